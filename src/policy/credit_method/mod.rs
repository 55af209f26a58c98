//! The ways in which levels of a course's competencies earn its credit: one file each, one line each
//! in [`CREDIT_METHODS`].
//!
//! A way is told whole by its [`Descriptor`]: reading `policy.toml`, the schema, the documents,
//! `gradus explain`, lints and the tests go by the table, and a field that is left out does not compile.

mod all;
mod descriptor;
mod lacking;
mod mean;
mod portfolio;
mod proportional;
mod share;

use super::listed::listed;

pub use descriptor::{CreditMethod, Descriptor, Key, Parameters};
pub use lacking::Lacking;

pub(super) use descriptor::{Passing, Results};
pub(super) use proportional::in_steps;

/// Every way to earn credit, in the order in which they are listed.
pub static CREDIT_METHODS: [&Descriptor; 5] = [
    &all::CREDIT_METHOD,
    &mean::CREDIT_METHOD,
    &share::CREDIT_METHOD,
    &proportional::CREDIT_METHOD,
    &portfolio::CREDIT_METHOD,
];

listed! { Descriptor in CREDIT_METHODS, usual: &all::CREDIT_METHOD, schema: "CreditMethod" }
