//! Evidence of learning and the judgements that stand beside it.

use std::fmt;
use std::num::NonZeroU32;
use std::sync::Arc;

use jiff::civil::Time;

use super::Text;
use super::framework::{Band, Competency, Framework, Indicator};
use super::scale::LevelIdx;
use crate::base::{Date, Idx, Number, Origin};

/// One rating of one piece of work.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Evidence {
    /// The row it was read from.
    pub origin: Origin,
    /// The source's own identifier.
    pub id: Option<Text>,
    /// The competency or indicator that it shows.
    pub target: Target,
    /// The rating.
    pub rating: Rating,
    /// The dates that are known; never all absent.
    pub dates: Dates,
    /// The kind of occasion.
    pub kind: Option<EvidenceKind>,
    /// The task.
    pub task: Option<Text>,
    /// Which attempt at the task, counted from 1.
    pub attempt: Option<u32>,
    /// The place where it happened.
    pub context: Option<Text>,
    /// Who rated it.
    pub assessor: Option<Text>,
    /// The stage it was rated at.
    pub stage: Option<Idx<Band>>,
    /// Rare fields; nothing when this piece has none of them.
    pub extras: Option<Arc<Extras>>,
}

impl Evidence {
    /// The evidence of which this is a second rating, by its identifier.
    pub fn moderates(&self) -> Option<&Text> {
        self.extras.as_ref()?.moderates.as_ref()
    }

    /// Weight the source gave it; more than zero.
    pub fn weight(&self) -> Option<&Number> {
        self.extras.as_ref()?.weight.as_ref()
    }
}

/// The fields that few pieces of evidence have. There may be millions of pieces: what is kept in
/// each of them is what nearly all have.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extras {
    /// The evidence of which this is a second rating, by its identifier.
    pub moderates: Option<Text>,
    /// Weight the source gave it.
    pub weight: Option<Number>,
    /// The place where the work can be seen.
    pub link: Option<Text>,
    /// A remark.
    pub comment: Option<Text>,
}

impl Extras {
    /// Itself, to be shared, unless there is nothing in it.
    pub fn shared(self) -> Option<Arc<Self>> {
        let Extras { moderates, weight, link, comment } = &self;
        let some = moderates.is_some() || weight.is_some() || link.is_some() || comment.is_some();
        some.then(|| Arc::new(self))
    }
}

/// The thing that a piece of evidence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// One indicator.
    Indicator(Idx<Indicator>),
    /// The competency as a whole.
    Competency(Idx<Competency>),
}

impl Target {
    /// The competency that it is, or belongs to.
    pub fn competency(self, framework: &Framework) -> Idx<Competency> {
        match self {
            Target::Competency(competency) => competency,
            Target::Indicator(indicator) => framework.indicators[indicator].competency,
        }
    }
}

/// The rating of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// A level of the scale.
    Level(LevelIdx),
    /// A number of points within the scale's range.
    Points(Box<Number>),
    /// The occasion was missed: evidence of a kind, not a zero.
    Missed,
    /// Somebody vouched that the requirement is fulfilled; it carries no level.
    Waived,
}

/// The days of a piece of evidence. Which date counts is policy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dates {
    /// The work was done.
    pub performed: Option<Date>,
    /// It was handed in.
    pub submitted: Option<Date>,
    /// It was rated.
    pub assessed: Option<Date>,
    /// The rating was entered.
    pub recorded: Option<Date>,
    /// The times of these days, as far as they are known.
    pub times: Times,
}

impl Dates {
    /// The day and the time at which the rating was entered.
    pub fn entered(&self) -> Option<(Date, Option<TimeOfDay>)> {
        self.recorded.map(|day| (day, self.times.recorded))
    }
}

/// Times of day; a time stands beside a day only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Times {
    /// The work was done.
    pub performed: Option<TimeOfDay>,
    /// It was handed in.
    pub submitted: Option<TimeOfDay>,
    /// It was rated.
    pub assessed: Option<TimeOfDay>,
    /// The rating was entered.
    pub recorded: Option<TimeOfDay>,
}

/// A time of day, to the millisecond. It orders what happened on one day, and nothing else.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(NonZeroU32);

impl TimeOfDay {
    /// A time of day; nothing for midnight, which is how programs write a day without a time.
    pub fn new(time: Time) -> Option<Self> {
        let seconds = (i32::from(time.hour()) * 60 + i32::from(time.minute())) * 60;
        let millis = (seconds + i32::from(time.second())) * 1000 + i32::from(time.millisecond());
        NonZeroU32::new(millis.unsigned_abs()).map(TimeOfDay)
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for TimeOfDay {
    /// `09:05`, and the seconds where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.get() / 1000;
        write!(f, "{:02}:{:02}", seconds / 3600, seconds / 60 % 60)?;
        match seconds % 60 {
            0 => Ok(()),
            seconds => write!(f, ":{seconds:02}"),
        }
    }
}

/// The kind of occasion that evidence comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    /// Before learning.
    Diagnostic,
    /// While learning.
    Formative,
    /// At the end of learning.
    Summative,
    /// A performance task, exhibition or portfolio.
    Performance,
    /// The student's own rating.
    SelfRated,
}

impl EvidenceKind {
    /// Every kind.
    pub const ALL: [EvidenceKind; 5] = [
        EvidenceKind::Diagnostic,
        EvidenceKind::Formative,
        EvidenceKind::Summative,
        EvidenceKind::Performance,
        EvidenceKind::SelfRated,
    ];

    /// The code used in files.
    pub fn code(self) -> &'static str {
        match self {
            EvidenceKind::Diagnostic => "diagnostic",
            EvidenceKind::Formative => "formative",
            EvidenceKind::Summative => "summative",
            EvidenceKind::Performance => "performance",
            EvidenceKind::SelfRated => "self",
        }
    }

    /// The kind of a code, ignoring case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code().eq_ignore_ascii_case(code))
    }
}

/// A person's professional judgement of a student's level in a competency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Override {
    /// The row it was read from.
    pub origin: Origin,
    /// Competency.
    pub competency: Idx<Competency>,
    /// Level it sets; nothing when it takes the level away.
    pub level: Option<LevelIdx>,
    /// Who judged.
    pub by: Text,
    /// The day.
    pub date: Date,
    /// Last day it holds.
    pub until: Option<Date>,
    /// Why.
    pub reason: Text,
}

/// A student is excused from something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exemption {
    /// The row it was read from.
    pub origin: Origin,
    /// From what.
    pub target: ExemptFrom,
    /// Who excused.
    pub by: Text,
    /// Since when.
    pub date: Date,
    /// Why.
    pub reason: Text,
}

/// The things a student can be excused from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ExemptFrom {
    /// A competency.
    Competency(Idx<Competency>),
    /// A course.
    Course(Idx<super::course::Course>),
    /// A graduation requirement, by the code the policy gives it.
    Requirement(Text),
}

/// The stage a student works at in one competency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Placement {
    /// The row it was read from.
    pub origin: Origin,
    /// Competency.
    pub competency: Idx<Competency>,
    /// Stage.
    pub stage: Idx<Band>,
    /// Level of performance when the student began there, in points.
    pub baseline: Option<Number>,
    /// Since when.
    pub starts: Option<Date>,
}
