//! What a reader says of the findings: edited, re-labelled, added, dropped, taken back.

use crate::harness::{Key, Page};

/// A notice of our own; the third item is nothing to the rules.
const NOTICE: &str = "SỞ XÂY DỰNG\nSố: 7/TB-SXD\nLam Giang, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận giao ban tháng 3\n\
    1. Giao Phòng Quy hoạch rà soát các đồ án trước ngày 30/6/2026.\n\
    2. Yêu cầu Thanh tra Sở kiểm tra 15 công trình.\n\
    3. Xe của Sở đỗ ở sân sau.\n";

/// Ctrl+Z.
const UNDO: &str = "\u{e009}z";

fn reading() -> Page {
    let page = Page::open();
    page.paste(NOTICE);
    page.wait_for_count("mark[data-kind=task]", 2);
    page.click("[data-tab=task]");
    page
}

/// The item of the first task.
const FIRST: &str = "[data-sheet=task] [data-finding=f1]";

fn fill(page: &Page, field: &str, words: &str) {
    let script = "document.querySelector(`[data-field=${arguments[0]}]`).value = arguments[1]";
    page.run(script, vec![field.into(), words.into()]);
}

/// Selects words of the text as a pointer does.
fn select(page: &Page, words: &str) {
    let script = "const walk = document.createTreeWalker(document.querySelector('.text-body'), 4);
        for (let node; (node = walk.nextNode());) {
            const at = node.data.indexOf(arguments[0]);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);
            return true;
        }
        return false";
    assert_eq!(page.run(script, vec![words.into()]), true, "no {words:?} in the text");
}

/// What has the focus: its name for tests.
fn focused(page: &Page) -> String {
    let script =
        "const it = document.activeElement; return it.dataset.field ?? it.dataset.action ?? it.tagName";
    page.run(script, vec![]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_task_is_edited_by_keyboard_marked_so_and_taken_back() {
    let page = reading();
    let before = page.text(FIRST);
    page.click(&format!("{FIRST} [data-action=edit]"));
    page.wait_until("the first field", || focused(&page) == "kind");

    fill(&page, "deadlines", "hôm nào rảnh");
    page.click(".edit-save");
    page.wait_for_count(".edit-error[role=alert]", 1);
    assert!(page.text(".edit-error").contains("hôm nào rảnh"));
    assert_eq!(page.attribute("[data-field=deadlines]", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(focused(&page), "deadlines");

    fill(&page, "deadlines", "quý IV/2026");
    fill(&page, "actors", "Văn phòng Sở; Phòng Quy hoạch");
    page.press(&[Key::Enter]);
    page.wait_for_count(".edit", 0);
    page.wait_until("the focus to be back", || focused(&page) == "edit");
    let now = page.text(FIRST);
    for said in ["Văn phòng Sở", "Phòng Quy hoạch", "quý IV/2026", "người đọc sửa"] {
        assert!(now.contains(said), "{said:?} is missing from {now:?}");
    }
    assert!(page.text("mark[data-by=person] .mark-label").contains('✎'));

    page.type_into("body", UNDO);
    page.wait_until("what was read", || page.text(FIRST) == before);
    page.click("[data-action=redo]");
    page.wait_until("what was said", || page.text(FIRST).contains("Văn phòng Sở"));
    page.click(&format!("{FIRST} [data-action=restore-read]"));
    page.wait_until("what was read again", || page.text(FIRST) == before);
    assert_eq!(page.count("[data-by]"), 0);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn escape_closes_the_fields_and_changes_nothing() {
    let page = reading();
    let before = page.text(FIRST);
    page.click(&format!("{FIRST} [data-action=edit]"));
    page.wait_for_count(".edit", 1);
    fill(&page, "wording", "khác");
    page.press(&[Key::Escape]);
    page.wait_for_count(".edit", 0);
    assert_eq!(page.text(FIRST), before);
    assert_eq!(page.count(".correct"), 0);
}

#[test]
fn another_kind_is_another_tab() {
    let page = reading();
    page.click(&format!("{FIRST} [data-action=edit]"));
    let choose = "const list = document.querySelector('[data-field=kind]');
        list.value = 'lesson'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(choose, vec![]);
    page.wait_for_count("[data-sheet=lesson].panel-shown [data-finding=f1] .edit", 1);
    assert_eq!(page.count("mark[data-kind=lesson][data-by=person]"), 1);
    assert!(page.text("[data-sheet=lesson] [data-finding=f1] .edit-by").contains("Việc"));
    page.click("[data-action=undo]");
    page.wait_for_count("mark[data-kind=task]", 2);
}

#[test]
fn selected_words_are_added_and_an_item_is_dropped() {
    let page = reading();
    select(&page, "Xe của Sở đỗ ở sân");
    page.wait_for_count(".bubble button", 7);
    // By key, from the words to the buttons.
    page.type_into("body", "\u{e009}\u{e007}");
    page.wait_until("the first button", || {
        page.run("return !!document.activeElement.closest('.bubble')", vec![]) == true
    });
    page.press(&[Key::Enter]);
    page.wait_for_count("mark[data-kind=task][data-by=person]", 1);
    assert_eq!(page.count(".bubble"), 0);
    let words = page.text("mark[data-by=person]");
    assert!(words.ends_with("Xe của Sở đỗ ở sân"), "{words:?}");
    assert_eq!(page.count("[data-sheet=task] tr[data-finding]"), 3);

    page.click(&format!("{FIRST} [data-action=edit]"));
    page.click("[data-action=drop]");
    page.wait_for_count("[data-sheet=task] tr[data-finding]", 2);
    page.wait_until("the way back", || focused(&page) == "undo");
    page.click("[data-action=corrections]");
    page.wait_for_count(".correct-item", 2);
    page.click(".correct-item:last-child [data-action=restore-read]");
    page.wait_for_count("[data-sheet=task] tr[data-finding]", 3);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn words_selected_in_the_box_are_added_too() {
    let page = reading();
    page.click("[data-mode=raw]");
    let script = "const box = document.querySelector('#paste'); box.focus();
        const at = box.value.indexOf('Xe của'); box.setSelectionRange(at, at + 9);
        document.dispatchEvent(new Event('selectionchange'))";
    page.run(script, vec![]);
    page.wait_for_count(".bubble button", 7);
    page.click(".bubble [data-kind=limitation]");
    page.click("[data-mode=read]");
    page.wait_for_count("mark[data-kind=limitation][data-by=person]", 1);
}

#[test]
fn what_nothing_accounts_for_is_a_press_from_a_correction() {
    let page = reading();
    page.click("[data-tab=doubt]");
    page.click("[data-sheet=doubt] [data-action=mark]");
    page.wait_until("the buttons", || {
        page.run("return !!document.activeElement.closest('.bubble')", vec![]) == true
    });
    page.click(".bubble [data-kind=decision]");
    page.wait_for_count("mark[data-kind=decision][data-by=person]", 1);
    assert!(page.text("mark[data-kind=decision]").contains("Xe của Sở"));
}

#[test]
fn a_correction_whose_words_are_gone_is_listed_as_lost() {
    let page = reading();
    page.click(&format!("{FIRST} [data-action=edit]"));
    fill(&page, "actors", "Văn phòng Sở");
    page.click(".edit-save");
    page.wait_for_count("mark[data-by=person]", 1);
    let edit = |from: &str, to: &str| {
        page.click("[data-mode=raw]");
        let script = "const box = document.querySelector('#paste');
            box.value = box.value.replace(arguments[0], arguments[1]);
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        page.run(script, vec![from.into(), to.into()]);
    };
    edit("3. Xe", "3. Ô tô");
    page.wait_for_count("[data-sheet=task] [data-by]", 1);
    edit("các đồ án", "các dự án");
    page.wait_until("the loss", || page.text(".correct-count").contains("mất chỗ: 1"));
    page.click("[data-action=corrections]");
    page.wait_for_count(".correct-lost", 1);
    assert!(page.text(".correct-lost").contains("rà soát các đồ án"));
    edit("các dự án", "các đồ án");
    page.wait_for_count(".correct-lost", 0);
    page.click("[data-mode=read]");
    page.wait_for_count("mark[data-by=person]", 1);
}

#[test]
fn a_text_in_place_of_another_is_undone() {
    let page = reading();
    page.run("getSelection().removeAllRanges()", vec![]);
    page.click("[data-action=new]");
    page.click("[data-sample=state]");
    page.wait_until("the sample", || page.count("mark[data-kind=task]") > 3);
    page.type_into("body", UNDO);
    page.wait_for_count("mark[data-kind=task]", 2);
    page.click("[data-action=redo]");
    page.wait_until("the sample again", || page.count("mark[data-kind=task]") > 3);
}
