//! A row that names something which the export does not have.

use super::emitter::Emitter;
use super::row_id::RowId;
use super::sheet::Line;
use crate::base::{Diagnostic, Origin};
use crate::import::cell::Cell;

crate::code!(
    BROKEN_REFERENCE,
    "import/broken-reference",
    "A row of an export names a row of another of its files that is not there.

The export is not whole: a file is missing, or the system left out what the row belongs to, such \
as a class of another school. The row is set aside; it could not be tied to anything.

Export everything again, all files at the same time. If it stays so, ask the system's maker."
);

/// Sets a row aside that names something which is not there.
pub(super) fn report(
    emit: &mut Emitter<'_, '_>,
    line: &Line<'_>,
    cell: Option<Cell<'_>>,
    what: &str,
) {
    report_at(emit, line.row, line.origin, cell, what);
}

/// The same for a row of which only the place is known.
pub(super) fn report_at(
    emit: &mut Emitter<'_, '_>,
    row: RowId,
    origin: Origin,
    cell: Option<Cell<'_>>,
    what: &str,
) {
    let (origin, name) = match &cell {
        Some(cell) => (cell.origin, format!("`{}`", cell.text)),
        None => (origin, "none".to_string()),
    };
    let message = format!("this row names the {what} {name}, which the export does not have");
    emit.set_aside(
        row,
        Diagnostic::error(&BROKEN_REFERENCE, origin, message)
            .label("not in the export")
            .help("export all files again, at the same time"),
    );
}

/// Sets a row aside that names a student, when no student of the export could be read at all: that
/// is said once, and not of every row.
pub(super) fn report_nobody(
    emit: &mut Emitter<'_, '_>,
    line: &Line<'_>,
    cell: Option<Cell<'_>>,
    said: &mut bool,
) {
    if std::mem::replace(said, true) {
        return emit.set_aside_silently(line.row, &BROKEN_REFERENCE);
    }
    let origin = cell.map_or(line.origin, |cell| cell.origin);
    emit.set_aside(
        line.row,
        Diagnostic::error(
            &BROKEN_REFERENCE,
            origin,
            "the export has no student that could be read",
        )
        .label("all rows of this file that name one are left out")
        .help("mend the file of the students first; see what is said of it"),
    );
}
