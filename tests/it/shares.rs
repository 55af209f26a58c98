//! A build that is made in shares and merged equals one that is not, byte for byte; shares that do
//! not make up one build are refused, and nothing is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::school::{Background, School, copy, files};

const EVERYTHING: [&str; 6] = ["reports", "transcripts", "profile", "site", "mail", "staff"];

/// The smallest school with a few students more, one of them with two households.
fn school() -> School {
    let mut students = String::new();
    let mut guardians = String::new();
    let mut evidence = String::new();
    for number in 3..=6 {
        students += &format!("s-{number},Ida{number},Ingram{number},9,2029,2025-08-25,2025-26\n");
        guardians += &format!("s-{number},h-2,Kim Ingram\n");
        evidence += &format!("s-{number},MA.1.a,2026-02-0{number},PR,summative,Test\n");
    }
    let append = |school: School, file: &str, more: &str| {
        let text = fs::read_to_string(school.path().join(file)).expect("a table");
        school.write(file, format!("{}\n{more}", text.trim_end()))
    };
    let school = School::from_dir("tests/gallery/base");
    let school = append(school, "students.csv", &students);
    let school =
        append(school, "households.csv", "h-2,Family Ingram,2 Oak Street,Town,ME,04000,en\n");
    let school = append(school, "guardians.csv", &format!("{guardians}s-1,h-2,Kim Ingram\n"));
    append(school, "evidence.csv", &evidence)
}

/// Every file of a folder that readers see, and the manifests.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files(folder).into_iter();
    files.filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect()
}

#[track_caller]
fn same(one: &Path, other: &Path) {
    let (one, other) = (tree(one), tree(other));
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&one), names(&other));
    let differ: Vec<&String> = one.keys().filter(|name| one[*name] != other[*name]).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

fn share(school: &School, which: &str, targets: &[&str]) {
    let targets = targets.iter().copied();
    let args: Vec<&str> =
        ["build", "."].into_iter().chain(targets).chain(["--shard", which]).collect();
    school.must(&args);
}

#[test]
fn shares_merged_equal_one_build() {
    let school = school();
    let build: Vec<&str> =
        ["build", "."].into_iter().chain(EVERYTHING).chain(["--out", "one"]).collect();
    school.must(&build);
    for which in ["1/3", "2/3", "3/3"] {
        share(&school, which, &EVERYTHING);
    }
    let said = school.must(&["merge"]);
    assert!(said.contains("7 progress reports"), "{said}");
    same(&school.path().join("one"), &school.out());

    // Once more: nothing is made again, in shares and merged.
    share(&school, "2/3", &EVERYTHING);
    let said = school.must(&["merge"]);
    assert!(said.contains("7 progress reports, 7 of them unchanged"), "{said}");
    same(&school.path().join("one"), &school.out());
    let shares = school.path().join("out-shares");
    let documents = |folder: &str| {
        let tree = tree(&shares.join(folder)).into_keys();
        tree.filter(|name| name.ends_with(".pdf")).count()
    };
    let counts = ["1-of-3", "2-of-3", "3-of-3"].map(documents);
    assert_eq!(counts.iter().sum::<usize>(), 13, "{counts:?}");
    assert!(counts.iter().all(|count| *count < 13), "{counts:?}");
}

/// Ranks and the figures of the profile need everybody, whoever's documents a share makes.
#[test]
fn sixteen_shares_of_a_school_that_ranks_equal_one_build() {
    let rank = "[gpa]\nrank = { by = \"weighted\", ties = \"shared\" }\n";
    let school = School::sample().edit("policy.toml", "[gpa]\n", rank);
    let targets = ["transcripts", "profile"];
    school.must(&["build", ".", "transcripts", "profile", "--out", "one"]);
    let numbers: Vec<usize> = (1..=16).collect();
    let build = |number: &usize| share(&school, &format!("{number}/16"), &targets);
    std::thread::scope(|scope| {
        for numbers in numbers.chunks(8) {
            scope.spawn(move || numbers.iter().for_each(build));
        }
    });
    school.must(&["merge"]);
    same(&school.path().join("one"), &school.out());
    let pages = tree(&school.out());
    let mut transcripts = pages.iter().filter(|(name, _)| name.contains("/transcripts/"));
    let ranked = transcripts.any(|(_, bytes)| crate::school::text_of(bytes).contains("Class rank"));
    assert!(ranked, "a control: ranks are printed");
}

/// A document that a share could not make is tried again, and what is said of it is what one build
/// says.
#[test]
fn what_a_share_could_not_make_is_said_by_the_merge() {
    let narratives =
        "student,period,by,date,text\ns-1,p2,Ms. Roe,2026-02-02,As good as Ben Brown.\n";
    let school = school().write("narratives.csv", narratives);
    let said = |args: &[&str]| {
        let run = school.run(args);
        assert_eq!(run.status, 1, "{}{}", run.stdout, run.stderr);
        run.stderr
    };
    let one = said(&["build", "reports", "--out", "one"]);
    assert!(one.contains("says-anothers"), "{one}");
    for which in ["1/2", "2/2"] {
        school.run(&["build", "reports", "--shard", which]);
    }
    assert_eq!(said(&["merge"]), one);
    same(&school.path().join("one"), &school.out());
}

#[test]
fn a_share_that_was_killed_is_named_and_goes_on() {
    let school = school();
    school.must(&["build", "reports", "transcripts", "--out", "one"]);
    let order = ["build", "reports", "transcripts", "--shard", "1/1", "--jobs", "1"];
    let folder = school.path().join("out-shares/1-of-1");
    let mut run = Background::start(&school, &order);
    let begun = run.run_until(|| holds_a_pdf(&folder));
    run.kill();
    assert!(begun, "the share was done before it could be killed");
    let merge = school.run(&["merge"]);
    assert_eq!(merge.status, 2);
    assert!(merge.stderr.contains("did not come to its end"), "{}", merge.stderr);
    assert!(!school.out().exists());
    school.must(&order);
    school.must(&["merge"]);
    same(&school.path().join("one"), &school.out());
}

/// True when a PDF is in a folder that a program is still writing to: a file that goes meanwhile is
/// none.
fn holds_a_pdf(folder: &Path) -> bool {
    let mut paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    paths.any(|path| match path.is_dir() {
        true => holds_a_pdf(&path),
        false => path.extension().is_some_and(|extension| extension == "pdf"),
    })
}

#[test]
fn a_folder_that_holds_something_else_is_not_taken() {
    let school = school();
    school.must(&["build", "transcripts"]);
    let before = tree(&school.out());
    let run = school.run(&["build", "transcripts", "--shard", "1/2", "--out", "out"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("holds a whole build"), "{}", run.stderr);
    assert_eq!(tree(&school.out()), before);
    school.must(&["build", "transcripts", "--shard", "1/2", "--out", "x"]);
    let run = school.run(&["build", "transcripts", "--shard", "2/2", "--out", "x"]);
    assert!(run.stderr.contains("holds share 1 of 2, not 2 of 2"), "{}", run.stderr);
    // A whole build may take it; then it is a share no more.
    school.must(&["build", "transcripts", "--out", "x"]);
    let run = school.run(&["merge", ".", "x"]);
    assert!(run.stderr.contains("there is no sheet in it"), "{}", run.stderr);
}

/// Three good shares, and what can be done to them.
struct Shares {
    school: School,
    folders: Vec<PathBuf>,
}

impl Shares {
    fn sheet(&self, at: usize, change: impl FnOnce(&mut Value)) {
        let path = self.folders[at].join("private/share.json");
        let mut sheet = serde_json::from_slice(&fs::read(&path).expect("a sheet")).expect("JSON");
        change(&mut sheet);
        fs::write(path, sheet.to_string()).expect("it can be written");
    }

    fn document(&self, at: usize) -> PathBuf {
        let files = files(&self.folders[at]).into_iter();
        let mut pdfs = files.map(|(name, _)| name).filter(|name| name.ends_with(".pdf"));
        self.folders[at].join(pdfs.next().expect("a document"))
    }
}

/// A change that breaks shares.
type Breaks = fn(&mut Shares);

/// Every way in which a merge can be broken, and the words that name it.
const BROKEN: &[(&str, Breaks)] = &[
    ("a share is missing: 2 of 3", |all| drop(all.folders.remove(1))),
    ("shares are missing: 1, 3 of 3", |all| all.folders = vec![all.folders[1].clone()]),
    ("share 1 of 3 is there twice", |all| {
        let twin = all.school.path().join("twin");
        copy(&all.folders[0], &twin);
        all.folders.push(twin);
    }),
    ("is share 1 of 3, and `", |all| {
        all.school.must(&["build", "transcripts", "--shard", "1/2", "--out", "half"]);
        all.folders[1] = all.school.path().join("half");
    }),
    ("share 3 of 3 in `", |all| all.sheet(2, |sheet| sheet["done"] = false.into())),
    ("asked for different things", |all| {
        all.sheet(1, |sheet| sheet["wanted"]["as_of"] = "2026-01-05".into());
    }),
    ("is of Gallery School, and `", |all| all.sheet(1, |sheet| sheet["school"] = "Other".into())),
    ("is of Other, and the project of Gallery School", |all| {
        (0..3).for_each(|at| all.sheet(at, |sheet| sheet["school"] = "Other".into()));
    }),
    ("made by another program than this one", |all| {
        all.sheet(1, |sheet| sheet["program"] = "0".into())
    }),
    ("other files than there are now: `evidence.csv`", |all| {
        let path = all.school.path().join("evidence.csv");
        let text = fs::read_to_string(&path).expect("a table").replacen("BG", "PR", 1);
        fs::write(path, text).expect("it can be written");
    }),
    ("other files than there are now: `policy.toml`", |all| {
        let path = all.school.path().join("policy.toml");
        let text = fs::read_to_string(&path).expect("a policy");
        fs::write(path, format!("{text}\n# another day\n")).expect("it can be written");
    }),
    ("other files than there are now: `goals.csv`", |all| {
        fs::write(all.school.path().join("goals.csv"), "student,text\ns-1,Read.\n")
            .expect("it can be written");
    }),
    ("does not hold as they were made: `private/p2/transcripts/", |all| {
        fs::remove_file(all.document(1)).expect("it was there");
    }),
    ("does not hold as they were made: `private/p2/transcripts/", |all| {
        let path = all.document(0);
        let mut bytes = fs::read(&path).expect("a document");
        bytes.push(b' ');
        fs::write(path, bytes).expect("it can be written");
    }),
    ("lacks `private/p2/transcripts/", |all| {
        all.sheet(0, |sheet| sheet["documents"] = serde_json::json!({}));
    }),
    ("holds what does not belong to it: `private/p2/transcripts/zz.pdf`", |all| {
        all.sheet(0, |sheet| {
            sheet["failed"] = serde_json::json!(["private/p2/transcripts/zz.pdf"])
        });
    }),
    ("is not a share: there is no sheet in it", |all| {
        fs::remove_file(all.folders[0].join("private/share.json")).expect("it was there");
    }),
    ("is not a share: it is not a folder", |all| {
        all.folders[0] = all.school.path().join("nowhere")
    }),
    ("is not a share: it is not a folder", |all| {
        all.folders[0] = all.school.path().join("evidence.csv");
    }),
    ("it is damaged", |all| {
        fs::write(all.folders[0].join("private/share.json"), "{").expect("it can be written");
    }),
    ("there is no share to merge", |all| all.folders = Vec::new()),
];

#[test]
fn a_broken_merge_is_refused_and_writes_nothing() {
    let school = school();
    for which in ["1/3", "2/3", "3/3"] {
        share(&school, which, &["transcripts"]);
    }
    let mut wrong = Vec::new();
    for (words, breaks) in std::iter::once(&("", (|_| {}) as Breaks)).chain(BROKEN) {
        let folder = tempfile::TempDir::new().expect("a folder");
        copy(school.path(), folder.path());
        let school = School::from_folder(folder);
        let shares = school.path().join("shares");
        fs::rename(school.path().join("out-shares"), &shares).expect("it can be moved");
        let folders = ["1-of-3", "2-of-3", "3-of-3"].map(|name| shares.join(name)).to_vec();
        let mut all = Shares { school, folders };
        breaks(&mut all);
        let mut args = vec!["merge", "."];
        args.extend(all.folders.iter().map(|folder| folder.to_str().expect("text")));
        let run = all.school.run(&args);
        if words.is_empty() {
            assert_eq!(run.status, 0, "unbroken: {}", run.stderr);
        } else if run.status != 2 || !run.stderr.contains(words) {
            wrong.push(format!("{words}: {} {}", run.status, run.stderr));
        } else if tree(&all.school.out()).keys().any(|name| name.ends_with(".pdf")) {
            wrong.push(format!("{words}: something was written"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
