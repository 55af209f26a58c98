//! Doubts what falls out of the days on which competencies are in force: courses of which nothing
//! is left, and evidence.

use std::collections::BTreeMap;

use super::super::Model;
use super::super::course::Course;
use super::super::evidence::Target;
use super::super::framework::Competency;
use crate::base::{Date, Diagnostic, Diagnostics, Idx, Origin};

crate::code!(
    NOTHING_IN_FORCE,
    "model/nothing-in-force",
    "Students took a course on a day on which none of its competencies was in force, or a part of \
     it.\n\nCredit follows from competencies: nothing can be earned in the course, although students may have \
     learned everything in it. Most often `valid_from` is the day on which the framework was written \
     down.\n\nLet the competencies begin when they were first taught, leave `valid_from` empty, or enter the \
     course with the result it had then in the table `past_courses`."
);
crate::code!(
    NOT_IN_FORCE,
    "model/evidence-not-in-force",
    "There is evidence for a competency from days on which it was not in force.\n\nIt counts all the same. But \
     either the days of the competency are not what they seem, and then courses are judged by the wrong set of \
     competencies, or the rating belongs to another one.\n\nCorrect `valid_from` and `valid_until` of the \
     competency, or the rating."
);

/// The first of some rows, and how many there are.
type Rows<K> = BTreeMap<K, (Origin, usize)>;

fn note<K: Ord>(rows: &mut Rows<K>, key: K, origin: Origin) {
    rows.entry(key).or_insert((origin, 0)).1 += 1;
}

/// Courses, by the last day of those who took them, when nothing of the course was in force.
pub(super) fn courses(model: &Model, diagnostics: &mut Diagnostics) {
    let mut empty: Rows<(Idx<Course>, Date)> = Rows::new();
    for enrollment in model.records.iter().flat_map(|records| &records.enrollments) {
        let course = &model.courses[enrollment.course];
        let last = enrollment.ends.or_else(|| model.calendar.last_day(&enrollment.year));
        let Some(last) = last.filter(|_| !course.certifies.is_empty()) else { continue };
        let in_force = course.certifies.iter().any(|one| {
            one.validity.holds(last) && model.framework.competencies[one.competency].in_force(last)
        });
        if !in_force {
            note(&mut empty, (enrollment.course, last), enrollment.origin);
        }
    }
    for ((course, last), (first, rows)) in empty {
        let course = &model.courses[course];
        let message = format!(
            "course `{}` was taken until {last}, and none of its competencies was in force then",
            course.code.value
        );
        let competency = &model.framework.competencies[course.certifies[0].competency];
        diagnostics.push(
            Diagnostic::warning(&NOTHING_IN_FORCE, first, message)
                .label(match rows {
                    1 => "nothing can be earned".to_string(),
                    rows => format!("nothing can be earned, here and in {} more", rows - 1),
                })
                .related(competency.code.origin, days(competency))
                .help("let the competencies begin when they were first taught: see `valid_from`"),
        );
    }
}

/// Evidence from days on which its competency was not in force, a message a competency.
pub(super) fn evidence(model: &Model, diagnostics: &mut Diagnostics) {
    let framework = &model.framework;
    let mut outside: BTreeMap<Idx<Competency>, (Date, Origin, usize)> = BTreeMap::new();
    for evidence in model.records.iter().flat_map(|records| &records.evidence) {
        let dates = evidence.dates;
        let days = [dates.performed, dates.submitted, dates.assessed, dates.recorded];
        let Some(day) = days.into_iter().flatten().next() else { continue };
        let competency = match evidence.target {
            Target::Competency(competency) => competency,
            Target::Indicator(indicator) => framework.indicators[indicator].competency,
        };
        if !framework.competencies[competency].in_force(day) {
            let (first, origin, count) =
                outside.entry(competency).or_insert((day, evidence.origin, 0));
            if day < *first {
                (*first, *origin) = (day, evidence.origin);
            }
            *count += 1;
        }
    }
    for (competency, (day, origin, count)) in outside {
        let competency = &framework.competencies[competency];
        let message =
            format!("`{}` was not in force on {day}, when it was rated", competency.code.value);
        let mut diagnostic = Diagnostic::warning(&NOT_IN_FORCE, origin, message)
            .related(competency.code.origin, days(competency))
            .help("correct the days of the competency, or the rating; it counts all the same");
        if count > 1 {
            diagnostic = diagnostic.label(format!("the first of {count} such ratings"));
        }
        diagnostics.push(diagnostic);
    }
}

/// The days on which a competency is in force.
fn days(competency: &Competency) -> String {
    let of: Vec<String> = competency
        .validities()
        .map(|one| match (one.from, one.until) {
            (Some(from), Some(until)) => format!("from {from} to {until}"),
            (Some(from), None) => format!("from {from}"),
            (None, Some(until)) => format!("until {until}"),
            (None, None) => "always".to_string(),
        })
        .collect();
    format!("`{}` is in force {}", competency.code.value, of.join(", "))
}
