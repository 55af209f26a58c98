//! A build with nothing to do says what the last one said, and does nothing; whatever has changed,
//! it does what a build without a record of the last one does.

use std::fs;
use std::io::{Error, ErrorKind, Write};
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::school::{Run, School, files};

/// Where the record lies.
const RECORD: &str = "out/.gradus-tmp/record.json";

/// Where the grounds lie that documents were made on.
const GROUNDS: &str = "out/.gradus-tmp/grounds.json";

fn base() -> School {
    School::from_dir("tests/gallery/base")
}

/// The words of a run, without the time that it took and where.
fn said(run: &Run, school: &School) -> (i32, String, String) {
    let folder = school.path().display().to_string();
    let lines = run.stdout.lines().map(|line| match line.rsplit_once(" after ") {
        Some((before, time)) if time.ends_with(" s") => before,
        _ => line,
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    (run.status, lines.replace(&folder, "."), run.stderr.replace(&folder, "."))
}

/// Every file of the output that readers see, and the manifests.
fn output(school: &School) -> Vec<(String, Vec<u8>)> {
    let files = files(&school.out()).into_iter();
    files.filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect()
}

/// When each file of the output was last written.
fn times(school: &School) -> Vec<(String, SystemTime)> {
    let time = |name: &str| {
        let data = fs::metadata(school.out().join(name)).expect("a file");
        data.modified().expect("the system tells")
    };
    output(school).into_iter().map(|(name, _)| (name.clone(), time(&name))).collect()
}

/// True when the last build found nothing to do: only then is the record as it was.
fn did_nothing(school: &School, args: &[&str]) -> (bool, Run) {
    let time = || fs::metadata(school.path().join(RECORD)).and_then(|data| data.modified()).ok();
    let before = time();
    let run = school.run(args);
    (before.is_some() && before == time(), run)
}

#[test]
fn a_build_with_nothing_to_do_says_the_same_and_touches_nothing() {
    // With an error and a warning, so that there is something to say again.
    let school = base()
        .edit("evidence.csv", "s-2,MA.2,2026-03-03,BG", "s-2,MA.2,2026-03-03,XX")
        .edit("households.csv", ",en", ",tlh");
    let first = school.run(&["build"]);
    assert_eq!(first.status, 1, "{}", first.stderr);
    assert!(first.stderr.contains("unknown-language"), "{}", first.stderr);
    let before = (output(&school), times(&school));
    let (nothing, second) = did_nothing(&school, &["build"]);
    assert!(nothing, "{}", second.stdout);
    assert!(before == (output(&school), times(&school)), "the output was touched");
    let unchanged = second.stdout.contains("of them unchanged");
    assert!(unchanged, "{}", second.stdout);

    // The control: without the record everything is looked at, and the same is said.
    fs::remove_file(school.path().join(RECORD)).expect("it was there");
    let (nothing, third) = did_nothing(&school, &["build"]);
    assert!(!nothing);
    assert_eq!(said(&second, &school), said(&third, &school));
    assert!(before.0 == output(&school), "the output differs");

    let as_json = did_nothing(&school, &["build", "--format", "json"]);
    assert!(as_json.0);
    fs::remove_file(school.path().join(RECORD)).expect("it was there");
    let (nothing, looked_at) = did_nothing(&school, &["build", "--format", "json"]);
    assert!(!nothing);
    assert_eq!(said(&as_json.1, &school), said(&looked_at, &school));
}

#[test]
fn what_is_asked_for_is_part_of_the_record() {
    let school = base();
    school.must(&["build", "transcripts"]);
    assert!(did_nothing(&school, &["build", "transcripts"]).0);
    assert!(did_nothing(&school, &["build", "transcripts", "--jobs", "1"]).0);
    for args in [
        &["build", "reports"][..],
        &["build", "transcripts", "--student", "s-1"],
        &["build", "transcripts", "--as-of", "2026-01-10"],
        &["build", "transcripts", "--strict"],
        &["build", ".", "transcripts"],
    ] {
        school.must(&["build", "transcripts"]);
        assert!(!did_nothing(&school, args).0, "{args:?}");
    }
}

#[test]
fn another_program_does_not_rely_on_what_one_has_left() {
    let school = base();
    school.must(&["build"]);
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("gradus-elsewhere");
    let usual = school.command(&[]).get_program().to_owned();
    fs::copy(&usual, &copy).expect("a copy");
    let build = |program: &Path| {
        let mut other = Command::new(program);
        other.arg("build").current_dir(school.path()).env("NO_COLOR", "1");
        let is_busy = |error: &Error| error.kind() == ErrorKind::ExecutableFileBusy;
        // Another test may be starting a program while the copy is still open for it.
        let done =
            (0..1000).map(|_| other.output()).find(|done| !done.as_ref().is_err_and(is_busy));
        let done = done.expect("it is not busy for ever").expect("the program starts");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    };
    // The control: the same program in another place is the same program.
    let time = || fs::metadata(school.path().join(RECORD)).and_then(|data| data.modified()).ok();
    let before = time();
    build(&copy);
    assert!(before.is_some() && before == time());
    let mut bytes = fs::OpenOptions::new().append(true).open(&copy).expect("the copy");
    bytes.write_all(b"a newer version").expect("it is written");
    drop(bytes);
    build(&copy);
    assert!(before != time(), "a newer program in another place did nothing");
}

#[test]
fn each_document_says_why_it_was_made() {
    let school = base();
    let transcript = "private/p2/transcripts/s-1.pdf";
    let why = |run: &Run| {
        let line = run.stdout.lines().find(|line| line.starts_with(transcript));
        line.expect("a line").split_once(": ").expect("a reason").1.to_string()
    };
    let explained = |school: &School| school.run(&["build", "transcripts", "--explain-rebuild"]);
    assert_eq!(why(&explained(&school)), "made, because it is new");
    let same = "not made: nothing that it is made of has changed";
    assert_eq!(why(&explained(&school)), same);
    let school = school.edit("students.csv", "Ben", "Bea");
    let run = explained(&school);
    assert_eq!(why(&run), same, "it is the other student who changed");
    assert!(run.stdout.contains("students.csv` has changed"), "{}", run.stdout);
    let school = school.edit("students.csv", "Ana", "Ada");
    assert_eq!(why(&explained(&school)), "made, because what it says has changed");
    let school = school.edit("gradus.toml", "[build]", "[documents]\npaper = \"a4\"\n\n[build]");
    assert!(why(&explained(&school)).starts_with("made, because the theme, the templates"));
    fs::write(school.out().join(transcript), "torn").expect("it can be written");
    assert_eq!(why(&explained(&school)), "made, because it was not as the last build wrote it");
    fs::remove_file(school.out().join(transcript)).expect("it was there");
    assert_eq!(why(&explained(&school)), "made, because it was no longer there");
}

/// A change to a school's folder.
type Change = (&'static str, fn(&Path));

fn replace(root: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(root.join(file)).expect("a file");
    fs::write(root.join(file), text.replace(from, to)).expect("it can be written");
}

fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

/// Changes of every kind: to data, settings, rules, words, theme, to which files there are, and to
/// the output itself.
const CHANGES: &[Change] = &[
    ("a rating", |root| replace(root, "evidence.csv", "PR", "BG")),
    ("the rating of before", |root| replace(root, "evidence.csv", "BG", "PR")),
    ("a row", |root| {
        let row = "s-2,MA.1.a,2026-04-04,PR,summative,More\n";
        let text = fs::read_to_string(root.join("evidence.csv")).expect("a file");
        fs::write(root.join("evidence.csv"), text + row).expect("it can be written");
    }),
    ("a row that is wrong", |root| {
        let row = "s-9,MA.1.a,2026-04-04,PR,summative,More\n";
        let text = fs::read_to_string(root.join("evidence.csv")).expect("a file");
        fs::write(root.join("evidence.csv"), text + row).expect("it can be written");
    }),
    ("a name of the same length", |root| replace(root, "students.csv", "Ben", "Bob")),
    ("nothing, written again", |root| replace(root, "students.csv", "x", "x")),
    ("a setting", |root| replace(root, "gradus.toml", "Gallery", "Sample")),
    ("a rule", |root| {
        let text = fs::read_to_string(root.join("policy.toml")).expect("a file");
        fs::write(root.join("policy.toml"), format!("{text}\n# looked at\n")).expect("a file");
    }),
    ("a table that is new", |root| {
        write(root, "narratives.csv", "student,period,subject,text\ns-1,p2,MA,Counts well.\n");
    }),
    ("a table that is gone", |root| drop(fs::remove_file(root.join("narratives.csv")))),
    ("a file that is not a table", |root| write(root, "evidence.tsv", "a\tb\n")),
    ("and away with it", |root| drop(fs::remove_file(root.join("evidence.tsv")))),
    ("a folder of words", |root| {
        let text = fs::read_to_string(root.join("gradus.toml")).expect("a file");
        if !text.contains("templates") {
            write(root, "gradus.toml", &format!("templates = \"own\"\n{text}"));
        }
        write(root, "own/lang/en/report.ftl", "report-name = Report of progress\n");
    }),
    ("a word", |root| write(root, "own/lang/en/report.ftl", "report-name = Progress\n")),
    ("a document that is gone", |root| {
        drop(fs::remove_file(root.join("out/private/p2/transcripts/s-1.pdf")));
    }),
    ("a document that others wrote", |root| {
        let path = root.join("out/private/p2/transcripts/s-2.pdf");
        if path.is_file() {
            fs::write(path, "not a transcript").expect("it can be written");
        }
    }),
    ("a manifest that is gone", |root| drop(fs::remove_file(root.join("out/manifest.json")))),
];

/// A few numbers that look like chance and are always the same.
fn chance(seed: u64) -> impl Iterator<Item = usize> {
    let mut state = seed;
    std::iter::from_fn(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        Some((state >> 33) as usize)
    })
}

/// After every change, a build that may rely on what the last one kept says and leaves what one
/// without it does.
#[test]
fn what_is_kept_never_changes_a_byte() {
    let (with, without) = (base(), base());
    let args = ["build", "reports", "transcripts", "site"];
    let mut saved = 0;
    let mut drawn = chance(7);
    // Each change once, and some of them again in another order; now and then nothing at all.
    let again = std::iter::from_fn(|| drawn.next()).take(16).map(|at| at % CHANGES.len());
    let order: Vec<usize> = (0..CHANGES.len()).chain(again).collect();
    for at in order {
        let (what, change) = &CHANGES[at];
        for twice in [false, true] {
            if !twice {
                change(with.path());
                change(without.path());
            }
            for kept in [RECORD, GROUNDS] {
                let _ = fs::remove_file(without.path().join(kept));
            }
            let (nothing, one) = did_nothing(&with, &args);
            let other = without.run(&args);
            assert_eq!(said(&one, &with), said(&other, &without), "{what}");
            assert!(output(&with) == output(&without), "{what}: the output differs");
            saved += usize::from(nothing);
        }
    }
    assert!(with.path().join(GROUNDS).is_file(), "the grounds are kept");
    assert!(saved > CHANGES.len(), "most second builds have nothing to do: {saved}");
}
