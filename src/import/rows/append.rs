//! Rows of any source, added to their table.

use rayon::prelude::*;

use super::chunks;
use super::context::Context;
use super::reader::{self, FileRows, FormatRows};
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
    /// Those that a reader of a known format made, and room to say what became of each.
    Format(&'a Plan<'a>, FormatRows<'a>, &'a mut Vec<Option<&'static Code>>),
}

/// Rows of a known format that are read as one task.
const FORMAT_ROWS: usize = 4096;

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
        Rows::Format(plan, rows, outcomes) => {
            let read = |context: &mut Context, rows| reader::of_format::<R>(plan, rows, context);
            let read: Vec<_> = match rows.origins.len() {
                0..=FORMAT_ROWS => vec![read(context, rows)],
                _ => {
                    let fresh = || Context::new(R::SCHEMA, context.chunking);
                    rows.chunks(FORMAT_ROWS).map_init(fresh, read).collect()
                }
            };
            let (chunks, of_rows): (Vec<_>, Vec<_>) = read.into_iter().unzip();
            outcomes.extend(of_rows.into_iter().flatten());
            chunks
        }
    };
    context.diagnostics = before;
    for chunk in chunks {
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
}
