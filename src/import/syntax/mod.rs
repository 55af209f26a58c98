//! Bytes to text, and text to records of cells that know their place.

pub(super) mod archive;
pub(super) mod csv;
pub(super) mod decode;
pub(super) mod workbook;
