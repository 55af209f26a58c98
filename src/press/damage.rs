//! Which tables were not read as a whole: nothing finished is removed on their word, and nothing is
//! made that rests on one of which nothing could be read.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::{Kind, Tree};
use crate::base::{Diagnostic, Diagnostics, Origin, Severity, SourceMap};
use crate::import::Reading;

crate::code!(
    NOTHING_READ,
    "press/nothing-read",
    "Nothing could be read of a table: its file is damaged, lacks a column, or all of its rows were set \
     aside. Documents that rest on it are not made.\n\nThey would be made as if there were no evidence, no \
     courses or no students, and would take the place of good ones.\n\nMend what is said of the file. \
     Whoever wants the documents without the table builds with `--keep-going`."
);

/// Tables that the private documents rest on besides those of the public ones.
const PRIVATE: [&str; 11] = [
    "students",
    "student_years",
    "identifiers",
    "households",
    "guardians",
    "enrollments",
    "evidence",
    "overrides",
    "habit_ratings",
    "transfer_credits",
    "past_courses",
];

/// Tables that the public site and the catalog rest on.
const PUBLIC: [&str; 12] = [
    "bands",
    "subjects",
    "competencies",
    "indicators",
    "rubrics",
    "prerequisites",
    "alignments",
    "aliases",
    "translations",
    "course_levels",
    "courses",
    "course_competencies",
];

/// Tables whose rows may not be all there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    tables: BTreeSet<String>,
    /// Damaged tables of which nothing was read.
    lost: BTreeSet<String>,
    /// Documents are made all the same, whatever could not be read.
    pub keep_going: bool,
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
        let read = |table: &String| reading.tables.get(table).copied().unwrap_or_default();
        damage.lost = damage.tables.iter().filter(|table| read(table) == 0).cloned().collect();
        damage
    }

    /// Why no document of a kind is made: it rests on a table of which nothing could be read.
    pub(super) fn holds_back(&self, kind: &Kind) -> Option<String> {
        let lacks = |table: &&String| {
            let table = table.as_str();
            PUBLIC.contains(&table) || kind.tree == Tree::Private && PRIVATE.contains(&table)
        };
        let table = self.lost.iter().find(lacks).filter(|_| !self.keep_going)?;
        Some(format!("nothing could be read of the table `{table}`"))
    }

    /// Says which of some kinds are held back.
    pub(super) fn say_held_back(&self, kinds: &BTreeSet<&'static Kind>) -> Option<Diagnostic> {
        let held = kinds.iter().filter_map(|kind| Some((kind.target, self.holds_back(kind)?)));
        let held: Vec<(&str, String)> = held.collect();
        let (_, why) = held.first()?;
        let listed: Vec<&str> = held.iter().map(|(target, _)| *target).collect();
        let message = format!("{why}; not made are {}", listed.join(", "));
        Some(
            Diagnostic::error(&NOTHING_READ, Origin::Nowhere, message)
                .help("mend what is said of its file; what was built before is kept")
                .help("to make them all the same, without the table: `--keep-going`"),
        )
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
