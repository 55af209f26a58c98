//! `[gpa]`: grade point averages.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::bonus::{GpaBonus, RawBonus};
use super::value::{RawRounding, number, within};
use crate::base::{At, Diagnostics, Number, Rounding, RoundingMode, SourceId};
use crate::project::toml::{Decimal, place};

/// Grade point averages as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawGpa {
    /// The way an average is rounded. Default: two decimals, half up.
    rounding: Option<RawRounding>,
    /// Which of several attempts at one course counts.
    repeats: Repeats,
    /// Letters from other schools count. Default: yes.
    transfers: Option<bool>,
    /// The bonus of certain courses to the weighted average once it is made. Default: nothing.
    #[schemars(with = "Option<RawBonus>")]
    bonus: Option<Spanned<RawBonus>>,
    /// Class rank. Default: nobody is ranked.
    rank: Option<RawRank>,
}

/// Class rank as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawRank {
    /// The average that ranks.
    by: RankBy,
    /// The number of places that equals take.
    ties: RankTies,
    /// The way the average is rounded before it is compared. Default: as the average is shown.
    rounding: Option<RawRounding>,
    /// Everybody with at least this average has rank 1.
    #[schemars(with = "Option<Decimal>")]
    top: Option<Spanned<Decimal>>,
    /// Credits that have to count in the average for a rank. Default: more than none.
    #[schemars(with = "Option<Decimal>")]
    credits: Option<Spanned<Decimal>>,
}

/// The average that ranks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RankBy {
    /// The weighted one.
    #[default]
    Weighted,
    /// The unweighted one.
    Unweighted,
}

/// The number of places that equals take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RankTies {
    /// As many as they are: 1, 2, 2, 4.
    #[default]
    Shared,
    /// One: 1, 2, 2, 3.
    Dense,
}

/// Class rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GpaRank {
    /// The average that ranks.
    pub by: RankBy,
    /// The number of places that equals take.
    pub ties: RankTies,
    /// The way the average is rounded before it is compared.
    pub rounding: Rounding,
    /// Everybody with at least this average has rank 1.
    pub top: Option<Number>,
    /// Credits that have to count in the average.
    pub credits: Option<Number>,
}

/// Which of several attempts at one course counts, for credit and in the averages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Repeats {
    /// The one with the best letter; of equals the earliest.
    #[default]
    Highest,
    /// The last one that led to a letter.
    Last,
    /// All count in the averages; credit is given once.
    All,
}

/// The way averages are made. `C` is a course level, `F` a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GpaRule<C, F> {
    /// The way an average is rounded.
    pub rounding: Rounding,
    /// Which of several attempts at one course counts.
    pub repeats: Repeats,
    /// Letters from other schools count.
    pub transfers: bool,
    /// The bonus of certain courses to the weighted average once it is made.
    pub bonus: Option<GpaBonus<C, F>>,
    /// Class rank; nothing when nobody is ranked.
    pub rank: Option<GpaRank>,
}

impl RawGpa {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(
        self,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> GpaRule<At<String>, At<String>> {
        let usual = Rounding { places: 2, mode: RoundingMode::HalfUp };
        let rounding = self.rounding.map_or(usual, |raw| raw.resolve(source, diagnostics));
        let rank = self.rank.map(|raw| GpaRank {
            by: raw.by,
            ties: raw.ties,
            rounding: raw.rounding.map_or(rounding, |raw| raw.resolve(source, diagnostics)),
            top: raw.top.map(|top| number(top, source).value),
            credits: raw.credits.map(|credits| {
                within(
                    number(credits, source),
                    Number::ZERO,
                    None,
                    "an amount of credit",
                    diagnostics,
                )
            }),
        });
        let bonus = self.bonus.map(|raw| {
            let whole = place(&raw, source);
            raw.into_inner().resolve(whole, source, diagnostics)
        });
        GpaRule {
            rounding,
            repeats: self.repeats,
            transfers: self.transfers.unwrap_or(true),
            bonus,
            rank,
        }
    }
}
