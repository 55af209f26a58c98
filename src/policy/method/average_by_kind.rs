//! `by-kind`: means by kind of evidence, weighted.

use super::mean::Mean;
use super::writing::{Worked, mean_of_terms};
use super::{Descriptor, Key, MadeOf, Parameters, Retry, Running};
use crate::base::Number;
use crate::model::evidence::Kind;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;
use crate::policy::said::Said;

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "by-kind",
    alias: None,
    doc: "Means by kind of evidence, weighted.",
    keys: &[Key::Weights],
    start: |with, _| Box::new(AverageByKind::new(&with.weights)),
    arithmetic,
    words: |with, _| {
        let weights: Vec<String> =
            with.weights.iter().map(|(kind, weight)| format!("{} {weight}", kind.code())).collect();
        format!("the means by kind of evidence, weighted: {}", weights.join(", "))
    },
    sentence: |_| Said::new("rule-level-by-kind"),
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || {
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::SelfRated);
        let weights = kinds.map(|kind| (kind, Number::from(25i64))).collect();
        vec![("by-kind, alike", Parameters { weights, ..Parameters::default() })]
    },
};

fn arithmetic(worked: &Worked<'_>) -> String {
    let told = worked.with.weights.iter().filter_map(|(kind, weight)| {
        let of = worked.used.iter().filter(|(_, evidence)| evidence.kind == Some(*kind));
        let mean = mean_of_terms(&of.map(|(term, _)| *term).collect::<Vec<_>>())?;
        Some(format!("{} {mean} x {weight}", kind.code()))
    });
    let told: Vec<String> = told.collect();
    format!("{}, over the weights there are = {}", told.join(" + "), worked.value)
}

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
