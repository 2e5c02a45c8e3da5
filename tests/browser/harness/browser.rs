//! A headless browser of our own, driven through its driver: Chromium, or Firefox.
//!
//! Every method waits until the browser has done it: whoever drives it needs no
//! `async`. Nothing outlives the value, neither process nor profile.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use xtask::chromium::Chromium;
use xtask::firefox::Firefox;

/// Flags that keep Chromium quiet: it looks for no update and asks for no address of its own.
/// Its reader wants Vietnamese.
const FLAGS: [&str; 9] = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic", "--accept-lang=vi-VN,vi",
];

/// How long an element may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running browser with one window.
#[derive(Debug)]
pub struct Browser {
    runtime: Runtime,
    client: Option<Client>,
    driver: Child,
    profile: PathBuf,
}

impl Browser {
    /// Starts a browser with an empty profile.
    pub fn start() -> Result<Browser> {
        let chromium =
            Chromium::find().context("no Chromium with chromedriver here; `cargo xtask test` brings them")?;
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("ro-chromium-{}-{number}", std::process::id()));
        fs::create_dir_all(&profile)?;
        let flags = FLAGS.iter().map(|flag| (*flag).to_owned());
        let flags: Vec<String> = flags.chain([format!("--user-data-dir={}", profile.display())]).collect();
        let wants = json!({
            "goog:chromeOptions": { "binary": chromium.browser, "args": flags },
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        Browser::driven(&chromium.driver, &["--port=0"], wants, profile)
    }

    /// Starts Firefox; what it saves goes to a folder. It knows nothing of the DevTools' commands.
    pub fn firefox(saved: &Path) -> Result<Browser> {
        let firefox =
            Firefox::find().context("no Firefox with geckodriver here; `cargo xtask test` brings them")?;
        let wants = json!({ "moz:firefoxOptions": {
            "binary": firefox.browser,
            "args": ["-headless", "--width=1440", "--height=1000"],
            "prefs": {
                "intl.accept_languages": "vi-VN,vi",
                "browser.download.folderList": 2,
                "browser.download.dir": saved,
                // Nothing of its own on the way.
                "app.update.disabledForTesting": true,
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
            },
        } });
        Browser::driven(&firefox.driver, &["--port=0", "--websocket-port=0"], wants, saved.to_path_buf())
    }

    fn driven(program: &Path, args: &[&str], wants: Value, profile: PathBuf) -> Result<Browser> {
        let (driver, port) = driver(program, args)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let mut browser = Browser { runtime, client: None, driver, profile };
        let Value::Object(wants) = wants else { unreachable!("json! of an object is one") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wants);
        let address = format!("http://127.0.0.1:{port}");
        let client = browser.runtime.block_on(builder.connect(&address));
        browser.client = Some(client.context("the driver cannot start its browser")?);
        Ok(browser)
    }

    /// Goes to an address and waits until it is loaded.
    pub fn go(&self, url: &str) -> Result<()> {
        Ok(self.wait(self.client()?.goto(url))?)
    }

    /// Runs the body of a JavaScript function of `args`; gives back what it returns.
    pub fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.wait(self.client()?.execute(script, args))?)
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        self.vendor("goog/cdp/execute", json!({ "cmd": command, "params": params }))
    }

    /// What the page wrote to the console since the last call, each with its `level`.
    pub fn log(&self) -> Result<Vec<Value>> {
        let log = self.vendor("se/log", json!({ "type": "browser" }))?;
        log.as_array().cloned().context("the browser's log is no list")
    }

    /// The first element that fits a CSS selector, as soon as there is one.
    pub fn find(&self, css: &str) -> Result<Element> {
        let client = self.client()?;
        let element = self.wait(client.wait().at_most(PATIENCE).for_element(Locator::Css(css)));
        element.with_context(|| format!("nothing on the page fits `{css}`"))
    }

    /// Does something with the first element that fits. Where the page puts another in its
    /// place between the look and the deed, as it may at any time, the deed is done to that one.
    pub fn with<T, W>(&self, css: &str, deed: impl Fn(Element) -> W) -> Result<T>
    where
        W: Future<Output = Result<T, CmdError>>,
    {
        let begun = Instant::now();
        loop {
            match self.wait(deed(self.find(css)?)) {
                Err(error) if error.is_stale_element_reference() && begun.elapsed() < PATIENCE => {}
                done => return done.with_context(|| format!("`{css}` does not do it")),
            }
        }
    }

    /// All elements that fit a CSS selector now.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        Ok(self.wait(self.client()?.find_all(Locator::Css(css)))?)
    }

    /// The visible texts of all elements that fit now, looked at again where one goes meanwhile.
    pub fn texts(&self, css: &str) -> Result<Vec<String>> {
        let client = self.client()?;
        let texts = async || {
            let mut texts = Vec::new();
            for element in client.find_all(Locator::Css(css)).await? {
                texts.push(element.text().await?);
            }
            Ok(texts)
        };
        let begun = Instant::now();
        loop {
            match self.wait(texts()) {
                Err(error) if error.is_stale_element_reference() && begun.elapsed() < PATIENCE => {}
                done => return Ok(done?),
            }
        }
    }

    /// Waits for something that only the browser can finish.
    pub fn wait<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        self.runtime.block_on(work)
    }

    /// Makes the window's inside this large; a phone's is touched, not clicked.
    pub fn set_viewport(&self, width: u32, height: u32, phone: bool) -> Result<()> {
        let scale = if phone { 2 } else { 1 };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone }))?;
        Ok(())
    }

    /// Answers a media question as told, such as `prefers-color-scheme` with `dark`.
    pub fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features }))?;
        Ok(())
    }

    fn client(&self) -> Result<&Client> {
        self.client.as_ref().context("the browser is closed")
    }

    fn vendor(&self, path: &'static str, body: Value) -> Result<Value> {
        Ok(self.wait(self.client()?.issue_cmd(Vendor { path, body }))?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closing the session ends Chromium; a driver that is merely killed leaves it behind.
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(client.close());
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Starts a driver. Chromium's takes one free port twice, for IPv4 and IPv6; where another
/// test took the second in between it gives up at once, and is asked again.
fn driver(program: &Path, args: &[&str]) -> Result<(Child, u16)> {
    const TRIES: usize = 5;
    (1..TRIES).find_map(|_| start(program, args).ok()).map_or_else(|| start(program, args), Ok)
}

/// Starts a driver on a free port, which it names on its output.
fn start(program: &Path, args: &[&str]) -> Result<(Child, u16)> {
    let mut driver = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let output = driver.stdout.take().context("the driver has no output")?;
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line
            .split_once("successfully on port ")
            .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
        port.trim_end_matches('.').parse().ok()
    });
    // It must not block on a full pipe later.
    std::thread::spawn(move || lines.for_each(drop));
    match port {
        Some(port) => Ok((driver, port)),
        None => {
            let _ = driver.kill();
            let _ = driver.wait();
            Err(anyhow!("the driver ended without naming its port; start {} by hand", program.display()))
        }
    }
}

/// A command below the session that WebDriver itself does not know.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
