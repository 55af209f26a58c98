//! The files that a pattern means.

use std::io;
use std::path::{Path, PathBuf, is_separator};

use glob::MatchOptions;

use super::{Operation, asked, kind_of, point};
use crate::base::io_error::io_reason;

/// The paths that match a pattern, in the order of their names. A `*` matches no dot at the beginning
/// of a name.
///
/// # Errors
/// [`io::ErrorKind::InvalidInput`] if it is not a pattern, and if a folder on the way cannot be listed
/// or entered.
pub fn matches(pattern: &str) -> io::Result<Vec<PathBuf>> {
    let paths = matches_of(pattern);
    asked::matched(pattern, &paths);
    paths
}

fn matches_of(pattern: &str) -> io::Result<Vec<PathBuf>> {
    point(Operation::List, Path::new(pattern))?;
    let paths: Result<Vec<PathBuf>, _> = expand(pattern)?.collect();
    let paths = paths.map_err(|error| naming(error.path(), error.error()))?;
    look_behind_wildcards(pattern)?;
    Ok(paths)
}

/// Looks at each plain name that comes after a wildcard: in a folder that cannot be entered, `glob`
/// takes such a name to be missing, and passes over the folder without a word.
fn look_behind_wildcards(pattern: &str) -> io::Result<()> {
    let is_wild = |part: &str| part.contains(['*', '?', '[']);
    for (at, separator) in pattern.match_indices(is_separator) {
        let (before, after) = (&pattern[..at], &pattern[at + separator.len()..]);
        let name = after.split(is_separator).next().unwrap_or_default();
        if !is_wild(before) || is_wild(name) {
            continue;
        }
        for path in expand(before)?.flatten().map(|folder| folder.join(name)) {
            match kind_of(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotADirectory => {
                    return Err(naming(&path, &error));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn expand(pattern: &str) -> io::Result<glob::Paths> {
    let options = MatchOptions { require_literal_leading_dot: true, ..MatchOptions::new() };
    glob::glob_with(pattern, options)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error.msg))
}

/// An error that names the path it is about.
fn naming(path: &Path, error: &io::Error) -> io::Error {
    io::Error::other(format!("`{}`: {}", path.display(), io_reason(error)))
}
