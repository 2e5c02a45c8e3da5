//! axe-core finds nothing to object to, whatever the page shows: in each state, light
//! and dark, on a desk and on a phone.

use std::{env, fs, process, thread};

use crate::harness::Page;

/// A state of the page, and how one gets to it from the one before in the list.
type State = (&'static str, fn(&Page));

/// The tabs of the summary.
fn tabs(page: &Page) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=tab]')].map(tab => tab.dataset.tab)";
    let tabs = page.run(script, vec![]);
    tabs.as_array().into_iter().flatten().filter_map(|tab| tab.as_str().map(str::to_owned)).collect()
}

/// Clicks the first element that fits and shows, if there is one.
fn click(page: &Page, css: &str) {
    let script = "const all = [...document.querySelectorAll(arguments[0])];
        all.find(one => one.getClientRects().length > 0)?.click()";
    page.run(script, vec![css.into()]);
}

const STATES: [State; 14] = [
    ("read", |page| {
        page.click("[data-sample=party]");
        page.wait_until("the marks", || page.count("mark[data-kind=task]") > 3);
        // What flashes is half transparent while it does.
        page.wait_for_count("[data-flash]", 0);
    }),
    ("a mark chosen", |page| {
        click(page, "mark[data-kind=task] > .mark-label");
        page.wait_until("the chosen mark", || page.count("mark.mark-on") > 0);
    }),
    ("marks hidden", |page| click(page, ".legend-kind")),
    ("collapsed", |page| {
        // A phone may have no focus at all.
        let escape = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))";
        page.run(escape, vec![]);
        page.wait_for_count("mark.mark-on", 0);
        click(page, "[data-action=close-all]");
    }),
    ("as pasted", |page| click(page, "[data-mode=raw]")),
    ("widened", |page| {
        click(page, "[data-mode=read]");
        click(page, "[data-action=stretch]");
    }),
    ("searching", |page| {
        click(page, "[data-action=stretch]");
        click(page, "[data-action=search]");
        page.type_into("#search", "nhiem vu");
        page.wait_until("places found", || page.text(".search-count").contains('/'));
    }),
    ("settings", |page| {
        click(page, ".search-close");
        click(page, "[data-action=settings]");
        page.wait_for_count("dialog[open] .settings", 1);
    }),
    ("high contrast, large", |page| {
        click(page, "[data-option=contrast]");
        click(page, "[data-option=larger]");
    }),
    ("help", |page| {
        click(page, ".dialog-close");
        page.wait_for_count("dialog[open]", 0);
        click(page, "[data-action=help]");
        page.wait_for_count("dialog[open] .help", 1);
    }),
    ("in English", |page| {
        click(page, ".dialog-close");
        page.wait_for_count("dialog[open]", 0);
        click(page, "[data-lang=en]");
    }),
    ("drafts", |page| {
        page.wait_until("the draft", || {
            page.run("return Object.keys(localStorage).some(it => it.startsWith('ro.draft.'))", vec![])
                == true
        });
        click(page, "[data-action=new]");
        page.wait_for_count("[data-draft]", 1);
    }),
    ("an old encoding", |page| {
        page.paste(&crate::seeks::tcvn3());
        page.wait_for_count(".legacy-lines", 1);
    }),
    ("a problem told", |page| {
        let pdf =
            env::temp_dir().join(format!("ro-access-{}-{:?}.pdf", process::id(), thread::current().id()));
        fs::write(&pdf, b"%PDF-1.7\n").expect("a file of our own");
        page.upload("#file", &pdf);
        page.wait_for_count("[data-problem=pdf]", 1);
        fs::remove_file(pdf).expect("the same file");
    }),
];

/// Goes through all states; fails with everything axe objects to in any of them.
fn walk(scheme: &str, width: u32, height: u32) {
    let page = Page::open();
    page.set_scheme(scheme);
    page.set_viewport(width, height);
    page.reload();
    let mut wrong = Vec::new();
    let mut look = |name: &str| {
        // Things that fade are judged when they are there.
        page.run(
            "document.getAnimations().forEach(one => { try { one.finish() } catch { one.cancel() } })",
            vec![],
        );
        wrong.extend(page.axe().into_iter().map(|line| format!("{name}: {line}")));
    };
    look("empty");
    for (name, go) in STATES {
        go(&page);
        look(name);
        if name == "read" {
            for pane in ["outline", "panel"] {
                click(&page, &format!("button[data-pane={pane}]"));
                look(pane);
            }
            for tab in tabs(&page) {
                page.click(&format!("[data-tab={tab}]"));
                look(&tab);
            }
            click(&page, "[data-sheet=doubt] button");
            click(&page, "button[data-pane=text]");
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn axe_finds_nothing_on_a_desk() {
    walk("light", 1440, 900);
}

#[test]
fn axe_finds_nothing_in_the_dark() {
    walk("dark", 1440, 900);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    walk("light", 390, 844);
}

#[test]
fn axe_finds_nothing_on_a_phone_in_the_dark() {
    walk("dark", 390, 844);
}

#[test]
fn axe_is_awake() {
    let page = Page::open();
    page.run("document.body.append(document.createElement('button'))", vec![]);
    let found = page.axe();
    assert!(found.iter().any(|line| line.starts_with("button-name")), "{found:?}");
}
