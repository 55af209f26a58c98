//! The turn of the year: a project is carried over, and what was built of the old year can be built
//! again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::school::{School, files, zipped};

/// A table as its rows, each by the names of its columns.
fn table(path: &Path) -> (Vec<String>, Vec<BTreeMap<String, String>>) {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let header: Vec<String> =
        reader.headers().expect("a header").iter().map(str::to_string).collect();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        header.iter().cloned().zip(row.iter().map(str::to_string)).collect()
    });
    let rows = rows.collect();
    (header, rows)
}

fn write(path: &Path, header: &[String], rows: &[BTreeMap<String, String>]) {
    let mut writer = csv::Writer::from_path(path).expect("a table");
    writer.write_record(header).expect("the table can be written");
    for row in rows {
        let cells = header.iter().map(|name| row.get(name).map_or("", String::as_str));
        writer.write_record(cells).expect("the table can be written");
    }
    writer.flush().expect("the table can be written");
}

/// The sample school's roster a year later: everybody a grade up, the seniors gone, two newcomers.
fn next_roster(school: &School) {
    let (mut header, mut rows) = table(&school.path().join("school/students.csv"));
    rows.retain(|row| row["cohort"] != "2026" && row["left"].is_empty());
    for row in &mut rows {
        let grade: u32 = row["grade"].parse().expect("a grade");
        row.insert("grade".to_string(), (grade + 1).to_string());
    }
    let mut new = BTreeMap::new();
    let cells =
        ["id", "S2001", "given", "Noor", "family", "Haddad", "grade", "9", "cohort", "2030"];
    for pair in cells.chunks(2) {
        new.insert(pair[0].to_string(), pair[1].to_string());
    }
    // Of one the day of entry is known, of the other it is not.
    let mut other = new.clone();
    for (name, value) in [("id", "S2002"), ("given", "Ida"), ("family", "Berg")] {
        other.insert(name.to_string(), value.to_string());
    }
    new.insert("entered".to_string(), "2026-08-26".to_string());
    rows.extend([new, other]);
    header.retain(|name| name != "year");
    write(&school.path().join("roster.csv"), &header, &rows);
}

/// Reports and transcripts of a day, built into an empty folder, by their paths.
fn built(school: &School, day: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::TempDir::new().expect("a folder");
    let out = folder.path().join("out");
    let out_text = out.to_str().expect("a path").to_string();
    let run = school.run(&["build", "reports", "transcripts", "--as-of", day, "--out", &out_text]);
    assert!(run.stderr.matches("error[").count() == 0, "{}", run.stderr);
    files(&out).into_iter().filter(|(name, _)| name.ends_with(".pdf")).collect()
}

#[test]
fn the_change_is_shown_first_and_comments_stay() {
    let school = School::sample();
    next_roster(&school);
    let before = files(school.path());
    let shown = school.must(&["year", "2026-27", "--roster", "roster.csv"]);
    assert!(files(school.path()) == before, "nothing is written");
    for line in [
        "from 2025-26 into 2026-27; nothing of 2025-26 is edited",
        "  2026-27.1,Fall 2026,2026-27,2026-08-26,2027-01-15",
        "2 new or back: S2001, S2002",
        "nothing is written yet; the same with `--write` writes it",
    ] {
        assert!(shown.lines().any(|one| one == line), "{line}\n{shown}");
    }
    assert!(shown.contains(" graduate: S1001 Maya Thibodeau, "), "{shown}");
    school.must(&["year", "2026-27", "--roster", "roster.csv", "--write"]);
    let after: BTreeMap<String, Vec<u8>> = files(school.path()).into_iter().collect();
    for (name, bytes) in &before {
        assert!(name == "gradus.toml" || after[name] == *bytes, "{name} is edited");
    }
    let text = |files: &[u8]| String::from_utf8(files.to_vec()).expect("text");
    let old = before.iter().find(|(name, _)| name == "gradus.toml").expect("settings");
    let expected = text(&old.1)
        .replace("period = \"2025-26.2\"", "period = \"2026-27.1\"")
        .replace("\"moderation\"]", "\"moderation\", \"2026-27\"]");
    assert_eq!(text(&after["gradus.toml"]), expected);
    let check = school.run(&["check", "--as-of", "2026-09-30"]);
    assert_eq!(check.stderr.matches("error[").count(), 0, "{}", check.stderr);
    let again = school.run(&["year", "2026-27", "--write"]);
    assert_eq!(again.status, 2, "{}", again.stdout);
    assert!(again.stderr.contains("the school year after 2026-27 is 2027-28"), "{}", again.stderr);
}

#[test]
fn what_cannot_be_carried_over_says_why() {
    let school = School::from_dir("tests/gallery/base");
    let refused = |args: &[&str], words: &str| {
        let run = school.run(&[&["year"], args].concat());
        assert_eq!(run.status, 2, "{}", run.stdout);
        assert!(run.stderr.contains(words), "{}", run.stderr);
    };
    refused(&["2027-28"], "the school year after 2025-26 is 2026-27");
    refused(&["2026-27", "--roster", "none.csv"], "cannot read the roster");
    for (text, words) in [
        ("name\nAna\n", "nothing in `next.csv` is a roster"),
        ("id,given\ns-1,Ana\ns-1,Ben\n", "row 3 of the roster"),
        ("id,given,year\ns-1,Ana,2025-26\n", "is of another year"),
        ("id,given\ns-7,Ana\n", "nobody on the roster `next.csv` is a student so far"),
    ] {
        fs::write(school.path().join("next.csv"), text).expect("a roster");
        refused(&["2026-27", "--roster", "next.csv"], words);
    }
    fs::remove_file(school.path().join("next.csv")).expect("a roster");
    // Settings that say less: the lines are added.
    let said = school.must(&["year", "2026-27", "--write"]);
    assert!(said.contains("no roster is given"), "{said}");
    let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    assert!(settings.contains("folders = [\".\", \"2026-27\"]"), "{settings}");
    let school = School::from_dir("tests/gallery/base").edit(
        "gradus.toml",
        "[build]\nperiod = \"p2\"",
        "[build] # what is built",
    );
    school.must(&["year", "2026-27", "--write"]);
    let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    assert!(settings.contains("[build] # what is built\nperiod = \"2026-27.p1\"\n"), "{settings}");
}

#[test]
fn a_roster_is_read_in_whatever_form_a_new_project_is_made_of() {
    let tabs =
        "Student ID\tStudent Name\tGrade Level\ns-1\tAlvarez, Ana\t10\ns-9\tOdell, Kim\t09\n";
    let bundle = [
        ("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.users,bulk\n"),
        (
            "users.csv",
            "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName,grades\n\
             s-1,true,o-1,student,ana,Ana,Alvarez,10\ns-9,true,o-1,student,kim,Kim,Odell,09\n\
             t-1,true,o-1,teacher,lee,Lee,Park,\n",
        ),
    ];
    let rosters = [("next.txt", tabs.as_bytes().to_vec()), ("next.zip", zipped(&bundle))];
    for (name, bytes) in rosters {
        let school = School::from_dir("tests/gallery/base").write(name, bytes);
        let before = files(school.path());
        let said = school.must(&["year", "2026-27", "--roster", name]);
        assert!(said.contains("1 student stay"), "{name}: {said}");
        assert!(said.contains("1 new or back: s-9"), "{name}: {said}");
        assert!(files(school.path()) == before, "{name}: nothing is written");
        school.must(&["year", "2026-27", "--roster", name, "--write"]);
        let (header, rows) = table(&school.path().join("2026-27/students.csv"));
        assert_eq!(header[..3], ["id", "given", "family"], "{name}");
        let told = |row: &BTreeMap<String, String>| {
            ["id", "given", "family", "grade", "year"].map(|column| row[column].clone()).join(" ")
        };
        let told: Vec<String> = rows.iter().map(told).collect();
        assert_eq!(told, ["s-1 Ana Alvarez 10 2026-27", "s-9 Kim Odell 9 2026-27"], "{name}");
        let check = school.run(&["check", "--as-of", "2026-09-30"]);
        assert_eq!(check.stderr.matches("error[").count(), 0, "{name}: {}", check.stderr);
    }
}

/// The sample school in the next year: another title of a competency and of a course, which is
/// worth less, another code of a competency, two new competencies, a stricter policy, fifty
/// ratings.
fn carried_over() -> School {
    let school = School::sample();
    next_roster(&school);
    school.must(&["year", "2026-27", "--roster", "roster.csv", "--write"]);
    let framework = school.path().join("framework");
    let folder = school.path().join("2026-27");
    let version = |name: &str, code: &str, changes: &[(&str, &str)]| {
        let (mut header, mut rows) = table(&framework.join(name));
        for column in ["valid_from", "valid_until"] {
            if !header.iter().any(|one| one == column) {
                header.push(column.to_string());
            }
        }
        let old = rows.iter_mut().find(|row| row["code"] == code).expect("a row");
        let mut new = old.clone();
        old.insert("valid_until".to_string(), "2026-06-30".to_string());
        new.insert("valid_from".to_string(), "2026-07-01".to_string());
        for (column, value) in changes {
            new.insert(column.to_string(), value.to_string());
        }
        write(&framework.join(name), &header, &rows);
        (header, new)
    };
    let title = [("title", "Reading stories with care")];
    let (header, renamed) = version("competencies.csv", "EN.01", &title);
    let (_, recoded) = version("competencies.csv", "EN.03", &[("code", "EN.103")]);
    let new = |code: &str| {
        let mut row = renamed.clone();
        row.insert("code".to_string(), code.to_string());
        row.insert("title".to_string(), format!("New competency {code}"));
        row
    };
    write(
        &folder.join("competencies.csv"),
        &header,
        &[renamed.clone(), recoded, new("EN.91"), new("MA.91")],
    );
    fs::write(folder.join("aliases.csv"), "code,alias\nEN.103,EN.03\n").expect("old codes");
    fs::write(
        folder.join("translations.csv"),
        "code,field,language,text\nEN.103,title,es,Escribir con claridad\n",
    )
    .expect("translations");
    let changes = [("title", "English 10: Reasons"), ("credits", "0.5")];
    let (header, course) = version("courses.csv", "ENG10", &changes);
    write(&folder.join("courses.csv"), &header, &[course]);
    let policy = fs::read_to_string(school.path().join("policy.toml")).expect("a policy");
    let stricter = policy
        .replacen("adopted June 2024", "adopted June 2026", 1)
        .replacen("since = 2024-07-01", "since = 2026-07-01", 1)
        .replacen("method = \"highest\"", "method = \"mean\"", 1);
    assert_ne!(stricter, policy);
    fs::write(school.path().join("policy-2026.toml"), stricter).expect("a policy");
    let mut ratings = "student,target,performed,rating,kind\n".to_string();
    for at in 0..50 {
        let (student, day) = (1013 + at % 30, 1 + at % 28);
        ratings += &format!("S{student},EN.02.a,2026-10-{day:02},BG,summative\n");
    }
    ratings += "S1013,EN.103,2026-10-05,EX,summative\n";
    fs::write(folder.join("evidence.csv"), ratings).expect("evidence");
    school.edit(
        "gradus.toml",
        "policy = \"policy.toml\"",
        "policy = [\"policy.toml\", \"policy-2026.toml\"]",
    )
}

#[test]
fn what_was_built_in_june_is_built_again_after_the_turn_of_the_year() {
    let june = built(&School::sample(), "2026-06-12");
    assert!(june.len() > 90, "{}", june.len());
    let school = carried_over();
    let again = built(&school, "2026-06-12");
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&again), names(&june));
    let differ: Vec<&String> = june.keys().filter(|name| again[*name] != june[*name]).collect();
    assert!(differ.is_empty(), "{} documents differ: {differ:?}", differ.len());
    // The code is the one of the day, and what was rated under either belongs together.
    let explained =
        |code: &str, day: &str| school.must(&["explain", "S1013", code, "--as-of", day]);
    for (day, code) in [("2026-06-12", "EN.03"), ("2026-11-30", "EN.103")] {
        let said = explained("EN.03", day);
        assert!(said.starts_with(&format!("{code} ")), "{said}");
        assert_eq!(explained("EN.103", day), said);
    }
    let said = explained("EN.103", "2026-11-30");
    assert!(said.contains("2026-10-05"), "{said}");
    let then = School::sample().must(&["explain", "S1013", "EN.03", "--as-of", "2026-06-12"]);
    let level = |said: &str| said.lines().take(2).collect::<Vec<_>>().join(" ");
    assert_eq!(level(&explained("EN.103", "2026-06-12")), level(&then));
    // The new year is another one.
    let autumn = built(&school, "2026-11-30");
    assert!(autumn.keys().all(|name| name.starts_with("private/2026-27.1/")));
    assert!(!autumn.contains_key("private/2026-27.1/transcripts/S1001.pdf"));
    for new in ["S2001", "S2002"] {
        assert!(autumn.contains_key(&format!("private/2026-27.1/transcripts/{new}.pdf")), "{new}");
    }
}

#[test]
fn what_could_not_be_built_again_is_named() {
    let school = School::from_dir("tests/gallery/base");
    let as_of = ["--as-of", "2026-01-16"];
    school.must(&[&["build", "reports", "transcripts"][..], &as_of].concat());
    let said = |school: &School| school.run(&["check"]).stderr;
    assert!(!said(&school).contains("not-as-built"), "{}", said(&school));
    // A new version of a course changes nothing of then.
    let (header, rows) = table(&school.path().join("courses.csv"));
    let versioned = |name: &str, value: &str| {
        let mut header = header.clone();
        header.extend(["valid_from", "valid_until"].map(str::to_string));
        let mut rows = rows.clone();
        let mut new = rows[0].clone();
        rows[0].insert("valid_until".to_string(), "2026-01-17".to_string());
        new.insert("valid_from".to_string(), "2026-01-18".to_string());
        new.insert(name.to_string(), value.to_string());
        rows.push(new);
        write(&school.path().join("courses.csv"), &header, &rows);
    };
    versioned("title", "Another title");
    assert!(!said(&school).contains("not-as-built"), "{}", said(&school));
    // The same, edited where it stands.
    let mut edited = rows.clone();
    edited[0].insert("title".to_string(), "Another title".to_string());
    write(&school.path().join("courses.csv"), &header, &edited);
    let found = said(&school);
    assert!(found.contains("warning[press/not-as-built]"), "{found}");
    assert!(found.contains("documents in `private/p1` would say something else"), "{found}");
    assert!(found.contains("`private/p1/transcripts/s-1.pdf`"), "{found}");
    // Whoever means it builds that period again.
    school.must(&[&["build", "reports", "transcripts"][..], &as_of].concat());
    assert!(!said(&school).contains("not-as-built"), "{}", said(&school));
}

#[test]
fn ratings_that_were_entered_afterwards_are_told_from_facts_that_were_edited() {
    let rows = "id,student,target,performed,recorded,rating\n\
                e1,s-1,MA.1.a,2025-10-01,2025-10-02,DV\ne2,s-2,MA.2,2025-10-01,2025-10-02,DV\n";
    let corrected = format!("{rows}e1,s-1,MA.1.a,2025-10-01,2026-02-01,BG\n");
    // It was entered after the last day, and corrected still later.
    let late = format!(
        "{corrected}e3,s-2,MA.2,2025-12-01,2026-01-20,PR\ne3,s-2,MA.2,2025-12-01,2026-02-10,BG\n"
    );
    for known in [None, Some("known = [\"recorded\"]\n")] {
        let school = School::from_dir("tests/gallery/base")
            .write("evidence.csv", rows)
            .edit("gradus.toml", "period = \"p2\"", "period = \"p1\"")
            .edit("policy.toml", "[credit", &format!("{}\n[credit", known.unwrap_or_default()));
        let said = |school: &School| school.run(&["check"]).stderr;
        let entered = "a document in `private/p1` would say something else if built again on \
                       2026-01-16: ratings were entered after 2026-01-16";
        school.must(&["build", "reports"]);
        let school = school.write("evidence.csv", &corrected);
        assert!(!said(&school).contains("not-as-built"), "{}", said(&school));
        let school = school.write("evidence.csv", &late);
        // It is said in the period itself, and in the next one.
        for period in ["p1", "p2"] {
            let to = format!("period = \"{period}\"");
            let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
            let settings = settings.replace("period = \"p1\"", &to);
            fs::write(school.path().join("gradus.toml"), settings).expect("settings");
            let found = said(&school);
            assert_eq!(found.contains(entered), known.is_none(), "{period}: {found}");
            let of = |student: &str| found.contains(&format!("see `private/p1/reports/{student}."));
            assert_eq!([of("s-1"), of("s-2")], [false, known.is_none()], "{period}: {found}");
        }
        let school = school.edit("students.csv", "s-1,Ana", "s-1,Anna");
        let found = said(&school);
        assert_eq!(found.contains(entered), known.is_none(), "{found}");
        assert!(found.contains("on 2026-01-16: a fact was edited where it stands"), "{found}");
        assert!(found.contains("see `private/p1/reports/s-1."), "{found}");
    }
}
