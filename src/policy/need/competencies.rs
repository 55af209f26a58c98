//! `competencies`, `subjects`: proficiency in competencies.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute, some_or_all};
use super::facts::{Asked, Found};
use super::parameters::BoundParameters;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::policy::outcome::{State, Towards};
use crate::policy::said::{Said, Value};

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "competencies",
    asks: &[Key::Competencies, Key::Subjects],
    beside: &[Key::At, Key::Count],
    counting: Counting::Open,
    credit: CreditUse::Nothing,
    substitute: Substitute::Nothing,
    rests_on: &[],
    found,
    unit: "explain-unit-competencies",
    sentence,
};

/// The competencies that are in force, or that the student has reached all the same.
fn found(asked: &Asked<'_>) -> Found {
    let facts = asked.facts;
    let state = |competency: Idx<Competency>| facts.states[competency.position()];
    let counts = |competency: &Idx<Competency>| {
        let in_force = facts.model.framework.competencies[*competency].in_force(facts.as_of);
        in_force || state(*competency).is_done()
    };
    let wanted: Vec<_> = asked.with.competencies.iter().copied().filter(counts).collect();
    let done = |competency: &&Idx<Competency>| {
        let state = state(**competency);
        match asked.with.at {
            Some(at) => state == State::Exempt || state.level().is_some_and(|level| level >= at),
            None => state.is_done(),
        }
    };
    let there = wanted.iter().filter(done).map(|competency| Towards::Competency(*competency));
    let count = asked.with.count.map_or(wanted.len(), |count| count.min(wanted.len()));
    Found::counted(count, there.collect())
}

fn sentence(with: &BoundParameters) -> Said {
    let of = with.competencies.len();
    let count = with.count.unwrap_or(of);
    let asks = some_or_all("site-asks-competencies-some", "site-asks-competencies-all", count, of);
    match with.at {
        None => asks,
        Some(level) => Said::new("site-asks-at-level")
            .with("asks", Value::Said(asks))
            .with("level", Value::Level(Some(level))),
    }
}
