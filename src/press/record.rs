//! The record of the last build: what it was asked for, what it read, what it left, and what it
//! said.
//!
//! As long as all of that is the same, there is nothing to do, and the same is said again. The
//! record is never needed: when it is missing, or anything in it is no longer so, everything is
//! looked at as if there had been none.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use super::manifest;
use super::out::Out;
use super::program;
use super::seen::{LastSeen, Seen};
use super::share;
use super::write::Writer;
use crate::base::OutPath;
use crate::base::disk::{self, Asked, Question};

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
    if !is_there(out) {
        return Compared::Unknown;
    }
    let Ok(writer) = Writer::open(out) else { return Compared::Unknown };
    let record = read::<T>(out).filter(|record| record.request == request.0);
    let Some(record) = record else {
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
        .filter(|()| program::program() != Some(&*record.program.hash))
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

/// The files that the last build into an output folder left, and the program that built them,
/// no matter what it was asked for; none when there is no record of it.
pub(super) fn last_seen(out: &Out) -> LastSeen {
    let record = is_there(out).then(|| read::<IgnoredAny>(out)).flatten();
    let files = record.map(|record| record.files.into_iter().chain([record.program]));
    files.into_iter().flatten().collect()
}

fn is_there(out: &Out) -> bool {
    matches!(disk::kind(&Writer::record_in(out.path())), Ok(Some(kind)) if kind.is_file())
}

fn read<T: DeserializeOwned>(out: &Out) -> Option<Record<T>> {
    let record = disk::read(&Writer::record_in(out.path())).ok()?;
    let record: Record<T> = serde_json::from_slice(&record).ok()?;
    program::rely_on(&record.program);
    Some(record)
}

/// Writes down what a build was asked for, what it left and what it said. Nothing is written, and
/// nothing is said, when something has changed meanwhile or cannot be written: the next build then
/// does everything.
pub fn keep<T: Serialize>(out: &Out, request: &Request, asked: Asked, left: Left, told: T) {
    let Ok(writer) = Writer::open(out) else { return };
    if let Some(text) = in_writing(&writer, &last_seen(out), request, asked, left, told) {
        let _ = writer.write_record(&text);
    } else {
        let _ = disk::remove(&Writer::record_in(out.path()));
    }
}

fn in_writing<T: Serialize>(
    writer: &Writer,
    before: &LastSeen,
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
    let see = |path| before.again(path, now.as_ref());
    let program = see(std::env::current_exe().ok()?)?;
    let mut files = Vec::with_capacity(left.documents.len() + left.manifests.len());
    for path in left.manifests {
        files.push(see(path.below(writer.out()))?);
    }
    for (path, hash) in left.documents {
        let seen = see(path.below(writer.out()))?;
        if seen.hash != hash {
            return None;
        }
        files.push(seen);
    }
    let record = Record { request: request.0.clone(), program, files, asked, told };
    serde_json::to_vec(&record).ok()
}
