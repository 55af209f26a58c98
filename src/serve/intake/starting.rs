//! A project proposed for the files that wait, in a folder that has none yet. It is made whole
//! beside them, shown, and put in its place when that is confirmed.

use std::path::Path;

use super::super::history::{self, Act, Change, Edit, NotWritten, OWN};
use super::dropped;
use crate::base::{disk, io_reason};
use crate::propose::{self, NotWritten as NotProposed, Proposal};

const PROPOSED: &str = "proposed";

/// A project that could be written.
#[derive(Debug)]
pub(super) struct Proposed {
    /// The files it is made of, and the points to look at.
    pub(super) proposal: Proposal,
    /// The mark by which it is confirmed: of every file, its path and contents.
    pub(super) mark: String,
}

/// Makes the proposal.
///
/// # Errors
/// If a file cannot be read, or nothing can be written.
pub(super) fn propose(root: &Path) -> Result<Proposed, NotProposed> {
    let own = dropped::own(root)?;
    let target = own.join(PROPOSED);
    disk::remove_folder(&target)?;
    let proposal = propose::propose(&target, &dropped::inputs(root))?;
    let mut said = blake3::Hasher::new();
    for (path, bytes) in disk::read_folder(&target)? {
        said.update(format!("{path}\n{}\n", bytes.len()).as_bytes());
        said.update(&bytes);
    }
    let mark = said.finalize().to_hex().as_str()[..32].to_string();
    Ok(Proposed { proposal, mark })
}

/// Puts what is proposed in its place. Nothing that is there already is replaced.
///
/// # Errors
/// If something is in the way, or cannot be written; then nothing is.
pub(super) fn start(root: &Path, at: &str) -> Result<Change, NotWritten> {
    let proposed = root.join(OWN).join(PROPOSED);
    let files = disk::read_folder(&proposed)
        .map_err(|error| NotWritten::Disk(format!("{OWN}/{PROPOSED}"), io_reason(&error)))?;
    let first = |path: &str| path.split('/').next().unwrap_or_default().to_string();
    for path in files.keys() {
        if !matches!(disk::kind(&root.join(first(path))), Ok(None)) {
            return Err(NotWritten::InTheWay(first(path)));
        }
    }
    // The file that makes the folder a project comes last, when everything that it names is there.
    let mut edits: Vec<Edit> =
        files.into_iter().map(|(path, bytes)| Edit { path, bytes: Some(bytes) }).collect();
    edits.sort_by_key(|edit| edit.path == crate::project::FILE_NAME);
    let change = history::write(root, Act::Started, edits, at)?;
    dropped::clear(root);
    // Another proposal is made in its place.
    let _ = disk::remove_folder(&proposed);
    Ok(change)
}
