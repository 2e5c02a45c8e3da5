// The parser in wasm: reads texts as often as fits, and says how long one reading of all took.
//
// node wasm.mjs FOLDER TEXTS: FOLDER holds ro.mjs and ro_bg.wasm, TEXTS is JSON:
// [{text, findings}], findings being how many must be found.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join, resolve } from "node:path";

const [folder, texts] = process.argv.slice(2);
const { initSync, parse } = await import(pathToFileURL(resolve(folder, "ro.mjs")));
initSync({ module: readFileSync(join(folder, "ro_bg.wasm")) });

const all = JSON.parse(readFileSync(texts, "utf8"));
for (const { text, findings } of all) {
  const found = JSON.parse(parse(text)).findings.length;
  if (found !== findings) throw new Error(`${found} findings in wasm, ${findings} natively`);
}

// Time on the processor, in milliseconds: what others do there does not count.
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const times = [];
const begun = performance.now();
while (times.length < 5 || (performance.now() - begun < 4000 && times.length < 200)) {
  const start = spent();
  for (const { text } of all) parse(text);
  times.push(spent() - start);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ best: times[0], median: times[times.length >> 1] }));
