//! The settings in `[sources]` and `[[source]]`.

use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use toml::Spanned;

use super::condition::RawCondition;
use super::scalar::{Scalar, Strings};
use super::wide::RawWide;

/// The `[sources]` table.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSources {
    /// Folders in the native layout: every `NAME.csv` in them is the table NAME. Without this,
    /// the folders `framework`, `school` and `evidence`, where they exist.
    #[schemars(with = "Option<Vec<String>>")]
    pub folders: Option<Vec<Spanned<String>>>,
    /// Names of sources, the most trusted first: where two of them tell different facts of one
    /// student, course or competency, the first is believed. Sources that are not named follow in
    /// the order they are written; the folders in the native layout come before all.
    #[schemars(with = "Option<Strings>")]
    pub precedence: Option<Spanned<Strings>>,
    /// The most that is read of a single file.
    #[serde(default)]
    pub limits: RawLimits,
}

/// Limits against files that are damaged or made to do harm.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawLimits {
    /// The largest file in MiB, and the most that may be packed in an archive.
    pub file_mib: u32,
    /// The largest cell in KiB.
    pub cell_kib: u32,
    /// The most files in an archive.
    pub archive_files: u32,
}

impl Default for RawLimits {
    fn default() -> Self {
        RawLimits { file_mib: 1024, cell_kib: 1024, archive_files: 10_000 }
    }
}

/// One `[[source]]` table: an export in a known format, any table, or a few rows in place.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    /// The name of the source in messages.
    pub name: Option<String>,
    /// The table its rows belong to. Without this, the file is in a known format.
    #[schemars(with = "Option<String>")]
    pub table: Option<Spanned<String>>,
    /// The known format, such as `oneroster`. Without this and `table`, the files tell.
    #[schemars(with = "Option<String>")]
    pub format: Option<Spanned<String>>,
    /// The files, as patterns relative to the project: `exports/*.csv`. In a known format also
    /// folders and zip archives; a table may be a file in an archive: `exports/all.zip/users.csv`.
    #[schemars(with = "Option<Strings>")]
    pub files: Option<Spanned<Strings>>,
    /// Rows in place of files.
    #[schemars(with = "Option<Vec<std::collections::BTreeMap<String, Scalar>>>")]
    pub rows: Option<Vec<Spanned<RawRow>>>,
    /// The sign that separates cells: a comma, a semicolon, a tab (`\t`), a bar. Without this, the
    /// header line tells.
    #[schemars(with = "Option<String>")]
    pub delimiter: Option<Spanned<String>>,
    /// Encoding of the files by its usual name: `utf-8`, `windows-1252`. Without this, the
    /// bytes tell.
    #[schemars(with = "Option<String>")]
    pub encoding: Option<Spanned<String>>,
    /// The sheet of a workbook. Without this, the only one that has cells.
    #[schemars(with = "Option<String>")]
    pub sheet: Option<Spanned<String>>,
    /// Lines before the header.
    #[serde(default)]
    pub skip_lines: usize,
    /// Only rows whose column has one of the values, or is as a table says: `{ not = "Average" }`,
    /// `{ empty = false }`, `{ pattern = '^\d+$' }`.
    #[serde(default, rename = "where")]
    #[schemars(with = "std::collections::BTreeMap<String, RawCondition>")]
    pub conditions: IndexMap<Spanned<String>, Spanned<RawCondition>>,
    /// Rows that are the same once mapped count as one.
    #[serde(default)]
    pub distinct: bool,
    /// Columns that are known and not wanted.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// Formats of dates in this source, tried in order: `%m/%d/%Y`. The ISO format
    /// `2025-06-30` is always understood, and so is what can only be one day: `2-Sep-25`,
    /// `2025/6/30`, `2025-06-30T21:15:00Z`.
    #[schemars(with = "Option<Strings>")]
    pub dates: Option<Spanned<Strings>>,
    /// The sign between whole and fraction in numbers: `.` or `,`.
    #[schemars(with = "Option<String>")]
    pub decimal: Option<Spanned<String>>,
    /// Time zone in which moments such as `2026-01-17T04:30:00Z` become days. Without this, that of
    /// the school.
    #[schemars(with = "Option<String>")]
    pub zone: Option<Spanned<String>>,
    /// Our columns, and what each is made of. Without this, the columns have our names.
    #[schemars(with = "Option<std::collections::BTreeMap<String, RawColumn>>")]
    pub columns: Option<IndexMap<Spanned<String>, Spanned<RawColumn>>>,
    /// Columns that become rows of their own, where a row goes on to the right.
    pub wide: Option<RawWide>,
    /// By which identifiers this source knows students, tried in order: `id` is the roster's own,
    /// `without-zeros` is that without zeros in front, `name` is their name in any usual order, any
    /// other is a `system` of the table `identifiers`. E-mail addresses are compared without regard
    /// to capitals. Without this, `id`.
    #[schemars(with = "Option<Strings>")]
    pub keys: Option<Spanned<Strings>>,
    /// Tables to take from a known format. Without this, all it has.
    #[schemars(with = "Option<Strings>")]
    pub tables: Option<Spanned<Strings>>,
    /// Choices that the known format leaves open; `gradus schema --formats` lists them.
    #[serde(default)]
    #[schemars(with = "std::collections::BTreeMap<String, Strings>")]
    pub options: IndexMap<Spanned<String>, Spanned<Strings>>,
    /// Translations of values of a known format, by `table.column`. Values that are not
    /// named stay as they are.
    #[serde(default)]
    #[schemars(
        with = "std::collections::BTreeMap<String, std::collections::BTreeMap<String, Scalar>>"
    )]
    pub values: IndexMap<Spanned<String>, IndexMap<Spanned<String>, Spanned<Scalar>>>,
    /// Values where a known format gives nothing, by `table.column`.
    #[serde(default)]
    #[schemars(with = "std::collections::BTreeMap<String, Scalar>")]
    pub defaults: IndexMap<Spanned<String>, Spanned<Scalar>>,
}

/// A row in place: columns and their cells.
pub type RawRow = IndexMap<Spanned<String>, Spanned<Scalar>>;

/// The source of a column of ours: the name of one of theirs, or a table that says more.
#[derive(Debug)]
pub enum RawColumn {
    /// Their column.
    Name(String),
    /// More than a name.
    Recipe(Box<RawRecipe>),
}

/// The long form of a column. Exactly one of `column`, `value`, `template` and `name_of` is
/// given.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRecipe {
    /// Their column.
    #[schemars(with = "Option<String>")]
    pub column: Option<Spanned<String>>,
    /// The same text in every row.
    #[schemars(with = "Option<Scalar>")]
    pub value: Option<Spanned<Scalar>>,
    /// Several of their columns in one text: `{First} {Last}`.
    #[schemars(with = "Option<String>")]
    pub template: Option<Spanned<String>>,
    /// The same in every row: the name of the `file` or of the `sheet`, without its ending.
    #[schemars(with = "Option<String>")]
    pub name_of: Option<Spanned<String>>,
    /// A regular expression; its first group is what counts of the text.
    #[schemars(with = "Option<String>")]
    pub pattern: Option<Spanned<String>>,
    /// The translations of values.
    #[schemars(with = "Option<std::collections::BTreeMap<String, Scalar>>")]
    pub map: Option<Spanned<IndexMap<Spanned<String>, Spanned<Scalar>>>>,
    /// Values that are not in `map` stay as they are.
    #[serde(default)]
    pub keep: bool,
    /// The value for an empty cell, and for a value that is not in `map`.
    #[schemars(with = "Option<Scalar>")]
    pub default: Option<Spanned<Scalar>>,
    /// Formats of dates in this column, tried in order: `%d.%m.%Y`.
    #[schemars(with = "Option<Strings>")]
    pub date: Option<Spanned<Strings>>,
}

impl<'de> Deserialize<'de> for RawColumn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ColumnVisitor)
    }
}

struct ColumnVisitor;

impl<'de> Visitor<'de> for ColumnVisitor {
    type Value = RawColumn;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a column, or a table with `column`, `value` or `template`")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<RawColumn, E> {
        Ok(RawColumn::Name(name.to_string()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawColumn, A::Error> {
        let recipe = RawRecipe::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawColumn::Recipe(Box::new(recipe)))
    }
}

impl JsonSchema for RawColumn {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Column".into()
    }

    fn json_schema(schemas: &mut SchemaGenerator) -> Schema {
        let recipe = schemas.subschema_for::<RawRecipe>();
        json_schema!({ "anyOf": [{ "type": "string" }, recipe] })
    }
}
