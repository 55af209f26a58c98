//! A number, exactly and as documents print it.

use serde::Serialize;

use crate::base::{Number, Rounding};
use crate::view::voice::{amount, plain};

/// A number.
#[derive(Serialize)]
pub(super) struct Shown {
    /// Exactly: a decimal, or a fraction where no decimal is exact.
    exact: String,
    /// As documents print it.
    printed: String,
}

impl Shown {
    pub(super) fn new(number: &Number, printed: String) -> Self {
        Shown { exact: number.to_string(), printed }
    }

    pub(super) fn amount(number: &Number) -> Self {
        Shown::new(number, amount(number))
    }

    pub(super) fn plain(number: &Number) -> Self {
        Shown::new(number, plain(number))
    }

    pub(super) fn rounded(number: &Number, rounding: Rounding) -> Self {
        Shown::new(number, rounding.show(number))
    }
}
