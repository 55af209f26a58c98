//! The record of the last build: what it was asked for, what it read, what it left, and what it
//! said.
//!
//! As long as all of that is the same, there is nothing to do, and the same is said again. The
//! record is never needed: when it is missing, or anything in it is no longer so, everything is
//! looked at as if there had been none.

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::manifest;
use super::out::Out;
use super::program;
use super::share;
use super::write::Writer;
use crate::base::OutPath;
use crate::base::disk::{self, Asked, Question, Stamp};

/// The request of a build, as a hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request(String);

impl Request {
    /// The request that some words make up.
    pub fn new(words: &[String]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for word in words {
            hasher.update(&(word.len() as u64).to_le_bytes());
            hasher.update(word.as_bytes());
        }
        Request(hasher.finalize().to_hex().to_string())
    }
}

/// The result of comparing with the last build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared<T> {
    /// Nothing has changed: the documents there are, and what the build said.
    Same(Vec<String>, T),
    /// Something has: what.
    Changed(Vec<String>),
    /// There is no record of a build that was asked for the same.
    Unknown,
}

#[derive(Debug, Serialize, Deserialize)]
struct Record<T> {
    request: String,
    /// The program that built.
    program: Seen,
    /// Its manifests and documents.
    files: Vec<Seen>,
    asked: Vec<(Question, String)>,
    told: T,
}

/// A file as it was when the build was over.
#[derive(Debug, Serialize, Deserialize)]
struct Seen {
    path: PathBuf,
    /// Hash of its bytes; empty where there is none.
    hash: String,
    /// Its stamp, if it was old enough to be relied upon.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    stamp: Option<Stamp>,
}

impl Seen {
    /// Looks at a file; nothing when it cannot be read. `now` is the stamp of a file written just
    /// now.
    fn at(path: PathBuf, now: Option<&Stamp>) -> Option<Self> {
        if disk::kind(&path).ok()?.is_none() {
            return Some(Seen { path, hash: String::new(), stamp: None });
        }
        // Taken before the bytes are read: what is written while they are has a later one.
        let stamp = Stamp::of(&path).ok()?;
        let hash = manifest::hash(&disk::read(&path).ok()?);
        let stamp = stamp.filter(|stamp| now.is_some_and(|now| stamp.is_older_than(now)));
        Some(Seen { path, hash, stamp })
    }

    fn is_same(&self) -> bool {
        let now = Stamp::of(&self.path).ok().flatten();
        if self.stamp.is_some() && self.stamp == now {
            return true;
        }
        Seen::at(self.path.clone(), None).is_some_and(|seen| seen.hash == self.hash)
    }

    /// True when it is the program that runs now, wherever that lies: a new version may stand beside
    /// the old one.
    fn is_this_program(&self) -> bool {
        match std::env::current_exe() {
            Ok(path) if path == self.path => self.is_same(),
            _ => program::program() == Some(self.hash.as_str()),
        }
    }
}

/// The state that a build left, for the next one to be compared with.
#[derive(Clone, Debug)]
pub struct Left {
    /// Its documents, with the hashes of their bytes.
    pub documents: Vec<(OutPath, String)>,
    /// Its manifests, there or not.
    pub manifests: Vec<OutPath>,
}

/// Compares everything with how the last build into an output folder left it. With `all`,
/// everything that has changed is named, and not only the first.
pub fn compare<T: DeserializeOwned>(out: &Out, request: &Request, all: bool) -> Compared<T> {
    if !matches!(disk::kind(&Writer::record_in(out.path())), Ok(Some(kind)) if kind.is_file()) {
        return Compared::Unknown;
    }
    let Ok(writer) = Writer::open(out) else { return Compared::Unknown };
    let record = disk::read(&Writer::record_in(out.path())).ok();
    let record = record.and_then(|bytes| serde_json::from_slice::<Record<T>>(&bytes).ok());
    let Some(record) = record.filter(|record| record.request == request.0) else {
        return Compared::Unknown;
    };
    let journal = writer.announced();
    if !journal.is_ok_and(|lines| lines.is_empty()) {
        return Compared::Changed(vec!["the last build did not come to its end".to_string()]);
    }
    let asked = record.asked.iter().filter(|(question, answer)| question.answer() != *answer);
    let asked = asked.map(|(question, _)| format!("`{}` has changed", question.subject()));
    let files = record.files.iter().filter(|seen| !seen.is_same());
    let files = files.map(|seen| format!("`{}` is not as it was left", seen.path.display()));
    let program = std::iter::once(())
        .filter(|()| !record.program.is_this_program())
        .map(|()| "it was built by another program".to_string());
    let open = std::iter::once(())
        .filter(|()| !writer.is_private_closed())
        .map(|()| "private files can be read by others".to_string());
    let most = if all { usize::MAX } else { 1 };
    let changed: Vec<String> = program.chain(asked).chain(files).chain(open).take(most).collect();
    if !changed.is_empty() {
        return Compared::Changed(changed);
    }
    let name = |seen: &Seen| Some(seen.path.strip_prefix(out.path()).ok()?.to_str()?.to_string());
    let sheet = share::path();
    let is_document =
        |name: &String| !name.ends_with(manifest::FILE_NAME) && *name != sheet.as_str();
    let documents = record.files.iter().filter_map(name).filter(is_document).collect();
    Compared::Same(documents, record.told)
}

/// Writes down what a build was asked for, what it left and what it said. Nothing is written, and
/// nothing is said, when something has changed meanwhile or cannot be written: the next build then
/// does everything.
pub fn keep<T: Serialize>(out: &Out, request: &Request, asked: Asked, left: Left, told: T) {
    let Ok(writer) = Writer::open(out) else { return };
    if let Some(text) = in_writing(&writer, request, asked, left, told) {
        let _ = writer.write_record(&text);
    } else {
        let _ = disk::remove(&Writer::record_in(out.path()));
    }
}

fn in_writing<T: Serialize>(
    writer: &Writer,
    request: &Request,
    asked: Asked,
    left: Left,
    told: T,
) -> Option<Vec<u8>> {
    // A folder whose name may be that of a table means something where data is looked for.
    let plain = writer.out().file_name()?.to_str().is_some_and(|name| !name.contains('.'));
    let above = writer.out().parent().unwrap_or(writer.out());
    let asked = if plain { asked.with_folder(writer.out()).with_folder(above) } else { asked };
    let asked = asked.answers()?.to_vec();
    let now = writer.now();
    let program = Seen::at(std::env::current_exe().ok()?, now.as_ref())?;
    let mut files = Vec::with_capacity(left.documents.len() + left.manifests.len());
    for path in left.manifests {
        files.push(Seen::at(path.below(writer.out()), now.as_ref())?);
    }
    for (path, hash) in left.documents {
        let seen = Seen::at(path.below(writer.out()), now.as_ref())?;
        if seen.hash != hash {
            return None;
        }
        files.push(seen);
    }
    let record = Record { request: request.0.clone(), program, files, asked, told };
    serde_json::to_vec(&record).ok()
}
