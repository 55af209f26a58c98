//! `latest`, `highest`, `lowest`: one rating stands for all.

use super::Figure;
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The latest rating.
pub(super) fn latest(candidates: &[Candidate<'_>]) -> Figure {
    Figure::one(candidates, candidates.len().checked_sub(1))
}

/// The highest rating; of equals the earliest, which is when it was reached.
pub(super) fn highest(candidates: &[Candidate<'_>]) -> Figure {
    first_that(candidates, |new, old| new > old)
}

/// The lowest rating; of equals the earliest.
pub(super) fn lowest(candidates: &[Candidate<'_>]) -> Figure {
    first_that(candidates, |new, old| new < old)
}

fn first_that(
    candidates: &[Candidate<'_>],
    wins: impl Fn(Option<&Number>, Option<&Number>) -> bool,
) -> Figure {
    let mut chosen: Option<usize> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        match chosen {
            Some(old) if !wins(candidate.number(), candidates[old].number()) => {}
            _ => chosen = Some(at),
        }
    }
    Figure::one(candidates, chosen)
}
