//! Making everything that is planned: in parallel, with memory that does not grow with the number
//! of documents, skipping what has not changed.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::assets;
use super::kinds::{KINDS, Kind, Making};
use super::load::Loaded;
use super::maker::{Done, Maker, State, page_not_rendered};
use super::manifest::{self, Entry, Manifest};
use super::plan;
use super::write::Writer;
use crate::base::{Diagnostic, Diagnostics, Origin, OutPath, io_reason};
use crate::render::pdf::pool;

crate::code!(
    NOT_WRITTEN,
    "press/not-written",
    "A file could not be written or removed.\n\nThe output folder is not what the build was to make \
     it.\n\nCheck that there is space on the disk and that you may write to the folder, then build \
     again; what is done is not done anew."
);
crate::code!(
    TOO_LONG,
    "press/too-long",
    "A document has more pages than its budget.\n\nA report that grows is not read, and costs \
     postage; a transcript is expected to have two pages.\n\nShow fewer competencies (`show` and `most` \
     under `[documents.report]`), shorten the narratives, or raise `pages`."
);

/// What to build, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// Kinds of documents.
    pub kinds: BTreeSet<&'static Kind>,
    /// Identifiers of students; empty for all who attend.
    pub students: Vec<String>,
    /// Output folder.
    pub out: PathBuf,
    /// Documents made at a time.
    pub jobs: NonZeroUsize,
}

/// What a build came to.
#[derive(Debug, Default)]
pub struct Built {
    /// Files written, by kind.
    pub written: BTreeMap<&'static Kind, usize>,
    /// Files that were up to date, by kind.
    pub current: BTreeMap<&'static Kind, usize>,
    /// Files that could not be made, by kind.
    pub failed: BTreeMap<&'static Kind, usize>,
    /// Files of an earlier build that are no longer part of the output.
    pub removed: usize,
    /// Documents with more pages than their budget.
    pub too_long: Vec<String>,
    /// What was found on the way.
    pub diagnostics: Diagnostics,
}

/// Builds. `progress` is told how many documents are done, of how many.
///
/// # Errors
/// A diagnostic when nothing could be built at all: the output folder is in use or cannot be
/// written, or the theme or a template cannot be read.
pub fn build(
    school: &Loaded,
    options: &Options,
    mut progress: impl FnMut(usize, usize),
) -> Result<Built, Box<Diagnostic>> {
    let assets = assets::load(school)?;
    let writer = Writer::open(&options.out).map_err(|error| not_opened(&options.out, &error))?;
    let before = Manifest::read(&options.out);
    let mut built = Built::default();
    let students = plan::students(school, &options.students, &mut built.diagnostics);
    let whole = options.students.is_empty();
    let catalog = &assets.catalog;
    let kinds = &options.kinds;
    let jobs = plan::jobs(school, &students, kinds, whole, catalog, &mut built.diagnostics);
    let maker = Maker::new(school, &assets, &students, options.jobs)?;
    let mut after = before.clone();
    after.gradus = env!("CARGO_PKG_VERSION").to_string();
    after.as_of = Some(school.occasion.as_of);
    after.read = school.reading.tables.clone();

    let mut saved = Instant::now();
    let mut done = 0;
    pool::each_in_parallel(
        options.jobs,
        &jobs,
        |job| maker.make(job, &options.out, &before, &writer),
        |index, result| {
            built.note(&jobs[index].path, result, &mut after);
            // A build that is killed leaves a manifest of most of what it made.
            if saved.elapsed() > CHECKPOINT {
                saved = Instant::now();
                if let Err(error) = after.write(&writer) {
                    built.diagnostics.push(not_written(manifest::FILE_NAME, &error));
                }
            }
            done += 1;
            progress(done, jobs.len());
        },
    );
    let mut planned: BTreeSet<OutPath> = jobs.into_iter().map(|job| job.path).collect();
    let mut removable = kinds.clone();
    for kind in KINDS.iter().filter(|kind| whole && kinds.contains(*kind)) {
        let Making::Files(files) = kind.making else { continue };
        let (artifacts, errors) = files(&maker);
        if !errors.is_empty() {
            removable.remove(kind);
            *built.failed.entry(kind).or_default() += errors.len();
            errors.iter().for_each(|error| built.diagnostics.push(page_not_rendered(error)));
        }
        for artifact in artifacts {
            let result = maker.put(&artifact, &options.out, &before, &writer);
            built.note(&artifact.path, result, &mut after);
            planned.insert(artifact.path);
        }
    }
    if whole {
        remove_stale(&removable, &planned, &writer, &mut built, &mut after);
    }
    if let Err(error) = after.write(&writer) {
        built.diagnostics.push(not_written(manifest::FILE_NAME, &error));
    }
    built.too_long.sort_unstable();
    if let Some(warning) = too_long(&built.too_long) {
        built.diagnostics.push(warning);
    }
    Ok(built)
}

/// Documents that a warning names.
const NAMED: usize = 8;

/// How often the manifest is written while a build goes on.
const CHECKPOINT: Duration = Duration::from_secs(2);

impl Built {
    fn note(&mut self, path: &OutPath, done: Done, after: &mut Manifest) {
        let Some(kind) = Kind::of(path.as_str()) else { return };
        let count = match done.state {
            State::Written => &mut self.written,
            State::Current => &mut self.current,
            State::Failed => &mut self.failed,
        };
        *count.entry(kind).or_default() += 1;
        if let Some(entry) = done.entry {
            after.files.insert(path.as_str().to_string(), entry);
        }
        if let Some(problem) = done.problem {
            self.diagnostics.push(problem);
        }
        if done.excess > 0 {
            self.too_long.push(path.as_str().to_string());
        }
    }
}

/// Removes what the last manifest lists of the built kinds and this build did not plan.
fn remove_stale(
    kinds: &BTreeSet<&'static Kind>,
    planned: &BTreeSet<OutPath>,
    writer: &Writer,
    built: &mut Built,
    after: &mut Manifest,
) {
    let stale = |name: &str| {
        let path = OutPath::parse(name)?;
        let built = Kind::of(name).is_some_and(|kind| kinds.contains(kind));
        (built && !planned.contains(&path)).then_some(path)
    };
    let stale: Vec<OutPath> = after.files.keys().filter_map(|name| stale(name)).collect();
    for path in stale {
        match writer.remove(&path) {
            Ok(()) => {
                after.files.remove(path.as_str());
                built.removed += 1;
            }
            Err(error) => built.diagnostics.push(not_written(path.as_str(), &error)),
        }
    }
}

/// One warning for all documents that are longer than they should be.
fn too_long(paths: &[String]) -> Option<Diagnostic> {
    if paths.is_empty() {
        return None;
    }
    let named: Vec<String> = paths.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    let named = named.join(", ");
    let message = match (paths.len(), paths.len().saturating_sub(NAMED)) {
        (1, _) => format!("{named} has more pages than its budget"),
        (_, 0) => format!("{named} have more pages than their budget"),
        (_, more) => format!("{named} and {more} more have more pages than their budget"),
    };
    Some(
        Diagnostic::warning(&TOO_LONG, Origin::Nowhere, message)
            .help("show less under `[documents]` in `gradus.toml`, or raise `pages` there"),
    )
}

/// The entry of a file in the manifest.
pub(super) fn entry(key: String, bytes: &[u8], pages: Option<usize>) -> Entry {
    Entry { key, hash: manifest::hash(bytes), pages }
}

/// The diagnostic for a file that could not be written or removed.
pub(super) fn not_written(path: &str, error: &std::io::Error) -> Diagnostic {
    let message = format!("cannot write `{path}`: {}", io_reason(error));
    Diagnostic::error(&NOT_WRITTEN, Origin::Nowhere, message)
        .help("check the space on the disk and that you may write there, then build again")
}

fn not_opened(out: &Path, error: &std::io::Error) -> Box<Diagnostic> {
    let out = out.display();
    Box::new(match error.kind() {
        std::io::ErrorKind::ResourceBusy => {
            let message = format!("another build is writing to `{out}`");
            Diagnostic::error(&NOT_WRITTEN, Origin::Nowhere, message)
                .help("wait until it is done, or give this one a folder of its own with `--out`")
        }
        _ => {
            let message = format!("cannot write to `{out}`: {}", io_reason(error));
            Diagnostic::error(&NOT_WRITTEN, Origin::Nowhere, message)
                .help("give another folder with `--out`")
        }
    })
}
