//! The tables of the native layout: their columns, and how a row is read.
//!
//! A column's type in [`draft`](crate::model::draft) says whether it is required and what is
//! written in it, so that what users are told is what is done.

mod courses;
mod evidence;
mod framework;
mod people;
mod records;

use super::columns::kind::ValueKind;
use super::columns::plan::Plan;
use super::columns::schema::{Column, Schema};
use super::reading::Counts;
use super::rows::append::{FormatRead, Rows, append, read_format};
use super::rows::context::Context;
use super::rows::reader::FormatRows;
use super::rows::table_row::TableRow;
use crate::base::{Idx, nearest};
use crate::model::Text;
use crate::model::draft::Tables;

pub(super) use evidence::{NO_DATE, NO_POINTS_POSSIBLE, NO_RATING, taken_for_none};

crate::code!(
    UNKNOWN_TABLE,
    "import/unknown-table",
    "A name is not the name of a table: the name of a file in a folder in the native layout, \
or the `table` of a `[[source]]`.

In such a folder `students.csv` is the table `students`. A file with any other name would not \
be read, and its rows would be missing without a word.

Rename the file, move it out of the folder, or read it with a `[[source]]` that says which \
table its rows belong to."
);

/// A table, and how rows are added to it.
#[derive(Debug)]
pub(super) struct Table {
    /// Its columns.
    pub(super) schema: &'static Schema,
    /// Reads rows into it.
    pub(super) append: fn(Rows<'_>, &mut Context, &mut Tables, &mut Counts),
    /// Reads rows for it that a known format made.
    pub(super) read_format: fn(&Plan<'_>, FormatRows<'_>, &mut Context) -> FormatRead,
}

/// Every table, in the order users meet them.
pub(super) static TABLES: &[Table] = {
    use crate::model::draft::*;
    &[
        table::<BandRow>(),
        table::<SubjectRow>(),
        table::<CompetencyRow>(),
        table::<IndicatorRow>(),
        table::<RubricRow>(),
        table::<PrerequisiteRow>(),
        table::<AlignmentRow>(),
        table::<AliasRow>(),
        table::<TranslationRow>(),
        table::<CourseLevelRow>(),
        table::<CourseRow>(),
        table::<CourseCompetencyRow>(),
        table::<HabitRow>(),
        table::<PeriodRow>(),
        table::<StudentRow>(),
        table::<StudentYearRow>(),
        table::<RemovedStudentRow>(),
        table::<IdentifierRow>(),
        table::<HouseholdRow>(),
        table::<GuardianRow>(),
        table::<EnrollmentRow>(),
        table::<PlacementRow>(),
        table::<EvidenceRow<Idx<Text>>>(),
        table::<OverrideRow>(),
        table::<ExemptionRow>(),
        table::<HabitRatingRow>(),
        table::<NarrativeRow>(),
        table::<GoalRow>(),
        table::<SupportRow>(),
        table::<AttendanceRow>(),
        table::<TransferRow>(),
        table::<PastCourseRow>(),
        table::<AchievementRow>(),
        table::<OutcomeRow>(),
    ]
};

const fn table<R: TableRow>() -> Table {
    Table { schema: R::SCHEMA, append: append::<R>, read_format: read_format::<R> }
}

/// The table with a name.
pub(super) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.schema.name == name)
}

/// Help for a name that no table has.
pub(super) fn help(name: &str) -> Vec<String> {
    let names = || TABLES.iter().map(|table| table.schema.name);
    let known: Vec<String> = names().map(|name| format!("`{name}`")).collect();
    let near = nearest::did_you_mean(name, names());
    near.into_iter().chain([format!("the tables are {}", known.join(", "))]).collect()
}

/// A table, as described to users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDoc {
    /// Its name, which is the name of its file in the native layout.
    pub name: &'static str,
    /// The contents in a sentence.
    pub doc: &'static str,
    /// Its columns.
    pub columns: Vec<ColumnDoc>,
}

/// A column, as described to users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnDoc {
    /// Its name.
    pub name: &'static str,
    /// A file must have it.
    pub required: bool,
    /// The kind of value.
    pub kind: ValueKind,
    /// The meaning.
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
        .map(|Table { schema, .. }| TableDoc {
            name: schema.name,
            doc: schema.doc,
            columns: schema.columns.iter().map(column).collect(),
        })
        .collect()
}
