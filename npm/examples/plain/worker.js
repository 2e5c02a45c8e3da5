// The parser alone, beside the page: `new Worker("./worker.js", { type: "module" })`.
import { parse } from "./node_modules/ro-notice/index.js";

onmessage = async ({ data }) => postMessage((await parse(data)).findings.length);
