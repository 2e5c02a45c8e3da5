/** A place in the text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Words of the text, cleaned or normalised, and where they stand. */
export interface Value {
  value: string;
  span: Span;
}

export type Kind = "decision" | "task" | "indicator" | "lesson" | "achievement" | "limitation" | "cause";

/** A division of the body. */
export interface Division {
  /** Its place: `1.2` is the second division of the first. */
  id: string;
  /** Its marker as written. */
  marker: string;
  span: Span;
  /** Its first paragraph without the marker. */
  heading: Span;
  /** What its content is. */
  role: string;
  children: Division[];
}

/** A person or body. */
export interface Body extends Value {
  /** Whether it was taken from a heading or an earlier sentence. */
  inferred: boolean;
}

export interface Deadline {
  /** As written. */
  text: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Q3`, `YYYY`, `YYYY-H1`, `A/B`, `recurring`, `immediate` or `relative`. */
  value: string | null;
  span: Span;
  /** Whether the day itself is too late. */
  exclusive: boolean;
  year_inferred: boolean;
  /** ISO 8601: `P1M`, `P15D`, `PT24H`. */
  length: string | null;
  working_days: boolean;
  anchor: Value | null;
  /** Whether it is a horizon and no day. */
  soft: boolean;
}

/** Something that was marked, with the reason. */
export interface Finding {
  /** `f1`, `f2` … in reading order; the same text gives the same ids. */
  id: string;
  kind: Kind;
  span: Span;
  /** The cleaned words of the span. */
  quote: string;
  /** The id of its division; empty where it stands in none. */
  section: string;
  why: { rule: string; cue: Value | null; says: string };
  confidence: "high" | "medium" | "low";
  /** `person` where a person changed it. */
  by?: "person";
  corrected?: string[];
  /** The kind it was read as, where a person says another. */
  read_as?: Kind;
  wording?: string;
  actors?: Body[];
  coordinators?: Body[];
  deadlines?: Deadline[];
  product: Value | null;
  reports_to: Value | null;
  urgent?: Value;
  order?: "assign" | "require" | "request" | "prohibit" | "boilerplate";
  conditional?: boolean;
  values?: Value[];
  unit?: string;
  status?: string;
  label: Value | null;
  period: Value | null;
  compare: Value | null;
}

/** What a person says of one passage: `ro-corrections/1`. What is missing or `null` was not touched. */
export interface Correction {
  start: number;
  end: number;
  /** The cleaned words of the passage; by them it is found again. */
  quote: string;
  /** The kind it was read as; `null` where a person added it. */
  read_as?: Kind | null;
  /** Whether it is no finding. */
  dropped?: boolean;
  /** What it is. */
  kind?: Kind | null;
  wording?: string | null;
  actors?: string[] | null;
  coordinators?: string[] | null;
  deadlines?: string[] | null;
  value?: string | null;
  unit?: string | null;
  label?: string | null;
  status?: string | null;
}

export interface Share {
  all: number;
  told: number;
}

/** All that was read: `ro-summary/1`. */
export interface Summary {
  schema: "ro-summary/1";
  source: {
    chars: number;
    sha256: string;
    encoding: "unicode" | "tcvn3" | "vni" | "damaged" | "scrambled";
    offer: { blocks: Span[]; preview: { before: string; after: string }[] } | null;
    converted: string[];
    repairs: { kind: string; count: number }[];
  };
  meta: {
    kind: Value | null;
    number: Value | null;
    issued: Value | null;
    place: Value | null;
    issuer: Value | null;
    title: Value | null;
    event_date: Value | null;
    chair: Value | null;
    authority: Value | null;
    signer_role: Value | null;
    signer: Value | null;
    recipients: Value[];
  };
  outline: Division[];
  findings: Finding[];
  doubts: { kind: string; span: Span; says: string }[];
  coverage: {
    sentences: Share;
    numbers: Share;
    dates: Share;
    bodies: Share;
    left: { kind: "sentence" | "number" | "date" | "body"; span: Span }[];
  };
  /** What people said; `findings` has it in it. */
  corrections?: Correction[];
}

/** Where the wasm comes from: an address, its bytes, a compiled module, or an answer that brings it. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the wasm: from beside the package, or from `source` where that cannot be found there.
 * Needed only before `parseSync`, and to give a source. Fails where the wasm cannot be had; may
 * then be called again.
 */
export function load(source?: Source | PromiseLike<Source>): Promise<void>;

/** Reads a text. Every text has a summary; fails only where the wasm or the corrections are no good. */
export function parse(text: string, corrections?: readonly Correction[]): Promise<Summary>;

/** The same at once; throws before `load` has come to its end. */
export function parseSync(text: string, corrections?: readonly Correction[]): Summary;
