// What the parser offers, whoever brings its wasm.
import { corrected, parse as read } from "./ro.js";

export function parser(start) {
  let ready;
  let there = false;

  // What failed may be tried again: a network comes back.
  const load = (source) =>
    (ready ??= start(source).then(
      () => void (there = true),
      (error) => {
        ready = undefined;
        throw error;
      },
    ));

  function parseSync(text, corrections = []) {
    if (!there) throw new Error("ro-notice: the wasm is not there yet; await load() first");
    const said = corrections.length && JSON.stringify({ schema: "ro-corrections/1", corrections });
    return JSON.parse(said ? corrected(String(text), said) : read(String(text)));
  }

  return { load, parseSync, parse: async (text, corrections) => (await load(), parseSync(text, corrections)) };
}
