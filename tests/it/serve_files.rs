//! `gradus serve` for who has no terminal: files are dropped, shown, written and undone there.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde_json::json;
use tempfile::TempDir;

use crate::school::{School, entries};
use crate::served::{Answer, Server};

fn empty() -> School {
    School::from_folder(TempDir::new().expect("a temporary folder"))
}

/// The files of a first week: a roster, gradebooks of two teachers, a form about habits.
fn first_week() -> Vec<PathBuf> {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/new/teachers-files/inputs");
    entries(&inputs)
}

fn drop_file(server: &Server, name: &str, bytes: &[u8], modified: u128) -> Answer {
    let own = format!("http://{}", server.at);
    let path = format!("/{}/drop/{}", server.token, name.replace(' ', "%20"));
    let headers = [("Origin", own.as_str()), ("x-modified", &modified.to_string())];
    server.ask("POST", &path, &headers, bytes)
}

fn drop_all(server: &Server, files: &[PathBuf]) {
    for path in files {
        let name = path.file_name().expect("a name").to_string_lossy();
        let modified = fs::metadata(path).and_then(|data| data.modified()).expect("a time");
        let modified = modified.duration_since(UNIX_EPOCH).expect("a time").as_millis();
        let answer = drop_file(server, &name, &fs::read(path).expect("a file"), modified);
        assert_eq!(answer.status, 204, "{name}: {answer:?}");
    }
}

/// The mark of what a page shows.
#[track_caller]
fn mark(page: &str) -> String {
    let rest = page.split("name=\"confirmed\" value=\"").nth(1);
    let rest = rest.unwrap_or_else(|| panic!("nothing is shown: {page}"));
    rest.split('"').next().expect("a mark").to_string()
}

/// Names in a folder, without those that systems hide.
fn names(folder: &Path) -> Vec<String> {
    let names = entries(folder).into_iter().map(|path| {
        path.file_name().expect("a name").to_string_lossy().into_owned()
    });
    names.filter(|name| !name.starts_with('.')).collect()
}

#[test]
fn a_project_is_made_of_dropped_files_as_the_command_makes_it() {
    let school = empty();
    let server = Server::start(&school);
    let number = server.after(0);
    let front = server.get(&format!("/{}/", server.token));
    assert_eq!(front.status, 303, "{front:?}");
    let files = first_week();
    drop_all(&server, &files);
    let shown = server.asked("add", &json!({ "look": "true" }));
    assert!(shown.contains("taken for the table `students`"), "{shown}");
    assert!(shown.contains("guesses to look at"), "{shown}");
    assert!(names(school.path()).is_empty(), "nothing is written before it is confirmed");
    let guessed = server.asked("add", &json!({ "confirmed": "guessed" }));
    assert!(guessed.contains("Something has changed"), "{guessed}");
    assert!(names(school.path()).is_empty());
    let done = server.asked("add", &json!({ "confirmed": mark(&shown) }));
    assert!(done.contains("The project was made"), "{done}");
    let number = server.after(number);
    assert!(server.office("").contains("id=\"students\""), "{}", server.office(""));

    // It is what the command makes of the same files.
    let other = empty();
    let mut line = vec!["new".to_string(), "made".to_string(), "--from".to_string()];
    line.extend(files.iter().map(|path| path.to_string_lossy().into_owned()));
    other.must(&line.iter().map(String::as_str).collect::<Vec<_>>());
    let made = other.path().join("made");
    for name in names(&made) {
        if made.join(&name).is_file() {
            let text = |root: &Path| fs::read_to_string(root.join(&name)).expect("a file");
            assert_eq!(text(school.path()), text(&made), "{name}");
        } else {
            assert_eq!(names(&school.path().join(&name)), names(&made.join(&name)), "{name}");
        }
    }

    // It is undone, and done again; what was built of it goes by its own rules.
    let undone = server.asked("add", &json!({ "undo": "1" }));
    assert!(undone.contains("A change was undone"), "{undone}");
    assert_eq!(names(school.path()), ["out"]);
    let number = server.after(number);
    assert_eq!(server.get(&format!("/{}/", server.token)).status, 303);
    server.asked("add", &json!({ "undo": "2" }));
    server.after(number);
    assert!(server.office("").contains("id=\"students\""));
}

#[test]
fn a_dropped_file_goes_nowhere_else() {
    let school = empty();
    let server = Server::start(&school);
    server.after(0);
    for name in ["..%2fx.csv", "%2e%2e/x.csv", ".hidden", "a/..%2f..%2f..%2fx.csv", "~$a.xlsx"] {
        let answer = drop_file(&server, name, b"a,b\n1,2\n", 0);
        assert!(answer.status >= 400, "{name}: {answer:?}");
    }
    let own = format!("http://{}", server.at);
    let path = format!("/{}/drop/a.csv", server.token);
    assert_eq!(server.ask("POST", &path, &[], "a,b\n").status, 403);
    let wrong = path.replacen(&server.token, "0123", 1);
    assert_eq!(server.ask("POST", &wrong, &[("Origin", &own)], "a,b\n").status, 404);
    // A file that waits can be taken away.
    assert_eq!(drop_file(&server, "a.csv", b"a,b\n1,2\n", 0).status, 204);
    assert!(server.office("add").contains("a.csv"));
    assert!(!server.asked("add", &json!({ "away": "a.csv" })).contains("a.csv"));
    assert!(names(school.path()).is_empty());
    assert!(entries(school.path()).iter().all(|path| path.ends_with(".gradus")));
}

#[test]
fn what_is_in_a_folder_already_is_not_replaced() {
    let school = empty().write("policy.toml", "by hand");
    let server = Server::start(&school);
    server.after(0);
    drop_all(&server, &first_week());
    let shown = server.asked("add", &json!({ "look": "true" }));
    let refused = server.asked("add", &json!({ "confirmed": mark(&shown) }));
    assert!(refused.contains("There is “policy.toml” in this folder already"), "{refused}");
    assert_eq!(names(school.path()), ["policy.toml"]);
    assert_eq!(fs::read(school.path().join("policy.toml")).expect("a file"), b"by hand");
}
