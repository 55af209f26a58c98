//! `gradus new`: start a project, or templates of a school's own.

use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::Exit;
use super::args::NewArgs;
use super::output::{count_of, say};
use super::{failed, propose};
use crate::base::{disk, io_reason};
use crate::propose::schemas;
use crate::propose::staging::Staging;

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
    if let Some(what) = in_the_way(dir) {
        let help = "name a folder that does not exist yet".to_string();
        return failed(&format!("`{}` {what}", dir.display()), Some(help));
    }
    if !args.from.is_empty() {
        return propose::run(dir, &args.from);
    }
    let kind = match (args.sample, args.templates) {
        (true, _) => Kind::Sample,
        (_, true) => Kind::Templates,
        _ => Kind::Empty,
    };
    match make(dir, kind) {
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
            failed(&format!("cannot write to `{}`: {}", dir.display(), io_reason(&error)), None)
        }
    }
}

/// The reason why nothing can be made in a folder.
fn in_the_way(dir: &Path) -> Option<String> {
    match disk::list(dir) {
        Ok(entries) if entries.is_empty() => None,
        Ok(_) => Some("is not empty".to_string()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            disk::is_there(dir).then(|| "is a file".to_string())
        }
        Err(error) => Some(format!("cannot be looked into: {}", io_reason(&error))),
    }
}

/// A folder that is made of what the program holds.
#[derive(Clone, Copy)]
enum Kind {
    /// A project with nothing in its tables.
    Empty,
    /// The sample school.
    Sample,
    /// The built-in templates and words.
    Templates,
}

/// Makes a folder, whole or not at all, and says how many files there are.
fn make(dir: &Path, kind: Kind) -> io::Result<usize> {
    let staging = Staging::beside(dir)?;
    let root = staging.path();
    let files = match kind {
        Kind::Empty => write(&EMPTY, root)? + schemas::write(&root.join(schemas::FOLDER))?.len(),
        Kind::Sample => write_sample(root)?,
        Kind::Templates => write_folders(&TEMPLATES, root)?,
    };
    staging.finish()?;
    Ok(files)
}

fn write_sample(dir: &Path) -> io::Result<usize> {
    for (name, text) in SAMPLE_FILES {
        disk::write(&dir.join(name), text.as_bytes(), false)?;
    }
    Ok(SAMPLE_FILES.len() + write_folders(&SAMPLE_FOLDERS, dir)?)
}

fn write_folders(folders: &[(&str, Dir)], dir: &Path) -> io::Result<usize> {
    let written = folders.iter().map(|(name, folder)| write(folder, &dir.join(name)));
    written.sum()
}

/// Writes the files of a folder, and says how many there are.
fn write(source: &Dir, dir: &Path) -> io::Result<usize> {
    disk::make_folder(dir, false)?;
    let mut files = 0;
    for file in source.files() {
        let name = file.path().file_name().expect("an embedded file has a name");
        disk::write(&dir.join(name), file.contents(), false)?;
        files += 1;
    }
    for folder in source.dirs() {
        let name = folder.path().file_name().expect("an embedded folder has a name");
        files += write(folder, &dir.join(name))?;
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::base::disk::Operation;
    use crate::base::disk::faults::{Fails, failing};

    #[test]
    fn whatever_fails_a_folder_is_made_whole_or_not_at_all() {
        let cases = [(Kind::Empty, false, 1), (Kind::Empty, true, 1), (Kind::Sample, false, 17)];
        for (kind, is_there, step) in cases {
            let place = || {
                let folder = tempfile::tempdir().expect("a folder");
                if is_there {
                    fs::create_dir_all(folder.path().join("schools/north")).expect("a folder");
                }
                folder
            };
            let work = |root: &Path| make(&root.join("schools/north"), kind);
            let whole = place();
            let (made, operations) = failing(whole.path(), Fails::Never, || work(whole.path()));
            let made = made.expect("nothing fails");
            let expected = disk::read_folder(whole.path()).expect("it can be read");
            for (at, operation) in operations.iter().enumerate().step_by(step) {
                for fails in [Fails::Once(at), Fails::From(at)] {
                    let folder = place();
                    let root = folder.path();
                    let (done, _) = failing(root, fails, || work(root));
                    let what = format!("{operation:?}, {fails:?}");
                    if fails == Fails::Once(at) {
                        let harmless = [Operation::Remove, Operation::Look].contains(operation);
                        assert!(done.is_err() || harmless, "{what} fails in silence");
                        let left = fs::read_dir(root).expect("a folder").count();
                        let may_stay = is_there || done.is_ok() || *operation == Operation::Remove;
                        assert!(left == 0 || may_stay, "{what} leaves something");
                    }
                    if done.is_err() {
                        let inner = disk::list(&root.join("schools/north")).unwrap_or_default();
                        let is_project = |path: &PathBuf| path.ends_with(crate::project::FILE_NAME);
                        assert!(!inner.iter().any(is_project), "{what}: it looks whole");
                        let gone = fails == Fails::From(at) || inner.is_empty();
                        assert!(gone, "{what} leaves {inner:?}");
                        for path in inner {
                            let _ = disk::remove_folder(&path).or_else(|_| disk::remove(&path));
                        }
                        assert_eq!(work(root).expect("nothing fails"), made, "{what}");
                    }
                    assert!(disk::read_folder(root).expect("it can be read") == expected, "{what}");
                }
            }
        }
    }
}
