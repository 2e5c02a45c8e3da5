//! The summary: the follow-up table and whom it is asked for, deadlines by day, the
//! chart, what was not interpreted.

use crate::harness::{Key, Page};

/// A notice of our own; `{past}` and `{next}` stand for days around the browser's today.
const NOTICE: &str = "ỦY BAN NHÂN DÂN\nTỈNH VÂN LĨNH\n-------\nSố: 77/TB-UBND\nVân Lĩnh, ngày 02 tháng 01 năm 2024\n\n\
    THÔNG BÁO\nKết luận của Chủ tịch Ủy ban nhân dân tỉnh về trạm y tế\n\n\
    I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Tỷ lệ xã có bác sĩ đạt 82%. Đến nay có 31/40 trạm y tế đạt chuẩn.\n\n\
    II. MỤC TIÊU\n1. Tỷ lệ xã có bác sĩ đạt 95%.\n\n\
    III. NHIỆM VỤ\n\
    1. Giao Sở Y tế chủ trì, phối hợp với Ủy ban nhân dân xã Đồng Mây rà soát trạm y tế, hoàn thành trước ngày {past}.\n\
    2. Giao Sở Tài chính trình phương án vốn trước ngày {next}.\n\
    3. Giao Ủy ban nhân dân các xã, phường hoàn thành kiểm kê trang thiết bị trước ngày {next}.\n\
    4. Giao Sở Y tế tổ chức tập huấn cho cán bộ trạm y tế.\n\
    5. Giao Văn phòng Ủy ban nhân dân tỉnh báo cáo định kỳ hằng tháng.\n\n\
    Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nĐỗ Khắc Thiệu\n";

/// The page with the notice read, its dates around today.
fn reading() -> Page {
    let page = Page::open();
    let day = |days: i64| {
        let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
            return day.getDate() + '/' + (day.getMonth() + 1) + '/' + day.getFullYear()";
        page.run(script, vec![days.into()]).as_str().expect("a day").to_owned()
    };
    page.paste(&NOTICE.replace("{past}", &day(-3)).replace("{next}", &day(400)));
    page.wait_for_count("[data-sheet=task] .task", 5);
    page
}

/// The numbers of the rows, from top to bottom.
fn numbers(page: &Page) -> String {
    page.texts(".task-number").concat()
}

/// Types whose tasks to show, in place of what was there.
fn type_unit(page: &Page, unit: &str) {
    let script = "const field = document.querySelector('.tools-field'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(script, vec![unit.into()]);
}

#[test]
fn the_table_sorts_by_a_column_and_back() {
    let page = reading();
    page.click("[data-action=stretch]");
    let when = "[data-column=when]";
    assert_eq!(page.attribute(when, "aria-sort").as_deref(), Some("none"));
    page.click("[data-sort=when]");
    page.wait_until("the earliest first", || numbers(&page) == "12354" || numbers(&page) == "12345");
    assert_eq!(page.attribute(when, "aria-sort").as_deref(), Some("ascending"));
    // The head keeps the focus: the same key turns the order round.
    page.press(&[Key::Enter]);
    page.wait_until("the latest first", || numbers(&page).starts_with('2'));
    assert_eq!(page.attribute(when, "aria-sort").as_deref(), Some("descending"));
    page.click("[data-sort=who]");
    page.wait_until("names in order", || numbers(&page).starts_with("214"));
    page.click("[data-action=arrange]");
    page.click("[data-group=body]");
    page.wait_for_count(".task-group", 4);
    page.click("[data-group=due]");
    page.wait_until("groups by date", || page.count(".task-group") == 4);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn ones_own_unit_finds_its_tasks() {
    let page = reading();
    page.click("[data-tab=task]");
    type_unit(&page, "ubnd xa dong may");
    page.wait_until("the unit's tasks", || numbers(&page) == "13");
    assert_eq!(page.count(".task-among"), 1, "one names a group");
    page.click("[data-tab=timeline]");
    page.wait_for_count("[data-sheet=timeline] .timeline-item", 2);
    page.click("[data-tab=task]");

    // A mark whose item is filtered away brings the whole table back.
    let last = "[...document.querySelectorAll('mark[data-kind=task] .mark-label')].at(-1).click()";
    page.run(last, vec![]);
    page.wait_for_count("[data-sheet=task] .task", 5);
    assert_eq!(page.value(".tools-field"), "");
    assert_eq!(page.count(".task-on"), 1);
}

#[test]
fn what_is_over_is_told_by_todays_date() {
    let page = reading();
    let count = |only: &str| page.attribute(&format!("[data-only={only}]"), "data-count").unwrap_or_default();
    assert_eq!(["passed", "later", "open", "undated"].map(count), ["1", "2", "1", "1"]);
    page.click("[data-only=passed]");
    page.wait_until("what is over", || numbers(&page) == "1");
    assert_eq!(page.attribute("[data-only=passed]", "aria-pressed").as_deref(), Some("true"));
    page.click("[data-action=all]");
    page.wait_for_count("[data-sheet=task] .task", 5);

    page.click("[data-tab=timeline]");
    let order =
        "return [...document.querySelectorAll('.timeline-days > *')].map(it => it.matches('[data-today]')
        ? 'today' : it.matches('[data-over]') ? 'over' : 'due').join()";
    page.wait_until("today between the days", || page.run(order, vec![]) == "over,today,due");
    assert_eq!(page.count("[data-apart=recurring] .timeline-item"), 1);
    assert_eq!(page.count("[data-apart=undated] .timeline-item"), 1);
}

#[test]
fn shares_stand_in_one_chart_with_their_targets() {
    let page = reading();
    page.click("[data-tab=indicator]");
    page.wait_for_count(".chart-row", 2);
    assert_eq!(page.attribute(".chart-row", "data-share").as_deref(), Some("8200"));
    assert_eq!(page.count(".chart-row .icon-target"), 1);
    assert!(page.text(".chart-target").contains("95"));
    page.click(".chart-what");
    page.wait_for_count("mark.mark-on", 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_was_not_interpreted_leads_to_its_place() {
    let page = Page::open();
    page.paste("THÔNG BÁO\nKết luận cuộc họp\n\n1. Cây cầu màu xanh đứng bên sông từ lâu.\n\n2. Giao Sở Y tế báo cáo.\n");
    page.click("[data-tab=doubt]");
    page.wait_for_count("[data-unit=sentence]", 1);
    let told = page.attribute("[data-unit=sentence]", "data-told");
    let all = page.attribute("[data-unit=sentence]", "data-all");
    assert_eq!((told.as_deref(), all.as_deref()), (Some("1"), Some("2")));
    page.click("[data-left=sentence] .place-passage");
    page.wait_until("the passage", || page.count("[data-flash]") > 0);
}
