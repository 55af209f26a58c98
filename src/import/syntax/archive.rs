//! Zip archives to the files in them, in memory and within limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// A file of an archive.
#[derive(Debug)]
pub(in crate::import) struct Entry {
    /// Its path in the archive, with `/`.
    pub(in crate::import) name: String,
    /// The contents.
    pub(in crate::import) bytes: Vec<u8>,
}

/// A fault of an archive, or of one entry of it.
#[derive(Debug)]
pub(in crate::import) enum Flaw {
    /// It is damaged, or packed in a way that is not understood.
    Damaged(String),
    /// An entry is locked with a password.
    Locked(String),
    /// An entry's path leads out of the archive.
    Outside(String),
    /// Unpacked, it is larger than allowed.
    Large,
    /// Its cells say one text again and again, to more than so many bytes.
    Repeated(u64),
    /// It has more entries than allowed.
    Crowded(usize),
}

/// The entries of an archive that can be read, in the order of their paths, and what is wrong.
/// `bytes` is all that may be unpacked, `entries` how many there may be.
pub(in crate::import) fn unpack(
    archive: &[u8],
    bytes: u64,
    entries: usize,
) -> (Vec<Entry>, Vec<Flaw>) {
    let mut archive = match ZipArchive::new(Cursor::new(archive)) {
        Ok(archive) => archive,
        Err(_) => {
            let why = "it is not a whole zip archive".to_string();
            return (Vec::new(), vec![Flaw::Damaged(why)]);
        }
    };
    if archive.len() > entries {
        return (Vec::new(), vec![Flaw::Crowded(archive.len())]);
    }
    let (mut found, mut flaws) = (Vec::new(), Vec::new());
    let mut left = bytes;
    for index in 0..archive.len() {
        match entry(&mut archive, index, left) {
            Ok(Some(entry)) => {
                left -= entry.bytes.len() as u64;
                found.push(entry);
            }
            Ok(None) => {}
            Err(Flaw::Large) => return (Vec::new(), vec![Flaw::Large]),
            Err(flaw) => flaws.push(flaw),
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    (found, flaws)
}

/// One entry; nothing for a folder.
fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: u64,
) -> Result<Option<Entry>, Flaw> {
    let damaged = |error: &dyn std::fmt::Display| Flaw::Damaged(error.to_string());
    let raw = archive.by_index_raw(index).map_err(|error| damaged(&error))?;
    if raw.encrypted() {
        return Err(Flaw::Locked(raw.name().map_err(|error| damaged(&error))?.into_owned()));
    }
    drop(raw);
    let file = archive.by_index(index).map_err(|error| damaged(&error))?;
    if file.is_dir() {
        return Ok(None);
    }
    let name = file.name().map_err(|error| damaged(&error))?.into_owned();
    if file.enclosed_name().is_none() {
        return Err(Flaw::Outside(name));
    }
    // The size that the archive states may be a lie; what comes out is counted.
    let mut bytes = Vec::new();
    file.take(left + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Flaw::Damaged(format!("{name}: {error}")))?;
    if bytes.len() as u64 > left {
        return Err(Flaw::Large);
    }
    Ok(Some(Entry { name: name.replace('\\', "/"), bytes }))
}
