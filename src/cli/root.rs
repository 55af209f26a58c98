//! The project's folder.

use std::path::{Path, PathBuf};

use super::output::complain;
use crate::press::load;

/// The project's folder: the one named, or the nearest at or above the current folder.
pub(super) fn project_root(named: Option<&PathBuf>) -> Option<PathBuf> {
    let root = match named {
        Some(folder) => load::is_project(folder).then(|| folder.clone()),
        None => std::env::current_dir().ok().and_then(|here| load::find_root(&here)),
    };
    if root.is_none() {
        match named {
            Some(folder) => {
                complain!("error: there is no `gradus.toml` in `{}`", folder.display());
            }
            None => complain!("error: there is no `gradus.toml` in this folder or above it"),
        }
        complain!("help: name the project's folder, or make one with `gradus new DIR`");
    }
    root
}

/// The project's folder, when the first word names one, and the other words.
pub(super) fn dir_and_rest(words: &[String]) -> (Option<PathBuf>, &[String]) {
    match words.first().filter(|word| load::is_project(Path::new(word))) {
        Some(dir) => (Some(PathBuf::from(dir)), &words[1..]),
        None => (None, words),
    }
}
