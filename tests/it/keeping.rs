//! The files that stay in the output folder, and those that go.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::school::{Run, School, files};

/// Files of the output that readers see, by name.
fn names(school: &School) -> BTreeSet<String> {
    let files = files(&school.out()).into_iter().map(|(name, _)| name);
    files.filter(|name| !name.starts_with(".gradus-tmp/") && !name.ends_with(MANIFEST)).collect()
}

const MANIFEST: &str = "manifest.json";

/// The lines of all manifests of the output, by the name of each.
fn manifests(school: &School) -> BTreeMap<String, Value> {
    let manifests = files(&school.out()).into_iter().filter(|(name, _)| name.ends_with(MANIFEST));
    manifests
        .map(|(name, bytes)| (name, serde_json::from_slice(&bytes).expect("a manifest is JSON")))
        .collect()
}

fn entries(school: &School) -> BTreeMap<String, Value> {
    let of = |manifest: Value| {
        let files = manifest["files"].as_object().expect("files").clone();
        files.into_iter().collect::<Vec<_>>()
    };
    manifests(school).into_values().flat_map(of).collect()
}

/// Files that a manifest marks as old.
fn kept(school: &School) -> BTreeSet<String> {
    let old = entries(school).into_iter().filter(|(_, entry)| entry["kept"] == true);
    old.map(|(name, _)| name).collect()
}

fn listed(school: &School) -> BTreeSet<String> {
    entries(school).into_keys().collect()
}

/// A file as it is called when it does not lie among the old ones.
fn current(name: &str) -> String {
    name.replacen("/old/", "/", 1)
}

fn base() -> School {
    School::from_dir("tests/gallery/base")
}

/// Builds, does something to the tables, and builds again: every file stays or is put aside, and
/// those whose path begins with `marked` are named as old. Then everything is as it was, and
/// nothing is old.
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
        let now: BTreeSet<String> = names(&school).iter().map(|name| current(name)).collect();
        assert_eq!(now, before);
        let kept = kept(&school);
        assert!(kept.iter().any(|name| current(name).starts_with(marked)), "{kept:?}");
        // What is old and of a student lies among the old files; a page of the site where it was.
        let aside = |name: &String| name.contains("/old/") == name.starts_with("private/");
        assert!(kept.iter().all(aside), "{kept:?}");
        assert_eq!(names(&school), listed(&school));
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
    nothing_is_lost("private/p2/transcripts/s-1", edit("students.csv", "id,", "nr,"));
    nothing_is_lost("private/p2/transcripts/s-2", edit("students.csv", "s-2,Ben", "s-2,"));
    nothing_is_lost("private/p2/reports/", |path| {
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
    let spanish = "private/p2/reports/s-1.h-9.es.pdf";
    assert!(names(&school).contains(spanish));
    let school = school.edit("households.csv", "Street 2,es,no", "Street 2,es,yes");
    let said = school.must(&["build", "reports", "--student", "s-1"]);
    // The one on paper, and the copy for a screen beside it.
    assert!(said.contains("2 no longer part of the output, removed"), "{said}");
    for gone in [spanish.to_string(), spanish.replace(".pdf", ".html")] {
        assert!(!names(&school).contains(&*gone) && !listed(&school).contains(&*gone), "{gone}");
    }
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
    let manifest = school.out().join("private/p2/manifest.json");
    fs::write(&manifest, "{\"files\": {").expect("a manifest");
    fs::write(school.out().join("private/p2/transcripts/s-9.pdf"), "of last year").expect("a file");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("[press/unreadable-manifest]"), "{}", run.stderr);
    assert!(run.stderr.contains("`private/p2/transcripts/s-9.pdf`"), "{}", run.stderr);
    // Gone altogether: nothing is wrong with that, but what is left is named all the same.
    fs::remove_file(&manifest).expect("a manifest");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 0);
    assert!(run.stderr.contains("[press/unlisted]"), "{}", run.stderr);
    assert!(names(&school).contains("private/p2/transcripts/s-9.pdf"));
    // A folder in its place.
    fs::remove_file(&manifest).expect("a manifest");
    fs::create_dir(&manifest).expect("a folder");
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
    let made = || files(&school.out().join("private/2025-26.2/transcripts")).len();
    while made() < 3 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().expect("the program can be killed");
    child.wait().expect("the program ends");
    let first = files(&school.out().join("private/2025-26.2/transcripts")).remove(0).0;
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
    assert!(!names(&school).contains(&format!("private/2025-26.2/transcripts/{first}")));
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
    let folder = school.out().join("private/p2/transcripts");
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
    let folder = school.out().join("private/p2/transcripts");
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
    let path = school.out().join("private/p2/transcripts/s-1.pdf");
    fs::remove_file(&path).expect("a transcript");
    fs::create_dir(&path).expect("a folder");
    let run = school.run(&["build", "transcripts"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("cannot write `private/p2/transcripts/s-1.pdf`"), "{}", run.stderr);
    let left: Vec<String> =
        files(&school.out().join(".gradus-tmp")).into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, ["grounds.json", "lock", "record.json"]);
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

#[test]
fn pages_of_codes_and_students_that_differ_in_nothing_but_case_are_files_of_their_own() {
    let twin = "ma.1,MA,Twin,I can be another.,b1,9.1\nCON,MA,Device,I can be a device.,b1,9.1\n";
    let append = |school: School, table: &str, rows: &str| {
        let text = fs::read_to_string(school.path().join(table)).expect("a table");
        school.write(table, text + rows)
    };
    let school = append(base(), "competencies.csv", twin);
    let school = append(school, "students.csv", "S-1,Eva,Evans,9,2029,2025-08-25,2025-26\n");
    let run = school.run(&["build", "site", "staff"]);
    assert!(!run.stderr.contains("press/same-file"), "{}", run.stderr);
    let files = names(&school);
    let folded: BTreeSet<String> = files.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(folded.len(), files.len(), "{files:?}");
    let of = |title: &str| {
        files.iter().any(|name| {
            let is_page = name.contains("/competencies/") && name.ends_with("index.html");
            let page = || fs::read_to_string(school.out().join(name)).expect("a page");
            is_page && page().contains(&format!("<h1 class=\"name\">{title}"))
        })
    };
    assert!(of("Counting") && of("Twin") && of("Device"), "{files:?}");
}

/// The smallest school with a period before.
fn two_periods() -> School {
    let school = base();
    let said = school.must(&["build", "--as-of", "2025-12-01"]);
    assert!(said.contains("private/p1"), "{said}");
    school
}

#[test]
fn one_period_never_touches_another() {
    let school = two_periods();
    let before: Vec<(String, Vec<u8>)> = private(&school);
    assert!(before.iter().all(|(name, _)| name.starts_with("p1/")), "{before:?}");
    // The next period, a student who left since then, and a table that is gone.
    let school = school.edit("students.csv", "s-1,", "s-7,");
    school.run(&["build"]);
    let now = private(&school);
    assert!(now.iter().any(|(name, _)| name == "p2/transcripts/s-2.pdf"));
    let of_p1: Vec<(String, Vec<u8>)> =
        now.into_iter().filter(|(name, _)| name.starts_with("p1/")).collect();
    assert!(of_p1 == before, "another period's files are as they were");
}

/// Private files, by their path in the folder of what is private.
fn private(school: &School) -> Vec<(String, Vec<u8>)> {
    files(&school.out().join("private"))
}

#[test]
fn what_is_public_and_what_is_of_students_have_manifests_of_their_own() {
    let school = two_periods();
    school.must(&["build"]);
    school.must(&["build", "--student", "s-1"]);
    let manifests = manifests(&school);
    let names: Vec<&str> = manifests.keys().map(String::as_str).collect();
    let private = ["private/p1", "private/p2", "private/p2/requested"];
    let expected = private.map(|folder| format!("{folder}/{MANIFEST}"));
    assert_eq!(names, [&[MANIFEST.to_string()][..], &expected[..]].concat());
    for (name, manifest) in manifests {
        let folder = name.trim_end_matches(MANIFEST);
        let text = manifest.to_string();
        assert_eq!(text.contains("s-1"), !folder.is_empty(), "{name}");
        for file in manifest["files"].as_object().expect("files").keys() {
            let begins = if folder.is_empty() { "public/" } else { folder };
            assert!(file.starts_with(begins), "{file} is listed in {name}");
        }
    }
}

#[test]
fn what_was_asked_for_lies_apart_and_stays() {
    let school = base();
    let said = school.must(&["build", "transcripts", "mail", "--student", "s-1"]);
    let line = "no file of the mailing run is made for named students alone";
    assert!(said.lines().any(|said| said == line), "{said}");
    assert!(files(&school.out()).iter().all(|(name, _)| !name.contains("mail")), "{said}");
    let asked = school.out().join("private/p2/requested/transcripts/s-1.pdf");
    let made = fs::read(&asked).expect("a transcript");
    assert!(!school.out().join("private/p2/transcripts").exists());
    school.must(&["build"]);
    let school = school.edit("students.csv", "s-1,Ana", "s-1,Anabel");
    school.must(&["build"]);
    assert!(fs::read(&asked).expect("a transcript") == made, "a build of all leaves it alone");
    school.must(&["build", "transcripts", "--student", "s-2"]);
    assert!(fs::read(&asked).expect("a transcript") == made, "so does one of another student");
    let all = school.out().join("private/p2/transcripts/s-1.pdf");
    let of_all = fs::read(&all).expect("a transcript");
    school.must(&["build", "transcripts", "--student", "s-1"]);
    assert!(fs::read(&asked).expect("a transcript") == of_all);
    assert!(fs::read(&all).expect("a transcript") == of_all);
    assert_eq!(names(&school), listed(&school));
}

#[test]
fn what_could_not_be_made_again_does_not_lie_among_what_is_sent() {
    let school = base();
    school.must(&["build", "transcripts"]);
    let (first, old) = ("private/p2/transcripts/s-1.pdf", "private/p2/old/transcripts/s-1.pdf");
    let path = |name: &str| school.out().join(name);
    let made = fs::read(path(first)).expect("a transcript");
    let roster = fs::read_to_string(school.path().join("students.csv")).expect("a roster");
    let bad = roster.replacen("s-1,Ana,", "s-1,,", 1);
    assert_ne!(bad, roster);
    fs::write(school.path().join("students.csv"), bad).expect("the file can be written");
    let run = school.run(&["build", "transcripts"]);
    assert!(run.stderr.contains(&format!("do not send `{old}`")), "{}", run.stderr);
    assert!(!path(first).exists());
    assert!(fs::read(path(old)).expect("the old one") == made);
    fs::write(school.path().join("students.csv"), roster).expect("the file can be written");
    school.must(&["build", "transcripts"]);
    assert!(path(first).exists() && !path(old).exists());
    assert_eq!(names(&school), listed(&school));
}

#[test]
fn a_build_that_was_killed_in_one_period_is_known_to_that_period_after_a_build_of_another() {
    let school = two_periods();
    let journal = school.out().join(".gradus-tmp/journal");
    let line = "{\"path\":\"private/p1/transcripts/s-9.pdf\",\"student\":\"s-9\"}\n";
    fs::write(school.out().join("private/p1/transcripts/s-9.pdf"), "of s-9").expect("a file");
    fs::write(&journal, line).expect("a journal");
    school.must(&["build"]);
    assert!(!journal.exists());
    let listed = listed(&school);
    assert!(listed.contains("private/p1/transcripts/s-9.pdf"), "{listed:?}");
    // A manifest that cannot be read: what belongs into it is remembered.
    fs::write(&journal, line).expect("a journal");
    let manifest = school.out().join("private/p1/manifest.json");
    let whole = fs::read(&manifest).expect("a manifest");
    fs::write(&manifest, "{").expect("a manifest");
    school.must(&["build"]);
    assert_eq!(fs::read_to_string(&journal).expect("it is left").trim(), line.trim());
    fs::write(&manifest, whole).expect("a manifest");
    school.must(&["build"]);
    assert!(!journal.exists());
}
