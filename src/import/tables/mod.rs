//! The tables of the native layout: their columns, and how a row is read.
//!
//! A column's type in [`draft`](crate::model::draft) says whether it is required and what is
//! written in it, so that what users are told is what is done.

mod courses;
mod evidence;
mod framework;
mod people;
mod records;

use super::plain::PlainRow;
use super::row::Row;
use super::rows::{Counts, Rows};
use crate::base::{Arena, Idx, nearest};
use crate::import::row::Context;
use crate::model::Text;
use crate::model::draft::Tables;

pub(super) use evidence::{NO_DATE, NO_RATING};

/// A table.
#[derive(Debug)]
pub(super) struct Table {
    /// Its name, which is the name of its file in the native layout.
    pub(super) name: &'static str,
    /// What it holds.
    pub(super) doc: &'static str,
    /// Its columns, in the order they are read.
    pub(super) columns: &'static [Column],
    /// Reads rows into it.
    pub(super) append: fn(Rows<'_>, &mut Context, &mut Tables, &mut Counts),
}

/// A column of a table.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: &'static str,
    /// A source must have it.
    pub(super) required: bool,
    /// What is written in it.
    pub(super) kind: &'static str,
    /// What it means.
    pub(super) doc: &'static str,
}

/// A row that can be read from a table.
pub(super) trait TableRow: Sized + Send {
    /// The table.
    const TABLE: &'static Table;

    /// Reads a row; nothing when a problem was reported.
    fn read(row: &mut Row<'_>) -> Option<Self>;

    /// Reads a row if it is plain: a shortcut for tables with very many rows. It gives what
    /// [`read`](TableRow::read) gives, or nothing.
    fn plain(_row: &mut PlainRow<'_>) -> Option<Self> {
        None
    }

    /// Adds rows, and the texts that they share, to those read so far.
    fn add(tables: &mut Tables, rows: Vec<Self>, texts: Arena<Text>);
}

/// The rows of a table, as they are kept.
pub(super) trait Kept<R> {
    /// Adds rows, and the texts that they share.
    fn add(&mut self, rows: Vec<R>, texts: Arena<Text>);
}

impl<R> Kept<R> for Vec<R> {
    fn add(&mut self, mut rows: Vec<R>, _texts: Arena<Text>) {
        self.append(&mut rows);
    }
}

/// Declares a table: `row type in field of Tables`, what it holds, its columns in order. Where the
/// columns are not the fields of the row, an expression follows that makes it of them, and the table
/// is declared with `as`.
macro_rules! table {
    ($row:ident in $table:ident: $doc:literal; $($column:ident: $type:ty, $about:literal;)*) => {
        $crate::import::tables::table! {
            $row as $table: $doc; $($column: $type, $about;)*
            => |row| $row { origin: row.origin(), $($column),* }
        }
    };
    ($row:ty as $table:ident: $doc:literal; $($column:ident: $type:ty, $about:literal;)*
     => |$reader:ident| $made:expr
     $(, plain: $plain:path)?) => {
        impl $crate::import::tables::TableRow for $row {
            const TABLE: &'static $crate::import::tables::Table = &$crate::import::tables::Table {
                name: stringify!($table),
                doc: $doc,
                columns: &[$($crate::import::tables::Column {
                    name: stringify!($column),
                    required: <$type as $crate::import::row::Field>::REQUIRED,
                    kind: <$type as $crate::import::row::Field>::KIND,
                    doc: $about,
                }),*],
                append: $crate::import::rows::append::<$row>,
            };

            fn read($reader: &mut $crate::import::row::Row<'_>) -> Option<Self> {
                // Every column is read before the first that failed ends the row, so that all
                // of a row's problems are reported at once.
                $(let $column = $reader.next::<$type>();)*
                $(let $column = $column?;)*
                Some($made)
            }

            $(fn plain(row: &mut $crate::import::plain::PlainRow<'_>) -> Option<Self> {
                $plain(row)
            })?

            fn add(
                tables: &mut $crate::model::draft::Tables,
                rows: Vec<Self>,
                texts: $crate::base::Arena<$crate::model::Text>,
            ) {
                $crate::import::tables::Kept::add(&mut tables.$table, rows, texts);
            }
        }
    };
}
pub(super) use table;

/// Every table, in the order users meet them.
pub(super) static TABLES: &[&Table] = {
    use crate::model::draft::*;
    &[
        BandRow::TABLE,
        SubjectRow::TABLE,
        CompetencyRow::TABLE,
        IndicatorRow::TABLE,
        RubricRow::TABLE,
        PrerequisiteRow::TABLE,
        AlignmentRow::TABLE,
        AliasRow::TABLE,
        TranslationRow::TABLE,
        CourseRow::TABLE,
        CourseCompetencyRow::TABLE,
        HabitRow::TABLE,
        PeriodRow::TABLE,
        StudentRow::TABLE,
        IdentifierRow::TABLE,
        HouseholdRow::TABLE,
        GuardianRow::TABLE,
        EnrollmentRow::TABLE,
        PlacementRow::TABLE,
        <EvidenceRow<Idx<Text>>>::TABLE,
        OverrideRow::TABLE,
        ExemptionRow::TABLE,
        HabitRatingRow::TABLE,
        NarrativeRow::TABLE,
        GoalRow::TABLE,
        SupportRow::TABLE,
        AttendanceRow::TABLE,
        TransferRow::TABLE,
        AchievementRow::TABLE,
    ]
};

/// The table with a name.
pub(super) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().copied().find(|table| table.name == name)
}

/// Help for a name that no table has.
pub(super) fn help(name: &str) -> Vec<String> {
    let names = || TABLES.iter().map(|table| table.name);
    let known: Vec<String> = names().map(|name| format!("`{name}`")).collect();
    let near = nearest::did_you_mean(name, names());
    near.into_iter().chain([format!("the tables are {}", known.join(", "))]).collect()
}

impl Table {
    /// The position of a column, without regard to case.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        self.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))
    }
}

/// What users are told of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDoc {
    /// Its name, which is the name of its file in the native layout.
    pub name: &'static str,
    /// What it holds.
    pub doc: &'static str,
    /// Its columns.
    pub columns: Vec<ColumnDoc>,
}

/// What users are told of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDoc {
    /// Its name.
    pub name: &'static str,
    /// A file must have it.
    pub required: bool,
    /// What is written in it: `text`, `date`, `number`, the words it knows.
    pub kind: &'static str,
    /// What it means.
    pub doc: &'static str,
}

/// Every table and column of the native layout.
pub fn columns_reference() -> Vec<TableDoc> {
    let column = |column: &Column| ColumnDoc {
        name: column.name,
        required: column.required,
        kind: column.kind,
        doc: column.doc,
    };
    TABLES
        .iter()
        .map(|table| TableDoc {
            name: table.name,
            doc: table.doc,
            columns: table.columns.iter().map(column).collect(),
        })
        .collect()
}
