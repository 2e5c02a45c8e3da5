//! Where sentences end.

use super::{Kind, Source, Token};
use std::ops::Range;

/// A sentence as a range of token indices, with its closing sign.
pub type Sentence = Range<usize>;

/// Short forms after which a full stop ends nothing (DOMAIN.md 3.3).
const SHORT: &[&str] = &[
    "TP", "Tp", "tp", "T", "Đ", "đ", "ThS", "TS", "PGS", "GS", "BS", "KTS", "KS", "LS", "v", "V", "P", "Q",
    "ĐT", "QL", "TL", "Tx", "TX", "TT", "tt", "Th", "CN", "NSND", "NSƯT", "St", "No", "Mr", "Ms", "Dr", "TM",
    "KT", "TUQ",
];

/// The sentences of `tokens[range]`, in order; together they cover the range.
///
/// A full stop ends a sentence when a capital, a quote, a bracket or the end
/// follows and no short form or initial stands before it. An ellipsis before a
/// small letter goes on.
pub fn sentences(source: &Source, tokens: &[Token], range: Range<usize>) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        let end = end_of_stop(source, tokens, &range, at);
        if let Some(end) = end {
            found.push(start..end);
            start = end;
            at = end;
        } else {
            at += 1;
        }
    }
    if start < range.end {
        found.push(start..range.end);
    }
    found
}

/// One past the tokens that close a sentence at `at`, if one closes there.
fn end_of_stop(source: &Source, tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    if tokens[at].kind != Kind::Sign {
        return None;
    }
    let stop = tokens[at].sign().filter(|sign| matches!(sign, '.' | '!' | '?' | '…'))?;
    if at == range.start {
        return None;
    }
    let before = &tokens[at - 1];
    let mut end = at + 1;
    // «./.» closes a document.
    if stop == '.' && end + 1 < range.end && tokens[end].is('/') && tokens[end + 1].is('.') {
        end += 2;
    }
    // A closing quote or bracket right behind belongs to the sentence.
    while end < range.end
        && !tokens[end].spaced()
        && matches!(tokens[end].sign(), Some('"' | ')' | '\'' | ']'))
    {
        end += 1;
    }
    if end >= range.end {
        return Some(end);
    }
    let next = &tokens[end];
    if stop == '.' && before.kind == Kind::Word && !before.spaced_from(source, &tokens[at]) {
        let word = source.slice(before.span);
        let initial = word.chars().count() == 1 && before.upper();
        if SHORT.contains(&word) || (initial && next.upper()) {
            return None;
        }
    }
    let opens = next.upper()
        || matches!(next.sign(), Some('"' | '(' | '[' | '-' | '+' | '•'))
        || (next.kind == Kind::Number && next.spaced() && stop != '…');
    let spaced = next.spaced()
        || (stop == '.' && next.upper() && !next.caps() && before.kind == Kind::Word && !before.caps());
    (opens && spaced).then_some(end)
}

impl Token {
    fn spaced_from(&self, _source: &Source, next: &Token) -> bool {
        next.span.start > self.span.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lex;

    fn cut(text: &str) -> Vec<String> {
        let source = Source::new(text);
        let tokens = lex(&source).tokens;
        sentences(&source, &tokens, 0..tokens.len())
            .into_iter()
            .map(|it| {
                text[tokens[it.start].span.start as usize..tokens[it.end - 1].span.end as usize].to_owned()
            })
            .collect()
    }

    #[test]
    fn ends_where_a_reader_ends() {
        for (text, count) in [
            ("Một câu. Hai câu! Ba câu?", 3),
            ("vấn đề phát sinh... được Nhân dân đánh giá cao.", 1),
            ("TP. Hồ Chí Minh và TS. Nguyễn Văn An dự.", 1),
            ("Đạt 1.500 hộ. Giao Sở Y tế.", 2),
            ("PCVP P.T.T.Huyền, phòng TH.", 1),
            ("cà phê, hạt điều, cao su... Các dự án trọng điểm.", 2),
            ("thực hiện./.", 1),
            ("Phụ lục kèm theo.Thủ tướng phê duyệt.", 2),
            ("nói: \"Làm ngay.\" Sau đó họp.", 2),
        ] {
            assert_eq!(cut(text).len(), count, "{:?}", cut(text));
        }
    }
}
