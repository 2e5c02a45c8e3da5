//! The harness itself: a test that proves silence needs ears, so each ear is tried.

use std::fs;

use serde_json::json;

use crate::harness::{Key, Page};

#[test]
fn hears_complaints_requests_and_strangers() {
    let page = Page::open();
    let loaded = page.requests();
    page.run("console.error('a complaint')", vec![]);
    let complaints = page.complaints();
    assert!(complaints.iter().any(|line| line.contains("a complaint")), "{complaints:?}");

    // Once it has started, the page can ask nobody, not even its own server.
    for address in ["http://127.0.0.1:9/elsewhere", "./nothing-here"] {
        let ask = "return fetch(arguments[0]).then(() => 'sent', () => 'refused')";
        assert_eq!(page.run(ask, vec![json!(address)]), "refused");
        let complaints = page.complaints();
        assert!(complaints.iter().any(|line| line.contains("Content Security Policy")), "{complaints:?}");
    }
    assert_eq!(page.requests(), loaded);
    // A page that leaves is heard.
    page.run("location.assign('./nothing-here')", vec![]);
    page.wait_until("the request", || page.requests() > loaded);
    assert_eq!(page.asked()[loaded], "/nothing-here");
}

#[test]
fn does_what_a_person_does() {
    let page = Page::open();
    page.type_into("#paste", "Rõ người");
    page.press(&[Key::Backspace, Key::Backspace]);
    assert_eq!(page.value("#paste"), "Rõ ngư");
    page.paste("rõ việc");
    assert_eq!(page.value("#paste"), "rõ việc");

    let probe = "const probe = document.createElement('input');
        probe.type = 'file';
        probe.id = 'probe';
        document.body.append(probe);";
    page.run(probe, vec![]);
    let file = std::env::temp_dir().join(format!("ro-upload-{}.txt", std::process::id()));
    fs::write(&file, "rõ thời hạn").unwrap();
    page.upload("#probe", &file);
    let read = page.run("return document.querySelector('#probe').files[0].text()", vec![]);
    assert_eq!(read, "rõ thời hạn");
    fs::remove_file(file).unwrap();
}

#[test]
fn is_a_phone_in_the_dark_when_told() {
    let page = Page::open();
    let seen = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(pointer: coarse)').matches]";
    assert_eq!(page.run(seen, vec![]), json!([1440, 900, false, false]));
    page.set_viewport(390, 844);
    page.set_scheme("dark");
    page.reload();
    assert_eq!(page.run(seen, vec![]), json!([390, 844, true, true]));
}
