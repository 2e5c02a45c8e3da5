//! What a reader sets is done at once and remembered; help; the borders of the panes.

use serde_json::{Value, json};

use crate::harness::{Key, Page};

fn root(page: &Page, name: &str) -> Value {
    page.run("return document.documentElement.getAttribute(arguments[0])", vec![name.into()])
}

fn style(page: &Page, css: &str, name: &str) -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    page.run(script, vec![css.into(), name.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn settings_are_done_at_once_and_remembered() {
    let page = Page::open();
    let paper = style(&page, "html", "backgroundColor");
    page.click("[data-action=settings]");
    for option in ["dark", "larger", "contrast", "calm", "keys"] {
        page.click(&format!("[data-option={option}]"));
    }
    page.press(&[Key::Escape]);
    page.wait_for_count("dialog[open]", 0);
    page.click("[data-lang=en]");
    for time in ["at once", "after a reload"] {
        assert_ne!(style(&page, "html", "backgroundColor"), paper, "{time}");
        assert_eq!(style(&page, "html", "fontSize"), "21.28px", "{time}");
        assert_eq!(root(&page, "data-contrast"), "more", "{time}");
        assert_eq!(style(&page, ".head-tool", "transitionDuration"), "0s", "{time}");
        assert_eq!(root(&page, "lang"), "en", "{time}");
        page.reload();
    }
    // Single keys are off.
    page.click("[data-sample=telegram]");
    page.wait_until("the text", || page.count("mark") > 0);
    page.run("document.activeElement.blur()", vec![]);
    page.type_into("body", "/?");
    assert_eq!((page.count("#search"), page.count("dialog[open]")), (0, 0));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_page_speaks_what_the_browser_asks_for() {
    let page = Page::open();
    assert_eq!(root(&page, "lang"), "vi");
    let agent = page.run("return navigator.userAgent", vec![]);
    let english = json!({ "userAgent": agent, "acceptLanguage": "en-GB" });
    page.browser.cdp("Emulation.setUserAgentOverride", english).expect("another language");
    page.reload();
    assert_eq!(root(&page, "lang"), "en");
    assert!(page.text(".paste-hero").contains("notices"));
    // What was chosen goes before what the browser asks for.
    page.click("[data-lang=vi]");
    page.reload();
    assert_eq!(root(&page, "lang"), "vi");
}

#[test]
fn forced_colours_keep_every_mark_apart() {
    let page = Page::open();
    page.browser.set_media(&[("forced-colors", "active")]).expect("forced colours");
    page.reload();
    page.click("[data-sample=party]");
    page.wait_until("the marks", || page.count("mark[data-kind=lesson]") > 0);
    let mut lines: Vec<String> = Vec::new();
    for kind in ["task", "decision", "lesson", "limitation"] {
        let css = format!("mark[data-kind={kind}]");
        if page.count(&css) > 0 {
            lines.push(
                style(&page, &css, "textDecorationStyle") + &style(&page, &css, "textDecorationThickness"),
            );
        }
    }
    let count = lines.len();
    lines.sort();
    lines.dedup();
    assert!(count > 2 && lines.len() == count, "{lines:?}");
}

#[test]
fn the_question_mark_opens_the_help() {
    let page = Page::open();
    page.run("document.activeElement.blur()", vec![]);
    page.type_into("body", "?");
    page.wait_for_count("dialog[open] .help-row", 15);
    assert!(page.texts(".help-step").len() >= 5);
    // The focus stays inside and goes back where it came from.
    page.press(&[Key::Escape]);
    page.wait_for_count("dialog[open]", 0);
    page.click("[data-action=help]");
    page.wait_for_count("dialog[open]", 1);
    assert_eq!(
        page.run("return document.querySelector('#dialog').contains(document.activeElement)", vec![]),
        true
    );
    page.click(".dialog-close");
    page.wait_for_count("dialog[open]", 0);
    assert_eq!(page.run("return document.activeElement.dataset.action", vec![]), "help");
    // In a field it is a letter.
    page.type_into("#paste", "?/");
    assert_eq!((page.value("#paste").as_str(), page.count("dialog[open]")), ("?/", 0));
}

#[test]
fn borders_move_by_key_and_pointer_and_stay() {
    let page = Page::open();
    page.click("[data-sample=party]");
    page.wait_until("the outline", || page.count("[role=treeitem]") > 0);
    let width = |css: &str| {
        page.run("return document.querySelector(arguments[0]).offsetWidth", vec![css.into()])
            .as_f64()
            .unwrap_or(0.0)
    };
    let border = "[data-border=outline]";
    let before = width(".outline");
    page.run("document.querySelector(arguments[0]).focus()", vec![border.into()]);
    page.press(&[Key::Right, Key::Right]);
    page.wait_until("a wider outline", || width(".outline") == before + 32.0);
    let now = |name: &str| page.attribute(border, name).and_then(|it| it.parse::<f64>().ok()).unwrap_or(-1.0);
    assert_eq!(now("aria-valuenow"), (before + 32.0) / 16.0);
    page.press(&[Key::Home]);
    page.wait_until("the narrowest", || width(".outline") == now("aria-valuemin") * 16.0);
    let drag = "const border = document.querySelector('[data-border=panel]'), box = border.getBoundingClientRect();
        const at = (type, x) => border.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 300, pointerId: 1, bubbles: true, cancelable: true }));
        const real = border.hasPointerCapture; border.setPointerCapture = () => {}; border.hasPointerCapture = () => true;
        at('pointerdown', box.left); at('pointermove', box.left - 64); border.hasPointerCapture = real;";
    let panel = width(".panel");
    page.run(drag, vec![]);
    page.wait_until("a wider summary", || (width(".panel") - panel - 64.0).abs() <= 16.0);
    let set = (width(".outline"), width(".panel"));
    page.reload();
    page.wait_until("the panes as they were", || (width(".outline"), width(".panel")) == set);
    page.run("document.querySelector(arguments[0]).focus()", vec![border.into()]);
    page.press(&[Key::Enter]);
    page.wait_until("the outline as at first", || width(".outline") == before);
}

#[test]
fn digits_open_the_outline_by_level() {
    let page = Page::open();
    page.paste("I. Đánh giá\n1. Kết quả\na) Kinh tế\nb) Văn hóa\n2. Hạn chế\nII. Nhiệm vụ\n1. Về đất đai\n");
    page.wait_for_count("[role=treeitem]", 7);
    page.run("document.activeElement.blur()", vec![]);
    let deepest =
        "return Math.max(...[...document.querySelectorAll('[role=treeitem]')].map(item => +item.ariaLevel))";
    let all = page.run(deepest, vec![]).as_u64().unwrap_or(0);
    assert!(all > 2, "the sample has {all} levels");
    for (key, want) in [("1", 1), ("2", 2), ("6", all)] {
        page.type_into("body", key);
        page.wait_until(key, || page.run(deepest, vec![]) == want);
    }
    page.click("[data-level='1']");
    page.wait_until("one level", || page.run(deepest, vec![]) == 1);
}
