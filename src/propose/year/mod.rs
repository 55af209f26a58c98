//! The turn of the year: what a project needs to go on into the next school year.
//!
//! A folder of the new year is laid beside the old tables: its reporting periods, its roster, and
//! the last day of those who are on it no more. The settings name the folder and the new period.
//! Nothing that was told of earlier years is edited, so that they can be built again as they were.

mod foreign;
mod not_turned;
mod periods;
mod roster;
mod settings;

use std::io;
use std::path::{Path, PathBuf};

use crate::base::{Date, disk, io_reason};
use crate::press::Which;
use crate::press::load::{self, Instead};
use crate::press::loaded::Loaded;
use crate::project;

use not_turned::not;
use periods::NewPeriod;

pub use not_turned::NotTurned;

/// The changes at the turn of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The school year that ends.
    pub from: String,
    /// The school year that begins.
    pub to: String,
    /// New files: path in the project, and text.
    pub files: Vec<(String, String)>,
    /// Lines of the settings that are replaced: before and after.
    pub changed: Vec<(String, String)>,
    /// Students who were there on the last day and are not on the new roster.
    pub gone: Vec<Gone>,
    /// Identifiers of students who were not there on the last day.
    pub new: Vec<String>,
    /// Students who stay.
    pub staying: usize,
    /// The settings as they will be.
    settings: String,
}

/// A student who does not come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Of the class that graduates in the year that ends.
    pub graduates: bool,
}

/// Works out the turn of a project into a school year, with the new roster where there is one.
/// Nothing is written.
///
/// # Errors
/// If the project, the year or the roster does not allow it.
pub fn turn(root: &Path, to: &str, roster: Option<&Path>) -> Result<Turn, NotTurned> {
    // The year of all schools of a district turns at once.
    let instead = Instead { school: Which::Together, ..Instead::default() };
    let Some(school) = load::load_with(root, &instead).school else {
        return Err(not("the project cannot be read as a whole", "`gradus check` says why"));
    };
    let last = school.model.periods.values().max_by_key(|period| period.ends).ok_or_else(|| {
        not(
            "the project has no reporting periods",
            "add the table `periods` with those of this year",
        )
    })?;
    let (from, last_day) = (last.year.to_string(), last.ends);
    let next = periods::next_year(&from).ok_or_else(|| {
        let message = format!("the year `{from}` has no name like 2025-26");
        not(&message, "name school years in the table `periods` by their two calendar years")
    })?;
    if next != to {
        let message = format!("the school year after {from} is {next}, not `{to}`");
        return Err(not(&message, &format!("write `{next}`")));
    }
    let folder = root.join(to);
    if disk::kind(&folder).is_ok_and(|kind| kind.is_some()) {
        let message = format!("there is a folder `{to}` already");
        return Err(not(&message, "take it away, if the year is to be begun again"));
    }
    let new_periods = periods::of_next_year(&school.model, &from, to);
    let mut files = vec![(format!("{to}/periods.csv"), periods::table(&new_periods))];
    let (mut gone, mut new, mut staying) = (Vec::new(), Vec::new(), 0);
    if let Some(path) = roster {
        let read = roster::read(root, path, to)?;
        let is_known = |id: &String| school.model.student(id).is_some();
        if !school.model.students.is_empty() && !read.ids.iter().any(is_known) {
            let message = format!("nobody on the roster `{}` is a student so far", path.display());
            return Err(not(
                &message,
                "it must call students by the identifiers of the roster before",
            ));
        }
        gone = gone_since(&school, &read.ids, last_day);
        let there = |id: &String| {
            let idx = school.model.student(id);
            idx.is_some_and(|idx| school.model.students[idx].attends(last_day))
        };
        staying = read.ids.iter().filter(|id| there(id)).count();
        new = read.ids.iter().filter(|id| !there(id)).cloned().collect();
        files.push((format!("{to}/students.csv"), read.table));
        if !gone.is_empty() {
            files.push((format!("{to}/student_years.csv"), closed(&gone, &from, last_day)));
        }
    }
    let (settings, changed) = edit(root, &school, to, &new_periods)?;
    Ok(Turn { from, to: to.to_string(), files, changed, gone, new, staying, settings })
}

impl Turn {
    /// Writes it: the folder of the year first, whole, then the settings.
    ///
    /// # Errors
    /// If something cannot be written; then the settings are as they were, and the folder is not
    /// there.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let folder: PathBuf = root.join(&self.to);
        // A folder that somebody made in the meantime is not touched.
        disk::make_new_folder(&folder)?;
        let path = root.join(project::FILE_NAME);
        let beside = root.join(format!(".{}.new", project::FILE_NAME));
        let mut files = self.files.iter();
        let written = files
            .try_for_each(|(name, text)| disk::write(&root.join(name), text.as_bytes(), false))
            .and_then(|()| disk::write(&beside, self.settings.as_bytes(), false))
            .and_then(|()| disk::rename(&beside, &path));
        if written.is_err() {
            // A file that cannot be taken back can only be left; the first error is told.
            let _ = disk::remove(&beside);
            for (name, _) in &self.files {
                let _ = disk::remove(&root.join(name));
            }
            disk::remove_empty(&folder);
        }
        written
    }
}

/// Those who were there on the last day and are not on the new roster.
fn gone_since(school: &Loaded, ids: &[String], day: Date) -> Vec<Gone> {
    let model = &school.model;
    let is_on_it = |id: &str| ids.iter().any(|one| one == id);
    let class = day.year();
    let gone = model
        .students
        .values()
        .filter(|student| student.attends(day) && !is_on_it(&student.id.value));
    gone.map(|student| Gone {
        id: student.id.value.to_string(),
        name: student.name(),
        graduates: student
            .class_on(day, &model.calendar)
            .is_some_and(|of| i32::from(of) == i32::from(class)),
    })
    .collect()
}

/// The table that tells the last day of those who are gone.
fn closed(gone: &[Gone], year: &str, day: Date) -> String {
    let rows = gone.iter().map(|one| vec![one.id.clone(), year.to_string(), day.to_string()]);
    let header = vec!["student".to_string(), "year".to_string(), "left".to_string()];
    roster::text(std::iter::once(header).chain(rows))
}

/// The settings with the new folder and the new period, and the lines that differ.
fn edit(
    root: &Path,
    school: &Loaded,
    to: &str,
    periods: &[NewPeriod],
) -> Result<(String, Vec<(String, String)>), NotTurned> {
    let path = root.join(project::FILE_NAME);
    let before = disk::read_text(&path).map_err(|error| {
        let message = format!("cannot read `{}`: {}", project::FILE_NAME, io_reason(&error));
        not(&message, "see that the file may be opened")
    })?;
    let after = settings::edited(&before, &school.project, root, to, periods).ok_or_else(|| {
        let message = format!("`{}` cannot be edited by itself", project::FILE_NAME);
        let help = format!(
            "add `{to}` to `folders` under `[sources]`, and set `period` under `[build]` by hand"
        );
        not(&message, &help)
    })?;
    let changed = settings::differences(&before, &after);
    Ok((after, changed))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::base::disk::faults::{Fails, failing};

    #[test]
    fn whatever_fails_a_year_begins_whole_or_not_at_all() {
        let file = |name: &str| (format!("2026-27/{name}.csv"), "id\n1\n".to_string());
        let turn = Turn {
            from: "2025-26".to_string(),
            to: "2026-27".to_string(),
            files: vec![file("periods"), file("students")],
            changed: Vec::new(),
            gone: Vec::new(),
            new: Vec::new(),
            staying: 0,
            settings: "after".to_string(),
        };
        let school = || {
            let folder = tempfile::tempdir().expect("a folder");
            fs::write(folder.path().join(project::FILE_NAME), "before").expect("settings");
            folder
        };
        let whole = school();
        let (done, operations) = failing(whole.path(), Fails::Never, || turn.write(whole.path()));
        done.expect("nothing fails");
        assert!(operations.len() > 9, "{operations:?}");
        for (at, operation) in operations.iter().enumerate() {
            let folder = school();
            let root = folder.path();
            let (done, _) = failing(root, Fails::Once(at), || turn.write(root));
            let what = format!("{operation:?}, number {at}");
            assert!(done.is_err(), "{what} fails in silence");
            let names = disk::list(root).expect("the school");
            assert_eq!(names, [root.join(project::FILE_NAME)], "{what}");
            assert_eq!(fs::read_to_string(&names[0]).expect("settings"), "before", "{what}");
            turn.write(root).expect("nothing fails");
        }
    }
}
