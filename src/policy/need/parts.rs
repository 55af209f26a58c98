//! Needs that are made of other requirements.

use super::descriptor::some_or_all;
use super::facts::{Asked, Found};
use super::parameters::BoundParameters;
use crate::policy::outcome::Towards;
use crate::policy::said::Said;

/// The parts that are met.
pub(super) fn found(asked: &Asked<'_>) -> Found {
    let met = asked.met.iter().map(|part| Towards::Requirement(*part));
    Found::counted(asked.with.count.unwrap_or(asked.with.parts.len()), met.collect())
}

/// All of the parts, or some.
pub(super) fn sentence(with: &BoundParameters) -> Said {
    let of = with.parts.len();
    some_or_all("site-asks-parts-some", "site-asks-parts-all", with.count.unwrap_or(of), of)
}
