//! A look for the grades in which students are and were.

use std::collections::BTreeMap;

use super::super::Model;
use super::super::people::Student;
use super::asked::NAMED;
use crate::base::{Date, Diagnostic, Diagnostics, quoted};

crate::code!(
    GRADE_NOT_KNOWN,
    "model/grade-not-known",
    "No roster tells the grade of a student in a school year, though it is known in other years or of \
     others.\n\nA grade is not carried over from another year: students repeat, skip, come and go. Documents are \
     made without it, and nothing is expected of the student by then.\n\nAdd the roster of that year, or rows to \
     the table `student_years`; or say `class = \"fills\"` under `[students]` if nobody at the school ever \
     repeats or skips a grade. After the turn of the year, documents of June need June's roster still."
);

/// Says whose grade is not known on a day, and in the years of which documents tell.
pub fn grades_known(model: &Model, day: Date) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let knows = |student: &Student| student.years.told().iter().any(|row| row.grade.is_some());
    if !model.students.values().any(knows) {
        return diagnostics;
    }
    let now = model.calendar.year_of(day);
    let mut missing: BTreeMap<i32, Vec<&Student>> = BTreeMap::new();
    for ((_, student), records) in model.students.iter().zip(&model.records) {
        let taken = records.enrollments.iter();
        let mut years: Vec<i32> = taken
            .filter_map(|one| model.calendar.beginning(&one.year))
            .filter(|year| *year < now)
            .collect();
        years.extend(student.attends(day).then_some(now));
        years.sort_unstable();
        years.dedup();
        for year in years.into_iter().filter(|year| {
            student.years.grade(*year, day).is_none() && !student.years.is_unclear(*year)
        }) {
            missing.entry(year).or_default().push(student);
        }
    }
    for (year, students) in missing {
        let name = model.calendar.name(year);
        let listed = quoted(students.iter().map(|student| &*student.id.value), NAMED);
        let message = match students.len() {
            1 => format!("the grade of student {listed} in {name} is not known"),
            all => format!("the grade of {all} students in {name} is not known: {listed}"),
        };
        let origin = students[0].id.origin;
        let problem = match year == now {
            true => Diagnostic::warning(&GRADE_NOT_KNOWN, origin, message)
                .label("documents are made without it, and nothing is expected of the student"),
            false => Diagnostic::note(&GRADE_NOT_KNOWN, origin, message)
                .label("transcripts name that year without a grade"),
        };
        let told = students[0].years.told().iter().map(|row| row.year).max();
        let told = told.filter(|told| *told > year).map(|told| {
            format!(
                "the roster is of {}: keep the one of {name} beside it",
                model.calendar.name(told)
            )
        });
        diagnostics.push(
            problem
                .maybe_help(told)
                .help("add the roster of that year, or rows to the table `student_years`"),
        );
    }
    diagnostics
}
