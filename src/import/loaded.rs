//! A text that was read from a file, before anything is made of it.

use std::sync::Arc;

use crate::base::SourceId;

crate::code!(
    UNDECODABLE,
    "import/undecodable",
    "Some bytes of a file are not characters in the file's encoding.

The text was cut, or joined from files with different encodings, or the encoding given in \
gradus.toml is not the file's. Rows with such bytes are set aside, so that no name is printed \
with a hole in it; the other rows are read.

Export the file again as UTF-8, or correct `encoding`; without it the encoding is detected."
);

/// A text that was read: a file, a file of an archive, or a sheet of a workbook.
#[derive(Clone, Debug)]
pub(in crate::import) struct Loaded {
    /// Its place in the source map.
    pub(in crate::import) source: SourceId,
    /// Name of the file or the sheet, without folders.
    pub(in crate::import) name: String,
    /// Its text.
    pub(in crate::import) text: Arc<String>,
    /// The encoding it has.
    pub(in crate::import) encoding: &'static str,
    /// Some of its bytes have no meaning.
    pub(in crate::import) damaged: bool,
    /// It is a sheet, whose rows may be shorter than its header.
    pub(in crate::import) sheet: bool,
    /// The place where numbers begin that have more digits than a spreadsheet keeps.
    pub(in crate::import) long_numbers: Arc<[u32]>,
}

/// A number of bytes as people write it: `1 GiB`, `64 KiB`.
pub(in crate::import) fn binary(bytes: u64) -> String {
    let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")];
    let whole = units.into_iter().find(|(bits, _)| bytes > 0 && bytes.trailing_zeros() >= *bits);
    match whole {
        Some((bits, unit)) => format!("{} {unit}", bytes >> bits),
        None => format!("{bytes} bytes"),
    }
}
