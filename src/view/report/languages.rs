//! Texts of a report in another language than its reader's.

use std::collections::BTreeSet;

use serde_json::Value;

use super::document::Report;
use super::page::Page;
use crate::view::voice::{NO_LANGUAGE, Phrase, SOME_LANGUAGE, Sentence};

impl Report {
    /// Texts of the school that the reader's language has no translation of. Not among them is
    /// text about the student alone, which no table of translations could hold.
    pub fn untranslated(&self) -> BTreeSet<String> {
        let mut shared = self.clone();
        shared.supports.clear();
        shared
            .habits
            .iter_mut()
            .flat_map(|habits| &mut habits.rows)
            .for_each(|row| row.comment = None);
        let mut texts = BTreeSet::new();
        self.each_foreign(&shared, &mut |_, text| texts.extend(text.map(str::to_string)));
        texts
    }

    /// Calls with the language of every text that is not in the reader's, and with the text where
    /// it is short.
    fn each_foreign(&self, of: &Report, f: &mut impl FnMut(String, Option<&str>)) {
        let all = serde_json::to_value(of).expect("a view is data");
        walk(&all, &mut |language, text| {
            if !is_read_as(language, &self.lang) {
                f(primary(language).to_string(), text);
            }
        });
    }
}

/// Says that some texts of a report are in another language, and whom to ask for an interpreter;
/// nothing when the reader can read them all.
pub(super) fn notice(page: &Page<'_>, report: &Report) -> Option<Sentence> {
    let mut languages = BTreeSet::new();
    report.each_foreign(report, &mut |language, _| {
        languages.insert(language);
    });
    let english = languages.iter().all(|language| language == "en");
    let key = match (languages.is_empty(), english) {
        (true, _) => return None,
        (_, true) => "texts-in-english",
        _ => "texts-in-another",
    };
    let whom = page.whom_to_ask();
    let asked = match whom.is_empty() {
        true => vec![Phrase::own(page.say("interpreter-school", &[]))],
        false => page.sentence("interpreter", &[], "whom", whom),
    };
    let texts = Phrase::own(format!("{} ", page.say(key, &[])));
    Some(std::iter::once(texts).chain(asked).collect())
}

/// True when who reads one language can read a text of another tag: regions do not part them.
fn is_read_as(language: &str, own: &str) -> bool {
    let none = [NO_LANGUAGE, SOME_LANGUAGE].contains(&language);
    none || primary(language) == primary(own)
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Every value that names its language, with its text where it has one.
fn walk<'v>(value: &'v Value, f: &mut impl FnMut(&'v str, Option<&'v str>)) {
    match value {
        Value::Object(fields) => {
            if let Some(language) = fields.get("lang").and_then(Value::as_str) {
                f(language, fields.get("text").and_then(Value::as_str));
            }
            fields.values().for_each(|inner| walk(inner, f));
        }
        Value::Array(all) => all.iter().for_each(|inner| walk(inner, f)),
        _ => {}
    }
}
