//! The numbers of a student over all subjects.

use serde::Serialize;

use crate::base::Date;
use crate::view::overall::Overall;

#[derive(Serialize)]
pub(in crate::cli) struct OverallNumbers {
    /// Subjects in which the student is on track.
    on_track: usize,
    /// Subjects in which something is expected by now.
    subjects: usize,
    /// Those of the competencies usually reached by now that are proficient.
    proficient_of_expected: usize,
    expected: usize,
    /// Competencies that are proficient and not usually reached by now.
    ahead_of_time: usize,
    /// The day of the report before, where there is one.
    since: Option<Date>,
    /// Competencies reached since then.
    newly_proficient: Option<usize>,
}

/// The numbers of a student over all subjects.
pub(super) fn overall(overall: &Overall<'_>) -> OverallNumbers {
    let track = overall.now.on_track;
    OverallNumbers {
        on_track: track.subjects,
        subjects: track.of,
        proficient_of_expected: overall.proficient_of_expected(),
        expected: overall.expected(),
        ahead_of_time: overall.ahead_of_time(),
        since: overall.before.map(|before| before.as_of),
        newly_proficient: overall.before.map(|_| overall.newly_proficient()),
    }
}
