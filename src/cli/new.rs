//! `gradus new`: start a project, or templates of a school's own.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::Exit;
use super::args::NewArgs;
use super::output::{complain, count_of, say};
use super::propose;
use crate::propose::schemas;

static EMPTY: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/new");

// Part by part, since building the sample school where it lies leaves its output beside them.
static SAMPLE_FILES: [(&str, &str); 2] = [
    ("gradus.toml", include_str!("../../sample-data/gradus.toml")),
    ("policy.toml", include_str!("../../sample-data/policy.toml")),
];
static SAMPLE_FOLDERS: [(&str, Dir); 5] = [
    ("framework", include_dir!("$CARGO_MANIFEST_DIR/sample-data/framework")),
    ("school", include_dir!("$CARGO_MANIFEST_DIR/sample-data/school")),
    ("evidence", include_dir!("$CARGO_MANIFEST_DIR/sample-data/evidence")),
    ("moderation", include_dir!("$CARGO_MANIFEST_DIR/sample-data/moderation")),
    ("site", include_dir!("$CARGO_MANIFEST_DIR/sample-data/site")),
];

static TEMPLATES: [(&str, Dir); 4] = [
    ("typst", include_dir!("$CARGO_MANIFEST_DIR/templates/typst")),
    ("site", include_dir!("$CARGO_MANIFEST_DIR/templates/site")),
    ("staff", include_dir!("$CARGO_MANIFEST_DIR/templates/staff")),
    ("lang", include_dir!("$CARGO_MANIFEST_DIR/templates/lang")),
];

pub(super) fn run(args: &NewArgs) -> Exit {
    let dir = &args.dir;
    if dir.is_file() || fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_some()) {
        let what = if dir.is_file() { "a file" } else { "not empty" };
        complain!("error: `{}` is {what}", dir.display());
        complain!("help: name a folder that does not exist yet");
        return Exit::Failed;
    }
    if !args.from.is_empty() {
        return propose::run(dir, &args.from);
    }
    let written = match (args.sample, args.templates) {
        (true, _) => write_sample(dir),
        (_, true) => write_folders(&TEMPLATES, dir),
        _ => write(&EMPTY, dir).and_then(|files| Ok(files + write_schemas(dir)?)),
    };
    match written {
        Ok(files) => {
            say!("{} in {}", count_of(files, "file"), dir.display());
            match args.templates {
                true => {
                    say!(
                        "next: `templates = \"{}\"` under `[build]` in gradus.toml",
                        dir.display()
                    );
                    say!(
                        "keep the files that you change, and delete the others: those of the program stand in for them"
                    );
                }
                false => say!("next: gradus build {}", dir.display()),
            }
            Exit::Done
        }
        Err(error) => {
            complain!("error: cannot write to `{}`: {error}", dir.display());
            Exit::Failed
        }
    }
}

fn write_sample(dir: &Path) -> io::Result<usize> {
    fs::create_dir_all(dir)?;
    for (name, text) in SAMPLE_FILES {
        fs::write(dir.join(name), text)?;
    }
    Ok(SAMPLE_FILES.len() + write_folders(&SAMPLE_FOLDERS, dir)?)
}

/// Writes the schemas that the settings name.
fn write_schemas(dir: &Path) -> io::Result<usize> {
    let folder = dir.join(schemas::FOLDER);
    fs::create_dir_all(&folder)?;
    let texts = schemas::texts();
    for (name, text) in &texts {
        fs::write(folder.join(name), text)?;
    }
    Ok(texts.len())
}

fn write_folders(folders: &[(&str, Dir)], dir: &Path) -> io::Result<usize> {
    let written = folders.iter().map(|(name, folder)| write(folder, &dir.join(name)));
    written.sum()
}

/// Writes the files of a folder, and says how many there are.
fn write(source: &Dir, dir: &Path) -> io::Result<usize> {
    fs::create_dir_all(dir)?;
    let mut files = 0;
    for file in source.files() {
        let name = file.path().file_name().expect("an embedded file has a name");
        fs::write(dir.join(name), file.contents())?;
        files += 1;
    }
    for folder in source.dirs() {
        let name = folder.path().file_name().expect("an embedded folder has a name");
        files += write(folder, &dir.join(name))?;
    }
    Ok(files)
}
