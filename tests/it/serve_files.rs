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
    let names = entries(folder)
        .into_iter()
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with('.')).collect()
}

#[test]
fn a_project_is_made_of_dropped_files_as_the_command_makes_it() {
    let school = empty();
    let server = Server::start(&school);
    server.after(0);
    let front = server.get(&format!("/{}/", server.token));
    assert_eq!(front.status, 303, "{front:?}");
    let files = first_week();
    drop_all(&server, &files);
    let shown = server.asked("add", &json!({ "look": "true" }));
    assert!(shown.contains("taken for the table"), "{shown}");
    assert!(shown.contains("guesses to look at"), "{shown}");
    assert!(names(school.path()).is_empty(), "nothing is written before it is confirmed");
    let guessed = server.asked("add", &json!({ "confirmed": "guessed" }));
    assert!(guessed.contains("Something has changed"), "{guessed}");
    assert!(names(school.path()).is_empty());
    let done = server.asked("add", &json!({ "confirmed": mark(&shown) }));
    assert!(done.contains("The project was made"), "{done}");
    server.shows("", "id=\"students\"");

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
    assert_eq!(server.get(&format!("/{}/", server.token)).status, 303);
    server.asked("add", &json!({ "undo": "2" }));
    server.shows("", "id=\"students\"");
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

/// The project of the first week, made by the command.
fn made() -> School {
    let school = empty();
    let mut line = vec!["new".to_string(), ".".to_string(), "--from".to_string()];
    line.extend(first_week().iter().map(|path| path.to_string_lossy().into_owned()));
    school.must(&line.iter().map(String::as_str).collect::<Vec<_>>());
    school
}

/// The name of the field of a page that has a value; the words are in the question around it.
#[track_caller]
fn field(page: &str, words: &str, value: &str) -> String {
    let question = page.split("<fieldset").find(|part| part.contains(words));
    let question = question.unwrap_or_else(|| panic!("no question has `{words}`: {page}"));
    let end = question.find(value).unwrap_or_else(|| panic!("no `{value}` in {question}"));
    let before = &question[..end];
    let at = before.rfind(" name=\"").unwrap_or_else(|| panic!("no field before `{value}`"));
    before[at + 7..].split('"').next().expect("a name").to_string()
}

#[test]
fn answers_are_written_into_the_settings_and_nothing_else_is_touched() {
    // A text of several lines is not touched either, although a field for one would lose their breaks.
    let about = "language = \"en\"\nabout = \"\"\"\nOne.\n\nTwo.\n\"\"\"\n";
    let school = made().edit("gradus.toml", "language = \"en\"\n", about);
    let settings = school.path().join("gradus.toml");
    let before = fs::read_to_string(&settings).expect("the settings");
    let server = Server::start(&school);
    server.after(0);
    let page = server.office("questions");
    let of = page.split("name=\"of\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let name = field(&page, "what the school is called", "value=\"Our School\"");
    let id = name.split('.').next().expect("a question").to_string();
    let mut answers = json!({
        "of": of,
        name: "Nordlicht \"Gesamt\"",
        format!("settled.{id}"): "on",
        field(&page, "what the school is called", "rows=\"3\""): "1 Harbour Road\r\nNewtown, VT 05000\r\n",
        field(&page, "where proficient begins", "value=\"Developing\""): "On the way",
    });
    let about = field(&page, "what the school is called", "One.\n\nTwo.\n</textarea>");
    answers[about] = json!("One.\r\n\r\nTwo.\r\n");
    let subjects = page.split(".sheet0.").nth(1).is_some();
    assert!(subjects, "the table of subjects can be edited: {page}");
    answers[field(&page, "subjects.csv", "value=\"Language\"")] = json!("Languages");
    let shown = server.asked("questions", &answers);
    assert!(shown.contains("Languages") && shown.contains("On the way"), "{shown}");
    assert_eq!(fs::read_to_string(&settings).expect("the settings"), before);
    answers["confirmed"] = json!(mark(&shown));
    let done = server.asked("questions", &answers);
    assert!(done.contains("One question is settled"), "{done}");
    let after = fs::read_to_string(&settings).expect("the settings");
    assert!(after.contains("name = \"Nordlicht \\\"Gesamt\\\"\""), "{after}");
    assert!(after.contains("address = [\"1 Harbour Road\", \"Newtown, VT 05000\"]"), "{after}");
    assert!(after.contains("label = \"On the way\""), "{after}");
    let others = |text: &str| {
        let changed = ["name = \"", "address = ", "what the school is called", "code = \"2\""];
        let lines = text.lines().filter(|line| !changed.iter().any(|own| line.contains(own)));
        lines.map(str::to_string).collect::<Vec<_>>()
    };
    let kept: Vec<String> = others(&before);
    assert_eq!(others(&after), kept, "every other line is as it was, comments too");
    let table = fs::read_to_string(school.path().join("framework/subjects.csv")).expect("a table");
    assert!(table.contains("Language,Languages"), "{table}");
    server.shows("", "Nordlicht");
    // An answer to what was shown before is not an answer to what stands there now.
    let late = server.asked("questions", &answers);
    assert!(late.contains("Something has changed"), "{late}");
    let undone = server.asked("add", &json!({ "undo": "1" }));
    assert!(undone.contains("A change was undone"), "{undone}");
    assert_eq!(fs::read_to_string(&settings).expect("the settings"), before);
}

#[test]
fn an_answer_that_cannot_be_is_refused() {
    let school = made();
    let policy = fs::read_to_string(school.path().join("policy.toml")).expect("a policy");
    let server = Server::start(&school);
    server.after(0);
    let page = server.office("questions");
    let of = page.split("name=\"of\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let method = field(&page, "which rating counts", "<option selected>highest");
    let needed = field(&page, "which rating counts", "inputmode=\"decimal\"");
    for (name, value) in [(&method, "no such"), (&needed, "many"), (&needed, "1\nx = 2")] {
        let refused = server.asked("questions", &json!({ "of": of, name: value }));
        assert!(refused.contains("cannot be the value"), "{value}: {refused}");
    }
    // A rule that needs more to be said is seen before it is written, and is not written.
    let shown = server.asked("questions", &json!({ "of": of, &method: "decaying-average" }));
    assert!(shown.contains("policy/"), "{shown}");
    assert!(!shown.contains("name=\"confirmed\""), "{shown}");
    let shown = server.asked("questions", &json!({ "of": of, &method: "latest" }));
    assert!(shown.contains("name=\"confirmed\""), "{shown}");
    assert!(server.asked("questions", &json!({ "of": of })).contains("Nothing was changed"));
    assert_eq!(fs::read_to_string(school.path().join("policy.toml")).ok(), Some(policy));
}

#[test]
fn a_new_export_takes_the_place_of_the_one_before() {
    let school = School::from_dir("tests/gallery/base");
    let evidence = school.path().join("evidence.csv");
    let good = fs::read_to_string(&evidence).expect("a table");
    let server = Server::start(&school);
    server.after(0);
    // One row less, and another that nobody can read.
    let mut lines: Vec<&str> = good.lines().collect();
    let last = lines.pop().expect("a row");
    let broken = last.replacen("20", "x20", 1);
    lines.push(&broken);
    let new = lines.join("\n") + "\n";
    assert_eq!(drop_file(&server, "Evidence.csv", new.as_bytes(), 0).status, 204);
    let shown = server.asked("add", &json!({}));
    assert!(shown.contains("id=\"adding\"") && shown.contains("x20"), "{shown}");
    assert!(shown.contains("students change") || shown.contains("student change"), "{shown}");
    assert_eq!(fs::read_to_string(&evidence).expect("a table"), good, "nothing is written yet");
    // It may go on waiting, or go elsewhere; two cannot go to one place.
    let waits = server.asked("add", &json!({ "to.Evidence.csv": "" }));
    assert!(!waits.contains("id=\"adding\""), "{waits}");
    assert_eq!(drop_file(&server, "more/evidence.csv", good.as_bytes(), 0).status, 204);
    assert!(server.asked("add", &json!({})).contains("Two files would go to"));
    server.asked("add", &json!({ "away": "more/evidence.csv" }));
    let outside = json!({ "to.Evidence.csv": "../evidence.csv", "confirmed": "x" });
    assert!(server.asked("add", &outside).contains("Something has changed"));
    let done = server.asked("add", &json!({ "confirmed": mark(&shown) }));
    assert!(done.contains("Files were added"), "{done}");
    assert_eq!(fs::read_to_string(&evidence).expect("a table"), new);
    server.shows("problems", "x20");
    assert!(server.asked("add", &json!({ "undo": "1" })).contains("A change was undone"));
    assert_eq!(fs::read_to_string(&evidence).expect("a table"), good);
}

/// A file of which the project knows nothing is taken for what `gradus add` takes it for.
#[test]
fn an_export_of_another_kind_gets_settings_of_its_own() {
    let school = School::from_dir("tests/gallery/base");
    let settings = || fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let before = settings();
    let server = Server::start(&school);
    server.after(0);
    let book =
        "Teacher: Ito,,\nStudent,MA.1,MA.2\nDate,3/9/2026,3/16/2026\n\"Alvarez, Ana\",DV,PR\n";
    assert_eq!(drop_file(&server, "Ito.csv", book.as_bytes(), 0).status, 204);
    let shown = server.asked("add", &json!({}));
    for part in ["a gradebook, one column a competency", "[source.wide]", "header_lines = 2"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert_eq!(settings(), before, "nothing is written yet");
    let waits = server.asked("add", &json!({ "to.Ito.csv": "" }));
    assert!(!waits.contains("id=\"adding\""), "{waits}");
    let done = server.asked("add", &json!({ "confirmed": mark(&shown) }));
    assert!(done.contains("Files were added"), "{done}");
    assert!(settings().starts_with(&before), "{}", settings());
    let level = school.must(&["explain", "s-1", "MA.2"]);
    assert!(level.contains("2026-03-16 PR (3)  rated by Ito"), "{level}");
    server.asked("add", &json!({ "undo": "1" }));
    assert_eq!(settings(), before);
    assert!(!school.path().join("exports/Ito.csv").exists());
}
