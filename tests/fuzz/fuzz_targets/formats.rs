//! Any bytes as a file in a known format. `=== NAME` on a line of its own begins another file.
#![no_main]

#[path = "../targets.rs"]
#[allow(dead_code)]
mod targets;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let parts: Vec<&[u8]> = match std::str::from_utf8(data) {
        Ok(text) => text.split("\n=== ").map(str::as_bytes).collect(),
        Err(_) => vec![data],
    };
    let names = ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv", "f.csv", "g.csv", "h.csv"];
    let files: Vec<(&str, &[u8])> = names.into_iter().zip(parts).collect();
    targets::formats(&files);
});
