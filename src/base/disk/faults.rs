//! Operations that fail on purpose, below one folder at a time, so that tests may run side by
//! side.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::Operation;

static PLANS: Mutex<Vec<Plan>> = Mutex::new(Vec::new());

/// Which operations fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fails {
    /// Nothing: operations are only counted.
    Never,
    /// The operation with this number, counted from 0.
    Once(usize),
    /// That one and all after it, as when the process is killed.
    From(usize),
}

struct Plan {
    folder: PathBuf,
    fails: Fails,
    seen: Vec<Operation>,
    /// Something that happens before the operation with a number.
    meddles: Option<(usize, Meddle)>,
}

/// Something that another program does to the path of an operation.
type Meddle = Box<dyn FnOnce(&Path) + Send>;

/// Does `work` while operations below a folder are refused; gives what came of it, and the
/// operations there were.
pub fn failing<R>(folder: &Path, fails: Fails, work: impl FnOnce() -> R) -> (R, Vec<Operation>) {
    planned(folder, fails, None, work)
}

/// Does `work`, and something else to the path of an operation right before that operation; gives
/// what came of it. The operation is the one below a folder with a number, counted from 0.
pub fn meddling<R>(
    folder: &Path,
    at: usize,
    meddle: impl FnOnce(&Path) + Send + 'static,
    work: impl FnOnce() -> R,
) -> R {
    planned(folder, Fails::Never, Some((at, Box::new(meddle))), work).0
}

fn planned<R>(
    folder: &Path,
    fails: Fails,
    meddles: Option<(usize, Meddle)>,
    work: impl FnOnce() -> R,
) -> (R, Vec<Operation>) {
    plans().push(Plan { folder: folder.to_path_buf(), fails, seen: Vec::new(), meddles });
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
    let number = plan.seen.len();
    plan.seen.push(operation);
    let fails = match plan.fails {
        Fails::Never => false,
        Fails::Once(at) => number == at,
        Fails::From(first) => number >= first,
    };
    let meddle = plan.meddles.take_if(|(at, _)| *at == number);
    drop(plans);
    if let Some((_, meddle)) = meddle {
        meddle(path);
    }
    if fails { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
}

fn plans() -> std::sync::MutexGuard<'static, Vec<Plan>> {
    PLANS.lock().unwrap_or_else(PoisonError::into_inner)
}
