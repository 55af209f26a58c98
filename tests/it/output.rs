//! The ways of printed output: pipes that close, and disks that are full.

use std::io::pipe;
use std::process::Stdio;

use crate::school::School;

/// The exit status of a command whose standard output or error nobody reads.
#[track_caller]
fn unread(args: &[&str], errors_too: bool) -> i32 {
    let school = School::from_dir("tests/gallery/base");
    let (reader, writer) = pipe().expect("a pipe");
    drop(reader);
    let mut command = school.command(args);
    let errors = match errors_too {
        true => Stdio::from(writer.try_clone().expect("a pipe")),
        false => Stdio::piped(),
    };
    let output = command.stdout(writer).stderr(errors).output().expect("the program starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    let read = match errors_too {
        true => String::new(),
        false => school.run(args).stderr,
    };
    assert_eq!(errors, read, "gradus {}", args.join(" "));
    output.status.code().expect("the program was not killed")
}

#[test]
fn a_reader_who_has_enough_does_no_harm() {
    for args in [
        &["check"][..],
        &["check", "--format", "json"],
        &["explain", "s-1"],
        &["explain", "s-1", "MA.1"],
        &["explain", "import/bad-date"],
        &["schema"],
        &["schema", "--tables"],
        &["completions", "bash"],
        &["man"],
        &["man", "key", "backup"],
        &["--help"],
    ] {
        assert_eq!(unread(args, false), 0, "gradus {}", args.join(" "));
    }
}

#[test]
fn the_exit_status_is_the_same_when_nobody_reads() {
    assert_eq!(unread(&["explain", "nobody"], true), 2);
    assert_eq!(unread(&["check", "nowhere"], true), 2);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_no_reader() {
    let school = School::from_dir("tests/gallery/base");
    let full = std::fs::File::create("/dev/full").expect("the system has a full device");
    let output = school.command(&["check"]).stdout(full).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.contains("not everything could be printed"), "{errors}");
}
