//! The program itself, as something that results follow from.

use std::sync::OnceLock;

use super::seen::Seen;
use crate::base::{Ground, disk};

/// The hash of this program; nothing when it cannot be read.
pub(super) fn program() -> Option<&'static str> {
    if HASH.get().is_none() {
        let bytes = disk::read(&std::env::current_exe().ok()?).ok()?;
        return Some(HASH.get_or_init(|| Ground::of_bytes(&bytes).in_writing()));
    }
    HASH.get().map(String::as_str)
}

/// Takes the hash that a program had when it was seen, if it is this one and has not changed since, so
/// that it need not be read.
pub(super) fn rely_on(seen: &Seen) {
    if std::env::current_exe().is_ok_and(|path| path == seen.path) && seen.is_unchanged() {
        HASH.get_or_init(|| seen.hash.clone());
    }
}

static HASH: OnceLock<String> = OnceLock::new();
