//! Which lines of a text are in an old encoding.
//!
//! By the shares of DOMAIN.md 8.4, line by line, because one document may mix
//! encodings. A line that is too short to tell is read with its neighbours.

use super::hyphen::restore;
use super::syllable::{LONGEST, is_syllable};
use super::{Encoding, tcvn3, vni};
use crate::text::Span;
use crate::text::case::{is_letter, is_upper};
use crate::text::letter::mark;
use std::ops::Range;

/// Fewer letters than this tell nothing alone.
const LETTERS: usize = 24;

/// What a line was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// In the encoding.
    Is(Encoding),
    /// In none: Vietnamese in Unicode, or another language.
    Not,
    /// Too short, or without a sign of either.
    Open,
}

/// The encoding that most of the old text is in, and its blocks in order.
pub(super) fn legacy(text: &str) -> Option<(Encoding, Vec<Span>)> {
    let lines = lines(text);
    let mut verdicts = judge(text, &lines);
    let size = |encoding| -> usize {
        let of = lines.iter().zip(&verdicts).filter(|(_, verdict)| **verdict == Verdict::Is(encoding));
        of.map(|(line, _)| line.range.len()).sum()
    };
    let (tcvn3, vni) = (size(Encoding::Tcvn3), size(Encoding::Vni));
    let encoding = match (tcvn3, vni) {
        (0, 0) => return None,
        _ if vni > tcvn3 => Encoding::Vni,
        _ => Encoding::Tcvn3,
    };
    adopt(text, &lines, &mut verdicts);
    let of = lines.iter().zip(&verdicts).filter(|(_, verdict)| **verdict == Verdict::Is(encoding));
    Some((encoding, merged(text, of.map(|(line, _)| line.range.clone()))))
}

/// The ranges as spans, those with only white space between them as one.
pub(super) fn merged(text: &str, ranges: impl Iterator<Item = Range<usize>>) -> Vec<Span> {
    let mut blocks: Vec<Span> = Vec::new();
    for range in ranges {
        let line = Span::new(range.start, range.end);
        match blocks.last_mut() {
            Some(last) if text[last.end as usize..range.start].trim().is_empty() => *last = last.to(line),
            _ => blocks.push(line),
        }
    }
    blocks
}

struct Line {
    range: Range<usize>,
    shares: Shares,
}

/// The lines that have letters.
fn lines(text: &str) -> Vec<Line> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in super::lines(text) {
        let shares = Shares::of(line);
        if shares.letters > 0 {
            lines.push(Line { range: at..at + line.trim_end().len(), shares });
        }
        at += line.len();
    }
    lines
}

/// How many letters, and how many of them tell something.
#[derive(Clone, Copy, Debug, Default)]
struct Shares {
    letters: usize,
    /// Only in Vietnamese in Unicode.
    vietnamese: usize,
    /// Signs inside words.
    tcvn3: usize,
    /// Vowels followed by a mark.
    vni: usize,
}

impl Shares {
    fn of(line: &str) -> Shares {
        // Nearly every line is Vietnamese in Unicode: its letters begin with these bytes.
        let leads = line.bytes().filter(|&byte| matches!(byte, 0xE1 | 0xC4 | 0xC6)).count();
        if leads * 20 >= line.len() {
            return Shares { letters: line.len(), vietnamese: leads, ..Shares::default() };
        }
        let mut shares = Shares::default();
        let mut before = ' ';
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            if c.is_ascii() {
                shares.letters += usize::from(c.is_ascii_alphabetic());
            } else if tcvn3::is_sign(c) {
                let joins = |c: char| is_letter(c) || tcvn3::is_sign(c);
                if joins(before) || chars.peek().is_some_and(|&next| joins(next)) {
                    shares.tcvn3 += 1;
                    shares.letters += 1;
                }
            } else if is_vietnamese(c) {
                shares.vietnamese += 1;
                shares.letters += 1;
            } else if is_letter(c) {
                shares.vni += usize::from(vni::pair(before, c).is_some());
                shares.letters += 1;
            }
            before = c;
        }
        shares
    }

    fn add(self, other: Shares) -> Shares {
        Shares {
            letters: self.letters + other.letters,
            vietnamese: self.vietnamese + other.vietnamese,
            tcvn3: self.tcvn3 + other.tcvn3,
            vni: self.vni + other.vni,
        }
    }

    fn is_vietnamese(self) -> bool {
        self.vietnamese * 50 >= self.letters.max(1)
    }

    /// How many letters tell of an encoding.
    fn of_encoding(self, encoding: Encoding) -> usize {
        if encoding == Encoding::Vni { self.vni } else { self.tcvn3 }
    }
}

/// Letters that only Vietnamese has, and marks that stand apart.
pub(super) fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'..='\u{1ef9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'ĩ' | 'ũ' | 'Ĩ' | 'Ũ'
    ) || mark(c).is_some()
}

/// A verdict for each line long enough, or short ones taken together.
fn judge(text: &str, lines: &[Line]) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Open; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let mut end = at + 1;
        let mut shares = lines[at].shares;
        if shares.letters < LETTERS && !shares.is_vietnamese() {
            // Short lines without a sure letter, until there is enough of them.
            while let Some(next) = lines.get(end)
                && shares.letters < LETTERS
                && next.shares.letters < LETTERS
                && !next.shares.is_vietnamese()
            {
                shares = shares.add(next.shares);
                end += 1;
            }
        }
        let verdict = verdict(&text[lines[at].range.start..lines[end - 1].range.end], shares);
        verdicts[at..end].fill(verdict);
        at = end;
    }
    verdicts
}

fn verdict(block: &str, shares: Shares) -> Verdict {
    if shares.is_vietnamese() {
        return Verdict::Not;
    }
    if shares.letters < LETTERS {
        return Verdict::Open;
    }
    let mut verdict = Verdict::Open;
    for encoding in [Encoding::Tcvn3, Encoding::Vni] {
        let signs = shares.of_encoding(encoding);
        if signs == 0 {
            continue;
        }
        let many = signs * 20 > shares.letters;
        let reading = Reading::of(block, encoding);
        if reading.is_accepted() && reading.was_broken() && (many || reading.is_plain()) {
            return Verdict::Is(encoding);
        }
        // Foreign names in a line that reads well: let its neighbours say.
        if many && !reading.is_plain() {
            verdict = Verdict::Not;
        }
    }
    verdict
}

/// Gives open lines the verdict of a neighbour, where they read at least as well by it.
fn adopt(text: &str, lines: &[Line], verdicts: &mut [Verdict]) {
    let mut next = vec![Verdict::Open; lines.len()];
    let mut seen = Verdict::Open;
    for (slot, verdict) in next.iter_mut().zip(verdicts.iter()).rev() {
        if *verdict != Verdict::Open {
            seen = *verdict;
        }
        *slot = seen;
    }
    let mut before = Verdict::Open;
    for (at, line) in lines.iter().enumerate() {
        if verdicts[at] != Verdict::Open {
            before = verdicts[at];
            continue;
        }
        let block = &text[line.range.clone()];
        let agreed = before == next[at] || before == Verdict::Open || next[at] == Verdict::Open;
        for neighbour in [before, next[at]] {
            let Verdict::Is(encoding) = neighbour else { continue };
            let reading = Reading::of(block, encoding);
            if reading.changed == 0 && agreed || reading.is_better(agreed) {
                verdicts[at] = neighbour;
                break;
            }
        }
    }
}

/// How a block reads after conversion.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    words: usize,
    /// Longer than any Vietnamese word.
    long: usize,
    /// With f, j, w or z.
    foreign: usize,
    /// Not as they were before.
    changed: usize,
    /// Of these, syllables; and what were syllables before.
    sound: usize,
    was_sound: usize,
}

impl Reading {
    fn of(block: &str, encoding: Encoding) -> Reading {
        let mut reading = Reading::default();
        for old in block.split(|c: char| !(is_letter(c) || tcvn3::code(c).is_some() || mark(c).is_some())) {
            // Bullets and quotation marks that touch a word are no part of it.
            let old = old.trim_start_matches(opens).trim_end_matches(closes);
            if old.is_empty() || old.chars().all(tcvn3::is_sign) {
                continue;
            }
            let new: String = match encoding {
                Encoding::Vni => vni::convert(old),
                _ => old.chars().map(|c| tcvn3::code(c).unwrap_or(c)).collect(),
            };
            reading.words += 1;
            reading.long += usize::from(new.chars().nth(LONGEST).is_some());
            reading.foreign += usize::from(new.contains(is_foreign));
            // Acronyms are no syllables in any encoding.
            let acronym = new.chars().all(is_upper) && !is_syllable(&new);
            if new != old && !acronym {
                reading.changed += 1;
                reading.sound += usize::from(reads(&new));
                reading.was_sound += usize::from(is_syllable(old));
            }
        }
        reading
    }

    /// The limits of DOMAIN.md 8.4 (one word more, for short blocks), and most
    /// of what changed became a syllable.
    fn is_accepted(self) -> bool {
        self.long * 25 <= self.words + 25
            && self.foreign * 20 <= self.words + 20
            && self.changed > 0
            && self.sound * 10 >= self.changed * 7
    }

    /// Whether a line with few signs, as headings are, can be nothing else.
    fn is_plain(self) -> bool {
        self.changed >= 4 && self.sound * 10 >= self.changed * 9 && self.was_broken()
    }

    /// Whether most of what changed was no word before: «rà soát, thanh toán» has letters
    /// of VNI, and is Vietnamese as it stands.
    fn was_broken(self) -> bool {
        self.was_sound * 2 <= self.changed
    }

    /// Whether the conversion makes syllables, and where the neighbours do not
    /// agree, more than there were.
    fn is_better(self, agreed: bool) -> bool {
        let enough = self.changed > 0 && self.sound * 10 >= self.changed * 7;
        enough && if agreed { self.sound >= self.was_sound } else { self.sound > self.was_sound }
    }
}

/// Bullets and quotation marks that touch a word.
fn opens(c: char) -> bool {
    matches!(c, '·' | '\u{2219}' | '«')
}

fn closes(c: char) -> bool {
    c == '»'
}

/// Letters that only foreign words have.
fn is_foreign(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'f' | 'j' | 'w' | 'z')
}

/// Whether a word is a syllable, perhaps without its ư, or of a name like Đắk Lắk.
fn reads(word: &str) -> bool {
    let named = || word.strip_suffix(['k', 'K']).is_some_and(|stem| is_syllable(&format!("{stem}c")));
    is_syllable(word) || restore(word, Default::default()).is_some() || named()
}
