//! The benchmarks of time and memory: run it with `cargo speed`, or one part of it with
//! `cargo speed pages`, `cargo speed policy`, `cargo speed million`, `cargo speed formats` or
//! `cargo speed shapes`; `cargo speed pages TEMPLATES` tries other templates,
//! `cargo speed steps` says how typst spends its time, and `cargo speed views PROJECT FOLDER` writes what typst sees.
//!
//! Machines differ and are noisy, so look at ratios of one run: documents a second with one and
//! with all jobs, memory at 100 and at 2,000 students, policy against reading.

#![allow(
    clippy::print_stdout,
    clippy::float_arithmetic,
    unreachable_pub,
    missing_docs,
    dead_code,
    reason = "a benchmark"
)]

mod dense;
mod formats;
#[path = "../generator/generate.rs"]
mod generate;
mod judging;
mod memory;
mod million;
mod pages;
mod shapes;

use std::env;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gradus::base::SourceMap;
use gradus::import;
use gradus::press::{self, Loaded};
use tempfile::TempDir;

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["measure", "format", root] => return formats::measure(Path::new(root)),
        ["measure", what, root] => return million::measure(what, Path::new(root)),
        ["pages", templates @ ..] => {
            let templates = templates.iter().find(|name| !name.starts_with('-')).map(Path::new);
            return pages(school(100).path(), templates);
        }
        ["steps", templates @ ..] => {
            let folder = school(100);
            let school = press::load(folder.path(), None).school.expect("the school loads");
            let templates = templates.iter().find(|name| !name.starts_with('-')).map(Path::new);
            return pages::steps(&school, templates);
        }
        ["views", project, folder, ..] => {
            let school = press::load(Path::new(project), None).school.expect("the school loads");
            return pages::write(&school, Path::new(folder));
        }
        ["million", ..] => return million::compare(),
        ["formats", ..] => return formats::compare(),
        ["policy", ..] => return policy(),
        ["shapes", ..] => return shapes::compare(),
        _ => {}
    }
    policy();
    let few = school(100);
    pages(few.path(), None);
    println!("\nthe whole command, reports and transcripts");
    let all = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    whole(few.path(), NonZeroUsize::MIN, 100);
    whole(few.path(), all, 100);
    drop(few);
    let many = school(2000);
    whole(many.path(), all, 2000);
    drop(many);
    million::compare();
    formats::compare();
    shapes::compare();
}

/// Pages beside the text floor.
fn pages(root: &Path, templates: Option<&Path>) {
    let loaded = press::load(root, None).school.expect("the generated school loads");
    println!("\npages, on one thread");
    pages::compare(&loaded, templates);
}

/// Policy beside reading, in an ordinary school and in one with far more evidence.
fn policy() {
    let few = school(100);
    println!("reading and policy, 100 students");
    beside_reading(few.path());
    let dense = school(20);
    dense::fill(dense.path()).expect("the evidence can be written");
    let ratings = dense::RATINGS;
    println!("\nreading and policy, 20 students with {ratings} ratings of each competency");
    beside_reading(dense.path());
}

fn beside_reading(root: &Path) {
    let school = press::load(root, None).school.expect("the generated school loads");
    reading(root, &school);
    judging::beside_reading(root, &school);
}

/// The sample school with more students.
fn school(students: usize) -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for name in ["gradus.toml", "policy.toml"] {
        fs::copy(sample.join(name), folder.path().join(name)).expect("a settings file");
    }
    for name in ["framework", "school", "evidence"] {
        fs::create_dir(folder.path().join(name)).expect("a folder");
    }
    for entry in fs::read_dir(sample.join("framework")).expect("the framework") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        fs::copy(&path, folder.path().join("framework").join(name)).expect("a table");
    }
    generate::generate(folder.path(), students, 7).expect("the generator writes its files");
    folder
}

/// Rows read a second, and the bare csv crate over the same file beside it.
fn reading(root: &Path, school: &Loaded) {
    let rows: usize = school.reading.files.iter().map(|file| file.counts.rows).sum();
    let ours = best_of(3, || {
        let mut sources = SourceMap::default();
        import::read(root, &school.project.sources, &mut sources)
    });
    println!("  import: {rows} rows, {} rows a second", per_second(rows, ours));
    let evidence = root.join("evidence/evidence.csv");
    let mut bare_rows = 0;
    let bare = best_of(3, || {
        let mut reader = csv::Reader::from_path(&evidence).expect("evidence");
        let mut record = csv::StringRecord::new();
        bare_rows = 0;
        while reader.read_record(&mut record).expect("a row") {
            bare_rows += 1;
        }
    });
    let ratio = (ours.as_secs_f64() / rows as f64) / (bare.as_secs_f64() / f64::from(bare_rows));
    println!("  bare csv iteration: {} rows a second", per_second(bare_rows as usize, bare));
    println!("  import takes {ratio:.1} times as long a row");
}

/// The command as a process of its own: wall time, and the most memory it held.
fn whole(root: &Path, jobs: NonZeroUsize, students: usize) {
    let out: PathBuf = root.join("out");
    let _ = fs::remove_dir_all(&out);
    let jobs_text = jobs.to_string();
    let (_, loading) = run(&["check"], root);
    let (time, peak) = run(&["build", "reports", "transcripts", "--jobs", &jobs_text], root);
    let count = |folder: PathBuf| fs::read_dir(folder).map_or(0, Iterator::count);
    let periods = fs::read_dir(out.join("private")).into_iter().flatten().flatten();
    let of = |period: PathBuf| count(period.join("reports")) + count(period.join("transcripts"));
    let documents: usize = periods.map(|period| of(period.path())).sum();
    println!(
        "  {students} students, {jobs} jobs: {documents} documents in {:.1} s, {} a second; \
         peak {} MB, {} MB of them for the school and {} MB for the documents",
        time.as_secs_f64(),
        per_second(documents, time),
        peak / 1024,
        loading / 1024,
        peak.saturating_sub(loading) / 1024,
    );
}

/// Runs the command in a project's folder: how long it takes, and the most memory in KiB.
fn run(args: &[&str], root: &Path) -> (Duration, usize) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gradus"))
        .args(args)
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let peak = memory::peak_until_end(&mut child);
    (start.elapsed(), peak)
}

fn best_of<R>(times: usize, mut work: impl FnMut() -> R) -> Duration {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .min()
        .expect("at least once")
}

fn per_second(count: usize, time: Duration) -> String {
    format!("{:.0}", count as f64 / time.as_secs_f64())
}
