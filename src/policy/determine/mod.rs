//! From evidence to a level in one competency.
//!
//! A [`Lineup`] is the evidence in the order of time, a [`Standing`] takes it piece by piece and says
//! what it comes to. [`determine`] does so for one day and tells what the level rests on; a history
//! goes on from day to day.

pub(crate) mod candidates;
pub(crate) mod cut;
pub(crate) mod history;
pub(crate) mod judgement;
pub(crate) mod lineup;
pub(crate) mod needs;
mod part;
pub(crate) mod roll_up;
pub(crate) mod rows;
mod settle;
mod standing;
pub(crate) mod unfolding;

use judgement::Said;
use lineup::Lineup;
use rows::Rows;
use standing::{Ground, Standing};

use super::outcome::{Basis, Determination, State};
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
    let ground = Ground::on(rules, model, &said, competency, as_of);
    let (rule, scale) = (ground.rule(), ground.scale());
    let mut aside = Vec::new();
    let kept = Lineup::new(rule, scale, rows, competency, ground.stage).on(as_of, &mut aside);
    let latest = kept.last().map(|candidate| candidate.date);
    let mut standing = Standing::new(ground);
    kept.into_iter().for_each(|candidate| standing.take(candidate));
    standing.refresh();

    let evidence = standing.evidence();
    let lacks = standing.lacks(evidence).collect();
    let computed = standing.state(evidence);
    let (state, judgement) =
        judgement::judged(rule.overrides, scale, &said, computed, said.judgement(as_of));
    let exemption = said.exemption(as_of);
    let (parts, number) = standing.parts(&mut aside);
    aside.sort_unstable();
    Determination {
        competency,
        stage: ground.stage,
        state: if exemption.is_some() { State::Exempt } else { state },
        value: number.value,
        evidence,
        latest,
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
