//! What readers of known formats give: rows of our tables, and an account of theirs.

use std::collections::BTreeMap;

use super::format::Format;
use super::settings::Settings;
use crate::base::{At, Code, Diagnostic, Origin, SourceMap};
use crate::import::cell::Cell;
use crate::import::columns::plan::Plan;
use crate::import::loaded::Loaded;
use crate::import::reading::{Counts, FileReading};
use crate::import::rows::append::Rows;
use crate::import::rows::context::Context;
use crate::import::rows::reader::FormatRow;
use crate::import::tables;
use crate::model::draft::Tables;
use crate::project::sources::{Formatted, Limits};

crate::code!(
    ASSUMED,
    "import/assumed",
    "A file leaves something open that Gradus has to know, and the usual answer was taken.

Nothing is wrong. But a file that is read on an assumption should be looked at once by \
somebody who knows what was meant.

Look at the result. The message names the option that says it otherwise."
);

/// Rows that are held before they are read into their table.
const HELD: usize = 4096;

/// A row of a text, in the account of what became of it.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct RowId {
    part: usize,
    row: usize,
}

/// Takes the rows that a reader makes.
pub(in crate::import) struct Emitter<'t, 'a> {
    /// What gradus.toml says.
    pub(in crate::import) settings: &'a Settings<'a>,
    /// How much is read of a single file.
    pub(in crate::import) limits: &'a Limits,
    /// What people call the format.
    pub(in crate::import) format: &'static str,
    name: &'static str,
    source: Option<&'a str>,
    dates: Vec<&'static str>,
    context: &'a mut Context,
    tables: &'a mut Tables,
    map: &'a SourceMap,
    parts: Vec<FileAccount>,
    held: BTreeMap<&'static str, Vec<(RowId, FormatRow<'t>)>>,
    count: usize,
}

/// The account of one text.
struct FileAccount {
    reading: FileReading,
    source: crate::base::SourceId,
    rows: Vec<Fate>,
}

/// What became of a row.
#[derive(Clone, Copy)]
enum Fate {
    Open,
    Used,
    PassedOver(&'static str),
    Unwanted,
    Aside(&'static Code),
}

impl<'t, 'a> Emitter<'t, 'a> {
    /// An emitter for one source.
    pub(in crate::import) fn new(
        format: &'static Format,
        source: &'a Formatted,
        settings: &'a Settings<'a>,
        limits: &'a Limits,
        context: &'a mut Context,
        tables: &'a mut Tables,
        map: &'a SourceMap,
    ) -> Self {
        Emitter {
            settings,
            limits,
            format: format.title,
            name: format.name,
            source: source.name.as_deref(),
            dates: Vec::new(),
            context,
            tables,
            map,
            parts: Vec::new(),
            held: BTreeMap::new(),
            count: 0,
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
            name: self.source.map(str::to_string),
            counts: Counts::default(),
            encoding: Some(loaded.encoding),
            delimiter: None,
        };
        self.parts.push(FileAccount { reading, source: loaded.source, rows: Vec::new() });
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
        RowId { part, row: rows.len() - 1 }
    }

    /// Gives a row of one of our tables, made of a row of the text. Columns that are not named
    /// are empty.
    ///
    /// # Panics
    ///
    /// Panics when the table or a column does not exist: formats name them in their code.
    pub(in crate::import) fn put<const N: usize>(
        &mut self,
        row: RowId,
        table: &str,
        origin: Origin,
        given: [(&str, Option<Cell<'t>>); N],
    ) {
        self.put_all(row, table, origin, given);
    }

    /// Like [`Emitter::put`], for any number of columns.
    pub(in crate::import) fn put_all<'n>(
        &mut self,
        row: RowId,
        table: &str,
        origin: Origin,
        given: impl IntoIterator<Item = (&'n str, Option<Cell<'t>>)>,
    ) {
        let table = tables::find(table).expect("formats name tables there are").schema;
        if self.settings.tables.as_ref().is_some_and(|taken| !taken.contains(&table.name)) {
            return self.fate(row, Fate::Unwanted);
        }
        let mut cells = vec![None; table.columns.len()];
        for (name, cell) in given {
            cells[table.position(name).expect("formats name columns there are")] = cell;
        }
        for (column, cell) in cells.iter_mut().enumerate() {
            let key = (table.name, column);
            if let Some(map) = self.settings.values.get(&key)
                && let Some(theirs) = cell
                && let Some(ours) = map.get(&*theirs.text)
            {
                *cell = constant(ours, theirs.origin);
            }
            let assumed = |cell: &Cell<'_>| cell.origin == Origin::Nowhere;
            if cell.as_ref().is_none_or(assumed)
                && let Some(default) = self.settings.defaults.get(&key)
            {
                *cell = constant(default, default.origin);
            }
        }
        let reading = &mut self.parts[row.part].reading;
        if !reading.tables.contains(&table.name) {
            reading.tables.push(table.name);
        }
        self.held.entry(table.name).or_default().push((row, FormatRow { origin, cells }));
        self.count += 1;
        if self.count >= HELD {
            self.flush();
        }
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

    /// Reads what is still held, and closes the accounts.
    pub(in crate::import) fn finish(mut self) -> Vec<FileReading> {
        self.flush();
        let close = |part: FileAccount| {
            let mut reading = part.reading;
            let counts = &mut reading.counts;
            for fate in part.rows {
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
        };
        self.parts.into_iter().map(close).collect()
    }

    /// A row of which anything could not be used counts as set aside; one of which anything was
    /// used, as used.
    fn fate(&mut self, row: RowId, fate: Fate) {
        let known = &mut self.parts[row.part].rows[row.row];
        *known = match (*known, fate) {
            (Fate::Aside(code), _) => Fate::Aside(code),
            (Fate::Used, Fate::PassedOver(_) | Fate::Unwanted) => Fate::Used,
            (_, new) => new,
        };
    }

    fn flush(&mut self) {
        self.count = 0;
        let written = self.settings.syntax.dates.iter().map(String::as_str);
        let formats: Vec<&str> = self.dates.iter().copied().chain(written).collect();
        let decimal = self.settings.syntax.decimal.unwrap_or('.');
        for (name, rows) in std::mem::take(&mut self.held) {
            let table = tables::find(name).expect("it was found before");
            let plan = Plan::of_format(table.schema, &formats, decimal);
            let (ids, given): (Vec<RowId>, Vec<FormatRow<'t>>) = rows.into_iter().unzip();
            let mut outcomes = Vec::with_capacity(given.len());
            let rows = Rows::Format(&plan, &given, &mut outcomes);
            (table.append)(rows, self.context, self.tables, &mut Counts::default());
            for (row, outcome) in ids.into_iter().zip(outcomes) {
                self.fate(row, outcome.map_or(Fate::Used, Fate::Aside));
            }
        }
    }
}

/// A text of gradus.toml in place of a cell.
fn constant<'t>(text: &At<String>, origin: Origin) -> Option<Cell<'t>> {
    let text = text.trim();
    (!text.is_empty()).then(|| Cell::derived(text.to_string(), origin))
}
