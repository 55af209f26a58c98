//! The methods that turn ratings into one number: one file each, one line each in [`METHODS`].
//!
//! A method is told whole by its [`Descriptor`]: reading `policy.toml`, the schema, the
//! documents, `gradus explain` and the tests go by the table, and a field that is left out does not
//! compile.

mod average_by_kind;
mod best;
mod conjunctive;
mod decaying_average;
mod descriptor;
mod drop_lowest;
mod latest_against_mean;
mod mean;
mod median;
mod mode;
mod n_times;
mod parameters;
mod pick;
mod power_law;
mod recent;
mod sustained;
mod window;
mod writing;

use super::listed::listed;

pub(super) use super::count::Count;
pub use descriptor::{Descriptor, DeterminationMethod, Method, Retry};
pub use parameters::{Across, Formula, Key, MethodParameters, ModeTies, Parameters};

pub(super) use descriptor::{Given, MadeOf, Running};
pub(super) use mean::mean_of;
pub(super) use median::median_of;
pub(super) use window::Window;

/// Every method, in the order in which they are listed.
pub static METHODS: [&Descriptor; 16] = [
    &pick::LATEST,
    &pick::HIGHEST,
    &pick::LOWEST,
    &mean::METHOD,
    &median::METHOD,
    &mode::METHOD,
    &best::METHOD,
    &drop_lowest::METHOD,
    &recent::METHOD,
    &n_times::METHOD,
    &latest_against_mean::METHOD,
    &decaying_average::METHOD,
    &average_by_kind::METHOD,
    &power_law::METHOD,
    &conjunctive::METHOD,
    &sustained::METHOD,
];

listed! {
    Descriptor in METHODS, usual: &pick::HIGHEST, schema: "MethodName", alias: alias
}

impl Descriptor {
    /// The method that is meant by a decaying average of the other formula.
    pub(super) fn latest_against_mean() -> &'static Descriptor {
        &latest_against_mean::METHOD
    }
}

impl DeterminationMethod {
    /// Every method with the parameters that it is mostly used with, each under a short name.
    pub fn usual() -> impl Iterator<Item = (&'static str, Self)> {
        METHODS.into_iter().flat_map(|of| {
            let usual = (of.usual)().into_iter();
            usual.map(move |(name, with)| (name, Method { of, with }))
        })
    }
}
