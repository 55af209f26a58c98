//! Files in known formats, read whole: what was made of them, what was said, what became of every
//! row.
//!
//! `tests/formats/FORMAT/CASE` is the folder of a project. `expected.txt` has the rows of our
//! tables, what was reported, and the account of every file. Run the tests with `BLESS=1` to write
//! what is read now into it; then read it.

use std::fmt::{Debug, Write};
use std::fs;
use std::path::{Path, PathBuf};

use gradus::base::{Diagnostics, Origin, SourceMap};
use gradus::import::{self, Reading};
use gradus::model::draft::Tables;
use gradus::project;
use regex::Regex;

use crate::school::{folders, repository};

#[test]
fn every_file_is_read_as_expected() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (tables, reading, diagnostics, map) = read(&case);
        let shown = format!(
            "{}\n# said\n\n{}\n# read\n\n{}",
            rows(&tables),
            said(&diagnostics, &map),
            account(&reading)
        );
        let path = case.join("expected.txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &shown).expect("the expectation can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != shown {
            wrong.push(format!("{}:\n{}", case.display(), difference(&expected, &shown)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_row_is_accounted_for() {
    for case in cases() {
        let (_, reading, _, _) = read(&case);
        for file in &reading.files {
            let counts = &file.counts;
            let aside: usize = counts.set_aside.values().sum();
            let sum = counts.used + counts.not_wanted + counts.repeated + aside;
            assert_eq!(sum, counts.rows, "{} of {}", file.path, case.display());
        }
    }
}

fn cases() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for format in folders(&repository().join("tests/formats")) {
        cases
            .extend(folders(&format).into_iter().filter(|case| case.join("gradus.toml").is_file()));
    }
    assert!(!cases.is_empty());
    cases
}

fn read(case: &Path) -> (Tables, Reading, Diagnostics, SourceMap) {
    let mut map = SourceMap::default();
    let text = fs::read_to_string(case.join("gradus.toml")).expect("a project");
    let source = map.add("gradus.toml", text);
    let (project, mut diagnostics) = project::read(source, &map);
    let project = project.expect("the project can be read");
    let (tables, reading, found) = import::read(case, &project.sources, &mut map);
    diagnostics.append(found);
    diagnostics.sort(&map);
    (tables, reading, diagnostics, map)
}

/// The rows of every table that has any: a line each, without empty columns and places.
fn rows(tables: &Tables) -> String {
    let mut text = String::new();
    macro_rules! show {
        ($($table:ident)*) => {$(
            if !tables.$table.is_empty() {
                writeln!(text, "# {}\n", stringify!($table)).expect("memory");
                for row in &tables.$table {
                    writeln!(text, "{}", plain(row)).expect("memory");
                }
                text.push('\n');
            }
        )*};
    }
    show!(bands subjects competencies indicators rubrics prerequisites alignments aliases
        translations courses course_competencies periods students student_years removed_students
        identifiers households guardians enrollments placements);
    if tables.evidence.iter().any(|piece| !piece.rows.is_empty()) {
        text.push_str("# evidence\n\n");
        for row in tables.evidence.iter().flatten() {
            writeln!(text, "{}", plain(&row)).expect("memory");
        }
        text.push('\n');
    }
    text
}

/// A row as Rust shows it, without what nobody wants to read.
fn plain(row: &impl Debug) -> String {
    let mut text = format!("{row:?}");
    let steps = [
        (r"Text\(Span \{[^}]*\}\)|File\(SourceId\(\d+\)\)", "@"),
        (r"Nowhere", "@"),
        (r"At \{ value: ((?:[^{}]|\{[^{}]*\})*?), origin: @ \}", "$1"),
        (r"origin: @,? ?", ""),
        (r"\w+: (None|\[\]),? ?", ""),
        (r"Some\(([^()]*)\)", "$1"),
        (r"Some\(([^()]*\([^()]*\)[^()]*)\)", "$1"),
        (r"^\w+ \{ ", ""),
        (r",? \}$", ""),
        (r", times: Times \{ *\}", ""),
        (r"dates: Dates \{ (.*?),? ?\}", "$1"),
        (r"extras: (?:Some\()?Extras \{ (.*?),? ?\}\)?", "$1"),
        (r"Value\(([^()]*)\)", "$1"),
    ];
    for (pattern, with) in steps {
        text = Regex::new(pattern).expect("a pattern").replace_all(&text, with).into_owned();
    }
    text
}

fn said(diagnostics: &Diagnostics, map: &SourceMap) -> String {
    let mut text = String::new();
    for one in diagnostics.iter() {
        let place = match one.primary.origin {
            Origin::Text(span) => {
                let source = map.get(span.source);
                let (line, column) = source.line_column(span.start as usize);
                format!("{}:{line}:{column}", source.path)
            }
            Origin::File(source) => map.get(source).path.clone(),
            Origin::Nowhere => "nowhere".to_string(),
        };
        let also = match one.also.len() {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        writeln!(text, "{}[{}] {place}{also}\n  {}", one.severity, one.code.id, one.message)
            .expect("memory");
        for help in &one.help {
            writeln!(text, "  help: {help}").expect("memory");
        }
    }
    text
}

fn account(reading: &Reading) -> String {
    let mut text = String::new();
    for file in &reading.files {
        let counts = &file.counts;
        let reasons: Vec<String> = counts
            .passed_over
            .iter()
            .chain(&counts.set_aside)
            .map(|(what, count)| format!(", {count} {what}"))
            .collect();
        writeln!(
            text,
            "{} as {}: {} rows, {} used, {} not wanted{}",
            file.path,
            file.format.unwrap_or("a table"),
            counts.rows,
            counts.used,
            counts.not_wanted,
            reasons.concat()
        )
        .expect("memory");
    }
    text
}

/// The lines that are in one text and not in the other.
fn difference(expected: &str, shown: &str) -> String {
    let missing = expected.lines().filter(|line| !shown.lines().any(|other| other == *line));
    let added = shown.lines().filter(|line| !expected.lines().any(|other| other == *line));
    let missing = missing.map(|line| format!("- {line}\n"));
    let added = added.map(|line| format!("+ {line}\n"));
    missing.chain(added).take(60).collect()
}
