//! The contents of the inputs, read by the plan so far.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use indexmap::IndexMap;

use super::column::is_person;
use super::dictionary::DICTIONARY;
use super::plan::{AssumedYear, CLASSES_YEAR, Plan, ROSTER_YEAR, Source, SourceKind};
use super::settings;
use crate::base::{Diagnostics, Origin, Severity, SourceMap};
use crate::import::survey::survey;
use crate::import::{self, NO_YEAR, Reading};
use crate::model::draft::Tables;
use crate::project;

/// Names of students by their identifiers.
type Names = BTreeMap<String, (String, String)>;

/// Rows as they were read, and where from.
#[derive(Debug, Default)]
pub(super) struct TrialRead {
    /// The rows.
    pub(super) tables: Tables,
    /// The account of the files.
    pub(super) reading: Reading,
    said: Diagnostics,
    map: SourceMap,
}

impl TrialRead {
    /// Reads the sources of a plan whose exports lie in the folder `root`.
    pub(super) fn of(root: &Path, plan: &Plan) -> Self {
        let mut map = SourceMap::default();
        let source = map.add(project::FILE_NAME, settings::write(plan).text);
        let (project, _) = project::read(source, &map);
        let Some(project) = project else { return TrialRead::default() };
        let (tables, reading, said) = import::read(root, &project.sources, &mut map);
        TrialRead { tables, reading, said, map }
    }

    /// The first error in what was read, in words.
    pub(super) fn first_error(&self) -> Option<&str> {
        let error = self.said.iter().find(|one| one.severity == Severity::Error)?;
        Some(&error.message)
    }

    /// The source that a row is of.
    pub(super) fn source_of(&self, origin: Origin, sources: &[Source]) -> Option<usize> {
        let path = &self.map.get(origin.source()?).path;
        sources.iter().position(|source| source.is_read() && source.reads(path))
    }

    /// Notes what formats assumed with the sources that they assumed it of.
    pub(super) fn note_assumptions(&self, sources: &mut [Source]) {
        for note in self.said.iter().filter(|one| one.severity == Severity::Note) {
            let Some(at) = self.source_of(note.primary.origin, sources) else { continue };
            let words = match note.help.first() {
                Some(help) => format!("{}; {help}", note.message),
                None => note.message.clone(),
            };
            let assumed = &mut sources[at].assumed;
            if !assumed.contains(&words) {
                assumed.push(words);
            }
        }
    }

    /// Takes rosters and classes in known formats that do not say their school year for those of one.
    pub(super) fn date_formats(&self, sources: &mut [Source], year: &str) {
        let undated = self.tables.students.iter().filter(|row| {
            (row.year.is_none() && row.as_of.is_none())
                && (row.grade.is_some() || row.school.is_some())
        });
        let students = undated.map(|row| (ROSTER_YEAR, row.origin));
        let left_out = self
            .said
            .iter()
            .filter(|one| one.severity == Severity::Error && one.code.id == NO_YEAR.id);
        let classes = left_out.map(|one| (CLASSES_YEAR, one.primary.origin));
        for (column, origin) in students.chain(classes) {
            let Some(at) = self.source_of(origin, sources) else { continue };
            let source = &mut sources[at];
            if matches!(source.kind, SourceKind::Format { .. }) {
                let new = || AssumedYear { year: year.to_string(), columns: BTreeSet::new() };
                source.year.get_or_insert_with(new).columns.insert(column);
            }
        }
    }

    /// Every rating of a habit, and how often.
    pub(super) fn habit_ratings(&self) -> BTreeMap<String, usize> {
        let mut ratings = BTreeMap::new();
        for row in &self.tables.habit_ratings {
            *ratings.entry(row.level.value.to_string()).or_insert(0) += 1;
        }
        ratings
    }

    /// Every rating that was given, in writing, and how often.
    pub(super) fn ratings(&self) -> BTreeMap<String, usize> {
        let mut ratings = BTreeMap::new();
        let mut add = |text: &str| *ratings.entry(text.to_string()).or_insert(0) += 1;
        for row in self.tables.evidence.iter().flatten() {
            add(row.rating.value);
        }
        self.tables.overrides.iter().for_each(|row| add(&row.level.value));
        self.tables.rubrics.iter().for_each(|row| add(&row.level.value));
        ratings
    }

    /// Says what ratings become, in the sources that have them.
    pub(super) fn translate(&self, sources: &mut [Source], map: &IndexMap<String, String>) {
        let mut translate = |column: &'static str, text: &str, origin: Origin| {
            let Some(ours) = map.get(text) else { return };
            if let Some(at) = self.source_of(origin, sources) {
                let ratings = sources[at].ratings.entry(column).or_default();
                ratings.insert(text.to_string(), ours.clone());
            }
        };
        for row in self.tables.evidence.iter().flatten() {
            translate("evidence.rating", row.rating.value, row.origin);
        }
        for row in &self.tables.overrides {
            translate("overrides.level", &row.level.value, row.origin);
        }
        for row in &self.tables.rubrics {
            translate("rubrics.level", &row.level.value, row.origin);
        }
        let maps = sources.iter_mut().flat_map(|source| source.ratings.values_mut());
        maps.for_each(IndexMap::sort_keys);
    }

    /// The names of students that stand beside their identifiers where their work is rated.
    pub(super) fn names(&self, root: &Path, sources: &[Source]) -> Names {
        let mut names = Names::new();
        if !self.tables.students.is_empty() {
            return names;
        }
        let called = &DICTIONARY.tables["students"].name;
        for source in sources {
            let student = source.guess().and_then(|guess| guess.column("student"));
            let (Some(student), [file]) =
                (student.and_then(|student| student.mapping.reads()), source.files.as_slice())
            else {
                continue;
            };
            let files = [(root.join(file), file.clone())];
            let parts = survey(&files, &mut SourceMap::default(), &mut Diagnostics::default());
            for grid in parts.iter().filter_map(|part| part.grid.as_ref()) {
                let columns = super::column::Columns::of(grid);
                let position = |name: &str| grid.header.iter().position(|column| column == name);
                let name = columns.columns.iter().find(|column| {
                    called.contains(&column.words) && is_person(column) && column.name != student
                });
                let (Some(id), Some(name)) =
                    (position(student), name.and_then(|column| position(&column.name)))
                else {
                    continue;
                };
                grid.rows(|cells| {
                    if !cells[id].is_empty() && !cells[name].is_empty() {
                        names
                            .entry(cells[id].to_string())
                            .or_insert_with(|| parts_of(&cells[name]));
                    }
                });
            }
        }
        names
    }
}

/// Given and family name.
fn parts_of(name: &str) -> (String, String) {
    let (given, family) = match name.split_once(',') {
        Some((family, given)) => (given, family),
        None => name.rsplit_once(' ').unwrap_or((name, "")),
    };
    (given.trim().to_string(), family.trim().to_string())
}
