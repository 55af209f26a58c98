//! The names of methods in `policy.toml`, as the table of methods has them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::Value;

use crate::policy::method::{Descriptor, METHODS};

/// A method by its name.
#[derive(Clone, Copy, Debug)]
pub struct MethodName(pub(super) &'static Descriptor);

impl<'de> Deserialize<'de> for MethodName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        static NAMES: [&str; METHODS.len()] = {
            let mut names = [""; METHODS.len()];
            let mut at = 0;
            while at < names.len() {
                names[at] = METHODS[at].name;
                at += 1;
            }
            names
        };
        let name = Cow::<str>::deserialize(deserializer)?;
        let unknown = || D::Error::unknown_variant(&name, &NAMES);
        Descriptor::find(&name).map(MethodName).ok_or_else(unknown)
    }
}

impl JsonSchema for MethodName {
    fn schema_name() -> Cow<'static, str> {
        "MethodName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = METHODS.iter().flat_map(|method| {
            let spellings = [Some(method.name), method.alias].into_iter().flatten();
            spellings.map(|name| {
                serde_json::json!({ "type": "string", "const": name, "description": method.doc })
            })
        });
        json_schema!({ "oneOf": names.collect::<Vec<Value>>() })
    }
}

/// Says of each key of a rule which methods take it, where not all do.
pub(super) fn say_which_methods(schema: &mut Schema) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (key, property) in properties {
        let takers = METHODS.iter().filter(|method| method.takes(key));
        let takers: Vec<String> = takers.map(|method| format!("`{}`", method.name)).collect();
        if let (Some(Value::String(doc)), false) =
            (property.get_mut("description"), takers.is_empty())
        {
            *doc += &format!(" Goes with {}.", takers.join(", "));
        }
    }
}
