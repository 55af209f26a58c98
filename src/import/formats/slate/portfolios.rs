//! The levels that students work at.

use super::students::{Levels, Students, Who};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Sheet;
use crate::import::loaded::Loaded;

/// Gives the level of each student in each competency, and the students.
pub(super) fn read<'t>(
    part: &'t Loaded,
    levels: &mut Levels<'t>,
    students: &mut Students,
    emit: &mut Emitter<'t, '_>,
) {
    let Some(mut sheet) = Sheet::open(part, emit) else { return };
    let who = Who::of(&sheet, emit);
    let competency = sheet.needed(&["Competency Code", "Competency"], emit);
    let level = sheet.needed(&["Level", "Portfolio"], emit);
    let (Some(_), Some(_)) = (competency, level) else { return };
    let baseline = sheet.column(&["Baseline Rating", "Baseline"]);
    while let Some(line) = sheet.next(emit) {
        who.give(line.row, &line, students, emit);
        let stage = line.cell(level);
        levels.add(line.row, stage.as_ref());
        let cells = [
            ("student", who.id(&line)),
            ("competency", line.cell(competency)),
            ("stage", stage),
            ("baseline", line.cell(baseline).filter(|baseline| !is_zero(baseline))),
        ];
        emit.put(line.row, "placements", line.origin, cells);
    }
}

/// Gives the students of a summary. Its numbers follow from the ratings.
pub(super) fn summary<'t>(part: &'t Loaded, students: &mut Students, emit: &mut Emitter<'t, '_>) {
    let Some(mut sheet) = Sheet::open(part, emit) else { return };
    let who = Who::of(&sheet, emit);
    while let Some(line) = sheet.next(emit) {
        who.give(line.row, &line, students, emit);
        emit.pass_over(line.row, "a sum that is worked out again from the ratings");
    }
}

/// Slate writes 0 where a student has no baseline.
fn is_zero(baseline: &Cell<'_>) -> bool {
    baseline.text.bytes().all(|byte| matches!(byte, b'0' | b'.' | b','))
}
