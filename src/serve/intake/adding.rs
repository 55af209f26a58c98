//! New exports for a project that there is, written into their places.

use std::path::Path;

use super::super::history::{self, Act, Change, Edit, NotWritten, OWN};
use super::dropped;
use crate::base::io_reason;

/// The edits that put files that wait into their places.
///
/// # Errors
/// When one cannot be read.
pub(super) fn edits(root: &Path, placed: &[(String, String)]) -> Result<Vec<Edit>, NotWritten> {
    let edit = |(dropped, place): &(String, String)| {
        let bytes = dropped::read(root, dropped);
        let bytes = bytes
            .map_err(|error| NotWritten::Disk(format!("{OWN}/{dropped}"), io_reason(&error)))?;
        Ok(Edit { path: place.clone(), bytes: Some(bytes) })
    };
    placed.iter().map(edit).collect()
}

/// Puts files that wait into their places.
///
/// # Errors
/// When one cannot be written; then none is.
pub(super) fn add(
    root: &Path,
    placed: &[(String, String)],
    edits: Vec<Edit>,
    at: &str,
) -> Result<Change, NotWritten> {
    let change = history::write(root, Act::Added, edits, at)?;
    for (dropped, _) in placed {
        // What cannot be removed is seen on the page, and can be taken away there.
        let _ = dropped::take_away(root, dropped);
    }
    Ok(change)
}
