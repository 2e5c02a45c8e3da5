//! Reads a pasted Vietnamese official notice.
#![cfg_attr(not(feature = "app"), forbid(unsafe_code))]
pub mod text;
