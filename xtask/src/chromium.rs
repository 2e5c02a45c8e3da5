//! Finds a browser and its driver, or brings them where apt-get may.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::run;

/// What Debian and its kin call them, with a font that has every Vietnamese letter.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];

/// A browser and the program that drives it.
#[derive(Debug)]
pub struct Chromium {
    /// Chromium or Chrome.
    pub browser: PathBuf,
    /// chromedriver of the same version.
    pub driver: PathBuf,
}

impl Chromium {
    /// What is on this machine: `$CHROME` and `$CHROMEDRIVER`, or the usual names.
    pub fn find() -> Option<Chromium> {
        let browser = named("CHROME").or_else(|| {
            ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
                .iter()
                .find_map(|name| on_path(name))
                .or_else(|| installed(APPS))
        })?;
        let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
        Some(Chromium { browser, driver })
    }

    /// Finds them, or installs them; never goes on without.
    pub fn ensure() -> Result<Chromium> {
        if let Some(chromium) = Chromium::find() {
            return Ok(chromium);
        }
        install().context(MISSING)?;
        Chromium::find().context(MISSING)
    }
}

/// Makes sure that a picture shows the font most readers' systems come close to.
pub fn ensure_font() -> Result<()> {
    let fonts = answers("fc-list", &[":lang=vi", "family"]);
    if fonts.is_some_and(|fonts| fonts.contains("Noto Sans")) { Ok(()) } else { install() }
}

const MISSING: &str = "the browser tests need Chromium (or Chrome) and the chromedriver of its version: \
    install both and put them on PATH, or name them in $CHROME and $CHROMEDRIVER";

const APPS: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

fn install() -> Result<()> {
    if on_path("apt-get").is_none() {
        bail!("there is no apt-get here to bring them");
    }
    println!("   bringing {} by apt-get", PACKAGES.join(", "));
    run(apt()?.arg("update"))?;
    run(apt()?.args(["install", "-y", "--no-install-recommends"]).args(PACKAGES))
}

/// apt-get with the right to install: as root, or through a sudo that asks nothing.
pub fn apt() -> Result<Command> {
    let mut apt = if answers("id", &["-u"]).as_deref() == Some("0") {
        Command::new("apt-get")
    } else if answers("sudo", &["-n", "true"]).is_some() {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        bail!("apt-get is here but this user may not install with it");
    };
    apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    Ok(apt)
}

/// What a program prints, if it is there and succeeds.
fn answers(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The program that a variable of the environment names.
pub fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn installed(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// Where a program is, if it is on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    let dirs = env::var_os("PATH")?;
    env::split_paths(&dirs).map(|dir| dir.join(&name)).find(|path| path.is_file())
}
