//! In what two versions of a document differ, each thing named by its place on the page.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// A thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::press) struct Difference {
    /// The place: headings and labels from the outside in.
    pub(in crate::press) place: String,
    /// The text then.
    pub(in crate::press) was: Option<String>,
    /// The text now.
    pub(in crate::press) now: Option<String>,
}

/// Parts of a document that are about this copy of it, or are labels and not what is said of a
/// student.
const OF_THE_COPY: &[&str] =
    &["official", "watermark", "heading", "status_note", "title", "words", "lang", "dir"];

/// Every difference between two views of the same kind, in the order of the page.
pub(super) fn differences(was: &Value, now: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    let (Value::Object(was), Value::Object(now)) = (was, now) else { return found };
    for (key, was) in was.iter().filter(|(key, _)| !OF_THE_COPY.contains(&key.as_str())) {
        // Of what one of them has no room for, nothing can be said.
        if let Some(now) = now.get(key) {
            compare(&[named(key)], Some(was), Some(now), &mut found);
        }
    }
    found
}

fn compare(
    place: &[String],
    was: Option<&Value>,
    now: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    if was == now {
        return;
    }
    match (was, now) {
        (Some(Value::Object(was)), Some(Value::Object(now))) if phrase(was).is_none() => {
            for (key, was) in was {
                if let Some(now) = now.get(key) {
                    compare(&below(place, named(key)), Some(was), Some(now), found);
                }
            }
        }
        (Some(Value::Array(was)), Some(Value::Array(now))) => {
            let (was, now) = (keyed(was), keyed(now));
            for (key, value) in &was {
                let now = now.iter().find(|(other, _)| other == key).map(|(_, value)| *value);
                compare(&below(place, key.clone()), Some(*value), now, found);
            }
            for (key, value) in
                now.iter().filter(|(key, _)| !was.iter().any(|(other, _)| other == key))
            {
                compare(&below(place, key.clone()), None, Some(*value), found);
            }
        }
        _ => {
            let (was, now) = (was.and_then(said), now.and_then(said));
            if was != now {
                found.push(Difference { place: place.join(" > "), was, now });
            }
        }
    }
}

fn below(place: &[String], inner: String) -> Vec<String> {
    let mut place = place.to_vec();
    place.push(inner);
    place
}

/// Fields that say which row a row is, the first that it has.
const NAMES: &[&str] = &["code", "label", "letter", "title"];

/// The parts of a list by their names, so that one more row is one difference and not many. Rows of
/// one name are counted, and what has none is known by its number.
fn keyed(list: &[Value]) -> Vec<(String, &Value)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let keyed = list.iter().enumerate().map(|(at, value)| {
        let name = match value {
            Value::Object(map) => NAMES.iter().find_map(|name| map.get(*name).and_then(said)),
            _ => None,
        };
        let name = name.unwrap_or_else(|| (at + 1).to_string());
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        let key = if *count == 1 { name } else { format!("{name} ({count})") };
        (key, value)
    });
    keyed.collect()
}

/// The text of a phrase, which is a text with its language.
fn phrase(map: &Map<String, Value>) -> Option<&str> {
    map.get("text").and_then(Value::as_str)
}

/// A value in words; nothing for nothing.
fn said(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Object(map) => match phrase(map) {
            Some(text) => Some(text.to_string()),
            None => Some(map.values().filter_map(said).collect::<Vec<_>>().join(", ")),
        },
        Value::Array(list) => Some(list.iter().filter_map(said).collect::<Vec<_>>().join(" ")),
        other => Some(other.to_string()),
    }
}

/// A field in words.
fn named(key: &str) -> String {
    key.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_difference_is_named_by_its_place_and_a_new_row_is_one() {
        let row = |code: &str, grade: &str| json!({"code": code, "title": "T", "grade": grade});
        let was = json!({
            "heading": "official",
            "gpa": {"weighted": "3.5", "rank": null},
            "years": [{"title": "2025-26", "rows": [row("A", "B"), row("C", "B")]}],
        });
        let now = json!({
            "heading": "unofficial",
            "gpa": {"weighted": "3.6", "rank": null},
            "years": [{"title": "2025-26", "rows": [row("N", "A"), row("A", "B"), row("C", "A")]}],
        });
        let said: Vec<String> = differences(&was, &now)
            .into_iter()
            .map(|one| format!("{}: {:?} {:?}", one.place, one.was, one.now))
            .collect();
        assert_eq!(
            said,
            [
                "gpa > weighted: Some(\"3.5\") Some(\"3.6\")",
                "years > 2025-26 > rows > C > grade: Some(\"B\") Some(\"A\")",
                "years > 2025-26 > rows > N: None Some(\"N, A, T\")",
            ]
        );
        assert_eq!(differences(&was, &was), []);
    }
}
