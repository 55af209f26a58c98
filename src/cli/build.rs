//! `gradus build`.

pub(super) mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use self::told::{Printer, Told};
use super::args::{BuildArgs, Format};
use super::output::{complain, say};
use super::{Exit, each, project_root};
use crate::base::disk::Asked;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Memory, SourceMap, disk};
use crate::press::kind::{Kind, Scope};
use crate::press::kinds::{self, KINDS};
use crate::press::manifest::Manifest;
use crate::press::record::{self, Compared, Request};
use crate::press::share::{self, Part, Wanted};
use crate::press::why::Why;
use crate::press::{self, Instead, Loaded, Loads, Options, Out, Which, translations, trend};
use crate::project::Project;

/// A request to build, or to merge the shares of a build.
pub(super) struct Order {
    pub(super) root: PathBuf,
    pub(super) school: Which,
    pub(super) wanted: Wanted,
    pub(super) kinds: BTreeSet<&'static Kind>,
    pub(super) students: Vec<String>,
    /// The output folder, where one is named.
    pub(super) out: Option<PathBuf>,
    pub(super) jobs: Option<NonZeroUsize>,
    pub(super) strict: bool,
    pub(super) explain_rebuild: bool,
    pub(super) format: Format,
    pub(super) part: Part,
}

pub(super) fn run(args: &BuildArgs) -> Exit {
    let (dir, kinds) = match split(&args.what) {
        Ok(split) => split,
        Err(message) => {
            complain!("error: {message}");
            return Exit::Failed;
        }
    };
    let Some(root) = project_root(dir.as_ref()) else { return Exit::Failed };
    let started = Instant::now();
    let request = request(args, &root, &kinds);
    let order = Order {
        wanted: Wanted::new(&kinds, args.as_of, args.keep_going),
        root,
        school: each(args.school.as_ref()),
        kinds,
        students: args.students.clone(),
        out: args.out.clone(),
        jobs: args.jobs,
        strict: args.strict,
        explain_rebuild: args.explain_rebuild,
        format: args.format,
        part: args.shard.map_or(Part::Whole, Part::Share),
    };
    let projects = press::load::settings_of(&order.root, &order.school).unwrap_or_default();
    let mut same = BTreeMap::new();
    if let Some(request) = &request {
        for project in &projects {
            if let Some(told) = unchanged(&order, project, request) {
                same.insert(project.id.clone(), told);
            }
        }
    }
    if !projects.is_empty() && same.len() == projects.len() {
        let mut printer = Printer::new(order.format, started, projects.len());
        projects.iter().for_each(|project| printer.print(&same[&project.id]));
        return printer.finish();
    }
    make(order, request.as_ref(), &same, started)
}

/// The messages of the last build of a school, when nothing has changed since.
fn unchanged(order: &Order, project: &Project, request: &Request) -> Option<Told> {
    let out = out_folder(order, project).ok()?;
    match record::compare::<Told>(&out, request, order.explain_rebuild) {
        Compared::Same(documents, told) => {
            if order.explain_rebuild {
                let why = Why::Same.words();
                documents.iter().for_each(|path| explain(order.format, path, why));
            }
            Some(told)
        }
        Compared::Changed(what) => {
            let what = what.iter().filter(|_| order.explain_rebuild);
            what.for_each(|what| explain(order.format, "since the last build", what));
            None
        }
        Compared::Unknown => None,
    }
}

/// Builds what is asked for, and says what came of it. `request` stands for all of it in the record
/// that is kept of a build; of the schools in `same`, nothing has changed since.
pub(super) fn make(
    order: Order,
    request: Option<&Request>,
    same: &BTreeMap<Option<String>, Told>,
    started: Instant,
) -> Exit {
    let instead =
        Instead { as_of: order.wanted.as_of, school: order.school.clone(), ..Instead::default() };
    let (loads, asked) = disk::watched(|| press::load_schools(&order.root, &instead));
    let Loads { sources, diagnostics, schools } = loads;
    let mut printer = Printer::new(order.format, started, schools.len());
    if schools.is_empty() {
        let complaint = "nothing was built: the project cannot be read as a whole";
        printer.refuse(&diagnostics, &sources, Some(complaint), Exit::Failed);
        return printer.finish();
    }
    for school in schools {
        match same.get(&school.project.id) {
            Some(told) => printer.print(told),
            None => {
                let found = (diagnostics.clone(), asked.clone());
                one(&order, request, school, &sources, found, &mut printer);
            }
        }
    }
    printer.finish()
}

/// Builds one school. `found` is what was found and asked when it was read.
fn one(
    order: &Order,
    request: Option<&Request>,
    mut school: Loaded,
    sources: &SourceMap,
    (mut diagnostics, mut asked): (Diagnostics, Asked),
    printer: &mut Printer,
) {
    let Order { root, wanted, kinds, students, .. } = order;
    let name = school.model.school.name.to_string();
    if let Part::Joined(shares) = &order.part {
        let problems = shares.check(root, &name, &asked);
        if !problems.is_empty() {
            return printer.refuse(&problems, sources, Some(NOT_MERGED), Exit::Failed);
        }
    }
    let out = match out_folder(order, &school.project) {
        Ok(out) => out,
        Err(refused) => {
            diagnostics.push(*refused);
            return printer.refuse(&diagnostics, sources, None, Exit::Failed);
        }
    };
    let fewer = trend::compare(&Manifest::last(out.path()), &school.reading.tables);
    let as_before = fewer.is_empty();
    diagnostics.append(fewer);
    let to_families = |kind: &&Kind| kind.scope == Scope::Households || kind.target == "mail";
    if order.strict && kinds.iter().any(to_families) {
        diagnostics.append(translations::check(&school));
    }
    if order.strict && diagnostics.errors() + diagnostics.warnings() > 0 {
        let complaint = "nothing was built, as `--strict` asks when anything is wrong";
        return printer.refuse(&diagnostics, sources, Some(complaint), Exit::Problems);
    }
    school.damage.keep_going = wanted.keep_going;
    if !matches!(order.part, Part::Joined(_)) {
        school = press::remembering(school, &Arc::new(Memory::of_one_round()));
    }
    let options = Options {
        kinds: kinds.clone(),
        students: students.clone(),
        out,
        jobs: order
            .jobs
            .unwrap_or_else(|| std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)),
        part: order.part.clone(),
    };
    let bar = progress_bar(order.format);
    let result = press::build(&school, &options, |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let result = result.and_then(|mut built| {
        asked = std::mem::take(&mut asked).and(std::mem::take(&mut built.asked));
        if let Some(shard) = options.part.shard() {
            let made = std::mem::take(&mut built.share);
            let inputs = share::inputs(root, &asked);
            share::finish(&options.out, shard, &name, wanted.clone(), inputs, made)?;
        }
        Ok(built)
    });
    let mut built = match result {
        Ok(built) => built,
        Err(diagnostic) => {
            // What is wrong with the project's own templates was found when it was read.
            if !diagnostics.iter().any(|one| one.code == diagnostic.code) {
                diagnostics.push(*diagnostic);
            }
            return printer.refuse(&diagnostics, sources, None, Exit::Failed);
        }
    };
    diagnostics.append(built.diagnostics.clone());
    diagnostics.sort(sources);
    if order.explain_rebuild {
        built.why.iter().for_each(|(path, why)| explain(order.format, path.as_str(), why.words()));
    }
    printer.print(&Told::new(&diagnostics, sources, Some((&built, &options, &school))));
    if let (Some(request), Some(left)) = (request, built.left.take().filter(|_| as_before)) {
        let unchanged = (&built.unchanged(), &options, &school);
        let told = Told::new(&diagnostics, sources, Some(unchanged));
        record::keep(&options.out, request, asked, left, told);
    }
}

const NOT_MERGED: &str = "nothing was merged";

/// Says why nothing is merged.
pub(super) fn refuse(problems: &Diagnostics, sources: &SourceMap, format: Format) {
    let mut printer = Printer::new(format, Instant::now(), 1);
    printer.refuse(problems, sources, Some(NOT_MERGED), Exit::Failed);
}

/// Everything that decides what is built and what is said, but for what is in files; nothing when
/// the current folder is not known.
fn request(args: &BuildArgs, root: &Path, kinds: &BTreeSet<&'static Kind>) -> Option<Request> {
    let here = std::env::current_dir().ok()?;
    let BuildArgs {
        what: _,
        school,
        students,
        as_of,
        out,
        jobs: _,
        shard,
        strict,
        keep_going,
        explain_rebuild: _,
        format: _,
    } = args;
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.target).collect();
    Some(Request::new(&[
        here.display().to_string(),
        root.display().to_string(),
        format!("{kinds:?} {students:?} {as_of:?} {out:?} {shard:?} {strict} {keep_going}"),
        format!("{school:?}"),
    ]))
}

/// The output folder of a school, as the command line or the settings name it: a share has one of
/// its own.
fn out_folder(order: &Order, project: &Project) -> Result<Out, Box<Diagnostic>> {
    let path = match (&order.out, order.part.shard()) {
        (Some(out), _) => match &project.id {
            Some(id) if order.school == Which::Each => out.join(id),
            _ => out.clone(),
        },
        (None, None) => order.root.join(&*project.out),
        (None, Some(shard)) => {
            shares_folder(&order.root, &project.out).join(share::folder_name(shard))
        }
    };
    Out::new(path, &order.root, project)
}

/// The folder of all shares, when no other is named.
pub(super) fn shares_folder(root: &Path, out: &str) -> PathBuf {
    root.join(format!("{}-shares", out.trim_end_matches(['/', '\\'])))
}

/// Says on the side why something was made, or not.
fn explain(format: Format, what: &str, why: &str) {
    match format {
        Format::Human => say!("{what}: {why}"),
        Format::Json => complain!("{what}: {why}"),
    }
}

fn progress_bar(format: Format) -> ProgressBar {
    if format == Format::Json || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} documents, {eta} to go")
        .expect("the template is well-formed");
    ProgressBar::new(0).with_style(style)
}

/// Takes the words of the command line apart: a folder, if the first is not a target, and kinds of
/// documents.
pub(super) fn split(
    words: &[String],
) -> Result<(Option<PathBuf>, BTreeSet<&'static Kind>), String> {
    let dir = words.first().filter(|word| kinds::find(word).is_none()).map(PathBuf::from);
    let targets = &words[usize::from(dir.is_some())..];
    let known = || KINDS.iter().map(|kind| kind.target);
    let kinds = targets
        .iter()
        .map(|word| {
            kinds::find(word).ok_or_else(|| {
                let help = did_you_mean(word, known()).unwrap_or_else(|| {
                    format!("targets are {}", known().collect::<Vec<_>>().join(", "))
                });
                format!("`{word}` is not a target\nhelp: {help}")
            })
        })
        .collect::<Result<BTreeSet<&'static Kind>, String>>()?;
    Ok((
        dir,
        if kinds.is_empty() {
            KINDS.iter().copied().filter(|kind| !kind.on_request).collect()
        } else {
            kinds
        },
    ))
}
