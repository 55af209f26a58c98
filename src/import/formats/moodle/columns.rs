//! The columns of an export, and its rows in their tree.

use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::html;
use crate::import::formats::sheet::{Line, Sheet};

/// The columns, by the names they have had in English, in their order.
const NAMES: [&[&str]; 14] = [
    &["Parent ID number", "Parent ID"],
    &["ID number"],
    &["Short name"],
    &["Description"],
    &["Description format"],
    &["Scale values"],
    &["Scale configuration"],
    &["Rule type (optional)", "Rule type"],
    &["Rule outcome (optional)", "Rule outcome"],
    &["Rule config (optional)", "Rule config", "Rule configuration"],
    &["Cross-referenced competency ID numbers"],
    &["Exported ID (optional)", "Exported ID"],
    &["Is framework"],
    &["Taxonomy"],
];

/// The columns that came later, the last to come first: 12 columns have neither.
const LATER: [usize; 2] = [10, 11];

/// The place where the columns are.
pub(super) struct Columns {
    pub(super) parent: Option<usize>,
    pub(super) id: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) description: Option<usize>,
    pub(super) scale: Option<usize>,
    pub(super) configuration: Option<usize>,
    pub(super) rule: Option<usize>,
    pub(super) related: Option<usize>,
    pub(super) exported: Option<usize>,
    pub(super) framework: Option<usize>,
    pub(super) taxonomy: Option<usize>,
}

/// A row, and the row that it stands below.
pub(super) struct Node<'t> {
    pub(super) line: Line<'t>,
    pub(super) above: Option<usize>,
    pub(super) is_framework: bool,
}

impl Columns {
    pub(super) fn of<'t>(sheet: &Sheet<'t>, emit: &mut Emitter<'t, '_>) -> Option<Self> {
        let named: Vec<Option<usize>> = NAMES.iter().map(|names| sheet.column(names)).collect();
        let translated = named.iter().flatten().count() < 3;
        let places = match sheet.header.names.len() {
            count @ 12..=14 if translated => {
                let message = "the names of the columns are not those that are known; they are \
                               read by their order";
                emit.assume(sheet.header.span, message, "export the framework in English");
                let missing = &LATER[..NAMES.len() - count];
                let there = |at: &usize| !missing.contains(at);
                let before = |at: usize| (0..at).filter(there).count();
                (0..NAMES.len()).map(|at| there(&at).then(|| before(at))).collect()
            }
            _ => {
                sheet.needed(NAMES[1], emit)?;
                sheet.needed(NAMES[2], emit)?;
                let known: Vec<&str> =
                    NAMES.iter().flat_map(|names| names.iter().copied()).collect();
                sheet.report_others(&known, emit);
                named
            }
        };
        let &[
            parent,
            id,
            name,
            description,
            _,
            scale,
            configuration,
            rule,
            _,
            _,
            related,
            exported,
            framework,
            taxonomy,
        ] = places.as_slice()
        else {
            unreachable!("there is a place for each name");
        };
        Some(Columns {
            parent,
            id,
            name,
            description,
            scale,
            configuration,
            rule,
            related,
            exported,
            framework,
            taxonomy,
        })
    }

    /// A cell, unless it holds the word for nothing.
    pub(super) fn cell<'t>(&self, line: &Line<'t>, column: Option<usize>) -> Option<Cell<'t>> {
        line.cell(column).filter(|cell| &*cell.text != "null")
    }

    pub(super) fn description<'t>(&self, line: &Line<'t>) -> Option<Cell<'t>> {
        self.cell(line, self.description).and_then(html::cell)
    }

    /// The short name; the first paragraph of the description where the name was cut out of it.
    pub(super) fn title<'t>(&self, line: &Line<'t>) -> Option<Cell<'t>> {
        const LONGEST: usize = 100;
        let name = self.cell(line, self.name)?;
        let cut = line.text(self.name).chars().count() + 1 >= LONGEST;
        let description = self.description(line).filter(|_| cut);
        let whole = description.and_then(|description| {
            let first = description.text.split("\n\n").next().unwrap_or_default();
            let first = first.split_whitespace().collect::<Vec<_>>().join(" ");
            first
                .starts_with(name.text.trim_end())
                .then(|| Cell::derived(first, description.origin))
        });
        Some(whole.unwrap_or(name))
    }
}
