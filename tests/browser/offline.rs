//! The hosted page without its server, and with a newer one behind it.

use std::fs;

use serde_json::json;
use xtask::project::dist;

use crate::harness::Page;

const NOTICE: &str = "THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp ngày 12/5/2025\n\
    1. Giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2025.\n";

const KEPT: &str = "return navigator.serviceWorker.ready.then(() => caches.keys())
    .then(names => caches.open(names.find(name => name.startsWith('ro-'))))
    .then(cache => cache.keys()).then(kept => kept.map(kept => new URL(kept.url).pathname).sort())";

#[test]
fn opens_and_reads_with_the_server_gone() {
    let mut page = Page::open_below("/some/where/");
    let kept = page.run(KEPT, vec![]);
    // Exactly its own files, whatever was done since.
    page.paste(NOTICE);
    page.wait_until("the outline", || page.count("[role=treeitem]") > 0);
    assert_eq!(page.run(KEPT, vec![]), kept);
    let kept: Vec<&str> = kept.as_array().into_iter().flatten().filter_map(|path| path.as_str()).collect();
    assert!(kept.contains(&"/some/where/index.html"), "{kept:?}");
    assert!(kept.iter().all(|path| !path.ends_with("ro.html") && !path.ends_with("sw.js")), "{kept:?}");

    page.stop_server();
    page.reload();
    page.paste(NOTICE);
    page.wait_until("the outline", || page.count("[role=treeitem]") > 0);
    page.go("?fbclid=1#anything");
    assert_eq!(page.count("#paste"), 1);
}

#[test]
fn a_new_version_waits_until_it_is_taken() {
    let page = Page::open_copy();
    // The second visit is the worker's.
    page.reload();
    let dir = page.dir();
    let shell = fs::read_to_string(dir.join("index.html")).unwrap();
    fs::write(dir.join("index.html"), shell.replacen("<title>Rõ", "<title>Rõ mới", 1)).unwrap();
    let worker = fs::read_to_string(dir.join("sw.js")).unwrap();
    fs::write(dir.join("sw.js"), worker.replacen("VERSION = \"", "VERSION = \"new", 1)).unwrap();
    page.reload();
    page.wait_for_count(".version", 1);
    let title = "return document.title.startsWith('Rõ mới')";
    assert_eq!(page.run(title, vec![]), json!(false));
    page.click(".version-take");
    page.wait_until("the new version", || page.run(title, vec![]) == json!(true));
}

#[test]
fn the_worker_can_be_ended() {
    let page = Page::open_copy();
    fs::copy(dist().join("sw-retire.js"), page.dir().join("sw.js")).unwrap();
    page.reload();
    let left = "return Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
        .then(([names, workers]) => names.length + workers.length)";
    page.wait_until("an empty browser", || page.run(left, vec![]) == json!(0));
}

#[test]
fn takes_what_a_system_shares() {
    let page = Page::open();
    // What a system does: it posts a form to the address the manifest names. The page
    // itself may send no form, so another page does.
    let post = "const form = document.createElement('form');
        form.method = 'post';
        form.enctype = 'multipart/form-data';
        form.action = arguments[0];
        const text = document.createElement('textarea');
        text.name = 'text';
        text.value = arguments[1];
        form.append(text);
        document.body.append(form);
        form.submit();";
    let address = page.url();
    page.leave();
    page.run(post, vec![json!(address), json!(NOTICE)]);
    page.wait_until("the shared notice", || page.count("[role=treeitem]") > 0);
    assert_eq!(page.asked().iter().filter(|path| path.starts_with("POST")).count(), 0);
}
