//! `by-kind`: means by kind of evidence, weighted.

use super::mean::Mean;
use super::{MadeOf, Running};
use crate::base::Number;
use crate::model::evidence::Kind;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The weighted mean of the means by kind. Only kinds that there is evidence of have a part: the
/// weight of the others goes to them in proportion.
pub(super) struct AverageByKind<'a> {
    kinds: Vec<(Kind, &'a Number, Mean)>,
}

impl<'a> AverageByKind<'a> {
    pub(super) fn new(weights: &'a [(Kind, Number)]) -> Self {
        let kinds = weights.iter().map(|(kind, weight)| (*kind, weight, Mean::default()));
        AverageByKind { kinds: kinds.collect() }
    }

    fn weighs(&self, rating: &Candidate<'a>) -> bool {
        self.kinds.iter().any(|(kind, ..)| rating.evidence.kind == Some(*kind))
    }
}

impl<'a> Running<'a> for AverageByKind<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        for (kind, _, mean) in &mut self.kinds {
            if rating.evidence.kind == Some(*kind) {
                mean.take(rating);
            }
        }
    }

    fn value(&self) -> Option<Number> {
        let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
        for (_, weight, mean) in &self.kinds {
            if let Some(mean) = mean.value() {
                sum = sum + &(&mean * weight);
                weights = weights + weight;
            }
        }
        sum.checked_div(&weights)
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let (used, left): (Vec<_>, Vec<_>) =
            (0..ratings.len()).partition(|at| self.weighs(&ratings[*at]));
        MadeOf { used, left: left.into_iter().map(|at| (at, Reason::Kind)).collect() }
    }
}
