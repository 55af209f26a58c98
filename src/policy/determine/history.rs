//! How a student's level in a competency came about over time.

use jiff::ToSpan;

use super::candidates::date_of;
use super::determine;
use super::rows::Rows;
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::evidence::ExemptFrom;
use crate::model::framework::Competency;
use crate::policy::outcome::State;
use crate::policy::rules::Rules;

/// A state and number, and the day since which it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// The day.
    pub(crate) since: Date,
    /// The state.
    pub(crate) state: State,
    /// The number.
    pub(crate) value: Option<Number>,
}

/// Every change of a student's state in a competency up to a day, oldest first.
pub(crate) fn history(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> Vec<Moment> {
    let mut moments: Vec<Moment> = Vec::new();
    for since in days(rules, rows, competency, as_of) {
        let found = determine(rules, model, rows, competency, since);
        let same = |last: &Moment| last.state == found.state && last.value == found.value;
        if !moments.last().is_some_and(same) {
            moments.push(Moment { since, state: found.state, value: found.value });
        }
    }
    moments
}

/// The state on a day.
pub(crate) fn on(moments: &[Moment], day: Date) -> (State, Option<&Number>) {
    let after = moments.partition_point(|moment| moment.since <= day);
    match after.checked_sub(1) {
        Some(at) => (moments[at].state, moments[at].value.as_ref()),
        None => (State::NotAssessed, None),
    }
}

/// The days on which something can change: evidence appears or grows too old, a judgement begins or
/// runs out, a student is excused or placed.
fn days(rules: &Rules, rows: &Rows<'_>, competency: Idx<Competency>, as_of: Date) -> Vec<Date> {
    let possible: Vec<_> = rules.possible(competency).collect();
    let after = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(Date::MAX);
    let mut days = Vec::new();
    for &row in rows.of(competency) {
        let dates = rows.records.evidence[row as usize].dates;
        for rule in &possible {
            days.push(date_of(dates, &rule.known));
            if let Some(window) = rule.window_days {
                days.push(after(date_of(dates, &rule.order), i64::from(window) + 1));
            }
        }
    }
    for judgement in rows.records.overrides.iter().filter(|one| one.competency == competency) {
        days.push(judgement.date);
        days.extend(judgement.until.map(|until| after(until, 1)));
    }
    for exemption in &rows.records.exemptions {
        if exemption.target == ExemptFrom::Competency(competency) {
            days.push(exemption.date);
        }
    }
    for placement in rows.records.placements.iter().filter(|one| one.competency == competency) {
        days.extend(placement.starts);
    }
    days.retain(|day| *day <= as_of);
    days.sort_unstable();
    days.dedup();
    days
}
