//! `[pace]`: where a student stands against the milestones.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::nothing;
use super::value::{number, within};
use crate::base::{Diagnostics, Number, SourceId};
use crate::project::toml::Decimal;

/// Pace as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawPace {
    /// The day from which a milestone is expected: from the first or from the last day of its reporting period.
    expected: ExpectedFrom,
    /// Share of the competencies expected by now that must be proficient to be on pace, 0 to 1.
    /// Default: 1.
    #[schemars(with = "Option<Decimal>")]
    on_pace: Option<Spanned<Decimal>>,
    /// Competencies beyond those expected that must be proficient, when all that are expected are,
    /// to be ahead. Default: 1.
    ahead: Option<u32>,
    /// The number of levels below proficient that still count as close, with enough evidence or without.
    /// Default: 1.
    close: Option<u8>,
}

/// The day from which a milestone is expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ExpectedFrom {
    /// As soon as its reporting period runs.
    PeriodStart,
    /// At the end of its reporting period.
    #[default]
    PeriodEnd,
}

/// The standing of a student against the milestones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaceRule {
    /// The day from which a milestone is expected.
    pub expected: ExpectedFrom,
    /// Share of the expected competencies that must be proficient to be on pace.
    pub on_pace: Number,
    /// Competencies beyond those expected, to be ahead.
    pub ahead: u32,
    /// Levels below proficient that still count as close.
    pub close: u8,
}

impl RawPace {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> PaceRule {
        let on_pace = self.on_pace.map_or(Number::ONE, |raw| {
            let share = number(raw, source);
            nothing::check(&share, "everybody is on pace", diagnostics);
            within(share, Number::ZERO, Some(Number::ONE), "a share", diagnostics)
        });
        PaceRule {
            expected: self.expected,
            on_pace,
            ahead: self.ahead.unwrap_or(1),
            close: self.close.unwrap_or(1),
        }
    }
}
