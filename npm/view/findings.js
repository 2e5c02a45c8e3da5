// What was found, by kind; the chosen one says why, and can be corrected.
import { make } from "./make.js";
import { KINDS } from "./words.js";

export function findings(notice, words, deeds) {
  const { summary } = notice;
  const groups = KINDS.map((kind) => {
    const found = summary.findings.filter((finding) => finding.kind === kind);
    if (!found.length) return null;
    const items = found.map((finding) => item(finding, words, deeds));
    return make(
      "section",
      { part: "group", class: kind },
      make("h3", {}, words[kind], " ", make("span", { class: "count" }, String(found.length))),
      make("ul", {}, items),
    );
  }).filter(Boolean);
  const doubts = summary.doubts.map((doubt) =>
    make(
      "li",
      {},
      make("button", { type: "button", class: "quote", lang: "vi", onclick: () => deeds.show(doubt.span.start) }, doubt.says),
    ),
  );
  return [
    summary.corrections?.length
      ? make(
          "p",
          { class: "said", role: "status" },
          words.said(summary.corrections.length),
          deeds.readOnly ? null : make("button", { type: "button", part: "button", "data-do": "undo", onclick: deeds.undo }, words.undo),
        )
      : null,
    groups.length ? groups : make("p", {}, words.nothing),
    doubts.length ? make("section", { part: "group" }, make("h3", {}, words.doubts), make("ul", {}, doubts)) : null,
  ].flat();
}

function item(finding, words, deeds) {
  const names = (list) => list?.map((it) => it.value ?? it.text).join("; ");
  const figures = finding.values && `${finding.label?.value ?? ""} ${names(finding.values)} ${finding.unit ?? ""}`.trim();
  const facts = [
    [words.who, names(finding.actors)],
    [words.with, names(finding.coordinators)],
    [words.when, finding.deadlines?.map((it) => it.text).join("; ")],
    [words.value, figures],
  ].filter(([, value]) => value);
  return make(
    "li",
    { part: "finding", "data-finding": finding.id },
    make(
      "button",
      { type: "button", class: "quote", lang: "vi", "aria-pressed": "false", onclick: () => deeds.choose(finding.id) },
      finding.wording ?? finding.quote,
    ),
    finding.by ? make("span", { class: "by" }, words.byPerson) : null,
    facts.length ? make("dl", {}, facts.map(([name, value]) => [make("dt", {}, name), make("dd", { lang: "vi" }, value)])) : null,
    make("div", { class: "more", hidden: true }, more(finding, words, deeds)),
  );
}

function more(finding, words, deeds) {
  const why = make("p", {}, `${words.why}: `, make("span", { lang: "vi" }, finding.why.says));
  if (deeds.readOnly) return [why];
  const kinds = KINDS.map((kind) => make("option", { value: kind, selected: kind === finding.kind }, words[kind]));
  const select = make("select", { onchange: () => deeds.correct(finding, { kind: select.value }) }, kinds);
  const drop = { type: "button", part: "button", "data-do": "drop", onclick: () => deeds.correct(finding, { dropped: true }) };
  return [why, make("p", {}, make("label", {}, `${words.kindOf} `, select), make("button", drop, words.drop))];
}
