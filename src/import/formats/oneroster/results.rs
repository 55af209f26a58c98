//! Results by learning objective, as evidence.
//!
//! Version 1.2 gives the score of each objective of a result. Where a result has only one score
//! and its line item one objective, that score is the objective's.

use std::borrow::Cow;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::bundle::Bundle;
use super::kind::FileKind;
use super::people::People;
use crate::base::Number;
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::report as broken;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{Line, Sheet};

/// The records that results refer to, by `sourcedId`.
struct Named<'b, 't> {
    people: &'b People<'t>,
    /// Titles of line items.
    tasks: FxHashMap<Cow<'t, str>, Cell<'t>>,
    /// The most points that line items give.
    most: FxHashMap<Cow<'t, str>, Cow<'t, str>>,
    /// Objectives of line items.
    objectives: FxHashMap<Cow<'t, str>, Vec<Cell<'t>>>,
}

/// The columns of results.
struct Columns {
    id: Option<usize>,
    student: Option<usize>,
    item: Option<usize>,
    status: Option<usize>,
    missing: Option<usize>,
    text_score: Option<usize>,
    score: Option<usize>,
    day: Option<usize>,
    comment: Option<usize>,
}

impl Columns {
    fn of(sheet: &Sheet<'_>) -> Self {
        let column = |name| sheet.column(&[name]);
        Columns {
            id: column("sourcedId"),
            student: column("studentSourcedId"),
            item: column("lineItemSourcedId"),
            status: column("scoreStatus"),
            missing: column("missing"),
            text_score: column("textScore"),
            score: column("score"),
            day: column("scoreDate"),
            comment: column("comment"),
        }
    }

    /// Whether the work was not handed in.
    fn is_missed(&self, result: &Line<'_>) -> bool {
        result.text(self.missing).eq_ignore_ascii_case("true")
            || result.text(self.status).eq_ignore_ascii_case("not submitted")
    }
}

/// Gives the evidence.
pub(super) fn read<'t>(bundle: &Bundle<'t>, people: &People<'t>, emit: &mut Emitter<'t, '_>) {
    let (tasks, most) = line_items(bundle, emit);
    let objectives = objectives(bundle, emit);
    let named = Named { people, tasks, most, objectives };
    if bundle.has(FileKind::ResultObjectives) {
        return by_objective(bundle, &named, emit);
    }
    bundle.stream(FileKind::Results, emit, Columns::of, |columns, line, emit| {
        named.give_whole(columns, &line, emit);
    });
}

/// A result that waits for the scores of its objectives.
struct Waiting<'t> {
    columns: Rc<Columns>,
    line: Line<'t>,
    /// An objective has a score of its own.
    is_scored: bool,
}

/// Gives the scores of objectives, and then the scores of results whose objectives have none.
fn by_objective<'t>(bundle: &Bundle<'t>, named: &Named<'_, 't>, emit: &mut Emitter<'t, '_>) {
    let mut results: Vec<Waiting<'t>> = Vec::new();
    let mut places: FxHashMap<Cow<'t, str>, usize> = FxHashMap::default();
    let columns = |sheet: &Sheet<'t>| Rc::new(Columns::of(sheet));
    bundle.stream(FileKind::Results, emit, columns, |columns, line, _| {
        places.insert(text(&line, columns.id), results.len());
        results.push(Waiting { columns: columns.clone(), line, is_scored: false });
    });
    let columns = |sheet: &Sheet<'t>| {
        ["resultSourcedId", "learningObjectiveId", "textScore", "score"]
            .map(|name| sheet.column(&[name]))
    };
    bundle.stream(FileKind::ResultObjectives, emit, columns, |columns, line, emit| {
        let [of, objective, text_score, score] = *columns;
        let Some(at) = places.get(line.text(of)) else {
            return broken(emit, &line, line.cell(of), "result");
        };
        let result = &mut results[*at];
        result.is_scored = true;
        let score = line.cell(text_score).or_else(|| line.cell(score));
        let objective = line.cell(objective);
        named.give(&result.columns, &result.line, &line, objective, score, emit);
    });
    for result in &results {
        let id = result.line.text(result.columns.id);
        match results[places[id]].is_scored {
            true => emit.joined(result.line.row),
            false => named.give_whole(&result.columns, &result.line, emit),
        }
    }
}

impl<'t> Named<'_, 't> {
    /// Gives the one score of a result, where its line item has one objective.
    fn give_whole(&self, columns: &Columns, result: &Line<'t>, emit: &mut Emitter<'t, '_>) {
        let objectives = self.objectives.get(result.text(columns.item)).map(Vec::as_slice);
        match objectives.unwrap_or_default() {
            [objective] => {
                let score =
                    result.cell(columns.text_score).or_else(|| self.points(columns, result));
                self.give(columns, result, result, Some(objective.clone()), score, emit);
            }
            [] => emit.pass_over(result.row, "a score of no learning objective"),
            _ => emit.pass_over(result.row, "one score for several learning objectives"),
        }
    }

    /// The points of a result, out of those that its line item gives.
    fn points(&self, columns: &Columns, result: &Line<'t>) -> Option<Cell<'t>> {
        let score = result.cell(columns.score)?;
        let most = self.most.get(result.text(columns.item)).filter(|most| !most.is_empty());
        Some(match most {
            Some(most) if score.text.parse::<Number>().is_ok() => {
                Cell::derived(format!("{}/{most}", score.text), score.origin)
            }
            _ => score,
        })
    }

    /// Gives a score for one objective of a result; `line` is the row that has the score.
    fn give(
        &self,
        columns: &Columns,
        result: &Line<'t>,
        line: &Line<'t>,
        objective: Option<Cell<'t>>,
        score: Option<Cell<'t>>,
        emit: &mut Emitter<'t, '_>,
    ) {
        if result.text(columns.status).eq_ignore_ascii_case("exempt") {
            return emit.pass_over(line.row, "exempt");
        }
        let user = result.text(columns.student);
        let Some(student) = self.people.students.get(user) else {
            if let Some(why) = self.people.absent(user) {
                return emit.pass_over(line.row, why);
            }
            return broken(emit, line, result.cell(columns.student), "student");
        };
        let missed = || columns.is_missed(result).then_some(Cell::derived("missed", result.origin));
        let id = objective.as_ref().map(|objective| {
            let id = [result.text(columns.id), "/", &objective.text].concat();
            Cell::derived(id, line.origin)
        });
        emit.put(
            line.row,
            "evidence",
            line.origin,
            [
                ("id", id),
                ("student", Some(student.clone())),
                ("target", objective),
                ("assessed", result.cell(columns.day)),
                ("rating", score.or_else(missed)),
                ("task", self.tasks.get(result.text(columns.item)).cloned()),
                ("comment", result.cell(columns.comment)),
            ],
        );
    }
}

/// The text of a cell, which outlives its row.
fn text<'t>(line: &Line<'t>, column: Option<usize>) -> Cow<'t, str> {
    line.cell(column).map(|cell| cell.text).unwrap_or_default()
}

/// Something of line items, by their `sourcedId`.
type ById<'t, T> = FxHashMap<Cow<'t, str>, T>;

/// Titles of line items and the most points they give.
fn line_items<'t>(
    bundle: &Bundle<'t>,
    emit: &mut Emitter<'t, '_>,
) -> (ById<'t, Cell<'t>>, ById<'t, Cow<'t, str>>) {
    let (mut tasks, mut most) = (FxHashMap::default(), FxHashMap::default());
    for (file, line) in bundle.live(FileKind::LineItems, emit) {
        let id = file.cell(line, "sourcedId").map(|id| id.text).unwrap_or_default();
        if let Some(title) = file.cell(line, "title") {
            tasks.insert(id.clone(), title);
        }
        if let Some(points) = file.cell(line, "resultValueMax") {
            most.insert(id, points.text);
        }
        emit.joined(line.row);
    }
    (tasks, most)
}

/// The objectives of line items, by the line item's `sourcedId`.
fn objectives<'t>(
    bundle: &Bundle<'t>,
    emit: &mut Emitter<'t, '_>,
) -> FxHashMap<Cow<'t, str>, Vec<Cell<'t>>> {
    let mut objectives: FxHashMap<Cow<'t, str>, Vec<Cell<'t>>> = FxHashMap::default();
    for (file, line) in bundle.live(FileKind::LineItemObjectives, emit) {
        let item = file.cell(line, "lineItemSourcedId").map(|item| item.text).unwrap_or_default();
        objectives.entry(item).or_default().extend(file.cell(line, "learningObjectiveId"));
        emit.joined(line.row);
    }
    objectives
}
