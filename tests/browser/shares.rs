//! What is handed on comes in again: links, files, words on the clipboard.

use crate::harness::Page;
use ro_notice::share::qr::Code;
use ro_notice::share::{Shared, fragment, open};

const TEXT: &str = "THÔNG BÁO\nKết luận tại cuộc họp về đê biển\n\nI. ĐÁNH GIÁ\n\nĐê còn tốt.\n\nII. NHIỆM VỤ\n\n\
    1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát, trước ngày 25/3/2026.\n\n\
    2. Đồng ý điều chỉnh hướng tuyến đường số 2.\n";

fn full(text: &str) -> String {
    fragment(&Shared::Full(text.to_owned(), Vec::new())).expect("a text this short makes a link")
}

/// Notes what the page says of copying, which it says for a moment only.
fn watch(page: &Page) {
    let script = "window.told = '';
        const look = () => { window.told = document.querySelector('[data-copied]')?.dataset.copied ?? window.told };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });";
    page.run(script, vec![]);
}

#[track_caller]
fn wait_for_told(page: &Page, what: &str) {
    page.wait_until("what is said of copying", || page.run("return window.told", vec![]) == what);
}

/// What a copy button puts on the clipboard, seen by an event that comes after the page's own.
#[track_caller]
fn copied(page: &Page, what: &str) -> String {
    watch(page);
    page.run(
        "window.copied = ''; \
         const set = DataTransfer.prototype.setData; \
         DataTransfer.prototype.setData = function (kind, words) { if (kind === 'text/plain') window.copied = words; return set.call(this, kind, words); };",
        vec![],
    );
    page.click(&format!("[data-copy={what}]"));
    page.wait_until("what was copied", || page.run("return window.copied", vec![]) != "");
    wait_for_told(page, what);
    page.run("return window.copied", vec![]).as_str().unwrap_or_default().to_owned()
}

/// The page with a text, and its dialog about sharing.
fn sharing(text: &str) -> Page {
    let page = Page::open();
    page.paste(text);
    page.click("[data-action=share]");
    page.wait_for_count("dialog[open] [data-copy=link]", 1);
    page
}

/// Pastes by key into a place of the test's own, which takes markup or words alone; what lies there then.
fn pasted(page: &Page, tag: &str) -> serde_json::Value {
    let script = "document.querySelector('dialog[open]')?.close();
        const place = document.createElement(arguments[0]);
        place.id = 'place';
        if (arguments[0] === 'div') place.contentEditable = 'true';
        document.querySelector('#place')?.remove();
        document.body.append(place);
        place.focus();";
    page.run(script, vec![tag.into()]);
    page.type_into("#place", "\u{e009}v");
    let read = "const place = document.querySelector('#place'); return place.value ?? place.innerText";
    page.wait_until("what was pasted", || page.run(read, vec![]) != "");
    page.run(read, vec![])
}

#[test]
fn a_text_goes_into_a_link_and_out_again() {
    let page = sharing(TEXT);
    let summary = copied(&page, "link");
    let Ok(Shared::Summary(report)) = open(&summary) else { panic!("{summary}") };
    assert_eq!(report.items.iter().filter(|item| item.actors == ["Sở Xây dựng"]).count(), 1);
    page.click("[data-tier=full]");
    page.wait_for_count("[data-tier=full][aria-pressed=true]", 1);
    let link = copied(&page, "link");
    assert!(link.starts_with(&page.url()), "{link}");
    assert_eq!(open(&link), Ok(Shared::Full(TEXT.to_owned(), Vec::new())));
    assert!(copied(&page, "chat").contains("[Sở Xây dựng] "));
    assert!(copied(&page, "markdown").starts_with("# "));
    assert!(copied(&page, "table").starts_with("STT\tNội dung nhiệm vụ\t"));
    assert_eq!(page.axe(), [""; 0]);
    assert_eq!(page.complaints(), [""; 0]);
    assert_eq!(page.strangers(), [""; 0]);
}

#[test]
fn the_meter_says_who_cuts_a_long_link() {
    let words: String =
        (0..600u32).map(|at| format!("{:x} ", at.wrapping_mul(2_654_435_761) % 65_521)).collect();
    let page = sharing(&format!("{TEXT}\n{words}\n"));
    assert_eq!(page.attribute(".share-length", "data-far").as_deref(), Some("short"));
    page.click("[data-tier=full]");
    page.wait_for_count(".share-length[data-far=long]", 1);
    assert!(page.text(".share-length").contains("Outlook"), "{}", page.text(".share-length"));
    assert_eq!(page.attribute("[data-action=qr]", "disabled").as_deref(), Some("true"));
    // What the summary holds is chosen; a kind less, and it is shorter.
    page.click("[data-tier=summary]");
    page.wait_for_count("[data-kind=decision][aria-pressed=true].share-kind", 1);
    let before = page.text(".share-length");
    page.click(".share-kind[data-kind=decision]");
    page.wait_until("another length", || page.text(".share-length") != before);
    let Ok(Shared::Summary(report)) = open(&copied(&page, "link")) else { panic!() };
    assert!(report.items.iter().all(|item| item.kind.name() == "task"));
}

#[test]
fn a_short_link_is_a_qr_code() {
    let page = sharing(TEXT);
    let link = copied(&page, "link");
    page.click("[data-action=qr]");
    page.wait_for_count(".share-qr", 1);
    page.wait_until("the picture", || {
        page.run("return document.querySelector('.share-qr').naturalWidth > 0", vec![]) == true
    });
    let shown = page.attribute(".share-qr", "src").unwrap_or_default();
    assert!(shown.contains(&Code::of(&link).unwrap().path()), "the picture is of the link that is copied");
    assert_eq!(page.axe(), [""; 0]);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn what_the_browser_will_not_copy_is_there_to_be_copied_by_hand() {
    let page = sharing(TEXT);
    page.run("document.execCommand = () => false", vec![]);
    page.click("[data-copy=chat]");
    page.wait_for_count("[data-copied=refused] textarea", 1);
    assert!(page.value("[data-copied=refused] textarea").contains("[Sở Xây dựng] "));
    page.click("[data-copied=refused] button");
    page.wait_for_count("[data-copied]", 0);
}

#[test]
fn the_table_is_pasted_as_a_table_and_as_cells() {
    let page = sharing(TEXT);
    copied(&page, "table");
    pasted(&page, "div");
    let cells = "return [...document.querySelectorAll('#place table tr')].map(row => row.cells.length)";
    assert_eq!(page.run(cells, vec![]), serde_json::json!([10, 10]));
    assert_eq!(page.run("return document.querySelectorAll('#place td')[2].innerText", vec![]), "Sở Xây dựng");
    let words = pasted(&page, "textarea");
    let lines: Vec<&str> = words.as_str().unwrap_or_default().lines().collect();
    assert_eq!(lines.len(), 2, "{words}");
    assert!(lines.iter().all(|line| line.split('\t').count() == 10), "{words}");
}

#[test]
fn one_finding_is_copied_with_its_quote() {
    let page = Page::open();
    page.paste(TEXT);
    page.click("[data-tab=task]");
    page.click("[data-sheet=task] [data-action=why]");
    watch(&page);
    page.click("[data-sheet=task] [data-copy=one]");
    wait_for_told(&page, "one");
    let words = pasted(&page, "textarea");
    let words = words.as_str().unwrap_or_default();
    assert!(words.starts_with("«Giao Sở Xây dựng") && words.ends_with("(mục II.1)"), "{words}");
}

#[test]
fn every_file_is_saved_under_a_name_of_its_own() {
    let page = sharing(TEXT);
    let catch = "window.saved = []; HTMLAnchorElement.prototype.click = function () {
        window.saved.push([this.download, this.href.slice(0, 5)]) }";
    page.run(catch, vec![]);
    page.click(".share-others");
    for ending in ["xlsx", "docx", "html", "ics", "csv", "md", "txt", "json", "xml"] {
        page.click(&format!("[data-file={ending}]"));
    }
    let saved = page.run("return window.saved", vec![]);
    let want = ["xlsx", "docx", "html", "ics", "csv", "md", "txt", "json", "xml"]
        .map(|ending| serde_json::json!([format!("Ket-luan-tai-cuoc-hop-ve-de-bien.{ending}"), "blob:"]));
    assert_eq!(saved, serde_json::Value::from(want.to_vec()));
    page.run("window.print = () => { window.printed = !document.querySelector('dialog[open]') }", vec![]);
    page.click("[data-action=print]");
    page.wait_until("the print", || page.run("return window.printed", vec![]) == true);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_page_is_handed_to_another_program_where_the_browser_can() {
    let page = Page::open();
    page.paste(TEXT);
    page.click("[data-action=share]");
    page.wait_for_count("dialog[open] [data-copy=link]", 1);
    assert_eq!(
        page.count("[data-action=send]"),
        usize::from(page.run("return 'share' in navigator", vec![]) == true)
    );
    page.run("document.querySelector('dialog[open]').close()", vec![]);
    let takes = "window.takes = true;
        Object.defineProperty(navigator, 'canShare', { configurable: true, value: data => window.takes && !!data.files });
        Object.defineProperty(navigator, 'share', { configurable: true, value: data => {
            window.handed = data.files?.[0]?.name ?? data.url;
            return window.fails ? Promise.reject(new DOMException('no', window.fails)) : Promise.resolve();
        } })";
    page.run(takes, vec![]);
    page.click("[data-action=share]");
    let handed = |want: &dyn Fn(&str) -> bool| {
        page.click("[data-action=send]");
        page.wait_until("what was handed on", || {
            page.run("return window.handed ?? ''", vec![]).as_str().is_some_and(want)
        });
    };
    handed(&|name| name.ends_with(".html"));
    page.run("window.takes = false", vec![]);
    handed(&|link| open(link).is_ok());
    // Whoever thinks better of it is told nothing; where it fails, the link is there.
    page.run("window.fails = 'AbortError'", vec![]);
    page.click("[data-action=send]");
    page.settle();
    assert_eq!(page.count("[data-copied]"), 0);
    page.run("window.fails = 'NotAllowedError'", vec![]);
    page.click("[data-action=send]");
    page.wait_for_count("[data-copied=refused] textarea", 1);
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
    page.wait_for_count("[data-link=unverified]", 1);
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
        page.wait_until("a plain address", || {
            page.run("return location.href.includes('#')", vec![]) == false
        });
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
