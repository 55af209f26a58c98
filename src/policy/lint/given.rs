//! Results that are taken as they were given: what a policy makes of their marks, and what they are
//! of.

use std::collections::BTreeMap;

use super::codes::{SAME_COURSE, UNKNOWN_MARK, UNTIED_COURSE};
use crate::base::{Diagnostic, Diagnostics, Idx, Origin};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::model::records::Transfer;
use crate::policy::course::transfer::translate;
use crate::policy::rules::Rules;

/// Marks for which the policy of the student has no letter: a diagnostic a mark.
pub(in crate::policy) fn marks<'r>(
    model: &Model,
    rules: impl Fn(&Student) -> &'r Rules,
    diags: &mut Diagnostics,
) {
    let mut unknown: BTreeMap<&str, (Origin, Idx<Student>, &Transfer, usize)> = BTreeMap::new();
    for (idx, student) in model.students.iter() {
        let grades = &rules(student).grades;
        if grades.letters.is_empty() {
            continue;
        }
        for row in &model.records(idx).transfers {
            let mark = row.grade.as_ref();
            let known = mark.is_some_and(|mark| translate(grades, &mark.value, row.level).1);
            if !known {
                let origin = mark.map_or(row.origin, |mark| mark.origin);
                let written = mark.map_or("", |mark| mark.value.as_str());
                unknown.entry(written).or_insert((origin, idx, row, 0)).3 += 1;
            }
        }
    }
    for (mark, (origin, student, row, count)) in unknown {
        let whose = format!("{}, student `{}`", row.title, model.students[student].id.value);
        let message = match mark {
            "" => format!("there is no mark for {whose}"),
            mark => format!("no letter of the policy stands for the mark `{mark}` in {whose}"),
        };
        let label = "it does not count in the average, while its credit does";
        diags.push(
            Diagnostic::warning(&UNKNOWN_MARK, origin, message)
                .label(match count {
                    1 => label.to_string(),
                    count => format!("{label}; {} more like it", count - 1),
                })
                .help(match mark.trim_end_matches('%').parse::<u32>() {
                    Ok(_) => "give the letters of the policy a `percent` to start at",
                    Err(_) if mark.is_empty() => {
                        "enter the mark, or one that the policy has no points for"
                    }
                    Err(_) => "add it to `same_as` of the letter that it is here",
                }),
        );
    }
}

/// Credit from elsewhere of the same title as a course that the student takes here.
pub(super) fn untied(model: &Model, diags: &mut Diagnostics) {
    for (idx, student) in model.students.iter() {
        let records = model.records(idx);
        for row in records.transfers.iter().filter(|row| row.course.is_none()) {
            let title = |course: Idx<Course>| model.courses[course].title.trim().to_lowercase();
            let own = records.enrollments.iter().map(|one| one.course);
            let Some(own) =
                own.into_iter().find(|own| title(*own) == row.title.trim().to_lowercase())
            else {
                continue;
            };
            let code = &model.courses[own].code.value;
            let message = format!(
                "student `{}` takes `{code}` here, and has credit for a course of the same title",
                student.id.value
            );
            diags.push(
                Diagnostic::warning(&UNTIED_COURSE, row.origin, message)
                    .label("both give credit")
                    .help(format!(
                        "if it is the same course, write `{code}` in the column `course`"
                    )),
            );
        }
    }
}

/// Courses that certify the same competencies and both give credit.
pub(super) fn same_competencies(model: &Model, diags: &mut Diagnostics) {
    let mut seen: BTreeMap<Vec<Idx<Competency>>, Vec<Idx<Course>>> = BTreeMap::new();
    for (idx, course) in model.courses.iter() {
        let mut certified: Vec<_> = course.certifies.iter().map(|one| one.competency).collect();
        certified.dedup();
        if certified.is_empty() || course.credits.is_zero() {
            continue;
        }
        let others = seen.entry(certified).or_default();
        let other = others.iter().find(|other| model.courses[**other].learning != course.learning);
        if let Some(other) = other {
            let other = &model.courses[*other];
            let message = format!(
                "courses `{}` and `{}` certify the same competencies",
                other.code.value, course.code.value
            );
            diags.push(
                Diagnostic::warning(&SAME_COURSE, course.code.origin, message)
                    .label("each gives its own credit for them")
                    .related(other.code.origin, "the other one")
                    .help("if they are the same learning, name one in the `same_as` of the other"),
            );
        }
        others.push(idx);
    }
}
