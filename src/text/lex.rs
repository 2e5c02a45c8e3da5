//! The text as tokens and lines.
//!
//! One pass from left to right. Emphasis marks (`**`, `__`), invisible
//! characters and white space become no token; dashes, quotes and bullets of
//! every shape become one sign each (DOMAIN.md 8.1). A table bar ends a line,
//! because each cell of a flattened table is a line of its own (2.6).

use super::key::KeyBuilder;
use super::letter::{letter, mark};
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
    let mut lexer = Lexer { text: source.text(), ..Lexer::default() };
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
}

impl Lexer<'_> {
    fn run(&mut self) {
        self.tokens.reserve(self.text.len() / 5);
        self.space = true;
        while let Some(c) = self.peek() {
            match c {
                ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' | '\u{3000}' => {
                    self.skip(c);
                    self.space = true;
                    if self.chars > 0 {
                        self.trailing += 1;
                    }
                }
                '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    self.skip(c);
                    if c == '\r' && self.peek() == Some('\n') {
                        self.skip('\n');
                    }
                    self.end_line(false);
                }
                '|' => {
                    self.skip(c);
                    self.end_line(true);
                }
                '*' => self.stars(),
                '_' | '\\' | '`' => {
                    self.skip(c);
                    self.space |= c == '_';
                }
                _ if invisible(c) => self.skip(c),
                '0'..='9' => self.number(),
                '&' if self.text[self.at..].starts_with("&nbsp;") => {
                    self.at += "&nbsp;".len();
                    self.space = true;
                }
                _ if letter(c).is_some() => self.word(),
                _ => self.sign(c),
            }
        }
        if self.at > self.line_start || self.lines.is_empty() {
            self.end_line(false);
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn after(&self, c: char) -> Option<char> {
        self.text[self.at + c.len_utf8()..].chars().next()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn end_line(&mut self, bar: bool) {
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

    fn push(&mut self, start: usize, key: Key, kind: Kind, mut flags: Flags, chars: u32) {
        flags.set(Flags::SPACE, self.space);
        flags.set(Flags::BOLD, self.bold);
        flags.set(Flags::LINE, self.tokens.len() == self.line_first);
        self.tokens.push(Token { span: Span::new(start, self.at), key, kind, flags });
        self.chars += self.trailing + chars;
        self.trailing = 0;
        self.space = false;
    }

    /// Emphasis marks vanish; one star before a space at the start of a line is a bullet.
    fn stars(&mut self) {
        let start = self.at;
        while self.peek() == Some('*') {
            self.at += 1;
        }
        let count = self.at - start;
        let opens = self.tokens.len() == self.line_first;
        if count == 1 && opens && self.peek().is_some_and(|c| c == ' ' || c == '\t') {
            let closes =
                self.text[self.at..].split(['\n', '\r']).next().is_some_and(|rest| rest.contains('*'));
            if !closes {
                self.push(start, sign_key('*'), Kind::Sign, Flags::default(), 1);
            }
        } else if count >= 2 {
            self.bold = !self.bold && count.is_multiple_of(2) && count < 4;
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let mut chars = 0;
        while let Some(c) = self.peek() {
            let joins = matches!(c, '.' | ',') && self.after(c).is_some_and(|next| next.is_ascii_digit());
            if !(c.is_ascii_digit() || joins) {
                break;
            }
            self.at += 1;
            chars += 1;
        }
        self.push(start, Key(0), Kind::Number, Flags::default(), chars);
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        let mut key = KeyBuilder::default();
        let (mut chars, mut capitals, mut small) = (0, 0, 0);
        let mut flags = Flags::default();
        while let Some(c) = self.peek() {
            if let Some(letter) = letter(c) {
                key.push(letter.code, letter.tone);
                flags.set(Flags::UPPER, chars == 0 && letter.upper);
                if letter.code < 34 {
                    if letter.upper { capitals += 1 } else { small += 1 }
                }
                chars += 1;
                self.skip(c);
                end = self.at;
            } else if let Some(mark) = mark(c) {
                key.mark(mark);
                self.skip(c);
                end = self.at;
            } else if c == '*' && self.inside_stars() {
                self.at = self.text.len() - self.text[self.at..].trim_start_matches('*').len();
            } else if invisible(c) || apostrophe(c, self.after(c)) {
                self.skip(c);
            } else {
                break;
            }
        }
        self.at = end;
        flags.set(Flags::CAPS, capitals > 0 && small == 0);
        self.push(start, key.finish(), Kind::Word, flags, chars);
    }

    /// Whether the stars here are a bold mark in the middle of a word.
    fn inside_stars(&self) -> bool {
        let rest = self.text[self.at..].trim_start_matches('*');
        let count = self.text.len() - self.at - rest.len();
        count >= 2 && count.is_multiple_of(4) && rest.chars().next().is_some_and(|c| letter(c).is_some())
    }

    fn sign(&mut self, c: char) {
        let start = self.at;
        self.skip(c);
        let mut sign = fold_sign(c);
        let mut chars = 1;
        if sign == '.' {
            while self.peek() == Some('.') {
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

fn apostrophe(c: char, next: Option<char>) -> bool {
    matches!(c, '\'' | '\u{2019}') && next.is_some_and(|next| letter(next).is_some_and(|it| it.code < 34))
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffc}' | '\u{1f}')
}

fn fold_sign(c: char) -> char {
    match c {
        '–' | '—' | '−' | '‑' | '‒' | '―' | '\u{1e}' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '′' => '\'',
        '●'
        | '○'
        | '◦'
        | '▪'
        | '■'
        | '□'
        | '◊'
        | '◆'
        | '❖'
        | '➢'
        | '➤'
        | '✓'
        | '✔'
        | '∙'
        | '·'
        | '‣'
        | '⁃'
        | '\u{f000}'..='\u{f0ff}' => '•',
        '％' => '%',
        '：' => ':',
        '；' => ';',
        '（' => '(',
        '）' => ')',
        other => other,
    }
}

#[cfg(test)]
mod tests;
