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

/// Something that befalls one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is refused.
    Refused,
    /// There is nothing at its path, as far as it can tell.
    Gone,
    /// It reads no more than so many bytes.
    Short(u64),
}

/// Says what befalls an operation on a path.
type Fate = Box<dyn FnMut(&Path, Operation) -> Option<Fault> + Send>;

struct Plan {
    folder: PathBuf,
    fails: Fails,
    seen: Vec<Operation>,
    fate: Option<Fate>,
    /// The most bytes that the next read gives.
    short: Option<u64>,
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

/// Does `work` while something may befall every operation below a folder; gives what came of it.
pub fn faulty<R>(
    folder: &Path,
    fate: impl FnMut(&Path, Operation) -> Option<Fault> + Send + 'static,
    work: impl FnOnce() -> R,
) -> R {
    let mut plan = Plan::new(folder);
    plan.fate = Some(Box::new(fate));
    plan.during(work).0
}

fn planned<R>(
    folder: &Path,
    fails: Fails,
    meddles: Option<(usize, Meddle)>,
    work: impl FnOnce() -> R,
) -> (R, Vec<Operation>) {
    Plan { fails, meddles, ..Plan::new(folder) }.during(work)
}

impl Plan {
    fn new(folder: &Path) -> Self {
        let (folder, seen) = (folder.to_path_buf(), Vec::new());
        Plan { folder, fails: Fails::Never, seen, fate: None, short: None, meddles: None }
    }

    /// Does `work`, and gives the operations there were.
    fn during<R>(self, work: impl FnOnce() -> R) -> (R, Vec<Operation>) {
        let folder = self.folder.clone();
        plans().push(self);
        let result = work();
        let mut plans = plans();
        let at = plans.iter().position(|plan| plan.folder == folder).expect("it was put there");
        (result, plans.swap_remove(at).seen)
    }
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
    let befalls = plan.fate.as_mut().and_then(|fate| fate(path, operation));
    if let Some(Fault::Short(most)) = befalls {
        plan.short = Some(most);
    }
    let meddle = plan.meddles.take_if(|(at, _)| *at == number);
    drop(plans);
    if let Some((_, meddle)) = meddle {
        meddle(path);
    }
    match befalls {
        Some(Fault::Gone) => Err(io::ErrorKind::NotFound.into()),
        Some(Fault::Refused) => Err(io::ErrorKind::PermissionDenied.into()),
        _ if fails => Err(io::ErrorKind::StorageFull.into()),
        _ => Ok(()),
    }
}

/// The most bytes that a read of a file gives, of those that are asked for.
pub(super) fn at_most(path: &Path, asked: u64) -> u64 {
    let mut plans = plans();
    let plan = plans.iter_mut().find(|plan| path.starts_with(&plan.folder));
    plan.and_then(|plan| plan.short.take()).map_or(asked, |most| most.min(asked))
}

fn plans() -> std::sync::MutexGuard<'static, Vec<Plan>> {
    PLANS.lock().unwrap_or_else(PoisonError::into_inner)
}
