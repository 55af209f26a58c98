//! Files on disk to a [`Draft`](crate::model::draft::Draft): rows with typed values whose
//! references are still in writing.
//!
//! [`read()`] finds the files, decodes them, and reads every row into its table, either as
//! the native layout has it or as a `[[source]]` of gradus.toml describes it. Every row is
//! used or reported with its file, line and column; one bad row never stops the others.
//!
//! `discover` and `load` touch the disk; everything else is text to values.

mod dates;
mod discover;
mod formats;
mod header;
mod load;
mod made;
mod mapping;
mod parts;
mod plain;
mod read;
mod row;
mod rows;
pub mod survey;
mod syntax;
mod systems;
mod tables;
mod texts;
mod values;

use crate::base::Code;

pub use formats::{FormatDoc, OptionDoc, formats_reference};
pub use read::{FileReading, Reading, read, read_bytes};
pub use rows::Counts;
pub use tables::{ColumnDoc, TableDoc, columns_reference};

/// Every code this layer raises.
pub static CODES: &[&Code] = &[
    &discover::MISSING_FILE,
    &discover::UNKNOWN_TABLE,
    &discover::SPREADSHEET,
    &load::UNREADABLE_FILE,
    &load::OVERSIZED_FILE,
    &load::NOT_TEXT,
    &load::UNDECODABLE,
    &load::DAMAGED_ARCHIVE,
    &load::WHICH_SHEET,
    &formats::UNKNOWN_FORMAT,
    &formats::UNRECOGNISED,
    &formats::FORMAT_OPTION,
    &formats::ASSUMED,
    &formats::SHORT_ROW,
    &formats::BROKEN_REFERENCE,
    &formats::CHANGES_ONLY,
    &syntax::NOT_WELL_FORMED,
    &formats::NOT_A_PACKAGE,
    &formats::DOCUMENT_TYPE,
    &formats::DUPLICATE_CODE,
    &formats::MISPLACED,
    &read::EMPTY_FILE,
    &systems::UNKNOWN_SOURCE,
    &mapping::UNKNOWN_COLUMN,
    &mapping::MISSING_COLUMN,
    &mapping::DUPLICATE_COLUMN,
    &made::VALUE_NOT_MAPPED,
    &made::PATTERN_MISMATCH,
    &rows::RAGGED_ROW,
    &rows::UNCLOSED_QUOTE,
    &rows::OVERSIZED_CELL,
    &rows::LOST_DIGITS,
    &row::EMPTY_CELL,
    &values::BAD_DATE,
    &values::IMPOSSIBLE_DATE,
    &values::BAD_NUMBER,
    &values::UNKNOWN_WORD,
    &tables::NO_RATING,
    &tables::NO_DATE,
];

#[cfg(test)]
mod tests;
