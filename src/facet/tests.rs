//! Every rule obeys the sentences it carries.

use super::{Cue, Due, Finding, Kind, findings, rules};
use crate::outline::{Role, letterhead, outline, relined, tail};
use crate::text::{Source, Span, lex};
use crate::value::When;
use std::collections::BTreeSet;

/// What is read around an example so that it stands in a part with this role.
fn around(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Lesson => ("Hội nghị rút ra một số bài học kinh nghiệm như sau:\n\n", ""),
        Role::Assessment => ("I. ĐÁNH GIÁ CHUNG\n\n", ""),
        Role::Achievement => ("I. KẾT QUẢ ĐẠT ĐƯỢC\n\n", ""),
        Role::Limitation => ("I. HẠN CHẾ, TỒN TẠI\n\n", ""),
        Role::Cause => ("I. NGUYÊN NHÂN\n\n", ""),
        Role::Task => ("I. NHIỆM VỤ TRỌNG TÂM\n\n1. ", ""),
        Role::Conclusion => ("Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:\n\n1. ", ""),
        Role::Decision => ("Ban Thường vụ đồng ý bổ sung các nhóm đối tượng, gồm:\n\n", ""),
        // Before the first division of a text that has some.
        Role::Unknown => ("", "\n\n1. Mục thứ nhất.\n\n2. Mục thứ hai.\n"),
        Role::Viewpoint | Role::Goal | Role::Request | Role::Background => ("", ""),
    }
}

fn found_in(text: String) -> (Source, Vec<Finding>) {
    let source = Source::new(text);
    let read = relined(&source, lex(&source));
    let head = letterhead(&source, &read.tokens, &read.lines);
    let tail = tail(&source, &read.tokens, &read.lines, head.end_line);
    let outline = outline(&source, &read, &head, &tail);
    let (found, ..) = findings(&source, &outline, &head, None);
    (source, found)
}

/// The example with `[[ ]]` around what the rule `id` marks in it.
fn marked(id: &str, role: Role, example: &str) -> String {
    let plain = example.replace("[[", "").replace("]]", "");
    let (before, after) = around(role);
    let (_, found) = found_in(format!("{before}{plain}{after}"));
    let here = Span::new(before.len(), before.len() + plain.len());
    let mut spans: Vec<Span> =
        found.iter().filter(|it| it.rule.id == id && here.overlaps(it.span)).map(|it| it.span).collect();
    spans.sort();
    let mut out = plain;
    for span in spans.iter().rev() {
        out.insert_str(span.end as usize - before.len(), "]]");
        out.insert_str(span.start as usize - before.len(), "[[");
    }
    out
}

#[test]
fn rules_obey_their_examples() {
    let mut broken = Vec::new();
    for rule in rules() {
        for &example in rule.hits.iter().chain(rule.misses) {
            let got = marked(rule.id, rule.under, example);
            if got != example {
                broken.push(format!("{}\n  want {example}\n  got  {got}", rule.id));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn rules_are_worth_having() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let id = rule.id;
        assert!(seen.insert(id), "{id}: two rules, one id");
        assert!(id.starts_with(rule.kind.name()) && id.contains('/'), "{id}: named after its kind");
        assert!(rule.hits.iter().all(|hit| hit.contains("[[")), "{id}: mark the hits");
        assert!(!rule.hits.is_empty(), "{id}: show a hit");
        assert!(!rule.misses.is_empty(), "{id}: show a near miss");
        assert!(rule.source.starts_with(|c: char| c.is_ascii_digit()), "{id}: name the section it rests on");
        assert!(
            !rule.says.vi.is_empty() && !rule.says.en.is_empty() && !rule.unlike.vi.is_empty(),
            "{id}: tell the reader"
        );
        // A near miss shares a word with the cue; where the part or the number is
        // the cue there is no word to share.
        let (Cue::Head(words) | Cue::Predicate(words) | Cue::Anywhere(words)) = &rule.cue else { continue };
        let near = |miss: &&str| {
            let tokens = lex(&Source::new(*miss)).tokens;
            words.entries().iter().any(|entry| {
                let first = lex(&Source::new(*entry)).tokens[0];
                tokens.iter().any(|token| token.key == first.key)
            })
        };
        assert!(rule.misses.iter().any(near), "{id}: a miss must share a word with the cue");
    }
    assert_eq!(rules().map(|rule| rule.kind).collect::<BTreeSet<Kind>>().len(), 7, "every kind has rules");
}

/// The tasks of a text: who, and by when as written.
fn tasks(text: &str) -> Vec<String> {
    let (source, found) = found_in(text.to_owned());
    let quote = |span: &Span| source.slice(*span).to_owned();
    let all = |spans: Vec<Span>| spans.iter().map(quote).collect::<Vec<_>>().join("; ");
    let tasks = found.iter().filter_map(|finding| finding.task.as_ref());
    tasks
        .map(|task| {
            let who = all(task.actors.iter().map(|body| body.span).collect());
            let when = all(task.deadlines.iter().map(|deadline| deadline.span).collect());
            format!("{who} | {when}")
        })
        .collect()
}

#[test]
fn an_office_behind_a_name_is_the_same_person() {
    let text = "1. Đồng chí Lù Thị Sen, Phó Chủ tịch UBND xã, chỉ đạo khắc phục ngay điểm sạt lở.";
    assert_eq!(tasks(text), ["Lù Thị Sen | ngay"]);
    // Without «đồng chí» two offices are two.
    let text = "1. Giám đốc Sở Y tế, Giám đốc Sở Nội vụ rà soát hồ sơ.";
    assert_eq!(tasks(text), ["Giám đốc Sở Y tế; Giám đốc Sở Nội vụ | "]);
}

#[test]
fn the_hour_before_a_day_belongs_to_the_deadline() {
    let text = "1. Sở Y tế gửi báo cáo trước 16 giờ 30 ngày 05/8/2026.";
    assert_eq!(tasks(text), ["Sở Y tế | trước 16 giờ 30 ngày 05/8/2026"]);
}

#[test]
fn a_meeting_that_was_held_and_a_caption_are_no_tasks() {
    let text = "Ngày 05/8/2026, Chủ tịch UBND xã chủ trì phiên họp. Sau khi nghe báo cáo, Chủ tịch UBND xã \
                kết luận như sau:\n\n1. Nâng cấp hạ tầng\n\n- Lắp đặt 11 trạm phát sóng.\n\n- Sở Y tế rà soát hồ sơ.";
    assert_eq!(tasks(text).len(), 2);
}

#[test]
fn a_plural_head_shares_itself_with_the_names_behind_a_colon() {
    let text = "1. Bộ trưởng các Bộ: Xây dựng, Công an, Nội vụ; Chủ tịch Ủy ban nhân dân các tỉnh từ An Hòa đến \
                Lĩnh Giang tổ chức theo dõi diễn biến.\n\n2. Chủ tịch Ủy ban nhân dân các xã: Đá Trắng, Bến Lội \
                chủ động sơ tán dân.\n\n3. Các sở, ngành: Xây dựng kế hoạch riêng.";
    assert_eq!(
        tasks(text),
        [
            "Bộ trưởng các Bộ: Xây dựng; Công an; Nội vụ; Chủ tịch Ủy ban nhân dân các tỉnh từ An Hòa đến Lĩnh \
             Giang | ",
            "Chủ tịch Ủy ban nhân dân các xã: Đá Trắng; Bến Lội | ",
            "Các sở, ngành | ",
        ]
    );
}

#[test]
fn names_hold_verbs_and_end_before_them() {
    let text = "1. Các đơn vị sự nghiệp công lập rà soát hồ sơ.\n\n2. Vụ Pháp chế lâm nghiệp - thủy lợi, trong phạm vi \
                chức năng, quyền hạn của mình có trách nhiệm hướng dẫn.\n\n3. Ủy ban nhân dân tỉnh tìm giải pháp.";
    let want = [
        "Các đơn vị sự nghiệp công lập | ", "Vụ Pháp chế lâm nghiệp - thủy lợi | ", "Ủy ban nhân dân tỉnh | ",
    ];
    assert_eq!(tasks(text), want);
}

#[test]
fn under_a_body_as_heading_it_is_the_one_who_orders() {
    let text = "1. Sở Y tế:\n\na) Phân công cán bộ theo dõi dịch bệnh.\n\nb) Yêu cầu và đôn đốc các bệnh viện \
                báo cáo trước ngày 05/8/2026.\n\n2. Tổ chức thực hiện.";
    assert_eq!(tasks(text), ["Sở Y tế | ", "Sở Y tế | trước ngày 05/8/2026"]);
}

#[test]
fn lines_of_fields_fill_in_the_tasks_before_them() {
    let text = "I. NHIỆM VỤ\n\n1. Cập nhật bản đồ sạt lở các tuyến đường xã\n\na) Cập nhật bản đồ các điểm sạt lở.\n\n\
                b) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Sở Xây dựng.\n\n- Đơn vị phối hợp: Sở Tài chính.\n\n\
                c) Thời gian thực hiện: Hoàn thành trong năm 2027.\n\nII. THỜI GIAN THỰC HIỆN: Năm 2030";
    assert_eq!(tasks(text), ["Sở Xây dựng | Hoàn thành trong năm 2027"]);
}

#[test]
fn a_time_may_be_early_late_or_that_of_an_event() {
    let text = "1. Sở Xây dựng hoàn thiện hồ sơ để khai thác vào đầu năm 2027.\n\n2. Sở Công Thương mở thị trường mới \
                trong cuối năm 2026 và đầu năm 2027.\n\n3. Sở Y tế báo cáo tại các kỳ họp của Hội đồng.\n\n4. Sở Tài \
                chính báo cáo tại phiên họp thứ Mười tổ chức vào tháng 5 năm 2026.\n\n5. Sở Nội vụ báo cáo trong tuần \
                tới.\n\n6. Sở Tư pháp hoàn thành rà soát trong 02 năm 2026-2027.";
    let want = [
        "Sở Xây dựng | vào đầu năm 2027",
        "Sở Công Thương | trong cuối năm 2026 và đầu năm 2027",
        "Sở Y tế | tại các kỳ họp",
        "Sở Tài chính | tại phiên họp thứ Mười tổ chức vào tháng 5 năm 2026",
        "Sở Nội vụ | trong tuần tới",
        "Sở Tư pháp | trong 02 năm 2026-2027",
    ];
    assert_eq!(tasks(text), want);
    let (_, found) = found_in(text.to_owned());
    let dues: Vec<Due> =
        found.iter().filter_map(|it| Some(it.task.as_ref()?.deadlines.first()?.due)).collect();
    assert_eq!(dues[1], Due::Between(When::Year(2026), When::Year(2027)));
    assert_eq!((dues[2], dues[4]), (Due::Recurring, Due::Relative));
    assert_eq!(dues[5], dues[1]);
}

#[test]
fn names_of_many_and_of_few_letters_are_bodies() {
    let text = "1. Liên hiệp các tổ chức hữu nghị tỉnh tiếp tục vận động.\n\n2. Ủy ban nhân dân các xã có đê xung yếu \
                thường xuyên tuần tra.\n\n3. EVN khẩn trương sửa đường dây.\n\n4. Bộ trưởng, Thủ trưởng cơ quan ngang \
                Bộ, Thủ trưởng cơ quan thuộc Chính phủ rà soát dự án.\n\n5. Sở\nKhoa học và Công nghệ rà soát chỉ số.";
    let want = [
        "Liên hiệp các tổ chức hữu nghị tỉnh | ",
        "Ủy ban nhân dân các xã có đê xung yếu | thường xuyên",
        "EVN | ",
        "Bộ trưởng; Thủ trưởng cơ quan ngang Bộ; Thủ trưởng cơ quan thuộc Chính phủ | ",
        "Sở\nKhoa học và Công nghệ | ",
    ];
    assert_eq!(tasks(text), want);
}

#[test]
fn who_issues_a_plan_does_not_carry_it_out() {
    let text = "Ủy ban nhân dân tỉnh ban hành Kế hoạch trồng rừng năm 2027 như sau:\n\n1. Ươm giống trước ngày \
                05/8/2026.\n\n2. Trồng mới rừng phòng hộ.";
    assert_eq!(tasks(text)[1], " | ");
}

/// Of each deadline of a text: how long or how often, working days, what it counts from, whether it is soft.
fn terms(text: &str) -> Vec<String> {
    let (source, found) = found_in(text.to_owned());
    let tasks = found.iter().filter_map(|finding| finding.task.as_ref());
    let deadlines = tasks.flat_map(|task| &task.deadlines);
    deadlines
        .map(|deadline| {
            let terms = deadline.terms;
            let length = terms.length.map(|length| length.to_string()).unwrap_or_default();
            let anchor = terms.anchor.map(|span| source.slice(span)).unwrap_or_default();
            let marks = format!(
                "{}{}",
                if terms.working { " working" } else { "" },
                if terms.soft { " soft" } else { "" }
            );
            format!("{length}{marks} | {anchor}")
        })
        .collect()
}

#[test]
fn deadlines_without_a_day_say_how_often_and_from_what() {
    for (text, want) in [
        ("Sở Y tế định kỳ hằng quý báo cáo Ủy ban nhân dân tỉnh.", "P3M | "),
        ("Sở Y tế báo cáo định kỳ 6 tháng một lần.", "P6M | "),
        ("Sở Y tế gửi báo cáo trước ngày 20 hằng tháng.", "P1M | "),
        ("Sở Y tế gửi báo cáo trước ngày 15 tháng 12 hằng năm.", "P1Y | "),
        ("Sở Y tế thường xuyên rà soát hồ sơ.", " | "),
        (
            "Sở Y tế trả lời trong thời hạn 15 ngày làm việc kể từ ngày nhận được văn bản.",
            "P15D working | kể từ ngày nhận được văn bản",
        ),
        ("Sở Y tế báo cáo trong vòng 24 giờ.", "PT24H | "),
        ("Sở Y tế trình đề án trước kỳ họp thứ 8.", " | trước kỳ họp thứ 8"),
        ("Các sở hoàn thành chỉ tiêu trong thời gian còn lại của nhiệm kỳ 2025-2030.", " soft | "),
    ] {
        assert_eq!(terms(&format!("1. {text}")), [want], "{text}");
    }
}

#[test]
fn names_are_read_to_their_end_in_headings_and_before_examples() {
    let text = "1. Cục Kết cấu hạ tầng - Quản lý đầu tư xây dựng\n\na) Rà soát hồ sơ.\n\n2. Chủ tịch Ủy ban nhân \
                dân các xã ven sông, nhất là các xã: Đá Trắng, Bến Lội chủ động sơ tán dân.\n\n3. Các Bộ Quốc \
                phòng, Công an hỗ trợ địa phương.";
    assert_eq!(
        tasks(text),
        [
            "Cục Kết cấu hạ tầng - Quản lý đầu tư xây dựng | ",
            "Chủ tịch Ủy ban nhân dân các xã ven sông | ",
            "Bộ Quốc phòng; Công an | ",
        ]
    );
}
