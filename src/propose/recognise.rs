//! Which sources there are: files in known formats, tables that can be guessed, and the rest.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use super::column::Columns;
use super::comments::{self, Comments, comments};
use super::dates::ToldBy;
use super::families::families;
use super::gather::{self, Input};
use super::gradebook::gradebook;
use super::guess::{Guess, NoGuess, guess};
use super::habit_form::habit_form;
use super::keys;
use super::outline;
use super::pasted::{Pasted, pasted};
use super::plan::{Plan, Rows, Source, SourceKind};
use super::sheet::{self, Days};
use super::trial_read::TrialRead;
use super::vocabulary::{Vocabulary, role};
use crate::base::{Date, Diagnostics, SourceMap};
use crate::import::survey::{Grid, Inside, SurveyedText, survey};
use crate::model::draft::Tables;

/// A table of cells that is in no known format.
struct Table {
    file: String,
    sheet: Option<String>,
    skip_lines: usize,
    columns: Columns,
    grid: Grid,
}

impl Table {
    /// The name: its sheet together with its file.
    fn called(&self) -> String {
        let file = stem(&self.file);
        self.sheet.as_ref().map_or_else(|| file.clone(), |sheet| format!("{file} {sheet}"))
    }

    /// The source that reads it as it was guessed.
    fn source(&self, mut guess: Guess) -> Source {
        if let Some(wide) = &mut guess.wide {
            wide.second_line = !self.grid.below.is_empty();
        }
        let native = guess.is_native(&self.columns);
        let kind = SourceKind::Table { guess: Box::new(guess), native };
        let mut source = new(vec![self.file.clone()], kind);
        (source.sheet, source.skip_lines) = (self.sheet.clone(), self.skip_lines);
        source
    }
}

/// Titles of subjects by their codes.
pub(super) type Subjects = IndexMap<String, String>;

/// A project that there is already, beside the files.
#[derive(Default)]
pub(super) struct There {
    /// Its rows.
    pub(super) tables: Tables,
    /// The names of its sources.
    pub(super) names: BTreeSet<String>,
}

/// The sources of a project whose exports lie in the folder `root`, and the subjects that headings
/// of a framework name. `newest` is the day on which the newest file was changed.
pub(super) fn sources(
    root: &Path,
    files: Vec<Input>,
    newest: Option<Date>,
    there: &There,
) -> io::Result<(Vec<Source>, Subjects)> {
    let mut paths: Vec<String> = files.into_iter().map(|file| file.to).collect();
    let mut found = look(root, &paths);
    // An archive with a table of its own kind is unpacked: a source reads one table of one file.
    let mixed: BTreeSet<usize> = found
        .parts
        .iter()
        .filter(|part| matches!(part.inside, Some(Inside::Entry(_))) && part.grid.is_some())
        .map(|part| part.file)
        .collect();
    if !mixed.is_empty() {
        let mut unpacked = Vec::new();
        for at in &mixed {
            unpacked.extend(gather::unpack(root, &paths[*at])?);
        }
        let mut at = 0;
        paths.retain(|_| {
            at += 1;
            !mixed.contains(&(at - 1))
        });
        paths.extend(unpacked);
        found = look(root, &paths);
    }
    let mut sources = known(&paths, &found.parts);
    let mut tables = tables(&paths, &found.parts);
    settle_dates(&mut tables);
    // Gradebooks are of reporting periods, which may stand in a table of their own.
    let mut first = sources.clone();
    first.extend(tables.iter().filter_map(periods));
    name(&mut first, &there.names);
    let trial = TrialRead::of(root, &Plan { sources: first, ..Plan::default() });
    let of_periods = match trial.tables.periods.is_empty() {
        true => &there.tables,
        false => &trial.tables,
    };
    let days = Days { tables: of_periods, newest };
    let known = Vocabulary::of(&there.tables).with(&trial.tables);
    let (guessed, subjects) = guessed(&tables, known, &days);
    sources.extend(guessed);
    sources.extend(unreadable(&paths, &found));
    name(&mut sources, &there.names);
    Ok((sources, subjects))
}

/// The source of a table of reporting periods.
fn periods(table: &Table) -> Option<Source> {
    let mut guess = guess(&table.columns, &table.called(), &Vocabulary::default()).ok()?;
    if guess.table != "periods" {
        return None;
    }
    guess.settle_dates(&table.columns);
    Some(table.source(guess))
}

/// The tables found in files, and the faults found in reading them.
struct Surveyed {
    parts: Vec<SurveyedText>,
    said: Diagnostics,
    map: SourceMap,
}

fn look(root: &Path, paths: &[String]) -> Surveyed {
    let mut map = SourceMap::default();
    let mut said = Diagnostics::default();
    let files: Vec<(PathBuf, String)> =
        paths.iter().map(|path| (root.join(path), path.clone())).collect();
    let parts = survey(&files, &mut map, &mut said);
    Surveyed { parts, said, map }
}

/// One source for the files of a known format in one folder.
fn known(paths: &[String], parts: &[SurveyedText]) -> Vec<Source> {
    let mut groups: IndexMap<(&str, &'static str), (&'static str, BTreeSet<usize>)> =
        IndexMap::new();
    for part in parts {
        let Some((name, title)) = part.format else { continue };
        let folder = folder(&paths[part.file]);
        groups.entry((folder, name)).or_insert((title, BTreeSet::new())).1.insert(part.file);
    }
    let source = |((folder, name), (title, files)): (
        (&str, &'static str),
        (&'static str, BTreeSet<usize>),
    )| {
        let there: BTreeSet<usize> =
            (0..paths.len()).filter(|at| self::folder(&paths[*at]) == folder).collect();
        let whole = folder != gather::EXPORTS && there == files && files.len() > 1;
        let files = match whole {
            true => vec![folder.to_string()],
            false => files.into_iter().map(|at| paths[at].clone()).collect(),
        };
        new(files, SourceKind::Format { name, title })
    };
    groups.into_iter().map(source).collect()
}

fn tables(paths: &[String], parts: &[SurveyedText]) -> Vec<Table> {
    let sheets = |file: usize| parts.iter().filter(|part| part.file == file).count();
    let table = |part: &SurveyedText| {
        let grid = part.grid.as_ref()?;
        let sheet = match &part.inside {
            Some(Inside::Sheet(name)) if sheets(part.file) > 1 => Some(name.clone()),
            _ => None,
        };
        let (file, skip_lines) = (paths[part.file].clone(), grid.skip_lines);
        Some(Table { file, sheet, skip_lines, columns: Columns::of(grid), grid: grid.clone() })
    };
    parts.iter().filter_map(table).collect()
}

/// Guesses every table twice: once alone, and again with the names that all of them define.
fn guessed(tables: &[Table], mut known: Vocabulary, days: &Days<'_>) -> (Vec<Source>, Subjects) {
    let pastes: Vec<Option<Pasted>> =
        tables.iter().map(|table| pasted(&table.columns, &table.grid)).collect();
    let mut subjects = Subjects::new();
    for pasted in pastes.iter().flatten() {
        subjects.extend(pasted.subjects.clone());
        for (code, statement) in &pasted.statements {
            known.define_target(code, std::slice::from_ref(statement));
        }
    }
    let is_gradebook = |table: &Table, known: &Vocabulary| {
        gradebook(&table.columns, &table.grid, &table.called(), known, days)
    };
    let alone: Vec<Result<Guess, NoGuess>> =
        tables.iter().map(|table| guess(&table.columns, &table.called(), &known)).collect();
    let mut all = known.clone();
    for ((table, guess), pasted) in tables.iter().zip(&alone).zip(&pastes) {
        if let Ok(guess) = guess
            && pasted.is_none()
            && is_gradebook(table, &known).is_none()
        {
            learn(table, guess, &mut all);
        }
    }
    let mut sources = Vec::new();
    for (table, pasted) in tables.iter().zip(pastes) {
        if let Some(pasted) = pasted {
            sources.push(Source { only: Some(pasted.only), ..table.source(pasted.guess) });
            continue;
        }
        let called = table.called();
        let by = || teacher(table, tables, days);
        let of_comments =
            |Comments { guess, keys, only }| Source { only, keys, ..table.source(guess) };
        if let Some(mut book) = is_gradebook(table, &all) {
            let beside = comments::beside(&mut book, &table.columns, &called, by(), days);
            sources.push(Source { only: book.only, keys: book.keys, ..table.source(book.guess) });
            sources.extend(beside.map(of_comments));
            continue;
        }
        if let Some(form) = habit_form(&table.columns, &called, &all, days) {
            sources.push(Source { keys: form.keys, ..table.source(form.guess) });
            continue;
        }
        if let Some(found) = comments(&table.columns, &called, by(), &all, days) {
            sources.push(of_comments(found));
            continue;
        }
        let guess = guess(&table.columns, &called, &all);
        if let Some(branches) =
            guess.as_ref().ok().and_then(|guess| outline::split(guess, &table.columns, &table.grid))
        {
            sources.extend(branches.into_iter().map(|(guess, column, values)| Source {
                only: Some((column, Rows::Values(values))),
                ..table.source(guess)
            }));
            continue;
        }
        let kind = match guess {
            Ok(mut guess) => {
                guess.settle_dates(&table.columns);
                sheet::settle_year(&mut guess, days);
                let native = guess.is_native(&table.columns);
                SourceKind::Table { guess: Box::new(guess), native }
            }
            Err(nearest) => {
                let names = table.columns.columns.iter().map(|column| column.name.clone());
                SourceKind::Unknown(names.filter(|name| !name.is_empty()).collect(), nearest)
            }
        };
        let mut source = new(vec![table.file.clone()], kind);
        (source.sheet, source.skip_lines) = (table.sheet.clone(), table.skip_lines);
        keys::of_system(&mut source, &table.columns, &all);
        let identifiers = keys::of_roster(&source, &table.columns);
        let families = families(&mut source, &table.columns, &all);
        sources.push(source);
        sources.extend(identifiers);
        sources.extend(families);
    }
    (sources, subjects)
}

/// The teacher whose file a table is in: a line above one of its tables names them, or its name
/// does.
fn teacher(table: &Table, tables: &[Table], days: &Days<'_>) -> Option<String> {
    let mut of_file = tables.iter().filter(|other| other.file == table.file);
    of_file
        .find_map(|other| sheet::teacher(&other.grid))
        .or_else(|| sheet::teacher_of_file(&stem(&table.file), days))
}

/// Adds the names of a table that was guessed.
fn learn(table: &Table, guess: &Guess, known: &mut Vocabulary) {
    for one in &guess.columns {
        // Part of a column is not what stands in it.
        let column = one.mapping.reads().filter(|_| one.mapping.pattern.is_none());
        if let Some(column) = column.and_then(|name| table.columns.get(name)) {
            known.learn(role(guess.table, one.ours), column);
        }
    }
    if guess.table == "competencies" {
        learn_titles(table, guess, known);
    }
    if guess.table == "students" {
        for (system, column) in keys::other_systems(guess, &table.columns) {
            column.values.keys().for_each(|id| known.learn_system(&system, id));
        }
    }
}

/// Adds what competencies are called, so that headings may be their titles.
fn learn_titles(table: &Table, guess: &Guess, known: &mut Vocabulary) {
    let position = |ours: &str| {
        let mapping = &guess.column(ours)?.mapping;
        let name = mapping.reads().filter(|_| mapping.pattern.is_none())?;
        table.columns.columns.iter().position(|column| column.name == name)
    };
    let Some(code) = position("code") else { return };
    let titles: Vec<usize> = ["title", "statement"].into_iter().filter_map(position).collect();
    table.grid.rows(|cells| {
        let titles: Vec<String> = titles.iter().map(|at| cells[*at].to_string()).collect();
        if !cells[code].is_empty() {
            known.define_target(&cells[code], &titles);
        }
    });
}

/// Decides which comes first in dates such as 3/4/2025: as the other dates of the file have it,
/// else as those of the other files, where they agree.
fn settle_dates(tables: &mut [Table]) {
    let own: Vec<Option<bool>> = tables.iter().map(|table| table.columns.day_first()).collect();
    let told: BTreeSet<bool> = own.iter().copied().flatten().collect();
    let others = if told.len() == 1 { told.first().copied() } else { None };
    for (table, own) in tables.iter_mut().zip(own) {
        let (day_first, told_by) = match (own, others) {
            (Some(own), _) => (own, ToldBy::File),
            (None, Some(others)) => (others, ToldBy::OtherFile),
            (None, None) => (false, ToldBy::Custom),
        };
        table.columns.settle_dates(day_first, told_by);
    }
}

/// Files that nothing can be read of, with what is wrong with them.
fn unreadable(paths: &[String], found: &Surveyed) -> Vec<Source> {
    let mut sources = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        let mut parts = found.parts.iter().filter(|part| part.file == at);
        if parts.any(|part| part.format.is_some() || part.grid.is_some()) {
            continue;
        }
        let said = found.said.iter().find(|one| {
            let source = one.primary.origin.source();
            source.is_some_and(|source| found.map.get(source).path == *path)
        });
        let why = said.map_or_else(
            || "it has no table of cells, and no known format".to_string(),
            |one| one.message.replace(&format!("`{path}`"), "it"),
        );
        sources.push(new(vec![path.clone()], SourceKind::Unreadable(why)));
    }
    sources
}

fn new(files: Vec<String>, kind: SourceKind) -> Source {
    Source {
        name: String::new(),
        files,
        sheet: None,
        skip_lines: 0,
        only: None,
        distinct: false,
        kind,
        keys: None,
        assumed: Vec::new(),
        year: None,
        ratings: IndexMap::new(),
    }
}

/// Names every source after its file, folder or format, each once and as no other is `taken`.
fn name(sources: &mut [Source], taken: &BTreeSet<String>) {
    let mut taken = taken.clone();
    let mut before: Option<(Vec<String>, Option<String>)> = None;
    for source in sources {
        let base = match (&source.kind, source.files.as_slice()) {
            (SourceKind::Format { name, .. }, [_, _, ..]) => (*name).to_string(),
            (_, [file, ..]) => stem(file),
            (_, []) => String::new(),
        };
        let system = source.guess().and_then(Guess::made_system);
        let split = matches!(&source.only, Some((_, Rows::Values(_))));
        let family = source.guess().is_some_and(Guess::is_of_families);
        // A source that reads the same table once more is called after what it reads.
        let place = (source.files.clone(), source.sheet.clone());
        let again = before.as_ref() == Some(&place);
        before = Some(place);
        let named = split || family || again && system.is_none();
        let rows = source.guess().filter(|_| named).map(|guess| guess.table);
        let parts = [Some(base.as_str()), source.sheet.as_deref(), system, rows];
        let base = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let mut names = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base} {n}")));
        source.name = names.find(|name| taken.insert(name.clone())).expect("there is always one");
    }
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name of a file or folder without its extension.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        // `bundle-1.1` is a folder with a version.
        Some((stem, extension)) if extension.chars().all(char::is_alphabetic) => stem.to_string(),
        _ => name.to_string(),
    }
}
