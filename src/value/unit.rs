//! What a number counts or measures (DOMAIN.md 4.2).
//!
//! The words are in `units.txt`; the grammar around them is here: scale words
//! before (`triệu người`), rates behind (`triệu đồng/người/năm`), and the traps
//! `đồng chí`, `tỷ lệ`, `triệu tập`.

use super::Read;
use super::walk::{Phrases, Walk, words};
use crate::text::{Key, Kind, Source, Token};
use std::sync::LazyLock;

/// What kind of quantity a unit stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measures {
    /// `%`, `điểm phần trăm`
    Percent,
    /// `tỷ đồng`, `triệu USD`, `tỷ`
    Money,
    /// A physical measure: `ha`, `km2`, `MW`
    Measure,
    /// Counted things: `chỉ tiêu`, `triệu người`
    Count,
    /// `lần`
    Multiple,
    /// `bậc`, `hạng`
    Rank,
}

/// A unit; its words are the tokens that its [`Read`] took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What it stands for.
    pub measures: Measures,
}

/// `None` stands for what may only follow a slash.
static UNITS: LazyLock<Phrases<Option<Measures>>> = LazyLock::new(|| Phrases::new(lexicon()));

/// The entries of `units.txt`.
fn lexicon() -> impl Iterator<Item = (&'static str, Option<Measures>)> {
    include_str!("units.txt").lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (word, measures) = line.split_once('\t').unwrap_or((line, "count"));
        let measures = match measures {
            "percent" => Some(Measures::Percent),
            "money" => Some(Measures::Money),
            "measure" => Some(Measures::Measure),
            "multiple" => Some(Measures::Multiple),
            "rank" => Some(Measures::Rank),
            "per" => None,
            _ => Some(Measures::Count),
        };
        (word, measures)
    })
}

/// Words behind which «đồng», «tỷ» and «triệu» are no money and no scale.
struct Traps {
    dong: [Key; 14],
    billion: [Key; 4],
    million: [Key; 2],
}

#[rustfmt::skip]
static TRAPS: LazyLock<Traps> = LazyLock::new(|| Traps {
    dong: [
        "chí", "bào", "thời", "bộ", "đều", "ý", "tình", "thuận", "lòng", "hành", "nhất", "loạt", "đội", "minh",
    ]
    .map(Key::of),
    billion: ["lệ", "trọng", "suất", "giá"].map(Key::of),
    million: ["tập", "hồi"].map(Key::of),
});

/// The unit at this place, as it stands behind a number: longest first.
///
/// A scale word belongs to the unit, and `tỷ` alone is money; a rate behind a
/// slash belongs to it too. `45 đồng chí` counts comrades, `10 đồng thời` has
/// no unit (DOMAIN.md 4.2).
pub fn unit(source: &Source, tokens: &[Token], at: usize) -> Option<Read<Unit>> {
    let mut walk = Walk::new(source, tokens, at);
    if walk.peek(0)?.kind == Kind::Number {
        return None;
    }
    let scale = scale(&mut walk);
    let scaled = walk.at > at;
    let measures = match noun(&mut walk) {
        Some(measures) => Some(measures),
        None => scale,
    };
    let end = walk.at;
    rates(&mut walk);
    // «52 triệu/người»: a scale without a noun, but with a rate, is money.
    let money_rate = scaled && measures.is_none() && walk.at > end;
    let measures = match measures {
        Some(measures) => measures,
        None if money_rate => Measures::Money,
        None if scaled => Measures::Count,
        None => return None,
    };
    Some(Read { value: Unit { measures }, len: walk.at - at })
}

/// Takes the scale words; a scale that ends in «tỷ» is money by itself.
fn scale(walk: &mut Walk<'_>) -> Option<Measures> {
    let w = words();
    let mut money = None;
    for _ in 0..2 {
        let Some(token) = walk.peek(0).filter(|token| token.kind == Kind::Word) else { break };
        let trapped = |next: &[Key]| next.iter().any(|&key| walk.is_word(1, key));
        if token.key == w.billion && !trapped(&TRAPS.billion) {
            money = Some(Measures::Money);
        } else if !(token.key == w.thousand
            || token.key == w.thousand_south
            || token.key == w.million && !trapped(&TRAPS.million))
        {
            break;
        }
        walk.at += 1;
    }
    money
}

/// Takes the longest entry of the lexicon.
fn noun(walk: &mut Walk<'_>) -> Option<Measures> {
    let (measures, len) = UNITS.longest(walk.tokens, walk.at)?;
    let measures = measures?;
    let token = walk.peek(0)?;
    if len == 1 && token.kind == Kind::Word {
        let rejected = if token.key == words().dong {
            TRAPS.dong.iter().any(|&key| walk.is_word(1, key))
        } else {
            // «5 M», «2 đ)» are marks, not metres or đồng.
            token.key.letters() == 1 && (token.upper() || walk.is_sign(1, ')'))
        };
        if rejected {
            return None;
        }
    }
    walk.at += len;
    Some(measures)
}

/// Takes the rates: `/người/năm`.
fn rates(walk: &mut Walk<'_>) {
    for _ in 0..3 {
        if !walk.is_sign(0, '/') {
            return;
        }
        let Some((_, len)) = UNITS.longest(walk.tokens, walk.at + 1) else { return };
        walk.at += 1 + len;
    }
}

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;
    use unicode_normalization::is_nfc;

    fn show(_: &Source, unit: Unit) -> String {
        format!("{:?}", unit.measures)
    }

    #[test]
    #[rustfmt::skip]
    fn reads_the_longest() {
        table::spellings(
            unit,
            show,
            &[
                ("Percent", &["%", "%/năm", "phần trăm", "điểm phần trăm¦ so với", "điểm %", "‰", "%¦ kế hoạch"]),
                (
                    "Money",
                    &[
                        "tỷ đồng", "tỉ đồng", "đồng", "đồng¦.", "triệu đồng/người/năm", "nghìn tỷ đồng", "ngàn tỷ", "tỷ", "tỷ¦, tăng",
                        "triệu USD", "tỷ USD", "đ", "đ/kg", "triệu/người/năm", "VNĐ", "nghìn tỉ", "tỷ đô la Mỹ",
                        "đồng/kWh", "tỷ\nđồng",
                    ],
                ),
                ("Measure", &["km", "km2", "km²", "ha", "tấn", "nghìn tấn", "tỷ kWh", "MW", "m3/ngày đêm", "tạ/ha", "lít", "héc ta"]),
                (
                    "Count",
                    &[
                        "chỉ tiêu", "triệu người", "người", "đồng chí", "đồng chí¦, đạt", "đồng bào", "xã, phường", "xã",
                        "xã¦, tỉnh", "tỉnh, thành phố", "dự án", "lượt người", "hộ nghèo", "hộ¦ có", "nghìn", "vụ",
                        "văn bản", "đại biểu", "triệu lượt khách", "thủ tục hành chính", "đơn vị hành chính",
                        "sở, ban, ngành", "người/km2", "tiêu chí¦.", "đ/c", "hợp tác xã",
                    ],
                ),
                ("Multiple", &["lần", "lần¦ so với"]),
                ("Rank", &["bậc", "hạng"]),
            ],
        );
    }

    /// The traps of DOMAIN.md 4.2, read from their first word.
    #[test]
    #[rustfmt::skip]
    fn falls_into_no_trap() {
        let mut wrong = Vec::new();
        for text in [
            "đồng thời", "đồng bộ", "đồng đều", "đồng ý", "đồng tình", "đồng thuận", "đồng lòng", "đồng hành",
            "đồng nhất", "tỷ lệ", "tỷ trọng", "triệu tập", "năm", "năm 2023", "tháng", "ngày", "/năm", "12 tỷ", "M",
            "và xã", "", ".", "đ) khác",
        ] {
            let source = Source::new(text);
            if let Some(read) = unit(&source, &crate::text::lex(&source).tokens, 0) {
                wrong.push(format!("{text:?} {read:?}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn lexicon_is_kept() {
        let lines: Vec<&str> =
            include_str!("units.txt").lines().filter(|line| !line.starts_with('#')).collect();
        let mut words: Vec<&str> = lines.iter().filter_map(|line| line.split('\t').next()).collect();
        assert!(lines.windows(2).all(|two| two[0] < two[1]), "sorted by bytes");
        assert!(lines.iter().all(|line| is_nfc(line) && line.trim() == *line), "NFC, no space at the ends");
        words.sort_unstable();
        assert!(words.windows(2).all(|two| two[0] != two[1]), "no word twice");
        for line in lines {
            let kind = line.split_once('\t').map_or("measure", |(_, kind)| kind);
            assert!(["percent", "money", "measure", "multiple", "rank", "per"].contains(&kind), "{line}");
        }
    }
}
