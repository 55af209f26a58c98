//! One look at the school's files from outside: their places, sizes and times.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::base::disk;

/// The files as they are at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    files: BTreeMap<PathBuf, Outside>,
    /// The folders they lie in.
    pub(super) folders: BTreeSet<PathBuf>,
}

/// A file from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outside {
    size: u64,
    /// The time as it is told: it is compared, and nothing is read off it.
    modified: String,
}

/// Bytes that a program writes at one go; with more of them it may pause.
const AT_ONE_GO: u64 = 4 << 20;

/// Bytes that somebody takes out of a large file who edits it.
const TAKEN_OUT: u64 = 4 << 10;

impl Look {
    /// Adds what lies below a folder, so many folders deep, without the output.
    pub(super) fn add(&mut self, folder: &Path, out: &Path, depth: usize) {
        let real = disk::real(folder);
        if real == out || depth == 0 || !self.folders.insert(real) {
            return;
        }
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries.flatten() {
            let path = entry.path();
            if is_passing(&entry.file_name().to_string_lossy()) {
                continue;
            }
            let Ok(data) = fs::metadata(&path) else { continue };
            if data.is_dir() {
                self.add(&path, out, depth - 1);
            } else {
                let modified = format!("{:?}", data.modified().ok());
                let file = Outside { size: data.len(), modified };
                self.files.insert(path, file);
            }
        }
    }

    /// Has some file lost more than an edit takes out? Programs that write a file anew empty it, or
    /// remove it, first.
    pub(super) fn is_cut(&self, earlier: &Look) -> bool {
        earlier.files.iter().any(|(path, then)| {
            then.size.saturating_sub(self.size(path)) > TAKEN_OUT.min(then.size / 10)
        })
    }

    /// Has some large file become larger?
    pub(super) fn grows(&self, earlier: &Look) -> bool {
        self.files.iter().any(|(path, now)| now.size > earlier.size(path).max(AT_ONE_GO))
    }

    fn size(&self, path: &Path) -> u64 {
        self.files.get(path).map_or(0, |file| file.size)
    }

    /// Files of these names and sizes.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, u64)]) -> Self {
        let file = |size| Outside { size, modified: String::new() };
        let files = files.iter().map(|&(name, size)| (PathBuf::from(name), file(size)));
        Look { files: files.collect(), folders: BTreeSet::new() }
    }
}

/// True for what editors and systems put beside files while they are open.
pub(super) fn is_passing(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name.ends_with(".swp")
}
