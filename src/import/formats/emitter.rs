//! The output of readers of known formats: rows of our tables, and an account of theirs.

use std::collections::BTreeMap;

use rayon::Scope;

use super::batches::{Batch, Batches};
use super::row_id::RowId;
use super::settings::Settings;
use crate::base::{At, Code, Diagnostic, Origin, SourceMap};
use crate::import::assumption::ASSUMED;
use crate::import::cell::Cell;
use crate::import::columns::plan::Plan;
use crate::import::loaded::Loaded;
use crate::import::reading::Titled;
use crate::import::reading::{Counts, FileReading};
use crate::import::rows::context::Context;
use crate::import::tables::{self, Table};
use crate::model::Text;
use crate::model::draft::Tables;
use crate::project::sources::{Formatted, Limits};

/// Takes the rows that a reader makes.
pub(in crate::import) struct Emitter<'t, 'a> {
    /// The settings of the source.
    pub(in crate::import) settings: &'t Settings<'t>,
    /// The most that is read of a single file.
    pub(in crate::import) limits: &'a Limits,
    /// The name that people know the format by.
    pub(in crate::import) format: &'static str,
    name: &'static str,
    source: Option<&'t str>,
    dates: Vec<&'static str>,
    context: &'a mut Context,
    map: &'a SourceMap,
    parts: Vec<FileAccount>,
    outputs: Vec<Output<'t>>,
    batches: &'t Batches,
    scope: &'a Scope<'t>,
}

/// Columns of one of our tables that a reader gives together, looked up once.
struct Output<'t> {
    table: &'static Table,
    /// Their names, as the reader writes them.
    names: Vec<&'static str>,
    /// Their positions in the table, and after them those that only gradus.toml fills.
    positions: Vec<usize>,
    /// The values that gradus.toml translates, for each.
    values: Vec<Option<&'t BTreeMap<String, At<String>>>>,
    /// The value that gradus.toml puts where there is none, for each.
    defaults: Vec<Option<&'t At<String>>>,
    /// The rating, where gradus.toml translates it and puts nothing in place of an empty one.
    rating: Option<usize>,
    is_taken: bool,
    rows: Batch<'t>,
}

/// The account of one text.
pub(in crate::import) struct FileAccount {
    reading: FileReading,
    source: crate::base::SourceId,
    rows: Vec<Fate>,
    /// Students of whom a row was set aside.
    set_aside: Vec<Text>,
}

/// The fate of a row.
#[derive(Clone, Copy)]
enum Fate {
    Open,
    Used,
    PassedOver(&'static str),
    Unwanted,
    Aside(&'static Code),
}

impl<'t, 'a> Emitter<'t, 'a> {
    /// An emitter for one source in a format with a name and a title.
    pub(in crate::import) fn new(
        (name, title): (&'static str, &'static str),
        source: &'t Formatted,
        settings: &'t Settings<'t>,
        limits: &'a Limits,
        context: &'a mut Context,
        map: &'a SourceMap,
        (batches, scope): (&'t Batches, &'a Scope<'t>),
    ) -> Self {
        Emitter {
            settings,
            limits,
            format: title,
            name,
            source: source.name.as_deref(),
            dates: Vec::new(),
            context,
            map,
            parts: Vec::new(),
            outputs: Vec::new(),
            batches,
            scope,
        }
    }

    /// Says in which forms the format writes dates, besides the ISO form.
    pub(in crate::import) fn dates(&mut self, formats: &[&'static str]) {
        self.dates = formats.to_vec();
    }

    /// Opens the account of a text.
    pub(in crate::import) fn part(&mut self, loaded: &Loaded) -> usize {
        if let Some(known) = self.parts.iter().position(|part| part.source == loaded.source) {
            return known;
        }
        let reading = FileReading {
            tables: Vec::new(),
            format: Some(self.name),
            path: self.map.get(loaded.source).path.clone(),
            source: Some(loaded.source),
            name: self.source.map(str::to_string),
            counts: Counts::default(),
            encoding: Some(loaded.encoding),
            delimiter: None,
        };
        let (rows, set_aside) = Default::default();
        self.parts.push(FileAccount { reading, source: loaded.source, rows, set_aside });
        self.parts.len() - 1
    }

    /// Notes what separates the cells of a text.
    pub(in crate::import) fn separated_by(&mut self, part: usize, delimiter: char) {
        self.parts[part].reading.delimiter = Some(delimiter);
    }

    /// Begins a row of a text.
    pub(in crate::import) fn row(&mut self, part: usize) -> RowId {
        let rows = &mut self.parts[part].rows;
        rows.push(Fate::Open);
        RowId { part: part as u32, row: rows.len() as u32 - 1 }
    }

    /// Gives a row of one of our tables, made of a row of the text. Columns that are not named
    /// are empty.
    ///
    /// # Panics
    ///
    /// Panics when the table or a column does not exist: formats name them in their code.
    #[inline]
    pub(in crate::import) fn put<const N: usize>(
        &mut self,
        row: RowId,
        table: &'static str,
        origin: Origin,
        given: [(&'static str, Option<Cell<'t>>); N],
    ) {
        let at = self.output(table, given.iter().map(|(name, _)| *name));
        let output = &mut self.outputs[at];
        if !output.is_taken {
            return self.fate(row, Fate::Unwanted);
        }
        if let Some(cell) = output.emptied(&given) {
            let help = "if it is a level, say which in `values` of the `[[source]]`";
            let problem = tables::taken_for_none(cell, help);
            let student = given.iter().find(|(name, _)| *name == "student");
            let student = student.and_then(|(_, student)| student.as_ref());
            let students = &mut self.parts[row.part as usize].set_aside;
            students.extend(student.map(|student| Text::from(&*student.text)));
            return self.set_aside(row, problem);
        }
        output.add(row, origin, given.into_iter().map(|(_, cell)| cell));
        let table = output.table.schema.name;
        let reading = &mut self.parts[row.part as usize].reading;
        if !reading.tables.contains(&table) {
            reading.tables.push(table);
        }
        if output.rows.is_full() {
            self.flush(at);
        }
    }

    /// The place of an output among those there are. Rows of one table stay in the order in which
    /// they were given, whatever columns they have.
    fn output(
        &mut self,
        table: &'static str,
        names: impl Iterator<Item = &'static str> + Clone,
    ) -> usize {
        // The names of one place in the code are most often in one place in memory.
        let is_name = |one: &str, other: &str| std::ptr::eq(one, other) || one == other;
        let same = |output: &Output<'t>| {
            is_name(output.table.schema.name, table)
                && output.names.len() == names.clone().count()
                && output.names.iter().zip(names.clone()).all(|(one, other)| is_name(one, other))
        };
        let at = self.outputs.iter().position(same).unwrap_or_else(|| {
            self.outputs.push(Output::new(table, names.collect(), self.settings));
            self.outputs.len() - 1
        });
        let is_other = |(other, output): (usize, &Output<'t>)| {
            other != at && !output.rows.is_empty() && output.table.schema.name == table
        };
        if let Some(other) = self.outputs.iter().enumerate().position(is_other) {
            self.flush(other);
        }
        at
    }

    /// Passes over a row because of what it is: "a teacher".
    pub(in crate::import) fn pass_over(&mut self, row: RowId, what: &'static str) {
        self.fate(row, Fate::PassedOver(what));
    }

    /// Notes that what a row says is part of a row given for another.
    pub(in crate::import) fn joined(&mut self, row: RowId) {
        self.fate(row, Fate::Used);
    }

    /// Sets a row aside.
    pub(in crate::import) fn set_aside(&mut self, row: RowId, problem: Diagnostic) {
        self.fate(row, Fate::Aside(problem.code));
        self.report(problem);
    }

    /// Sets a row aside whose problem is reported already.
    pub(in crate::import) fn set_aside_silently(&mut self, row: RowId, code: &'static Code) {
        self.fate(row, Fate::Aside(code));
    }

    /// Reports something.
    pub(in crate::import) fn report(&mut self, problem: Diagnostic) {
        self.context.diagnostics.push(problem);
    }

    /// Says once what was assumed, and how to say otherwise.
    pub(in crate::import) fn assume(
        &mut self,
        origin: impl Into<Origin>,
        message: impl Into<String>,
        otherwise: impl Into<String>,
    ) {
        self.report(Diagnostic::note(&ASSUMED, origin, message).help(otherwise));
    }

    /// Notes what a file calls the school.
    pub(in crate::import) fn school(&mut self, name: &str) {
        let schools = &mut self.context.schools;
        if !name.is_empty() && schools.iter().all(|known| known != name) {
            schools.push(name.to_string());
        }
    }

    /// True when it is known what a file calls a competency.
    pub(in crate::import) fn has_title(&self, code: &str) -> bool {
        self.context.titles.contains_key(code)
    }

    /// Notes what a file calls a competency, where it first does.
    pub(in crate::import) fn titled(&mut self, code: &str, title: &str, group: &str) {
        let titles = &mut self.context.titles;
        if code.is_empty() || title.is_empty() || titles.contains_key(code) {
            return;
        }
        let titled = Titled { title: title.to_string(), group: group.to_string() };
        titles.insert(code.to_string(), titled);
    }

    /// Hands on what is still held: the accounts, in which the fates of rows that were handed on
    /// are still missing.
    pub(in crate::import) fn end(mut self) -> Vec<FileAccount> {
        (0..self.outputs.len()).for_each(|at| self.flush(at));
        self.parts
    }

    fn fate(&mut self, row: RowId, fate: Fate) {
        note(&mut self.parts, row, fate);
    }

    /// Hands on the rows that an output holds.
    fn flush(&mut self, at: usize) {
        let output = &mut self.outputs[at];
        if output.rows.is_empty() {
            return;
        }
        let rows = output.rows.take();
        let syntax = self.settings.syntax;
        let written = syntax.dates.iter().map(String::as_str);
        let formats: Vec<&'t str> = self.dates.iter().copied().chain(written).collect();
        let decimal = syntax.decimal.unwrap_or('.');
        let zone = self.settings.zone.as_ref();
        let plan = Plan::of_format(output.table.schema, &output.positions, &formats, decimal, zone);
        self.batches.read(rows, output.table, plan, self.scope);
    }
}

/// A row of which anything could not be used counts as set aside; one of which anything was
/// used, as used.
fn note(parts: &mut [FileAccount], row: RowId, fate: Fate) {
    let known = &mut parts[row.part as usize].rows[row.row as usize];
    *known = match (*known, fate) {
        (Fate::Aside(code), _) => Fate::Aside(code),
        (Fate::Used, Fate::PassedOver(_) | Fate::Unwanted) => Fate::Used,
        (_, new) => new,
    };
}

/// Adds the rows that were read to their tables, and closes the accounts.
pub(in crate::import) fn close(
    mut parts: Vec<FileAccount>,
    batches: Batches,
    context: &mut Context,
    tables: &mut Tables,
) -> Vec<FileReading> {
    for part in &mut parts {
        tables.set_aside.append(&mut part.set_aside);
    }
    for (ids, read) in batches.in_order() {
        for (row, outcome) in ids.into_iter().zip(&read.outcomes) {
            note(&mut parts, row, outcome.map_or(Fate::Used, Fate::Aside));
        }
        read.add(context, tables);
    }
    parts.into_iter().map(FileAccount::close).collect()
}

impl FileAccount {
    fn close(self) -> FileReading {
        let mut reading = self.reading;
        let counts = &mut reading.counts;
        for fate in self.rows {
            counts.rows += 1;
            match fate {
                Fate::Used => counts.used += 1,
                Fate::Aside(code) => counts.set_aside(code),
                Fate::PassedOver(what) => {
                    counts.not_wanted += 1;
                    *counts.passed_over.entry(what).or_default() += 1;
                }
                Fate::Open | Fate::Unwanted => counts.not_wanted += 1,
            }
        }
        reading
    }
}

impl<'t> Output<'t> {
    fn new(table: &str, names: Vec<&'static str>, settings: &Settings<'t>) -> Self {
        let table = tables::find(table).expect("formats name tables there are");
        let schema = table.schema;
        let position = |name: &&str| schema.position(name).expect("formats name columns there are");
        let mut positions: Vec<usize> = names.iter().map(position).collect();
        let filled = settings.defaults.keys().filter(|(of, _)| *of == schema.name);
        for (_, column) in filled {
            if !positions.contains(column) {
                positions.push(*column);
            }
        }
        let key = |column: &usize| (schema.name, *column);
        let values: Vec<Option<_>> =
            positions.iter().map(|at| settings.values.get(&key(at)).copied()).collect();
        let defaults: Vec<Option<_>> =
            positions.iter().map(|at| settings.defaults.get(&key(at)).copied()).collect();
        let rating = names.iter().position(|name| *name == "rating").filter(|at| {
            schema.name == "evidence" && values[*at].is_some() && defaults[*at].is_none()
        });
        let taken = settings.tables.as_ref();
        let is_taken = taken.is_none_or(|taken| taken.contains(&schema.name));
        let rows = Batch::new(positions.len());
        Output { table, names, positions, values, defaults, rating, is_taken, rows }
    }

    /// The rating of a row that gradus.toml turns into nothing.
    fn emptied<'g>(&self, given: &'g [(&'static str, Option<Cell<'t>>)]) -> Option<&'g Cell<'t>> {
        let at = self.rating?;
        let cell = given[at].1.as_ref()?;
        let ours = self.values[at]?.get(&*cell.text)?;
        ours.trim().is_empty().then_some(cell)
    }

    /// Holds a row, its cells as gradus.toml translates and fills them.
    fn add(&mut self, row: RowId, origin: Origin, given: impl Iterator<Item = Option<Cell<'t>>>) {
        let cells = self.rows.add(row, origin, given);
        for (cell, (values, default)) in
            cells.iter_mut().zip(self.values.iter().zip(&self.defaults))
        {
            if let Some(map) = values
                && let Some(theirs) = cell
                && let Some(ours) = map.get(&*theirs.text)
            {
                *cell = constant(ours, theirs.origin);
            }
            let is_assumed = |cell: &Cell<'_>| cell.origin == Origin::Nowhere;
            if let Some(default) = default
                && cell.as_ref().is_none_or(is_assumed)
            {
                *cell = constant(default, default.origin);
            }
        }
    }
}

/// A text of gradus.toml in place of a cell.
fn constant<'t>(text: &At<String>, origin: Origin) -> Option<Cell<'t>> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell::derived(text.to_string(), origin))
}
