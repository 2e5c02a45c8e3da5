//! The text as tokens and lines.
//!
//! One pass from left to right. Emphasis marks (`**`, `__`), invisible
//! characters and white space become no token; dashes, quotes and bullets of
//! every shape become one sign each (DOMAIN.md 8.1). A table bar ends a line,
//! because each cell of a flattened table is a line of its own (2.6).

use super::class::{Class, class};
use super::key::{KeyBuilder, Probe};
use super::letter::{letter, mark};
use super::markup::{entity, tag};
use super::sign::{apostrophe, fold, invisible};
use super::spelling::{Known, Spelling};
use super::{Flags, Key, Kind, Line, Source, Span, Token, Tokens};

/// Takes the text apart. Never fails; one pass.
pub fn lex(source: &Source) -> Tokens {
    let mut lexer = Lexer { text: source.text(), space: true, ..Lexer::default() };
    lexer.run();
    Tokens { tokens: lexer.tokens, lines: lexer.lines }
}

#[derive(Default)]
struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    lines: Vec<Line>,
    line_start: usize,
    line_first: usize,
    chars: u32,
    trailing: u32,
    blank: bool,
    bar: bool,
    space: bool,
    bold: bool,
    /// Words read before, each at the place of its spelling; a new one takes the place.
    known: Vec<Known>,
    /// The last star of the line that ends at `stars_until`.
    last_star: Option<usize>,
    stars_until: usize,
}

impl Lexer<'_> {
    fn run(&mut self) {
        self.tokens.reserve_exact(self.text.len() / 5 + 8);
        self.lines.reserve_exact(self.text.len() / 64 + 2);
        self.known = vec![Known::default(); Known::places(self.text.len())];
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b' ' | b'\t' => self.blank(1),
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b'0'..=b'9' => self.number(),
                b'\n' | b'\r' | 0xB | 0xC => self.end_line(1, false),
                b'|' => self.end_line(1, true),
                b'*' => self.stars(),
                b'_' | b'\\' | b'`' => {
                    self.at += 1;
                    self.space |= byte == b'_';
                }
                0x1F => self.at += 1,
                b'&' | b'<' => self.markup(),
                0..0x80 => self.sign(char::from(byte)),
                _ => self.wide(),
            }
        }
        if self.at > self.line_start || self.lines.is_empty() {
            self.end_line(0, false);
        }
    }

    /// An entity or a tag of a web page, or the sign itself.
    #[cold]
    fn markup(&mut self) {
        let rest = &self.text[self.at..];
        if let Some((len, block)) = tag(rest) {
            return if block { self.end_line(len, false) } else { self.blank(len) };
        }
        let Some((c, len)) = entity(rest) else {
            return self.sign(char::from(rest.as_bytes()[0]));
        };
        if c.is_whitespace() {
            self.blank(len);
        } else if letter(c).is_some() {
            self.odd_word();
        } else {
            let start = self.at;
            self.at += len;
            if !invisible(c) {
                self.push_sign(start, fold(c), 1);
            }
        }
    }

    /// The character at a place, an entity as what it stands for, and how many bytes it takes.
    fn read(&self, at: usize) -> Option<(char, usize)> {
        let c = self.peek(at)?;
        Some(entity(&self.text[at..]).filter(|_| c == '&').unwrap_or((c, c.len_utf8())))
    }

    /// A character of more than one byte.
    fn wide(&mut self) {
        if let &[one, two, three, ..] = &self.text.as_bytes()[self.at..]
            && class([one, two, three]).0.known()
        {
            return self.word();
        }
        let Some(c) = self.peek(self.at) else { return };
        match c {
            '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => self.blank(c.len_utf8()),
            '\u{85}' | '\u{2028}' | '\u{2029}' => self.end_line(c.len_utf8(), false),
            _ if invisible(c) => self.at += c.len_utf8(),
            _ if letter(c).is_some() => self.word(),
            _ => self.sign(c),
        }
    }

    fn peek(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn blank(&mut self, len: usize) {
        self.at += len;
        self.space = true;
        if self.chars > 0 {
            self.trailing += 1;
        }
    }

    /// Ends a line with the break or bar of `len` bytes that stands here.
    fn end_line(&mut self, len: usize, bar: bool) {
        let crlf = self.text.as_bytes()[self.at..].starts_with(b"\r\n");
        self.at += len + usize::from(crlf);
        let first = self.line_first as u32;
        let last = self.tokens.len() as u32;
        let empty = first == last;
        let cell = bar || self.bar;
        make_room(&mut self.lines, self.line_start, self.text.len());
        self.lines.push(Line {
            span: Span::new(self.line_start, self.at),
            first,
            last,
            chars: u16::try_from(self.chars).unwrap_or(u16::MAX),
            blank_before: self.blank,
            cell,
        });
        // An empty cell is not an empty line.
        self.blank = if empty { self.blank || !cell } else { false };
        self.bar = bar;
        self.line_start = self.at;
        self.line_first = self.tokens.len();
        self.chars = 0;
        self.trailing = 0;
        self.space = true;
    }

    #[inline(always)]
    fn push(&mut self, start: usize, key: Key, probe: Probe, kind: Kind, mut flags: Flags, chars: u32) {
        flags.set(Flags::SPACE, self.space);
        flags.set(Flags::BOLD, self.bold);
        flags.set(Flags::LINE, self.tokens.len() == self.line_first);
        let span = Span { start: start as u32, end: self.at as u32 };
        make_room(&mut self.tokens, start, self.text.len());
        self.tokens.push(Token { span, key, probe, kind, flags });
        self.chars += self.trailing + chars;
        self.trailing = 0;
        self.space = false;
    }

    /// Emphasis marks vanish; one star before a space at the start of a line is a bullet.
    fn stars(&mut self) {
        let start = self.at;
        while self.text.as_bytes().get(self.at) == Some(&b'*') {
            self.at += 1;
        }
        let count = self.at - start;
        let opens = self.tokens.len() == self.line_first;
        // A hard space as well: pages write one between a bullet and its words.
        if count == 1 && opens && self.text[self.at..].starts_with([' ', '\t', '\u{a0}']) {
            if !self.another_star() {
                self.push_sign(start, '*', 1);
            }
        } else if count >= 2 {
            self.bold = !self.bold && count.is_multiple_of(2) && count < 4;
        }
    }

    /// Whether a star alone follows on this line. Looks for the last one once a line.
    fn another_star(&mut self) -> bool {
        if self.at >= self.stars_until {
            let rest = &self.text[self.at..];
            let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
            self.last_star = lone_star(line.as_bytes()).map(|star| self.at + star);
            self.stars_until = self.at + line.len();
        }
        self.last_star.is_some_and(|star| star >= self.at)
    }

    fn number(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut at = start + 1;
        while digit(at) || matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1) {
            at += 1;
        }
        self.at = at;
        self.push(start, Key(0), Key(0).probe(), Kind::Number, Flags::default(), (at - start) as u32);
    }

    /// A word that begins here: mostly one that was read before.
    fn word(&mut self) {
        let Some((spelt, len)) = Spelling::at(&self.text.as_bytes()[self.at..]) else {
            return self.new_word();
        };
        let place = spelt.place(self.known.len());
        let start = self.at;
        if let Some(known) = self.known.get(place)
            && known.spelt == spelt
        {
            let known = *known;
            self.at += len;
            self.push(start, known.key, known.probe, Kind::Word, known.flags, u32::from(known.chars));
            // Mostly one blank stands behind a word.
            if self.text.as_bytes().get(self.at) == Some(&b' ') {
                self.blank(1);
            }
            return;
        }
        let before = self.chars + self.trailing;
        self.new_word();
        if let (Some(known), Some(token)) = (self.known.get_mut(place), self.tokens.last())
            && self.at == start + len
        {
            let cases = token.flags.only(Flags::UPPER, Flags::CAPS);
            *known = Known {
                spelt,
                key: token.key,
                probe: token.probe,
                flags: cases,
                chars: (self.chars - before) as u8,
            };
        }
    }

    /// A word letter by letter.
    fn new_word(&mut self) {
        // Nearly every word is up to ten letters of the table with one tone, then
        // a blank or a sign: the loop keeps no more than that needs.
        let mut rest = &self.text.as_bytes()[self.at..];
        let (mut codes, mut bits, mut all, mut first) = (0, 0, Class::default(), Class::default());
        while let &[one, two, three, ..] = rest {
            let (class, len) = class([one, two, three]);
            if !class.known() || bits == 60 {
                break;
            }
            if bits == 0 {
                first = class;
            }
            codes |= class.code() << bits;
            bits += 6;
            all = all.and(class);
            rest = &rest[len..];
        }
        let ends = bits < 60 && rest.len() >= 3 && rest[0] < 0x80 && !odd(rest[0]);
        let Some(tone) = all.tone().filter(|_| ends) else { return self.odd_word() };
        let start = self.at;
        self.at = self.text.len() - rest.len();
        let key = KeyBuilder::of(codes, bits, tone).finish();
        self.push(
            start,
            key,
            key.probe(),
            Kind::Word,
            cases(first.upper(), all.upper(), all.small()),
            bits / 6,
        );
    }

    /// A word with anything else: twins of letters, marks apart, emphasis inside,
    /// an apostrophe, many letters, many tones.
    #[cold]
    fn odd_word(&mut self) {
        let start = self.at;
        let (mut at, mut end) = (start, start);
        let mut key = KeyBuilder::default();
        let (mut first, mut upper, mut small) = (false, false, false);
        while let Some((c, len)) = self.read(at) {
            let after = at + len;
            if let Some(letter) = letter(c) {
                first |= at == start && letter.upper;
                upper |= letter.upper;
                small |= letter.code < 34 && !letter.upper;
                key = key.push(letter.code, letter.tone);
                end = after;
            } else if let Some(mark) = mark(c) {
                key = key.mark(mark);
                end = after;
            } else if let Some(stars) = self.inside_stars(at) {
                at += stars;
                continue;
            } else if !(invisible(c) || apostrophe(c, self.peek(after))) {
                break;
            }
            at = after;
        }
        self.at = end;
        let (letters, key) = (key.letters(), key.finish());
        self.push(start, key, key.probe(), Kind::Word, cases(first, upper, small), letters);
    }

    /// How many stars stand here, if they are a bold mark in the middle of a word.
    fn inside_stars(&self, at: usize) -> Option<usize> {
        let rest = self.text[at..].trim_start_matches('*');
        let count = self.text.len() - at - rest.len();
        let goes_on = rest.chars().next().is_some_and(|c| letter(c).is_some());
        (count >= 2 && count.is_multiple_of(4) && goes_on).then_some(count)
    }

    fn sign(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        let mut sign = if c.is_ascii_graphic() { c } else { fold(c) };
        let mut chars = 1;
        if sign == '.' {
            while self.text.as_bytes().get(self.at) == Some(&b'.') {
                self.at += 1;
                chars += 1;
            }
            if chars > 1 {
                sign = '…';
            }
        }
        self.push_sign(start, sign, chars);
    }

    fn push_sign(&mut self, start: usize, sign: char, chars: u32) {
        let key = Key(u64::from(sign as u32));
        self.push(start, key, key.probe(), Kind::Sign, Flags::default(), chars);
    }
}

/// The flags of a word: whether its first letter is a capital, and whether it has some and small ones.
fn cases(first: bool, upper: bool, small: bool) -> Flags {
    let mut flags = Flags::default();
    flags.set(Flags::UPPER, first);
    flags.set(Flags::CAPS, upper && !small);
    flags
}

/// Makes a full list as large as it will be if the rest of the text is like what
/// was read up to `at`: to double it would hold up to twice what is needed.
#[inline(always)]
pub(crate) fn make_room<T>(list: &mut Vec<T>, at: usize, len: usize) {
    if list.len() == list.capacity() {
        grow(list, at, len);
    }
}

/// The last star of a line that is no part of a bold mark.
fn lone_star(line: &[u8]) -> Option<usize> {
    let star = |at: usize| line.get(at) == Some(&b'*');
    (0..line.len()).rev().find(|&at| star(at) && !star(at + 1) && !(at > 0 && star(at - 1)))
}

#[cold]
fn grow<T>(list: &mut Vec<T>, at: usize, len: usize) {
    let rest = (len - at) as u64 * list.len() as u64 / at.max(1) as u64;
    list.reserve_exact((rest as usize).max(list.len() / 8) + 8);
}

/// Whether a word may go on behind this sign: emphasis, an apostrophe, what is not seen.
pub(super) fn odd(byte: u8) -> bool {
    matches!(byte, b'*' | b'\'' | b'&' | 0x1F)
}

#[cfg(test)]
mod tests;
