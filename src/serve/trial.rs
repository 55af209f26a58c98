//! The school as it would be: its files beside each other in a folder of the office's own, some of
//! them edited, and read as a build reads them.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::Serialize;

use super::compared::{self, Compared};
use super::history::{Edit, OWN};
use super::problems::{self, Problems};
use super::round::Plan;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::base::{Diagnostic, Diagnostics, disk};
use crate::press::{self, Load};

const TRIAL: &str = "trial";

/// Folders above the project in the trial: files that it reads from beside it, by `../`, lie in them.
const ABOVE: &str = "a/b/c";

/// Folders within folders that are followed.
const DEEPEST: usize = 24;

/// The difference that edits would make.
#[derive(Debug, Serialize)]
pub(super) struct Difference {
    /// Problems that there would be and are not.
    problems: Option<Problems>,
    /// Problems that there are and would not be.
    mended: Option<String>,
    compared: Option<Compared>,
    /// The school could be read; or it cannot be read as it is, and nothing is lost.
    pub(super) readable: bool,
}

/// The difference between the school as it is and as it would be.
pub(super) fn difference(
    snapshot: &Snapshot,
    tried: &Load,
    speaker: &Speaker<'_>,
    root: &str,
) -> Difference {
    let in_both = |one: &Diagnostic, others: &Diagnostics| {
        others.iter().any(|own| own.code == one.code && own.message == one.message)
    };
    let new = tried.diagnostics.iter().filter(|one| !in_both(one, &snapshot.diagnostics));
    let new: Diagnostics = new.cloned().collect();
    let gone = snapshot.diagnostics.iter().filter(|one| !in_both(one, &tried.diagnostics));
    let gone: Diagnostics = gone.cloned().collect();
    let gone = gone.errors() + gone.warnings();
    let both = snapshot.school.as_ref().zip(tried.school.as_ref());
    Difference {
        problems: (new.errors() + new.warnings() > 0)
            .then(|| problems::of(&new, &tried.sources, speaker)),
        mended: (gone > 0).then(|| speaker.count("office-mended", gone)),
        compared: both.map(|(now, then)| compared::of(now, then, speaker, root)),
        readable: tried.school.is_some() || snapshot.school.is_none(),
    }
}

/// Reads the school as it would be after some edits. Nothing of the project is touched.
///
/// # Errors
/// When the disk says no.
pub(super) fn load(snapshot: &Snapshot, plan: &Plan, edits: &[Edit]) -> io::Result<Load> {
    let trial = plan.root.join(OWN).join(TRIAL);
    disk::remove_folder(&trial)?;
    let root = trial.join(ABOVE).join("project");
    let loaded = lay(snapshot, plan, &trial, &root)
        .and_then(|()| edits.iter().try_for_each(|edit| apply(&root, edit)))
        .map(|()| press::load_with(&root, &plan.instead()));
    disk::remove_folder(&trial)?;
    loaded
}

/// Lays every file of the project below `root`, and those beside it that it reads.
fn lay(snapshot: &Snapshot, plan: &Plan, trial: &Path, root: &Path) -> io::Result<()> {
    disk::make_folder(root, true)?;
    let own = plan.out(snapshot.any_school().map(|school| &**school));
    // The output of a district's other schools lies beside it.
    let all = own.parent().filter(|_| plan.school.is_some() && plan.out.is_none());
    let out = disk::real(all.unwrap_or(&own));
    folder(&plan.root, root, &out, DEEPEST)?;
    let Some(school) = snapshot.any_school() else { return Ok(()) };
    let files = school.reading.files.iter().map(|file| file.path.as_str());
    let policies = school.project.policies.iter().map(|name| name.value.as_str());
    let beside: BTreeSet<&str> =
        files.chain(policies).filter(|name| name.starts_with("../")).collect();
    for name in beside {
        let to = normal(&root.join(name));
        // What lies even higher is missed in the trial, and said to be.
        if to.starts_with(trial) {
            link(&plan.root.join(name), &to)?;
        }
    }
    Ok(())
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
    if !disk::kind(&from)?.is_some_and(|kind| kind.is_file()) {
        return Ok(());
    }
    if let Some(above) = to.parent() {
        disk::make_folder(above, true)?;
    }
    std::fs::hard_link(&from, to).or_else(|_| std::fs::copy(&from, to).map(drop))
}

/// Edits a file of the trial. Its other name, in the project, keeps what it has.
fn apply(root: &Path, edit: &Edit) -> io::Result<()> {
    let path = edit.path.split('/').fold(root.to_path_buf(), |path, part| path.join(part));
    disk::remove(&path)?;
    let Some(bytes) = &edit.bytes else { return Ok(()) };
    if let Some(above) = path.parent() {
        disk::make_folder(above, true)?;
    }
    disk::write(&path, bytes, true)
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
