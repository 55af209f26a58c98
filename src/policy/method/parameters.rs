//! The parameters of methods, and the keys by which a rule gives them.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::base::Number;
use crate::model::evidence::EvidenceKind;
use crate::model::scale::LevelIdx;
use crate::policy::count::Count;

/// The parameters of every method: one uses those of the keys that it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters<L, K> {
    /// The number of ratings.
    pub count: Count,
    /// The level that is counted; nothing means the lowest proficient one.
    pub at: Option<L>,
    /// Percentage of the newer rating.
    pub percent: Number,
    /// The winner of a tie.
    pub ties: ModeTies,
    /// Ratings below which the mean is taken.
    pub minimum: u32,
    /// The mean is taken when it is higher.
    pub or_mean: bool,
    /// Weights by kind of evidence.
    pub weights: Vec<(K, Number)>,
    /// Share of the ratings that must be at or above a level.
    pub share: Number,
    /// Levels between the level and the lowest rating allowed beside it; nothing means no limit.
    pub slack: Option<u32>,
    /// The property that must be distinct.
    pub across: Across,
    /// Days between the first and the last time.
    pub over_days: u32,
}

/// The parameters of a method of the school.
pub type MethodParameters = Parameters<LevelIdx, EvidenceKind>;

impl<L, K> Parameters<L, K> {
    /// A number of ratings, and the usual values.
    pub(super) fn of(count: u32) -> Self {
        Parameters { count: Count::Fixed(count), ..Parameters::default() }
    }
}

impl<L, K> Default for Parameters<L, K> {
    fn default() -> Self {
        Parameters {
            count: Count::Fixed(1),
            at: None,
            percent: Number::from(65i64),
            ties: ModeTies::default(),
            minimum: 3,
            or_mean: false,
            weights: Vec::new(),
            share: Number::ONE,
            slack: None,
            across: Across::default(),
            over_days: 0,
        }
    }
}

/// A key of a rule that methods take, with the values that are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `count`: a number of ratings, or the framework's own.
    Count,
    /// `count`: a number of ratings up to a limit.
    CountUpTo(u32),
    /// `at`
    At,
    /// `percent`: from a number to 99.
    PercentFrom(u32),
    /// `ties`
    Ties,
    /// `minimum`
    Minimum,
    /// `or_mean`
    OrMean,
    /// `weights`
    Weights,
    /// `share`
    Share,
    /// `slack`
    Slack,
    /// `across`
    Across,
    /// `over_days`
    OverDays,
    /// `formula`: the name of the method belongs to two, and the rule says which one is meant.
    Formula,
}

impl Key {
    /// The key as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Key::Count | Key::CountUpTo(_) => "count",
            Key::At => "at",
            Key::PercentFrom(_) => "percent",
            Key::Ties => "ties",
            Key::Minimum => "minimum",
            Key::OrMean => "or_mean",
            Key::Weights => "weights",
            Key::Share => "share",
            Key::Slack => "slack",
            Key::Across => "across",
            Key::OverDays => "over_days",
            Key::Formula => "formula",
        }
    }
}

/// The two formulas that systems call a decaying average.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// Each rating in turn counts `percent` against the average before it.
    StepByStep,
    /// The latest rating counts `percent`, the mean of all earlier ones the rest.
    LatestAgainstMean,
}

/// The winner when several ratings are equally frequent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ModeTies {
    /// The higher one.
    #[default]
    Higher,
    /// The lower one.
    Lower,
    /// The most recent one.
    Latest,
    /// None: there is no value, and a teacher decides.
    NoValue,
}

/// Things that must be distinct.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Across {
    /// Tasks.
    #[default]
    Tasks,
    /// Contexts.
    Contexts,
    /// Assessors.
    Assessors,
}
