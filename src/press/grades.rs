//! The grades that have transcripts, as the settings name them.

use crate::base::{Date, Diagnostic, Idx};
use crate::import::grades;
use crate::model::Model;
use crate::model::grade::Grade;
use crate::model::people::Student;
use crate::project::documents::Documents;
use crate::project::toml::BAD_VALUE;

/// The grade of a student whose grade has no transcripts; nothing where one can be made.
pub(super) fn without_transcript(
    documents: &Documents,
    model: &Model,
    day: Date,
    student: Idx<Student>,
) -> Option<Grade> {
    let grades = grades::read_range(documents.transcript.grades.as_deref()?)?;
    let year = model.calendar.year_of(day);
    let grade = model.students[student].years.grade(year, day)?;
    (!grades.contains(grade)).then_some(grade)
}

/// Reports a text that names no grades.
pub(super) fn check(documents: &Documents) -> Option<Diagnostic> {
    let written = documents.transcript.grades.as_ref()?;
    let message = format!("`{}` names no grades", written.value);
    let problem = Diagnostic::error(&BAD_VALUE, written.origin, message)
        .label("every grade has transcripts until this is mended")
        .help("write the first grade and the last, such as `9-12` or `K-8`");
    grades::read_range(&written.value).is_none().then_some(problem)
}
