//! `power-law`: where a curve of growth has got to.
//!
//! The one method whose number is not a fraction. Logarithms are taken in decimal to [`DIGITS`]
//! significant digits and the result is cut to [`PLACES`] decimals, half up: from there on it is
//! exact again, and the same on every machine.

use std::sync::OnceLock;

use dashu_float::DBig;

use super::descriptor::{Descriptor, Retry, Running};
use super::mean::mean_of;
use super::parameters::{Key, Parameters};
use super::writing::Worked;
use crate::base::{Number, Rounding, RoundingMode};
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};
use crate::policy::written::list;

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "power-law",
    alias: None,
    doc: "The last point of a power curve fitted through the ratings.",
    keys: &[Key::Minimum, Key::OrMean],
    start: |with, given| {
        Box::new(PowerLaw::new(with.minimum as usize, with.or_mean, &given.scale.highest))
    },
    arithmetic,
    sentence: |with| {
        let key = match with.or_mean {
            true => "rule-level-power-law-or-mean",
            false => "rule-level-power-law",
        };
        Said::new(key).with("count", Value::Whole(with.minimum))
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    // A better early rating makes the curve flatter.
    monotone: false,
    usual: || {
        let or_mean = Parameters { or_mean: true, ..Parameters::default() };
        vec![("power-law", Parameters::default()), ("power-law or mean", or_mean)]
    },
};

fn arithmetic(worked: &Worked<'_>) -> Said {
    let numbers = worked.numbers();
    let mean = mean_of(numbers.iter().copied()).unwrap_or(Number::ZERO);
    Said::new("explain-power-law")
        .with("numbers", Value::Text(list(&numbers, ", ")))
        .with("number", Value::Number(worked.value.clone()))
        .with("mean", Value::Number(mean))
}

/// Significant digits of every step.
const DIGITS: usize = 50;
/// Decimals of the result.
const PLACES: usize = 12;

/// The last point of the power curve through the ratings by least squares of their logarithms, at
/// most `highest`. The mean stands in for it when there are fewer than `minimum` ratings or one of
/// them is not above zero, where no curve exists, and when it is higher and the policy says so.
pub(super) struct PowerLaw<'a> {
    minimum: usize,
    or_mean: bool,
    highest: &'a Number,
    sum: Number,
    ratings: usize,
    curve: Option<Curve>,
}

impl<'a> PowerLaw<'a> {
    pub(super) fn new(minimum: usize, or_mean: bool, highest: &'a Number) -> Self {
        let curve = Some(Curve::default());
        PowerLaw { minimum, or_mean, highest, sum: Number::ZERO, ratings: 0, curve }
    }
}

impl<'a> Running<'a> for PowerLaw<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        let Some(number) = rating.number() else { return };
        self.ratings += 1;
        self.sum = &self.sum + number;
        match &mut self.curve {
            Some(curve) if *number > Number::ZERO => curve.take(self.ratings, number),
            _ => self.curve = None,
        }
    }

    fn value(&self) -> Option<Number> {
        let mean = self.sum.checked_div(&Number::from(self.ratings))?;
        let fits = self.ratings >= self.minimum.max(2);
        Some(match self.curve.as_ref().filter(|_| fits) {
            Some(curve) => {
                let last = curve.last_point(self.ratings).min(self.highest.clone());
                if self.or_mean { last.max(mean) } else { last }
            }
            None => mean,
        })
    }
}

/// The sums that least squares are made of: `x` is the logarithm of a rating's place in the order
/// of time, counted from 1, and `y` that of the rating.
struct Curve {
    x: DBig,
    xx: DBig,
    y: DBig,
    xy: DBig,
    /// The last place.
    last: DBig,
    /// Logarithms of the numbers that occurred, of which there are few.
    known: Vec<(Number, DBig)>,
}

impl Curve {
    fn take(&mut self, place: usize, number: &Number) {
        let x = logarithm_of_place(place);
        let known = self.known.iter().position(|(one, _)| one == number).unwrap_or_else(|| {
            self.known.push((number.clone(), logarithm(number)));
            self.known.len() - 1
        });
        let y = &self.known[known].1;
        self.x += &x;
        self.xx += &x * &x;
        self.y += y;
        self.xy += &x * y;
        self.last = x;
    }

    fn last_point(&self, count: usize) -> Number {
        let count = decimal(&Number::from(count));
        let (mean_x, mean_y) = (&self.x / &count, &self.y / &count);
        let products = &self.xy - &mean_x * &self.y;
        let squares = &self.xx - &mean_x * &self.x;
        exact(&(mean_y + products / squares * (&self.last - mean_x)).exp())
    }
}

impl Default for Curve {
    fn default() -> Self {
        let zero = || decimal(&Number::ZERO);
        Curve { x: zero(), xx: zero(), y: zero(), xy: zero(), last: zero(), known: Vec::new() }
    }
}

/// The logarithm of a whole number. The first ones are needed again and again.
fn logarithm_of_place(place: usize) -> DBig {
    static FIRST: [OnceLock<DBig>; 512] = [const { OnceLock::new() }; 512];
    let logarithm = || logarithm(&Number::from(place));
    match FIRST.get(place) {
        Some(known) => known.get_or_init(logarithm).clone(),
        None => logarithm(),
    }
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
