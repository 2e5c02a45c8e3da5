//! What the bench reads: notices, and texts made to be slow.

use crate::corpus::root;
use ro_notice::outline::{Node, Part};
use ro_notice::text::Span;
use std::fs;

/// `text` repeated to at least `bytes`.
pub fn grown(text: &str, bytes: usize) -> String {
    text.repeat(bytes.div_ceil(text.len()))
}

/// The real notices beside the project; nothing where they are not.
pub fn shared() -> Option<Vec<String>> {
    let folder = root().join("../shared/notices");
    let mut paths: Vec<_> = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|it| it == "txt"));
    Some(texts.filter_map(|path| fs::read_to_string(path).ok()).collect())
}

/// Chapters in a part of a long notice: a number of three digits is no marker.
const CHAPTERS: usize = 90;

/// One notice of at least `bytes`: a letterhead, the bodies of all texts over
/// and over as its numbered parts, recipients and a signature.
pub fn long(texts: &[String], bytes: usize) -> String {
    let bodies: Vec<String> = texts.iter().filter_map(|text| body(text)).collect();
    let mut text =
        "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\nSố: 1/TB-UBND\n\nTHÔNG BÁO\nKết luận của Chủ tịch\n\n".to_owned();
    for (at, body) in bodies.iter().cycle().enumerate() {
        if text.len() > bytes {
            break;
        }
        if at % CHAPTERS == 0 {
            text.push_str(&format!("Phần {}.\n", at / CHAPTERS + 1));
        }
        text.push_str(&format!("Chương {}.\n{body}\n", at % CHAPTERS + 1));
    }
    text.push_str("\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Thị Ngát\n");
    text
}

/// The words of a notice between its title and its recipients.
fn body(text: &str) -> Option<String> {
    let read = ro_notice::notice(text);
    let (_, body) = read.outline.part(Part::Body)?;
    let inside = |node: &&Node| matches!(node.part, Part::Body | Part::Division);
    let end = read.outline.nodes.iter().filter(inside).map(|node| node.own.end).max()?;
    Some(read.source.slice(Span { start: body.own.start, end }).trim().to_owned())
}

/// A text made to be slow: its name, how large it gets, and how it is made that large.
pub struct Hostile {
    pub name: &'static str,
    pub bytes: usize,
    pub make: fn(usize) -> String,
}

const MB: usize = 1 << 20;

/// A text of one piece, over and over.
macro_rules! again {
    ($name:literal, $piece:literal) => {
        Hostile { name: $name, bytes: MB, make: |bytes| grown($piece, bytes) }
    };
}

pub const HOSTILE: &[Hostile] = &[
    again!("1.1.1.1… in a line", "1."),
    again!("1.1.1.1… in lines", "1.1.1.1.1.1.1.1.\n"),
    again!("opening brackets", "("),
    again!("opening brackets with words", "(a "),
    again!("quotes", "\""),
    again!("opening quotes with words", "“a "),
    Hostile {
        name: "one line of 5 MB",
        bytes: 5 * MB,
        make: |bytes| grown("rà soát các dự án chậm tiến độ ", bytes),
    },
    Hostile { name: "100,000 bullets", bytes: 600_000, make: |bytes| grown("- a b\n", bytes) },
    Hostile { name: "10,000 deep", bytes: 60_000, make: |bytes| grown("1. a:\n", bytes) },
    again!("deep and wide", "I. a:\n1. b:\na) c:\n- d:\n+ e:\n"),
    again!("stars", "*"),
    again!("bold words", "**a** "),
    again!("stars before words", "* a\n"),
    again!("table bars", "|"),
    again!("table rows", "|1|Rà soát|Sở Y tế||30/6/2026|\n"),
    again!("empty lines", "\n"),
    again!("page numbers", "2\n3\n4\n"),
    again!("rules", "-----\n"),
    again!("full stops", "."),
    again!("commas", "a, "),
    again!("semicolons", "rà soát; "),
    again!("figures", "5% "),
    again!("fractions", "11/40 chỉ tiêu, "),
    again!("digits", "1"),
    again!("digits and points", "1.000.000,5"),
    again!("dates", "trước ngày 30/6/2026, "),
    again!("bodies", "Sở Tài chính, "),
    again!("bodies joined", "Sở Y tế và "),
    again!("assignments", "giao Sở Tài chính chủ trì, phối hợp với Sở Y tế "),
    again!("requests", "yêu cầu "),
    again!("persons", "đồng chí Nguyễn Văn An, Phó Bí thư, "),
    again!("names in capitals", "TRẦN VĂN AN\n"),
    again!("names alone on lines", "Trần Văn An\n"),
    again!("references", "Nghị quyết số 12-NQ/TU, ngày 5/4/2021 của Tỉnh ủy về "),
    again!("of of of", "của "),
    again!("clauses", "khoản 1 Điều 2 Luật "),
    again!("letterheads", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND\n"),
    again!("titles", "THÔNG BÁO\n"),
    again!("title without end", "THÔNG BÁO KẾT LUẬN "),
    again!("addressees", "Kính gửi: Sở Y tế;\n"),
    again!("recipients", "Nơi nhận:\n- Như trên;\n"),
    again!("recipients without end", "Nơi nhận: - Như trên; "),
    again!("signatures", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"),
    again!("authorities in a line", "T/M TỈNH ỦY "),
    again!("meetings", "Ngày 10-8-2023, tại Hà Nội, đồng chí An chủ trì họp. "),
    again!("lead-ins", "Hạn chế: "),
    again!("colons", "a: "),
    again!("ordinals in a line", "Một là, a; hai là, b; "),
    again!("cut words", "kinh tế\n- xã hội\n"),
    again!("half lines", "và các\n"),
    again!("marks without letters", "\u{301}"),
    again!("letters in NFD", "a\u{302}\u{301}"),
    again!("one word", "a"),
    again!("emoji", "😀"),
    again!("hard spaces", "\u{a0}"),
    again!("entities", "&nbsp;"),
    again!("invisible", "\u{200b}"),
    again!("carriage returns", "\r"),
];
