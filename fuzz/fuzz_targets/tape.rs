//! Whatever a tape is written of is JSON, the tape gives its value, and no text makes the writer
//! panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lokalise_fuzz::core::{json, tape};
use lokalise_fuzz::values;

fuzz_target!(|text: &str| {
    if let Some(tape) = tape::write(text) {
        assert!(json::is_valid(text), "a tape of what is no JSON");
        values::assert_same(&tape, text);
    }
});
