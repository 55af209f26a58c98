//! `by-kind`: means by kind of evidence, weighted.

use super::{Figure, weighed_mean};
use crate::base::Number;
use crate::model::evidence::Kind;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The weighted mean of the means by kind. Only kinds that there is evidence of have a part: the
/// weight of the others goes to them in proportion.
pub(super) fn average_by_kind(weights: &[(Kind, Number)], candidates: &[Candidate<'_>]) -> Figure {
    let (mut sum, mut weight) = (Number::ZERO, Number::ZERO);
    for (kind, of_kind) in weights {
        let of = candidates.iter().filter(|candidate| candidate.evidence.kind == Some(*kind));
        if let Some(mean) = weighed_mean(of) {
            sum = sum + &(&mean * of_kind);
            weight = weight + of_kind;
        }
    }
    let weighed =
        |at: &usize| weights.iter().any(|(kind, _)| candidates[*at].evidence.kind == Some(*kind));
    let (used, left): (Vec<_>, Vec<_>) = (0..candidates.len()).partition(weighed);
    let left = left.into_iter().map(|at| (at, Reason::Kind)).collect();
    Figure { value: sum.checked_div(&weight), used, left }
}
