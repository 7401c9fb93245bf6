//! Whatever a tape is written of is JSON, and no text makes the writer panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lokalise_node_api::core::{json, tape};

fuzz_target!(|text: &str| {
    if let Some(tape) = tape::write(text) {
        assert!(json::is_valid(text), "a tape of what is no JSON");
        assert!(!tape.words.is_empty());
    }
});
