//! Which of their columns each of ours is made of, and how.
//!
//! Everything is settled once for a file: rows are then read by position.

use jiff::tz::TimeZone;

use super::derived::Derived;
use super::header::{Header, MISSING_COLUMN};
use super::wide::WideColumns;
use crate::base::nearest::did_you_mean;
use crate::base::{At, Code, Diagnostic, Diagnostics, Severity};
use crate::import::cell::shown;
use crate::import::columns::schema::Schema;
use crate::project::sources::{Export, Ingredient, InlineRow, Mapping, NameOf, Piece, Test};

crate::code!(
    UNKNOWN_COLUMN,
    "import/unknown-column",
    "A name is not one of the table's columns.

In a file in the native layout it may be a misspelt column, whose cells would be lost without a \
word; the file is read without it. In `[source.columns]` it is a column that nothing would read.

Correct the name. List a column of the file that is not wanted in `ignore` of its `[[source]]`, \
or take it out of the file."
);

crate::code!(
    DUPLICATE_COLUMN,
    "import/duplicate-column",
    "Two columns of a file have the same name, and the name is one that is read.

Which of the two counts cannot be told, and they may differ. The file is set aside.

Rename or delete one of the two columns."
);

/// The way the rows of one file are read.
#[derive(Debug)]
pub(in crate::import) struct Plan<'a> {
    /// The table.
    pub(in crate::import) table: &'static Schema,
    /// The source of each of our columns.
    pub(in crate::import) inputs: Vec<Input<'a>>,
    /// Formats of dates of each of our columns.
    pub(in crate::import) formats: Vec<Vec<&'a str>>,
    /// Positions of their columns, and what is wanted in them.
    pub(in crate::import) conditions: Vec<(usize, &'a Test)>,
    /// Columns that become rows of their own.
    pub(in crate::import) wide: Option<WideColumns<'a>>,
    /// The sign between whole and fraction.
    pub(in crate::import) decimal: char,
    /// The zone in which moments become days.
    pub(in crate::import) zone: Option<&'a TimeZone>,
    /// Rows that are the same count as one.
    pub(in crate::import) distinct: bool,
}

/// The source of one of our columns.
#[derive(Debug)]
pub(in crate::import) enum Input<'a> {
    /// Nothing: the source does not have it.
    Absent,
    /// The cell at a position, as it is.
    Cell(usize),
    /// Something that is made.
    Derived(Derived<'a>),
}

impl Input<'_> {
    /// Positions of the columns it takes.
    pub(in crate::import) fn positions(&self) -> &[usize] {
        match self {
            Input::Absent => &[],
            Input::Cell(position) => std::slice::from_ref(position),
            Input::Derived(derived) => &derived.positions,
        }
    }
}

impl<'a> Plan<'a> {
    /// The plan of a file, in the native layout with the school's zone; the code of the first
    /// problem when it cannot be read, which is then reported.
    pub(in crate::import) fn of_file(
        table: &'static Schema,
        header: &Header,
        export: Option<&'a Export>,
        zone: Option<&'a TimeZone>,
        place: Place<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Result<Self, &'static Code> {
        let zone = export.map_or(zone, |export| export.zone.as_ref());
        let mut found = Diagnostics::default();
        let (used, wide) = (Vec::new(), None);
        let mut planner =
            Planner { table, header, export, place, wide, used, diagnostics: &mut found };
        let plan = Plan { zone, ..planner.plan() };
        if export.is_none_or(|export| export.columns.is_none()) {
            planner.report_unknown();
        }
        planner.report_duplicates();
        let error = found.iter().find(|found| found.severity == Severity::Error);
        let error = error.map(|error| error.code);
        diagnostics.append(found);
        error.map_or(Ok(plan), Err)
    }

    /// The plan of rows whose cells are of the columns at some positions of the table. `formats`
    /// are those of dates.
    pub(in crate::import) fn of_format(
        table: &'static Schema,
        positions: &[usize],
        formats: &[&'a str],
        decimal: char,
        zone: Option<&'a TimeZone>,
    ) -> Self {
        let given = |column: usize| positions.iter().position(|at| *at == column);
        let input = |column| given(column).map_or(Input::Absent, Input::Cell);
        Plan {
            table,
            inputs: (0..table.columns.len()).map(input).collect(),
            formats: vec![formats.to_vec(); table.columns.len()],
            conditions: Vec::new(),
            wide: None,
            decimal,
            zone,
            distinct: false,
        }
    }

    /// The plan of one row in gradus.toml, whose columns have our names; or the problem of a
    /// name that is not.
    pub(in crate::import) fn of_row(
        table: &'static Schema,
        row: &InlineRow,
        export: &'a Export,
    ) -> Result<Self, Box<Diagnostic>> {
        let unknown = row.cells.iter().find(|(name, _)| table.position(name).is_none());
        if let Some((name, _)) = unknown {
            return Err(Box::new(unknown_column(table, name, true)));
        }
        let find = |column: &str| row.cells.iter().position(|(name, _)| name.as_str() == column);
        let columns = table.columns.iter();
        Ok(Plan {
            table,
            inputs: columns
                .map(|column| find(column.name).map_or(Input::Absent, Input::Cell))
                .collect(),
            formats: vec![formats(None, Some(export)); table.columns.len()],
            conditions: Vec::new(),
            wide: None,
            decimal: export.decimal,
            zone: export.zone.as_ref(),
            distinct: export.distinct,
        })
    }
}

/// Formats of dates, those of the column first.
fn formats<'a>(mapping: Option<&'a Mapping>, export: Option<&'a Export>) -> Vec<&'a str> {
    let column = mapping.into_iter().flat_map(|mapping| &mapping.dates);
    let source = export.into_iter().flat_map(|export| &export.dates);
    column.chain(source).map(String::as_str).collect()
}

fn unknown_column(table: &Schema, name: &At<String>, grave: bool) -> Diagnostic {
    let message = format!("table `{}` has no column `{}`", table.name, shown(name));
    let names = table.columns.iter().map(|column| column.name);
    let known: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
    let new = if grave { Diagnostic::error } else { Diagnostic::warning };
    new(&UNKNOWN_COLUMN, name.origin, message)
        .label("not read")
        .maybe_help(did_you_mean(name, names))
        .help(format!("its columns are {}", known.join(", ")))
}

/// The place where a table stands.
#[derive(Clone, Copy)]
pub(in crate::import) struct Place<'h> {
    /// The name of its file, without its ending.
    pub(in crate::import) file: &'h str,
    /// The name of its sheet.
    pub(in crate::import) sheet: &'h str,
    /// The cells of the line over its header.
    pub(in crate::import) above: &'h [At<String>],
    /// The cells of the second line of its header, where it has one.
    pub(in crate::import) below: &'h [At<String>],
}

struct Planner<'a, 'h> {
    table: &'static Schema,
    header: &'h Header,
    export: Option<&'a Export>,
    place: Place<'h>,
    wide: Option<WideColumns<'a>>,
    /// Positions that are read.
    used: Vec<usize>,
    diagnostics: &'h mut Diagnostics,
}

impl<'a> Planner<'a, '_> {
    fn plan(&mut self) -> Plan<'a> {
        if let Some(wide) = self.export.and_then(|export| export.wide.as_ref()) {
            let lines = (self.place.above, self.place.below);
            let wide = WideColumns::new(wide, self.header, lines, self.diagnostics);
            self.wide = Some(wide);
        }
        let mapped = self.export.and_then(|export| export.columns.as_deref());
        let is_mapped = mapped.is_some();
        let mappings = mapped.unwrap_or(&[]);
        for mapping in mappings {
            if self.table.position(&mapping.ours).is_none() {
                self.diagnostics.push(unknown_column(self.table, &mapping.ours, true));
            }
        }
        let mut inputs = Vec::new();
        let mut all_formats = Vec::new();
        for column in self.table.columns {
            let mapping = mappings.iter().find(|mapping| mapping.ours.as_str() == column.name);
            let input = match mapping {
                Some(mapping) => self.mapped(mapping),
                // Another system's column may have one of our names and mean something else.
                None if is_mapped && !column.required => Input::Absent,
                None => self.same_name(column.name),
            };
            if column.required && mapping.is_none() && matches!(input, Input::Absent) {
                self.report_required(column.name);
            }
            inputs.push(input);
            all_formats.push(formats(mapping, self.export));
        }
        let conditions = self.export.map_or(&[][..], |export| &export.conditions);
        let conditions = conditions
            .iter()
            .filter_map(|condition| Some((self.position(&condition.column)?, &condition.test)))
            .collect();
        Plan {
            table: self.table,
            inputs,
            formats: all_formats,
            conditions,
            wide: self.wide.take(),
            decimal: self.export.map_or('.', |export| export.decimal),
            zone: None,
            distinct: self.export.is_some_and(|export| export.distinct),
        }
    }

    fn mapped(&mut self, mapping: &'a Mapping) -> Input<'a> {
        let positions: Option<Vec<usize>> = match &mapping.from {
            Ingredient::Column(name) => self.position(name).map(|position| vec![position]),
            Ingredient::Constant(_) | Ingredient::NameOf(_) => Some(Vec::new()),
            Ingredient::Template(pieces) => pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Column(name) => Some(At::new(name.clone(), pieces.origin)),
                    Piece::Text(_) => None,
                })
                .map(|name| self.position(&name))
                .collect(),
        };
        let Some(positions) = positions else { return Input::Absent };
        let plain =
            mapping.pattern.is_none() && mapping.values.is_none() && mapping.default.is_none();
        match (&mapping.from, positions.as_slice()) {
            (Ingredient::Column(_), [position]) if plain => Input::Cell(*position),
            (Ingredient::NameOf(what), _) => {
                let name = match what {
                    NameOf::File => self.place.file,
                    NameOf::Sheet => self.place.sheet,
                };
                let name = Some(At::new(name.to_string(), mapping.ours.origin));
                Input::Derived(Derived { mapping, positions, name })
            }
            _ => Input::Derived(Derived { mapping, positions, name: None }),
        }
    }

    fn same_name(&mut self, name: &str) -> Input<'a> {
        match self.header.position(name).filter(|position| !self.ignored(*position)) {
            Some(position) => {
                self.used.push(position);
                Input::Cell(position)
            }
            None => Input::Absent,
        }
    }

    /// The position of a column that gradus.toml names.
    fn position(&mut self, name: &At<String>) -> Option<usize> {
        if let Some(position) = self.wide.as_ref().and_then(|wide| wide.position(name)) {
            return Some(position);
        }
        let position = self.header.position(name);
        match position {
            Some(position) => self.used.push(position),
            None => {
                let message = format!("the file has no column `{}`", **name);
                let names = self.header.names.iter().map(|name| name.as_str());
                self.diagnostics.push(
                    Diagnostic::error(&MISSING_COLUMN, name.origin, message)
                        .label("named here")
                        .related(self.header.span, "the header of the file")
                        .maybe_help(did_you_mean(name, names))
                        .help(format!("the columns of the file are {}", self.header.listed())),
                );
            }
        }
        position
    }

    fn ignored(&self, position: usize) -> bool {
        let name = self.header.names[position].to_lowercase();
        let ignore = self.export.map_or(&[][..], |export| &export.ignore);
        ignore.iter().any(|ignored| ignored.trim().to_lowercase() == name)
    }

    fn report_required(&mut self, column: &'static str) {
        let table = self.table.name;
        let message = format!("column `{column}` is missing, and table `{table}` needs it");
        let names = self.header.names.iter().enumerate();
        let unused = names.filter(|(position, name)| {
            !self.used.contains(position) && self.table.position(name).is_none()
        });
        let near = did_you_mean(column, unused.map(|(_, name)| name.as_str()));
        let near = near.map(|near| near.replacen("did you mean", "is it", 1));
        let mut problem = Diagnostic::error(&MISSING_COLUMN, self.header.span, message)
            .label("the header of the file")
            .maybe_help(near);
        problem = match self.export {
            Some(export) => problem
                .related(export.table.origin, "for this table")
                .help(format!("say in `[source.columns]` what `{column}` is made of")),
            None => problem.help(format!("add a column `{column}` to the file")),
        };
        self.diagnostics.push(problem);
    }

    fn report_unknown(&mut self) {
        for (position, name) in self.header.names.iter().enumerate() {
            let known = self.table.position(name).is_some();
            if known || self.used.contains(&position) || self.ignored(position) {
                continue;
            }
            let problem = if name.is_empty() {
                let message = format!("column {} has no name", position + 1);
                Diagnostic::warning(&UNKNOWN_COLUMN, name.origin, message)
                    .label("not read")
                    .help("give it a name, or delete it")
            } else {
                unknown_column(self.table, name, false)
            };
            self.diagnostics.push(problem);
        }
    }

    fn report_duplicates(&mut self) {
        self.used.sort_unstable();
        self.used.dedup();
        for &position in &self.used {
            let Some(other) = self.header.duplicate(position) else { continue };
            let names = &self.header.names;
            let (first, second) = (position.min(other), position.max(other));
            let message = format!("two columns are named `{}`", *names[position]);
            self.diagnostics.push(
                Diagnostic::error(&DUPLICATE_COLUMN, names[second].origin, message)
                    .label("the second")
                    .related(names[first].origin, "the first")
                    .help("rename or delete one of the two"),
            );
        }
    }
}
