//! A student's level in one competency, and what it rests on.

use crate::base::{Date, Idx, Number};
use crate::model::evidence::{EvidenceKind, Target};
use crate::model::framework::{Band, Competency};
use crate::model::scale::LevelIdx;

/// A student's level in one competency on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Determination {
    /// The competency.
    pub competency: Idx<Competency>,
    /// The stage the student works at in it.
    pub stage: Option<Idx<Band>>,
    /// The level, or the kind of "no level".
    pub state: State,
    /// The exact number behind the level, where the method makes one.
    pub value: Option<Number>,
    /// Evidence there is, of the evidence the rule asks for.
    pub evidence: Progress,
    /// Day of the latest evidence that the rule looks at.
    pub latest: Option<Date>,
    /// It is asked of the student: in force, and for the student's grade.
    pub asked: bool,
    /// It counts in the student's subjects: asked, or in force and begun in another grade.
    pub counted: bool,
    /// It is asked, and the milestone lies in the past.
    pub expected: bool,
    /// The way that the student has come, where the policy asks and the evidence lets it be said.
    pub growth: Option<Growth>,
    /// The ground of the level.
    pub basis: Basis,
}

/// A level, or one of the kinds of "no level", which stay apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// There is no evidence.
    NotAssessed,
    /// There is some evidence, and less than the rule asks for.
    Insufficient {
        /// The level so far, where the policy lets it be shown.
        provisional: Option<LevelIdx>,
    },
    /// Assessed at a level that is not proficient.
    NotYet(LevelIdx),
    /// Assessed at a proficient level.
    Proficient(LevelIdx),
    /// Excused, or every required rating waived.
    Exempt,
}

impl State {
    /// The level, when there is one that counts.
    pub fn level(self) -> Option<LevelIdx> {
        match self {
            State::NotYet(level) | State::Proficient(level) => Some(level),
            State::NotAssessed | State::Insufficient { .. } | State::Exempt => None,
        }
    }

    /// True for a proficient level.
    pub fn is_proficient(self) -> bool {
        matches!(self, State::Proficient(_))
    }

    /// True for a level or one above it; without one, for a proficient level.
    pub fn is_at(self, level: Option<LevelIdx>) -> bool {
        match level {
            Some(level) => self.level().is_some_and(|own| own >= level),
            None => self.is_proficient(),
        }
    }

    /// True where nothing more is asked of the student: proficient or excused.
    pub fn is_done(self) -> bool {
        matches!(self, State::Proficient(_) | State::Exempt)
    }
}

/// A state and number, and the day since which they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub since: Date,
    /// The state.
    pub state: State,
    /// The exact number, where the method makes one.
    pub value: Option<Number>,
}

/// The amount that there is, of the amount that is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The number there is, at most the need.
    pub have: u32,
    /// The number asked for.
    pub need: u32,
}

impl Progress {
    /// The share that there is; 1 where nothing is asked for.
    pub fn share(self) -> Number {
        let (have, need) = (Number::from(i64::from(self.have)), Number::from(i64::from(self.need)));
        have.checked_div(&need).unwrap_or(Number::ONE)
    }

    /// The number missing.
    pub fn missing(self) -> u32 {
        self.need.saturating_sub(self.have)
    }
}

impl std::ops::Add for Progress {
    type Output = Progress;

    fn add(self, other: Progress) -> Progress {
        Progress { have: self.have + other.have, need: self.need + other.need }
    }
}

/// The ground of a level. Rows are positions in the student's records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Position of the rule that was applied.
    pub rule: usize,
    /// The competency as a whole, or each indicator that the rule looked at, in order.
    pub parts: Vec<RatingGroup>,
    /// Evidence that was known and not used, in the order of the records.
    pub set_aside: Vec<SetAside>,
    /// The number that the level was read off: rounded, where the policy rounds before that.
    pub banded: Option<Number>,
    /// The level before judgements and before requirements of evidence.
    pub level: Option<LevelIdx>,
    /// The lacks of the evidence.
    pub lacks: Vec<Lack>,
    /// The judgement that stands, and what it did.
    pub judgement: Option<Judgement>,
    /// The exemption that applies.
    pub exemption: Option<usize>,
    /// The placement that says where the student works.
    pub placement: Option<usize>,
}

/// Ratings that were taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingGroup {
    /// The indicator, or the competency as a whole.
    pub of: Target,
    /// Position of the rule that was applied.
    pub rule: usize,
    /// Evidence that the number was made of, in the order of time, or the best first where the
    /// method takes the best.
    pub used: Vec<u32>,
    /// The number and the weight with which each of them counts.
    pub terms: Vec<Term>,
    /// The exact number, where the method makes one.
    pub value: Option<Number>,
    /// Evidence there is, of the evidence asked for.
    pub evidence: Progress,
}

/// A number and how often it counts in a mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The number.
    pub number: Number,
    /// The number of times that it counts.
    pub weight: Number,
}

/// The way that a student has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The number it is counted from.
    pub from: Number,
    /// The day that number holds for; nothing for a baseline.
    pub since: Option<Date>,
    /// The exact difference.
    pub change: Number,
}

/// Evidence that was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetAside {
    /// Position in the student's evidence.
    pub row: u32,
    /// Why.
    pub why: Reason,
}

/// Why evidence was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Its kind does not count.
    Kind,
    /// It was rated at another stage than the one the student works at.
    Stage,
    /// It is older than the rule looks back.
    TooOld,
    /// Another attempt at the same task counts.
    OtherAttempt,
    /// The same work was rated twice, and the other rating counts.
    Moderated,
    /// The occasion was missed, and the rule takes no notice of that.
    Missed,
    /// The occasion was missed; it took a place that no rating filled.
    MissedPlace,
    /// The occasion was missed, and the requirement was waived since.
    MissedButWaived,
    /// It waives a rating and carries no level.
    Waived,
    /// There are enough better ratings.
    NotAmongBest,
    /// There are enough more recent ratings.
    NotRecent,
    /// It is below the level that the method counts.
    BelowLevel,
    /// The method takes one rating, and it is another.
    NotChosen,
    /// It was corrected.
    Corrected,
}

/// A lack of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Ratings.
    Ratings(Progress),
    /// Ratings of a kind.
    Kind(EvidenceKind, Progress),
    /// Distinct tasks.
    Tasks(Progress),
    /// Distinct assessors.
    Assessors(Progress),
    /// Distinct contexts.
    Contexts(Progress),
    /// A need of the method itself, such as so many ratings at a level.
    Method,
    /// Some indicators have no number, or not the level that the roll-up asks for.
    Indicators(Progress),
}

/// A judgement and what it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Position in the student's overrides.
    pub row: usize,
    /// It decided the level; otherwise it only informs.
    pub decided: bool,
}
