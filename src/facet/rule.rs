//! What a rule is: a record that carries the sentences it must and must not mark.

use super::{Confidence, Kind};
use crate::outline::Role;
use crate::text::Words;

/// One way to find something. A rule is added in the table of its kind, and
/// nowhere else; the page, the summary and the tests read the same tables.
#[derive(Debug)]
pub struct Rule {
    /// Its public name, `kind/what`: never reused, never renamed, since links hold it.
    pub id: &'static str,
    /// The sections of DOMAIN.md it rests on, and the cues there; see [`source`].
    pub source: &'static str,
    /// What it finds.
    pub kind: Kind,
    /// What the reader is told, in Vietnamese and English.
    pub says: Said,
    /// What it is often confused with.
    pub unlike: Said,
    /// How sure it is.
    pub confidence: Confidence,
    /// The roles of parts it works in; empty for all.
    pub roles: &'static [Role],
    /// What must stand in the sentence.
    pub cue: Cue,
    /// What must not stand in it, wherever the cue is.
    pub but_not: Words,
    /// The role its examples are read in.
    pub under: Role,
    /// Sentences it marks, `[[ ]]` around the statement; see [`examples`].
    pub hits: &'static [&'static str],
    /// Near misses: sentences with a word of the cue that it leaves alone.
    pub misses: &'static [&'static str],
}

/// The examples of a rule. Only tests read them, so the page is not made to carry them.
pub(super) const fn examples(all: &'static [&'static str]) -> &'static [&'static str] {
    if cfg!(target_family = "wasm") { &[] } else { all }
}

/// Where a rule is from. Only the catalogue shows it, so the page is not made to carry it.
pub(super) const fn source(from: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { from }
}

/// A text in the page's two languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// Where in a sentence the words of a rule must stand. Closed: grow it only
/// when three rules need the same thing.
#[derive(Debug)]
pub enum Cue {
    /// At the head of the sentence, after connectives and a clause of purpose or condition.
    Head(Words),
    /// At the head of the predicate: after the subject, or at the head where there is none.
    Predicate(Words),
    /// Anywhere, unless a noun use or a quotation covers it.
    Anywhere(Words),
    /// Nothing: the role of the part is enough.
    Part,
    /// A number with a unit; the rules of indicators.
    Number,
}
