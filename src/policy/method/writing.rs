//! Arithmetic in writing, as an explanation shows it.

use super::parameters::MethodParameters;
use crate::base::Number;
use crate::model::evidence::Evidence;
use crate::model::scale::Scale;
use crate::policy::outcome::Term;
use crate::policy::said::{Said, Value};
use crate::policy::written;

/// A number that a method made, and the ratings it is made of.
pub(in crate::policy) struct Worked<'a> {
    /// The method's parameters.
    pub(in crate::policy) with: &'a MethodParameters,
    /// The numbers used, in the order of the basis, and the evidence they are from.
    pub(in crate::policy) used: &'a [(&'a Term, &'a Evidence)],
    /// The number.
    pub(in crate::policy) value: &'a Number,
    /// The scale.
    pub(in crate::policy) scale: &'a Scale,
}

impl<'a> Worked<'a> {
    pub(super) fn terms(&self) -> Vec<&'a Term> {
        self.used.iter().map(|(term, _)| *term).collect()
    }

    pub(super) fn numbers(&self) -> Vec<&'a Number> {
        self.used.iter().map(|(term, _)| &term.number).collect()
    }
}

/// The number alone.
pub(super) fn alone(worked: &Worked<'_>) -> Said {
    Said::text(worked.value.to_string())
}

/// The mean of the ratings used.
pub(super) fn mean_of_used(worked: &Worked<'_>) -> Said {
    Said::text(written::weighted(&worked.terms(), worked.value))
}

/// The number of ratings that reach the level that the number is worth.
pub(super) fn reached(worked: &Worked<'_>) -> Said {
    let (value, numbers) = (worked.value, worked.numbers());
    let reached = numbers.iter().filter(|number| **number >= value).count();
    let level = worked.scale.levels.iter().find(|level| level.points == *value);
    let level = level.map_or_else(|| value.to_string(), |level| level.code.to_string());
    Said::new("explain-reached")
        .with("count", Value::Text(reached.to_string()))
        .with("of", Value::Text(numbers.len().to_string()))
        .with("level", Value::Text(level))
        .with("number", Value::Number(value.clone()))
}

pub(super) fn mean_of_terms(terms: &[&Term]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for term in terms {
        sum = sum + &(&term.number * &term.weight);
        weights = weights + &term.weight;
    }
    sum.checked_div(&weights)
}
