//! The inputs, copied beside the project that is being made.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::{disk, io_reason};
use crate::import::survey;

/// Folder of a project for the files of other systems.
pub(super) const EXPORTS: &str = "exports";

/// Folders within folders that are followed.
const DEEPEST: usize = 16;

/// A file to copy.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Input {
    /// Its place.
    pub(super) from: PathBuf,
    /// Its path in the project, with `/`.
    pub(super) to: String,
}

/// An input that cannot be used.
#[derive(Debug)]
pub(super) struct NotThere {
    /// The path as it was given.
    pub(super) path: PathBuf,
    /// Why not.
    pub(super) error: io::Error,
}

/// Every file of the inputs, in the order of their paths in the project. Files with one name get
/// names of their own; those that systems hide are left out.
pub(super) fn list(inputs: &[PathBuf]) -> Result<Vec<Input>, NotThere> {
    let mut found = Vec::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for path in inputs {
        let not_there = |error| NotThere { path: path.clone(), error };
        let full = disk::true_path(path).map_err(not_there)?;
        let name = full.file_name().unwrap_or(OsStr::new("input")).to_string_lossy().into_owned();
        let name = free(&name, &mut taken);
        let to = format!("{EXPORTS}/{name}");
        if disk::is_folder(&full) {
            folder(&full, &to, DEEPEST, &mut found).map_err(not_there)?;
        } else {
            disk::open(&full).map_err(not_there)?;
            found.push(Input { from: full, to });
        }
    }
    found.sort_by(|one, other| one.to.cmp(&other.to));
    Ok(found)
}

/// The name, or one like it that is free; case makes no difference on some disks.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    let others = (2..).map(|number| format!("{stem}-{number}{extension}"));
    let mut names = std::iter::once(name.to_string()).chain(others);
    names.find(|name| taken.insert(name.to_lowercase())).expect("there is always another number")
}

fn folder(path: &Path, to: &str, deepest: usize, found: &mut Vec<Input>) -> io::Result<()> {
    for path in disk::list(path)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // `.DS_Store`, `~$roster.xlsx`, `__MACOSX`: nobody made these on purpose.
        if name.starts_with(['.', '~']) || name == "__MACOSX" {
            continue;
        }
        let to = format!("{to}/{name}");
        if !disk::is_folder(&path) {
            disk::open(&path)
                .map_err(|error| io::Error::other(format!("`{name}`: {}", io_reason(&error))))?;
            found.push(Input { from: path, to });
        } else if deepest == 0 {
            let message = format!("`{name}` lies more than {DEEPEST} folders deep");
            return Err(io::Error::other(message));
        } else {
            folder(&path, &to, deepest - 1, found)?;
        }
    }
    Ok(())
}

/// Copies files into the folder of the project.
pub(super) fn copy(inputs: &[Input], root: &Path) -> io::Result<()> {
    for input in inputs {
        let target = root.join(&input.to);
        if let Some(folder) = target.parent() {
            disk::make_folder(folder, false)?;
        }
        disk::copy(&input.from, &target)?;
    }
    Ok(())
}

/// Unpacks an archive of the project into a folder beside it, and removes the archive; gives the
/// paths of its files.
pub(super) fn unpack(root: &Path, archive: &str) -> io::Result<Vec<String>> {
    let stem = archive.rsplit_once('.').map_or(archive, |(stem, _)| stem);
    let taken = |folder: &String| disk::is_there(&root.join(folder));
    let mut folders =
        std::iter::once(stem.to_string()).chain((2..).map(|number| format!("{stem}-{number}")));
    let folder = folders.find(|folder| !taken(folder)).expect("there is always another number");
    let mut paths = Vec::new();
    for (name, bytes) in survey::unpack(&root.join(archive))? {
        let hidden = |part: &str| part.starts_with(['.', '~']) || part == "__MACOSX";
        if name.split('/').any(hidden) {
            continue;
        }
        let path = format!("{folder}/{name}");
        let target = root.join(&path);
        if let Some(folder) = target.parent() {
            disk::make_folder(folder, false)?;
        }
        disk::write(&target, &bytes, false)?;
        paths.push(path);
    }
    disk::remove(&root.join(archive))?;
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_free_whatever_their_case() {
        let mut taken = BTreeSet::new();
        let mut names = Vec::new();
        for name in ["a.csv", "A.csv", "a.csv", "b", "b"] {
            names.push(free(name, &mut taken));
        }
        assert_eq!(names, ["a.csv", "A-2.csv", "a-3.csv", "b", "b-2"]);
    }
}
