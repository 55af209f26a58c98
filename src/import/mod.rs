//! Files on disk to a [`Draft`](crate::model::draft::Draft): rows with typed values whose
//! references are still in writing.
//!
//! [`read()`] finds the files, decodes them, and reads every row into its table, either as
//! the native layout has it or as a `[[source]]` of gradus.toml describes it. Every row is
//! used or reported with its file, line and column; one bad row never stops the others.
//!
//! The folders point down: `files` reads texts from disk and hands them to `formats` and `tables`,
//! which read `rows`, whose `columns` were settled for the file; `syntax` gives the cells. Only
//! `files` touches the disk.

mod assumption;
mod cell;
mod columns;
mod dates;
mod files;
mod formats;
pub mod grades;
mod loaded;
mod reading;
mod rows;
mod spreadsheet_text;
mod syntax;
mod tables;

use crate::base::Code;

pub use columns::kind::ValueKind;
pub use files::discover::MISSING_FILE;
pub use files::read::{read, read_bytes, read_remembering};
pub use files::survey;
pub use formats::{FormatDoc, NO_YEAR, OptionDoc, formats_reference};
pub use reading::{Counts, FileReading, Reading, Titled};
pub use tables::{ColumnDoc, TableDoc, columns_reference};

/// Every code this layer raises.
pub static CODES: &[&Code] = &[
    &files::discover::MISSING_FILE,
    &tables::UNKNOWN_TABLE,
    &files::discover::SPREADSHEET,
    &files::discover::NEARLY_A_TABLE,
    &files::load::UNREADABLE_FILE,
    &files::load::OVERSIZED_FILE,
    &files::load::NOT_TEXT,
    &loaded::UNDECODABLE,
    &files::load::DAMAGED_ARCHIVE,
    &files::load::PILED_MARKS,
    &files::load::WHICH_SHEET,
    &formats::UNKNOWN_FORMAT,
    &formats::UNRECOGNISED,
    &formats::FORMAT_OPTION,
    &assumption::ASSUMED,
    &formats::SHORT_ROW,
    &formats::BROKEN_REFERENCE,
    &formats::CHANGES_ONLY,
    &formats::NO_YEAR,
    &syntax::NOT_WELL_FORMED,
    &formats::NOT_A_PACKAGE,
    &formats::DOCUMENT_TYPE,
    &formats::DUPLICATE_CODE,
    &formats::DIFFERENT_ITEMS,
    &formats::MISPLACED,
    &columns::header::EMPTY_FILE,
    &files::systems::UNKNOWN_SOURCE,
    &columns::plan::UNKNOWN_COLUMN,
    &columns::header::MISSING_COLUMN,
    &columns::plan::DUPLICATE_COLUMN,
    &columns::derived::VALUE_NOT_MAPPED,
    &columns::derived::PATTERN_MISMATCH,
    &rows::reader::RAGGED_ROW,
    &rows::reader::UNCLOSED_QUOTE,
    &rows::reader::OVERSIZED_CELL,
    &rows::reader::LOST_DIGITS,
    &rows::row::EMPTY_CELL,
    &rows::strange_cell::ERROR_CELL,
    &rows::strange_cell::UNSAVED_FORMULA,
    &rows::strange_cell::LONG_CELL,
    &rows::values::BAD_DATE,
    &rows::values::IMPOSSIBLE_DATE,
    &rows::values::BAD_NUMBER,
    &rows::values::UNKNOWN_WORD,
    &rows::values::BAD_GRADE,
    &tables::NO_RATING,
    &tables::NO_DATE,
    &tables::NO_POINTS_POSSIBLE,
];

#[cfg(test)]
mod tests;
