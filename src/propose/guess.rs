//! Which of our tables somebody's table is, and what its columns are.

use std::sync::LazyLock;

use indexmap::IndexMap;

use super::column::{Column, Columns, SENTENCE};
use super::column_mapping::{ColumnMapping, Mapped, MappedFrom};
use super::dates::{Forms, Order, ToldBy};
use super::derive::derive;
use super::dictionary::{DICTIONARY, Names, contains};
use super::value_match::{match_name, match_values};
use super::vocabulary::{Entity, Role, Vocabulary, plain, role};
use crate::import::survey::is_grade;
use crate::import::{ColumnDoc, TableDoc, ValueKind, columns_reference};

static TABLES: LazyLock<Vec<TableDoc>> = LazyLock::new(columns_reference);

/// The table of ours that a table is taken for.
#[derive(Clone, Debug)]
pub(super) struct Guess {
    /// Our table.
    pub(super) table: &'static str,
    /// The sources of our columns, in our order.
    pub(super) columns: Vec<Mapped>,
    /// Columns that are not used.
    pub(super) ignore: Vec<String>,
    /// The points to look at of columns that are not used.
    pub(super) unread: Vec<String>,
    /// Forms of dates, for the whole file.
    pub(super) dates: Vec<String>,
    /// Numbers are written with a comma.
    pub(super) decimal_comma: bool,
    /// Columns that become rows of their own.
    pub(super) wide: Option<WideColumns>,
    /// Something beside the names of its columns had to tell.
    pub(super) doubtful: bool,
    /// How sure it is; only good for comparing.
    score: i32,
}

/// Columns of a table that become rows of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct WideColumns {
    /// Their names, where no pattern tells them.
    pub(super) names: Vec<String>,
    /// The targets that their headings become.
    pub(super) map: IndexMap<String, String>,
    /// The pattern of their headings.
    pub(super) pattern: Option<&'static str>,
    /// Cells that say as little as an empty one.
    pub(super) blank: Vec<String>,
    /// The header has a second line.
    pub(super) second_line: bool,
    /// An empty cell over a column stands for the nearest one to its left.
    pub(super) merged: bool,
}

/// Why a table was not guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NoGuess {
    /// The table that it is most like, if any.
    pub(super) nearest: Option<Nearest>,
}

/// A table that another is most like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Nearest {
    /// Our table.
    pub(super) table: &'static str,
    /// Our columns that are missing.
    pub(super) missing: Vec<String>,
    /// Our columns that were found, and theirs.
    pub(super) found: Vec<(&'static str, String)>,
    score: i32,
}

/// A column of ours that one of theirs could be.
struct Pair {
    ours: usize,
    theirs: usize,
    score: i32,
    /// Its name is one that schools use for ours.
    exact: bool,
    mapped: Mapped,
}

/// Guesses what a table is. `called` is the name of its file or sheet.
pub(super) fn guess(columns: &Columns, called: &str, known: &Vocabulary) -> Result<Guess, NoGuess> {
    if let Some(native) = native(columns, called) {
        return Ok(native);
    }
    let mut best: Option<Guess> = None;
    let mut nearest: Option<Nearest> = None;
    for table in TABLES.iter() {
        let names = &DICTIONARY.tables[table.name];
        match as_table(table, names, columns, called, known) {
            Ok(guess) if best.as_ref().is_none_or(|best| best.score < guess.score) => {
                best = Some(guess);
            }
            Ok(_) => {}
            Err(near) => {
                let nearer = |known: &Nearest| known.score < near.score;
                if near.score > 0 && nearest.as_ref().is_none_or(nearer) {
                    nearest = Some(near);
                }
            }
        }
    }
    // What comes nearer to a table that it lacks a column of is no other table.
    let rival = nearest.as_ref().map_or(0, |near| near.score);
    best.filter(|best| best.score >= rival).ok_or(NoGuess { nearest })
}

/// The table that a file is by its name and by every name in its header.
fn native(columns: &Columns, called: &str) -> Option<Guess> {
    let table = TABLES.iter().find(|table| table.name == called)?;
    let ours = |column: &Column| table.columns.iter().find(|doc| doc.name == column.name);
    let all = columns.columns.iter().all(|column| ours(column).is_some());
    let there = |name: &str| columns.get(name).is_some();
    let whole = table.columns.iter().all(|doc| !doc.required || there(doc.name));
    let mapped = table.columns.iter().filter(|doc| there(doc.name)).map(|doc| Mapped {
        ours: doc.name,
        mapping: ColumnMapping::column(doc.name),
        why: String::new(),
        review: None,
    });
    (all && whole).then(|| Guess::made(table.name, mapped.collect()))
}

/// The table taken for one of ours; or how near it comes, and the columns it lacks.
fn as_table(
    table: &'static TableDoc,
    names: &Names,
    columns: &Columns,
    called: &str,
    known: &Vocabulary,
) -> Result<Guess, Nearest> {
    let is_called = names.is_called(called);
    if names.only_if_called && !is_called {
        let (missing, found) = (Vec::new(), Vec::new());
        return Err(Nearest { table: table.name, missing, found, score: 0 });
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for (ours, doc) in table.columns.iter().enumerate() {
        for (theirs, column) in columns.columns.iter().enumerate() {
            // Of two columns with one name, neither can be told from the other.
            if column.name.is_empty() || column.is_twice {
                continue;
            }
            let of_table = (is_needed(table, ours), columns.rows == 0);
            let found = pair(table.name, doc, names, column, known, of_table);
            pairs.extend(found.map(|(score, exact, mapped)| Pair {
                ours,
                theirs,
                score,
                exact,
                mapped,
            }));
        }
    }
    pairs.sort_by_key(|pair| (-pair.score, pair.ours, pair.theirs));
    let mut chosen: Vec<Pair> = Vec::new();
    for pair in pairs {
        let free = |other: &Pair| other.ours != pair.ours && other.theirs != pair.theirs;
        if chosen.iter().all(free) {
            chosen.push(pair);
        }
    }
    chosen.sort_by_key(|pair| pair.ours);
    let mut score = if is_called { 80 } else { 0 };
    for pair in &chosen {
        let required = is_needed(table, pair.ours);
        score += if required { pair.score * 3 / 2 } else { pair.score / 3 };
    }
    let used = |at: usize| chosen.iter().any(|pair| pair.theirs == at);
    // A row about a family may be one of each table about families.
    let of_family = |column: &Column| {
        let sisters = FAMILIES.into_iter().filter(|other| *other != table.name);
        let mut names = sisters.flat_map(|other| DICTIONARY.tables[other].columns.values());
        FAMILIES.contains(&table.name) && names.any(|names| names.contains(&column.words))
    };
    let filled = columns.columns.iter().enumerate();
    let filled =
        filled.filter(|(at, column)| column.filled > 0 && (used(*at) || !of_family(column)));
    let filled = filled.count();
    score -= 5 * (filled.saturating_sub(chosen.len()).min(8) as i32);
    let mostly = chosen.len() * 2 >= filled || is_called;
    let free: Vec<&Column> = columns
        .columns
        .iter()
        .enumerate()
        .filter(|(at, _)| !used(*at))
        .map(|(_, column)| column)
        .collect();
    let doubtful = chosen.iter().any(|pair| !pair.exact);
    let mut mapped: Vec<Mapped> = chosen.into_iter().map(|pair| pair.mapped).collect();
    let mut missing = Vec::new();
    for doc in &table.columns {
        if !doc.required || mapped.iter().any(|one| one.ours == doc.name) {
            continue;
        }
        let made = derive(table.name, doc.name, &mapped, columns, &free, known);
        if made.is_empty() {
            missing.push(doc.name.to_string());
        }
        score -= 25 * i32::from(!made.is_empty());
        mapped.extend(made);
    }
    let dated = |one: &Mapped| DATES.contains(&one.ours);
    if table.name == "evidence" && !mapped.iter().any(dated) {
        missing.push("performed".to_string());
    }
    if !missing.is_empty() || !mostly || score < 150 {
        let found = mapped.iter().filter_map(|one| {
            let theirs = one.mapping.reads().filter(|_| one.mapping.pattern.is_none())?;
            Some((one.ours, theirs.to_string()))
        });
        let (found, table) = (found.collect(), table.name);
        let score = score - 60 * missing.len() as i32;
        return Err(Nearest { table, missing, found, score });
    }
    let position = |one: &Mapped| table.columns.iter().position(|doc| doc.name == one.ours);
    mapped.sort_by_key(position);
    let read = |column: &Column| mapped.iter().any(|one| one.mapping.reads() == Some(&column.name));
    let unread = unfit(table, names, columns, &read, &mapped);
    let ignore = columns.columns.iter().filter(|column| !read(column));
    let ignore = ignore.map(|column| column.name.clone()).filter(|name| !name.is_empty()).collect();
    let comma = |one: &Mapped| {
        let number = table.columns.iter().any(|doc| {
            doc.name == one.ours && matches!(doc.kind, ValueKind::Number | ValueKind::Rating)
        });
        let column = one.mapping.reads().and_then(|name| columns.get(name));
        number && column.is_some_and(Column::has_decimal_comma)
    };
    let decimal_comma = mapped.iter().any(comma);
    Ok(Guess {
        table: table.name,
        columns: mapped,
        ignore,
        unread,
        dates: Vec::new(),
        decimal_comma,
        wide: None,
        doubtful,
        score,
    })
}

/// Columns that are called like one of ours that the table lacks, and whose values are no such thing.
fn unfit(
    table: &TableDoc,
    names: &Names,
    columns: &Columns,
    read: &dyn Fn(&Column) -> bool,
    mapped: &[Mapped],
) -> Vec<String> {
    let lacks = |doc: &&ColumnDoc| mapped.iter().all(|one| one.ours != doc.name);
    let of = |column: &Column| {
        let doc = table.columns.iter().filter(lacks).find(|doc| {
            let called = names.columns.get(doc.name).is_some_and(|all| all.contains(&column.words));
            called || column.words == super::dictionary::words(doc.name)
        })?;
        let (example, _) = column.values.first()?;
        match_values(table.name, doc, column).is_none().then(|| {
            format!(
                "`{}` is `{}` by its name and not by its values, such as `{example}`; nothing is read \
                 of it",
                column.name, doc.name
            )
        })
    };
    columns
        .columns
        .iter()
        .filter(|column| !read(column) && !column.is_twice)
        .filter_map(of)
        .collect()
}

/// Tables that may stand on the same rows.
const FAMILIES: [&str; 2] = ["households", "guardians"];

/// The days that evidence may have.
const DATES: [&str; 4] = ["performed", "submitted", "assessed", "recorded"];

/// A table is nothing without this column.
fn is_needed(table: &TableDoc, column: usize) -> bool {
    let column = &table.columns[column];
    column.required || table.name == "evidence" && column.name == "performed"
}

/// How well a column of theirs would be one of ours: one that the table needs, or of a table that has
/// no row at all.
fn pair(
    table: &str,
    ours: &'static ColumnDoc,
    names: &Names,
    column: &Column,
    known: &Vocabulary,
    (needed, is_empty): (bool, bool),
) -> Option<(i32, bool, Mapped)> {
    let called = names.columns.get(ours.name).map(Vec::as_slice).unwrap_or_default();
    let exact = match column.words == super::dictionary::words(ours.name) {
        true => Some(0),
        false => called.iter().position(|name| *name == column.words),
    };
    let by_name = || match_name(ours, column, needed, is_empty).filter(|_| exact.is_some());
    let found = match_values(table, ours, column).or_else(by_name)?;
    let within = called.iter().any(|name| contains(&column.words, name));
    let mut score = match exact {
        Some(at) => 100 - 2 * at.min(20) as i32,
        None if within => 35,
        None => 0,
    };
    let mut reasons = Vec::new();
    if score > 0 {
        reasons.push("by its name".to_string());
    }
    let mut told = i32::from(found.told.is_some()) * 20;
    let mut review = found.review;
    match role(table, ours.name) {
        Role::Plain => reasons.extend(found.told),
        Role::Defines(thing) => {
            if !column.is_unique() {
                score -= 80;
            }
            let asked = column.count(|value| known.asks(thing, value));
            let expected = column.count(|value| known.expects(thing, value));
            told += share(expected, column.filled, 60);
            if asked > 0 {
                let word = thing.word();
                reasons.push(format!(
                    "other files ask for {asked} of its {} values as a {word}",
                    column.filled
                ));
            }
        }
        Role::AsksFor(thing) if known.any(thing) && !is_empty => {
            let there = column.count(|value| known.has(thing, value));
            told += share(there, column.filled, 60);
            if there > 0 {
                reasons.push(format!("{there} of {} values are {}", column.filled, thing.place()));
            } else {
                score -= 40;
                let system =
                    (thing == Entity::Student).then(|| other_system(column, known)).flatten();
                match system {
                    Some((system, there)) => {
                        told += share(there, column.filled, 70);
                        reasons.push(format!(
                            "{there} of {} values are the `{system}` of students",
                            column.filled
                        ));
                    }
                    None => {
                        review = Some(format!("none of its values is {}", thing.place()));
                    }
                }
            }
        }
        Role::AsksFor(_) => {}
    }
    if (table, ours.name) == ("evidence", "comment") {
        review = review.or_else(|| {
            let what = "remarks on ratings are printed nowhere; what is written for families belongs \
                        into a table `narratives`";
            column.is_prose(SENTENCE).then(|| what.to_string())
        });
    }
    // A year of school is written like a level.
    if (table, ours.name) == ("evidence", "rating")
        && contains(&column.words, "grade")
        && column.all(is_grade)
    {
        review = Some(format!("`{}` could be the year of school", column.name));
    }
    // A name alone is enough; a part of a name, or no name, needs values that tell.
    let enough = match (exact, within) {
        (Some(_), _) => true,
        (None, true) => told > 0,
        (None, false) => told >= 48 && column.values.len() > 1,
    };
    score += told;
    (enough && score > 0).then(|| {
        let mapped =
            Mapped { ours: ours.name, mapping: found.mapping, why: reasons.join("; "), review };
        (score, exact.is_some(), mapped)
    })
}

/// The system that has most of a column's values as identifiers of students.
pub(super) fn other_system<'k>(column: &Column, known: &'k Vocabulary) -> Option<(&'k str, usize)> {
    let counts = known
        .systems
        .iter()
        .map(|(system, ids)| (system.as_str(), column.count(|value| ids.contains(&*plain(value)))));
    counts
        .filter(|(_, count)| *count > 0 && count * 2 >= column.filled)
        .max_by_key(|(_, count)| *count)
}

fn share(part: usize, whole: usize, most: usize) -> i32 {
    (part * most).checked_div(whole).unwrap_or_default() as i32
}

impl Guess {
    /// A table whose columns need no guessing.
    pub(super) fn made(table: &'static str, columns: Vec<Mapped>) -> Self {
        let (ignore, dates) = (Vec::new(), Vec::new());
        Guess {
            table,
            columns,
            ignore,
            unread: Vec::new(),
            dates,
            decimal_comma: false,
            wide: None,
            doubtful: false,
            score: 0,
        }
    }

    /// It is made of the columns about a family that another table has beside its own.
    pub(super) fn is_of_families(&self) -> bool {
        self.score == 0 && ["households", "guardians"].contains(&self.table)
    }

    /// The system whose identifiers of students the table gives, where it was made for them.
    pub(super) fn made_system(&self) -> Option<&str> {
        let system = self.column("system").filter(|_| self.table == "identifiers")?;
        match &system.mapping.from {
            MappedFrom::Value(system) => Some(system),
            MappedFrom::Column(_) | MappedFrom::Template(_) => None,
        }
    }

    /// Takes over in which forms the dates of the file are written: for the whole file where its
    /// columns agree.
    pub(super) fn settle_dates(&mut self, columns: &Columns) {
        let table = TABLES.iter().find(|table| table.name == self.table);
        let is_date = |ours: &str| {
            let mut columns = table.into_iter().flat_map(|table| &table.columns);
            columns.any(|doc| doc.name == ours && doc.kind == ValueKind::Date)
        };
        let mut all = Vec::new();
        for (at, mapped) in self.columns.iter_mut().enumerate() {
            let column = mapped.mapping.reads().and_then(|name| columns.get(name));
            let dates = column.and_then(|column| column.dates.as_ref());
            let Some(dates) = dates.filter(|_| is_date(mapped.ours)) else { continue };
            if let Some(review) = open_question(dates) {
                mapped.review = Some(review);
            }
            all.push((at, dates.forms.clone()));
        }
        let mut written = all.iter().map(|(_, forms)| forms).filter(|forms| !forms.is_empty());
        let Some(first) = written.next() else { return };
        if written.all(|forms| forms == first) {
            self.dates = first.clone();
        } else {
            all.into_iter().for_each(|(at, forms)| self.columns[at].mapping.dates = forms);
        }
    }

    /// A column of ours, if the table has it.
    pub(super) fn column(&self, ours: &str) -> Option<&Mapped> {
        self.columns.iter().find(|one| one.ours == ours)
    }

    /// Its columns have our names, and no others.
    pub(super) fn is_native(&self, columns: &Columns) -> bool {
        let same = |one: &Mapped| one.mapping == ColumnMapping::column(one.ours);
        let ours = |column: &Column| self.columns.iter().any(|one| one.ours == column.name);
        self.columns.iter().all(same) && columns.columns.iter().all(ours)
    }
}

/// The question that dates leave open.
pub(super) fn open_question(dates: &Forms) -> Option<String> {
    if dates.moments {
        let words = "moments in UTC or with an offset; the day is taken as it is written";
        return Some(words.to_string());
    }
    let why = match dates.told_by? {
        ToldBy::File => return None,
        ToldBy::OtherFile => "as in another file",
        ToldBy::Custom => "as is usual in the United States",
    };
    let first = if dates.order == Order::Day { "day" } else { "month" };
    let example = &dates.example;
    Some(format!("`{example}` could be two days; the {first} is taken to come first, {why}"))
}
