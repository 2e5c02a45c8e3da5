//! Reads a pasted Vietnamese official notice into an outline with findings.
//!
//! # The path of a text
//!
//! ```text
//! &str ─► Source ─► Tokens ─► Outline ─► [Finding] ─► Notice (─► corrected) ─► Digest ─► Report
//!      ─► export · share · app
//! ```
//!
//! Each arrow is one pure function, named after what it returns, and lives in
//! the module that owns the returned type. No stage fails: what a stage cannot
//! make sense of stays in the outline as plain text.
//!
//! # What must stay true
//!
//! - **Nothing is lost.** The `own` spans of an [`Outline`](outline::Outline)'s
//!   nodes, in order, tile the source byte for byte.
//! - **Nothing is invented.** Everything shown about a notice carries the
//!   [`Span`](text::Span) it was read from.
//! - **Arrows point one way.** `text ◄ value ◄ outline ◄ facet ◄ notice ◄ correction ◄
//!   {compare, coverage, digest} ◄ report ◄ {export, share, import} ◄ app`, with `pack` under the files;
//!   `tests/tidy.rs` fails on a `use` that points back.
//! - **Only `app` knows the browser.** Without the `app` feature this crate has no
//!   web dependency at all.

#![cfg_attr(not(any(feature = "app", feature = "headless")), forbid(unsafe_code))]

pub mod compare;
pub mod correction;
pub mod coverage;
pub mod digest;
pub mod export;
pub mod facet;
pub mod import;
pub mod notice;
pub mod outline;
pub mod pack;
pub mod report;
pub mod share;
pub mod text;
pub mod value;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "headless")]
pub mod headless;

pub use coverage::{Coverage, coverage};
pub use digest::{Digest, digest};
pub use notice::{Notice, notice};
pub use report::{Report, report};
