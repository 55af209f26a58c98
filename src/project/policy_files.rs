//! The names of policy files: one, or a list.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use toml::Spanned;

use super::toml::{self as places, BAD_VALUE};
use crate::base::{At, Diagnostic, Diagnostics, SourceId};

/// One policy file or several.
#[derive(Clone, Debug)]
pub enum PolicyFiles {
    /// One.
    One(String),
    /// Several.
    Many(Vec<Spanned<String>>),
}

impl<'de> Deserialize<'de> for PolicyFiles {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PolicyFilesVisitor)
    }
}

impl PolicyFiles {
    /// The files, each at its place; at least one, unless that is reported.
    pub(super) fn resolve(
        written: Spanned<PolicyFiles>,
        source: SourceId,
        diagnostics: &mut Diagnostics,
    ) -> Vec<At<String>> {
        let place = places::place(&written, source);
        match written.into_inner() {
            PolicyFiles::One(name) => vec![At::new(name, place)],
            PolicyFiles::Many(names) => {
                if names.is_empty() {
                    diagnostics.push(
                        Diagnostic::error(&BAD_VALUE, place, "the list names no policy").help(
                            "name a policy file, such as `policy.toml`, or remove the setting",
                        ),
                    );
                }
                names.into_iter().map(|name| places::at(name, source)).collect()
            }
        }
    }
}

struct PolicyFilesVisitor;

impl<'de> Visitor<'de> for PolicyFilesVisitor {
    type Value = PolicyFiles;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a file in quotes, or a list of such")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<PolicyFiles, E> {
        Ok(PolicyFiles::One(name.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<PolicyFiles, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(PolicyFiles::Many)
    }
}

impl JsonSchema for PolicyFiles {
    fn schema_name() -> Cow<'static, str> {
        "PolicyFiles".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let one = json_schema!({ "type": "string" });
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}
