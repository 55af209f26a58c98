//! Slate CBL: a framework with the ratings it asks for by level, ratings of skills, and the levels
//! (portfolios) that students work at.
//!
//! Its exports changed their columns over the years; what a file holds is told by those that stayed.

mod framework;
mod portfolios;
mod ratings;

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::emitter::{Emitter, RowId};
use super::format::Format;
use super::settings::OptionDoc;
use super::sheet::{self, Line, Sheet};
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::loaded::Loaded;

pub(super) static FORMAT: Format = Format {
    name: "slate",
    title: "Slate CBL",
    doc: "content areas, competencies and skills, levels with their baselines, ratings, and the \
          students they are of",
    options: &[OptionDoc {
        name: "student",
        words: &["number", "id"],
        doc: "what becomes the student's identifier: the student number or the number that Slate \
              gave; without it the student number, where the export has it",
    }],
    claims: |loaded| FileKind::of(loaded).is_some(),
    read,
};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Framework,
    Ratings,
    /// The level of each student in each competency.
    Portfolios,
    /// Sums by content area, which are worked out anew from the ratings.
    Summary,
}

/// Columns that only one kind of file has.
const SIGNS: [(FileKind, &[&str]); 6] = [
    (FileKind::Framework, &["Code", "Type", "Descriptor", "Statement", "ER"]),
    (FileKind::Ratings, &["Demonstration ID", "Skill Code", "Rating"]),
    (FileKind::Ratings, &["Demonstration ID", "Skill", "Portfolio", "Rating"]),
    (FileKind::Portfolios, &["Student ID", "Competency Code", "Level"]),
    (FileKind::Portfolios, &["Student Competency ID", "Competency", "Portfolio"]),
    (FileKind::Summary, &["Person ID", "Content Area", "Portfolio", "Performance Level"]),
];

impl FileKind {
    fn of(loaded: &Loaded) -> Option<FileKind> {
        SIGNS.iter().find(|(_, signs)| sheet::names(loaded, signs)).map(|(kind, _)| *kind)
    }
}

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    emit.dates(&["%m/%d/%Y"]);
    let mut levels = Levels::default();
    let mut students = Students::default();
    let of = |kind: FileKind| {
        parts.iter().filter(move |part| FileKind::of(part).unwrap_or(FileKind::Framework) == kind)
    };
    for part in of(FileKind::Framework) {
        framework::read(part, &mut levels, emit);
    }
    for part in of(FileKind::Portfolios) {
        portfolios::read(part, &mut levels, &mut students, emit);
    }
    for part in of(FileKind::Summary) {
        portfolios::summary(part, &mut students, emit);
    }
    for part in of(FileKind::Ratings) {
        ratings::read(part, &mut levels, &mut students, emit);
    }
    levels.give(emit);
}

/// The levels that are named anywhere. The export has no list of them.
#[derive(Default)]
struct Levels<'t> {
    met: FxHashSet<Cow<'t, str>>,
    /// In the order of numbers.
    ordered: BTreeMap<(usize, Cow<'t, str>), (RowId, Cell<'t>)>,
}

impl<'t> Levels<'t> {
    fn add(&mut self, row: RowId, level: Option<&Cell<'t>>) {
        if let Some(level) = level.filter(|level| !self.met.contains(&level.text)) {
            self.met.insert(level.text.clone());
            let key = (level.text.len(), level.text.clone());
            self.ordered.insert(key, (row, level.clone()));
        }
    }

    /// Gives them as bands, the lowest first: they are numbers.
    fn give(self, emit: &mut Emitter<'t, '_>) {
        for (row, level) in self.ordered.into_values() {
            let origin = level.origin;
            emit.put(row, "bands", origin, [("code", Some(level))]);
        }
    }
}

/// The students that were given already.
#[derive(Default)]
struct Students(FxHashSet<String>);

/// The columns that say whose a row is.
struct Who {
    number: Option<usize>,
    id: Option<usize>,
    name: Option<usize>,
}

impl Who {
    fn of(sheet: &Sheet<'_>, emit: &Emitter<'_, '_>) -> Self {
        let id = sheet.column(&["Student ID", "StudentID", "Person ID"]);
        let number = sheet.column(&["Student Number"]);
        let number =
            number.filter(|_| id.is_none() || emit.settings.option("student") != Some("id"));
        Who { number, id, name: sheet.column(&["Student Name", "Student"]) }
    }

    /// The student's identifier. A student who has no number goes by the one of Slate.
    fn id<'t>(&self, line: &Line<'t>) -> Option<Cell<'t>> {
        let slate = || {
            let id = line.cell(self.id)?;
            match self.number {
                Some(_) => Some(Cell::derived(format!("slate:{}", id.text), id.origin)),
                None => Some(id),
            }
        };
        line.cell(self.number).or_else(slate)
    }

    /// Gives a student whom no row was of before. What Slate does not say gives way to any roster.
    fn give<'t>(&self, line: &Line<'t>, students: &mut Students, emit: &mut Emitter<'t, '_>) {
        let Some(id) = self.id(line) else { return };
        if students.0.contains(&*id.text) {
            return;
        }
        students.0.insert(id.text.to_string());
        if self.name.is_none() && students.0.len() == 1 {
            let message = "the export has no names; where no other source has them, students are \
                           called by their number";
            emit.assume(line.origin, message, "name the school's roster in another `[[source]]`");
        }
        let name = line.cell(self.name).map(|name| name.text.into_owned());
        let given =
            Cell::derived(name.unwrap_or_else(|| format!("Student {}", id.text)), Origin::Nowhere);
        emit.put(
            line.row,
            "students",
            line.origin,
            [("id", Some(id.clone())), ("given", Some(given))],
        );
        if let (Some(_), Some(theirs)) = (line.cell(self.number), line.cell(self.id)) {
            let system = Cell::derived("slate", theirs.origin);
            let cells = [("student", Some(id)), ("system", Some(system)), ("id", Some(theirs))];
            emit.put(line.row, "identifiers", line.origin, cells);
        }
    }
}
