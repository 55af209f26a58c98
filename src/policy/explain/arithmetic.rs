//! The arithmetic of a method, in writing.

use crate::base::Number;
use crate::model::evidence::{Evidence, Kind};
use crate::model::scale::Scale;
use crate::policy::method::{latest_against_mean_step, mean_of};
use crate::policy::outcome::Term;
use crate::policy::rules::DeterminationMethod;
use crate::policy::{Method, ModeTies};

/// How a number came of ratings: the numbers used, in the order of the basis, and the evidence they are from.
pub(super) fn arithmetic(
    method: &DeterminationMethod,
    used: &[(&Term, &Evidence)],
    value: &Number,
    scale: &Scale,
) -> String {
    let terms: Vec<&Term> = used.iter().map(|(term, _)| *term).collect();
    let numbers: Vec<&Number> = terms.iter().map(|term| &term.number).collect();
    match method {
        Method::Latest | Method::Highest | Method::Lowest => value.to_string(),
        Method::Mean | Method::Best(_) | Method::Recent(_) | Method::NTimes { .. } => {
            weighed(&terms, value)
        }
        Method::Median => {
            let mut sorted = numbers;
            sorted.sort_unstable();
            format!("in order {}; in the middle {value}", list(&sorted, ", "))
        }
        Method::Mode(ties) => {
            let times = numbers.iter().filter(|number| **number == value).count();
            let tie = if *ties == ModeTies::NoValue { "" } else { ", ties settled" };
            format!("{value} stands {times} times among {}{tie}", numbers.len())
        }
        Method::LatestAgainstMean { percent } => match terms.split_last() {
            Some((latest, earlier)) if !earlier.is_empty() => {
                let before = mean_of_terms(earlier).unwrap_or(Number::ZERO);
                let told = weighed(earlier, &before);
                format!("{percent} % of {} and the rest of {told} = {value}", latest.number)
            }
            _ => value.to_string(),
        },
        Method::DecayingAverage { percent } => {
            let mut told: Vec<String> = Vec::new();
            let mut average: Option<Number> = None;
            for number in numbers {
                let next = match &average {
                    Some(before) => latest_against_mean_step(number, before, percent),
                    None => number.clone(),
                };
                told.push(next.to_string());
                average = Some(next);
            }
            format!("averages so far {}", told.join(", then "))
        }
        Method::PowerLaw { .. } => {
            let mean = mean_of(numbers.iter().copied()).unwrap_or(Number::ZERO);
            format!(
                "through {}; at the last rating {value} (the mean is {mean})",
                list(&numbers, ", ")
            )
        }
        Method::ByKind(weights) => by_kind(weights, used, value),
        Method::Conjunctive { .. } | Method::Sustained { .. } => {
            let reached = numbers.iter().filter(|number| **number >= value).count();
            let level = scale.levels.iter().find(|level| level.points == *value);
            let level = level.map_or_else(|| value.to_string(), |level| level.code.to_string());
            format!("{reached} of {} ratings are at or above {level}, worth {value}", numbers.len())
        }
    }
}

/// `(3 + 4) / 2 = 3.5`, with weights `(2 x 3 + 1 x 4) / 3 = 10/3`
pub(super) fn weighed(terms: &[&Term], value: &Number) -> String {
    if terms.len() < 2 || terms.iter().all(|term| term.weight == Number::ONE) {
        return mean(&terms.iter().map(|term| &term.number).collect::<Vec<_>>(), value);
    }
    let weights: Number = terms.iter().map(|term| &term.weight).sum();
    let told: Vec<String> =
        terms.iter().map(|term| format!("{} x {}", term.weight, term.number)).collect();
    format!("({}) / {weights} = {value}", told.join(" + "))
}

fn mean_of_terms(terms: &[&Term]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for term in terms {
        sum = sum + &(&term.number * &term.weight);
        weights = weights + &term.weight;
    }
    sum.checked_div(&weights)
}

/// `(3 + 4) / 2 = 3.5`
pub(super) fn mean(numbers: &[&Number], value: &Number) -> String {
    match numbers {
        [one] => one.to_string(),
        _ => format!("({}) / {} = {value}", list(numbers, " + "), numbers.len()),
    }
}

fn list(numbers: &[&Number], between: &str) -> String {
    numbers.iter().map(|number| number.to_string()).collect::<Vec<_>>().join(between)
}

fn by_kind(weights: &[(Kind, Number)], used: &[(&Term, &Evidence)], value: &Number) -> String {
    let told = weights.iter().filter_map(|(kind, weight)| {
        let of = used.iter().filter(|(_, evidence)| evidence.kind == Some(*kind));
        let mean = mean_of_terms(&of.map(|(term, _)| *term).collect::<Vec<_>>())?;
        Some(format!("{} {mean} x {weight}", kind.code()))
    });
    let told: Vec<String> = told.collect();
    format!("{}, over the weights there are = {value}", told.join(" + "))
}
