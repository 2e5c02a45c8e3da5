//! `cargo xtask COMMAND`: reads the command's name and hands over to its file.

use std::process::ExitCode;

use xtask::args::{Args, Usage};
use xtask::{bench, build, check, compare, core, deny, dist, npm, reproduce, serve, shots, size, test};

/// A command: its name, what the list says about it, what runs it.
type Command = (&'static str, &'static str, fn(Args) -> anyhow::Result<()>);

const COMMANDS: [Command; 15] = [
    ("serve", "[--port N] [--watch] [--quick]   build the page and serve it on this machine", serve::command),
    (
        "test",
        "[--core]                   pass all tests; --core: only those without a browser",
        test::command,
    ),
    ("build", "[--quick]                  write the page to dist/; --quick: soon, but large", build::command),
    (
        "check",
        "                           formatting, and clippy for this machine and for wasm",
        check::command,
    ),
    (
        "npm",
        "[--quick] [--try]          the package for other pages, in dist/npm/; --try: as installed",
        npm::command,
    ),
    ("dist", "                           archives of a version, with checksums", dist::command),
    ("deny", "                           licences and sources of what is built in", deny::command),
    (
        "reproduce",
        "[--package] [--quick]  build in two folders and compare what comes out",
        reproduce::command,
    ),
    ("size", "                           what the page weighs, against its budget", size::command),
    (
        "bench",
        "[stages] [wasm] [growth] [hostile] [memory]   measure the core, all or some; page, lighthouse: the page",
        bench::command,
    ),
    (
        "compare",
        "REV [FOLDER]          what findings the working tree gains and loses against REV",
        compare::command,
    ),
    (
        "explain",
        "FILE                    why each finding of a text was made, and why no other",
        core::explain,
    ),
    ("rules", "[--out FILE]             the catalogue of the rules, as Markdown", core::rules),
    ("sea", "[FOLDER] [--left]        one line for every text of a folder", core::sea),
    (
        "shots",
        "[--text FILE] [--out DIR] [--keep] [--readme] [--quick]   twelve pictures; which changed",
        shots::command,
    ),
];

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.is_empty() || args.iter().any(|arg| arg == "--help" || arg == "-h") {
        print!("{}", list());
        return if args.is_empty() { ExitCode::from(2) } else { ExitCode::SUCCESS };
    }
    let name = args.remove(0);
    let result = match COMMANDS.iter().find(|(known, ..)| *known == name) {
        Some((_, _, run)) => run(Args::new(args)),
        None => Err(Usage(format!("there is no command `{name}`")).into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<Usage>() => {
            eprint!("xtask: {error}\n\n{}", list());
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("\nxtask {name}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn list() -> String {
    let lines = COMMANDS.map(|(name, says, _)| format!("  cargo xtask {name:<9} {says}\n"));
    format!("The commands:\n{}", lines.concat())
}
