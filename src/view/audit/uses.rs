//! The courses that count toward a requirement.

use serde::Serialize;

use crate::base::Number;
use crate::policy::outcome::{CreditSource, RequirementOutcome, Towards};
use crate::view::student::StudentPage;
use crate::view::voice::{Phrase, amount, plain};

/// Something that counts toward a requirement, or is in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Use {
    /// The code of a course or competency.
    pub code: Option<String>,
    /// The title of the course or the credit.
    pub title: Phrase,
    /// The school year of a course, or the institution.
    pub when: Option<String>,
    /// The day it was earned or recorded.
    pub date: Option<String>,
    /// The amount of it that counts here.
    pub amount: Option<String>,
}

/// Something that counts toward a requirement.
pub(super) fn towards(page: &StudentPage<'_>, one: &Towards) -> Use {
    match one {
        Towards::Credit(source, credits) => credit(page, *source, credits),
        Towards::Competency(competency) => Use {
            code: Some(page.competency(*competency).code.value.to_string()),
            title: page.competency_title(*competency),
            when: None,
            date: page.now.of(*competency).latest.map(|date| page.short_date(date)),
            amount: None,
        },
        Towards::Achievement(row, counted) => {
            let row = &page.model.records(page.student).achievements[*row];
            let recorded = || Phrase::own(page.say("explain-recorded", &[]));
            Use {
                code: None,
                title: row.note.as_deref().map_or_else(recorded, |note| page.original(note)),
                when: None,
                date: Some(page.short_date(row.date)),
                amount: Some(plain(counted)),
            }
        }
        Towards::Year(year) => Use {
            code: None,
            title: Phrase::own(year.to_string()),
            when: None,
            date: None,
            amount: None,
        },
        Towards::Requirement(at) => Use {
            code: None,
            title: page.requirement_title(&page.rules.graduation.requirements[*at]),
            when: None,
            date: None,
            amount: None,
        },
    }
}

fn credit(page: &StudentPage<'_>, source: CreditSource, credits: &Number) -> Use {
    let amount = Some(amount(credits));
    match source {
        CreditSource::Course(at) => {
            let found = &page.now.courses[at];
            let course = &page.model.courses[found.course];
            Use {
                code: Some(course.code.value.to_string()),
                title: page.course_title(course),
                when: Some(found.year.to_string()),
                date: found.earned.map(|date| page.short_date(date)),
                amount,
            }
        }
        CreditSource::Transfer(at) => {
            let found = &page.now.transfers[at];
            let row = &page.model.records(page.student).transfers[found.row];
            let here = row.here();
            let institution = match &row.place {
                crate::model::records::Place::Elsewhere(institution) => institution,
                crate::model::records::Place::Here(taken) => &taken.year,
            };
            Use {
                code: here.and_then(|taken| taken.code.as_deref()).map(str::to_string),
                title: page.original(&row.title),
                when: Some(institution.to_string()),
                date: Some(page.short_date(row.earned)),
                amount,
            }
        }
    }
}

/// Courses under way that would count toward a requirement.
pub(super) fn in_progress(
    page: &StudentPage<'_>,
    now: &RequirementOutcome,
    then: &RequirementOutcome,
) -> Vec<Use> {
    let counts = |source: CreditSource| {
        let mut own = now.from.iter();
        own.any(|one| matches!(one, Towards::Credit(found, _) if *found == source))
    };
    let new = then.from.iter().filter_map(|one| match one {
        Towards::Credit(source, credits) if !counts(*source) => {
            Some(credit(page, *source, credits))
        }
        _ => None,
    });
    new.collect()
}

/// Credit that no requirement of the diploma takes.
pub(super) fn unused(page: &StudentPage<'_>) -> Vec<Use> {
    let requirements = &page.rules.graduation.requirements;
    let rows = page.now.graduation.rows.iter();
    let rows = rows.filter(|row| !requirements[row.requirement].distinction);
    let taken: Vec<(CreditSource, &Number)> = rows
        .flat_map(|row| &row.from)
        .filter_map(|one| match one {
            Towards::Credit(source, credits) => Some((*source, credits)),
            _ => None,
        })
        .collect();
    let courses = page.now.courses.iter().enumerate();
    let courses = courses.map(|(at, one)| (CreditSource::Course(at), &one.credit));
    let transfers = page.now.transfers.iter().enumerate();
    let transfers = transfers.map(|(at, one)| (CreditSource::Transfer(at), &one.credit));
    let left = courses.chain(transfers).filter_map(|(source, credits)| {
        let own = taken.iter().filter(|(of, _)| *of == source);
        let used: Number = own.map(|(_, credits)| *credits).sum();
        (used < *credits).then(|| credit(page, source, &(credits - &used)))
    });
    left.collect()
}
