//! The files that a build leaves on the disk.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use gradus::press::write::Writer;
use gradus::press::{Out, load, manifest};

use crate::school::{Background, School, files};

/// Files of an output folder that readers see: everything but what the build keeps for itself.
fn published(school: &School) -> Vec<(String, Vec<u8>)> {
    files(&school.out()).into_iter().filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect()
}

#[test]
fn the_same_bytes_whatever_the_number_of_jobs_and_the_day() {
    let school = School::sample();
    school.must(&["build", "--jobs", "1", "--student", "S1001", "--student", "S1014"]);
    let one = published(&school);
    fs::remove_dir_all(school.out()).expect("the output can be removed");
    school.must(&["build", "--jobs", "7", "--student", "S1014", "--student", "S1001"]);
    let seven = published(&school);
    let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
        files.iter().map(|(name, _)| name.clone()).collect()
    };
    assert_eq!(names(&one), names(&seven));
    for ((name, a), (_, b)) in one.iter().zip(&seven) {
        assert!(a == b, "{name} differs");
    }
}

#[test]
fn order_of_rows_does_not_matter() {
    let school = School::sample();
    school.must(&["build", "reports", "transcripts", "--student", "S1010"]);
    let before = published(&school);
    let path = school.path().join("evidence/evidence.csv");
    let text = fs::read_to_string(&path).expect("evidence");
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1..].reverse();
    fs::write(&path, lines.join("\n") + "\n").expect("evidence can be written");
    school.must(&["build", "reports", "transcripts", "--student", "S1010"]);
    assert_eq!(before, published(&school));
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let school = School::sample();
    let args = ["build", "reports", "transcripts", "--student", "S1001", "--student", "S1002"];
    school.must(&args);
    let again = school.must(&args);
    assert!(again.contains("of them unchanged"), "{again}");
    let school = school.edit("school/students.csv", "S1002,Rafael", "S1002,Raphael");
    let third = school.must(&args);
    assert!(third.contains("2 transcripts, 1 of them unchanged"), "{third}");
}

#[test]
fn a_file_that_was_damaged_is_made_again() {
    let school = School::sample();
    let args = ["build", "transcripts", "--student", "S1001"];
    school.must(&args);
    let path = school.out().join("private/2025-26.2/requested/transcripts/S1001.pdf");
    let good = fs::read(&path).expect("a transcript");
    fs::write(&path, b"half a file").expect("the file can be written");
    school.must(&args);
    assert!(fs::read(&path).expect("a transcript") == good);
}

#[test]
fn files_of_students_who_left_are_removed_and_strangers_are_not() {
    let school = School::from_dir("tests/gallery/base");
    school.must(&["build", "transcripts"]);
    let stranger = school.out().join("private/p2/transcripts/notes.txt");
    fs::write(&stranger, "mine").expect("the file can be written");
    let kept = school.out().join("private/p2/transcripts/s-1.pdf");
    let gone = school.out().join("private/p2/transcripts/s-2.pdf");
    assert!(kept.exists() && gone.exists());
    let school = ["students.csv", "enrollments.csv", "evidence.csv"]
        .into_iter()
        .fold(school, |school, table| school.edit(table, "s-2,", "s-9,"));
    school.must(&["build", "transcripts"]);
    assert!(kept.exists() && !gone.exists() && stranger.exists());
}

#[cfg(unix)]
#[test]
fn private_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let school = School::from_dir("tests/gallery/base");
    school.must(&["build"]);
    let mode = |path: &str| {
        let data = fs::metadata(school.out().join(path)).expect(path);
        data.permissions().mode() & 0o777
    };
    school.must(&["build", "transcripts", "--student", "s-1"]);
    assert_eq!(mode("private"), 0o700);
    assert_eq!(mode("private/p2/requested"), 0o700);
    assert_eq!(mode("private/p2/requested/transcripts/s-1.pdf"), 0o600);
    for manifest in ["private/p2/manifest.json", "private/p2/requested/manifest.json"] {
        assert_eq!(mode(manifest), 0o600);
    }
    assert_eq!(mode("private/p2/transcripts/s-1.pdf"), 0o600);
    assert_eq!(mode("public/index.html") & 0o044, 0o044);
}

#[test]
fn a_build_that_is_killed_leaves_no_torn_file_and_the_next_one_finishes() {
    const ARGS: [&str; 4] = ["build", "transcripts", "--jobs", "1"];
    let whole = School::sample();
    whole.must(&ARGS);
    let expected = published(&whole);
    let school = School::sample();
    for at_least in [1, 8, 20] {
        let left = kill_midway(&school, &ARGS, at_least, expected.len());
        for (name, bytes) in &left {
            let known = expected.iter().find(|(known, _)| known == name);
            let (_, whole) = known.unwrap_or_else(|| panic!("{name} is not part of the output"));
            assert!(name.ends_with(manifest::FILE_NAME) || whole == bytes, "{name} is torn");
        }
    }
    let half_written = school.out().join(".gradus-tmp/0123456789abcdef");
    fs::write(&half_written, "%PDF-1.7").expect("the file can be written");
    let left = written(&school);
    school.must(&ARGS);
    assert_eq!(expected, published(&school));
    // What was good is not made again, but for the one that was under way.
    let now = written(&school);
    let again = left.iter().filter(|one| !now.contains(one)).count();
    assert!(left.len() >= 20 && again <= 1, "{again} of {} are made again", left.len());
    assert!(!half_written.exists());
}

/// Files that a build leaves which is killed when at least so many documents are there, and not all
/// `of` the output. A build that is done before it can be killed proves nothing and is tried again.
#[track_caller]
fn kill_midway(
    school: &School,
    args: &[&str],
    at_least: usize,
    of: usize,
) -> Vec<(String, Vec<u8>)> {
    for _ in 0..5 {
        let _ = fs::remove_dir_all(school.out());
        let mut build = Background::start(school, args);
        let interrupted = build.run_until(|| documents(school) >= at_least);
        let status = build.kill();
        let left = published(school);
        if interrupted && left.len() < of {
            assert_eq!(status.code(), if cfg!(unix) { None } else { Some(1) }, "{status}");
            assert!(left.len() >= at_least);
            return left;
        }
    }
    panic!("`gradus {}` was never killed before it was done", args.join(" "));
}

/// The documents that are there, each with the moment it was written.
fn written(school: &School) -> Vec<(PathBuf, SystemTime)> {
    let folder = school.out().join("private/2025-26.2/transcripts");
    let documents = fs::read_dir(folder).into_iter().flatten().flatten();
    documents
        .map(|document| {
            let about = document.metadata().expect("a file");
            (document.path(), about.modified().expect("a time"))
        })
        .collect()
}

fn documents(school: &School) -> usize {
    fs::read_dir(school.out().join("private/2025-26.2/transcripts")).map_or(0, Iterator::count)
}

#[test]
fn two_builds_do_not_write_to_one_folder() {
    let school = School::from_dir("tests/gallery/base");
    let args = ["build", "transcripts"];
    let project = load::settings(school.path()).expect("the base");
    let out = Out::new(school.out(), school.path(), &project).expect("a folder of its own");
    let other = Writer::open(&out).expect("the output folder can be held");
    let run = school.run(&args);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("another build is writing to"), "{}", run.stderr);
    drop(other);
    school.must(&args);
}

#[test]
fn a_character_that_no_font_has_is_found_before_the_build_and_costs_no_document() {
    let school = School::from_dir("tests/gallery/base")
        .edit("students.csv", "s-1,Ana", "s-1,\u{12000}")
        .edit("competencies.csv", "Counting", "Counting ≥ 10 → \u{f0b7} 🌍 ✓");
    let check = school.run(&["check"]);
    assert!(check.stderr.contains("[press/no-glyph]"), "{}", check.stderr);
    assert!(check.stderr.contains("students.csv:2:5"), "{}", check.stderr);
    assert!(!check.stderr.contains("competencies.csv"), "{}", check.stderr);
    let run = school.run(&["build", "transcripts"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("a document shows `□` in place of"), "{}", run.stderr);
    for student in ["s-1", "s-2"] {
        assert!(school.out().join(format!("private/p2/transcripts/{student}.pdf")).exists());
    }
}
