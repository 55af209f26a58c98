//! Arithmetic in writing, as an explanation shows it.

use crate::base::Number;
use crate::model::evidence::Evidence;
use crate::model::scale::Scale;
use crate::policy::count::Count;
use crate::policy::outcome::Term;
use crate::policy::rules::MethodParameters;

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
pub(super) fn alone(worked: &Worked<'_>) -> String {
    worked.value.to_string()
}

/// The mean of the ratings used.
pub(super) fn mean_of_used(worked: &Worked<'_>) -> String {
    weighed(&worked.terms(), worked.value)
}

/// How many of the ratings reach the level that the number is worth.
pub(super) fn reached(worked: &Worked<'_>) -> String {
    let (value, numbers) = (worked.value, worked.numbers());
    let reached = numbers.iter().filter(|number| **number >= value).count();
    let level = worked.scale.levels.iter().find(|level| level.points == *value);
    let level = level.map_or_else(|| value.to_string(), |level| level.code.to_string());
    format!("{reached} of {} ratings are at or above {level}, worth {value}", numbers.len())
}

/// `(3 + 4) / 2 = 3.5`, with weights `(2 x 3 + 1 x 4) / 3 = 10/3`
pub(in crate::policy) fn weighed(terms: &[&Term], value: &Number) -> String {
    if terms.len() < 2 || terms.iter().all(|term| term.weight == Number::ONE) {
        let numbers = terms.iter().map(|term| &term.number).collect::<Vec<_>>();
        return mean_in_writing(&numbers, value);
    }
    let weights: Number = terms.iter().map(|term| &term.weight).sum();
    let told: Vec<String> =
        terms.iter().map(|term| format!("{} x {}", term.weight, term.number)).collect();
    format!("({}) / {weights} = {value}", told.join(" + "))
}

/// `(3 + 4) / 2 = 3.5`
pub(in crate::policy) fn mean_in_writing(numbers: &[&Number], value: &Number) -> String {
    match numbers {
        [one] => one.to_string(),
        _ => format!("({}) / {} = {value}", list(numbers, " + "), numbers.len()),
    }
}

/// The mean of some of the ratings, in words.
pub(super) fn mean_in_words(which: &str, count: Count) -> String {
    match count {
        Count::Fixed(1) => format!("the {which} rating"),
        Count::Fixed(count) => format!("the mean of the {count} {which} ratings"),
        Count::Required => {
            format!("the mean of the {which} ratings, as many as the framework asks for")
        }
    }
}

pub(super) fn mean_of_terms(terms: &[&Term]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for term in terms {
        sum = sum + &(&term.number * &term.weight);
        weights = weights + &term.weight;
    }
    sum.checked_div(&weights)
}

pub(super) fn list(numbers: &[&Number], between: &str) -> String {
    numbers.iter().map(|number| number.to_string()).collect::<Vec<_>>().join(between)
}
