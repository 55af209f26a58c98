//! `amount`: something that is not credit, such as hours of service.

use super::descriptor::{Counting, CreditUse, Descriptor, Key, Substitute};
use super::facts::{Asked, Found};
use crate::base::Number;
use crate::model::draft::Table;
use crate::policy::outcome::Towards;
use crate::policy::said::Said;

/// The need in the table.
pub(super) static NEED: Descriptor = Descriptor {
    name: "amount",
    asks: &[Key::Amount],
    beside: &[Key::Unit],
    counting: Counting::Nothing,
    credit: CreditUse::Nothing,
    substitute: Substitute::Nothing,
    rests_on: &[Table::Achievements],
    found,
    unit: "explain-unit-in-all",
    sentence: |with| match with.amount == Number::ONE {
        true => Said::new("site-asks-once"),
        false => Said::text(with.amount.exact()),
    },
};

/// The achievements of the student that name the requirement.
fn found(asked: &Asked<'_>) -> Found {
    let achievements = asked.facts.records.achievements.iter().enumerate();
    let own = achievements
        .filter(|(_, one)| *one.requirement == *asked.code && one.date <= asked.facts.as_of)
        .map(|(row, one)| Towards::Achievement(row, one.amount.clone()));
    Found::added(&asked.with.amount, own.collect())
}
