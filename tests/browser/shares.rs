//! What is handed on comes in again: links, files, words on the clipboard.

use crate::harness::Page;
use ro_notice::share::{Shared, fragment, open};

const TEXT: &str = "THÔNG BÁO\nKết luận tại cuộc họp về đê biển\n\nI. ĐÁNH GIÁ\n\nĐê còn tốt.\n\nII. NHIỆM VỤ\n\n\
    1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2026.\n\n\
    2. Đồng ý điều chỉnh hướng tuyến đường số 2.\n";

fn full(text: &str) -> String {
    fragment(&Shared::Full(text.to_owned(), Vec::new())).expect("a text this short makes a link")
}

/// What a copy button puts on the clipboard, seen by an event that comes after the page's own.
fn copied(page: &Page, what: &str) -> String {
    page.run(
        "window.copied = ''; window.addEventListener('copy', event => setTimeout(() => 0), { once: true }); \
         const set = DataTransfer.prototype.setData; \
         DataTransfer.prototype.setData = function (kind, words) { if (kind === 'text/plain') window.copied = words; return set.call(this, kind, words); };",
        vec![],
    );
    page.click(&format!("[data-copy={what}]"));
    page.wait_until("what was copied", || page.run("return window.copied", vec![]) != "");
    page.wait_for_count(&format!("[data-copied={what}]"), 1);
    page.run("return window.copied", vec![]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_text_goes_into_a_link_and_out_again() {
    let page = Page::open();
    page.paste(TEXT);
    page.click("[data-action=share]");
    page.wait_for_count("dialog[open] [data-copy=full]", 1);
    let link = copied(&page, "full");
    assert!(link.starts_with(&page.url()), "{link}");
    assert_eq!(open(&link), Ok(Shared::Full(TEXT.to_owned(), Vec::new())));
    let summary = copied(&page, "summary");
    let Ok(Shared::Summary(report)) = open(&summary) else { panic!("{summary}") };
    assert_eq!(report.items.iter().filter(|item| item.actors == ["Sở Xây dựng"]).count(), 1);
    assert!(copied(&page, "chat").contains("[Sở Xây dựng] "));
    assert!(copied(&page, "table").starts_with("STT\tNội dung nhiệm vụ\t"));
    assert_eq!(page.complaints(), [""; 0]);
    assert_eq!(page.strangers(), [""; 0]);
}

#[test]
fn a_link_opens_as_not_verified_and_never_over_a_text_without_asking() {
    let page = Page::open();
    page.go(&full(TEXT));
    page.wait_for_count("[data-link=unverified]", 1);
    page.wait_until("the text", || page.value("#paste") == TEXT);
    page.run("location.hash = arguments[0]", vec![full("Giao Sở Y tế báo cáo.").into()]);
    page.wait_for_count("[data-link=waits]", 1);
    assert_eq!(page.value("#paste"), TEXT);
    page.click("[data-link=waits] .share-act");
    page.wait_until("the other text", || page.value("#paste") == "Giao Sở Y tế báo cáo.");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_broken_link_says_what_is_wrong() {
    let page = Page::open();
    let link = full(TEXT);
    for (link, name) in [(&link[..60], "cut"), (&link.replace('A', "B"), "damaged"), ("#r7.abc", "newer")] {
        page.go(link);
        page.wait_for_count(&format!("[data-link={name}]"), 1);
        page.click(".share-bar .share-act");
        page.wait_for_count(".share-bar", 0);
    }
    assert_eq!(page.value("#paste"), "");
}

#[test]
fn a_summary_link_shows_what_it_says_with_its_source() {
    let page = Page::open();
    let notice = ro_notice::notice(TEXT);
    let mut report = ro_notice::report(&notice, &ro_notice::digest(&notice));
    report.about.title = "<img src=x onerror=alert(1)> tiêu đề".to_owned();
    page.go(&fragment(&Shared::Summary(report.into())).unwrap());
    page.wait_for_count(".report", 1);
    assert!(page.text(".report").contains("Sở Xây dựng") && page.text(".report").contains("Mục II.1"));
    assert_eq!(page.text(".report-title"), "<img src=x onerror=alert(1)> tiêu đề");
    assert_eq!((page.count(".report img"), page.count("[data-link=unverified]")), (0, 1));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn word_files_and_pages_are_opened() {
    let page = Page::open();
    let notice = ro_notice::notice(TEXT);
    let report = ro_notice::report(&notice, &ro_notice::digest(&notice));
    let dir = page.dir().to_owned();
    for (name, bytes, want) in [
        ("bao cao.docx", ro_notice::export::docx::docx(&report), "Bảng theo dõi nhiệm vụ"),
        (
            "trang.html",
            b"<html><body><ol><li>Giao S\xe1\xbb\x9f Y t\xe1\xba\xbf</li></ol></body></html>".to_vec(),
            "1. Giao Sở Y tế",
        ),
        (
            "trang 2.html",
            ro_notice::export::html::html(&report, TEXT, &full(TEXT)).into_bytes(),
            "Đồng ý điều chỉnh",
        ),
    ] {
        let path = dir.join(name);
        std::fs::write(&path, bytes).unwrap();
        page.upload("#file", &path);
        page.wait_until(name, || page.value("#paste").contains(want));
    }
    assert_eq!(page.value("#paste"), TEXT);
}
