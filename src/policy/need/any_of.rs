//! `any_of`: some of other requirements, one where no number is said.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute};
use super::parts;

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "any_of",
    asks: &[Key::AnyOf],
    beside: &[Key::Count],
    counting: Counting::One,
    credit: CreditUse::Nothing,
    substitute: Substitute::Nothing,
    rests_on: &[],
    found: parts::found,
    unit: "explain-unit-parts",
    sentence: parts::sentence,
};
