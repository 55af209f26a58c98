//! Operations that fail on purpose, below one folder at a time, so that tests may run side by
//! side.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::Operation;

static PLANS: Mutex<Vec<Plan>> = Mutex::new(Vec::new());

#[derive(Debug)]
struct Plan {
    folder: PathBuf,
    fails: usize,
    error: io::ErrorKind,
    seen: Vec<Operation>,
}

/// Does `work` while the operation number `fails` (counted from 0) below a folder is refused;
/// gives what came of it, and the operations there were.
pub fn failing<R>(
    folder: &Path,
    fails: usize,
    error: io::ErrorKind,
    work: impl FnOnce() -> R,
) -> (R, Vec<Operation>) {
    let plan = Plan { folder: folder.to_path_buf(), fails, error, seen: Vec::new() };
    plans().push(plan);
    let result = work();
    let mut plans = plans();
    let at = plans.iter().position(|plan| plan.folder == folder).expect("it was put there");
    (result, plans.swap_remove(at).seen)
}

pub(super) fn point(operation: Operation, path: &Path) -> io::Result<()> {
    let mut plans = plans();
    let Some(plan) = plans.iter_mut().find(|plan| path.starts_with(&plan.folder)) else {
        return Ok(());
    };
    plan.seen.push(operation);
    if plan.seen.len() == plan.fails + 1 { Err(plan.error.into()) } else { Ok(()) }
}

fn plans() -> std::sync::MutexGuard<'static, Vec<Plan>> {
    PLANS.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
