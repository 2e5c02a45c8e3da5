//! The page saves a copy of itself, with the notice and what was said of it inside.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::harness::Page;

const NOTICE: &str = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 9/TB-UBND\n\nTHÔNG BÁO\nKết luận <b>&amp; \"họp\" về kênh Bản Đồn\n\n\
    1. Giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2025.\n2. Đồng ý điều chỉnh hướng tuyến đoạn kênh số 3.\n";

/// A folder of one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let dir = std::env::temp_dir().join(format!("ro-saves-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).expect("the folder for passing files can be written to");
        Folder(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Saves the page as a reader does; gives back where the browser put it.
fn save(page: &Page, dir: &Path) -> PathBuf {
    let told = json!({ "behavior": "allow", "downloadPath": dir });
    page.browser.cdp("Browser.setDownloadBehavior", told).expect("Chromium saves where it is told");
    page.click("[data-action=share]");
    page.run("document.querySelectorAll('dialog details').forEach(it => it.open = true)", vec![]);
    page.click("[data-file=html]");
    let saved = || {
        let files = fs::read_dir(dir).into_iter().flatten().flatten().map(|file| file.path());
        let mut whole = files.filter(|file| file.extension().is_some_and(|ending| ending == "html"));
        whole.find(|file| fs::read_to_string(file).is_ok_and(|text| text.trim_end().ends_with("</html>")))
    };
    page.wait_until("the saved page", || saved().is_some());
    saved().unwrap_or_default()
}

/// Says that the only finding of a kind is none.
fn drop_first(page: &Page, kind: &str) {
    let mark = format!(".text mark[data-kind={kind}]");
    page.click(&mark);
    page.click(".panel-shown [data-action=edit]");
    page.click("[data-action=drop]");
    page.wait_for_count(&mark, 0);
}

/// What the notice was read as, with what was said of it.
fn tasks(page: &Page) -> String {
    page.wait_until("the notice", || page.count("mark") > 0);
    page.run(
        "return [...document.querySelectorAll('.text mark')].map(it => it.dataset.kind + ':' + it.textContent).join()",
        vec![],
    )
    .to_string()
}

#[test]
fn a_copy_opens_by_double_click_is_corrected_and_saved_again() {
    let (one, two) = (Folder::new("one"), Folder::new("two"));
    let page = Page::open();
    page.paste(NOTICE);
    page.wait_until("the notice", || page.count("mark") > 0);
    let loaded = page.requests();
    // The second finding is no decision.
    drop_first(&page, "decision");
    let read = tasks(&page);
    let first = save(&page, &one.0);
    assert_eq!(page.requests(), loaded, "nothing is asked for to save");
    assert_eq!(page.complaints(), [""; 0]);

    page.double_click(&first);
    assert_eq!(tasks(&page), read);
    assert_eq!(page.value("#paste"), NOTICE);
    assert!(
        page.run("return document.title", vec![]).as_str().is_some_and(|title| title.contains("Bản Đồn"))
    );
    page.wait_for_count("[data-link=unverified]", 1);
    assert_eq!(page.complaints(), [""; 0]);
    // Unchanged, it saves itself as it is: from then on nothing is added or lost.
    let second = save(&page, &two.0);
    page.double_click(&second);
    page.wait_until("the notice", || page.count("mark") > 0);
    let (first, second) = (fs::read_to_string(first), fs::read_to_string(second));
    let (first, second) = (first.unwrap_or_default(), second.unwrap_or_default());
    assert!(first.len() > 100_000 && first == second, "{} and {} letters", first.len(), second.len());
    // Corrected again, that is in the next one.
    drop_first(&page, "task");
    fs::remove_file(fs::read_dir(&two.0).unwrap().next().unwrap().unwrap().path()).unwrap();
    let third = save(&page, &two.0);
    page.double_click(&third);
    page.wait_until("the notice", || page.value("#paste") == NOTICE);
    assert_eq!(page.count(".text mark[data-kind=task], .text mark[data-kind=decision]"), 0);
    assert_eq!(page.requests(), loaded);
}

#[test]
fn a_copy_can_be_read_without_a_script_and_opened_as_a_file() {
    let dir = Folder::new("plain");
    let page = Page::open_below("/some/where/");
    page.paste(NOTICE);
    page.wait_until("the notice", || page.count("mark") > 0);
    let file = save(&page, &dir.0);
    page.browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).unwrap();
    page.double_click(&file);
    let words = page.text(".base-saved");
    for said in ["Sở Tài chính", "30/6/2025", "Đồng ý điều chỉnh", "<b>&amp; \"họp\"", "Nguyên văn"]
    {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert_eq!((page.count("#paste"), page.count(".base-saved b")), (0, 0));
    page.browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).unwrap();
    page.reload();
    page.upload("#file", &file);
    page.wait_until("the notice out of the file", || page.value("#paste") == NOTICE);
}
