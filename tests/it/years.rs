//! A school over the years: what was true of a student in a school year stays true of that year.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gradus::base::Date;
use gradus::press;
use gradus::view::report::{self, ReportOptions, Show, Statements};
use gradus::view::voice::Catalog;
use gradus::view::{audit, supplement, transcript, transfer};
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::school::{School, entries, files, repository};

fn options() -> ReportOptions {
    ReportOptions {
        show: Show::All,
        most: None,
        statements: Statements::All,
        average: Some(2),
        ..ReportOptions::DEFAULT
    }
}

/// A student's report and transcript on a day, as data.
fn documents(folder: &Path, student: &str, day: &str) -> [serde_json::Value; 2] {
    let [report, transcript, ..] = all_documents(folder, student, day);
    [report, transcript]
}

/// A student's report, transcript, graduation audit, competency supplement and transfer sheet on a
/// day, as data.
fn all_documents(folder: &Path, student: &str, day: &str) -> [serde_json::Value; 5] {
    let day: Date = day.parse().expect("a day");
    let load = press::load(folder, Some(day));
    let school = load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics));
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let idx = school.model.student(student).expect("a student");
    let (context, language) = (school.context(), catalog.language("en"));
    let papers = [
        report::make(&context, idx, language, &options()).paper(),
        transcript::make(&context, idx, language, None).paper(),
        audit::make(&context, idx, language).paper(),
        supplement::make(&context, idx, language).paper(),
        transfer::make(&context, idx, language).paper(),
    ];
    papers.map(|paper| serde_json::from_slice(&paper.data).expect("a view is plain data"))
}

/// The headings of the years on a transcript.
fn years(school: &School, student: &str, day: &str) -> Vec<String> {
    let [_, transcript] = documents(school.path(), student, day);
    let years = transcript["record"].as_array().expect("years").clone();
    years.iter().map(|year| year["title"].as_str().expect("a title").to_string()).collect()
}

/// The grade in the head of a report.
fn grade(school: &School, student: &str, day: &str) -> Option<String> {
    let [report, _] = documents(school.path(), student, day);
    report["student"]["grade"].as_str().map(str::to_string)
}

/// Keeps the rows of some students in every table about students.
fn keep(folder: &Path, students: &BTreeSet<&str>) {
    for part in ["school", "evidence"] {
        for path in entries(&folder.join(part)) {
            let mut reader = csv::Reader::from_path(&path).expect("a table");
            let header = reader.headers().expect("a header").clone();
            let key = if path.ends_with("students.csv") { "id" } else { "student" };
            let Some(at) = header.iter().position(|name| name == key) else { continue };
            let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
            let mut writer = csv::Writer::from_path(&path).expect("a table");
            writer.write_record(&header).expect("the table can be written");
            for row in rows.iter().filter(|row| students.contains(&row[at])) {
                writer.write_record(row).expect("the table can be written");
            }
            writer.flush().expect("the table can be written");
        }
    }
}

fn everybody() -> Vec<String> {
    (1001..=1048).map(|number| format!("S{number}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_document_is_of_one_students_rows_alone(
        others in subsequence(everybody(), 0..48),
        index in 0_usize..48,
        day in prop::sample::select(vec!["2025-06-13", "2026-06-12", "2026-09-10"]),
    ) {
        let student = everybody().swap_remove(index);
        let whole = all_documents(School::sample().path(), &student, day);
        let part = School::sample();
        let mut kept: BTreeSet<&str> = others.iter().map(String::as_str).collect();
        kept.insert(&student);
        keep(part.path(), &kept);
        let alone = all_documents(part.path(), &student, day);
        prop_assert!(whole == alone, "{student} on {day}, with {} others", kept.len() - 1);
    }
}

/// The control of the test above: what is of the student makes the difference.
#[test]
fn a_document_changes_with_its_students_rows() {
    let student = "S1013";
    let whole = all_documents(School::sample().path(), student, "2026-06-12");
    let of_another = all_documents(School::sample().path(), "S1015", "2026-06-12");
    assert!(whole.iter().zip(&of_another).all(|(own, other)| own != other));
    // The report, the transcript, the audit, the supplement, the transfer sheet.
    for (table, must_change) in [
        ("evidence/evidence.csv", [true, true, true, true, true]),
        ("school/enrollments.csv", [false, true, true, false, true]),
    ] {
        let school = School::sample();
        let path = school.path().join(table);
        let text = fs::read_to_string(&path).expect("a table");
        let column = format!(",{student},");
        let own = |line: &&str| line.contains(&column) || line.starts_with(&column[1..]);
        let (own, rest): (Vec<&str>, Vec<&str>) = text.lines().partition(own);
        assert!(!own.is_empty(), "{table}");
        fs::write(&path, rest.join("\n") + "\n").expect("a table");
        let less = all_documents(school.path(), student, "2026-06-12");
        for (at, must_change) in must_change.into_iter().enumerate() {
            assert!(whole[at] != less[at] || !must_change, "{table}: {at}");
        }
    }
}

/// A school with three school years and a student who took a course in each.
fn three_years(students: &str) -> School {
    let periods = "code,title,year,starts,ends\n\
        p24,Year 24,2024-25,2024-09-03,2025-06-13\n\
        p1,Year 25,2025-26,2025-09-02,2026-06-12\n\
        p2,Year 26,2026-27,2026-09-02,2027-06-11\n";
    let enrollments = "student,course,year,status\n\
        s-1,ALG,2024-25,completed\ns-1,ALG,2025-26,completed\ns-1,ALG,2026-27,active\n\
        s-2,ALG,2025-26,active\n";
    School::from_dir("tests/gallery/base")
        .write("periods.csv", periods)
        .write("enrollments.csv", enrollments)
        .write("students.csv", students)
}

#[test]
fn a_roster_is_of_its_own_year_whenever_others_were_rated() {
    let roster = "id,given,family,grade,cohort,year\ns-1,Ana,Alvarez,12,2027,2026-27\n\
                  s-2,Ben,Brown,12,2027,2026-27\n";
    let before = three_years(roster);
    let after = three_years(roster).edit(
        "evidence.csv",
        "s-2,MA.2,2026-03-03",
        "s-2,MA.2,2026-09-08,BG,summative,Essay\ns-2,MA.2,2026-03-03",
    );
    for school in [&before, &after] {
        assert_eq!(
            years(school, "s-1", "2026-09-10"),
            ["2024-25", "2025-26", "2026-27 · Grade 12"]
        );
        assert_eq!(grade(school, "s-1", "2026-06-12"), None, "June's grade is not in the roster");
        let said = school.run(&["check", "--as-of", "2026-06-12"]).stderr;
        assert!(said.contains("the grade of 2 students in 2025-26 is not known"), "{said}");
        assert!(
            said.contains("the roster is of 2026-27: keep the one of 2025-26 beside it"),
            "{said}"
        );
    }
    let undated = three_years(
        "id,given,family,grade,cohort\ns-1,Ana,Alvarez,12,2027\ns-2,Ben,Brown,12,2027\n",
    );
    assert_eq!(years(&undated, "s-1", "2026-09-10"), ["2024-25", "2025-26", "2026-27"]);
    assert!(undated.run(&["check"]).stderr.contains("model/undated-roster"));
}

#[test]
fn rosters_of_several_years_stand_beside_each_other() {
    let last = "id,given,family,grade,cohort,advisor,homeroom,year\n\
                s-1,Ana,Alvarez,10th,2028,R. Rivera,204,2025-26\ns-2,Ben,Brown,9,2029,,,2025-26\n";
    let school = three_years(last);
    fs::create_dir(school.path().join("next")).expect("a folder");
    let school = school
        .write(
            "next/students.csv",
            "id,given,family,grade,cohort,advisor,as_of\n\
             s-1,Anna,Alvarez,Junior,2028,L. Lake,2026-09-10\n",
        )
        .edit("gradus.toml", "folders = [\".\"", "folders = [\".\", \"next\"");
    let head = |day| {
        let [report, _] = documents(school.path(), "s-1", day);
        let student = &report["student"];
        ["name", "grade", "advisor", "homeroom"]
            .map(|key| student[key].as_str().unwrap_or("-").to_string())
    };
    assert_eq!(
        head("2026-06-12"),
        ["Anna Alvarez", "Grade 10", "Advisor R. Rivera", "Homeroom 204"]
    );
    assert_eq!(head("2026-10-01"), ["Anna Alvarez", "Grade 11", "Advisor L. Lake", "-"]);
}

#[test]
fn a_student_who_repeats_a_grade_has_it_in_both_years() {
    let told = "student,year,grade\ns-1,2024-25,10\ns-1,2025-26,10\n";
    let school = three_years("id,given,cohort,grade,year\ns-1,Ana,2028,11,2026-27\ns-2,Ben,,,\n")
        .write("student_years.csv", told);
    assert_eq!(
        years(&school, "s-1", "2026-09-10"),
        ["2024-25 · Grade 10", "2025-26 · Grade 10", "2026-27 · Grade 11"]
    );
}

#[test]
fn the_class_tells_grades_only_where_nobody_repeats() {
    let roster = "id,given,cohort,grade,year\ns-1,Ana,2027,12,2026-27\ns-2,Ben,,,\n";
    let fills = three_years(roster).edit(
        "gradus.toml",
        "[build]",
        "[students]\nclass = \"fills\"\n\n[build]",
    );
    assert_eq!(
        years(&fills, "s-1", "2026-09-10"),
        ["2024-25 · Grade 10", "2025-26 · Grade 11", "2026-27 · Grade 12"]
    );
    let kept = "id,given,cohort,grade,year\ns-1,Ana,2026,12,2026-27\ns-2,Ben,,,\n";
    let contradicted = three_years(kept);
    assert_eq!(grade(&contradicted, "s-1", "2026-09-10"), None);
    assert!(contradicted.run(&["check"]).stderr.contains("model/different-grades"));
    let apart = three_years(kept).edit(
        "gradus.toml",
        "[build]",
        "[students]\nclass = \"apart\"\n\n[build]",
    );
    assert_eq!(grade(&apart, "s-1", "2026-09-10").as_deref(), Some("Grade 12"));
}

#[test]
fn grades_before_the_first_have_their_names() {
    for (written, shown) in [
        ("PK", "Pre-kindergarten"),
        ("TK", "Transitional kindergarten"),
        ("KG", "Kindergarten"),
        ("0", "Kindergarten"),
        ("01", "Grade 1"),
        ("Grade 10", "Grade 10"),
        ("09 - Freshman", "Grade 9"),
        ("Soph.", "Grade 10"),
        ("SR", "Grade 12"),
    ] {
        let roster = format!("id,given,grade,year\ns-1,Ana,{written},2025-26\ns-2,Ben,,\n");
        let school = three_years(&roster);
        assert_eq!(grade(&school, "s-1", "2026-06-12").as_deref(), Some(shown), "{written}");
    }
}

#[test]
fn who_comes_back_was_away_in_between() {
    let roster = "id,given,entered,left,year\ns-1,Ana,2024-09-03,2025-06-13,2024-25\ns-2,Ben,,,\n";
    let school = three_years(roster);
    fs::create_dir(school.path().join("next")).expect("a folder");
    let school = school
        .write("next/students.csv", "id,given,entered,year\ns-1,Ana,2026-09-02,2026-27\n")
        .edit("gradus.toml", "folders = [\".\"", "folders = [\".\", \"next\"");
    let load = press::load(school.path(), None);
    let loaded = load.school.expect("the project loads");
    let student = &loaded.model.students[loaded.model.student("s-1").expect("a student")];
    for (day, there) in [("2025-01-01", true), ("2025-12-01", false), ("2026-10-01", true)] {
        assert_eq!(student.attends(day.parse().expect("a day")), there, "{day}");
    }
}

/// A child who came back and was entered again: two rows of the roster, two halves of a record.
fn entered_twice() -> School {
    let roster = "id,given,family,born,entered,left\n\
                  r-1,Ida,Marsh,2010-05-06,2023-08-28,2024-06-14\n\
                  r-2,Ida,Marsh,2010-05-06,2025-08-25,\n";
    let evidence = "student,target,performed,rating\n\
                    r-1,MA.1.a,2024-02-02,PR\nr-2,MA.2,2026-03-03,PR\n";
    let header = |table: &str| {
        let path = repository().join("tests/gallery/base").join(table);
        let text = fs::read_to_string(path).expect("a table");
        format!("{}\n", text.lines().next().expect("a header"))
    };
    let school = School::from_dir("tests/gallery/base")
        .write("students.csv", roster)
        .write("evidence.csv", evidence);
    let tables = ["enrollments.csv", "guardians.csv", "habit_ratings.csv"];
    tables.into_iter().fold(school, |school, table| school.write(table, header(table)))
}

#[test]
fn a_child_who_is_on_the_roster_twice_is_pointed_out_and_can_be_made_one() {
    let school = entered_twice();
    let check = school.run(&["check"]);
    assert!(check.stderr.contains("[model/same-person]"), "{}", check.stderr);
    assert!(check.stderr.contains("`r-1,roster,r-2`"), "{}", check.stderr);
    let school = school.write("identifiers.csv", "student,system,id\nr-1,roster,r-2\n");
    let check = school.run(&["check"]);
    assert!(!check.stderr.contains("same-person"), "{}", check.stderr);
    assert!(!check.stderr.contains("error"), "{}", check.stderr);
    // Both halves are of one record, and there is one student.
    for competency in ["MA.1", "MA.2"] {
        let said = school.must(&["explain", "r-1", competency]);
        assert!(said.contains("Proficient (PR)"), "{said}");
        assert_eq!(school.must(&["explain", "r-2", competency]), said, "by the second identifier");
    }
    let load = press::load(school.path(), None);
    let model = load.school.expect("a school").model;
    assert_eq!(model.students.len(), 1);
    let student = &model.students[model.student("r-1").expect("the child")];
    assert!(student.attends("2026-06-12".parse().expect("a day")));
    assert_eq!(student.stays.entered(), Some("2023-08-28".parse().expect("a day")));
}

#[test]
fn of_whom_nothing_is_made_and_why_is_listed() {
    let roster = "id,given,entered,left\nn-1,Ana,2024-08-26,2026-02-10\nn-2,Ben,2023-08-28,2025-06-13\n\
                  n-3,Cem,2026-08-24,\nn-4,Dag,2025-08-25,\nn-5,Eve,2025-08-25,\n";
    let header = |table: &str| {
        let path = repository().join("tests/gallery/base").join(table);
        let text = fs::read_to_string(path).expect("a table");
        format!("{}\n", text.lines().next().expect("a header"))
    };
    let school = School::from_dir("tests/gallery/base")
        .write("students.csv", roster)
        .write("evidence.csv", "student,target,performed,rating\nn-4,MA.1.a,2026-02-02,PR\n")
        .write("households.csv", "id,addressee,no_contact\nh-1,Home,yes\n")
        .write("guardians.csv", "student,household,name\nn-4,h-1,Parent\n")
        .write("enrollments.csv", header("enrollments.csv"))
        .write("habit_ratings.csv", header("habit_ratings.csv"));
    let expected = [
        "nothing is made of 1 student who left this school year; `--student` makes it: n-1",
        "nothing is made of 1 student who left in an earlier year; `--student` makes it: n-2",
        "nothing is made of 1 student who has not entered yet; `--student` makes it: n-3",
        "no report is made of 1 student of whom no household may receive one: n-4",
        "nothing is known by this day of 1 student who has no evidence: n-5",
    ];
    for args in [&["check"][..], &["build", "transcripts"]] {
        let said = school.run(args).stdout;
        for line in expected {
            assert!(said.lines().any(|said| said == line), "{line}\n{said}");
        }
    }
    let json = school.run(&["check", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let unserved = json["unserved"].as_array().expect("a list");
    let reasons: Vec<&str> = unserved.iter().filter_map(|one| one["reason"].as_str()).collect();
    assert_eq!(reasons, ["left", "left-before", "not-entered", "no-household", "no-evidence"]);
    // Where the settings want it, a transcript is made of who left this year, and nothing else.
    let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let left = "\n[documents.transcript]\nleft = \"this-year\"\n";
    let school = school.write("gradus.toml", format!("{settings}{left}"));
    let said = school.must(&["build", "reports", "transcripts"]);
    let line = "a transcript and nothing else is made of 1 student who left this school year: n-1";
    assert!(said.lines().any(|said| said == line), "{said}");
    let made: Vec<String> =
        files(&school.out().join("private/p2")).into_iter().map(|(name, _)| name).collect();
    let made_of = |student: &str| made.iter().filter(|name| name.contains(student)).collect();
    let made_of_leaver: Vec<&String> = made_of("n-1");
    assert_eq!(made_of_leaver, ["transcripts/n-1.pdf"]);
    let made_of_earlier: Vec<&String> = made_of("n-2");
    assert_eq!(made_of_earlier, [""; 0]);
    // It is removed when the settings no longer want it.
    let school = school.write("gradus.toml", settings);
    school.must(&["build", "transcripts"]);
    assert!(!school.out().join("private/p2/transcripts/n-1.pdf").exists());
    // Asked for by name, a student who left gets a transcript.
    school.must(&["build", "transcripts", "--student", "n-1"]);
    assert!(school.out().join("private/p2/requested/transcripts/n-1.pdf").exists());
}
