//! Students and competencies that systems call by different names, and facts they differ in.

use crate::school::School;

/// A learning system whose evidence is in a table of its own.
const LMS: &str = "
[[source]]
name = \"lms\"
table = \"evidence\"
files = \"lms/marks.csv\"
KEYS
[source.columns]
student = \"Pupil\"
target = \"Standard\"
performed = \"Day\"
rating = \"Mark\"
";

/// The school of the gallery with such a system.
fn school(keys: &str, identifiers: &str, marks: &str) -> School {
    let school = School::from_dir("tests/gallery/base");
    std::fs::create_dir(school.path().join("lms")).expect("a folder");
    let toml = std::fs::read_to_string(school.path().join("gradus.toml")).expect("a project");
    school
        .write("gradus.toml", toml + &LMS.replace("KEYS", keys))
        .write("identifiers.csv", format!("student,system,id\n{identifiers}"))
        .write("lms/marks.csv", format!("Pupil,Standard,Day,Mark\n{marks}"))
}

/// The code of the level that a student has in a competency.
fn level(school: &School, student: &str, competency: &str) -> String {
    let json = school.must(&["explain", student, competency, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let result = value[0]["result"].as_str().expect("a result");
    let code = result.rsplit_once('(').expect("a code").1;
    code.trim_end_matches(')').to_string()
}

#[test]
fn a_system_is_matched_by_the_keys_it_names() {
    let identifiers = "s-1,email,ana@school.example\ns-2,email,ben@school.example\n";
    let marks = "ana@school.example,MA.2,2026-03-04,PR\nben@school.example,MA.2,2026-03-04,DV\n";
    let school = school("keys = [\"email\"]", identifiers, marks);
    assert_eq!(school.run(&["check"]).stderr, "");
    assert_eq!(level(&school, "s-1", "MA.2"), "PR");
    assert_eq!(level(&school, "s-2", "MA.2"), "DV");
}

#[test]
fn an_identifier_of_another_system_is_never_taken_for_ours() {
    // The learning system's `s-2` is our `s-1`.
    let identifiers = "s-1,lms,s-2\ns-2,lms,s-9\n";
    let school =
        school("keys = [\"lms\"]", identifiers, "s-2,MA.2,2026-03-04,PR\ns-9,MA.2,2026-03-04,DV\n");
    assert_eq!(school.run(&["check"]).stderr, "");
    assert_eq!(level(&school, "s-1", "MA.2"), "PR");
    assert_eq!(level(&school, "s-2", "MA.2"), "DV");
}

#[test]
fn names_of_other_systems_say_which_system_they_are_of() {
    let school = school("", "s-1,lms,77\n", "lms:77,MA.2,2026-03-04,PR\n77,MA.2,2026-03-04,DV\n");
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("student `77` is not on the roster"), "{}", run.stderr);
    assert!(!run.stderr.contains("lms:77"), "{}", run.stderr);
    assert_eq!(level(&school, "s-1", "MA.2"), "PR");
}

#[test]
fn competencies_are_found_by_their_aliases() {
    let school = school("", "", "s-1,8a3d1f9a,2026-03-04,PR\n")
        .write("aliases.csv", "code,alias\nMA.2,8a3d1f9a\n");
    assert_eq!(school.run(&["check"]).stderr, "");
    assert_eq!(level(&school, "s-1", "MA.2"), "PR");
}

#[test]
fn whom_to_believe_is_said_in_the_settings() {
    let students = |name: &str, born: &str| {
        format!(
            "\n[[source]]\nname = \"{name}\"\ntable = \"students\"\nfiles = \"lms/{name}.csv\"\n\
             [source.columns]\nid = \"Id\"\ngiven = \"Given\"\nfamily = \"Family\"\nborn = \"{born}\"\n"
        )
    };
    let sources = students("sis", "Born") + &students("lms", "Birth");
    let school = School::from_dir("tests/gallery/base");
    let toml = std::fs::read_to_string(school.path().join("gradus.toml")).expect("a project");
    std::fs::create_dir(school.path().join("lms")).expect("a folder");
    let school = school
        .write("lms/sis.csv", "Id,Given,Family,Born\ns-1,Ana,Alvarez,2011-03-04\n")
        .write("lms/lms.csv", "Id,Given,Family,Birth\ns-1,Ana,Alvarez,2011-04-03\n")
        .write("gradus.toml", format!("{toml}{sources}"));
    let believed = |school: &School| {
        let run = school.run(&["check"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stderr.contains("different facts of students: `born`"), "{}", run.stderr);
        let lines: Vec<&str> = run.stderr.lines().collect();
        let at = lines.iter().position(|line| line.contains("this is believed")).expect("a label");
        lines[at - 1].to_string()
    };
    assert!(believed(&school).contains("2011-03-04"));
    let school = school.write("gradus.toml", format!("{toml}precedence = \"lms\"\n{sources}"));
    assert!(believed(&school).contains("2011-04-03"));
}
