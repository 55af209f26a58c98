//! Results by learning objective, as evidence.
//!
//! Version 1.2 gives the score of each objective of a result. Where a result has only one score
//! and its line item one objective, that score is the objective's.

use std::collections::{BTreeMap, BTreeSet};

use super::people::People;
use super::{Bundle, File, FileKind, broken};
use crate::import::cell::Cell;
use crate::import::formats::day::day;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

/// Gives the evidence.
pub(super) fn read<'t>(bundle: &Bundle<'t>, people: &People<'t>, emit: &mut Emitter<'t, '_>) {
    let tasks = tasks(bundle, emit);
    let objectives = objectives(bundle, emit);
    let mut results: BTreeMap<String, (&File<'t>, &Line<'t>)> = BTreeMap::new();
    let live = bundle.live(FileKind::Results, emit);
    for (file, line) in &live {
        results.insert(file.text(line, "sourcedId").to_string(), (*file, *line));
    }
    let mut scored = BTreeSet::new();
    for (file, line) in bundle.live(FileKind::ResultObjectives, emit) {
        let named = file.text(line, "resultSourcedId");
        let Some((of, result)) = results.get(named) else {
            broken(emit, line.row, file.cell(line, "resultSourcedId"), line, "result");
            continue;
        };
        scored.insert(named.to_string());
        let score = file.cell(line, "textScore").or_else(|| file.cell(line, "score"));
        let objective = file.cell(line, "learningObjectiveId");
        let judged = Judged { line, of, result, objective, score };
        judged.give(people, &tasks, emit);
    }
    for (file, line) in live {
        if scored.contains(file.text(line, "sourcedId")) {
            emit.joined(line.row);
            continue;
        }
        let item = file.text(line, "lineItemSourcedId");
        let objectives = objectives.get(item).map(Vec::as_slice).unwrap_or_default();
        let score = file.cell(line, "textScore").or_else(|| file.cell(line, "score"));
        match objectives {
            [objective] => {
                let objective = Some(objective.clone());
                let judged = Judged { line, of: file, result: line, objective, score };
                judged.give(people, &tasks, emit);
            }
            [] => emit.pass_over(line.row, "a score of no learning objective"),
            _ => emit.pass_over(line.row, "one score for several learning objectives"),
        }
    }
}

/// A score for one objective.
struct Judged<'b, 't> {
    line: &'b Line<'t>,
    of: &'b File<'t>,
    result: &'b Line<'t>,
    objective: Option<Cell<'t>>,
    score: Option<Cell<'t>>,
}

impl<'t> Judged<'_, 't> {
    fn give(
        self,
        people: &People<'t>,
        tasks: &BTreeMap<String, Cell<'t>>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let (of, result, line) = (self.of, self.result, self.line);
        let status = of.text(result, "scoreStatus").to_lowercase();
        if status == "exempt" {
            return emit.pass_over(line.row, "exempt");
        }
        let Some(student) = people.students.get(of.text(result, "studentSourcedId")) else {
            return broken(emit, line.row, of.cell(result, "studentSourcedId"), line, "student");
        };
        let missing = of.text(result, "missing").eq_ignore_ascii_case("true");
        let missed = missing || status == "not submitted";
        let rating =
            self.score.or_else(|| missed.then_some(Cell::derived("missed", result.origin)));
        let id = self.objective.as_ref().map(|objective| {
            Cell::derived(
                format!("{}/{}", of.text(result, "sourcedId"), objective.text),
                line.origin,
            )
        });
        emit.put(
            line.row,
            "evidence",
            line.origin,
            [
                ("id", id),
                ("student", Some(student.clone())),
                ("target", self.objective),
                ("assessed", of.cell(result, "scoreDate").map(day)),
                ("rating", rating),
                ("task", tasks.get(of.text(result, "lineItemSourcedId")).cloned()),
                ("comment", of.cell(result, "comment")),
            ],
        );
    }
}

/// Titles of line items, by `sourcedId`.
fn tasks<'t>(bundle: &Bundle<'t>, emit: &mut Emitter<'t, '_>) -> BTreeMap<String, Cell<'t>> {
    let mut tasks = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::LineItems, emit) {
        if let Some(title) = file.cell(line, "title") {
            tasks.insert(file.text(line, "sourcedId").to_string(), title);
        }
        emit.joined(line.row);
    }
    tasks
}

/// The objectives of line items, by the line item's `sourcedId`.
fn objectives<'t>(
    bundle: &Bundle<'t>,
    emit: &mut Emitter<'t, '_>,
) -> BTreeMap<String, Vec<Cell<'t>>> {
    let mut objectives: BTreeMap<String, Vec<Cell<'t>>> = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::LineItemObjectives, emit) {
        let item = file.text(line, "lineItemSourcedId").to_string();
        objectives.entry(item).or_default().extend(file.cell(line, "learningObjectiveId"));
        emit.joined(line.row);
    }
    objectives
}
