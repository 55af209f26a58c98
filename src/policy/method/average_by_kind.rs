//! `by-kind`: means by kind of evidence, weighted.

use super::descriptor::{Descriptor, MadeOf, Retry, Running};
use super::mean::Mean;
use super::parameters::{Key, Parameters};
use super::writing::{Worked, mean_of_terms};
use crate::base::Number;
use crate::model::evidence::EvidenceKind;
use crate::policy::determine::candidate::Candidate;
use crate::policy::outcome::Reason;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "by-kind",
    alias: None,
    doc: "Means by kind of evidence, weighted.",
    keys: &[Key::Weights],
    start: |with, _| Box::new(AverageByKind::new(&with.weights)),
    arithmetic,
    sentence: |with| {
        let weights = with.weights.iter();
        let weights =
            weights.map(|(kind, weight)| kind_with_weight(*kind, Value::Number(weight.clone())));
        let weights = Value::List(weights.collect(), ", ");
        Said::new("rule-level-by-kind").with("weights", weights)
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || {
        let kinds = EvidenceKind::ALL.into_iter().filter(|kind| *kind != EvidenceKind::SelfRated);
        let weights = kinds.map(|kind| (kind, Number::from(25i64))).collect();
        vec![("by-kind, alike", Parameters { weights, ..Parameters::default() })]
    },
};

/// A kind of evidence with what it counts.
fn kind_with_weight(kind: EvidenceKind, weight: Value) -> Said {
    let key = match kind {
        EvidenceKind::Diagnostic => "kind-diagnostic",
        EvidenceKind::Formative => "kind-formative",
        EvidenceKind::Summative => "kind-summative",
        EvidenceKind::Performance => "kind-performance",
        EvidenceKind::SelfRated => "kind-self",
    };
    Said::new("rule-kind-weight").with("kind", Value::Said(Said::new(key))).with("weight", weight)
}

fn arithmetic(worked: &Worked<'_>) -> Said {
    let told = worked.with.weights.iter().filter_map(|(kind, weight)| {
        let of = worked.used.iter().filter(|(_, evidence)| evidence.kind == Some(*kind));
        let mean = mean_of_terms(&of.map(|(term, _)| *term).collect::<Vec<_>>())?;
        Some(kind_with_weight(*kind, Value::Text(format!("{mean} x {weight}"))))
    });
    Said::new("explain-by-kind")
        .with("terms", Value::List(told.collect(), " + "))
        .with("number", Value::Number(worked.value.clone()))
}

/// The weighted mean of the means by kind. Only kinds that there is evidence of have a part: the
/// weight of the others goes to them in proportion.
pub(super) struct AverageByKind<'a> {
    kinds: Vec<(EvidenceKind, &'a Number, Mean)>,
}

impl<'a> AverageByKind<'a> {
    pub(super) fn new(weights: &'a [(EvidenceKind, Number)]) -> Self {
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
