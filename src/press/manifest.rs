//! A manifest: files of the output, what they were made from, and their hashes.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::row_files::RowFiles;
use super::write::Writer;
use crate::base::{Date, OutPath, disk};

/// Name of a manifest. The one in the output folder lists what is public; each reporting period has
/// its own, as private as the documents.
pub const FILE_NAME: &str = "manifest.json";

/// Files of an output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of Gradus that wrote it.
    pub gradus: String,
    /// The day the build looked at.
    pub as_of: Option<Date>,
    /// Rows of each table that were used; in the public one.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub read: BTreeMap<String, usize>,
    /// The files that the rows about each student came from; in that of what is of all students.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub rows: BTreeMap<String, RowFiles>,
    /// Files by path.
    pub files: BTreeMap<String, Entry>,
}

impl Manifest {
    /// A manifest of an output folder; nothing when there is none.
    ///
    /// # Errors
    /// When there is one that cannot be read.
    pub fn read(out: &Path, path: &OutPath) -> io::Result<Option<Self>> {
        let path = path.below(out);
        if disk::kind(&path)?.is_none() {
            return Ok(None);
        }
        let manifest = serde_json::from_slice(&disk::read(&path)?);
        manifest.map(Some).map_err(|_| io::Error::other("it is damaged"))
    }

    /// The public manifest of the last build, to compare with; empty when there is none to be read.
    pub fn last(out: &Path) -> Self {
        Manifest::read(out, &OutPath::new([FILE_NAME])).ok().flatten().unwrap_or_default()
    }

    /// Writes the manifest.
    pub(super) fn write(&self, writer: &Writer, path: &OutPath) -> io::Result<()> {
        let mut text = serde_json::to_string_pretty(self).expect("a manifest is plain data");
        text.push('\n');
        writer.write(path, text.as_bytes())
    }
}

/// The hash of some bytes, in writing.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
