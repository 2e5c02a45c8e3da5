//! Every main path once more in Firefox: from a server below a path, without its server, and as
//! one file. `cargo xtask test` builds the page first and runs this.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it says")]

mod harness;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use harness::{Browser, Key};
use serde_json::{Value, json};
use xtask::project::dist;
use xtask::server::Server;

const NOTICE: &str = "THÔNG BÁO\nKết luận của Chủ tịch tại cuộc họp ngày 12/5/2025\n\nI. ĐÁNH GIÁ\nKênh đã cải tạo 12 km.\n\n\
    II. NHIỆM VỤ\n1. Giao Sở Tài chính báo cáo kết quả trước ngày 30/6/2025.\n2. Đồng ý điều chỉnh hướng tuyến đoạn kênh số 3.\n";

/// How long the page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(60);

/// Firefox with a page of ours.
struct Page {
    browser: Browser,
    saved: PathBuf,
}

impl Page {
    fn open(url: &str) -> Page {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("ro-firefox-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let saved = std::env::temp_dir().join(name);
        fs::create_dir_all(&saved).unwrap();
        let page = Page { browser: Browser::firefox(&saved).unwrap(), saved };
        page.go(url);
        page
    }

    fn go(&self, url: &str) {
        self.browser.go("about:blank").unwrap();
        self.browser.go(url).unwrap();
        self.wait(&format!("the page to start at {url}"), || self.count("#paste") == 1);
    }

    fn wait(&self, what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    fn run(&self, script: &str) -> Value {
        self.browser.run(script, vec![]).unwrap()
    }

    fn count(&self, css: &str) -> usize {
        self.browser.find_all(css).unwrap().len()
    }

    fn click(&self, css: &str) {
        self.browser.with(css, async |element| element.click().await).unwrap();
    }

    fn keys(&self, css: &str, keys: &str) {
        self.browser.with(css, async |element| element.send_keys(keys).await).unwrap();
    }

    fn value(&self) -> String {
        self.browser.with("#paste", async |element| element.prop("value").await).unwrap().unwrap_or_default()
    }

    /// The text comes as a paste, which goes through the clipboard as it does for a reader.
    fn paste(&self, text: &str) {
        self.keys("#paste", text);
        self.keys("#paste", &held('a'));
        self.keys("#paste", &held('x'));
        self.wait("the empty box", || self.value().is_empty());
        self.keys("#paste", &held('v'));
        self.wait("the marks", || self.count(".text mark") > 0);
        assert_eq!(self.value(), text);
    }

    /// Open, paste, fold, correct, share, open the link, save as a page, open that.
    fn every_path(&self) {
        self.paste(NOTICE);
        let shown = || self.count("[role=treeitem]");
        let all = shown();
        self.keys("[role=treeitem][tabindex='0']", &String::from(char::from(Key::End)));
        self.keys("[role=treeitem][tabindex='0']", &String::from(char::from(Key::Left)));
        self.keys("[role=treeitem][tabindex='0']", &String::from(char::from(Key::Left)));
        self.wait("the folded part", || {
            self.count("[role=treeitem][aria-expanded=false]") == 1 && shown() <= all
        });

        self.click(".text mark[data-kind=decision]");
        self.click(".panel-shown [data-action=edit]");
        self.click("[data-action=drop]");
        self.wait("the correction", || self.count(".text mark[data-kind=decision]") == 0);

        self.click("[data-action=share]");
        if self.count("[data-tier=full]") == 1 {
            self.click("[data-tier=full]");
        }
        self.click("[data-copy=full], [data-copy=link]");
        self.wait("what was copied", || self.count("[data-copied=full], [data-copied=link]") == 1);
        let saved = self.save();

        // The link is on the clipboard; pasted into an empty page, it brings the notice.
        let start = self.run("return location.href.split('#')[0]");
        let start = start.as_str().unwrap();
        self.go(start);
        // What was there before is kept and shown again, but by a page that is a file.
        if start.starts_with("http") {
            self.wait("what was there", || self.count(".text mark") > 0);
            self.click("[data-action=new]");
        }
        self.wait("an empty page", || self.value().is_empty());
        self.keys("#paste", &held('v'));
        self.wait("the notice out of the link", || self.value() == NOTICE && self.count(".text mark") > 0);
        assert_eq!(self.count(".text mark[data-kind=decision]"), 0);

        self.go(&format!("file://{}", saved.display()));
        self.wait("the notice in the saved page", || self.value() == NOTICE && self.count(".text mark") > 0);
        assert_eq!(self.count(".text mark[data-kind=decision]"), 0);
    }

    fn save(&self) -> PathBuf {
        self.run("document.querySelectorAll('dialog details').forEach(it => it.open = true)");
        self.click("[data-file=html]");
        let whole = |path: &Path| {
            let text = fs::read_to_string(path).unwrap_or_default();
            path.extension().is_some_and(|it| it == "html") && text.trim_end().ends_with("</html>")
        };
        let saved = || {
            let files = fs::read_dir(&self.saved).into_iter().flatten().flatten();
            files.map(|file| file.path()).find(|path| whole(path))
        };
        self.wait("the saved page", || saved().is_some());
        saved().unwrap()
    }
}

/// A letter with Control held; the driver lets go of it at the end.
fn held(letter: char) -> String {
    format!("{}{letter}", char::from(Key::Control))
}

#[test]
fn hosted_below_a_path_and_then_without_its_server() {
    let server = Server::start_below(&dist(), 0, "/some/where/").unwrap();
    let url = server.url();
    let page = Page::open(&url);
    page.run("return navigator.serviceWorker.ready.then(() => true)");
    let loaded = server.asked().len();
    page.every_path();
    let since = server.asked().split_off(loaded);
    // Only the page itself was opened once more: by the worker, who looks for a newer one.
    assert!(since.iter().all(|path| path.ends_with("/sw.js")), "{since:?}");

    drop(server);
    page.go(&url);
    page.wait("the page without a server", || page.count("#paste") == 1);
    assert_eq!(page.run("return navigator.serviceWorker.controller !== null"), json!(true));
    page.go(&format!("{url}?fbclid=1#"));
}

#[test]
fn as_one_file() {
    let page = Page::open(&format!("file://{}", dist().join("ro.html").display()));
    page.every_path();
}
