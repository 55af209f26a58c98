//! A district in one project: each school has documents in its own name, by its own rules, in a
//! folder of its own, and nothing of one gets among those of another.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::school::{School, files, text_of};

/// Two schools, a student of each, one of the first who comes to the second as well, and one who
/// moved there in February.
fn district() -> School {
    let settings = r#"
[[schools]]
id = "north"
name = "North High School"
called = ["NHS"]
address = ["1 North Road", "Town, ME 04001"]
ceeb = "200001"
theme = "theme-north"

[[schools]]
id = "south"
name = "South Career Academy"
contact = "the office, room 7"
policy = "south.toml"
"#;
    let students = "\
id,given,family,grade,cohort,entered,as_of,school,also_at
s-1,Ana,Alvarez,9,2029,2025-08-25,2025-09-01,NHS,south
s-2,Ben,Brown,9,2029,2025-08-25,2025-09-01,South Career Academy,
s-3,Cem,Celik,9,2029,2025-08-25,2025-09-01,north,
s-4,Dee,Dunn,9,2029,2025-08-25,2025-09-01,north,
";
    let school = School::from_dir("tests/gallery/base")
        .edit(
            "gradus.toml",
            "name = \"Gallery School\"",
            "name = \"Gallery District\"\nphone = \"555-0100\"",
        )
        .write("students.csv", students)
        .write("student_years.csv", "student,as_of,school\ns-3,2026-02-01,south\n");
    let policy = fs::read_to_string(school.path().join("policy.toml")).expect("the policy");
    let policy =
        policy.replace("letter = \"A\"", "letter = \"Honors\"").replace("Gallery", "South");
    fs::create_dir(school.path().join("theme-north")).expect("a folder");
    let school = school
        .write("south.toml", policy.replace("letter = \"B\"", "letter = \"Pass\""))
        .write("theme-north/theme.toml", "[colors.light]\naccent = \"#7a1f1f\"\n");
    append(&school, "gradus.toml", settings);
    append(&school, "evidence.csv", "s-3,MA.1.a,2026-03-03,PR,summative,Test\n");
    append(&school, "enrollments.csv", "s-3,ALG,2025-26,active\ns-4,ALG,2025-26,active\n");
    school
}

fn append(school: &School, file: &str, more: &str) {
    let path = school.path().join(file);
    let text = fs::read_to_string(&path).expect("a file of the project");
    fs::write(path, format!("{}\n{more}", text.trim_end())).expect("it can be written");
}

/// Names of the files in a folder of the output.
fn names(school: &School, folder: &str) -> Vec<String> {
    let folder = school.out().join(folder);
    let names = files(&folder).into_iter().map(|(name, _)| name);
    names.filter(|name| name.ends_with(".pdf")).collect()
}

fn text(school: &School, file: &str) -> String {
    text_of(&fs::read(school.out().join(file)).expect("a document"))
}

#[test]
fn every_school_has_its_own_students_name_and_rules() {
    let school = district();
    let said = school.must(&["build", "reports", "transcripts", "staff"]);
    assert!(said.contains("North High School: 2 students"), "{said}");
    assert!(said.contains("South Career Academy: 3 students"), "{said}");
    assert_eq!(names(&school, "north/private/p2/reports"), ["s-1.en.pdf", "s-4.en.pdf"]);
    assert_eq!(names(&school, "north/private/p2/transcripts"), ["s-1.pdf", "s-4.pdf"]);
    assert_eq!(names(&school, "south/private/p2/reports"), ["s-2.en.pdf", "s-3.en.pdf"]);
    assert!(!school.out().join("manifest.json").exists());

    let north = text(&school, "north/private/p2/transcripts/s-1.pdf");
    let south = text(&school, "south/private/p2/transcripts/s-3.pdf");
    for (page, has, lacks) in [
        (
            &north,
            ["North High School", "1 North Road", "200001", "555-0100"],
            ["South Career", "Honors"],
        ),
        (&south, ["South Career Academy", "Honors", "Pass", "555-0100"], ["200001", "North"]),
    ] {
        has.iter().for_each(|words| assert!(page.contains(words), "no {words} in\n{page}"));
        lacks.iter().for_each(|words| assert!(!page.contains(words), "{words} in\n{page}"));
    }
    // The schools that a student was at before are named in full.
    assert!(!south.contains("NHS") && !north.contains("NHS"), "{south}{north}");

    // Who comes from another school is on the pages of the staff, and nothing is sent home.
    assert!(
        said.contains("nothing is made of 1 student of another school of the district"),
        "{said}"
    );
    let staff = school.out().join("south/private/p2/staff/leaders/students");
    assert!(staff.join("s-1.html").is_file());
    assert!(!staff.join("s-4.html").exists());

    // What is asked for by name is made, in the name of the school that is asked.
    school.must(&["build", "transcripts", "--school", "south", "--student", "s-1"]);
    let guest = text(&school, "south/private/p2/requested/transcripts/s-1.pdf");
    assert!(guest.contains("South Career Academy") && guest.contains("Honors"), "{guest}");
    assert!(guest.contains("North High School"), "where the student is from\n{guest}");
    let run = school.run(&["build", "transcripts", "--school", "south", "--student", "s-4"]);
    assert!(run.stderr.contains("student `s-4` is not on the roster"), "{}", run.stderr);
}

#[test]
fn one_school_is_built_by_itself_and_the_others_are_left_alone() {
    let whole = district();
    whole.must(&["build"]);
    let alone = district();
    alone.must(&["build", "--school", "South Career Academy"]);
    assert!(!alone.out().join("north").exists());
    let of = |school: &School, folder: &str| made(&school.out().join(folder));
    assert_eq!(of(&alone, "south"), of(&whole, "south"));

    let north = of(&whole, "north");
    append(
        &whole,
        "evidence.csv",
        "s-2,MA.1.a,2026-03-04,PR,summative,Test\ns-4,MA.1.a,2026-03-04,PR,summative,Test\n",
    );
    whole.must(&["build", "--school", "south"]);
    assert_eq!(of(&whole, "north"), north);
    assert_ne!(of(&whole, "south"), of(&alone, "south"));

    // Nothing has changed: the same is said again, by each.
    let first = whole.must(&["build"]);
    let again = whole.must(&["build"]);
    assert!(first.contains("North High School") && again.contains("North High School"), "{again}");
    assert!(
        again.contains("1 progress report, 1 of them unchanged")
            || again.contains("2 progress reports, 2 of them unchanged"),
        "{again}"
    );
}

#[test]
fn who_moves_is_the_new_schools_from_that_day() {
    let school = district();
    school.must(&["build", "reports", "--as-of", "2026-01-16"]);
    let fall = names(&school, "north/private/p1/reports");
    assert_eq!(fall, ["s-1.en.pdf", "s-3.en.pdf", "s-4.en.pdf"]);
    assert_eq!(names(&school, "south/private/p1/reports"), ["s-2.en.pdf"]);
    school.must(&["build", "reports"]);
    assert_eq!(names(&school, "north/private/p1/reports"), fall, "what was sent stays");
    assert_eq!(names(&school, "north/private/p2/reports"), ["s-1.en.pdf", "s-4.en.pdf"]);
    assert_eq!(names(&school, "south/private/p2/reports"), ["s-2.en.pdf", "s-3.en.pdf"]);
}

#[test]
fn shares_of_a_school_are_merged_apart_from_those_of_another() {
    let school = district();
    let order = |school: &School, more: &[&str]| {
        school.must(&[&["build", "reports", "transcripts", "site"], more].concat());
    };
    order(&school, &["--out", "one"]);
    for share in ["1/2", "2/2"] {
        order(&school, &["--shard", share]);
    }
    let unclear = school.run(&["merge"]);
    assert_eq!(unclear.status, 2);
    assert!(
        unclear.stderr.contains("name one with `--school`: `north`, `south`"),
        "{}",
        unclear.stderr
    );
    for id in ["north", "south"] {
        school.must(&["merge", "--school", id]);
        assert_eq!(made(&school.out().join(id)), made(&school.path().join("one").join(id)));
    }
    let foreign = school.run(&[
        "merge",
        "--school",
        "north",
        "out/south-shares/1-of-2",
        "out/south-shares/2-of-2",
    ]);
    assert_eq!(foreign.status, 2);
    assert!(
        foreign.stderr.contains("is of South Career Academy, and the project of North High School"),
        "{}",
        foreign.stderr
    );
}

#[test]
fn official_documents_are_signed_by_the_school_that_issues_them() {
    let school = district();
    let unclear = school.run(&["key", "new"]);
    assert_eq!(unclear.status, 2);
    assert!(unclear.stderr.contains("the project has 2 schools"), "{}", unclear.stderr);
    school.must(&["key", "new", "--school", "north"]);
    school.must(&["key", "new", "--school", "south"]);
    let issue = |id: &str, student: &str| {
        let to = ["--to", "Bay College", "--purpose", "application"];
        school.run(&[&["issue", student, "--school", id], to.as_slice()].concat())
    };
    assert_eq!(issue("north", "s-1").status, 0);
    assert_eq!(issue("south", "s-1").status, 0);
    assert_eq!(issue("south", "s-4").status, 2, "no student of that school");
    let ledger = |id: &str| school.must(&["verify", "--school", id]);
    assert!(ledger("north").contains("the ledger of North High School is whole: 2 entries"));
    assert!(ledger("south").contains("the ledger of South Career Academy is whole: 2 entries"));
    let issued = school.path().join("ledger/south/documents/000002.pdf");
    let own = school.must(&["verify", "--school", "south", issued.to_str().expect("a path")]);
    assert!(own.contains("genuine"), "{own}");
    let other = school.run(&["verify", "--school", "north", issued.to_str().expect("a path")]);
    assert_ne!(other.status, 0, "{}", other.stdout);
    // The public list of each school is on its own site.
    school.must(&["build", "site"]);
    school.must(&["check"]);
}

#[test]
fn a_student_of_no_school_is_named_and_has_no_documents() {
    let school = district();
    append(
        &school,
        "students.csv",
        "s-5,Eva,East,9,2029,2025-08-25,2025-09-01,Soth Career Academy,\ns-6,Finn,Far,9,2029,2025-08-25,2025-09-01,,\n",
    );
    let run = school.run(&["build", "reports"]);
    assert_eq!(run.status, 1);
    for words in [
        "no school is called `Soth Career Academy`, as it is said of `s-5`",
        "did you mean `South Career Academy`?",
        "no school is told of `s-6`",
    ] {
        assert!(run.stderr.contains(words), "no {words} in\n{}", run.stderr);
        assert_eq!(run.stderr.matches(words).count(), 1, "{}", run.stderr);
    }
    let all = [names(&school, "north"), names(&school, "south")].concat();
    assert!(all.iter().all(|name| !name.contains("s-5") && !name.contains("s-6")), "{all:?}");
}

#[test]
fn results_of_graduates_are_on_the_profile_of_their_school() {
    let school = district().write(
        "outcomes.csv",
        "code,title,class,value,students,school\ncollege,Went to college,2025,81%,40,north\ncollege,Went to college,2025,64%,50,south\n",
    );
    school.must(&["build", "profile"]);
    let profile = |id: &str| text(&school, &format!("{id}/public/profile/school-profile.en.pdf"));
    let (north, south) = (profile("north"), profile("south"));
    assert!(north.contains("81%") && !north.contains("64%"), "{north}");
    assert!(south.contains("64%") && !south.contains("81%"), "{south}");
}

#[test]
fn a_site_lists_the_courses_of_its_school() {
    let school = district().write(
        "courses.csv",
        "code,title,subject,credits,areas,level,schools\nALG,Algebra,MA,1,MA,regular,NHS\n\
         WELD,Welding,MA,1,MA,regular,south\nSTAT,Statistics,MA,1,MA,regular,\n",
    );
    school.must(&["build", "site"]);
    let page = |path: &str| school.out().join(path).join("index.html");
    let list =
        |id: &str| fs::read_to_string(page(&format!("{id}/public/courses"))).expect("a page");
    assert!(list("north").contains("Algebra") && !list("north").contains("Welding"));
    assert!(!list("south").contains("Algebra") && list("south").contains("Welding"));
    assert!(list("north").contains("Statistics") && list("south").contains("Statistics"));
    assert!(
        page("north/public/courses/ALG").exists() && !page("south/public/courses/ALG").exists()
    );
}

#[test]
fn machines_get_one_answer_of_all_schools() {
    let school = district();
    for args in
        [["build", "reports", "--format", "json"].as_slice(), &["check", "--format", "json"]]
    {
        for _ in 0..2 {
            let told: Value = serde_json::from_str(&school.must(args)).expect("one text of JSON");
            let ids: Vec<&str> = told["schools"]
                .as_array()
                .expect("schools")
                .iter()
                .filter_map(|one| one["school"].as_str())
                .collect();
            assert_eq!(ids, ["north", "south"]);
        }
    }
}

/// The files of an output folder that readers see, and the manifests.
fn made(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = files(folder).into_iter();
    files.filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect()
}
