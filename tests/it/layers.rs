//! The architecture, as far as a test can read it off the sources.

use std::fs;
use std::path::{Path, PathBuf};

use crate::school::entries;

/// Layers from the top; a module may name those after it.
const LAYERS: [&str; 13] = [
    "cli", "serve", "propose", "compare", "press", "render", "view", "policy", "import", "model",
    "project", "ledger", "base",
];

/// Pairs that never meet although one stands above the other.
const STRANGERS: [(&str, &str); 10] = [
    ("propose", "compare"),
    ("policy", "import"),
    ("view", "import"),
    ("view", "project"),
    ("model", "project"),
    ("render", "policy"),
    ("render", "import"),
    ("render", "model"),
    ("render", "project"),
    ("import", "policy"),
];

/// The files that touch the disk or the environment.
const ON_THE_DISK: [&str; 59] = [
    "src/base/disk.rs",
    "src/base/disk/answer.rs",
    "src/base/disk/asked.rs",
    "src/base/disk/stamp.rs",
    "src/cli/build.rs",
    "src/cli/issue.rs",
    "src/cli/jobs.rs",
    "src/cli/key.rs",
    "src/cli/merge.rs",
    "src/cli/new.rs",
    "src/cli/output.rs",
    "src/cli/root.rs",
    "src/cli/serve.rs",
    "src/cli/verify.rs",
    "src/import/files/discover.rs",
    "src/import/files/load.rs",
    "src/import/files/survey.rs",
    "src/ledger/files.rs",
    "src/press/assets.rs",
    "src/press/built.rs",
    "src/press/load.rs",
    "src/press/manifest.rs",
    "src/press/out.rs",
    "src/press/own_pages.rs",
    "src/press/own_templates.rs",
    "src/press/program.rs",
    "src/press/rebuild.rs",
    "src/press/record.rs",
    "src/press/run.rs",
    "src/press/seen.rs",
    "src/press/share/gather.rs",
    "src/press/share/sheet.rs",
    "src/press/share/taken.rs",
    "src/press/stale.rs",
    "src/press/unread.rs",
    "src/press/unused_assets.rs",
    "src/press/write.rs",
    "src/propose/add/mod.rs",
    "src/propose/add/places.rs",
    "src/propose/gather.rs",
    "src/propose/mod.rs",
    "src/propose/occasion.rs",
    "src/propose/overlay.rs",
    "src/propose/questions/mod.rs",
    "src/propose/questions/sheet.rs",
    "src/propose/schemas.rs",
    "src/propose/staging.rs",
    "src/propose/year/mod.rs",
    "src/propose/year/roster.rs",
    "src/render/pdf/measured.rs",
    "src/render/pdf/world.rs",
    "src/render/theme.rs",
    "src/serve/history.rs",
    "src/serve/intake/dropped.rs",
    "src/serve/intake/starting.rs",
    "src/serve/look.rs",
    "src/serve/round.rs",
    "src/serve/tree.rs",
    "src/serve/watch.rs",
];

/// The files that put a question to the disk that is no fault point, and why no test has to make it
/// fail.
const NO_FAULT_POINTS: [(&str, &str); 12] = [
    ("src/cli/diff.rs", "the meaning of a word of the command, which is read afterwards"),
    ("src/cli/jobs.rs", "a line of the job file that is printed"),
    ("src/cli/serve.rs", "the meaning of a word of the command, which is made or read afterwards"),
    ("src/cli/verify.rs", "the meaning of a word of the command, which is read afterwards"),
    ("src/import/files/load.rs", "the state of an open file before it is read"),
    ("src/import/syntax/archive.rs", "entries of an archive in memory"),
    ("src/ledger/files.rs", "a lock that is held and never read"),
    ("src/press/out.rs", "an output folder that is refused; what is not refused is written to"),
    ("src/press/write.rs", "a lock that is held and never read"),
    (
        "src/propose/year/settings.rs",
        "a line of the settings that are shown before they are written",
    ),
    ("src/serve/intake/dropped.rs", "a size that is shown"),
    ("src/serve/look.rs", "a change, which is looked for again a moment later"),
];

/// Lines that a file may have at most.
const MOST_LINES: usize = 600;

#[test]
fn modules_name_only_lower_layers() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        for (number, line) in code_lines(&text) {
            for other in LAYERS {
                let named = line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"))
                    || line.contains(&format!("crate::{other},"));
                let allowed = position(&layer) <= position(other)
                    && !STRANGERS.contains(&(layer.as_str(), other));
                if named && !allowed {
                    wrong.push(format!("{}:{number}: {layer} names {other}", path.display()));
                }
            }
            // Ways to name a module that the check above would not see.
            if line.contains("crate::{") || line.contains("use crate::*") {
                wrong.push(format!("{}:{number}: hides which layer it names", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `project` is `gradus.toml` alone; what else policy takes from it is how TOML is read with
/// places.
#[test]
fn policy_takes_nothing_but_toml_from_the_project() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        if layer != "policy" {
            continue;
        }
        for (number, line) in code_lines(&text) {
            let others = line.matches("crate::project").count();
            if others != line.matches("crate::project::toml").count() {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A type has one home: no layer gives out those of another as its own.
#[test]
fn no_layer_re_exports_another() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        for (number, line) in code_lines(&text) {
            let line = line.trim();
            let other = LAYERS.iter().find(|other| line.contains(&format!("crate::{other}::")));
            if line.starts_with("pub use") && other.is_some_and(|other| *other != layer) {
                wrong.push(format!("{}:{number}: {line}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files that a run leaves where it was started do not travel with the sources.
#[test]
fn the_top_level_holds_what_is_named() {
    let known = [
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "rust-toolchain.toml",
        "sample-data",
        "src",
        "target",
        "templates",
        "tests",
        "themes",
    ];
    // The last is what `cargo package` adds to a crate.
    let expected = |name: &String| {
        name.starts_with('.') || known.contains(&name.as_str()) || name == "Cargo.toml.orig"
    };
    let names = entries(Path::new(env!("CARGO_MANIFEST_DIR")))
        .into_iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let others: Vec<String> = names.filter(|name| !expected(name)).collect();
    assert!(others.is_empty(), "remove them, or give each its place: {others:?}");
}

#[test]
fn files_are_short() {
    let long: Vec<String> = sources()
        .filter(|(_, _, text)| text.lines().count() > MOST_LINES)
        .map(|(_, path, text)| format!("{}: {} lines", path.display(), text.lines().count()))
        .collect();
    assert!(long.is_empty(), "split by responsibility:\n{}", long.join("\n"));
}

#[test]
fn the_disk_is_touched_by_the_files_that_are_named() {
    let touches = |text: &str| {
        let ways = ["std::fs", "File::", "std::env::", "disk::", "base::disk"];
        code_lines(text).any(|(_, line)| ways.iter().any(|way| line.contains(way)))
    };
    let is_test = |name: &str| name.ends_with("tests.rs") || name.contains("/tests/");
    let found: Vec<String> = sources()
        .filter(|(_, _, text)| touches(text))
        .map(|(_, path, _)| path.to_string_lossy().replace('\\', "/"))
        .filter(|name| !is_test(name))
        .collect();
    let named = |name: &String| ON_THE_DISK.iter().any(|known| name.ends_with(known));
    let new: Vec<&String> = found.iter().filter(|name| !named(name)).collect();
    assert!(new.is_empty(), "they touch the disk and are not named: {new:#?}");
    let gone = ON_THE_DISK.iter().filter(|known| !found.iter().any(|name| name.ends_with(*known)));
    assert_eq!(gone.collect::<Vec<_>>(), Vec::<&&str>::new(), "they do not touch the disk");
}

#[test]
fn the_disk_is_asked_where_a_test_can_make_it_fail() {
    let ways =
        ["std::fs", "fs::", "File::", ".exists()", ".is_file()", ".is_dir()", "canonicalize("];
    // Kinds and folders of a ledger are no questions to the disk.
    let other = ["kind", "folder.exists()", "ledger.exists()", "self.exists()", "disk::"];
    let asks = |text: &str| {
        code_lines(text).any(|(_, line)| {
            ways.iter().any(|way| line.contains(way)) && !other.iter().any(|one| line.contains(one))
        })
    };
    let is_test = |name: &str| {
        ["tests.rs", "/tests/", "pdf/cached.rs", "pdf/measured.rs"]
            .iter()
            .any(|one| name.contains(one))
    };
    let found: Vec<String> = sources()
        .filter(|(_, _, text)| asks(text))
        .map(|(_, path, _)| path.to_string_lossy().replace('\\', "/"))
        .filter(|name| !is_test(name) && !name.contains("src/base/disk"))
        .collect();
    let named = |name: &String| NO_FAULT_POINTS.iter().any(|(known, _)| name.ends_with(known));
    let new: Vec<&String> = found.iter().filter(|name| !named(name)).collect();
    assert!(new.is_empty(), "ask by `base::disk`, or say why it need not fail: {new:#?}");
    let gone = NO_FAULT_POINTS.iter().map(|(known, _)| known);
    let gone: Vec<_> =
        gone.filter(|known| !found.iter().any(|name| name.ends_with(**known))).collect();
    assert!(gone.is_empty(), "they do not: {gone:?}");
}

/// A pipe or a device where a file should be is waited for by whoever opens it without a look.
#[test]
fn files_are_opened_where_it_is_seen_what_they_are() {
    let ways = ["fs::read(", "fs::read_to_string(", "File::open("];
    let opens = |text: &str| {
        let own = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let mut code = own.lines().map(|line| line.split("//").next().unwrap_or_default());
        code.any(|line| ways.iter().any(|way| line.contains(way)))
    };
    let wrong: Vec<String> = sources()
        .filter(|(_, _, text)| opens(text))
        .map(|(_, path, _)| path.to_string_lossy().replace('\\', "/"))
        .filter(|name| !name.ends_with("src/base/disk.rs") && !name.contains("tests"))
        .collect();
    assert!(wrong.is_empty(), "read them by `base::disk`: {wrong:#?}");
}

/// A newcomer searches for the thing, not for a question about it.
#[test]
fn doc_comments_name_the_thing() {
    let words = |line: &str| {
        let line = line.trim_start();
        let line = line.strip_prefix("/// ").or_else(|| line.strip_prefix("//! "));
        line.unwrap_or_default().trim().to_string()
    };
    let mut questions = Vec::new();
    for (path, text) in sources().map(|(_, path, text)| (path, text)).chain(tests()) {
        let mut before = String::new();
        for (at, line) in text.lines().enumerate() {
            let line = words(line);
            if before.is_empty() && line.starts_with("What ") {
                questions.push(format!("{}:{}: {line}", path.display(), at + 1));
            }
            before = line;
        }
    }
    assert!(questions.is_empty(), "say it with a noun:\n{}", questions.join("\n"));
}

#[test]
fn no_float_in_model_or_policy() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        if layer != "model" && layer != "policy" {
            continue;
        }
        for (number, line) in code_lines(&text) {
            if line.contains("f32") || line.contains("f64") {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_clock_is_read_for_progress_and_for_the_day_of_issue_only() {
    let mut wrong = Vec::new();
    for (_, path, text) in sources() {
        for (number, line) in code_lines(&text) {
            let reads =
                ["SystemTime", "Zoned::now", "Timestamp::now"].map(|name| line.contains(name));
            if reads.contains(&true) && !path.ends_with("src/cli/clock.rs") {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every source file of the library: its layer, its path, its text.
fn tests() -> impl Iterator<Item = (PathBuf, String)> {
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &mut files);
    files.into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("a source file is text");
        (path, text)
    })
}

fn sources() -> impl Iterator<Item = (String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    LAYERS.into_iter().flat_map(move |layer| {
        let mut files = Vec::new();
        walk(&root.join(layer), &mut files);
        assert!(!files.is_empty(), "layer {layer} has no files");
        files.into_iter().map(move |path| {
            let text = fs::read_to_string(&path).expect("a source file is text");
            (layer.to_string(), path, text)
        })
    })
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in entries(folder) {
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Lines of code, numbered: without comments, and without the unit tests at the end of a file.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
}

fn position(layer: &str) -> usize {
    LAYERS.iter().position(|known| *known == layer).expect("a known layer")
}
