//! Exact decimals, as both settings files write them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use crate::base::Number;

/// An exact decimal: `3`, `2.5` or `"2.5"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(pub Number);

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DecimalVisitor)
    }
}

struct DecimalVisitor;

impl Visitor<'_> for DecimalVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal number such as 2.5")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Decimal, E> {
        Ok(Decimal(Number::from(value)))
    }

    /// The shortest text that reads back as the same value is what the school wrote, as long as it
    /// has no more than fifteen digits.
    fn visit_f64<E: Error>(self, value: f64) -> Result<Decimal, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Decimal, E> {
        let number = value.parse().map(Decimal);
        number
            .map_err(|_| E::custom(format!("`{value}` is not a decimal number, write it like 2.5")))
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["number", "string"], "pattern": "^[+-]?[0-9]+([.][0-9]+)?$" })
    }
}
