//! Results by standard, as evidence.

use std::collections::BTreeMap;

use super::held::Held;
use super::record::{Record, descriptor, value};
use crate::base::{Diagnostic, Origin, SourceId};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::row_id::RowId;
use crate::import::loaded::Loaded;
use crate::import::syntax::xml::Element;
use crate::import::tables::NO_DATE;

/// Results as they are read, and what they name.
#[derive(Default)]
pub(super) struct Results<'t> {
    results: Vec<(RowId, Rated<'t>)>,
    /// Standards of the objectives of assessments, by assessment and objective.
    objectives: BTreeMap<String, BTreeMap<String, Vec<Cell<'t>>>>,
    periods: Vec<Period<'t>>,
    /// The place where an objective first had several scores, and the one that was taken.
    several: Option<(Origin, String)>,
}

/// A grading period.
struct Period<'t> {
    named: [Option<String>; 4],
    ends: Cell<'t>,
}

/// The parts of a grading period's name; a reference may leave some out.
const NAMES: [&str; 4] = ["GradingPeriod", "SchoolYear", "PeriodSequence", "GradingPeriodName"];

/// A rating.
pub(super) struct Rated<'t> {
    /// The file that it is in.
    file: &'t Loaded,
    origin: Origin,
    /// The identifier of the assessment whose objective was rated.
    own: Held<'t>,
    student: Held<'t>,
    /// The target is an objective of the task, an assessment.
    is_of_task: bool,
    target: Held<'t>,
    when: When<'t>,
    rating: Held<'t>,
    task: Held<'t>,
    comment: Held<'t>,
    /// The reporting method of the score that was taken, where there were several.
    several: Several,
}

/// The day on which something was rated.
enum When<'t> {
    Day(Held<'t>),
    Period(Box<[Option<String>; 4]>),
}

impl When<'_> {
    /// In the grading period that a record names.
    fn of_period(element: Element<'_, '_>, source: SourceId) -> Self {
        When::Period(Box::new(period(element, source)))
    }
}

impl<'t> Rated<'t> {
    /// One at a place of a file, of which nothing is known yet.
    fn at(file: &'t Loaded, origin: Origin) -> Self {
        let (own, student, target, rating, task, comment, several) = Default::default();
        let (is_of_task, when) = (false, When::Day(Held::default()));
        Rated {
            file,
            origin,
            own,
            student,
            is_of_task,
            target,
            when,
            rating,
            task,
            comment,
            several,
        }
    }
}

/// Finds the ratings of objectives in a `StudentAssessment`, or the one of a
/// `StudentObjectiveAssessment` on its own. `score` is the reporting method that counts.
pub(super) fn each<'t>(
    record: Element<'_, 't>,
    file: &'t Loaded,
    score: Option<&str>,
    mut take: impl FnMut(Rated<'t>),
) {
    match record.name() {
        "StudentAssessment" => {
            let results = record.children("StudentObjectiveAssessment");
            results.for_each(|result| take(rated(record, result, file, score)));
        }
        "StudentObjectiveAssessment" => take(rated(record, record, file, score)),
        _ => {}
    }
}

fn rated<'t>(
    record: Element<'_, 't>,
    result: Element<'_, 't>,
    file: &'t Loaded,
    score: Option<&str>,
) -> Rated<'t> {
    let source = file.source;
    let below = |name: &str| record.below(name)?.cell(source);
    let reference = result.child("ObjectiveAssessmentReference");
    let own = record.child("StudentAssessmentIdentifier").and_then(|own| own.cell(source));
    let (rating, several) = rating(result, source, score);
    Rated {
        own: Held::of(own),
        student: Held::of(below("StudentUniqueId")),
        is_of_task: true,
        target: Held::of(reference.and_then(|to| to.below("IdentificationCode")?.cell(source))),
        when: When::Day(Held::of(below("AdministrationDate"))),
        rating: Held::of(rating),
        task: Held::of(below("AssessmentIdentifier").or_else(|| below("AssessmentTitle"))),
        several,
        ..Rated::at(file, result.origin(source))
    }
}

/// A score that was taken of several, and its reporting method.
type Several = Option<Box<(Origin, String)>>;

/// The rating of an objective: its performance level, or a score of it.
fn rating<'t>(
    result: Element<'_, 't>,
    source: SourceId,
    wanted: Option<&str>,
) -> (Option<Cell<'t>>, Several) {
    let method =
        |element: Element<'_, 't>| descriptor(element.child("AssessmentReportingMethod"), source);
    let fits = |element: &Element<'_, 't>| {
        wanted.is_none_or(|wanted| {
            method(*element).is_some_and(|method| method.text.eq_ignore_ascii_case(wanted))
        })
    };
    if let Some(level) = result.children("PerformanceLevel").find(fits) {
        let inside = descriptor(level.child("PerformanceLevel"), source);
        return (inside.or_else(|| descriptor(Some(level), source)), None);
    }
    let mut scores = result.children("ScoreResult").filter(fits);
    let Some(first) = scores.next() else { return (None, None) };
    let several = scores.next().map(|_| {
        let method = method(first).map_or_else(String::new, |method| method.text.into_owned());
        Box::new((first.origin(source), method))
    });
    (first.child("Result").and_then(|score| score.cell(source)).map(value), several)
}

impl<'t> Results<'t> {
    /// Takes an `ObjectiveAssessment`: which standards an objective of an assessment is for.
    pub(super) fn objective(&mut self, record: &Record<'t>, emit: &mut Emitter<'t, '_>) {
        let named = (record.below("AssessmentIdentifier"), record.cell("IdentificationCode"));
        let references = record.element().children("LearningStandardReference");
        let standards = references
            .filter_map(|reference| reference.below("LearningStandardId")?.cell(record.source()));
        let standards: Vec<Cell<'t>> = standards.collect();
        let ((Some(assessment), Some(objective)), false) = (named, standards.is_empty()) else {
            return emit.pass_over(record.row, "an objective without a standard");
        };
        let of_assessment = self.objectives.entry(assessment.text.into_owned()).or_default();
        of_assessment.entry(objective.text.into_owned()).or_default().extend(standards);
        emit.joined(record.row);
    }

    /// Takes a `GradingPeriod`.
    pub(super) fn period(&mut self, record: &Record<'t>, emit: &mut Emitter<'t, '_>) {
        if let Some(ends) = record.cell("EndDate") {
            self.periods.push(Period { named: names(record.element(), record.source()), ends });
        }
        emit.joined(record.row);
    }

    /// Takes a rating of an objective of an assessment.
    pub(super) fn add(&mut self, row: RowId, mut rated: Rated<'t>) {
        let several = rated.several.take();
        self.several = self.several.take().or(several.map(|several| *several));
        self.results.push((row, rated));
    }

    /// Takes a `StudentCompetencyObjective`.
    pub(super) fn competency(&mut self, record: &Record<'t>) {
        let source = record.source();
        let level = record.element().child("CompetencyLevel");
        let rated = Rated {
            student: Held::of(record.below("StudentUniqueId")),
            target: Held::of(record.below("Objective")),
            when: When::of_period(record.element(), source),
            rating: Held::of(descriptor(level, source)),
            comment: Held::of(record.cell("DiagnosticStatement")),
            ..Rated::at(record.file, record.origin())
        };
        self.results.push((record.row, rated));
    }

    /// Takes the grades by standard of a `Grade`.
    pub(super) fn grade(&mut self, record: &Record<'t>, emit: &mut Emitter<'t, '_>) {
        let source = record.source();
        let mut found = false;
        for grade in record.element().children("LearningStandardGrade") {
            found = true;
            let get = |name: &str| grade.child(name)?.cell(source);
            let conversion = || descriptor(grade.child("PerformanceBaseConversion"), source);
            let letter = get("LetterGradeEarned").or_else(conversion);
            let as_of = record.cell("CurrentGradeAsOfDate");
            let rated = Rated {
                student: Held::of(record.below("StudentUniqueId")),
                target: Held::of(grade.below("LearningStandardId").and_then(|id| id.cell(source))),
                when: match as_of {
                    Some(day) => When::Day(Held::of(Some(day))),
                    None => When::of_period(record.element(), source),
                },
                rating: Held::of(letter.or_else(|| get("NumericGradeEarned"))),
                comment: Held::of(get("DiagnosticStatement")),
                ..Rated::at(record.file, grade.origin(source))
            };
            self.results.push((record.row, rated));
        }
        if !found {
            emit.pass_over(record.row, "a grade without grades by standard");
        }
    }

    /// Gives the evidence. `codes` are those of standards by their identifiers.
    pub(super) fn give(self, codes: &BTreeMap<String, Cell<'t>>, emit: &mut Emitter<'t, '_>) {
        if let Some((origin, method)) = &self.several {
            let message = format!("objectives have several scores; the first, `{method}`, counts");
            let otherwise = "choose one by its reporting method: `options = { score = \"...\" }`";
            emit.assume(*origin, message, otherwise);
        }
        let Results { results, objectives, periods, .. } = self;
        let chosen = emit.settings.choices("date").first();
        let chosen = chosen.map(|day| Cell::derived(day.value.clone(), day.origin));
        let mut shared = None;
        for (row, result) in results {
            let file = result.file;
            let mut target = result.target.cell(file);
            let id = result.own.cell(file).zip(target.as_ref()).map(|(own, target)| {
                Cell::derived([&own.text, "/", &target.text].concat(), result.origin)
            });
            let task = result.task.cell(file);
            let assessment = task.as_ref().filter(|_| result.is_of_task);
            if let (Some(assessment), Some(objective)) = (assessment, &target) {
                let of_assessment = objectives.get(&*assessment.text);
                let standards = of_assessment.and_then(|known| known.get(&*objective.text));
                match standards.map(Vec::as_slice) {
                    Some([standard]) => target = Some(standard.clone()),
                    Some(_) => {
                        shared.get_or_insert(result.origin);
                        emit.pass_over(row, "one score for several standards");
                        continue;
                    }
                    None => {}
                }
            }
            if let Some(known) = target.as_ref().and_then(|target| codes.get(&*target.text)) {
                let origin = target.as_ref().map_or(known.origin, |target| target.origin);
                target = Some(Cell { origin, verbatim: false, ..known.clone() });
            }
            let assessed = match result.when {
                When::Day(day) => day.cell(file),
                When::Period(named) => end(&periods, &named).or_else(|| chosen.clone()),
            };
            if assessed.is_none() {
                let message = "this rating has no day: no file says when its grading period ends";
                let problem = Diagnostic::error(&NO_DATE, result.origin, message)
                    .help("read the calendar as well: the file `InterchangeEducationOrgCalendar`")
                    .help("or give all such ratings a day: `options = { date = \"2026-06-12\" }`");
                emit.set_aside(row, problem);
                continue;
            }
            emit.put(
                row,
                "evidence",
                result.origin,
                [
                    ("id", id),
                    ("student", result.student.cell(file)),
                    ("target", target),
                    ("assessed", assessed),
                    ("rating", result.rating.cell(file)),
                    ("task", task),
                    ("comment", result.comment.cell(file)),
                ],
            );
        }
        if let Some(origin) = shared {
            let message = "objectives that are for several standards have one score, which counts \
                           for none of them";
            let otherwise = "leave `LearningStandardReference` of all but one out, or read the \
                             results without the file that tells them";
            emit.assume(origin, message, otherwise);
        }
    }
}

/// The name of the grading period of a record.
fn period(element: Element<'_, '_>, source: SourceId) -> [Option<String>; 4] {
    let reference = element.below("GradingPeriodIdentity");
    reference
        .or_else(|| element.below("GradingPeriodReference"))
        .map_or_else(|| [const { None }; 4], |reference| names(reference, source))
}

fn names(element: Element<'_, '_>, source: SourceId) -> [Option<String>; 4] {
    NAMES.map(|name| {
        let cell = descriptor(element.child(name), source)?;
        Some(cell.text.to_lowercase())
    })
}

/// The last day of the period that fits what is named, if all that fit agree.
fn end<'t>(periods: &[Period<'t>], named: &[Option<String>; 4]) -> Option<Cell<'t>> {
    if named.iter().all(Option::is_none) {
        return None;
    }
    let fits = |period: &&Period<'t>| {
        let pairs = named.iter().zip(&period.named);
        pairs.into_iter().all(|pair| match pair {
            (Some(wanted), Some(there)) => wanted == there,
            _ => true,
        })
    };
    let mut found = periods.iter().filter(fits);
    let first = found.next()?;
    found.all(|other| other.ends.text == first.ends.text).then(|| first.ends.clone())
}
