//! `[gpa.bonus]`: what certain courses add to an average once it is made.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::codes::BAD_PARAMETER;
use super::value::{in_order, number, within};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at};

/// A bonus as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawBonus {
    /// The bonus of a course of each level to the weighted average.
    #[schemars(with = "IndexMap<String, Decimal>")]
    levels: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// The thing that it is added for once: a course, or a credit.
    per: BonusPer,
    /// The lowest letter that earns it. Default: every one.
    #[schemars(with = "Option<String>")]
    floor: Option<Spanned<String>>,
    /// The most that all courses add together. Default: no limit.
    #[schemars(with = "Option<Decimal>")]
    most: Option<Spanned<Decimal>>,
}

/// The unit by which a bonus is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BonusPer {
    /// The course, whatever its credit.
    #[default]
    Course,
    /// The credit of the course.
    Credit,
}

/// The bonus of certain courses to the weighted average once it is made. `C` is a course level, `F`
/// a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GpaBonus<C, F> {
    /// By course level.
    pub levels: Vec<(C, Number)>,
    /// The unit by which it is counted.
    pub per: BonusPer,
    /// The lowest letter that earns it.
    pub floor: Option<F>,
    /// The most that all courses add together.
    pub most: Option<Number>,
}

impl RawBonus {
    /// Checks the values; `whole` is the place of the setting.
    pub(super) fn resolve(
        self,
        whole: Origin,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> GpaBonus<At<String>, At<String>> {
        if self.levels.is_empty() {
            diagnostics.push(
                Diagnostic::error(&BAD_PARAMETER, whole, "a bonus does not say `levels`").help(
                    "add what each course level adds: `levels = { honors = 0.0125, ap = 0.05 }`",
                ),
            );
        }
        let mut amount = |written: Spanned<Decimal>| {
            within(number(written, source), Number::ZERO, None, "a bonus", diagnostics)
        };
        let levels = in_order(self.levels)
            .into_iter()
            .map(|(level, written)| (at(level, source), amount(written)))
            .collect();
        let most = self.most.map(&mut amount);
        GpaBonus { levels, per: self.per, floor: self.floor.map(|letter| at(letter, source)), most }
    }
}
