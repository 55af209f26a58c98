//! `gradus build`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use super::args::{BuildArgs, Format};
use super::check::print_unserved;
use super::output::{self, complain, count_of, say};
use super::{Exit, project_root, report};
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostics, OutPath, SourceMap};
use crate::press::kinds::{KINDS, Kind, Tree};
use crate::press::manifest::Manifest;
use crate::press::{self, Built, Load, Options, trend, unserved};

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
    let Load { sources, mut diagnostics, school } = press::load(&root, args.as_of);
    let Some(school) = school else {
        print(args.format, &diagnostics, &sources, None);
        if args.format == Format::Human {
            complain!("nothing was built: the project cannot be read as a whole");
        }
        return Exit::Failed;
    };
    let out = args.out.clone().unwrap_or_else(|| root.join(&school.project.out));
    diagnostics.append(trend::compare(&Manifest::last(&out), &school.reading.tables));
    if args.strict && diagnostics.errors() + diagnostics.warnings() > 0 {
        print(args.format, &diagnostics, &sources, None);
        if args.format == Format::Human {
            complain!("nothing was built, as `--strict` asks when anything is wrong");
        }
        return Exit::Problems;
    }
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
    let built = match result {
        Ok(built) => built,
        Err(diagnostic) => {
            // What is wrong with the project's own templates was found when it was read.
            if !diagnostics.iter().any(|one| one.code == diagnostic.code) {
                diagnostics.push(*diagnostic);
            }
            print(args.format, &diagnostics, &sources, None);
            return Exit::Failed;
        }
    };
    diagnostics.append(built.diagnostics.clone());
    diagnostics.sort(&sources);
    print(args.format, &diagnostics, &sources, Some(&built));
    if args.format == Format::Human {
        summary(&built, &options, &school, started);
        if let Some(tally) = output::tally(&diagnostics) {
            say!("{tally} above; `gradus explain CODE` says more about each");
        }
    }
    if diagnostics.errors() > 0 { Exit::Problems } else { Exit::Done }
}

fn summary(built: &Built, options: &Options, school: &press::Loaded, started: Instant) {
    let out = options.out.display();
    let model = &school.model;
    let used: usize = school.reading.files.iter().map(|file| file.counts.used).sum();
    let rows = count_of(used, "row");
    say!(
        "{}: {}, {}, {rows} read; as of {}",
        model.school.name,
        count_of(model.students.len(), "student"),
        match model.framework.competencies.len() {
            1 => "1 competency".to_string(),
            many => format!("{many} competencies"),
        },
        school.occasion.as_of
    );
    for kind in KINDS {
        let count = |counts: &BTreeMap<&Kind, usize>| counts.get(kind).copied().unwrap_or(0);
        let (written, current, failed) =
            (count(&built.written), count(&built.current), count(&built.failed));
        if written + current + failed == 0 {
            continue;
        }
        let made = written + current;
        let mut line = format!("  {made:>5} {}", kind.name_of(made));
        if current > 0 {
            line += &format!(", {current} of them unchanged");
        }
        if failed > 0 {
            line += &format!("; {failed} FAILED");
        }
        say!("{line}");
    }
    if built.removed > 0 {
        say!("  {:>5} no longer part of the output, removed", built.removed);
    }
    if built.kept > 0 {
        say!("  {:>5} of an earlier build, kept and OLD: not to be sent", built.kept);
    }
    if options.students.is_empty() {
        unserved::of(school).iter().for_each(print_unserved);
    }
    let left_out: Vec<String> = model
        .students
        .iter()
        .filter_map(|(idx, student)| {
            let rows = model.records(idx).left_out;
            (rows > 0).then(|| format!("{} ({})", student.id.value, count_of(rows, "row")))
        })
        .collect();
    if !left_out.is_empty() {
        say!(
            "built without rows that could not be used: {}{}",
            left_out[..left_out.len().min(NAMED)].join(", "),
            match left_out.len().saturating_sub(NAMED) {
                0 => String::new(),
                more => format!(" and {more} more students"),
            }
        );
    }
    let private = built.folder.as_ref().filter(|_| {
        let made = built.written.keys().chain(built.current.keys());
        made.into_iter().any(|kind| kind.tree == Tree::Private)
    });
    let private =
        private.map(|folder| format!(", what is of students in {}", shown(&options.out, folder)));
    let seconds = started.elapsed().as_secs_f32();
    say!("in {out}{} after {seconds:.1} s", private.unwrap_or_default());
}

/// A folder of the output, to be found by.
fn shown(out: &Path, folder: &OutPath) -> String {
    folder.below(out).display().to_string()
}

/// Students whose documents lack rows that are named.
const NAMED: usize = 12;

#[derive(Serialize)]
struct JsonBuild<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    files: Option<JsonFiles>,
    diagnostics: Vec<report::Json<'a>>,
}

#[derive(Serialize)]
struct JsonFiles {
    /// Folder of what is private, in the output folder.
    private: Option<String>,
    written: usize,
    unchanged: usize,
    failed: usize,
    removed: usize,
    kept: usize,
}

fn print(format: Format, diagnostics: &Diagnostics, sources: &SourceMap, built: Option<&Built>) {
    match format {
        Format::Human => output::diagnostics(diagnostics, sources),
        Format::Json => output::json(&JsonBuild {
            files: built.map(|built| JsonFiles {
                private: built.folder.as_ref().map(|folder| folder.as_str().to_string()),
                written: built.written.values().sum(),
                unchanged: built.current.values().sum(),
                failed: built.failed.values().sum(),
                removed: built.removed,
                kept: built.kept,
            }),
            diagnostics: diagnostics.iter().map(|one| report::json(one, sources)).collect(),
        }),
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
