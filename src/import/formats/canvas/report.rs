//! The columns of the account report `Outcome Results`.

use crate::base::Origin;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::{LineContent, Sheet};

/// The columns, in the order that they have had since the first version, which has 17.
const NAMES: [&str; 32] = [
    "student name",
    "student id",
    "student sis id",
    "assessment title",
    "assessment id",
    "assessment type",
    "submission date",
    "submission score",
    "learning outcome name",
    "learning outcome id",
    "attempt",
    "outcome score",
    "assessment question",
    "assessment question id",
    "course name",
    "course id",
    "course sis id",
    "section name",
    "section id",
    "section sis id",
    "assignment url",
    "learning outcome friendly name",
    "learning outcome points possible",
    "learning outcome mastery score",
    "learning outcome mastered",
    "learning outcome rating",
    "learning outcome rating points",
    "learning outcome group title",
    "learning outcome group id",
    "account id",
    "account name",
    "enrollment state",
];

/// The place where the columns are that are read.
pub(super) struct Columns {
    pub(super) student: Option<usize>,
    pub(super) sis: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) assessment: Option<usize>,
    pub(super) kind: Option<usize>,
    pub(super) day: Option<usize>,
    pub(super) outcome_name: Option<usize>,
    pub(super) outcome: Option<usize>,
    pub(super) group: Option<usize>,
    pub(super) attempt: Option<usize>,
    pub(super) score: Option<usize>,
    pub(super) question: Option<usize>,
    pub(super) course: Option<usize>,
    pub(super) link: Option<usize>,
    pub(super) possible: Option<usize>,
    pub(super) rating: Option<usize>,
    pub(super) rating_points: Option<usize>,
}

impl Columns {
    fn new(at: impl Fn(&str) -> Option<usize>) -> Self {
        Columns {
            student: at("student id"),
            sis: at("student sis id"),
            title: at("assessment title"),
            assessment: at("assessment id"),
            kind: at("assessment type"),
            day: at("submission date"),
            outcome_name: at("learning outcome name"),
            outcome: at("learning outcome id"),
            group: at("learning outcome group title"),
            attempt: at("attempt"),
            score: at("outcome score"),
            question: at("assessment question id"),
            course: at("course name"),
            link: at("assignment url"),
            possible: at("learning outcome points possible"),
            rating: at("learning outcome rating"),
            rating_points: at("learning outcome rating points"),
        }
    }
}

/// The place where a cell of a row stands; the row, when the report does not have it.
pub(super) fn origin(line: &LineContent<'_>, column: Option<usize>) -> Origin {
    line.cell(column).map_or(line.origin, |cell| cell.origin)
}

/// The place where the columns are: by their names, or by their order where the header is translated.
pub(super) fn columns<'t>(sheet: &Sheet<'t>, emit: &mut Emitter<'t, '_>) -> Option<Columns> {
    let count = sheet.header.names.len();
    let assignments: [(&str, &str); 2] =
        [("assessment title", "assignment title"), ("assessment id", "assignment id")];
    let named = |name: &str| {
        let other = assignments.iter().find(|(known, _)| *known == name).map(|(_, other)| *other);
        sheet.column(&[name]).or_else(|| sheet.column(&[other?]))
    };
    let telling = ["student id", "learning outcome id", "outcome score"];
    if !telling.iter().all(|name| named(name).is_some()) && [17, 32].contains(&count) {
        let message = "the names of the columns are not those that are known; they are read by \
                       their order in the report `Outcome Results`";
        let otherwise = "export the report in English";
        emit.assume(sheet.header.span, message, otherwise);
        let at = |name: &str| NAMES.iter().position(|known| *known == name);
        return Some(Columns::new(|name| at(name).filter(|at| *at < count)));
    }
    for name in telling {
        sheet.needed(&[name], emit)?;
    }
    let others = assignments.iter().map(|(_, other)| *other);
    let known: Vec<&str> = NAMES.iter().copied().chain(others).collect();
    sheet.report_others(&known, emit);
    Some(Columns::new(named))
}
