//! The specification's own examples: DOMAIN.md 10, case by case, and the ten traps of 11.
//!
//! An input stands as the specification writes it, in a part that gives it its
//! role. Where the types have no slot for what a case asks, the case tests what
//! they have and says what is missing.

mod micro;

use micro::{CONCLUDED, JUDGED, LEARNED, TASKS, dated, day, indicators, number_parts, said};
use ro_notice::facet::{Due, Order};
use ro_notice::outline::{Part, letterhead::Family};
use ro_notice::text::Key;
use ro_notice::value::Figure;
use ro_notice::{Notice, digest, notice};

const NOTHING: [&str; 0] = [];

#[test]
fn case_01_lead_partners_report_and_date() {
    let text = "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và UBND các xã, phường rà soát các dự án \
                chậm tiến độ, báo cáo UBND tỉnh trước ngày 30/6/2024.";
    let task = "task Sở Tài chính → Sở Xây dựng; UBND các xã, phường | before 2024-06-30 | to UBND tỉnh";
    assert_eq!(said(CONCLUDED, text), [task]);
}

#[test]
fn case_02_judging_together_decides_nothing() {
    let text = "Ban Chấp hành Đảng bộ tỉnh thống nhất đánh giá: ...";
    assert_eq!(said("1. ", text), NOTHING);
    assert_eq!(notice(format!("1. {text}")).outline.nodes[1].role.name(), "assessment");
}

#[test]
fn case_03_a_decision_and_its_task() {
    let text = "Ban Thường vụ Tỉnh ủy thống nhất chủ trương điều chỉnh quy hoạch; giao Đảng ủy UBND tỉnh chỉ đạo \
                hoàn thiện hồ sơ trong quý III/2025.";
    assert_eq!(said(CONCLUDED, text), ["decision", "task Đảng ủy UBND tỉnh | 2025-Q3"]);
    let read = notice(format!("{CONCLUDED}{text}"));
    let Due::On(when) = read.findings[1].task.as_ref().unwrap().deadlines[0].due else { panic!("a quarter") };
    assert_eq!(when.last_day().unwrap().to_string(), "2025-09-30");
}

#[test]
fn case_04_decided_in_the_past() {
    for before in [JUDGED, CONCLUDED] {
        assert_eq!(said(before, "Đã tập trung xem xét, quyết định nhiều chủ trương lớn"), ["achievement"]);
    }
}

#[test]
fn case_05_submitting_for_decision() {
    let text = "trình Ban Thường vụ Tỉnh ủy xem xét, quyết định";
    let whole = format!("Giao Sở Nội vụ hoàn thiện hồ sơ, {text}.");
    assert_eq!(said(CONCLUDED, &whole), ["task Sở Nội vụ | to Ban Thường vụ Tỉnh ủy"]);
    assert_eq!(said(CONCLUDED, text), ["task - | to Ban Thường vụ Tỉnh ủy"]);
}

#[test]
fn case_06_five_ministries_share_a_head() {
    let text = "các Bộ: Nội vụ, Tài chính, Xây dựng, Y tế, Nông nghiệp và Môi trường có ý kiến ... trước ngày \
                10 tháng 5 năm 2026";
    let task = "task Nội vụ; Tài chính; Xây dựng; Y tế; Nông nghiệp và Môi trường | before 2026-05-10";
    assert_eq!(said(CONCLUDED, text), [task]);
    assert_eq!(said(CONCLUDED, &format!("Yêu cầu {text}.")), [task]);
}

#[test]
fn case_07_a_passive_is_a_result() {
    for before in [JUDGED, CONCLUDED] {
        assert_eq!(said(before, "Quốc phòng, an ninh được tăng cường"), ["achievement"]);
    }
}

#[test]
fn case_08_an_imperative_under_lessons() {
    assert_eq!(said(LEARNED, "- Thường xuyên sâu sát cơ sở, gần dân, sát dân;"), ["lesson"]);
}

#[test]
fn case_09_the_tail_of_a_task() {
    let tail = "gắn với sửa chữa kịp thời những khuyết điểm, hạn chế đã được nêu";
    assert_eq!(said(TASKS, &format!("Thực hiện nghiêm tự phê bình và phê bình, {tail}.")), ["task -"]);
}

/// One status is kept, of the first verb: «đã đạt hoặc dự kiến đạt» is `achieved` (GUIDELINES); a set
/// of statuses has no slot.
#[test]
fn case_10_a_share_of_targets() {
    let text = "đã có **13/45** chỉ tiêu đã đạt hoặc dự kiến đạt trong năm 2024";
    assert_eq!(said(JUDGED, text), ["achievement", "indicator 13/45 chỉ tiêu, achieved"]);
    let read = notice(format!("{JUDGED}{text}"));
    let indicator = read.findings[1].indicator.as_ref().unwrap();
    assert_eq!(indicator.period.map(|it| read.clean(it)).as_deref(), Some("năm 2024"));
}

#[test]
fn case_11_how_long_a_meeting_lasted() {
    let text = "Sau 01 ngày làm việc khẩn trương, tích cực";
    assert_eq!(said(CONCLUDED, text), NOTHING);
    assert_eq!(said("", &format!("{text}, Hội nghị đã hoàn thành chương trình đề ra.")), NOTHING);
}

/// The place of a meeting has no slot.
#[test]
fn case_12_the_day_of_the_meeting() {
    let text = "Ngày 10-8-2023, tại Trụ sở Tỉnh ủy";
    let read = notice(format!(
        "{text}, Ban Chấp hành Đảng bộ tỉnh đã tổ chức Hội nghị.\n\n1. Yêu cầu các cấp ủy quán triệt.\n"
    ));
    assert_eq!(day(read.event.date).as_deref(), Some("2023-08-10"));
    assert_eq!(day(read.letterhead.issued), None);
}

/// Accountability has no slot: what counts is that «trước» dates nothing.
#[test]
fn case_13_answerable_before_a_body() {
    let text = "chịu trách nhiệm trước Tỉnh ủy về kết quả thực hiện";
    let whole = format!("Giao Ban Tổ chức Tỉnh ủy hướng dẫn, {text}.");
    assert_eq!(said(CONCLUDED, &whole), ["task Ban Tổ chức Tỉnh ủy"]);
}

#[test]
fn case_14_first_of_all_is_no_date() {
    assert_eq!(said(TASKS, "trước mắt tập trung hoàn thành hồ sơ"), ["task -"]);
}

#[test]
fn case_15_the_date_of_a_reference() {
    let text = "Nghị quyết số 12-NQ/TU, ngày 5/4/2021 của Tỉnh ủy";
    assert_eq!(said(CONCLUDED, &format!("Các cấp ủy tiếp tục thực hiện {text}.")), ["task Các cấp ủy"]);
    assert_eq!(said(CONCLUDED, text), NOTHING);
}

#[test]
fn case_16_taking_effect() {
    assert_eq!(said(CONCLUDED, "Quyết định này có hiệu lực kể từ ngày ký"), ["decision"]);
}

/// A duration is a deadline with two ends.
#[test]
fn case_17_a_task_that_lasts() {
    let text = "treo cờ Tổ quốc từ ngày 20/8/2026 đến hết ngày 03/9/2026";
    assert_eq!(said(TASKS, text), ["task - | 2026-08-20/2026-09-03"]);
    let whole = format!("Ủy ban nhân dân phường đề nghị các hộ gia đình {text}.");
    assert_eq!(said("", &whole), ["task các hộ gia đình | 2026-08-20/2026-09-03"]);
}

#[test]
fn case_18_two_dates_two_tasks() {
    let text = "Giao Chi bộ A hoàn thành bàn giao trước ngày 31/10/2026; xây dựng kế hoạch khắc phục và báo cáo \
                Ban Thường vụ Đảng ủy trước ngày 30/11/2026.";
    let second = "task Chi bộ A | before 2026-11-30 | to Ban Thường vụ Đảng ủy";
    assert_eq!(said(CONCLUDED, text), ["task Chi bộ A | before 2026-10-31", second]);
}

/// That it is every quarter has no slot: `recurring`, with its words.
#[test]
fn case_19_every_quarter() {
    let text = "định kỳ hằng quý báo cáo Thường trực Tỉnh ủy";
    assert_eq!(said(TASKS, text), ["task - | recurring | to Thường trực Tỉnh ủy"]);
    let read = notice(format!("{TASKS}{text}"));
    assert_eq!(read.clean(read.findings[0].task.as_ref().unwrap().deadlines[0].span), "định kỳ hằng quý");
}

/// Count, unit and anchor have no slots: `relative`, with its words.
#[test]
fn case_20_days_from_the_issue_date() {
    let text = "trong thời hạn 15 ngày kể từ ngày ban hành Thông báo này";
    let read = notice(format!("{CONCLUDED}Các chi bộ xây dựng kế hoạch thực hiện {text}."));
    let task = read.findings[0].task.as_ref().unwrap();
    assert_eq!(task.deadlines[0].due.value().as_deref(), Some("relative"));
    assert_eq!(read.clean(task.deadlines[0].span), text);
}

#[test]
fn case_21_the_next_twentieth_of_august() {
    let text = "Giao Sở Tài chính báo cáo UBND tỉnh trước ngày 20/8.";
    let august = said(&dated("ngày 05 tháng 8 năm 2026"), text);
    assert_eq!(august, ["task Sở Tài chính | before 2026-08-20 (year inferred) | to UBND tỉnh"]);
    let september = said(&dated("ngày 01 tháng 9 năm 2026"), text);
    assert_eq!(september, ["task Sở Tài chính | before 2027-08-20 (year inferred) | to UBND tỉnh"]);
}

#[test]
fn case_22_an_estimate_its_growth_and_two_budgets() {
    let text = "Tổng thu ngân sách nhà nước ước đạt 3.370 tỷ đồng, tăng 17,7% so với cùng kỳ năm 2023 và đạt \
                59,9% so với dự toán Trung ương giao, đạt 58% dự toán HĐND tỉnh giao";
    let wanted = [
        "indicator/money 3.370 tỷ đồng expected",
        "indicator/share 17,7% expected / so với cùng kỳ năm 2023",
        "indicator/share 59,9% expected / so với dự toán Trung ương giao",
        "indicator/share 58% expected / dự toán HĐND tỉnh giao",
    ];
    for before in [JUDGED, CONCLUDED] {
        assert_eq!(indicators(before, text), wanted);
        assert!(!said(before, text).iter().any(|it| it.starts_with("task")), "«giao» assigns nothing here");
    }
}

/// The ratio stays as written (102,3 %) with its base; that it is no growth, its base says.
#[test]
fn case_23_equal_to_a_share_of_last_year() {
    let wanted = ["indicator/share 102,3% achieved / so với cùng kỳ"];
    assert_eq!(indicators(JUDGED, "bằng 102,3% so với cùng kỳ"), wanted);
}

/// Votes have no kind of their own: they are shares of the decision they carry.
#[test]
fn case_24_a_vote_is_no_money() {
    let found = indicators(CONCLUDED, "biểu quyết tán thành 45/47 đồng chí, đạt 95,74%");
    assert_eq!(found, ["indicator/share 45/47 đồng chí context", "indicator/share 95,74% achieved"]);
}

#[test]
fn case_25_a_rank() {
    let text = "xếp thứ 25/63 tỉnh, thành phố";
    let read = notice(format!("{JUDGED}{text}"));
    assert_eq!(read.findings[0].rule.id, "indicator/measure");
    let figure = read.findings[0].indicator.as_ref().unwrap().values[0].0;
    assert!(matches!(figure, Figure::Ratio(..)) && figure.to_string() == "25/63");
}

#[test]
fn case_26_no_estimate_inside_a_syllable() {
    for text in ["Từng bước đạt 95% số xã.", "Năm học trước đạt 95%."] {
        assert_eq!(said(JUDGED, text), ["indicator 95 %, achieved"]);
    }
}

#[test]
fn case_27_names_with_numbers() {
    for text in ["đại dịch Covid-19", "Đại hội XVI", "nhiệm kỳ 2020-2025"] {
        assert_eq!(indicators(JUDGED, text), NOTHING);
    }
}

#[test]
fn case_28_a_broken_hyphen_is_no_bullet() {
    let read = notice(format!("{JUDGED}Tình hình kinh tế\n- xã hội ổn định."));
    assert_eq!(paragraphs(&read), ["I. ĐÁNH GIÁ CHUNG", "1. Tình hình kinh tế - xã hội ổn định."]);
}

#[test]
fn case_29_a_page_break_inside_a_word() {
    let read = notice(format!("{CONCLUDED}Ban Thường vụ tiếp tục chỉ\n\nđạo các cấp ủy rà soát."));
    assert_eq!(paragraphs(&read)[1], "1. Ban Thường vụ tiếp tục chỉ đạo các cấp ủy rà soát.");
}

#[test]
fn case_30_a_line_that_begins_with_a_number() {
    let text = "Toàn tỉnh hiện còn\n1.500 hộ nghèo";
    assert_eq!(said(JUDGED, text), ["indicator 1500 hộ nghèo, context"]);
    assert_eq!(paragraphs(&notice(format!("{JUDGED}{text}"))).len(), 2);
}

#[test]
fn case_31_the_order_of_letters() {
    let read = notice(
        "c) Thẩm định.\nd) Phê duyệt.\nđ) Công bố.\ne) Kiểm tra.\ng) Báo cáo.\n"
            .replace("c)", "a) Rà soát.\nb) Lập.\nc)"),
    );
    let divisions = read.outline.nodes.iter().filter(|it| it.part == Part::Division);
    assert!(divisions.clone().all(|it| it.depth == 1) && divisions.count() == 7);
    assert_eq!(read.outline.irregular, []);
}

/// The weekday itself has no slot.
#[test]
fn case_32_a_weekday_is_no_ordinal() {
    let read = notice(format!("{CONCLUDED}Thứ hai, ngày 14/8, họp giao ban"));
    assert_eq!(paragraphs(&read)[1], "1. Thứ hai, ngày 14/8, họp giao ban");
    let alone = notice("Thứ hai, ngày 14/8, họp giao ban\n");
    assert!(alone.outline.nodes.iter().all(|it| it.part != Part::Division));
}

/// `on_behalf_of`, `by_order_of`, `signing_for` are one slot: the authority as written.
#[test]
fn case_33_on_behalf_of_a_committee() {
    let read = signed("T/M TỈNH ỦY\nPHÓ BÍ THƯ\n\nA Pót");
    assert_eq!(signature(&read), ["T/M TỈNH ỦY", "PHÓ BÍ THƯ", "A Pót"]);
}

#[test]
fn case_34_by_order_and_for() {
    let read = signed("TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLò Văn Dũng");
    let wanted = ["TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lò Văn Dũng"];
    assert_eq!(signature(&read), wanted);
}

/// That a line files the paper has no slot: it is the last recipient (GUIDELINES).
#[test]
fn case_35_the_archive_line() {
    let read = signed("T/M TỈNH ỦY\nPHÓ BÍ THƯ\n\nA Pót");
    assert_eq!(read.tail.recipients.last().unwrap().value, "Lưu Văn phòng Tỉnh uỷ");
}

#[test]
fn case_36_a_number_and_a_date_left_blank() {
    let head =
        "ỦY BAN NHÂN DÂN\nSố: /TB-UBND\nHà Nội, ngày tháng năm\n\nTHÔNG BÁO\nVề việc treo cờ Tổ quốc\n\n";
    let read = notice(format!("{head}Đề nghị các hộ treo cờ Tổ quốc.\n"));
    assert_eq!(read.letterhead.kind.as_ref().unwrap().value, "thông báo");
    assert_eq!((read.letterhead.number.as_ref(), read.letterhead.issued), (None, None));
    assert_eq!(read.letterhead.place.as_ref().unwrap().value, "Hà Nội");
    assert_eq!(number_parts("Số: /TB-UBND"), parts(Some("TB"), "UBND", false));
}

/// The unit (CN) has no slot in [`ro_notice::value::DocNumber`]; it is in its span.
#[test]
fn case_37_a_letter_of_the_government_office() {
    assert_eq!(number_parts("3722/VPCP-CN"), parts(None, "VPCP", true));
    let read = notice(
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 3722/VPCP-CN\nV/v tiến độ dự án\n\nKính gửi: Bộ Xây dựng.\n\nĐề nghị báo cáo.\n",
    );
    assert_eq!(read.letterhead.kind.as_ref().unwrap().value, "công văn");
    assert_eq!(read.letterhead.number.as_ref().unwrap().value, "3722/VPCP-CN");
}

#[test]
fn case_38_a_regulation_with_the_code_of_a_decision() {
    let read = notice(
        "ĐẢNG CỘNG SẢN VIỆT NAM\nBAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 66-QĐ/TW\n\nQUY ĐỊNH\nvề thể loại văn bản\n\nĐiều 1. Phạm vi.\n",
    );
    assert_eq!(read.letterhead.kind.as_ref().unwrap().value, "quy định");
    assert_eq!(read.letterhead.family, Family::Party);
}

#[test]
fn case_39_meeting_the_demands() {
    assert_eq!(said(CONCLUDED, "đáp ứng yêu cầu nhiệm vụ được giao"), NOTHING);
}

#[test]
fn case_40_at_the_request_of() {
    assert_eq!(said(CONCLUDED, "Theo đề nghị của Sở Xây dựng tại Tờ trình số 57/TTr-SXD"), NOTHING);
}

#[test]
fn case_41_traffic_assigns_nobody() {
    let read = notice(format!("{TASKS}Tăng cường giao thông nông thôn"));
    assert_eq!(read.findings.len(), 1);
    assert_eq!(read.clean(read.findings[0].cue.unwrap()), "Tăng cường");
    assert_eq!(read.findings[0].task.as_ref().unwrap().order, Order::Require);
}

#[test]
fn case_42_boilerplate() {
    let read = notice(format!("{CONCLUDED}Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."));
    assert_eq!(read.findings[0].task.as_ref().unwrap().order, Order::Boilerplate);
}

#[test]
fn case_43_the_actor_is_the_heading() {
    let lead = "Ban Thường vụ Đảng ủy xã thống nhất kết luận các nội dung sau:\n\n";
    let text = "1. **Uỷ ban nhân dân xã:** Chủ trì, phối hợp với Công an xã rà soát hộ nghèo.";
    assert_eq!(said(lead, text), ["task Uỷ ban nhân dân xã → Công an xã"]);
}

#[test]
fn case_45_another_language_is_left_alone() {
    let read = notice("Señor González");
    assert_eq!(read.source.text(), "Señor González");
    assert!(read.findings.is_empty());
}

#[test]
fn case_46_two_spellings_one_body() {
    assert_eq!(Key::of("uỷ"), Key::of("ủy"));
    let read = notice(format!("{CONCLUDED}Yêu cầu Tỉnh uỷ rà soát.\n\n2. Yêu cầu Tỉnh ủy báo cáo."));
    let by_actor = digest(&read).by_actor;
    assert_eq!(by_actor.len(), 1);
    assert_eq!(by_actor[0].1.len(), 2);
}

/// The words of every paragraph.
fn paragraphs(read: &Notice) -> Vec<String> {
    read.outline.paragraphs.iter().map(|it| read.clean(it.span)).collect()
}

/// A notice with recipients and this signature.
fn signed(signature: &str) -> Notice {
    notice(format!(
        "THÔNG BÁO\nKết quả hội nghị\n\n1. Yêu cầu các cấp ủy quán triệt.\n\nThông báo để các đồng chí biết.\n\nNơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Lưu Văn phòng Tỉnh uỷ.\n\n{signature}\n"
    ))
}

fn signature(read: &Notice) -> [&str; 3] {
    [&read.tail.authority, &read.tail.signer_role, &read.tail.signer]
        .map(|it| it.as_ref().map_or("", |it| it.value.as_str()))
}

type Parts = Option<(Option<String>, Option<String>, bool)>;

fn parts(kind: Option<&str>, body: &str, digits: bool) -> Parts {
    Some((kind.map(str::to_owned), Some(body.to_owned()), digits))
}
