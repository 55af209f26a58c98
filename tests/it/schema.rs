//! The JSON Schemas of the settings files accept exactly what the parsers accept.

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

use gradus::base::SourceMap;
use gradus::policy::sections::RawPolicy;
use gradus::project::raw::RawProject;
use gradus::project::toml::{parse, schema_of};
use proptest::prelude::*;
use proptest::sample::Index;
use regex::Regex;
use serde_json::Value as Json;
use toml::Value;

use crate::school::{entries, repository};

/// A settings file, its parser and its schema.
struct Kind {
    schema: Json,
    reads: fn(&str) -> bool,
    files: Vec<Value>,
}

fn reads<T: serde::de::DeserializeOwned>(text: &str) -> bool {
    let mut sources = SourceMap::default();
    let source = sources.add("settings.toml", text);
    parse::<T>(text, source).is_ok()
}

/// Policies: those of the sample school, of the rule tests, and of projects in tests.
fn policies() -> Kind {
    let mut texts = vec![read("sample-data/policy.toml")];
    for file in entries(&repository().join("tests/policy")) {
        if file.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(file).expect("text");
            let blocks = text.split("```toml policy\n").skip(1);
            texts.extend(blocks.map(|block| block.split("```").next().unwrap_or("").to_string()));
        }
    }
    texts.extend(in_gallery("policy.toml"));
    Kind { schema: schema::<RawPolicy>(), reads: reads::<RawPolicy>, files: parsed(texts) }
}

fn projects() -> Kind {
    let texts = [vec![read("sample-data/gradus.toml")], in_gallery("gradus.toml")].concat();
    Kind { schema: schema::<RawProject>(), reads: reads::<RawProject>, files: parsed(texts) }
}

fn schema<T: schemars::JsonSchema>() -> Json {
    serde_json::to_value(schema_of::<T>()).expect("a schema is plain data")
}

fn read(name: &str) -> String {
    fs::read_to_string(repository().join(name)).expect("text")
}

/// The files of a name in the gallery of diagnostics, in which much is wrong.
fn in_gallery(name: &str) -> Vec<String> {
    let layers = entries(&repository().join("tests/gallery"));
    let cases = layers.iter().filter(|path| path.is_dir()).flat_map(|layer| entries(layer));
    cases.filter_map(|case| fs::read_to_string(case.join(name)).ok()).collect()
}

fn parsed(texts: Vec<String>) -> Vec<Value> {
    let files: Vec<Value> = texts
        .iter()
        .filter_map(|text| text.parse::<toml::Table>().ok().map(Value::Table))
        .collect();
    assert!(files.len() > 20, "files are found");
    files
}

/// Parser and schema say the same of a file.
fn agree(kind: &Kind, file: &Value) -> Result<bool, String> {
    let text = toml::to_string(file).expect("it can be written");
    let by_parser = (kind.reads)(&text);
    let by_schema = accepts(&kind.schema, &kind.schema, file) && all_is_printed(file);
    match by_parser == by_schema {
        true => Ok(by_parser),
        false => Err(format!("parser {by_parser}, schema {by_schema}:\n{text}")),
    }
}

/// True when no text of a file has a control character, or a paragraph longer than a page: the rules of
/// all texts, which the schema does not repeat at each.
fn all_is_printed(value: &Value) -> bool {
    let seen = |text: &str| !text.contains(|c: char| c.is_control() && !"\t\r\n".contains(c));
    let printed = |text: &str| seen(text) && text.lines().all(|line| line.chars().count() <= 4000);
    match value {
        Value::String(text) => printed(text),
        Value::Array(items) => items.iter().all(all_is_printed),
        Value::Table(table) => {
            table.iter().all(|(key, value)| printed(key) && all_is_printed(value))
        }
        _ => true,
    }
}

#[test]
fn they_agree_on_every_file_there_is() {
    for kind in KINDS.iter() {
        let said: Vec<_> = kind.files.iter().map(|file| agree(kind, file)).collect();
        let wrong: Vec<&String> = said.iter().filter_map(|one| one.as_ref().err()).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(said.contains(&Ok(true)) && said.contains(&Ok(false)));
    }
}

/// Values of every type, near the bounds of each.
fn values() -> Vec<Value> {
    let list = |of: Vec<Value>| Value::Array(of);
    let table =
        |key: &str, value: Value| Value::Table([(key.to_string(), value)].into_iter().collect());
    let day = "2026-06-12".parse().expect("a day");
    let mut all = vec![
        Value::Boolean(true),
        Value::Float(2.5),
        Value::Float(1e12),
        Value::Datetime(day),
        list(vec![]),
        list(vec![2.into()]),
        list(vec!["x".into()]),
        list(vec![table("code", "x".into())]),
        Value::Table(toml::Table::new()),
        table("x", 1.into()),
        table("x", "x".into()),
        table("by", "mean".into()),
        table("letter", "NC".into()),
    ];
    let whole = [-1i64, 0, 1, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296];
    all.extend(whole.map(Value::from));
    let words = [
        "",
        "x",
        "2.5",
        "-2",
        "1e3",
        ".5",
        "1.",
        "+1",
        "required",
        "highest",
        "mean",
        "level",
        "2026-06-12",
    ];
    all.extend(words.map(Value::from));
    all
}

/// A change to a file: at some place, another value, nothing, a key more, or a list around it.
#[derive(Clone, Debug)]
enum Change {
    Put(Index),
    Remove,
    Add(Index),
    Wrap,
}

fn change() -> impl Strategy<Value = (Index, Change)> {
    let change = prop_oneof![
        4 => any::<Index>().prop_map(Change::Put),
        2 => Just(Change::Remove),
        1 => any::<Index>().prop_map(Change::Add),
        2 => Just(Change::Wrap),
    ];
    (any::<Index>(), change)
}

/// Every place of a file, as the keys and positions that lead to it.
fn places(value: &Value, here: &[String], all: &mut Vec<Vec<String>>) {
    let mut inner = |key: String, value: &Value| {
        let place = [here, &[key]].concat();
        all.push(place.clone());
        places(value, &place, all);
    };
    match value {
        Value::Table(table) => table.iter().for_each(|(key, value)| inner(key.clone(), value)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| inner(at.to_string(), value));
        }
        _ => {}
    }
}

fn apply(file: &mut Value, place: &[String], change: &Change) {
    let [to @ .., last] = place else { return };
    let mut within = &mut *file;
    for key in to {
        within = match within {
            Value::Table(table) => &mut table[key.as_str()],
            Value::Array(list) => &mut list[key.parse::<usize>().expect("a position")],
            _ => return,
        };
    }
    let all = values();
    match (within, change) {
        (Value::Table(table), Change::Remove) => drop(table.remove(last)),
        (Value::Table(table), Change::Add(which)) => {
            table.insert("added".to_string(), which.get(&all).clone());
        }
        (Value::Table(table), Change::Put(which)) => table[last.as_str()] = which.get(&all).clone(),
        (Value::Table(table), Change::Wrap) => {
            let inner = table[last.as_str()].clone();
            table[last.as_str()] = Value::Array(vec![inner]);
        }
        (Value::Array(list), change) => {
            let at: usize = last.parse().expect("a position");
            match change {
                Change::Remove => drop(list.remove(at)),
                Change::Put(which) | Change::Add(which) => list[at] = which.get(&all).clone(),
                Change::Wrap => list[at] = Value::Array(vec![list[at].clone()]),
            }
        }
        _ => {}
    }
}

fn changed(kind: &Kind, file: Index, changes: &[(Index, Change)]) -> Value {
    let mut file = file.get(&kind.files).clone();
    for (place, change) in changes {
        let mut all = Vec::new();
        places(&file, &[], &mut all);
        if !all.is_empty() {
            apply(&mut file, place.get::<Vec<String>>(&all), change);
        }
    }
    file
}

static KINDS: LazyLock<[Kind; 2]> = LazyLock::new(|| [policies(), projects()]);

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn they_agree_on_whatever_is_written(
        file in any::<Index>(),
        changes in prop::collection::vec(change(), 1..3),
        project in any::<bool>(),
    ) {
        let kind = &KINDS[usize::from(project)];
        let found = agree(kind, &changed(kind, file, &changes));
        prop_assert!(found.is_ok(), "{}", found.unwrap_err());
    }
}

/// Whether a schema accepts a value. Of a keyword that it does not know it says so.
fn accepts(root: &Json, schema: &Json, value: &Value) -> bool {
    let schema = match schema {
        Json::Bool(all) => return *all,
        Json::Object(schema) => schema,
        other => panic!("not a schema: {other}"),
    };
    schema.iter().all(|(keyword, wanted)| {
        let list = || wanted.as_array().expect("a list");
        let any = |of: &[Json]| of.iter().filter(|one| accepts(root, one, value)).count();
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" => true,
            "$ref" => {
                let pointer = wanted.as_str().and_then(|to| to.strip_prefix('#')).expect("a place");
                accepts(root, root.pointer(pointer).expect("a definition"), value)
            }
            "anyOf" => any(list()) > 0,
            "oneOf" => any(list()) == 1,
            "allOf" => any(list()) == list().len(),
            // A day in TOML is not a text, though editors show it to a schema as text.
            "type" if value.is_datetime() => schema.get("format") == Some(&"date".into()),
            "type" => match wanted {
                Json::Array(types) => types.iter().any(|one| is(one, value)),
                one => is(one, value),
            },
            "enum" => list().iter().any(|one| same(one, value)),
            "const" => same(wanted, value),
            "pattern" => value.as_str().is_none_or(|text| {
                Regex::new(wanted.as_str().expect("a pattern")).expect("a pattern").is_match(text)
            }),
            "maxLength" => value.as_str().is_none_or(|text| {
                text.chars().count() as u64 <= wanted.as_u64().expect("a number")
            }),
            "minimum" => number(value).is_none_or(|n| n >= wanted.as_f64().expect("a number")),
            "maximum" => number(value).is_none_or(|n| n <= wanted.as_f64().expect("a number")),
            "minItems" => {
                value.as_array().is_none_or(|list| list.len() as u64 >= wanted.as_u64().expect("n"))
            }
            "uniqueItems" => value.as_array().is_none_or(|list| {
                (0..list.len()).all(|at| !list[..at].contains(&list[at]) || wanted == false)
            }),
            "format" => match wanted.as_str() {
                Some("date") => value.is_datetime(),
                _ => true,
            },
            "items" => {
                value.as_array().is_none_or(|all| all.iter().all(|one| accepts(root, wanted, one)))
            }
            "required" => value.as_table().is_none_or(|table| {
                list().iter().all(|key| table.contains_key(key.as_str().expect("a key")))
            }),
            "properties" => value.as_table().is_none_or(|table| {
                let of = wanted.as_object().expect("properties");
                table.iter().all(|(key, value)| {
                    of.get(key).is_none_or(|schema| accepts(root, schema, value))
                })
            }),
            "additionalProperties" => value.as_table().is_none_or(|table| {
                let known: BTreeSet<&String> = schema
                    .get("properties")
                    .and_then(Json::as_object)
                    .map(|of| of.keys().collect())
                    .unwrap_or_default();
                let others = table.iter().filter(|(key, _)| !known.contains(key));
                others.into_iter().all(|(_, value)| accepts(root, wanted, value))
            }),
            other => panic!("the test does not know the keyword `{other}`"),
        }
    })
}

fn is(wanted: &Json, value: &Value) -> bool {
    match wanted.as_str().expect("a type") {
        "string" => value.is_str(),
        "integer" => value.is_integer(),
        "number" => value.is_integer() || value.is_float(),
        "boolean" => value.is_bool(),
        "array" => value.is_array(),
        "object" => value.is_table(),
        "null" => false,
        other => panic!("no type: {other}"),
    }
}

fn number(value: &Value) -> Option<f64> {
    value.as_float().or_else(|| value.as_integer().map(|n| n as f64))
}

fn same(wanted: &Json, value: &Value) -> bool {
    match (wanted, value) {
        (Json::String(wanted), Value::String(text)) => wanted == text,
        (Json::Bool(wanted), Value::Boolean(own)) => wanted == own,
        (Json::Number(wanted), Value::Integer(own)) => wanted.as_i64() == Some(*own),
        _ => false,
    }
}
