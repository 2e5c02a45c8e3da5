//! Bytes made small, and put into files that hold others: sums, deflate, zip.
//!
//! What is unpacked may come from anyone: nothing here uses more memory than it was
//! told to, and nothing panics.

mod check;
mod code;
mod deflate;
mod inflate;
mod sha256;
mod zip;

pub use check::{crc8, crc32};
pub use deflate::{is_plausible, pack};
pub use inflate::unpack;
pub use sha256::sha256;
pub use zip::{ZipFault, unzip, zip};

#[cfg(test)]
mod tests;
