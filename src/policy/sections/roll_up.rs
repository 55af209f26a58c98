//! From parts to the whole: from indicators to a competency, from competencies to a subject.

use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

use super::codes::BAD_PARAMETER;
use super::cut::Cut;
use super::value::{Names, in_order, names, number, within};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::project::toml::{Decimal, at};

/// How parts are rolled up, by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RollUpName {
    /// The mean of the parts that have a number.
    #[default]
    Mean,
    /// Their weighted mean; the weight of parts without a number goes to the others.
    Weighted,
    /// The middle one of them.
    Median,
    /// The highest of them.
    Highest,
    /// The lowest of them.
    Lowest,
    /// Every part needs a number, and the lowest of them counts.
    All,
    /// Every part needs a number, and the sum of them counts.
    Sum,
    /// The highest level that a share of the parts is at or above.
    Share,
    /// The points of the parts that are proficient.
    Points,
    /// The mean of all ratings that the method keeps, whatever indicator they are about.
    Pool,
}

impl RollUpName {
    /// The name as it is written.
    pub fn code(self) -> &'static str {
        match self {
            RollUpName::Mean => "mean",
            RollUpName::Weighted => "weighted",
            RollUpName::Median => "median",
            RollUpName::Highest => "highest",
            RollUpName::Lowest => "lowest",
            RollUpName::All => "all",
            RollUpName::Sum => "sum",
            RollUpName::Share => "share",
            RollUpName::Points => "points",
            RollUpName::Pool => "pool",
        }
    }
}

/// A roll-up as it is written: a name, or a table with its parameters.
#[derive(Clone, Debug, Default)]
pub(super) struct RawRollUp(RawRollUpTable);

/// A roll-up with its parameters.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawRollUpTable {
    /// How parts are rolled up.
    by: RollUpName,
    /// Weights by code of the part, for `weighted`. A part that is not named weighs 1.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Decimal>")]
    weights: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// Points by code of the part, for `points`.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Decimal>")]
    points: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// Parts that have to be proficient before any points count, for `points`.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    require: Vec<Spanned<String>>,
    /// Share of the parts, 0 to 1, for `share`. Default: 1.
    #[schemars(with = "Option<Decimal>")]
    share: Option<Spanned<Decimal>>,
}

impl<'de> Deserialize<'de> for RawRollUp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RollUpVisitor)
    }
}

struct RollUpVisitor;

impl<'de> Visitor<'de> for RollUpVisitor {
    type Value = RawRollUp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a roll-up, or a table with `by`")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<RawRollUp, E> {
        let by = RollUpName::deserialize(StrDeserializer::new(value))?;
        Ok(RawRollUp(RawRollUpTable { by, ..RawRollUpTable::default() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawRollUp, A::Error> {
        RawRollUpTable::deserialize(MapAccessDeserializer::new(map)).map(RawRollUp)
    }
}

impl JsonSchema for RawRollUp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RollUp".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let name = generator.subschema_for::<RollUpName>();
        let table = generator.subschema_for::<RawRollUpTable>();
        json_schema!({ "anyOf": [name, table] })
    }
}

/// How parts are rolled up. `P` is a part: its code with its place, an index once it is bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RollUp<P> {
    /// The mean of the parts that have a number.
    #[default]
    Mean,
    /// Their weighted mean; a part that is not named weighs 1.
    Weighted(Vec<(P, Number)>),
    /// The middle one of them; the mean of the middle two when their number is even.
    Median,
    /// The highest of them.
    Highest,
    /// The lowest of them.
    Lowest,
    /// Every part needs a number, and the lowest of them counts.
    All,
    /// Every part needs a number, and the sum of them counts.
    Sum,
    /// The highest level that a share of the parts is at or above.
    Share(Number),
    /// The points of the parts that are proficient; nothing as long as a required one is not.
    Points {
        /// The worth of each part.
        points: Vec<(P, Number)>,
        /// Parts that have to be proficient.
        require: Vec<P>,
    },
    /// The mean of all ratings that the method keeps.
    Pool,
}

impl<P> RollUp<P> {
    /// The roll-up by name, when its numbers are on a scale of their own and need cut scores.
    pub(super) fn own_scale(&self) -> Option<&'static str> {
        match self {
            RollUp::Sum => Some("sum"),
            RollUp::Points { .. } => Some("points"),
            RollUp::Mean
            | RollUp::Weighted(_)
            | RollUp::Median
            | RollUp::Highest
            | RollUp::Lowest
            | RollUp::All
            | RollUp::Share(_)
            | RollUp::Pool => None,
        }
    }

    /// Refuses a roll-up whose numbers no cut scores turn into levels.
    pub(super) fn check_cut<L>(&self, cut: &Cut<L>, origin: Origin, diags: &mut Diagnostics) {
        let Some(name) = self.own_scale().filter(|_| cut.levels.is_none()) else { return };
        let message = format!(
            "roll-up `{name}` has numbers of its own, and nothing says which level they are"
        );
        diags.push(Diagnostic::error(&BAD_PARAMETER, origin, message).help(
            "say from which number on each level holds: `cut = { levels = { ... } }`, with the codes \
             of the scale",
        ));
    }
}

impl RawRollUp {
    /// Checks the parameters. `origin` is the place of the whole setting.
    pub(super) fn resolve(
        self,
        origin: Origin,
        source: SourceId,
        diags: &mut Diagnostics,
    ) -> RollUp<At<String>> {
        use RollUpName as N;
        let RawRollUpTable { by, weights, points, require, share } = self.0;
        let given = [
            ("weights", !weights.is_empty(), by == N::Weighted),
            ("points", !points.is_empty(), by == N::Points),
            ("require", !require.is_empty(), by == N::Points),
            ("share", share.is_some(), by == N::Share),
        ];
        for (key, _, _) in given.iter().filter(|(_, given, used)| *given && !used) {
            let message = format!("roll-up `{}` does not use `{key}`", by.code());
            diags.push(
                Diagnostic::error(&BAD_PARAMETER, origin, message)
                    .help("remove the key, or choose the roll-up that uses it"),
            );
        }
        for (key, _, _) in given
            .iter()
            .filter(|(key, given, used)| *used && !given && matches!(*key, "weights" | "points"))
        {
            let message = format!("roll-up `{}` does not say `{key}`", by.code());
            diags.push(
                Diagnostic::error(&BAD_PARAMETER, origin, message)
                    .help(format!("write `{{ by = \"{}\", {key} = {{ ... }} }}`", by.code())),
            );
        }
        let mut by_part = |table: IndexMap<Spanned<String>, Spanned<Decimal>>, what: &str| {
            let mut parts = Vec::new();
            for (part, amount) in in_order(table) {
                let amount = within(number(amount, source), Number::ZERO, None, what, diags);
                parts.push((at(part, source), amount));
            }
            parts
        };
        match by {
            N::Mean => RollUp::Mean,
            N::Weighted => RollUp::Weighted(by_part(weights, "a weight")),
            N::Median => RollUp::Median,
            N::Highest => RollUp::Highest,
            N::Lowest => RollUp::Lowest,
            N::All => RollUp::All,
            N::Sum => RollUp::Sum,
            N::Share => RollUp::Share(share.map_or(Number::ONE, |share| {
                within(number(share, source), Number::ZERO, Some(Number::ONE), "a share", diags)
            })),
            N::Points => {
                let points = by_part(points, "a number of points");
                let require: Names = names(require, source);
                RollUp::Points { points, require }
            }
            N::Pool => RollUp::Pool,
        }
    }
}
