//! `gradus build`.

mod told;

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use self::told::Told;
use super::args::{BuildArgs, Format};
use super::output::{complain, say};
use super::{Exit, project_root};
use crate::base::disk;
use crate::base::nearest::did_you_mean;
use crate::press::kinds::{KINDS, Kind};
use crate::press::manifest::Manifest;
use crate::press::record::{self, Compared, Request};
use crate::press::why::Why;
use crate::press::{self, Load, Options, trend};

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
    if let Some(out) = out_folder(args, &root)
        && let Some(request) = &request
    {
        match record::compare::<Told>(&out, request, args.explain_rebuild) {
            Compared::Same(documents, told) => {
                if args.explain_rebuild {
                    let why = Why::Same.words();
                    documents.iter().for_each(|path| explain(args.format, path, why));
                }
                told.print(args.format, started);
                return told.exit();
            }
            Compared::Changed(what) if args.explain_rebuild => {
                what.iter().for_each(|what| explain(args.format, "since the last build", what));
            }
            Compared::Changed(_) | Compared::Unknown => {}
        }
    }
    let (load, asked) = disk::watched(|| press::load(&root, args.as_of));
    let Load { sources, mut diagnostics, school } = load;
    let Some(mut school) = school else {
        Told::new(&diagnostics, &sources, None).print_diagnostics(args.format);
        if args.format == Format::Human {
            complain!("nothing was built: the project cannot be read as a whole");
        }
        return Exit::Failed;
    };
    let out = args.out.clone().unwrap_or_else(|| root.join(&school.project.out));
    let fewer = trend::compare(&Manifest::last(&out), &school.reading.tables);
    let as_before = fewer.is_empty();
    diagnostics.append(fewer);
    if args.strict && diagnostics.errors() + diagnostics.warnings() > 0 {
        Told::new(&diagnostics, &sources, None).print_diagnostics(args.format);
        if args.format == Format::Human {
            complain!("nothing was built, as `--strict` asks when anything is wrong");
        }
        return Exit::Problems;
    }
    school.damage.keep_going = args.keep_going;
    let options = Options {
        kinds,
        students: args.students.clone(),
        out,
        jobs: args
            .jobs
            .unwrap_or_else(|| std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)),
    };
    let bar = progress_bar(args.format);
    let result = press::build(&school, &options, |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let mut built = match result {
        Ok(built) => built,
        Err(diagnostic) => {
            // What is wrong with the project's own templates was found when it was read.
            if !diagnostics.iter().any(|one| one.code == diagnostic.code) {
                diagnostics.push(*diagnostic);
            }
            Told::new(&diagnostics, &sources, None).print_diagnostics(args.format);
            return Exit::Failed;
        }
    };
    diagnostics.append(built.diagnostics.clone());
    diagnostics.sort(&sources);
    if args.explain_rebuild {
        built.why.iter().for_each(|(path, why)| explain(args.format, path.as_str(), why.words()));
    }
    let told = Told::new(&diagnostics, &sources, Some((&built, &options, &school)));
    told.print(args.format, started);
    if let (Some(request), Some(mut left)) = (request, built.left.take().filter(|_| as_before)) {
        left.asked = asked.and(left.asked);
        let unchanged = (&built.unchanged(), &options, &school);
        let told = Told::new(&diagnostics, &sources, Some(unchanged));
        record::keep(&options.out, &request, left, told);
    }
    told.exit()
}

/// Everything that decides what is built and what is said, but for what is in files; nothing when the
/// current folder is not known.
fn request(args: &BuildArgs, root: &Path, kinds: &BTreeSet<&'static Kind>) -> Option<Request> {
    let here = std::env::current_dir().ok()?;
    let BuildArgs {
        what: _,
        students,
        as_of,
        out,
        jobs: _,
        strict,
        keep_going,
        explain_rebuild: _,
        format: _,
    } = args;
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.target).collect();
    Some(Request::new(&[
        here.display().to_string(),
        root.display().to_string(),
        format!("{kinds:?} {students:?} {as_of:?} {out:?} {strict} {keep_going}"),
    ]))
}

/// The output folder, as the command line or the settings name it; nothing when the settings cannot be
/// read.
fn out_folder(args: &BuildArgs, root: &Path) -> Option<PathBuf> {
    if let Some(out) = &args.out {
        return Some(out.clone());
    }
    press::load::settings(root).map(|project| root.join(project.out))
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

/// Takes the words of the command line apart: a folder, if the first is no target, and kinds of
/// documents.
fn split(words: &[String]) -> Result<(Option<PathBuf>, BTreeSet<&'static Kind>), String> {
    let dir = words.first().filter(|word| Kind::find(word).is_none()).map(PathBuf::from);
    let targets = &words[usize::from(dir.is_some())..];
    let known = || KINDS.iter().map(|kind| kind.target);
    let kinds = targets
        .iter()
        .map(|word| {
            Kind::find(word).ok_or_else(|| {
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
