//! The account report `Outcome Results`, and the `Student Competency Report`, which is like it.
//!
//! A result of an assignment is a row for each section and login of the student. A result of a
//! quiz is a row for each of its questions, scored out of the question's points; only the level
//! stands there that Canvas gives the whole quiz on the outcome's scale.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::BuildHasher;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::first_rows::{FirstRows, RowPlace};
use super::number::{number, plain};
use super::report::{Columns, columns, origin};
use super::rescale::{Questions, Way, share};
use crate::base::{Diagnostic, Number, Origin};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;
use crate::import::formats::sheet::{Finder, LineContent, Sheet};
use crate::import::loaded::Loaded;
use crate::import::tables::{NO_DATE, NO_RATING};

/// Results of all reports of a source: one that two of them have counts once.
#[derive(Default)]
pub(super) struct Results<'t> {
    reports: Vec<Arc<Report<'t>>>,
    /// The first row of each thing.
    first_rows: FirstRows,
    /// Further scores of the same thing, where they differ, by its number.
    others: FxHashMap<u64, Vec<Cow<'t, str>>>,
    /// Quizzes of which a level was given.
    given: FxHashSet<String>,
    /// The school's identifiers of students, by those of Canvas.
    identified: FxHashMap<Cow<'t, str>, Vec<Cow<'t, str>>>,
    /// Quizzes whose questions are not all read yet.
    quizzes: BTreeMap<String, Quiz<'t>>,
    /// Points that the results of an outcome are out of.
    possible: BTreeMap<String, String>,
    said: BTreeMap<&'static str, ()>,
}

/// The questions of a quiz that are about one outcome.
#[derive(Default)]
struct Quiz<'t> {
    results: Vec<(RowId, Given<'t>)>,
    score: Number,
    possible: Number,
}

/// Evidence but for its rating, and what the rating is made of.
#[derive(Default)]
struct Given<'t> {
    origin: Origin,
    /// The byte where its row begins.
    start: u32,
    /// The thing it is a score of, and the number of the score where the thing has several.
    id: String,
    /// The hash of the thing.
    hash: u64,
    /// The bytes of the identifier that name the quiz it is a question of.
    quiz: Option<usize>,
    /// The number that Canvas gave the student, and the school's identifier.
    canvas: Option<Cell<'t>>,
    sis: Option<Cell<'t>>,
    target: Option<Cell<'t>>,
    day: Option<Cell<'t>>,
    task: Option<Cell<'t>>,
    attempt: Option<Cell<'t>>,
    context: Option<Cell<'t>>,
    link: Option<Cell<'t>>,
    score: Option<Cell<'t>>,
    /// The level on the outcome's scale.
    level: Option<Cell<'t>>,
    /// The points that the score is out of.
    possible: Option<Cell<'t>>,
}

/// A report: its columns, and a way to its rows.
struct Report<'t> {
    columns: Columns,
    finder: Finder<'t>,
    way: Way,
}

impl<'t> Report<'t> {
    /// The result in the row that begins at a byte.
    fn result(&self, start: u32) -> Given<'t> {
        Given::new(&self.columns, &self.finder.row(start))
    }
}

impl<'t> Results<'t> {
    pub(super) fn read(
        &mut self,
        part: &'t Loaded,
        mut sheet: Sheet<'t>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let Some(columns) = columns(&sheet, emit) else { return };
        if let Some(row) = sheet.lone_cell(part, emit) {
            return emit.pass_over(row, "the remark that there are no results");
        }
        let report = Arc::new(Report { columns, finder: sheet.finder(), way: Way::new(emit) });
        self.reports.push(report.clone());
        let make = |line: &LineContent<'t>| Given::new(&report.columns, line);
        sheet.each(emit, make, |row, given, emit| self.take(&report, row, given, emit));
        for quiz in std::mem::take(&mut self.quizzes).into_values() {
            quiz.give(&report.way, emit);
        }
    }

    fn take(
        &mut self,
        report: &Report<'t>,
        row: RowId,
        given: &mut Given<'t>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let Some(shown) = given.shown() else {
            if given.attempt.is_none() {
                return emit.pass_over(row, "an assignment that was not rated");
            }
            return emit.set_aside(row, no_rating(given.origin));
        };
        let place = RowPlace { report: self.reports.len() as u32 - 1, start: given.start };
        let again = |first: RowPlace| {
            let first = self.reports[first.report as usize].result(first.start);
            (first.id == given.id).then_some(first)
        };
        if let Some((thing, first)) = self.first_rows.find_or_insert(given.hash, place, again) {
            // Another section, or another login, of the same student.
            if first.shown().is_some_and(|first| first.text == shown.text) {
                return emit.joined(row);
            }
            let others = self.others.entry(thing).or_default();
            if others.contains(&shown.text) {
                return emit.joined(row);
            }
            others.push(shown.text.clone());
            given.id += &format!("#{}", others.len() + 1);
        }
        self.identify(row, given, emit);
        if let Some(target) = given.target.as_ref().filter(|target| !emit.has_title(&target.text)) {
            let (line, columns) = (report.finder.row(given.start), &report.columns);
            emit.titled(&target.text, line.text(columns.outcome_name), line.text(columns.group));
        }
        if given.day.is_none() {
            given.day = given_day(emit);
        }
        if given.day.is_none() {
            return emit.set_aside(row, no_day(given.origin));
        }
        self.rate(report, row, given, emit);
    }

    /// Gives evidence with its rating; a question of a quiz waits for the others where they count
    /// as one.
    fn rate(
        &mut self,
        report: &Report<'t>,
        row: RowId,
        given: &mut Given<'t>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let way = &report.way;
        let out_of = way.points.as_ref().and_then(|points| {
            let possible = number(&given.possible.as_ref()?.text);
            let possible = possible.filter(|most| !most.is_zero() && !most.is_negative())?;
            Some((number(&given.score.as_ref()?.text)?, possible, points))
        });
        match (out_of, given.quiz()) {
            (Some((score, possible, _)), Some(quiz)) if way.questions != Questions::Single => {
                let quiz = self.quizzes.entry(quiz.to_string()).or_default();
                quiz.add(row, std::mem::take(given), &score, &possible);
            }
            (Some((score, possible, points)), _) => {
                given.give(row, share(&score, &possible, points), emit);
            }
            (None, Some(quiz)) if given.level.is_some() => {
                let is_first = way.questions != Questions::Together || self.first_of(quiz);
                self.say_quizzes(report, given, emit);
                if is_first {
                    let level = given.level.take();
                    given.put(row, level, emit);
                } else {
                    emit.joined(row);
                }
            }
            (None, quiz) => {
                match quiz {
                    Some(_) => self.say_raw(given, emit),
                    None => self.compare(given, emit),
                }
                let rating = given.score.take().or_else(|| given.level.take());
                given.put(row, rating, emit);
            }
        }
    }

    /// Gives what Canvas calls a student whom the school calls something else.
    fn identify(&mut self, row: RowId, given: &Given<'t>, emit: &mut Emitter<'t, '_>) {
        let (Some(canvas), Some(sis)) = (&given.canvas, &given.sis) else { return };
        let known = self.identified.entry(canvas.text.clone()).or_default();
        if known.contains(&sis.text) {
            return;
        }
        known.push(sis.text.clone());
        let cells = [
            ("student", Some(sis.clone())),
            ("system", Some(Cell::derived("canvas", canvas.origin))),
            ("id", Some(canvas.clone())),
        ];
        emit.put(row, "identifiers", given.origin, cells);
    }

    fn first_of(&mut self, quiz: &str) -> bool {
        self.given.insert(quiz.to_string())
    }

    fn once(&mut self, what: &'static str) -> bool {
        self.said.insert(what, ()).is_none()
    }

    fn say_quizzes(&mut self, report: &Report<'t>, given: &Given<'t>, emit: &mut Emitter<'t, '_>) {
        if self.once("quizzes") {
            let origin = origin(&report.finder.row(given.start), report.columns.kind);
            let message = "a quiz counts once for an outcome, at the level that Canvas gives it";
            let otherwise = "to have scores of quizzes instead, say how many points the outcomes' \
                             scale has: `options = { points = \"4\" }`";
            emit.assume(origin, message, otherwise);
        }
    }

    fn say_raw(&mut self, given: &Given<'t>, emit: &mut Emitter<'t, '_>) {
        if self.once("raw") {
            let message = "scores of quizzes are taken as they are; this report does not say out of \
                           how many points";
            let otherwise = "export the report again from a newer Canvas, which says it";
            let origin = given.score.as_ref().map_or(given.origin, |score| score.origin);
            emit.assume(origin, message, otherwise);
        }
    }

    /// Says once that results of one outcome are out of different points.
    fn compare(&mut self, given: &Given<'t>, emit: &mut Emitter<'t, '_>) {
        let Some(cell) = &given.possible else { return };
        let outcome = given.target.as_ref().map_or("", |target| &target.text);
        let possible: &str = &cell.text;
        if self.possible.get(outcome).is_some_and(|known| known == possible) {
            return;
        }
        let known =
            self.possible.entry(outcome.to_string()).or_insert_with(|| possible.to_string());
        if number(known) != number(possible) && self.once("possible") {
            let message = "results of one outcome are out of different points; they are taken as \
                           they are written";
            let otherwise = "to compare them, say how many points the outcomes' scale has: \
                             `options = { points = \"4\" }`";
            emit.assume(cell.origin, message, otherwise);
        }
    }
}

impl<'t> Quiz<'t> {
    fn add(&mut self, row: RowId, given: Given<'t>, score: &Number, possible: &Number) {
        self.results.push((row, given));
        self.score = std::mem::take(&mut self.score) + score;
        self.possible = std::mem::take(&mut self.possible) + possible;
    }

    fn give(self, way: &Way, emit: &mut Emitter<'t, '_>) {
        let Some(points) = &way.points else { return };
        let rating = share(&self.score, &self.possible, points);
        for (at, (row, mut given)) in self.results.into_iter().enumerate() {
            if at == 0 || way.questions == Questions::Mean {
                given.give(row, rating.clone(), emit);
            } else {
                emit.joined(row);
            }
        }
    }
}

impl<'t> Given<'t> {
    fn new(columns: &Columns, line: &LineContent<'t>) -> Self {
        let (canvas, sis) = (line.cell(columns.student), line.cell(columns.sis));
        let target = line.cell(columns.outcome).or_else(|| line.cell(columns.outcome_name));
        // Several logins of one person have the same number.
        let who = canvas.as_ref().or(sis.as_ref()).map_or("", |cell| &cell.text);
        let outcome = target.as_ref().map_or("", |cell| &cell.text);
        let names = [columns.kind, columns.assessment, columns.attempt].map(|at| line.text(at));
        let [kind, assessment, attempt] = names;
        let question = line.text(columns.question);
        let day = line.text(columns.day);
        let id = [day, who, outcome, kind, assessment, attempt, question].join("/");
        let of_quiz = !question.is_empty() || kind.eq_ignore_ascii_case("quiz");
        Given {
            origin: line.origin,
            start: line.start(),
            hash: FxBuildHasher.hash_one(&id),
            quiz: of_quiz.then_some(id.len() - question.len() - 1),
            id,
            canvas,
            sis,
            target,
            day: line.cell(columns.day),
            task: line.cell(columns.title),
            attempt: line.cell(columns.attempt),
            context: line.cell(columns.course),
            link: line.cell(columns.link),
            score: line.cell(columns.score),
            level: line.cell(columns.rating_points).or_else(|| line.cell(columns.rating)),
            possible: line.cell(columns.possible),
        }
    }

    /// The score, or else the level.
    fn shown(&self) -> Option<&Cell<'t>> {
        self.score.as_ref().or(self.level.as_ref())
    }

    /// The quiz that it is a question of, and for which student and outcome.
    fn quiz(&self) -> Option<&str> {
        Some(&self.id[..self.quiz?])
    }

    fn give(&mut self, row: RowId, rating: String, emit: &mut Emitter<'t, '_>) {
        let origin = self.score.as_ref().map_or(self.origin, |score| score.origin);
        self.put(row, Some(Cell::derived(rating, origin)), emit);
    }

    fn put(&mut self, row: RowId, rating: Option<Cell<'t>>, emit: &mut Emitter<'t, '_>) {
        let by_number = || {
            let canvas = self.canvas.as_ref()?;
            Some(Cell::derived(format!("canvas:{}", canvas.text), canvas.origin))
        };
        let cells = [
            ("id", Some(Cell::derived(std::mem::take(&mut self.id), self.origin))),
            ("student", self.sis.take().or_else(by_number)),
            ("target", self.target.take()),
            ("submitted", self.day.take()),
            ("task", self.task.take()),
            ("attempt", self.attempt.take()),
            ("context", self.context.take()),
            ("link", self.link.take()),
            ("rating", rating.map(plain)),
        ];
        emit.put(row, "evidence", self.origin, cells);
    }
}

fn given_day<'t>(emit: &Emitter<'t, '_>) -> Option<Cell<'t>> {
    let day = emit.settings.choices("date").first()?;
    Some(Cell::derived(day.value.clone(), day.origin))
}

fn no_rating(origin: Origin) -> Diagnostic {
    let message = "this result has neither score nor rating";
    Diagnostic::warning(&NO_RATING, origin, message)
        .label("tried, and not rated yet")
        .help("nothing needs to be done; the next export has what is rated by then")
}

fn no_day(origin: Origin) -> Diagnostic {
    let message = "this result has no submission date";
    Diagnostic::error(&NO_DATE, origin, message)
        .label("rated without anything handed in")
        .help("give such results a day: `options = { date = \"2026-06-12\" }`")
}
