//! Folders that no build takes for its output, because something else is kept there.

use std::fs;

use crate::school::{Run, School, files};

/// A school with its tables, policy, theme and templates in folders of their own, in a project that
/// is not the folder above.
fn school() -> School {
    let school = School::from_dir("tests/gallery/base");
    let root = school.path();
    let inner = root.join("project");
    for folder in ["tables", "rules", "look", "pages/typst", "exports", "elsewhere"] {
        fs::create_dir_all(inner.join(folder)).expect("a folder");
    }
    for (name, bytes) in files(root).into_iter().filter(|(name, _)| !name.contains('/')) {
        let folder = match name.as_str() {
            "gradus.toml" => "",
            "policy.toml" => "rules/",
            _ => "tables/",
        };
        fs::write(inner.join(format!("{folder}{name}")), bytes).expect("a file");
        fs::remove_file(root.join(name)).expect("a file of the base");
    }
    fs::write(inner.join("exports/grades-1.csv"), "code,title\nX,Extra\n").expect("a file");
    let settings =
        "[build]\npolicy = \"rules/policy.toml\"\ntheme = \"look\"\ntemplates = \"pages\"\n";
    let school = school.edit("project/gradus.toml", "[build]\n", settings).edit(
        "project/gradus.toml",
        "folders = [\".\"]",
        "folders = [\"tables\"]",
    );
    let written = fs::read_to_string(inner.join("gradus.toml")).expect("the settings");
    let source = "\n[[source]]\ntable = \"subjects\"\nfiles = \"exports/grades-*.csv\"\n";
    school.write("project/gradus.toml", written + source)
}

/// Folders that no build takes, as they are named from the project's folder, and why.
const REFUSED: [(&str, &str); 16] = [
    ("/", "it is the root of a disk"),
    ("../../../../../../../../../../../..", "it is the root of a disk"),
    (".", "it is the folder of the project"),
    ("nowhere/..", "it is the folder of the project"),
    ("..", "it holds the folder of the project"),
    ("tables", "it holds tables of the project"),
    ("./tables/../tables/", "it holds tables of the project"),
    ("rules", "it holds settings of the project"),
    ("look", "it holds files of the theme"),
    ("look/out", "it lies among files of the theme"),
    ("pages/typst", "it lies among templates of the project"),
    ("exports", "it holds tables of the project"),
    ("ledger", "it holds files of the ledger"),
    ("ledger/out", "it lies among files of the ledger"),
    ("../home", "it is the home folder"),
    ("../other", "it is the folder of another project"),
];

/// Runs a command in the project's folder, with a home of its own.
fn run(school: &School, args: &[&str]) -> Run {
    let mut command = school.command(args);
    command.current_dir(school.path().join("project")).env("HOME", school.path().join("home"));
    let output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Run {
        status: output.status.code().expect("the program was not killed"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

fn with_neighbours() -> School {
    let school = school();
    for folder in ["home", "other"] {
        fs::create_dir(school.path().join(folder)).expect("a folder");
    }
    school.write("other/gradus.toml", "")
}

/// Runs a command that is refused for its output folder, and changes nothing.
#[track_caller]
fn refused(school: &School, args: &[&str], status: i32, why: &str) -> String {
    let before = files(school.path());
    let Run { status: got, stderr, stdout } = run(school, args);
    assert_eq!(got, status, "{args:?}: {stdout}{stderr}");
    assert!(stderr.contains("[press/bad-output]"), "{args:?}: {stderr}");
    assert!(stderr.contains(why), "{args:?}: {stderr}");
    assert!(files(school.path()) == before, "{args:?} changes files");
    stderr
}

#[test]
fn a_folder_that_is_named_on_the_command_line_must_be_the_outputs_own() {
    let school = with_neighbours();
    for (out, why) in REFUSED {
        let said = refused(&school, &["build", "site", "--out", out], 2, why);
        assert!(said.contains(&format!("cannot build into `{out}`")), "{said}");
    }
    for args in [
        &["build", "mail", "--out", "tables"][..],
        &["build", "--student", "s-1", "--out", "tables"],
        &["build", "--shard", "1/2", "--out", "tables"],
    ] {
        refused(&school, args, 2, "it holds tables of the project");
    }
}

#[test]
fn a_folder_that_the_settings_name_must_be_the_outputs_own() {
    for (out, why) in REFUSED {
        let settings = format!("[build]\nout = {out:?}\n");
        let school = with_neighbours().edit("project/gradus.toml", "[build]\n", &settings);
        let said = refused(&school, &["check"], 1, why);
        assert!(said.contains("gradus.toml:5:7"), "{said}");
        for args in [&["build"][..], &["build", "mail"]] {
            refused(&school, args, 2, why);
        }
    }
}

#[test]
fn shares_are_not_merged_into_such_a_folder() {
    let school = with_neighbours();
    let share = ["build", "transcripts", "--shard", "1/1", "--out", "../share"];
    assert_eq!(run(&school, &share).status, 0);
    let why = "it holds tables of the project";
    refused(&school, &["merge", "../share", "--out", "tables"], 2, why);
    let school = school.edit("project/gradus.toml", "[build]\n", "[build]\nout = \"tables\"\n");
    refused(&school, &["merge", "../share"], 2, why);
}

#[test]
fn nothing_is_issued_for_a_project_with_such_a_folder() {
    let school = with_neighbours();
    let run = run(&school, &["key", "new"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let school = school.edit("project/gradus.toml", "[build]\n", "[build]\nout = \"tables\"\n");
    let issue = ["issue", "s-1", "--to", "Bay College", "--purpose", "application"];
    refused(&school, &issue, 2, "it holds tables of the project");
}

#[cfg(unix)]
#[test]
fn links_lead_nobody_round() {
    use std::os::unix::fs::symlink;
    let school = with_neighbours();
    let project = school.path().join("project");
    symlink(&project, school.path().join("elsewhere")).expect("a link");
    refused(&school, &["build", "--out", "../elsewhere"], 2, "it is the folder of the project");
    refused(&school, &["build", "--out", "../elsewhere/rules"], 2, "it holds settings");
    // A policy that is a link belongs to the project where it is named, and where it leads to.
    fs::create_dir(school.path().join("shared")).expect("a folder");
    fs::rename(project.join("rules/policy.toml"), school.path().join("shared/policy.toml"))
        .expect("a rename");
    symlink("../../shared/policy.toml", project.join("rules/policy.toml")).expect("a link");
    refused(&school, &["build", "--out", "rules"], 2, "it holds settings");
    refused(&school, &["build", "--out", "../shared"], 2, "it holds settings");
}

#[test]
fn folders_beside_and_among_tables_are_taken() {
    let school = with_neighbours();
    for out in ["out", "../site", "tables/out", "exports/out", "../home/site", "elsewhere"] {
        let run = run(&school, &["build", "site", "--out", out]);
        assert_eq!(run.status, 0, "{out}: {}", run.stderr);
        assert!(school.path().join("project").join(out).join("public/index.html").is_file());
    }
}
