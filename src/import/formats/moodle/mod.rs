//! Competency frameworks of Moodle, as its own import and export of frameworks has them.
//!
//! The first row is the framework, every other one a competency in a tree of any depth. Its levels
//! become ours: subjects, competencies, indicators.

mod columns;
mod emit;
mod rules;
mod tree;

use super::emitter::Emitter;
use super::format::Format;
use super::settings::OptionDoc;
use super::sheet::{self, Sheet};
use crate::import::loaded::Loaded;

use columns::Columns;

pub(super) static FORMAT: Format = Format {
    name: "moodle",
    title: "Moodle",
    doc: "a competency framework: subjects, competencies and indicators by the level they stand at",
    options: &[OptionDoc {
        name: "competencies",
        words: &["1", "2", "3", "4"],
        doc: "level of the tree whose members become competencies, `1` the topmost; those above \
              are subjects, those below indicators; without it the taxonomy tells, or else the \
              level above the lowest",
    }],
    of_people: false,
    claims: |loaded| sheet::names(loaded, &["ID number", "Short name", "Scale configuration"]),
    read,
};

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    for part in parts {
        let Some(mut sheet) = Sheet::open(part, emit) else { continue };
        let Some(columns) = Columns::of(&sheet, emit) else { continue };
        let mut lines = Vec::new();
        while let Some(line) = sheet.next(emit) {
            lines.push(line);
        }
        let nodes = tree::nodes(lines, &columns, emit);
        rules::say(&nodes, &columns, emit);
        emit::give(&nodes, &columns, emit);
    }
}
