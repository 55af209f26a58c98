//! A record that is nobody's: made of the school's own courses, so that its transcript can be shown
//! to everybody.
//!
//! Everything on that transcript is worked out by the school's rules, as anybody else's is.

use std::collections::BTreeSet;
use std::iter::repeat_n;

use jiff::ToSpan;

use crate::base::{At, Date, Idx, Origin};
use crate::model::course::Course;
use crate::model::evidence::{Dates, Evidence, EvidenceKind, Rating, Target};
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::model::records::{Enrollment, EnrollmentStatus, Records};
use crate::model::scale::LevelIdx;
use crate::model::year::{Stays, Years};
use crate::model::{Model, Text};

/// Years that the record shows at most.
const YEARS: usize = 4;

/// Courses of a year at most, one of each credit area.
const COURSES: usize = 6;

/// Ratings of each part of a competency, at least; each is of another task, setting and teacher.
const RATINGS: u32 = 3;

/// The identifier of nobody.
const ID: &str = "000000";

/// The school with one student, who is nobody, and without everybody else.
pub(super) fn school(model: &Model, day: Date, name: &str) -> (Model, Idx<Student>) {
    let student = Student {
        id: At::nowhere(Text::from(ID)),
        given: Text::from(name),
        family: Text::new(),
        preferred: None,
        legal: None,
        latin: None,
        pronouns: None,
        born: None,
        cohort: u16::try_from(day.year() + 1).ok(),
        stays: Stays::default(),
        known_from: None,
        years: Years::default(),
        guest: false,
    };
    // Rules may name a student by the place in this list: nobody has a place of the real ones.
    let places = model.students.len();
    let students = repeat_n(student, places + 1).collect();
    let records = repeat_n(Records::default(), places).chain([records(model, day)]).collect();
    let school = Model {
        school: model.school.clone(),
        scales: model.scales.clone(),
        scale: model.scale,
        habit_scale: model.habit_scale,
        framework: model.framework.clone(),
        habits: model.habits.clone(),
        course_levels: model.course_levels.clone(),
        courses: model.courses.clone(),
        periods: model.periods.clone(),
        calendar: model.calendar.clone(),
        households: Default::default(),
        students,
        records,
        rows_apart: Default::default(),
        outcomes: Vec::new(),
        translations: model.translations.clone(),
        renamed: model.renamed.clone(),
        tied: Default::default(),
    };
    let nobody = school.students.indices().next_back().expect("there is one");
    (school, nobody)
}

/// The courses of the last years, with work on each of their competencies; the last course is under
/// way.
fn records(model: &Model, day: Date) -> Records {
    let mut years: Vec<(Text, Date, Date)> = Vec::new();
    for period in model.periods.values().filter(|period| period.starts <= day) {
        match years.last_mut().filter(|(year, ..)| *year == period.year) {
            Some((_, _, ends)) => *ends = period.ends,
            None => years.push((period.year.clone(), period.starts, period.ends)),
        }
    }
    let skipped = years.len().saturating_sub(YEARS);
    let years: Vec<_> = years.into_iter().skip(skipped).collect();
    let mut records = Records::default();
    let mut taken = BTreeSet::new();
    let mut shown = BTreeSet::new();
    for (at, (year, starts, ends)) in years.iter().enumerate() {
        let courses = next_courses(model, *starts, &mut taken);
        let is_last_year = at + 1 == years.len();
        for (place, course) in courses.iter().enumerate() {
            let under_way = is_last_year && place + 1 == courses.len();
            records.enrollments.push(Enrollment {
                origin: Origin::Nowhere,
                course: *course,
                year: year.clone(),
                starts: None,
                ends: None,
                status: match under_way {
                    true => EnrollmentStatus::Active,
                    false => EnrollmentStatus::Completed,
                },
                level: None,
            });
            let certifies = &model.courses[*course].certifies;
            let work = if under_way { certifies.len() / 2 } else { certifies.len() };
            for one in certifies.iter().take(work) {
                if shown.insert(one.competency) {
                    let level = level(model, shown.len());
                    let until = day.min(*ends);
                    records.evidence.extend(work_on(model, one.competency, level, *starts, until));
                }
            }
        }
    }
    records.evidence.sort_by_key(|one| one.dates.performed);
    records
}

/// The courses that are taken next: of each credit area the first that was not taken yet.
fn next_courses(model: &Model, day: Date, taken: &mut BTreeSet<Idx<Course>>) -> Vec<Idx<Course>> {
    let mut areas = BTreeSet::new();
    let mut courses = Vec::new();
    for (idx, course) in model.courses.iter() {
        let is_new = course.validity.holds(day) && !taken.contains(&course.learning);
        let area = course.areas.first().map(|area| area.value.clone());
        let counts = !course.certifies.is_empty() && area.is_some();
        if is_new && counts && courses.len() < COURSES && areas.insert(area) {
            taken.insert(course.learning);
            courses.push(idx);
        }
    }
    courses
}

/// The level of the competency with this number: mostly proficient, some above, a few below.
fn level(model: &Model, number: usize) -> LevelIdx {
    let scale = model.academic_scale();
    let last = scale.levels.len() - 1;
    let proficient = scale.levels.iter().position(|level| level.proficient).unwrap_or(last);
    let level = match number % 7 {
        0 => proficient.saturating_sub(1),
        2 | 5 => last,
        _ => proficient,
    };
    LevelIdx(level as u8)
}

/// Work on a competency, on each part of it as often as is asked for, all at one level, the last of it a
/// week before the end.
fn work_on(
    model: &Model,
    competency: Idx<Competency>,
    level: LevelIdx,
    starts: Date,
    until: Date,
) -> Vec<Evidence> {
    let framework = &model.framework;
    let indicators = framework.competencies[competency].indicators.iter();
    let mut targets: Vec<(Target, u32)> = indicators
        .map(|idx| (Target::Indicator(*idx), framework.indicators[*idx].wanted(None, until)))
        .filter(|(_, wanted)| *wanted > 0)
        .map(|(target, wanted)| (target, wanted.max(RATINGS)))
        .collect();
    if targets.is_empty() {
        targets.push((Target::Competency(competency), RATINGS));
    }
    let ratings = |(target, count): (Target, u32)| {
        (1..=count).map(move |number| {
            let weeks = i64::from(count - number) * 2 + 1;
            let day = until.saturating_sub(weeks.weeks()).max(starts);
            let called = |what: &str| Some(Text::from(format!("{what} {number}")));
            Evidence {
                origin: Origin::Nowhere,
                id: None,
                target,
                rating: Rating::Level(level),
                dates: Dates {
                    performed: Some(day),
                    submitted: Some(day),
                    assessed: Some(day),
                    recorded: Some(day),
                    ..Dates::default()
                },
                kind: Some(if number == count {
                    EvidenceKind::Summative
                } else {
                    EvidenceKind::Performance
                }),
                task: called("task"),
                attempt: Some(1),
                context: called("setting"),
                assessor: called("teacher"),
                stage: None,
                extras: None,
            }
        })
    };
    targets.into_iter().flat_map(ratings).collect()
}
