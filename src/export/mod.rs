//! Ways out: files, and what is copied.
//!
//! All but the summary JSON and Akoma Ntoso are written from a [`Report`](crate::report::Report), most of
//! them by way of its tables.

pub mod akn;
pub mod calendar;
pub mod clipboard;
pub mod csv;
pub mod docx;
pub mod html;
pub mod json;
pub mod markdown;
pub mod table;
pub mod words;
pub mod xlsx;

#[cfg(test)]
mod json_schema_test;
#[cfg(test)]
mod tests;
