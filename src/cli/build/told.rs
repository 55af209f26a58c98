//! The messages of a build: drawn once, so that a build with nothing to do can say it again.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::base::{Diagnostics, OutPath, SourceMap};
use crate::cli::Exit;
use crate::cli::args::Format;
use crate::cli::output::{self, count_of, say};
use crate::cli::report;
use crate::cli::unserved::unserved_line;
use crate::press::kinds::{KINDS, Kind, Tree};
use crate::press::{Built, Loaded, Options, unserved};

/// The messages of a build, in every form.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Told {
    /// Errors and warnings, drawn without colours and with them.
    plain: Vec<String>,
    colored: Vec<String>,
    /// Everything as JSON.
    json: String,
    /// The lines of the summary, without the last.
    summary: Vec<String>,
    /// The last, as far as it goes without the time that it took.
    place: String,
    tally: Option<String>,
    errors: usize,
}

impl Told {
    /// The report of a build, or diagnostics alone where nothing was built.
    pub(super) fn new(
        diagnostics: &Diagnostics,
        sources: &SourceMap,
        built: Option<(&Built, &Options, &Loaded)>,
    ) -> Self {
        let drawn = |color| output::blocks(output::serious(diagnostics), sources, color);
        let json = output::json_text(&Json {
            files: built.map(|(built, ..)| JsonFiles {
                private: built.folder.as_ref().map(|folder| folder.as_str().to_string()),
                written: built.written.values().sum(),
                unchanged: built.current.values().sum(),
                failed: built.failed.values().sum(),
                removed: built.removed,
                kept: built.kept,
            }),
            diagnostics: diagnostics.iter().map(|one| report::json(one, sources)).collect(),
        });
        let of_built = |(built, options, school)| {
            (summary(built, options, school), place(built, options.out.path()))
        };
        let (summary, place) = built.map(of_built).unwrap_or_default();
        Told {
            plain: drawn(false),
            colored: drawn(true),
            json,
            summary,
            place,
            tally: output::tally(diagnostics),
            errors: diagnostics.errors(),
        }
    }

    /// Prints everything; the time since `started` is said.
    pub(super) fn print(&self, format: Format, started: Instant) {
        self.print_diagnostics(format);
        if format == Format::Json {
            return;
        }
        self.summary.iter().for_each(|line| say!("{line}"));
        say!("{} after {:.1} s", self.place, started.elapsed().as_secs_f32());
        if let Some(tally) = &self.tally {
            say!("{tally} above; `gradus explain CODE` says more about each");
        }
    }

    /// Prints what was found.
    pub(super) fn print_diagnostics(&self, format: Format) {
        match format {
            Format::Human => {
                let drawn = if output::colors() { &self.colored } else { &self.plain };
                drawn.iter().for_each(|block| output::error_block(block));
            }
            Format::Json => say!("{}", self.json),
        }
    }

    pub(super) fn exit(&self) -> Exit {
        if self.errors > 0 { Exit::Problems } else { Exit::Done }
    }
}

fn summary(built: &Built, options: &Options, school: &Loaded) -> Vec<String> {
    let model = &school.model;
    let used: usize = school.reading.files.iter().map(|file| file.counts.used).sum();
    let rows = count_of(used, "row");
    let mut lines = vec![format!(
        "{}: {}, {}, {rows} read; as of {}",
        model.school.name,
        count_of(model.students.len(), "student"),
        match model.framework.competencies.len() {
            1 => "1 competency".to_string(),
            many => format!("{many} competencies"),
        },
        school.occasion.as_of
    )];
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
        lines.push(line);
    }
    if let Some(shard) = options.part.shard() {
        lines.push(format!("  this is share {shard}: its own students' documents alone"));
    }
    if built.removed > 0 {
        lines.push(format!("  {:>5} no longer part of the output, removed", built.removed));
    }
    if built.kept > 0 {
        let line = format!("  {:>5} of an earlier build, kept and OLD: not to be sent", built.kept);
        lines.push(line);
    }
    if options.students.is_empty() {
        lines.extend(unserved::of(school).iter().map(unserved_line));
    }
    lines.extend(left_out(school));
    lines
}

/// Students whose documents lack rows that are named.
const NAMED: usize = 12;

/// Says whose documents lack rows.
fn left_out(school: &Loaded) -> Option<String> {
    let model = &school.model;
    let students = model.students.iter();
    let left_out: Vec<String> = students
        .filter_map(|(idx, student)| {
            let rows = model.records(idx).left_out;
            (rows > 0).then(|| format!("{} ({})", student.id.value, count_of(rows, "row")))
        })
        .collect();
    let named = left_out[..left_out.len().min(NAMED)].join(", ");
    let more = match left_out.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more students"),
    };
    (!left_out.is_empty())
        .then(|| format!("built without rows that could not be used: {named}{more}"))
}

/// Where everything is.
fn place(built: &Built, out: &Path) -> String {
    let private = built.folder.as_ref().filter(|_| {
        let made = built.written.keys().chain(built.current.keys());
        made.into_iter().any(|kind| kind.tree == Tree::Private)
    });
    let shown = |folder: &OutPath| folder.below(out).display().to_string();
    let private = private.map(|folder| format!(", what is of students in {}", shown(folder)));
    format!("in {}{}", out.display(), private.unwrap_or_default())
}

#[derive(Serialize)]
struct Json<'a> {
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
