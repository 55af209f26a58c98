//! The program itself, as something that results follow from.

use std::sync::OnceLock;

use super::manifest;
use crate::base::disk;

/// The hash of this program; nothing when it cannot be read.
pub(super) fn program() -> Option<&'static str> {
    static HASH: OnceLock<String> = OnceLock::new();
    if HASH.get().is_none() {
        let bytes = disk::read(&std::env::current_exe().ok()?).ok()?;
        return Some(HASH.get_or_init(|| manifest::hash(&bytes)));
    }
    HASH.get().map(String::as_str)
}
