//! The state that the server and the builder share.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::intake::Held;
use super::pages::Pages;
use super::round::Plan;
use super::snapshot::Snapshot;
use super::watch::Signal;

/// The state of the work, told to every open page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Status {
    /// Rounds that are done.
    pub(super) number: u64,
    /// Documents that are done and how many there will be, while it builds.
    pub(super) building: Option<(usize, usize)>,
    /// Errors that were found.
    pub(super) errors: usize,
    /// Warnings that were found.
    pub(super) warnings: usize,
    /// The server stops.
    pub(super) stops: bool,
}

/// The state that every answer is made from.
pub(super) struct Shared {
    /// The random word in private addresses.
    pub(super) token: String,
    /// The project that is built, and the folder it is built in.
    pub(super) plan: Plan,
    /// Templates of the office.
    pub(super) pages: Pages,
    status: watch::Sender<Status>,
    latest: Mutex<Arc<Snapshot>>,
    signals: Mutex<Sender<Signal>>,
    mail: AtomicBool,
    held: Mutex<Held>,
}

impl Shared {
    /// Before the first round.
    pub(super) fn new(token: String, plan: Plan, pages: Pages, signals: Sender<Signal>) -> Self {
        Shared {
            token,
            plan,
            pages,
            status: watch::channel(Status::default()).0,
            latest: Mutex::default(),
            signals: Mutex::new(signals),
            mail: AtomicBool::new(false),
            held: Mutex::default(),
        }
    }

    /// The conversation, which nobody else goes on with in the meantime.
    pub(super) fn hold(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last round.
    pub(super) fn latest(&self) -> Arc<Snapshot> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Shows a round from now on.
    pub(super) fn show(&self, snapshot: Snapshot) -> Arc<Snapshot> {
        let snapshot = Arc::new(snapshot);
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&snapshot);
        self.status.send_modify(|status| {
            status.number = snapshot.number;
            status.building = None;
            status.errors = snapshot.diagnostics.errors();
            status.warnings = snapshot.diagnostics.warnings();
        });
        snapshot
    }

    /// Says how far a build is.
    pub(super) fn builds(&self, done: usize, of: usize) {
        self.status.send_if_modified(|status| {
            let before = status.building.replace((done, of));
            // Some fifty times in all.
            before.is_none_or(|(then, _)| done == of || (done - then.min(done)) * 50 >= of) || {
                status.building = before;
                false
            }
        });
    }

    /// The state of the work, and its course.
    pub(super) fn follow(&self) -> watch::Receiver<Status> {
        self.status.subscribe()
    }

    /// Tells the builder something.
    pub(super) fn tell(&self, signal: Signal) {
        // It listens as long as the server does.
        let _ = self.signals.lock().unwrap_or_else(PoisonError::into_inner).send(signal);
    }

    /// Has the mailing run made with the next round.
    pub(super) fn want_mail(&self) {
        self.mail.store(true, Ordering::Relaxed);
        self.tell(Signal::Asked);
    }

    /// True once after somebody wanted the mailing run.
    pub(super) fn takes_mail(&self) -> bool {
        self.mail.swap(false, Ordering::Relaxed)
    }

    /// Lets everybody come to an end.
    pub(super) fn stop(&self) {
        self.status.send_modify(|status| status.stops = true);
        self.tell(Signal::Stop);
    }
}
