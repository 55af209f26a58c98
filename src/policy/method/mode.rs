//! `mode`: the most frequent rating.

use super::Figure;
use crate::base::Number;
use crate::policy::ModeTies;
use crate::policy::determine::candidates::Candidate;

/// The most frequent rating; the policy says what wins when several are.
pub(super) fn mode(ties: ModeTies, candidates: &[Candidate<'_>]) -> Figure {
    let numbers = || candidates.iter().filter_map(|candidate| candidate.number());
    let count = |wanted: &Number| numbers().filter(|number| *number == wanted).count();
    let most = numbers().map(&count).max();
    // The most frequent ratings, oldest first.
    let frequent: Vec<&Number> = numbers().filter(|number| Some(count(number)) == most).collect();
    let value = match ties {
        ModeTies::Higher => frequent.iter().max().copied(),
        ModeTies::Lower => frequent.iter().min().copied(),
        ModeTies::Latest => frequent.last().copied(),
        ModeTies::NoValue => {
            frequent.first().copied().filter(|first| frequent.iter().all(|n| n == first))
        }
    };
    Figure::all(candidates, value.cloned())
}
