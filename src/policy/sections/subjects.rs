//! `[subjects]`: from the competencies of a subject to the subject.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::codes::BAD_PARAMETER;
use super::cut::{Cut, RawCut};
use super::evidence::RoundWhen;
use super::roll_up::RawRollUp;
use super::value::RawRounding;
use crate::base::{At, Diagnostic, Diagnostics, Rounding, RoundingMode, SourceId};
use crate::policy::roll_up::RollUp;
use crate::project::toml::at;

/// From competencies to a subject, as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSubjects {
    /// The way the competencies are rolled up.
    #[schemars(with = "RawRollUp")]
    roll_up: Spanned<RawRollUp>,
    /// Competencies with a level that there have to be. Default: 1.
    minimum: Option<u32>,
    /// From the number to the level. Default: the points of each level.
    #[serde(default)]
    cut: RawCut,
    /// The way the number is rounded. Default: two decimals, half up.
    rounding: Option<RawRounding>,
    /// The moment at which it is rounded.
    #[serde(default)]
    round: RoundWhen,
}

/// From competencies to a subject. `L` is a level, `P` a competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectRule<L, P> {
    /// The way the competencies are rolled up.
    pub roll_up: RollUp<P>,
    /// Competencies with a level that there have to be.
    pub minimum: u32,
    /// From the number to the level.
    pub cut: Cut<L>,
    /// The way the number is rounded.
    pub rounding: Rounding,
    /// The moment at which it is rounded.
    pub round: RoundWhen,
}

impl RawSubjects {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(
        self,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> SubjectRule<At<String>, At<String>> {
        let roll_up = at(self.roll_up, source);
        let origin = roll_up.origin;
        let roll_up = roll_up.value.resolve(origin, source, diags);
        if roll_up.of.pools {
            let message = "the competencies of a subject cannot be pooled: their rules keep different ratings";
            diags.push(
                Diagnostic::error(&BAD_PARAMETER, origin, message)
                    .help("take `mean`, or another roll-up of numbers"),
            );
        }
        let cut = self.cut.resolve(source, diags);
        roll_up.check_cut(&cut, origin, diags);
        let usual = Rounding { places: 2, mode: RoundingMode::HalfUp };
        SubjectRule {
            roll_up,
            minimum: self.minimum.unwrap_or(1),
            cut,
            rounding: self.rounding.map_or(usual, |raw| raw.resolve(source, diags)),
            round: self.round,
        }
    }
}
