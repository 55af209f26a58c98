//! The academic record, by year or by credit area.

use std::collections::BTreeMap;

use serde::Serialize;

use super::page::{Layout, Page};
use crate::base::Number;
use crate::model::Text;
use crate::model::records::{Place, Transfer};
use crate::policy::outcome::{CourseOutcome, CourseStatus, Grade, TransferOutcome};
use crate::policy::{self, Lacking};
use crate::view::voice::amount;

/// One school year or one credit area of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordBlock {
    /// "2025-26 · Grade 10", or "Mathematics".
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
    /// The school year, where the heading does not say it.
    pub year: Option<String>,
    /// "Honors", "AP", "Dual enrolment"; empty for regular.
    pub level: Option<String>,
    /// Credit that the course is worth, "1.0".
    pub attempted: Option<String>,
    /// Credit earned, "1.0".
    pub credits: Option<String>,
    /// Letter.
    pub grade: Option<String>,
    /// Grade points, unweighted.
    pub points: Option<String>,
    /// Date earned, as text.
    pub earned: Option<String>,
    /// How it stands where that is not told by the credit earned: "in progress, 5 of 8 competencies".
    pub note: Option<String>,
    /// The same where there is little room: "in progress, 5 of 8".
    pub short_note: Option<String>,
}

/// A row, with what decides in which block it stands.
struct Row<'a> {
    year: &'a Text,
    area: Option<&'a Text>,
    credit: &'a Number,
    row: CourseRow,
}

/// Courses of a year before credit from elsewhere of the same year.
pub(super) fn make(page: &Page<'_>) -> Vec<RecordBlock> {
    let transfers = &page.model.records(page.student).transfers;
    let courses = page.now.courses.iter().map(|one| Row {
        year: &one.year,
        area: page.model.courses[one.course].areas.first().map(|area| &area.value),
        credit: &one.credit,
        row: course_row(page, one),
    });
    let given = |here: bool| {
        let those = page.now.transfers.iter().filter(move |one| one.here == here);
        those.map(|one| Row {
            year: &one.year,
            area: transfers[one.row].areas.first(),
            credit: &one.credit,
            row: given_row(page, one, &transfers[one.row]),
        })
    };
    let rows: Vec<Row<'_>> = given(true).chain(courses).chain(given(false)).collect();
    match page.layout {
        Layout::Year => by_year(page, rows),
        Layout::Area => by_area(page, rows),
    }
}

fn by_year(page: &Page<'_>, rows: Vec<Row<'_>>) -> Vec<RecordBlock> {
    let mut years: BTreeMap<&Text, Vec<CourseRow>> = BTreeMap::new();
    for row in rows {
        years.entry(row.year).or_default().push(row.row);
    }
    let block = |year: &policy::outcome::YearOutcome| {
        let title = match year.grade {
            Some(grade) => page.say(
                "year-grade",
                &[("year", year.year.to_string().into()), ("grade", grade.to_string().into())],
            ),
            None => year.year.to_string(),
        };
        let gpa = year.gpa.unweighted.value().map(|gpa| year.gpa.rounding.show(&gpa));
        RecordBlock {
            title,
            rows: years.remove(&year.year).unwrap_or_default(),
            credits: page.say("year-credits", &[("credits", amount(&year.credits).into())]),
            gpa: gpa.map(|gpa| page.say("year-gpa", &[("gpa", gpa.into())])),
        }
    };
    page.now.years.iter().map(block).collect()
}

/// Areas in the order in which the diploma asks for them, then the others, then what counts in
/// none.
fn by_area(page: &Page<'_>, rows: Vec<Row<'_>>) -> Vec<RecordBlock> {
    let requirements = &page.rules.graduation.requirements;
    let asked = requirements.iter().filter_map(|requirement| requirement.needs.credit_areas());
    let mut order: Vec<&str> = Vec::new();
    let of_rows = rows.iter().filter_map(|row| row.area.map(|area| &**area));
    for area in asked.flatten().map(|area| area.as_str()).chain(of_rows) {
        if !order.contains(&area) {
            order.push(area);
        }
    }
    let place = |area: Option<&Text>| match area {
        Some(area) => order.iter().position(|one| *one == &**area).unwrap_or(order.len()),
        None => order.len(),
    };
    let mut areas: BTreeMap<usize, Vec<Row<'_>>> = BTreeMap::new();
    for row in rows {
        areas.entry(place(row.area)).or_default().push(row);
    }
    let block = |(at, rows): (usize, Vec<Row<'_>>)| {
        let credits: Number = rows.iter().map(|row| row.credit).sum();
        let row = |row: Row<'_>| CourseRow { year: Some(row.year.to_string()), ..row.row };
        RecordBlock {
            title: match order.get(at) {
                Some(area) => page.area_title(area),
                None => page.say("area-none", &[]),
            },
            rows: rows.into_iter().map(row).collect(),
            credits: page.say("year-credits", &[("credits", amount(&credits).into())]),
            gpa: None,
        }
    };
    areas.into_iter().map(block).collect()
}

fn course_row(page: &Page<'_>, outcome: &CourseOutcome) -> CourseRow {
    let course = &page.model.courses[outcome.course];
    let (note, short_note) = notes(page, outcome).unzip();
    let has_credit = matches!(outcome.status, CourseStatus::Earned | CourseStatus::Partial);
    let counts = !matches!(outcome.status, CourseStatus::Exempt | CourseStatus::Withdrawn);
    CourseRow {
        code: Some(course.code.value.to_string()),
        title: course.title.to_string(),
        institution: None,
        year: None,
        level: page.course_level(outcome.level),
        attempted: counts.then(|| amount(&course.credits)),
        credits: has_credit.then(|| amount(&outcome.credit)),
        grade: outcome.grade.as_ref().map(|grade| grade.letter.to_string()),
        points: outcome.grade.as_ref().and_then(points),
        earned: outcome.earned.filter(|_| has_credit).map(|date| page.short_date(date)),
        note,
        short_note,
    }
}

/// How a course stands, in full and in short, where that is not told by the credit earned.
fn notes(page: &Page<'_>, outcome: &CourseOutcome) -> Option<(String, String)> {
    let of = [("count", outcome.proficient.into()), ("of", outcome.of.into())];
    let progress = |long, short| (page.say(long, &of), page.say(short, &of));
    let word = |key| (page.say(key, &[]), page.say(key, &[]));
    let (long, short) = match outcome.status {
        CourseStatus::InProgress => progress("course-in-progress", "course-in-progress-short"),
        CourseStatus::NotYet if outcome.superseded_by.is_some() => word("course-repeated"),
        CourseStatus::NotYet if outcome.basis.taken_again.is_some() => word("course-taken-again"),
        CourseStatus::NotYet => progress("course-not-yet", "course-not-yet-short"),
        CourseStatus::Exempt => word("course-exempt"),
        CourseStatus::Withdrawn => word("course-withdrawn"),
        CourseStatus::Earned | CourseStatus::Partial if outcome.superseded_by.is_some() => {
            word("course-repeated")
        }
        CourseStatus::Partial => progress("course-partial", "course-partial-short"),
        CourseStatus::Earned => return None,
    };
    // What another attempt has made up for is not outstanding.
    let is_open = outcome.superseded_by.is_none() && outcome.basis.taken_again.is_none();
    let why = why(page, outcome).filter(|_| is_open);
    let Some(why) = why else { return Some((long, short)) };
    let with_why = |note: String| {
        page.say("course-why", &[("note", note.into()), ("why", why.as_str().into())])
    };
    Some((with_why(long), with_why(short)))
}

/// The lack of a course, where the number of its competencies does not tell.
fn why(page: &Page<'_>, outcome: &CourseOutcome) -> Option<String> {
    let rules = page.governing.at(outcome.basis.version);
    let level = |level| page.rule_words().level(level);
    Some(match policy::lacking(rules, outcome)? {
        Lacking::Proficient(needed) => page.say("lacks-proficient", &[("count", needed.into())]),
        Lacking::Floor { count, level: at } => {
            page.say("lacks-floor", &[("count", count.into()), ("level", level(at).into())])
        }
        Lacking::Unrated(count) => page.say("lacks-rating", &[("count", count.into())]),
        Lacking::Lowest { count, lowest } => {
            page.say("lacks-lowest", &[("count", count.into()), ("lowest", lowest.exact().into())])
        }
        Lacking::Mean { average, asked } => {
            let rounding = rules.grades.rounding;
            let args = [
                ("average", rounding.show(&average).into()),
                ("asked", rounding.show(&asked).into()),
            ];
            page.say("lacks-mean", &args)
        }
        Lacking::Evidence => page.say("lacks-evidence", &[]),
    })
}

/// A course with its result as it was given.
fn given_row(page: &Page<'_>, outcome: &TransferOutcome, row: &Transfer) -> CourseRow {
    let here = row.here();
    let term = here.and_then(|taken| taken.term.as_ref());
    let institution = match &row.place {
        Place::Elsewhere(institution) => Some(institution.to_string()),
        Place::Here(_) => None,
    };
    let note = outcome.superseded_by.map(|_| page.say("course-repeated", &[]));
    CourseRow {
        code: here.and_then(|taken| taken.code.as_ref()).map(|code| code.to_string()),
        title: match term {
            Some(term) => format!("{} ({term})", row.title),
            None => row.title.to_string(),
        },
        institution,
        year: None,
        level: page.course_level(row.level),
        attempted: Some(amount(&outcome.attempted)),
        credits: Some(amount(&outcome.credit)),
        grade: outcome.grade.as_ref().map(|grade| grade.letter.to_string()),
        points: outcome.grade.as_ref().and_then(points),
        earned: (here.is_none_or(|taken| taken.dated) && !row.credits.is_zero())
            .then(|| page.short_date(row.earned)),
        short_note: note.clone(),
        note,
    }
}

fn points(grade: &Grade) -> Option<String> {
    grade.points.as_ref().map(|(unweighted, _)| amount(unweighted))
}
