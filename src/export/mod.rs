//! Ways out: the summary as JSON and as Markdown.

pub mod json;
pub mod markdown;
