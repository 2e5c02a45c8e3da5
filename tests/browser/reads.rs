//! What Rõ is for: a notice is pasted, its outline and findings are there, and
//! everything on the page leads to everything it belongs to.

use std::{env, fs, process};

use crate::harness::{Key, Page};

/// A notice of our own with what is expected of it.
const NOTICE: &str = include_str!("../notices/01-party-conference.md");

/// What stands in one of its blocks.
fn block(name: &str) -> &'static str {
    let (_, rest) = NOTICE.split_once(&format!("\n```{name}\n")).expect("a block of that name");
    rest.split_once("\n```").expect("the end of the block").0
}

/// How many findings of these kinds it has.
fn expected(kinds: &[&str]) -> usize {
    let kind = |line: &str| line.split(" | ").nth(1).map(str::to_owned);
    let found = block("findings").lines().filter_map(kind);
    found.filter(|kind| kinds.contains(&kind.as_str())).count()
}

/// The page with the notice read.
fn reading() -> Page {
    let page = Page::open();
    page.paste(block("notice"));
    page.wait_until("the outline", || page.count("[role=treeitem]") > 0);
    page
}

/// The parts of the notice in the outline, without its title, recipients and signature.
const PARTS: &str = "[role=treeitem][data-item=division]";

/// How many parts it has.
fn parts() -> usize {
    block("outline").lines().count()
}

/// The count a tab of the summary shows.
fn count_of(page: &Page, tab: &str) -> String {
    page.attribute(&format!("[data-tab={tab}]"), "data-count").unwrap_or_default()
}

/// Whether the first element that fits is wholly or partly in view, and nothing else was moved.
fn in_view(page: &Page, css: &str) -> bool {
    let script = "const box = document.querySelector(arguments[0])?.getBoundingClientRect();
        return !!box && box.height > 0 && box.bottom > 0 && box.top < innerHeight
            && document.scrollingElement.scrollTop === 0 && document.body.scrollTop === 0;";
    page.run(script, vec![css.into()]) == true
}

#[test]
fn a_pasted_notice_is_read_at_once() {
    let page = Page::open();
    let loaded = page.requests();
    page.paste(block("notice"));

    page.wait_for_count(PARTS, parts());
    for (tab, kinds) in [
        ("task", &["task"][..]),
        ("decision", &["decision"]),
        ("indicator", &["indicator"]),
        ("lesson", &["lesson"]),
        ("assessment", &["achievement", "limitation", "cause"]),
    ] {
        assert!(expected(kinds) > 0, "the notice has no {tab}");
        assert_eq!(count_of(&page, tab), expected(kinds).to_string(), "{tab}");
        page.click(&format!("[data-tab={tab}]"));
        let items = format!("[data-sheet={tab}] [data-finding]");
        page.wait_for_count(&items, expected(kinds));
        for kind in kinds {
            // A passage over several lines is several marks; only the first is labelled.
            let first = format!("mark[data-kind={kind}]:not([data-goes-on])");
            page.wait_for_count(&first, expected(&[kind]));
        }
    }

    page.click("[data-tab=indicator]");
    assert_eq!(page.attribute("[data-sum]", "data-sum").as_deref(), Some("25"));
    assert_eq!(page.attribute("[data-sum]", "data-adds-up").as_deref(), Some("true"));
    page.click("[data-tab=document]");
    assert!(page.text("[data-fact=signer]").contains("Y Thoan"));
    assert_eq!(page.count("[data-fact=recipient]"), 4);

    assert_eq!(page.asked()[loaded..], [""; 0]);
    assert_eq!(page.strangers(), [""; 0]);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_task_says_who_what_and_by_when() {
    let page = reading();
    page.click("[data-tab=task]");
    let task = page.text("[data-sheet=task] [data-finding]");
    for said in ["Ban Thường vụ Tỉnh ủy", "hoàn thành thủ tục", "quý III/2024"] {
        assert!(task.contains(said), "{said:?} is missing from {task:?}");
    }
}

#[test]
fn an_item_shows_its_passage() {
    let page = reading();
    page.click("[data-tab=lesson]");
    let last = "[data-sheet=lesson] li[data-finding]:last-of-type";
    let finding = page.attribute(last, "data-finding").expect("a finding");
    page.click(&format!("{last} [data-action=show]"));
    let mark = format!("mark.mark-on[data-finding='{finding}']");
    page.wait_until("the passage of the lesson", || in_view(&page, &mark));
    page.press(&[Key::Escape]);
    page.wait_for_count("mark.mark-on", 0);
}

#[test]
fn a_mark_shows_its_item_and_why() {
    let page = reading();
    page.click("[data-tab=document]");
    let mark = "mark[data-kind=decision]";
    let finding = page.attribute(mark, "data-finding").expect("a finding");
    page.run("document.querySelector(arguments[0]).scrollIntoView()", vec![mark.into()]);
    page.click(&format!("{mark} .mark-label"));
    let item = format!("[data-sheet=decision] [data-finding='{finding}']");
    page.wait_until("the item of the mark", || in_view(&page, &item));
    page.wait_for_count(&format!("{item} [data-rule='decision/agrees']"), 1);
    assert_eq!(page.count(&format!("{item} [data-confidence]")), 1);
    assert!(page.text(&format!("{item} .reason-cue")).contains("thống nhất"));
}

#[test]
fn the_outline_folds_by_mouse_and_by_key() {
    let page = reading();
    let parent = "[data-item=division][aria-expanded]";
    page.click(&format!("{parent} .outline-twist"));
    page.wait_for_count(PARTS, parts() - 2);
    page.click(&format!("{parent} .outline-twist"));
    page.wait_for_count(PARTS, parts());

    page.click(&format!("{parent} .outline-label"));
    page.press(&[Key::Left]);
    page.wait_for_count(PARTS, parts() - 2);
    page.press(&[Key::Right]);
    page.wait_for_count(PARTS, parts());
    page.press(&[Key::End]);
    page.press(&[Key::Enter]);
    let signature = "[data-item=signature][aria-selected=true]";
    page.wait_for_count(signature, 1);
    page.wait_until("the signature in the outline", || in_view(&page, signature));
    page.wait_until("the signature in the text", || {
        let seen = "const box = [...document.querySelectorAll('[data-part]')].at(-1).getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight";
        page.run(seen, vec![]) == true
    });
}

#[test]
fn a_phone_shows_one_pane_at_a_time() {
    let page = Page::open();
    page.set_viewport(390, 844);
    page.reload();
    page.click("[data-sample=state]");
    page.wait_until("the text", || page.count("mark[data-kind=task]") > 5);
    // It begins at the top, with the head and what it promises.
    page.wait_until("the top of the page", || page.run("return scrollY === 0", vec![]) == true);
    assert!(in_view(&page, ".head-name"));
    let shown = |css: &str| {
        let script = "return document.querySelector(arguments[0]).getClientRects().length > 0";
        page.run(script, vec![css.into()]) == true
    };
    for (pane, inside) in [("outline", "[role=tree]"), ("panel", "[role=tablist]"), ("text", "mark")] {
        page.click(&format!("button[data-pane={pane}]"));
        page.wait_until(pane, || shown(inside));
        let wide = "return document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.run(wide, vec![]), false, "{pane} is wider than the phone");
        let others = ["[role=tree]", "[role=tablist]", "mark"].iter().filter(|css| shown(css)).count();
        assert_eq!(others, 1, "one pane at a time: {pane}");
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn every_sample_is_read() {
    let page = Page::open();
    let samples = page.count("[data-sample]");
    assert_eq!(samples, 3);
    for sample in ["party", "state", "telegram"] {
        page.click(&format!("[data-sample={sample}]"));
        page.wait_until(sample, || page.count("mark[data-kind=task]") >= 4);
        assert!(page.count("[role=treeitem]") >= 9, "{sample}");
        page.click("[data-action=new]");
        page.wait_for_count("[data-sample]", samples);
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_file_is_opened_and_a_refused_one_says_why() {
    let page = Page::open();
    let file = |name: &str, bytes: &[u8]| {
        let path = env::temp_dir().join(format!("ro-{}-{name}", process::id()));
        fs::write(&path, bytes).unwrap();
        path
    };
    let text = file("notice.txt", block("notice").as_bytes());
    page.upload("#file", &text);
    page.wait_for_count(PARTS, parts());

    let pdf = file("notice.pdf", b"%PDF-1.7\n");
    page.upload("#file", &pdf);
    page.wait_for_count("[data-problem=pdf]", 1);
    assert_eq!(page.count(PARTS), parts(), "the text is kept");
    page.click(".problem-close");
    page.wait_for_count("[data-problem]", 0);
    fs::remove_file(text).unwrap();
    fs::remove_file(pdf).unwrap();
}

#[test]
fn a_text_put_aside_comes_back() {
    let page = reading();
    page.click("[data-action=new]");
    page.wait_for_count(PARTS, 0);
    page.click("[data-action=restore]");
    page.wait_for_count(PARTS, parts());
}

#[test]
fn it_speaks_english_and_leaves_the_notice_alone() {
    let page = reading();
    let vietnamese = page.text("[data-tab=task]");
    // A label is the page's, the rest of the mark is the notice's.
    let words = || {
        let mark = "mark[data-kind=limitation]";
        let label = page.text(&format!("{mark} .mark-label"));
        page.text(mark).trim_start_matches(&label).trim().to_owned()
    };
    let (label, before) = (page.text(".mark-label"), words());
    page.click("[data-lang=en]");
    page.wait_until("another language", || page.text("[data-tab=task]") != vietnamese);
    assert_eq!(page.run("return document.documentElement.lang", vec![]), "en");
    assert_eq!(words(), before);
    assert_ne!(page.text(".mark-label"), label);
    page.click("[data-lang=vi]");
    page.wait_until("Vietnamese again", || page.text("[data-tab=task]") == vietnamese);
}

#[test]
fn markup_in_a_notice_stays_words() {
    let page = Page::open();
    let notice = "THÔNG BÁO\nKết luận\n1. Ảnh minh họa <img src=x onerror=\"document.title='owned'\">\n\
        2. Giao Sở Y tế <b>báo cáo</b> trước ngày 30/6/2025.\n";
    page.paste(notice);
    page.wait_for_count(PARTS, 2);
    assert_eq!(page.count("img"), 0);
    // What a web page left in the text is read as what it stands for, and never shown as markup.
    assert_eq!(page.count(".text b"), 0);
    assert!(page.texts("mark[data-kind=task]").concat().contains("Giao Sở Y tế báo cáo"));
    assert!(page.value("#paste").contains("<b>báo cáo</b>"), "the text as pasted is kept");
    assert_eq!(page.complaints(), [""; 0]);
}
