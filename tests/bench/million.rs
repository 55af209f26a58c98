//! A million rows of evidence: read and checked, beside the bare csv crate over the same file.
//!
//! Each measurement is a process of its own, so that its memory is its own, and they take turns,
//! so that what else the machine does falls on all of them; the ratio is the median of those of all
//! rounds.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use gradus::base::{Date, SourceMap};
use gradus::model::draft::Tables;
use gradus::model::resolve;
use gradus::project::{self, Project};
use gradus::{import, press};
use jiff::Span;

use super::{memory, per_second, school};

/// Rows of evidence.
const ROWS: usize = 1_000_000;

/// Students they are about.
const STUDENTS: usize = 450;

/// The number of times that everything is measured.
const ROUNDS: usize = 9;

/// The ways of reading that are measured.
const MEASURED: [&str; 3] = ["bare", "read", "check"];

/// Prints how long the bare csv crate takes over the file, how long reading it takes, and how
/// long reading and checking it takes.
pub(crate) fn compare() {
    let folder = school(STUDENTS);
    let size = repeat(folder.path());
    println!("\n{ROWS} rows of evidence of {STUDENTS} students, {} MB", size >> 20);
    let rounds: Vec<Vec<(Duration, usize)>> = (0..ROUNDS)
        .map(|_| MEASURED.into_iter().map(|what| child(what, folder.path())).collect())
        .collect();
    for (at, name) in ["bare csv crate", "read", "read and check"].into_iter().enumerate() {
        let best = rounds.iter().map(|round| round[at].0).min().expect("a round");
        let peak = rounds.iter().map(|round| round[at].1).max().expect("a round");
        let ratio =
            |round: &Vec<(Duration, usize)>| round[at].0.as_secs_f64() / round[0].0.as_secs_f64();
        let mut ratios: Vec<f64> = rounds.iter().map(ratio).collect();
        ratios.sort_by(f64::total_cmp);
        println!(
            "  {name}: {} rows a second, {:.2} times as long as bare csv ({:.2} to {:.2}); \
             {} MB, {:.2} times the file",
            per_second(ROWS, best),
            ratios[ROUNDS / 2],
            ratios[0],
            ratios[ROUNDS - 1],
            peak >> 10,
            (peak << 10) as f64 / size as f64,
        );
    }
}

/// Measures one thing in this process: prints nanoseconds, and the most memory in KiB.
pub(crate) fn measure(what: &str, root: &Path) {
    let start = Instant::now();
    let time = match what {
        "bare" => {
            bare(root);
            start.elapsed()
        }
        "read" => {
            let read = read(root);
            let time = start.elapsed();
            black_box(read);
            time
        }
        _ => {
            let (project, tables, sources) = read(root);
            let (model, diagnostics) = resolve::resolve(press::draft(&project, tables));
            let time = start.elapsed();
            let model = model.expect("a school");
            let rows: usize = model.records.iter().map(|records| records.evidence.len()).sum();
            assert_eq!((rows, diagnostics.len()), (ROWS, 0));
            black_box(sources);
            time
        }
    };
    println!("{} {}", time.as_nanos(), memory::peak_so_far());
}

fn child(what: &str, root: &Path) -> (Duration, usize) {
    let program = env::current_exe().expect("this program");
    let output = Command::new(program).arg("measure").arg(what).arg(root).output();
    let output = output.expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("numbers");
    let (time, peak) = text.trim().split_once(' ').expect("two numbers");
    (Duration::from_nanos(time.parse().expect("a time")), peak.parse().expect("an amount"))
}

fn bare(root: &Path) {
    let mut reader = csv::Reader::from_path(root.join(EVIDENCE)).expect("evidence");
    let mut record = csv::StringRecord::new();
    let mut rows = 0;
    while reader.read_record(&mut record).expect("a row") {
        rows += 1;
    }
    assert_eq!(rows, ROWS);
}

fn read(root: &Path) -> (Project, Tables, SourceMap) {
    let mut sources = SourceMap::default();
    let settings = fs::read_to_string(root.join(project::FILE_NAME)).expect("the settings");
    let source = sources.add(project::FILE_NAME, settings);
    let project = project::read(source, &sources).0.expect("a project");
    let (tables, _, _) = import::read(root, &project.sources, &mut sources);
    assert_eq!(tables.evidence.iter().map(|piece| piece.rows.len()).sum::<usize>(), ROWS);
    (project, tables, sources)
}

const EVIDENCE: &str = "evidence/evidence.csv";

/// Repeats the evidence of a generated school until there is enough of it: every time a day later,
/// and with new identifiers, in the order of its days. Says how many bytes there are.
fn repeat(root: &Path) -> u64 {
    let path = root.join(EVIDENCE);
    let mut reader = csv::Reader::from_path(&path).expect("evidence");
    let header = reader.headers().expect("a header").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let at = |name: &str| header.iter().position(|column| column == name).expect("the column");
    let (id, performed, recorded) = (at("id"), at("performed"), at("recorded"));
    let later = |cell: &str, days: usize| match cell.parse::<Date>() {
        Ok(date) => (date + Span::new().days(days as i64)).to_string(),
        Err(_) => String::new(),
    };
    let mut order: Vec<(String, usize)> = (0..ROWS)
        .map(|row| (later(&rows[row % rows.len()][performed], row / rows.len()), row))
        .collect();
    order.sort();
    let mut writer = csv::Writer::from_path(&path).expect("the evidence can be written");
    writer.write_record(&header).expect("a header");
    for (number, (_, row)) in order.into_iter().enumerate() {
        let days = row / rows.len();
        let cells = rows[row % rows.len()].iter().enumerate().map(|(column, cell)| match column {
            column if column == id => format!("e{number:06}"),
            column if (performed..=recorded).contains(&column) => later(cell, days),
            _ => cell.to_string(),
        });
        writer.write_record(cells).expect("a row");
    }
    writer.flush().expect("the evidence can be written");
    fs::metadata(&path).expect("the evidence").len()
}
