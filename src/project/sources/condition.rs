//! Which rows of a source are wanted.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::scalar::Strings;
use crate::base::At;

/// The condition of a cell: one of some values, or what a table says.
#[derive(Debug)]
pub enum RawCondition {
    /// One of these.
    Values(Strings),
    /// Something else.
    Rule(Box<RawRule>),
}

/// The long form of a condition.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawRule {
    /// The cell is none of these.
    #[schemars(with = "Option<Strings>")]
    pub not: Option<Spanned<Strings>>,
    /// The cell is empty, or is not.
    pub empty: Option<bool>,
    /// The cell matches this regular expression.
    #[schemars(with = "Option<String>")]
    pub pattern: Option<Spanned<String>>,
}

/// A row is wanted when the cell of a column is as it says.
#[derive(Debug)]
pub struct Condition {
    /// Their column.
    pub column: At<String>,
    /// The test of the cell.
    pub test: Test,
}

/// The test of a cell.
#[derive(Debug)]
pub enum Test {
    /// One of these.
    Values(Vec<String>),
    /// All of this.
    Rule {
        /// None of these.
        not: Vec<String>,
        /// Empty, or not.
        empty: Option<bool>,
        /// Matched by this.
        pattern: Option<At<regex::Regex>>,
    },
}

impl Test {
    /// True when a cell is as it must be.
    pub fn passes(&self, text: &str) -> bool {
        match self {
            Test::Values(values) => values.iter().any(|value| value == text),
            Test::Rule { not, empty, pattern } => {
                !not.iter().any(|value| value == text)
                    && empty.is_none_or(|empty| text.is_empty() == empty)
                    && pattern.as_ref().is_none_or(|pattern| pattern.is_match(text))
            }
        }
    }
}

impl<'de> Deserialize<'de> for RawCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ConditionVisitor)
    }
}

struct ConditionVisitor;

impl<'de> Visitor<'de> for ConditionVisitor {
    type Value = RawCondition;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list of texts, or a table with `not`, `empty` or `pattern`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<RawCondition, E> {
        Ok(RawCondition::Values(Strings::One(text.to_string())))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<RawCondition, E> {
        Ok(RawCondition::Values(Strings::One(number.to_string())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<RawCondition, A::Error> {
        let values = Vec::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(RawCondition::Values(Strings::Many(values)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawCondition, A::Error> {
        let rule = RawRule::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawCondition::Rule(Box::new(rule)))
    }
}

impl JsonSchema for RawCondition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(schemas: &mut SchemaGenerator) -> Schema {
        let values = schemas.subschema_for::<Strings>();
        let rule = schemas.subschema_for::<RawRule>();
        json_schema!({ "anyOf": [values, rule] })
    }
}
