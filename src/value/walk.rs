//! What the readers share: a place that moves over the tokens, the words they
//! look for, and lexicons of phrases.

use crate::text::{Index, Key, Kind, Source, Span, Token};
use std::sync::LazyLock;

/// A place in the tokens. Copied before an attempt, kept when it fails.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    pub source: &'a Source,
    pub tokens: &'a [Token],
    pub at: usize,
}

impl<'a> Walk<'a> {
    pub fn new(source: &'a Source, tokens: &'a [Token], at: usize) -> Self {
        Walk { source, tokens, at }
    }

    /// The token `ahead` places on.
    #[inline]
    pub fn peek(&self, ahead: usize) -> Option<&'a Token> {
        self.tokens.get(self.at + ahead)
    }

    /// The token `back` places before.
    pub fn behind(&self, back: usize) -> Option<&'a Token> {
        self.at.checked_sub(back).and_then(|at| self.tokens.get(at))
    }

    pub fn text(&self, token: &Token) -> &'a str {
        self.source.slice(token.span)
    }

    /// The words of the token here, if it is of this kind.
    pub fn here(&self, kind: Kind) -> Option<&'a str> {
        self.peek(0).filter(|token| token.kind == kind).map(|token| self.text(token))
    }

    pub fn is_word(&self, ahead: usize, key: Key) -> bool {
        self.peek(ahead).is_some_and(|token| token.kind == Kind::Word && token.key == key)
    }

    pub fn is_sign(&self, ahead: usize, sign: char) -> bool {
        self.peek(ahead).is_some_and(|token| token.is(sign))
    }

    pub fn is_number(&self, ahead: usize) -> bool {
        self.peek(ahead).is_some_and(|token| token.kind == Kind::Number)
    }

    /// Takes the word, and says whether it was there.
    pub fn word(&mut self, key: Key) -> bool {
        let there = self.is_word(0, key);
        self.at += usize::from(there);
        there
    }

    /// Takes the sign, and says whether it was there.
    pub fn sign(&mut self, sign: char) -> bool {
        let there = self.is_sign(0, sign);
        self.at += usize::from(there);
        there
    }

    /// Takes a number of at most `most` digits without dot or comma.
    pub fn digits(&mut self, most: usize) -> Option<u32> {
        let value = digits(self.here(Kind::Number)?, most)?;
        self.at += 1;
        Some(value)
    }

    /// Takes a year of four digits.
    pub fn year(&mut self) -> Option<i32> {
        let value = year(self.here(Kind::Number)?)?;
        self.at += 1;
        Some(value)
    }

    /// The span of the tokens from `start` to here.
    pub fn span_from(&self, start: usize) -> Span {
        match (self.tokens.get(start), self.behind(1)) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        }
    }
}

/// `text` as a whole number of at most `most` (up to 9) digits.
pub(super) fn digits(text: &str, most: usize) -> Option<u32> {
    if text.is_empty() || text.len() > most.min(9) {
        return None;
    }
    text.bytes().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

/// `text` as a year of four digits in 1900..=2100.
pub(super) fn year(text: &str) -> Option<i32> {
    let value = digits(text, 4)? as i32;
    (text.len() == 4 && (1900..=2100).contains(&value)).then_some(value)
}

/// Names words once, and keeps their keys.
macro_rules! words {
    ($($name:ident $text:literal)*) => {
        /// The single words that the readers look for.
        pub(super) struct Words { $(pub $name: Key,)* }

        static WORDS: LazyLock<Words> = LazyLock::new(|| Words { $($name: Key::of($text),)* });
    };
}

words! {
    day "ngày" month "tháng" year "năm" quarter "quý" six "sáu" early_in_month "mùng" early "mồng"
    start "đầu" end "cuối" remains "còn" again "lại" of "của" until "đến" till "tới" whole "hết"
    from "từ" and "và" times "lần" number "số" about "về" dong "đồng" billion "tỷ" million "triệu"
    thousand "nghìn" thousand_south "ngàn" hundred "trăm" ten "mười" tens "mươi" by "do"
    congress "đại" congress_2 "hội" central "trung" central_2 "ương" conference "hội" conference_2 "nghị"
    ordinal "thứ" legislature "khóa" term "nhiệm" term_2 "kỳ"
    regulate "quy" regulate_2 "định" approve "phê" approve_2 "duyệt" issue "ban" issue_2 "hành"
}

/// The words, folded on first use.
#[inline]
pub(super) fn words() -> &'static Words {
    &WORDS
}

/// Phrases with what each stands for, found by their first word.
pub(super) struct Phrases<T> {
    index: Index,
    values: Vec<T>,
}

impl<T: Copy> Phrases<T> {
    /// Reads each phrase as text is read, so signs inside may be spaced or not.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let (phrases, values): (Vec<_>, Vec<_>) = phrases.into_iter().unzip();
        Phrases { index: Index::new(phrases.into_iter()), values }
    }

    /// Whether a phrase may begin with this token.
    #[inline]
    pub fn may_open(&self, token: &Token) -> bool {
        self.index.may_open(token)
    }

    /// The longest phrase that begins at `at`, and its tokens.
    #[inline]
    pub fn longest(&self, tokens: &[Token], at: usize) -> Option<(T, usize)> {
        let tokens = tokens.get(at..)?;
        let found = self.index.longest(tokens)?;
        (found.first == tokens[0].kind).then(|| (self.values[found.entry as usize], found.len as usize))
    }
}

/// For the tables of the readers' tests.
#[cfg(test)]
pub(super) mod table {
    use super::super::Read;
    use super::{Source, Token};
    use crate::text::lex;

    /// Checks that `read` at the first token of each spelling gives the value
    /// and takes all tokens up to the mark `¦`, or to the end.
    pub fn spellings<T>(
        read: fn(&Source, &[Token], usize) -> Option<Read<T>>,
        show: fn(&Source, T) -> String,
        table: &[(&str, &[&str])],
    ) {
        let mut wrong = Vec::new();
        for (want, spellings) in table {
            for spelling in *spellings {
                let (head, rest) = spelling.split_once('¦').unwrap_or((spelling, ""));
                let source = Source::new(format!("{head}{rest}"));
                let tokens = lex(&source).tokens;
                let len = tokens.iter().filter(|token| (token.span.start as usize) < head.len()).count();
                let got = read(&source, &tokens, 0).map(|it| (show(&source, it.value), it.len));
                if got != Some((String::from(*want), len)) {
                    wrong.push(format!("{spelling:?}\n  want {want} in {len} tokens\n  got  {got:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// Checks that `read` finds nothing at any token of any of `texts`.
    pub fn nothing<T>(
        read: fn(&Source, &[Token], usize) -> Option<Read<T>>,
        show: fn(&Source, T) -> String,
        texts: &[&str],
    ) {
        let mut wrong = Vec::new();
        for text in texts {
            let source = Source::new(*text);
            let tokens = lex(&source).tokens;
            for at in 0..=tokens.len() + 1 {
                if let Some(it) = read(&source, &tokens, at) {
                    wrong.push(format!("{text:?} at {at}: {}", show(&source, it.value)));
                }
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
