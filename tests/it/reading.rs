//! Whatever stands where a file should be is read, or said: never a wait, never silence.

use std::fs;

use crate::school::{Run, School, zipped};

fn base() -> School {
    School::from_dir("tests/gallery/base")
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_an_error_with_its_place() {
    use std::os::unix::fs::symlink;
    use std::process::Command;
    for what in ["a broken link", "a folder", "a pipe", "a device"] {
        for (file, status, code) in
            [("evidence.csv", 1, "import/unreadable-file"), ("policy.toml", 2, "press/unreadable")]
        {
            let school = base();
            let path = school.path().join(file);
            fs::remove_file(&path).expect("a file of the base");
            match what {
                "a broken link" => symlink("/nowhere/at/all", &path).expect("a link"),
                "a folder" => fs::create_dir(&path).expect("a folder"),
                "a device" => symlink("/dev/zero", &path).expect("a link"),
                _ => {
                    let made = Command::new("mkfifo").arg(&path).status().expect("mkfifo runs");
                    assert!(made.success());
                }
            }
            for command in [&["build", "site"][..], &["check"]] {
                let Run { status: got, stderr, stdout } = school.run(command);
                assert_eq!(got, status, "{what} as {file}: {stderr}{stdout}");
                assert!(stderr.contains(code) && stderr.contains(file), "{what}: {stderr}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn settings_that_are_no_file_are_named_and_not_said_to_be_missing() {
    use std::os::unix::fs::symlink;
    let school = base();
    let path = school.path().join("gradus.toml");
    fs::remove_file(&path).expect("settings");
    symlink("/dev/zero", &path).expect("a link");
    for command in [&["check"][..], &["build"], &["explain", "s-1"], &["merge"]] {
        let run = school.run(command);
        assert_eq!(run.status, 2, "{command:?}: {}", run.stderr);
        let said = "cannot read `gradus.toml`: it is not a file but a pipe or a device";
        assert!(run.stderr.contains(said), "{command:?}: {}", run.stderr);
    }
}

#[test]
fn pages_of_the_schools_own_stay_when_they_cannot_be_read() {
    let school = base().write("site/about.md", "# About us\n\nWe are a school.\n");
    let page = school.out().join("public/pages/about/index.html");
    school.must(&["build", "site"]);
    let text = fs::read(&page).expect("the page");
    let source = school.path().join("site/about.md");
    for damage in ["not text", "not a file"] {
        match damage {
            "not text" => fs::write(&source, b"# About \xff us\n").expect("a file"),
            _ => {
                fs::remove_file(&source).expect("the page");
                fs::remove_dir(school.path().join("site")).expect("the folder");
                fs::write(school.path().join("site"), "").expect("a file");
            }
        }
        let run = school.run(&["build", "site"]);
        assert_eq!(run.status, 1, "{damage}: {}", run.stderr);
        assert!(run.stderr.contains("error[press/own-page]"), "{damage}: {}", run.stderr);
        assert!(run.stderr.contains("not every page could be made"), "{damage}: {}", run.stderr);
        assert_eq!(fs::read(&page).expect("the page stays"), text, "{damage}");
    }
    // What the school took away is taken away.
    fs::remove_file(school.path().join("site")).expect("a file");
    school.must(&["build", "site"]);
    assert!(!page.exists());
}

#[test]
fn what_a_school_brings_and_is_not_used_as_it_is_meant_is_said() {
    let cases: [(&str, &[u8], i32, &str); 12] = [
        ("own/typst/transcripts.typ", b"x", 1, "are not used: `typst/transcripts.typ`"),
        ("own/site/hom.html", b"x", 1, "are not used: `site/hom.html`"),
        (
            "own/site/competency.html",
            b"caf\xe9",
            1,
            "site/competency.html: it is not text in UTF-8",
        ),
        (
            "own/lang/en/own.ftl",
            b"moth-1 = Jan.\n",
            1,
            "the message `moth-1` in `own/lang/en/own.ftl`, line 1, is not used",
        ),
        ("own/lang/es/own.ftl", b"date-month = { $moth }\n", 1, "unknown variable: $moth"),
        (
            "own/lang/english/own.ftl",
            b"month-1 = Jan.\n",
            1,
            "`english` is not the code of a language",
        ),
        ("own/site/site.ccs", b"x", 1, "did you mean `site/site.css`?"),
        ("own/typst/report.typ.txt", b"x", 1, "did you mean `typst/report.typ`?"),
        ("look/logo.svgg", b"x", 1, "did you mean `logo.svg`?"),
        ("look/fonts/own.woff2", b"wOF2", 1, "are not used: `fonts/own.woff2`"),
        ("site/about.md", b"# About\n\nA\x1b[31m red\x00 word.\n", 0, "nobody can see, U+001B"),
        ("site/roof.png", b"no picture", 1, "`site/roof.png` is not used: it is no picture"),
    ];
    for (file, bytes, status, said) in cases {
        let school = base();
        let path = school.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        let brings = match file.split('/').next() {
            Some("own") => "[build]\ntemplates = \"own\"\n",
            Some("look") => "[build]\ntheme = \"look\"\n",
            _ => "[build]\n",
        };
        let run = school.edit("gradus.toml", "[build]\n", brings).run(&["check"]);
        assert_eq!(run.status, status, "{file}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{file}: {}", run.stderr);
    }
}

#[test]
fn notes_and_copies_beside_a_schools_own_files_are_passed_over() {
    let school = base()
        .write("own/typst/README.md", "Ours.")
        .write("own/typst/report.typ~", "#nobody")
        .write("own/lang/en/documents.ftl.bak", "doc-report = { $nobody }")
        .write("own/lang/notes.txt", "Ours.")
        .edit("gradus.toml", "[build]\n", "[build]\ntemplates = \"own\"\n");
    let run = school.run(&["check"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[cfg(unix)]
#[test]
fn a_folder_that_a_pattern_leads_through_and_that_cannot_be_entered_is_an_error() {
    use std::os::unix::fs::symlink;
    let school = base();
    let root = school.path();
    fs::create_dir_all(root.join("classes/a")).expect("a folder");
    fs::rename(root.join("evidence.csv"), root.join("classes/a/ratings.csv")).expect("a rename");
    fs::write(root.join("classes/notes.txt"), "of no class").expect("a file");
    let settings = root.join("gradus.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    let source = "[[source]]\ntable = \"evidence\"\nfiles = \"classes/*/ratings.csv\"\n";
    fs::write(&settings, format!("{text}\n{source}")).expect("the file can be written");
    let before = school.run(&["check"]);
    assert!(!before.stderr.contains("cannot be looked for"), "{}", before.stderr);
    assert_eq!(before.status, 0, "{}", before.stderr);
    // A link to itself cannot be entered by anybody, whatever may be done with other folders.
    symlink("b", root.join("classes/b")).expect("a link");
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    let said = "`classes/*/ratings.csv` cannot be looked for";
    assert!(run.stderr.contains(said) && run.stderr.contains("classes/b"), "{}", run.stderr);
    // A build says so too, and the next one sees that it is mended.
    assert!(school.run(&["build", "site"]).stderr.contains(said));
    fs::remove_file(root.join("classes/b")).expect("the link");
    let mended = school.run(&["build", "site"]);
    assert!(!mended.stderr.contains(said), "{}", mended.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_an_error() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let school = base();
    let name = OsStr::from_bytes(b"evid\xe9nce.csv");
    fs::rename(school.path().join("evidence.csv"), school.path().join(name)).expect("a rename");
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("[import/unknown-table]"), "{}", run.stderr);
}

#[test]
fn a_file_that_is_nearly_a_tables_is_pointed_out() {
    for name in ["evidence.csv.txt", "evidence.tsv", "evidence.csv~", "evidence.csv.bak"] {
        let school = base();
        let path = school.path();
        fs::rename(path.join("evidence.csv"), path.join(name)).expect("a rename");
        let run = school.run(&["build", "--strict"]);
        assert_eq!(run.status, 1, "{name}: {}", run.stderr);
        let said = format!("`{name}` is not read, although it looks like the table `evidence`");
        assert!(run.stderr.contains(&said), "{name}: {}", run.stderr);
        assert!(!school.out().exists());
    }
}

#[test]
fn one_row_less_than_at_the_last_build_is_said() {
    let school = base();
    school.must(&["build", "site"]);
    let path = school.path().join("evidence.csv");
    let text = fs::read_to_string(&path).expect("evidence");
    let shorter = text.trim_end().rsplit_once('\n').expect("has rows").0;
    fs::write(&path, format!("{shorter}\n")).expect("the file can be written");
    let run = school.run(&["check"]);
    assert!(run.stderr.contains("rows, 1 fewer than at the last build"), "{}", run.stderr);
}

#[test]
fn identifiers_with_a_mark_that_nobody_sees_are_the_same() {
    let school = base().edit("students.csv", "s-2,Ben", "\u{feff}s-2,Ben");
    let run = school.run(&["check"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(run.stderr.contains("[import/invisible]"), "{}", run.stderr);
    assert!(run.stderr.contains("students.csv:3:1"), "{}", run.stderr);
}

#[test]
fn nothing_of_a_cell_or_a_name_moves_the_cursor() {
    let school = base()
        .edit("evidence.csv", "s-1,", "s\u{202e}\u{9b}31m-7,")
        .write("go\u{1b}[31mals.csv", "student\ns-1\n");
    let run = school.run(&["check"]);
    assert!(!run.stderr.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{}", run.stderr);
    assert!(run.stderr.contains("[import/unknown-table]"), "{}", run.stderr);
}

#[test]
fn what_is_wrong_a_thousand_times_is_not_printed_a_thousand_times() {
    let rows: String = (0..1000).map(|at| format!("s-1,MA.1,rating-{at}x,2026-01-12\n")).collect();
    let school = base().write("evidence.csv", format!("student,target,rating,performed\n{rows}"));
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.len() < 40_000, "{} bytes", run.stderr.len());
    assert!(run.stderr.contains(" more; `gradus check --all` shows each"), "{}", run.stderr);
    assert!(run.stdout.contains("1000 errors"), "{}", run.stdout);
}

#[test]
fn one_zero_byte_costs_one_row() {
    let rows: String = (0..20).map(|at| format!("x-{at},Given{at},Family{at},9\n")).collect();
    let text = format!("id,given,family,grade\ns-1,Ana,Alvarez,9\ns-2,Ben,Brown,9\n{rows}");
    let school = base().write("students.csv", text.replace("Given7", "Gi\0en7"));
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("students.csv:11:7"), "{}", run.stderr);
    assert!(
        run.stdout.contains("students.csv: 21 rows for `students`, 1 row set aside"),
        "{}",
        run.stdout
    );
}

#[cfg(unix)]
#[test]
fn what_is_no_file_in_a_theme_is_said_and_not_waited_for() {
    use std::os::unix::fs::symlink;
    use std::process::Command;
    for (what, said) in [
        ("a pipe", "`theme.toml`: it is not a file but a pipe or a device"),
        ("a circle", "`round`: it is a link to a folder that it lies in"),
        ("a broken link", "`logo.svg`: there is no such file"),
    ] {
        let school = base().edit("gradus.toml", "[build]\n", "[build]\ntheme = \"look\"\n");
        let look = school.path().join("look");
        fs::create_dir(&look).expect("a folder");
        match what {
            "a pipe" => {
                let pipe = Command::new("mkfifo").arg(look.join("theme.toml")).status();
                assert!(pipe.expect("mkfifo runs").success());
            }
            "a circle" => symlink(&look, look.join("round")).expect("a link"),
            _ => symlink("/nowhere/at/all", look.join("logo.svg")).expect("a link"),
        }
        for (command, status) in [("check", 1), ("build", 2)] {
            let run = school.run(&[command]);
            assert_eq!(run.status, status, "{what}: {}", run.stderr);
            assert!(run.stderr.contains(said), "{what}: {}", run.stderr);
            assert_eq!(run.stderr.matches("[press/bad-asset]").count(), 1, "{}", run.stderr);
        }
        school.must(&["explain", "s-1", "MA.1"]);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_waited_for_when_a_project_is_made() {
    use std::process::Command;
    let school = base();
    let folder = school.path().join("Exports");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("roster.csv"), "id,given\ns-1,Ana\n").expect("a table");
    let made = Command::new("mkfifo").arg(folder.join("Grades.csv")).status().expect("mkfifo runs");
    assert!(made.success());
    for (given, said) in [("Exports/Grades.csv", "it is not a file"), ("Exports", "`Grades.csv`")] {
        let run = school.run(&["new", "made", "--from", given]);
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        assert!(!school.path().join("made").exists());
    }
}

#[test]
fn what_is_later_than_the_day_is_listed_by_explain() {
    let late = "s-2,MA.2,2026-09-01,PR,summative,Retake\n";
    let school = base();
    let text = fs::read_to_string(school.path().join("evidence.csv")).expect("evidence");
    let school = school.write("evidence.csv", text + late);
    let told = school.must(&["explain", "s-2", "MA.2"]);
    let later = told.split("later than 2026-06-12, so not looked at").nth(1).expect("it is listed");
    assert!(later.contains("2026-09-01") && later.contains("Retake"), "{told}");
    let all = school.must(&["explain", "s-2"]);
    assert!(all.contains("1 row later than 2026-06-12, so not looked at: MA.2"), "{all}");
    assert!(!school.must(&["explain", "s-2", "MA.1"]).contains("later than"));
}

#[test]
fn letters_that_are_the_same_to_the_eye_are_the_same() {
    let one = "Zoe\u{308}";
    let school = base()
        .edit("students.csv", "s-2,Ben", "Zoë,Ben")
        .edit("evidence.csv", "s-2,", &format!("{one},"))
        .edit("enrollments.csv", "s-2,", &format!("{one},"));
    let run = school.run(&["check"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    let told = school.must(&["explain", one, "MA.2"]);
    assert!(told.contains("2026-03-03"), "{told}");
    // In the settings, and in a policy.
    let school = base().edit("periods.csv", "p2,", "e\u{301}te\u{301},").edit(
        "gradus.toml",
        "period = \"p2\"",
        "period = \"été\"",
    );
    let wrong = school.run(&["check"]).stderr;
    assert!(!wrong.contains("[press/unknown-period]"), "{wrong}");
}

#[test]
fn requirements_in_each_other_a_thousand_deep_are_an_error_with_its_place() {
    let open = "{ code = \"A\", title = \"A\", all = [ ".repeat(1000);
    let all =
        format!("{open}{{ code = \"B\", title = \"B\", credits = \"1\" }}{}", " ] }".repeat(1000));
    let written = "{ code = \"MA\", title = \"Mathematics\", credits = \"1\" }";
    let school = base().edit("policy.toml", written, &all);
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("nested too deep"), "{}", run.stderr);
    assert!(run.stderr.len() < 2000, "{}", run.stderr);
}

#[test]
fn a_letter_with_stars_and_lists_in_each_other_is_printed() {
    let lists: String = (0..300).map(|at| format!("{}- point {at}\n", "  ".repeat(at))).collect();
    let stars = format!("{}word{}", "*".repeat(2000), "*".repeat(2000));
    let nested = format!("{}word{}", "*so ".repeat(1000), " on*".repeat(1000));
    let text = format!(
        "student,period,by,date,text\ns-1,p2,T,2026-06-01,\"{lists}\"\n\
         s-2,p2,T,2026-06-01,\"{stars} {}{}\n\n{nested}\"\n",
        "[".repeat(1000),
        "]".repeat(1000)
    );
    let school = base().write("narratives.csv", text);
    let run = school.run(&["build", "reports"]);
    assert!(!run.stderr.contains("error"), "{}", run.stderr);
    assert_eq!(run.status, 0);
}

#[test]
fn a_table_may_be_a_file_in_an_archive() {
    let rows = "student,target,performed,rating\ns-2,MA.2,2026-03-10,PR\n";
    let archive = zipped(&[("term/users.csv", "id,given\nx,y\n"), ("term/marks.csv", rows)]);
    let source = |file: &str| {
        let settings = fs::read_to_string(base().path().join("gradus.toml")).expect("settings");
        format!("{settings}\n[[source]]\ntable = \"evidence\"\nfiles = \"exports/all.zip{file}\"\n")
    };
    let school = base();
    fs::create_dir(school.path().join("exports")).expect("a folder");
    let school = school.write("exports/all.zip", archive);
    let school = school.write("gradus.toml", source("/term/marks.csv"));
    let check = school.must(&["check"]);
    assert!(check.contains("exports/all.zip/term/marks.csv: 1 row for `evidence`"), "{check}");
    let school = school.write("gradus.toml", source("/term/mark.csv"));
    let check = school.run(&["check"]);
    assert_eq!(check.status, 1, "{}", check.stdout);
    for part in ["no file `term/mark.csv` in `exports/all.zip`", "did you mean `term/marks.csv`?"] {
        assert!(check.stderr.contains(part), "{part}: {}", check.stderr);
    }
    let school = school.write("gradus.toml", source(""));
    let check = school.run(&["check"]);
    assert!(check.stderr.contains("files = \"exports/all.zip/NAME.csv\""), "{}", check.stderr);
}
