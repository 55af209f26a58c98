//! `[grades]`: from the levels of a course to a letter and to points.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::codes::BAD_BANDS;
use super::earned_level::{EarnedLevel, RawEarnedLevel};
use super::evidence::RoundWhen;
use super::groups::{GradedGroup, RawGroup};
use super::letter::{Letter, NoCredit, RawLetter, RawNoCredits};
use super::value::{RawRounding, bad, in_order, number};
use crate::base::{At, Diagnostic, Diagnostics, Number, Rounding, RoundingMode, SourceId};
use crate::project::toml::{Decimal, at};

/// Letters as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawGrades {
    /// The values that are averaged over the competencies of a course.
    average: AverageOf,
    /// The way the average is rounded. Default: two decimals, half up.
    rounding: Option<RawRounding>,
    /// The moment at which it is rounded.
    round: RoundWhen,
    /// Letters, best first.
    letters: Vec<RawLetter>,
    /// The letter of a course that is over without credit, or several. Default: none.
    no_credit: Option<RawNoCredits>,
    /// Courses that are graded in another way, under a name for them: pass/fail courses, courses
    /// that have no part in averages.
    #[schemars(with = "IndexMap<String, RawGroup>")]
    groups: IndexMap<Spanned<String>, RawGroup>,
    /// Levels of courses that are given for results, such as honors. The first one that fits is
    /// given.
    earned_levels: Vec<RawEarnedLevel>,
    /// The weights of honors and college-level courses.
    weights: Option<RawWeights>,
}

/// The values that are averaged over the competencies of a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AverageOf {
    /// The points of their levels.
    #[default]
    Levels,
    /// The exact numbers behind their levels; the points of the level where there is no number.
    Values,
}

/// Weights as they are written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawWeights {
    /// `add`, `multiply` or `table`.
    method: WeightMethod,
    /// The lowest letter that is weighted. Default: every one.
    #[schemars(with = "Option<String>")]
    floor: Option<Spanned<String>>,
    /// The number that each course level adds, or is multiplied with.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Decimal>")]
    levels: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// Weighted points by letter and course level, for `table`.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, IndexMap<String, Decimal>>")]
    table: IndexMap<Spanned<String>, IndexMap<Spanned<String>, Spanned<Decimal>>>,
}

/// The way weights work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WeightMethod {
    /// Points are added.
    Add,
    /// Points are multiplied.
    Multiply,
    /// Points are looked up by letter and course level; where the table is silent nothing changes.
    Table,
}

/// From levels to letters to points. `L` is a level, `C` a course level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grades<L, C> {
    /// The values that are averaged.
    pub average: AverageOf,
    /// The way the average is rounded.
    pub rounding: Rounding,
    /// The moment at which it is rounded.
    pub round: RoundWhen,
    /// Letters, best first.
    pub letters: Vec<Letter<L>>,
    /// Letters of a course that is over without credit; the first one that fits is given.
    pub no_credit: Vec<NoCredit>,
    /// Courses that are graded in another way; empty once each has a table of its own.
    pub groups: Vec<GradedGroup>,
    /// Levels of courses that are given for results; empty once bound.
    pub earned_levels: Vec<EarnedLevel<L, C, At<String>>>,
    /// The weights of honors and college-level courses.
    pub weights: Option<Weights<C>>,
}

/// The weights of honors and college-level courses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights<C> {
    /// The way the numbers are used.
    pub method: WeightMethod,
    /// Position of the lowest letter that is weighted.
    pub floor: Option<usize>,
    /// By course level.
    pub levels: Vec<(C, Number)>,
    /// Weighted points by position of the letter and course level.
    pub table: Vec<(usize, C, Number)>,
}

impl RawGrades {
    /// Checks the values and gives absent ones their defaults.
    pub fn resolve(
        self,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Grades<At<String>, At<String>> {
        let rounding =
            self.rounding.map_or(Rounding { places: 2, mode: RoundingMode::HalfUp }, |rounding| {
                rounding.resolve(source, diagnostics)
            });
        let letters: Vec<Letter<At<String>>> =
            self.letters.into_iter().map(|raw| raw.resolve(source, diagnostics)).collect();
        check_bands(&letters, diagnostics);
        // The smallest step between two averages, when they are rounded before a letter is read off.
        let step = match self.round {
            RoundWhen::Banded => Number::ratio(1, 10i64.pow(rounding.places as u32)),
            RoundWhen::Shown => Number::ZERO,
        };
        check_edges(&letters, &step, diagnostics);
        let no_credit =
            self.no_credit.map(|raw| raw.resolve(source, diagnostics)).unwrap_or_default();
        let groups = in_order(self.groups)
            .into_iter()
            .map(|(name, raw)| raw.resolve(&at(name, source), &letters, source, diagnostics))
            .collect();
        let earned_levels =
            self.earned_levels.into_iter().map(|raw| raw.resolve(source, diagnostics)).collect();
        let weights = self.weights.map(|raw| raw.resolve(&letters, source, diagnostics));
        Grades {
            average: self.average,
            rounding,
            round: self.round,
            letters,
            no_credit,
            groups,
            earned_levels,
            weights,
        }
    }
}

impl RawWeights {
    fn resolve(
        self,
        letters: &[Letter<At<String>>],
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Weights<At<String>> {
        let mut position = |name: &At<String>| {
            let found = letters.iter().position(|letter| letter.letter.value == name.value);
            if found.is_none() {
                let known = letters.iter().map(|letter| letter.letter.as_str());
                let message = format!("no letter is called `{}`", name.value);
                diagnostics.push(
                    bad(name.origin, message)
                        .maybe_help(crate::base::nearest::did_you_mean(name, known)),
                );
            }
            found
        };
        let floor = self.floor.and_then(|name| position(&at(name, source)));
        let mut table = Vec::new();
        for (letter, row) in in_order(self.table) {
            let Some(letter) = position(&at(letter, source)) else { continue };
            for (level, points) in in_order(row) {
                table.push((letter, at(level, source), number(points, source).value));
            }
        }
        let levels = in_order(self.levels)
            .into_iter()
            .map(|(level, amount)| (at(level, source), number(amount, source).value))
            .collect();
        Weights { method: self.method, floor, levels, table }
    }
}

/// Between two neighbours that begin and end at an average nothing is left out, and nothing belongs
/// to both.
fn check_edges(letters: &[Letter<At<String>>], step: &Number, diagnostics: &mut Diagnostics) {
    let own: Vec<_> = letters.iter().filter(|letter| !letter.elsewhere).collect();
    for pair in own.windows(2) {
        let [better, worse] = pair else { continue };
        let (Some(from), Some(to)) = (&better.minimum, &worse.maximum) else { continue };
        let names = (&better.letter, &worse.letter);
        let message = if to >= from {
            format!(
                "the letters `{}` and `{}` overlap: one starts at {from}, the other ends at {to}",
                names.0.value, names.1.value
            )
        } else if *from > to.clone() + step {
            format!(
                "between {to} and {from} there is no letter: `{}` ends and `{}` starts there",
                names.1.value, names.0.value
            )
        } else {
            continue;
        };
        diagnostics.push(
            Diagnostic::error(&BAD_BANDS, names.1.origin, message)
                .related(names.0.origin, format!("starts at {from}"))
                .help("leave out `maximum`: a letter ends where the one above it begins")
                .maybe_help((step.is_zero() && to < from).then(|| {
                    "or round averages first: `round = \"banded\"` and `rounding` with the places of the bands"
                        .to_string()
                })),
        );
    }
}

/// Letters stand best first: what a better letter asks for is more, and it is worth no less.
fn check_bands(letters: &[Letter<At<String>>], diagnostics: &mut Diagnostics) {
    for (at, letter) in letters.iter().enumerate() {
        let name = &letter.letter;
        if letters[..at].iter().any(|other| other.letter.value == name.value) {
            let message = format!("the letter `{}` is listed twice", name.value);
            diagnostics.push(
                Diagnostic::error(&BAD_BANDS, name.origin, message)
                    .help("give each letter one entry; other names for it go into `same_as`"),
            );
        }
        let asks_nothing = letter.minimum.is_none()
            && letter.maximum.is_none()
            && letter.most.is_none()
            && letter.none_below.is_none();
        let more = letters[at + 1..].iter().any(|letter| !letter.elsewhere);
        if asks_nothing && more && !letter.elsewhere {
            let message = format!(
                "the letter `{}` asks for nothing, so those after it are never given",
                name.value
            );
            diagnostics.push(
                Diagnostic::error(&BAD_BANDS, name.origin, message)
                    .help("give it a `minimum`, or put it last"),
            );
        }
    }
    let own: Vec<_> = letters.iter().filter(|letter| !letter.elsewhere).collect();
    for pair in own.windows(2) {
        let [better, worse] = pair else { continue };
        let plain = |letter: &Letter<At<String>>| {
            letter.maximum.is_none() && letter.most.is_none() && letter.none_below.is_none()
        };
        if let (Some(high), Some(low)) = (&better.minimum, &worse.minimum)
            && low >= high
            && plain(better)
        {
            let message = format!(
                "the letter `{}` is never given: it starts at {low}, and `{}` before it at {high}",
                worse.letter.value, better.letter.value
            );
            diagnostics.push(
                Diagnostic::error(&BAD_BANDS, worse.letter.origin, message)
                    .related(better.letter.origin, "this one is tried first")
                    .help("list letters best first, each with a smaller `minimum` than the one before"),
            );
        } else if let (Some(high), Some(low)) = (&better.points, &worse.points)
            && low > high
        {
            let message = format!(
                "the letter `{}` is worth more than the better letter `{}`",
                worse.letter.value, better.letter.value
            );
            diagnostics.push(
                Diagnostic::warning(&BAD_BANDS, worse.letter.origin, message)
                    .related(better.letter.origin, format!("worth {high}"))
                    .help("swap the points, or the order"),
            );
        }
    }
}
