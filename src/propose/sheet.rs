//! Facts that hold for a whole sheet: how it knows its students, its day, and whose it is.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::column::{Column, Columns, is_person};
use super::column_mapping::{ColumnMapping, Mapped};
use super::dictionary::{DICTIONARY, contains, words};
use super::guess::Guess;
use super::plan::Keys;
use super::vocabulary::{Entity, Vocabulary};
use crate::base::Date;
use crate::import::survey::Grid;
use crate::model::draft::{PeriodRow, Tables};

/// A line above the table that names the teacher.
static TEACHER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:teacher|instructor)\s*:\s*(\S.*?)\s*$").expect("a pattern")
});
/// A day in the name of a file.
static DAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:^|\D)(20\d{2}-[01]\d-[0-3]\d)(?:\D|$)").expect("a pattern"));
/// Words in the name of a file that name nobody.
const NOBODY: [&str; 18] = [
    "gradebook",
    "gradebooks",
    "grade",
    "grades",
    "comments",
    "comment",
    "narratives",
    "report",
    "reports",
    "class",
    "period",
    "section",
    "semester",
    "quarter",
    "term",
    "copy",
    "of",
    "final",
];

/// Days that a sheet without dates may be of.
pub(super) struct Days<'a> {
    /// The rows of the known formats, with the reporting periods.
    pub(super) tables: &'a Tables,
    /// The day on which the newest file was changed.
    pub(super) newest: Option<Date>,
}

/// The reporting period of a sheet.
pub(super) struct SheetPeriod<'a> {
    /// The period.
    pub(super) row: &'a PeriodRow,
    /// The sheet or its file names it; else it is the last there is.
    pub(super) named: bool,
}

impl SheetPeriod<'_> {
    /// The title of the period.
    pub(super) fn title(&self) -> String {
        title(self.row)
    }

    /// True where a text names it by more than a number.
    pub(super) fn is_in_words(&self, text: &str) -> bool {
        let text = words(text);
        let named =
            |name: &str| name.chars().any(char::is_alphabetic) && contains(&text, &words(name));
        self.named && (named(&self.row.code.value) || named(&self.title()))
    }
}

/// The way a row tells its student, and the keys for it. `taken` are columns with other uses.
pub(super) fn student(
    columns: &Columns,
    known: &Vocabulary,
    taken: &BTreeSet<&str>,
) -> Option<(ColumnMapping, Option<Keys>)> {
    let others = || {
        columns
            .columns
            .iter()
            .filter(|column| !column.name.is_empty() && !taken.contains(column.name.as_str()))
    };
    let called = |list: &[String]| {
        list.iter().find_map(|name| others().find(|column| column.words == *name))
    };
    if known.any(Entity::Student) {
        let on_roster = others().find(|column| {
            let there = column.count(|value| known.has(Entity::Student, value));
            there > 0 && there * 2 >= column.filled
        });
        if let Some(column) = on_roster {
            return Some((ColumnMapping::column(&column.name), None));
        }
    } else {
        let ids = &DICTIONARY.tables["students"].columns["id"];
        return called(ids).map(|column| (ColumnMapping::column(&column.name), None));
    }
    let by_name = Some(Keys { systems: vec!["name".to_string()], why: String::new() });
    let roster = &DICTIONARY.tables["students"];
    let parts = (called(&roster.columns["given"]), called(&roster.columns["family"]));
    if let (Some(given), Some(family)) = parts {
        let template = format!("{{{}}}, {{{}}}", family.name, given.name);
        return Some((ColumnMapping::template(&template), by_name));
    }
    let asks = || {
        // A form asks: `Which student?`.
        let mut asking = others().filter(|column| column.name.trim_end().ends_with('?'));
        asking.find(|column| contains(&column.words, "student") && is_person(column))
    };
    let whole = called(&roster.name).or_else(|| called(&["students".to_string()])).or_else(asks)?;
    Some((ColumnMapping::column(&whole.name), by_name))
}

/// True for a column that tells students by an identifier or a name.
pub(super) fn is_of_students(column: &Column) -> bool {
    let roster = &DICTIONARY.tables["students"];
    let lists =
        [&roster.name, &roster.columns["id"], &roster.columns["given"], &roster.columns["family"]];
    lists.into_iter().any(|list| list.contains(&column.words))
}

/// The reporting period that a sheet is of: the one that its name tells, else the last.
pub(super) fn period<'a>(called: &str, days: &Days<'a>) -> Option<SheetPeriod<'a>> {
    let called = words(called);
    let named = |text: &str| contains(&called, &words(text));
    let periods = || days.tables.periods.iter();
    let found = periods()
        .filter(|row| named(&row.code.value) || named(&title(row)))
        .max_by_key(|row| (title(row).len(), row.ends.value));
    if let Some(row) = found {
        return Some(SheetPeriod { row, named: true });
    }
    let row = periods().max_by_key(|row| (row.ends.value, row.starts.value))?;
    Some(SheetPeriod { row, named: false })
}

/// The only reporting period in which all of some days lie, else the last that has one of them.
pub(super) fn period_of<'a>(dates: &[Date], days: &Days<'a>) -> Option<SheetPeriod<'a>> {
    let has = |row: &PeriodRow| {
        dates.iter().filter(|day| (row.starts.value..=row.ends.value).contains(*day)).count()
    };
    // Of periods one within the other, the shorter is the reporting period.
    let whole =
        days.tables.periods.iter().filter(|row| !dates.is_empty() && has(row) == dates.len());
    let shortest = |row: &&PeriodRow| (std::cmp::Reverse(row.starts.value), row.ends.value);
    if let Some(row) = whole.min_by_key(shortest) {
        return Some(SheetPeriod { row, named: true });
    }
    let some = days.tables.periods.iter().filter(|row| has(row) > 0);
    let row = some.max_by_key(|row| (row.ends.value, row.starts.value))?;
    Some(SheetPeriod { row, named: false })
}

/// The day that ratings are of, why, and what to look at.
pub(super) fn day(called: &str, days: &Days<'_>) -> Option<(Date, String, Option<String>)> {
    let review = |of: &str| {
        Some(format!("no column and no name says of which day the ratings are; {of} is taken"))
    };
    let in_name = DAY.captures(called).and_then(|found| found[1].parse().ok());
    if let Some(day) = in_name {
        let review = "no column says of which day the ratings are; the day in the name of each file \
                      is taken";
        return Some((day, "in the name of the file".to_string(), Some(review.to_string())));
    }
    match period(called, days) {
        Some(found) if found.named => {
            let why = format!("the last day of `{}`, which the file names", found.title());
            Some((found.row.ends.value, why, None))
        }
        Some(found) => {
            let of = format!("the last day of `{}`", found.title());
            Some((found.row.ends.value, String::new(), review(&of)))
        }
        None => {
            let of = "that on which the newest file was changed";
            Some((days.newest?, String::new(), review(of)))
        }
    }
}

/// Facts of a roster that are those of one school year.
const OF_YEAR: [&str; 5] = ["grade", "advisor", "homeroom", "program", "school"];

/// True when a roster has facts of a school year and does not say of which.
pub(super) fn is_undated_roster(guess: &Guess) -> bool {
    let has = |names: &[&str]| guess.columns.iter().any(|column| names.contains(&column.ours));
    guess.table == "students" && has(&OF_YEAR) && !has(&["year", "as_of"])
}

/// Takes a roster that does not say its school year for one of the only year there is.
pub(super) fn settle_year(guess: &mut Guess, days: &Days<'_>) {
    let years: BTreeSet<&str> = days.tables.periods.iter().map(|row| &*row.year.value).collect();
    let Some(year) = years.first().filter(|_| years.len() == 1 && is_undated_roster(guess)) else {
        return;
    };
    guess.columns.push(Mapped {
        ours: "year",
        mapping: ColumnMapping::value(year),
        why: "the only school year of the reporting periods".to_string(),
        review: Some(format!(
            "the roster does not say of which school year its grades are; it is taken for that of \
             `{year}`"
        )),
    });
}

/// The teacher that a line above a table names.
pub(super) fn teacher(grid: &Grid) -> Option<String> {
    let named = |line: &String| Some(TEACHER.captures(line)?.get(1)?.as_str().to_string());
    grid.above().iter().find_map(named)
}

/// The teacher that the name of a file is, without the words for what the file holds and for
/// reporting periods.
pub(super) fn teacher_of_file(stem: &str, days: &Days<'_>) -> Option<String> {
    let of_period = |word: &str| {
        let mut periods = days.tables.periods.iter();
        periods.any(|row| {
            contains(&words(&title(row)), word) || contains(&words(&row.code.value), word)
        })
    };
    let parts = stem.split(|letter: char| letter.is_whitespace() || "_-()".contains(letter));
    let name: Vec<&str> = parts
        .filter(|part| {
            let word = words(part);
            !word.is_empty()
                && !word.chars().any(|letter| letter.is_ascii_digit())
                && !NOBODY.contains(&word.as_str())
                && !of_period(&word)
        })
        .collect();
    (1..=3).contains(&name.len()).then(|| name.join(" "))
}

fn title(row: &PeriodRow) -> String {
    row.title.as_ref().map_or_else(|| row.code.value.to_string(), |title| title.value.to_string())
}
