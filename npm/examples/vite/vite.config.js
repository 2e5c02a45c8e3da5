// Works below any path; the host's policy forbids inline scripts.
export default { base: "./", build: { target: "esnext", modulePreload: { polyfill: false } } };
