//! `[growth]`: how far a student has come.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::value::{RawRounding, number, within};
use crate::base::{Diagnostics, Number, Rounding, RoundingMode, SourceId};
use crate::project::toml::Decimal;

/// Growth as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawGrowth {
    /// The number that the number of today is compared with.
    against: Against,
    /// Without a stored baseline, the mean of the first rating of each indicator stands for it
    /// once every indicator has one, or once this share of the evidence asked for is there.
    /// Default: never.
    #[schemars(with = "Option<Decimal>")]
    first_ratings: Option<Spanned<Decimal>>,
    /// Ratings that have to count on both days, or today where there is a stored baseline. Default:
    /// one.
    minimum: Option<u32>,
    /// The numbers that are compared: as they are, or as they are shown.
    of: Compared,
    /// The way the difference is rounded where it is shown. Default: two decimals, half up.
    rounding: Option<RawRounding>,
}

/// The number that the number of today is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// The number at the end of the reporting period before.
    #[default]
    Previous,
    /// The level of performance with which the student began at the stage, from the table of
    /// placements.
    Baseline,
}

/// True when numbers are compared as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// As they are.
    #[default]
    Exact,
    /// As the rule shows them, rounded.
    Shown,
}

/// The way that a student has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrowthRule {
    /// The number that the number of today is compared with.
    pub against: Against,
    /// Share of the evidence from which first ratings stand for a baseline that is not stored.
    pub first_ratings: Option<Number>,
    /// Ratings that have to count.
    pub minimum: u32,
    /// True when numbers are compared as they are.
    pub of: Compared,
    /// The way the difference is rounded.
    pub rounding: Rounding,
}

impl RawGrowth {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> GrowthRule {
        let usual = Rounding { places: 2, mode: RoundingMode::HalfUp };
        GrowthRule {
            against: self.against,
            first_ratings: self.first_ratings.map(|share| {
                let share = number(share, source);
                within(share, Number::ZERO, Some(Number::ONE), "a share", diagnostics)
            }),
            minimum: self.minimum.unwrap_or(1),
            of: self.of,
            rounding: self.rounding.map_or(usual, |raw| raw.resolve(source, diagnostics)),
        }
    }
}
