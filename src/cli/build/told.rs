//! The messages of a build: drawn once, so that a build with nothing to do can say it again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::base::{Diagnostics, OutPath, SourceMap};
use crate::cli::Exit;
use crate::cli::args::Format;
use crate::cli::output::{self, complain, count_of, say};
use crate::cli::report;
use crate::cli::unserved::unserved_line;
use crate::press::kind::{Kind, Scope};
use crate::press::kinds::KINDS;
use crate::press::place::Tree;
use crate::press::{Built, Loaded, Options, unserved};

/// The messages of a build, in every form.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::cli) struct Told {
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
            school: built.and_then(|(_, _, school)| school.project.id.as_deref()),
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

    /// The lines of the summary.
    fn lines(&self, started: Instant) -> Vec<String> {
        let seconds = started.elapsed().as_secs_f32();
        let last = format!("{} after {seconds:.1} s", self.place);
        self.summary.iter().cloned().chain([last]).collect()
    }
}

/// The printing of what is told of one school or of several.
pub(super) struct Printer {
    format: Format,
    started: Instant,
    several: bool,
    /// Blocks that are printed: what is wrong with the files of a district is said once.
    said: BTreeSet<String>,
    /// The messages of several schools, as JSON.
    json: Vec<Value>,
    exit: Exit,
}

impl Printer {
    /// For a number of schools; the time since `started` is said.
    pub(super) fn new(format: Format, started: Instant, schools: usize) -> Self {
        let several = schools > 1;
        let (said, json) = (BTreeSet::new(), Vec::new());
        Printer { format, started, several, said, json, exit: Exit::Done }
    }

    /// Prints everything of a school.
    pub(super) fn print(&mut self, told: &Told) {
        let fresh = self.diagnostics(told);
        if self.format == Format::Human {
            told.lines(self.started).iter().for_each(|line| say!("{line}"));
            if let Some(tally) = told.tally.as_ref().filter(|_| fresh) {
                say!("{tally} above; `gradus explain CODE` says more about each");
            }
        }
        self.end(if told.errors > 0 { Exit::Problems } else { Exit::Done });
    }

    /// Prints what was found, and why nothing was made of a school.
    pub(super) fn refuse(
        &mut self,
        diagnostics: &Diagnostics,
        sources: &SourceMap,
        complaint: Option<&str>,
        exit: Exit,
    ) {
        self.diagnostics(&Told::new(diagnostics, sources, None));
        if let Some(complaint) = complaint.filter(|_| self.format == Format::Human) {
            complain!("{complaint}");
        }
        self.end(exit);
    }

    /// Prints what is left, and gives the worst exit of all schools.
    pub(super) fn finish(self) -> Exit {
        if self.several && self.format == Format::Json {
            output::json(&serde_json::json!({ "schools": self.json }));
        }
        self.exit
    }

    /// Prints what was found and is not said yet; says whether there was such.
    fn diagnostics(&mut self, told: &Told) -> bool {
        match self.format {
            Format::Human => {
                let drawn = if output::colors() { &told.colored } else { &told.plain };
                let fresh = drawn.iter().filter(|block| self.said.insert((*block).clone()));
                fresh.map(|block| output::error_block(block)).count() > 0
            }
            Format::Json if self.several => {
                self.json.extend(serde_json::from_str::<Value>(&told.json));
                false
            }
            Format::Json => {
                say!("{}", told.json);
                false
            }
        }
    }

    fn end(&mut self, exit: Exit) {
        self.exit = match (self.exit, exit) {
            (Exit::Failed, _) | (_, Exit::Failed) => Exit::Failed,
            (Exit::Problems, _) | (_, Exit::Problems) => Exit::Problems,
            (Exit::Done, Exit::Done) => Exit::Done,
        };
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
    } else {
        let asked = options.kinds.iter().filter(|kind| kind.on_request);
        let of_all = asked.filter(|kind| kind.scope == Scope::School);
        lines.extend(
            of_all.map(|kind| format!("no {} is made for named students alone", kind.name)),
        );
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

/// The places of everything.
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
    /// Id of the school, in a district.
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
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
