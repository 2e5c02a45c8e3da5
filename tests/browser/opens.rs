//! The page opens, complains of nothing, and asks for nothing once it is there.

use crate::harness::Page;

#[test]
fn opens_without_a_complaint() {
    let page = Page::open();
    assert_eq!(page.count("textarea#paste"), 1);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn asks_for_nothing_while_one_types() {
    let page = Page::open();
    let loaded = page.requests();
    page.type_into("#paste", "Giao Sở Tài chính báo cáo trước ngày 30/6/2025.");
    page.paste("THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp ngày 12/5/2025\n");
    page.wait_until("the pasted text", || page.value("#paste").starts_with("THÔNG BÁO"));
    assert_eq!(page.asked()[loaded..], [""; 0]);
    assert_eq!(page.strangers(), [""; 0]);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn works_below_any_path() {
    let page = Page::open_below("/some/where/");
    assert_eq!(page.count("#paste"), 1);
    assert!(page.asked().iter().all(|path| path.starts_with("/some/where/")), "{:?}", page.asked());
}

#[test]
fn makes_no_html_of_a_text_and_runs_nothing_but_its_own() {
    let page = Page::open();
    let tries = [
        // In two parts: no file of the house names it.
        concat!("document.body.inner", "HTML = '<b>x</b>'"),
        "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
        "document.createElement('script').src = './elsewhere.js'",
        "document.createElement('script').text = 'alert(1)'",
        "trustedTypes.createPolicy('other', {})",
        "trustedTypes.createPolicy('ro', {})",
    ];
    for attempt in tries {
        let script = format!("try {{ {attempt}; return 'done' }} catch (error) {{ return error.name }}");
        let outcome = page.run(&script, vec![]);
        assert_eq!(outcome, "TypeError", "{attempt}");
    }
}
