//! The page in one file, opened from a disk.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::project::dist;

use crate::harness::Page;

const NOTICE: &str = "THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp ngày 12/5/2025\n\
    1. Giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2025.\n";

/// A copy of `dist/ro.html` that a test may change; gone with the test.
struct Copy(PathBuf);

impl Copy {
    fn with(change: impl FnOnce(String) -> String) -> Copy {
        let place = std::env::temp_dir().join(format!("rõ thử {}.html", one_of_a_kind()));
        let page = fs::read_to_string(dist().join("ro.html")).expect("`cargo xtask build` writes ro.html");
        fs::write(&place, change(page)).expect("the folder for passing files can be written to");
        Copy(place)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// A name no other test of this run has.
fn one_of_a_kind() -> String {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    format!("{} {}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

fn starts(page: &Page, file: &Path) -> bool {
    page.double_click(file);
    // Either it starts, or it says that it cannot, or its script is refused.
    let begun = std::time::Instant::now();
    while begun.elapsed() < std::time::Duration::from_secs(5) {
        if page.count("#paste") > 0 {
            return true;
        }
        if page.count("[data-boot-failed]:not([hidden])") > 0 {
            return false;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    false
}

#[test]
fn works_by_double_click() {
    let page = Page::open();
    let loaded = page.requests();
    let copy = Copy::with(|page| page);
    assert!(starts(&page, &copy.0), "{:?}", page.complaints());
    page.paste(NOTICE);
    page.wait_until("the outline", || page.count("[role=treeitem]") > 0);
    assert!(page.count("mark") > 0);
    assert_eq!(page.complaints(), [""; 0]);
    assert_eq!(page.requests(), loaded);
}

#[test]
fn a_changed_letter_keeps_it_from_starting() {
    let page = Page::open();
    // In its script, which its policy refuses then.
    let copy = Copy::with(|page| page.replacen("function unpack(", "function Unpack(", 1));
    assert!(!starts(&page, &copy.0));
    // In its module, whose hash the script knows.
    let mark = "id=\"ro-module\">";
    let copy = Copy::with(|page| {
        let at = page.find(mark).unwrap() + mark.len() + 5_000;
        let other = if page.as_bytes()[at] == b'A' { "B" } else { "A" };
        format!("{}{other}{}", &page[..at], &page[at + 1..])
    });
    assert!(!starts(&page, &copy.0));
    assert_eq!(page.count("[data-boot-failed]:not([hidden])"), 1);
}
