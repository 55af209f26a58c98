//! What a column of ours is made of, as gradus.toml writes it.

use indexmap::IndexMap;

/// What a column of ours is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipe {
    /// Where it comes from.
    pub(super) from: From,
    /// What is cut out of it.
    pub(super) pattern: Option<String>,
    /// What values become.
    pub(super) map: IndexMap<String, String>,
    /// Values that are not in the map stay.
    pub(super) keep: bool,
    /// Forms of its dates, where they are not those of the whole file.
    pub(super) dates: Vec<String>,
}

/// Where a column comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// A column of theirs.
    Column(String),
    /// The same in every row.
    Value(String),
}

impl Default for From {
    fn default() -> Self {
        From::Value(String::new())
    }
}

impl Recipe {
    /// A column as it is.
    pub(super) fn column(name: &str) -> Self {
        Recipe { from: From::Column(name.to_string()), ..Recipe::default() }
    }

    /// A part of a column.
    pub(super) fn part(name: &str, pattern: &str) -> Self {
        Recipe { pattern: Some(pattern.to_string()), ..Recipe::column(name) }
    }

    /// The same in every row.
    pub(super) fn value(text: &str) -> Self {
        Recipe { from: From::Value(text.to_string()), ..Recipe::default() }
    }

    /// The column it is made of.
    pub(super) fn reads(&self) -> Option<&str> {
        match &self.from {
            From::Column(name) => Some(name),
            From::Value(_) => None,
        }
    }

    /// The recipe in TOML: the short form where it is enough.
    pub(super) fn toml(&self) -> String {
        let from = match &self.from {
            From::Value(text) => return format!("{{ value = {} }}", quoted(text)),
            From::Column(name) => quoted(name),
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

/// A text in quotes, as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            other if other.is_control() => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(other)));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of texts.
pub(super) fn list<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

/// An inline table of texts.
pub(super) fn table(map: &IndexMap<String, String>) -> String {
    let entries: Vec<String> =
        map.iter().map(|(theirs, ours)| format!("{} = {}", key(theirs), quoted(ours))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// A key of a table: bare where it may be.
pub(super) fn key(name: &str) -> String {
    let bare = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if !name.is_empty() && name.chars().all(bare) { name.to_string() } else { quoted(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipes_are_as_short_as_they_may_be() {
        assert_eq!(Recipe::column("A \"b\"").toml(), "\"A \\\"b\\\"\"");
        assert_eq!(Recipe::value("1").toml(), "{ value = \"1\" }");
        let part = Recipe::part("Name", "^(.+),");
        assert_eq!(part.toml(), "{ column = \"Name\", pattern = '^(.+),' }");
        let map = IndexMap::from([("Not yet".to_string(), "NY".to_string())]);
        let mapped = Recipe { map, keep: true, ..Recipe::column("Score") };
        assert_eq!(
            mapped.toml(),
            "{ column = \"Score\", map = { \"Not yet\" = \"NY\" }, keep = true }"
        );
        let dated = Recipe { dates: vec!["%d/%m/%Y".to_string()], ..Recipe::column("Day") };
        assert_eq!(dated.toml(), "{ column = \"Day\", date = \"%d/%m/%Y\" }");
    }

    #[test]
    fn quoted_texts_are_read_back() {
        for text in ["", "a\nb", "\"", "'\"'", "C:\\x", "\u{1}", "'''\"\"\"", "é\tx"] {
            let table: toml::Table = toml::from_str(&format!("a = {}", quoted(text))).expect(text);
            assert_eq!(table["a"].as_str(), Some(text));
        }
    }
}
