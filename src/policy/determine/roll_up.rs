//! From parts to the whole: from indicators to a competency, from competencies to a subject.

use super::part::Whole;
use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::RollUp;
use crate::policy::method::{mean_of, median_of};
use crate::policy::outcome::Progress;

/// A part and its number.
pub(crate) struct Rolled<'a, P> {
    /// The part; nothing for what is about the whole.
    pub(crate) part: Option<P>,
    /// Its number, where it has one.
    pub(crate) number: Option<&'a Number>,
    /// A part that asks for nothing and has nothing is not in the way.
    pub(crate) wanted: bool,
}

/// The number of the whole, and what keeps it from having one. Ratings are pooled by [`pool`].
pub(crate) fn roll_up<P: PartialEq>(
    how: &RollUp<P>,
    parts: &[Rolled<'_, P>],
    scale: &Scale,
) -> (Option<Number>, Option<Progress>) {
    let values = || parts.iter().filter_map(|part| part.number);
    match how {
        RollUp::Mean | RollUp::Pool => (mean_of(values()), None),
        RollUp::Weighted(weights) => (weighted(weights, parts), None),
        RollUp::Median => (median_of(values().collect()), None),
        RollUp::Highest => (values().max().cloned(), None),
        RollUp::Lowest => (values().min().cloned(), None),
        RollUp::All => complete(parts, || values().min().cloned()),
        RollUp::Sum => complete(parts, || values().next().map(|_| values().sum())),
        RollUp::Share(share) => (level_of_share(share, parts, scale), None),
        RollUp::Points { points, require } => of_points(points, require, parts, scale),
    }
}

/// The mean of all ratings that the parts are made of.
pub(super) fn pool(parts: &[Whole<'_>]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for term in parts.iter().flat_map(Whole::terms) {
        sum = sum + &(&term.number * &term.weight);
        weights = weights + &term.weight;
    }
    sum.checked_div(&weights)
}

fn complete<P>(
    parts: &[Rolled<'_, P>],
    value: impl Fn() -> Option<Number>,
) -> (Option<Number>, Option<Progress>) {
    let need = parts.iter().filter(|part| part.wanted || part.number.is_some()).count() as u32;
    let have = parts.iter().filter(|part| part.number.is_some()).count() as u32;
    if have < need {
        return (None, Some(Progress { have, need }));
    }
    (value(), None)
}

fn weighted<P: PartialEq>(weights: &[(P, Number)], parts: &[Rolled<'_, P>]) -> Option<Number> {
    let (mut sum, mut whole) = (Number::ZERO, Number::ZERO);
    for part in parts {
        let Some(number) = part.number else { continue };
        let own = weights.iter().find(|(one, _)| Some(one) == part.part.as_ref());
        let weight = own.map_or(Number::ONE, |(_, weight)| weight.clone());
        sum = sum + &(number * &weight);
        whole = whole + &weight;
    }
    sum.checked_div(&whole)
}

/// The points of the highest level that enough of the parts are at or above; those of the lowest
/// level when there is none, nothing when no part has a number.
fn level_of_share<P>(share: &Number, parts: &[Rolled<'_, P>], scale: &Scale) -> Option<Number> {
    let counted = || parts.iter().filter(|part| part.wanted || part.number.is_some());
    if !counted().any(|part| part.number.is_some()) {
        return None;
    }
    let needed = share * &Number::from(counted().count());
    let holds = |points: &Number| {
        let reached = counted().filter(|part| part.number >= Some(points)).count();
        Number::from(reached) >= needed
    };
    let level = scale.levels.iter().rev().find(|level| holds(&level.points));
    level.or(scale.levels.first()).map(|level| level.points.clone())
}

/// The points of the parts whose level is proficient, once all required ones are.
fn of_points<P: PartialEq>(
    points: &[(P, Number)],
    require: &[P],
    parts: &[Rolled<'_, P>],
    scale: &Scale,
) -> (Option<Number>, Option<Progress>) {
    let proficient = |wanted: &P| {
        let part = parts.iter().find(|part| part.part.as_ref() == Some(wanted));
        part.and_then(|part| part.number).is_some_and(|number| {
            let level = scale.levels.iter().rev().find(|level| level.points <= *number);
            level.is_some_and(|level| level.proficient)
        })
    };
    let have = require.iter().filter(|part| proficient(part)).count() as u32;
    let need = require.len() as u32;
    if have < need {
        return (None, Some(Progress { have, need }));
    }
    if parts.iter().all(|part| part.number.is_none()) {
        return (None, None);
    }
    (Some(points.iter().filter(|(part, _)| proficient(part)).map(|(_, n)| n).sum()), None)
}
