//! Units as they are written: one word, or one for each form.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use crate::base::plural::Plural;
use crate::policy::need::Unit;
use crate::project::toml::Words;

/// A unit as it is written.
#[derive(Debug)]
pub(super) struct RawUnit(pub(super) Unit);

/// The forms of a unit, as the school's language has them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "UnitForms")]
struct RawForms {
    /// The form of 0, where the language has one.
    zero: Option<Words>,
    /// The form of one: `hour`.
    one: Option<Words>,
    /// The form of two, where the language has one.
    two: Option<Words>,
    /// The form of a few, where the language has one.
    few: Option<Words>,
    /// The form of many, where the language has one.
    many: Option<Words>,
    /// The form of every other number: `hours`.
    other: Words,
}

impl From<RawForms> for RawUnit {
    fn from(raw: RawForms) -> Self {
        let RawForms { zero, one, two, few, many, other } = raw;
        let forms = Plural::SOME.into_iter().zip([zero, one, two, few, many]);
        let forms = forms.filter_map(|(form, word)| Some((form, word?.0)));
        RawUnit(Unit { other: other.0, forms: forms.collect() })
    }
}

impl<'de> Deserialize<'de> for RawUnit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UnitVisitor)
    }
}

struct UnitVisitor;

impl<'de> Visitor<'de> for UnitVisitor {
    type Value = RawUnit;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word, or a table with `other` and the forms of some numbers, such as `one`")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<RawUnit, E> {
        Ok(RawUnit(Unit { other: value.to_string(), forms: Vec::new() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawUnit, A::Error> {
        RawForms::deserialize(MapAccessDeserializer::new(map)).map(RawUnit::from)
    }
}

impl JsonSchema for RawUnit {
    fn schema_name() -> Cow<'static, str> {
        "Unit".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms = generator.subschema_for::<RawForms>();
        json_schema!({ "anyOf": [{ "type": "string" }, forms] })
    }
}
