//! Old encodings through the whole: found while reading, offered, never applied unasked.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use ro_notice::export::json;
use ro_notice::facet::DoubtKind;
use ro_notice::notice;
use ro_notice::text::{Encoding, converted};

/// A short notice in TCVN3 (`.VnTime`), and what it says.
const TCVN3: &str = "\
Uû ban nh©n d©n huyÖn Lam Giang th«ng b¸o kÕt luËn nh\u{ad} sau:

1. Giao Phßng Tµi chÝnh chñ tr×, phèi hîp víi Phßng X©y dùng rµ so¸t c¸c dù ¸n tr\u{ad}íc ngµy 30/6/2004.
";
const UNICODE: &str = "\
Uỷ ban nhân dân huyện Lam Giang thông báo kết luận như sau:

1. Giao Phòng Tài chính chủ trì, phối hợp với Phòng Xây dựng rà soát các dự án trước ngày 30/6/2004.
";

fn source(text: &str) -> serde_json::Value {
    let summary: serde_json::Value = serde_json::from_str(&json::to_string(&notice(text))).unwrap();
    summary["source"].clone()
}

#[test]
fn the_summary_offers_and_changes_nothing() {
    let source = source(TCVN3);
    assert_eq!(source["encoding"], "tcvn3");
    assert_eq!(source["chars"], TCVN3.encode_utf16().count());
    let offer = &source["offer"];
    assert_eq!(offer["blocks"].as_array().unwrap().len(), 1);
    assert_eq!(offer["preview"][0]["before"], TCVN3.lines().next().unwrap());
    assert_eq!(offer["preview"][0]["after"], UNICODE.lines().next().unwrap());
    assert!(source["repairs"].as_array().unwrap().is_empty(), "its soft hyphens are letters");
    let read = notice(TCVN3);
    assert_eq!(read.source.text(), TCVN3);
    assert!(read.doubts.iter().any(|doubt| doubt.kind == DoubtKind::Encoding));
}

#[test]
fn converted_it_is_read_like_any_other() {
    let (text, encodings) = converted(TCVN3).unwrap();
    assert_eq!((text.as_str(), encodings), (UNICODE, vec![Encoding::Tcvn3]));
    let read = notice(text);
    assert_eq!(read.suspicion, None);
    assert!(read.doubts.iter().all(|doubt| doubt.kind != DoubtKind::Encoding));
    let tasks: Vec<String> =
        read.findings.iter().filter(|it| it.task.is_some()).map(|it| read.clean(it.span)).collect();
    assert_eq!(tasks, [UNICODE.lines().nth(2).unwrap().trim_start_matches("1. ")]);
}

#[test]
fn a_sound_text_is_said_to_be_sound() {
    let source = source(UNICODE);
    assert_eq!(source["encoding"], "unicode");
    assert!(source["offer"].is_null());
    assert!(source["converted"].as_array().unwrap().is_empty());
}

#[test]
fn damage_is_offered_and_scrambled_tones_are_only_told() {
    let broken = "Văn phịng khơng cĩ cơng văn về việc thanh tốn.\n";
    assert_eq!(source(broken)["encoding"], "damaged");
    assert_eq!(
        source(broken)["offer"]["preview"][0]["after"],
        "Văn phòng không có công văn về việc thanh toán."
    );
    let words = "Qúa trinh̀ ngỉên cứũ đề taì nàỳ cuả chuńg tí đựơc thựcc hịên tronǵ hoàǹ cảnh̉ khó khắn ";
    let scrambled = source(&words.repeat(5));
    assert_eq!(scrambled["encoding"], "scrambled");
    assert!(scrambled["offer"].is_null());
}

#[test]
fn what_was_healed_is_counted() {
    let text = "1. Giao Sở Y tế chỉ\n\nđạo các trạm\ny tế rà soát\u{a0}hồ sơ.\n\n-----\n\n**2. Họp**\n";
    let source = source(text);
    let counts: Vec<String> = source["repairs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|repair| format!("{} {}", repair["kind"].as_str().unwrap(), repair["count"]))
        .collect();
    assert_eq!(counts, ["page_break 1", "line_join 1", "page_line 1", "hard_space 1", "emphasis 2"]);
}
