import type { Correction, Finding, Summary } from "./index.js";

export type Language = "vi" | "en";
export type Theme = "auto" | "light" | "dark";
export type Panel = "outline" | "text" | "findings";

/** The text was read, or read again after a correction. */
export type ParsedEvent = CustomEvent<{ summary: Summary }>;
/** The reader chose a finding, or let it go. */
export type SelectedEvent = CustomEvent<{ finding: Finding | null }>;
/** The reader corrected something: all corrections of the text, to be kept where they belong. */
export type CorrectedEvent = CustomEvent<{ corrections: Correction[] }>;
/** The text could not be read: no wasm, or corrections of another form. The text itself is shown. */
export type FailedEvent = CustomEvent<{ error: unknown }>;

export interface RoNoticeEventMap {
  "ro-parsed": ParsedEvent;
  "ro-selected": SelectedEvent;
  "ro-corrected": CorrectedEvent;
  "ro-failed": FailedEvent;
}

/** `<ro-notice>`: a notice with its outline, its marked text and what was found in it. */
export class RoNotice extends HTMLElement {
  /** Registers the element under a name that is free; does nothing where it is taken. */
  static define(name?: string): void;

  /** The notice. A new one lets go of corrections. Attribute: `text`. */
  text: string;
  /** Attribute: `language`; another value counts as `vi`. */
  language: Language;
  /** Attribute: `theme`; another value counts as `auto`. */
  theme: Theme;
  /** What is shown, parted by spaces: `outline text findings`. Attribute: `panels`. */
  panels: string;
  /** Whether nothing can be corrected. Attribute: `readonly`. */
  readOnly: boolean;
  /** What people said of this text. Set it after `text`. */
  corrections: Correction[];
  /** The id of the chosen finding. */
  selected: string | null;
  /** What was read last. */
  readonly summary: Summary | null;

  addEventListener<K extends keyof RoNoticeEventMap>(
    type: K,
    listener: (this: RoNotice, event: RoNoticeEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "ro-notice": RoNotice;
  }
  interface GlobalEventHandlersEventMap extends RoNoticeEventMap {}
}
