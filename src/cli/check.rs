//! `gradus check`: everything that is wrong or doubtful, and the counts by source.

use std::collections::BTreeMap;

use serde::Serialize;

use super::args::{CheckArgs, Format};
use super::output::{self, count_of, say};
use super::unserved::unserved_line;
use super::{Exit, each, preflight as told, project_root, report, rows_apart};
use crate::base::{Diagnostics, Severity, SourceMap};
use crate::import::{FileReading, Reading};
use crate::model::records::{Apart, RowsApart};
use crate::press::load;
use crate::press::manifest::Manifest;
use crate::press::unserved::{self, Unserved};
use crate::press::{
    self, Instead, Loaded, Loads, outdated, own_templates, packet, rebuild, translations, trend,
    unread,
};
use crate::propose::{self, Review};
use crate::view::preflight::Facts;

pub(super) fn run(args: &CheckArgs) -> Exit {
    let Some(root) = project_root(args.dir.as_ref()) else { return Exit::Failed };
    let school = each(args.school.as_ref());
    let instead = Instead { as_of: args.as_of, school, ..Instead::default() };
    let Loads { mut sources, mut diagnostics, schools } = press::load_schools(&root, &instead);
    let mut facts = Vec::with_capacity(schools.len());
    for school in &schools {
        let out = root.join(&*school.project.out);
        let before = Manifest::last(&out);
        diagnostics.append(trend::compare(&before, &school.reading.tables));
        diagnostics.append(packet::check(school, &sources));
        diagnostics.append(own_templates::check(school));
        diagnostics.append(translations::unknown(school));
        diagnostics.append(translations::check(school));
        diagnostics.append(outdated::check(school));
        diagnostics.append(rebuild::check(school, &out));
        facts.push(press::before_sending(school, &out));
    }
    if !schools.is_empty() && args.school.is_none() {
        diagnostics.append(unread::check(&root, &schools, &mut sources));
    }
    let reviews = propose::questions::reviews(&root).unwrap_or_default();
    match args.format {
        Format::Json => output::json(&JsonCheck {
            sources: schools
                .iter()
                .take(1)
                .flat_map(|school| {
                    let apart = rows_apart::of_files(&school.reading, &school.model.rows_apart);
                    school.reading.files.iter().zip(apart).map(json_source)
                })
                .collect(),
            schools: json_schools(&schools, &facts),
            reviews: &reviews,
            diagnostics: diagnostics.iter().map(|one| report::json(one, &sources)).collect(),
        }),
        Format::Human => {
            if let Some(school) = schools.first() {
                let listed = match diagnostics.errors() + diagnostics.warnings() {
                    _ if args.all => usize::MAX,
                    0 => FILES,
                    _ => FILES_BESIDE,
                };
                print_sources(&school.reading, &school.model.rows_apart, "", listed);
            }
            for (school, facts) in schools.iter().zip(&facts) {
                if school.project.id.is_some() {
                    say!("{}:", school.model.school.name);
                }
                unserved::of(school).iter().for_each(|one| say!("{}", unserved_line(one)));
                facts.iter().for_each(told::print);
            }
            print_reviews(&reviews);
            print_codes(&diagnostics, &sources);
            output::all_diagnostics(&diagnostics, &sources, args.all);
            match output::tally(&diagnostics) {
                Some(tally) => say!("{tally}; `gradus explain CODE` says more about each"),
                None => say!("nothing is wrong"),
            }
        }
    }
    if schools.is_empty() && diagnostics.iter().any(|one| one.code == &load::UNREADABLE) {
        return Exit::Failed;
    }
    let wrong = diagnostics.errors() > 0 || args.deny_warnings && diagnostics.warnings() > 0;
    if wrong { Exit::Problems } else { Exit::Done }
}

/// Says which lines of the settings still ask for a look.
fn print_reviews(reviews: &[Review]) {
    for of_file in reviews.chunk_by(|one, next| one.file == next.file) {
        let lines: Vec<String> = of_file.iter().map(|review| review.line.to_string()).collect();
        let (are, them) = if lines.len() == 1 { ("is", "it") } else { ("are", "each") };
        say!(
            "{}: {} marked REVIEW {are} left ({}); look at {them}, and delete it",
            of_file[0].file,
            count_of(lines.len(), "line"),
            lines.join(", ")
        );
    }
}

/// Files that are listed where nothing is wrong, and beside what is; the others are counted.
const FILES: usize = 12;
const FILES_BESIDE: usize = 6;
/// Kinds of diagnostics that are listed; the others are counted.
const KINDS: usize = 5;

/// From how many kinds of diagnostics in files on they are listed before the first is told.
const LISTED: usize = 4;

/// Prints how many diagnostics of each kind there are in each file, unless they are few.
fn print_codes(diagnostics: &Diagnostics, sources: &SourceMap) {
    let mut kinds: Vec<((Severity, &str, &str), usize)> = Vec::new();
    for one in diagnostics.iter().filter(|one| one.severity != Severity::Note) {
        let path = one.primary.origin.source().map_or("", |source| &sources.get(source).path);
        let key = (one.severity, one.code.id, path);
        match kinds.iter_mut().find(|(known, _)| *known == key) {
            Some((_, count)) => *count += 1 + one.also.len(),
            None => kinds.push((key, 1 + one.also.len())),
        }
    }
    if kinds.len() < LISTED && kinds.iter().all(|(_, count)| *count < LISTED) {
        return;
    }
    kinds.sort_by_key(|((severity, _, _), count)| (*severity, std::cmp::Reverse(*count)));
    for ((severity, code, path), count) in kinds.iter().take(KINDS) {
        let place = if path.is_empty() { String::new() } else { format!(" in {path}") };
        say!("{} {code}{place}", count_of(*count, &severity.to_string()));
    }
    if let more @ 1.. = kinds.len().saturating_sub(KINDS) {
        say!("and {} more", count_of(more, "kind"));
    }
}

/// Prints what was read of files, each line after `indent`. Of more than are to be listed some
/// are counted, those first of which every row is used, and none of which a row is set aside.
pub(super) fn print_sources(reading: &Reading, apart: &Apart, indent: &str, listed: usize) {
    let apart = rows_apart::of_files(reading, apart);
    let is_whole =
        |at: usize| reading.files[at].counts.set_aside.is_empty() && apart[at].left_out == 0;
    let more = reading.files.len().saturating_sub(listed);
    let mut counted: Vec<(usize, &FileReading)> =
        reading.files.iter().enumerate().filter(|(at, _)| is_whole(*at)).collect();
    // A file of which every row is used tells least.
    counted.sort_by_key(|(_, file)| file.counts.used < file.counts.rows);
    let counted: BTreeMap<usize, &FileReading> = counted.into_iter().take(more).collect();
    let files = reading.files.iter().enumerate();
    for (at, file) in files.filter(|(at, _)| !counted.contains_key(at)) {
        let counts = &file.counts;
        let RowsApart { left_out, replaced, repeated, of_removed } = apart[at];
        let aside = match counts.set_aside.values().sum::<usize>() + left_out {
            0 => String::new(),
            rows => format!(", {} set aside", count_of(rows, "row")),
        };
        let passed = match counts.not_wanted {
            0 => String::new(),
            rows => {
                format!(", {} not wanted{}", count_of(rows, "row"), reasons(&counts.passed_over))
            }
        };
        let elsewhere = match (replaced, repeated) {
            (0, 0) => String::new(),
            (rows, 0) => format!(", {} replaced by another file", count_of(rows, "row")),
            (0, rows) => format!(", {} in another file as well", count_of(rows, "row")),
            (replaced, repeated) => format!(
                ", {} replaced by another file, {repeated} in another file as well",
                count_of(replaced, "row")
            ),
        };
        let removed = match of_removed {
            0 => String::new(),
            rows => format!(", {} about removed students", count_of(rows, "row")),
        };
        let tables: Vec<String> = file.tables.iter().map(|table| format!("`{table}`")).collect();
        let what = match (tables.is_empty(), file.format) {
            (false, _) => format!(" for {}", tables.join(", ")),
            (true, Some(format)) => format!(" of {format}"),
            (true, None) => String::new(),
        };
        let used = count_of(
            counts.used.saturating_sub(left_out + replaced + repeated + of_removed),
            "row",
        );
        say!("{indent}{}: {used}{what}{passed}{elsewhere}{removed}{aside}", file.path);
    }
    if !counted.is_empty() {
        let rows = counted.values().map(|file| file.counts.rows).sum();
        say!(
            "{indent}and {} with {}, none of them set aside; `gradus check --all` lists each",
            count_of(counted.len(), "more file"),
            count_of(rows, "row")
        );
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
    #[serde(flatten)]
    schools: JsonSchools<'a>,
    /// Lines of the settings that still ask for a look.
    reviews: &'a [Review],
    diagnostics: Vec<report::Json<'a>>,
}

/// A district lists its schools; where there is one, it stands by itself.
#[derive(Serialize)]
#[serde(untagged)]
enum JsonSchools<'a> {
    One(JsonSchool<'a>),
    Several { schools: Vec<JsonSchool<'a>> },
}

#[derive(Serialize)]
struct JsonSchool<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
    /// Students of whom nothing is made, by the reason.
    unserved: Vec<JsonUnserved>,
    /// Who gets what, who gets nothing, what is missing, and which texts are doubtful.
    preflight: Option<&'a Facts>,
}

fn json_schools<'a>(schools: &'a [Loaded], facts: &'a [Option<Facts>]) -> JsonSchools<'a> {
    let mut told = schools.iter().zip(facts).map(|(school, facts)| JsonSchool {
        school: school.project.id.as_deref(),
        unserved: unserved::of(school).into_iter().map(json_unserved).collect(),
        preflight: facts.as_ref(),
    });
    match schools {
        [] => JsonSchools::One(JsonSchool { school: None, unserved: Vec::new(), preflight: None }),
        [school] if school.project.id.is_none() => {
            JsonSchools::One(told.next().expect("there is one"))
        }
        _ => JsonSchools::Several { schools: told.collect() },
    }
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
    left_out: usize,
    replaced: usize,
    elsewhere: usize,
    of_removed: usize,
    set_aside: &'a BTreeMap<&'static str, usize>,
}

fn json_source((file, apart): (&FileReading, RowsApart)) -> JsonSource<'_> {
    let counts = &file.counts;
    let RowsApart { left_out, replaced, repeated: elsewhere, of_removed } = apart;
    JsonSource {
        path: &file.path,
        name: file.name.as_deref(),
        format: file.format,
        tables: &file.tables,
        encoding: file.encoding,
        delimiter: file.delimiter,
        rows: counts.rows,
        used: counts.used.saturating_sub(left_out + replaced + elsewhere + of_removed),
        not_wanted: counts.not_wanted,
        passed_over: &counts.passed_over,
        repeated: counts.repeated,
        left_out,
        replaced,
        elsewhere,
        of_removed,
        set_aside: &counts.set_aside,
    }
}
