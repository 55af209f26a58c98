//! The manifest: every file of the output, what it was made from, and its hash.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::journal::Line;
use super::write::Writer;
use crate::base::{Date, OutPath, disk};

/// Name of the manifest in the output folder.
pub const FILE_NAME: &str = "manifest.json";

/// Every file of an output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of Gradus that wrote it.
    pub gradus: String,
    /// The day the build looked at.
    pub as_of: Option<Date>,
    /// Rows of each table that were used.
    #[serde(default)]
    pub read: BTreeMap<String, usize>,
    /// Files by path.
    pub files: BTreeMap<String, Entry>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Hash of everything the file was made from: what it says, templates, theme, version. Empty
    /// when that is not known.
    pub key: String,
    /// Hash of its bytes.
    pub hash: String,
    /// Pages, for a PDF.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<usize>,
    /// Identifier of the student it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub student: Option<String>,
    /// It is of an earlier build, and was kept because it could not be told whether it is still
    /// due, or because it could not be made again. It must not be mailed.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub kept: bool,
}

impl Manifest {
    /// The manifest of an output folder; nothing when there is none.
    ///
    /// # Errors
    /// When there is one that cannot be read.
    pub fn read(out: &Path) -> io::Result<Option<Self>> {
        let path = out.join(FILE_NAME);
        if disk::kind(&path)?.is_none() {
            return Ok(None);
        }
        let manifest = serde_json::from_slice(&disk::read(&path)?);
        manifest.map(Some).map_err(|_| io::Error::other("it is damaged"))
    }

    /// The manifest of the last build, to compare with; empty when there is none to be read.
    pub fn last(out: &Path) -> Self {
        Manifest::read(out).ok().flatten().unwrap_or_default()
    }

    /// Writes the manifest.
    pub fn write(&self, writer: &Writer) -> io::Result<()> {
        let mut text = serde_json::to_string_pretty(self).expect("a manifest is plain data");
        text.push('\n');
        writer.write(&OutPath::new([FILE_NAME]), text.as_bytes())
    }

    /// Takes in what a build wrote down that never came to its end.
    pub(super) fn take_in(&mut self, lines: Vec<Line>, writer: &Writer) {
        for line in lines {
            let Some(path) = OutPath::parse(&line.path) else { continue };
            if self.files.contains_key(path.as_str()) {
                continue;
            }
            if let Ok(Some(bytes)) = writer.read(&path) {
                let (key, hash) = (String::new(), hash(&bytes));
                let entry = Entry { key, hash, pages: None, student: line.student, kept: true };
                self.files.insert(line.path, entry);
            }
        }
    }

    /// True when the file of a path is there as it was written, from the same key.
    pub(super) fn is_current(&self, writer: &Writer, path: &OutPath, key: &str) -> bool {
        self.files.get(path.as_str()).is_some_and(|entry| {
            entry.key == key
                && writer
                    .read(path)
                    .is_ok_and(|bytes| bytes.is_some_and(|bytes| hash(&bytes) == entry.hash))
        })
    }
}

/// The hash of some bytes, in writing.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
