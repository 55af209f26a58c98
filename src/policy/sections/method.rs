//! The methods that turn ratings into one number.

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::Count;
use crate::base::Number;

/// The name of a method.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MethodName {
    /// The latest rating.
    Latest,
    /// The highest rating.
    #[default]
    Highest,
    /// The lowest rating.
    Lowest,
    /// The mean.
    Mean,
    /// The middle rating; the mean of the middle two when their number is even.
    Median,
    /// The most frequent rating.
    Mode,
    /// The mean of the best `count` ratings.
    Best,
    /// The mean of the most recent `count` ratings.
    Recent,
    /// The mean of the ratings at or above a level, once there are `count` of them.
    NTimes,
    /// The latest rating with `percent`, the mean of all earlier ones with the rest.
    LatestAgainstMean,
    /// Two formulas bear this name; `formula` says which one is meant.
    #[serde(alias = "decaying_average")]
    DecayingAverage,
    /// The last point of a power curve fitted through the ratings.
    PowerLaw,
    /// Means by kind of evidence, weighted.
    ByKind,
    /// A share of the ratings at or above a level, and none below another.
    Conjunctive,
    /// The highest level reached in several distinct tasks, contexts or by several assessors.
    Sustained,
}

impl MethodName {
    /// The name as it is written.
    pub fn code(self) -> &'static str {
        match self {
            MethodName::Latest => "latest",
            MethodName::Highest => "highest",
            MethodName::Lowest => "lowest",
            MethodName::Mean => "mean",
            MethodName::Median => "median",
            MethodName::Mode => "mode",
            MethodName::Best => "best",
            MethodName::Recent => "recent",
            MethodName::NTimes => "n-times",
            MethodName::LatestAgainstMean => "latest-against-mean",
            MethodName::DecayingAverage => "decaying-average",
            MethodName::PowerLaw => "power-law",
            MethodName::ByKind => "by-kind",
            MethodName::Conjunctive => "conjunctive",
            MethodName::Sustained => "sustained",
        }
    }
}

/// A method with its parameters. `L` is a level and `K` a kind of evidence: their codes with
/// their places as long as nothing is known of the school, indices afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method<L, K> {
    /// The latest rating.
    Latest,
    /// The highest rating.
    Highest,
    /// The lowest rating.
    Lowest,
    /// The mean.
    Mean,
    /// The middle rating; the mean of the middle two when their number is even.
    Median,
    /// The most frequent rating.
    Mode(ModeTies),
    /// The mean of the best ratings.
    Best(Count),
    /// The mean of the most recent ratings; fewer when there are fewer.
    Recent(Count),
    /// The mean of all ratings at or above a level, once there are so many of them.
    NTimes {
        /// How many.
        count: u32,
        /// The level; nothing means the lowest proficient one.
        at: Option<L>,
    },
    /// The latest rating with a percentage, the mean of all earlier ones with the rest.
    LatestAgainstMean {
        /// The percentage of the latest.
        percent: Number,
    },
    /// Each rating in turn counts a percentage against the average before it.
    DecayingAverage {
        /// The percentage of the newer rating.
        percent: Number,
    },
    /// The last point of a power curve fitted through the ratings, at most the scale's highest number.
    PowerLaw {
        /// Ratings below which the mean is taken instead.
        minimum: u32,
        /// The mean is taken when it is higher.
        or_mean: bool,
    },
    /// Means by kind of evidence, weighted; the weight of absent kinds goes to the others in proportion.
    ByKind(Vec<(K, Number)>),
    /// The highest level that enough of the ratings reach.
    Conjunctive {
        /// Share of the ratings that must be at or above the level.
        share: Number,
        /// Levels between the level and the lowest rating allowed beside it; nothing means no limit.
        slack: Option<u32>,
    },
    /// The highest level that is reached often enough.
    Sustained {
        /// Distinct tasks, contexts or assessors it must be reached in.
        count: u32,
        /// What must be distinct.
        across: Across,
        /// Days between the first and the last time.
        days: u32,
    },
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

/// What wins when several ratings are equally frequent.
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

/// What must be distinct.
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
