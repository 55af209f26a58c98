//! The source of a column of ours, as gradus.toml writes it.

use indexmap::IndexMap;

use super::toml_writer::{list, quoted, table};

/// The source of a column of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ColumnMapping {
    /// The origin.
    pub(super) from: MappedFrom,
    /// The part that is cut out of it.
    pub(super) pattern: Option<String>,
    /// The translations of values.
    pub(super) map: IndexMap<String, String>,
    /// Values that are not in the map stay.
    pub(super) keep: bool,
    /// Forms of its dates, where they are not those of the whole file.
    pub(super) dates: Vec<String>,
}

/// The origin of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MappedFrom {
    /// A column of theirs.
    Column(String),
    /// Several columns of theirs, by their names in braces.
    Template(String),
    /// The same in every row.
    Value(String),
}

impl Default for MappedFrom {
    fn default() -> Self {
        MappedFrom::Value(String::new())
    }
}

/// The source of one of our columns, and the reason.
#[derive(Clone, Debug)]
pub(super) struct Mapped {
    /// Our column.
    pub(super) ours: &'static str,
    /// The source.
    pub(super) mapping: ColumnMapping,
    /// Why, in a few words.
    pub(super) why: String,
    /// The point that a person has to look at.
    pub(super) review: Option<String>,
}

impl Mapped {
    /// True for what is the same in every row.
    pub(super) fn is_same_for_all(&self) -> bool {
        matches!(self.mapping.from, MappedFrom::Value(_))
    }
}

impl ColumnMapping {
    /// A column as it is.
    pub(super) fn column(name: &str) -> Self {
        ColumnMapping { from: MappedFrom::Column(name.to_string()), ..ColumnMapping::default() }
    }

    /// A part of a column.
    pub(super) fn part(name: &str, pattern: &str) -> Self {
        ColumnMapping { pattern: Some(pattern.to_string()), ..ColumnMapping::column(name) }
    }

    /// The same in every row.
    pub(super) fn value(text: &str) -> Self {
        ColumnMapping { from: MappedFrom::Value(text.to_string()), ..ColumnMapping::default() }
    }

    /// Several columns of theirs, by their names in braces.
    pub(super) fn template(text: &str) -> Self {
        ColumnMapping { from: MappedFrom::Template(text.to_string()), ..ColumnMapping::default() }
    }

    /// The column it is made of.
    pub(super) fn reads(&self) -> Option<&str> {
        match &self.from {
            MappedFrom::Column(name) => Some(name),
            MappedFrom::Template(_) | MappedFrom::Value(_) => None,
        }
    }

    /// The mapping in TOML: the short form where it is enough.
    pub(super) fn toml(&self) -> String {
        let from = match &self.from {
            MappedFrom::Value(text) => return format!("{{ value = {} }}", quoted(text)),
            MappedFrom::Template(text) => {
                return format!("{{ template = {} }}", quoted(text));
            }
            MappedFrom::Column(name) => quoted(name),
        };
        let mut parts = vec![format!("column = {from}")];
        if let Some(pattern) = &self.pattern {
            parts.push(format!("pattern = '{pattern}'"));
        }
        if !self.map.is_empty() {
            parts.push(format!("map = {}", table(&self.map)));
            if self.keep {
                parts.push("keep = true".to_string());
            }
        }
        match self.dates.as_slice() {
            [] => {}
            [form] => parts.push(format!("date = {}", quoted(form))),
            forms => parts.push(format!("date = {}", list(forms))),
        }
        if parts.len() == 1 { from } else { format!("{{ {} }}", parts.join(", ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mappings_are_as_short_as_they_may_be() {
        assert_eq!(ColumnMapping::column("A \"b\"").toml(), "\"A \\\"b\\\"\"");
        assert_eq!(ColumnMapping::value("1").toml(), "{ value = \"1\" }");
        let part = ColumnMapping::part("Name", "^(.+),");
        assert_eq!(part.toml(), "{ column = \"Name\", pattern = '^(.+),' }");
        let map = IndexMap::from([("Not yet".to_string(), "NY".to_string())]);
        let mapped = ColumnMapping { map, keep: true, ..ColumnMapping::column("Score") };
        assert_eq!(
            mapped.toml(),
            "{ column = \"Score\", map = { \"Not yet\" = \"NY\" }, keep = true }"
        );
        let dated =
            ColumnMapping { dates: vec!["%d/%m/%Y".to_string()], ..ColumnMapping::column("Day") };
        assert_eq!(dated.toml(), "{ column = \"Day\", date = \"%d/%m/%Y\" }");
    }
}
