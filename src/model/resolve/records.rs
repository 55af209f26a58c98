//! The records of each student.

use super::super::Model;
use super::super::calendar::Period;
use super::super::draft::{PeriodRow, System, Tables};
use super::super::people::{Guardian, Student};
use super::super::records::{
    Achievement, Apart, Attendance, Enrollment, EnrollmentStatus, Goal, HabitRating, Narrative,
    Records, Support, Transfer,
};
use super::asked::Answer;
use super::courses::{NotOffered, not_negative, report_undated, taken};
use super::fates::{Fates, Place};
use super::lookup::{self, Lookups, text};
use super::{course_levels, evidence, judgements, recorded};
use crate::base::{Arena, At, Diagnostic, Diagnostics, Idx, Number, is_email};
use crate::model::Text;

crate::code!(
    PERIOD_DATES,
    "model/period-dates",
    "A reporting period does not fit the calendar: it ends before it begins, or overlaps another \
     one.\n\nGrowth, pace and the default as-of date are read off the periods.\n\nCorrect the dates."
);
crate::code!(
    NO_HABIT_SCALE,
    "model/no-habit-scale",
    "Habits of work are rated, but the project names no scale for them.\n\nHabits have a scale of \
     their own, so that they can never be taken for levels; without one, the ratings are left \
     out.\n\nDeclare a `[[scale]]` and name it in `gradus.toml` under `[habits]`."
);
crate::code!(
    BAD_EMAIL,
    "model/bad-email",
    "What stands as an adult's e-mail address is none.\n\nA copy that goes by e-mail would come back, \
     or go to somebody else. The address is left out, as if none were given.\n\nWrite one address, \
     such as `name@example.org`, without a name before it. An adult with two addresses has the one \
     that copies go to."
);

/// Reporting periods in the order of their dates, numbered within their year.
pub(super) fn periods(
    rows: &[PeriodRow],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Period> {
    let mut rows: Vec<&PeriodRow> = rows.iter().collect();
    rows.sort_by_key(|row| (row.starts.value, row.code.value.clone(), row.origin));
    let mut periods: Arena<Period> = Arena::default();
    let mut last: Option<&PeriodRow> = None;
    for row in rows {
        if !lookups.periods.is_new(&row.code, diagnostics) {
            lookups.fates.leave_out("periods", row.origin);
            continue;
        }
        if row.ends.value <= row.starts.value {
            let message = format!("period `{}` ends before it begins", row.code.value);
            diagnostics.push(
                Diagnostic::error(&PERIOD_DATES, row.ends.origin, message)
                    .label("this row is left out")
                    .related(row.starts.origin, "it begins here")
                    .help("correct one of the two dates"),
            );
            lookups.periods.withhold(&row.code);
            lookups.fates.leave_out("periods", row.origin);
            continue;
        }
        if let Some(last) = last.filter(|last| last.ends.value >= row.starts.value) {
            let message = format!("periods `{}` and `{}` overlap", last.code.value, row.code.value);
            diagnostics.push(
                Diagnostic::error(&PERIOD_DATES, row.starts.origin, message)
                    .label("this row is left out")
                    .related(last.ends.origin, "the other one ends here")
                    .help("let each period begin after the one before it has ended"),
            );
            lookups.periods.withhold(&row.code);
            lookups.fates.leave_out("periods", row.origin);
            continue;
        }
        let number = periods.values().filter(|period| period.year == row.year.value).count() + 1;
        let idx = periods.push(Period {
            code: row.code.clone(),
            title: row.title.as_ref().unwrap_or(&row.code).value.clone(),
            year: row.year.value.clone(),
            number: number as u8,
            starts: row.starts.value,
            ends: row.ends.value,
        });
        lookups.periods.insert(&row.code, idx);
        last = Some(row);
    }
    periods
}

/// An e-mail address; nothing for what is none.
fn email(written: At<Text>, diagnostics: &mut Diagnostics) -> Option<Text> {
    if !is_email(&written) {
        let message = "this is not an e-mail address, and is left out";
        diagnostics.push(
            Diagnostic::warning(&BAD_EMAIL, written.origin, message)
                .help("write one address alone, such as `name@example.org`"),
        );
        return None;
    }
    Some(written.value)
}

/// Sorts every row to its student.
pub(super) fn resolve(
    tables: Tables,
    model: &Model,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> (Vec<Records>, Apart) {
    let mut all = vec![Records::default(); model.students.len()];
    let scale = model.academic_scale();
    let trust = |system: &System| system.named.map_or(usize::MAX, |place| 1 + place);
    let ranks = tables.systems.iter().map(|(source, system)| (*source, trust(system))).collect();
    let mut fates = std::mem::take(&mut lookups.fates);
    for (source, rows) in lookups.students.of_removed() {
        fates.apart.entry((source, "students")).or_default().of_removed += rows;
    }
    let of_evidence =
        evidence::resolve(tables.evidence, &ranks, model, &mut all, lookups, diagnostics);
    let of_evidence = of_evidence.into_iter().map(|(source, rows)| ((source, "evidence"), rows));
    fates.apart.extend(of_evidence);
    for row in tables.overrides {
        let place = ("overrides", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = judgements::override_(row, scale, lookups, diagnostics);
        put((&mut all, &mut fates), place, student, found, |records| &mut records.overrides);
    }
    for row in tables.exemptions {
        let place = ("exemptions", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = judgements::exemption(row, lookups);
        put((&mut all, &mut fates), place, student, Some(found), |records| &mut records.exemptions);
    }
    for row in tables.placements {
        let place = ("placements", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = judgements::placement(row, lookups);
        put((&mut all, &mut fates), place, student, found, |records| &mut records.placements);
    }
    for row in tables.guardians {
        let place = ("guardians", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = lookups.households.find(&row.household).map(|household| Guardian {
            household,
            name: row.name.value,
            relation: text(&row.relation),
            email: row.email.and_then(|written| email(written, diagnostics)),
            phone: text(&row.phone),
            court_order: row.court_order.is_some_and(|flag| flag.value),
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.guardians);
    }
    let (mut not_offered, mut undated) = (NotOffered::default(), Vec::new());
    for row in tables.enrollments {
        let place = ("enrollments", row.origin);
        let student = lookups.students.ask(&row.student);
        let (starts, ends) = (row.starts.as_ref(), row.ends.as_ref());
        let good = judgements::in_order("enrolment", starts, ends, diagnostics);
        let found = lookups.courses.find(&row.course).filter(|_| good).map(|course| {
            let starts = starts.map(|date| date.value);
            let (course, outside) = taken(model, course, &row.year.value, starts);
            if let Some(day) = outside {
                not_offered.add(course, day, row.origin);
            }
            let status = row.status.map(|status| status.value).unwrap_or_default();
            if status == EnrollmentStatus::Withdrawn && row.ends.is_none() {
                undated.push(row.origin);
            }
            Enrollment {
                origin: row.origin,
                course,
                year: row.year.value,
                starts,
                ends: row.ends.map(|date| date.value),
                status,
                level: course_levels::find(row.level.as_ref(), lookups),
            }
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.enrollments);
    }
    not_offered.report(&model.courses, diagnostics);
    report_undated(&undated, diagnostics);
    for row in tables.transfer_credits {
        let place = ("transfer_credits", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = recorded::transfer(row, model, lookups, diagnostics);
        put((&mut all, &mut fates), place, student, found, |records| &mut records.transfers);
    }
    for row in tables.past_courses {
        let place = ("past_courses", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = recorded::past_course(row, model, lookups, diagnostics);
        put((&mut all, &mut fates), place, student, found, |records| &mut records.transfers);
    }
    for row in tables.achievements {
        let place = ("achievements", row.origin);
        let student = lookups.students.ask(&row.student);
        let amount = row.amount.as_ref();
        let good = amount.is_none_or(|amount| not_negative(amount, "amount", diagnostics));
        let found = good.then(|| Achievement {
            origin: row.origin,
            requirement: row.requirement.value,
            amount: row.amount.map_or(Number::ONE, |amount| amount.value),
            date: row.date.value,
            note: text(&row.note),
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.achievements);
    }
    let habit_scale = model.habit_scale.map(|idx| &model.scales[idx]);
    if let (None, Some(first)) = (habit_scale, tables.habit_ratings.first()) {
        let message = "habits are rated, but no scale is named for them";
        diagnostics.push(
            Diagnostic::error(&NO_HABIT_SCALE, first.origin, message)
                .label(match tables.habit_ratings.len() {
                    1 => "this rating is left out".to_string(),
                    rows => format!("this rating and {} more are left out", rows - 1),
                })
                .help("name one in `gradus.toml`: `[habits]` and `scale = \"...\"`"),
        );
    }
    for row in tables.habit_ratings {
        let place = ("habit_ratings", row.origin);
        let Some(scale) = habit_scale else {
            fates.note(place, Answer::Nothing);
            continue;
        };
        let student = lookups.students.ask(&row.student);
        let habit = lookups.habits.find(&row.habit);
        let period = lookups.periods.find(&row.period);
        let level = lookup::level(scale, &row.level, diagnostics);
        let found = match (habit, period, level) {
            (Some(habit), Some(period), Some(level)) => {
                let (by, comment) = (text(&row.by), text(&row.comment));
                let origin = row.comment.as_ref().map_or(row.origin, |comment| comment.origin);
                Some(HabitRating { origin, habit, period, level, by, comment })
            }
            _ => None,
        };
        put((&mut all, &mut fates), place, student, found, |records| &mut records.habits);
    }
    for row in tables.narratives {
        let place = ("narratives", row.origin);
        let student = lookups.students.ask(&row.student);
        let subject = row.subject.as_ref().map(|subject| lookups.subjects.find(subject));
        let period = lookups.periods.find(&row.period);
        let known = !matches!(subject, Some(None));
        let found = period.filter(|_| known).map(|period| Narrative {
            origin: row.text.origin,
            subject: subject.flatten(),
            period,
            by: row.by.value,
            date: row.date.value,
            language: text(&row.language),
            text: row.text.value,
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.narratives);
    }
    for row in tables.goals {
        let place = ("goals", row.origin);
        let student = lookups.students.ask(&row.student);
        let found = Goal {
            origin: row.text.origin,
            kind: row.kind.value,
            date: row.date.value,
            competency: row.competency.as_ref().and_then(|code| lookups.optional_competency(code)),
            text: row.text.value,
            status: text(&row.status),
        };
        put((&mut all, &mut fates), place, student, Some(found), |records| &mut records.goals);
    }
    for row in tables.supports {
        let place = ("supports", row.origin);
        let student = lookups.students.ask(&row.student);
        let subject = row.subject.as_ref().map(|subject| lookups.subjects.find(subject));
        let (starts, ends) = (row.starts.as_ref(), row.ends.as_ref());
        let good = judgements::in_order("support", starts, ends, diagnostics);
        let known = !matches!(subject, Some(None));
        let found = (known && good).then(|| Support {
            origin: row.origin,
            subject: subject.flatten(),
            description: row.description.value,
            starts: row.starts.map(|date| date.value),
            ends: row.ends.map(|date| date.value),
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.supports);
    }
    for row in tables.attendance {
        let place = ("attendance", row.origin);
        let student = lookups.students.ask(&row.student);
        let tardy = row.tardy.unwrap_or(At::nowhere(Number::ZERO));
        let numbers = [(&row.present, "present"), (&row.absent, "absent"), (&tardy, "tardy")];
        let good =
            numbers.into_iter().all(|(number, column)| not_negative(number, column, diagnostics));
        let found = lookups.periods.find(&row.period).filter(|_| good).map(|period| Attendance {
            origin: row.origin,
            period,
            present: row.present.value,
            absent: row.absent.value,
            tardy: tardy.value,
        });
        put((&mut all, &mut fates), place, student, found, |records| &mut records.attendance);
    }
    for name in &tables.set_aside {
        if let Some(student) = lookups.students.get(name) {
            all[student.position()].left_out += 1;
        }
    }
    all.iter_mut().for_each(sort);
    (all, fates.apart)
}

/// Puts the order of every list beyond the order of rows.
fn sort(records: &mut Records) {
    records.overrides.sort_by(|a, b| {
        (a.date, a.competency, a.level, &a.reason).cmp(&(b.date, b.competency, b.level, &b.reason))
    });
    records
        .exemptions
        .sort_by(|a, b| (a.date, &a.reason, a.origin).cmp(&(b.date, &b.reason, b.origin)));
    records.placements.sort_by_key(|row| (row.competency, row.starts, row.stage));
    records.enrollments.sort_by_key(|row| (row.year.clone(), row.course, row.starts, row.status));
    records.transfers.sort_by(|a, b| {
        let key = |row: &Transfer| (row.earned, row.title.clone(), row.place.clone());
        key(a).cmp(&key(b)).then_with(|| a.origin.cmp(&b.origin))
    });
    records.achievements.sort_by_key(|row| (row.requirement.clone(), row.date, row.amount.clone()));
    records.habits.sort_by_key(|row| (row.period, row.habit, row.level));
    records.narratives.sort_by_key(|row| (row.period, row.subject, row.date, row.text.clone()));
    records.goals.sort_by_key(|row| (row.date, row.kind, row.text.clone()));
    records.supports.sort_by_key(|row| (row.starts, row.subject, row.description.clone()));
    records.attendance.sort_by_key(|row| row.period);
    records.guardians.sort_by_key(|row| (row.household, row.name.clone()));
}

/// Adds what was found to a list of the student, or counts a row that could not be used.
fn put<T>(
    (all, fates): (&mut [Records], &mut Fates),
    place: Place,
    student: Answer<Idx<Student>>,
    found: Option<T>,
    list: impl FnOnce(&mut Records) -> &mut Vec<T>,
) {
    match (student, found) {
        (Answer::One(student), Some(found)) => list(&mut all[student.position()]).push(found),
        (student, _) => {
            fates.note(place, student);
            if let Some(student) = student.one() {
                all[student.position()].left_out += 1;
            }
        }
    }
}
