//! The methods that turn ratings into one number: one file each.

mod average_by_kind;
mod best;
mod conjunctive;
mod decaying_average;
mod latest_against_mean;
mod mean;
mod median;
mod mode;
mod n_times;
mod pick;
mod power_law;
mod recent;
mod sustained;

pub(super) use latest_against_mean::weigh as latest_against_mean_step;
pub(super) use median::median_of;

use super::determine::candidates::Candidate;
use super::outcome::Reason;
use super::rules::DeterminationMethod;
use super::{Count, Method};
use crate::base::Number;
use crate::model::scale::Scale;

/// What a method is given besides the ratings.
pub(super) struct Given<'a> {
    /// The scale.
    pub(super) scale: &'a Scale,
    /// How many ratings `"required"` means here.
    pub(super) required: u32,
}

impl Given<'_> {
    pub(super) fn count(&self, count: Count) -> usize {
        match count {
            Count::Fixed(count) => count as usize,
            Count::Required => self.required as usize,
        }
    }
}

/// What a method makes of ratings. Positions are those of the ratings it was given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Figure {
    /// The exact number; nothing when the method cannot make one.
    pub(super) value: Option<Number>,
    /// Ratings it is made of, in the order in which they are told.
    pub(super) used: Vec<usize>,
    /// Ratings it is not made of, and why.
    pub(super) left: Vec<(usize, Reason)>,
}

impl Figure {
    /// One rating, chosen from all.
    fn one(candidates: &[Candidate<'_>], chosen: Option<usize>) -> Figure {
        let left = (0..candidates.len()).filter(|at| Some(*at) != chosen);
        Figure {
            value: chosen.and_then(|at| candidates[at].number().cloned()),
            used: chosen.into_iter().collect(),
            left: left.map(|at| (at, Reason::NotChosen)).collect(),
        }
    }

    /// A number made of all ratings.
    fn all(candidates: &[Candidate<'_>], value: Option<Number>) -> Figure {
        Figure { value, used: (0..candidates.len()).collect(), left: Vec::new() }
    }
}

/// Applies a method to ratings, oldest first. Missed occasions are among them only for the two
/// methods in which they can take a place.
pub(super) fn apply(
    method: &DeterminationMethod,
    candidates: &[Candidate<'_>],
    given: &Given<'_>,
) -> Figure {
    match method {
        Method::Latest => pick::latest(candidates),
        Method::Highest => pick::highest(candidates),
        Method::Lowest => pick::lowest(candidates),
        Method::Mean => mean::mean(candidates),
        Method::Median => median::median(candidates),
        Method::Mode(ties) => mode::mode(*ties, candidates),
        Method::Best(count) => best::best(given.count(*count), candidates),
        Method::Recent(count) => recent::recent(given.count(*count), candidates),
        Method::NTimes { count, at } => {
            let at = at.or_else(|| given.scale.lowest_proficient());
            n_times::n_times(*count as usize, at.map(|at| &given.scale.get(at).points), candidates)
        }
        Method::LatestAgainstMean { percent } => {
            latest_against_mean::latest_against_mean(percent, candidates)
        }
        Method::DecayingAverage { percent } => {
            decaying_average::decaying_average(percent, candidates)
        }
        Method::PowerLaw { minimum, or_mean } => {
            power_law::power_law(*minimum as usize, *or_mean, &given.scale.highest, candidates)
        }
        Method::ByKind(weights) => average_by_kind::average_by_kind(weights, candidates),
        Method::Conjunctive { share, slack } => {
            conjunctive::conjunctive(share, *slack, given.scale, candidates)
        }
        Method::Sustained { count, across, days } => {
            sustained::sustained(*count as usize, *across, *days, given.scale, candidates)
        }
    }
}

/// True for the methods in which a missed occasion can take a place.
pub(super) fn has_places(method: &DeterminationMethod) -> bool {
    matches!(method, Method::Best(_) | Method::Recent(_))
}

/// The mean of ratings, each as often as its weight says; nothing when there are none.
fn weighed_mean<'a>(candidates: impl Iterator<Item = &'a Candidate<'a>>) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for candidate in candidates {
        if let Some(number) = candidate.number() {
            sum = sum + &(number * &candidate.weight);
            weights = weights + &candidate.weight;
        }
    }
    sum.checked_div(&weights)
}

/// The mean of numbers; nothing when there are none.
pub(super) fn mean_of<'a>(numbers: impl Iterator<Item = &'a Number>) -> Option<Number> {
    let mut count = 0usize;
    let sum: Number = numbers.inspect(|_| count += 1).sum();
    sum.checked_div(&Number::from(count))
}
