//! The points that a proposed project leaves open, as questions with choices. Answers are shown with
//! whom they would change, and written into the settings when that is confirmed.

use std::collections::BTreeMap;

use serde::Serialize;

use super::history::{self, Act, Edit};
use super::refused::Refused;
use super::round::Plan;
use super::snapshot::Snapshot;
use super::trial::{self, Difference};
use super::words::{Speaker, TextPiece, parts};
use crate::base::io_reason;
use crate::propose::questions::{Answered, Changed, Field, FieldKind, Question, Questions};

/// The page of questions.
#[derive(Debug, Default, Serialize)]
pub(super) struct Page {
    questions: Vec<Asked>,
    /// The place of the letterhead, although nobody asks.
    school: Option<Asked>,
    /// The mark of the texts that the questions are asked of.
    mark: String,
    shown: Option<Shown>,
    refused: Option<Refused>,
    done: Option<String>,
}

#[derive(Debug, Serialize)]
struct Asked {
    id: String,
    place: String,
    words: Vec<TextPiece>,
    /// Fields by the row that they are in.
    rows: Vec<Row>,
    sheets: Vec<Sheet>,
}

#[derive(Debug, Serialize)]
struct Row {
    title: Option<String>,
    fields: Vec<Input>,
}

#[derive(Debug, Serialize)]
struct Input {
    id: String,
    label: String,
    /// The label has words of the language; it is the setting's own name otherwise.
    named: bool,
    /// `text`, `number`, `flag`, `day`, `lines` or `first`.
    kind: &'static str,
    value: String,
    choices: Vec<String>,
    example: String,
}

#[derive(Debug, Serialize)]
struct Sheet {
    id: String,
    path: String,
    header: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Serialize)]
struct Cell {
    value: String,
    /// It has several lines; a field for one line would lose their breaks.
    lines: bool,
}

/// The answers as they would be written.
#[derive(Debug, Serialize)]
struct Shown {
    changed: Vec<Changed>,
    settled: Option<String>,
    files: Vec<String>,
    difference: Difference,
    /// The mark by which it is confirmed; nothing when it cannot be written.
    mark: Option<String>,
}

/// The page before anything is answered.
pub(super) fn of(plan: &Plan, speaker: &Speaker<'_>) -> Page {
    match Questions::of(&plan.root) {
        Ok(found) => page(&found, speaker),
        Err((file, why)) => Page {
            refused: Some(Refused::of_file(speaker, "office-not-read", &file, &why)),
            ..Page::default()
        },
    }
}

fn page(found: &Questions, speaker: &Speaker<'_>) -> Page {
    let (own, questions): (Vec<&Question>, Vec<&Question>) =
        found.questions.iter().partition(|question| question.words.is_empty());
    Page {
        questions: questions.into_iter().map(|one| asked_of(one, speaker)).collect(),
        school: own.first().map(|one| asked_of(one, speaker)),
        mark: found.mark.clone(),
        ..Page::default()
    }
}

fn asked_of(question: &Question, speaker: &Speaker<'_>) -> Asked {
    let mut rows: Vec<Row> = Vec::new();
    for (nth, field) in question.fields.iter().enumerate() {
        let id = format!("{}.{nth}", question.id);
        let input = input(id, field, question.of_source, speaker);
        match rows.last_mut().filter(|row| row.title == field.row) {
            Some(row) => row.fields.push(input),
            None => rows.push(Row { title: field.row.clone(), fields: vec![input] }),
        }
    }
    let sheets = question.sheets.iter().enumerate().map(|(nth, sheet)| Sheet {
        id: format!("{}.sheet{nth}", question.id),
        path: sheet.path.clone(),
        header: sheet.header.clone(),
        rows: sheet.rows.iter().map(|row| row.iter().map(|value| cell(value)).collect()).collect(),
    });
    Asked {
        id: question.id.clone(),
        place: format!("{}:{}", question.file, question.line),
        words: parts(&question.words),
        rows,
        sheets: sheets.collect(),
    }
}

fn cell(value: &str) -> Cell {
    Cell { value: value.to_string(), lines: value.contains('\n') }
}

fn input(id: String, field: &Field, of_source: bool, speaker: &Speaker<'_>) -> Input {
    let label = words_of(field, of_source, speaker);
    Input {
        id,
        named: label.is_some(),
        label: label.unwrap_or_else(|| field.name.replace(['_', '.'], " ")),
        kind: match field.kind {
            // A field for one line would lose the breaks of a text.
            FieldKind::Text if field.value.contains('\n') => "lines",
            FieldKind::Text => "text",
            FieldKind::Number => "number",
            FieldKind::Flag => "flag",
            FieldKind::Day => "day",
            FieldKind::Lines => "lines",
            FieldKind::DayFirst => "first",
        },
        value: field.value.clone(),
        choices: field.choices.clone(),
        example: field.example.clone(),
    }
}

/// The words for a setting, which lead to it from above; for one of a source they begin with those of the
/// column. Nothing where one of them has no words.
fn words_of(field: &Field, of_source: bool, speaker: &Speaker<'_>) -> Option<String> {
    let known = |kind: &str, name: &str| {
        speaker.known(&format!("office-{kind}-{}", name.replace(['_', ' '], "-")), &[])
    };
    let (first, mut rest) = field.name.split_once('.').unwrap_or((&field.name, ""));
    let (column, setting) = (known("column", first), known("setting", first));
    let mut words = vec![if of_source { column.or(setting)? } else { setting.or(column)? }];
    while !rest.is_empty() {
        let (name, below) = rest.split_once('.').unwrap_or((rest, ""));
        // The text that follows is a value of the school's.
        if OF_VALUES.contains(&name) {
            words.push(below.to_string());
            break;
        }
        words.push(known("setting", name).or_else(|| known("column", name))?);
        rest = below;
    }
    Some(words.join(": "))
}

/// Settings that say something of each of some values.
const OF_VALUES: [&str; 2] = ["map", "levels"];

/// Shows what the answers would change, or writes them when that is confirmed.
pub(super) fn answered(
    snapshot: &Snapshot,
    plan: &Plan,
    answers: &BTreeMap<String, String>,
    speaker: &Speaker<'_>,
    root: &str,
) -> Page {
    let found = match Questions::of(&plan.root) {
        Ok(found) => found,
        Err(_) => return of(plan, speaker),
    };
    let refused = |refused| Page { refused: Some(refused), ..page(&found, speaker) };
    if answers.get("of") != Some(&found.mark) {
        return refused(Refused::own(speaker, "office-issue-changed"));
    }
    let answered = match found.answered(answers) {
        Ok(answered) => answered,
        Err(no) => {
            return refused(Refused::of_file(speaker, "office-ask-value", &no.of, &no.value));
        }
    };
    if answered.files.is_empty() {
        return refused(Refused::own(speaker, "office-ask-nothing"));
    }
    let edits = || {
        let edit = |(path, text): &(String, String)| Edit {
            path: path.clone(),
            bytes: Some(text.clone().into_bytes()),
        };
        answered.files.iter().map(edit).collect::<Vec<Edit>>()
    };
    let mark = mark(&answered);
    if answers.get("confirmed") == Some(&mark) {
        return match history::write(&plan.root, Act::Answered, edits(), &(plan.now)().at) {
            Ok(_) => Page {
                done: Some(speaker.count("office-ask-done", answered.settled)),
                ..of(plan, speaker)
            },
            Err(why) => refused(why.told(speaker)),
        };
    }
    let tried = match trial::load(snapshot, plan, &edits()) {
        Ok(tried) => tried,
        Err(error) => {
            let why = io_reason(&error);
            return refused(Refused::of_file(speaker, "office-not-disk", history::OWN, &why));
        }
    };
    let difference = trial::difference(snapshot, &tried, speaker, root);
    let shown = Shown {
        changed: answered.changed.clone(),
        settled: (answered.settled > 0)
            .then(|| speaker.count("office-ask-settled", answered.settled)),
        files: answered.files.iter().map(|(path, _)| path.clone()).collect(),
        mark: difference.readable.then_some(mark),
        difference,
    };
    Page { shown: Some(shown), ..page(&found, speaker) }
}

fn mark(answered: &Answered) -> String {
    let said = format!("{:?}", answered.files);
    blake3::hash(said.as_bytes()).to_hex().as_str()[..32].to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::super::words::Speech;
    use super::*;

    #[test]
    fn every_setting_that_a_proposal_asks_about_has_words() {
        let speech = Speech::new();
        let english = speech.speaker("en");
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/new");
        let (mut asked, mut unnamed) = (0, BTreeSet::new());
        for case in fs::read_dir(cases).expect("the folder of the cases") {
            let project = case.expect("a case").path().join("expected");
            let found = Questions::of(&project).expect("the settings of a case can be read");
            for question in &found.questions {
                for field in &question.fields {
                    asked += 1;
                    if words_of(field, question.of_source, &english).is_none() {
                        unnamed.insert(field.name.clone());
                    }
                }
            }
        }
        assert!(asked > 100, "only {asked} settings are asked about");
        assert!(unnamed.is_empty(), "{unnamed:?}");
    }
}
