//! Changes to the school's own files. Each is written as a whole, and what it replaces is kept, so
//! that it can be undone; to undo is a change as well, and can be undone itself.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::refused::Refused;
use super::words::Speaker;
use crate::base::{disk, io_reason};

/// The folder of a project that the office keeps for itself. Names that begin with a point are no
/// data.
pub(super) use crate::propose::overlay::OWN;

const EARLIER: &str = "earlier";
const RECORD: &str = "change.json";
const FILES: &str = "files";

/// A file as it is to be.
#[derive(Debug)]
pub(super) struct Edit {
    /// Its path in the project, with `/`.
    pub(super) path: String,
    /// Its contents; nothing when it is to be there no more.
    pub(super) bytes: Option<Vec<u8>>,
}

/// The occasion of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Act {
    /// A project was made.
    Started,
    /// Questions were answered.
    Answered,
    /// Files were added.
    Added,
    /// Another change was undone.
    Undone,
}

impl Act {
    /// The message that names it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Act::Started => "office-act-started",
            Act::Answered => "office-act-answered",
            Act::Added => "office-act-added",
            Act::Undone => "office-act-undone",
        }
    }
}

/// A change that was written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Change {
    /// Its number, counted from 1.
    pub(super) number: u64,
    /// Its occasion.
    pub(super) act: Act,
    /// Day and time in UTC.
    pub(super) at: String,
    files: Vec<Kept>,
}

/// A file before and after a change, by the hashes of its contents; nothing where it is not there.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    path: String,
    before: Option<String>,
    after: Option<String>,
}

/// The reason for which a change is not written.
#[derive(Debug)]
pub(super) enum NotWritten {
    /// A path that leads out of the project, or to what is not a file.
    Place(String),
    /// A file is no longer as the change left it.
    Changed(String),
    /// Something is there already.
    InTheWay(String),
    /// The disk says no.
    Disk(String, String),
}

impl NotWritten {
    /// The reason in the words of the office.
    pub(super) fn told(&self, speaker: &Speaker<'_>) -> Refused {
        match self {
            NotWritten::Place(file) => Refused::of_file(speaker, "office-not-place", file, ""),
            NotWritten::Changed(file) => Refused::of_file(speaker, "office-not-changed", file, ""),
            NotWritten::InTheWay(file) => Refused::of_file(speaker, "office-not-free", file, ""),
            NotWritten::Disk(file, why) => Refused::of_file(speaker, "office-not-disk", file, why),
        }
    }
}

impl Change {
    /// Paths of its files.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// The first of its files that is no longer as the change left it.
    pub(super) fn changed_since(&self, root: &Path) -> Option<&str> {
        let is_changed = |file: &&Kept| {
            let now = place(root, &file.path).and_then(|path| read(&path, &file.path));
            now.map_or(true, |bytes| bytes.as_deref().map(hash) != file.after)
        };
        self.files.iter().find(is_changed).map(|file| file.path.as_str())
    }
}

/// All changes, the last first.
pub(super) fn changes(root: &Path) -> Vec<Change> {
    let folders = disk::list(&folder(root)).unwrap_or_default();
    let records = folders.iter().filter_map(|folder| {
        let text = disk::read_text_if_there(&folder.join(RECORD)).ok()??;
        serde_json::from_str::<Change>(&text).ok()
    });
    let mut changes: Vec<Change> = records.collect();
    changes.sort_by_key(|change| std::cmp::Reverse(change.number));
    changes
}

/// Writes files of the project: all of them, or none.
///
/// # Errors
/// If one cannot be written; then all are as they were.
pub(super) fn write(
    root: &Path,
    act: Act,
    edits: Vec<Edit>,
    at: &str,
) -> Result<Change, NotWritten> {
    let mut before = Vec::with_capacity(edits.len());
    for edit in &edits {
        let path = place(root, &edit.path)?;
        before.push((path.clone(), read(&path, &edit.path)?));
    }
    let number = next_number(root)?;
    let kept = edits.iter().zip(&before).map(|(edit, (_, bytes))| Kept {
        path: edit.path.clone(),
        before: bytes.as_deref().map(hash),
        after: edit.bytes.as_deref().map(hash),
    });
    let change = Change { number, act, at: at.to_string(), files: kept.collect() };
    if let Err(error) = keep(root, &change, &before) {
        forget(root, number);
        return Err(error);
    }
    for (done, (edit, (path, _))) in edits.iter().zip(&before).enumerate() {
        if let Err(error) = put(root, path, edit.bytes.as_deref()) {
            // A file that cannot be put back is still in the folder of earlier versions.
            let back =
                before[..=done].iter().map(|(path, bytes)| put(root, path, bytes.as_deref()));
            if back.filter(Result::is_err).count() == 0 {
                forget(root, number);
            }
            return Err(NotWritten::Disk(edit.path.clone(), io_reason(&error)));
        }
    }
    Ok(change)
}

/// A number that no change has had, nor one whose record cannot be read.
fn next_number(root: &Path) -> Result<u64, NotWritten> {
    let folders = match disk::list(&folder(root)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        listed => listed.map_err(not_kept)?,
    };
    let name = |folder: &PathBuf| folder.file_name()?.to_str()?.parse::<u64>().ok();
    Ok(folders.iter().filter_map(name).max().map_or(1, |last| last + 1))
}

/// Takes away the record of a change that was not made.
fn forget(root: &Path, number: u64) {
    // Where it stays, undoing it is refused: no file is as it says.
    let _ = disk::remove_folder(&folder(root).join(number.to_string()));
}

fn not_kept(error: std::io::Error) -> NotWritten {
    NotWritten::Disk(format!("{OWN}/{EARLIER}"), io_reason(&error))
}

/// Undoes a change.
///
/// # Errors
/// If one of its files was changed since, or cannot be written; then all are as they were.
pub(super) fn undo(root: &Path, number: u64, at: &str) -> Result<Change, NotWritten> {
    let changes = changes(root);
    let change = changes.iter().find(|change| change.number == number);
    let change = change.ok_or_else(|| NotWritten::Changed(number.to_string()))?;
    if let Some(file) = change.changed_since(root) {
        return Err(NotWritten::Changed(file.to_string()));
    }
    let files = folder(root).join(number.to_string()).join(FILES);
    let edits = change.files.iter().map(|file| {
        let bytes = match file.before {
            Some(_) => read(&files.join(&file.path), &file.path)?,
            None => None,
        };
        // A version that somebody took away cannot be put back.
        match bytes.as_deref().map(hash) == file.before {
            true => Ok(Edit { path: file.path.clone(), bytes }),
            false => Err(NotWritten::Changed(file.path.clone())),
        }
    });
    write(root, Act::Undone, edits.collect::<Result<_, _>>()?, at)
}

/// Keeps what a change replaces, and the record of it.
fn keep(
    root: &Path,
    change: &Change,
    before: &[(PathBuf, Option<Vec<u8>>)],
) -> Result<(), NotWritten> {
    let own = folder(root).join(change.number.to_string());
    let kept = || -> std::io::Result<()> {
        disk::make_folder(&own, true)?;
        for (file, (_, bytes)) in change.files.iter().zip(before) {
            let Some(bytes) = bytes else { continue };
            let path = own.join(FILES).join(&file.path);
            if let Some(above) = path.parent() {
                disk::make_folder(above, true)?;
            }
            disk::write(&path, bytes, true)?;
        }
        let record = serde_json::to_vec_pretty(change).map_err(std::io::Error::other)?;
        disk::write(&own.join(RECORD), &record, true)
    };
    kept().map_err(not_kept)
}

fn folder(root: &Path) -> PathBuf {
    root.join(OWN).join(EARLIER)
}

fn put(root: &Path, path: &Path, bytes: Option<&[u8]>) -> std::io::Result<()> {
    let Some(bytes) = bytes else {
        disk::remove(path)?;
        let above = path.ancestors().skip(1).take_while(|folder| *folder != root);
        // The first that is not empty stays, and so do those above it.
        let _ = above.take_while(|folder| disk::remove_empty(folder)).count();
        return Ok(());
    };
    if let Some(above) = path.parent() {
        disk::make_folder(above, false)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    disk::replace(&path.with_file_name(format!(".{name}.new")), path, bytes, false)
}

fn read(path: &Path, name: &str) -> Result<Option<Vec<u8>>, NotWritten> {
    let failed = |error| NotWritten::Disk(name.to_string(), io_reason(&error));
    match disk::kind(path).map_err(failed)? {
        None => Ok(None),
        Some(kind) if kind.is_file() => disk::read(path).map(Some).map_err(failed),
        Some(_) => Err(NotWritten::Place(name.to_string())),
    }
}

/// The place of a file in the project; no link on the way leads elsewhere.
fn place(root: &Path, name: &str) -> Result<PathBuf, NotWritten> {
    let out = || NotWritten::Place(name.to_string());
    let mut path = root.to_path_buf();
    for part in name.split('/') {
        let plain = !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(['\\', ':'])
            && !part.chars().any(char::is_control);
        if !plain {
            return Err(out());
        }
        path.push(part);
        let kind = disk::kind(&path);
        if kind
            .map_err(|error| NotWritten::Disk(name.to_string(), io_reason(&error)))?
            .is_some_and(|kind| kind.is_symlink())
        {
            return Err(out());
        }
    }
    Ok(path)
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().as_str()[..32].to_string()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::base::disk::faults::{Fails, failing};

    const AT: &str = "2026-01-05T10:00:00Z";

    fn edit(path: &str, text: Option<&str>) -> Edit {
        Edit { path: path.to_string(), bytes: text.map(|text| text.as_bytes().to_vec()) }
    }

    #[test]
    fn a_change_is_undone_and_that_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        fs::write(root.join("a.csv"), "1").expect("a file");
        let edits =
            vec![edit("a.csv", Some("2")), edit("new/b.csv", Some("b")), edit("c.csv", None)];
        let first = write(root, Act::Started, edits, AT).expect("it can be written");
        let read = |name: &str| fs::read_to_string(root.join(name)).ok();
        assert_eq!(read("a.csv").as_deref(), Some("2"));
        assert_eq!(read("new/b.csv").as_deref(), Some("b"));
        let second = undo(root, first.number, AT).expect("it can be undone");
        assert_eq!(read("a.csv").as_deref(), Some("1"));
        assert!(!root.join("new").exists(), "an empty folder does not stay");
        undo(root, second.number, AT).expect("that can be undone, too");
        assert_eq!(read("new/b.csv").as_deref(), Some("b"));
        // A file that somebody changed by hand is not taken away.
        fs::write(root.join("a.csv"), "by hand").expect("a file");
        let refused = undo(root, 3, AT).expect_err("a file was changed since");
        assert!(matches!(&refused, NotWritten::Changed(file) if file == "a.csv"), "{refused:?}");
        assert_eq!(read("a.csv").as_deref(), Some("by hand"));
        assert_eq!(changes(root).len(), 3);
    }

    /// A school with a change already, and the texts of its files.
    fn changed_once() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.csv"), "0").expect("a file");
        fs::write(folder.path().join("c.csv"), "c").expect("a file");
        write(folder.path(), Act::Added, vec![edit("a.csv", Some("1"))], AT).expect("a change");
        folder
    }

    fn texts(root: &Path) -> [Option<String>; 3] {
        ["a.csv", "new/b.csv", "c.csv"].map(|name| fs::read_to_string(root.join(name)).ok())
    }

    #[test]
    fn whatever_fails_a_change_is_made_whole_or_not_at_all() {
        let second = |root: &Path| {
            let edits =
                vec![edit("a.csv", Some("2")), edit("new/b.csv", Some("b")), edit("c.csv", None)];
            write(root, Act::Answered, edits, AT).is_ok()
        };
        let first_undone = |root: &Path| undo(root, 1, AT).is_ok();
        let works: [&dyn Fn(&Path) -> bool; 2] = [&second, &first_undone];
        for work in works {
            let whole = changed_once();
            let before = texts(whole.path());
            let (done, operations) = failing(whole.path(), Fails::Never, || work(whole.path()));
            assert!(done && operations.len() > 10, "{operations:?}");
            let after = texts(whole.path());
            assert_ne!(before, after);
            for (at, operation) in operations.iter().enumerate() {
                let folder = changed_once();
                let root = folder.path();
                let (done, _) = failing(root, Fails::Once(at), || work(root));
                let what = format!("{operation:?}, number {at}");
                assert_eq!(&texts(root), if done { &after } else { &before }, "{what}");
                let numbers: Vec<u64> = changes(root).iter().map(|one| one.number).collect();
                assert_eq!(numbers, if done { vec![2, 1] } else { vec![1] }, "{what}");
                let names = disk::list(root).expect("the school");
                assert!(
                    names.iter().all(|path| path.extension() != Some("new".as_ref())),
                    "{what}"
                );
                // The change before can still be undone, or that which undid it.
                undo(root, if done { 2 } else { 1 }, AT).expect(&what);
            }
        }
    }

    #[test]
    fn nothing_is_written_outside_the_project() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("school");
        fs::create_dir(&root).expect("a folder");
        fs::create_dir(folder.path().join("elsewhere")).expect("a folder");
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), root.join("link"))
            .expect("a link");
        let names =
            ["../a.csv", "a/../../b.csv", "/tmp/x", "", "a//b", ".gradus/x", "c:\\x", "link/x"];
        for name in names {
            if name == "link/x" && !cfg!(unix) {
                continue;
            }
            // A file that could be written is not written either.
            let edits = vec![edit("fine.csv", Some("x")), edit(name, Some("x"))];
            let refused = write(&root, Act::Started, edits, AT).expect_err(name);
            assert!(matches!(refused, NotWritten::Place(_)), "{name}: {refused:?}");
        }
        assert!(!root.join("fine.csv").exists());
        assert!(changes(&root).is_empty());
        let left = disk::list(&folder.path().join("elsewhere")).expect("a folder");
        assert!(left.is_empty(), "{left:?}");
    }
}
