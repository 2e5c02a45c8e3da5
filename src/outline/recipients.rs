//! Lists of recipients and addressees, taken apart into entries (DOMAIN.md 3.8).

use super::letterhead::Quoted;
use super::wording::{Text, bullet, clean};
use crate::text::case;
use crate::text::{Kind, Span, Words, begins_with, phrases};
use std::ops::Range;

/// Filing lines close a list.
static FILE: Words = phrases!["lưu", "luu"];

/// What a bracket holds when it says what the copy is for.
#[rustfmt::skip]
const PURPOSES: &[&str] = &[
    "để", "b/c", "báo cáo", "b/cáo", "t/h", "th/h", "thực hiện", "p/h", "ph/h", "phối hợp", "đăng", "thay b/c",
    "thay báo cáo", "giao ", "chỉ đạo", "thay lời", "biết",
];

/// The entries of a list whose lines (or parts of lines beside a signature) are `parts`.
///
/// Where some entries have bullets, what has none goes on with the entry above.
/// Where none has, a line begins an entry unless the one above is unfinished.
pub(super) fn entries(text: &Text<'_>, parts: &[Range<usize>]) -> Vec<Quoted> {
    let mut items: Vec<(bool, Vec<Range<usize>>)> = Vec::new();
    let bulleted = parts.iter().any(|part| starts_item(text, part.start, part.start));
    let commas = parts.iter().filter(|part| ends_with(text, part, &[','])).count() * 2 > parts.len();
    for part in parts {
        for (piece, marked) in split(text, part.clone()) {
            if piece.is_empty() {
                continue;
            }
            let goes_on = match items.last().map(|(_, pieces)| pieces.as_slice()) {
                Some([.., above]) if !marked && !FILE.is(text.tokens, piece.start) => {
                    bulleted || continues(text, above, piece.start, commas)
                }
                _ => false,
            };
            match items.last_mut() {
                Some((_, pieces)) if goes_on => pieces.push(piece),
                _ => items.push((marked, vec![piece])),
            }
        }
    }
    items.iter().filter_map(|(_, pieces)| entry(text, pieces)).collect()
}

/// Whether a part is, or begins, a filing line.
pub(super) fn filed(text: &Text<'_>, part: &Range<usize>) -> bool {
    split(text, part.clone()).iter().any(|(piece, _)| FILE.is(text.tokens, piece.start))
}

/// One part, cut at the bullets inside it; bullets themselves are left out.
fn split(text: &Text<'_>, part: Range<usize>) -> Vec<(Range<usize>, bool)> {
    let mut pieces = Vec::new();
    let mut start = part.start;
    let mut marked = false;
    for at in part.clone() {
        if starts_item(text, at, part.start) {
            pieces.push((start..at, marked));
            start = at + 1;
            marked = true;
        }
    }
    pieces.push((start..part.end, marked));
    pieces.retain(|(piece, marked)| !piece.is_empty() || *marked);
    pieces
}

/// Whether an entry's bullet stands at `at` in a part that begins at `from`.
fn starts_item(text: &Text<'_>, at: usize, from: usize) -> bool {
    let Some(word) = text.tokens.get(at).filter(|word| bullet(word)) else { return false };
    if at == from {
        return true;
    }
    let closes = matches!(text.tokens[at - 1].sign(), Some(';' | '.' | ':' | ',' | ')'));
    let files = FILE.is(text.tokens, at + 1);
    word.spaced()
        && (files || (closes && text.tokens.get(at + 1).is_some_and(|next| next.spaced() && next.upper())))
}

fn ends_with(text: &Text<'_>, part: &Range<usize>, signs: &[char]) -> bool {
    part.end
        .checked_sub(1)
        .is_some_and(|last| text.tokens[last].sign().is_some_and(|sign| signs.contains(&sign)))
}

/// Without bullets: whether the words at `next` go on with the entry that `above` ends.
fn continues(text: &Text<'_>, above: &Range<usize>, next: usize, commas: bool) -> bool {
    let first = &text.tokens[next];
    if ends_with(text, above, &[';', '.']) || (commas && ends_with(text, above, &[','])) {
        return first.is('(');
    }
    let small = first.kind != Kind::Word || !first.upper();
    small || super::bodies::unfinished(text.tokens, above.clone())
}

/// One entry without its purpose and closing signs.
fn entry(text: &Text<'_>, pieces: &[Range<usize>]) -> Option<Quoted> {
    let whole = text.joined(pieces)?;
    let value = without_purposes(&whole.value);
    let value = value.trim_matches([' ', ';', ',', '.', ':', '-', '/']).to_owned();
    let mut end = pieces.last()?.end;
    let start = pieces.first()?.start;
    while end > start + 1 && matches!(text.tokens[end - 1].sign(), Some(';' | ',' | '.')) {
        end -= 1;
    }
    let span: Span = text.span(start..end)?;
    value.chars().any(case::is_letter).then_some(Quoted { span, value })
}

/// A text without the brackets that say what a copy is for.
fn without_purposes(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(open) = rest.find('(') {
        let close = rest[open..].find(')').map_or(rest.len(), |at| open + at + 1);
        let inside = rest[open + 1..].trim_start();
        out.push_str(&rest[..open]);
        if PURPOSES.iter().any(|purpose| begins_with(inside, purpose)) {
            // «…; (để b/c)»: what the bracket closed goes with it.
            out.truncate(out.trim_end_matches([' ', ';']).len());
        } else {
            out.push_str(&rest[open..close]);
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    clean(&out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Source, lex};

    fn read(list: &str) -> Vec<String> {
        let source = Source::new(list);
        let read = lex(&source);
        let text = Text::new(&source, &read.tokens, &read.lines);
        let parts: Vec<_> =
            (0..read.lines.len()).map(|line| text.line(line)).filter(|it| !it.is_empty()).collect();
        entries(&text, &parts).into_iter().map(|it| it.value).collect()
    }

    #[test]
    fn takes_lists_apart() {
        for (list, want) in [
            (
                "- Như trên;\n- Sở Nội vụ (để b/c);\n- Lưu: VT, TH (2b).",
                &["Như trên", "Sở Nội vụ", "Lưu: VT, TH (2b)"][..],
            ),
            ("- Các ban Tỉnh ủy,\n- Lưu Văn phòng Tỉnh uỷ.", &["Các ban Tỉnh ủy", "Lưu Văn phòng Tỉnh uỷ"]),
            (
                "- VPUB: CVP, PCVP L.T.Hoa,\nphòng: TH,\nHC-QT;\n- Lưu: VT.",
                &["VPUB: CVP, PCVP L.T.Hoa, phòng: TH, HC-QT", "Lưu: VT"],
            ),
            ("- Báo và Đài;\n   (để đưa tin)\n- Lưu: VT", &["Báo và Đài", "Lưu: VT"]),
            (
                "- Như trên; - Các Sở: TC, XD. - Ban Thi đua - Khen thưởng; - Lưu: VT, NN (2)AB.",
                &["Như trên", "Các Sở: TC, XD", "Ban Thi đua - Khen thưởng", "Lưu: VT, NN (2)AB"],
            ),
            ("Như trên;\nSở Y tế và\nSở Nội vụ;\nLưu VT.", &["Như trên", "Sở Y tế và Sở Nội vụ", "Lưu VT"]),
            ("Các Tỉnh ủy viên,\nCác ban đảng,\nLưu.", &["Các Tỉnh ủy viên", "Các ban đảng", "Lưu"]),
            ("-Thường trực HĐND; (để b/c)\n-Lưu VT", &["Thường trực HĐND", "Lưu VT"]),
            ("- Công ty B (số 1, phố C);\n- Lưu: VT", &["Công ty B (số 1, phố C)", "Lưu: VT"]),
            ("- Như trên - Lưu VT", &["Như trên", "Lưu VT"]),
            ("- ;\n-", &[]),
        ] {
            assert_eq!(read(list), want, "{list:?}");
        }
    }
}
