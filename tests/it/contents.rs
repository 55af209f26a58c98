//! What a transcript must not say is caught at its cell, wherever it is written and in every
//! language.

use std::fs;

use crate::school::School;

/// A course whose title is a text, and what `check` says.
fn titled(title: &str) -> String {
    let school = School::from_dir("tests/gallery/base");
    let row = format!("code,title,subject,credits,areas,level\nALG,\"{title}\",MA,1,MA,regular\n");
    fs::write(school.path().join("courses.csv"), row).expect("the table can be written");
    school.run(&["check"]).stderr
}

#[test]
fn words_of_special_education_are_caught_in_every_language() {
    for title in [
        "English 9 (SpEd)",
        "SPECIAL EDUCATION: Mathematics",
        "Mathematics, special-ed.",
        "Goals of the I.E.P.",
        "Resource Rooms",
        "Study skills (504 plan)",
        "Students with Disabilities Seminar",
        "Educacion Especial: Lectura",
        "Éducation spécialisée, niveau 2",
        "Educação Especial",
        "Toán (giáo dục đặc biệt)",
        "رياضيات - التربية الخاصة",
        "Математика (коррекционный класс)",
        "Чтение для учеников с особыми образовательными потребностями",
        "数学（特殊教育）",
        "阅读，资源教室",
    ] {
        let said = titled(title);
        assert!(said.contains("[press/forbidden]"), "{title}: {said}");
        assert!(said.contains("courses.csv:2:"), "{title}: {said}");
    }
}

#[test]
fn innocent_titles_pass() {
    for title in [
        "Special Topics in Biology",
        "Special Relativity",
        "Greece from 504 BC to Alexander",
        "Disability Rights in America",
        "Introduction to Special Education",
        "Technical Education with Special Projects",
        "Resource Management",
        "Learning to Support a Claim",
        "El arte especial de la educación",
        "Mathématiques spéciales",
        "Exceptional Sums",
        "Специальная теория относительности",
        "История прав инвалидов",
        "Среднее специальное образование",
        "残疾人权利的历史",
        "障碍赛跑",
    ] {
        let said = titled(title);
        assert!(!said.contains("[press/forbidden]"), "{title}: {said}");
    }
}

#[test]
fn the_cell_is_named_and_not_one_that_is_only_alike() {
    let school = School::from_dir("tests/gallery/base");
    // A support that only the report prints may say it.
    let supports = "student,description\ns-1,IEP\n";
    fs::write(school.path().join("supports.csv"), supports).expect("the table can be written");
    let run = school.run(&["check"]);
    assert!(!run.stderr.contains("[press/forbidden]"), "{}", run.stderr);

    let competencies = fs::read_to_string(school.path().join("competencies.csv")).expect("a table");
    let competencies = competencies.replace("Counting", "Counting with an IEP");
    fs::write(school.path().join("competencies.csv"), competencies).expect("written");
    let run = school.run(&["check"]);
    let said: Vec<&str> = run.stderr.lines().filter(|line| line.contains(" --> ")).collect();
    assert_eq!(said.iter().filter(|line| line.contains("supports.csv")).count(), 0, "{said:?}");
    assert!(said.iter().any(|line| line.contains("competencies.csv:2:")), "{}", run.stderr);
}

#[test]
fn a_document_that_says_it_is_not_made_and_the_others_are() {
    let school = School::from_dir("tests/gallery/base");
    school.run(&["build"]);
    let students = fs::read_to_string(school.path().join("students.csv")).expect("a table");
    let with = students
        .replace(",year\n", ",year,program\n")
        .replace(",2025-26\n", ",2025-26,Resource room\n")
        .replacen("Resource room\n", "General\n", 2)
        .replacen("General", "Resource room", 1);
    assert_ne!(with, students);
    fs::write(school.path().join("students.csv"), with).expect("the table can be written");
    let run = school.run(&["build"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("the transcript of student `s-1` is not made"), "{}", run.stderr);
    let folder = school.path().join("out/private/p2/transcripts");
    assert!(!folder.join("s-1.pdf").exists());
    assert!(folder.join("s-2.pdf").exists());
}

#[test]
fn what_is_typed_at_an_issue_is_read_too() {
    let school = School::from_dir("tests/gallery/base");
    assert_eq!(school.run(&["key", "new"]).status, 0);
    let issue = ["issue", "s-1", "--to", "Bay College", "--purpose", "copy for the IEP team"];
    let run = school.run(&issue);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("`IEP`"), "{}", run.stderr);
    let run = school.run(&["issue", "s-1", "--to", "Bay College", "--purpose", "application"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
}

#[test]
fn a_school_allows_what_it_means_otherwise_and_forbids_what_it_likes() {
    let school = School::from_dir("tests/gallery/base")
        .edit("courses.csv", "Algebra", "Algebra after detention with an IEP")
        .edit(
            "gradus.toml",
            "[sources]",
            "[contents]\nallow = [\"with an IEP\"]\n\n[[contents.pack]]\nname = \"board\"\n\
             title = \"no word of discipline\"\nnever = [\"detention*\"]\n\n[sources]",
        );
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("by the pack `board`"), "{}", run.stderr);
    assert!(!run.stderr.contains("us-federal"), "{}", run.stderr);
}
