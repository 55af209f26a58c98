//! Places in a settings file: the setting below a comment, or a whole section.

use std::ops::Range;

use toml_edit::{Document, Item, Table, Value};

use super::comment::Comment;

/// A settings file with the place of everything in it.
pub(super) struct Places(Document<String>);

/// The settings that something is about.
pub(super) enum Subject<'t> {
    /// One setting: the names that lead to it, and its value.
    Entry(Vec<String>, &'t Value),
    /// A section: its name, and all that is in it.
    Section(Vec<String>, &'t Table),
    /// A line that is commented out: its place and what it says.
    Line(Range<usize>, String),
    /// Nothing that stands here.
    Nothing,
}

impl Subject<'_> {
    /// True for what stands in a section of the settings.
    pub(super) fn is_of(&self, section: &str) -> bool {
        match self {
            Subject::Entry(path, _) | Subject::Section(path, _) => path[0] == section,
            Subject::Line(..) | Subject::Nothing => false,
        }
    }
}

impl Places {
    /// The places of a text.
    ///
    /// # Errors
    /// If it is not TOML; says why.
    pub(super) fn of(text: &str) -> Result<Self, String> {
        let parsed = Document::parse(text.to_string());
        parsed.map(Places).map_err(|error| error.message().to_string())
    }

    /// The settings right below a comment.
    pub(super) fn below(&self, text: &str, comment: &Comment) -> Subject<'_> {
        let mut at = comment.range.end;
        for line in text[at..].split_inclusive('\n') {
            let bare = line.trim();
            match bare.strip_prefix('#').map(str::trim) {
                Some(words)
                    if words
                        .parse::<toml_edit::DocumentMut>()
                        .is_ok_and(|one| one.iter().any(|(_, item)| item.is_value())) =>
                {
                    return Subject::Line(at..at + line.trim_end().len(), words.to_string());
                }
                Some(_) => at += line.len(),
                None if bare.is_empty() => return Subject::Nothing,
                None => return self.at(at + (line.len() - line.trim_start().len())),
            }
        }
        Subject::Nothing
    }

    /// A section by its name.
    pub(super) fn section(&self, name: &str) -> Subject<'_> {
        match self.0.as_table().get(name) {
            Some(Item::Table(table)) => Subject::Section(vec![name.to_string()], table),
            _ => Subject::Nothing,
        }
    }

    /// The section in which a setting stands: for a setting of a source, that source.
    pub(super) fn source_around(&self, at: usize) -> Option<&Table> {
        let sources = self.0.as_table().get("source")?.as_array_of_tables()?;
        sources.iter().filter(|table| table.span().is_some_and(|span| span.start <= at)).last()
    }

    fn at(&self, at: usize) -> Subject<'_> {
        find(self.0.as_table(), at, &mut Vec::new()).unwrap_or(Subject::Nothing)
    }
}

fn find<'t>(table: &'t Table, at: usize, path: &mut Vec<String>) -> Option<Subject<'t>> {
    for (name, item) in table.iter() {
        path.push(name.to_string());
        let begins = |table: &Table| {
            !table.is_implicit() && table.span().is_some_and(|span| span.start == at)
        };
        let found = match item {
            Item::Value(value) => {
                let key = table.get_key_value(name).and_then(|(key, _)| key.span());
                key.is_some_and(|key| key.start == at).then(|| Subject::Entry(path.clone(), value))
            }
            Item::Table(table) if begins(table) => Some(Subject::Section(path.clone(), table)),
            Item::Table(table) => find(table, at, path),
            Item::ArrayOfTables(tables) => tables.iter().find_map(|table| match begins(table) {
                true => Some(Subject::Section(path.clone(), table)),
                false => find(table, at, path),
            }),
            Item::None => None,
        };
        path.pop();
        if found.is_some() {
            return found;
        }
    }
    None
}
