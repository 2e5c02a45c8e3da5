//! What holds for every text, not only for the ones we thought of.
//!
//! 256 texts a property; `PROPTEST_CASES=100000 cargo test --release --test properties`
//! looks longer.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod corpus;

use corpus::pages;
use corpus::sound::faults;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use ro_notice::{Notice, notice};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization as _;

/// What may open a line: true markers, and what only looks like one.
#[rustfmt::skip]
const MARKERS: &[&str] = &[
    "", "", "", "I. ", "II. ", "III - ", "A. ", "1. ", "2. ", "3. ", "1.1. ", "1.2 ", "2.1. ", "1) ", "a) ", "b) ", "d) ",
    "đ) ", "e) ", "- ", "- ", "+ ", "• ", "(1) ", "(i) ", "Điều 1. ", "Điều 2. ", "Một là, ", "Hai là, ", "Thứ nhất, ",
    "Thứ hai, ", "**1. ", "2025. ", "10-8-2023 ", "V/v ", "11/40 ", "## ", "* ", "\u{feff}", "| ", "|1|",
];

/// What a line says: pieces of notices.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "THÔNG BÁO", "KẾT LUẬN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM",
    "ỦY BAN NHÂN DÂN", "TỈNH LAM GIANG", "Số: 12/TB-UBND", "Số 7-KL/TU", "Lam Giang, ngày 05 tháng 3 năm 2026", "Kính gửi:",
    "QUYẾT ĐỊNH:", "Nơi nhận:", "Như trên;", "Lưu: VT, TH.", "KT. CHỦ TỊCH", "T/M TỈNH ỦY", "PHÓ CHỦ TỊCH", "Trần Thị Ngát",
    "giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án", "yêu cầu các sở, ban, ngành",
    "Hội nghị thống nhất đánh giá:", "thống nhất chủ trương đầu tư", "Đồng ý với đề nghị của Sở Y tế", "bài học kinh nghiệm sau:",
    "Hạn chế:", "Ưu điểm:", "Nguyên nhân là do", "Mục tiêu:", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN", "Về kiến nghị của Tỉnh:",
    "đạt 62,5% kế hoạch", "11/40 chỉ tiêu đã đạt", "ước đạt 1.234,5 tỷ đồng", "từ 02 lên 04 làn xe", "2,500 hộ", "tăng 8%",
    "trước ngày 30/6/2026", "trong quý III/2026", "trong tháng 8", "hằng tháng", "ngay", "chậm nhất ngày 31/2/2026",
    "trong thời hạn 15 ngày kể từ ngày ký", "Tuy nhiên, còn chậm", "Đồng thời, khẩn trương rà soát", "kinh tế", "- xã hội",
    "Ngày 10-8-2023, tại Trụ sở Tỉnh ủy, đồng chí Hoàng Văn Tị chủ trì", "Thông báo để các đồng chí biết./.",
    "(Kèm theo Kế hoạch số 5/KH-UBND ngày 01/02/2026)", "TT|Nội dung|Chủ trì|Phối hợp|Thời gian", "Rà soát|Sở Y tế||30/6/2026",
    "«", "“", "\"", "(", ")", "...", "./.", ";", ":", ",", ".", " - ", "|", "**", "__", "`", "\t", "  ",
];

/// What stands between lines.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "\n", "\n", "\n", "\n", "\n\n", "\r\n", "\u{a0}\n", " \n", "", " ", "\u{b}", "\u{c}", "\n|\n", "\n2\n", "\n\n\n", "\u{2028}", "\r",
];

/// A text that looks like a notice.
fn notice_like() -> impl Strategy<Value = String> {
    let line = (select(MARKERS), vec(select(PIECES), 0..4));
    vec((line, select(&["\n", "\n", "\n\n"][..])), 0..40).prop_map(|lines| {
        let line =
            |((marker, pieces), end): ((&str, Vec<&str>), &str)| marker.to_owned() + &pieces.join(" ") + end;
        lines.into_iter().map(line).collect()
    })
}

/// Words of no notice: any characters, marks without letters, emoji, long runs.
fn junk() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        "[\u{300}-\u{323}đĐơƯ ]{0,8}",
        "[😀🇻🇳👩‍🌾𝄞]{1,4}",
        "[0-9./,-]{1,12}",
        "[IVX1-9a-eđ]{1,3}[.)/-]",
        (select(PIECES), 0..400usize).prop_map(|(piece, times)| piece.repeat(times)),
        select(&["\u{0}", "\u{ad}", "\u{200b}", "\u{f0b7}", "\u{1e}", "\u{fffd}", "ﬁ", "Ƣ"][..])
            .prop_map(str::to_owned),
    ]
}

/// A text of notice-like lines and junk, some of it in NFD.
fn mixed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(PIECES).prop_map(str::to_owned), 1 => junk()];
    let line = (select(MARKERS), vec(piece, 0..4), select(ENDS), 0..8u8);
    vec(line, 0..30).prop_map(|lines| {
        let line = |(marker, pieces, end, form): (&str, Vec<String>, &str, u8)| {
            let line = marker.to_owned() + &pieces.join(" ") + end;
            if form == 0 { line.nfd().collect() } else { line }
        };
        lines.into_iter().map(line).collect()
    })
}

/// Lists that lead in lists, for as long as they can.
fn nested() -> impl Strategy<Value = String> {
    let line =
        (select(MARKERS), select(&["a", "Mục tiêu", "Giao Sở Y tế"][..]), select(&[":", ":", ":", ""][..]));
    (vec(line, 1..5), 1..90usize).prop_map(|(lines, times)| {
        let line = |&(marker, words, end): &(&str, &str, &str)| format!("{marker}{words}{end}\n");
        lines.iter().map(line).collect::<String>().repeat(times)
    })
}

/// One of our notices after an accident: lines lost, doubled, swapped, cut, joined, something spilt in.
fn damaged() -> impl Strategy<Value = String> {
    let accident = (0..6u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), junk());
    (0..notices().len(), vec(accident, 0..8)).prop_map(|(which, accidents)| {
        let mut lines: Vec<String> = notices()[which].lines().map(str::to_owned).collect();
        for (kind, one, other, junk) in accidents {
            if lines.is_empty() {
                break;
            }
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            match kind {
                0 => drop(lines.drain(one.min(other)..one.max(other))),
                1 => lines.insert(one, lines[other].clone()),
                2 => lines.swap(one, other),
                3 => lines[one] += &junk,
                4 => lines[one] = lines[one].chars().take(other).collect(),
                _ => {
                    let next = lines.remove(one);
                    lines.first_mut().into_iter().for_each(|line| *line += &next);
                }
            }
        }
        lines.join("\n")
    })
}

/// The texts of `tests/notices`.
fn notices() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| pages().iter().map(|page| page.notice().to_owned()).collect())
}

fn settings() -> ProptestConfig {
    // What was found is kept in `RECORDED`, where a reader sees it.
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn any_text_is_read_soundly(text in mixed()) {
        prop_assert_eq!(faults(&text), Vec::<String>::new());
    }

    #[test]
    fn any_characters_are_read_soundly(text in "\\PC{0,200}|(?s:.{0,200})") {
        prop_assert_eq!(faults(&text), Vec::<String>::new());
    }

    #[test]
    fn damaged_notices_are_read_soundly(text in damaged()) {
        prop_assert_eq!(faults(&text), Vec::<String>::new());
    }

    #[test]
    fn no_outline_is_deeper_than_a_reader_can_follow(text in nested()) {
        prop_assert!(deepest(&text) <= DEEPEST);
    }

    #[test]
    fn margins_and_page_numbers_change_nothing(
        which in 0..notices().len(), width in 60..=95usize, page in 20..60usize,
    ) {
        let text = &notices()[which];
        // What is wrapped already would get ragged lines that no printer makes, and a notice
        // on one line has no lines to keep.
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        if (120..1000).contains(&longest) {
            let name = format!("{which} at {width}, {page}");
            prop_assert_eq!(matters(&name, text, &wrapped(text, width, page)), None);
        }
    }

    #[test]
    fn forms_of_writing_change_nothing(text in notice_like()) {
        for form in FORMS {
            prop_assert_eq!(form_matters(form, &text), None);
        }
    }
}

/// More levels than any office writes; fewer than make a path long.
const DEEPEST: u16 = 32;

fn deepest(text: &str) -> u16 {
    notice(text).outline.nodes.iter().map(|node| node.depth).max().unwrap_or(0)
}

#[test]
fn a_list_in_a_list_without_end_stops_nesting() {
    assert_eq!(deepest(&"1. a:\n".repeat(10_000)), DEEPEST);
    // What lies deeper is there all the same.
    assert_eq!(notice("1. a:\n".repeat(100)).outline.nodes.len(), 101);
}

/// Texts that were once read wrongly, or that are easy to stumble over.
#[rustfmt::skip]
const RECORDED: &[&str] = &[
    "", "\n", "\u{feff}", "|", "**", "\u{301}", "1.", "- ", "Điều", "Nơi nhận:", "Số:", "Kính gửi:", "THÔNG BÁO",
    "T/M TỈNH ỦY", "1. a\n# b", "*\u{a0}a", "1.\n1.1.\n1.1.1.\n", "a) \u{1f600}b\n\u{1f600}", "ngày", "11/", "%", "./.", "\r\n\r\n",
];

#[test]
fn recorded_texts_are_read_soundly() {
    for text in RECORDED {
        assert_eq!(faults(text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn our_notices_are_read_soundly() {
    for text in notices() {
        assert_eq!(faults(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn forms_of_writing_change_nothing_in_our_notices() {
    let mut wrong = Vec::new();
    for page in pages() {
        let matters = FORMS.iter().chain(SETTINGS).filter_map(|form| form_matters(form, page.notice()));
        wrong.extend(matters.map(|said| format!("{}: {said}", page.name())));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Another way to write the same text, and its name.
type Form = (&'static str, fn(&str) -> String);

const FORMS: &[Form] = &[
    ("NFD", |text| text.nfd().collect()),
    ("NFC", |text| text.nfc().collect()),
    ("CRLF", |text| text.replace('\n', "\r\n")),
    ("trailing spaces", |text| text.replace('\n', "  \n")),
    ("hard spaces", |text| text.replace(' ', "\u{a0}")),
    ("uỷ for ủy", |text| {
        let pairs = [("ủy", "uỷ"), ("Ủy", "Uỷ"), ("ỦY", "UỶ"), ("òa ", "oà "), ("ÒA ", "OÀ ")];
        pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
    }),
    ("bold numbers", |text| match text.contains("**") {
        // A mark that is never closed would be closed by one of these.
        true => text.to_owned(),
        false => text.split_inclusive('\n').map(bold_numbers).collect(),
    }),
    ("a byte order mark", |text| format!("\u{feff}{text}")),
];

/// A copy of a printed page: long lines broken at a margin, a page number now and then.
/// Tables and columns stay as they are.
fn wrapped(text: &str, width: usize, page: usize) -> String {
    let (mut out, mut lines, mut number) = (String::new(), 0, 2);
    for line in text.split_inclusive('\n') {
        let mut room = width;
        let plain = !line.contains(['|', '\t']) && !line.trim().contains("  ");
        for word in line.split_inclusive(' ') {
            let length = word.trim_end().chars().count();
            if plain && length > room && room < width {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
                room = width;
                lines += 1;
                // A page that ends with a colon leads in what follows, for any reader.
                if lines >= page && !out.ends_with(":\n") {
                    lines = 0;
                    out.push_str(&format!("\n{number}\n\n"));
                    number += 1;
                }
            }
            out.push_str(word);
            room = room.saturating_sub(word.chars().count());
        }
    }
    out
}

/// Bold numbers, and bold headings: what word processors leave of emphasis.
fn emphasised(text: &str) -> String {
    let bold_line = |line: &str| {
        let (body, end) = line.split_at(line.trim_end().len());
        let heading =
            body.chars().count() <= 60 && body.starts_with(char::is_alphanumeric) && !body.contains("**");
        if heading && !body.contains(['|', '\t']) { format!("**{body}**{end}") } else { bold_numbers(line) }
    };
    text.split_inclusive('\n').map(bold_line).collect()
}

fn bold_numbers(line: &str) -> String {
    let bold = |(at, word): (usize, &str)| {
        let (body, end) = word.split_at(word.trim_end().len());
        let number =
            body.chars().all(|c| c.is_ascii_digit() || ",./%".contains(c)) && body.contains(char::is_numeric);
        let sound = !body.ends_with(['.', ',']) && at > 0;
        if number && sound { format!("**{body}**{end}") } else { word.to_owned() }
    };
    line.split_inclusive(' ').enumerate().map(bold).collect()
}

/// Headings over numbered items in capitals: «1. Ưu điểm:», «II. Nhiệm vụ».
fn shouted(text: &str) -> String {
    let shout = |line: &str| {
        let body = line.trim();
        let marked = body.split_once(['.', ')']).is_some_and(|(marker, _)| {
            marker.len() <= 4 && marker.chars().all(|c| c.is_ascii_digit() || "IVX".contains(c))
        });
        let heading = marked && body.chars().count() <= 50 && !body.ends_with(['.', ';', ',']);
        if heading { line.to_uppercase() } else { line.to_owned() }
    };
    text.split_inclusive('\n').map(shout).collect()
}

/// Other ways to set the headings of a notice: of a text without sense they are its sentences.
const SETTINGS: &[Form] = &[("headings in capitals", shouted), ("bold headings and numbers", emphasised)];

/// What the form changes in what is read: rules and markers, in order. Nothing where it does not matter.
fn form_matters((name, form): &Form, text: &str) -> Option<String> {
    matters(name, text, &form(text))
}

/// What of the readings of two spellings of one text differs first.
fn matters(name: &str, one: &str, other: &str) -> Option<String> {
    let (before, after) = (gist(&notice(one)), gist(&notice(other)));
    let at = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    (before != after).then(|| {
        let said = |gist: &[String]| gist.get(at).cloned().unwrap_or_else(|| "nothing".to_owned());
        format!("{name} gives {} for {} at {at}", said(&after), said(&before))
    })
}

fn gist(read: &Notice) -> Vec<String> {
    let markers = read.outline.nodes.iter().filter_map(|node| node.marker);
    let markers = markers.map(|marker| read.clean(marker.span).nfc().collect::<String>());
    let findings = read.findings.iter().map(|it| format!("{} {}", it.rule.id, folded(&read.clean(it.span))));
    markers.chain(findings).collect()
}

/// Words as they are compared: composed, small, one way to place a tone.
fn folded(words: &str) -> String {
    let words = words.nfc().collect::<String>().to_lowercase();
    ["ủy", "òa"].iter().zip(["uỷ", "oà"]).fold(words, |words, (from, to)| words.replace(from, to))
}
