//! Nothing is lost: drafts, reloads, a page that stops, and what is at risk.

use serde_json::json;

use crate::harness::{Key, Page};

const TEXT: &str = "THÔNG BÁO\nKết luận về rà soát đất đai xã Bình Hòa\n\n1. Giao Sở Tài chính rà soát trước ngày 30/6/2025.\n";
const OTHER: &str = "1. Giao Sở Y tế báo cáo việc khám sức khỏe.\n";

/// Waits until as many drafts are kept.
fn wait_for_kept(page: &Page, want: usize) {
    let count = "return Object.keys(localStorage).filter(name => name.startsWith('ro.draft.')).length";
    page.wait_until("the drafts", || page.run(count, vec![]) == want);
}

fn read(page: &Page, text: &str) {
    page.paste(text);
    page.wait_until("the text", || page.count("[role=treeitem]") > 0);
}

#[test]
fn a_reload_brings_the_text_back() {
    let page = Page::open();
    read(&page, TEXT);
    wait_for_kept(&page, 1);
    page.reload();
    page.wait_until("the text again", || page.value("#paste") == TEXT);
    assert!(page.count("mark[data-kind=task]") > 0);
    // The same text again is the same draft.
    page.click("[data-action=new]");
    read(&page, TEXT);
    std::thread::sleep(std::time::Duration::from_millis(900));
    wait_for_kept(&page, 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_was_said_of_the_findings_comes_back_too() {
    let page = Page::open();
    read(&page, TEXT);
    wait_for_kept(&page, 1);
    page.click("[data-tab=task]");
    page.click("[data-sheet=task] [data-action=edit]");
    page.run("document.querySelector('[data-field=actors]').value = 'Văn phòng huyện'", vec![]);
    page.click(".edit-save");
    page.wait_for_count("mark[data-by=person]", 1);
    let said = "return Object.keys(localStorage).filter(name => name.startsWith('ro.said.')).length";
    page.wait_until("what was said is kept", || page.run(said, vec![]) == 1);
    page.reload();
    page.wait_for_count("mark[data-by=person]", 1);
    assert!(page.text("[data-sheet=task] [data-finding]").contains("Văn phòng huyện"));
    // As the text was read, it is another draft.
    page.click("[data-action=new]");
    read(&page, TEXT);
    wait_for_kept(&page, 2);
    page.wait_for_count("mark[data-by=person]", 0);
    page.click("[data-action=new]");
    page.wait_for_count("[data-draft]", 2);
    page.click("li:nth-child(2) > [data-draft]");
    page.wait_for_count("mark[data-by=person]", 1);
    page.click("[data-action=new]");
    page.click("[data-action=forget]");
    page.wait_until("nothing is left", || page.run(said, vec![]) == 0);
}

#[test]
fn drafts_are_listed_reopened_deleted_and_forgotten() {
    let page = Page::open();
    read(&page, TEXT);
    wait_for_kept(&page, 1);
    page.click("[data-action=new]");
    read(&page, OTHER);
    wait_for_kept(&page, 2);
    page.click("[data-action=new]");
    page.wait_for_count("[data-draft]", 2);
    assert!(page.texts(".draft-name")[1].contains("rà soát đất đai"), "{:?}", page.texts(".draft-name"));
    page.click("li:nth-child(2) > [data-draft]");
    page.wait_until("the draft", || page.value("#paste") == TEXT);
    page.click("[data-action=new]");
    page.click(".draft-item [data-action=delete]");
    page.wait_for_count("[data-draft]", 1);
    wait_for_kept(&page, 1);
    page.click("[data-action=forget]");
    page.wait_for_count("[data-draft]", 0);
    wait_for_kept(&page, 0);
    page.reload();
    assert_eq!(page.value("#paste"), "");
    let left = page.run("return Object.keys(localStorage)", vec![]);
    assert_eq!(left, json!([]), "nothing of the texts is left");
}

#[test]
fn keeping_can_be_turned_off() {
    let page = Page::open();
    read(&page, TEXT);
    wait_for_kept(&page, 1);
    page.click("[data-action=settings]");
    page.click("[data-option=keep]");
    wait_for_kept(&page, 0);
    page.press(&[Key::Escape]);
    page.wait_for_count("dialog[open]", 0);
    page.reload();
    assert_eq!(page.value("#paste"), "");
    read(&page, OTHER);
    std::thread::sleep(std::time::Duration::from_millis(900));
    wait_for_kept(&page, 0);
}

#[test]
fn a_full_store_makes_room_or_says_so() {
    let page = Page::open();
    read(&page, OTHER);
    wait_for_kept(&page, 1);
    // Someone else's five million letters: no draft of ours can make room there.
    let fill = "let size = 400_000, name = 0;
        while (size > 0) { try { localStorage.setItem('other' + name++, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); } }";
    page.run(fill, vec![]);
    let long = format!("{TEXT}{}", "2. Giao Sở Nội vụ báo cáo kết quả rà soát.\n".repeat(200));
    page.click("[data-action=new]");
    read(&page, &long);
    page.wait_for_count("[data-refused=full]", 1);
    // The page itself goes on.
    assert!(page.count("mark[data-kind=task]") > 5);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_private_window_is_told() {
    let page = Page::open();
    let refuse = "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }";
    page.run(refuse, vec![]);
    read(&page, TEXT);
    page.wait_for_count("[data-refused=denied]", 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_is_typed_is_asked_for_only_while_it_is_not_kept() {
    let page = Page::open();
    let asks = || {
        page.run(
            "const event = new Event('beforeunload', { cancelable: true }); return !dispatchEvent(event)",
            vec![],
        )
    };
    assert_eq!(asks(), false);
    page.run(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
        vec![],
    );
    page.type_into("#paste", "1. Giao Sở Y tế");
    assert_eq!(asks(), true, "what was typed is nowhere else");
    page.run("delete Storage.prototype.setItem", vec![]);
}

#[test]
fn a_page_that_stops_gives_the_text_back() {
    let page = Page::open();
    read(&page, TEXT);
    wait_for_kept(&page, 1);
    // The browser refuses what it never refuses: the module panics.
    let refuse = "const no = () => { throw new Error('no elements left') };
        Document.prototype.createElement = Node.prototype.cloneNode = no;";
    page.run(refuse, vec![]);
    for mode in ["raw", "read"] {
        page.run("document.querySelector(`[data-mode=${arguments[0]}]`).click()", vec![mode.into()]);
        page.settle();
    }
    page.wait_until("the overlay", || page.count("[data-stopped]:not([hidden])") == 1);
    assert_eq!(page.value("[data-stopped] textarea"), TEXT);
    assert_eq!(page.run("return document.querySelector('#app').inert", vec![]), true);
    page.click("[data-copy]");
    page.reload();
    // It does not run into the same wall by itself, but the draft is there.
    page.wait_for_count("[data-draft]", 1);
    page.click("[data-draft]");
    page.wait_until("the text", || page.value("#paste") == TEXT);
}

#[test]
fn a_text_that_is_being_composed_is_left_alone() {
    let page = Page::open();
    read(&page, TEXT);
    page.click("[data-mode=raw]");
    // As an input method does it: the box changes while keys say that they compose.
    let compose = "const box = document.querySelector('#paste');
        box.focus(); box.setSelectionRange(0, 0);
        let touched = 0;
        const watch = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
        Object.defineProperty(box, 'value', { get() { return watch.get.call(this) }, set(text) { touched++; watch.set.call(this, text) } });
        box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        for (const part of ['d', 'đ', 'đê', 'đế']) {
            box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', isComposing: true, bubbles: true }));
            box.setRangeText(part, 0, part === 'd' ? 0 : part === 'đ' ? 1 : part === 'đê' ? 1 : 2, 'end');
            box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, data: part }));
        }
        return new Promise(done => setTimeout(() => done([touched, document.activeElement === box, watch.get.call(box).slice(0, 2)]), 600))";
    assert_eq!(page.run(compose, vec![]), json!([0, true, "đế"]));
    // A slash that belongs to a word being composed opens nothing.
    page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', isComposing: true, bubbles: true }))", vec![]);
    assert_eq!(page.count("#search"), 0);
}

#[test]
fn a_page_that_is_a_file_keeps_nothing_until_told() {
    let page = Page::open();
    page.double_click(&xtask::project::dist().join("ro.html"));
    page.wait_for_count("#paste", 1);
    let mine =
        || page.run("return Object.keys(localStorage).filter(name => name.startsWith('ro.')).length", vec![]);
    read(&page, TEXT);
    page.click("[data-action=settings]");
    assert_eq!(page.attribute("[data-option=keep]", "aria-checked").as_deref(), Some("false"));
    page.click("[data-option=larger]");
    std::thread::sleep(std::time::Duration::from_millis(900));
    assert_eq!(mine(), 0, "every file on the device could read it");
    page.click("[data-option=keep]");
    wait_for_kept(&page, 1);
    page.click("[data-option=keep]");
    page.wait_until("nothing left", || mine() == 0);
}
