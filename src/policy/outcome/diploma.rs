//! Progress towards the diploma.

use super::CreditSource;
use crate::base::{Idx, Number};
use crate::model::Text;
use crate::model::framework::Competency;

/// Progress towards the diploma.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graduation {
    /// One row a requirement, in the policy's order.
    pub rows: Vec<RequirementOutcome>,
    /// Credits in all, when the policy asks for a number of them.
    pub total: Option<CreditTotal>,
    /// Credit that was earned and does not count, because more of its kind does not.
    pub limited: Vec<Limited>,
    /// Requirements of the diploma that are open, the total of credits included.
    pub open: usize,
}

impl Graduation {
    /// True when everything that the diploma asks for is met or excused.
    pub fn is_met(&self) -> bool {
        self.open == 0
    }
}

/// The diploma once everything that is under way is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// Credit that is under way.
    pub credits: Number,
    /// Progress towards the diploma then.
    pub graduation: Graduation,
}

/// Credit that does not count for the diploma, because there is a limit on its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    /// Position in the policy's limits.
    pub limit: usize,
    /// The origin of the credit.
    pub source: CreditSource,
    /// The part of it that does not count.
    pub credits: Number,
}

/// Credits in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditTotal {
    /// The amount asked for.
    pub required: Number,
    /// The amount that is earned and counts.
    pub earned: Number,
    /// The amount missing.
    pub remaining: Number,
}

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementOutcome {
    /// Position in the policy's requirements.
    pub requirement: usize,
    /// The amount that is asked for: credits, courses, competencies, an amount, or alternatives.
    pub required: Number,
    /// The amount that there is, at most what is asked for.
    pub earned: Number,
    /// The amount that is missing.
    pub remaining: Number,
    /// True when it is met.
    pub state: RequirementState,
    /// The credits that it is made of.
    pub from: Vec<Towards>,
    /// Position in the student's exemptions, when excused.
    pub exemption: Option<usize>,
    /// Positions in the policy's substitutions, of those that hold for the student.
    pub substitutions: Vec<usize>,
}

/// True when a requirement is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequirementState {
    /// Met.
    Met,
    /// Something is missing.
    Short,
    /// Excused.
    Exempt,
}

impl RequirementState {
    /// True when nothing more is asked of the student.
    pub fn is_done(self) -> bool {
        self != RequirementState::Short
    }
}

/// Something that counts towards a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Credit, and how much of it is used here.
    Credit(CreditSource, Number),
    /// A competency.
    Competency(Idx<Competency>),
    /// An achievement, by position in the student's, and its amount.
    Achievement(usize, Number),
    /// Another requirement, by position.
    Requirement(usize),
    /// A school year.
    Year(Text),
}
