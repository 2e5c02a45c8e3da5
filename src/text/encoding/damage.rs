//! Unicode that a converter for another encoding went over (DOMAIN.md 8.5).
//!
//! - VNI over Unicode: `ò ó ô` became `ị ĩ ơ`, and `oá oà oã` became `ố ồ ỗ`.
//! - Read as Windows-1258: `ì ò` became a mark without a letter (`t́nh`, `ṿng`),
//!   `ã` became `ă`, and `ý` became `ư`.
//! - A capital Ò shown as Õ: `CỘNG HÕA`.
//! - Tones changed at random, which is only recognised.
//!
//! A word that cannot be a syllable is repaired where that makes it one; a word
//! that can is repaired by a list, or beside the words that tell.

use super::Encoding;
use super::choice::{beside, in_case_of};
use super::detect::{is_vietnamese, merged};
use super::lines;
use super::lists::{CAPITALS, WEAK};
use super::syllable::{LONGEST, is_syllable, is_vowel};
use crate::text::case::{cased, is_lower, is_upper, lower, small, upper};
use crate::text::letter::{letter, mark};
use crate::text::{Key, Span};
use std::ops::Range;

/// The damage in a text and the lines that have it.
pub(super) fn found(text: &str) -> Option<(Encoding, Vec<Span>)> {
    let mut signs = Signs::default();
    let mut hit: Vec<Hit> = Vec::new();
    let mut at = 0;
    for (number, line) in lines(text).enumerate() {
        if line.contains(is_trace) {
            let (mut found, mut strong) = (false, false);
            let words = repairs(line, |word, repair| {
                found = true;
                strong |= repair.kind != Sign::Weak;
                signs.saw(&line[word], repair.kind);
            });
            if found {
                signs.words += words;
                hit.push(Hit { number, strong, range: at..at + line.trim_end().len() });
            }
        }
        at += line.len();
    }
    if signs.are_enough() {
        return Some((Encoding::Damaged, merged(text, near_strong(hit).into_iter())));
    }
    let whole = Span::new(0, text.len());
    is_scrambled(text).then(|| (Encoding::Scrambled, vec![whole]))
}

/// A line with words to repair.
struct Hit {
    number: usize,
    /// Whether one of them says that the line is damaged.
    strong: bool,
    range: Range<usize>,
}

/// The lines that say so themselves or stand near one that does: part of a text may be sound.
fn near_strong(hits: Vec<Hit>) -> Vec<Range<usize>> {
    const NEAR: usize = 40;
    let strong: Vec<usize> = hits.iter().filter(|hit| hit.strong).map(|hit| hit.number).collect();
    let near = |number: usize| {
        let next = strong.partition_point(|&it| it + NEAR < number);
        strong.get(next).is_some_and(|&it| it <= number + NEAR)
    };
    hits.into_iter().filter(|hit| near(hit.number)).map(|hit| hit.range).collect()
}

/// The text with its words repaired.
pub(super) fn convert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for line in lines(text) {
        let mut from = 0;
        if line.contains(is_trace) {
            repairs(line, |word, repair| {
                out.push_str(&line[from..word.start]);
                out.push_str(&repair.word);
                from = word.end;
            });
        }
        out.push_str(&line[from..]);
    }
    out
}

/// A word as it was, before the damage.
struct Repair {
    word: String,
    kind: Sign,
}

/// How much a repaired word says of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Nobody writes it by mistake.
    Sure,
    /// It cannot be a word, but a slip of the hand can.
    Broken,
    /// It could be meant, were the text not damaged.
    Weak,
}

/// What the lines with repaired words say together.
#[derive(Default)]
struct Signs {
    sure: bool,
    broken: usize,
    first: String,
    differ: bool,
    /// Words of these lines.
    words: usize,
}

impl Signs {
    fn saw(&mut self, word: &str, kind: Sign) {
        self.sure |= kind == Sign::Sure;
        // A capital before small letters may be a name of the highlands.
        let mut letters = word.chars();
        let name = letters.next().is_some_and(is_upper) && letters.any(is_lower);
        if kind == Sign::Broken && !name {
            self.broken += 1;
            if self.broken == 1 {
                self.first = small(word);
            }
            self.differ = self.differ || self.first != small(word);
        }
    }

    /// Two different words, and one in three hundred of their lines.
    fn are_enough(&self) -> bool {
        self.sure || self.differ && self.broken * 300 >= self.words
    }
}

/// Calls `repair` with each word of the line that needs it; returns how many words there are.
fn repairs(line: &str, mut repair: impl FnMut(Range<usize>, Repair)) -> usize {
    let words = words(line);
    for (at, range) in words.iter().enumerate() {
        let word = &line[range.clone()];
        if word.len() > 4 * LONGEST || !word.contains(is_trace) {
            continue;
        }
        if let Some(whole) = explained(word) {
            repair(range.clone(), Repair { word: whole, kind: Sign::Broken });
            continue;
        }
        let key = Key::of(word);
        let shouted = word.contains('Õ') && !word.contains(is_lower);
        let found = match CAPITALS.choose(key, Default::default()).filter(|_| shouted) {
            Some(good) => Some((good, Sign::Sure)),
            None if WEAK.has(key) => {
                WEAK.choose(key, beside(line, &words, at)).map(|good| (good, Sign::Weak))
            }
            None => None,
        };
        if let Some((good, kind)) = found.filter(|&(good, _)| Key::of(good) != key) {
            repair(range.clone(), Repair { word: in_case_of(good, word), kind });
        }
    }
    words.len()
}

/// The runs of letters and marks.
fn words(line: &str) -> Vec<Range<usize>> {
    let in_word = |c: char| letter(c).is_some_and(|it| it.code < 34) || mark(c).is_some();
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match (in_word(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Letters that damage leaves.
fn is_trace(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => false,
        'ị' | 'ĩ' | 'ơ' | 'ố' | 'ồ' | 'ỗ' | 'ă' | 'ư' | 'Ị' | 'Ĩ' | 'Ơ' | 'Ố' | 'Ồ' | 'Ỗ' | 'Ă' | 'Ư'
        | 'Õ' => true,
        _ => matches!(c, '\u{300}' | '\u{301}' | '\u{309}' | '\u{323}'),
    }
}

/// A word that cannot be one, as the word that a known damage made it of.
fn explained(word: &str) -> Option<String> {
    if is_syllable(word) {
        return None;
    }
    let ways: [fn(&str) -> String; 3] = [unvni, unmarked, |word| unlatin(&unmarked(word))];
    ways.into_iter().map(|way| way(word)).find(|whole| whole != word && is_syllable(whole))
}

/// Before a VNI converter.
fn unvni(word: &str) -> String {
    /// Each letter with what it was.
    const WERE: &str = "ịò ĩó ơô ốoá ồoà ỗoã";
    let mut out = String::with_capacity(word.len());
    let mut before = ' ';
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let shouts = is_upper(before) || chars.peek().is_some_and(|&c| is_upper(c));
        let horned = lower(c) == 'ơ' && lower(before) == 'ư';
        let was = WERE.split(' ').find_map(|row| row.strip_prefix(lower(c))).filter(|_| !horned);
        match was {
            Some(was) => {
                let raised = |at: usize| is_upper(c) && (at == 0 || shouts);
                let letters = was.chars().enumerate();
                out.extend(letters.map(|(at, it)| if raised(at) { upper(it) } else { it }));
            }
            None => out.push(c),
        }
        before = c;
    }
    out
}

/// The vowels that Windows-1258 has no place for and shows as a mark: `t́nh`, `ṿng`.
fn unmarked(word: &str) -> String {
    let shouts = !word.contains(is_lower);
    let mut out = String::with_capacity(word.len());
    let mut bare = true;
    for c in word.chars() {
        let vowel = match c {
            '\u{301}' => 'ì',
            '\u{323}' => 'ò',
            '\u{300}' => 'Ì',
            '\u{309}' => 'Ò',
            _ => c,
        };
        let vowel = if bare { vowel } else { c };
        out.push(if vowel != c && shouts { upper(vowel) } else { vowel });
        // A mark has its own vowel before it, but for the glides of `quy` and `gi`.
        bare = letter(c).is_some_and(|it| !is_vowel(it.code));
    }
    out
}

/// Letters that Windows-1258 has in the places of others.
fn unlatin(word: &str) -> String {
    let other = |c: char| match lower(c) {
        'ă' => cased('ã', c),
        'ư' => cased('ý', c),
        _ => c,
    };
    word.chars().map(other).collect()
}

/// Whether so many words are misspelt beyond repair that a program must have done it.
fn is_scrambled(text: &str) -> bool {
    const ENOUGH: usize = 40;
    let (mut all, mut accented, mut broken) = (0, 0, 0);
    // As much as a few pages tell.
    for line in lines(text).take(400) {
        for range in words(line).into_iter().take(2000) {
            let word = &line[range];
            // Long runs are words glued together.
            if word.len() > 4 * LONGEST || word.chars().nth(LONGEST).is_some() {
                continue;
            }
            all += 1;
            if word.chars().any(is_vietnamese) {
                accented += 1;
                broken += usize::from(!is_syllable(word));
            }
        }
    }
    accented >= ENOUGH && accented * 5 >= all * 2 && broken * 100 >= accented * 15
}
