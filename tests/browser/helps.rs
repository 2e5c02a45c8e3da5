//! Every key that the help names does what it says there.

use crate::harness::{Key, Page};

/// A notice of our own with marks, levels and something to correct.
const NOTICE: &str = "SỞ XÂY DỰNG\nSố: 7/TB-SXD\nLam Giang, ngày 05 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận giao ban tháng 3\n\
    I. Nhiệm vụ\n1. Về quy hoạch\na) Giao Phòng Quy hoạch rà soát các đồ án trước ngày 30/6/2026.\n\
    b) Giao Văn phòng Sở rà soát hồ sơ lưu trữ.\n2. Về thanh tra\na) Yêu cầu Thanh tra Sở kiểm tra 15 công trình.\n\
    II. Tổ chức thực hiện\n1. Giao Văn phòng Sở theo dõi, báo cáo.\n";

/// The keys of one row of the help as it writes them, and the proof.
type Row = (&'static str, fn(&Page));

const ROWS: &[Row] = &[
    ("/", |page| {
        loose(page, "/");
        page.wait_for_count("#search:focus", 1);
    }),
    ("Enter Shift+Enter", |page| {
        page.type_into("#search", "ra soat");
        at(page, ".search-count", "1/2");
        page.press(&[Key::Enter]);
        at(page, ".search-count", "2/2");
        page.type_into("#search", "\u{e008}\u{e007}");
        at(page, ".search-count", "1/2");
        page.press(&[Key::Escape]);
        page.wait_for_count("#search", 0);
    }),
    ("[ ]", |page| {
        let chosen = |page: &Page| page.attribute("mark.mark-on", "data-finding");
        let step = |key: &str, want: &str| {
            loose(page, key);
            page.wait_until(want, || page.count("mark.mark-on") > 0 && chosen(page).as_deref() == Some(want));
        };
        step("]", "f1");
        step("]", "f2");
        step("[", "f1");
    }),
    ("1 … 6", |page| {
        for (level, closed) in [("1", 2), ("2", 2), ("6", 0)] {
            loose(page, level);
            page.wait_for_count("[role=treeitem][aria-expanded=false]", closed);
        }
    }),
    ("Ctrl+Z", |page| {
        page.click("[data-tab=task]");
        page.click("[data-sheet=task] [data-finding=f1] [data-action=edit]");
        page.click("[data-action=drop]");
        page.wait_for_count("mark[data-kind=task]", 3);
        loose(page, "\u{e009}z");
        page.wait_for_count("mark[data-kind=task]", 4);
    }),
    ("Ctrl+Y Ctrl+Shift+Z", |page| {
        for redo in ["\u{e009}y", "\u{e009}\u{e008}z"] {
            loose(page, redo);
            page.wait_for_count("mark[data-kind=task]", 3);
            loose(page, "\u{e009}z");
            page.wait_for_count("mark[data-kind=task]", 4);
        }
    }),
    ("Ctrl+Enter", |page| {
        let select = "const walk = document.createTreeWalker(document.querySelector('.text-body'), 4);
            for (let words; (words = walk.nextNode());)
                if (words.data.includes('thanh tra')) getSelection().setBaseAndExtent(words, 0, words, 5)";
        page.run(select, vec![]);
        page.wait_until("what can be said of the words", || page.count(".bubble button") > 0);
        page.type_into("body", "\u{e009}\u{e007}");
        page.wait_for_count(".bubble button:focus", 1);
        loose(page, "\u{e00c}");
        page.wait_for_count(".bubble button", 0);
    }),
    ("?", |page| {
        loose(page, "?");
        page.wait_for_count("dialog[open] .help", 1);
    }),
    ("Esc", |page| {
        page.press(&[Key::Escape]);
        page.wait_for_count("dialog[open]", 0);
        loose(page, "]");
        page.wait_until("a chosen mark", || page.count("mark.mark-on") > 0);
        loose(page, "\u{e00c}");
        page.wait_for_count("mark.mark-on", 0);
    }),
    // What follows is held to every row of the APG's own table in `keys.rs`.
    ("↑ ↓ → ←", |page| {
        page.run("document.querySelector('[role=treeitem][aria-level=\"1\"]').focus()", vec![]);
        page.press(&[Key::End]);
        page.press(&[Key::Up]);
        page.press(&[Key::Left]);
        page.press(&[Key::Left]);
        page.wait_for_count("[role=treeitem][aria-expanded=false]:focus", 1);
        page.press(&[Key::Right]);
        page.wait_for_count("[role=treeitem][aria-expanded=true]:focus", 1);
        page.press(&[Key::Down]);
        page.wait_for_count("[role=treeitem][aria-level=\"2\"]:focus", 1);
    }),
    ("Home End", |page| {
        page.press(&[Key::Home]);
        page.wait_for_count("[role=treeitem][aria-level=\"1\"]:focus", 1);
        page.press(&[Key::End]);
        page.wait_for_count("[role=treeitem][aria-level=\"1\"]:focus", 0);
    }),
    ("Enter Space", |page| {
        for key in [Key::Enter, Key::Space] {
            page.run(
                "document.querySelectorAll('[data-flash]').forEach(it => it.removeAttribute('data-flash'))",
                vec![],
            );
            page.press(&[key]);
            page.wait_until("the passage", || page.count(".text-body [data-flash]") > 0);
        }
    }),
    ("*", |page| {
        page.click("[data-action=close-all]");
        page.run("document.querySelector('[role=treeitem][aria-expanded=false]').focus()", vec![]);
        page.type_into(":focus", "*");
        page.wait_until("open siblings", || page.count("[role=treeitem][aria-level=\"2\"]") > 2);
    }),
    ("a … z", |page| {
        page.type_into("[role=treeitem]:focus", "to chuc");
        page.wait_until("the item", || page.texts("[role=treeitem]:focus").concat().contains("Tổ chức"));
    }),
    ("← →", |page| {
        page.run("document.querySelector('[role=tab][data-tab=task]').focus()", vec![]);
        page.press(&[Key::Right]);
        page.wait_for_count("[role=tab][aria-selected=true]:focus:not([data-tab=task])", 1);
        page.press(&[Key::Left]);
        page.wait_for_count("[role=tab][aria-selected=true][data-tab=task]:focus", 1);
        let border = ".outline [role=separator]";
        page.run("document.querySelector(arguments[0]).focus()", vec![border.into()]);
        let before = page.attribute(border, "aria-valuenow");
        page.press(&[Key::Right]);
        page.wait_until("a wider outline", || page.attribute(border, "aria-valuenow") != before);
    }),
];

/// Presses keys where no field has the focus.
fn loose(page: &Page, keys: &str) {
    page.run("document.activeElement.blur()", vec![]);
    page.type_into("body", keys);
}

/// Waits until an element says so.
fn at(page: &Page, css: &str, said: &str) {
    page.wait_until(said, || page.texts(css).concat().starts_with(said));
}

#[test]
fn every_key_of_the_help_works() {
    let page = Page::open();
    page.paste(NOTICE);
    page.wait_for_count("mark[data-kind=task]", 4);
    loose(&page, "?");
    page.wait_for_count("dialog[open] .help-row", ROWS.len());
    let keys = "return [...document.querySelectorAll('.help-keys')]
        .map(row => [...row.children].map(key => key.textContent).join(' '))";
    let named: Vec<&str> = ROWS.iter().map(|(keys, _)| *keys).collect();
    assert_eq!(page.run(keys, vec![]), serde_json::json!(named), "keys without a proof here, or the reverse");
    page.press(&[Key::Escape]);
    page.wait_for_count("dialog[open]", 0);
    for (_, proof) in ROWS {
        proof(&page);
    }
    assert_eq!(page.complaints(), [""; 0]);
}
