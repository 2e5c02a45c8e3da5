// The text, a paragraph a line, with its marks.
import { make } from "./make.js";

export function text(notice, words) {
  const found = notice.summary.findings;
  const seen = new Set();
  const blocks = [];
  let active = [];
  let next = 0;
  let start = 0;
  for (const line of notice.text.split("\n")) {
    const end = start + line.length;
    while (next < found.length && found[next].span.start < end) active.push(found[next++]);
    active = active.filter((finding) => finding.span.end > start);
    if (line.trim()) {
      const block = make("p", { lang: "vi" }, pieces(notice.text, start, end, active, seen, words));
      block.span = [start, end];
      blocks.push(block);
    }
    start = end + 1;
  }
  return blocks;
}

// A line in pieces: where marks lie in one another, the innermost gives the piece its name.
function pieces(text, start, end, active, seen, words) {
  const within = (at) => at > start && at < end;
  const cuts = new Set([start, end]);
  for (const { span } of active) {
    if (within(span.start)) cuts.add(span.start);
    if (within(span.end)) cuts.add(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at];
    const over = active.filter(({ span }) => span.start <= from && span.end >= to);
    const part = text.slice(from, to);
    if (!over.length || !part.trim()) return part;
    const [inner] = over.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const first = over.filter((finding) => !seen.has(finding.id));
    first.forEach((finding) => seen.add(finding.id));
    const mark = make(
      "mark",
      { part: `mark mark-${inner.kind}`, class: inner.kind, "data-finding": inner.id },
      first.map((finding) => make("span", { class: "label", part: "label" }, words[finding.kind])),
      part,
    );
    mark.over = over.map((finding) => finding.id);
    return mark;
  });
}
