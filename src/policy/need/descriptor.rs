//! A need of a requirement, told whole: its keys, its arithmetic and how it is put into words.

use super::facts::{Asked, Found};
use super::parameters::{BoundParameters, Parameters};
use crate::base::{At, Idx};
use crate::model::course::Course;
use crate::model::draft::Table;
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;
use crate::policy::listed::by_name;
use crate::policy::said::{Said, Value};

/// A need with its parameters. `C` is a course, `K` a competency, `L` a level: codes with their
/// places, indices once they are bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need<C, K, L> {
    /// The need.
    pub of: &'static Descriptor,
    /// Its parameters; those that it does not take are empty.
    pub with: Parameters<C, K, L>,
}

/// A key of a requirement that goes with some needs alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Credits.
    Credits,
    /// Credit areas.
    Areas,
    /// Credit of every area.
    AnyArea,
    /// Credit that may be used again.
    Shared,
    /// Parts of the credits.
    Include,
    /// Substitutes for parts of the credits.
    Substitutes,
    /// A course in every school year.
    EveryYear,
    /// Courses.
    Courses,
    /// Competencies.
    Competencies,
    /// Subjects.
    Subjects,
    /// A level.
    At,
    /// Something that is not credit.
    Amount,
    /// Its unit.
    Unit,
    /// Requirements of which some must be met.
    AnyOf,
    /// Requirements that must all be met.
    AllOf,
    /// A number of things.
    Count,
}

/// Everything that is known of a need.
pub struct Descriptor {
    /// Its name, the first key that asks for it.
    pub name: &'static str,
    /// The keys that ask for it.
    pub asks: &'static [Key],
    /// The keys that may stand beside them.
    pub beside: &'static [Key],
    /// The meaning of `count`.
    pub counting: Counting,
    /// The credit that it uses.
    pub credit: CreditUse,
    /// The things that may stand for a part of it.
    pub substitute: Substitute,
    /// The tables without which nobody meets it.
    pub rests_on: &'static [Table],
    /// The number that is asked for, and what a student has of it.
    pub(in crate::policy) found: fn(&Asked<'_>) -> Found,
    /// The key of the unit of its numbers, where the school names none.
    pub unit: &'static str,
    /// The need in a sentence.
    pub(in crate::policy) sentence: fn(&BoundParameters) -> Said,
}

/// The meaning of `count`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It has none.
    Nothing,
    /// As many as it says; without it as many as there are on the day.
    Open,
    /// At most as many as are listed; without it all of them.
    All,
    /// At most as many as are listed; without it one.
    One,
}

/// The credit that a need uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreditUse {
    /// An amount that is used up, unless it is shared.
    Amount,
    /// Courses that carry credit, however much.
    Open,
    /// None of its own.
    Nothing,
}

/// The things that may stand for a part of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Substitute {
    /// Areas or courses, for a part of the credits.
    Credits,
    /// A course, for one that is asked for.
    Course,
    /// Nothing.
    Nothing,
}

by_name!(Descriptor);

impl Key {
    /// Every one.
    pub const ALL: [Key; 16] = [
        Key::Credits,
        Key::Areas,
        Key::AnyArea,
        Key::Shared,
        Key::Include,
        Key::Substitutes,
        Key::EveryYear,
        Key::Courses,
        Key::Competencies,
        Key::Subjects,
        Key::At,
        Key::Amount,
        Key::Unit,
        Key::AnyOf,
        Key::AllOf,
        Key::Count,
    ];

    /// The key as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Key::Credits => "credits",
            Key::Areas => "areas",
            Key::AnyArea => "any_area",
            Key::Shared => "shared",
            Key::Include => "include",
            Key::Substitutes => "substitutes",
            Key::EveryYear => "every_year",
            Key::Courses => "courses",
            Key::Competencies => "competencies",
            Key::Subjects => "subjects",
            Key::At => "at",
            Key::Amount => "amount",
            Key::Unit => "unit",
            Key::AnyOf => "any_of",
            Key::AllOf => "all_of",
            Key::Count => "count",
        }
    }
}

impl Descriptor {
    /// True for a key that goes with it.
    pub fn takes(&self, key: Key) -> bool {
        self.asks.contains(&key) || self.beside.contains(&key)
    }
}

impl<C, K, L> Need<C, K, L> {
    /// Codes of the areas of which it takes an amount of credit, where it names them.
    pub fn credit_areas(&self) -> Option<&[At<String>]> {
        let areas = self.with.areas.as_deref();
        areas.filter(|_| self.of.credit == CreditUse::Amount)
    }
}

impl Need<Idx<Course>, Idx<Competency>, LevelIdx> {
    /// The need in a sentence.
    pub fn sentence(&self) -> Said {
        (self.of.sentence)(&self.with)
    }
}

/// A sentence of some or of all of the things that are listed.
pub(super) fn some_or_all(some: &'static str, all: &'static str, count: usize, of: usize) -> Said {
    let said = Said::new(if count >= of { all } else { some });
    said.with("count", Value::whole(count)).with("of", Value::whole(of))
}
