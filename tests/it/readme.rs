//! The README and the pages of the manual: their commands run and print what they show, their
//! settings are settings, their tables name what there is.

use std::fs;
use std::path::{Path, PathBuf};

use gradus::base::SourceMap;
use gradus::{import, project};
use tempfile::TempDir;

use crate::school::{School, files, repository, zipped};

/// A fenced block: its language and its text.
struct Block {
    language: String,
    text: String,
}

#[test]
fn commands_run_and_print_what_is_shown() {
    let mut printed = String::new();
    let school = machine();
    for block in blocks() {
        match block.language.as_str() {
            "sh" => {
                printed.clear();
                for line in block.text.lines() {
                    printed += &run(&school, line.split(" #").next().unwrap_or_default().trim());
                }
            }
            "text" => {
                if block.text.starts_with("error[") {
                    printed = misspell(&school);
                }
                shown(&block.text, &printed);
            }
            _ => {}
        }
    }
}

#[test]
fn settings_are_settings() {
    let sample =
        fs::read_to_string(repository().join("sample-data/gradus.toml")).expect("settings");
    let mut found = 0;
    for block in blocks().iter().filter(|block| block.language == "toml") {
        let mut sources = SourceMap::default();
        let source = sources.add("gradus.toml", format!("{sample}\n{}", block.text));
        let (project, diagnostics) = project::read(source, &sources);
        assert!(diagnostics.is_empty(), "{}\n{diagnostics:?}", block.text);
        assert!(project.is_some());
        found += 1;
    }
    assert!(found > 0);
}

#[test]
fn every_format_has_a_line() {
    let known: Vec<&str> = import::formats_reference().iter().map(|format| format.name).collect();
    let named = rows("| format |");
    let named: Vec<&str> = named.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(named, known);
}

#[test]
fn every_command_has_the_options_that_are_named() {
    let school = machine();
    let help = school.must(&["--help"]);
    let rows = rows("| command |");
    for name in help.lines().filter_map(command_of_help) {
        let listed = rows.iter().any(|row| row[0].contains(&format!("`gradus {name}")));
        assert!(listed, "`gradus {name}` has no line");
    }
    for row in rows {
        let commands: Vec<&str> =
            row[0].split('`').filter(|part| part.starts_with("gradus ")).collect();
        // The rest of a line that has several commands is about all of them.
        let rest = if commands.len() == 1 { &row[1][..] } else { "" };
        for command in &commands {
            let name = command.split(' ').nth(1).expect("a command");
            let help = school.must(&[name, "--help"]);
            let words = [command, rest].into_iter();
            let mut words = words.flat_map(|text| text.split(['`', ' ', '[', ']', ';', ',']));
            let unknown = words.find(|word| word.starts_with("--") && !help.contains(word));
            assert_eq!(unknown, None, "`gradus {name}`");
        }
    }
}

/// The name of a command in a line of the help's list of commands.
fn command_of_help(line: &str) -> Option<&str> {
    let name = line.strip_prefix("  ")?.split(' ').next()?;
    let is_command = !name.is_empty() && name.chars().all(|char| char.is_ascii_lowercase());
    // The examples below the list begin with the program's name.
    (is_command && name != "gradus").then_some(name)
}

/// A folder with what the README takes for granted: the sample school, and exports.
fn machine() -> School {
    let school = School::from_folder(TempDir::new().expect("a temporary folder"));
    for folder in ["sample-data", "exports"] {
        fs::create_dir(school.path().join(folder)).expect("the folder can be made");
    }
    for (name, bytes) in files(&repository().join("sample-data")) {
        let path = school.path().join("sample-data").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }
    let cases = repository().join("tests/new");
    let read = |path: &str| fs::read(cases.join(path)).expect(path);
    let bundle = files(&cases.join("bundle/inputs/oneroster"));
    school
        .write("exports/oneroster.zip", zipped(&bundle))
        .write("exports/outcomes.csv", read("bundle/inputs/mastery.csv"))
        .write("exports/marks.xlsx", read("workbook/inputs/school.xlsx"))
}

/// Runs a line of a block, and gives what it prints.
fn run(school: &School, line: &str) -> String {
    if line == "tests/run" {
        assert!(repository().join(line).is_file());
        return String::new();
    }
    let program = ["cargo run -- ", "gradus "];
    let args = program.iter().find_map(|program| line.strip_prefix(program));
    let args = args.unwrap_or_else(|| panic!("`{line}` is run by no test"));
    school.must(&args.split_whitespace().collect::<Vec<_>>())
}

/// Breaks the row that the manual breaks, checks, and mends it.
fn misspell(school: &School) -> String {
    let path = school.path().join("my-school/evidence/evidence.csv");
    let text = fs::read_to_string(&path).expect("evidence");
    let row = text.lines().nth(2).expect("a third line").to_string();
    let broken = row.replace("EN.05.a", "EN.5.a");
    assert!(row != broken, "the third line is another: {row}");
    fs::write(&path, text.replace(&row, &broken)).expect("a file");
    let run = school.run(&["check", "--all", "my-school"]);
    fs::write(&path, text).expect("a file");
    assert_eq!(run.status, 1, "{}", run.stderr);
    school.must(&["explain", "model/unknown-competency"]);
    run.stderr
}

/// Every shown line is printed, in order; `...` ends one that goes on.
#[track_caller]
fn shown(text: &str, printed: &str) {
    let mut lines = printed.lines();
    for line in text.lines() {
        let found = match line.strip_suffix("...") {
            Some(start) => lines.any(|printed| printed.starts_with(start)),
            None => lines.any(|printed| printed == line),
        };
        assert!(found, "the README shows\n{line}\nand this is printed:\n{printed}");
    }
}

#[test]
fn the_manual_is_in_the_program() {
    let school = machine();
    let overview = school.must(&["help"]);
    for page in pages() {
        let topic = page.file_stem().and_then(|name| name.to_str()).expect("a name");
        let text = fs::read_to_string(repository().join(&page)).expect("a page");
        assert_eq!(school.must(&["help", topic]), text);
        let title = text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("a title");
        assert!(overview.contains(topic) && overview.contains(title), "{overview}");
    }
    let count = fs::read_dir(repository().join("templates/help")).expect("pages").count();
    assert_eq!(pages().len(), count, "a page of the manual that the README does not name");
    assert!(school.must(&["help", "key", "backup"]).contains("Usage: gradus key backup"));
}

/// The README, then each page that it leads to.
fn text() -> String {
    let read = |path: &Path| fs::read_to_string(repository().join(path)).expect("a page");
    let pages: String = pages().iter().map(|page| read(page)).collect();
    read(Path::new("README.md")) + &pages
}

/// The pages of the manual, in the order of the README.
fn pages() -> Vec<PathBuf> {
    let readme = fs::read_to_string(repository().join("README.md")).expect("a README");
    let parts = readme.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let pages = parts.map(|(path, _)| path).filter(|path| path.starts_with("templates/help/"));
    pages.map(PathBuf::from).collect()
}

/// The fenced blocks that have a language.
fn blocks() -> Vec<Block> {
    let text = text();
    let parts: Vec<&str> = text.split("```").collect();
    assert!(parts.len() % 2 == 1, "a block does not end");
    let inside = parts.into_iter().skip(1).step_by(2);
    let block = |part: &str| {
        let (language, text) = part.split_once('\n')?;
        Some(Block { language: language.to_string(), text: text.to_string() })
    };
    inside.filter_map(block).collect()
}

/// The rows below the head of a table that begins so, in cells.
fn rows(head: &str) -> Vec<Vec<String>> {
    let text = text();
    let table = text.lines().skip_while(|line| !line.starts_with(head)).skip(2);
    let rows = table.take_while(|line| line.starts_with('|'));
    let cell = |cell: &str| cell.replace('\u{1}', "|").trim().to_string();
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.replace("\\|", "\u{1}").trim_matches('|').split('|').map(cell).collect())
        .collect();
    assert!(!rows.is_empty(), "no table begins with {head}");
    rows
}
