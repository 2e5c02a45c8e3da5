//! `serve`: builds the page and gives it out on this machine.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::args::{Args, Usage};
use crate::build::{build, effort};
use crate::project::{dist, root};
use crate::server::Server;

const PORT: u16 = 8080;

/// What a built page depends on.
const SOURCES: [&str; 4] = ["src", "style", "index.html", "Cargo.toml"];

/// `cargo xtask serve [--port N] [--watch] [--quick]`
pub fn command(mut args: Args) -> Result<()> {
    let watch = args.flag("--watch");
    let effort = effort(&mut args);
    let port = match args.value("--port")? {
        Some(port) => port.parse().map_err(|_| Usage(format!("`{port}` is no port")))?,
        None => PORT,
    };
    args.done()?;
    let mut seen = newest();
    // First the port: nobody should wait for a build to hear that it is taken.
    fs::create_dir_all(dist())?;
    let server = Server::start(&dist(), port)?;
    build(effort)?;
    println!("\nRõ is at {} (Ctrl+C stops it)", server.url());
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = newest();
        if !watch || now == seen {
            continue;
        }
        seen = now;
        match build(effort) {
            Ok(()) => println!("built again: reload {}", server.url()),
            Err(error) => {
                eprintln!("{error:#}\nthe page before this change stays at {}", server.url());
            }
        }
    }
}

/// When any source was last changed, and how many there are: a removed one counts too.
fn newest() -> (Option<SystemTime>, usize) {
    let mut newest = (None, 0);
    for source in SOURCES {
        visit(&root().join(source), &mut newest);
    }
    newest
}

fn visit(path: &Path, newest: &mut (Option<SystemTime>, usize)) {
    let Ok(about) = fs::metadata(path) else { return };
    newest.0 = newest.0.max(about.modified().ok());
    newest.1 += 1;
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        visit(&entry.path(), newest);
    }
}
