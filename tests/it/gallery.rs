//! One folder for each diagnostic code: the smallest input that raises it, and the exact message.
//!
//! `tests/gallery/base` is a tiny school in which nothing is wrong. `tests/gallery/LAYER/CODE`
//! holds the files that differ from it, `expected.txt` with everything that is printed on standard
//! error and the exit status, and `args.txt` with a command line other than `check --all`. A file whose
//! name ends in `.append` is added to the end of the base's file. In one whose name ends in
//! `.expand`, `%{x*1000}` stands for a thousand `x`. `setup.txt` makes what no repository can hold:
//! `size FILE BYTES` makes a file of a size, `link FILE TARGET` a link to a special file of the
//! system; a case is left out where the system has no such file.
//!
//! Run the tests with `BLESS=1` to write what is printed now into `expected.txt`; then read it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::school::{School, entries, folders, repository};

#[test]
fn every_code_has_a_case_with_its_exact_message() {
    let root = repository().join("tests/gallery");
    let mut wrong = Vec::new();
    let mut covered = BTreeSet::new();
    for case in cases(&root) {
        let name = case.strip_prefix(&root).expect("below the gallery").to_string_lossy();
        let name = name.replace('\\', "/");
        let code = name.split("--").next().unwrap_or_default().to_string();
        covered.insert(code.clone());
        let Some(printed) = run(&case) else { continue };
        if !printed.contains(&format!("[{code}]")) {
            wrong.push(format!("{name} does not raise {code}:\n{printed}"));
        }
        let path = case.join("expected.txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &printed).expect("the expectation can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != printed {
            wrong.push(format!("{name}:\n--- expected\n{expected}\n--- printed\n{printed}"));
        }
    }
    for code in gradus::press::all_codes() {
        if !covered.contains(code.id) {
            wrong.push(format!("no case for {}", code.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn nothing_is_wrong_in_the_base() {
    let school = School::from_dir("tests/gallery/base");
    let run = school.run(&["check", "--deny-warnings"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
}

#[test]
fn every_code_is_explained_in_three_parts() {
    let school = School::from_dir("tests/gallery/base");
    for code in gradus::press::all_codes() {
        assert_eq!(code.explanation.split("\n\n").count(), 3, "{}", code.id);
        let text = school.must(&["explain", code.id]);
        assert!(text.starts_with(code.id), "{text}");
    }
}

/// Folders that have an `expected.txt` or could have one: those at the second level. A second
/// case for one code has a name that goes on with `--`.
fn cases(root: &Path) -> Vec<PathBuf> {
    folders(root)
        .iter()
        .filter(|layer| !layer.ends_with("base"))
        .flat_map(|layer| folders(layer))
        .collect()
}

/// The output of a case, and its exit status; nothing where it cannot be set up.
fn run(case: &Path) -> Option<String> {
    let school = School::from_dir("tests/gallery/base").overlay(case);
    for name in ["expected.txt", "args.txt", "setup.txt"] {
        let _ = fs::remove_file(school.path().join(name));
    }
    expand(school.path());
    append(school.path());
    let instructions = |name: &str| fs::read_to_string(case.join(name)).ok();
    for line in instructions("setup.txt").unwrap_or_default().lines() {
        set_up(school.path(), line)?;
    }
    let args = instructions("args.txt").unwrap_or_else(|| "check --all".to_string());
    let run = school.run(&args.split_whitespace().collect::<Vec<_>>());
    let folder = school.path().display().to_string();
    Some(format!("{}exit status {}\n", run.stderr.replace(&folder, "[project]"), run.status))
}

/// Files of a folder with an extension that says what to do with them.
fn marked(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let paths = entries(folder).into_iter();
    paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

fn expand(folder: &Path) {
    for path in marked(folder, "expand") {
        let mut text = fs::read_to_string(&path).expect("a text");
        while let Some(start) = text.find("%{") {
            let end = start + text[start..].find('}').expect("a closing brace");
            let (what, times) = text[start + 2..end].split_once('*').expect("WHAT*TIMES");
            let long = what.repeat(times.parse().expect("a number"));
            text.replace_range(start..=end, &long);
        }
        fs::write(path.with_extension(""), text).expect("the file can be written");
        fs::remove_file(path).expect("the file can be removed");
    }
}

pub(crate) fn append(folder: &Path) {
    for path in marked(folder, "append") {
        let base = path.with_extension("");
        let mut text = fs::read_to_string(&base).expect("a file of the base");
        text.push_str(&fs::read_to_string(&path).expect("a text"));
        fs::write(base, text).expect("the file can be written");
        fs::remove_file(path).expect("the file can be removed");
    }
}

/// Follows a line of `setup.txt`; nothing where this system cannot.
fn set_up(folder: &Path, line: &str) -> Option<()> {
    match line.split_whitespace().collect::<Vec<_>>()[..] {
        ["size", file, bytes] => {
            let file = fs::File::create(folder.join(file)).expect("the file can be made");
            file.set_len(bytes.parse().expect("a number")).expect("the disk has sparse files");
            Some(())
        }
        ["link", file, target] => link(Path::new(target), &folder.join(file)),
        _ => panic!("`{line}` is not an instruction"),
    }
}

#[cfg(unix)]
fn link(target: &Path, link: &Path) -> Option<()> {
    let there = target.is_file();
    there.then(|| std::os::unix::fs::symlink(target, link).expect("the link can be made"))
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Option<()> {
    None
}
