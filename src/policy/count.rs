//! A number of ratings, as rules ask for it.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

/// The number of ratings: a whole number, or `"required"` for the number that the framework asks of
/// each indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The same number everywhere.
    Fixed(u32),
    /// The indicator's own number at the stage the student works at; 1 where the framework
    /// gives none.
    Required,
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountVisitor)
    }
}

struct CountVisitor;

impl Visitor<'_> for CountVisitor {
    type Value = Count;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number or \"required\"")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Count, E> {
        u32::try_from(value)
            .map(Count::Fixed)
            .map_err(|_| E::custom(format!("`{value}` is not a number of ratings")))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Count, E> {
        match value {
            "required" => Ok(Count::Required),
            _ => Err(E::custom(format!("`{value}` is neither a whole number nor \"required\""))),
        }
    }
}

impl JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "Count".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let number = json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
        json_schema!({ "anyOf": [number, { "const": "required" }] })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Count::Fixed(count) => write!(f, "{count}"),
            Count::Required => f.write_str("as many as the framework asks for"),
        }
    }
}
