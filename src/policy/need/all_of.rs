//! `all_of`: all of other requirements, or as many as are said.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute};
use super::parts;

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "all_of",
    asks: &[Key::AllOf],
    beside: &[Key::Count],
    counting: Counting::All,
    credit: CreditUse::Nothing,
    substitute: Substitute::Nothing,
    rests_on: &[],
    found: parts::found,
    unit: "explain-unit-parts",
    sentence: parts::sentence,
};
