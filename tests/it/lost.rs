//! A table of which nothing can be read: a document that rests on it is held back and says so, and
//! every other one is what it was. Nothing is made without the table.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Mutex;
use std::thread;

use gradus::model::draft::Table;
use gradus::press::kind::Kind;
use gradus::press::kinds::{self, KINDS};
use gradus::press::place::Tree;
use tempfile::TempDir;

use crate::school::{Run, School, files};

/// Students of the sample school who have rows in every table there is about students.
const STUDENTS: [&str; 5] = ["S1007", "S1008", "S1010", "S1013", "S1015"];

/// Folders of tables that are about students.
const ABOUT_STUDENTS: [&str; 2] = ["school/", "evidence/"];

/// Rows of tables that the sample school does without.
const MORE: [(&str, &str); 5] = [
    ("framework/aliases.csv", "code,alias\nEN.01,ELA-1\n"),
    ("framework/course_levels.csv", "code,title\nregular,College preparatory\nhonors,Honors\n"),
    ("school/identifiers.csv", "student,system,id\nS1008,portfolio,p-8\n"),
    ("school/placements.csv", "student,competency,stage\nS1008,SC.01,B1\n"),
    ("school/removed_students.csv", "id,given,family\nS0001,Taken,Off\n"),
];

/// A way in which a table is lost. Each is tried on a third of the tables.
struct Ruin {
    name: &'static str,
    make: fn(&str) -> String,
}

const RUINS: [Ruin; 3] = [
    Ruin { name: "an empty file", make: |_| String::new() },
    Ruin { name: "another header", make: |text| text.replacen(header(text), "x,y,z", 1) },
    Ruin { name: "no row any more", make: |text| format!("{}\n", header(text)) },
];

fn header(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The sample school with a few students, and rows in every table.
fn small() -> School {
    // Second ratings are a second file of one table: a table that is lost has but one.
    let mut school = School::sample().edit("gradus.toml", ", \"moderation\"", "");
    let rated_twice = |name: &str| name.starts_with("moderation/");
    for (name, bytes) in files(school.path()).into_iter().filter(|(name, _)| !rated_twice(name)) {
        let text = String::from_utf8(bytes).expect("tables are UTF-8");
        let first = header(&text).split(',').next().unwrap_or_default();
        let is_about = ABOUT_STUDENTS.iter().any(|folder| name.starts_with(folder));
        let column = match first {
            "student" => 0,
            "id" if name.ends_with("/students.csv") => 0,
            "id" if name.ends_with("/evidence.csv") => 1,
            _ => continue,
        };
        let kept = |row: &String| {
            row.split(',').nth(column).is_some_and(|student| STUDENTS.contains(&student))
        };
        let rows: Vec<String> = rows(&text).into_iter().skip(1).filter(kept).collect();
        assert!(is_about);
        school = school.write(&name, format!("{}\n{}", header(&text), rows.concat()));
    }
    MORE.iter().fold(school, |school, (name, text)| school.write(name, text))
}

/// The rows of a table, of which one may have several lines.
fn rows(text: &str) -> Vec<String> {
    let mut rows = vec![String::new()];
    for line in text.split_inclusive('\n') {
        let last = rows.last_mut().expect("never empty");
        last.push_str(line);
        if last.matches('"').count() % 2 == 0 {
            rows.push(String::new());
        }
    }
    rows
}

fn build(school: &School, more: &[&str]) -> Run {
    let targets = KINDS.iter().map(|kind| kind.target);
    school.run(&[&["build"], &*targets.collect::<Vec<_>>(), &["--jobs", "1"], more].concat())
}

/// The kind of a document that is there to be used; nothing for one that is put aside as old.
fn kind_of(path: &str) -> Option<&'static Kind> {
    let (tree, rest) = path.split_once('/')?;
    let rest = match Tree::Private.folder() == tree {
        true => rest.split_once('/')?.1,
        false => rest,
    };
    let found = KINDS.iter().copied().filter(|kind| kind.tree.folder() == tree);
    let found =
        found.filter(|kind| kind.folder.is_empty() || rest.split('/').next() == Some(kind.folder));
    found.max_by_key(|kind| kind.folder.len())
}

type Documents = BTreeMap<String, Vec<u8>>;

fn documents(school: &School, kind: &Kind) -> Documents {
    let all = files(&school.out()).into_iter();
    all.filter(|(path, _)| kind_of(path).is_some_and(|one| one.target == kind.target)).collect()
}

/// The targets that are said to be held back because of a table.
fn held_back(run: &Run, table: Table) -> BTreeSet<String> {
    let begins = |line: &&str| {
        line.starts_with("error[press/nothing-read]:")
            && line.contains(&format!("`{}`", table.name()))
    };
    let lists =
        run.stderr.lines().filter(begins).filter_map(|line| line.split_once("not made are "));
    lists.flat_map(|(_, targets)| targets.split(", ")).map(str::to_string).collect()
}

#[test]
fn what_rests_on_a_table_that_is_lost_is_held_back_and_the_rest_is_as_ever() {
    let whole = small();
    let run = build(&whole, &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let tables: BTreeMap<String, String> = files(whole.path())
        .into_iter()
        .filter(|(name, _)| name.ends_with(".csv") && !name.starts_with("out/"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("tables are UTF-8")))
        .collect();
    let cases = Mutex::new(Table::ALL.iter().zip(RUINS.iter().cycle()));
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let case = cases.lock().expect("no panic").next();
                    let Some((table, ruin)) = case else { break };
                    let found = check(&whole, &tables, *table, ruin).into_iter();
                    let found =
                        found.map(|what| format!("{}, {}: {what}", table.name(), ruin.name));
                    wrong.lock().expect("no panic").extend(found);
                }
            });
        }
    });
    let wrong = wrong.into_inner().expect("no panic");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The faults of the documents of a school that has lost a table.
fn check(
    whole: &School,
    tables: &BTreeMap<String, String>,
    table: Table,
    ruin: &Ruin,
) -> Vec<String> {
    let ends = format!("/{}.csv", table.name());
    let Some((name, text)) = tables.iter().find(|(name, _)| name.ends_with(&ends)) else {
        return vec!["the school does without the table".to_string()];
    };
    let school = twin(whole).write(name, (ruin.make)(text));
    let run = build(&school, &[]);
    let held = match run.status {
        2 => KINDS.iter().map(|kind| kind.target.to_string()).collect(),
        _ => held_back(&run, table),
    };
    let mut wrong = Vec::new();
    if held.is_empty() || run.status == 0 {
        wrong.push(format!("nothing is held back, exit status {}\n{}", run.status, run.stderr));
    }
    for kind in KINDS {
        let (before, now) = (documents(whole, kind), documents(&school, kind));
        let is_same = |path: &String| before.get(path) == now.get(path);
        let paths = before.keys().chain(now.keys());
        let changed: Vec<&String> = match held.contains(kind.target) {
            true => now.keys().filter(|path| !is_same(path)).collect(),
            false => paths.filter(|path| !is_same(path)).collect(),
        };
        if let Some(first) = changed.first() {
            wrong.push(format!("{}: {} are others, as `{first}`", kind.target, changed.len()));
        }
    }
    wrong
}

/// A copy of a school with what was built.
fn twin(school: &School) -> School {
    let folder = TempDir::new().expect("a temporary folder");
    for (name, bytes) in files(school.path()) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        fs::write(path, bytes).expect("the file can be written");
    }
    School::from_folder(folder)
}

#[test]
fn one_gradebook_of_many_that_is_lost_holds_back_its_students_and_nobody_else() {
    let row =
        |student: &str| format!("student,target,performed,rating\n{student},MA.2,2026-03-03,PR\n");
    let school = School::from_dir("tests/gallery/base").edit(
        "gradus.toml",
        "folders = [\".\"]",
        "folders = [\".\"]\n[[source]]\ntable = \"evidence\"\nfiles = [\"b.csv\", \"c.csv\"]",
    );
    let school = school.write("b.csv", row("s-1")).write("c.csv", row("s-2"));
    let kinds =
        ["reports", "transcripts", "profile"].map(|kind| kinds::find(kind).expect("a kind"));
    let targets: Vec<&str> = ["build"].into_iter().chain(kinds.map(|kind| kind.target)).collect();
    let made = || -> Documents { kinds.iter().flat_map(|kind| documents(&school, kind)).collect() };
    let of = |student: &str| {
        let all = made().into_iter();
        all.filter(|(path, _)| path.contains(student)).collect::<Documents>()
    };
    school.must(&targets);
    let (first, second, all) = (of("s-1"), of("s-2"), made());
    assert!(!first.is_empty() && !second.is_empty() && first.len() + second.len() < all.len());
    let path = school.path().join("b.csv");
    let lose: [&dyn Fn(); 4] = [
        &|| fs::write(&path, "").expect("an empty file"),
        &|| fs::write(&path, "student,target,performed,rating\n").expect("a header"),
        &|| fs::write(&path, row("s-1").replace("s-1", "S. One")).expect("other names"),
        &|| fs::remove_file(&path).expect("it was there"),
    ];
    for lose in lose {
        lose();
        let run = school.run(&targets);
        let said = "error[press/nothing-read]: nothing could be read of `b.csv`, in which 1 student had rows at \
                    the last build; not made are reports, transcripts of `s-1`, profile";
        assert_eq!(run.status, 1, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        // What was good is put aside, nothing lies in its place, and others have what they had.
        let aside = files(&school.out()).into_iter().filter(|(path, _)| path.contains("/old/"));
        let old: Documents = aside
            .map(|(path, bytes)| (path.replace("/old/", "/"), bytes))
            .filter(|(path, _)| path.contains("s-1"))
            .collect();
        assert_eq!(old.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
        assert!(of("s-1").is_empty(), "{:?}", of("s-1").keys());
        assert!(old == first && of("s-2") == second);
        // It stays so until the file is mended, or somebody says that it is meant.
        assert_eq!(school.run(&targets).status, 1);
    }
    fs::write(&path, row("s-1")).expect("a good file");
    school.must(&targets);
    assert!(made() == all);
    fs::write(&path, "student,target,performed,rating\n").expect("a header");
    school.must(&[&targets[..], &["--keep-going"]].concat());
    school.must(&targets);
    assert!(of("s-1") != first && of("s-2") == second);
}

#[test]
fn half_of_the_gradebooks_that_are_lost_hold_back_everything() {
    let row =
        |student: &str| format!("student,target,performed,rating\n{student},MA.2,2026-03-03,PR\n");
    let school = School::from_dir("tests/gallery/base").write("evidence.csv", row("s-1")).edit(
        "gradus.toml",
        "folders = [\".\"]",
        "folders = [\".\"]\n[[source]]\ntable = \"evidence\"\nfiles = [\"b.csv\", \"c.csv\"]",
    );
    // Nothing is known of a build before: one of three is said, and stops nobody.
    let school = school.write("b.csv", "").write("c.csv", row("s-2"));
    let run = school.run(&["build", "reports"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("[import/empty-file]"), "{}", run.stderr);
    assert_eq!(held_back(&run, Table::Evidence), BTreeSet::new(), "{}", run.stderr);
    let school = school.write("c.csv", "");
    let run = school.run(&["build", "reports"]);
    assert!(held_back(&run, Table::Evidence).contains("reports"), "{}", run.stderr);
}

#[test]
fn a_table_that_is_empty_on_purpose_is_believed_after_one_build_that_says_so() {
    let school = School::from_dir("tests/gallery/base");
    school.must(&["build"]);
    let school = school.write("habit_ratings.csv", "student,habit,period,level\n");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(held_back(&run, Table::HabitRatings).contains("reports"), "{}", run.stderr);
    let reports = || documents(&school, kinds::find("reports").expect("a kind")).len();
    assert_eq!(reports(), 0);
    school.run(&["build", "--keep-going"]);
    assert!(reports() > 0);
    let run = school.run(&["build"]);
    assert_eq!(held_back(&run, Table::HabitRatings), BTreeSet::new(), "{}", run.stderr);
    assert!(reports() > 0);
}
