//! TCVN3, also called ABC: what is left of it when its fonts (`.VnTime`) are gone.
//!
//! From the table of DOMAIN.md 8.4, on which four independent converters agree.
//! Its fonts have no capitals but ĂÂÊÔƠƯĐ, so headings lose their case.

use super::choice::beside;
use super::hyphen::restore;
use super::syllable::{LONGEST, is_syllable};
use crate::text::case::{capitalized, capitals, is_letter, is_lower, is_upper};
use std::ops::Range;

/// The letters of the codes U+00A1 to U+00FE; a space where there is none.
const CODES: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// The soft hyphen, which is ư.
const HYPHEN: char = '\u{ad}';

/// What PDF files show for it.
const MINUS: char = '\u{2212}';

/// The letter that `c` stands for.
///
/// Text layers of PDF files show the ư as a minus sign, the ã as a bullet
/// operator, and the à as a Greek mu.
pub(super) fn code(c: char) -> Option<char> {
    match c {
        '\u{a1}'..='\u{fe}' => CODES.chars().nth(c as usize - 0xa1).filter(|&it| it != ' '),
        '\u{2212}' => Some('ư'),
        '\u{2219}' => Some('ã'),
        '\u{3bc}' => Some('à'),
        _ => None,
    }
}

/// Whether `c` is a sign in any other text but a letter here, when inside a word.
pub(super) fn is_sign(c: char) -> bool {
    code(c).is_some() && (!is_letter(c) || matches!(c, 'µ' | 'ª' | 'þ' | 'μ'))
}

/// Whether the letter ư is there, as itself or as PDF files show it.
pub(super) fn has_hyphens(text: &str) -> bool {
    text.match_indices([HYPHEN, MINUS])
        .any(|(at, sign)| sign.starts_with(HYPHEN) || text[at + sign.len()..].starts_with(is_letter))
}

/// The text in Unicode. `whole` says whether its soft hyphens came through.
pub(super) fn convert(text: &str, whole: Whole) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut fresh = true;
    for line in super::lines(text) {
        let mut read = Line::read(line);
        if whole == Whole::Lost {
            read.restore();
        }
        fresh = read.write(&mut out, fresh);
    }
    out
}

/// Whether the clipboard kept the letter ư.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// It did.
    Kept,
    /// It dropped it.
    Lost,
}

/// A line with its letters read and its words found.
#[derive(Default)]
struct Line {
    text: String,
    words: Vec<Word>,
}

struct Word {
    /// Where it stands in the text of the line.
    range: Range<usize>,
    /// How many capitals, and small letters of ASCII, it was typed with.
    capitals: usize,
    small: usize,
    /// Whether it begins with a letter that has no capital.
    bare: bool,
}

impl Word {
    /// Capitals were typed, and it reads as a word: its accents were meant as capitals.
    fn shouts(&self, text: &str) -> bool {
        self.all_capitals() && is_syllable(&text[self.range.clone()])
    }

    fn all_capitals(&self) -> bool {
        self.capitals >= 2 && self.small == 0
    }

    /// `X·` may be `Xã` or `XÃ`.
    fn in_doubt(&self, text: &str) -> bool {
        self.capitals < 2 && self.small == 0 && text[self.range.clone()].chars().any(is_lower)
    }
}

impl Line {
    fn read(line: &str) -> Line {
        let mut read = Line::default();
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            let word = rest.find(|c: char| !in_word(c)).unwrap_or(rest.len());
            if word == 0 {
                read.text.push(c);
                rest = &rest[c.len_utf8()..];
                continue;
            }
            let (run, after) = rest.split_at(word);
            read.push(run, after.trim_start().starts_with(|c: char| c.is_ascii_digit()));
            rest = after;
        }
        read
    }

    /// Reads one run of letters and signs, at a minus sign in two where it joins words.
    fn push(&mut self, run: &str, digits_follow: bool) {
        if let Some((one, two)) = run.split_once(MINUS)
            && !sounds(run)
            && sounds(one)
            && sounds(two)
        {
            self.push_word(one, false);
            self.text.push(MINUS);
            self.push_word(two, digits_follow);
        } else {
            self.push_word(run, digits_follow);
        }
    }

    fn push_word(&mut self, run: &str, digits_follow: bool) {
        let core = core(run, digits_follow);
        let word = &run[core.clone()];
        self.text.push_str(&run[..core.start]);
        let start = self.text.len();
        self.text.extend(word.chars().map(|c| code(c).unwrap_or(c)));
        if !word.is_empty() {
            let first = word.chars().next().and_then(code);
            self.words.push(Word {
                range: start..self.text.len(),
                capitals: word.chars().filter(|&c| is_upper(code(c).unwrap_or(c))).count(),
                small: word.chars().filter(char::is_ascii_lowercase).count(),
                bare: first.is_some_and(|it| is_lower(it) && !"ăâêôơưđ".contains(it)),
            });
        }
        self.text.push_str(&run[core.end..]);
    }

    /// Gives words the ư they lost.
    fn restore(&mut self) {
        let ranges: Vec<Range<usize>> = self.words.iter().map(|word| word.range.clone()).collect();
        let mut text = String::with_capacity(self.text.len() + 8);
        let mut moved = Vec::with_capacity(ranges.len());
        let mut from = 0;
        for (at, range) in ranges.iter().enumerate() {
            text.push_str(&self.text[from..range.start]);
            let start = text.len();
            let said = &self.text[range.clone()];
            let whole = match self.is_mark(at) {
                true => None,
                false => restore(said, beside(&self.text, &ranges, at)),
            };
            text.push_str(whole.as_deref().unwrap_or(said));
            moved.push(start..text.len());
            from = range.end;
        }
        text.push_str(&self.text[from..]);
        self.text = text;
        for (word, range) in self.words.iter_mut().zip(moved) {
            word.range = range;
        }
    }

    /// Whether a word is one letter that numbers a point or is part of a number.
    fn is_mark(&self, at: usize) -> bool {
        let range = &self.words[at].range;
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let listed = at == 0 || self.text[range.clone()].contains(is_upper);
        range.len() == 1
            && (before.ends_with(['/', '.', '-'])
                || after.starts_with([')', '/', '-'])
                || after.starts_with(|c: char| c.is_ascii_digit())
                || after.starts_with('.') && listed)
    }

    /// Writes the line with its capitals; returns whether the next one begins a sentence.
    ///
    /// `fresh` says whether this one does.
    fn write(&self, out: &mut String, mut fresh: bool) -> bool {
        let text = &self.text;
        let heading = self.is_heading();
        let mut from = 0;
        for (at, word) in self.words.iter().enumerate() {
            let gap = &text[from..word.range.start];
            out.push_str(gap);
            let ended = gap.trim_start_matches(['.', '!', '?']) != gap && gap.ends_with(char::is_whitespace);
            let abbreviation = at > 0 && self.words[at - 1].all_capitals();
            fresh |= ended && !abbreviation;
            let said = &text[word.range.clone()];
            let raised = word.all_capitals() || word.in_doubt(text) && (heading || self.between(at));
            if raised && !text[word.range.end..].starts_with(':') || word.all_capitals() {
                out.push_str(&capitals(said));
            } else if word.bare && (fresh || self.is_office(at)) {
                out.push_str(&capitalized(said));
            } else {
                out.push_str(said);
            }
            // A lone letter is the marker of a point: `a) …`.
            fresh &= said.chars().nth(1).is_none() && text[word.range.end..].starts_with([')', '.']);
            from = word.range.end;
        }
        out.push_str(&text[from..]);
        let end = text.trim_end();
        end.is_empty() || end.ends_with(['.', '!', '?', ':'])
    }

    /// Whether nine in ten of its ASCII letters are capitals, and words say so too.
    fn is_heading(&self) -> bool {
        let (capitals, small) =
            self.words.iter().fold((0, 0), |(up, low), word| (up + word.capitals, low + word.small));
        let shouting = self.words.iter().filter(|word| word.shouts(&self.text)).count();
        let doubtful = self.words.iter().filter(|word| word.in_doubt(&self.text)).count();
        capitals * 10 >= (capitals + small) * 9 && shouting > 0 && shouting >= doubtful
    }

    /// Whether it is `ủy ban`, the name of an office in every notice.
    fn is_office(&self, at: usize) -> bool {
        let is =
            |at: usize, word: &str| self.words.get(at).is_some_and(|it| &self.text[it.range.clone()] == word);
        (is(at, "ủy") || is(at, "uỷ")) && is(at + 1, "ban")
    }

    /// Whether words in capitals stand on both sides.
    fn between(&self, at: usize) -> bool {
        let shouts = |at: usize| self.words.get(at).is_some_and(|word| word.shouts(&self.text));
        at > 0 && shouts(at - 1) && shouts(at + 1)
    }
}

fn in_word(c: char) -> bool {
    is_letter(c) || code(c).is_some() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// The part of a run that is a word; the signs around it stay signs.
fn core(run: &str, digits_follow: bool) -> Range<usize> {
    let mut signs = run.chars();
    if let (Some(sign), None) = (signs.next(), signs.next())
        && is_sign(sign)
    {
        // `đ/c`, `100 đ`, `ô nhiễm`, `à`; but `§ 5`, `3 × 4`, a bullet.
        let letter = matches!(sign, '®' | '«' | 'µ' | '¸') || sign == '§' && !digits_follow;
        return if letter { 0..run.len() } else { 0..0 };
    }
    if run.is_ascii() || sounds(run) {
        return 0..run.len();
    }
    // A bullet, a quotation mark, a dash or a note's number that touches the word.
    let start = run.len() - run.trim_start_matches(['·', '\u{2219}', '«', '\u{2212}']).len();
    let end = run.trim_end_matches(['»', '¹', '\u{2212}', HYPHEN]).len().max(start);
    for part in [start..run.len(), 0..end, start..end] {
        if part.len() < run.len() && sounds(&run[part.clone()]) {
            return part;
        }
    }
    if run.chars().all(is_sign) { 0..0 } else { 0..run.len() }
}

/// Whether a run reads as a syllable.
fn sounds(run: &str) -> bool {
    // Longer runs are none; do not copy them to find out.
    run.len() <= 4 * LONGEST && is_syllable(&run.chars().map(|c| code(c).unwrap_or(c)).collect::<String>())
}
