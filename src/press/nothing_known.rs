//! Schools of which too little is known for what their documents are about.

use super::loaded::Loaded;
use super::students::students;
use super::unserved::{self, Reason};
use crate::base::{Diagnostic, Diagnostics, Origin, quoted_few};

crate::code!(
    NO_COMPETENCIES,
    "press/no-competencies",
    "There is no competency at all.\n\nReports and transcripts have no levels then, and the site has no \
     catalog.\n\nCheck that a source gives the table `competencies` and that its rows could be read."
);
crate::code!(
    NO_EVIDENCE,
    "press/no-evidence",
    "There is no evidence of any student by the day that is looked at.\n\nEvery competency would be printed as \
     not yet assessed.\n\nCheck that a source gives the table `evidence`, that its rows could be read, and that the day \
     is the one that is meant: `as_of` or `period` under `[build]`."
);
crate::code!(
    FEW_RATED,
    "press/few-rated",
    "Of half of the students or more there is no evidence by the day that is looked at.\n\nTheir documents would \
     say that nothing was assessed yet. At the start of a year that may be so; later, gradebooks of some classes \
     are missing, or name students in another way.\n\nBring in the files that are missing. `gradus check --format \
     json` lists the students."
);

/// From how many students on half of them are a doubt.
const MANY: usize = 4;

/// Says what there is nothing, or too little, of.
pub(super) fn check(school: &Loaded) -> Diagnostics {
    let mut found = Diagnostics::default();
    let settings = school.project.sources.project;
    let whose = match &school.project.id {
        Some(_) => format!(" of {}", school.model.school.name),
        None => String::new(),
    };
    let mut warn = |code, message: String, help: &str| {
        found.push(Diagnostic::warning(code, Origin::File(settings), message).help(help));
    };
    if school.model.framework.competencies.is_empty() {
        let help = "check that a source gives the table `competencies`; without it, documents have no \
                    levels and the site no catalog";
        warn(&NO_COMPETENCIES, "there are no competencies".to_string(), help);
    }
    let attending = students(school, &[], &mut Diagnostics::default()).len();
    let without = unserved::of(school).into_iter().find(|one| one.reason == Reason::NoEvidence);
    let without = without.map(|one| one.students).unwrap_or_default();
    if attending == 0 || without.is_empty() {
        return found;
    }
    let day = school.occasion.as_of;
    if without.len() == attending {
        let help = "check that a source gives the table `evidence`; without it, documents say that nothing \
                    was assessed yet";
        warn(&NO_EVIDENCE, format!("there is no evidence of students{whose} by {day}"), help);
    } else if attending >= MANY && without.len() * 2 >= attending {
        let message = format!(
            "there is no evidence of {} of {attending} students{whose} by {day}: {}",
            without.len(),
            quoted_few(&without)
        );
        let help = "see that the gradebooks of all classes are there, and that each names students in a way \
                    that is known";
        warn(&FEW_RATED, message, help);
    }
    found
}
