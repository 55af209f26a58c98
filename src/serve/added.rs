//! Files added to a project without the office, kept with its earlier changes, so that the office can
//! undo it.

use std::path::Path;

use super::history::{self, Act, Edit, NotWritten};

/// Writes files into the project: all of them, or none. `at` is day and time in UTC.
///
/// # Errors
/// Why they cannot be written, in words.
pub fn add_files(root: &Path, files: Vec<(String, Vec<u8>)>, at: &str) -> Result<(), String> {
    let edit = |(path, bytes)| Edit { path, bytes: Some(bytes) };
    let written = history::write(root, Act::Added, files.into_iter().map(edit).collect(), at);
    written.map(drop).map_err(|why| match why {
        NotWritten::Place(file) => format!("`{file}` is not a place for a file"),
        NotWritten::Changed(file) => format!("`{file}` was changed since"),
        NotWritten::InTheWay(file) => format!("`{file}` is there already"),
        NotWritten::Disk(file, why) => format!("`{file}` cannot be written: {why}"),
    })
}
