//! Assumptions where files leave something open.

use crate::base::{Diagnostic, Origin};

crate::code!(
    ASSUMED,
    "import/assumed",
    "A file leaves something open that Gradus has to know, and the usual answer was taken.

Nothing is wrong. But a file that is read on an assumption should be looked at once by \
somebody who knows what was meant.

Look at the result. The message names the option that says it otherwise."
);

/// An assumption of the reader of rows, said once of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::import) enum Assumption {
    /// A moment counts on the day that is written.
    DayAsWritten,
    /// A number is a count of days.
    CountOfDays,
}

impl Assumption {
    /// The note about it.
    pub(in crate::import) fn note(self, origin: Origin) -> Diagnostic {
        let (message, otherwise) = match self {
            Assumption::DayAsWritten => (
                "moments count on the day that is written, wherever the school lies",
                "name its time zone: `zone = \"America/Denver\"` under `[school]` or `[[source]]`",
            ),
            Assumption::CountOfDays => (
                "numbers are taken for a spreadsheet's counts of days",
                "see that the column is one of dates; give it the form of a date before exporting it",
            ),
        };
        Diagnostic::note(&ASSUMED, origin, message).help(otherwise)
    }
}
