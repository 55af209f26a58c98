//! Inputs of the sample school, damaged one at a time in the ways in which exports and hand-made
//! tables go wrong: what is said, where, how the command ends and what is built all the same.

mod files;
mod rows;

use std::fs;
use std::sync::Mutex;
use std::thread;

use crate::school::{self, Run, School};

/// The student whom the damage concerns, and one whom it does not.
const CONCERNED: &str = "S1008";
const OTHER: &str = "S1014";

/// One way to damage the school.
struct Case {
    name: &'static str,
    file: &'static str,
    damage: Damage,
    /// First line and place of everything that is reported, in order.
    finds: &'static [(&'static str, &'static str)],
    left: Left,
}

enum Damage {
    /// A text takes the place of another.
    Edit(&'static str, &'static str),
    /// Something is added at the end.
    Append(&'static str),
    /// All bytes become others.
    Bytes(fn(Vec<u8>) -> Vec<u8>),
    /// The file or folder is not there.
    Remove,
}
use Damage::{Append, Bytes, Edit, Remove};

/// The files that a build leaves, and its exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// Everything as it is without the damage, and no error.
    Same,
    /// The documents of the other student as they are, and no error.
    Fine,
    /// A document of the one student made without what is damaged; the other's as ever.
    Both,
    /// No document of the one student; the other's as ever.
    Other,
    /// Documents of both, made without the whole file.
    WithoutFile,
    /// No document of either, because nothing could be read of the whole file.
    HeldBack,
    /// Nothing: the command could not run.
    Nothing,
}

#[test]
fn every_damage_is_reported_where_it_is_and_stops_nothing_else() {
    let clean = School::sample();
    let run = build(&clean);
    assert_eq!((run.status, findings(&run.stderr)), (0, Vec::new()), "{}", run.stderr);
    let clean = [documents(&clean, CONCERNED), documents(&clean, OTHER)];
    assert!(clean.iter().all(|documents| documents.len() == 1));

    let next = Mutex::new(rows::CASES.iter().chain(files::CASES));
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let case = next.lock().expect("no panic").next();
                    let Some(case) = case else { break };
                    if let Err(problem) = check(case, &clean) {
                        wrong.lock().expect("no panic").push(format!("{}: {problem}", case.name));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("no panic");
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

type Documents = Vec<(String, Vec<u8>)>;

fn check(case: &Case, clean: &[Documents; 2]) -> Result<(), String> {
    let school = damaged(case);
    let run = build(&school);
    let found = findings(&run.stderr);
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    if found != case.finds {
        return Err(format!("found {found:#?}\n{}", run.stderr));
    }
    let status = match case.left {
        Left::Same | Left::Fine => 0,
        Left::Both | Left::Other | Left::WithoutFile | Left::HeldBack => 1,
        Left::Nothing => 2,
    };
    if run.status != status {
        return Err(format!("exit status {}, not {status}\n{}", run.status, run.stderr));
    }
    let [concerned, other] = [CONCERNED, OTHER].map(|student| documents(&school, student));
    let good = match case.left {
        Left::Same => [concerned, other] == *clean,
        Left::Fine | Left::Both => concerned.len() == 1 && other == clean[1],
        Left::Other => concerned.is_empty() && other == clean[1],
        Left::WithoutFile => concerned.len() == 1 && other.len() == 1,
        Left::HeldBack | Left::Nothing => concerned.is_empty() && other.is_empty(),
    };
    if good { Ok(()) } else { Err(format!("the documents are not {:?}", case.left)) }
}

fn build(school: &School) -> Run {
    let students = ["--student", CONCERNED, "--student", OTHER];
    school.run(&[&["build", "reports"], &students[..]].concat())
}

/// The documents about a student.
fn documents(school: &School, student: &str) -> Documents {
    let all = school::files(&school.out().join("private")).into_iter();
    all.filter(|(name, _)| name.contains(student) && name.ends_with(".pdf")).collect()
}

/// The sample school with the damage of a case.
fn damaged(case: &Case) -> School {
    let school = School::sample();
    let path = school.path().join(case.file);
    match case.damage {
        Edit(from, to) => school.edit(case.file, from, to),
        Append(text) => {
            let bytes = fs::read(path).expect("a file of the sample school");
            school.write(case.file, [&bytes, text.as_bytes()].concat())
        }
        Bytes(change) => {
            let bytes = fs::read(path).unwrap_or_default();
            school.write(case.file, change(bytes))
        }
        Remove => {
            let remove = if path.is_dir() { fs::remove_dir_all } else { fs::remove_file };
            remove(path).expect("it is there");
            school
        }
    }
}

/// The first line of every message, and the place below it. How many pages a report has is no
/// matter here.
fn findings(printed: &str) -> Vec<(String, String)> {
    let mut lines = printed.lines().peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let about_pages = line.starts_with("warning[press/too-long]");
        if line.starts_with("error") || line.starts_with("warning") && !about_pages {
            let place = lines.peek().and_then(|next| next.trim().strip_prefix("--> "));
            found.push((line.to_string(), place.unwrap_or_default().to_string()));
        }
    }
    found
}

/// Puts bytes in the place of the first occurrence of others.
fn swap(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).expect("it is there");
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}
