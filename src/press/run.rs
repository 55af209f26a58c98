//! Making everything that is planned: in parallel, with memory that does not grow with the number
//! of documents, skipping what has not changed.

use std::collections::BTreeSet;

use super::apart::Places;
use super::assets;
use super::built::{Built, Options};
use super::glyphs;
use super::held_back::held_back;
use super::journal::Line;
use super::kind::{Kind, Making, Orders};
use super::kinds::{self, KINDS};
use super::known::Known;
use super::languages;
use super::loaded::Loaded;
use super::lost_rows::LostRows;
use super::maker::{Done, Maker, State};
use super::manifests::{self, Manifests};
use super::out::Out;
use super::place::{Place, Tree};
use super::plan;
use super::record::{self, Left};
use super::refused::{self, page_not_rendered};
use super::row_files::row_files;
use super::share::{self, Part};
use super::stale::{self, Scope};
use super::students;
use super::trend;
use super::write::{self, Writer, not_opened};
use crate::base::{Code, Diagnostic, Idx, Origin, OutPath, disk, io_reason, quoted_few};
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::render::pdf::pool;

crate::code!(
    TOO_LONG,
    "press/too-long",
    "A document has more pages than its budget.\n\nA report that grows is not read, and costs \
     postage; a transcript is expected to have two pages.\n\nShow fewer competencies (`show` and `most` \
     under `[documents.report]`), shorten the narratives, or raise `pages`."
);

crate::code!(
    WAS_OPEN,
    "press/was-open",
    "Private documents could be read by other users of the computer.\n\nGradus makes private folders \
     for their owner only. A restore or a copy opens them. They are closed again by every \
     build.\n\nFind out who could read them, and keep the permissions when you copy or restore the \
     folder."
);

/// The same options, with the kinds that others come with.
fn with_needs(options: &Options) -> Options {
    let mut options = options.clone();
    let asked = options.kinds.clone();
    let is_needed = |one: &&&Kind| asked.iter().any(|kind| (kind.comes_with)(one));
    options.kinds.extend(KINDS.iter().filter(is_needed));
    options
}

/// Diagnostics about what an earlier build left. The next build would not say the same, so none of
/// a build that says them is kept.
static OF_ONE_BUILD: &[&Code] = &[
    &refused::NOT_RENDERED,
    &manifests::UNREADABLE_MANIFEST,
    &write::NOT_WRITTEN,
    &WAS_OPEN,
    &stale::KEPT,
    &stale::UNLISTED,
    &trend::FEWER_ROWS,
];

/// True when the next build would say the same if nothing changed.
fn is_settled(built: &Built) -> bool {
    let once = |one: &Diagnostic| OF_ONE_BUILD.contains(&one.code);
    built.missed.is_empty()
        && built.failed.is_empty()
        && built.kept == 0
        && !built.diagnostics.iter().any(once)
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
    let options = &with_needs(options);
    let (assets, mut asked) = disk::watched(|| assets::of(school));
    let assets = &*assets?;
    let writer = Writer::open(&options.out).map_err(|error| not_opened(&options.out, error))?;
    let writer = match &school.recall {
        Some(recall) if !recall.memory.forgets() => writer.remembering(&recall.memory),
        _ => writer.relying_on(record::last_seen(&options.out)),
    };
    match options.part.shard() {
        Some(shard) => share::begin(&writer, shard)?,
        None if options.students.is_empty() => {
            share::forget(&writer).map_err(|error| not_opened(&options.out, error.into()))?
        }
        None => {}
    }
    let mut built = Built::default();
    let place = Place::new(school, !options.students.is_empty());
    built.folder = Some(place.folder());
    let mut before = Manifests::read(&writer, &place, &mut built.diagnostics)?;
    if let Some(warning) = close_private(&writer) {
        built.diagnostics.push(warning);
    }
    let mut damage = school.damage.clone();
    damage.add_lost(&before.read, &school.reading.tables);
    let unfinished = writer.announced().map_err(|error| not_opened(&options.out, error.into()))?;
    let left = before.take_in(unfinished, &writer);

    let rows = row_files(school);
    let lost = LostRows::new(&damage, &before.rows, &rows);
    let students = students::students(school, &options.students, &mut built.diagnostics);
    let whole = !place.requested;
    let shard = options.part.shard();
    let catalog = &assets.catalog;
    let held_back = held_back(&damage, &options.kinds);
    held_back.into_iter().for_each(|said| built.diagnostics.push(said));
    let kinds = options.kinds.iter().copied();
    let mut kinds: BTreeSet<_> =
        kinds.filter(|kind| damage.holds_back(kind.rests_on).is_none()).collect();
    lost.said(kinds.iter()).into_iter().for_each(|said| built.diagnostics.push(said));
    kinds.retain(|kind| lost.hold_back_for_all(kind).is_none());
    let kinds = &kinds;
    let mut jobs = plan::jobs(school, &students, kinds, &place, catalog, &mut built.diagnostics);
    let known = Known::read(&writer);
    let (maker, more) =
        disk::watched(|| Maker::new(school, assets, &students, options.jobs, known));
    let maker = maker?;
    asked = asked.and(more);
    let id = |idx: Idx<Student>| &*school.model.students[idx].id.value;
    if let Some(shard) = shard {
        jobs.retain(|job| job.student.is_some_and(|student| shard.holds(id(student))));
    }
    let shares = match &options.part {
        Part::Joined(shares) => Some(&**shares),
        Part::Whole | Part::Share(_) => None,
    };
    if let Some(shares) = shares {
        let of_students = jobs.iter().filter_map(|job| Some((&job.path, id(job.student?))));
        shares.prove(&of_students.collect::<Vec<_>>())?;
    }
    let mut places = Places::default();
    jobs.retain(|job| built.takes(&mut places, &job.path));
    let line = |path: &OutPath, student: Option<Idx<Student>>| Line {
        path: path.as_str().to_string(),
        student: student.map(|idx| id(idx).to_string()),
        entry: None,
    };
    let announced: Vec<Line> = jobs.iter().map(|job| line(&job.path, job.student)).collect();
    announce(&writer, &options.out, &announced)?;
    let mut after = before.clone();
    after.read = damage.rows(&before.read, &school.reading.tables);
    let known_rows = rows.iter().map(|(student, own)| (student.clone(), lost.keep(student, own)));
    // Of a roster that may lack rows, those who are not on it stay known.
    let roster = damage.of(|table| table == Table::Students);
    match whole && roster.is_none() {
        true => after.rows = known_rows.collect(),
        false if whole => after.rows.extend(known_rows),
        false => {
            let about: BTreeSet<&str> = students.iter().map(|idx| id(*idx)).collect();
            after.rows.extend(known_rows.filter(|(student, _)| about.contains(&**student)));
        }
    }
    let day = school.occasion.as_of;
    jobs.iter().for_each(|job| after.looks_at(day, &job.path));

    let mut done = 0;
    pool::each_in_parallel(
        options.jobs,
        &jobs,
        |job| {
            let done = match shares.zip(job.student) {
                _ if job.student.is_some_and(|idx| lost.hold_back(job.kind, id(idx))) => {
                    Done::held_back()
                }
                Some((shares, student)) => maker.take(job, shares, id(student), &before, &writer),
                None => maker.make(job, &before, &writer),
            };
            noted(done, &job.path, &writer)
        },
        |index, result| {
            built.note(&jobs[index].path, result, &mut after);
            done += 1;
            progress(done, jobs.len());
        },
    );
    let mut planned: BTreeSet<OutPath> = jobs.iter().map(|job| job.path.clone()).collect();
    let in_place = papers_in_place(school, &place, &writer, &planned, &mut built);
    let of_own_pages = kinds::find("site").filter(|_| school.own_pages.incomplete);
    let mut incomplete: BTreeSet<_> = of_own_pages.into_iter().collect();
    let of_school = whole && shard.is_none();
    for kind in KINDS.iter().copied().filter(|kind| of_school && kinds.contains(kind)) {
        let files = match kind.making {
            Making::Paper { .. } => continue,
            Making::Files(files) => files,
            Making::Run(run) => {
                let missed = built.missed.clone();
                let mut long = built.too_long.clone();
                long.sort_unstable();
                let (place, jobs) = (&place, &jobs);
                let orders = Orders { place, jobs, missed: &missed, long: &long };
                let mut unannounced = None;
                let problems = run(&maker.desk, &orders, &mut |artifact| {
                    if !built.takes(&mut places, &artifact.path) {
                        return;
                    }
                    planned.insert(artifact.path.clone());
                    let announced = announce(&writer, &options.out, &[line(&artifact.path, None)]);
                    if let Err(problem) = announced {
                        unannounced.get_or_insert(problem);
                        return;
                    }
                    after.looks_at(day, &artifact.path);
                    let result = maker.put(&artifact, &before, &writer);
                    built.note(&artifact.path, noted(result, &artifact.path, &writer), &mut after);
                });
                if let Some(problem) = unannounced {
                    return Err(problem);
                }
                problems.into_iter().for_each(|problem| built.diagnostics.push(problem));
                continue;
            }
        };
        if let Some(paths) = maker.files_as_before(kind, &in_place, &before, &writer) {
            for path in paths {
                if !built.takes(&mut places, &path) {
                    continue;
                }
                after.looks_at(day, &path);
                built.note(&path, Maker::as_before(&path, &before), &mut after);
                planned.insert(path);
            }
            continue;
        }
        let ((artifacts, errors), more) = disk::watched(|| files(&maker.desk, &in_place));
        asked = asked.and(more);
        if errors.is_empty() {
            maker.remember_files(kind, &in_place, &artifacts);
        }
        if !errors.is_empty() {
            incomplete.insert(kind);
            *built.failed.entry(kind).or_default() += errors.len();
            errors.iter().for_each(|error| built.diagnostics.push(page_not_rendered(error)));
        }
        let mut artifacts = artifacts;
        artifacts.retain(|one| built.takes(&mut places, &one.path));
        let announced: Vec<Line> = artifacts.iter().map(|one| line(&one.path, None)).collect();
        announce(&writer, &options.out, &announced)?;
        for artifact in artifacts {
            after.looks_at(day, &artifact.path);
            let result = maker.put(&artifact, &before, &writer);
            built.note(&artifact.path, noted(result, &artifact.path, &writer), &mut after);
            planned.insert(artifact.path);
        }
    }
    let scope = Scope {
        school,
        options,
        students: (!whole).then(|| students.iter().map(|idx| id(*idx)).collect()),
        place: &place,
        planned: &planned,
        damage: &damage,
        lost: &lost,
        homes: school.model.households.iter().map(|(idx, home)| (&*home.id.value, idx)).collect(),
        incomplete,
    };
    stale::settle(&scope, &writer, &mut built, &mut after);
    if whole {
        stale::warn_of_unlisted(&scope, &writer, &before, &after, &mut built.diagnostics);
    }
    let settled = || writer.settle(&left).map_err(|error| (place.folder(), error));
    maker.known.write(&writer, &after.files);
    if let Err((path, error)) = after.write(&writer).and_then(|()| settled()) {
        built.unwritten(path.as_str(), &error);
    }
    if shard.is_some() {
        built.share = built.sent(&planned, &after);
    }
    built.too_long.sort_unstable();
    if let Some(warning) = too_long(&built.too_long) {
        built.diagnostics.push(warning);
    }
    if let Some(error) = glyphs::missing(&built.missing) {
        built.diagnostics.push(error);
    }
    built.say_leaks(&school.model);
    built.say_unwritten();
    built.left = is_settled(&built).then(|| {
        let documents = after.files.iter();
        let documents =
            documents.filter_map(|(name, entry)| Some((OutPath::parse(name)?, entry.hash.clone())));
        let sheet = shard.map(|_| share::path());
        let manifests = after.paths().into_iter().chain(sheet).collect();
        Left { documents: documents.collect(), manifests }
    });
    built.asked = asked;
    Ok(built)
}

/// The documents on paper for everybody that are in place: of this build, or of an earlier one.
/// One of which that cannot be told is named, and is taken to be there when it is planned.
fn papers_in_place(
    school: &Loaded,
    place: &Place,
    writer: &Writer,
    planned: &BTreeSet<OutPath>,
    built: &mut Built,
) -> BTreeSet<OutPath> {
    let papers = KINDS
        .iter()
        .filter(|kind| kind.tree == Tree::Public && matches!(kind.making, Making::Paper { .. }));
    let languages = languages::public(school);
    let paths = papers
        .flat_map(|kind| languages.iter().map(|language| kind.path_for_everybody(place, language)));
    let mut in_place = BTreeSet::new();
    for path in paths {
        match writer.holds(&path) {
            Ok(true) => drop(in_place.insert(path)),
            Ok(false) => {}
            Err(error) => {
                built.unwritten(path.as_str(), &error);
                in_place.extend(Some(path).filter(|path| planned.contains(path)));
            }
        }
    }
    in_place
}

/// Writes a file down that is in place now, so that the next build knows it if this one is killed.
fn noted(done: Done, path: &OutPath, writer: &Writer) -> Done {
    if let (State::Written, Some(entry)) = (&done.state, &done.entry) {
        let (path, student) = (path.as_str().to_string(), entry.student.clone());
        let unnoted = writer.note(&Line { path, student, entry: Some(entry.clone()) }).err();
        return Done { unnoted, ..done };
    }
    done
}

fn announce(writer: &Writer, out: &Out, lines: &[Line]) -> Result<(), Box<Diagnostic>> {
    writer.announce(lines).map_err(|error| not_opened(out, error.into()))
}

fn close_private(writer: &Writer) -> Option<Diagnostic> {
    let problem = match writer.close_private() {
        Ok(0) => return None,
        Ok(closed) => {
            let message = match closed {
                1 => "a private file or folder was open to others on this computer".to_string(),
                many => {
                    format!("{many} private files and folders were open to others on this computer")
                }
            };
            Diagnostic::warning(&WAS_OPEN, Origin::Nowhere, format!("{message}; closed again"))
                .help("see who could read them, and copy or restore them with their permissions")
        }
        Err(error) => {
            let message = format!(
                "private files may be open to others on this computer: {}",
                io_reason(&error)
            );
            Diagnostic::error(&WAS_OPEN, Origin::Nowhere, message)
                .help("see that the output folder is yours, or give another with `--out`")
        }
    };
    Some(problem)
}

/// One warning for all documents that are longer than they should be.
fn too_long(paths: &[String]) -> Option<Diagnostic> {
    if paths.is_empty() {
        return None;
    }
    let named = quoted_few(paths);
    let message = match paths.len() {
        1 => format!("{named} has more pages than its budget"),
        _ => format!("{named} have more pages than their budget"),
    };
    Some(
        Diagnostic::warning(&TOO_LONG, Origin::Nowhere, message)
            .help("show less under `[documents]` in `gradus.toml`, or raise `pages` there"),
    )
}
