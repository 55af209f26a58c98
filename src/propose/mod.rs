//! A project proposed for the files of a school: what each file is, what its columns mean, which
//! scale its ratings make, and rules to begin with. Whatever is guessed says so where it stands,
//! and asks for a look.
//!
//! Vocabulary formats are not named here: those that [`crate::import`] reads are recognised by it.

pub mod add;
mod column;
mod column_mapping;
mod comments;
mod crosswalk;
mod dates;
mod derive;
mod dictionary;
mod families;
mod gather;
mod gradebook;
mod guess;
mod habit_form;
mod header_lines;
mod keys;
mod levels;
mod occasion;
mod outline;
pub mod overlay;
mod pasted;
mod placeholders;
mod plan;
pub mod questions;
mod rated_days;
mod recognise;
mod review;
mod rules;
pub mod schemas;
mod schools;
mod settings;
mod sheet;
pub mod staging;
mod toml_writer;
mod trial_read;
mod value_match;
mod vocabulary;
pub mod year;

use std::io;
use std::path::{Path, PathBuf};

use crate::base::{disk, io_reason};
use crate::press::Which;
use crate::press::load::{Instead, Load, load_with};

use gather::NotThere;
use placeholders::Placeholders;
use plan::{Plan, Source, SourceKind};
use recognise::There;
use staging::Staging;
use trial_read::TrialRead;

pub use review::Review;

/// A project that was written.
#[derive(Debug)]
pub struct Proposal {
    /// The result for each file that was given.
    pub taken: Vec<Taken>,
    /// The points that a person has to look at, in the order of the files.
    pub reviews: Vec<Review>,
    /// The project, loaded.
    pub load: Load,
}

/// The result for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its path in the project, with its sheet.
    pub path: String,
    /// The table it is taken for.
    pub what: String,
    /// Something of it is read.
    pub read: bool,
}

/// Why no project was written.
#[derive(Debug)]
pub enum NotWritten {
    /// A file that was given cannot be read: which, and why.
    Input(PathBuf, String),
    /// There is no file in what was given.
    Nothing,
    /// The folder cannot be written.
    Folder(String),
}

impl From<NotThere> for NotWritten {
    fn from(input: NotThere) -> Self {
        NotWritten::Input(input.path, io_reason(&input.error))
    }
}

impl From<io::Error> for NotWritten {
    fn from(error: io::Error) -> Self {
        NotWritten::Folder(io_reason(&error))
    }
}

/// Writes a project for some files and folders into the folder `dir`, which does not exist or is
/// empty. The files are copied. The folder is there whole, or as it was.
///
/// # Errors
/// If an input cannot be read, or the folder cannot be written.
pub fn propose(dir: &Path, inputs: &[PathBuf]) -> Result<Proposal, NotWritten> {
    let files = gather::list(inputs)?;
    if files.is_empty() {
        return Err(NotWritten::Nothing);
    }
    let newest = occasion::newest(&files)?;
    let staging = Staging::beside(dir)?;
    let root = staging.path();
    gather::copy(&files, root)?;
    let (sources, subjects) = recognise::sources(root, files, newest, &There::default())?;
    let mut plan = Plan { sources, ..Plan::default() };

    let trial = TrialRead::of(root, &plan);
    trial.note_assumptions(&mut plan.sources);
    let crosswalk = keys::find(&mut plan.sources, &trial);
    plan.schools = trial.reading.schools.clone();
    plan.district = schools::named(&trial.tables);
    plan.scale = levels::propose(&trial.ratings());
    if let Some(scale) = &plan.scale {
        trial.translate(&mut plan.sources, &scale.map);
    }
    plan.habits = levels::habits(&trial.habit_ratings());
    plan.occasion = occasion::choose(&trial.tables, newest);
    if let Some(year) = occasion::year(plan.occasion.as_ref(), &trial.tables) {
        trial.date_formats(&mut plan.sources, &year);
    }
    let names = trial.names(root, &plan.sources);
    plan.placeholders = placeholders::make(&trial.tables, &names, &trial.reading.titles, &subjects);
    plan.placeholders.tables.extend(crosswalk);
    if !plan.placeholders.renamed.students.is_empty() {
        keys::renamed(&mut plan.sources);
    }
    let reviews = write(root, &plan, &trial)?;
    let instead = Instead { school: Which::Together, ..Instead::default() };
    let load = load_with(root, &instead);
    let proposal = Proposal { taken: taken(&plan), reviews, load };
    staging.finish()?;
    Ok(proposal)
}

/// Writes the settings, and what there is no file for: the points to look at.
fn write(root: &Path, plan: &Plan, trial: &TrialRead) -> io::Result<Vec<Review>> {
    for table in &plan.placeholders.tables {
        let path = root.join(table.path);
        if let Some(folder) = path.parent() {
            disk::make_folder(folder, false)?;
        }
        disk::write(&path, &table.bytes(), false)?;
    }
    let levels = plan.scale.as_ref().map_or_else(levels::usual, |scale| scale.levels.clone());
    let settings = settings::write(plan);
    disk::write(&root.join(crate::project::FILE_NAME), settings.text.as_bytes(), false)?;
    let rules = rules::write(&levels, &trial.tables);
    disk::write(&root.join(rules::FILE_NAME), rules.text.as_bytes(), false)?;
    schemas::write(&root.join(schemas::FOLDER))?;
    Ok(settings.reviews.into_iter().chain(rules.reviews).collect())
}

/// The result for each file, in the order of gradus.toml; then what was written.
fn taken(plan: &Plan) -> Vec<Taken> {
    let mut taken = taken_for(&plan.sources);
    taken.extend(written(&plan.placeholders));
    taken
}

/// The result for each file of some sources.
fn taken_for(sources: &[Source]) -> Vec<Taken> {
    let mut taken: Vec<Taken> = Vec::new();
    for source in sources {
        let (what, read) = match &source.kind {
            SourceKind::Format { title, .. } => ((*title).to_string(), true),
            SourceKind::Table { guess, .. } if guess.made_system().is_some() => continue,
            SourceKind::Table { guess, .. } if guess.wide.is_some() => {
                (format!("taken for {}", settings::about_wide(guess)), true)
            }
            SourceKind::Table { guess, native: true } => {
                (format!("the table `{}`", guess.table), true)
            }
            SourceKind::Table { guess, .. } => {
                (format!("taken for the table `{}`", guess.table), true)
            }
            SourceKind::Unknown(..) => {
                ("not read: nobody could tell what it is".to_string(), false)
            }
            SourceKind::Unreadable(why) => (format!("not read: {why}"), false),
        };
        for file in &source.files {
            let path = match &source.sheet {
                Some(sheet) => format!("{file}[{sheet}]"),
                None => file.clone(),
            };
            taken.push(Taken { path, what: what.clone(), read });
        }
    }
    taken
}

fn written(placeholders: &Placeholders) -> impl Iterator<Item = Taken> {
    placeholders.tables.iter().map(|table| Taken {
        path: table.path.to_string(),
        what: match table.count() {
            1 => "written for you, 1 row".to_string(),
            rows => format!("written for you, {rows} rows"),
        },
        read: true,
    })
}

#[cfg(test)]
mod tests;
