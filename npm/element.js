// <ro-notice>: a notice with its outline, its marked text and what was found in it.
import { parse } from "./index.js";
import { findings } from "./view/findings.js";
import { make } from "./view/make.js";
import { outline } from "./view/outline.js";
import { style } from "./view/style.js";
import { text as marked } from "./view/text.js";
import { WORDS } from "./view/words.js";

const PANELS = ["outline", "text", "findings"];

// Where there is no document, as on a server, the file can still be imported.
export class RoNotice extends (globalThis.HTMLElement ?? class {}) {
  static version = "{{version}}";
  static observedAttributes = ["text", "language", "theme", "panels", "readonly"];

  static define(name = "ro-notice") {
    const names = globalThis.customElements;
    // Another version may be there already, and a class has one name only.
    if (names && !names.get(name)) names.define(name, class extends this {});
  }

  #text = "";
  #corrections = [];
  #summary = null;
  #selected = null;
  #error = null;
  #turn = 0;
  #root;
  #body;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [style()];
    this.#body = make("div", { part: "body" });
    this.#root.append(this.#body);
  }

  connectedCallback() {
    // What a page set before the element was defined is no accessor's yet.
    for (const name of ["text", "corrections", "selected", "language", "theme", "panels", "readOnly"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#draw();
  }

  attributeChangedCallback(name, before, value) {
    if (before === value) return;
    if (name === "text") this.text = value ?? "";
    else if (name !== "theme") this.#draw();
  }

  get text() {
    return this.#text;
  }
  set text(value) {
    const text = String(value ?? "");
    if (text === this.#text) return;
    this.#text = text;
    this.#corrections = [];
    this.#selected = null;
    this.#read();
  }

  get corrections() {
    return structuredClone(this.#corrections);
  }
  set corrections(value) {
    this.#corrections = structuredClone([...(value ?? [])]);
    this.#read();
  }

  get language() {
    return this.getAttribute("language") === "en" ? "en" : "vi";
  }
  set language(value) {
    this.setAttribute("language", value);
  }

  get theme() {
    const theme = this.getAttribute("theme");
    return theme === "light" || theme === "dark" ? theme : "auto";
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }

  get panels() {
    const asked = (this.getAttribute("panels") ?? "").split(/\s+/);
    const shown = PANELS.filter((panel) => asked.includes(panel));
    return (shown.length ? shown : PANELS).join(" ");
  }
  set panels(value) {
    this.setAttribute("panels", value);
  }

  get readOnly() {
    return this.hasAttribute("readonly");
  }
  set readOnly(value) {
    this.toggleAttribute("readonly", Boolean(value));
  }

  get summary() {
    return this.#summary;
  }

  get selected() {
    return this.#selected;
  }
  set selected(id) {
    this.#choose(id ?? null, false);
  }

  // While the same text is read again, what is shown stays.
  async #read(again = false) {
    const turn = ++this.#turn;
    this.#error = null;
    if (!again) this.#summary = null;
    if (this.#text.trim()) {
      if (!again) this.#draw();
      try {
        const summary = await parse(this.#text, this.#corrections);
        // Another text came meanwhile.
        if (turn !== this.#turn) return;
        this.#summary = summary;
        // What is not in this text was left out.
        this.#corrections = summary.corrections ?? [];
      } catch (error) {
        if (turn !== this.#turn) return;
        this.#summary = null;
        this.#error = error;
      }
    }
    this.#draw();
    if (this.#summary) this.#tell("ro-parsed", { summary: this.#summary });
    if (this.#error) this.#tell("ro-failed", { error: this.#error });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #draw() {
    if (!this.isConnected) return;
    const words = WORDS[this.language];
    this.#body.lang = this.language;
    if (this.#error) return this.#body.replaceChildren(this.#failed(words));
    if (!this.#summary) {
      const name = this.#text.trim() ? "loading" : "empty";
      const said = make("slot", { name }, name === "loading" ? words.opening : words.empty);
      return this.#body.replaceChildren(make("div", { class: "waiting", part: name, role: "status" }, said));
    }
    const notice = { text: this.#text, summary: this.#summary };
    const show = (at) => this.#show(at);
    const deeds = {
      readOnly: this.readOnly,
      show,
      choose: (id) => this.#choose(id === this.#selected ? null : id, true),
      correct: (finding, said) => this.#correct(finding, said),
      undo: () => this.#say(this.#corrections.slice(0, -1)),
    };
    const shown = this.panels.split(" ");
    const made = {
      outline: () => outline(notice, words, show),
      text: () => marked(notice, words),
      findings: () => findings(notice, words, deeds),
    };
    const panel = (name) => {
      const label = { part: name, class: `panel ${name}`, "aria-label": words[name] };
      if (name === "text") Object.assign(label, { tabindex: 0, title: words.textHint });
      return make("section", label, name === "text" ? null : make("h2", {}, words[name]), made[name]());
    };
    const stood = [...this.#body.querySelectorAll(".panel")].map((it) => [`.${it.classList[1]}`, it.scrollTop]);
    this.#body.replaceChildren(
      make("div", { class: shown.length === 3 ? "panels all" : "panels", part: "panels" }, shown.map(panel)),
    );
    for (const [css, top] of stood) this.#body.querySelector(css)?.scrollTo({ top, behavior: "instant" });
    const text = this.#body.querySelector(".text");
    text?.addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      if (mark && getSelection()?.isCollapsed !== false) deeds.choose(mark.dataset.finding);
    });
    text?.addEventListener("keydown", (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const found = this.#summary.findings;
      const at = found.findIndex((finding) => finding.id === this.#selected);
      const next = found[at < 0 && by < 0 ? found.length - 1 : at + by];
      if (next) this.#choose(next.id, true);
    });
    this.#light();
  }

  // Why, what to do, and the text itself, which can be copied.
  #failed(words) {
    const [what, todo] = words.failed;
    return make(
      "div",
      { class: "failed", part: "failed", role: "alert" },
      make("p", {}, make("strong", {}, what)),
      make("p", {}, `${todo} (${this.#error?.message ?? this.#error})`),
      make("pre", { lang: "vi" }, this.#text),
    );
  }

  #choose(id, byReader) {
    const finding = this.#summary?.findings.find((finding) => finding.id === id) ?? null;
    if ((finding?.id ?? null) === this.#selected) return;
    this.#selected = finding?.id ?? null;
    this.#light();
    if (finding) {
      const near = { block: "nearest", inline: "nearest" };
      this.#body.querySelector(`mark[data-finding="${finding.id}"]`)?.scrollIntoView(near);
      this.#body.querySelector(`li[data-finding="${finding.id}"]`)?.scrollIntoView(near);
    }
    if (byReader) this.#tell("ro-selected", { finding });
  }

  // Sets off what is chosen, wherever it stands.
  #light() {
    for (const mark of this.#body.querySelectorAll("mark")) {
      mark.classList.toggle("chosen", mark.over.includes(this.#selected));
    }
    for (const item of this.#body.querySelectorAll("li[data-finding]")) {
      const chosen = item.dataset.finding === this.#selected;
      item.classList.toggle("chosen", chosen);
      item.querySelector(".quote").setAttribute("aria-pressed", chosen);
      item.querySelector(".more").hidden = !chosen;
    }
  }

  #show(at) {
    const blocks = [...this.#body.querySelectorAll(".text p")];
    const block = blocks.find(({ span }) => span[1] > at);
    block?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #correct(finding, said) {
    const { start, end } = finding.span;
    const about = (it) => it.start === start && it.end === end;
    const before = this.#corrections.find(about);
    const read_as = before ? before.read_as : finding.kind;
    const rest = this.#corrections.filter((it) => !about(it));
    // What a person added and drops is simply not there any longer.
    if (said.dropped && read_as === null) return this.#say(rest);
    this.#say([...rest, { ...before, start, end, quote: finding.quote, read_as, ...said }]);
  }

  async #say(corrections) {
    this.#corrections = corrections;
    const selected = this.#summary.findings.find((finding) => finding.id === this.#selected);
    const focused = this.#root.activeElement;
    await this.#read(true);
    this.#selected = null;
    const again = this.#summary?.findings.find(
      ({ span }) => span.start === selected?.span.start && span.end === selected?.span.end,
    );
    if (again) this.#choose(again.id, false);
    else this.#light();
    // What had the focus is made anew, or gone.
    if (focused) {
      const next = again ? `li[data-finding="${again.id}"] .quote` : "[data-do=undo], .quote";
      this.#body.querySelector(next)?.focus({ preventScroll: true });
    }
    this.#tell("ro-corrected", { corrections: this.corrections });
  }
}

RoNotice.define();
