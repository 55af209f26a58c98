//! Files that somebody dropped on the page. They wait in a folder of the office's own until it is
//! confirmed what becomes of them.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::super::history::OWN;
use crate::base::disk;

const DROPPED: &str = "dropped";

/// A file that waits.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(in crate::serve) struct Dropped {
    /// Its path among those that wait, with `/`.
    pub(super) path: String,
    /// Its size in kilobytes, rounded up.
    pub(super) kilobytes: u64,
}

/// The folder of the office's own files, open to nobody else.
pub(super) fn own(root: &Path) -> io::Result<PathBuf> {
    let own = root.join(OWN);
    disk::make_folder(&own, true)?;
    // The files here have names in them, and are nothing to publish with the project.
    let unwatched = own.join(".gitignore");
    if disk::kind(&unwatched)?.is_none() {
        disk::write(&unwatched, b"*\n", true)?;
    }
    Ok(own)
}

/// Keeps a file under its own name; `modified` is when it was last changed where it comes from, in
/// milliseconds.
///
/// # Errors
/// If it cannot be written, or its name is none for a file.
pub(in crate::serve) fn put(
    root: &Path,
    name: &str,
    bytes: &[u8],
    modified: Option<i64>,
) -> io::Result<()> {
    let parts: Option<Vec<String>> = name.split(['/', '\\']).map(plain).collect();
    let parts = parts.ok_or(io::ErrorKind::InvalidFilename)?;
    let path = parts.iter().fold(own(root)?.join(DROPPED), |path, part| path.join(part));
    if let Some(folder) = path.parent() {
        disk::make_folder(folder, true)?;
    }
    disk::write(&path, bytes, true)?;
    match modified.and_then(|time| Timestamp::from_millisecond(time).ok()) {
        Some(time) => disk::set_modified(&path, time),
        None => Ok(()),
    }
}

/// One part of a path as every system can have it; nothing for one that hides or leads elsewhere.
fn plain(part: &str) -> Option<String> {
    let allowed = |letter: char| !letter.is_control() && !"<>:\"|?*".contains(letter);
    let part: String =
        part.chars().map(|letter| if allowed(letter) { letter } else { '-' }).collect();
    let part = part.trim().trim_end_matches('.');
    let hides = part.is_empty() || part.starts_with(['.', '~']) || part == "__MACOSX";
    (!hides && part.len() <= 200).then(|| part.to_string())
}

/// Every file that waits.
pub(super) fn all(root: &Path) -> Vec<Dropped> {
    let mut all = Vec::new();
    walk(&root.join(OWN).join(DROPPED), "", &mut all);
    all
}

fn walk(folder: &Path, above: &str, all: &mut Vec<Dropped>) {
    for path in disk::list(folder).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let shown = format!("{above}{name}");
        if disk::is_folder(&path) {
            walk(&path, &format!("{shown}/"), all);
        } else if let Ok(data) = std::fs::metadata(&path) {
            all.push(Dropped { path: shown, kilobytes: data.len().div_ceil(1024) });
        }
    }
}

/// Files and folders that wait, as they were dropped.
pub(super) fn inputs(root: &Path) -> Vec<PathBuf> {
    disk::list(&root.join(OWN).join(DROPPED)).unwrap_or_default()
}

/// The place on the disk of a file that waits, by its path.
pub(super) fn path(root: &Path, dropped: &str) -> PathBuf {
    let folder = root.join(OWN).join(DROPPED);
    dropped.split('/').fold(folder, |path, part| path.join(part))
}

/// Takes a file away; nothing else is touched.
pub(super) fn take_away(root: &Path, path: &str) -> io::Result<()> {
    let Some(found) = all(root).into_iter().find(|one| one.path == path) else { return Ok(()) };
    let file = self::path(root, &found.path);
    disk::remove(&file)?;
    let above = file.ancestors().skip(1).take_while(|above| *above != root.join(OWN));
    let _ = above.take_while(|above| disk::remove_empty(above)).count();
    Ok(())
}

/// Takes all files away.
pub(super) fn clear(root: &Path) {
    // A file that cannot be removed is seen on the page, and can be taken away there.
    let _ = disk::remove_folder(&root.join(OWN).join(DROPPED));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_below_the_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        put(root, "term 1/Roster: fall?.csv", b"a,b\n", Some(1_760_000_000_000)).expect("a file");
        for name in ["../x", "/etc/passwd", ".hidden", "a/../../b", "", "a/", "~$roster.xlsx"] {
            assert!(put(root, name, b"x", None).is_err(), "{name}");
        }
        let there: Vec<String> = all(root).into_iter().map(|one| one.path).collect();
        assert_eq!(there, ["term 1/Roster- fall-.csv"]);
        take_away(root, "term 1/Roster- fall-.csv").expect("it can be removed");
        assert!(all(root).is_empty() && inputs(root).is_empty());
    }
}
