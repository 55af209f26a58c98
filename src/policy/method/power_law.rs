//! `power-law`: where a curve of growth has got to.
//!
//! The one method whose number is not a fraction. Logarithms are taken in decimal to [`DIGITS`]
//! significant digits and the result is cut to [`PLACES`] decimals, half up: from there on it is exact
//! again, and the same on every machine.

use dashu_float::DBig;

use super::{Figure, mean_of};
use crate::base::{Number, Rounding, RoundingMode};
use crate::policy::determine::candidates::Candidate;

/// Significant digits of every step.
const DIGITS: usize = 50;
/// Decimals of the result.
const PLACES: usize = 12;

/// The last point of the power curve through the ratings by least squares of their logarithms, at
/// most `highest`. The mean stands in for it when there are fewer than `minimum` ratings or one of
/// them is not above zero, where no curve exists, and when it is higher and the policy says so.
pub(super) fn power_law(
    minimum: usize,
    or_mean: bool,
    highest: &Number,
    candidates: &[Candidate<'_>],
) -> Figure {
    let numbers: Vec<&Number> = candidates.iter().filter_map(|c| c.number()).collect();
    let mean = mean_of(numbers.iter().copied());
    let fits = numbers.len() >= minimum.max(2) && numbers.iter().all(|n| **n > Number::ZERO);
    let value = match (fits, mean) {
        (true, Some(mean)) => {
            let curve = last_point(&numbers).min(highest.clone());
            Some(if or_mean { curve.max(mean) } else { curve })
        }
        (_, mean) => mean,
    };
    Figure::all(candidates, value)
}

fn last_point(numbers: &[&Number]) -> Number {
    let x: Vec<DBig> = (1..=numbers.len()).map(|at| logarithm(&Number::from(at))).collect();
    let y: Vec<DBig> = numbers.iter().map(|number| logarithm(number)).collect();
    let count = decimal(&Number::from(numbers.len()));
    let mean = |all: &[DBig]| all.iter().fold(zero(), |sum, one| sum + one) / &count;
    let (mean_x, mean_y) = (mean(&x), mean(&y));
    let (mut products, mut squares) = (zero(), zero());
    for (x, y) in x.iter().zip(&y) {
        let distance = x - &mean_x;
        products += &distance * (y - &mean_y);
        squares += &distance * &distance;
    }
    let steps = &x[x.len() - 1] - &mean_x;
    exact(&(mean_y + products / squares * steps).exp())
}

fn zero() -> DBig {
    decimal(&Number::ZERO)
}

fn logarithm(number: &Number) -> DBig {
    decimal(number).ln()
}

fn decimal(number: &Number) -> DBig {
    let text = Rounding { places: DIGITS, mode: RoundingMode::HalfUp }.show(number);
    let read: DBig = text.parse().expect("a number in writing is a decimal");
    read.with_precision(DIGITS).value()
}

fn exact(value: &DBig) -> Number {
    let shift = Number::from(10i64).pow(PLACES);
    let whole = (value * decimal(&shift)).round().to_int().value();
    let whole: Number = whole.to_string().parse().expect("a whole number in writing is a decimal");
    &whole / &shift
}
