//! A method, told whole: its name, its parameters, how it runs and how it is put into words.

use super::parameters::{Key, MethodParameters, Parameters};
use super::writing::Worked;
use crate::base::Number;
use crate::model::evidence::{Evidence, EvidenceKind};
use crate::model::scale::{LevelIdx, Scale};
use crate::policy::count::Count;
use crate::policy::determine::candidate::Candidate;
use crate::policy::outcome::{Reason, Term};
use crate::policy::said::Said;

/// A method with its parameters. `L` is a level and `K` a kind of evidence: their codes with
/// their places as long as nothing is known of the school, indices afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method<L, K> {
    /// The method.
    pub of: &'static Descriptor,
    /// Its parameters; those that it does not take have their usual values.
    pub with: Parameters<L, K>,
}

/// A method with parameters of the school.
pub type DeterminationMethod = Method<LevelIdx, EvidenceKind>;

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
    pub(in crate::policy) start:
        for<'a> fn(&'a MethodParameters, &Given<'a>) -> Box<dyn Running<'a> + 'a>,
    /// The arithmetic from ratings to a number, in writing.
    pub(in crate::policy) arithmetic: fn(&Worked<'_>) -> Said,
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
pub(in crate::policy) trait Running<'a> {
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
pub(in crate::policy) struct MadeOf {
    /// Ratings it is made of, in the order in which they are told.
    pub(in crate::policy) used: Vec<usize>,
    /// Ratings it is not made of, and why.
    pub(in crate::policy) left: Vec<(usize, Reason)>,
}

/// The input of a method besides the ratings.
#[derive(Clone, Copy)]
pub(in crate::policy) struct Given<'a> {
    /// The scale.
    pub(in crate::policy) scale: &'a Scale,
    /// The number of ratings that `"required"` means here.
    pub(in crate::policy) required: u32,
}

impl Given<'_> {
    pub(super) fn count(&self, count: Count) -> usize {
        match count {
            Count::Fixed(count) => count as usize,
            Count::Required => self.required as usize,
        }
    }
}

impl DeterminationMethod {
    /// The way from ratings to a number, in writing: `used` are the terms it is made of and the
    /// evidence they are from.
    pub fn arithmetic(&self, used: &[(&Term, &Evidence)], value: &Number, scale: &Scale) -> Said {
        (self.of.arithmetic)(&Worked { with: &self.with, used, value, scale })
    }

    /// The method before its first rating.
    pub(in crate::policy) fn start<'a>(&'a self, given: &Given<'a>) -> Box<dyn Running<'a> + 'a> {
        (self.of.start)(&self.with, given)
    }

    /// The method in a sentence.
    pub fn sentence(&self) -> Said {
        (self.of.sentence)(&self.with)
    }
}
