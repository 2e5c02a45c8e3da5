//! References to other documents (DOMAIN.md 7): what they hold is no date, no
//! number, no deadline and no indicator of this one.

use super::clause::clauses;
use super::session::{session, term};
use super::walk::{Phrases, Walk, words};
use super::{Read, date, doc_number, period, unit};
use crate::text::{Key, Kind, Source, Span, Token};
use std::sync::LazyLock;

/// A reference to another document; its words are the tokens that its
/// [`Read`] took, without a title that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The number of the document as written, `18` of «Nghị quyết 18» included.
    pub number: Option<Span>,
    /// Whether its title follows: «về …», «quy định …», «phê duyệt …», a quote.
    pub titled: bool,
}

/// What may follow the word a reference begins with.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Opens {
    /// A document number, or «số» and digits.
    Numbered,
    /// That, or with a capital the digits alone: «Nghị quyết 18».
    Short,
    /// That, or a congress or session of a committee.
    Resolution,
    /// That, or «5 năm».
    Plan,
    /// That, or a name and a year.
    Law,
    /// A document number only: «số».
    Number,
    /// A letter: «điểm a».
    Point,
    /// Digits: «khoản 2», «Điều 5»; or a Roman numeral: «Mục III».
    Clause,
}

#[rustfmt::skip]
pub(super) static OPENS: LazyLock<Phrases<Opens>> = LazyLock::new(|| {
    let numbered = [
        "quyết định", "thông báo", "thông báo kết luận", "công văn", "công điện", "tờ trình", "báo cáo", "hướng dẫn",
        "quy định", "quy chế", "văn bản", "văn bản hợp nhất", "quy trình", "thông tri", "thông cáo", "biên bản",
        "giấy mời", "hợp đồng", "phương án", "quyết nghị", "phiếu chuyển", "điện", "lệnh", "sắc lệnh",
        "nghị quyết liên tịch", "thông tư liên tịch", "thư", "giấy phép", "giấy chứng nhận",
    ];
    let short = ["kết luận", "chỉ thị", "đề án", "chương trình", "nghị định", "thông tư", "dự án", "chương trình hành động"];
    let others = [
        ("nghị quyết", Opens::Resolution), ("văn kiện", Opens::Resolution), ("kế hoạch", Opens::Plan),
        ("luật", Opens::Law), ("bộ luật", Opens::Law), ("pháp lệnh", Opens::Law), ("số", Opens::Number),
        ("điểm", Opens::Point), ("khoản", Opens::Clause), ("điều", Opens::Clause), ("mục", Opens::Clause),
        ("phần", Opens::Clause),
    ];
    let all = numbered.map(|word| (word, Opens::Numbered)).into_iter();
    Phrases::new(all.chain(short.map(|word| (word, Opens::Short))).chain(others))
});

/// Lower-case syllables that end the name of a body instead of going on with it.
static STOPS: LazyLock<[Key; 13]> = LazyLock::new(|| {
    ["về", "giao", "và", "để", "tại", "theo", "trong", "có", "đã", "đến", "là", "quy", "phê"].map(Key::of)
});

/// Lower-case syllables that go on with the name of a body anywhere.
static GOES_ON: LazyLock<[Key; 14]> = LazyLock::new(|| {
    [
        "ban", "nhân", "dân", "đồng", "tỉnh", "thành", "phố", "huyện", "xã", "phường", "đặc", "khu", "ủy",
        "chính",
    ]
    .map(Key::of)
});

/// The reference that begins at this place, with its type word, with «số», with
/// the digits of a document number, or with «điểm», «khoản», «Điều», «mục».
///
/// Takes the date and the issuing body with it (at most eight words that
/// capitals lead); the title is left to the caller. Nothing for a type word
/// alone, for counted documents (`05 nghị quyết`), nor for the heading «Điều 1.».
pub fn reference(source: &Source, tokens: &[Token], at: usize) -> Option<Read<Reference>> {
    let mut walk = Walk::new(source, tokens, at);
    let number = match walk.peek(0)?.kind {
        Kind::Sign => return None,
        Kind::Number => Some(doc(&mut walk)?),
        Kind::Word => {
            let (opens, len) = OPENS.longest(tokens, at)?;
            walk.at += len;
            match opens {
                Opens::Point | Opens::Clause => clauses(&mut walk, opens)?,
                _ => document(&mut walk, opens, at)?,
            }
        }
    };
    trail(&mut walk);
    Some(Read { value: Reference { number, titled: titled(walk) }, len: walk.at - at })
}

/// Whether a reference may begin at this place; mostly it is sure that none does.
#[inline]
pub fn may_refer(tokens: &[Token], at: usize) -> bool {
    let joint = |next: &Token| next.is('/') || next.is('-');
    tokens.get(at).is_some_and(|token| match token.kind {
        Kind::Sign => false,
        Kind::Number => tokens[at + 1..].iter().take(2).any(joint),
        Kind::Word => OPENS.may_open(token),
    })
}

/// Takes a document number.
fn doc(walk: &mut Walk<'_>) -> Option<Span> {
    let read = doc_number(walk.source, walk.tokens, walk.at)?;
    walk.at += read.len;
    Some(read.value.span)
}

/// What follows the type word: the number of the document, or a name without one.
pub(super) fn document(walk: &mut Walk<'_>, opens: Opens, start: usize) -> Option<Option<Span>> {
    let named = opens == Opens::Number || walk.word(words().number);
    if named {
        walk.sign(':');
    }
    if let Some(number) = doc(walk) {
        session(walk);
        return Some(Some(number));
    }
    let capital = walk.tokens.get(start).is_some_and(Token::upper);
    match opens {
        Opens::Number => None,
        Opens::Resolution if session(walk) => Some(None),
        Opens::Plan if years(walk) => Some(None),
        Opens::Law if !named => law(walk).then_some(None),
        Opens::Numbered if !named => None,
        _ if named || capital => digits(walk).map(Some),
        _ => None,
    }
}

/// Takes short numbers: `18`, `57, 59 và 66`. Gives the first.
fn digits(walk: &mut Walk<'_>) -> Option<Span> {
    let first = walk.peek(0)?.span;
    walk.digits(4)?;
    let joined =
        |walk: &Walk<'_>| walk.peek(0).is_some_and(|sign| matches!(sign.sign(), Some('/' | '-' | '%')));
    if counts(*walk) || (joined(walk) && walk.is_number(1)) || walk.is_sign(0, '%') {
        return None;
    }
    let w = words();
    loop {
        let mut next = *walk;
        let more = (next.sign(',') || next.word(w.and)) && next.digits(3).is_some();
        let ends = !counts(next) && ![w.day, w.month, w.year].iter().any(|&key| next.is_word(0, key));
        if !more || !ends || joined(&next) {
            return Some(first);
        }
        *walk = next;
    }
}

/// Whether something counted or measured stands here.
pub(super) fn counts(walk: Walk<'_>) -> bool {
    walk.peek(0).is_some_and(|token| !token.upper()) && unit(walk.source, walk.tokens, walk.at).is_some()
}

/// Takes «5 năm 2021-2025»: the length of a plan is no indicator (DOMAIN.md 4.5).
fn years(walk: &mut Walk<'_>) -> bool {
    let mut next = *walk;
    if next.digits(2).is_none() || !next.word(words().year) {
        return false;
    }
    if let Some(read) = period(next.source, next.tokens, next.at) {
        next.at += read.len;
    }
    *walk = next;
    true
}

/// Takes the name of a law and its year: «Tổ chức chính quyền địa phương năm
/// 2025»; without a year only what capitals lead.
fn law(walk: &mut Walk<'_>) -> bool {
    let w = words();
    if !walk.peek(0).is_some_and(Token::upper) {
        return false;
    }
    let mut next = *walk;
    for _ in 0..10 {
        let Some(token) = next.peek(0).filter(|token| !matches!(token.sign(), Some('.' | ';' | ':' | '(')))
        else {
            break;
        };
        let mut dated = next;
        dated.word(w.year);
        if dated.year().is_some() {
            *walk = dated;
            return true;
        }
        if token.kind == Kind::Number {
            break;
        }
        next.at += 1;
    }
    body(walk);
    true
}

/// Takes the date and the body, in either order.
fn trail(walk: &mut Walk<'_>) {
    let w = words();
    dated(walk);
    let mut next = *walk;
    if (next.word(w.of) || next.word(w.by)) && body(&mut next) {
        *walk = next;
        dated(walk);
    }
    term(walk);
}

/// Takes «, ngày 5/4/2021» or «năm 2021».
fn dated(walk: &mut Walk<'_>) {
    let mut next = *walk;
    next.sign(',');
    if (next.is_word(0, words().day) || (next.at == walk.at && next.is_word(0, words().year)))
        && let Some(read) = date(next.source, next.tokens, next.at)
    {
        next.at += read.len;
        *walk = next;
    }
}

/// Takes the name of a body: a capital leads, a small syllable may follow one.
pub(super) fn body(walk: &mut Walk<'_>) -> bool {
    let start = walk.at;
    while let Some(token) = walk.peek(0).filter(|token| token.kind == Kind::Word && walk.at - start < 8) {
        let after = walk.behind(1).filter(|_| walk.at > start);
        let follows =
            after.is_some_and(|before| before.upper() && !before.caps()) && !STOPS.contains(&token.key);
        let type_word = token.upper() && walk.at > start && OPENS.longest(walk.tokens, walk.at).is_some();
        if type_word || !(token.upper() || (after.is_some() && (follows || GOES_ON.contains(&token.key)))) {
            break;
        }
        walk.at += 1;
    }
    walk.at > start
}

/// Whether a title stands here.
fn titled(walk: Walk<'_>) -> bool {
    let w = words();
    let Some(token) = walk.peek(0) else { return false };
    let two = |one: Key, other: Key| walk.is_word(0, one) && walk.is_word(1, other);
    let quoted = token.is('"') || (token.is('(') && walk.is_word(1, w.about));
    quoted
        || walk.is_word(0, w.about)
        || two(w.regulate, w.regulate_2)
        || two(w.approve, w.approve_2)
        || two(w.issue, w.issue_2)
}

#[cfg(test)]
mod tests {
    use super::super::walk::table;
    use super::*;

    fn show(source: &Source, it: Reference) -> String {
        let titled = if it.titled { " titled" } else { "" };
        format!("{}{titled}", it.number.map_or("-", |span| source.slice(span)))
    }

    #[test]
    #[rustfmt::skip]
    fn reads_what_is_cited() {
        table::spellings(
            reference,
            show,
            &[
                (
                    "12-NQ/TU",
                    &[
                        "Nghị quyết số 12-NQ/TU, ngày 5/4/2021 của Tỉnh ủy", "Nghị quyết số 12-NQ/TU ngày 05 tháng 4 năm 2021¦.",
                        "Nghị quyết 12-NQ/TU¦, đẩy mạnh", "nghị quyết số 12-NQ/TU", "số 12-NQ/TU¦ đạt",
                        "12-NQ/TU ngày 5/4/2021", "Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy¦ đạt kết quả",
                        "Nghị quyết số: 12-NQ/TU", "Nghị quyết\nsố 12-NQ/TU",
                        "Nghị quyết số 12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh ngày 5/4/2021",
                    ],
                ),
                (
                    "12-NQ/TU titled",
                    &[
                        "Nghị quyết số 12-NQ/TU, ngày 5/4/2021 của Tỉnh ủy¦ về phát triển du lịch",
                        "Nghị quyết số 12-NQ/TU¦ \"Về chuyển đổi số\"", "Nghị quyết số 12-NQ/TU của Tỉnh ủy¦ (về đất đai)",
                    ],
                ),
                (
                    "191/TTr-SXD",
                    &["Tờ trình số 191/TTr-SXD", "Tờ trình số 191/TTr-SXD ngày 21 tháng 4 năm 2026¦ và", "tờ trình số 191/TTr-SXD"],
                ),
                (
                    "30/2020/NĐ-CP titled",
                    &[
                        "Nghị định số 30/2020/NĐ-CP của Chính phủ¦ về công tác văn thư", "Nghị định 30/2020/NĐ-CP¦ quy định",
                        "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ¦ về",
                    ],
                ),
                ("45/QĐ-UBND titled", &["Quyết định số 45/QĐ-UBND của Ủy ban nhân dân tỉnh¦ phê duyệt đề án", "Quyết định số 45/QĐ-UBND¦ ban hành"]),
                ("72/2025/QH15", &["Luật số 72/2025/QH15"]),
                ("18", &["Nghị quyết 18", "Nghị quyết số 18¦ đạt", "Nghị quyết 18¦, 5 xã đạt", "Nghị quyết 18, 19 và 20¦ đều"]),
                ("57", &["Nghị quyết 57, 59, 66 và 68", "Nghị quyết 57 của Bộ Chính trị"]),
                ("06", &["Đề án 06", "đề án số 06", "Đề án 06¦ và các"]),
                ("135", &["Chương trình 135"]),
                ("57-KL/TW", &["điểm a, khoản 2 Điều 5 Kết luận số 57-KL/TW", "mục 3 Kết luận số 57-KL/TW", "Mục III Kết luận 57-KL/TW"]),
                (
                    "-",
                    &[
                        "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020-2025¦ đề ra",
                        "Nghị quyết Đại hội XIII của Đảng", "nghị quyết Đại hội XIII¦ đạt", "Nghị quyết Đại hội Đảng bộ huyện lần thứ 23",
                        "Nghị quyết Trung ương 4 khóa XII", "Nghị quyết Hội nghị Trung ương 8 (khóa XIII)",
                        "Nghị quyết Đại hội XVI Đảng bộ tỉnh¦ đề ra 11 chỉ tiêu", "Nghị quyết Đại hội¦ đề ra 11 chỉ tiêu",
                        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ mười sáu",
                        "Kế hoạch 5 năm 2021-2025", "kế hoạch 5 năm¦ của tỉnh", "Luật Đất đai năm 2024", "Luật Đầu tư 2020",
                        "Bộ luật Dân sự năm 2015", "Luật Tổ chức chính quyền địa phương năm 2025", "Luật Đất đai¦ và",
                        "điểm a, khoản 2, Điều 5 Luật Đất đai năm 2024", "khoản 1, 2 và 3 Điều 5", "Điều 5 của Quy chế¦ này",
                        "điểm đ khoản 13 Điều 9", "Điều 5a¦ Luật này", "khoản 13, Mục III", "Mục III¦ của", "Điều 3 Nghị quyết Đại hội XIII",
                    ],
                ),
            ],
        );
    }

    #[test]
    #[rustfmt::skip]
    fn leaves_the_rest_alone() {
        table::nothing(
            reference,
            show,
            &[
                "ban hành 05 nghị quyết, 12 kế hoạch", "nghị quyết 18", "Quyết định 12 nội dung", "Kết luận 3 nội dung sau",
                "Nghị quyết này", "thống nhất quyết định", "Điều 1. Phạm vi", "Điều 2: Giao Sở", "Điều kiện", "Mục tiêu 2025",
                "Mục 1. Kinh tế", "khoản 5 tỷ đồng", "khoản thu 20%", "danh mục 20 dự án", "điểm 8,5", "điểm nghẽn",
                "Chương trình hành động", "chương trình 5 xã", "luật sư", "Phần lớn các xã", "phần 20%", "số 5", "số hộ",
                "số: ", "Nghị quyết 10/8", "Kế hoạch năm 2025", "Đề án", "điểm A Pót", "10/8/2023", "11/40 chỉ tiêu",
                "2020-2025", "24/7", "Chỉ thị", "Nghị quyết 20%", "Điều 5%",
            ],
        );
    }
}
