//! The page in a real browser. `cargo xtask test` builds it first and runs these.
//!
//! A test opens a [`Page`](harness::Page) and says what a person does and sees. Each
//! has a server, a browser and a profile of its own, so the order never matters.

mod access;
mod alone;
mod brings;
mod compares;
mod component;
mod corrects;
mod fails;
mod harness;
mod hears;
mod helps;
mod keeps;
mod keys;
mod offline;
mod opens;
mod panel;
mod reads;
mod saves;
mod seeks;
mod settles;
mod shares;
mod small;
