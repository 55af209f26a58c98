//! Tables that go on to the right: one row a student, one column a competency.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::scalar::{Scalar, Strings};
use crate::base::At;

/// The `[source.wide]` table: several columns of a row become rows of their own. `[source.columns]`
/// may then name more columns: `heading`, `cell`, `above` for the cell in the line over the header,
/// `below` for the cell in the second line of a header that has two; and every group of `pattern`
/// that has a name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawWide {
    /// The columns, by their names. Without this, those whose heading matches `pattern`.
    #[schemars(with = "Option<Strings>")]
    pub columns: Option<Spanned<Strings>>,
    /// A regular expression; its first group is what counts of a heading: `'^([A-Z]+\.\d+)'`. A
    /// group with a name is a column for `[source.columns]`, and the one that is named `heading`
    /// counts: `'^(?<heading>.+) (?<day>\d+/\d+/\d+)$'`.
    #[schemars(with = "Option<String>")]
    pub pattern: Option<Spanned<String>>,
    /// The targets of headings, after `pattern`.
    #[serde(default)]
    #[schemars(with = "std::collections::BTreeMap<String, Scalar>")]
    pub map: IndexMap<Spanned<String>, Spanned<Scalar>>,
    /// Cells that say as little as an empty one: `["-", "n/a"]`.
    #[schemars(with = "Option<Strings>")]
    pub blank: Option<Spanned<Strings>>,
    /// Lines of the header, 1 or 2. Where it has two, the second one is not a row: its cells are `below`.
    #[schemars(with = "Option<u8>", range(min = 1, max = 2))]
    pub header_lines: Option<Spanned<i64>>,
    /// An empty cell over a column stands for the nearest one to its left, as in merged cells; and an
    /// empty heading, where the header has a second line.
    #[serde(default)]
    pub merged: bool,
    /// Columns that go along with each: a name for `[source.columns]`, and what their column is
    /// called, with `{}` for the heading: `{ day = "{} Date" }`. `{1}` is the first group of
    /// `pattern`.
    #[serde(default)]
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub along: IndexMap<Spanned<String>, Spanned<String>>,
}

/// Which columns become rows, and what each gives.
#[derive(Debug)]
pub struct Wide {
    /// Names of the columns; nothing means those that match the pattern.
    pub columns: Option<Vec<At<String>>>,
    /// The part of a heading that counts.
    pub pattern: Option<At<regex::Regex>>,
    /// The targets of headings.
    pub map: BTreeMap<String, At<String>>,
    /// Cells that count as empty.
    pub blank: Vec<String>,
    /// The header has two lines.
    pub second_line: bool,
    /// An empty cell over a column, or over its second line, stands for the nearest one to its left.
    pub merged: bool,
    /// Names of what goes along, and how their columns are called.
    pub along: Vec<(At<String>, At<String>)>,
}

/// The names in `[source.columns]` of the heading, the cell, and the cells above and below the heading.
pub const PARTS: [&str; 4] = [HEADING, "cell", "above", BELOW];
/// The cell below the heading, where the header has a second line.
pub const BELOW: &str = "below";
/// The group of a pattern that counts of a heading, where one has this name.
pub const HEADING: &str = "heading";

impl Wide {
    /// Groups of the pattern that have a name of their own.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        let names = self.pattern.iter().flat_map(|pattern| pattern.capture_names().flatten());
        names.filter(|name| *name != HEADING)
    }
}
