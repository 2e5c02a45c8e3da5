//! Ways out: the summary as JSON and as Markdown.

pub mod json;
pub mod markdown;

#[cfg(test)]
mod json_schema_test;
