//! The notices in `tests/notices`: documents that say what should be read in them.
//!
//! A file is Markdown: an H1 that says what is special, a `source:` line, prose,
//! then fenced blocks: `notice` is the text, the others are what is expected.

#![allow(dead_code, reason = "every test that reads the notices uses its own part of this")]

pub mod sound;

use std::fs;
use std::path::{Path, PathBuf};

/// One file of `tests/notices`.
pub struct Page {
    /// Where it is.
    pub path: PathBuf,
    /// All of it.
    pub text: String,
}

/// The project's folder: that of this package, or of one inside it.
pub fn root() -> &'static Path {
    let inside = Path::new(env!("CARGO_MANIFEST_DIR"));
    inside.ancestors().find(|folder| folder.join("tests/notices").is_dir()).unwrap_or(inside)
}

/// All files, by name.
pub fn pages() -> Vec<Page> {
    let folder = root().join("tests/notices");
    let mut pages: Vec<Page> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it == "md"))
        .map(|path| Page { text: fs::read_to_string(&path).unwrap(), path })
        .collect();
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(pages.len() >= 12, "{} has only {} notices", folder.display(), pages.len());
    pages
}

impl Page {
    /// The file's name without its folder and ending.
    pub fn name(&self) -> &str {
        self.path.file_stem().unwrap().to_str().unwrap()
    }

    /// The text of the notice.
    pub fn notice(&self) -> &str {
        self.block("notice").unwrap_or_else(|| panic!("{}: no ```notice block", self.name()))
    }

    /// The lines between the fences of the block `name`, with their line ends.
    pub fn block(&self, name: &str) -> Option<&str> {
        let range = self.range(name)?;
        Some(&self.text[range])
    }

    /// Puts `lines` into the block `name`; adds the block at the end where there is none.
    pub fn set(&mut self, name: &str, lines: &str) {
        match self.range(name) {
            Some(range) => self.text.replace_range(range, lines),
            None => self.text.push_str(&format!("\n```{name}\n{lines}```\n")),
        }
    }

    fn range(&self, name: &str) -> Option<std::ops::Range<usize>> {
        let open = format!("\n```{name}\n");
        let start = self.text.find(&open)? + open.len();
        // An empty block closes on the line after it opens.
        let end = start - 1 + self.text[start - 1..].find("\n```")? + 1;
        Some(start..end)
    }
}
