//! The things that a requirement for graduation may ask for: one file each, one line each in
//! [`NEEDS`].
//!
//! A need is told whole by its [`Descriptor`]: reading `policy.toml`, the schema, the arithmetic, the
//! documents, `gradus explain` and lints go by the table, and a field that is left out does not
//! compile.

mod all_of;
mod amount;
mod any_of;
mod competencies;
mod courses;
mod credits;
mod descriptor;
mod every_year;
mod facts;
mod parameters;
mod parts;
mod unit;

pub use descriptor::{Counting, CreditUse, Descriptor, Key, Need, Substitute};
pub use parameters::{CreditShare, Parameters};
pub use unit::Unit;

pub(super) use facts::{Asked, Facts, Found};

/// Everything that a requirement may ask for.
pub static NEEDS: [&Descriptor; 7] = [
    &credits::NEED,
    &every_year::NEED,
    &courses::NEED,
    &competencies::NEED,
    &amount::NEED,
    &any_of::NEED,
    &all_of::NEED,
];

/// The need of a requirement that asks for nothing: all of no parts.
pub(super) static OF_NOTHING: &Descriptor = &all_of::NEED;
