// The outline as a tree, with the keys of the WAI-ARIA tree view.
import { make } from "./make.js";

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

export function outline(notice, words, show) {
  const item = (level) => (division, at, all) => {
    const heading = notice.text.slice(division.heading.start, division.heading.end).replace(/\s+/g, " ");
    const whole = `${division.marker} ${heading}`.trim();
    const short = whole.length > 90 ? `${whole.slice(0, 88).trimEnd()}…` : whole;
    const children = division.children.map(item(level + 1));
    const about = {
      role: "treeitem",
      part: "division",
      tabindex: -1,
      lang: "vi",
      title: whole,
      "aria-level": level,
      "aria-posinset": at + 1,
      "aria-setsize": all.length,
      "aria-expanded": children.length ? "true" : null,
    };
    const row = make("div", about, make("span", { class: "row" }, short));
    row.show = () => show(division.span.start);
    return make("li", { role: "none" }, row, children.length ? make("ul", { role: "group" }, children) : null);
  };
  const tree = make("ul", { role: "tree", "aria-label": words.outline }, notice.summary.outline.map(item(1)));
  const all = () => [...tree.querySelectorAll("[role=treeitem]")];
  // What lies in a closed group is not there.
  const shown = () => all().filter((row) => !row.parentElement.parentElement.closest("[aria-expanded=false] + *"));
  const parent = (row) => row.parentElement.parentElement.previousElementSibling;
  const focus = (row) => {
    if (!row) return;
    all().forEach((other) => other.setAttribute("tabindex", other === row ? "0" : "-1"));
    row.focus();
  };
  const open = (row, value) => row.hasAttribute("aria-expanded") && row.setAttribute("aria-expanded", value);
  all()[0]?.setAttribute("tabindex", "0");

  let typed = "";
  let last = 0;
  tree.addEventListener("keydown", (event) => {
    const row = event.target.closest("[role=treeitem]");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = shown();
    const at = rows.indexOf(row);
    const expanded = row.getAttribute("aria-expanded");
    const deeds = {
      ArrowDown: () => focus(rows[at + 1]),
      ArrowUp: () => focus(rows[at - 1]),
      ArrowRight: () => (expanded === "false" ? open(row, "true") : expanded && focus(rows[at + 1])),
      ArrowLeft: () =>
        expanded === "true" ? open(row, "false") : focus(parent(row)),
      Home: () => focus(rows[0]),
      End: () => focus(rows.at(-1)),
      Enter: row.show,
      " ": row.show,
      "*": () => [...row.parentElement.parentElement.children].forEach((sibling) => open(sibling.firstChild, "true")),
    };
    const deed = deeds[event.key];
    if (deed) deed();
    else if (event.key.length === 1) {
      typed = event.timeStamp - last > 700 ? event.key : typed + event.key;
      last = event.timeStamp;
      const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
      const from = typed.length > 1 ? [row, ...after] : after;
      const named = (row) => folded(row.textContent);
      const fits = (row) => named(row).split(/\s+/).some((_, skip, all) => skip < 2 && all.slice(skip).join(" ").startsWith(folded(typed)));
      focus(from.find(fits));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  tree.addEventListener("click", (event) => {
    const row = event.target.closest("[role=treeitem]");
    if (!row) return;
    // Beside the words stands the sign that opens and closes.
    if (event.target === row) open(row, row.getAttribute("aria-expanded") === "true" ? "false" : "true");
    else row.show();
    focus(row);
  });
  return tree;
}
