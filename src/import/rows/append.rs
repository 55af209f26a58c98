//! Rows of any source, added to their table.

use super::chunks;
use super::context::Context;
use super::reader::{self, Chunk, FileRows, FormatRows};
use super::table_row::TableRow;
use crate::base::Code;
use crate::import::columns::plan::Plan;
use crate::import::columns::schema::Schema;
use crate::import::reading::Counts;
use crate::model::draft::Tables;
use crate::project::sources::{Export, InlineRow};

/// Rows that are to be read.
pub(in crate::import) enum Rows<'a> {
    /// Those of a file.
    File(Box<FileRows<'a>>),
    /// Those that stand in gradus.toml.
    Inline(&'static Schema, &'a Export, &'a [InlineRow]),
}

/// Rows of a known format that were read, before they are added to their table.
pub(in crate::import) struct FormatRead {
    /// The fate of each: the reason why it is set aside.
    pub(in crate::import) outcomes: Vec<Option<&'static Code>>,
    add: Box<Add>,
}

/// The last step of reading rows, which has to be taken in their order.
type Add = dyn FnOnce(&mut Context, &mut Tables) + Send;

impl FormatRead {
    /// Adds them to their table.
    pub(in crate::import) fn add(self, context: &mut Context, tables: &mut Tables) {
        (self.add)(context, tables);
    }
}

/// Reads rows into the table of `R`.
pub(in crate::import) fn append<R: TableRow>(
    rows: Rows<'_>,
    context: &mut Context,
    tables: &mut Tables,
    counts: &mut Counts,
) {
    context.interner.begin(R::SCHEMA.columns.len());
    let before = std::mem::take(&mut context.diagnostics);
    let chunks = match rows {
        Rows::File(file) => chunks::read(&file, context),
        Rows::Inline(table, export, rows) => vec![reader::inline(table, export, rows, context)],
    };
    context.diagnostics = before;
    for chunk in chunks {
        add::<R>(chunk, context, tables, counts);
    }
}

/// Reads rows that a known format made, for the table of `R`.
pub(in crate::import) fn read_format<R: TableRow>(
    plan: &Plan<'_>,
    rows: FormatRows<'_>,
    context: &mut Context,
) -> FormatRead {
    let (chunk, outcomes) = reader::of_format::<R>(plan, rows, context);
    let add = move |context: &mut Context, tables: &mut Tables| {
        add::<R>(chunk, context, tables, &mut Counts::default());
    };
    FormatRead { outcomes, add: Box::new(add) }
}

fn add<R: TableRow>(
    chunk: Chunk<R>,
    context: &mut Context,
    tables: &mut Tables,
    counts: &mut Counts,
) {
    R::add(tables, chunk.rows, chunk.texts);
    tables.set_aside.extend(chunk.set_aside);
    context.diagnostics.append(chunk.diagnostics);
    for (assumption, origin) in chunk.assumed {
        let source = origin.source();
        if source.is_some_and(|source| context.said.insert((assumption, source))) {
            context.diagnostics.push(assumption.note(origin));
        }
    }
    counts.add(chunk.counts);
}
