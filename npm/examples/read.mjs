// Where there is no page: Node, Deno. Prints how many findings there are.
import { load, parse, parseSync } from "ro-notice";
import { notice } from "./notice.js";

const { findings } = await parse(notice);
await load();
if (parseSync(notice).findings.length !== findings.length) throw new Error("read twice, read differently");
const [{ span, quote, kind }] = findings;
const corrected = await parse(notice, [{ ...span, quote, read_as: kind, dropped: true }]);
if (corrected.findings.length !== findings.length - 1) throw new Error("what was dropped is still there");
console.log(`${findings.length} findings`);
