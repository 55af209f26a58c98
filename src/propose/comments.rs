//! Comments of teachers for families: sheets of them, one row a student, and columns beside ratings.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::column::{Column, Columns, SENTENCE, is_person};
use super::column_mapping::{ColumnMapping, Mapped};
use super::dictionary::{DICTIONARY, words};
use super::gradebook::Gradebook;
use super::guess::{Guess, open_question};
use super::plan::{Keys, Rows};
use super::sheet::{self, Days};
use super::vocabulary::{Entity, Vocabulary};

/// Whoever wrote a comment, where nothing tells.
const NOBODY: &str = "Teachers";
/// Words of a comment in a column that is called so, at least.
const FEW: usize = 3;

/// Comments, as a source reads them.
pub(super) struct Comments {
    /// The narratives.
    pub(super) guess: Guess,
    /// The keys of its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
    /// Rows that have a comment.
    pub(super) only: Option<(String, Rows)>,
}

/// The comments that a table is, when it has nothing but students, a text and facts about the text;
/// `by` is whoever wrote them. Nothing when no reporting period is known that they could be of.
pub(super) fn comments(
    columns: &Columns,
    called: &str,
    by: Option<String>,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<Comments> {
    let filled = || columns.columns.iter().filter(|column| column.filled > 0);
    let mut texts = filled().filter(|column| is_called("text", column));
    let (text, None) = (texts.next()?, texts.next()) else { return None };
    if text.is_twice || !text.is_prose(FEW) {
        return None;
    }
    let facts = Facts::of(columns, known, days)?;
    let is_fact =
        |column: &Column| facts.mapped().any(|one| one.mapping.reads() == Some(&column.name));
    let alone = filled()
        .all(|column| column.name == text.name || is_fact(column) || sheet::is_of_students(column));
    // A table that says all of it is one of narratives by its columns.
    if !alone || facts.are_whole() {
        return None;
    }
    let taken = facts.mapped().filter_map(|one| one.mapping.reads());
    let taken: BTreeSet<&str> = taken.chain([text.name.as_str()]).collect();
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let guess = facts.narratives(student, text, by, called, days)?;
    Some(Comments { guess, keys, only: only(text, columns) })
}

/// The comments that stand in a column of a gradebook; `by` is whoever wrote them. A column of
/// sentences that is not read is asked about.
pub(super) fn beside(
    book: &mut Gradebook,
    columns: &Columns,
    called: &str,
    by: Option<String>,
    days: &Days<'_>,
) -> Option<Comments> {
    let unread = |column: &&Column| book.guess.ignore.contains(&column.name) && !column.is_twice;
    let texts: Vec<&Column> = columns
        .columns
        .iter()
        .filter(unread)
        .filter(|column| column.is_prose(if is_called("text", column) { FEW } else { SENTENCE }))
        .collect();
    let facts = Facts { by: of_person(columns), ..Facts::default() };
    let student = book.guess.column("student")?.mapping.clone();
    let found = match texts.as_slice() {
        [text] if is_called("text", text) => {
            let guess = facts.narratives(student, text, by, called, days);
            guess.map(|guess| Comments {
                guess,
                keys: book.keys.clone(),
                only: only(text, columns),
            })
        }
        _ => None,
    };
    if found.is_none() {
        book.guess.unread.extend(texts.iter().map(|text| {
            format!(
                "`{}` has sentences, and nothing is read of it; what is written for families belongs \
                 into a table `narratives`",
                text.name
            )
        }));
    }
    found
}

/// The facts about a text that the columns beside it say.
#[derive(Default)]
struct Facts {
    subject: Option<Mapped>,
    period: Option<Mapped>,
    by: Option<Mapped>,
    date: Option<Mapped>,
}

impl Facts {
    /// The facts that columns say; nothing when one of them says something that is not known.
    fn of(columns: &Columns, known: &Vocabulary, days: &Days<'_>) -> Option<Self> {
        let named = |ours: &str| {
            let mut named = columns.columns.iter().filter(|column| is_called(ours, column));
            named.find(|column| column.filled > 0 && !column.is_twice)
        };
        let subject = match named("subject") {
            Some(column) if column.all(|value| known.has(Entity::Subject, value)) => {
                Some(mapped("subject", ColumnMapping::column(&column.name), "by its name"))
            }
            Some(_) => return None,
            None => None,
        };
        let (mut period, mut date) = (None, None);
        if let Some(column) = named("period") {
            let (codes, ends) = in_periods(column, days)?;
            period = Some(mapped("period", codes, "by its name"));
            date = Some(mapped("date", ends, "the last day of the period"));
        }
        if let Some((column, dates)) =
            named("date").and_then(|one| Some((one, one.dates.as_ref()?)))
        {
            let mapping =
                ColumnMapping { dates: dates.forms.clone(), ..ColumnMapping::column(&column.name) };
            let review = open_question(dates);
            date = Some(Mapped { review, ..mapped("date", mapping, "by its name") });
        }
        Some(Facts { subject, period, by: of_person(columns), date })
    }

    fn mapped(&self) -> impl Iterator<Item = &Mapped> {
        [&self.subject, &self.period, &self.by, &self.date].into_iter().flatten()
    }

    /// Nothing is left to be found elsewhere.
    fn are_whole(&self) -> bool {
        let is_own = |date: &Mapped| date.mapping.map.is_empty();
        self.period.is_some() && self.by.is_some() && self.date.as_ref().is_some_and(is_own)
    }

    /// The narratives that a text is; nothing when no reporting period is known.
    fn narratives(
        self,
        student: ColumnMapping,
        text: &Column,
        by: Option<String>,
        called: &str,
        days: &Days<'_>,
    ) -> Option<Guess> {
        let of_sheet = sheet::period(called, days)?;
        let why = if of_sheet.named { "the file names it" } else { "the last one there is" };
        let period = || mapped("period", ColumnMapping::value(&of_sheet.row.code.value), why);
        let ends = of_sheet.row.ends.value.to_string();
        let date = || mapped("date", ColumnMapping::value(&ends), "the last day of the period");
        let by = || match &by {
            Some(by) => {
                let why = "as the file or a line above its table names them";
                mapped("by", ColumnMapping::value(by), why)
            }
            None => {
                let review = format!(
                    "no column and no file says who wrote these comments; `{NOBODY}` stands below \
                     each of them"
                );
                let nobody = mapped("by", ColumnMapping::value(NOBODY), "");
                Mapped { review: Some(review), ..nobody }
            }
        };
        let mut made = vec![mapped("student", student, "")];
        made.extend(self.subject);
        made.push(self.period.unwrap_or_else(period));
        made.push(self.by.unwrap_or_else(by));
        made.push(self.date.unwrap_or_else(date));
        made.push(mapped("text", ColumnMapping::column(&text.name), "by its name"));
        Some(Guess::made("narratives", made))
    }
}

/// A column of periods by their codes or titles, as codes and as their last days; nothing when one of
/// its values is neither.
fn in_periods(column: &Column, days: &Days<'_>) -> Option<(ColumnMapping, ColumnMapping)> {
    let (mut codes, mut ends) = (IndexMap::new(), IndexMap::new());
    for value in column.values.keys() {
        let same = |text: &str| words(text) == words(value);
        let mut periods = days.tables.periods.iter();
        let found = periods.find(|row| {
            same(&row.code.value) || row.title.as_ref().is_some_and(|title| same(&title.value))
        })?;
        ends.insert(value.clone(), found.ends.value.to_string());
        if *found.code.value != **value {
            codes.insert(value.clone(), found.code.value.to_string());
        }
    }
    let keep = !codes.is_empty() && codes.len() < column.values.len();
    let from = || ColumnMapping::column(&column.name);
    let codes = ColumnMapping { map: codes, keep, ..from() };
    Some((codes, ColumnMapping { map: ends, ..from() }))
}

/// The column that says who wrote a text.
fn of_person(columns: &Columns) -> Option<Mapped> {
    let mut named = columns.columns.iter().filter(|column| is_called("by", column));
    let column = named.find(|column| is_person(column) && column.filled == columns.rows)?;
    Some(mapped("by", ColumnMapping::column(&column.name), "by its name"))
}

fn mapped(ours: &'static str, mapping: ColumnMapping, why: &str) -> Mapped {
    Mapped { ours, mapping, why: why.to_string(), review: None }
}

fn only(text: &Column, columns: &Columns) -> Option<(String, Rows)> {
    (text.filled < columns.rows).then(|| (text.name.clone(), Rows::Filled))
}

/// True for a column that schools call like one of ours of narratives.
fn is_called(ours: &str, column: &Column) -> bool {
    DICTIONARY.tables["narratives"].columns[ours].contains(&column.words)
}
