//! Finds Firefox and its driver, or brings them where apt-get and cargo may.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::chromium::{apt, named, on_path};
use crate::deny::install;
use crate::project::run;

/// Debian's name, and the version of the driver that cargo builds: Debian has none.
const PACKAGE: &str = "firefox-esr";
const DRIVER: &str = "0.37.1";

const MISSING: &str = "the tests in a second browser need Firefox and geckodriver: install both and put \
    them on PATH, or name them in $FIREFOX and $GECKODRIVER";

/// A browser and the program that drives it.
#[derive(Debug)]
pub struct Firefox {
    /// Firefox.
    pub browser: PathBuf,
    /// geckodriver.
    pub driver: PathBuf,
}

impl Firefox {
    /// What is on this machine: `$FIREFOX` and `$GECKODRIVER`, or the usual names.
    pub fn find() -> Option<Firefox> {
        Some(Firefox { browser: browser()?, driver: driver()? })
    }

    /// Finds them, or installs them; never goes on without.
    pub fn ensure() -> Result<Firefox> {
        if browser().is_none() {
            println!("   bringing {PACKAGE} by apt-get");
            run(apt().context(MISSING)?.arg("update")).context(MISSING)?;
            run(apt()?.args(["install", "-y", "--no-install-recommends", PACKAGE])).context(MISSING)?;
        }
        if driver().is_none() {
            println!("   building geckodriver {DRIVER}");
            install("geckodriver", DRIVER).context(MISSING)?;
        }
        Firefox::find().context(MISSING)
    }
}

fn browser() -> Option<PathBuf> {
    named("FIREFOX").or_else(|| [PACKAGE, "firefox"].iter().find_map(|name| on_path(name)))
}

fn driver() -> Option<PathBuf> {
    named("GECKODRIVER").or_else(|| of_cargo("geckodriver"))
}

/// A program on PATH, or where `cargo install` puts it, which need not be on PATH.
pub fn of_cargo(name: &str) -> Option<PathBuf> {
    let home =
        || env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let installed = || Some(home()?.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX)));
    on_path(name).or_else(|| installed().filter(|program| program.is_file()))
}
