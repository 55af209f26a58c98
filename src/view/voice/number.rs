//! Numbers as readers have them.

use crate::base::{Number, Rounding, RoundingMode};

/// Credit or points: at least one decimal, and the exact value when it has at most three.
pub fn amount(number: &Number) -> String {
    let exact = number.exact();
    let cut = |places| Rounding { places, mode: RoundingMode::HalfUp }.show(number);
    match exact.split_once('.') {
        _ if exact.contains('/') => cut(2),
        None => format!("{exact}.0"),
        Some((_, decimals)) if decimals.len() <= 3 => exact,
        Some(_) => cut(3),
    }
}

/// A count of things: whole where it is whole.
pub fn plain(number: &Number) -> String {
    let exact = number.exact();
    if exact.contains('/') {
        Rounding { places: 2, mode: RoundingMode::HalfUp }.show(number)
    } else {
        exact
    }
}

/// A share as a percentage: `2/3` is "66.7%", `0.8` is "80%".
pub fn percent(share: &Number) -> String {
    let hundred = share * &Number::from(100_i64);
    let shown = Rounding { places: 1, mode: RoundingMode::HalfUp }.show(&hundred);
    format!("{}%", shown.strip_suffix(".0").unwrap_or(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_they_are_read() {
        assert_eq!(percent(&Number::ratio(2, 3)), "66.7%");
        assert_eq!(percent(&Number::ratio(4, 5)), "80%");
        assert_eq!(amount(&Number::from(4_i64)), "4.0");
        assert_eq!(amount(&Number::ratio(1, 3)), "0.33");
        assert_eq!(plain(&Number::ratio(5, 2)), "2.5");
    }
}
