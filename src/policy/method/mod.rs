//! The methods that turn ratings into one number: one file each, one line each in [`METHODS`].
//!
//! A method is told whole by its [`Descriptor`]: reading `policy.toml`, the schema, the
//! documents, `gradus explain` and the tests go by the table, and a field that is left out does not
//! compile.

mod average_by_kind;
mod best;
mod conjunctive;
mod decaying_average;
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

pub(super) use super::count::Count;
pub use parameters::{Across, Formula, Key, ModeTies, Parameters};

pub(super) use mean::mean_of;
pub(super) use median::median_of;
pub(super) use window::Window;
use writing::Worked;

use std::fmt;

use super::determine::candidates::Candidate;
use super::outcome::{Reason, Term};
use super::rules::{DeterminationMethod, MethodParameters};
use super::said::Said;
use crate::base::Number;
use crate::model::evidence::Evidence;
use crate::model::scale::Scale;

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

/// A method with its parameters. `L` is a level and `K` a kind of evidence: their codes with
/// their places as long as nothing is known of the school, indices afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method<L, K> {
    /// The method.
    pub of: &'static Descriptor,
    /// Its parameters; those that it does not take have their usual values.
    pub with: Parameters<L, K>,
}

/// Everything that is known of a method.
pub struct Descriptor {
    /// Its name in `policy.toml`.
    pub name: &'static str,
    /// Another spelling that is read too.
    pub alias: Option<&'static str>,
    /// The method in a sentence, for the reference.
    pub doc: &'static str,
    /// The keys of a rule that it takes.
    pub keys: &'static [Key],
    /// The method before its first rating.
    pub(super) start: for<'a> fn(&'a MethodParameters, &Given<'a>) -> Box<dyn Running<'a> + 'a>,
    /// How a number came of ratings, in writing.
    pub(super) arithmetic: fn(&Worked<'_>) -> Said,
    /// The method in a sentence.
    pub sentence: fn(&MethodParameters) -> Said,
    /// The effect that another attempt can have on the number.
    pub retry: fn(&MethodParameters) -> Retry,
    /// A missed occasion can take a place among its ratings.
    pub places: bool,
    /// It keeps some ratings and takes their mean, so that those of several indicators can be
    /// pooled.
    pub pools: bool,
    /// A better rating in the place of another never lowers its number.
    pub monotone: bool,
    /// The parameters that it is mostly used with, each under a short name.
    pub usual: fn() -> Vec<(&'static str, MethodParameters)>,
}

/// The effect that another attempt can have on a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It never lowers it.
    Free,
    /// It stands in the place of what was there.
    Replaces,
    /// It is looked at together with what was there.
    Counts,
}

/// A method at work: it takes ratings one by one, oldest first, and can be asked after each of
/// them. Missed occasions are among them only for the methods in which they can take a place.
pub(super) trait Running<'a> {
    /// Takes the next rating.
    fn take(&mut self, rating: &Candidate<'a>);

    /// The exact number for the ratings so far; nothing when the method cannot make one.
    fn value(&self) -> Option<Number>;

    /// Which of the ratings that it took the number is made of: all, unless a method says
    /// otherwise.
    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        MadeOf { used: (0..ratings.len()).collect(), left: Vec::new() }
    }
}

/// The ratings behind a number. Positions are those of the ratings that the method took.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct MadeOf {
    /// Ratings it is made of, in the order in which they are told.
    pub(super) used: Vec<usize>,
    /// Ratings it is not made of, and why.
    pub(super) left: Vec<(usize, Reason)>,
}

/// The input of a method besides the ratings.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    /// The scale.
    pub(super) scale: &'a Scale,
    /// How many ratings `"required"` means here.
    pub(super) required: u32,
}

impl Given<'_> {
    fn count(&self, count: Count) -> usize {
        match count {
            Count::Fixed(count) => count as usize,
            Count::Required => self.required as usize,
        }
    }
}

impl Descriptor {
    /// The method of a name.
    pub fn find(name: &str) -> Option<&'static Descriptor> {
        METHODS.into_iter().find(|method| method.name == name || method.alias == Some(name))
    }

    /// True when it takes a key of a rule, by its name.
    pub fn takes(&self, key: &str) -> bool {
        self.keys.iter().any(|one| one.name() == key)
    }

    /// The method where no rule names one.
    pub(super) fn usual() -> &'static Descriptor {
        &pick::HIGHEST
    }

    /// The method that is meant by a decaying average of the other formula.
    pub(super) fn latest_against_mean() -> &'static Descriptor {
        &latest_against_mean::METHOD
    }
}

/// A method is what its name says.
impl PartialEq for Descriptor {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Descriptor {}

impl fmt::Debug for Descriptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
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

    /// How a number came of ratings, in writing: `used` are the terms it is made of and the
    /// evidence they are from.
    pub fn arithmetic(&self, used: &[(&Term, &Evidence)], value: &Number, scale: &Scale) -> Said {
        (self.of.arithmetic)(&Worked { with: &self.with, used, value, scale })
    }

    /// The method before its first rating.
    pub(super) fn start<'a>(&'a self, given: &Given<'a>) -> Box<dyn Running<'a> + 'a> {
        (self.of.start)(&self.with, given)
    }

    /// The method in a sentence.
    pub fn sentence(&self) -> Said {
        (self.of.sentence)(&self.with)
    }
}
