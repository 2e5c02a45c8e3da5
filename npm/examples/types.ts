// Compiled by tsc, never run: what the types must and must not allow.
import { load, parse, parseSync, type Correction, type Kind, type Summary } from "ro-notice";
import { RoNotice } from "ro-notice/element";

export async function who(text: string): Promise<string[]> {
  const summary: Summary = await parse(text);
  return summary.findings.flatMap((finding) => finding.actors?.map((actor) => actor.value) ?? []);
}

export async function again(text: string, wasm: ArrayBuffer): Promise<Kind[]> {
  await load(wasm);
  const [first] = parseSync(text).findings;
  if (!first) return [];
  const { span, quote, kind } = first;
  const corrections: Correction[] = [{ ...span, quote, read_as: kind, kind: "lesson" }];
  return parseSync(text, corrections).findings.map((finding) => finding.kind);
}

export function page(): void {
  RoNotice.define("ro-notice-next");
  const element = document.querySelector("ro-notice");
  if (!element) return;
  element.language = "en";
  // @ts-expect-error There are two languages.
  element.language = "fr";
  // @ts-expect-error What was read is not to be written.
  element.summary = null;
  element.addEventListener("ro-corrected", ({ detail }) => console.log(detail.corrections.length));
  document.addEventListener("ro-selected", (event) => console.log(event.detail.finding?.why.says));
}
