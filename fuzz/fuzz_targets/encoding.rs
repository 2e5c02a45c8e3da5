//! Any text can be asked for its encoding and converted, and what is converted ends.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ro_notice::text::{convert, converted, damaged, suspect};

fuzz_target!(|text: &str| {
    for found in [suspect(text), damaged(text)].into_iter().flatten() {
        assert!(found.blocks.windows(2).all(|two| two[0].end <= two[1].start));
        assert!(found.blocks.iter().all(|block| text.get(block.range()).is_some()));
        convert(text, &found);
    }
    converted(text);
});
