//! `<ro-notice>` and the parser, as `npm pack` gives them, in pages of other people. The test
//! server's policy is theirs: no inline script or style, Trusted Types required.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use std::fs;
use std::path::Path;

use serde_json::json;
use xtask::npm::Tried;

use crate::harness::Page;

fn tried() -> Tried {
    let tried = Tried::here().expect("cargo knows its target folder");
    let there = tried.plain.is_dir() && tried.vite.is_dir();
    assert!(there, "the examples are not there; `cargo xtask npm --try` makes them");
    tried
}

/// The plain page once both its elements show what they are to show.
fn plain() -> Page {
    let page = Page::open_other(&tried().plain);
    page.wait_until("the marks", || {
        inside(&page, "#one", "return root.querySelectorAll('mark').length") != 0
    });
    page
}

/// Runs a function body in the shadow tree of an element, which it knows as `root`.
fn inside(page: &Page, css: &str, script: &str) -> serde_json::Value {
    let script =
        format!("const root = document.querySelector('{css}').shadowRoot; if (!root) return null; {script}");
    page.run(&script, vec![])
}

#[test]
fn shows_a_notice_under_a_strict_policy() {
    let page = plain();
    assert_eq!(page.complaints(), [""; 0]);
    assert_eq!(page.strangers(), [""; 0]);
    let asked = page.asked();
    let wasm = asked.iter().filter(|path| path.ends_with(".wasm")).count();
    assert_eq!(wasm, 1, "two elements, one module: {asked:?}");
    assert!(asked.iter().all(|path| !path.starts_with("http")), "{asked:?}");
    assert!(page.text("#told").ends_with("chỗ được đánh dấu"), "{}", page.text("#told"));

    // The other has no text: what the page gave for that is shown.
    let empty =
        inside(&page, "#two", "return root.querySelector('slot[name=empty]').assignedElements().length");
    assert_eq!(empty, 1);
    // Two instances, each with its own text, language and panels.
    page.run("two.text = one.text.replace('Sông Lam', 'Ngàn Sâu')", vec![]);
    let shown = || inside(&page, "#two", "return [...root.querySelectorAll('h2')].map(it => it.textContent)");
    page.wait_until("the second", || shown() == json!(["Marked"]));
    assert_eq!(inside(&page, "#one", "return root.querySelectorAll('h2').length"), 2);
    assert_eq!(page.asked().iter().filter(|path| path.ends_with(".wasm")).count(), 1);
    // No name of ours in the window, and only the one element in the registry.
    let names = "const clean = document.createElement('iframe'); document.body.append(clean);
        const usual = new Set(Object.getOwnPropertyNames(clean.contentWindow)); clean.remove();
        return Object.getOwnPropertyNames(window).filter(it => !usual.has(it) && !/^(one|two|told|cdc_|ret_nodes|se_|\\d+$)/.test(it))";
    assert_eq!(page.run(names, vec![]), json!([]));
    assert_eq!(page.axe(), [""; 0]);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn chooses_both_ways_and_by_key() {
    let page = plain();
    page.run(
        "window.heard = []; one.addEventListener('ro-selected', e => heard.push(e.detail.finding?.id ?? null))",
        vec![],
    );
    // From the list to the text …
    inside(&page, "#one", "root.querySelector('.findings .task button').click()");
    let chosen = "return [root.querySelector('li.chosen')?.dataset.finding,
        root.querySelector('mark.chosen')?.over.includes(root.querySelector('li.chosen')?.dataset.finding),
        root.querySelector('li.chosen .more').checkVisibility()]";
    let told = inside(&page, "#one", chosen);
    assert_eq!((&told[1], &told[2]), (&json!(true), &json!(true)), "{told}");
    // … from the text to the list …
    inside(&page, "#one", "root.querySelector('mark.decision').click()");
    let kind = "return root.querySelector('li.chosen').closest('section').className";
    assert_eq!(inside(&page, "#one", kind), "decision");
    // … and from mark to mark by key.
    let press = |css: &str, key: &str| {
        let script = format!(
            "root.querySelector(`{css}`).focus();
            root.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, composed: true }}))"
        );
        inside(&page, "#one", &script);
    };
    press(".text", "ArrowRight");
    assert_eq!(inside(&page, "#one", kind), "task");
    assert_eq!(page.run("return heard.length", vec![]), 3);

    // The outline's keys.
    let focus = || inside(&page, "#one", "return root.activeElement.firstChild.textContent.slice(0, 6)");
    press("[role=treeitem][tabindex='0']", "ArrowDown");
    assert_eq!(focus(), "II. NH");
    press("[role=treeitem][tabindex='0']", "ArrowRight");
    assert_eq!(focus(), "1. Gia");
    press("[role=treeitem][tabindex='0']", "ArrowLeft");
    press("[role=treeitem][tabindex='0']", "ArrowLeft");
    assert_eq!(inside(&page, "#one", "return root.activeElement.getAttribute('aria-expanded')"), "false");
    press("[role=treeitem][tabindex='0']", "Home");
    press("[role=treeitem][tabindex='0']", "n");
    assert_eq!(focus(), "II. NH");
}

#[test]
fn a_correction_is_told_kept_and_taken_back() {
    let page = plain();
    let count = |kind: &str| {
        let script = format!("return root.querySelectorAll('.findings .{kind} li').length");
        inside(&page, "#one", &script).as_u64().unwrap_or(0)
    };
    let (decisions, lessons) = (count("decision"), count("lesson"));
    inside(
        &page,
        "#one",
        "root.querySelector('.findings .decision button').click();
        const select = root.querySelector('li.chosen select');
        select.value = 'lesson';
        select.dispatchEvent(new Event('change'))",
    );
    page.wait_until("the correction", || page.text("#told") == "1 chỗ đã sửa");
    assert_eq!((count("decision"), count("lesson")), (decisions - 1, lessons + 1));
    let kept = page.run("return one.corrections", vec![]);
    assert_eq!((&kept[0]["read_as"], &kept[0]["kind"]), (&json!("decision"), &json!("lesson")));
    // What was kept gives the same in another element.
    page.run("two.text = one.text; two.corrections = one.corrections", vec![]);
    let same = "return JSON.stringify(one.summary) === JSON.stringify(two.summary)";
    page.wait_until("the same summary", || page.run(same, vec![]) == json!(true));
    inside(&page, "#one", "root.querySelector('[data-do=undo]').click()");
    page.wait_until("the way back", || page.text("#told") == "0 chỗ đã sửa");
    assert_eq!((count("decision"), count("lesson")), (decisions, lessons));
    // It is still the chosen one.
    inside(&page, "#one", "root.querySelector('li.chosen [data-do=drop]').click()");
    page.wait_until("what was dropped", || count("decision") == decisions - 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn strange_attributes_and_corrections_do_no_harm() {
    let page = plain();
    page.run(
        "one.setAttribute('language', '<b>'); one.setAttribute('theme', 'url(x)'); one.setAttribute('panels', 'x y');
        two.text = '<img src=x onerror=alert(1)> Giao Sở Tài chính báo cáo.'",
        vec![],
    );
    assert_eq!(
        page.run("return [one.language, one.theme, one.panels]", vec![]),
        json!(["vi", "auto", "outline text findings"])
    );
    let words = "return [root.querySelector('.text')?.textContent.includes('<img src=x'), root.querySelectorAll('img').length]";
    page.wait_until("words that stay words", || inside(&page, "#two", words) == json!([true, 0]));
    // Corrections of another form: said, and the text stays at hand.
    page.run(
        "two.addEventListener('ro-failed', e => two.dataset.failed = e.detail.error.message);
        two.corrections = [{ start: 'x' }]",
        vec![],
    );
    page.wait_for_count("#two[data-failed]", 1);
    let text = inside(&page, "#two", "return root.querySelector('[role=alert] pre').textContent");
    assert!(text.as_str().is_some_and(|text| text.contains("Giao Sở Tài chính")), "{text}");
}

#[test]
fn two_versions_share_a_page() {
    let dir = std::env::temp_dir().join(format!("ro-versions-{}", std::process::id()));
    copy_all(&tried().plain, &dir);
    let (one, other) = (dir.join("node_modules/ro-notice"), dir.join("node_modules/ro-notice-next"));
    copy_all(&one, &other);
    let element = fs::read_to_string(other.join("element.js")).unwrap();
    let newer = element.replacen("static version = \"", "static version = \"9", 1);
    assert_ne!(element, newer);
    fs::write(other.join("element.js"), newer).unwrap();
    let page = Page::open_other(&dir);
    let load = "return import('./node_modules/ro-notice-next/element.js').then(({ RoNotice }) => {
        RoNotice.define('ro-notice-next');
        RoNotice.define('ro-notice-next');
        const next = document.createElement('ro-notice-next');
        next.id = 'next';
        next.text = one.text;
        document.body.append(next);
        return [one.constructor.version, next.constructor.version, 'no-such' in window];
    })";
    let versions = page.run(load, vec![]);
    assert_eq!(versions[1], format!("9{}", versions[0].as_str().unwrap()));
    let marks = "return root.querySelectorAll('mark').length";
    page.wait_until("the newer one's marks", || inside(&page, "#next", marks) != 0);
    assert_eq!(inside(&page, "#next", marks), inside(&page, "#one", marks));
    assert_eq!(page.complaints(), [""; 0]);
    fs::remove_dir_all(dir).unwrap();
}

#[test]
fn reads_in_a_worker() {
    let page = plain();
    // The page's policy asks for Trusted Types; which script a worker runs is the page's own affair.
    let count = "const policy = trustedTypes.createPolicy('ro', { createScriptURL: it => it });
        const worker = new Worker(policy.createScriptURL('./worker.js'), { type: 'module' });
        worker.postMessage(one.text);
        return new Promise(done => worker.onmessage = ({ data }) => done(data))";
    assert_eq!(page.run(count, vec![]), page.run("return one.summary.findings.length", vec![]));
}

#[test]
fn works_as_vite_bundles_it() {
    let page = Page::open_other(&tried().vite);
    page.wait_until("the tasks", || page.text("output") == "2");
    page.wait_until("the marks", || {
        inside(&page, "ro-notice", "return root.querySelectorAll('mark').length") != 0
    });
    assert_eq!(page.asked().iter().filter(|path| path.ends_with(".wasm")).count(), 1, "{:?}", page.asked());
    assert_eq!(page.complaints(), [""; 0]);
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let place = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_all(&path, &place);
        } else {
            fs::copy(&path, &place).unwrap();
        }
    }
}
