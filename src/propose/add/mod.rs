//! More files for a project that there is. A file that the project reads already gets the new
//! contents; any other is looked at as `gradus new --from` does, with what the project knows, and its
//! settings go below those that are there.

mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use super::gather::{self, Input, NotThere};
use super::plan::{Plan, Source};
use super::recognise::{self, There};
use super::review::Review;
use super::staging::Staging;
use super::trial_read::TrialRead;
use super::{Taken, occasion, settings, taken_for};
use crate::base::{SourceMap, disk, io_reason};
use crate::import::{self, Reading};
use crate::model::Model;
use crate::press::Loaded;
use crate::project;

pub use places::{places, usual};

/// The result of adding some files. Nothing is written yet.
#[derive(Debug)]
pub struct Addition {
    /// Files that take the place of one that is read, by their paths in the project.
    pub replaced: Vec<String>,
    /// Files that are there with the same contents.
    pub same: Vec<String>,
    /// New files, and what each is taken for.
    pub taken: Vec<Taken>,
    /// The lines that go below the settings; nothing where no file is new.
    pub settings: String,
    /// The points of these lines to look at.
    pub reviews: Vec<Review>,
    /// Every file to write, with its path in the project; the settings come last.
    pub files: Vec<(String, Vec<u8>)>,
}

/// Why nothing can be added.
#[derive(Debug)]
pub enum NotAdded {
    /// A file that was given cannot be read: which, and why.
    Input(PathBuf, String),
    /// There is no file in what was given.
    Nothing,
    /// Two of the files, by their names, have one place.
    Twice(String, [String; 2]),
    /// The settings cannot be read, or could not be with more lines below them.
    Settings(String),
    /// A file of the project cannot be read or written: which, and why.
    Disk(String, String),
}

impl From<NotThere> for NotAdded {
    fn from(input: NotThere) -> Self {
        NotAdded::Input(input.path, io_reason(&input.error))
    }
}

/// A file that comes into a project.
#[derive(Debug)]
pub struct Coming {
    /// The file as it lies on the disk.
    pub from: PathBuf,
    /// Its name, with the folders it came in, and `/` between them.
    pub name: String,
    /// The place in the project that it takes; nothing for a file that the project does not read.
    pub place: Option<String>,
}

/// The files that some paths name, each with the place that is usual for it.
///
/// # Errors
/// If something cannot be read.
pub fn coming(school: &Loaded, inputs: &[PathBuf]) -> Result<Vec<Coming>, NotAdded> {
    let there = places(school);
    let come = |Input { from, to }: Input| {
        let name = to.strip_prefix(gather::EXPORTS).unwrap_or(&to).trim_start_matches('/');
        let known = within(&school.root, &from).filter(|path| there.contains(path));
        let place = known.or_else(|| usual(name, school, &there));
        Coming { from, name: name.to_string(), place }
    };
    Ok(gather::list(inputs)?.into_iter().map(come).collect())
}

/// Finds out what files would do to the project of a school.
///
/// # Errors
/// If something cannot be read, or two files have one place.
pub fn add(school: &Loaded, coming: Vec<Coming>) -> Result<Addition, NotAdded> {
    let root = &school.root;
    if coming.is_empty() {
        return Err(NotAdded::Nothing);
    }
    let (mut replaced, mut same, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let (mut new, mut taken) = (Vec::new(), BTreeMap::new());
    for Coming { from, name, place } in coming {
        let read = disk::read(&from);
        let bytes = read.map_err(|error| NotAdded::Input(from.clone(), io_reason(&error)))?;
        let Some(place) = place else {
            let own = within(root, &from).filter(|path| !path.starts_with('.'));
            let to = format!("{}/{name}", gather::EXPORTS);
            new.push(Input { from, to: own.unwrap_or_else(|| free(root, &to)) });
            continue;
        };
        if let Some(other) = taken.insert(place.clone(), name.clone()) {
            return Err(NotAdded::Twice(place, [other, name]));
        }
        match disk::read(&root.join(&place)) {
            Ok(before) if before == bytes => same.push(place),
            _ => {
                replaced.push(place.clone());
                files.push((place, bytes));
            }
        }
    }
    let mut addition = Addition {
        replaced,
        same,
        taken: Vec::new(),
        settings: String::new(),
        reviews: Vec::new(),
        files,
    };
    if !new.is_empty() {
        addition.extend(school, new)?;
    }
    Ok(addition)
}

impl Addition {
    /// Looks at files that the project does not read, and adds what reads them.
    fn extend(&mut self, school: &Loaded, new: Vec<Input>) -> Result<(), NotAdded> {
        let root = &school.root;
        let on_disk =
            |error: std::io::Error| NotAdded::Disk(root.display().to_string(), io_reason(&error));
        let staging = Staging::beside(&root.join("added")).map_err(on_disk)?;
        let newest = occasion::newest(&new)?;
        gather::copy(&new, staging.path()).map_err(on_disk)?;
        let known = there(school)?;
        let found = recognise::sources(staging.path(), new, newest, &known);
        let (mut sources, _) = found.map_err(on_disk)?;
        let plan = Plan { sources: sources.clone(), ..Plan::default() };
        let trial = TrialRead::of(staging.path(), &plan);
        trial.note_assumptions(&mut sources);
        trial.translate(&mut sources, &levels(&school.model, &trial));
        self.taken = taken_for(&sources);
        let written = settings::of_sources(&sources);
        self.settings = written.text;
        let staged = disk::read_folder(staging.path()).map_err(on_disk)?;
        for (path, bytes) in staged {
            if disk::kind(&root.join(&path)).map_err(on_disk)?.is_none() {
                self.files.push((path, bytes));
            }
        }
        let before = disk::read_text(&root.join(project::FILE_NAME)).map_err(on_disk)?;
        let after = below(&before, &self.settings);
        // An empty line stands between.
        let above = before.lines().count() + 1;
        let below = |review: Review| Review { line: review.line + above, ..review };
        self.reviews = written.reviews.into_iter().map(below).collect();
        reads(&after, &sources)?;
        self.files.push((project::FILE_NAME.to_string(), after.into_bytes()));
        Ok(())
    }
}

/// The rows and the names of sources that a project has.
///
/// # Errors
/// If its files are not those that the school was read from.
fn there(school: &Loaded) -> Result<There, NotAdded> {
    let sources = &school.project.sources;
    let (tables, reading, _) = import::read(&school.root, sources, &mut SourceMap::default());
    let files = |reading: &Reading| -> Vec<(String, usize)> {
        reading.files.iter().map(|file| (file.path.clone(), file.counts.rows)).collect()
    };
    if files(&reading) != files(&school.reading) {
        let why = "a file in it was changed, or cannot be read any more; try again".to_string();
        return Err(NotAdded::Disk(school.root.display().to_string(), why));
    }
    let exports = sources.exports.iter().filter_map(|source| source.name.clone());
    let formatted = sources.formatted.iter().filter_map(|source| source.name.clone());
    Ok(There { tables, names: exports.chain(formatted).collect() })
}

/// Codes of levels for ratings that are the words of these levels.
fn levels(model: &Model, trial: &TrialRead) -> IndexMap<String, String> {
    let levels = || model.scales.iter().flat_map(|(_, scale)| &scale.levels);
    let code = |text: &str| {
        let is_code = levels().any(|level| level.code.eq_ignore_ascii_case(text));
        let by_label = levels().find(|level| level.label.eq_ignore_ascii_case(text));
        by_label.filter(|_| !is_code).map(|level| level.code.to_string())
    };
    let ratings = trial.ratings().into_keys();
    ratings.filter_map(|text| Some((text.clone(), code(&text)?))).collect()
}

/// A text with another below it.
fn below(before: &str, more: &str) -> String {
    let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    format!("{before}{end}\n{more}")
}

/// Sees that settings say what they are to say: nothing of what was there is lost.
fn reads(text: &str, added: &[Source]) -> Result<(), NotAdded> {
    let mut map = SourceMap::default();
    let source = map.add(project::FILE_NAME, text);
    let (project, said) = project::read(source, &map);
    let names: BTreeSet<&str> = project
        .iter()
        .flat_map(|project| {
            let sources = &project.sources;
            let exports = sources.exports.iter().filter_map(|source| source.name.as_deref());
            exports.chain(sources.formatted.iter().filter_map(|source| source.name.as_deref()))
        })
        .collect();
    let all = added.iter().filter(|source| source.is_read());
    if project.is_none() || !all.map(|source| source.name.as_str()).all(|name| names.contains(name))
    {
        let why = said.iter().next().map_or(String::new(), |one| one.message.clone());
        return Err(NotAdded::Settings(why));
    }
    Ok(())
}

/// The path of a file within the project, with `/`.
fn within(root: &Path, file: &Path) -> Option<String> {
    let path = file.strip_prefix(disk::real(root)).ok()?;
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// A path in the project at which nothing is.
fn free(root: &Path, path: &str) -> String {
    let (stem, extension) = match path.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') => (stem, format!(".{extension}")),
        _ => (path, String::new()),
    };
    let others = (2..).map(|number| format!("{stem}-{number}{extension}"));
    let mut paths = std::iter::once(path.to_string()).chain(others);
    paths.find(|path| !disk::is_there(&root.join(path))).expect("there is always another number")
}
