//! Students and levels, which the export names in many rows and lists in none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;
use crate::import::formats::sheet::{LineContent, Sheet};

/// The levels that are named anywhere. The export has no list of them.
#[derive(Default)]
pub(super) struct Levels<'t> {
    met: FxHashSet<Cow<'t, str>>,
    /// In the order of numbers.
    ordered: BTreeMap<(usize, Cow<'t, str>), (RowId, Cell<'t>)>,
}

impl<'t> Levels<'t> {
    pub(super) fn add(&mut self, row: RowId, level: Option<&Cell<'t>>) {
        if let Some(level) = level.filter(|level| !self.met.contains(&level.text)) {
            self.met.insert(level.text.clone());
            let key = (level.text.len(), level.text.clone());
            self.ordered.insert(key, (row, level.clone()));
        }
    }

    /// Gives them as bands, the lowest first: they are numbers.
    pub(super) fn give(self, emit: &mut Emitter<'t, '_>) {
        for (row, level) in self.ordered.into_values() {
            let origin = level.origin;
            emit.put(row, "bands", origin, [("code", Some(level))]);
        }
    }
}

/// The students that were given already.
#[derive(Default)]
pub(super) struct Students(FxHashSet<String>);

impl Students {
    /// True for one that was given.
    pub(super) fn has(&self, id: &str) -> bool {
        self.0.contains(id)
    }
}

/// The columns that say whose a row is.
pub(super) struct Who {
    number: Option<usize>,
    id: Option<usize>,
    name: Option<usize>,
}

impl Who {
    pub(super) fn of(sheet: &Sheet<'_>, emit: &Emitter<'_, '_>) -> Self {
        let id = sheet.column(&["Student ID", "StudentID", "Person ID"]);
        let number = sheet.column(&["Student Number"]);
        let number =
            number.filter(|_| id.is_none() || emit.settings.option("student") != Some("id"));
        Who { number, id, name: sheet.column(&["Student Name", "Student"]) }
    }

    /// The student's identifier. A student who has no number goes by the one of Slate.
    pub(super) fn id<'t>(&self, line: &LineContent<'t>) -> Option<Cell<'t>> {
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
    pub(super) fn give<'t>(
        &self,
        row: RowId,
        line: &LineContent<'t>,
        students: &mut Students,
        emit: &mut Emitter<'t, '_>,
    ) {
        let Some(id) = self.id(line) else { return };
        if students.has(&id.text) {
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
        emit.put(row, "students", line.origin, [("id", Some(id.clone())), ("given", Some(given))]);
        if let (Some(_), Some(theirs)) = (line.cell(self.number), line.cell(self.id)) {
            let system = Cell::derived("slate", theirs.origin);
            let cells = [("student", Some(id)), ("system", Some(system)), ("id", Some(theirs))];
            emit.put(row, "identifiers", line.origin, cells);
        }
    }
}
