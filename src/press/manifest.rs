//! The manifest: every file of the output, what it was made from, and its hash.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::write::Writer;
use crate::base::{Date, OutPath};

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
    /// Hash of everything the file was made from: what it says, templates, theme, version.
    pub key: String,
    /// Hash of its bytes.
    pub hash: String,
    /// Pages, for a PDF.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<usize>,
}

impl Manifest {
    /// The manifest of an output folder; empty when there is none, or none that can be read, so
    /// that everything is made anew and nothing is deleted.
    pub fn read(out: &Path) -> Self {
        std::fs::read(out.join(FILE_NAME))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the manifest.
    pub fn write(&self, writer: &Writer) -> std::io::Result<()> {
        let mut text = serde_json::to_string_pretty(self).expect("a manifest is plain data");
        text.push('\n');
        writer.write(&OutPath::new([FILE_NAME]), text.as_bytes())
    }

    /// True when the file of a path is there as it was written, from the same key.
    pub fn is_current(&self, out: &Path, path: &OutPath, key: &str) -> bool {
        self.files.get(path.as_str()).is_some_and(|entry| {
            entry.key == key
                && std::fs::read(path.below(out)).is_ok_and(|bytes| hash(&bytes) == entry.hash)
        })
    }
}

/// The hash of some bytes, in writing.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
