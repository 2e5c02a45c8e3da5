//! Everything the commands of the README do, and what the browser tests share with them.
//!
//! One file a command; each has a `command(Args)`. What they stand on:
//!
//! - [`args`]: the words after the command's name;
//! - [`project`]: where the project lies, and how a step of it is run and told;
//! - [`site`]: parts → the files of `dist/`, with hashed names, CSP and integrity;
//! - [`icon`]: our own drawing, as SVG and PNG;
//! - [`npm`]: the package for other pages, and its examples as those who install it find them;
//! - [`streams`], [`pack`]: the module, with like beside like and packed for the way;
//! - [`imports`]: short names for what a module asks of its JavaScript;
//! - [`wasm`]: sources → wasm and its JavaScript, with no path of this machine in them;
//! - [`server`]: gives out `dist/` and keeps a list of what was asked for;
//! - [`chromium`], [`firefox`]: find a browser and its driver, or bring them;
//! - [`axe`]: brings the judge of the accessibility tests.

pub mod args;
pub mod axe;
pub mod bench;
pub mod build;
pub mod check;
pub mod chromium;
pub mod compare;
pub mod core;
pub mod deny;
pub mod dist;
pub mod firefox;
pub mod icon;
pub mod imports;
pub mod lighthouse;
pub mod npm;
pub mod pack;
pub mod picture;
pub mod project;
pub mod proof;
pub mod reproduce;
pub mod serve;
pub mod server;
pub mod shots;
pub mod site;
pub mod size;
pub mod streams;
pub mod test;
pub mod wasm;
