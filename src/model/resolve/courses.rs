//! Courses and the competencies they certify.

use std::collections::BTreeMap;

use super::super::course::{self, Certifies, Course, CourseLevel};
use super::super::draft::{CourseRow, Tables};
use super::super::framework::Competency;
use super::super::validity::Validity;
use super::super::{Model, Text};
use super::lookup::Lookups;
use super::{course_levels, judgements};
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics, Idx, Number, Origin};

crate::code!(
    BAD_AMOUNT,
    "model/bad-amount",
    "An amount is out of range: credit below zero, a weight of zero or less, days below \
     zero.\n\nIt would turn sums that decide about graduation into nonsense.\n\nCorrect the amount."
);

crate::code!(
    VERSIONS_OVERLAP,
    "model/versions-overlap",
    "Two versions of a course or a competency, or two rows that give a course a competency, hold on the \
     same day.\n\nOn that day \
     Gradus cannot know which one is right; the first is used, the second is left out.\n\nLet one end \
     (`valid_until`) on the day before the other begins (`valid_from`)."
);
crate::code!(
    NOT_OFFERED,
    "model/not-offered",
    "Students take a course at a time at which none of its versions holds.\n\nThe title, the credit and \
     the competencies that count are those of a version; the one nearest in time is used.\n\nCorrect \
     `valid_from` and `valid_until` of the course, or the days of the enrolments."
);

/// Rows of one key: when each holds, and where it stands.
pub(super) type Places = Vec<(Validity, Origin)>;

crate::code!(
    WITHDRAWN_UNDATED,
    "model/withdrawn-undated",
    "A student gave up a course, and the enrolment does not say when.\n\nWhat was earned before that day stays, \
     and what came after it is not part of the course; without the day nothing of it can give \
     credit.\n\nEnter the last day of the enrolment in `ends`."
);

pub(super) fn resolve(
    tables: &Tables,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Course> {
    let mut courses = Arena::default();
    let regular = CourseLevel::usual().indices().next().expect("there is a first level");
    for row in &tables.courses {
        let validity = validity(&row.valid_from, &row.valid_until);
        let known = lookups.courses.get(&row.code.value);
        if !is_free(&courses, known, row, validity, lookups, diagnostics) {
            lookups.fates.leave_out("courses", row.origin);
            continue;
        }
        if !not_negative(&row.credits, "credits", diagnostics)
            || !judgements::in_order(
                "course",
                row.valid_from.as_ref(),
                row.valid_until.as_ref(),
                diagnostics,
            )
        {
            lookups.courses.withhold(&row.code);
            lookups.fates.leave_out("courses", row.origin);
            continue;
        }
        let next = courses.next_index();
        let idx = courses.push(Course {
            code: row.code.clone(),
            title: row.title.value.clone(),
            subject: row
                .subject
                .as_ref()
                .and_then(|subject| lookups.subjects.find_optional(subject)),
            credits: row.credits.value.clone(),
            areas: row.areas.clone(),
            level: course_levels::find(row.level.as_ref(), lookups).unwrap_or(regular),
            sced: row.sced.as_ref().map(|code| code.value.clone()),
            description: row.description.as_ref().map(|text| text.value.clone()),
            certifies: Vec::new(),
            validity,
            schools: row.schools.clone(),
            elsewhere: false,
            learning: known.unwrap_or(next),
        });
        if known.is_none() {
            lookups.courses.insert(&row.code, idx);
        }
    }
    same_learning(tables, &mut courses, lookups);
    certifies(tables, &mut courses, lookups, diagnostics);
    courses
}

/// Is a row of a code that is known a version of its own? One that is not is reported.
fn is_free(
    courses: &Arena<Course>,
    known: Option<Idx<Course>>,
    row: &CourseRow,
    validity: Validity,
    lookups: &Lookups,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(known) = known else { return true };
    let mut others = course::versions(courses, known);
    let Some(other) = others.find(|idx| courses[*idx].validity.overlaps(validity)) else {
        return true;
    };
    if courses[other].validity == validity {
        return lookups.courses.is_new(&row.code, diagnostics);
    }
    let message = format!("two versions of course `{}` hold on the same day", row.code.value);
    diagnostics.push(overlap(message, row.origin, courses[other].code.origin));
    false
}

pub(super) fn overlap(message: String, origin: Origin, first: Origin) -> Diagnostic {
    Diagnostic::error(&VERSIONS_OVERLAP, origin, message)
        .label("left out")
        .related(first, "the first one, which is used")
        .help("let one end (`valid_until`) before the other begins (`valid_from`)")
}

/// Puts courses together that the school says are the same: each has the first of them as its
/// learning.
fn same_learning(tables: &Tables, courses: &mut Arena<Course>, lookups: &mut Lookups) {
    for row in &tables.courses {
        let Some(own) = lookups.courses.get(&row.code.value) else { continue };
        for name in &row.same_as {
            let Some(other) = lookups.courses.find_optional(name) else { continue };
            let (a, b) = (courses[own].learning, courses[other].learning);
            let (first, second) = (a.min(b), a.max(b));
            for idx in courses.indices() {
                if courses[idx].learning == second {
                    courses[idx].learning = first;
                }
            }
        }
    }
}

/// Gives every version of a course the competencies that it certifies while it holds.
fn certifies(
    tables: &Tables,
    courses: &mut Arena<Course>,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) {
    let mut seen: BTreeMap<(Idx<Course>, Idx<Competency>), Places> = BTreeMap::new();
    for row in &tables.course_competencies {
        let course = lookups.courses.find(&row.course);
        let competency = lookups.competency(&row.competency);
        let (Some(course), Some(competency)) = (course, competency) else {
            lookups.fates.leave_out("course_competencies", row.origin);
            continue;
        };
        let weight = row.weight.as_ref();
        let (from, until) = (row.valid_from.as_ref(), row.valid_until.as_ref());
        if !weight.is_none_or(|weight| positive(weight, "weight", diagnostics))
            || !judgements::in_order("part of a course", from, until, diagnostics)
        {
            lookups.fates.leave_out("course_competencies", row.origin);
            continue;
        }
        let validity = validity(&row.valid_from, &row.valid_until);
        let others = seen.entry((course, competency)).or_default();
        if let Some((other, first)) = others.iter().find(|(other, _)| other.overlaps(validity)) {
            let (course, competency) = (&row.course.value, &row.competency.value);
            let message = format!("course `{course}` certifies `{competency}` twice");
            diagnostics.push(match *other == validity {
                true => Diagnostic::error(&super::lookup::DUPLICATE, row.origin, message)
                    .label("left out")
                    .help("remove one of the two rows"),
                false => overlap(format!("{message} on the same day"), row.origin, *first),
            });
            lookups.fates.leave_out("course_competencies", row.origin);
            continue;
        }
        others.push((validity, row.origin));
        let weight = weight.map_or(Number::ONE, |weight| weight.value.clone());
        let versions: Vec<Idx<Course>> = course::versions(courses, course).collect();
        for version in versions {
            if courses[version].validity.overlaps(validity) {
                let weight = weight.clone();
                courses[version].certifies.push(Certifies { competency, weight, validity });
            }
        }
    }
    let all: Vec<Idx<Course>> = courses.indices().collect();
    for idx in all {
        courses[idx].certifies.sort_by_key(|part| (part.competency, part.validity));
    }
}

/// The version of a course that a student takes: that of the first day, which is the first day of
/// the school year where the enrolment does not say. Where none holds then it is the nearest one.
pub(super) fn taken(
    model: &Model,
    course: Idx<Course>,
    year: &Text,
    starts: Option<Date>,
) -> (Idx<Course>, Option<Date>) {
    let of_year = || model.periods.values().find(|period| period.year == *year);
    let Some(day) = starts.or_else(|| of_year().map(|period| period.starts)) else {
        return (course, None);
    };
    let versions = course::versions(&model.courses, course);
    let distance = |idx: &Idx<Course>| model.courses[*idx].validity.distance(day);
    let found = versions.min_by_key(distance).unwrap_or(course);
    let holds = model.courses[found].validity.holds(day);
    (found, (!holds).then_some(day))
}

/// Enrolments at a time at which the course is not offered, by course and day: where the first one
/// stands, and how many there are.
#[derive(Default)]
pub(super) struct NotOffered(BTreeMap<(Idx<Course>, Date), (Origin, usize)>);

impl NotOffered {
    pub(super) fn add(&mut self, course: Idx<Course>, day: Date, origin: Origin) {
        self.0.entry((course, day)).or_insert((origin, 0)).1 += 1;
    }

    pub(super) fn report(self, courses: &Arena<Course>, diagnostics: &mut Diagnostics) {
        for ((idx, day), (origin, count)) in self.0 {
            let course = &courses[idx];
            let message =
                format!("course `{}` is not offered on {day}, when it is taken", course.code.value);
            let used = format!("this version is used: {}", course.title);
            diagnostics.push(
                Diagnostic::warning(&NOT_OFFERED, origin, message)
                    .label(match count {
                        1 => "one enrolment".to_string(),
                        count => format!("this enrolment and {} more", count - 1),
                    })
                    .related(course.code.origin, used)
                    .help("correct `valid_from` and `valid_until` of the course, or the enrolment"),
            );
        }
    }
}

/// Says that enrolments were given up on days that nobody wrote down.
pub(super) fn report_undated(undated: &[Origin], diagnostics: &mut Diagnostics) {
    let Some(first) = undated.first() else { return };
    let message = "a course was given up, and its last day is not there";
    diagnostics.push(
        Diagnostic::warning(&WITHDRAWN_UNDATED, *first, message)
            .label(match undated.len() {
                1 => "it gives no credit".to_string(),
                rows => format!("it gives no credit, and {} more like it", rows - 1),
            })
            .help("enter the day in `ends`: what was earned before it stays"),
    );
}

/// The days between two cells.
pub(super) fn validity(from: &Option<At<Date>>, until: &Option<At<Date>>) -> Validity {
    let day = |day: &Option<At<Date>>| day.as_ref().map(|day| day.value);
    Validity { from: day(from), until: day(until) }
}

/// Reports a number below zero in a column.
pub(super) fn not_negative(
    number: &At<Number>,
    column: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    check(!number.is_negative(), number, column, "is below zero", diagnostics)
}

/// Reports a number of zero or less in a column.
pub(super) fn positive(number: &At<Number>, column: &str, diagnostics: &mut Diagnostics) -> bool {
    check(number.value > Number::ZERO, number, column, "is not more than zero", diagnostics)
}

fn check(
    good: bool,
    number: &At<Number>,
    column: &str,
    problem: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    if !good {
        let message = format!("column `{column}`: `{}` {problem}", number.value);
        diagnostics.push(
            Diagnostic::error(&BAD_AMOUNT, number.origin, message)
                .label("this row is left out")
                .help("correct the amount"),
        );
    }
    good
}
