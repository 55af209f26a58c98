//! Arithmetic in writing, the same in every language.

use super::outcome::Term;
use crate::base::Number;

/// A mean with weights: `(3 + 4) / 2 = 3.5`, or `(2 x 3 + 1 x 4) / 3 = 10/3`.
pub fn weighted(terms: &[&Term], value: &Number) -> String {
    if terms.len() < 2 || terms.iter().all(|term| term.weight == Number::ONE) {
        let numbers = terms.iter().map(|term| &term.number).collect::<Vec<_>>();
        return mean(&numbers, value);
    }
    let weights: Number = terms.iter().map(|term| &term.weight).sum();
    let told: Vec<String> =
        terms.iter().map(|term| format!("{} x {}", term.weight, term.number)).collect();
    format!("({}) / {weights} = {value}", told.join(" + "))
}

/// A mean: `(3 + 4) / 2 = 3.5`.
pub fn mean(numbers: &[&Number], value: &Number) -> String {
    match numbers {
        [one] => one.to_string(),
        _ => format!("({}) / {} = {value}", list(numbers, " + "), numbers.len()),
    }
}

/// Numbers, and what stands between them.
pub(super) fn list(numbers: &[&Number], between: &str) -> String {
    numbers.iter().map(|number| number.to_string()).collect::<Vec<_>>().join(between)
}
