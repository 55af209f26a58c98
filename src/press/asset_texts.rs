//! Files of the school's own as text: messages, and other parts of its templates.

use std::collections::BTreeMap;

use crate::render::theme::Files;

/// The files of messages, as text. What else lies beside them is none.
pub(super) fn messages(own: &Files) -> Result<BTreeMap<String, String>, String> {
    let is_one = |name: &&String| name.ends_with(".ftl");
    let files = own.iter().filter(|(name, _)| is_one(name));
    texts(&files.map(|(name, bytes)| (name.clone(), bytes.clone())).collect(), "lang/")
}

/// The files of a part of the templates, as text.
///
/// # Errors
/// The reason why one is not text.
pub(super) fn texts(own: &Files, part: &str) -> Result<BTreeMap<String, String>, String> {
    let of_part = own.iter().filter_map(|(name, bytes)| Some((name.strip_prefix(part)?, bytes)));
    let text = |(name, bytes): (&str, &Vec<u8>)| match std::str::from_utf8(bytes) {
        Ok(text) => Ok((name.to_string(), text.to_string())),
        Err(_) => Err(format!("{part}{name}: it is not text in UTF-8; save it as such")),
    };
    of_part.map(text).collect()
}
