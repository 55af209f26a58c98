//! `gradus check`: everything that is wrong or doubtful, and the counts by source.

use std::collections::BTreeMap;

use serde::Serialize;

use super::args::{CheckArgs, Format};
use super::output::{self, count_of, say};
use super::{Exit, project_root, report};
use crate::build;
use crate::import::{FileReading, Reading};

pub(super) fn run(args: &CheckArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let load = build::load(&root, args.as_of);
    let diagnostics = &load.diagnostics;
    match args.format {
        Format::Json => output::json(&JsonCheck {
            sources: load
                .school
                .iter()
                .flat_map(|school| school.reading.files.iter().map(json_source))
                .collect(),
            diagnostics: diagnostics.iter().map(|one| report::json(one, &load.sources)).collect(),
        }),
        Format::Human => {
            output::diagnostics(diagnostics, &load.sources);
            if let Some(school) = &load.school {
                print_sources(&school.reading);
            }
            match output::tally(diagnostics) {
                Some(tally) => say!("{tally}; `gradus explain CODE` says more about each"),
                None => say!("nothing is wrong"),
            }
        }
    }
    let wrong = diagnostics.errors() > 0 || args.deny_warnings && !diagnostics.is_empty();
    if wrong { Exit::Problems } else { Exit::Done }
}

fn print_sources(reading: &Reading) {
    for file in &reading.files {
        let counts = &file.counts;
        let aside = match counts.set_aside.values().sum::<usize>() {
            0 => String::new(),
            rows => format!(", {} set aside", count_of(rows, "row")),
        };
        say!("{}: {} of `{}`{aside}", file.path, count_of(counts.used, "row"), file.table);
    }
}

#[derive(Serialize)]
struct JsonCheck<'a> {
    sources: Vec<JsonSource<'a>>,
    diagnostics: Vec<report::Json<'a>>,
}

#[derive(Serialize)]
struct JsonSource<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    table: &'a str,
    encoding: Option<&'a str>,
    delimiter: Option<char>,
    rows: usize,
    used: usize,
    not_wanted: usize,
    repeated: usize,
    set_aside: &'a BTreeMap<&'static str, usize>,
}

fn json_source(file: &FileReading) -> JsonSource<'_> {
    let counts = &file.counts;
    JsonSource {
        path: &file.path,
        name: file.name.as_deref(),
        table: file.table,
        encoding: file.encoding,
        delimiter: file.delimiter,
        rows: counts.rows,
        used: counts.used,
        not_wanted: counts.not_wanted,
        repeated: counts.repeated,
        set_aside: &counts.set_aside,
    }
}
