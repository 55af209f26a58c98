//! From parts to the whole: from indicators to a competency, from competencies to a subject.

use std::borrow::Cow;
use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

use super::by_name::{ByName, say_takers};
use super::codes::BAD_PARAMETER;
use super::cut::Cut;
use super::value::{Names, in_order, names, number, within};
use crate::base::{At, Diagnostic, Diagnostics, Number, Origin, SourceId};
use crate::policy::listed::Listed;
use crate::policy::roll_up::{Descriptor, Key, Numbers, Parameters, RollUp};
use crate::project::toml::{Decimal, at};

/// A roll-up as it is written: a name, or a table with its parameters.
#[derive(Clone, Debug, Default)]
pub(super) struct RawRollUp(RawRollUpTable);

/// A roll-up with its parameters.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(transform = say_takers::<Descriptor>)]
struct RawRollUpTable {
    /// The way parts are rolled up.
    by: ByName<Descriptor>,
    /// Weights by code of the part. A part that is not named weighs 1.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Decimal>")]
    weights: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// Points by code of the part.
    #[serde(default)]
    #[schemars(with = "IndexMap<String, Decimal>")]
    points: IndexMap<Spanned<String>, Spanned<Decimal>>,
    /// Parts that have to be proficient before any points count.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    require: Vec<Spanned<String>>,
    /// Share of the parts, 0 to 1. Default: 1.
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
        let by = ByName::deserialize(StrDeserializer::new(value))?;
        Ok(RawRollUp(RawRollUpTable { by, ..RawRollUpTable::default() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawRollUp, A::Error> {
        RawRollUpTable::deserialize(MapAccessDeserializer::new(map)).map(RawRollUp)
    }
}

impl JsonSchema for RawRollUp {
    fn schema_name() -> Cow<'static, str> {
        "RollUp".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let name = generator.subschema_for::<ByName<Descriptor>>();
        let table = generator.subschema_for::<RawRollUpTable>();
        json_schema!({ "anyOf": [name, table] })
    }
}

impl<P> RollUp<P> {
    /// Refuses a roll-up whose numbers no cut scores turn into levels.
    pub(super) fn check_cut<L>(&self, cut: &Cut<L>, origin: Origin, diags: &mut Diagnostics) {
        let is_of_scale = match self.of.numbers {
            Numbers::OfScale => true,
            Numbers::Added | Numbers::Points => false,
        };
        if is_of_scale || cut.levels.is_some() {
            return;
        }
        let name = self.of.name;
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
        let RawRollUpTable { by: ByName(of), weights, points, require, share } = self.0;
        let given = [
            (Key::Weights, !weights.is_empty()),
            (Key::Points, !points.is_empty()),
            (Key::Require, !require.is_empty()),
            (Key::Share, share.is_some()),
        ];
        for (key, _) in given.iter().filter(|(key, given)| *given && !of.takes(key.name())) {
            let message = format!("roll-up `{}` does not use `{}`", of.name, key.name());
            diags.push(
                Diagnostic::error(&BAD_PARAMETER, origin, message)
                    .help("remove the key, or choose the roll-up that uses it"),
            );
        }
        let lacks = |(key, given): &&(Key, bool)| !given && of.takes(key.name()) && key.is_needed();
        for (key, _) in given.iter().filter(lacks) {
            let (name, key) = (of.name, key.name());
            let message = format!("roll-up `{name}` does not say `{key}`");
            diags.push(
                Diagnostic::error(&BAD_PARAMETER, origin, message)
                    .help(format!("write `{{ by = \"{name}\", {key} = {{ ... }} }}`")),
            );
        }
        let mut by_part = |key, table: IndexMap<Spanned<String>, Spanned<Decimal>>, what: &str| {
            let mut parts = Vec::new();
            for (part, amount) in in_order(table).into_iter().filter(|_| of.keys.contains(&key)) {
                let amount = within(number(amount, source), Number::ZERO, None, what, diags);
                parts.push((at(part, source), amount));
            }
            parts
        };
        let weights = by_part(Key::Weights, weights, "a weight");
        let points = by_part(Key::Points, points, "a number of points");
        let require: Names = match of.keys.contains(&Key::Require) {
            true => names(require, source),
            false => Names::new(),
        };
        let share = share.filter(|_| of.keys.contains(&Key::Share)).map_or(Number::ONE, |share| {
            within(number(share, source), Number::ZERO, Some(Number::ONE), "a share", diags)
        });
        RollUp { of, with: Parameters { weights, points, require, share } }
    }
}
