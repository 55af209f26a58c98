//! `courses`: credit in named courses.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute, some_or_all};
use super::facts::{Asked, Facts, Found};
use crate::base::Idx;
use crate::model::course::Course;
use crate::model::draft::Table;
use crate::policy::outcome::{CourseStatus, CreditSource, Towards};

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "courses",
    asks: &[Key::Courses],
    beside: &[Key::Count],
    counting: Counting::All,
    credit: CreditUse::Open,
    substitute: Substitute::Course,
    rests_on: &[Table::Courses],
    found,
    unit: "explain-unit-courses",
    sentence: |with| {
        let of = with.courses.len();
        some_or_all("site-asks-courses-some", "site-asks-courses-all", with.count.unwrap_or(of), of)
    },
};

/// Named courses with all of their credit; a course that the student is excused from counts, and so
/// does one that was taken elsewhere or before and is worth as much.
fn found(asked: &Asked<'_>) -> Found {
    let facts = asked.facts;
    let wanted = &asked.with.courses;
    let found = wanted.iter().filter_map(|wanted| {
        let learning = facts.learning(*wanted);
        taken(facts, learning).or_else(|| given(facts, learning))
    });
    Found::counted(asked.with.count.unwrap_or(wanted.len()), found.collect())
}

/// A course of the student here.
fn taken(facts: &Facts<'_>, learning: Idx<Course>) -> Option<Towards> {
    let at = facts.courses.iter().position(|one| {
        facts.learning(one.course) == learning
            && one.superseded_by.is_none()
            && matches!(one.status, CourseStatus::Earned | CourseStatus::Exempt)
    })?;
    Some(Towards::Credit(CreditSource::Course(at), facts.courses[at].credit.clone()))
}

/// Credit from elsewhere or before that is tied to a course here.
fn given(facts: &Facts<'_>, learning: Idx<Course>) -> Option<Towards> {
    let at = facts.transfers.iter().position(|one| {
        facts.records.transfers[one.row].course.is_some_and(|course| {
            facts.learning(course) == learning
                && one.superseded_by.is_none()
                && !one.credit.is_zero()
                && one.credit >= facts.model.courses[course].credits
        })
    })?;
    Some(Towards::Credit(CreditSource::Transfer(at), facts.transfers[at].credit.clone()))
}
