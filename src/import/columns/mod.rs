//! From the columns of a source to those of a table, settled once for a file.

pub(super) mod cells;
pub(super) mod derived;
pub(super) mod header;
pub(super) mod kind;
pub(super) mod plan;
pub(super) mod schema;
pub(super) mod wide;
