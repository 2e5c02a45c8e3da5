//! Notices on one line, and texts that are none.

use super::*;
use crate::outline::{letterhead, outline_of, tail};
use crate::text::lex;

/// Filler that makes a line long: sentences without any marker.
const LONG: &str =
    "Các xã, phường đã rà soát hồ sơ, cập nhật số liệu và báo cáo theo quy định của tỉnh, bảo đảm đúng hạn. ";

/// The markers with their depth, as the outline has them.
fn markers(text: &str) -> String {
    let source = Source::new(text);
    let read = relined(&source, lex(&source));
    let head = letterhead(&source, &read.tokens, &read.lines);
    let tail = tail(&source, &read.tokens, &read.lines, head.end_line);
    let nodes = outline_of(&source, read, &head, &tail).nodes;
    let marked = nodes.iter().filter_map(|node| Some((node.depth, node.marker?)));
    let shown: Vec<String> = marked.map(|(depth, it)| format!("{depth}:{}", source.slice(it.span))).collect();
    shown.join(" ")
}

#[test]
fn markers_inside_a_line_open_divisions() {
    let long = LONG.repeat(5);
    for (text, want) in [
        (
            "{} 1. Về kinh tế: a) Thu ngân sách tăng. b) Chi giảm. đ) Giá ổn định. 2. Về xã hội: - Trường mới; - Trạm mới.",
            "1:1. 2:a) 2:b) 2:đ) 1:2. 2:- 2:-",
        ),
        (
            "{} I. KẾT QUẢ 1. Về kinh tế Năm qua tăng. 2. Về xã hội Các xã đạt. II. NHIỆM VỤ 1. Giao Sở Y tế rà soát.",
            "1:I. 2:1. 2:2. 1:II. 2:1.",
        ),
        (
            "{} Điều 1. Đồng ý chủ trương. Điều 2. Giao Sở Y tế thực hiện. Điều 3. Nghị quyết có hiệu lực từ ngày ký.",
            "1:Điều 1. 1:Điều 2. 1:Điều 3.",
        ),
        (
            "{} như sau: Một là, giữ đoàn kết. Hai là, sát cơ sở. Ba là, nói đi đôi với làm.",
            "1:Một là, 1:Hai là, 1:Ba là,",
        ),
        (
            "{} 1. Sở Y tế: 1.1. Rà soát trạm. 1.2. Mua thuốc. 2. Sở Nội vụ báo cáo.",
            "1:1. 2:1.1. 2:1.2. 1:2.",
        ),
        // Marks inside a sentence part it and open nothing; between sentences they open items.
        ("{} 1. Sở Y tế gồm: (1) rà soát trạm; (2) mua thuốc. 2. Sở Nội vụ báo cáo.", "1:1. 1:2."),
        ("{} 1. Sở Y tế: (1) Rà soát trạm. (2) Mua thuốc. 2. Sở Nội vụ báo cáo.", "1:1. 2:(1) 2:(2) 1:2."),
    ] {
        assert_eq!(markers(&text.replace("{}", &long)), want, "{text}");
    }
}

#[test]
fn numbers_inside_a_line_open_none() {
    let long = LONG.repeat(5);
    for text in [
        "{} theo khoản 1. Sở Y tế rà soát theo khoản 2. Sở Nội vụ báo cáo.",
        "{} Căn cứ quy định tại Điều 1. Sở Y tế rà soát; căn cứ Điều 2. Sở Nội vụ báo cáo.",
        "{} đạt 1.500 hộ, tăng 2,5% so với 1.450 hộ của năm 2024. 15 xã về đích.",
        "{} tại Quyết định số 1. Trạm số 2. Trường số 3. Chợ.",
        "{} từ ngày 1.8.2025 đến ngày 2.9.2025. Ban Thi đua - Khen thưởng và Phòng Văn hóa - Xã hội báo cáo.",
        "{} ông C. Mác, TP. Hồ Chí Minh, GS. Trần Văn B. Nguyễn.",
        "{} cấp 1. Học sinh; cấp 3. Học sinh đã nhập học.",
    ] {
        assert_eq!(markers(&text.replace("{}", &long)), "", "{text}");
    }
}

#[test]
fn a_text_with_lines_keeps_them() {
    let long = LONG.repeat(5);
    for text in [
        // Its lines begin with its markers; what stands in a paragraph is quoted.
        format!("1. {long}\n2. {long} 1. Một. 2. Hai.\n3. {long}\n"),
        long.clone(),
        format!("{long}\n\n{long}\n\n{long}"),
        "1. Một. 2. Hai. 3. Ba.".to_owned(),
    ] {
        let source = Source::new(text.as_str());
        let before = lex(&source);
        assert_eq!(relined(&source, before.clone()).lines.len(), before.lines.len(), "{text}");
    }
}

#[test]
fn ordinals_that_open_sentences_open_divisions() {
    for (text, want) in [
        (
            "1. Bài học:\nHội nghị rút ra như sau: Một là, giữ đoàn kết. Hai là, sát cơ sở;\nlàm thật. Ba là, nói thật.\n2. Sau.",
            "1:1. 2:Một là, 2:Hai là, 2:Ba là, 1:2.",
        ),
        ("1. Thứ nhất, giữ đoàn kết. Thứ hai, sát cơ sở.\n2. Sau.", "1:1. 2:Thứ nhất, 2:Thứ hai, 1:2."),
        ("1. Việc: Thứ nhất, giữ đoàn kết. Thứ hai, sát cơ sở.\n2. Sau.", "1:1. 2:Thứ nhất, 2:Thứ hai, 1:2."),
        // Inside a sentence, alone, or a day of the week.
        ("1. Bài học: một là, giữ đoàn kết; hai là, sát cơ sở.", "1:1."),
        ("1. Họp giao ban. Thứ hai, ngày 14/8, họp.", "1:1."),
        ("1. Bài học. Một là, giữ đoàn kết.", "1:1."),
    ] {
        assert_eq!(markers(text), want, "{text}");
    }
}
