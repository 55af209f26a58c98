//! Exact numbers. A number is a fraction of two whole numbers of any size; nothing
//! is ever rounded except by a [`Rounding`], where a policy says so.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::str::FromStr;

use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;

use super::fraction::Fraction;

/// An exact number.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Fraction);

impl Number {
    /// Zero.
    pub const ZERO: Number = Number(Fraction::ZERO);
    /// One.
    pub const ONE: Number = Number(Fraction::ONE);

    /// `numerator / denominator`; panics when the denominator is zero.
    pub fn ratio(numerator: i64, denominator: i64) -> Self {
        assert!(denominator != 0, "a fraction has a denominator other than zero");
        let sign = if denominator < 0 { -1 } else { 1 };
        let numerator = i128::from(numerator) * sign;
        Number(Fraction::new(numerator, u128::from(denominator.unsigned_abs())))
    }

    /// True for zero.
    pub fn is_zero(&self) -> bool {
        self.0 == Fraction::ZERO
    }

    /// True for numbers below zero.
    pub fn is_negative(&self) -> bool {
        *self < Number::ZERO
    }

    /// The quotient, or nothing when `divisor` is zero.
    pub fn checked_div(&self, divisor: &Number) -> Option<Number> {
        (!divisor.is_zero()).then(|| Number(self.0.divide(&divisor.0)))
    }

    /// The number raised to a whole power.
    pub fn pow(&self, exponent: usize) -> Number {
        (0..exponent).fold(Number::ONE, |power, _| &power * self)
    }

    /// The largest whole number that is not greater.
    pub fn floor(&self) -> Number {
        let whole = Number(self.0.truncated());
        if whole > *self { &whole - &Number::ONE } else { whole }
    }

    /// The number as a machine integer, when it is whole and fits.
    pub fn to_integer(&self) -> Option<i64> {
        self.0.parts().filter(|(_, denominator)| *denominator == 1).map(|(whole, _)| whole)
    }

    /// The exact value in writing: a decimal when it has a finite one, else a fraction.
    pub fn exact(&self) -> String {
        match self.decimal_places() {
            Some(places) => self.fixed(places),
            None => self.0.big().to_string(),
        }
    }

    /// The value with exactly `places` decimals; digits beyond are cut off. Use it on
    /// numbers that were rounded to as many places.
    pub fn fixed(&self, places: usize) -> String {
        let scaled = (self.0.big() * RBig::from(IBig::from(10).pow(places))).trunc();
        let negative = scaled < IBig::ZERO;
        let digits = if negative { -scaled } else { scaled }.to_string();
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let sign = if negative { "-" } else { "" };
        if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }

    /// The number of decimals of the exact value, when they end.
    fn decimal_places(&self) -> Option<usize> {
        let mut rest = self.0.big().denominator().clone();
        let (mut twos, mut fives) = (0, 0);
        while (&rest % 2u8) == 0 {
            rest /= 2u8;
            twos += 1;
        }
        while (&rest % 5u8) == 0 {
            rest /= 5u8;
            fives += 1;
        }
        (rest == UBig::ONE).then_some(twos.max(fives))
    }
}

/// The way a number is cut to a number of decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rounding {
    /// Decimals kept.
    pub places: usize,
    /// The fate of the digits beyond.
    pub mode: RoundingMode,
}

/// The fate of the digits beyond the last one kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundingMode {
    /// Halves go away from zero: 2.345 becomes 2.35, -0.25 becomes -0.3.
    HalfUp,
    /// Halves go to the even neighbour: 2.345 becomes 2.34, 2.355 becomes 2.36.
    HalfEven,
    /// They are dropped.
    Truncate,
}

impl Rounding {
    /// The number cut to the places.
    pub fn apply(self, number: &Number) -> Number {
        let factor = Number::from(10i64).pow(self.places);
        let scaled = number * &factor;
        let whole = Number(scaled.0.truncated());
        let rest = &scaled - &whole;
        let negative = rest.is_negative();
        let rest = if negative { -rest } else { rest };
        let half = Number::ratio(1, 2);
        let away = match (self.mode, rest.cmp(&half)) {
            (RoundingMode::Truncate, _) | (_, Ordering::Less) => false,
            (_, Ordering::Greater) | (RoundingMode::HalfUp, Ordering::Equal) => true,
            (RoundingMode::HalfEven, Ordering::Equal) => !(&whole * &half).0.is_whole(),
        };
        let whole = match (away, negative) {
            (false, _) => whole,
            (true, false) => whole + &Number::ONE,
            (true, true) => &whole - &Number::ONE,
        };
        &whole / &factor
    }

    /// The number cut to the places, in writing.
    pub fn show(self, number: &Number) -> String {
        self.apply(number).fixed(self.places)
    }
}

impl fmt::Display for RoundingMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            RoundingMode::HalfUp => "half up",
            RoundingMode::HalfEven => "half to even",
            RoundingMode::Truncate => "cut off",
        })
    }
}

/// Why a text is not a decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADecimal;

impl FromStr for Number {
    type Err = NotADecimal;

    /// Reads a plain decimal: an optional sign, digits, optionally a point and digits.
    /// No exponent, no thousands separator, at most 40 characters.
    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let (negative, digits) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let ends_well = !whole.is_empty() && !digits.ends_with('.');
        if text.len() > 40 || !ends_well || !all_digits(whole) || !all_digits(fraction) {
            return Err(NotADecimal);
        }
        if whole.len() + fraction.len() <= 18 {
            let machine = |part: &str| part.bytes().fold(0i64, |n, b| n * 10 + i64::from(b - b'0'));
            let below = 10i64.pow(fraction.len() as u32);
            let numerator = machine(whole) * below + machine(fraction);
            return Ok(Number::ratio(if negative { -numerator } else { numerator }, below));
        }
        let numerator = IBig::from_str(&format!("{whole}{fraction}")).map_err(|_| NotADecimal)?;
        let numerator = if negative { -numerator } else { numerator };
        Ok(Number(RBig::from_parts(numerator, UBig::from(10u8).pow(fraction.len())).into()))
    }
}

impl Default for Number {
    fn default() -> Self {
        Number::ZERO
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Number(Fraction::new(value as i128, 1))
    }
}

impl From<usize> for Number {
    fn from(value: usize) -> Self {
        Number(Fraction::new(value as i128, 1))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.exact())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.exact())
    }
}

impl Add<&Number> for Number {
    type Output = Number;

    fn add(self, other: &Number) -> Number {
        Number(self.0.add(&other.0))
    }
}

impl Add for &Number {
    type Output = Number;

    fn add(self, other: &Number) -> Number {
        Number(self.0.add(&other.0))
    }
}

impl Sub<&Number> for &Number {
    type Output = Number;

    fn sub(self, other: &Number) -> Number {
        Number(self.0.add(&other.0.negated()))
    }
}

impl Mul<&Number> for &Number {
    type Output = Number;

    fn mul(self, other: &Number) -> Number {
        Number(self.0.multiply(&other.0))
    }
}

impl Div<&Number> for &Number {
    type Output = Number;

    /// Panics when the divisor is zero; see [`Number::checked_div`].
    fn div(self, other: &Number) -> Number {
        self.checked_div(other).expect("the caller divides by a number that is not zero")
    }
}

impl Neg for Number {
    type Output = Number;

    fn neg(self) -> Number {
        Number(self.0.negated())
    }
}

impl<'a> Sum<&'a Number> for Number {
    fn sum<I: Iterator<Item = &'a Number>>(numbers: I) -> Number {
        numbers.fold(Number::ZERO, |sum, number| sum + number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        text.parse().expect("a decimal")
    }

    #[test]
    fn reads_plain_decimals_and_nothing_else() {
        assert_eq!(number("3.50"), Number::ratio(7, 2));
        assert_eq!(number("-0.25"), Number::ratio(-1, 4));
        assert_eq!(number("+12"), Number::from(12i64));
        assert_eq!(number("12345678901234567890.5").exact(), "12345678901234567890.5");
        for bad in ["", ".", "3.", ".5", "1e3", "1,000", "3,5", " 3", "NaN", "--1", "½"] {
            assert_eq!(bad.parse::<Number>(), Err(NotADecimal), "{bad}");
        }
    }

    #[test]
    fn writes_the_exact_value() {
        assert_eq!(Number::ratio(1, 8).exact(), "0.125");
        assert_eq!(Number::ratio(-1, 3).exact(), "-1/3");
        assert_eq!(Number::from(4i64).exact(), "4");
        assert_eq!(Number::ratio(-1, 20).fixed(2), "-0.05");
    }

    #[test]
    fn rounds_once_and_as_told() {
        let cases = [
            ("2.345", 2, "2.35", "2.34", "2.34"),
            ("2.355", 2, "2.36", "2.36", "2.35"),
            ("-0.25", 1, "-0.3", "-0.2", "-0.2"),
            ("3.624", 2, "3.62", "3.62", "3.62"),
            ("0.5", 0, "1", "0", "0"),
            ("9", 1, "9.0", "9.0", "9.0"),
        ];
        for (value, places, up, even, cut) in cases {
            let show = |mode| Rounding { places, mode }.show(&number(value));
            assert_eq!(show(RoundingMode::HalfUp), up, "{value}");
            assert_eq!(show(RoundingMode::HalfEven), even, "{value}");
            assert_eq!(show(RoundingMode::Truncate), cut, "{value}");
        }
    }
}
