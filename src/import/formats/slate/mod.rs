//! Slate CBL: a framework with the ratings it asks for by level, ratings of skills, and the levels
//! (portfolios) that students work at.
//!
//! Its exports changed their columns over the years; what a file holds is told by those that
//! stayed.

mod framework;
mod portfolios;
mod ratings;
mod students;

use super::emitter::Emitter;
use super::format::Format;
use super::settings::OptionDoc;
use super::sheet::{self};
use crate::import::loaded::Loaded;

use students::{Levels, Students};

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
    of_people: true,
    claims: |loaded| FileKind::of(loaded).is_some(),
    read,
};

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FileKind {
    Framework,
    Ratings,
    /// The level of each student in each competency.
    Portfolios,
    /// Sums by content area, which are worked out again from the ratings.
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
