// The parser. Its wasm is fetched from beside this file, once, when it is first needed.
import init from "./ro.js";
import { parser } from "./parser.js";

// Bundlers know this form and bring the file along.
const own = () => new URL("./ro_bg.wasm", import.meta.url);

export const { load, parse, parseSync } = parser(async (source) => init({ module_or_path: source ?? own() }));
