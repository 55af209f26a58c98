//! A look whether the values of a column can be those of a column of ours.

use std::sync::LazyLock;

use indexmap::IndexMap;

use super::column::{Column, is_email, is_number, is_number_of_some_country};
use super::column_mapping::ColumnMapping;
use super::dictionary::{DICTIONARY, words};
use super::levels;
use crate::import::survey::{counted_day, is_grade};
use crate::import::{ColumnDoc, ValueKind};

/// Distinct words that a column of ratings has at most.
const MOST_LEVELS: usize = 24;

/// The fit of values.
#[derive(Debug)]
pub(super) struct ValueMatch {
    /// The way our column is made of it.
    pub(super) mapping: ColumnMapping,
    /// The sign that the values give, beyond not speaking against it.
    pub(super) told: Option<String>,
    /// The point that a person has to look at.
    pub(super) review: Option<String>,
}

/// Codes of languages, with the words for each.
static LANGUAGES: LazyLock<IndexMap<String, Vec<String>>> = LazyLock::new(|| {
    toml::from_str(include_str!("languages.toml")).expect("the list of languages is well-formed")
});

impl ValueMatch {
    fn plain(column: &Column) -> Option<Self> {
        Some(ValueMatch { mapping: ColumnMapping::column(&column.name), told: None, review: None })
    }

    fn told(column: &Column, told: impl Into<String>) -> Option<Self> {
        Some(ValueMatch {
            mapping: ColumnMapping::column(&column.name),
            told: Some(told.into()),
            review: None,
        })
    }
}

/// The fit of the values of a column into one of ours; nothing when they do not.
pub(super) fn match_values(table: &str, ours: &ColumnDoc, column: &Column) -> Option<ValueMatch> {
    if column.values.is_empty() {
        return None;
    }
    let qualified = format!("{table}.{}", ours.name);
    match ours.kind {
        ValueKind::Date => dates(column),
        ValueKind::Number => numbers(column),
        ValueKind::Grade => grades(column),
        ValueKind::WholeNumber => {
            column.all(is_digits).then(|| ValueMatch::plain(column)).flatten()
        }
        ValueKind::YesOrNo => {
            let known = ["yes", "no", "true", "false", "y", "n", "1", "0"];
            column
                .all(|value| known.iter().any(|word| word.eq_ignore_ascii_case(value)))
                .then(|| ValueMatch::told(column, "yes or no in every row"))
                .flatten()
        }
        _ if DICTIONARY.words.contains_key(&qualified) => known_words(&qualified, column),
        ValueKind::Rating => ratings(column),
        _ if qualified == "households.language" => languages(column),
        _ => texts(ours.name, column),
    }
}

/// The fit of a column that has the name of ours and whose values tell nothing: there are none in
/// the whole table, they would have to be days, or some are no years of school. `needed` is a column that the table cannot do
/// without.
pub(super) fn match_name(
    ours: &ColumnDoc,
    column: &Column,
    needed: bool,
    is_empty: bool,
) -> Option<ValueMatch> {
    if column.values.is_empty() {
        return if is_empty { ValueMatch::plain(column) } else { None };
    }
    match ours.kind {
        ValueKind::Date => days(column, needed),
        ValueKind::Grade => some_grades(column),
        _ => None,
    }
}

/// Values that would have to be days.
fn days(column: &Column, needed: bool) -> Option<ValueMatch> {
    let (first, _) = column.values.first()?;
    let review = match counted_day(first).filter(|_| column.all(|one| counted_day(one).is_some())) {
        Some(day) => format!(
            "numbers such as `{first}` are taken for days as spreadsheets count them: that is {day}"
        ),
        None if needed => format!(
            "`{}` has values that are not days; rows with such a value are set aside",
            column.name
        ),
        None => return None,
    };
    let found = ValueMatch::plain(column)?;
    Some(ValueMatch { review: Some(review), ..found })
}

/// Years of school, at least half of them, and other values.
fn some_grades(column: &Column) -> Option<ValueMatch> {
    if column.count(is_grade) * 2 < column.filled {
        return None;
    }
    let others = column.values.keys().filter(|value| !is_grade(value)).take(3);
    let others: Vec<String> = others.map(|value| format!("`{value}`")).collect();
    let review = format!("{} is no year of school; students with it have none", others.join(", "));
    let found = ValueMatch::plain(column)?;
    Some(ValueMatch { review: Some(review), ..found })
}

fn dates(column: &Column) -> Option<ValueMatch> {
    let dates = column.dates.as_ref()?;
    // A moment is left whole: on which day it lies the reader knows by the school's time zone.
    ValueMatch::told(column, format!("dates such as `{}`", dates.example))
}

fn numbers(column: &Column) -> Option<ValueMatch> {
    if !column.all(is_number_of_some_country) {
        return None;
    }
    ValueMatch::told(column, "numbers only")
}

/// `9`, `09`, `Grade 9`, `9th`, and a word for the year before the first.
fn grades(column: &Column) -> Option<ValueMatch> {
    if column.all(is_grade) {
        return ValueMatch::told(column, "years of school");
    }
    let number =
        |value: &str| is_grade(value.trim_matches(|letter: char| !letter.is_ascii_digit()));
    column.all(number).then(|| ValueMatch {
        mapping: ColumnMapping::part(&column.name, r"(\d+)"),
        told: Some("a year of school in every value".to_string()),
        review: None,
    })
}

/// Words that our column knows, or that others write for them: all must be known.
fn known_words(qualified: &str, column: &Column) -> Option<ValueMatch> {
    let known = &DICTIONARY.words[qualified];
    let mut map = IndexMap::new();
    for value in column.values.keys() {
        let plain = words(value);
        let (ours, _) = known.iter().find(|(_, others)| others.contains(&plain))?;
        if !ours.eq_ignore_ascii_case(value) {
            map.insert(value.clone(), ours.clone());
        }
    }
    let mut fit = ValueMatch::told(column, "words of this kind only")?;
    fit.mapping.keep = !map.is_empty() && map.len() < column.values.len();
    fit.mapping.map = map;
    Some(fit)
}

/// Codes of languages, and words that stand for one. Any other word is asked.
fn languages(column: &Column) -> Option<ValueMatch> {
    let mut found = ValueMatch::plain(column)?;
    let mut asked = Vec::new();
    for value in column.values.keys() {
        let plain = words(value);
        let code = LANGUAGES.iter().find(|(_, words)| words.contains(&plain));
        let is_code = value.split('-').next().is_some_and(|code| {
            (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        match code {
            Some((code, _)) => drop(found.mapping.map.insert(value.clone(), code.clone())),
            None if is_code => {}
            None => asked.push(format!("`{value}`")),
        }
    }
    if asked.len() > MOST_LEVELS {
        return None;
    }
    found.mapping.keep = found.mapping.map.len() < column.values.len();
    found.told = (!found.mapping.map.is_empty()).then(|| "words for languages".to_string());
    found.review = (!asked.is_empty()).then(|| {
        format!(
            "nobody could tell which languages these are: {}; write the code of each into `map`, such \
             as `es`; copies for them are in the school's language until then",
            asked.join(", ")
        )
    });
    Some(found)
}

fn ratings(column: &Column) -> Option<ValueMatch> {
    if column.dates.is_some() {
        return None;
    }
    if column.all(levels::is_amount) {
        return ValueMatch::told(column, "numbers only");
    }
    let words = || column.values.keys().filter(|value| !levels::is_amount(value));
    if words().count() > MOST_LEVELS || words().any(|value| value.len() > 60) {
        return None;
    }
    let levels = column.values.keys().filter(|value| levels::is_rating(value)).count();
    match levels * 2 > column.values.len() {
        true => ValueMatch::told(column, "words and numbers for levels"),
        false => ValueMatch::plain(column),
    }
}

fn texts(ours: &str, column: &Column) -> Option<ValueMatch> {
    let name = ["given", "family", "preferred", "advisor", "assessor", "by"].contains(&ours);
    if column.dates.is_some() || name && column.all(is_number) {
        return None;
    }
    if ours == "email" {
        let emails = column.count(is_email);
        return (emails * 2 > column.filled)
            .then(|| ValueMatch::told(column, format!("{emails} e-mail addresses")))
            .flatten();
    }
    ValueMatch::plain(column)
}

fn is_digits(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() < 10
}
