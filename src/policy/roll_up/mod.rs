//! The roll-ups that make a whole of its parts, of indicators a competency and of competencies a
//! subject: one file each, one line each in [`ROLL_UPS`].
//!
//! A roll-up is told whole by its [`Descriptor`]: reading `policy.toml`, the schema, the documents,
//! `gradus explain` and the tests go by the table, and a field that is left out does not compile.

mod all;
mod descriptor;
mod highest;
mod lowest;
mod mean;
mod median;
mod points;
mod pool;
mod share;
mod sum;
mod weighted;

use super::listed::{Listed, listed};

pub use descriptor::{Descriptor, Key, Numbers, Parameters, RollUp};

pub(super) use descriptor::{Part, Parts, Rolled};

/// Every roll-up, in the order in which they are listed.
pub static ROLL_UPS: [&Descriptor; 10] = [
    &mean::ROLL_UP,
    &weighted::ROLL_UP,
    &median::ROLL_UP,
    &highest::ROLL_UP,
    &lowest::ROLL_UP,
    &all::ROLL_UP,
    &sum::ROLL_UP,
    &share::ROLL_UP,
    &points::ROLL_UP,
    &pool::ROLL_UP,
];

listed! { Descriptor in ROLL_UPS, usual: &mean::ROLL_UP, schema: "RollUpName" }

impl<P> Default for RollUp<P> {
    fn default() -> Self {
        RollUp { of: Descriptor::usual(), with: Parameters::default() }
    }
}
