// The element's look. Pages change it by custom properties (`--ro-…`) and `::part()`.
const CSS = `
:host {
  --_ink: var(--ro-ink, light-dark(#1d2226, #e6e4df));
  --_paper: var(--ro-paper, light-dark(#fffefb, #1a1e22));
  --_line: var(--ro-line, light-dark(#d8d4ca, #3a4047));
  --_soft: var(--ro-soft, light-dark(#5a6169, #a9afb6));
  --_accent: var(--ro-accent, light-dark(#0d5c56, #6cc7bd));
  --_task: var(--ro-task, light-dark(#0b57a4, #8ab8f0));
  --_decision: var(--ro-decision, light-dark(#8a2b06, #f0a583));
  --_indicator: var(--ro-indicator, light-dark(#4f6500, #b6cc62));
  --_lesson: var(--ro-lesson, light-dark(#74309a, #d3a3ee));
  --_achievement: var(--ro-achievement, light-dark(#176d3a, #86d1a2));
  --_limitation: var(--ro-limitation, light-dark(#9c1f45, #f09db4));
  --_cause: var(--ro-cause, light-dark(#6b5300, #dcc06c));
  display: block;
  container-type: inline-size;
  color-scheme: light dark;
  color: var(--_ink);
  background: var(--_paper);
  font: var(--ro-font, 1rem/1.55 system-ui, sans-serif);
  text-align: start;
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.panels { display: grid; gap: 1px; background: var(--_line); border: 1px solid var(--_line); }
.panel { background: var(--_paper); min-inline-size: 0; padding: 0.75rem 1rem; max-block-size: var(--ro-height, 36rem); overflow: auto; position: relative; }
@container (inline-size >= 46rem) {
  .panels { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .panels .text { grid-column: span 1; }
  .panels.all { grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) minmax(0, 4fr); }
}
h2 { margin: 0 0 0.5rem; font-size: 0.875rem; font-weight: 600; color: var(--_soft); }
h3 { margin: 1rem 0 0.25rem; font-size: 0.95rem; color: var(--_kind, var(--_ink)); }
.count, .by { color: var(--_soft); font-weight: 400; font-size: 0.875em; }
.by { border: 1px solid var(--_line); border-radius: 0.25rem; padding: 0 0.3em; }
ul { list-style: none; margin: 0; padding: 0; }
[role="group"] { padding-inline-start: 1rem; }
[role="treeitem"] { cursor: pointer; padding-inline-start: 1.1rem; position: relative; border-radius: 0.25rem; }
[role="treeitem"][aria-expanded]::before { content: "▾"; position: absolute; inset-inline-start: 0.1rem; color: var(--_soft); }
[role="treeitem"][aria-expanded="false"]::before { content: "▸"; }
[aria-expanded="false"] + [role="group"] { display: none; }
.row { display: block; padding: 0.2rem 0.25rem; overflow-wrap: anywhere; }
p { margin: 0 0 0.6rem; overflow-wrap: anywhere; }
.text p { white-space: pre-wrap; }
mark { color: inherit; background: color-mix(in srgb, var(--_kind) 13%, transparent); border-block-end: 2px solid var(--_kind); cursor: pointer; }
mark.decision { border-block-end-style: double; border-block-end-width: 4px; }
mark.indicator { border-block-end-style: dotted; }
mark.lesson { border-block-end-style: dashed; }
mark.achievement, mark.limitation, mark.cause { border-block-end-width: 1px; }
.label { font-size: 0.6875rem; font-weight: 600; color: var(--_paper); background: var(--_kind); border-radius: 0.2rem; padding: 0.05em 0.35em; margin-inline-end: 0.3em; user-select: none; white-space: nowrap; }
.task { --_kind: var(--_task); } .decision { --_kind: var(--_decision); }
.indicator { --_kind: var(--_indicator); } .lesson { --_kind: var(--_lesson); }
.achievement { --_kind: var(--_achievement); } .limitation { --_kind: var(--_limitation); }
.cause { --_kind: var(--_cause); }
mark.chosen { background: color-mix(in srgb, var(--_kind) 32%, transparent); outline: 1px solid var(--_kind); }
.findings li { border-inline-start: 3px solid var(--_kind, var(--_line)); padding: 0.3rem 0 0.3rem 0.6rem; margin-block: 0.5rem; }
.findings li.chosen { background: color-mix(in srgb, var(--_kind) 10%, transparent); }
button, select { font: inherit; color: inherit; }
.quote { display: block; inline-size: 100%; text-align: start; background: none; border: 0; padding: 0; cursor: pointer; overflow-wrap: anywhere; }
.quote:hover { text-decoration: underline; }
[part="button"], select { background: var(--_paper); border: 1px solid var(--_line); border-radius: 0.3rem; padding: 0.2rem 0.6rem; margin-inline-end: 0.5rem; min-block-size: 1.75rem; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.1rem 0.6rem; margin: 0.3rem 0 0; font-size: 0.875rem; }
dt { color: var(--_soft); } dd { margin: 0; overflow-wrap: anywhere; }
.more { font-size: 0.875rem; margin-block-start: 0.4rem; }
.said { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
[role="treeitem"]:focus-visible { outline: none; }
[role="treeitem"]:focus-visible > .row { outline: 2px solid var(--_accent); }
.waiting { padding: 1rem; color: var(--_soft); }
.failed { padding: 1rem; } .failed pre { white-space: pre-wrap; overflow-wrap: anywhere; user-select: text; }
@media (forced-colors: active) {
  mark { background: Canvas; color: CanvasText; } mark.chosen { background: Highlight; color: HighlightText; }
  .label { border: 1px solid CanvasText; }
}
@media print { .panel { max-block-size: none; overflow: visible; } .panels, .panels.all { display: block; } .more select, button[part] { display: none; } }
`;

let sheet;
// One sheet for all instances; a host page's policy about styles does not concern it.
export function style() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
