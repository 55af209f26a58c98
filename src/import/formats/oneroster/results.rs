//! Results by learning objective, as evidence.
//!
//! Version 1.2 gives the score of each objective of a result. Where a result has only one score
//! and its line item one objective, that score is the objective's.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::bundle::Bundle;
use super::kind::FileKind;
use super::people::People;
use crate::base::{Number, Origin};
use crate::import::cell::Cell;
use crate::import::formats::broken_reference;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;
use crate::import::formats::sheet::{Finder, LineContent, Sheet};

/// The records that results refer to, by `sourcedId`.
struct Named<'b, 't> {
    people: &'b People<'t>,
    items: Items<'t>,
}

type Items<'t> = FxHashMap<Cow<'t, str>, Item<'t>>;

/// A line item.
#[derive(Default)]
struct Item<'t> {
    title: Option<Cell<'t>>,
    /// The most points that it gives.
    most: Option<Cow<'t, str>>,
    objectives: Vec<Cell<'t>>,
}

/// The thing that a row with a score becomes.
#[expect(clippy::large_enum_variant, reason = "nearly all are of the large one")]
enum Score<'t> {
    /// Evidence, by its place: identifier, student, target, day, rating, task and comment.
    Given(Origin, [Option<Cell<'t>>; 7]),
    PassedOver(&'static str),
    /// The row at a place names something that is not there, and what that should be.
    Broken(Origin, Option<Cell<'t>>, &'static str),
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

    /// True when the work was not handed in.
    fn is_missed(&self, result: &LineContent<'_>) -> bool {
        result.text(self.missing).eq_ignore_ascii_case("true")
            || result.text(self.status).eq_ignore_ascii_case("not submitted")
    }
}

/// Gives the evidence.
pub(super) fn read<'t>(bundle: &Bundle<'t>, people: &People<'t>, emit: &mut Emitter<'t, '_>) {
    let named = Named { people, items: items(bundle, emit) };
    if bundle.has(FileKind::ResultObjectives) {
        return by_objective(bundle, &named, emit);
    }
    bundle.stream(
        FileKind::Results,
        emit,
        Columns::of,
        |columns, line| named.whole(columns, line),
        |_, row, score, emit| score.give(row, emit),
    );
}

/// A result that waits for the scores of its objectives.
struct Waiting {
    row: RowId,
    /// The number of its file.
    file: u32,
    /// The byte of the file where its row begins.
    start: u32,
}

/// A file of results: its columns, and a way to its rows.
struct ResultsFile<'t> {
    columns: Columns,
    finder: Finder<'t>,
}

/// Gives the scores of objectives, and then the scores of results whose objectives have none.
fn by_objective<'t>(bundle: &Bundle<'t>, named: &Named<'_, 't>, emit: &mut Emitter<'t, '_>) {
    let mut results: Vec<Waiting> = Vec::new();
    let mut files: Vec<Arc<ResultsFile<'t>>> = Vec::new();
    let mut places: FxHashMap<Cow<'t, str>, usize> = FxHashMap::default();
    // Results whose identifier a later one has: scores are those of the last.
    let mut later: FxHashMap<usize, usize> = FxHashMap::default();
    bundle.stream(
        FileKind::Results,
        emit,
        |sheet| Arc::new(ResultsFile { columns: Columns::of(sheet), finder: sheet.finder() }),
        |file, line| (text(line, file.columns.id), line.start()),
        |file, row, (id, start), _| {
            if files.last().is_none_or(|last| !Arc::ptr_eq(last, file)) {
                files.push(file.clone());
            }
            if let Some(before) = places.insert(std::mem::take(id), results.len()) {
                later.insert(before, results.len());
            }
            results.push(Waiting { row, file: files.len() as u32 - 1, start: *start });
        },
    );
    let mut is_scored = vec![false; results.len()];
    bundle.stream(
        FileKind::ResultObjectives,
        emit,
        |sheet| {
            ["resultSourcedId", "learningObjectiveId", "textScore", "score"]
                .map(|name| sheet.column(&[name]))
        },
        |columns, line| {
            let [of, objective, text_score, score] = *columns;
            let Some(at) = places.get(line.text(of)).copied() else {
                return (None, Score::Broken(line.origin, line.cell(of), "result"));
            };
            let score = line.cell(text_score).or_else(|| line.cell(score));
            let objective = line.cell(objective);
            let Waiting { file, start, .. } = results[at];
            let file = &files[file as usize];
            let result = file.finder.row(start);
            (Some(at), named.score(&file.columns, &result, line.origin, objective, score))
        },
        |_, row, (at, score), emit| {
            if let Some(at) = at {
                is_scored[*at] = true;
            }
            score.give(row, emit);
        },
    );
    for at in (0..results.len()).rev() {
        if let Some(last) = later.get(&at) {
            is_scored[at] = is_scored[*last];
        }
    }
    for (Waiting { row, file, start }, is_scored) in results.into_iter().zip(is_scored) {
        let file = &files[file as usize];
        match is_scored {
            true => emit.joined(row),
            false => named.whole(&file.columns, &file.finder.row(start)).give(row, emit),
        }
    }
}

impl<'t> Named<'_, 't> {
    /// The one score of a result, where its line item has one objective.
    fn whole(&self, columns: &Columns, result: &LineContent<'t>) -> Score<'t> {
        let item = self.items.get(result.text(columns.item));
        match item.map(|item| item.objectives.as_slice()).unwrap_or_default() {
            [objective] => {
                let points = || points(columns, result, item?);
                let score = result.cell(columns.text_score).or_else(points);
                self.score(columns, result, result.origin, Some(objective.clone()), score)
            }
            [] => Score::PassedOver("a score of no learning objective"),
            _ => Score::PassedOver("one score for several learning objectives"),
        }
    }

    /// A score for one objective of a result, which the row at `origin` has.
    fn score(
        &self,
        columns: &Columns,
        result: &LineContent<'t>,
        origin: Origin,
        objective: Option<Cell<'t>>,
        score: Option<Cell<'t>>,
    ) -> Score<'t> {
        if result.text(columns.status).eq_ignore_ascii_case("exempt") {
            return Score::PassedOver("exempt");
        }
        let user = result.text(columns.student);
        let Some(student) = self.people.students.get(user) else {
            return match self.people.absent(user) {
                Some(why) => Score::PassedOver(why),
                None => Score::Broken(origin, result.cell(columns.student), "student"),
            };
        };
        let missed = || columns.is_missed(result).then_some(Cell::derived("missed", result.origin));
        let id = objective.as_ref().map(|objective| {
            let id = [result.text(columns.id), "/", &objective.text].concat();
            Cell::derived(id, origin)
        });
        let item = self.items.get(result.text(columns.item));
        let cells = [
            id,
            Some(student.clone()),
            objective,
            result.cell(columns.day),
            score.or_else(missed),
            item.and_then(|item| item.title.clone()),
            result.cell(columns.comment),
        ];
        Score::Given(origin, cells)
    }
}

impl<'t> Score<'t> {
    fn give(&mut self, row: RowId, emit: &mut Emitter<'t, '_>) {
        match self {
            Score::Given(origin, cells) => {
                let [id, student, target, assessed, rating, task, comment] =
                    cells.each_mut().map(Option::take);
                let cells = [
                    ("id", id),
                    ("student", student),
                    ("target", target),
                    ("assessed", assessed),
                    ("rating", rating),
                    ("task", task),
                    ("comment", comment),
                ];
                emit.put(row, "evidence", *origin, cells);
            }
            Score::PassedOver(why) => emit.pass_over(row, why),
            Score::Broken(origin, cell, what) => {
                broken_reference::report_at(emit, row, *origin, cell.take(), what);
            }
        }
    }
}

/// The points of a result, out of those that its line item gives.
fn points<'t>(columns: &Columns, result: &LineContent<'t>, item: &Item<'t>) -> Option<Cell<'t>> {
    let score = result.cell(columns.score)?;
    Some(match item.most.as_ref().filter(|most| !most.is_empty()) {
        Some(most) if score.text.parse::<Number>().is_ok() => {
            Cell::derived(format!("{}/{most}", score.text), score.origin)
        }
        _ => score,
    })
}

/// The text of a cell, which outlives its row.
fn text<'t>(line: &LineContent<'t>, column: Option<usize>) -> Cow<'t, str> {
    line.cell(column).map(|cell| cell.text).unwrap_or_default()
}

/// Line items with their objectives.
fn items<'t>(bundle: &Bundle<'t>, emit: &mut Emitter<'t, '_>) -> Items<'t> {
    let mut items: Items<'t> = FxHashMap::default();
    bundle.stream(
        FileKind::LineItems,
        emit,
        |sheet| ["sourcedId", "title", "resultValueMax"].map(|name| sheet.column(&[name])),
        |[id, title, most], line| (text(line, *id), line.cell(*title), line.cell(*most)),
        |_, row, (id, title, most), emit| {
            let item = items.entry(std::mem::take(id)).or_default();
            item.title = title.take().or(item.title.take());
            item.most = most.take().map(|most| most.text).or(item.most.take());
            emit.joined(row);
        },
    );
    bundle.stream(
        FileKind::LineItemObjectives,
        emit,
        |sheet| ["lineItemSourcedId", "learningObjectiveId"].map(|name| sheet.column(&[name])),
        |[item, objective], line| (text(line, *item), line.cell(*objective)),
        |_, row, (item, objective), emit| {
            items.entry(std::mem::take(item)).or_default().objectives.extend(objective.take());
            emit.joined(row);
        },
    );
    items
}
