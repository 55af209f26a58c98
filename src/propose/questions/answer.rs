//! Answers, written where the settings stand.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::toml_writer::{key, list, quoted};
use super::answered::{Answered, Changed, NoAnswer};
use super::fields::{Field, FieldKind, Place};
use super::question::Question;
use crate::base::Date;

/// A piece of a text that becomes another.
type Edit = (Range<usize>, String);

/// The texts and tables with the answers in them.
pub(super) fn answered(
    questions: &[Question],
    texts: &BTreeMap<&'static str, String>,
    answers: &BTreeMap<String, String>,
) -> Result<Answered, NoAnswer> {
    let mut all = Answered::default();
    let mut edits: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
    for question in questions {
        let own = edits.entry(question.file).or_default();
        if let (Some(comment), true) =
            (&question.comment, answers.contains_key(&format!("settled.{}", question.id)))
        {
            own.push((comment.range.clone(), String::new()));
            all.settled += 1;
        }
        let mut options: BTreeMap<(usize, &str), Vec<String>> = BTreeMap::new();
        for (nth, field) in question.fields.iter().enumerate() {
            let Some(said) = answers.get(&format!("{}.{nth}", question.id)) else { continue };
            let said = said.replace("\r\n", "\n");
            let said = said.trim();
            if said == field.value.trim() {
                continue;
            }
            let (before, after) = (field.value.clone(), said.to_string());
            all.changed.push(Changed { name: named(field), before, after });
            match &field.place {
                Place::Of(range) if field.kind == FieldKind::DayFirst => {
                    let forms = &texts[question.file][range.clone()];
                    own.push((range.clone(), swapped(forms)));
                }
                Place::Of(range) => own.push((range.clone(), written(field, said)?)),
                Place::After(at, before) => {
                    own.push((*at..*at, format!("{before}{}", written(field, said)?)));
                }
                Place::Line(range, before, after) => {
                    let value = written(field, said)?;
                    own.push((range.clone(), format!("{before}{value}{after}")));
                }
                Place::Option(at, table) => options
                    .entry((*at, *table))
                    .or_default()
                    .push(format!("{} = {}", key(&field.name), written(field, said)?)),
            }
        }
        for ((at, table), entries) in options {
            own.push((at..at, format!("\n{table} = {{ {} }}", entries.join(", "))));
        }
        for (nth, sheet) in question.sheets.iter().enumerate() {
            let of = |rest: String| {
                answers.get(&format!("{}.sheet{nth}.{rest}", question.id)).map(String::as_str)
            };
            let (text, changed) = sheet.edited(
                |row, column| of(format!("{row}.{column}")),
                |row| of(format!("{row}.place")),
            )?;
            if !changed.is_empty() {
                all.files.push((sheet.path.clone(), text));
                all.changed.extend(changed);
            }
        }
    }
    for (file, mut own) in edits {
        let mut text = texts[file].clone();
        // From the end of the text to its beginning, so that places stay where they are.
        own.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        for (range, new) in own {
            text.replace_range(range, &new);
        }
        if text != texts[file] {
            all.files.push((file.to_string(), text));
        }
    }
    Ok(all)
}

fn named(field: &Field) -> String {
    match &field.row {
        Some(row) => format!("{row}: {}", field.name),
        None => field.name.clone(),
    }
}

/// A value as TOML has it.
fn written(field: &Field, said: &str) -> Result<String, NoAnswer> {
    let none = || NoAnswer { of: named(field), value: said.to_string() };
    // A column that is not in the file, or a method that there is not.
    if !field.choices.is_empty() && !field.choices.iter().any(|one| one == said) {
        return Err(none());
    }
    match field.kind {
        FieldKind::Text => Ok(quoted(said)),
        FieldKind::Number => {
            let number = said.replace('_', "").parse::<f64>().is_ok_and(f64::is_finite);
            let plain = said.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
            (number && plain).then(|| said.to_string()).ok_or_else(none)
        }
        FieldKind::Flag | FieldKind::DayFirst => match said {
            "true" | "false" => Ok(said.to_string()),
            _ => Err(none()),
        },
        FieldKind::Day => {
            let day: Date = said.parse().map_err(|_| none())?;
            // A line that is commented out has its day in quotes.
            match field.place {
                Place::Line(..) => Ok(quoted(&day.to_string())),
                _ => Ok(day.to_string()),
            }
        }
        FieldKind::Lines => {
            let lines: Vec<&str> =
                said.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            Ok(list(&lines))
        }
    }
}

/// Forms of dates with day and month in each other's place.
fn swapped(forms: &str) -> String {
    const HELD: &str = "%\u{1}";
    forms.replace("%d", HELD).replace("%m", "%d").replace(HELD, "%m")
}
