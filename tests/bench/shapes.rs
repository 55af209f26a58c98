//! Files of a shape that costs far more than its size where something in the program grows faster
//! than what it reads: each on three sizes, beside what it would take if it grew as the size does.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;

use super::run;

/// A shape: its name, the largest size, the command, and what lays it over the smallest school.
type Shape = (&'static str, usize, &'static [&'static str], fn(&Path, usize));

const SHAPES: [Shape; 11] = [
    ("columns of a table", 70_000, &["check"], columns),
    ("columns of a gradebook, proposed, read and checked", 70_000, NEW, |root, size| {
        gradebook(root, 2, size)
    }),
    (
        "columns of a gradebook of 2,000 students, proposed, read and checked",
        300,
        NEW,
        |root, size| gradebook(root, 2_000, size),
    ),
    ("ratings of one student", 100_000, &["check"], ratings),
    ("brackets in each other, in a letter", 1_000, REPORTS, |root, size| {
        letter(root, "[", "]", size)
    }),
    ("stars in each other, in a letter", 2_000, REPORTS, |root, size| {
        letter(root, "*so ", " on*", size)
    }),
    ("competencies, each after the last, read", 20_000, &["check"], chain),
    ("competencies, each after the last, on the site", 2_000, &["build", "site"], chain),
    ("marks that open a tag, in a description", 1_000_000, &["check"], |root, size| {
        description(root, "<", size)
    }),
    ("scripts that are never closed", 1_000_000, &["check"], |root, size| {
        description(root, "<script>", size)
    }),
    ("comments that are never closed", 1_000_000, &["check"], |root, size| {
        description(root, "<!--", size)
    }),
];

const REPORTS: &[&str] = &["build", "reports"];
const NEW: &[&str] = &["new", "made", "--from", "book.csv"];

/// Parts of the largest size that are measured.
const PARTS: [usize; 3] = [4, 2, 1];

/// Prints how long each shape takes, and how that grows.
pub(crate) fn compare() {
    println!("\nshapes, by a quarter, a half and the whole of a size");
    let nothing = time(&["check"], |_| {});
    for (name, most, command, lay) in SHAPES {
        let times = PARTS.map(|part| time(command, |root| lay(root, most / part)));
        let own = times.map(|time| time.saturating_sub(nothing).as_secs_f64());
        println!(
            "  {most} {name}: {:.2}, {:.2} and {:.2} s; the whole takes {:.1} times as long as a half",
            times[0].as_secs_f64(),
            times[1].as_secs_f64(),
            times[2].as_secs_f64(),
            own[2] / own[1].max(1e-3),
        );
    }
}

/// The wall time of a command in the smallest school with something laid over it.
fn time(command: &[&str], lay: impl FnOnce(&Path)) -> Duration {
    let folder = TempDir::new().expect("a temporary folder");
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/base");
    for entry in fs::read_dir(base).expect("the base") {
        let path = entry.expect("an entry").path();
        fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("a copy");
    }
    lay(folder.path());
    run(command, folder.path()).0
}

fn columns(root: &Path, count: usize) {
    let names: String = (0..count).fold(String::new(), |mut names, at| {
        write!(names, ",more {at}").expect("memory takes all");
        names
    });
    let cells = ",x".repeat(count);
    let text = format!("id,given,grade{names}\ns-1,Ana,9{cells}\ns-2,Ben,9{cells}\n");
    fs::write(root.join("students.csv"), text).expect("a table");
}

fn gradebook(root: &Path, students: usize, count: usize) {
    let mut text = "Student Number,Student".to_string();
    (0..count).for_each(|at| write!(text, ",MA.{at}").expect("memory takes all"));
    for student in 0..students {
        write!(text, "\n{},Family {student}", 10_000 + student).expect("memory takes all");
        (0..count).for_each(|at| {
            write!(text, ",{}", 1 + (student + at) % 4).expect("memory takes all");
        });
    }
    fs::write(root.join("book.csv"), text).expect("a table");
}

fn ratings(root: &Path, count: usize) {
    let mut text = "student,target,rating,performed\n".to_string();
    for at in 0..count {
        let (month, day) = (1 + at / 28 % 6, 1 + at % 28);
        writeln!(text, "s-1,MA.1,PR,2026-{month:02}-{day:02}").expect("memory takes all");
    }
    fs::write(root.join("evidence.csv"), text).expect("a table");
}

fn letter(root: &Path, open: &str, close: &str, depth: usize) {
    let (open, close) = (open.repeat(depth), close.repeat(depth));
    let text = format!("student,period,by,date,text\ns-1,p2,T,2026-06-01,\"{open}word{close}\"\n");
    fs::write(root.join("narratives.csv"), text).expect("a table");
}

fn chain(root: &Path, count: usize) {
    let (mut competencies, mut chain) = (String::new(), "competency,requires\n".to_string());
    for at in 0..count {
        writeln!(competencies, "C{at},MA,Title {at},I can do it.").expect("memory takes all");
        if at > 0 {
            writeln!(chain, "C{at},C{}", at - 1).expect("memory takes all");
        }
    }
    more_competencies(root, &format!("code,subject,title,statement\n{competencies}"));
    fs::write(root.join("prerequisites.csv"), chain).expect("a table");
}

/// A description in HTML that repeats a part, in the export of a system that writes such.
fn description(root: &Path, part: &str, bytes: usize) {
    let text = part.repeat(bytes / part.len());
    let head = "vendor_guid,object_type,title,description,parent_guids,workflow_state";
    let rows = format!("a,group,Mathematics,,,active\nb,outcome,More,\"{text}\",a,active");
    source(root, "outcomes.csv", &format!("{head}\n{rows}\n"), "");
}

fn more_competencies(root: &Path, text: &str) {
    source(root, "more.csv", text, "table = \"competencies\"");
}

fn source(root: &Path, file: &str, text: &str, what: &str) {
    fs::write(root.join(file), text).expect("a table");
    let path = root.join("gradus.toml");
    let settings = fs::read_to_string(&path).expect("the settings");
    let named = format!("{settings}\n[[source]]\n{what}\nfiles = \"{file}\"\n");
    fs::write(path, named).expect("the settings can be written");
}
