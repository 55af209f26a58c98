//! The order of ratings of one day: by the time of day where a file has it, else by what counts up.

use crate::school::School;

/// The smallest school, in which the latest rating decides, with these rows of evidence.
fn school(rows: &str) -> School {
    School::from_dir("tests/gallery/base")
        .edit("policy.toml", "\"highest\"", "\"latest\"")
        .write("evidence.csv", rows)
}

/// The level of a student in MA.2, by the code in its first line.
#[track_caller]
fn check(rows: &str, expected: &str) {
    let header = rows.lines().next().expect("a header");
    let mut lines: Vec<&str> = rows.lines().skip(1).collect();
    for _ in 0..2 {
        let text = format!("{header}\n{}\n", lines.join("\n"));
        let said = school(&text).must(&["explain", "s-1", "MA.2"]);
        let result = said.lines().nth(1).unwrap_or_default();
        assert!(result.ends_with(&format!("({expected})")), "{text}{said}");
        lines.reverse();
    }
}

#[test]
fn digits_in_identifiers_are_numbers() {
    check(
        "id,student,target,performed,rating\n9,s-1,MA.2,2026-03-02,DV\n10,s-1,MA.2,2026-03-02,PR\n",
        "PR",
    );
    check(
        "id,student,target,performed,rating\n10,s-1,MA.2,2026-03-02,DV\n9,s-1,MA.2,2026-03-02,PR\n",
        "DV",
    );
    check(
        "id,student,target,performed,rating\nr-99,s-1,MA.2,2026-03-02,DV\nr-100,s-1,MA.2,2026-03-02,PR\n",
        "PR",
    );
    check(
        "id,student,target,performed,rating\n7/MA.2/100,s-1,MA.2,2026-03-02,DV\n7/MA.2/20,s-1,MA.2,2026-03-02,PR\n",
        "DV",
    );
}

#[test]
fn the_time_of_day_comes_before_identifiers() {
    check(
        "id,student,target,performed,rating\n2,s-1,MA.2,2026-03-02T08:50,DV\n1,s-1,MA.2,2026-03-02T13:05,PR\n",
        "PR",
    );
    check(
        "id,student,target,performed,rating\n2,s-1,MA.2,2026-03-02 08:50:07,DV\n1,s-1,MA.2,2026-03-02 08:50:06,PR\n",
        "DV",
    );
    // A day of one date and the time of another have nothing to do with each other.
    check(
        "id,student,target,performed,recorded,rating\n\
         2,s-1,MA.2,2026-03-02,2026-03-04 09:00,DV\n1,s-1,MA.2,2026-03-02,2026-03-04 10:00,PR\n",
        "DV",
    );
    // Midnight is not a time.
    check(
        "id,student,target,performed,rating\n2,s-1,MA.2,2026-03-02,DV\n1,s-1,MA.2,2026-03-02T00:00:00,PR\n",
        "DV",
    );
}

#[test]
fn times_in_the_form_that_a_source_names_are_kept() {
    let table =
        "Nr,Who,What,When,Mark\n2,s-1,MA.2,3/2/2026 8:50 AM,DV\n1,s-1,MA.2,3/2/2026 1:05 PM,PR\n";
    let source = "\n[[source]]\ntable = \"evidence\"\nfiles = \"marks/*.csv\"\n[source.columns]\nid = \"Nr\"\n\
                  student = \"Who\"\ntarget = \"What\"\nrating = \"Mark\"\n\
                  performed = { column = \"When\", date = \"%m/%d/%Y %I:%M %p\" }\n";
    let school = school("student,target,performed,rating\n");
    std::fs::create_dir(school.path().join("marks")).expect("a folder");
    let settings = std::fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let school = school.write("marks/march.csv", table).write("gradus.toml", settings + source);
    let said = school.must(&["explain", "s-1", "MA.2"]);
    assert!(said.lines().nth(1).unwrap_or_default().ends_with("(PR)"), "{said}");
    assert!(said.contains("2026-03-02 13:05 PR"), "{said}");
    assert!(said.contains("2026-03-02 08:50 DV"), "{said}");
}

#[test]
fn an_export_keeps_its_times() {
    let settings = r#"
[school]
name = "Order School"
[build]
as_of = 2026-06-12
[[scale]]
id = "portfolio"
lowest = "0"
highest = "12"
levels = [
  { code = "BELOW", label = "Below", family = "Below.", points = "0" },
  { code = "AT", label = "At", family = "At.", points = "1", proficient = true },
]
[[source]]
files = "*.csv"
"#;
    let policy = "[determination.rules.all]\nmethod = \"latest\"\nstage = \"working\"\n";
    let framework = "Code,Type,Descriptor,Statement,ER\nH,Content Area,History,,\n\
                     H.3,Competency,Sources,I can weigh sources.,\nH.3.2,Skill,Dates,,\"10:1,default:1\"\n";
    let portfolios =
        "Student ID,Competency Code,Level,Entered Via,Baseline Rating\n31,H.3,10,enrollment,\n";
    let header = "Demonstration ID,Student ID,Demonstrated,Experience Type,Context,\
                  Performance Type,Comments,Skill Code,Target Level,Rating,Entered";
    let row = |id: u32, time: &str, rating: u32| {
        let when = format!("2026-05-04 {time}");
        format!("{id},31,{when},Studio,Archive,Essay,,H.3.2,10,{rating},2026-05-06 12:00:00")
    };
    let latest = |rows: [String; 2]| {
        let folder = tempfile::TempDir::new().expect("a folder");
        let school = School::from_folder(folder)
            .write("gradus.toml", settings)
            .write("policy.toml", policy)
            .write("framework.csv", framework)
            .write("portfolios.csv", portfolios)
            .write("demonstrations.csv", format!("{header}\n{}\n", rows.join("\n")));
        let run = school.run(&["explain", "31", "H.3"]);
        let said = run.stdout + &run.stderr;
        let (_, used) = said.split_once("ratings that count").unwrap_or_else(|| panic!("{said}"));
        used.lines().nth(1).unwrap_or_default().trim().to_string()
    };
    assert_eq!(latest([row(1000, "08:30:00", 11), row(999, "14:10:00", 7)]), "7");
    assert_eq!(latest([row(1000, "08:30:00", 11), row(999, "08:30:00", 7)]), "11");
}

#[test]
fn a_rating_that_is_entered_again_later_on_the_day_is_a_correction() {
    check(
        "id,student,target,performed,recorded,rating\n\
         1,s-1,MA.2,2026-03-02,2026-03-03 09:00,PR\n1,s-1,MA.2,2026-03-02,2026-03-03 15:30,DV\n",
        "DV",
    );
}

#[test]
fn a_rating_that_a_later_row_gives_to_another_student_is_of_one_at_a_time() {
    let rows = "id,student,target,performed,recorded,rating\n\
                7,s-1,MA.2,2026-03-02,2026-03-03,PR\n8,s-2,MA.2,2026-03-01,2026-03-03,BG\n\
                7,s-2,MA.2,2026-03-02,2026-05-04,PR\n";
    let told = |school: &School, student: &str, day: &str| {
        let told = school.must(&["explain", student, "MA.2", "--as-of", day]);
        told.lines().nth(1).unwrap_or_default().trim().to_string()
    };
    let moved = school(rows);
    for (day, one, other) in [("2026-05-03", true, false), ("2026-05-04", false, true)] {
        assert_eq!(told(&moved, "s-1", day).ends_with("(PR)"), one, "{day}");
        assert_eq!(told(&moved, "s-2", day).ends_with("(PR)"), other, "{day}");
    }
    let said = moved.must(&["explain", "s-1", "MA.2"]);
    assert!(said.contains("it was corrected"), "{said}");
    let run = moved.run(&["check"]);
    let about = "evidence `7` is of student `s-2` since 2026-05-04, and of `s-1` before";
    assert!(run.stderr.contains(about), "{}", run.stderr);
    // Students who have one number on one day are numbered each on their own.
    let numbered = school(&format!(
        "{rows}9,s-1,MA.1,2026-03-02,2026-03-03,PR\n9,s-2,MA.1,2026-03-02,2026-03-03,BG\n"
    ));
    assert!(told(&numbered, "s-1", "2026-06-12").ends_with("(PR)"));
    assert!(!numbered.run(&["check"]).stderr.contains("[model/moved-evidence]"));
}
