//! From parts to the whole: from indicators to a competency, from competencies to a subject.

use super::part::Whole;
use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::RollUp;
use crate::policy::roll_up::{Part, Parts, Rolled};

/// A part and its number.
pub(crate) struct Numbered<'a, P> {
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
    parts: &[Numbered<'_, P>],
    scale: &Scale,
) -> Rolled {
    let with = &how.with;
    let number = |named: &P| {
        let part = parts.iter().find(|part| part.part.as_ref() == Some(named));
        part.and_then(|part| part.number)
    };
    let weight = |part: &Numbered<'_, P>| {
        let own = with.weights.iter().find(|(one, _)| Some(one) == part.part.as_ref());
        own.map(|(_, weight)| weight)
    };
    let all = parts.iter().map(|part| {
        let Numbered { number, wanted, .. } = *part;
        Part { number, wanted, weight: weight(part) }
    });
    (how.of.whole)(&Parts {
        all: all.collect(),
        points: with.points.iter().map(|(part, worth)| (worth, number(part))).collect(),
        required: with.require.iter().map(number).collect(),
        share: &with.share,
        scale,
    })
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
