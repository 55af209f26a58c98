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
pub(super) use mean::mean_of;
pub(super) use median::median_of;

use super::determine::candidates::Candidate;
use super::outcome::Reason;
use super::rules::DeterminationMethod;
use super::{Count, Method};
use crate::base::Number;
use crate::model::scale::Scale;

/// A method at work: it takes ratings one by one, oldest first, and can be asked after each of them.
/// Missed occasions are among them only for the methods in which they can take a place.
pub(super) trait Running<'a> {
    /// Takes the next rating.
    fn take(&mut self, rating: &Candidate<'a>);

    /// The exact number for the ratings so far; nothing when the method cannot make one.
    fn value(&self) -> Option<Number>;

    /// Which of the ratings that it took the number is made of: all, unless a method says otherwise.
    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        MadeOf { used: (0..ratings.len()).collect(), left: Vec::new() }
    }
}

/// What a number is made of. Positions are those of the ratings that the method took.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct MadeOf {
    /// Ratings it is made of, in the order in which they are told.
    pub(super) used: Vec<usize>,
    /// Ratings it is not made of, and why.
    pub(super) left: Vec<(usize, Reason)>,
}

/// What a method is given besides the ratings.
pub(super) struct Given<'a> {
    /// The scale.
    pub(super) scale: &'a Scale,
    /// How many ratings `"required"` means here.
    pub(super) required: u32,
}

impl Given<'_> {
    fn count(&self, count: Count) -> usize {
        match count {
            Count::Fixed(count) => count as usize,
            Count::Required => self.required as usize,
        }
    }
}

/// A method before its first rating.
pub(super) fn start<'a>(
    method: &'a DeterminationMethod,
    given: &Given<'a>,
) -> Box<dyn Running<'a> + 'a> {
    let scale = given.scale;
    match method {
        Method::Latest => Box::new(pick::latest()),
        Method::Highest => Box::new(pick::highest()),
        Method::Lowest => Box::new(pick::lowest()),
        Method::Mean => Box::new(mean::Mean::default()),
        Method::Median => Box::new(median::Median::default()),
        Method::Mode(ties) => Box::new(mode::Mode::new(*ties)),
        Method::Best(count) => Box::new(best::Best::new(given.count(*count))),
        Method::Recent(count) => Box::new(recent::Recent::new(given.count(*count))),
        Method::NTimes { count, at } => {
            let at = at.or_else(|| scale.lowest_proficient());
            Box::new(n_times::NTimes::new(*count as usize, at.map(|at| &scale.get(at).points)))
        }
        Method::LatestAgainstMean { percent } => {
            Box::new(latest_against_mean::LatestAgainstMean::new(percent))
        }
        Method::DecayingAverage { percent } => {
            Box::new(decaying_average::DecayingAverage::new(percent))
        }
        Method::PowerLaw { minimum, or_mean } => {
            Box::new(power_law::PowerLaw::new(*minimum as usize, *or_mean, &scale.highest))
        }
        Method::ByKind(weights) => Box::new(average_by_kind::AverageByKind::new(weights)),
        Method::Conjunctive { share, slack } => {
            Box::new(conjunctive::Conjunctive::new(share, *slack, scale))
        }
        Method::Sustained { count, across, days } => {
            Box::new(sustained::Sustained::new(*count as usize, *across, *days, scale))
        }
    }
}

/// True for the methods in which a missed occasion can take a place.
pub(super) fn has_places(method: &DeterminationMethod) -> bool {
    matches!(method, Method::Best(_) | Method::Recent(_))
}
