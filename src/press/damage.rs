//! Which tables were not read as a whole: nothing finished is removed on their word.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Diagnostics, Severity, SourceMap};
use crate::import::Reading;

/// Tables whose rows may not be all there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    tables: BTreeSet<String>,
    /// There was an error that belongs to no table, such as a file whose name says nothing: it may
    /// hold rows of any.
    anywhere: bool,
}

impl Damage {
    /// The damage that errors in the school's tables tell of.
    pub(super) fn found(diagnostics: &Diagnostics, reading: &Reading, sources: &SourceMap) -> Self {
        let mut damage = Damage::default();
        for error in diagnostics.iter().filter(|one| one.severity == Severity::Error) {
            let layer = error.code.id.split('/').next().unwrap_or_default();
            if !["import", "model"].contains(&layer) {
                continue;
            }
            let path = error.primary.origin.source().map(|source| &*sources.get(source).path);
            let tables: Vec<&str> = reading
                .files
                .iter()
                .filter(|file| path.is_some_and(|path| lies_in(path, &file.path)))
                .flat_map(|file| file.tables.iter().copied())
                .collect();
            damage.anywhere |= tables.is_empty();
            damage.tables.extend(tables.into_iter().map(str::to_string));
        }
        damage
    }

    /// Adds tables that had rows at the last build and have none now.
    pub(super) fn add_lost(
        &mut self,
        before: &BTreeMap<String, usize>,
        now: &BTreeMap<String, usize>,
    ) {
        let lost = before.iter().filter(|(table, rows)| {
            **rows > 0 && now.get(*table).copied().unwrap_or_default() == 0
        });
        self.tables.extend(lost.map(|(table, _)| table.clone()));
    }

    /// The first of some tables that is damaged, in words; nothing when all of them are whole.
    pub(super) fn of(&self, tables: &[&str]) -> Option<String> {
        let named = tables.iter().find(|table| self.tables.contains(**table));
        match named {
            Some(table) => Some(format!("the table `{table}` could not be read as a whole")),
            None if self.anywhere => Some("not every file could be read".to_string()),
            None => None,
        }
    }

    /// Rows by table, to compare the next build with: of damaged tables as many as there were.
    pub(super) fn rows(
        &self,
        before: &BTreeMap<String, usize>,
        now: &BTreeMap<String, usize>,
    ) -> BTreeMap<String, usize> {
        let mut rows = now.clone();
        for (table, then) in before {
            if self.of(&[table]).is_some() {
                let now = rows.entry(table.clone()).or_default();
                *now = (*now).max(*then);
            }
        }
        rows
    }
}

/// True for the path of a file, of an entry of it, and of a sheet in it.
fn lies_in(path: &str, file: &str) -> bool {
    path.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}
