//! Names of people (DOMAIN.md 6).

use crate::text::{Flags, Key, Kind, Source, Token, Words, phrases};
use std::ops::Range;

/// Family names, and the first syllables that do their office among the peoples of the highlands and the south.
static FAMILIES: Words = Words::file(include_str!("words/families.txt"));

/// What may stand before a name in a signature or a list: ranks and degrees.
static RANKS: Words = Words::file(include_str!("words/ranks.txt"));

/// What announces a person.
static INTRODUCERS: Words = phrases!["đồng chí", "đ/c", "đ.c", "ông", "bà"];

/// Whether a token may be part of a written name.
pub(super) fn part(word: &Token) -> bool {
    word.kind == Kind::Word && word.upper() && (!word.caps() || word.key.letters() == 1)
}

/// The name that is all there is between `range`'s ends: a line of a signature.
///
/// Ranks and degrees before it are left out. «NGUYỄN VĂN A» in capitals counts
/// when its first word is a family name.
pub(super) fn whole_name(source: &Source, tokens: &[Token], range: Range<usize>) -> Option<Range<usize>> {
    let mut start = range.start;
    while let Some(len) = RANKS.at(tokens, start).filter(|len| start + len < range.end) {
        start += len;
    }
    let words = tokens.get(start..range.end)?;
    let long_enough =
        words.len() > 1 || words.first().is_some_and(|word| source.slice(word.span).contains(['\'', '’']));
    let written = words.iter().all(part);
    let shouted = words.len() > 1 && words.iter().all(|word| word.kind == Kind::Word && word.caps());
    let fits = written || (shouted && FAMILIES.is(tokens, start));
    (long_enough && words.len() <= 6 && fits).then_some(start..range.end)
}

/// The person named last in a run of capitalised words that ends at `end`.
///
/// «Bí thư Tỉnh ủy Lâm Giang Bùi Văn Tư»: the run holds a place and a name;
/// the name begins at the family name that leaves it three words, else four, two, five.
pub(super) fn name_before(tokens: &[Token], end: usize, floor: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > floor && end - start < 8 && tokens.get(start - 1).is_some_and(part) {
        start -= 1;
    }
    [3, 4, 2, 5].into_iter().filter(|&len| len <= end - start).map(|len| end - len..end).find(|name| {
        FAMILIES.is(tokens, name.start) && !(name.len() == 2 && name.start > start && end - start > 3)
    })
}

/// Every person in `range`, by family name and capitals or by «đồng chí», in order.
pub(super) fn people(tokens: &[Token], range: Range<usize>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if let Some(len) = INTRODUCERS.at(tokens, at) {
            at += len;
            if let Some(name) = introduced(tokens, at, range.end) {
                at = name.end;
                found.push(name);
            }
            continue;
        }
        if !part(&tokens[at]) {
            at += 1;
            continue;
        }
        let mut stop = at;
        while stop < range.end && part(&tokens[stop]) {
            stop += 1;
        }
        if stop - at >= 2 {
            found.extend(name_before(tokens, stop, at));
        }
        at = stop;
    }
    found
}

/// The name after «đồng chí»: capitalised words that are no title.
pub(super) fn introduced(tokens: &[Token], at: usize, end: usize) -> Option<Range<usize>> {
    let mut stop = at;
    while stop < end.min(at + 6) && tokens.get(stop).is_some_and(part) {
        stop += 1;
    }
    // «đồng chí Bí thư Tỉnh ủy»: one capital and a small letter is a title.
    let titled = tokens.get(stop).is_some_and(|next| next.kind == Kind::Word && !next.upper());
    match stop - at {
        0 => None,
        1 => None,
        _ if FAMILIES.is(tokens, at) => Some(at..stop),
        _ if titled => name_before(tokens, stop, at),
        _ => Some(at..stop),
    }
}

/// A name in small letters, as old copies write it («thứ trưởng lê văn a»): two to four words from a family name on.
pub(super) fn small_name(tokens: &[Token], at: usize, stops: &Words) -> Option<Range<usize>> {
    if !FAMILIES.is(tokens, at) {
        return None;
    }
    let stop = (at + 1..(at + 5).min(tokens.len())).find(|&here| {
        stops.is(tokens, here) || tokens[here].kind != Kind::Word || tokens[here].flags.has(Flags::LINE)
    })?;
    (stop - at >= 2).then_some(at..stop)
}

/// Whether two names are one in two cases.
pub(super) fn same(one: &[Token], other: &[Token]) -> bool {
    let keys = |name: &[Token]| name.iter().map(|word| word.key).collect::<Vec<Key>>();
    !one.is_empty() && keys(one) == keys(other)
}

#[cfg(test)]
mod tests {
    #[test]
    fn lexicons_are_sorted() {
        for file in [
            include_str!("words/families.txt"),
            include_str!("words/ranks.txt"),
            include_str!("words/roles.txt"),
            include_str!("words/heads.txt"),
            include_str!("words/open_heads.txt"),
            include_str!("words/kinds.txt"),
        ] {
            let words: Vec<&str> = file.lines().filter(|line| !line.starts_with('#')).collect();
            let wrong: Vec<_> = words.windows(2).filter(|two| two[0] >= two[1]).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }

    use super::*;
    use crate::text::lex;

    #[test]
    fn reads_a_signed_name() {
        for (line, want) in [
            ("Hà Văn Kha", "Hà Văn Kha"),
            ("A Bát", "A Bát"),
            ("Y Ngần", "Y Ngần"),
            ("H’Yim Kđoh", "H’Yim Kđoh"),
            ("K'Nam", "K'Nam"),
            ("Rơ Châm H’Phik", "Rơ Châm H’Phik"),
            ("Điểu K’ré", "Điểu K’ré"),
            ("PGS.TS. Lê Văn Tám", "Lê Văn Tám"),
            ("Đại tá Giàng A Sử", "Giàng A Sử"),
            ("NGUYỄN VĂN TÁM", "NGUYỄN VĂN TÁM"),
            ("PHÓ CHỦ TỊCH", ""),
            ("Nơi nhận:", ""),
            ("Ngày mai", ""),
            ("Bình", ""),
        ] {
            let source = Source::new(line);
            let tokens = lex(&source).tokens;
            let got = whole_name(&source, &tokens, 0..tokens.len()).map_or("", |name| {
                &line[tokens[name.start].span.start as usize..tokens[name.end - 1].span.end as usize]
            });
            assert_eq!(got, want, "{line}");
        }
    }

    #[test]
    fn finds_people_among_titles_and_places() {
        for (text, want) in [
            ("Giám đốc Sở Y tế Mai Văn Khoan đã chủ trì", &["Mai Văn Khoan"][..]),
            ("Bí thư Tỉnh ủy Lâm Giang Bùi Văn Tư dự", &["Bùi Văn Tư"]),
            ("đồng chí Lê Văn Tám, Trưởng ban, Bí thư Chi bộ", &["Lê Văn Tám"]),
            ("đồng chí Y Ngần và đồng chí Bí thư Tỉnh ủy", &["Y Ngần"]),
            ("tại Trụ sở Tỉnh ủy", &[]),
        ] {
            let source = Source::new(text);
            let tokens = lex(&source).tokens;
            let got: Vec<&str> = people(&tokens, 0..tokens.len())
                .iter()
                .map(|name| {
                    &text[tokens[name.start].span.start as usize..tokens[name.end - 1].span.end as usize]
                })
                .collect();
            assert_eq!(got, want, "{text}");
        }
    }
}
