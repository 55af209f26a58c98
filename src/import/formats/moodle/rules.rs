//! Scales and rules of a framework, which the project has to say itself.

use std::collections::BTreeSet;

use serde_json::Value;

use super::columns::{Columns, Node};
use crate::import::formats::emitter::Emitter;

/// Says what the framework judges by.
pub(super) fn say<'t>(nodes: &[Node<'t>], columns: &Columns, emit: &mut Emitter<'t, '_>) {
    if let Some(framework) = nodes.iter().find(|node| node.is_framework)
        && let Some(values) = columns.cell(&framework.line, columns.scale)
    {
        let scale = levels(&values.text, framework.line.text(columns.configuration));
        let message = format!("the framework is judged on the scale {scale}");
        let otherwise = "see that the project's `[[scale]]` has these levels in this order; a \
                         value in Moodle is the place of its level, counted from 1";
        emit.assume(values.origin, message, otherwise);
    }
    let own = nodes.iter().filter(|node| !node.is_framework);
    if let Some(scale) = own.filter_map(|node| columns.cell(&node.line, columns.scale)).next() {
        let message = "competencies that have a scale of their own are judged on the project's";
        let otherwise = "map their ratings where they come from, in `values` of that `[[source]]`";
        emit.assume(scale.origin, message, otherwise);
    }
    let rules = nodes.iter().filter_map(|node| columns.cell(&node.line, columns.rule));
    let rules: Vec<_> = rules.filter(|rule| &*rule.text != "0").collect();
    if let Some(first) = rules.first() {
        let names: BTreeSet<String> = rules
            .iter()
            .map(|rule| {
                let name = rule.text.rsplit(['\\', '/']).next().unwrap_or_default();
                format!("`{name}`")
            })
            .collect();
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        let message = format!("rules by which competencies complete ({names}) are not read");
        let otherwise = "say them in policy.toml: `roll_up = \"all\"` where all parts have to be \
                         proficient, `roll_up = { by = \"points\", ... }` where points are counted";
        emit.assume(first.origin, message, otherwise);
    }
}

/// The levels of a scale, with those that are proficient.
fn levels(values: &str, configuration: &str) -> String {
    let proficient = proficient(configuration);
    let shown = values.split(',').enumerate().map(|(at, value)| {
        let value = value.trim();
        match proficient.contains(&(at as u64 + 1)) {
            true => format!("`{value}` (proficient)"),
            false => format!("`{value}`"),
        }
    });
    let shown = shown.collect::<Vec<_>>().join(", ");
    match proficient.is_empty() {
        true => format!("{shown}, of which none is said to be proficient"),
        false => shown,
    }
}

/// The values that are proficient, out of `[{"scaleid":"2"},{"id":2,"proficient":1}]`. Numbers are
/// sometimes written as text.
fn proficient(configuration: &str) -> BTreeSet<u64> {
    let Ok(Value::Array(entries)) = serde_json::from_str::<Value>(configuration) else {
        return BTreeSet::new();
    };
    let number = |value: &Value| match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.parse().ok(),
        Value::Bool(yes) => Some(u64::from(*yes)),
        _ => None,
    };
    let is = |entry: &&Value| entry.get("proficient").and_then(number) == Some(1);
    entries.iter().filter(is).filter_map(|entry| number(entry.get("id")?)).collect()
}
