//! Files that Rõ made: the summary JSON, and the page that reads without script. Both carry the link
//! that opens them again.

use crate::export::{html::GENERATOR, json::SCHEMA};
use crate::share::{Refusal, Shared, open_file};

/// What a file of ours holds; `Some(None)` of one that is broken or newer, nothing of any other,
/// and of a page that was too long for a link.
pub fn read(text: &str) -> Option<Option<Shared>> {
    let begin = text.trim_start();
    let json = begin.starts_with('{') && begin.contains(SCHEMA);
    if !json && !(begin.starts_with('<') && begin.contains(GENERATOR)) {
        return None;
    }
    match open_file(begin) {
        Err(Refusal::NotOurs) if !json => None,
        opened => Some(opened.ok()),
    }
}
