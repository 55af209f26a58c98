//! Files of messages: those that are part of the program, and the names in them.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/lang");

/// The language every other one falls back to.
pub(super) const ENGLISH: &str = "en";

/// The embedded files by name, `es/site.ftl`.
pub(super) fn built_in() -> BTreeMap<String, &'static str> {
    fn walk(dir: &'static Dir, files: &mut BTreeMap<String, &'static str>) {
        for file in dir.files() {
            if let (Some(text), Some("ftl")) = (
                file.contents_utf8(),
                file.path().extension().and_then(|extension| extension.to_str()),
            ) {
                files.insert(file.path().to_string_lossy().replace('\\', "/"), text);
            }
        }
        for inner in dir.dirs() {
            walk(inner, files);
        }
    }
    let mut files = BTreeMap::new();
    walk(&BUILT_IN, &mut files);
    files
}

/// `es` of `es/site.ftl` and of `es.ftl`.
pub(super) fn language_of(name: &str) -> &str {
    name.split('/').next().unwrap_or(name).trim_end_matches(".ftl")
}

/// The keys of a Fluent file, in order.
pub(super) fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(key_of)
}

/// The key of the message that begins on a line of a Fluent file.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let first = key.chars().next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (first.is_ascii_alphabetic() && key.chars().all(plain)).then_some(key)
}
