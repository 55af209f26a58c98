//! Settings as fields: a name, the value it has, and the values it can have.

use std::ops::Range;
use std::path::Path;

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

use super::place::{Places, Subject};
use crate::base::{Diagnostics, SourceMap};
use crate::import::survey::{Inside, survey};
use crate::policy::method::METHODS;

/// A setting that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the settings; with those above it, where it lies deeper.
    pub name: String,
    /// The row of a list that it belongs to.
    pub row: Option<String>,
    /// The kind of value.
    pub kind: FieldKind,
    /// The value as it is; empty when there is none yet.
    pub value: String,
    /// The values that it can have; nothing when it can have any.
    pub choices: Vec<String>,
    /// An example, where there is no value yet.
    pub example: String,
    /// The place where it is written.
    pub(super) place: Place,
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
    /// Several lines.
    Lines,
    /// Which comes first in dates, the day or the month.
    DayFirst,
}

/// A place for a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In place of another.
    Of(Range<usize>),
    /// Further on in a row, with this before it.
    After(usize, &'static str),
    /// A line that is commented out: before the value, and after it.
    Line(Range<usize>, String, String),
    /// A new entry of a table of options, which is written below a line.
    Option(usize, &'static str),
}

/// Settings of a source that say where it is, not what it means.
const NOT_ASKED: [&str; 11] = [
    "id",
    "name",
    "table",
    "files",
    "sheet",
    "skip_lines",
    "format",
    "ignore",
    "where",
    "keys",
    "values",
];

/// The fields of a subject.
pub(super) fn of(
    root: &Path,
    text: &str,
    places: &Places,
    subject: &Subject<'_>,
    words: &str,
) -> Vec<Field> {
    let mut fields = Vec::new();
    match subject {
        Subject::Entry(path, value) => {
            let name = path.last().map(String::as_str).unwrap_or_default();
            value_fields(value, name, None, &mut fields);
            let source = value.span().and_then(|span| places.source_around(span.start));
            if let (Some(source), "source") = (source, path[0].as_str()) {
                let header = header(root, source);
                fields.iter_mut().for_each(|field| offer_columns(field, name, &header));
                fields.extend(day_first(source, value, words));
            }
        }
        Subject::Section(path, table) if path[0] == "source" => {
            let header = header(root, table);
            if let Some(Item::Table(columns)) = table.get("columns") {
                for (name, item) in columns.iter() {
                    let Item::Value(value) = item else { continue };
                    let from = fields.len();
                    value_fields(value, name, None, &mut fields);
                    fields[from..].iter_mut().for_each(|field| offer_columns(field, name, &header));
                }
            }
            fields.extend(options(table, words));
        }
        Subject::Section(path, table) => {
            let methods = path.first().is_some_and(|one| one == "determination");
            for (name, item) in table.iter() {
                let Item::Value(value) = item else { continue };
                let asked = path[0] == "school" || !NOT_ASKED.contains(&name);
                if asked {
                    value_fields(value, name, None, &mut fields);
                }
            }
            for field in &mut fields {
                if field.name == "method" {
                    field.choices = match methods {
                        true => METHODS.iter().map(|method| method.name.to_string()).collect(),
                        false => ["all", "mean", "share", "proportional", "portfolio"]
                            .map(String::from)
                            .to_vec(),
                    };
                }
            }
            if path[0] == "school" {
                fields.extend(commented_out(text, table));
            }
        }
        Subject::Line(range, words) => fields.extend(line(range.clone(), words)),
        Subject::Nothing => {}
    }
    fields
}

fn value_fields(value: &Value, name: &str, row: Option<&str>, fields: &mut Vec<Field>) {
    let Some(span) = value.span() else { return };
    let mut push = |kind, value: String| {
        fields.push(Field {
            name: name.to_string(),
            row: row.map(str::to_string),
            kind,
            value,
            choices: Vec::new(),
            example: String::new(),
            place: Place::Of(span.clone()),
        });
    };
    match value {
        Value::String(text) => push(FieldKind::Text, text.value().clone()),
        Value::Integer(number) => push(FieldKind::Number, number.value().to_string()),
        Value::Float(number) => push(FieldKind::Number, number.value().to_string()),
        Value::Boolean(flag) => push(FieldKind::Flag, flag.value().to_string()),
        Value::Datetime(day) => push(FieldKind::Day, day.value().to_string()),
        Value::Array(array) if array.iter().all(Value::is_str) => {
            let lines: Vec<&str> = array.iter().filter_map(Value::as_str).collect();
            push(FieldKind::Lines, lines.join("\n"));
        }
        Value::Array(array) => {
            let rows: Vec<&InlineTable> = array.iter().filter_map(Value::as_inline_table).collect();
            let flagged = rows.iter().any(|row| row.contains_key("proficient"));
            for own in rows {
                let title = own.iter().next().map(|(_, value)| plain(value)).unwrap_or_default();
                for (key, value) in own.iter().skip(1) {
                    value_fields(value, key, Some(&title), fields);
                }
                let last = own.iter().last().and_then(|(_, value)| value.span());
                if let (Some(last), true, false) = (last, flagged, own.contains_key("proficient")) {
                    fields.push(Field {
                        name: "proficient".to_string(),
                        row: Some(title),
                        kind: FieldKind::Flag,
                        value: "false".to_string(),
                        choices: Vec::new(),
                        example: String::new(),
                        place: Place::After(last.end, ", proficient = "),
                    });
                }
            }
        }
        Value::InlineTable(table) => {
            for (key, value) in table.iter() {
                value_fields(value, &format!("{name}.{key}"), row, fields);
            }
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string().trim().to_string(), str::to_string)
}

/// Offers the columns of the file where a setting names one.
fn offer_columns(field: &mut Field, column: &str, header: &[String]) {
    let names = field.name == column || field.name == format!("{column}.column");
    if names && field.kind == FieldKind::Text && header.contains(&field.value) {
        field.choices = header.iter().filter(|name| !name.is_empty()).cloned().collect();
    }
}

/// The header of the file that a source reads; empty when nobody can tell.
fn header(root: &Path, source: &Table) -> Vec<String> {
    let file = source.get("files").and_then(|files| match files {
        Item::Value(Value::Array(all)) => all.iter().next().and_then(Value::as_str),
        Item::Value(one) => one.as_str(),
        _ => None,
    });
    let Some(file) = file else { return Vec::new() };
    let sheet = source.get("sheet").and_then(Item::as_str);
    let (mut map, mut unheard) = (SourceMap::default(), Diagnostics::default());
    let parts = survey(&[(root.join(file), file.to_string())], &mut map, &mut unheard);
    let part = parts.into_iter().find(|part| match (&part.inside, sheet) {
        (Some(Inside::Sheet(name)), Some(sheet)) => name == sheet,
        (_, None) => true,
        _ => false,
    });
    part.and_then(|part| part.grid).map(|grid| grid.header).unwrap_or_default()
}

/// The forms of dates whose order of day and month was guessed.
fn day_first(source: &Table, column: &Value, words: &str) -> Vec<Field> {
    if !words.contains("could be two days") {
        return Vec::new();
    }
    let own = column.as_inline_table().and_then(|table| table.get("date"));
    let forms = own.or_else(|| source.get("dates").and_then(Item::as_value));
    let Some((forms, place)) = forms.and_then(|forms| Some((forms, forms.span()?))) else {
        return Vec::new();
    };
    let said = forms.to_string();
    let first = said.find("%d").zip(said.find("%m")).map(|(day, month)| day < month);
    let field = first.map(|first| Field {
        name: "day first".to_string(),
        row: None,
        kind: FieldKind::DayFirst,
        value: first.to_string(),
        choices: Vec::new(),
        example: String::new(),
        place: Place::Of(place),
    });
    field.into_iter().collect()
}

/// The options that the words of a question name, and that are not written yet.
fn options(source: &Table, words: &str) -> Vec<Field> {
    let files = source.get("files").and_then(Item::span);
    let Some(below) = files.map(|span| span.end) else { return Vec::new() };
    let mut found: Vec<Field> = Vec::new();
    for quoted in words.split('`').skip(1).step_by(2) {
        let Ok(said) = quoted.parse::<DocumentMut>() else { continue };
        for table in ["options", "defaults"] {
            let own = said.get(table).and_then(Item::as_inline_table);
            for (key, example) in own.into_iter().flat_map(InlineTable::iter) {
                let kind = match example {
                    Value::String(_) => FieldKind::Text,
                    Value::Integer(_) | Value::Float(_) => FieldKind::Number,
                    _ => continue,
                };
                if source.contains_key(table) || found.iter().any(|one| one.name == key) {
                    continue;
                }
                found.push(Field {
                    name: key.to_string(),
                    row: None,
                    kind,
                    value: String::new(),
                    choices: Vec::new(),
                    example: plain(example),
                    place: Place::Option(below, table),
                });
            }
        }
    }
    found
}

/// Settings of a section that are commented out, and have a text for a value.
fn commented_out(text: &str, table: &Table) -> Vec<Field> {
    let Some(span) = table.span() else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = span.start;
    for (nth, line) in text[span.start..].split_inclusive('\n').enumerate() {
        let (from, bare) = (at, line.trim());
        at += line.len();
        if nth > 0 && bare.starts_with('[') {
            break;
        }
        let Some(words) = bare.strip_prefix('#').map(str::trim) else { continue };
        if words.parse::<DocumentMut>().is_ok() {
            found.extend(self::line(from..from + line.trim_end().len(), words));
        }
    }
    found
}

/// The field of a line that is commented out.
fn line(range: Range<usize>, words: &str) -> Option<Field> {
    let said = toml_edit::Document::parse(words.to_string()).ok()?;
    let (name, item) = said.iter().next()?;
    let mut inner = Vec::new();
    value_fields(item.as_value()?, name, None, &mut inner);
    let first = inner.into_iter().next().filter(|field| field.kind == FieldKind::Text)?;
    let Place::Of(span) = first.place else { return None };
    let day = first.value.parse::<crate::base::Date>().is_ok();
    Some(Field {
        name: name.to_string(),
        kind: if day { FieldKind::Day } else { FieldKind::Text },
        value: String::new(),
        example: first.value,
        place: Place::Line(range, words[..span.start].to_string(), words[span.end..].to_string()),
        row: None,
        choices: Vec::new(),
    })
}
