//! The text as tokens and lines.
//!
//! One pass from left to right. Emphasis marks (`**`, `__`), invisible
//! characters and white space become no token; dashes, quotes and bullets of
//! every shape become one sign each (DOMAIN.md 8.1). A table bar ends a line,
//! because each cell of a flattened table is a line of its own (2.6).

use super::class::{Class, class};
use super::key::{KeyBuilder, Probe};
use super::letter::{letter, mark};
use super::sign::{apostrophe, fold, invisible};
use super::{Key, Source, Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with the digits that follow them (`km2`, `QH15`).
    Word,
    /// Digits with the dots and commas between them (`1.234,5`, `10.8.2023`).
    Number,
    /// One sign, folded.
    Sign,
}

/// What else is known of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u8);

impl Flags {
    /// White space or a line break before it.
    pub const SPACE: Flags = Flags(1);
    /// Begins with a capital letter.
    pub const UPPER: Flags = Flags(2);
    /// All its letters are capitals.
    pub const CAPS: Flags = Flags(4);
    /// Inside `**`.
    pub const BOLD: Flags = Flags(8);
    /// First on its line.
    pub const LINE: Flags = Flags(16);

    /// Whether all of `other` are set.
    #[inline]
    pub fn has(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    fn set(&mut self, other: Flags, on: bool) {
        if on {
            self.0 |= other.0;
        }
    }
}

/// A word, number or sign and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// The folded word, or the sign; 0 for a number.
    pub key: Key,
    /// A hash of the key: a set of words says "no" to it with one bit.
    pub(super) probe: Probe,
    /// What it is.
    pub kind: Kind,
    /// What else is known.
    pub flags: Flags,
}

impl Token {
    /// Whether it is the sign `sign` (`-`, `"`, `•`, `…` stand for all their kin).
    #[inline]
    pub fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.key.0 == u64::from(sign as u32)
    }

    /// The sign, if it is one.
    pub fn sign(&self) -> Option<char> {
        (self.kind == Kind::Sign).then(|| char::from_u32(self.key.0 as u32)).flatten()
    }

    /// Whether white space stands before it.
    pub fn spaced(&self) -> bool {
        self.flags.has(Flags::SPACE)
    }

    /// Whether it is a word that begins with a capital.
    pub fn upper(&self) -> bool {
        self.flags.has(Flags::UPPER)
    }

    /// Whether all its letters are capitals.
    pub fn caps(&self) -> bool {
        self.flags.has(Flags::CAPS)
    }
}

/// A line of the text, or a cell of a table row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its bytes with the break or bar that ends it: lines tile the source.
    pub span: Span,
    /// Its first token.
    pub first: u32,
    /// One past its last token.
    pub last: u32,
    /// Its length in characters, without white space at the ends.
    pub chars: u32,
    /// Whether an empty line stands before it.
    pub blank_before: bool,
    /// Which line of the text it is part of, from 0.
    pub row: u32,
    /// Whether a table bar stands at one of its ends.
    pub cell: bool,
}

/// A text taken apart.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// All lines in order, tiling the source.
    pub lines: Vec<Line>,
}

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
    row: u32,
    space: bool,
    bold: bool,
    /// The last star of the line that ends at `stars_until`.
    last_star: Option<usize>,
    stars_until: usize,
}

impl Lexer<'_> {
    fn run(&mut self) {
        self.tokens.reserve(self.text.len() / 5);
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
                b'&' if self.text[self.at..].starts_with("&nbsp;") => {
                    self.at += "&nbsp;".len();
                    self.space = true;
                }
                0..0x80 => self.sign(char::from(byte)),
                _ => self.wide(),
            }
        }
        if self.at > self.line_start || self.lines.is_empty() {
            self.end_line(0, false);
        }
    }

    /// A character of more than one byte.
    fn wide(&mut self) {
        if class(self.text.as_bytes(), self.at).0.known() {
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
        self.lines.push(Line {
            span: Span::new(self.line_start, self.at),
            first,
            last,
            chars: self.chars,
            blank_before: self.blank,
            row: self.row,
            cell,
        });
        // An empty cell is not an empty line.
        self.blank = if empty { self.blank || !cell } else { false };
        self.row += u32::from(!bar);
        self.bar = bar;
        self.line_start = self.at;
        self.line_first = self.tokens.len();
        self.chars = 0;
        self.trailing = 0;
        self.space = true;
    }

    #[inline]
    fn push(&mut self, start: usize, key: Key, kind: Kind, mut flags: Flags, chars: u32) {
        flags.set(Flags::SPACE, self.space);
        flags.set(Flags::BOLD, self.bold);
        flags.set(Flags::LINE, self.tokens.len() == self.line_first);
        let span = Span { start: start as u32, end: self.at as u32 };
        self.tokens.push(Token { span, key, probe: key.probe(), kind, flags });
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
        if count == 1 && opens && matches!(self.text.as_bytes().get(self.at), Some(b' ' | b'\t')) {
            if !self.another_star() {
                self.push(start, sign_key('*'), Kind::Sign, Flags::default(), 1);
            }
        } else if count >= 2 {
            self.bold = !self.bold && count.is_multiple_of(2) && count < 4;
        }
    }

    /// Whether a star follows on this line. Looks for the last one once a line.
    fn another_star(&mut self) -> bool {
        if self.at >= self.stars_until {
            let rest = &self.text[self.at..];
            let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
            self.last_star = line.rfind('*').map(|star| self.at + star);
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
        self.push(start, Key(0), Kind::Number, Flags::default(), (at - start) as u32);
    }

    fn word(&mut self) {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let (mut at, mut end) = (start, start);
        let mut key = KeyBuilder::default();
        let mut chars = 0;
        let (mut first, mut all) = (Class::default(), Class::default());
        loop {
            let (class, len) = class(bytes, at);
            if class.known() {
                key = key.push(class.code(), class.tone());
                all = all.and(class);
                if chars == 0 {
                    first = class;
                }
                chars += 1;
                at += len;
                end = at;
                continue;
            }
            // Nearly every word ends at a blank or a sign.
            if bytes.get(at).is_none_or(|&byte| byte < 0x80 && !matches!(byte, b'*' | b'\'' | 0x1F)) {
                break;
            }
            let Some(c) = self.peek(at) else { break };
            if let Some(letter) = letter(c) {
                key = key.push(letter.code, letter.tone);
                let class = Class::of(c as u32);
                all = all.and(class);
                if chars == 0 {
                    first = class;
                }
                chars += 1;
                at += c.len_utf8();
                end = at;
            } else if let Some(mark) = mark(c) {
                key = key.mark(mark);
                at += c.len_utf8();
                end = at;
            } else if let Some(stars) = self.inside_stars(at) {
                at += stars;
            } else if invisible(c) || apostrophe(c, self.peek(at + c.len_utf8())) {
                at += c.len_utf8();
            } else {
                break;
            }
        }
        self.at = end;
        let mut flags = Flags::default();
        flags.set(Flags::UPPER, first.upper());
        flags.set(Flags::CAPS, all.upper() && !all.small());
        self.push(start, key.finish(), Kind::Word, flags, chars);
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
        self.push(start, sign_key(sign), Kind::Sign, Flags::default(), chars);
    }
}

fn sign_key(sign: char) -> Key {
    Key(u64::from(sign as u32))
}

#[cfg(test)]
mod tests;
