//! Letters: what each asks for, what it is worth, and the ones of courses without credit.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::codes::BAD_BANDS;
use super::most::{Most, RawMost};
use super::value::number;
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, Words, at, place};

/// A letter as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLetter {
    /// The letter.
    #[schemars(with = "Words")]
    letter: Spanned<Words>,
    /// Smallest average.
    #[schemars(with = "Option<Decimal>")]
    minimum: Option<Spanned<Decimal>>,
    /// Largest average. Default: none, the letter above begins where this one ends.
    #[schemars(with = "Option<Decimal>")]
    maximum: Option<Spanned<Decimal>>,
    /// A level that a share of the competencies must have reached.
    #[schemars(with = "Option<RawMost>")]
    most: Option<Spanned<RawMost>>,
    /// A level that no competency may be below.
    #[schemars(with = "Option<String>")]
    none_below: Option<Spanned<String>>,
    /// Grade points; leave out for a letter that takes no part in the average, such as `P`.
    #[schemars(with = "Option<Decimal>")]
    points: Option<Spanned<Decimal>>,
    /// Grades of other schools that are the same letter here.
    #[serde(default)]
    same_as: Vec<String>,
    /// Smallest percentage of another school that is this letter here.
    #[schemars(with = "Option<Decimal>")]
    percent: Option<Spanned<Decimal>>,
    /// Only for credit from other schools, and for courses of a group that names it.
    #[serde(default)]
    elsewhere: bool,
}

/// The letter of courses without credit, or several: the first one that fits is given.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum RawNoCredits {
    /// One letter.
    One(RawNoCredit),
    /// Several; the last one has no `minimum`.
    Several(Vec<RawNoCredit>),
}

/// The letter of a course without credit, as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNoCredit {
    /// The letter.
    letter: Words,
    /// Smallest average with which it is given.
    #[schemars(with = "Option<Decimal>")]
    minimum: Option<Spanned<Decimal>>,
    /// Grade points with which it counts in the average; leave out to keep it out of the average.
    #[schemars(with = "Option<Decimal>")]
    points: Option<Spanned<Decimal>>,
}

/// A letter, what it asks for and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter<L> {
    /// The letter.
    pub letter: At<String>,
    /// Smallest average.
    pub minimum: Option<Number>,
    /// Largest average.
    pub maximum: Option<Number>,
    /// A level that a share of the competencies have reached.
    pub most: Option<Most<L>>,
    /// A level that no competency is below.
    pub none_below: Option<L>,
    /// Grade points; nothing for a letter that takes no part in the average.
    pub points: Option<Number>,
    /// Grades of other schools that are the same letter here.
    pub same_as: Vec<String>,
    /// Smallest percentage of another school that is the same letter here.
    pub percent: Option<Number>,
    /// Not for courses of this school, unless a group of them names it.
    pub elsewhere: bool,
}

/// The letter of a course that is over without credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoCredit {
    /// The letter.
    pub letter: String,
    /// Smallest average with which it is given.
    pub minimum: Option<Number>,
    /// Grade points with which it counts in the average.
    pub points: Option<Number>,
}

impl RawLetter {
    pub(super) fn resolve(
        self,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Letter<At<String>> {
        let letter = at(self.letter, source);
        let most = self.most.map(|most| RawMost::resolve(most, source, diagnostics));
        Letter {
            letter: At::new(letter.value.0, letter.origin),
            minimum: self.minimum.map(|minimum| number(minimum, source).value),
            maximum: self.maximum.map(|maximum| number(maximum, source).value),
            most,
            none_below: self.none_below.map(|level| at(level, source)),
            points: self.points.map(|points| number(points, source).value),
            same_as: self.same_as,
            percent: self.percent.map(|percent| number(percent, source).value),
            elsewhere: self.elsewhere,
        }
    }
}

/// Not derived, because what is read twice to find out what it is loses its places.
impl<'de> Deserialize<'de> for RawNoCredits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NoCreditsVisitor)
    }
}

struct NoCreditsVisitor;

impl<'de> Visitor<'de> for NoCreditsVisitor {
    type Value = RawNoCredits;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table with `letter`, or a list of them")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawNoCredits, A::Error> {
        RawNoCredit::deserialize(MapAccessDeserializer::new(map)).map(RawNoCredits::One)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<RawNoCredits, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(seq)).map(RawNoCredits::Several)
    }
}

impl RawNoCredits {
    /// The letters in order. Only the last one is given whatever the average is.
    pub(super) fn resolve(self, source: SourceId, diags: &mut Diagnostics) -> Vec<NoCredit> {
        let raw = match self {
            RawNoCredits::One(one) => vec![one],
            RawNoCredits::Several(several) => several,
        };
        let last = raw.len().saturating_sub(1);
        let mut letters = Vec::new();
        for (position, raw) in raw.into_iter().enumerate() {
            let minimum = raw.minimum.map(|minimum| number(minimum, source));
            if let Some(minimum) = minimum.as_ref().filter(|_| position == last) {
                let message = format!("a course with less than {} gets no letter", minimum.value);
                diags.push(
                    Diagnostic::error(&BAD_BANDS, minimum.origin, message)
                        .help("leave `minimum` out of the last letter without credit"),
                );
            }
            if minimum.is_none() && position < last {
                let message = format!(
                    "letters after `{}` are never given: it asks for nothing",
                    raw.letter.0
                );
                let place = raw.points.as_ref().map_or(Origin::File(source), |n| place(n, source));
                diags.push(
                    Diagnostic::error(&BAD_BANDS, place, message)
                        .help("give it a `minimum`, or put it last"),
                );
            }
            letters.push(NoCredit {
                letter: raw.letter.0,
                minimum: minimum.map(|minimum| minimum.value),
                points: raw.points.map(|points| number(points, source).value),
            });
        }
        letters
    }
}
