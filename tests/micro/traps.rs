//! The ten traps of DOMAIN.md 11.

use super::{CONCLUDED, JUDGED, LEARNED, TASKS, dated, day, indicators, kinds, said};
use ro_notice::facet::Kind;
use ro_notice::notice;
use ro_notice::outline::Part;
use ro_notice::text::{Source, lex};

const NOTHING: [&str; 0] = [];

#[test]
fn trap_01_section_role_beats_cue() {
    let text = "- Tăng cường kiểm tra, giám sát.\n- Phải giữ vững nguyên tắc tập trung dân chủ.\n";
    assert_eq!(said(LEARNED, text), ["lesson", "lesson"]);
    assert_eq!(said(TASKS, text), ["task -", "task -"]);
    assert_eq!(said("I. HẠN CHẾ, TỒN TẠI\n\n", "- Giao đất cho các hộ.\n"), ["limitation"]);
}

#[test]
fn trap_02_verbs_that_are_nouns() {
    for noun in [
        "Xây dựng khối đoàn kết, thống nhất trong Đảng bộ.",
        "Vai trò của người đứng đầu là yếu tố quyết định.",
        "Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh.",
        "Sự chỉ đạo của Tỉnh ủy.",
        "Các yêu cầu của nhân dân.",
        "Dự toán Trung ương giao.",
        "Theo đề nghị của Sở Tài chính.",
        "Chế độ báo cáo của các đơn vị.",
        "Kết luận số 14-KL/TW của Bộ Chính trị.",
    ] {
        let found = said(CONCLUDED, noun);
        let only = |it: &String| it == "task -" && noun.starts_with("Xây dựng");
        assert!(found.iter().all(only), "{noun}: {found:?}");
    }
    let verbs = "Thống nhất chủ trương đầu tư. Yêu cầu Sở A báo cáo. Đề nghị Sở B kết luận.";
    assert_eq!(kinds(CONCLUDED, verbs), [Kind::Decision, Kind::Task, Kind::Task]);
}

#[test]
fn trap_03_the_issuer_is_not_the_actor() {
    let text = "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy quán triệt.";
    assert_eq!(said(CONCLUDED, text), ["task các cấp ủy"]);
    // Whoever concludes has nothing to carry out: not by a heading, not by a lead-in.
    for lead in [
        "Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:",
        "Phó Thủ tướng Chính phủ có ý kiến như sau:",
        "Bộ trưởng nhấn mạnh một số nội dung sau:",
        "Ban Thường vụ Tỉnh ủy kết luận:",
        "Ban Thường vụ Tỉnh ủy yêu cầu:",
    ] {
        let found = said(&format!("{lead}\n\n1. "), "Khẩn trương rà soát các quy hoạch.");
        assert_eq!(found, ["task -"], "{lead}");
    }
}

#[test]
fn trap_04_before_is_mostly_no_deadline() {
    for text in [
        "Chịu trách nhiệm trước Tỉnh ủy về kết quả.",
        "Trước mắt tập trung hoàn thành hồ sơ.",
        "Trước hết rà soát các quy hoạch.",
        "Khắc phục những tồn tại trước đây.",
        "Phấn đấu thực hiện cao hơn so với năm trước.",
        "Rà soát những việc có từ trước năm học.",
    ] {
        let found = said(TASKS, text);
        assert!(found.iter().all(|it| !it.contains("before")), "{text}: {found:?}");
    }
    assert_eq!(said(TASKS, "Báo cáo trước ngày 30/6/2024."), ["task - | before 2024-06-30"]);
}

#[test]
fn trap_05_meeting_day_issue_day_citation_day() {
    let read = notice(
        "TỈNH ỦY LAM GIANG\n*\nSố 90-TB/TU\nLam Giang, ngày 15 tháng 8 năm 2023\n\nTHÔNG BÁO\nKết quả hội nghị\n\n\
         Ngày 10-8-2023, Ban Thường vụ Tỉnh ủy đã tổ chức Hội nghị.\n\n1. Yêu cầu các cấp ủy thực hiện Kết luận \
         số 12-KL/TU, ngày 05/4/2021 của Tỉnh ủy.\n",
    );
    assert_eq!(day(read.letterhead.issued).as_deref(), Some("2023-08-15"));
    assert_eq!(day(read.event.date).as_deref(), Some("2023-08-10"));
    assert!(read.findings.iter().filter_map(|it| it.task.as_ref()).all(|it| it.deadlines.is_empty()));
}

#[test]
fn trap_06_the_readings_of_a_slash() {
    let ratio = indicators(JUDGED, "Có 11/40 chỉ tiêu đạt kế hoạch.");
    assert_eq!(ratio, ["indicator/share 11/40 chỉ tiêu achieved"]);
    let rank = indicators(JUDGED, "Chỉ số cải cách xếp thứ 25/63 tỉnh, thành phố.");
    assert_eq!(rank, ["indicator/measure thứ 25/63 tỉnh, thành phố context"]);
    let rate = indicators(JUDGED, "Thu nhập đạt 52 triệu đồng/người/năm.");
    assert_eq!(rate, ["indicator/money 52 triệu đồng/người/năm achieved"]);
    for nothing in [
        "Họp ngày 20/8 tại trụ sở.", "Kế hoạch tháng 8/2023 đã ban hành.", "Đã có Thông báo số 12/TB-UBND.",
        "Lực lượng trực 24/7 trên toàn tuyến.", "Đã có Tờ trình số 92/TTr-UBND.",
    ] {
        assert_eq!(indicators(JUDGED, nothing), NOTHING, "{nothing}");
    }
    let deadline = said(&dated("ngày 05 tháng 8 năm 2026"), "Giao Sở A báo cáo trước ngày 20/8.");
    assert_eq!(deadline, ["task Sở A | before 2026-08-20 (year inferred)"]);
}

#[test]
fn trap_07_comrades_are_no_money() {
    for text in [
        "Có 45 đồng chí tham dự.", "Hỗ trợ 45 đồng bào vùng lũ.", "Đã xong 45 đồng thời bàn giao.",
        "Triển khai 45 đồng bộ, kịp thời.",
    ] {
        let money = indicators(JUDGED, text).into_iter().any(|it| it.starts_with("indicator/money"));
        assert!(!money, "{text}");
    }
    assert_eq!(indicators(JUDGED, "Đã hỗ trợ 45 tỷ."), ["indicator/money 45 tỷ achieved"]);
}

#[test]
fn trap_08_a_dash_at_the_start_of_a_line() {
    for text in ["phát triển kinh tế\n- xã hội của tỉnh", "giai đoạn 2021\n- 2025 của tỉnh"]
    {
        let read = notice(format!("{CONCLUDED}Rà soát kế hoạch {text}."));
        assert_eq!(read.outline.nodes.iter().filter(|it| it.part == Part::Division).count(), 1, "{text}");
    }
    let read = notice(format!("{CONCLUDED}Rà soát:\n- Xã hội hóa y tế.\n- Quy hoạch.\n"));
    assert_eq!(read.outline.nodes.iter().filter(|it| it.part == Part::Division).count(), 3);
}

/// U+00AD stays in the text; NFKC never touches it.
#[test]
fn trap_09_the_soft_hyphen_is_evidence() {
    let text = "Bé tr\u{ad}ëng; µ ¸ ª";
    let source = Source::new(text);
    assert_eq!(source.text(), text);
    let covered: usize = lex(&source).tokens.iter().map(|it| it.span.len()).sum();
    assert!(covered > 0);
    assert_eq!(notice(text).source.text(), text);
}

#[test]
fn trap_10_names_with_commas_and_and() {
    let text = "Giao Sở Văn hóa, Thể thao và Du lịch, Sở Nông nghiệp và Môi trường, Ban Tuyên giáo và Dân vận và các \
                sở, ban, ngành liên quan rà soát.";
    let who = "task Sở Văn hóa, Thể thao và Du lịch; Sở Nông nghiệp và Môi trường; Ban Tuyên giáo và Dân vận; các \
               sở, ban, ngành liên quan";
    assert_eq!(said(CONCLUDED, text), [who]);
}
