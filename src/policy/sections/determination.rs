//! `[determination]`: from evidence to a level.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::by_name::{ByName, say_takers};
use super::cut::{Cut, RawCut};
use super::evidence::{
    Attempts, DateOf, Missed, Moderation, Overrides, Per, Placed, RoundWhen, SourceWeights,
    StageFilter, WhenInsufficient,
};
use super::roll_up::RawRollUp;
use super::value::RawRounding;
use crate::base::{At, Origin, Rounding};
use crate::policy::count::Count;
use crate::policy::method::{Across, Descriptor, Formula, Method, ModeTies};
use crate::policy::roll_up::RollUp;
use crate::project::toml::Decimal;

/// From evidence to a level, as it is written.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawDetermination {
    /// Name of the rule for everything that no other setting names. Default: the only rule there
    /// is.
    #[schemars(with = "Option<String>")]
    pub(super) rule: Option<Spanned<String>>,
    /// Rules by subject code.
    #[schemars(with = "IndexMap<String, String>")]
    pub(super) subjects: IndexMap<Spanned<String>, Spanned<String>>,
    /// Rules by code of the stage the student works at. They hold in every subject, except for
    /// competencies that are named.
    #[schemars(with = "IndexMap<String, String>")]
    pub(super) stages: IndexMap<Spanned<String>, Spanned<String>>,
    /// Rules by competency code.
    #[schemars(with = "IndexMap<String, String>")]
    pub(super) competencies: IndexMap<Spanned<String>, Spanned<String>>,
    /// Rules by indicator code, for competencies whose rule looks at each indicator.
    #[schemars(with = "IndexMap<String, String>")]
    pub(super) indicators: IndexMap<Spanned<String>, Spanned<String>>,
    /// Kinds of evidence that are recorded and that no rule counts, on purpose.
    #[schemars(with = "Vec<String>")]
    pub(super) not_counted: Vec<Spanned<String>>,
    /// The rules by their names.
    #[schemars(with = "IndexMap<String, RawRule>")]
    pub(super) rules: IndexMap<Spanned<String>, RawRule>,
}

/// A rule as it is written.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(transform = say_takers::<Descriptor>)]
pub(super) struct RawRule {
    /// Name of a rule whose settings hold where this one is silent.
    #[schemars(with = "Option<String>")]
    pub(super) based_on: Option<Spanned<String>>,
    /// The way ratings become one number. Default: `highest`.
    #[schemars(with = "Option<ByName<Descriptor>>")]
    pub(super) method: Option<Spanned<ByName<Descriptor>>>,
    /// The number of ratings; `"required"` takes the number that the framework asks of the indicator.
    #[schemars(with = "Option<Count>")]
    pub(super) count: Option<Spanned<Count>>,
    /// Which of the two formulas that bear its name is meant.
    pub(super) formula: Option<Formula>,
    /// The level that is counted. Default: the lowest proficient one.
    #[schemars(with = "Option<String>")]
    pub(super) at: Option<Spanned<String>>,
    /// Percentage of the newer rating, up to 99. Default: 65.
    #[schemars(with = "Option<Decimal>")]
    pub(super) percent: Option<Spanned<Decimal>>,
    /// The winner of a tie.
    pub(super) ties: Option<ModeTies>,
    /// Ratings below which the mean is taken. Default: 3.
    #[schemars(with = "Option<u32>")]
    pub(super) minimum: Option<Spanned<u32>>,
    /// The mean is taken when it is higher.
    pub(super) or_mean: Option<bool>,
    /// Weights by kind of evidence.
    #[schemars(with = "Option<IndexMap<String, Decimal>>")]
    pub(super) weights: Option<IndexMap<Spanned<String>, Spanned<Decimal>>>,
    /// Share of the ratings at or above the level, 0 to 1. Default: 1.
    #[schemars(with = "Option<Decimal>")]
    pub(super) share: Option<Spanned<Decimal>>,
    /// The number of levels by which a rating may lie below it. Default: no limit.
    pub(super) slack: Option<u32>,
    /// The property that must be distinct.
    pub(super) across: Option<Across>,
    /// Days between the first and the last time. Default: 0.
    pub(super) over_days: Option<u32>,
    /// The ratings that the method takes together. Default: all of the competency.
    pub(super) per: Option<Per>,
    /// From the indicators to the competency, when the method looks at each indicator.
    #[schemars(with = "Option<RawRollUp>")]
    pub(super) roll_up: Option<Spanned<RawRollUp>>,
    /// Kinds of evidence that count. Default: all but the student's own ratings.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) kinds: Option<Vec<Spanned<String>>>,
    /// Stages that evidence may come from.
    pub(super) stage: Option<StageFilter>,
    /// Which placement says where the student works.
    pub(super) placement: Option<Placed>,
    /// Which attempts at the same task count.
    pub(super) attempts: Option<Attempts>,
    /// The method is given only the most recent so many ratings, whichever method it is. Default:
    /// all.
    #[schemars(with = "Option<u32>")]
    pub(super) window: Option<Spanned<u32>>,
    /// Only evidence of so many days before the day of the report counts.
    pub(super) window_days: Option<u32>,
    /// The effect of a missed occasion.
    pub(super) missed: Option<Missed>,
    /// The effect of a second rating of the same work. It never counts twice.
    pub(super) moderation: Option<Moderation>,
    /// The use of the weight that a source gives a piece of evidence.
    pub(super) evidence_weights: Option<SourceWeights>,
    /// The dates that order evidence; the first one present is taken. Default: performed,
    /// submitted, assessed, recorded.
    pub(super) order: Option<Vec<DateOf>>,
    /// The dates that say since when evidence exists; the first one present is taken. Default:
    /// those that order it.
    pub(super) known: Option<Vec<DateOf>>,
    /// Evidence that the rule asks for, apart from the number.
    pub(super) needs: Option<RawNeeds>,
    /// The result when there is less.
    pub(super) when_insufficient: Option<WhenInsufficient>,
    /// From the number to the level.
    pub(super) cut: Option<RawCut>,
    /// The way the number is rounded. Default: not at all for levels, two decimals where it is shown.
    pub(super) rounding: Option<RawRounding>,
    /// The moment at which the number is rounded.
    pub(super) round: Option<RoundWhen>,
    /// The effect of an override.
    pub(super) overrides: Option<Overrides>,
}

/// Required evidence as it is written.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawNeeds {
    /// Ratings of the competency. `"required"`: those that the framework asks of each indicator.
    #[schemars(with = "Option<Count>")]
    pub(super) ratings: Option<Spanned<Count>>,
    /// Ratings by code of the stage the student works at, where it differs.
    #[schemars(with = "IndexMap<String, u32>")]
    pub(super) by_stage: IndexMap<Spanned<String>, u32>,
    /// Distinct tasks.
    pub(super) tasks: u32,
    /// Distinct assessors.
    pub(super) assessors: u32,
    /// Distinct contexts.
    pub(super) contexts: u32,
    /// Ratings by kind of evidence.
    #[schemars(with = "IndexMap<String, u32>")]
    pub(super) kinds: IndexMap<Spanned<String>, u32>,
}

/// A rule as the policy writes it: every reference is a code with its place.
pub type WrittenRule = Rule<At<String>, At<String>, At<String>, At<String>>;

/// From evidence to a level: the rules and where each one holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Determination {
    /// Rules; positions in this list are used below.
    pub rules: Vec<WrittenRule>,
    /// The rule for everything that is not named.
    pub default: usize,
    /// By subject code.
    pub subjects: Vec<(At<String>, usize)>,
    /// By code of a stage.
    pub stages: Vec<(At<String>, usize)>,
    /// By competency code.
    pub competencies: Vec<(At<String>, usize)>,
    /// By indicator code.
    pub indicators: Vec<(At<String>, usize)>,
    /// Kinds of evidence that no rule counts, on purpose.
    pub not_counted: Vec<At<String>>,
    /// The place where each rule is declared.
    pub declared: Vec<Origin>,
    /// Rules that others are based on.
    pub bases: Vec<usize>,
}

/// One determination rule. `L` is a level, `K` a kind of evidence, `B` a stage, `I` an indicator:
/// codes with their places in the policy as read, indices once it is bound to a school.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule<L, K, B, I> {
    /// Its name.
    pub name: String,
    /// The way ratings become one number.
    pub method: Method<L, K>,
    /// The ratings that the method takes together.
    pub per: Per,
    /// From the indicators to the competency.
    pub roll_up: RollUp<I>,
    /// Kinds of evidence that count; nothing means all but the student's own ratings.
    pub kinds: Option<Vec<K>>,
    /// Stages that evidence may come from.
    pub stage: StageFilter,
    /// Which placement says where the student works.
    pub placement: Placed,
    /// Which attempts at the same task count.
    pub attempts: Attempts,
    /// The method is given only the most recent so many ratings.
    pub window: Option<u32>,
    /// Only evidence of so many days before the day of the report counts.
    pub window_days: Option<u32>,
    /// The effect of a missed occasion.
    pub missed: Missed,
    /// The effect of a second rating of the same work.
    pub moderation: Moderation,
    /// The use of the weight that a source gives a piece of evidence.
    pub evidence_weights: SourceWeights,
    /// The dates that order evidence; the first one present is taken.
    pub order: Vec<DateOf>,
    /// The dates that say since when evidence exists; the first one present is taken.
    pub known: Vec<DateOf>,
    /// Evidence that the rule asks for.
    pub needs: Needs<K, B>,
    /// The result when there is less.
    pub when_insufficient: WhenInsufficient,
    /// From the number to the level.
    pub cut: Cut<L>,
    /// The way the number is rounded.
    pub rounding: Rounding,
    /// The moment at which it is rounded.
    pub round: RoundWhen,
    /// The effect of an override.
    pub overrides: Overrides,
}

/// Evidence that a rule asks for, apart from the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needs<K, B> {
    /// Ratings.
    pub ratings: Count,
    /// Ratings where the student works at a stage.
    pub by_stage: Vec<(B, u32)>,
    /// Distinct tasks.
    pub tasks: u32,
    /// Distinct assessors.
    pub assessors: u32,
    /// Distinct contexts.
    pub contexts: u32,
    /// Ratings by kind.
    pub kinds: Vec<(K, u32)>,
}
