//! Rows of a source, one after another, to rows of a table.

pub(super) mod append;
mod chunks;
pub(super) mod context;
pub(super) mod fast_row;
mod interner;
pub(super) mod kept;
pub(super) mod moments;
pub(super) mod reader;
pub(super) mod row;
pub(super) mod strange_cell;
pub(super) mod table_row;
pub(super) mod values;
