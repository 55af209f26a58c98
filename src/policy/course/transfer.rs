//! Credit from elsewhere.

use super::credit::cut;
use super::letter;
use crate::base::{Date, Number};
use crate::model::course::CourseLevel;
use crate::model::records::{Records, Transfer};
use crate::policy::Conversion;
use crate::policy::outcome::{Grade, TransferOutcome};
use crate::policy::rules::{GradeTable, Rules};

/// Credit from elsewhere that was earned by a day, with its letter put into the school's own.
pub(crate) fn transfers(rules: &Rules, records: &Records, as_of: Date) -> Vec<TransferOutcome> {
    let transfers = records.transfers.iter().enumerate();
    transfers
        .filter(|(_, transfer)| transfer.earned <= as_of)
        .map(|(row, transfer)| TransferOutcome {
            row,
            level: transfer.level,
            credit: worth(rules, transfer),
            grade: transfer
                .grade
                .as_deref()
                .map(|written| translate(&rules.grades, written, transfer.level)),
        })
        .collect()
}

/// What credit from elsewhere is worth here: as entered, unless it is a college's and the policy converts it.
fn worth(rules: &Rules, transfer: &Transfer) -> Number {
    let college = rules.college.as_ref().filter(|one| one.levels.contains(&transfer.level));
    match college.map(|college| &college.conversion) {
        None => transfer.credits.clone(),
        Some(Conversion::Ratio { college, school, step }) => {
            cut(&(&(&transfer.credits * school) / college), step.as_ref())
        }
        Some(Conversion::Table(rows)) => {
            let reached = rows.iter().take_while(|(college, _)| *college <= transfer.credits);
            reached.last().map_or(Number::ZERO, |(_, school)| school.clone())
        }
    }
}

/// The school's letter for another school's; the letter as it was given when there is none.
fn translate(grades: &GradeTable, written: &str, level: CourseLevel) -> Grade {
    let same = |name: &str| name.eq_ignore_ascii_case(written.trim());
    let band =
        grades.letters.iter().position(|letter| same(&letter.letter.value)).or_else(|| {
            grades.letters.iter().position(|l| l.same_as.iter().any(|name| same(name)))
        });
    match band {
        Some(band) => letter::given(grades, band, level),
        None => Grade { letter: written.trim().into(), band: None, points: None },
    }
}
