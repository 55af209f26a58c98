//! The keys by which a requirement asks for something.

use schemars::Schema;
use serde_json::Value;

/// A thing that a requirement may ask for, by its keys.
pub(super) struct NeedKeys {
    /// The keys that ask for it.
    pub(super) asks: &'static [&'static str],
    /// The keys that may stand beside them.
    beside: &'static [&'static str],
}

/// Everything that a requirement may ask for. Keys that are named nowhere go with anything.
static NEEDS: [NeedKeys; 7] = [
    NeedKeys {
        asks: &["credits"],
        beside: &["areas", "any_area", "shared", "include", "substitutes"],
    },
    NeedKeys { asks: &["every_year"], beside: &["areas", "count"] },
    NeedKeys { asks: &["courses"], beside: &["count"] },
    NeedKeys { asks: &["competencies", "subjects"], beside: &["at", "count"] },
    NeedKeys { asks: &["amount"], beside: &["unit"] },
    NeedKeys { asks: &["any_of"], beside: &["count"] },
    NeedKeys { asks: &["all_of"], beside: &["count"] },
];

impl NeedKeys {
    /// The things that a requirement with some keys asks for.
    pub(super) fn asked(given: &[&str]) -> Vec<&'static NeedKeys> {
        let is_asked = |need: &&NeedKeys| need.asks.iter().any(|key| given.contains(key));
        NEEDS.iter().filter(is_asked).collect()
    }

    /// Every key that asks for something, for messages.
    pub(super) fn all() -> String {
        let keys = NEEDS.iter().flat_map(|need| need.asks);
        keys.map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
    }

    /// True for a key that goes with it.
    pub(super) fn takes(&self, key: &str) -> bool {
        let is_of_another = NEEDS.iter().any(|need| need.beside.contains(&key));
        self.asks.contains(&key) || self.beside.contains(&key) || !is_of_another
    }
}

/// Says of each key of a requirement what it goes with, where that is not everything.
pub(super) fn say_what_it_goes_with(schema: &mut Schema) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for (key, property) in properties {
        let needs = NEEDS.iter().filter(|need| need.beside.contains(&key.as_str()));
        let with: Vec<String> =
            needs.flat_map(|need| need.asks).map(|key| format!("`{key}`")).collect();
        if let (Some(Value::String(doc)), false) =
            (property.get_mut("description"), with.is_empty())
        {
            *doc += &format!(" Goes with {}.", with.join(", "));
        }
    }
}
