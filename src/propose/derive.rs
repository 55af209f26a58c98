//! Values in place of a column that somebody's table does not have.

use regex::Regex;

use super::column::{Column, Columns, is_person};
use super::column_mapping::{ColumnMapping, Mapped};
use super::dictionary::DICTIONARY;
use super::vocabulary::{Entity, Vocabulary};
use crate::base::Date;

/// The part of a code before its first point, hyphen or colon.
const BEFORE_FIRST: &str = r"^([^.:\-]+)[.:\-]";
/// The part of a code before its last point, hyphen or colon.
pub(super) const BEFORE_LAST: &str = r"^(.+)[.:\-][^.:\-]+$";

/// Columns that can be made of others in place of one that is missing; none when it cannot.
pub(super) fn derive(
    table: &str,
    missing: &str,
    mapped: &[Mapped],
    columns: &Columns,
    free: &[&Column],
    known: &Vocabulary,
) -> Vec<Mapped> {
    let source = |ours: &str| {
        let mapped = mapped.iter().find(|one| one.ours == ours)?;
        columns.get(mapped.mapping.reads()?)
    };
    match (table, missing) {
        ("students", "given") => names(free),
        ("competencies", "subject") => source("code").map_or_else(Vec::new, subject),
        ("competencies", "title") => source("statement")
            .or_else(|| source("code"))
            .map(|column| again("title", column))
            .into_iter()
            .collect(),
        ("courses", "title") => {
            source("code").map(|column| again("title", column)).into_iter().collect()
        }
        ("indicators", "competency") => {
            source("code").and_then(|codes| parent(codes, known)).into_iter().collect()
        }
        ("courses", "credits") => vec![Mapped {
            ours: "credits",
            mapping: ColumnMapping::value("1"),
            why: String::new(),
            review: Some(
                "the file does not say how much credit a course carries; 1 is taken for each"
                    .to_string(),
            ),
        }],
        ("enrollments" | "periods", "year") => {
            let dates = source("starts").or_else(|| source("ends"));
            school_year(dates).into_iter().collect()
        }
        ("periods", "code") => {
            source("title").map(|column| again("code", column)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A column that is used for two of ours.
fn again(ours: &'static str, column: &Column) -> Mapped {
    Mapped {
        ours,
        mapping: ColumnMapping::column(&column.name),
        why: "the file has nothing else for it".to_string(),
        review: None,
    }
}

/// Given and family name out of a column with the whole name.
fn names(free: &[&Column]) -> Vec<Mapped> {
    let called = &DICTIONARY.tables["students"].name;
    let column = called
        .iter()
        .find_map(|name| free.iter().find(|column| column.words == *name && is_person(column)));
    let Some(column) = column else { return Vec::new() };
    let part = |ours: &'static str, pattern: &str, why: &str| Mapped {
        ours,
        mapping: ColumnMapping::part(&column.name, pattern),
        why: why.to_string(),
        review: None,
    };
    if column.all(|name| matches(r"^[^,]+,\s*(.+)$", name)) {
        let why = "every name has a comma after the family name";
        return vec![part("given", r"^[^,]+,\s*(.+)$", why), part("family", "^([^,]+),", why)];
    }
    if column.all(|name| matches(r"^(.+)\s+(\S+)$", name)) {
        let mut given = part("given", r"^(.+)\s+\S+$", "all but the last word");
        given.review = Some(
            "the last word of each name is taken for the family name; some families have two"
                .to_string(),
        );
        return vec![given, part("family", r"(\S+)$", "the last word")];
    }
    vec![Mapped {
        ours: "given",
        mapping: ColumnMapping::column(&column.name),
        why: "the whole name".to_string(),
        review: Some("the name could not be taken apart; it is printed as it stands".to_string()),
    }]
}

/// The subject of a competency, read off its code.
fn subject(codes: &Column) -> Vec<Mapped> {
    let all = codes.all(|code| matches(BEFORE_FIRST, code));
    let mapped = match all {
        true => Mapped {
            ours: "subject",
            mapping: ColumnMapping::part(&codes.name, BEFORE_FIRST),
            why: String::new(),
            review: Some(
                "the file names no subjects; the beginning of each code is taken for one"
                    .to_string(),
            ),
        },
        false => Mapped {
            ours: "subject",
            mapping: ColumnMapping::value(super::placeholders::ALL),
            why: String::new(),
            review: Some("the file names no subjects; everything is put into one".to_string()),
        },
    };
    vec![mapped]
}

/// The competency of an indicator, read off its code, where there are competencies with such codes.
fn parent(codes: &Column, known: &Vocabulary) -> Option<Mapped> {
    let there = codes
        .count(|code| before_last(code).is_some_and(|parent| known.has(Entity::Target, parent)));
    (there == codes.filled).then(|| Mapped {
        ours: "competency",
        mapping: ColumnMapping::part(&codes.name, BEFORE_LAST),
        why: format!("the code without its last part is a competency for all {there}"),
        review: None,
    })
}

/// The school year that all days of a column are in.
fn school_year(dates: Option<&Column>) -> Option<Mapped> {
    let column = dates?;
    let forms = column.dates.as_ref()?;
    let mut years = column.values.keys().filter_map(|value| Some(year_of(forms.read(value)?)));
    let first = years.next()?;
    years.all(|year| year == first).then(|| Mapped {
        ours: "year",
        mapping: ColumnMapping::value(&first),
        why: String::new(),
        review: Some(format!("the file names no school year; all its days are in {first}")),
    })
}

/// The school year of a day, `2025-26`; it begins with July.
pub(super) fn year_of(day: Date) -> String {
    let begins = if day.month() >= 7 { day.year() } else { day.year() - 1 };
    format!("{begins}-{:02}", (begins + 1) % 100)
}

/// The part of a code before its last point, hyphen or colon.
pub(super) fn before_last(code: &str) -> Option<&str> {
    let at = code.rfind(['.', ':', '-'])?;
    (at > 0 && at + 1 < code.len()).then(|| &code[..at])
}

fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text))
}
