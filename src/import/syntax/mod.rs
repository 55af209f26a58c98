//! Bytes to text, and text to records of cells that know their place.

pub(super) mod archive;
pub(super) mod csv;
pub(super) mod decode;
pub(super) mod json;
mod number_format;
pub(super) mod piled;
pub(super) mod workbook;
pub(super) mod xml;

crate::code!(
    NOT_WELL_FORMED,
    "import/not-well-formed",
    "A file is not JSON or XML that could be read: from some place on its marks do not fit \
together.

It was cut while it was copied, or changed by hand. Records before the place may have been read; \
those after it are missing.

Export the file again."
);
