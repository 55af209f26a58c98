//! Ratings of skills.

use super::students::{Levels, Students, Who};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{LineContent, Sheet};
use crate::import::loaded::Loaded;

/// Gives the ratings as evidence. `M` is a rating that was missed, `O` (override) stands for the
/// skill's whole requirement and has no number.
pub(super) fn read<'t>(
    part: &'t Loaded,
    levels: &mut Levels<'t>,
    students: &mut Students,
    emit: &mut Emitter<'t, '_>,
) {
    let Some(sheet) = Sheet::open(part, emit) else { return };
    let who = Who::of(&sheet, emit);
    let skill = sheet.needed(&["Skill Code", "Skill", "Standard"], emit);
    let rating = sheet.needed(&["Rating"], emit);
    let (Some(_), Some(_)) = (skill, rating) else { return };
    let own = sheet.column(&["Demonstration Skill ID"]);
    let demonstration = sheet.column(&["Demonstration ID"]);
    let level = sheet.column(&["Target Level", "Portfolio", "Level"]);
    let performed = sheet.column(&["Demonstrated"]);
    let recorded = sheet.column(&["Entered", "Created"]);
    let task = sheet.column(&["Task Title", "Performance Type", "Performance Task"]);
    let context = sheet.column(&["Experience Name", "Context"]);
    let assessor = sheet.column(&["Teacher Name"]);
    let link = sheet.column(&["ArtifactURL", "Artifact"]);
    let comment = sheet.column(&["Comments", "Comment"]);
    let finder = sheet.finder();
    let make = |line: &LineContent<'t>| {
        let id = line.cell(own).or_else(|| identifier(line, demonstration, skill));
        let cells = [
            id,
            who.id(line),
            line.cell(skill),
            line.cell(level),
            line.cell(performed).and_then(day),
            line.cell(recorded).and_then(day),
            line.cell(rating).map(word),
            line.cell(task),
            line.cell(context),
            line.cell(assessor),
            line.cell(link),
            line.cell(comment),
        ];
        (line.origin, line.start(), cells)
    };
    sheet.each(emit, make, |row, (origin, start, cells), emit| {
        let [
            id,
            student,
            target,
            stage,
            performed,
            recorded,
            rating,
            task,
            context,
            assessor,
            link,
            comment,
        ] = cells.each_mut().map(Option::take);
        if student.as_ref().is_some_and(|student| !students.has(&student.text)) {
            who.give(row, &finder.row(*start), students, emit);
        }
        levels.add(row, stage.as_ref());
        let cells = [
            ("id", id),
            ("student", student),
            ("target", target),
            ("stage", stage),
            ("performed", performed),
            ("recorded", recorded),
            ("rating", rating),
            ("task", task),
            ("context", context),
            ("assessor", assessor),
            ("link", link),
            ("comment", comment),
        ];
        emit.put(row, "evidence", *origin, cells);
    });
}

/// A demonstration shows several skills, each once.
fn identifier<'t>(
    line: &LineContent<'t>,
    demonstration: Option<usize>,
    skill: Option<usize>,
) -> Option<Cell<'t>> {
    let demonstration = line.cell(demonstration)?;
    let text = format!("{}/{}", demonstration.text, line.text(skill));
    Some(Cell::derived(text, demonstration.origin))
}

/// A moment. Where none was entered, the database's zeros stand.
fn day(cell: Cell<'_>) -> Option<Cell<'_>> {
    (!cell.text.starts_with("0000")).then_some(cell)
}

fn word(cell: Cell<'_>) -> Cell<'_> {
    match &*cell.text {
        "O" | "o" => Cell::derived("waived", cell.origin),
        "M" | "m" => Cell::derived("missed", cell.origin),
        _ => cell,
    }
}
