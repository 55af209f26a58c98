//! `gradus check`: everything that is wrong or doubtful, and the counts by source.

use std::collections::BTreeMap;

use serde::Serialize;

use super::args::{CheckArgs, Format};
use super::output::{self, count_of, say};
use super::{Exit, project_root, report};
use crate::import::{FileReading, Reading};
use crate::press::manifest::Manifest;
use crate::press::unserved::{self, Unserved};
use crate::press::{self, contents, rebuild, trend};

pub(super) fn run(args: &CheckArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let mut load = press::load(&root, args.as_of);
    if let Some(school) = &load.school {
        let before = Manifest::last(&root.join(&school.project.out));
        load.diagnostics.append(trend::compare(&before, &school.reading.tables));
        load.diagnostics.append(contents::check(school, &load.sources));
        load.diagnostics.append(rebuild::check(school, &root.join(&school.project.out)));
    }
    let diagnostics = &load.diagnostics;
    match args.format {
        Format::Json => output::json(&JsonCheck {
            sources: load
                .school
                .iter()
                .flat_map(|school| school.reading.files.iter().map(json_source))
                .collect(),
            unserved: load.school.iter().flat_map(unserved::of).map(json_unserved).collect(),
            diagnostics: diagnostics.iter().map(|one| report::json(one, &load.sources)).collect(),
        }),
        Format::Human => {
            output::all_diagnostics(diagnostics, &load.sources);
            if let Some(school) = &load.school {
                print_sources(&school.reading, "");
                unserved::of(school).iter().for_each(|one| say!("{}", unserved_line(one)));
            }
            match output::tally(diagnostics) {
                Some(tally) => say!("{tally}; `gradus explain CODE` says more about each"),
                None => say!("nothing is wrong"),
            }
        }
    }
    let wrong = diagnostics.errors() > 0 || args.deny_warnings && diagnostics.warnings() > 0;
    if wrong { Exit::Problems } else { Exit::Done }
}

/// Students of one reason that are named.
const NAMED: usize = 12;

/// Says of whom nothing is made for one reason.
pub(super) fn unserved_line(one: &Unserved) -> String {
    let count = one.students.len();
    let named = one.students[..count.min(NAMED)].join(", ");
    let more = match count.saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}: {named}{more}", one.reason.words(count))
}

/// Prints what was read of every file, each line after `indent`.
pub(super) fn print_sources(reading: &Reading, indent: &str) {
    for file in &reading.files {
        let counts = &file.counts;
        let aside = match counts.set_aside.values().sum::<usize>() {
            0 => String::new(),
            rows => format!(", {} set aside", count_of(rows, "row")),
        };
        let passed = match counts.not_wanted {
            0 => String::new(),
            rows => {
                format!(", {} not wanted{}", count_of(rows, "row"), reasons(&counts.passed_over))
            }
        };
        let tables: Vec<String> = file.tables.iter().map(|table| format!("`{table}`")).collect();
        let what = match (tables.is_empty(), file.format) {
            (false, _) => format!(" for {}", tables.join(", ")),
            (true, Some(format)) => format!(" of {format}"),
            (true, None) => String::new(),
        };
        let used = count_of(counts.used, "row");
        say!("{indent}{}: {used}{what}{passed}{aside}", file.path);
    }
}

/// ` (neither student nor guardian: 7)`, or nothing.
fn reasons(passed_over: &BTreeMap<&'static str, usize>) -> String {
    let reasons: Vec<String> =
        passed_over.iter().map(|(what, count)| format!("{what}: {count}")).collect();
    if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) }
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    sources: Vec<JsonSource<'a>>,
    /// Students of whom nothing is made, by the reason.
    unserved: Vec<JsonUnserved>,
    diagnostics: Vec<report::Json<'a>>,
}

#[derive(Serialize)]
struct JsonUnserved {
    reason: &'static str,
    count: usize,
    students: Vec<String>,
}

fn json_unserved(one: Unserved) -> JsonUnserved {
    let Unserved { reason, students } = one;
    JsonUnserved { reason: reason.code(), count: students.len(), students }
}

#[derive(Serialize)]
struct JsonSource<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'a str>,
    tables: &'a [&'static str],
    encoding: Option<&'a str>,
    delimiter: Option<char>,
    rows: usize,
    used: usize,
    not_wanted: usize,
    passed_over: &'a BTreeMap<&'static str, usize>,
    repeated: usize,
    set_aside: &'a BTreeMap<&'static str, usize>,
}

fn json_source(file: &FileReading) -> JsonSource<'_> {
    let counts = &file.counts;
    JsonSource {
        path: &file.path,
        name: file.name.as_deref(),
        format: file.format,
        tables: &file.tables,
        encoding: file.encoding,
        delimiter: file.delimiter,
        rows: counts.rows,
        used: counts.used,
        not_wanted: counts.not_wanted,
        passed_over: &counts.passed_over,
        repeated: counts.repeated,
        set_aside: &counts.set_aside,
    }
}
