//! A project as it would be: its files under second names in a folder of its own, some of them
//! edited. Nothing of the project is touched.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::base::disk;
use crate::press::Loaded;

/// The folder of a project that is not data, and is not part of it.
pub const OWN: &str = ".gradus";
const TRIAL: &str = "trial";

/// Folders above the project in the trial: files that it reads from beside it, by `../`, lie in them.
const ABOVE: &str = "a/b/c";

/// Folders within folders that are followed.
const DEEPEST: usize = 24;

/// A project as it would be; its folder goes when this goes.
#[derive(Debug)]
pub struct Overlay {
    trial: PathBuf,
    root: PathBuf,
}

impl Overlay {
    /// Lays every file of the project in the folder `project`, and those beside it that it reads;
    /// `out` is where its documents are, which are left out.
    ///
    /// # Errors
    /// If the disk says no.
    pub fn lay(project: &Path, out: &Path, school: Option<&Loaded>) -> io::Result<Self> {
        let trial = project.join(OWN).join(TRIAL);
        disk::remove_folder(&trial)?;
        let root = trial.join(ABOVE).join("project");
        let overlay = Overlay { trial, root };
        disk::make_folder(&overlay.root, true)?;
        folder(project, &overlay.root, &disk::real(out), DEEPEST)?;
        let Some(school) = school else { return Ok(overlay) };
        let files = school.reading.files.iter().map(|file| file.path.as_str());
        let policies = school.project.policies.iter().map(|name| name.value.as_str());
        let beside: BTreeSet<&str> =
            files.chain(policies).filter(|name| name.starts_with("../")).collect();
        for name in beside {
            let to = normal(&overlay.root.join(name));
            // A thing that lies even higher is missed in the trial, and said to be.
            if to.starts_with(&overlay.trial) {
                link(&project.join(name), &to)?;
            }
        }
        Ok(overlay)
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Edits a file; its other name, in the project, keeps what it has. Without bytes it is taken
    /// away.
    ///
    /// # Errors
    /// If the disk says no.
    pub fn put(&self, path: &str, bytes: Option<&[u8]>) -> io::Result<()> {
        let path = path.split('/').fold(self.root.clone(), |path, part| path.join(part));
        disk::remove(&path)?;
        let Some(bytes) = bytes else { return Ok(()) };
        if let Some(above) = path.parent() {
            disk::make_folder(above, true)?;
        }
        disk::write(&path, bytes, true)
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        // A file that cannot be removed now is removed before the next one is laid.
        let _ = disk::remove_folder(&self.trial);
    }
}

fn folder(from: &Path, to: &Path, out: &Path, deepest: usize) -> io::Result<()> {
    for path in disk::list(from)? {
        let name = path.file_name().unwrap_or_default();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        let target = to.join(name);
        if !disk::is_folder(&path) {
            link(&path, &target)?;
        } else if deepest > 0 && disk::real(&path) != out {
            disk::make_folder(&target, true)?;
            folder(&path, &target, out, deepest - 1)?;
        }
    }
    Ok(())
}

/// A second name for a file, or a copy where the disk knows no such thing.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    let from = disk::real(from);
    match disk::kind(&from)? {
        Some(kind) if kind.is_file() => {}
        // It could not be told before that it is one.
        Some(kind) if kind.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        _ => return Ok(()),
    }
    if let Some(above) = to.parent() {
        disk::make_folder(above, true)?;
    }
    disk::link(&from, to)
}

fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}
