//! Any text is read soundly: no panic, every byte in a node, every span a part of the text,
//! the same text the same summary, and an explanation of it.

#![no_main]

#[path = "../../tests/corpus/sound.rs"]
mod sound;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let faults = sound::faults(text);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    ro_notice::notice(text).explain();
});
