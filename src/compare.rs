//! Two notices side by side: which tasks and indicators of the one are in the other,
//! and what about them has changed.
//!
//! Statements are matched by their words, folded, then by who must act and in which
//! part they stand; indicators by what they measure and their unit. Everything is
//! counted and compared within bounds, so that time grows with length alone.

use crate::facet::{Finding, Kind};
use crate::notice::Notice;
use crate::outline::NodeId;
use crate::text::case;
use crate::text::{Key, Kind as TokenKind, Source, Span, Token, arranged, lex};
use std::collections::HashMap;

/// What two notices have in common and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Tasks in the order of the later notice, those that are gone behind.
    pub tasks: Vec<Pair>,
    /// Indicators likewise.
    pub indicators: Vec<Pair>,
}

/// One finding in both, or in one of them, by its place in [`Notice::findings`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// In the earlier notice.
    pub before: Option<usize>,
    /// In the later notice.
    pub after: Option<usize>,
    /// What is not the same; nothing where it stands in one only.
    pub changed: Vec<Aspect>,
}

impl Pair {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        match (self.before, self.after) {
            (None, _) => Fate::Gained,
            (_, None) => Fate::Lost,
            _ if self.changed.is_empty() => Fate::Same,
            _ => Fate::Changed,
        }
    }
}

/// What became of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is in both and not the same.
    Changed,
    /// It is in the later one only.
    Gained,
    /// It is in the earlier one only.
    Lost,
    /// It is in both.
    Same,
}

impl Fate {
    /// All, in the order a reader asks for them.
    pub const ALL: [Fate; 4] = [Fate::Changed, Fate::Gained, Fate::Lost, Fate::Same];

    /// Its name in attributes.
    pub fn name(self) -> &'static str {
        match self {
            Fate::Changed => "changed",
            Fate::Gained => "gained",
            Fate::Lost => "lost",
            Fate::Same => "same",
        }
    }
}

/// What can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Who.
    Actors,
    /// With whom.
    Coordinators,
    /// By when.
    Deadlines,
    /// What is to be done.
    Wording,
    /// How much.
    Value,
    /// What is said of the number.
    Status,
}

/// Compares an earlier notice with a later one.
pub fn compare(before: &Notice, after: &Notice) -> Comparison {
    let matched = |kind| {
        let (old, new) = (Side::of(before, kind), Side::of(after, kind));
        paired(&old, &new)
    };
    Comparison { tasks: matched(Kind::Task), indicators: matched(Kind::Indicator) }
}

/// Rarest words of a statement that look for its like.
const RAREST: usize = 12;
/// A word in more statements than this tells nothing about any.
const COMMON: usize = 48;
/// Likeliest statements that are looked at closely.
const LIKELY: usize = 16;
/// How alike two statements must be, in hundredths; less where those who act or the part are the same too.
const ALIKE: u32 = 50;
const SAME_ACTORS: u32 = 12;
const SAME_PART: u32 = 6;

/// A finding as it is compared.
struct Entry {
    at: usize,
    /// Its words, in order and once each.
    words: Vec<u64>,
    /// All of them in the order they stand.
    text: Vec<u64>,
    actors: Vec<Vec<u64>>,
    coordinators: Vec<Vec<u64>>,
    deadlines: Vec<String>,
    values: Vec<String>,
    unit: Vec<u64>,
    status: Option<crate::facet::Status>,
    part: Vec<u64>,
}

struct Side(Vec<Entry>);

impl Side {
    fn of(notice: &Notice, kind: Kind) -> Side {
        let mut parts: HashMap<NodeId, Vec<u64>> = HashMap::new();
        let mut part = |node: NodeId| {
            let words = parts.entry(node).or_insert_with(|| {
                let parent = notice.outline.node(node).parent.unwrap_or(node);
                words_of(&notice.clean(notice.outline.node(parent).heading))
            });
            words.clone()
        };
        Side(notice.of(kind).map(|(at, finding)| entry(notice, at, finding, part(finding.node))).collect())
    }
}

fn entry(notice: &Notice, at: usize, finding: &Finding, part: Vec<u64>) -> Entry {
    let task = finding.task.as_deref();
    let indicator = finding.indicator.as_deref();
    let names = |bodies: &[crate::facet::Body]| {
        let names: Vec<Vec<u64>> = bodies.iter().map(|it| words_of(&notice.clean(it.span))).collect();
        let mut names = arranged(names, Ord::cmp);
        names.dedup();
        names
    };
    let words = |span: Option<Span>| span.map(|span| words_of(&notice.clean(span))).unwrap_or_default();
    let text = match (task, indicator) {
        // Who and by when are compared by themselves.
        (Some(task), _) if finding.hand.as_ref().is_none_or(|hand| hand.wording.is_none()) => {
            let apart = task.actors.iter().chain(&task.coordinators).map(|it| it.span);
            let apart: Vec<Span> = apart.chain(task.deadlines.iter().map(|it| it.span)).collect();
            let tokens = tokens_in(notice, finding.span).iter();
            let tokens = tokens.filter(|token| !apart.iter().any(|span| span.covers(token.span)));
            tokens.filter_map(|token| sign(&notice.source, token)).collect()
        }
        (_, Some(indicator)) if indicator.label.is_some() => words(indicator.label),
        // A number without a name is known by the words around it.
        (_, Some(_)) => {
            let around = notice.passages.partition_point(|it| it.span.end <= finding.span.start);
            words(notice.passages.get(around).map(|it| it.span))
        }
        _ => words_of(&notice.says(finding)),
    };
    let mut once = arranged(text.clone(), Ord::cmp);
    once.dedup();
    let deadline = |it: &crate::facet::Deadline| {
        let value = it.due.value().filter(|value| value != "relative");
        value.unwrap_or_else(|| case::small(&notice.clean(it.span)))
    };
    Entry {
        at,
        words: once,
        text,
        actors: task.map(|task| names(&task.actors)).unwrap_or_default(),
        coordinators: task.map(|task| names(&task.coordinators)).unwrap_or_default(),
        deadlines: task.map(|it| it.deadlines.iter().map(deadline).collect()).unwrap_or_default(),
        values: indicator
            .map(|it| it.values.iter().map(|(it, _)| it.to_string()).collect())
            .unwrap_or_default(),
        unit: words(indicator.and_then(|it| it.unit)),
        status: indicator.map(|it| it.status),
        part,
    }
}

fn paired(old: &Side, new: &Side) -> Vec<Pair> {
    let mut likely = Vec::new();
    let index = postings(new);
    for (from, before) in old.0.iter().enumerate() {
        for to in candidates(before, &index) {
            let score = alike(before, &new.0[to]);
            if score >= ALIKE {
                likely.push((score, from, to));
            }
        }
    }
    // The most alike first; of equals, those in the same order.
    let rank = |&(score, from, to): &(u32, usize, usize)| (std::cmp::Reverse(score), from.abs_diff(to), from);
    let likely = arranged(likely, |one, other| rank(one).cmp(&rank(other)));
    let mut of_old = vec![None; old.0.len()];
    let mut of_new = vec![None; new.0.len()];
    for (_, from, to) in likely {
        if of_old[from].is_none() && of_new[to].is_none() {
            of_old[from] = Some(to);
            of_new[to] = Some(from);
        }
    }
    let now = new.0.iter().zip(of_new).map(|(after, from)| Pair {
        before: from.map(|from| old.0[from].at),
        after: Some(after.at),
        changed: from.map(|from| changed(&old.0[from], after)).unwrap_or_default(),
    });
    let gone = old.0.iter().zip(of_old).filter(|(_, to)| to.is_none());
    let gone = gone.map(|(before, _)| Pair { before: Some(before.at), after: None, changed: Vec::new() });
    now.chain(gone).collect()
}

/// The statements each word stands in.
fn postings(side: &Side) -> HashMap<u64, Vec<usize>> {
    let mut index: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, entry) in side.0.iter().enumerate() {
        for &word in &entry.words {
            let found = index.entry(word).or_default();
            // One more than can be of use says that it is common.
            if found.len() <= COMMON {
                found.push(at);
            }
        }
    }
    index
}

/// The statements that share most of the rarest words, likeliest first.
fn candidates(entry: &Entry, index: &HashMap<u64, Vec<usize>>) -> Vec<usize> {
    let rare: Vec<&Vec<usize>> = entry.words.iter().filter_map(|word| index.get(word)).collect();
    let rare = arranged(rare, |one, other| one.len().cmp(&other.len()));
    let common = rare.partition_point(|found| found.len() <= COMMON);
    // Of statements that all say the same the first few must do.
    let usable = if common == 0 { rare.len().min(2) } else { common.min(RAREST) };
    let mut shared: HashMap<usize, usize> = HashMap::new();
    for &at in rare[..usable].iter().copied().flatten() {
        *shared.entry(at).or_default() += 1;
    }
    let found: Vec<(usize, usize)> = shared.into_iter().collect();
    let found = arranged(found, |one, other| (other.1, one.0).cmp(&(one.1, other.0)));
    found.into_iter().take(LIKELY).map(|(at, _)| at).collect()
}

/// How alike two findings are, in hundredths and a little more where they stand alike too.
fn alike(one: &Entry, other: &Entry) -> u32 {
    if one.unit != other.unit {
        return 0;
    }
    let (mut at, mut both) = (0, 0u32);
    for word in &one.words {
        while at < other.words.len() && other.words[at] < *word {
            at += 1;
        }
        both += u32::from(other.words.get(at) == Some(word));
    }
    let words = 200 * both / (one.words.len() + other.words.len()).max(1) as u32;
    let same = |same: bool, more: u32| if same { more } else { 0 };
    // Words must do most of it: all that Sở Y tế must do is not one task.
    if words * 10 < ALIKE * 6 {
        return 0;
    }
    words
        + same(!one.actors.is_empty() && one.actors == other.actors, SAME_ACTORS)
        + same(!one.part.is_empty() && one.part == other.part, SAME_PART)
}

fn changed(before: &Entry, after: &Entry) -> Vec<Aspect> {
    let task = before.status.is_none();
    let differs = [
        (Aspect::Value, before.values != after.values),
        (Aspect::Status, before.status != after.status),
        (Aspect::Actors, before.actors != after.actors),
        (Aspect::Coordinators, before.coordinators != after.coordinators),
        (Aspect::Deadlines, before.deadlines != after.deadlines),
        (Aspect::Wording, task && before.text != after.text),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(aspect, _)| aspect).collect()
}

fn words_of(text: &str) -> Vec<u64> {
    let source = Source::new(text);
    lex(&source).tokens.iter().filter_map(|token| sign(&source, token)).collect()
}

fn tokens_in(notice: &Notice, span: Span) -> &[Token] {
    let tokens = &notice.outline.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    let to = tokens.partition_point(|token| token.span.end <= span.end);
    &tokens[from..to.max(from)]
}

/// A word as a number; signs say nothing here.
fn sign(source: &Source, token: &Token) -> Option<u64> {
    match token.kind {
        TokenKind::Word => Some(token.key.0),
        // Digits are no letters: they take keys that no word has.
        TokenKind::Number => {
            let digits = source.slice(token.span).bytes();
            Some(digits.fold(Key::default().0 | 1 << 63, |hash, byte| hash.rotate_left(7) ^ u64::from(byte)))
        }
        TokenKind::Sign => None,
    }
}
