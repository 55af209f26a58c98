//! Descriptors by their names in `policy.toml`, as their table has them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::{Value, json};

use crate::policy::listed::Listed;

/// A descriptor by its name.
pub(super) struct ByName<D: 'static>(pub(super) &'static D);

impl<D> Clone for ByName<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D> Copy for ByName<D> {}

impl<D: fmt::Debug> fmt::Debug for ByName<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<D: Listed> Default for ByName<D> {
    fn default() -> Self {
        ByName(D::usual())
    }
}

impl<'de, D: Listed> Deserialize<'de> for ByName<D> {
    fn deserialize<R: Deserializer<'de>>(deserializer: R) -> Result<Self, R::Error> {
        let name = Cow::<str>::deserialize(deserializer)?;
        let unknown = || R::Error::unknown_variant(&name, D::names());
        D::find(&name).map(ByName).ok_or_else(unknown)
    }
}

impl<D: Listed> JsonSchema for ByName<D> {
    fn schema_name() -> Cow<'static, str> {
        D::SCHEMA.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = D::all().iter().flat_map(|one| {
            let spellings = [Some(one.name()), one.alias()].into_iter().flatten();
            spellings
                .map(|name| json!({ "type": "string", "const": name, "description": one.doc() }))
        });
        json_schema!({ "oneOf": names.collect::<Vec<Value>>() })
    }
}

/// Says of each key of a table which descriptors take it, where not all do.
pub(super) fn say_takers<D: Listed>(schema: &mut Schema) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (key, property) in properties {
        let takers = D::all().iter().filter(|one| one.takes(key));
        let takers: Vec<String> = takers.map(|one| format!("`{}`", one.name())).collect();
        if let (Some(Value::String(doc)), false) =
            (property.get_mut("description"), takers.is_empty())
        {
            *doc += &format!(" Goes with {}.", takers.join(", "));
        }
    }
}
