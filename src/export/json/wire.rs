//! The types of the summary as they are written.
//!
//! They may differ from the inside, and change only with the version of the schema.

use crate::correction::wire::WireCorrection;

/// Where something stands, in UTF-16 code units.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireSpan {
    /// First unit.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// Words of the text: cleaned, and where they stand.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Value {
    /// The cleaned words, or the normalised value.
    pub value: String,
    /// Where they stand.
    pub span: WireSpan,
}

/// The whole summary.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Summary {
    /// Always `ro-summary/1`.
    pub schema: &'static str,
    /// What was read.
    pub source: WireSource,
    /// What the document says of itself.
    pub meta: Meta,
    /// Its numbered, lettered and bulleted divisions.
    pub outline: Vec<Division>,
    /// What it says, in reading order.
    pub findings: Vec<WireFinding>,
    /// What is unclear or does not agree.
    pub doubts: Vec<WireDoubt>,
    /// How much of it was understood, and what was not.
    pub coverage: WireCoverage,
    /// What people changed; `findings` has it in it.
    #[cfg_attr(test, serde(skip_serializing_if = "Vec::is_empty"))]
    pub corrections: Vec<WireCorrection>,
    /// In a file that can be opened again: the link that holds the text and what people said of it.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub reopen: Option<String>,
}

/// What was read.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireSource {
    /// Length in UTF-16 code units.
    pub chars: u32,
    /// SHA-256 of its UTF-8 bytes, in hexadecimal.
    pub sha256: String,
    /// The encoding its letters are in, or most of those that are wrong: `unicode`, `tcvn3`,
    /// `vni`, `damaged` (Unicode that a converter went over) or `scrambled` (beyond repair).
    pub encoding: &'static str,
    /// What converting would change; `null` where there is nothing to convert. The text
    /// was read as it is: converting is for the reader to agree to.
    pub offer: Option<Offer>,
    /// The encodings this text was converted from before it was read, at the reader's wish.
    pub converted: Vec<&'static str>,
    /// What was healed while reading; the text itself is never changed.
    pub repairs: Vec<Repair>,
}

/// What converting would change.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Offer {
    /// The lines it is about.
    pub blocks: Vec<WireSpan>,
    /// Up to three lines, or the beginnings of long ones, as they are and would be.
    pub preview: Vec<Change>,
}

/// A line before and after.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Change {
    /// As pasted.
    pub before: String,
    /// Converted.
    pub after: String,
}

/// One kind of healing.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Repair {
    /// `page_break` (a sentence joined over an empty line or a page number), `line_join` (over
    /// a line end), `page_line` (page numbers, rules, running headers), `decomposed` (letters
    /// with marks apart), `invisible`, `hard_space`, `look_alike` (letters of other alphabets),
    /// `emphasis` (`**`, `__`) or `entity` (`&nbsp;`).
    pub kind: &'static str,
    /// How often.
    pub count: u32,
}

/// What the document says of itself; `null` where it does not say.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
#[allow(missing_docs, reason = "the names are those of the contract")]
pub struct Meta {
    pub kind: Option<Value>,
    pub number: Option<Value>,
    pub issued: Option<Value>,
    pub place: Option<Value>,
    pub issuer: Option<Value>,
    pub title: Option<Value>,
    pub event_date: Option<Value>,
    pub chair: Option<Value>,
    pub authority: Option<Value>,
    pub signer_role: Option<Value>,
    pub signer: Option<Value>,
    pub recipients: Vec<Value>,
}

/// A division of the body.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Division {
    /// Its place: `1.2` is the second division of the first.
    pub id: String,
    /// Its marker as written.
    pub marker: String,
    /// From its marker to the end of its last child.
    pub span: WireSpan,
    /// Its first paragraph without the marker.
    pub heading: WireSpan,
    /// What its content is.
    pub role: &'static str,
    /// The divisions in it.
    pub children: Vec<Division>,
}

/// Why a finding was marked.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct Why {
    /// The rule's public name.
    pub rule: &'static str,
    /// The words that made it fire; `null` where the part's role did.
    pub cue: Option<Value>,
    /// What the rule says, in Vietnamese.
    pub says: &'static str,
}

/// A deadline.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireDeadline {
    /// As written.
    pub text: String,
    /// `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Q3`, `YYYY`, `YYYY-H1`, `A/B`, `recurring`,
    /// `immediate` or `relative`; `null` where the year is unknown.
    pub value: Option<String>,
    /// Where it stands.
    pub span: WireSpan,
    /// Whether the day itself is too late.
    pub exclusive: bool,
    /// Whether the year was taken from the document's date.
    pub year_inferred: bool,
    /// How often it recurs, or within how long it is due: `P1M`, `P15D`, `PT24H` (ISO 8601).
    pub length: Option<String>,
    /// Whether only working days count.
    pub working_days: bool,
    /// What it counts from, or the event it is bound to.
    pub anchor: Option<Value>,
    /// Whether it is a horizon («đến hết nhiệm kỳ») and no day.
    pub soft: bool,
}

/// A person or body.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireBody {
    /// The name as written.
    pub value: String,
    /// Where it stands.
    pub span: WireSpan,
    /// Whether it was taken from a heading or an earlier sentence.
    pub inferred: bool,
}

/// A finding. The fields after `confidence` are there for the kinds that have them.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
#[allow(missing_docs, reason = "the names are those of the contract")]
pub struct WireFinding {
    /// `f1`, `f2` … in reading order; the same text gives the same ids.
    pub id: String,
    pub kind: &'static str,
    pub span: WireSpan,
    /// The cleaned words of the span.
    pub quote: String,
    /// The id of its division; empty where it stands in none.
    pub section: String,
    pub why: Why,
    pub confidence: &'static str,
    /// `person` where a person changed it; what they wrote has the span of the statement.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub by: Option<&'static str>,
    /// What a person changed: `added`, `kind`, `wording` or the name of a field.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub corrected: Option<Vec<&'static str>>,
    /// The kind it was read as, where a person says another.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub read_as: Option<&'static str>,
    /// What it says in the words of the person who reworded it.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub wording: Option<String>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub actors: Option<Vec<WireBody>>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub coordinators: Option<Vec<WireBody>>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub deadlines: Option<Vec<WireDeadline>>,
    /// What must come out of a task.
    pub product: Option<Value>,
    /// Who gets the result of a task.
    pub reports_to: Option<Value>,
    /// The word that presses («khẩn trương»), which is no deadline.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub urgent: Option<Value>,
    /// `assign`, `require`, `request`, `prohibit` or `boilerplate`.
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub order: Option<&'static str>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub conditional: Option<bool>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub values: Option<Vec<Value>>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub unit: Option<String>,
    #[cfg_attr(test, serde(skip_serializing_if = "Option::is_none"))]
    pub status: Option<&'static str>,
    pub label: Option<Value>,
    pub period: Option<Value>,
    pub compare: Option<Value>,
}

/// A doubt.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireDoubt {
    /// What it is.
    pub kind: &'static str,
    /// Where.
    pub span: WireSpan,
    /// In words, in Vietnamese.
    pub says: &'static str,
}

/// How much was understood: what is counted, and when it counts as accounted for, is said
/// in the module `coverage`.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireCoverage {
    /// Sentences of the body.
    pub sentences: WireShare,
    /// Numbers that are part of no date, marker or cited document.
    pub numbers: WireShare,
    /// Dates and periods, but those of cited documents.
    pub dates: WireShare,
    /// Bodies and office holders named in the body.
    pub bodies: WireShare,
    /// What nothing accounts for, in reading order.
    pub left: Vec<WireLeft>,
}

/// How many there are, and how many of them are accounted for.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
#[allow(missing_docs, reason = "said above")]
pub struct WireShare {
    pub all: u32,
    pub told: u32,
}

/// Something that nothing accounts for.
#[derive(Clone, Debug)]
#[cfg_attr(test, derive(schemars::JsonSchema, serde::Serialize))]
pub struct WireLeft {
    /// `sentence`, `number`, `date` or `body`.
    pub kind: &'static str,
    /// Where it stands.
    pub span: WireSpan,
}
