//! JSON Schemas of settings files, as exact as the parser.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// The schema of a settings file.
pub fn schema_of<T: JsonSchema>() -> Schema {
    let limits = RecursiveTransform(limits);
    SchemaSettings::default().with_transform(limits).into_generator().into_root_schema_for::<T>()
}

/// Says the largest number of each kind of whole number; schemars leaves it to `format`, which no
/// editor reads.
fn limits(schema: &mut Schema) {
    let most = match schema.get("format").and_then(|format| format.as_str()) {
        Some("uint8") => u64::from(u8::MAX),
        Some("uint16") => u64::from(u16::MAX),
        Some("uint32") => u64::from(u32::MAX),
        _ => return,
    };
    if schema.get("maximum").is_none() {
        schema.insert("maximum".to_string(), most.into());
    }
}

/// A day, as TOML writes it: without quotes. An editor shows it to a schema as text in the form of
/// a date.
#[derive(Debug)]
pub struct Day;

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
