//! The groups of students that the staff site compares: every word of the column is one of the
//! settings.

use std::collections::BTreeMap;

use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::model::Model;
use crate::project::documents::Documents;

crate::code!(
    UNKNOWN_GROUP,
    "press/unknown-group",
    "A word in the column `groups` of `students` or `student_years` stands for no group of the \
     settings.\n\nWho has it there is counted among all others on the page of groups, which would show that \
     group too small and better or worse off than it is.\n\nCorrect the word, or name the group under \
     `[documents.staff]` in `gradus.toml`: `groups = [{ code = \"...\", title = \"...\" }]`."
);

/// Finds words of the column that no group has.
pub(super) fn check(model: &Model, documents: &Documents) -> Diagnostics {
    let known = || documents.staff.groups.iter().map(|group| &*group.code);
    let mut unknown: BTreeMap<&str, (Origin, usize)> = BTreeMap::new();
    let rows = model.students.values().flat_map(|student| student.years.told());
    for (row, word) in rows.flat_map(|row| row.groups.iter().map(move |word| (row, word))) {
        if !known().any(|code| code.eq_ignore_ascii_case(word)) {
            unknown.entry(word).or_insert((row.origin, 0)).1 += 1;
        }
    }
    let warning = |(word, (origin, count)): (&str, (Origin, usize))| {
        let rows = match count {
            1 => "one row says".to_string(),
            many => format!("{many} rows say"),
        };
        let message = format!("no group is called `{word}`, as {rows}");
        Diagnostic::warning(&UNKNOWN_GROUP, origin, message)
            .maybe_help(did_you_mean(word, known()))
            .help("name it under `[documents.staff]` in gradus.toml, or correct the word")
    };
    unknown.into_iter().map(warning).collect()
}
