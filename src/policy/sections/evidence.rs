//! Which evidence a determination rule looks at.

use schemars::JsonSchema;
use serde::Deserialize;

/// One of the dates of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOf {
    /// The work was done.
    Performed,
    /// It was handed in.
    Submitted,
    /// It was rated.
    Assessed,
    /// The rating was entered.
    Recorded,
}

/// It says if evidence must come from the stage a student works at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StageFilter {
    /// Evidence from every stage counts.
    #[default]
    Any,
    /// Only evidence rated at the stage the student works at, or at no stage in particular.
    Working,
}

/// Which attempts at the same task count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Attempts {
    /// Every attempt.
    #[default]
    All,
    /// The latest one.
    Latest,
    /// The best one.
    Best,
    /// The first one.
    First,
}

/// The effect of a missed occasion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Missed {
    /// Nothing.
    #[default]
    Ignored,
    /// It takes one of the places of the best or the most recent ratings when too few other ratings
    /// fill them, and has no part in the mean.
    Fills,
    /// It is rated with the smallest number of the scale.
    Lowest,
}

/// Which placement says where a student works, when there are several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Placed {
    /// The latest one.
    #[default]
    Latest,
    /// The one at the highest stage.
    Highest,
}

/// Ratings that are taken together before anything else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// All ratings of the competency at once.
    #[default]
    Competency,
    /// The ratings of each indicator, rolled up afterwards.
    Indicator,
}

/// The effect of a second rating of the same work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Moderation {
    /// The first rating counts; the second one is there for calibration.
    #[default]
    First,
    /// The second rating counts in the place of the first.
    Second,
    /// The higher one of both counts.
    Higher,
    /// The mean of both counts, as one rating.
    Mean,
}

/// The use of the weight that a source gives a piece of evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceWeights {
    /// A rating counts with its weight in every mean; one without counts once.
    #[default]
    Used,
    /// Every rating counts once.
    Ignored,
}

/// The effect of an override.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Overrides {
    /// Its level is the student's level.
    #[default]
    Win,
    /// The student's level is at most that of the override.
    Cap,
    /// It is shown in the explanation and changes nothing.
    Inform,
}

/// The result when there is less evidence than the rule asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhenInsufficient {
    /// That there is not enough evidence, and no level.
    #[default]
    NoLevel,
    /// That there is not enough evidence, with the level so far.
    Provisional,
    /// The level; how much evidence is missing is still shown.
    Level,
}

/// The moment at which the value is rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoundWhen {
    /// Only where it is shown; levels and letters are read off the exact value.
    #[default]
    Shown,
    /// Before a level or letter is read off it.
    Banded,
}

/// The base that the numbers of cut scores are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RelativeTo {
    /// The scale's own zero.
    #[default]
    Scale,
    /// The number of the stage the student works at: the band's code when that is a number, else
    /// its position counted from 1.
    Stage,
}
