//! The account report `Outcome Results`, and the `Student Competency Report`, which is like it.
//!
//! A result of an assignment is a row for each section and login of the student. A result of a
//! quiz is a row for each of its questions, scored out of the question's points; only the level
//! stands there that Canvas gives the whole quiz on the outcome's scale.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

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
    /// The first score that was met of each thing.
    met: FxHashMap<String, Cow<'t, str>>,
    /// Further scores of the same thing, where they differ.
    others: FxHashMap<String, Vec<Cow<'t, str>>>,
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
struct Given<'t> {
    origin: Origin,
    /// The number that Canvas gave the student, and the school's identifier.
    canvas: Option<Cell<'t>>,
    sis: Option<Cell<'t>>,
    /// Identifier, student, target, day, task, attempt, context and link.
    cells: [Option<Cell<'t>>; 8],
    /// The thing it is a score of.
    key: String,
    /// The quiz that it is a question of.
    quiz: Option<String>,
    score: Option<Cell<'t>>,
    /// The level on the outcome's scale.
    level: Option<Cell<'t>>,
    /// The points that the score is out of.
    possible: Option<Cell<'t>>,
}

/// The report that is read: its columns, and a way to its rows.
struct Report<'t> {
    columns: Columns,
    finder: Finder<'t>,
    way: Way,
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
        let report = Report { columns, finder: sheet.finder(), way: Way::new(emit) };
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
        mut given: Given<'t>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let [_, _, target, day, _, attempt, ..] = &given.cells;
        let Some(shown) = given.score.as_ref().or(given.level.as_ref()) else {
            if attempt.is_none() {
                return emit.pass_over(row, "an assignment that was not rated");
            }
            return emit.set_aside(row, no_rating(given.origin));
        };
        let mut other = None;
        match self.met.entry(std::mem::take(&mut given.key)) {
            Entry::Vacant(new) => {
                new.insert(shown.text.clone());
            }
            // Another section, or another login, of the same student.
            Entry::Occupied(first) if *first.get() == shown.text => return emit.joined(row),
            Entry::Occupied(first) => {
                let others = self.others.entry(first.key().clone()).or_default();
                if others.contains(&shown.text) {
                    return emit.joined(row);
                }
                others.push(shown.text.clone());
                let id = format!("{}#{}", first.key(), others.len() + 1);
                other = Some(Cell::derived(id, given.origin));
            }
        }
        self.identify(row, &given, emit);
        if let Some(target) = target.as_ref().filter(|target| !emit.has_title(&target.text)) {
            let (line, columns) = (report.finder.row(given.origin), &report.columns);
            emit.titled(&target.text, line.text(columns.outcome_name), line.text(columns.group));
        }
        let day = if day.is_none() { given_day(emit) } else { None };
        let [id, _, _, own_day, ..] = &mut given.cells;
        *id = other.or(id.take());
        *own_day = day.or(own_day.take());
        if own_day.is_none() {
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
        given: Given<'t>,
        emit: &mut Emitter<'t, '_>,
    ) {
        let way = &report.way;
        let out_of = way.points.as_ref().and_then(|points| {
            let possible = number(&given.possible.as_ref()?.text);
            let possible = possible.filter(|most| !most.is_zero() && !most.is_negative())?;
            Some((number(&given.score.as_ref()?.text)?, possible, points))
        });
        match (out_of, &given.quiz) {
            (Some((score, possible, _)), Some(quiz)) if way.questions != Questions::Single => {
                let quiz = self.quizzes.entry(quiz.clone()).or_default();
                quiz.add(row, given, &score, &possible);
            }
            (Some((score, possible, points)), _) => {
                given.give(row, share(&score, &possible, points), emit);
            }
            (None, Some(quiz)) if given.level.is_some() => {
                let is_first = way.questions != Questions::Together || self.first_of(quiz);
                self.say_quizzes(report, &given, emit);
                if is_first {
                    let level = given.level.clone();
                    given.put(row, level, emit);
                } else {
                    emit.joined(row);
                }
            }
            (None, quiz) => {
                match quiz {
                    Some(_) => self.say_raw(&given, emit),
                    None => self.compare(&given, emit),
                }
                let rating = given.score.clone().or_else(|| given.level.clone());
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
            let origin = origin(&report.finder.row(given.origin), report.columns.kind);
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
        let outcome = given.cells[2].as_ref().map_or("", |target| &target.text);
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
        for (at, (row, given)) in self.results.into_iter().enumerate() {
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
        let level = line.cell(columns.rating_points).or_else(|| line.cell(columns.rating));
        // Several logins of one person have the same number.
        let who = canvas.as_ref().or(sis.as_ref()).map_or("", |cell| &cell.text);
        let outcome = target.as_ref().map_or("", |cell| &cell.text);
        let names = [columns.kind, columns.assessment, columns.attempt].map(|at| line.text(at));
        let [kind, assessment, attempt] = names;
        let question = line.text(columns.question);
        let day = line.text(columns.day);
        let key = [day, who, outcome, kind, assessment, attempt, question].join("/");
        let quiz = &key[..key.len() - question.len() - 1];
        let of_quiz = !question.is_empty() || kind.eq_ignore_ascii_case("quiz");
        let by_number = || {
            let canvas = canvas.as_ref()?;
            Some(Cell::derived(format!("canvas:{}", canvas.text), canvas.origin))
        };
        let cells = [
            Some(Cell::derived(key.clone(), line.origin)),
            sis.clone().or_else(by_number),
            target,
            line.cell(columns.day),
            line.cell(columns.title),
            line.cell(columns.attempt),
            line.cell(columns.course),
            line.cell(columns.link),
        ];
        let quiz = of_quiz.then(|| quiz.to_string());
        let (score, possible) = (line.cell(columns.score), line.cell(columns.possible));
        Given { origin: line.origin, canvas, sis, cells, key, quiz, score, level, possible }
    }

    fn give(self, row: RowId, rating: String, emit: &mut Emitter<'t, '_>) {
        let origin = self.score.as_ref().map_or(self.origin, |score| score.origin);
        self.put(row, Some(Cell::derived(rating, origin)), emit);
    }

    fn put(self, row: RowId, rating: Option<Cell<'t>>, emit: &mut Emitter<'t, '_>) {
        let [id, student, target, day, task, attempt, context, link] = self.cells;
        let cells = [
            ("id", id),
            ("student", student),
            ("target", target),
            ("submitted", day),
            ("task", task),
            ("attempt", attempt),
            ("context", context),
            ("link", link),
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
