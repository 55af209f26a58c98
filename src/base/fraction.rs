//! Fractions in lowest terms: of machine integers where they fit, of any size where they do not.

use std::cmp::Ordering;
use std::num::NonZeroU64;

use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;

/// A fraction in lowest terms. What fits in machine integers is always there, so that equal
/// fractions look alike.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Fraction {
    /// A numerator and a denominator of at most 63 bits.
    Small(i64, NonZeroU64),
    /// A fraction that does not fit.
    Large(Box<RBig>),
}

use Fraction::{Large, Small};

impl Fraction {
    /// Zero.
    pub(super) const ZERO: Fraction = Small(0, NonZeroU64::MIN);
    /// One.
    pub(super) const ONE: Fraction = Small(1, NonZeroU64::MIN);

    /// A fraction out of a numerator and a denominator, which is not zero.
    pub(super) fn new(numerator: i128, denominator: u128) -> Self {
        let size = numerator.unsigned_abs();
        // Nearly everything fits in half the width, where dividing is much cheaper.
        let (size, denominator) = match (u64::try_from(size), u64::try_from(denominator)) {
            (Ok(_), Ok(1)) => (size, denominator),
            (Ok(size), Ok(denominator)) => {
                let divisor = gcd(size, denominator);
                (u128::from(size / divisor), u128::from(denominator / divisor))
            }
            _ => {
                let divisor = gcd_of_large(size, denominator);
                (size / divisor, denominator / divisor)
            }
        };
        let negative = numerator < 0;
        match (i64::try_from(size), small(denominator)) {
            (Ok(size), Some(denominator)) => {
                Small(if negative { -size } else { size }, denominator)
            }
            _ => {
                let size = IBig::from(size);
                let numerator = if negative { -size } else { size };
                Large(Box::new(RBig::from_parts(numerator, UBig::from(denominator))))
            }
        }
    }

    /// The numerator and the denominator, where they fit.
    pub(super) fn parts(&self) -> Option<(i64, u64)> {
        match self {
            Small(numerator, denominator) => Some((*numerator, denominator.get())),
            Large(_) => None,
        }
    }

    pub(super) fn add(&self, other: &Fraction) -> Fraction {
        let (Some((a, b)), Some((c, d))) = (self.parts(), other.parts()) else {
            return (self.big() + other.big()).into();
        };
        if b == d {
            return Fraction::new(i128::from(a) + i128::from(c), u128::from(b));
        }
        // Products have at most 126 bits, their sum 127.
        let sum = i128::from(a) * i128::from(d) + i128::from(c) * i128::from(b);
        Fraction::new(sum, u128::from(b) * u128::from(d))
    }

    pub(super) fn negated(&self) -> Fraction {
        match self {
            Small(numerator, denominator) => Small(-numerator, *denominator),
            Large(big) => Large(Box::new(-big.as_ref())),
        }
    }

    pub(super) fn multiply(&self, other: &Fraction) -> Fraction {
        match (self.parts(), other.parts()) {
            (Some((a, b)), Some((c, d))) => {
                Fraction::new(i128::from(a) * i128::from(c), u128::from(b) * u128::from(d))
            }
            _ => (self.big() * other.big()).into(),
        }
    }

    /// The quotient; the divisor is not zero.
    pub(super) fn divide(&self, other: &Fraction) -> Fraction {
        match (self.parts(), other.parts()) {
            (Some((a, b)), Some((c, d))) => {
                let numerator = i128::from(a) * i128::from(d) * i128::from(c.signum());
                Fraction::new(numerator, u128::from(b) * u128::from(c.unsigned_abs()))
            }
            _ => (self.big() / other.big()).into(),
        }
    }

    /// The whole number next to it towards zero.
    pub(super) fn truncated(&self) -> Fraction {
        match self.parts() {
            Some((numerator, 1)) => Small(numerator, NonZeroU64::MIN),
            Some((numerator, denominator)) => {
                Fraction::new((i128::from(numerator)) / i128::from(denominator), 1)
            }
            None => RBig::from(self.big().trunc()).into(),
        }
    }

    /// True for whole numbers.
    pub(super) fn is_whole(&self) -> bool {
        match self {
            Small(_, denominator) => *denominator == NonZeroU64::MIN,
            Large(big) => *big.denominator() == UBig::ONE,
        }
    }

    /// The same fraction, whatever its size.
    pub(super) fn big(&self) -> RBig {
        match self {
            Small(numerator, denominator) => {
                RBig::from_parts(IBig::from(*numerator), UBig::from(denominator.get()))
            }
            Large(big) => big.as_ref().clone(),
        }
    }
}

impl From<RBig> for Fraction {
    fn from(big: RBig) -> Self {
        let numerator = i64::try_from(big.numerator()).ok().filter(|n| *n != i64::MIN);
        let denominator = u128::try_from(big.denominator()).ok().and_then(small);
        match (numerator, denominator) {
            (Some(numerator), Some(denominator)) => Small(numerator, denominator),
            _ => Large(Box::new(big)),
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.parts(), other.parts()) {
            (Some((a, b)), Some((c, d))) if b == d => a.cmp(&c),
            (Some((a, b)), Some((c, d))) => {
                (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)))
            }
            _ => self.big().cmp(&other.big()),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A denominator of at most 63 bits.
fn small(denominator: u128) -> Option<NonZeroU64> {
    let denominator = i64::try_from(denominator).ok()?;
    NonZeroU64::new(denominator.unsigned_abs())
}

fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_of_large(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_fraction() -> impl Strategy<Value = (i128, u128)> {
        let size = prop_oneof![-9i128..10, any::<i64>().prop_map(i128::from), any::<i128>()];
        let below = prop_oneof![1u128..10, 1u128..u128::from(u64::MAX), 1u128..u128::MAX];
        (size, below)
    }

    fn big((numerator, denominator): (i128, u128)) -> RBig {
        RBig::from_parts(IBig::from(numerator), UBig::from(denominator))
    }

    proptest! {
        #[test]
        fn size_makes_no_difference(a in any_fraction(), b in any_fraction()) {
            let (x, y) = (Fraction::new(a.0, a.1), Fraction::new(b.0, b.1));
            let (big_x, big_y) = (big(a), big(b));
            prop_assert_eq!(x.big(), big_x.clone());
            prop_assert!(x == Fraction::from(big_x.clone()));
            prop_assert!(x.add(&y) == Fraction::from(&big_x + &big_y));
            prop_assert!(x.multiply(&y) == Fraction::from(&big_x * &big_y));
            prop_assert!(x.negated() == Fraction::from(-&big_x));
            prop_assert!(x.truncated() == Fraction::from(RBig::from(big_x.trunc())));
            prop_assert_eq!(x.is_whole(), *big_x.denominator() == UBig::ONE);
            prop_assert_eq!(x.cmp(&y), big_x.cmp(&big_y));
            if b.0 != 0 {
                prop_assert!(x.divide(&y) == Fraction::from(&big_x / &big_y));
            }
        }
    }
}
