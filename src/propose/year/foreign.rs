//! A roster as another system exports it, read as a new project would read it.

use std::path::{Path, PathBuf};

use super::not_turned::{NotTurned, not};
use crate::base::{At, io_reason};
use crate::model::draft::StudentRow;
use crate::propose::gather::{self, NotThere};
use crate::propose::plan::Plan;
use crate::propose::recognise::{self, There};
use crate::propose::staging::Staging;
use crate::propose::trial_read::TrialRead;

/// The rows of a roster as those of the table `students`, below a header. A folder in `root` is
/// made for as long as it takes.
pub(super) fn read(root: &Path, path: &Path) -> Result<Vec<Vec<String>>, NotTurned> {
    let shown = path.display();
    let unread = |why: String| {
        let message = format!("cannot read the roster `{shown}`: {why}");
        not(&message, "name the file, the folder or the archive that the school's system exports")
    };
    let trial = trial(root, path).map_err(|NotThere { error, .. }| unread(io_reason(&error)))?;
    if let Some(error) = trial.first_error() {
        return Err(not(
            &format!("the roster `{shown}` cannot be read as a whole: {error}"),
            "mend it where it comes from, and export it again",
        ));
    }
    if trial.tables.students.is_empty() {
        return Err(not(
            &format!("nothing in `{shown}` is a roster"),
            "name a file with identifiers and names of students, or one with the columns of the \
             table `students` (`gradus schema --tables`)",
        ));
    }
    let rows = || trial.tables.students.iter();
    let filled: Vec<&Column> =
        COLUMNS.iter().filter(|(_, cell)| rows().any(|row| cell(row).is_some())).collect();
    let header = filled.iter().map(|(name, _)| (*name).to_string()).collect();
    let cells = rows().map(|row| {
        filled.iter().map(|(_, cell)| cell(row).unwrap_or_default()).collect::<Vec<String>>()
    });
    Ok(std::iter::once(header).chain(cells).collect())
}

fn trial(root: &Path, path: &Path) -> Result<TrialRead, NotThere> {
    let not_there = |error| NotThere { path: PathBuf::from(path), error };
    let files = gather::list(&[path.to_path_buf()])?;
    let staging = Staging::beside(&root.join("roster")).map_err(not_there)?;
    gather::copy(&files, staging.path()).map_err(not_there)?;
    let (sources, _) =
        recognise::sources(staging.path(), files, None, &There::default()).map_err(not_there)?;
    Ok(TrialRead::of(staging.path(), &Plan { sources, ..Plan::default() }))
}

/// A column of the table `students`, and what stands in it.
type Column = (&'static str, fn(&StudentRow) -> Option<String>);

const COLUMNS: [Column; 18] = [
    ("id", |row| Some(row.id.value.to_string())),
    ("given", |row| Some(row.given.value.to_string())),
    ("family", |row| said(&row.family)),
    ("preferred", |row| said(&row.preferred)),
    ("legal", |row| said(&row.legal)),
    ("latin_name", |row| said(&row.latin_name)),
    ("pronouns", |row| said(&row.pronouns)),
    ("born", |row| said(&row.born)),
    ("grade", |row| said(&row.grade)),
    ("cohort", |row| said(&row.cohort)),
    ("entered", |row| said(&row.entered)),
    ("left", |row| said(&row.left)),
    ("advisor", |row| said(&row.advisor)),
    ("homeroom", |row| said(&row.homeroom)),
    ("program", |row| said(&row.program)),
    ("school", |row| said(&row.school)),
    ("year", |row| said(&row.year)),
    ("as_of", |row| said(&row.as_of)),
];

fn said<T: ToString>(cell: &Option<At<T>>) -> Option<String> {
    cell.as_ref().map(|cell| cell.value.to_string())
}
