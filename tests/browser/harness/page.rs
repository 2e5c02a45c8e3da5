//! The built page, open in a browser: what a test does and sees, one line each.
//!
//! Every method panics with a sentence when the browser cannot do what is asked,
//! at the line of the test that asked.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::project::dist;
use xtask::server::Server;

use super::browser::Browser;

/// How long the page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(30);

/// The page of `dist/` with a server and a browser of its own.
#[derive(Debug)]
pub struct Page {
    /// For what this type has no line for.
    pub browser: Browser,
    server: Option<Server>,
    url: String,
    dir: PathBuf,
    copied: bool,
}

impl Page {
    /// Opens the page at 1440×900 in the light scheme and waits until it is mounted.
    #[track_caller]
    pub fn open() -> Page {
        Page::open_below("/")
    }

    /// Opens the page served below a path that begins and ends with `/`.
    #[track_caller]
    pub fn open_below(base: &str) -> Page {
        told(Page::started(dist(), base)).shown()
    }

    /// Opens a copy of the page, whose files in [`Page::dir`] a test may change.
    #[track_caller]
    pub fn open_copy() -> Page {
        static COPIES: AtomicU32 = AtomicU32::new(0);
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let dir = std::env::temp_dir().join(format!("ro-dist-{}-{number}", std::process::id()));
        told(copy(&dist(), &dir));
        let mut page = told(Page::started(dir, "/"));
        page.copied = true;
        page.shown()
    }

    /// Opens the page of another folder, which need not be ours, at 1440×900 in the light scheme.
    #[track_caller]
    pub fn open_other(dir: &Path) -> Page {
        let page = told(Page::started(dir.to_path_buf(), "/"));
        page.set_viewport(1440, 900);
        page.set_scheme("light");
        told(page.browser.go(&page.url));
        page
    }

    fn started(dir: PathBuf, base: &str) -> Result<Page> {
        let server = Server::start_below(&dir, 0, base)?;
        Ok(Page { browser: Browser::start()?, url: server.url(), server: Some(server), dir, copied: false })
    }

    fn shown(self) -> Page {
        self.set_viewport(1440, 900);
        self.set_scheme("light");
        self.reload();
        self
    }

    /// The folder that is served.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Stops the server: from now on nobody answers at the page's address.
    pub fn stop_server(&mut self) {
        self.server = None;
    }

    /// Leaves for an empty page without rules.
    #[track_caller]
    pub fn leave(&self) {
        told(self.browser.go("about:blank"));
    }

    /// Opens the page anew, as a visitor would; `#` and what follows may be given by [`Page::go`].
    #[track_caller]
    pub fn reload(&self) {
        self.go("");
    }

    /// Opens the page's address with something after it, such as `#r1.…`.
    #[track_caller]
    pub fn go(&self, after: &str) {
        // A change of the fragment alone would not load the page again.
        self.leave();
        told(self.browser.go(&format!("{}{after}", self.url)));
        if let Err(error) = self.browser.find("#paste") {
            panic!("the page did not start: {error:#}\non its console: {:#?}", self.complaints());
        }
        // The worker takes its own copies after the page is there; requests are counted from then on.
        self.run("return navigator.serviceWorker.ready.then(() => true)", vec![]);
    }

    /// Opens a page that lies on the disk, as a double click does. It may fail to start.
    #[track_caller]
    pub fn double_click(&self, file: &Path) {
        let file = told(file.canonicalize().with_context(|| format!("no file {}", file.display())));
        told(self.browser.go(&format!("file://{}", file.display())));
    }

    /// Puts a text into the paste box at once, as pasting does, in place of what was there.
    #[track_caller]
    pub fn paste(&self, text: &str) {
        let script = "const box = document.querySelector('#paste');
            box.focus();
            box.select();
            const held = new DataTransfer();
            held.setData('text/plain', arguments[0]);
            const asked = new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true });
            // The page may take the paste itself; else do what the browser would have done.
            if (box.dispatchEvent(asked)) document.execCommand('insertText', false, arguments[0]);";
        self.run(script, vec![json!(text)]);
    }

    /// Types into an element, key by key; [`Key`] has the keys without a letter.
    #[track_caller]
    pub fn type_into(&self, css: &str, keys: &str) {
        told(self.browser.with(css, async |element| element.send_keys(keys).await));
    }

    /// Waits two frames: what was done last is on the page then.
    #[track_caller]
    pub fn settle(&self) {
        let frames =
            "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))";
        self.run(frames, vec![]);
    }

    /// Presses keys where the focus is.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        // The focus may be on its way from the key before.
        self.settle();
        let keys: String = keys.iter().map(|key| char::from(*key)).collect();
        self.type_into(":focus", &keys);
    }

    /// Clicks the first element that fits.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let clicked = self.browser.with(css, async |element| element.click().await);
        told(clicked.with_context(|| format!("cannot click `{css}`")));
    }

    /// Chooses a file for `<input type=file>`.
    #[track_caller]
    pub fn upload(&self, css: &str, file: &Path) {
        let file = told(file.canonicalize().with_context(|| format!("no file {}", file.display())));
        self.type_into(css, &file.to_string_lossy());
    }

    /// How many elements fit now.
    #[track_caller]
    pub fn count(&self, css: &str) -> usize {
        told(self.browser.find_all(css)).len()
    }

    /// Waits until as many elements fit as are wanted.
    #[track_caller]
    pub fn wait_for_count(&self, css: &str, want: usize) {
        let what = format!("{want} of `{css}`");
        self.wait_until(&what, || self.count(css) == want);
    }

    /// Waits until something holds; `what` says it when it never does.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < PATIENCE, "waited {PATIENCE:?} in vain for {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The visible text of the first element that fits.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        told(self.browser.with(css, async |element| element.text().await))
    }

    /// The visible texts of all elements that fit now.
    #[track_caller]
    pub fn texts(&self, css: &str) -> Vec<String> {
        told(self.browser.texts(css))
    }

    /// An attribute of the first element that fits.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        told(self.browser.with(css, async |element| element.attr(name).await))
    }

    /// What the user has put into the first input that fits.
    #[track_caller]
    pub fn value(&self, css: &str) -> String {
        told(self.browser.with(css, async |element| element.prop("value").await)).unwrap_or_default()
    }

    /// Runs the body of a JavaScript function of `args`; gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str, args: Vec<Value>) -> Value {
        told(self.browser.run(script, args))
    }

    /// Makes the window's inside this large; below 600 wide it is a phone's.
    #[track_caller]
    pub fn set_viewport(&self, width: u32, height: u32) {
        told(self.browser.set_viewport(width, height, width < 600));
    }

    /// Prefers `light` or `dark`.
    #[track_caller]
    pub fn set_scheme(&self, scheme: &str) {
        told(self.browser.set_media(&[("prefers-color-scheme", scheme)]));
    }

    /// Errors and warnings on the console since the last call.
    #[track_caller]
    pub fn complaints(&self) -> Vec<String> {
        let log = told(self.browser.log());
        let heard = log.iter().filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING");
        heard.map(|line| line["message"].as_str().unwrap_or("?").to_owned()).collect()
    }

    /// How many requests have reached the server.
    pub fn requests(&self) -> usize {
        self.asked().len()
    }

    /// Every path asked of the server, in order.
    pub fn asked(&self) -> Vec<String> {
        self.server.as_ref().map(Server::asked).unwrap_or_default()
    }

    /// The addresses that the page loaded something from which are not the server's.
    #[track_caller]
    pub fn strangers(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:'))";
        let names = self.run(script, vec![]);
        names.as_array().into_iter().flatten().map(|name| name.as_str().unwrap_or("?").to_owned()).collect()
    }

    /// What axe-core objects to in what is on the page now, one line each.
    ///
    /// Sent through WebDriver: the page's own policy would refuse it as a script.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        static SOURCE: OnceLock<String> = OnceLock::new();
        if self.run("return typeof axe", vec![]) == "undefined" {
            let source = SOURCE.get_or_init(|| told(xtask::axe::source()));
            self.run(source, vec![]);
        }
        let script = "return axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations
            .map(v => `${v.id}: ${v.help} (${v.nodes.map(n => `${n.target} ${n.any[0]?.message ?? ''}`).join(' | ')})`))";
        let found = self.run(script, vec![]);
        found.as_array().into_iter().flatten().map(|line| line.as_str().unwrap_or("?").to_owned()).collect()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if self.copied {
            let _ = fs::remove_dir_all(&self.dir);
        }
    }
}

/// Copies a folder without folders.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().is_dir() {
            continue;
        }
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// The value, or the error as a person should read it.
#[track_caller]
fn told<T, E: Into<anyhow::Error>>(result: Result<T, E>) -> T {
    match result {
        Ok(value) => value,
        Err(error) => panic!("{:#}", error.into()),
    }
}
