//! A graduation requirement, and what it asks for.

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::Names;
use crate::base::{At, Number};

crate::code!(
    BAD_REQUIREMENT,
    "policy/bad-requirement",
    "A graduation requirement asks for nothing, for several things at once, for another requirement that \
     does not exist, or for itself; or it has a key that what it asks for does not use.\n\nWhether a student \
     may graduate must never depend on a guess.\n\nGive each requirement one thing to ask for: `credits`, \
     `every_year`, `courses`, `competencies` or `subjects`, `amount`, `any_of` or `all_of`, and only the keys \
     that go with it; name other requirements by their codes, without a circle."
);

/// The way the credit of a course that counts in several areas is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SeveralAreas {
    /// It may be split between them.
    #[default]
    Split,
    /// It counts in one of them. What is not needed there may go to requirements that take
    /// credit of any area.
    One,
}

/// One requirement. `C` is a course, `K` a competency, `L` a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement<C, K, L> {
    /// Code.
    pub code: At<String>,
    /// Title for readers.
    pub title: String,
    /// The need.
    pub needs: Need<C, K, L>,
    /// A part of another requirement, so not needed by itself.
    pub part: bool,
    /// A seal or distinction.
    pub distinction: bool,
}

/// A part of a requirement's credits. `C` is a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditShare<C> {
    /// The number of credits.
    pub credits: Number,
    /// Codes of the areas they may come from.
    pub areas: Names,
    /// Courses they may come from.
    pub courses: Vec<C>,
}

/// The need of a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need<C, K, L> {
    /// Credits.
    Credits {
        /// The number of them.
        credits: Number,
        /// Codes of the areas they come from; nothing means every area.
        areas: Option<Names>,
        /// They may also be used for other requirements.
        shared: bool,
        /// Parts of them that have to come from certain areas or courses.
        include: Vec<CreditShare<C>>,
        /// Areas and courses that may stand for a part of them.
        substitutes: Vec<CreditShare<C>>,
    },
    /// A course in an area, every school year.
    Years {
        /// Codes of the areas.
        areas: Names,
        /// In how many school years; nothing means every one in which the student took a course.
        count: Option<usize>,
    },
    /// Credit in courses.
    Courses {
        /// The courses.
        courses: Vec<C>,
        /// The number of them.
        count: usize,
    },
    /// Proficiency in competencies.
    Competencies {
        /// The competencies.
        competencies: Vec<K>,
        /// Codes of subjects all of whose competencies are meant too; empty once bound.
        subjects: Names,
        /// The number; nothing means all.
        count: Option<usize>,
        /// The level; nothing means the proficient set.
        at: Option<L>,
    },
    /// Something that is not credit.
    Amount {
        /// The amount.
        amount: Number,
        /// The unit that is counted.
        unit: Option<String>,
    },
    /// Some of other requirements, by position.
    Of {
        /// Their positions.
        parts: Vec<usize>,
        /// The number that must be met.
        count: usize,
    },
}
