//! The academic record by year.

use serde::Serialize;

use super::Page;
use crate::base::Number;
use crate::model::Text;
use crate::model::records::Place;
use crate::policy::outcome::{CourseOutcome, CourseStatus, Grade, TransferOutcome};
use crate::view::voice::amount;

/// One school year of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearBlock {
    /// "2025-26 · Grade 10", or "Transfer credit".
    pub title: String,
    /// Courses in order.
    pub rows: Vec<CourseRow>,
    /// "6.5 credits".
    pub credits: String,
    /// "GPA 3.50", when the year has one.
    pub gpa: Option<String>,
}

/// One course or other source of credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseRow {
    /// Course code, when ours.
    pub code: Option<String>,
    /// Title.
    pub title: String,
    /// Institution, when not ours.
    pub institution: Option<String>,
    /// "Honors", "AP", "Dual enrolment"; empty for regular.
    pub level: Option<String>,
    /// Credit earned, "1.0".
    pub credits: Option<String>,
    /// Letter.
    pub grade: Option<String>,
    /// Grade points, unweighted.
    pub points: Option<String>,
    /// Date earned, as text.
    pub earned: Option<String>,
    /// "in progress, 5 of 8 competencies", instead of the columns above.
    pub note: Option<String>,
}

/// Credit from elsewhere first, one block an institution; then each school year.
pub(super) fn make(page: &Page<'_>) -> Vec<YearBlock> {
    transfers(page).into_iter().chain(years(page)).collect()
}

fn years(page: &Page<'_>) -> impl Iterator<Item = YearBlock> {
    page.now.years.iter().map(|year| {
        let past = page.now.transfers.iter().filter(|one| one.year.as_ref() == Some(&year.year));
        let past = past.map(|one| given_row(page, one));
        let rows = page.now.courses.iter().filter(|course| course.year == year.year);
        let title = match year.grade {
            Some(grade) => page.say(
                "year-grade",
                &[("year", year.year.to_string().into()), ("grade", grade.to_string().into())],
            ),
            None => year.year.to_string(),
        };
        let gpa = year.gpa.unweighted.value().map(|gpa| year.gpa.rounding.show(&gpa));
        YearBlock {
            title,
            rows: past.chain(rows.map(|course| course_row(page, course))).collect(),
            credits: page.say("year-credits", &[("credits", amount(&year.credits).into())]),
            gpa: gpa.map(|gpa| page.say("year-gpa", &[("gpa", gpa.into())])),
        }
    })
}

fn course_row(page: &Page<'_>, outcome: &CourseOutcome) -> CourseRow {
    let course = &page.model.courses[outcome.course];
    let progress = [("count", outcome.proficient.into()), ("of", outcome.of.into())];
    let note = match outcome.status {
        CourseStatus::InProgress => Some(page.say("course-in-progress", &progress)),
        CourseStatus::NotYet => Some(page.say("course-not-yet", &progress)),
        CourseStatus::Exempt => Some(page.say("course-exempt", &[])),
        CourseStatus::Withdrawn => Some(page.say("course-withdrawn", &[])),
        CourseStatus::Earned | CourseStatus::Partial if outcome.superseded_by.is_some() => {
            Some(page.say("course-repeated", &[]))
        }
        CourseStatus::Partial => Some(page.say("course-partial", &progress)),
        CourseStatus::Earned => None,
    };
    let has_credit = matches!(outcome.status, CourseStatus::Earned | CourseStatus::Partial);
    CourseRow {
        code: Some(course.code.value.to_string()),
        title: course.title.to_string(),
        institution: None,
        level: page.course_level(outcome.level),
        credits: has_credit.then(|| amount(&outcome.credit)),
        grade: outcome.grade.as_ref().map(|grade| grade.letter.to_string()),
        points: outcome.grade.as_ref().and_then(points),
        earned: outcome.earned.filter(|_| has_credit).map(|date| page.short_date(date)),
        note,
    }
}

fn transfers(page: &Page<'_>) -> Vec<YearBlock> {
    let rows = &page.model.records(page.student).transfers;
    let elsewhere = |outcome: &TransferOutcome| match &rows[outcome.row].place {
        Place::Elsewhere(institution) => Some(institution),
        Place::Here(_) => None,
    };
    let mut institutions: Vec<&Text> = Vec::new();
    for institution in page.now.transfers.iter().filter_map(elsewhere) {
        if !institutions.contains(&institution) {
            institutions.push(institution);
        }
    }
    institutions
        .into_iter()
        .map(|institution| {
            let found: Vec<&TransferOutcome> = page
                .now
                .transfers
                .iter()
                .filter(|outcome| elsewhere(outcome) == Some(institution))
                .collect();
            let credits: Number = found.iter().map(|outcome| &outcome.credit).sum();
            YearBlock {
                title: page
                    .say("transfer-from", &[("institution", institution.to_string().into())]),
                rows: found.iter().map(|outcome| given_row(page, outcome)).collect(),
                credits: page.say("year-credits", &[("credits", amount(&credits).into())]),
                gpa: None,
            }
        })
        .collect()
}

/// A course with its result as it was given.
fn given_row(page: &Page<'_>, outcome: &TransferOutcome) -> CourseRow {
    let row = &page.model.records(page.student).transfers[outcome.row];
    let here = row.here();
    let term = here.and_then(|taken| taken.term.as_ref());
    let repeated = outcome.superseded_by.map(|_| page.say("course-repeated", &[]));
    CourseRow {
        code: here.and_then(|taken| taken.code.as_ref()).map(|code| code.to_string()),
        title: match term {
            Some(term) => format!("{} ({term})", row.title),
            None => row.title.to_string(),
        },
        // The heading of the block names it.
        institution: None,
        level: page.course_level(row.level),
        credits: Some(amount(&outcome.credit)),
        grade: outcome.grade.as_ref().map(|grade| grade.letter.to_string()),
        points: outcome.grade.as_ref().and_then(points),
        earned: (here.is_none_or(|taken| taken.dated) && !row.credits.is_zero())
            .then(|| page.short_date(row.earned)),
        note: repeated,
    }
}

fn points(grade: &Grade) -> Option<String> {
    grade.points.as_ref().map(|(unweighted, _)| amount(unweighted))
}
