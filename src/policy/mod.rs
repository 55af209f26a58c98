//! The school's rules, applied: from evidence to levels, credit, averages and the diploma.
//!
//! Everything here is pure. [`bind`](bind()) ties a policy to a school, and a [`Rulebook`] knows
//! which of its versions holds for whom; [`assess`](assess()) looks at one student on one day and
//! says what comes out and what it rests on; how, can be followed back to the records. A student's
//! outcome depends on nothing but the rules, the student's own records, the framework and the day,
//! so that students can be assessed in any order and an earlier day can be looked at again.
//!
//! Numbers are exact fractions. They are rounded where the policy says so, and nowhere else.

pub mod credit_method;
pub mod distribution;
pub mod listed;
pub mod method;
pub mod need;
pub mod outcome;
pub mod roll_up;
pub mod rules;
pub mod said;
pub mod sections;
pub mod subgroup;
pub mod written;

pub(crate) use determine::moment::moment_of;

mod agreement;
mod assess;
mod attention;
mod bind;
mod calendar;
mod count;
mod course;
mod determine;
mod governing;
mod graduation;
mod growth;
mod levels;
mod lint;
mod next;
mod pace;
mod rank;
mod rulebook;

pub use agreement::{Agreement, RatedTwice, given, rated_twice};
pub use assess::assess;
pub use attention::{Attention, Thresholds, Why, attention, groups};
pub use bind::{UNKNOWN_REFERENCE, bind};
pub use count::Count;
pub use course::lacking::lacking;
pub use course::uniform::{Uniform, uniform};
pub use credit_method::Lacking;
pub use governing::Governing;
pub use graduation::prospect::prospect;
pub use graduation::substitutions::{SUBSTITUTION_ELSEWHERE, misplaced_substitutions};
pub use levels::{history, later, levels};
pub use lint::codes::{
    CREDIT_CORRECTED, KIND_NEVER_COUNTS, NOTHING_CERTIFIED, OUT_OF_REACH, RULE_NEVER_APPLIES,
    SAME_COURSE, UNBANDED, UNCERTIFIED, UNKNOWN_AREA, UNKNOWN_MARK, UNKNOWN_REQUIREMENT,
    UNREACHABLE_LEVEL, UNTIED_COURSE, UNUSED_TRANSLATION,
};
pub use method::Method;
pub use need::{CreditShare, CreditUse, Need};
pub use outcome::StudentOutcome;
pub use rank::{ClassRank, ClassRanks, averages, rank, ranked_average};
pub use roll_up::RollUp;
pub use rulebook::{Rulebook, UNCLEAR_VERSION};
pub use rules::Rules;
pub use sections::{
    About, Against, Applies, Attempts, AverageOf, BonusPer, CollegeCredit, Compared, Conversion,
    Credit, CreditLimit, CreditRule, Cut, DateOf, EarnedLevel, ExpectedFrom, GpaBonus, GpaRank,
    GpaRule, GradedGroup, Grades, GraduationRule, GrowthRule, Letter, LevelsUntil, Missed,
    Moderation, Most, Needs, NextRule, NoCredit, Opens, Overrides, PaceRule, Per, Placed, Policy,
    RankBy, RankTies, RelativeTo, Repeats, Requirement, RoundWhen, Rule, SeveralAreas,
    SourceWeights, StageFilter, Stands, SubjectRule, Substitution, WeightMethod, Weights,
    WhenInsufficient, WrittenGraduation,
};

use crate::base::Code;

/// Every diagnostic code this layer can raise, besides those of [`sections`].
pub static CODES: &[&Code] = &[
    &UNKNOWN_REFERENCE,
    &UNCLEAR_VERSION,
    &SUBSTITUTION_ELSEWHERE,
    &UNBANDED,
    &NOTHING_CERTIFIED,
    &UNREACHABLE_LEVEL,
    &OUT_OF_REACH,
    &UNCERTIFIED,
    &KIND_NEVER_COUNTS,
    &RULE_NEVER_APPLIES,
    &UNKNOWN_REQUIREMENT,
    &UNKNOWN_AREA,
    &UNUSED_TRANSLATION,
    &UNKNOWN_MARK,
    &UNTIED_COURSE,
    &SAME_COURSE,
    &CREDIT_CORRECTED,
];
