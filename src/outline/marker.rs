//! What opens a numbered, lettered or bulleted line (DOMAIN.md 2.1–2.3).

use crate::text::{Flags, Key, Kind, Source, Span, Token, Words, phrases};

/// The form of a marker. Two markers of one style count in one sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// `Phần I`, `Phần thứ nhất`.
    Part,
    /// `Chương I`.
    Chapter,
    /// `Mục 1`, `Tiểu mục 1`.
    Section,
    /// `Điều 1.`
    Article,
    /// `I.` `I-` `I/`
    Roman,
    /// `A.`
    Capital,
    /// `Khoản 1.`
    Clause,
    /// `1.` `1-` `1/` `1)`
    Arabic,
    /// `1.1.` and deeper; the number of parts.
    Decimal(u8),
    /// `a)` `a.` `a-`
    Letter,
    /// `(1)` `①`
    InBrackets,
    /// `(a)`
    LetterInBrackets,
    /// `(i)` `i)`
    SmallRoman,
    /// `Một là,`
    OneIs,
    /// `Thứ nhất,`
    First,
    /// `Bước 1.`
    Step,
    /// `-` `+` `*` `•`
    Bullet(char),
    /// `#` of a pasted web page, without a number; how many of them.
    Heading(u8),
}

/// A marker at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Its form.
    pub style: Style,
    /// Its place in the sequence, from 1; 0 for bullets and headings.
    pub value: u32,
    /// The parent's place for `1.2.` (here 1), 0 otherwise.
    pub parent: u32,
    /// Its bytes, with the sign that closes it.
    pub span: Span,
    /// How many tokens it takes.
    pub len: u32,
}

/// Vietnamese letters in the order lists use them: đ after d, no f j w z.
const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

static ORDINALS: Words = phrases![
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba",
    "mười bốn", "mười lăm",
];
static FIRSTS: Words =
    phrases!["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",];
static PARTS: Words = phrases!["phần", "phần thứ"];
static CHAPTERS: Words = phrases!["chương"];
static SECTIONS: Words = phrases!["mục", "tiểu mục"];
static ARTICLES: Words = phrases!["điều"];
static CLAUSES: Words = phrases!["khoản"];
static STEPS: Words = phrases!["bước"];
static IS: Words = phrases!["là"];
static ORDER: Words = phrases!["thứ"];
static DAYS: Words = phrases!["ngày", "sáng", "chiều", "hằng", "hàng", "tuần"];
/// «đ/c», «b/c», «t/h», «v/v», «p/h»: a letter and a slash that are no marker.
static SHORT_FORMS: Words = phrases!["đ/c", "b/c", "t/h", "v/v", "p/h", "k/t", "t/m", "t/l"];

impl Marker {
    /// Reads the marker that opens `tokens`, which are one line.
    ///
    /// Takes everything that looks like one; whether it counts is decided by the
    /// sequence it stands in (`1.500 hộ`, `10-8-2023`, `2023.`, `A Pót` never do).
    pub fn read(source: &Source, tokens: &[Token]) -> Option<Marker> {
        let mut skip = 0;
        while tokens.get(skip).is_some_and(|token| token.is('#') || token.is('>')) {
            skip += 1;
        }
        let rest = &tokens[skip..];
        let found = named(source, rest).or_else(|| bracketed(source, rest)).or_else(|| plain(source, rest));
        let hashes = tokens[..skip].iter().take_while(|token| token.is('#')).count();
        let heading = hashes > 0;
        let Some((style, value, parent, len)) = found else {
            // «#phongchongdich» is a tag; a bare `#` says nothing.
            let worded = rest.first().is_some_and(Token::spaced);
            return (heading && worded).then(|| Marker {
                style: Style::Heading(hashes.min(6) as u8),
                value: 0,
                parent: 0,
                span: tokens[0].span.to(tokens[skip - 1].span),
                len: skip as u32,
            });
        };
        let span = rest[0].span.to(rest[len - 1].span);
        let marker = Marker { style, value, parent, span, len: (skip + len) as u32 };
        (heading || marker.closed(rest, len)).then_some(marker)
    }

    /// A marker of words must be closed by a sign, or stand alone on its line.
    fn closed(&self, tokens: &[Token], len: usize) -> bool {
        if !matches!(
            self.style,
            Style::Article | Style::Part | Style::Chapter | Style::Section | Style::Clause | Style::Step
        ) {
            return true;
        }
        let closing = tokens[len - 1].sign().is_some();
        let alone = tokens.len() == len;
        let title = tokens.get(len).is_some_and(|next| next.flags.has(Flags::CAPS));
        let bold = tokens[0].flags.has(Flags::BOLD)
            && tokens.get(len).is_some_and(|next| !next.flags.has(Flags::BOLD));
        closing || alone || title || bold
    }

    /// Whether this is the first of its sequence.
    pub fn is_first(&self) -> bool {
        self.value <= 1
    }

    /// Whether it is a bullet.
    pub fn is_bullet(&self) -> bool {
        matches!(self.style, Style::Bullet(_))
    }
}

type Found = (Style, u32, u32, usize);

/// `Điều 1.`, `Phần thứ nhất`, `Một là,`, `Thứ nhất,`
fn named(source: &Source, tokens: &[Token]) -> Option<Found> {
    if tokens.first()?.kind != Kind::Word {
        return None;
    }
    for (words, style) in [
        (&PARTS, Style::Part),
        (&CHAPTERS, Style::Chapter),
        (&SECTIONS, Style::Section),
        (&ARTICLES, Style::Article),
        (&CLAUSES, Style::Clause),
        (&STEPS, Style::Step),
    ] {
        let Some(head) = words.at(tokens, 0).filter(|_| tokens[0].upper()) else { continue };
        let next = tokens.get(head)?;
        let value = match next.kind {
            Kind::Word => roman(next.key).or_else(|| ordinal(&FIRSTS, tokens, head).map(|(value, _)| value)),
            Kind::Number => whole(source, next),
            Kind::Sign => None,
        }?;
        let mut len = head + 1;
        len += usize::from(
            tokens.get(len).is_some_and(|token| matches!(token.sign(), Some('.' | ':' | '-' | ','))),
        );
        return Some((style, value, 0, len));
    }
    if let Some((value, words)) = ordinal(&ORDINALS, tokens, 0).filter(|_| tokens[0].upper())
        && IS.is(tokens, words)
    {
        let len = words
            + 1
            + usize::from(tokens.get(words + 1).is_some_and(|token| matches!(token.sign(), Some(',' | ':'))));
        return Some((Style::OneIs, value, 0, len));
    }
    if ORDER.is(tokens, 0) && tokens[0].upper() {
        let (value, words) = ordinal(&FIRSTS, tokens, 1)?;
        let len = 1 + words;
        // «Thứ hai, ngày 14/8» is Monday.
        let closed = tokens.get(len).is_some_and(|token| matches!(token.sign(), Some(',' | ':' | '.')));
        if closed && !DAYS.is(tokens, len + 1) {
            return Some((Style::First, value, 0, len + 1));
        }
    }
    None
}

/// `(1)`, `(a)`, `(i)`
fn bracketed(source: &Source, tokens: &[Token]) -> Option<Found> {
    let [open, inner, close, ..] = tokens else { return None };
    let next = tokens.get(3).filter(|next| !next.is('.'));
    if !(open.is('(') && close.is(')'))
        || next.is_some_and(|next| next.kind == Kind::Sign && !next.is('"') && !next.is('('))
    {
        return None;
    }
    match inner.kind {
        Kind::Number => Some((Style::InBrackets, whole(source, inner)?, 0, 3)),
        Kind::Word if !inner.upper() => match roman(inner.key) {
            Some(value) if inner.key != Key::of("c") && inner.key != Key::of("d") => {
                Some((Style::SmallRoman, value, 0, 3))
            }
            _ => Some((Style::LetterInBrackets, letter_value(inner)?, 0, 3)),
        },
        _ => None,
    }
}

/// `I.` `A.` `1.` `1.1.` `a)` `-`
fn plain(source: &Source, tokens: &[Token]) -> Option<Found> {
    let first = tokens.first()?;
    if let Some(sign) = first.sign() {
        let bullet = matches!(sign, '-' | '+' | '*' | '•');
        let next = tokens.get(1)?;
        if ('①'..='⑳').contains(&sign) {
            let words = next.kind == Kind::Word || next.is('"') || next.is('(');
            return words.then_some((Style::InBrackets, sign as u32 - '①' as u32 + 1, 0, 1));
        }
        // «-Vụ Nuôi trồng»: a capital may be glued to its dash; «-5» and «- 2 -» are none.
        let text = match next.kind {
            Kind::Word => next.spaced() || next.upper(),
            Kind::Number => next.spaced() && !tokens.get(2).is_none_or(|after| after.is('-')),
            Kind::Sign => next.spaced() && (next.is('"') || next.is('(')),
        };
        return (bullet && text).then_some((Style::Bullet(sign), 0, 0, 1));
    }
    let close = tokens.get(1);
    let closing = close.and_then(Token::sign).filter(|sign| matches!(sign, '.' | ')' | '/' | '-' | ':'));
    let glued = close.is_some_and(|token| !token.spaced());
    let next = tokens.get(2);
    let opens_text = |next: Option<&Token>| {
        next.is_none_or(|token| match token.kind {
            Kind::Word => true,
            Kind::Sign => matches!(token.sign(), Some('"' | '(' | '[' | '…')),
            Kind::Number => token.spaced(),
        })
    };
    match first.kind {
        Kind::Number => {
            let parts: Vec<u32> =
                source.slice(first.span).split('.').map(|part| small(part).unwrap_or(100)).collect();
            let valid = parts.iter().all(|&part| part < 100) && !source.slice(first.span).contains(',');
            if parts.len() >= 2 {
                // «2.1 - Các đơn vị …»
                let dash = closing == Some('-') && next.is_some_and(Token::upper);
                let len = 1 + usize::from(closing.is_some() && (glued || dash));
                let alone = tokens.len() == len && len == 2;
                let text = tokens
                    .get(len)
                    .filter(|token| token.kind == Kind::Word || token.is('"') || token.is('('));
                let worded = text.is_some_and(|text| len == 2 || text.spaced() && text.upper());
                let plausible = valid && parts.len() <= 4 && (alone || worded);
                let parent = parts[parts.len() - 2];
                return plausible.then_some((Style::Decimal(parts.len() as u8), *parts.last()?, parent, len));
            }
            let closing = closing?;
            let dated = next.is_some_and(|token| token.kind == Kind::Number && !token.spaced());
            let spaced_dash = closing == '-' && !glued && next.is_some_and(|token| !token.upper());
            let slash = closing == '/' && !next.is_some_and(Token::upper);
            let time = closing == ':' && next.is_none();
            (valid && opens_text(next) && !dated && !spaced_dash && !slash && !time && parts[0] > 0)
                .then_some((Style::Arabic, parts[0], 0, 2))
        }
        Kind::Word => {
            let closing = closing?;
            if SHORT_FORMS.is(tokens, 0) {
                return None;
            }
            // «Ii.» is what lower-casing a corpus leaves of «II.».
            if (first.caps() || first.upper() && first.key.letters() > 1)
                && let Some(value) = roman(first.key)
            {
                let text = match closing {
                    '/' => next.is_some_and(Token::upper),
                    ':' => false,
                    _ => opens_text(next) && (glued || next.is_some_and(Token::caps)),
                };
                return text.then_some((Style::Roman, value, 0, 2));
            }
            if !first.upper()
                && first.key.letters() > 1
                && let Some(value) = roman(first.key)
            {
                return (closing == ')' && glued && opens_text(next)).then_some((
                    Style::SmallRoman,
                    value,
                    0,
                    2,
                ));
            }
            let value = letter_value(first)?;
            if first.upper() {
                // «A. mục tiêu» is what lower-casing a corpus leaves of a heading.
                let opens =
                    |it: &Token| it.spaced() && (it.upper() || closing == '.' && it.kind == Kind::Word);
                let heading = glued && matches!(closing, '.' | '-' | '/' | ')') && next.is_some_and(opens);
                // «A. Nguyễn» and «C. Mác» are initials: a heading has more to it.
                let name = tokens.len() <= 4 && next.is_some_and(|next| next.upper() && !next.caps());
                return (heading && !name).then_some((Style::Capital, value, 0, 2));
            }
            let text = glued
                && opens_text(next)
                && (closing != '/' || next.is_some_and(Token::spaced))
                && closing != ':';
            text.then_some((Style::Letter, value, 0, 2))
        }
        Kind::Sign => None,
    }
}

/// A whole number of one or two digits.
fn whole(source: &Source, token: &Token) -> Option<u32> {
    small(source.slice(token.span)).filter(|&value| (1..100).contains(&value))
}

fn small(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

fn ordinal(words: &Words, tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    words.entry_at(tokens, at).map(|(len, entry)| (entry as u32 + 1, len))
}

fn letter_value(token: &Token) -> Option<u32> {
    let mut letters = LETTERS.chars();
    (token.key.letters() == 1 && token.key.tone() == 0)
        .then(|| letters.position(|letter| Key::of(letter.encode_utf8(&mut [0; 4])) == token.key))
        .flatten()
        .map(|at| at as u32 + 1)
}

/// A Roman number up to XXXIX, from its folded letters.
fn roman(key: Key) -> Option<u32> {
    if key.letters() > 6 || key.tone() != 0 {
        return None;
    }
    let spelled = key.spell();
    let tens = spelled.bytes().take_while(|&byte| byte == b'x').count();
    let ones = match &spelled[tens..] {
        "" => 0,
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        _ => return None,
    };
    (tens <= 3 && tens + ones > 0).then_some((tens * 10 + ones) as u32)
}

#[cfg(test)]
mod tests;
