//! Texts that have to say something.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::base::strict::LONG;

/// A text that is printed, so that it may not be blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub String);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.chars().count() {
            _ if text.trim().is_empty() => Err(D::Error::custom(BLANK)),
            count if count > MOST => Err(D::Error::custom(format!(
                "{LONG}: it has {count} characters, and {MOST} are the most"
            ))),
            _ => Ok(Words(text)),
        }
    }
}

/// The most characters of words in a settings file: names, labels and single sentences.
const MOST: usize = 500;

/// The message on a blank text.
pub(super) const BLANK: &str = "nothing stands where words are needed";

impl JsonSchema for Words {
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"\S", "maxLength": MOST })
    }
}
