//! `every_year`: a course in an area, every school year.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute};
use super::facts::{Asked, Found};
use crate::model::Text;
use crate::model::draft::Table;
use crate::policy::outcome::{CourseStatus, Towards};
use crate::policy::said::{Said, Value};

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "every_year",
    asks: &[Key::EveryYear],
    beside: &[Key::Areas, Key::Count],
    counting: Counting::Open,
    credit: CreditUse::Open,
    substitute: Substitute::Nothing,
    rests_on: &[Table::Courses],
    found,
    unit: "explain-unit-years",
    sentence: |with| match with.count {
        Some(count) => Said::new("site-asks-years").with("count", Value::whole(count)),
        None => Said::new("site-asks-every-year"),
    },
};

/// The school years in which the student took a course in one of the areas; without a number, as
/// many are asked for as those in which the student took any course.
fn found(asked: &Asked<'_>) -> Found {
    let facts = asked.facts;
    let areas = asked.with.areas.as_deref().unwrap_or_default();
    let taken = facts.courses.iter().filter(|one| one.status != CourseStatus::Withdrawn);
    let own = taken.map(|one| {
        let of = facts.model.courses[one.course].areas.iter().map(|area| &area.value);
        (&one.year, of.collect::<Vec<&Text>>())
    });
    let before = facts.transfers.iter().filter(|one| one.here).map(|one| {
        let areas = facts.records.transfers[one.row].areas.iter();
        (&one.year, areas.collect())
    });
    let mut all: Vec<(&Text, bool)> = Vec::new();
    for (year, of) in own.chain(before) {
        let counts = of.iter().any(|own| areas.iter().any(|area| ***own == *area.value));
        match all.iter_mut().find(|(other, _)| *other == year) {
            Some((_, with)) => *with |= counts,
            None => all.push((year, counts)),
        }
    }
    let with = all.iter().filter(|(_, with)| *with);
    let with = with.map(|(year, _)| Towards::Year((*year).clone()));
    Found::counted(asked.with.count.unwrap_or(all.len()), with.collect())
}
