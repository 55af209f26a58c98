//! The parameters of needs.

use super::Unit;
use crate::base::{At, Idx, Number};
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;

/// Parameters of needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters<C, K, L> {
    /// The number of credits, or of something that is not credit.
    pub amount: Number,
    /// The unit that is counted.
    pub unit: Option<Unit>,
    /// The number of courses, competencies, school years or parts; nothing means as many as there
    /// are on the day.
    pub count: Option<usize>,
    /// Codes of the credit areas; nothing means every area.
    pub areas: Option<Vec<At<String>>>,
    /// Credit may also be used for other requirements.
    pub shared: bool,
    /// Parts of the credits that have to come from certain areas or courses.
    pub include: Vec<CreditShare<C>>,
    /// Areas and courses that may stand for a part of the credits.
    pub substitutes: Vec<CreditShare<C>>,
    /// Courses.
    pub courses: Vec<C>,
    /// Competencies.
    pub competencies: Vec<K>,
    /// Codes of subjects all of whose competencies are meant too; empty once bound.
    pub subjects: Vec<At<String>>,
    /// The level of the competencies; nothing means the proficient set.
    pub at: Option<L>,
    /// Other requirements, by position.
    pub parts: Vec<usize>,
}

/// A part of a requirement's credits. `C` is a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditShare<C> {
    /// The number of credits.
    pub credits: Number,
    /// Codes of the areas they may come from.
    pub areas: Vec<At<String>>,
    /// Courses they may come from.
    pub courses: Vec<C>,
}

/// Parameters of a need that is bound to a school.
pub(in crate::policy) type BoundParameters = Parameters<Idx<Course>, Idx<Competency>, LevelIdx>;
