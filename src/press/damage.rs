//! Which tables were not read as a whole: nothing finished is removed on their word, and nothing is
//! made that rests on one of which nothing, or the smaller part, could be read.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Diagnostics, Severity, SourceMap};
use crate::import::{self, FileReading, Reading};
use crate::model::draft::Table;

/// Tables whose rows may not be all there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    tables: BTreeSet<Table>,
    /// Damaged tables of which nothing was read.
    lost: BTreeSet<Table>,
    /// Damaged tables of whose files half or more could not be read.
    mostly_lost: BTreeSet<Table>,
    /// Those of them that are whole, have no row, and had some at the last build.
    emptied: BTreeSet<Table>,
    /// Documents are made all the same, whatever could not be read.
    pub keep_going: bool,
    /// There was an error that belongs to no table, such as a file whose name says nothing: it may
    /// hold rows of any.
    anywhere: bool,
    /// The files that there are, each with the tables that its rows are of.
    files: BTreeSet<(Table, String)>,
    /// Those of them that an error tells of.
    damaged: BTreeSet<(Table, String)>,
    /// A file that the settings name is not there.
    missing: bool,
}

impl Damage {
    /// The damage that errors in the school's tables tell of.
    pub(super) fn found(diagnostics: &Diagnostics, reading: &Reading, sources: &SourceMap) -> Self {
        let mut damage = Damage::default();
        let mut damaged: BTreeSet<&str> = BTreeSet::new();
        for error in diagnostics.iter().filter(|one| one.severity == Severity::Error) {
            let layer = error.code.id.split('/').next().unwrap_or_default();
            if !["import", "model"].contains(&layer) {
                continue;
            }
            let path = error.primary.origin.source().map(|source| &*sources.get(source).path);
            let tables: Vec<Table> = reading
                .files
                .iter()
                .filter(|file| path.is_some_and(|path| lies_in(path, &file.path)))
                .flat_map(|file| file.tables.iter().filter_map(|name| Table::named(name)))
                .collect();
            damage.anywhere |= tables.is_empty();
            damage.missing |= error.code == &import::MISSING_FILE;
            damaged.extend(path);
            damage.tables.extend(tables);
        }
        for file in &reading.files {
            let tables = file.tables.iter().filter_map(|name| Table::named(name));
            let files: Vec<_> = tables.map(|table| (table, file.path.clone())).collect();
            if damaged.iter().any(|path| lies_in(path, &file.path)) {
                damage.damaged.extend(files.iter().cloned());
            }
            damage.files.extend(files);
        }
        damage.lost = damage.tables.clone();
        damage.lost.retain(|table| rows_of(*table, &reading.tables) == 0);
        damage.mostly_lost = damage.tables.clone();
        damage.mostly_lost.retain(|table| is_mostly_lost(*table, reading, sources, &damaged));
        damage.mostly_lost = &damage.mostly_lost - &damage.lost;
        damage
    }

    /// The reason not to make something: it rests on a table of which nothing could be read.
    pub(super) fn holds_back(&self, rests_on: impl Fn(Table) -> bool) -> Option<String> {
        if self.keep_going {
            return None;
        }
        let lost = self.lost.iter().filter(|table| rests_on(**table));
        let named: Vec<String> = lost.map(|table| format!("`{}`", table.name())).collect();
        let Some((last, others)) = named.split_last() else {
            let mostly = self.mostly_lost.iter().find(|table| rests_on(**table))?;
            let name = mostly.name();
            return Some(format!("the larger part of the table `{name}` could not be read"));
        };
        Some(match others {
            [] => format!("nothing could be read of the table {last}"),
            others => {
                format!("nothing could be read of the tables {} and {last}", others.join(", "))
            }
        })
    }

    /// Adds tables that had rows at the last build and have none now.
    pub(super) fn add_lost(
        &mut self,
        before: &BTreeMap<String, usize>,
        now: &BTreeMap<String, usize>,
    ) {
        let had_rows = |table: &Table| rows_of(*table, before) > 0 && rows_of(*table, now) == 0;
        self.emptied = Table::ALL.iter().copied().filter(had_rows).collect();
        self.emptied = &self.emptied - &self.tables;
        self.tables.extend(&self.emptied);
        self.lost.extend(&self.emptied);
    }

    /// True for a table that an error tells of, or may be about.
    pub(super) fn tells_of(&self, table: Table) -> bool {
        self.missing || self.tables.contains(&table)
    }

    /// True for a file that is expected to have rows of a table and may lack them. `there` are the
    /// files that have some. One that is gone may have been replaced, unless another one that could
    /// not be read may stand in its place.
    pub(super) fn may_lack(
        &self,
        file: &(Table, String),
        there: &BTreeSet<(Table, String)>,
    ) -> bool {
        let (table, _) = file;
        let mut damaged = self.damaged.iter();
        self.files.contains(file)
            || self.missing
            || damaged.any(|other| other.0 == *table && !there.contains(other))
    }

    /// The first damaged table that something rests on, in words; nothing when all of them are
    /// whole.
    pub(super) fn of(&self, rests_on: impl Fn(Table) -> bool) -> Option<String> {
        let named = self.tables.iter().find(|table| rests_on(**table));
        match named {
            Some(table) => {
                Some(format!("the table `{}` could not be read as a whole", table.name()))
            }
            None if self.anywhere => Some("not every file could be read".to_string()),
            None => None,
        }
    }

    /// Rows by table, to compare the next build with: of damaged tables as many as there were. That
    /// a table has no rows any more is believed when documents were made of that.
    pub(super) fn rows(
        &self,
        before: &BTreeMap<String, usize>,
        now: &BTreeMap<String, usize>,
    ) -> BTreeMap<String, usize> {
        let mut rows = now.clone();
        for (name, then) in before {
            let is_in = |tables: &BTreeSet<Table>| {
                Table::named(name).is_some_and(|table| tables.contains(&table))
            };
            let believed = self.keep_going && is_in(&self.emptied);
            if (is_in(&self.tables) || self.anywhere) && !believed {
                let now = rows.entry(name.clone()).or_default();
                *now = (*now).max(*then);
            }
        }
        rows
    }
}

/// True for a table of whose files half or more, by size, gave no row. A damaged file without any text
/// has no size to go by, and is taken to be as large as the largest of the others: one empty gradebook
/// of many holds nothing back, and the one of two may be all that matters.
fn is_mostly_lost(
    table: Table,
    reading: &Reading,
    sources: &SourceMap,
    damaged: &BTreeSet<&str>,
) -> bool {
    let is_of_it =
        |file: &&FileReading| file.tables.iter().any(|name| Table::named(name) == Some(table));
    let size = |file: &FileReading| file.source.map_or(0, |source| sources.get(source).text.len());
    let files = || reading.files.iter().filter(is_of_it);
    let largest = files().map(size).max().unwrap_or_default();
    let (mut read, mut unread) = (0, 0);
    for file in files() {
        match (file.counts.used, size(file)) {
            (0, 0) if damaged.iter().any(|path| lies_in(path, &file.path)) => unread += largest,
            (0, size) => unread += size,
            (_, size) => read += size,
        }
    }
    unread > 0 && unread >= read
}

/// The rows of a table, of rows by table.
fn rows_of(table: Table, rows: &BTreeMap<String, usize>) -> usize {
    rows.get(table.name()).copied().unwrap_or_default()
}

/// True for the path of a file, of an entry of it, and of a sheet in it.
fn lies_in(path: &str, file: &str) -> bool {
    path.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '[']))
}
