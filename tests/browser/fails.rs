//! When things go wrong: no script, no WebAssembly, a file that never came, a worker that is
//! stale, no memory. Each says what, why and what to do; a text can always be copied out.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

use std::fs;

use serde_json::json;

use crate::harness::Page;

const NOTICE: &str = "THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp ngày 12/5/2025\n\
    1. Giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2025.\n";

/// Runs a script in every page before anything of it.
fn before(page: &Page, script: &str) {
    page.browser.cdp("Page.enable", json!({})).unwrap();
    page.browser.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).unwrap();
}

/// Takes the browser's own copies away: what is asked for comes from the server.
fn forget(page: &Page) {
    page.browser.cdp("Network.enable", json!({})).unwrap();
    page.browser.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).unwrap();
    page.browser.cdp("Network.clearBrowserCache", json!({})).unwrap();
}

/// The name of the page's script in its folder.
fn script(page: &Page) -> String {
    let names = fs::read_dir(page.dir()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    names.into_iter().find(|name| name.starts_with("ro-") && name.ends_with(".js")).unwrap()
}

#[test]
fn without_javascript_it_says_what_it_needs() {
    let page = Page::open();
    page.browser.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).unwrap();
    page.browser.go(&page.url()).unwrap();
    let words = page.text("noscript");
    assert!(words.contains("Hãy bật JavaScript") && words.contains("turn it on and reload"), "{words}");
    assert_eq!(page.count(".base-late"), 1);
    assert!(!page.text(".base-shell").contains("Rõ chưa khởi động"));
}

#[test]
fn without_webassembly_it_says_so() {
    let page = Page::open();
    before(&page, "delete globalThis.WebAssembly");
    page.browser.go(&page.url()).unwrap();
    page.wait_for_count("[data-boot-failed]:not([hidden])", 1);
    let words = page.text("[data-boot-failed]");
    assert!(words.contains("hãy tải lại trang") && words.contains("please reload"), "{words}");
    assert!(!page.text(".base-shell").contains("Rõ chưa khởi động"));
}

#[test]
fn a_script_that_never_came_is_told_by_the_page_alone() {
    let page = Page::open_copy();
    let end = "return navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(it => it.unregister())))";
    page.run(end, vec![]);
    forget(&page);
    page.leave();
    fs::remove_file(page.dir().join(script(&page))).unwrap();
    page.browser.go(&page.url()).unwrap();
    // Not at once: the network may only be slow.
    assert!(!page.text(".base-shell").contains("Rõ chưa khởi động"));
    page.run("document.getAnimations().forEach(it => it.finish())", vec![]);
    let words = page.text(".base-late");
    assert!(words.contains("tải lại trang") && words.contains("then reload"), "{words}");
}

#[test]
fn a_stale_worker_makes_way_for_the_page_there_is() {
    let page = Page::open_copy();
    page.reload();
    // The browser drops a file, and the server has another version of it by now.
    let old = script(&page);
    let drop = "return caches.keys().then(names => caches.open(names.find(name => name.startsWith('ro-'))))
        .then(cache => cache.delete(arguments[0]))";
    assert_eq!(page.run(drop, vec![format!("./{old}").into()]), json!(true));
    forget(&page);
    let new = "ro-0123456789.js";
    fs::rename(page.dir().join(&old), page.dir().join(new)).unwrap();
    let shell = fs::read_to_string(page.dir().join("index.html")).unwrap();
    let shell = shell.replace(&old, new).replacen("<title>Rõ", "<title>Rõ mới", 1);
    fs::write(page.dir().join("index.html"), shell).unwrap();
    page.leave();
    page.browser.go(&page.url()).unwrap();
    page.wait_until("the page there is", || {
        page.run("return document.title.startsWith('Rõ mới')", vec![]) == json!(true)
            && page.count("#paste") == 1
    });
}

#[test]
fn a_text_for_which_there_is_no_memory_can_be_copied_out() {
    let page = Page::open();
    let watch = "const Own = WebAssembly.Instance;
        WebAssembly.Instance = function (module, imports) {
            const made = new Own(module, imports);
            globalThis.memory = made.exports.memory;
            return made;
        };";
    before(&page, watch);
    page.reload();
    page.paste(NOTICE);
    page.wait_until("the marks", || page.count("mark") > 0);
    // Something else takes all there is but a little, and at once a long text comes.
    let long = NOTICE.repeat(20_000);
    let paste =
        "for (let take = 65536; take >= 1; take >>= 1) try { while (true) memory.grow(take) } catch {}
        const held = new DataTransfer();
        held.setData('text/plain', arguments[0]);
        const paste = new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true });
        document.body.dispatchEvent(paste);";
    page.run(paste, vec![json!(long)]);
    page.wait_for_count("[data-stopped]:not([hidden])", 1);
    let held = page.run("return document.querySelector('[data-stopped] textarea').value", vec![]);
    let held = held.as_str().unwrap();
    assert!(held.contains(long.trim()), "{} of {} letters are there", held.len(), long.len());
    let words = page.text("[data-stopped]");
    assert!(
        words.contains("hãy chép lại, rồi tải lại trang") && words.contains("copy it, then reload"),
        "{words}"
    );
}
