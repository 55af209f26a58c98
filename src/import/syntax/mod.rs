//! Bytes to text, and text to records of cells that know their place.

pub(super) mod csv;
pub(super) mod decode;
