//! The ground on which each document of an output folder was made, kept from one run of the program
//! to the next: a document that stands on the same need not be worked out again to know that.
//!
//! It is never needed. When it is missing, damaged or of another program, everything is worked out.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::program::program;
use super::write::Writer;
use crate::base::{Ground, OutPath};

/// The grounds of an output folder.
#[derive(Default)]
pub(super) struct Known {
    before: BTreeMap<String, String>,
    now: Mutex<BTreeMap<String, String>>,
}

/// The grounds, as they are written down.
#[derive(Default, Serialize, Deserialize)]
struct Written {
    /// Hash of the program: another one may say something else on the same ground.
    program: String,
    /// By the path of the document: the hash of its ground, what it was made from, and its bytes.
    documents: BTreeMap<String, String>,
}

impl Known {
    /// Those that the last build wrote down.
    pub(super) fn read(writer: &Writer) -> Self {
        let written = writer.read_grounds();
        let written = written.and_then(|bytes| serde_json::from_slice::<Written>(&bytes).ok());
        let written = written.filter(|written| Some(&*written.program) == program());
        let before = written.unwrap_or_default().documents;
        Known { before, now: Mutex::default() }
    }

    /// True when a file, as it is listed, was made on a ground.
    pub(super) fn holds(&self, path: &OutPath, ground: Ground, entry: &Entry) -> bool {
        self.before.get(path.as_str()).is_some_and(|known| *known == proof(ground, entry))
    }

    /// Takes note of a file that was made on a ground.
    pub(super) fn note(&self, path: &OutPath, ground: Ground, entry: &Entry) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.insert(path.as_str().to_string(), proof(ground, entry));
    }

    /// Writes down what is known of files that are listed. When that fails, the next build works
    /// everything out.
    pub(super) fn write(self, writer: &Writer, files: &BTreeMap<String, Entry>) {
        let mut documents = self.before;
        documents.append(&mut self.now.into_inner().unwrap_or_else(PoisonError::into_inner));
        documents.retain(|path, _| files.contains_key(path));
        if documents.is_empty() {
            return;
        }
        let Some(program) = program() else { return };
        let written = Written { program: program.to_string(), documents };
        let text = serde_json::to_vec(&written).expect("hashes are plain data");
        writer.write_grounds(&text);
    }
}

fn proof(ground: Ground, entry: &Entry) -> String {
    Ground::of(&(ground, &entry.key, &entry.says, &entry.hash)).in_writing()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(hash: &str) -> Entry {
        let (key, hash) = ("key".to_string(), hash.to_string());
        let (says, student, household) = (Some("says".to_string()), None, None);
        Entry { key, says, hash, pages: Some(2), student, household, kept: false }
    }

    #[test]
    fn only_the_same_file_on_the_same_ground_is_known() {
        let path = OutPath::new(["private", "p", "a.pdf"]);
        let (ground, other) = (Ground::of(&1), Ground::of(&2));
        let known = Known::default();
        known.note(&path, ground, &entry("bytes"));
        let before = known.now.into_inner().expect("nobody panicked");
        let known = Known { before, now: Mutex::default() };
        assert!(known.holds(&path, ground, &entry("bytes")));
        assert!(!known.holds(&path, other, &entry("bytes")));
        assert!(!known.holds(&path, ground, &entry("other bytes")));
        assert!(!known.holds(&OutPath::new(["private", "p", "b.pdf"]), ground, &entry("bytes")));
    }
}
