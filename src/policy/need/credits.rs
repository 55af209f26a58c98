//! `credits`: an amount of credit, of some areas or of any.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute};
use super::facts::Found;
use crate::model::draft::Table;
use crate::policy::said::{Said, Value};

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "credits",
    asks: &[Key::Credits],
    beside: &[Key::Areas, Key::AnyArea, Key::Shared, Key::Include, Key::Substitutes],
    counting: Counting::Nothing,
    credit: CreditUse::Amount,
    substitute: Substitute::Credits,
    rests_on: &[Table::Courses],
    found: |asked| Found::added(&asked.with.amount, (asked.credit)()),
    unit: "explain-unit-credits",
    sentence: |with| {
        let credits = Said::new("site-credits").with("count", Value::Quantity(with.amount.clone()));
        match with.areas {
            Some(_) => credits,
            None => Said::new("site-credits-of-any-area").with("credits", Value::Said(credits)),
        }
    },
};
