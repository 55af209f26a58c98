//! The facts that needs are held against.

use super::parameters::BoundParameters;
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::records::Records;
use crate::policy::outcome::{CourseOutcome, State, Towards, TransferOutcome};

/// The facts about a student.
pub(in crate::policy) struct Facts<'a> {
    pub(in crate::policy) model: &'a Model,
    pub(in crate::policy) records: &'a Records,
    /// The state of each competency, by its position.
    pub(in crate::policy) states: &'a [State],
    pub(in crate::policy) courses: &'a [CourseOutcome],
    pub(in crate::policy) transfers: &'a [TransferOutcome],
    pub(in crate::policy) as_of: Date,
}

/// A need of a requirement, and what a student has.
pub(in crate::policy) struct Asked<'a> {
    /// The code of the requirement.
    pub(in crate::policy) code: &'a str,
    /// The parameters of the need.
    pub(in crate::policy) with: &'a BoundParameters,
    pub(in crate::policy) facts: &'a Facts<'a>,
    /// The credit that was given to the requirement.
    pub(in crate::policy) credit: &'a dyn Fn() -> Vec<Towards>,
    /// Those of its parts that are met.
    pub(in crate::policy) met: &'a [usize],
}

/// The number that is asked for, and what there is of it.
pub(in crate::policy) struct Found {
    /// The number that is asked for.
    pub(in crate::policy) required: Number,
    /// The number that there is.
    pub(in crate::policy) there: Number,
    /// The things that it is made of.
    pub(in crate::policy) from: Vec<Towards>,
}

impl Facts<'_> {
    /// The course that stands for a course and all that are the same learning.
    pub(in crate::policy) fn learning(&self, course: Idx<Course>) -> Idx<Course> {
        self.model.courses[course].learning
    }
}

impl Found {
    /// Things of which each counts as one.
    pub(super) fn counted(required: usize, from: Vec<Towards>) -> Self {
        let there = Number::from(from.len());
        Found { required: Number::from(required), there, from }
    }

    /// Things that count by their amounts.
    pub(super) fn added(required: &Number, from: Vec<Towards>) -> Self {
        let amounts = from.iter().map(|one| match one {
            Towards::Credit(_, amount) | Towards::Achievement(_, amount) => amount,
            Towards::Competency(_) | Towards::Requirement(_) | Towards::Year(_) => &Number::ONE,
        });
        Found { required: required.clone(), there: amounts.sum(), from }
    }
}
