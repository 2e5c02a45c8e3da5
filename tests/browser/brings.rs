//! Several files at once, and what strangers may have put into what comes in.

use crate::harness::Page;
use ro_notice::share::{Shared, fragment};
use std::path::PathBuf;

const TEXT: &str = "ỦY BAN NHÂN DÂN\nXÃ BÌNH HÒA\nSố: 4/TB-UBND\n\nTHÔNG BÁO\nVề đê biển\n\n1. Giao Sở Xây dựng rà soát, trước ngày 25/3/2026.\n2. Đồng ý điều chỉnh.\n";
const OTHER: &str = "THÔNG BÁO\nKết luận giao ban\n\n1. Giao Sở Y tế báo cáo.\n2. Giao Sở Nội vụ kiểm tra.\n";

/// What tries to run, once it is taken for markup.
const HOSTILE: [&str; 6] = [
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "\"><svg onload=window.ran=1>",
    "<a href=javascript:window.ran=1>x</a>",
    "</textarea><iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "<style>*{display:none}</style><base href=//x><meta http-equiv=refresh content=0>",
];

/// Writes files into a folder of the test's own and gives their places, one a line, as an input takes them.
fn files(page: &Page, all: &[(&str, Vec<u8>)]) -> String {
    let places = all.iter().map(|(name, bytes)| {
        let place: PathBuf = page.dir().join(name);
        std::fs::write(&place, bytes).expect("the folder of the test can be written to");
        place.canonicalize().expect("the file is there").to_string_lossy().into_owned()
    });
    places.collect::<Vec<_>>().join("\n")
}

fn bring(page: &Page, all: &[(&str, Vec<u8>)]) {
    let places = files(page, all);
    page.type_into("#file", &places);
}

/// Fails if anything hostile has become part of the page or has run.
#[track_caller]
fn clean(page: &Page, door: &str) {
    page.settle();
    let script = "const strange = 'script:not([src]):not([type]), iframe, object, embed, base, meta[http-equiv=refresh], a[href^=javascript], img:not(.share-qr), [onerror], [onload]';
        return [window.ran ?? 0, [...document.querySelectorAll('#app ' + strange.split(', ').join(', #app '))].map(it => it.tagName + [...it.attributes].map(a => a.name))]";
    assert_eq!(page.run(script, vec![]), serde_json::json!([0, []]), "{door}");
    assert_eq!(page.complaints(), [""; 0], "{door}");
}

#[test]
fn several_files_are_a_list_and_one_table() {
    let page = Page::open_copy();
    page.paste("1. Giao Sở Tài chính lập dự toán.");
    bring(
        &page,
        &[
            ("mot.txt", TEXT.into()),
            ("quet.pdf", b"%PDF-1.7 x".to_vec()),
            ("hai.txt", OTHER.into()),
            ("trang.html", b"<html><body><ol><li>Giao S\xe1\xbb\x9f Y t\xe1\xba\xbf b\xc3\xa1o c\xc3\xa1o</li></ol></body></html>".to_vec()),
        ],
    );
    page.wait_for_count(".many-item", 4);
    assert!(page.texts(".many-counts")[0].starts_with("1 "), "{:?}", page.texts(".many-counts"));
    assert_eq!(page.count(".many-item[data-problem=pdf]"), 1);
    assert_eq!(page.axe(), [""; 0]);
    page.click("[data-table=true]");
    page.wait_for_count(".many-scroll tbody tr", 4);
    assert!(
        page.text(".many-scroll").contains("Mục 1, 4/TB-UBND")
            && page.text(".many-scroll").contains("Kết luận giao ban")
    );
    page.run(
        "HTMLAnchorElement.prototype.click = function () { (window.saved ??= []).push(this.download) }",
        vec![],
    );
    let hear = "const set = DataTransfer.prototype.setData;
        DataTransfer.prototype.setData = function (kind, words) { (window.copied ??= []).push(kind); return set.call(this, kind, words) }";
    page.run(hear, vec![]);
    page.click("[data-action=copy-all]");
    let copied = serde_json::json!(["text/html", "text/plain"]);
    page.wait_until("the table", || page.run("return window.copied", vec![]) == copied);
    page.click("[data-action=xlsx-all]");
    page.click("[data-action=csv-all]");
    let saved = serde_json::json!(["bang-theo-doi-chung.xlsx", "bang-theo-doi-chung.csv"]);
    page.wait_until("the files", || page.run("return window.saved", vec![]) == saved);
    // One of them is read, and the list is still there.
    page.click("[data-table=false]");
    page.click("[data-open='2']");
    page.wait_until("the text", || page.value("#paste") == OTHER);
    page.wait_for_count("dialog[open]", 0);
    page.click("[data-action=many]");
    page.wait_for_count(".many-item", 4);
    page.click("[data-action=leave]");
    page.wait_for_count("[data-action=many]", 0);
    assert_eq!(page.value("#paste"), OTHER);
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_list_can_be_stopped_and_goes_on_with_other_files() {
    let page = Page::open_copy();
    // A disk that does not answer.
    page.run("window.read = FileReader.prototype.readAsArrayBuffer; FileReader.prototype.readAsArrayBuffer = () => {}", vec![]);
    bring(&page, &[("a.txt", TEXT.into()), ("b.txt", OTHER.into())]);
    page.wait_for_count(".many-bar", 1);
    page.click("[data-action=stop]");
    page.wait_for_count(".many-bar", 0);
    assert_eq!(page.count(".many-item"), 0);
    page.run("FileReader.prototype.readAsArrayBuffer = window.read; document.querySelector('dialog[open]').close()", vec![]);
    bring(&page, &[("c.txt", TEXT.into()), ("d.txt", OTHER.into())]);
    page.wait_for_count(".many-item", 2);
    assert_eq!(page.texts(".many-name"), ["c.txt", "d.txt"]);
}

#[test]
fn what_cannot_be_opened_is_told_and_the_text_stays() {
    let page = Page::open_copy();
    page.paste(TEXT);
    let mut locked = b"\xd0\xcf\x11\xe0".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    for (name, bytes, problem) in [
        ("a.pdf", b"%PDF-1.4".to_vec(), "pdf"),
        ("b.doc", b"\xd0\xcf\x11\xe0 x".to_vec(), "old_word"),
        ("c.docx", locked, "encrypted"),
        ("d.docx", b"PK\x03\x04 cut".to_vec(), "broken"),
        ("e.bin", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0".to_vec(), "not_text"),
        ("f.txt", b" \n ".to_vec(), "empty"),
        ("g.txt", vec![b'x'; 20 * 1024 * 1024 + 1], "too_big"),
    ] {
        bring(&page, &[(name, bytes)]);
        page.wait_for_count(&format!("[data-problem={problem}]"), 1);
        assert!(page.text(".problem").contains(name));
        assert_eq!(page.value("#paste"), TEXT, "{name}");
        page.click(".problem-close");
        page.wait_for_count(".problem", 0);
    }
}

#[test]
fn nothing_hostile_becomes_part_of_the_page() {
    let page = Page::open_copy();
    let all = HOSTILE.join(" ");
    let text =
        format!("THÔNG BÁO\nVề {all}\n\n1. Giao Sở Xây dựng rà soát {all} trước ngày 25/3/2026.\n2. {all}\n");
    let notice = ro_notice::notice(text.as_str());
    let report = ro_notice::report(&notice, &ro_notice::digest(&notice));
    page.paste(&text);
    page.wait_until("the text", || page.value("#paste") == text);
    page.click("[data-tab=task]");
    clean(&page, "text");
    // What Word and portals put beside the words.
    let paste = "const held = new DataTransfer();
        held.setData('text/html', arguments[0]);
        held.setData('text/plain', 'x');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))";
    let rich = format!(
        "<ol><li>Giao Sở Xây dựng báo cáo</li></ol><table><tr><td>1</td><td><p>Giao</p>{all}</td></tr></table>"
    );
    page.run(paste, vec![rich.into()]);
    page.wait_until("the rich text", || page.value("#paste").contains("1. Giao Sở Xây dựng báo cáo"));
    clean(&page, "rich paste");
    page.click("[data-action=new]");
    page.paste(&text);
    page.wait_until("the text again", || page.value("#paste") == text);
    page.click("[data-action=share]");
    page.click("[data-copy=table]");
    clean(&page, "dialog");
    page.go(&fragment(&Shared::Summary(report.clone().into())).unwrap());
    page.wait_for_count(".report, [data-link=waits]", 1);
    if page.count("[data-link=waits]") > 0 {
        page.click("[data-link=waits] .share-act");
    }
    page.wait_for_count(".report", 1);
    assert!(page.text(".report").contains(HOSTILE[0]));
    clean(&page, "link");
    page.reload();
    page.click("[data-action=new]");
    let link = fragment(&Shared::Full(text.clone(), Vec::new())).unwrap();
    let html = format!(
        "<html><body><p>Giao Sở {}</p>{all}<ol><li>Giao Sở Y tế báo cáo {all}</li></ol></body></html>",
        all.replace('<', "&lt;")
    );
    for (name, bytes) in [
        ("<img src=x onerror=window.ran=1>.txt", text.clone().into_bytes()),
        ("hai.docx", ro_notice::export::docx::docx(&report)),
        ("ba.html", html.into_bytes()),
        ("bon.html", ro_notice::export::html::html(&report, &text, &link).into_bytes()),
        ("nam.json", ro_notice::export::json::file(&notice, &[], link.clone()).into_bytes()),
        ("sau.md", format!("# {all}\n\n- Giao {all}").into_bytes()),
        ("<svg onload=window.ran=1>.pdf", b"%PDF-".to_vec()),
    ] {
        let problem = name.ends_with(".pdf");
        let before = page.value("#paste");
        bring(&page, &[(name, bytes)]);
        page.wait_until(name, || {
            if problem { page.count(".problem") == 1 } else { page.value("#paste") != before }
        });
        clean(&page, name);
        page.run("document.querySelector('[data-action=new]').click()", vec![]);
    }
    // All at once: names and titles stand in the list and the table.
    let two = [(HOSTILE[1], text.clone().into_bytes()), ("x <b>.txt", text.into_bytes())];
    bring(&page, &two.map(|(name, bytes)| (if name.contains('/') { "y" } else { name }, bytes)));
    page.wait_for_count(".many-item", 2);
    clean(&page, "list");
    page.click("[data-table=true]");
    page.wait_for_count(".many-scroll table", 1);
    clean(&page, "table");
}
