// The parser where files are read and not fetched.
import { readFile } from "node:fs/promises";
import init from "./ro.js";
import { parser } from "./parser.js";

const own = () => readFile(new URL("./ro_bg.wasm", import.meta.url));

export const { load, parse, parseSync } = parser(async (source) => init({ module_or_path: source ?? (await own()) }));
