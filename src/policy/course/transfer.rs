//! Courses whose results are taken as they were given: credit from elsewhere, and the record
//! before.

use super::letter;
use crate::base::{Date, Idx, Number};
use crate::model::calendar::Calendar;
use crate::model::course::CourseLevel;
use crate::model::records::Records;
use crate::policy::Conversion;
use crate::policy::credit_method::in_steps;
use crate::policy::outcome::{Grade, TransferOutcome};
use crate::policy::rules::{GradeTable, Rules};

/// Those that were over by a day, with their letters put into the school's own.
pub(crate) fn transfers(
    rules: &Rules,
    calendar: &Calendar,
    records: &Records,
    as_of: Date,
) -> Vec<TransferOutcome> {
    let transfers = records.transfers.iter().enumerate();
    transfers
        .filter(|(_, transfer)| transfer.earned <= as_of)
        .map(|(row, transfer)| {
            let written = transfer.grade.as_ref().map(|grade| grade.value.as_str());
            let (grade, known) = match written {
                Some(written) => translate(&rules.grades, written, transfer.level),
                None => (None, false),
            };
            let credit = worth(rules, transfer.level, &transfer.credits);
            let attempted = worth(rules, transfer.level, &transfer.attempted);
            TransferOutcome {
                row,
                year: transfer.here().map_or_else(
                    || calendar.year_name(transfer.earned),
                    |taken| taken.year.clone(),
                ),
                here: transfer.here().is_some(),
                level: transfer.level,
                attempted: attempted.max(credit.clone()),
                credit,
                grade,
                known,
                superseded_by: None,
            }
        })
        .collect()
}

/// The worth of credit from elsewhere: as entered, unless it is a college's and the policy
/// converts it.
fn worth(rules: &Rules, level: Idx<CourseLevel>, entered: &Number) -> Number {
    let college = rules.college.as_ref().filter(|one| one.levels.contains(&level));
    match college.map(|college| &college.conversion) {
        None => entered.clone(),
        Some(Conversion::Ratio { college, school, step }) => {
            in_steps(&(&(entered * school) / college), step.as_ref())
        }
        Some(Conversion::Table(rows)) => {
            let reached = rows.iter().take_while(|(college, _)| college <= entered);
            reached.last().map_or(Number::ZERO, |(_, school)| school.clone())
        }
    }
}

/// The school's letter for a grade, by its name or as a percentage; the grade as it was given when
/// there is none. And whether there is one.
pub(crate) fn translate(
    grades: &GradeTable,
    written: &str,
    level: Idx<CourseLevel>,
) -> (Option<Grade>, bool) {
    let written = written.trim();
    let same = |name: &str| name.eq_ignore_ascii_case(written);
    let letters = || grades.letters.iter();
    let named = letters().position(|letter| same(&letter.letter.value));
    let named = named.or_else(|| letters().position(|l| l.same_as.iter().any(|name| same(name))));
    let failed = letter::without_credit_named(grades, same);
    let percent = || {
        let percent: Number = written.trim_end_matches('%').trim_end().parse().ok()?;
        letters().position(|one| one.percent.as_ref().is_some_and(|least| percent >= *least))
    };
    match (named, failed) {
        (Some(band), _) => (Some(letter::given(grades, band, level)), true),
        (None, Some(failed)) => (Some(failed), true),
        (None, None) => match percent() {
            Some(band) => (Some(letter::given(grades, band, level)), true),
            None => (Some(Grade { letter: written.into(), band: None, points: None }), false),
        },
    }
}
