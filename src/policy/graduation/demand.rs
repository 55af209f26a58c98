//! The credits that a requirement asks for, in parts.

use super::flow::Demand;
use crate::base::{At, Number};
use crate::policy::need::CreditUse;
use crate::policy::rules::DiplomaRequirement;

/// The parts of a requirement that asks for credits: what has to be included, what only the
/// requirement's own areas can give, and what others may stand for. Each part can be filled on its
/// own, so that together they take whatever the requirement can take.
pub(in crate::policy) fn demands(at: usize, requirement: &DiplomaRequirement) -> Vec<Demand> {
    let need = &requirement.needs;
    if need.of.credit != CreditUse::Amount {
        return Vec::new();
    }
    let codes = |areas: &[At<String>]| -> Vec<String> {
        areas.iter().map(|area| area.value.clone()).collect()
    };
    let own = need.with.areas.as_ref().map(|areas| codes(areas));
    let demand = |credits: Number| Demand {
        requirement: at,
        credits,
        areas: own.clone(),
        courses: Vec::new(),
        shared: need.with.shared,
    };
    let mut open = need.with.amount.clone();
    let mut take = |wanted: &Number| {
        let amount = wanted.clone().min(open.clone());
        open = &open - &amount;
        amount
    };
    let mut demands = Vec::new();
    for part in &need.with.include {
        demands.push(Demand {
            areas: Some(codes(&part.areas)),
            courses: part.courses.clone(),
            ..demand(take(&part.credits))
        });
    }
    let mut replaceable = Vec::new();
    for part in &need.with.substitutes {
        let areas = own.as_ref().map(|own| [own.clone(), codes(&part.areas)].concat());
        let courses = part.courses.clone();
        replaceable.push(Demand { areas, courses, ..demand(take(&part.credits)) });
    }
    demands.push(demand(open));
    demands.extend(replaceable);
    demands
}
