//! The sources of a project, resolved: which file is which table, and how it is read.

use std::collections::BTreeMap;

use encoding_rs::Encoding;
use jiff::tz::TimeZone;

use super::condition::Condition;
use super::wide::Wide;
use crate::base::{At, Origin, SourceId};

/// Everything that is read.
#[derive(Debug)]
pub struct Sources {
    /// The project file, in which the origins lie.
    pub project: SourceId,
    /// Folders in the native layout.
    pub folders: Vec<At<String>>,
    /// Tables of other programs, and rows in place.
    pub exports: Vec<Export>,
    /// Files in known formats.
    pub formatted: Vec<Formatted>,
    /// Names of sources, the most trusted first.
    pub precedence: Vec<At<String>>,
    /// The most that is read of a single file.
    pub limits: Limits,
    /// The school's time zone.
    pub zone: Option<TimeZone>,
}

/// Limits against files that are damaged or made to do harm.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest file, and the most that may be packed in an archive, in bytes.
    pub file: u64,
    /// The largest cell, in bytes.
    pub cell: usize,
    /// The most files in an archive.
    pub entries: usize,
}

/// A `[[source]]` in a known format, or one that is to be recognised.
#[derive(Debug)]
pub struct Formatted {
    /// The name in messages.
    pub name: Option<String>,
    /// Its place among the `[[source]]` tables.
    pub place: usize,
    /// The format; nothing means that the files tell.
    pub format: Option<At<String>>,
    /// The files and folders, as patterns relative to the project.
    pub files: Vec<At<String>>,
    /// The way texts are read.
    pub syntax: Syntax,
    /// By which identifiers it knows students.
    pub keys: Vec<At<String>>,
    /// Tables that are taken; nothing means all.
    pub tables: Option<Vec<At<String>>>,
    /// Choices that the format leaves open, and what is chosen.
    pub options: Vec<(At<String>, Vec<At<String>>)>,
    /// The translations of values, by `table.column`.
    pub values: Vec<(At<String>, ValueMap)>,
    /// The values where nothing is given, by `table.column`.
    pub defaults: Vec<(At<String>, At<String>)>,
}

/// Values of theirs, and ours.
pub type ValueMap = BTreeMap<String, At<String>>;

/// The way the texts of a [`Formatted`] source are read.
#[derive(Debug)]
pub struct Syntax {
    /// The sign that separates cells; nothing means that the header line tells.
    pub delimiter: Option<u8>,
    /// The encoding of the bytes; nothing means that they tell.
    pub encoding: Option<At<&'static Encoding>>,
    /// Lines before the header.
    pub skip_lines: usize,
    /// Columns that are known and not wanted.
    pub ignore: Vec<String>,
    /// Formats of dates, tried in order after those of the format.
    pub dates: Vec<String>,
    /// The sign between whole and fraction in numbers; nothing means that the format tells.
    pub decimal: Option<char>,
    /// The zone in which moments become days.
    pub zone: Option<TimeZone>,
}

/// One `[[source]]`: rows of one table, read as it says.
#[derive(Debug)]
pub struct Export {
    /// The name in messages.
    pub name: Option<String>,
    /// Its place among the `[[source]]` tables.
    pub place: usize,
    /// By which identifiers it knows students.
    pub keys: Vec<At<String>>,
    /// The table its rows belong to.
    pub table: At<String>,
    /// The place of the rows.
    pub data: Data,
    /// The sheet of a workbook; nothing means the only one that has cells.
    pub sheet: Option<At<String>>,
    /// The sign that separates cells; nothing means that the header line tells.
    pub delimiter: Option<u8>,
    /// The encoding of the bytes; nothing means that they tell.
    pub encoding: Option<At<&'static Encoding>>,
    /// Lines before the header.
    pub skip_lines: usize,
    /// Conditions that a row must fulfil, all of them.
    pub conditions: Vec<Condition>,
    /// Rows that are the same once mapped count as one.
    pub distinct: bool,
    /// Columns that are known and not wanted.
    pub ignore: Vec<String>,
    /// Formats of dates, tried in order after the ISO format.
    pub dates: Vec<String>,
    /// The sign between whole and fraction in numbers.
    pub decimal: char,
    /// The zone in which moments become days.
    pub zone: Option<TimeZone>,
    /// Columns that become rows of their own.
    pub wide: Option<Wide>,
    /// The way our columns are made of theirs; nothing means that the names are ours.
    pub columns: Option<Vec<Mapping>>,
}

/// The place of the rows of an [`Export`].
#[derive(Debug)]
pub enum Data {
    /// In the files that match these patterns, relative to the project.
    Files(Vec<At<String>>),
    /// In gradus.toml itself.
    Rows(Vec<InlineRow>),
}

/// A row that is written in gradus.toml.
#[derive(Debug)]
pub struct InlineRow {
    /// The row.
    pub origin: Origin,
    /// Columns and their cells.
    pub cells: Vec<(At<String>, At<String>)>,
}

impl InlineRow {
    /// The same row, its places given in another source with the same text.
    pub fn moved(&self, source: SourceId) -> Self {
        let at = |cell: &At<String>| At::new(cell.value.clone(), cell.origin.moved(source));
        let cells = self.cells.iter().map(|(column, cell)| (at(column), at(cell)));
        InlineRow { origin: self.origin.moved(source), cells: cells.collect() }
    }
}

/// The way one of our columns is made.
#[derive(Debug)]
pub struct Mapping {
    /// Our column.
    pub ours: At<String>,
    /// The column or columns that it is made of.
    pub from: Ingredient,
    /// The part that is cut out of the text: the first group, or the whole match where there is
    /// none.
    pub pattern: Option<At<regex::Regex>>,
    /// The translations of values.
    pub values: Option<Values>,
    /// The value for an empty cell, and for a value that is not among `values`.
    pub default: Option<At<String>>,
    /// Formats of dates, tried before those of the source.
    pub dates: Vec<String>,
}

/// The columns that a column is made of.
#[derive(Debug)]
pub enum Ingredient {
    /// The cell of one of their columns.
    Column(At<String>),
    /// The same text in every row.
    Constant(At<String>),
    /// Several of their columns and text between them.
    Template(At<Vec<Piece>>),
    /// The name of the file or of the sheet.
    NameOf(NameOf),
}

/// Something that has a name, and stands for all rows in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOf {
    /// The file.
    File,
    /// The sheet.
    Sheet,
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it stands.
    Text(String),
    /// The cell of one of their columns.
    Column(String),
}

/// The translations of a column's values.
#[derive(Debug)]
pub struct Values {
    /// The map in gradus.toml.
    pub origin: Origin,
    /// Theirs to ours.
    pub map: BTreeMap<String, At<String>>,
    /// Values that are not in the map stay as they are.
    pub keep: bool,
}
