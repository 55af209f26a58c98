//! Cells that hold no value at all: the error of a spreadsheet, a formula in place of what it comes
//! to, a whole letter where a name stands.

use crate::base::{Code, Diagnostic};
use crate::import::cell::{Cell, shown};
use crate::import::columns::schema::Column;
use crate::import::spreadsheet_text::{is_error, is_formula, is_narrow};

crate::code!(
    ERROR_CELL,
    "import/error-cell",
    "A cell holds an error of a spreadsheet, such as `#N/A` or `#REF!`, in place of a value.

A formula in the table found nothing, or pointed to a cell that is gone; `####` stands where a \
column was too narrow when it was saved. Neither is a rating, a name or a day. The row is set \
aside; where it can do without the cell, it is used without it.

Mend the formula in the spreadsheet, or make the column wider, and save the table again. An error \
that means that there is nothing is said to be nothing: `map = { \"#N/A\" = \"\" }` with `keep = true`."
);

crate::code!(
    UNSAVED_FORMULA,
    "import/unsaved-formula",
    "A cell holds a formula, and not what the formula comes to.

The program that wrote the workbook did not work its formulas out, or the table was saved with \
formulas shown. Gradus does not work them out either: it would take the school's word for \
something that nobody has seen. The row is set aside; where it can do without the cell, it is used \
without it.

Open the table in a spreadsheet, save it there, and read it again."
);

crate::code!(
    LONG_CELL,
    "import/long-cell",
    "A cell holds a text far longer than a name, a code or a date can be.

A note of many pages was put into the wrong column, or a quote joined several rows. On paper it \
would push everything else away. The row is set aside; where it can do without the cell, it is used \
without it.

Look at the cell, and put the text where it belongs. Remarks and descriptions may be long."
);

/// The most characters of a text that is not prose.
const LONGEST: usize = 1000;

/// Columns of prose, which may be long; a row can do without those that it need not have.
const PROSE: [&str; 14] = [
    "comment",
    "description",
    "descriptor",
    "extension",
    "home",
    "link",
    "note",
    "reason",
    "statement",
    "task",
    "text",
    "title",
    "uri",
    "value",
];

/// True when a cell has to be looked at by [`fault`].
#[inline]
pub(in crate::import) fn may_be_strange(text: &str) -> bool {
    let first = text.as_bytes().first();
    text.len() > LONGEST || matches!(first, Some(b'#' | b'=')) || text.starts_with("Err:")
}

/// The fault of a cell that holds no value of any kind.
pub(in crate::import) fn fault(column: &Column, cell: &Cell<'_>) -> Option<Diagnostic> {
    let text = &*cell.text;
    if !may_be_strange(text) {
        return None;
    }
    let error = |code: &'static Code, is: &str| {
        let message = format!("column `{}`: `{}` is {is}", column.name, shown(text));
        Diagnostic::error(code, cell.origin, message)
    };
    if is_error(text) {
        let fault = error(&ERROR_CELL, "an error of the spreadsheet, not a value");
        return Some(match is_narrow(text) {
            true => fault
                .label("the column was too narrow for its value")
                .help("make the column wider in the spreadsheet, and save the table again"),
            false => fault
                .label("a formula failed here")
                .help("mend the formula in the spreadsheet, and save the table again"),
        });
    }
    // A remark may begin like one, and stays what it is.
    if is_formula(text) && !is_prose(column) {
        let fault = error(&UNSAVED_FORMULA, "a formula, and what it comes to is not saved");
        let help = "open the table in a spreadsheet, save it there, and read it again";
        return Some(fault.label("not worked out").help(help));
    }
    if is_prose(column) || text.chars().nth(LONGEST).is_none() {
        return None;
    }
    let fault = error(&LONG_CELL, &format!("the beginning of {} characters", text.chars().count()));
    Some(
        fault
            .label(format!("more than {LONGEST}"))
            .help("look for a note in the wrong column, or for a quote that joins several rows"),
    )
}

/// True for a column whose texts are prose.
pub(in crate::import) fn is_prose(column: &Column) -> bool {
    PROSE.contains(&column.name)
}
