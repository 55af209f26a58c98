//! What stays in the output folder, and what goes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::school::{Run, School, files};

/// Files of the output that readers see, by name.
fn names(school: &School) -> BTreeSet<String> {
    let files = files(&school.out()).into_iter().map(|(name, _)| name);
    files.filter(|name| !name.starts_with(".gradus-tmp/") && name != "manifest.json").collect()
}

fn manifest(school: &School) -> Value {
    let bytes = fs::read(school.out().join("manifest.json")).expect("a manifest");
    serde_json::from_slice(&bytes).expect("the manifest is JSON")
}

/// Files that the manifest marks as kept.
fn kept(school: &School) -> BTreeSet<String> {
    let manifest = manifest(school);
    let files = manifest["files"].as_object().expect("files").iter();
    files.filter(|(_, entry)| entry["kept"] == true).map(|(name, _)| name.clone()).collect()
}

fn listed(school: &School) -> BTreeSet<String> {
    manifest(school)["files"].as_object().expect("files").keys().cloned().collect()
}

fn base() -> School {
    School::from_dir("tests/gallery/base")
}

/// Builds, does something to the tables, and builds again: every file stays, and those whose path
/// begins with `marked` are named as old. Then everything is as it was, and nothing is old.
#[track_caller]
fn nothing_is_lost(marked: &str, harm: impl FnOnce(&Path)) {
    let school = base();
    school.must(&["build"]);
    let before = names(&school);
    let whole: Vec<(String, Vec<u8>)> =
        files(school.path()).into_iter().filter(|(name, _)| !name.starts_with("out/")).collect();
    harm(school.path());
    for _ in 0..2 {
        let Run { status, stdout, stderr } = school.run(&["build"]);
        assert_eq!(status, 1, "{stderr}");
        assert!(stderr.contains("[press/kept]"), "{stderr}");
        assert!(stdout.contains("kept and OLD"), "{stdout}");
        assert!(names(&school).is_superset(&before), "{:?}", names(&school));
        let kept = kept(&school);
        assert!(kept.iter().any(|name| name.starts_with(marked)), "{kept:?}");
    }
    for (name, bytes) in whole {
        fs::write(school.path().join(name), bytes).expect("the file can be written");
    }
    school.must(&["build"]);
    assert_eq!(names(&school), before);
    assert_eq!(kept(&school), BTreeSet::new());
}

#[test]
fn a_damaged_roster_removes_nothing() {
    let edit = |file: &'static str, from: &'static str, to: &'static str| {
        move |path: &Path| {
            let path = path.join(file);
            let text = fs::read_to_string(&path).expect("a table");
            assert!(text.contains(from), "{text}");
            fs::write(path, text.replacen(from, to, 1)).expect("the file can be written");
        }
    };
    nothing_is_lost("private/transcripts/s-1", edit("students.csv", "id,", "nr,"));
    nothing_is_lost("private/transcripts/s-2", edit("students.csv", "s-2,Ben", "s-2,"));
    nothing_is_lost("private/reports/", |path| {
        fs::remove_file(path.join("students.csv")).expect("a roster");
    });
    nothing_is_lost("private/", |path| {
        fs::write(path.join("students.csv"), [0; 512]).expect("the file can be written");
    });
    nothing_is_lost("public/", |path| {
        fs::remove_file(path.join("competencies.csv")).expect("a framework");
    });
}

#[test]
fn what_a_household_may_no_longer_receive_goes_with_any_build_of_the_student() {
    let table = "id,addressee,address,language,no_contact\n\
                 h-1,Home,Street 1,en,no\nh-9,Home,Street 2,es,no\n";
    let people = "student,household,name\ns-1,h-1,Parent One\ns-1,h-9,Parent Two\n";
    let school = base().write("households.csv", table).write("guardians.csv", people);
    school.must(&["build", "reports"]);
    let spanish = "private/reports/s-1.es.pdf";
    assert!(names(&school).contains(spanish));
    let school = school.edit("households.csv", "Street 2,es,no", "Street 2,es,yes");
    let said = school.must(&["build", "reports", "--student", "s-1"]);
    assert!(said.contains("1 no longer part of the output, removed"), "{said}");
    assert!(!names(&school).contains(spanish) && !listed(&school).contains(spanish));
    // Even when some other row of that table cannot be read.
    let school = school.edit("households.csv", "Street 2,es,yes", "Street 2,es,no");
    school.must(&["build", "reports"]);
    let school = school.edit("households.csv", "Street 2,es,no", "Street 2,es,yes").edit(
        "households.csv",
        "Street 1,en,no",
        "Street 1,en,perhaps",
    );
    school.run(&["build", "reports", "--student", "s-1"]);
    assert!(!names(&school).contains(spanish));
}

#[test]
fn a_manifest_that_cannot_be_read_is_said_and_what_it_may_have_listed_is_named() {
    let school = base();
    school.must(&["build"]);
    fs::write(school.out().join("manifest.json"), "{\"files\": {").expect("a manifest");
    fs::write(school.out().join("private/transcripts/s-9.pdf"), "of last year").expect("a file");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("[press/unreadable-manifest]"), "{}", run.stderr);
    assert!(run.stderr.contains("`private/transcripts/s-9.pdf`"), "{}", run.stderr);
    // Gone altogether: nothing is wrong with that, but what is left is named all the same.
    fs::remove_file(school.out().join("manifest.json")).expect("a manifest");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 0);
    assert!(run.stderr.contains("[press/unlisted]"), "{}", run.stderr);
    assert!(names(&school).contains("private/transcripts/s-9.pdf"));
    // A folder in its place.
    fs::remove_file(school.out().join("manifest.json")).expect("a manifest");
    fs::create_dir(school.out().join("manifest.json")).expect("a folder");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("it is a folder"), "{}", run.stderr);
}

#[test]
fn what_a_killed_build_put_in_place_is_removed_when_it_is_no_longer_due() {
    let school = School::sample();
    let mut child = school
        .command(&["build", "transcripts"])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program starts");
    let made = || files(&school.out().join("private/transcripts")).len();
    while made() < 3 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().expect("the program can be killed");
    child.wait().expect("the program ends");
    let first = files(&school.out().join("private/transcripts")).remove(0).0;
    let gone = first.trim_end_matches(".pdf").to_string();
    for (name, bytes) in files(school.path()) {
        if !name.ends_with(".csv") || name.starts_with("out/") {
            continue;
        }
        let text = String::from_utf8(bytes).expect("a table");
        let rows = text.lines().filter(|row| !row.split(',').take(2).any(|cell| cell == gone));
        let rows: String = rows.map(|row| format!("{row}\n")).collect();
        fs::write(school.path().join(name), rows).expect("the file can be written");
    }
    school.run(&["build", "transcripts"]);
    assert_eq!(names(&school), listed(&school));
    assert!(!names(&school).contains(&format!("private/transcripts/{first}")));
}

#[cfg(unix)]
#[test]
fn links_to_elsewhere_are_refused_and_what_they_lead_to_is_not_touched() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::TempDir::new().expect("a folder");
    let precious = elsewhere.path().join("0123456789abcdef0123456789abcdef");
    fs::write(&precious, "precious").expect("a file");
    for link in ["out", "out/.gradus-tmp", "out/.gradus-tmp/lock", "out/private", "out/public"] {
        let school = base();
        let path = school.path().join(link);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        let target = if link.ends_with("lock") { &precious } else { elsewhere.path() };
        symlink(target, &path).expect("a link");
        let run = school.run(&["build"]);
        assert_ne!(run.status, 0, "{link}: {}", run.stderr);
        assert!(run.stderr.contains("is a link to elsewhere"), "{link}: {}", run.stderr);
        assert_eq!(fs::read_to_string(&precious).expect("a file"), "precious", "{link}");
        assert_eq!(files(elsewhere.path()).len(), 1, "{link}");
    }
    // A folder that became a link after a build: nothing behind it is removed.
    let school = base();
    school.must(&["build", "transcripts"]);
    let folder = school.out().join("private/transcripts");
    fs::remove_dir_all(&folder).expect("a folder");
    fs::write(elsewhere.path().join("s-2.pdf"), "mine").expect("a file");
    symlink(elsewhere.path(), &folder).expect("a link");
    let school = ["students.csv", "enrollments.csv", "evidence.csv", "guardians.csv"]
        .into_iter()
        .filter(|table| {
            fs::read_to_string(school.path().join(table)).expect("a table").contains("s-2,")
        })
        .collect::<Vec<_>>()
        .into_iter()
        .fold(school, |school, table| school.edit(table, "s-2,", "s-9,"));
    let run = school.run(&["build", "transcripts"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(elsewhere.path().join("s-2.pdf").exists());
}

#[cfg(unix)]
#[test]
fn private_folders_that_were_opened_are_closed_again() {
    use std::os::unix::fs::PermissionsExt;
    let school = base();
    school.must(&["build", "transcripts"]);
    let folder = school.out().join("private/transcripts");
    let file = folder.join("s-1.pdf");
    for (path, mode) in [(&folder, 0o755), (&file, 0o644)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("permissions");
    }
    let run = school.run(&["build", "transcripts"]);
    assert!(run.stderr.contains("[press/was-open]"), "{}", run.stderr);
    assert!(run.stderr.contains("2 private files and folders"), "{}", run.stderr);
    let mode = |path: &Path| fs::metadata(path).expect("a path").permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&file)), (0o700, 0o600));
    assert_eq!(school.run(&["build", "transcripts"]).stderr, "");
}

#[test]
fn a_write_that_fails_leaves_no_temporary_file() {
    let school = base();
    school.must(&["build", "transcripts"]);
    let path = school.out().join("private/transcripts/s-1.pdf");
    fs::remove_file(&path).expect("a transcript");
    fs::create_dir(&path).expect("a folder");
    let run = school.run(&["build", "transcripts"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("cannot write `private/transcripts/s-1.pdf`"), "{}", run.stderr);
    let left: Vec<String> =
        files(&school.out().join(".gradus-tmp")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["lock"]);
}

#[test]
fn names_that_some_systems_do_not_tell_apart_or_keep_for_devices_have_files_of_their_own() {
    let long = "x".repeat(250);
    let roster = format!("id,given\ns-1,Ana\nS-1,Ben\nCON,Cora\n{long},Dan\n🎉,Eva\n");
    let school = base().write("students.csv", roster);
    for table in ["evidence.csv", "enrollments.csv", "guardians.csv", "habit_ratings.csv"] {
        let path = school.path().join(table);
        let text = fs::read_to_string(&path).expect("a table");
        fs::write(path, text.lines().next().expect("a header")).expect("the file can be written");
    }
    school.run(&["build", "transcripts"]);
    let files = names(&school);
    let folded: BTreeSet<String> = files.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), 5, "{files:?}");
    let file = |name: &String| name.rsplit('/').next().expect("a name").len();
    assert!(files.iter().all(|name| file(name) <= 120), "{files:?}");
    assert!(!folded.iter().any(|name| name.contains("/con.")), "{files:?}");
}
