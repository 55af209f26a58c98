//! From evidence to a level in one competency.
//!
//! A [`Lineup`] is the evidence in the order of time, a [`Standing`] takes it piece by piece and
//! says what it comes to. [`determine`] does so for one day and tells what the level rests on; a
//! history goes on from day to day.

pub(crate) mod candidate;
pub(crate) mod cut;
pub(crate) mod ground;
pub(crate) mod history;
pub(crate) mod judgement;
pub(crate) mod lineup;
pub(crate) mod moment;
pub(crate) mod needs;
mod part;
pub(crate) mod roll_up;
pub(crate) mod rows;
mod settle;
mod standing;
pub(crate) mod unfolding;

use std::rc::Rc;

use ground::Ground;
use history::history;
use judgement::Said;
use lineup::Lineup;
use rows::Rows;
use standing::Standing;

use super::outcome::{Basis, Determination, Moment, State};
use super::rules::Rules;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::framework::Competency;

/// A student's level in one competency on a day. Whether its milestone has passed is for the caller
/// to say, who knows the student's grade.
pub(super) fn determine(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> Determination {
    let said = Said::about(rows.records, competency);
    let ground = Ground::on(rules, model, competency, &said, as_of);
    let lineup = Lineup::new(&ground, rows);
    told(as_of, &said, &ground, &lineup, taken(as_of, &ground, &lineup))
}

/// The same, and how it came about: see [`history`](history()).
pub(super) fn determine_with_history(
    rules: &Rules,
    model: &Model,
    rows: &Rows<'_>,
    competency: Idx<Competency>,
    as_of: Date,
) -> (Determination, Vec<Moment>) {
    let said = Said::about(rows.records, competency);
    let ground = Ground::on(rules, model, competency, &said, as_of);
    let lineup = Rc::new(Lineup::new(&ground, rows));
    let (moments, standing) = history(&ground, &said, &lineup, rows, as_of);
    let standing = standing.unwrap_or_else(|| taken(as_of, &ground, &lineup));
    (told(as_of, &said, &ground, &lineup, standing), moments)
}

/// The state of things on a day, by the ground and the lineup of that day.
fn taken<'a>(as_of: Date, ground: &Ground<'a>, lineup: &Lineup<'a>) -> Standing<'a> {
    let mut standing = Standing::new(*ground);
    let kept = lineup.on(as_of, &mut Vec::new());
    kept.into_iter().for_each(|candidate| standing.take(candidate));
    standing.refresh();
    standing
}

/// The level on a day, and what it rests on.
fn told(
    as_of: Date,
    said: &Said<'_>,
    ground: &Ground<'_>,
    lineup: &Lineup<'_>,
    standing: Standing<'_>,
) -> Determination {
    let evidence = standing.evidence();
    let lacks = standing.lacks(evidence).collect();
    let latest = standing.latest();
    let (state, judgement) = said.judged(ground.overrides(), standing.state(evidence), as_of);
    let exemption = said.exemption(as_of);
    let mut aside = lineup.set_aside(as_of);
    let (parts, number) = standing.parts(&mut aside);
    aside.sort_unstable();
    Determination {
        competency: ground.competency,
        stage: ground.stage,
        state: if exemption.is_some() { State::Exempt } else { state },
        value: number.value,
        evidence,
        latest,
        asked: false,
        counted: false,
        expected: false,
        growth: None,
        basis: Basis {
            rule: ground.at,
            parts,
            set_aside: aside,
            banded: number.banded,
            level: number.level,
            lacks,
            judgement,
            exemption,
            placement: ground.placement,
        },
    }
}
