//! A project made by `gradus new` can be built at once.
//!
//! `tests/new/CASE/inputs` are exports as a school may have them; `expected` holds the settings and
//! tables that `gradus new --from` writes for them, and what it prints. Run the tests with
//! `BLESS=1` to write what is made now; then read it as a registrar would.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::account;
use crate::school::{Run, School, entries, files, repository, text_of, zipped};

#[test]
fn an_empty_project_and_the_sample_school_build() {
    let school = School::from_dir("tests/gallery/base");
    for (name, args) in [("empty", vec![]), ("sample", vec!["--sample"])] {
        school.must(&[&["new", name][..], &args].concat());
        let check = school.run(&["check", name]);
        assert_eq!(check.status, 0, "{name}");
        // Families of the sample school read languages into which not all of it is translated.
        let told = check.stderr.lines().filter(|line| line.contains('[') && line.contains("]: "));
        let known = ["press/untranslated", "press/unreviewed-language"];
        let other: Vec<&str> =
            told.filter(|line| !known.iter().any(|code| line.contains(code))).collect();
        assert!(
            other.is_empty() && (name == "sample" || check.stderr.is_empty()),
            "{}",
            check.stderr
        );
        school.must(&["build", name, "transcripts"]);
        let private = entries(&school.path().join(name).join("out/private"));
        assert!(private.iter().any(|period| period.join("transcripts").is_dir()), "{private:?}");
    }
    let again = school.run(&["new", "empty"]);
    assert_eq!(again.status, 2);
    assert!(again.stderr.contains("is not empty"), "{}", again.stderr);
}

#[test]
fn templates_that_are_written_out_make_the_same_documents() {
    let school = School::from_dir("tests/gallery/base");
    let transcript =
        || fs::read(school.out().join("private/p2/transcripts/s-1.pdf")).expect("a transcript");
    school.must(&["build", "transcripts"]);
    let before = transcript();
    let said = school.must(&["new", "own", "--templates"]);
    assert!(said.contains("templates = \"own\""), "{said}");
    for file in ["typst/report.typ", "site/report.html", "lang/es/sentences.ftl"] {
        assert!(school.path().join("own").join(file).is_file(), "{file}");
    }
    let settings = fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let settings = settings.replace("[build]", "[build]\ntemplates = \"own\"");
    fs::write(school.path().join("gradus.toml"), settings).expect("settings");
    school.must(&["check", "--deny-warnings"]);
    school.must(&["build", "transcripts"]);
    assert!(before == transcript());
    let heading = school.path().join("own/typst/transcript.typ");
    let text = fs::read_to_string(&heading).expect("a template");
    fs::write(heading, format!("{text}\nA line of our own.\n")).expect("a template");
    school.must(&["build", "transcripts"]);
    assert!(text_of(&transcript()).contains("A line of our own."));
}

#[test]
fn exports_become_the_projects_that_are_expected() {
    let mut wrong = Vec::new();
    for case in cases() {
        let school = inputs(&case);
        let mut made = vec![("printed.txt".to_string(), propose(&school).into_bytes())];
        made.extend(
            files(&school.path().join("made")).into_iter().filter(|(name, _)| {
                !name.starts_with("exports/") && !name.starts_with(".schemas/")
            }),
        );
        let expected = case.join("expected");
        if std::env::var_os("BLESS").is_some() {
            let _ = fs::remove_dir_all(&expected);
            for (name, bytes) in &made {
                write(&expected.join(name), bytes);
            }
        }
        let mut known = files(&expected);
        known.sort();
        made.sort();
        let text = |files: &[(String, Vec<u8>)]| {
            let text = |(name, bytes): &(String, Vec<u8>)| {
                format!("==> {name}\n{}", String::from_utf8_lossy(bytes))
            };
            files.iter().map(text).collect::<Vec<_>>().join("\n")
        };
        if known != made {
            wrong.push(format!("{}:\n{}", case.display(), text(&made)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn proposed_projects_have_no_errors_and_build() {
    for case in cases() {
        let school = inputs(&case);
        propose(&school);
        let check = school.run(&["check", "made"]);
        assert!(!check.stderr.contains("error["), "{}:\n{}", case.display(), check.stderr);
        assert_eq!(check.status, 0, "{}:\n{}", case.display(), check.stderr);
        assert_eq!(account::doubts(&school, "made"), Vec::<String>::new(), "{}", case.display());
        school.must(&["build", "made"]);
        // A district has a folder for each school.
        let made = files(&school.path().join("made/out"));
        for kind in ["/reports/", "/transcripts/"] {
            assert!(made.iter().any(|(name, _)| name.contains(kind)), "{}", case.display());
        }
    }
}

/// A roster is one under every usual name of its file and of its column of names, with parents on the
/// row or without.
#[test]
fn rosters_are_known_whatever_they_are_called() {
    let mut wrong = Vec::new();
    for file in ["Students.txt", "Student Export.txt", "Roster.txt", "Export.txt"] {
        for name in ["LastFirst", "LASTFIRST", "Student Name", "Name"] {
            // Names in a file whose own name says nothing may be anybody's.
            if (file, name) == ("Export.txt", "Name") {
                continue;
            }
            let table = format!(
                "Student_Number\t{name}\tGrade_Level\tHome_Room\tEntryDate\tMother\tGuardianEmail\n\
                 3101\tAbbott, Ana\t9\tRoom 1\t08/25/2025\t\"Abbott, Mia\"\tmia.a@example.org\n\
                 3102\tBanerjee, Bo\t10\tRoom 2\t08/25/2025\t\"Banerjee, Mia\"\tmia.b@example.org\n\
                 3103\tCastro, Cora\t9\tRoom 1\t08/25/2025\t\"Castro, Mia\"\tmia.c@example.org\n"
            );
            let folder = TempDir::new().expect("a folder");
            let school = School::from_dir("tests/gallery/base");
            fs::write(folder.path().join(file), table).expect("a roster");
            let from = folder.path().to_str().expect("text");
            let told = school.run(&["new", "made", "--from", from]).stdout;
            if !told.contains(&format!("{file}: 3 rows for `students`")) {
                wrong.push(format!("{file}, {name}: {told}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_impossible_day_among_many_is_one_error() {
    let mut rows = String::from("Student ID,Standard,Score,Date\n");
    for day in 1..=28 {
        rows += &format!("7{day},ART.1,3,2/{day}/2025\n");
    }
    rows += "799,ART.1,3,2/30/2025\n";
    let school = empty().write("scores.csv", rows);
    school.must(&["new", "made", "--from", "scores.csv"]);
    let check = school.run(&["check", "made"]);
    assert!(check.stdout.contains("28 rows for `evidence`, 1 row set aside"), "{}", check.stdout);
    assert_eq!(check.stderr.matches("error[").count(), 1, "{}", check.stderr);
    assert!(check.stderr.contains("error[import/impossible-date]"), "{}", check.stderr);
}

/// A table is what its columns are called where their values do not tell, or are of no use.
#[test]
fn tables_are_known_by_the_names_of_their_columns() {
    let roster = "Student Number,Last Name,First Name,Email,Grade,School Year\n\
                  501,Nunez,Jose,Jose.N@School.Example,9,2025-26\n\
                  502,Bjork,Asa,asa@school.example,10,2025-26\n";
    let periods = "code,title,year,starts,ends\nF25,Fall,2025-26,2025-08-18,2025-12-19\n";
    let framework = "Code,Subject,Title\nAR.1,Art,Draws from life\nAR.2,Art,Mixes colors\n";
    let cases = [
        ("Student ID,Standard,Score,Date\n501,AR.1,3,45909\n502,AR.1,2,45910\n", "2 rows for", ""),
        ("Student ID,Standard,Score,Date\n", "0 rows for", "press/no-evidence"),
        (
            "Student ID,Standard,Score,Date\n501,AR.1,3,not yet\n502,AR.1,2,later\n",
            "0 rows for `evidence`, 2 rows set aside",
            "import/bad-date",
        ),
        (
            "Timestamp,Which student?,Rate each skill [AR.1],Rate each skill [AR.2]\n\
             9/9/2025 10:12:01,Jose Nunez,3,2\n9/30/2025 10:12:01,\"Bjork, Asa\",1,\n",
            "3 rows for `evidence`, 1 row not wanted",
            "",
        ),
        (
            "Email,Standard,Rating,Date\njose.n@school.example,AR.1,3,2025-09-09\n\
             ASA@SCHOOL.EXAMPLE,AR.1,2,2025-09-10\n",
            "2 rows for",
            "",
        ),
    ];
    for (scores, rows, said) in cases {
        let school = empty()
            .write("in/roster.csv", roster)
            .write("in/terms.csv", periods)
            .write("in/standards.csv", framework)
            .write("in/scores.csv", scores);
        let made = school.run(&["new", "made", "--from", "in"]).stdout;
        let check = school.run(&["check", "made", "--all"]);
        let line = check.stdout.lines().find(|line| line.starts_with("exports/in/scores.csv"));
        assert!(line.is_some_and(|line| line.contains(rows)), "{scores}{made}{}", check.stdout);
        assert!(check.stderr.contains(said), "{scores}{}", check.stderr);
        assert!(!said.is_empty() || !check.stderr.contains("error["), "{scores}{}", check.stderr);
    }
}

/// A roster of several school years is taken for that of the period that is built, and says so.
#[test]
fn a_district_whose_roster_says_no_year_has_all_its_students() {
    let bundle = repository().join("tests/new/district/inputs/oneroster");
    let mut school = empty();
    for (name, bytes) in files(&bundle) {
        let mut text = String::from_utf8(bytes).expect("text");
        if name == "academicSessions.csv" {
            text += "YL,,,2024-2025,schoolYear,2024-08-26,2025-06-12,,2025\n\
                     L1,,,Semester 1,term,2024-08-26,2025-01-16,YL,2025\n";
        }
        if name == "classes.csv" {
            text += "K9,,,Algebra 1 of last year,09,ALG,,scheduled,,HI,L1,,,\n";
        }
        school = school.write(&format!("oneroster/{name}"), text);
    }
    let made = school.must(&["new", "made", "--from", "oneroster"]);
    let said = "they are taken for those of 2025-26";
    assert!(made.contains(said), "{made}");
    let check = school.run(&["check", "made", "--all"]);
    assert_eq!(check.status, 0, "{}{}", check.stdout, check.stderr);
    assert!(!check.stderr.contains("press/unknown-school"), "{}", check.stderr);
}

#[test]
fn moments_and_states_of_mastery_are_read() {
    let rows = "Student Number,Standard,given_on,score_state\n\
                71,ART.1,2025-09-02T17:01:00.000Z,mastery\n\
                72,ART.1,2025-09-03T15:30:00.000Z,near_mastery\n\
                73,ART.1,2025-09-03T15:30:00.000Z,remediation\n";
    let school = empty().write("states.csv", rows);
    school.must(&["new", "made", "--from", "states.csv"]);
    for (student, level) in [("71", "Mastery"), ("72", "Near mastery"), ("73", "Remediation")] {
        let told = school.must(&["explain", "made", student]);
        assert!(told.contains(&format!(": {level} (")), "{told}");
    }
}

#[test]
fn inputs_are_copied_and_left_as_they_were() {
    let case = repository().join("tests/new/dialects");
    let school = inputs(&case);
    propose(&school);
    assert_eq!(files(&school.path().join("inputs")), files(&case.join("inputs")));
    assert_eq!(files(&school.path().join("made/exports/inputs")), files(&case.join("inputs")));
}

#[test]
fn archives_with_tables_of_no_known_format_are_unpacked() {
    let case = repository().join("tests/new/dialects");
    let school = empty();
    let inputs = files(&case.join("inputs")).into_iter();
    let inputs: Vec<_> = inputs.map(|(name, bytes)| (format!("term/{name}"), bytes)).collect();
    let school = school.write("all.zip", zipped(&inputs));
    school.must(&["new", "made", "--from", "all.zip"]);
    assert_eq!(files(&school.path().join("made/exports/all/term")), files(&case.join("inputs")));
    let check = school.run(&["check", "made"]);
    assert_eq!(check.status, 0, "{}", check.stderr);
}

#[test]
fn nothing_is_left_of_a_project_that_cannot_be_written() {
    let school = empty().write("a.csv", "a,b\n1,2\n").write("taken", "");
    let cases: [(&[&str], &str); 5] = [
        (&["new", "made", "--from", "none.csv"], "cannot read `none.csv`: there is no such file"),
        (&["new", "taken", "--from", "a.csv"], "`taken` is a file"),
        (&["new", "taken/made", "--from", "a.csv"], "cannot write to `taken/made`"),
        (&["new", "made", "--sample", "--from", "a.csv"], "cannot be used with"),
        (&["new", "made", "--from", "empty"], "there is no file in what `--from` names"),
    ];
    fs::create_dir(school.path().join("empty")).expect("a folder");
    let before = names(school.path());
    for (args, said) in cases {
        let run = school.run(args);
        assert_eq!(run.status, 2, "{args:?}: {}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        assert_eq!(names(school.path()), before, "{args:?}");
    }
}

#[test]
fn lines_to_review_are_counted_until_they_are_deleted() {
    let school = inputs(&repository().join("tests/new/ambiguous"));
    propose(&school);
    let left = |file: &str| {
        let check = school.run(&["check", "made"]);
        check.stdout.lines().find(|line| line.starts_with(&format!("{file}: "))).map(str::to_string)
    };
    let policy = school.path().join("made/policy.toml");
    let text = fs::read_to_string(&policy).expect("a policy");
    let marked = text.lines().position(|line| line.contains("REVIEW: ")).expect("a line") + 1;
    let said = left("policy.toml").expect("a line");
    assert!(said.contains(&format!("marked REVIEW is left ({marked})")), "{said}");
    assert!(left("gradus.toml").is_some_and(|said| said.contains("are left (")));
    fs::write(&policy, text.replace("REVIEW", "seen")).expect("a policy");
    assert_eq!(left("policy.toml"), None);
}

#[test]
fn settings_name_schemas_that_lie_beside_them() {
    let school = inputs(&repository().join("tests/new/ambiguous"));
    propose(&school);
    school.must(&["new", "empty"]);
    school.must(&["schema", "--out", "schemas"]);
    for made in ["made", "empty"] {
        for file in ["gradus.toml", "policy.toml"] {
            let text = fs::read_to_string(school.path().join(made).join(file)).expect("settings");
            let schema = text.lines().next().and_then(|line| line.strip_prefix("#:schema "));
            let schema = school.path().join(made).join(schema.expect("a schema"));
            let name = schema.file_name().expect("a name");
            let fresh = fs::read(school.path().join("schemas").join(name)).expect("a schema");
            assert!(fs::read(&schema).expect("the schema") == fresh, "{made}/{file}");
        }
    }
}

#[test]
fn an_empty_folder_is_filled() {
    let school = inputs(&repository().join("tests/new/ambiguous"));
    fs::create_dir(school.path().join("made")).expect("a folder");
    propose(&school);
    assert!(school.path().join("made/gradus.toml").is_file());
    assert_eq!(names(school.path()), ["inputs", "made"]);
}

#[test]
fn files_of_one_name_are_kept_apart() {
    let school = empty();
    for (folder, row) in [("a", "S1,A"), ("b", "S2,B")] {
        let text = format!("Student Number,First Name\n{row}\n");
        write(&school.path().join(folder).join("students.csv"), text.as_bytes());
    }
    let printed = school.must(&["new", "made", "--from", "a/students.csv", "b/students.csv"]);
    assert!(printed.contains("exports/students-2.csv: 1 row for `students`"), "{printed}");
    assert!(printed.contains("exports/students.csv: 1 row for `students`"), "{printed}");
}

#[test]
fn any_bytes_make_a_project_or_a_message() {
    let odd: [&[u8]; 9] = [
        b"",
        b"\0\0\0",
        b"a,b\n\"open\n",
        b"PK\x03\x04 cut",
        b"\xd0\xcf\x11\xe0 cut",
        b"Student ID,Rating,Date,Standard\n\xff\xfe,\"\"\"\",1/1/2025,\x01\n",
        b"Student ID,Rating,Date,Standard\n\",\",]]],9999-12-31,[[x]]\n",
        b"a,a,a\n1,2,3\n",
        b"Student ID,Standard,Score,Date\n1,\"A\nB\",999999999999999999999999,2025-01-01\n",
    ];
    for (at, bytes) in odd.iter().enumerate() {
        let school = empty().write("odd.csv", bytes);
        let Run { status, stdout, stderr } = school.run(&["new", "made", "--from", "odd.csv"]);
        assert_eq!(status, 0, "{at}: {stdout}{stderr}");
        assert!(stdout.contains("exports/odd.csv"), "{at}: {stdout}");
    }
}

fn cases() -> Vec<PathBuf> {
    let cases = entries(&repository().join("tests/new"));
    assert!(!cases.is_empty());
    cases
}

/// A folder with the inputs of a case in `inputs`.
fn inputs(case: &Path) -> School {
    let school = empty();
    for (name, bytes) in files(&case.join("inputs")) {
        write(&school.path().join("inputs").join(name), &bytes);
    }
    school
}

/// A folder with nothing in it.
fn empty() -> School {
    School::from_folder(TempDir::new().expect("a temporary folder"))
}

/// Makes a project of the inputs, and gives what was printed.
fn propose(school: &School) -> String {
    school.must(&["new", "made", "--from", "inputs"])
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
    fs::write(path, bytes).expect("the file can be written");
}

fn names(folder: &Path) -> Vec<String> {
    let name = |path: &PathBuf| path.file_name().expect("a name").to_string_lossy().into_owned();
    entries(folder).iter().map(name).collect()
}
