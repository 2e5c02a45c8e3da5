//! A text that is kept on the reader's device between visits, and how it is written
//! down. The form has a version; every page to come reads the drafts of this one.
//!
//! A head, which lists are made of, and the text are kept apart, so that a list of
//! long texts is soon there; what was said of a text lies beside it, as a link has it.

use crate::correction::Correction;
use crate::share::{Shared, fragment_in_file, open_file};

use crate::text::case;

/// How many are kept; the oldest make room.
pub const MOST: usize = 20;
/// How much of a title is kept, in letters.
const TITLE: usize = 120;
/// The first word of every head.
const VERSION: &str = "ro-draft/1";

/// What a list shows of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Names it: the moment it was begun, in milliseconds since 1970.
    pub id: u64,
    /// When it was kept last, likewise.
    pub saved: u64,
    /// How long the text is, in bytes.
    pub len: usize,
    /// What the text is called.
    pub title: String,
}

impl Head {
    /// As it is written down; its name is not in it.
    pub fn written(&self) -> String {
        format!("{VERSION} {} {} {}", self.saved, self.len, self.title)
    }

    /// What was written down under that name, if a page like this one wrote it.
    pub fn read(id: &str, written: &str) -> Option<Head> {
        let mut parts = written.splitn(4, ' ');
        if parts.next() != Some(VERSION) {
            return None;
        }
        let saved = parts.next()?.parse().ok()?;
        let len = parts.next()?.parse().ok()?;
        let title = parts.next().unwrap_or_default().to_owned();
        Some(Head { id: id.parse().ok()?, saved, len, title })
    }
}

/// What a text is called in a list: its title, or how it begins.
pub fn title(title: Option<&str>, text: &str) -> String {
    let first = text.lines().map(str::trim).find(|line| line.chars().any(case::is_letter_or_digit));
    let words: Vec<&str> = title.or(first).unwrap_or_default().split_whitespace().collect();
    let title: String = words.join(" ").chars().filter(|c| !c.is_control()).collect();
    match title.char_indices().nth(TITLE) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title,
    }
}

/// What was said of a text, as it is written down; nothing where nothing was.
pub fn written(text: &str, said: Vec<Correction>) -> Option<String> {
    if said.is_empty() {
        return None;
    }
    // Only a text far longer than a draft may be is too long for it.
    fragment_in_file(&Shared::Full(text.to_owned(), said)).ok()
}

/// What [`written`] wrote. Whether the passages still stand there is for
/// [`place`](crate::correction::place) to say.
pub fn said(written: Option<&str>) -> Vec<Correction> {
    match written.map(open_file) {
        Some(Ok(Shared::Full(_, said))) => said,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_comes_back() {
        for title in ["Thông báo kết luận", "", "a=b c"] {
            let head = Head { id: 17, saved: 1_764_000_000_000, len: 12, title: title.to_owned() };
            assert_eq!(Head::read("17", &head.written()), Some(head));
        }
    }

    #[test]
    fn what_another_wrote_is_no_head() {
        for written in ["", "ro-draft/2 1 2 x", "ro-draft/1", "ro-draft/1 x 2 y", "ro-draft/1 1 -2 y"] {
            assert_eq!(Head::read("17", written), None, "{written:?}");
        }
        assert_eq!(Head::read("x", "ro-draft/1 1 2 y"), None);
    }

    #[test]
    fn a_text_without_a_title_is_called_by_its_beginning() {
        assert_eq!(title(Some(" Về  việc\nrà soát "), "x"), "Về việc rà soát");
        assert_eq!(title(None, "\n ---\n  UBND XÃ  BÌNH HÒA\nSố 1"), "UBND XÃ BÌNH HÒA");
        assert_eq!(title(None, " \n"), "");
        assert_eq!(title(None, &"chữ ".repeat(90)).chars().count(), TITLE);
    }
}
