//! A level that a share of the competencies must have reached.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::nothing;
use super::value::{bad, number, within};
use crate::base::{At, Diagnostics, Number, SourceId};
use crate::project::toml::{Decimal, at};

/// A level that a share of the competencies must have reached: `more_than` or `at_least` says how
/// many.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMost {
    /// The level.
    #[schemars(with = "String")]
    level: Spanned<String>,
    /// More than this share, 0 to 1.
    #[schemars(with = "Option<Decimal>")]
    more_than: Option<Spanned<Decimal>>,
    /// This share or more, 0 to 1.
    #[schemars(with = "Option<Decimal>")]
    at_least: Option<Spanned<Decimal>>,
    /// Only competencies at this very level are counted, and none above it.
    #[serde(default)]
    exactly: bool,
}

/// A level that a share of the competencies have reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Most<L> {
    /// The level.
    pub level: L,
    /// The share.
    pub share: Number,
    /// The share itself is enough; otherwise it takes more.
    pub at_least: bool,
    /// Only competencies at this very level are counted.
    pub exactly: bool,
}

impl RawMost {
    pub(super) fn resolve(
        most: Spanned<RawMost>,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Most<At<String>> {
        let most = at(most, source);
        let RawMost { level, more_than, at_least, exactly } = most.value;
        let one = more_than.is_some() != at_least.is_some();
        if !one {
            let message = "it is not said how many competencies have to reach the level";
            diagnostics
                .push(bad(most.origin, message).help("write one of `more_than` and `at_least`"));
        }
        let enough = at_least.is_some();
        let share = more_than.or(at_least).map_or(Number::ONE, |share| {
            let share = number(share, source);
            if enough {
                nothing::check(&share, "every course has the share", diagnostics);
            }
            within(share, Number::ZERO, Some(Number::ONE), "a share", diagnostics)
        });
        Most { level: at(level, source), share, at_least: enough, exactly }
    }
}
