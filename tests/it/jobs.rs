//! Job files for schedulers: as they are printed, and the one for make run for real, in a folder
//! whose name has everything in it that a shell or make could take for something else.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::school::{Run, School, copy, files, repository};

/// A name that nothing reads as it is, unless it is quoted.
const HOSTILE: &str = "a school's $HOME, #1 @N@ (50%)";

/// The smallest school, in a folder with that name.
fn school() -> School {
    let school = School::from_folder(TempDir::new().expect("a folder"));
    copy(&repository().join("tests/gallery/base"), &school.path().join(HOSTILE));
    school
}

/// A job file, with `GRADUS` and `SCHOOL` for the paths of this machine.
fn printed(school: &School, args: &[&str]) -> String {
    let args: Vec<&str> = ["jobs"].iter().chain(args).copied().collect();
    let text = school.must(&args);
    let here = school.path().canonicalize().expect("a folder");
    let here = here.to_str().expect("text");
    text.replace(env!("CARGO_BIN_EXE_gradus"), "GRADUS").replace(here, "SCHOOL")
}

/// On Windows paths have other signs in them.
#[cfg(unix)]
#[test]
fn files_are_as_they_were_reviewed() {
    let school = school();
    let folder = repository().join("tests/jobs");
    for (name, args) in [
        ("slurm.sh", &["slurm", HOSTILE, "--shares", "16"][..]),
        ("kubernetes.yaml", &["kubernetes", HOSTILE, "reports", "--as-of", "2026-02-27"]),
        ("make.mk", &["make", HOSTILE, "transcripts", "reports"]),
        ("github.yml", &["github", HOSTILE, "--shares", "3"]),
    ] {
        let found = printed(&school, args);
        let path = folder.join(name);
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &found).expect("it can be written");
        }
        let expected = fs::read_to_string(&path).expect("a file that was reviewed");
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_no_job_can_do_is_refused() {
    let school = school();
    let refused = |args: &[&str]| {
        let run = school.run(args);
        assert_eq!(run.status, 2, "{}", run.stdout);
        run.stderr
    };
    assert!(refused(&["jobs", "slurmm", HOSTILE]).contains("'slurm'"));
    assert!(refused(&["jobs", "slurm", "nowhere"]).contains("no `gradus.toml` in `nowhere`"));
    assert!(refused(&["jobs", "slurm", HOSTILE, "report"]).contains("`report`"));
    assert!(refused(&["jobs", "slurm", HOSTILE, "--shares", "0"]).contains("--shares"));
    fs::write(school.path().join(HOSTILE).join("gradus.toml"), "[").expect("it can be written");
    assert!(refused(&["jobs", "slurm", HOSTILE]).contains("gradus check"));
}

fn make(school: &School) -> Option<Run> {
    let mut make = Command::new("make");
    make.args(["-j", "2", "-f", "shares.mk"]).current_dir(school.path()).stdin(Stdio::null());
    let output = make.output().ok()?;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is UTF-8");
    Some(Run {
        status: output.status.code().expect("it was not killed"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    })
}

/// The files of a folder that readers see.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = files(folder).into_iter();
    files.filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect()
}

/// Needs make: `tests/run` says when there is none.
#[cfg(unix)]
#[test]
fn make_builds_what_one_build_does_and_names_what_is_missing() {
    let school = school();
    let targets = [HOSTILE, "reports", "transcripts"];
    let job: Vec<&str> = ["jobs", "make"].iter().chain(&targets).copied().collect();
    let text = school.must(&job);
    let school = school.write("shares.mk", text);
    let Some(run) = make(&school) else { return };
    assert_eq!(run.status, 0, "{}{}", run.stdout, run.stderr);
    let build: Vec<&str> =
        ["build"].iter().chain(&targets).chain(&["--out", "one"]).copied().collect();
    school.must(&build);
    let one = tree(&school.path().join("one"));
    assert!(one.keys().any(|name| name.ends_with(".pdf")), "{:?}", one.keys());
    assert!(one == tree(&school.path().join(HOSTILE).join("out")));

    // A share that cannot be made does not keep the others from being made.
    let shares = school.path().join(HOSTILE).join("out-shares");
    fs::remove_dir_all(&shares).expect("it can be removed");
    fs::create_dir(&shares).expect("it can be made");
    fs::write(shares.join("2-of-4"), "").expect("it can be written");
    let run = make(&school).expect("it ran before");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("2-of-4` is not a share: it is not a folder"), "{}", run.stderr);
    assert!(shares.join("4-of-4/private/share.json").is_file());
}
