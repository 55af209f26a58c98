//! The days of the ratings in a gradebook: in each heading, in the line over or under the headings, or
//! in a column of its own.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::column::{Column, Columns};
use super::column_mapping::{ColumnMapping, Mapped};
use super::dates::{Forms, Order, ToldBy};
use super::dictionary::DICTIONARY;
use super::guess::open_question;
use super::header_lines::{Line, Lines};
use super::sheet::{self, Days};
use crate::base::Date;
use crate::import::survey::{date_forms, is_day, month_and_day};

/// The group of a pattern that is the day in a heading.
const DAY: &str = "day";

/// The ways in which headings write days.
const SHAPES: [&str; 7] = [
    r"\d{4}-\d{2}-\d{2}",
    r"\d{1,2}/\d{1,2}/\d{2,4}",
    r"\d{1,2}-\d{1,2}-\d{2,4}",
    r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?",
    r"\d{1,2}/\d{1,2}",
    r"\p{L}{3,10}\.? \d{1,2}(?:, \d{4})?",
    r"\d{1,2}[- ]\p{L}{3,10}\.?(?:[- ]\d{2,4})?",
];

/// Patterns of a heading with a day after it, and with one before it.
static PATTERNS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let both = |shape: &&str| {
        [
            format!(r"^(?<heading>.+?)[\s(\[,;:–—-]+(?<day>{shape})[)\]]*$"),
            format!(r"^[(\[]?(?<day>{shape})[\s)\],;:–—-]+(?<heading>.+)$"),
        ]
    };
    let all = SHAPES.iter().flat_map(both);
    all.map(|pattern| Regex::new(&pattern).expect("a pattern")).collect()
});

/// Headings of which some name a day.
#[derive(Default)]
pub(super) struct DatedHeadings {
    /// The pattern of those that do.
    pub(super) pattern: Option<&'static str>,
    /// The rest of each heading, and its day; the whole heading where it names none.
    parts: Vec<(String, Option<String>)>,
}

impl DatedHeadings {
    /// Takes the headings apart.
    pub(super) fn of(columns: &Columns) -> Self {
        let names = || columns.columns.iter().map(|column| column.name.as_str());
        let dated = |pattern: &Regex| names().filter(|name| part(pattern, name).is_some()).count();
        let counts = PATTERNS.iter().map(|pattern| (dated(pattern), pattern));
        // Of two that fit as many, the first.
        let best = counts.rev().max_by_key(|(count, _)| *count);
        let pattern = best.filter(|(count, _)| *count > 1).map(|(_, pattern)| pattern);
        let split = |name: &str| match pattern.and_then(|pattern| part(pattern, name)) {
            Some((heading, day)) => (heading, Some(day)),
            None => (name.to_string(), None),
        };
        DatedHeadings { pattern: pattern.map(Regex::as_str), parts: names().map(split).collect() }
    }

    /// A heading without its day.
    pub(super) fn heading(&self, at: usize) -> &str {
        &self.parts[at].0
    }

    /// True when a heading names a day.
    pub(super) fn has_day(&self, at: usize) -> bool {
        self.parts[at].1.is_some()
    }

    fn day(&self, at: usize) -> Option<&str> {
        self.parts[at].1.as_deref()
    }
}

fn part(pattern: &Regex, name: &str) -> Option<(String, String)> {
    let found = pattern.captures(name)?;
    let (heading, day) = (found["heading"].trim().to_string(), found["day"].trim().to_string());
    is_day(&day).then_some((heading, day))
}

/// The day of each rating, and how a source reads it.
pub(super) struct RatedDays {
    /// Our columns.
    pub(super) mapped: Mapped,
    /// The text for the day of each of the columns, where they have one of their own.
    pub(super) own: Option<Vec<Option<String>>>,
    /// The headings are those of [`DatedHeadings`].
    pub(super) in_headings: bool,
    /// The days are told by whole headings, each with its day.
    pub(super) by_heading: bool,
}

/// The lines in which days may stand.
const LINES: [Line; 3] = [Line::Heading, Line::Above, Line::Below];

/// The days of some columns of a gradebook, by their positions. `called` is the name of its file or
/// sheet.
pub(super) fn rated_days(
    (columns, headings, lines): (&Columns, &DatedHeadings, &Lines),
    rated: &[usize],
    called: &str,
    days: &Days<'_>,
) -> Option<RatedDays> {
    let in_headings: Vec<Option<&str>> = rated.iter().map(|at| headings.day(*at)).collect();
    let of_line = |line: Line| {
        let day = |at: &usize| Some(lines.cell(line, *at)).filter(|text| is_day(text));
        (line.name(), rated.iter().map(day).collect::<Vec<_>>())
    };
    for (place, own) in std::iter::once((DAY, in_headings)).chain(LINES.map(of_line)) {
        let there: BTreeSet<&str> = own.iter().flatten().copied().collect();
        if own.iter().flatten().count() * 2 < rated.len() || there.is_empty() {
            continue;
        }
        let there: Vec<&str> = there.into_iter().collect();
        if let Some(mapped) = written(&there, place, called, days) {
            let own = own.into_iter().map(|day| day.map(str::to_string)).collect();
            return Some(RatedDays {
                mapped,
                own: Some(own),
                in_headings: place == DAY,
                by_heading: false,
            });
        }
    }
    let mapped = match of_rows(columns) {
        Some(mapped) => mapped,
        None => {
            let (day, why, review) = sheet::day(called, days)?;
            performed(ColumnMapping::value(&day.to_string()), why, review)
        }
    };
    Some(RatedDays { mapped, own: None, in_headings: false, by_heading: false })
}

fn performed(mapping: ColumnMapping, why: String, review: Option<String>) -> Mapped {
    Mapped { ours: "performed", mapping, why, review }
}

/// The column in which every row says its day.
fn of_rows(columns: &Columns) -> Option<Mapped> {
    let names = &DICTIONARY.tables["evidence"].columns;
    let names = ["performed", "assessed", "submitted", "recorded"].map(|ours| &names[ours]);
    let column = names.into_iter().flatten().find_map(|name| {
        columns.columns.iter().find(|column| column.words == *name && column.dates.is_some())
    })?;
    let dates = column.dates.as_ref()?;
    let mapping =
        ColumnMapping { dates: dates.forms.clone(), ..ColumnMapping::column(&column.name) };
    Some(performed(mapping, "by its name".to_string(), open_question(dates)))
}

/// Days as headings write them.
fn written(texts: &[&str], from: &str, called: &str, days: &Days<'_>) -> Option<Mapped> {
    let column = ColumnMapping::column(from);
    let place = Line::called(from).map_or("the headings", Line::words);
    let spans = Spans::of(called, days);
    if texts.iter().all(|text| !date_forms(text).is_empty()) {
        let mut forms = Forms::of(texts.iter().copied())?;
        if forms.order == Order::Unknown {
            let in_order = |day_first: bool| {
                let mut forms = forms.clone();
                forms.decide(day_first, ToldBy::Custom);
                texts.iter().all(|text| forms.read(text).is_some_and(|day| spans.has(day)))
            };
            match (in_order(false), in_order(true)) {
                (true, false) => forms.decide(false, ToldBy::File),
                (false, true) => forms.decide(true, ToldBy::File),
                _ => forms.decide(false, ToldBy::Custom),
            }
        }
        let mapping = ColumnMapping { dates: forms.forms.clone(), ..column };
        return Some(performed(mapping, format!("in {place}"), open_question(&forms)));
    }
    let [month_first, day_first] = [0, 1].map(|order| spans.without_year(texts, order));
    let (map, review) = match (month_first, day_first) {
        (Some((map, true)), Some((other, true))) if map != other => {
            let example = map.iter().find(|(text, day)| other[*text] != **day)?.0;
            let review = format!(
                "`{example}` could be two days; the month is taken to come first, as is usual in the \
                 United States"
            );
            (map, Some(review))
        }
        (Some((map, true)), _) | (_, Some((map, true))) => (map, None),
        (Some((map, false)), _) | (None, Some((map, false))) => {
            let review = format!(
                "the days in {place} have no year, and no reporting period that the file names has \
                 all of them; see that each is right"
            );
            (map, Some(review))
        }
        (None, None) => return None,
    };
    Some(with_year(column, map, place, review))
}

fn with_year(
    column: ColumnMapping,
    map: IndexMap<String, String>,
    place: &str,
    review: Option<String>,
) -> Mapped {
    let why = format!("in {place}; the year is that of the reporting period");
    performed(ColumnMapping { map, ..column }, why, review)
}

/// The days that a sheet may be of.
struct Spans {
    /// First and last day of the reporting period that its name tells, else of the school year.
    span: Option<(Date, Date)>,
    /// There is no other that it could be of.
    sure: bool,
    /// The day on which the newest file was changed.
    newest: Option<Date>,
}

impl Spans {
    fn of(called: &str, days: &Days<'_>) -> Self {
        let newest = days.newest;
        if let Some(period) = sheet::period(called, days).filter(|period| period.named) {
            let span = Some((period.row.starts.value, period.row.ends.value));
            return Spans { span, sure: true, newest };
        }
        let periods = &days.tables.periods;
        let Some(last) = periods.iter().max_by_key(|row| row.ends.value) else {
            return Spans { span: None, sure: false, newest };
        };
        let of_year = || periods.iter().filter(|row| row.year.value == last.year.value);
        let first = of_year().map(|row| row.starts.value).min();
        let span = Some((first.unwrap_or(last.starts.value), last.ends.value));
        Spans { span, sure: of_year().count() == periods.len(), newest }
    }

    fn has(&self, day: Date) -> bool {
        self.span.is_some_and(|(first, last)| (first..=last).contains(&day))
    }

    /// The day of each text in the year in which it lies within the span, read with month or day
    /// first, and whether it surely is the day that is meant; nothing where a text is not a day.
    fn without_year(
        &self,
        texts: &[&str],
        order: usize,
    ) -> Option<(IndexMap<String, String>, bool)> {
        let last = self.span.map(|(_, last)| last).or(self.newest)?;
        let mut sure = self.sure;
        let mut map = IndexMap::new();
        for text in texts {
            let (month, day) = month_and_day(text)[order]?;
            let in_year = |year| Date::new(year, month, day).ok().filter(|day| *day <= last);
            let found = [last.year(), last.year() - 1].into_iter().find_map(in_year)?;
            sure = sure && self.has(found);
            map.insert((*text).to_string(), found.to_string());
        }
        Some((map, sure))
    }
}

/// The column that names whoever rated, where every row does.
pub(super) fn rater(columns: &Columns) -> Option<&Column> {
    let names = &DICTIONARY.tables["evidence"].columns["assessor"];
    let found = names.iter().find_map(|name| {
        columns
            .columns
            .iter()
            .find(|column| column.words == *name && super::column::is_person(column))
    });
    found.filter(|column| column.filled > 0)
}
