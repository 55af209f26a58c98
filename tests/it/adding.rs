//! `gradus add` brings more files into a project: it shows what would change, writes it when asked,
//! and leaves everything else as it is.

use std::fs;

use tempfile::TempDir;

use crate::school::{School, files};

/// A gradebook of a teacher whose files the project does not know yet.
const GRADEBOOK: &str =
    "Teacher: Ito,,\nStudent,MA.1 (3/9/2026),MA.2 (3/16/2026)\n\"Alvarez, Ana\",DV,PR\n";

#[test]
fn another_gradebook_is_shown_and_then_added() {
    let (school, exports) = (base(), Exports::of("Ito.csv", GRADEBOOK));
    let before = files(school.path());
    let shown = school.must(&["add", &exports.path("Ito.csv")]);
    for line in [
        "exports/Ito.csv: new, taken for a gradebook, one column a competency",
        "  [source.wide]",
        "  exports/Ito.csv: 0 now, 2 then",
        "nothing is written yet; the same with `--write` writes it",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    assert_eq!(data(&school), before, "nothing is written");
    let level = |school: &School| school.must(&["explain", "s-1", "MA.2"]);
    let told = level(&school);
    school.must(&["add", "--write", &exports.path("Ito.csv")]);
    let settings = read(&school, "gradus.toml");
    let old = before.iter().find(|(name, _)| name == "gradus.toml").expect("settings");
    assert!(settings.as_bytes().starts_with(&old.1), "{settings}");
    assert_eq!(read(&school, "exports/Ito.csv"), GRADEBOOK);
    assert!(level(&school) != told && level(&school).contains("rated by Ito"), "{told}");
    let again = school.must(&["add", "--write", &exports.path("Ito.csv")]);
    assert!(again.contains("there already, with the same contents"), "{again}");
    assert_eq!(read(&school, "gradus.toml"), settings);
}

#[test]
fn a_newer_export_takes_the_place_of_the_older() {
    let (school, exports) = (base(), Exports::of("Ito.csv", GRADEBOOK));
    school.must(&["add", "--write", &exports.path("Ito.csv")]);
    let settings = read(&school, "gradus.toml");
    let newer = GRADEBOOK.replace("PR", "BG");
    let exports = Exports::of("Ito.csv", &newer);
    let shown = school.must(&["add", &exports.path("Ito.csv")]);
    assert!(
        shown.contains("exports/Ito.csv: takes the place of the file that is there"),
        "{shown}"
    );
    assert!(shown.contains("1 of 2 students would change"), "{shown}");
    assert!(shown.contains("level s-1 MA.2: "), "{shown}");
    school.must(&["add", "--write", &exports.path("Ito.csv")]);
    assert_eq!(read(&school, "exports/Ito.csv"), newer);
    assert_eq!(read(&school, "gradus.toml"), settings);
}

#[test]
fn files_that_cannot_be_added_change_nothing() {
    let (school, exports) = (base(), Exports::of("Ito.csv", GRADEBOOK));
    let before = files(school.path());
    let run = school.run(&["add", "--write", &exports.path("Ito.csv"), "none.csv"]);
    assert_eq!(run.status, 2, "{}", run.stdout);
    assert!(run.stderr.contains("cannot read `none.csv`: there is no such file"), "{}", run.stderr);
    assert_eq!(files(school.path()), before);
}

/// A question about a guess comes with the settings, and a name that is on no roster is said.
#[test]
fn guesses_and_strangers_are_shown() {
    let names = "Student,MA.1,MA.2\n\"Alvarez, Ana\",PR,PR\n\"Stranger, Sam\",PR,PR\n";
    let (school, exports) = (base(), Exports::of("Okoye 2026-03-02.csv", names));
    let run = school.run(&["add", &exports.path("Okoye 2026-03-02.csv")]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    for part in ["keys = \"name\"", "to review (1 place marked REVIEW)", "the day in the name"] {
        assert!(run.stdout.contains(part), "{part}: {}", run.stdout);
    }
    assert!(run.stderr.contains("Stranger, Sam"), "{}", run.stderr);
}

/// A folder with an export.
struct Exports(TempDir);

impl Exports {
    fn of(name: &str, text: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join(name), text).expect("an export");
        Exports(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().expect("text").to_string()
    }
}

fn base() -> School {
    School::from_dir("tests/gallery/base")
}

/// The files of a project, without what the program keeps for itself.
fn data(school: &School) -> Vec<(String, Vec<u8>)> {
    files(school.path()).into_iter().filter(|(name, _)| !name.starts_with(".gradus/")).collect()
}

fn read(school: &School, path: &str) -> String {
    fs::read_to_string(school.path().join(path)).expect("a file")
}
