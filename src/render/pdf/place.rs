//! Places on a page in whole numbers, so that they can be compared.

use typst::layout::Abs;

/// A length in hundredths of a point.
#[expect(clippy::cast_possible_truncation, reason = "a place on a sheet is a small number")]
pub(super) fn hundredths(length: Abs) -> i64 {
    (length * 100.0).to_pt().round() as i64
}
