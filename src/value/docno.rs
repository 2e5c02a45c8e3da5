//! Document numbers (DOMAIN.md 1.6), in its order: of the National Assembly,
//! of the state with a type, of the Party, of letters without a type, with a
//! lost hyphen, and with the number left blank.

use super::Read;
use super::walk::{Walk, words};
use crate::text::case;
use crate::text::{Flags, Key, Kind, Source, Span, Token};
use std::sync::LazyLock;

/// A document number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocNumber {
    /// The whole of it.
    pub span: Span,
    /// Its digits; `None` where the text lacks them (`Số: /TB-UBND`).
    pub digits: Option<Span>,
    /// The code of its type (`TB`, `QĐ`); letters without a type have none.
    pub kind: Option<Span>,
    /// The first code of its issuer (`UBND`, `TU`, `VPCP`, `QH15`).
    pub body: Option<Span>,
    /// Whether it is in the manner of the Party (`75-TB/TW`).
    pub party: bool,
}

/// The codes of document types, state and Party (DOMAIN.md 1.2, 1.3).
#[rustfmt::skip]
static TYPES: LazyLock<Vec<Key>> = LazyLock::new(|| {
    let codes = "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS \
                 SL NĐ TT TTLT NQLT L PL VBHN LCT CV KL QĐi CL QH BS QTr";
    codes.split_whitespace().map(Key::of).collect()
});

/// What a glued symbol can be made of: the type, then the body.
const GLUED_TYPES: &[&str] = &["NQ", "QĐ", "CT", "NĐ", "TT", "TB", "KH", "BC"];
const GLUED_BODIES: &[&str] = &[
    "CP", "TTg", "UBND", "HĐND", "BTC", "BNV", "VPCP", "BGDĐT", "BYT", "BXD", "BCT", "BTP", "BCA", "BQP",
    "TTCP",
];

/// The document number at this place; it begins at its digits.
///
/// Where they are missing it begins at the sign behind «Số»: normal in signed
/// PDFs, no error. Nothing inside a longer number (`2020/NĐ-CP` of
/// `30/2020/NĐ-CP`).
pub fn doc_number(source: &Source, tokens: &[Token], at: usize) -> Option<Read<DocNumber>> {
    let mut walk = Walk::new(source, tokens, at);
    let digits = match walk.peek(0)?.kind {
        Kind::Word => return None,
        Kind::Sign => {
            blank(walk)?;
            None
        }
        Kind::Number => Some(number(&mut walk)?),
    };
    let dotted = digits.is_some_and(|span| source.slice(span).contains('.'));
    let sign = walk.peek(0)?;
    walk.at += 1;
    // A hyphen before the year is damage: «19-2017/NQ-HĐND».
    let yearly = walk.is_number(0) && walk.is_sign(1, '/');
    let (by_party, (kind, body)) = match sign.sign() {
        Some('/') => (false, state(&mut walk, dotted, digits.is_some())?),
        Some('-') if yearly && !dotted => (false, state(&mut walk, true, digits.is_some())?),
        Some('-') if !dotted && !sign.flags.has(Flags::LINE) => (true, party(&mut walk)?),
        _ => return None,
    };
    let value = DocNumber { span: walk.span_from(at), digits, kind, body: Some(body), party: by_party };
    Some(Read { value, len: walk.at - at })
}

/// Whether digits are missing before the sign here: «Số», «Số:», «Số: …».
fn blank(walk: Walk<'_>) -> Option<()> {
    if !(walk.is_sign(0, '/') || walk.is_sign(0, '-')) {
        return None;
    }
    let back = 1 + (1..=4).take_while(|&back| walk.behind(back).is_some_and(|token| token.is('…'))).count();
    let back = back + usize::from(walk.behind(back)?.is(':'));
    let before = walk.behind(back)?;
    (before.kind == Kind::Word && before.key == words().number).then_some(())
}

/// Takes the digits: `145`, `30c`, `66.4`.
fn number(walk: &mut Walk<'_>) -> Option<Span> {
    let start = walk.at;
    let text = walk.here(Kind::Number)?;
    let suffix = usize::from(
        walk.peek(1).is_some_and(|next| next.kind == Kind::Word && !next.spaced() && next.key.letters() == 1),
    );
    if !(walk.is_sign(1 + suffix, '/') || walk.is_sign(1 + suffix, '-')) {
        return None;
    }
    let dots = text.bytes().filter(|&byte| byte == b'.').count();
    if text.len() > 5 || text.contains(',') || dots > 1 {
        return None;
    }
    if let (Some(sign), Some(before)) = (walk.behind(1), walk.behind(2)) {
        let inside = before.kind == Kind::Number && (sign.is('/') || (sign.is('-') && !sign.spaced()));
        if inside {
            return None;
        }
    }
    walk.at += 1 + suffix;
    Some(walk.span_from(start))
}

/// The rest behind the slash: the type, if any, and the body. `dated`: only
/// behind a year.
fn state(walk: &mut Walk<'_>, dated: bool, numbered: bool) -> Option<(Option<Span>, Span)> {
    let mut next = *walk;
    let yearly = next.year().is_some() && next.sign('/');
    if yearly {
        *walk = next;
    } else if dated {
        return None;
    }
    let word = walk.peek(0).filter(|token| token.kind == Kind::Word && token.upper())?;
    let text = walk.text(word);
    if let Some(split) = glued(text) {
        walk.at += 1;
        let middle = word.span.start as usize + split;
        let (start, end) = (word.span.start as usize, word.span.end as usize);
        return Some((Some(Span::new(start, middle)), Span::new(middle, end)));
    }
    if yearly && assembly(text) {
        walk.at += 1;
        return Some((None, word.span));
    }
    let typed = TYPES.contains(&word.key);
    let capitals = text.chars().filter(|c| case::is_upper(*c)).count();
    if !typed && (yearly || !numbered || capitals < 2) {
        return None;
    }
    walk.at += 1;
    let body = part(walk, '-').or_else(|| if typed { part(walk, '.') } else { None })?;
    parts(walk);
    Some(if typed { (Some(word.span), body) } else { (None, word.span) })
}

/// The rest behind the hyphen of a Party number: `TB/TU`, `QĐ/TWĐTN-VP`.
fn party(walk: &mut Walk<'_>) -> Option<(Option<Span>, Span)> {
    let word = walk.peek(0).filter(|token| token.kind == Kind::Word && token.upper())?;
    if !TYPES.contains(&word.key) || !walk.is_sign(1, '/') {
        return None;
    }
    walk.at += 2;
    let body = walk.peek(0).filter(|token| token.kind == Kind::Word && token.upper())?;
    walk.at += 1;
    // The old «T/U» for Tỉnh ủy.
    if walk.text(body) == "T" && part(walk, '/').is_some() {
        return Some((Some(word.span), body.span));
    }
    parts(walk);
    Some((Some(word.span), body.span))
}

/// Takes `sign` and the code behind it; with space around the sign the code
/// must be all capitals, so that a sentence that goes on is left alone.
fn part(walk: &mut Walk<'_>, sign: char) -> Option<Span> {
    let (joint, code) = (walk.peek(0)?, walk.peek(1)?);
    let tight = !joint.spaced() && !code.spaced();
    let fits = joint.is(sign)
        && code.kind == Kind::Word
        && code.upper()
        && !joint.flags.has(Flags::LINE)
        && (code.caps() || (tight && sign != '.'))
        && (tight || sign == '-');
    fits.then(|| {
        walk.at += 2;
        code.span
    })
}

/// Takes the further codes of the issuer: `-BNV`, `&CĐS`, `.Ư`.
fn parts(walk: &mut Walk<'_>) {
    loop {
        let loose = walk.peek(0).is_some_and(Token::spaced) && walk.peek(1).is_some_and(Token::spaced);
        if loose || ['-', '&', '.'].iter().all(|&sign| part(walk, sign).is_none()) {
            return;
        }
    }
}

/// Where the body begins in a symbol that lost its hyphen: `QĐUBND`.
fn glued(text: &str) -> Option<usize> {
    let fits = |kind: &&&str| text.strip_prefix(**kind).is_some_and(|body| GLUED_BODIES.contains(&body));
    GLUED_TYPES.iter().find(fits).map(|kind| kind.len())
}

/// `QH15`, `UBTVQH15`: the National Assembly and its number.
fn assembly(text: &str) -> bool {
    let term = text.strip_prefix("UBTVQH").or_else(|| text.strip_prefix("QH"));
    term.is_some_and(|term| (1..=2).contains(&term.len()) && term.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    /// Digits, type, body; «Đảng» for the Party's manner.
    fn show(source: &Source, it: DocNumber) -> String {
        let words = |span: Option<Span>| span.map_or("-", |span| source.slice(span));
        let party = if it.party { " Đảng" } else { "" };
        format!("{} {} {}{party}", words(it.digits), words(it.kind), words(it.body))
    }

    #[test]
    #[rustfmt::skip]
    fn reads_every_symbol() {
        table::spellings(
            doc_number,
            show,
            &[
                ("145 QĐ UBND", &["145/QĐ-UBND", "145/QĐ-UBND¦ ngày 5/4/2021", "145 / QĐ - UBND", "145/QĐUBND", "145/QĐ–UBND¦.", "145/QĐ-\nUBND", "145/QĐ.UBND"]),
                ("623 TB VPCP", &["623/TB-VPCP", "623/TB-VPCP¦, ngày"]),
                ("30 NĐ CP", &["30/2020/NĐ-CP", "30 / 2020 / NĐ-CP"]),
                ("19 NQ HĐND", &["19-2017/NQ-HĐND"]),
                ("178 NĐ CP", &["178/2024/NĐ-CP"]),
                ("66.4 NQ CP", &["66.4/2025/NQ-CP"]),
                ("12 NQ HĐND", &["12/2023/NQ-HĐND", "12/NQ-HĐND¦ của HĐND"]),
                ("01 TTLT VPCP", &["01/2015/TTLT-VPCP-BNV"]),
                ("09 TTr UBND", &["09/TTr-UBND"]),
                ("1685 NQ UBTVQH15", &["1685/NQ-UBTVQH15"]),
                ("30c NQ CP", &["30c/NQ-CP", "30c/NQCP"]),
                ("12 TB UBND", &["12 /TB-UBND", "12/TB-UBND¦. Giao Sở", "12/TB-UBND¦.Giao Sở", "12/TB-UBND¦ - Văn phòng"]),
                ("0125 KH UBND", &["0125/KH-UBND"]),
                ("45 TB MTTQ", &["45/TB-MTTQ-BTT"]),
                ("21 TT BCT", &["21/2026/TT-BCT"]),
                ("03 VBHN VPQH", &["03/VBHN-VPQH"]),
                ("15 CT TTg", &["15/CT-TTg"]),
                ("1961 QĐ UBND", &["1961/QĐUBND"]),
                ("61 NĐ CP", &["61/2018/NĐCP"]),
                ("01 TT VPCP", &["01/2018/TTVPCP"]),
                ("72 - QH15", &["72/2025/QH15"]),
                ("202 - QH15", &["202/2025/QH15¦ của Quốc hội"]),
                ("76 - UBTVQH15", &["76/2025/UBTVQH15"]),
                ("3722 - VPCP", &["3722/VPCP-CN"]),
                ("1407 - UBND", &["1407/UBND-NNMT"]),
                ("73 - TTg", &["73/TTg-CN"]),
                ("1488 - VP", &["1488/VP-KH&CĐS"]),
                ("2928 - LĐTBXH", &["2928/LĐTBXH-BVCSTE"]),
                ("1234 - MTTW", &["1234/MTTW-BTT"]),
                ("36 HD VPTW Đảng", &["36-HD/VPTW"]),
                ("90 TB TU Đảng", &["90-TB/TU", "90 -TB/TU", "90 - TB / TU"]),
                ("75 TB TW Đảng", &["75-TB/TW¦ ngày 20/6/2020"]),
                ("1742 CV BTCTU Đảng", &["1742-CV/BTCTU"]),
                ("416 CV ĐU Đảng", &["416-CV/ĐU"]),
                ("08 CTr TU Đảng", &["08-CTr/TU"]),
                ("367 QĐ TWĐTN Đảng", &["367 - QĐ/TWĐTN-VP", "367-QĐ/TWĐTN-VP¦."]),
                ("24 BS UBKTTU Đảng", &["24-BS/UBKTTU"]),
                ("12 NQ T Đảng", &["12-NQ/T.Ư", "12-NQ/T/U"]),
                ("66 QĐ TW Đảng", &["66-QĐ/TW"]),
            ],
        );
        table::nothing(
            doc_number,
            show,
            &[
                "10/8/2023", "10-8-2023", "2020-2025", "11/40 chỉ tiêu", "24/7", "12/TB", "12-TB", "50 triệu đồng/người",
                "8-8,5%", "5/Xã-Phường", "12.989 tỷ", "đồng/năm", "10/2023/Sở-Y", "TB/UBND", "5 - TB", "12,5/TB-UBND",
                "1. Thông báo", "kinh tế - xã hội", "12\n- TB/UB", "T/M TỈNH ỦY", "V/v", "6/6", "2021-TB", "19-2017", "10-8/2023",
            ],
        );
    }

    /// Micro-case 36: the number is missing, the rest is read.
    #[test]
    #[rustfmt::skip]
    fn reads_blanks() {
        let mut wrong = Vec::new();
        for (text, want) in [
            ("Số: /TB-UBND", "- TB UBND"),
            ("Số: /QĐ-UBND", "- QĐ UBND"),
            ("Số:        /TTr-UBND", "- TTr UBND"),
            ("Số      -TB/ĐU", "- TB ĐU Đảng"),
            ("Số:…/TB-UBND", "- TB UBND"),
            ("Số: …../KH-UBND", "- KH UBND"),
            ("Số: 145/QĐ-UBND", "145 QĐ UBND"),
        ] {
            let source = Source::new(text);
            let tokens = crate::text::lex(&source).tokens;
            let got: Vec<String> = (0..tokens.len())
                .filter_map(|at| doc_number(&source, &tokens, at))
                .map(|read| show(&source, read.value))
                .collect();
            if got != [want] {
                wrong.push(format!("{text}\n  want {want}\n  got  {got:?}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
