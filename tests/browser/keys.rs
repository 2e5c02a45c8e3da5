//! The keys of the outline, row by row as the WAI-ARIA practices list them
//! (Tree View; the names are those of their own tests where they have one).

use crate::harness::{Key, Page};

/// Three divisions; the first has two parts, the first of them two more.
const TEXT: &str = "I. Đánh giá chung\n1. Kết quả\na) Kinh tế\nb) Văn hóa\n2. Hạn chế\n\
    II. Nhiệm vụ\n1. Về đất đai\n2. Về ngân sách\nIII. Tổ chức thực hiện\n";

/// Where the focus is, what is closed, before and after.
struct Row {
    name: &'static str,
    /// The item with the focus, and the items closed before.
    from: (&'static str, &'static [&'static str]),
    press: &'static [Key],
    to: (&'static str, &'static [&'static str]),
}

/// A row without keys that have no letter.
const fn row(
    name: &'static str,
    from: (&'static str, &'static [&'static str]),
    press: &'static [Key],
    to: (&'static str, &'static [&'static str]),
) -> Row {
    Row { name, from, press, to }
}

const FIRST: &str = "Đánh giá chung";
const INNER: &str = "Kết quả";
const LEAF: &str = "Kinh tế";
const SECOND: &str = "Nhiệm vụ";
const LAST: &str = "Tổ chức thực hiện";

const ROWS: &[Row] = &[
    row("key-down-arrow: into an open item", (FIRST, &[]), &[Key::Down], (INNER, &[])),
    row("key-down-arrow: past a closed item", (FIRST, &[FIRST]), &[Key::Down], (SECOND, &[FIRST])),
    row("key-down-arrow: stays on the last", (LAST, &[]), &[Key::Down], (LAST, &[])),
    row("key-up-arrow: to the one above", (INNER, &[]), &[Key::Up], (FIRST, &[])),
    row("key-up-arrow: past a closed item", (SECOND, &[FIRST]), &[Key::Up], (FIRST, &[FIRST])),
    row("key-up-arrow: stays on the first", (FIRST, &[]), &[Key::Up], (FIRST, &[])),
    row("key-right-arrow: opens and stays", (FIRST, &[FIRST]), &[Key::Right], (FIRST, &[])),
    row("key-right-arrow: to the first child", (FIRST, &[]), &[Key::Right], (INNER, &[])),
    row("key-right-arrow: nothing on a leaf", (LEAF, &[]), &[Key::Right], (LEAF, &[])),
    row("key-left-arrow: closes and stays", (INNER, &[]), &[Key::Left], (INNER, &[INNER])),
    row("key-left-arrow: a closed item to its parent", (INNER, &[INNER]), &[Key::Left], (FIRST, &[INNER])),
    row("key-left-arrow: a leaf to its parent", (LEAF, &[]), &[Key::Left], (INNER, &[])),
    row("key-left-arrow: nothing on a closed root", (FIRST, &[FIRST]), &[Key::Left], (FIRST, &[FIRST])),
    row("key-home: to the first, opens nothing", (LAST, &[FIRST]), &[Key::Home], (FIRST, &[FIRST])),
    row("key-end: to the last that shows", (FIRST, &[SECOND]), &[Key::End], (LAST, &[SECOND])),
    row("key-enter: stays", (LEAF, &[]), &[Key::Enter], (LEAF, &[])),
];

/// Letters, and the item they lead to.
const AHEAD: &[(&str, &str, &str, &str)] = &[
    ("key-printable-characters: one letter", FIRST, "t", LAST),
    ("key-printable-characters: round the end", LAST, "k", INNER),
    ("key-printable-characters: several letters quickly", FIRST, "ve ng", "Về ngân sách"),
    ("key-printable-characters: accents are not needed", FIRST, "nhiem", SECOND),
    ("key-printable-characters: by marker", FIRST, "2", "Hạn chế"),
    ("key-printable-characters: nothing begins so", FIRST, "z", FIRST),
];

const ROW: &str = "[role=treeitem]";

/// The item of the label; its name is a part of the item's own words.
const FIND: &str = "const find = label => [...document.querySelectorAll('[role=treeitem]')]
    .find(item => item.querySelector('.outline-label').textContent === label);";

fn open(closed: &[&str], focus: &str) -> Page {
    let page = Page::open();
    set(&page, closed, focus);
    page
}

/// Opens all, closes some, innermost first, and focuses one.
fn set(page: &Page, closed: &[&str], focus: &str) {
    page.paste(TEXT);
    page.wait_for_count(ROW, 9);
    page.click("[data-action=open-all]");
    for label in closed {
        page.run(
            &format!("{FIND} find(arguments[0]).querySelector('.outline-twist').click()"),
            vec![(*label).into()],
        );
    }
    page.run(&format!("{FIND} find(arguments[0]).focus()"), vec![focus.into()]);
    page.wait_until("the focus", || focused(page) == focus);
}

/// The label of the item that has the focus.
fn focused(page: &Page) -> String {
    let script = "return document.activeElement.querySelector?.('.outline-label')?.textContent ?? ''";
    page.run(script, vec![]).as_str().unwrap_or_default().to_owned()
}

/// The labels of all closed items.
fn closed(page: &Page) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('[role=treeitem][aria-expanded=false] .outline-label')]
        .map(label => label.textContent)";
    let labels = page.run(script, vec![]);
    labels.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

#[test]
fn every_row_of_the_key_table_holds() {
    let page = open(&[], FIRST);
    let mut wrong = Vec::new();
    for Row { name, from, press, to } in ROWS {
        set(&page, from.1, from.0);
        page.press(press);
        page.settle();
        let got = (focused(&page), closed(&page));
        if got.0 != to.0 || got.1 != to.1 {
            wrong.push(format!("{name}: {got:?}, not {to:?}"));
        }
    }
    for (name, from, typed, to) in AHEAD {
        set(&page, &[], from);
        page.type_into(":focus", typed);
        page.settle();
        let got = focused(&page);
        if got != *to {
            wrong.push(format!("{name}: {got:?}, not {to:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn asterisk_opens_all_siblings() {
    let page = open(&[FIRST, SECOND], LAST);
    assert_eq!(closed(&page), [FIRST, SECOND]);
    page.type_into(":focus", "*");
    page.settle();
    assert_eq!((focused(&page).as_str(), closed(&page)), (LAST, vec![]));
}

#[test]
fn enter_and_space_show_the_passage() {
    let page = open(&[], SECOND);
    for (key, label) in [("\u{e007}", SECOND), (" ", LAST)] {
        page.run(&format!("{FIND} find(arguments[0]).focus()"), vec![label.into()]);
        page.type_into(":focus", key);
        let script = "return document.querySelector('[role=treeitem][aria-selected=true] .outline-label')?.textContent";
        page.wait_until(label, || page.run(script, vec![]) == label);
        page.wait_until("the passage", || page.count(".text-body [data-flash]") > 0);
    }
}

#[test]
fn roles_and_properties_are_those_of_a_tree() {
    let page = open(&[], LEAF);
    let script = "const items = [...document.querySelectorAll('[role=treeitem]')];
        const tree = document.querySelector('[role=tree]');
        const group = item => document.getElementById(item.getAttribute('aria-owns'));
        return {
            named: !!tree.getAttribute('aria-label'),
            one_tab_stop: items.filter(item => item.tabIndex === 0).length === 1
                && document.activeElement.tabIndex === 0,
            parents_only_expand: items.every(item => item.hasAttribute('aria-expanded') === item.hasAttribute('aria-owns')),
            owned: items.filter(item => item.hasAttribute('aria-owns'))
                .every(item => group(item)?.getAttribute('role') === 'group'),
            counted: items.every(item => item.ariaLevel > 0 && item.ariaPosInSet > 0 && item.ariaSetSize >= item.ariaPosInSet),
        }";
    let found = page.run(script, vec![]);
    for (name, holds) in found.as_object().expect("answers") {
        assert_eq!(holds, true, "{name}");
    }
}
