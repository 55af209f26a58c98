//! Watching the school's files.
//!
//! The system is asked to say when something changes. Some folders never do: shares on a network,
//! disks without room for another watch. So everything is also looked at now and then, by the size
//! and the time of every file; what is found that way and was never announced shows that the folder
//! is such a one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::look::{Look, is_passing};
use super::round::has_project;
use super::settling::{QUIET, Settling};
use crate::base::disk;

/// Why the files are looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// The system says that something changed.
    Disk,
    /// Somebody asks for it.
    Asked,
    /// The server stops.
    Stop,
}

/// The time between two looks at files that may change without a word.
const INTERVAL: Duration = Duration::from_secs(2);

/// Folders in each other that are looked into.
const DEPTH: usize = 24;

/// The school's files and those who tell of changes.
pub(super) struct Watch {
    root: PathBuf,
    /// Folders outside the project that it reads from.
    outside: BTreeSet<PathBuf>,
    /// The output, whose changes are our own; the watcher asks for it, too.
    out: Arc<Mutex<PathBuf>>,
    signals: Receiver<Signal>,
    watcher: Option<RecommendedWatcher>,
    watched: BTreeSet<PathBuf>,
    /// The files as they were read last.
    read: Look,
    /// The folders to look at are others than those that were read.
    moved: bool,
    /// A change was found that nobody told of.
    silent: bool,
    /// The server stops.
    stops: bool,
}

impl Watch {
    /// Watches the folder of a project. `tell` is the other end of `signals`.
    pub(super) fn new(
        root: &Path,
        out: &Path,
        tell: Sender<Signal>,
        signals: Receiver<Signal>,
    ) -> Self {
        let out = Arc::new(Mutex::new(disk::real(out)));
        let own = Own { root: disk::real(root), out: Arc::clone(&out) };
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let matters = match &event {
                Ok(event) => {
                    !matches!(event.kind, EventKind::Access(_))
                        && (event.paths.is_empty()
                            || event.paths.iter().any(|path| own.matters(path)))
                }
                // Something was missed.
                Err(_) => true,
            };
            if matters {
                // Nobody listens any more when the server stops.
                let _ = tell.send(Signal::Disk);
            }
        });
        Watch {
            root: root.to_path_buf(),
            outside: BTreeSet::new(),
            out,
            signals,
            watcher: watcher.ok(),
            watched: BTreeSet::new(),
            read: Look::default(),
            moved: false,
            silent: false,
            stops: false,
        }
    }

    /// Looks at folders outside the project as well.
    pub(super) fn outside(&mut self, folders: impl IntoIterator<Item = PathBuf>) {
        let root = disk::real(&self.root);
        let folders = folders.into_iter().map(|folder| disk::real(&folder));
        let folders = folders.filter(|folder| !folder.starts_with(&root)).collect();
        self.moved |= self.outside != folders;
        self.outside = folders;
    }

    /// Takes a folder for the output from now on.
    pub(super) fn output(&mut self, out: &Path) {
        let out = disk::real(out);
        let before = std::mem::replace(&mut *held(&self.out), out.clone());
        self.moved |= before != out;
    }

    /// The time between two looks at files, when changes are not told.
    pub(super) fn polls(&self) -> Option<Duration> {
        self.silent.then_some(INTERVAL)
    }

    /// Waits until no file is on its way any more: those of now are the ones that are read.
    pub(super) fn settle(&mut self) {
        self.moved = false;
        self.drain();
        let first = self.look();
        let read = std::mem::take(&mut self.read);
        let mut settling = Settling::new(&read, first, Instant::now());
        loop {
            std::thread::sleep(QUIET);
            let told = self.drain();
            let look = self.look();
            if settling.is_over(look, told, Instant::now()) || self.stops {
                break;
            }
        }
        self.read = settling.end();
    }

    /// Waits until something is not as it was read any more. False when the server stops.
    pub(super) fn wait(&mut self) -> bool {
        let mut pause = INTERVAL;
        while !self.stops {
            if self.moved {
                return true;
            }
            match self.signals.recv_timeout(pause) {
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
                Ok(Signal::Disk | Signal::Asked) => return true,
                Err(RecvTimeoutError::Timeout) => {}
            }
            let start = Instant::now();
            if self.look() != self.read {
                // It may be on its way yet.
                if self.signals.recv_timeout(QUIET) == Err(RecvTimeoutError::Timeout) {
                    self.silent = true;
                }
                return true;
            }
            pause = INTERVAL.max(start.elapsed() * 20);
        }
        false
    }

    /// Takes what was told so far; false when it was nothing.
    fn drain(&mut self) -> bool {
        let mut any = false;
        while let Ok(signal) = self.signals.try_recv() {
            any |= signal == Signal::Disk;
            self.stops |= signal == Signal::Stop;
        }
        any
    }

    /// The files as they are now. New folders are watched from now on.
    fn look(&mut self) -> Look {
        let out = held(&self.out).clone();
        // A folder without a project may hold anything at all, and nothing of it matters.
        let depth = if has_project(&self.root) { DEPTH } else { 1 };
        let mut look = Look::default();
        for root in std::iter::once(&self.root).chain(&self.outside) {
            look.add(root, &out, depth);
        }
        if let Some(watcher) = &mut self.watcher {
            for gone in self.watched.difference(&look.folders) {
                let _ = watcher.unwatch(gone);
            }
            // A folder that cannot be watched is looked at all the same.
            self.watched.retain(|folder| look.folders.contains(folder));
            for folder in &look.folders {
                if !self.watched.contains(folder)
                    && watcher.watch(folder, RecursiveMode::NonRecursive).is_ok()
                {
                    self.watched.insert(folder.clone());
                }
            }
            self.silent |= self.watched.len() < look.folders.len();
        }
        look
    }
}

fn held(out: &Mutex<PathBuf>) -> MutexGuard<'_, PathBuf> {
    out.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Which changes are about what the school keeps.
struct Own {
    root: PathBuf,
    out: Arc<Mutex<PathBuf>>,
}

impl Own {
    fn matters(&self, path: &Path) -> bool {
        if path.starts_with(&*held(&self.out)) {
            return false;
        }
        let inner = path.strip_prefix(&self.root).unwrap_or(path);
        let name = inner.file_name().map(|name| name.to_string_lossy().into_owned());
        !name.is_some_and(|name| is_passing(&name))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn a_change_is_noticed_and_our_own_output_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let (root, out) = (folder.path().to_path_buf(), folder.path().join("out"));
        fs::write(root.join("gradus.toml"), "").expect("a file");
        fs::create_dir_all(out.join("public")).expect("a folder");
        fs::write(root.join("a.csv"), "1").expect("a file");
        let (tell, signals) = mpsc::channel();
        let mut watch = Watch::new(&root, &out, tell.clone(), signals);
        watch.settle();
        let read = watch.read.clone();
        fs::write(out.join("public/x.html"), "new").expect("a file");
        fs::write(root.join(".a.csv.swp"), "new").expect("a file");
        watch.settle();
        assert_eq!(watch.read, read);
        fs::create_dir(root.join("more")).expect("a folder");
        fs::write(root.join("more/b.csv"), "1").expect("a file");
        assert!(watch.wait());
        watch.settle();
        fs::write(root.join("more/b.csv"), "22").expect("a file");
        assert!(watch.wait());
        watch.settle();
        tell.send(Signal::Stop).expect("it listens");
        assert!(!watch.wait());
    }

    #[test]
    fn a_folder_that_is_read_from_now_on_is_none_that_says_nothing() {
        let (folder, other) = (tempfile::tempdir(), tempfile::tempdir());
        let (folder, other) = (folder.expect("a folder"), other.expect("a folder"));
        let root = folder.path().to_path_buf();
        fs::write(root.join("gradus.toml"), "").expect("a file");
        fs::write(other.path().join("a.csv"), "1").expect("a file");
        let (tell, signals) = mpsc::channel();
        let mut watch = Watch::new(&root, &root.join("out"), tell, signals);
        watch.settle();
        watch.outside([other.path().to_path_buf()]);
        assert!(watch.wait());
        watch.settle();
        watch.outside([other.path().to_path_buf()]);
        fs::write(other.path().join("a.csv"), "22").expect("a file");
        assert!(watch.wait());
        assert_eq!(watch.polls(), None);
    }

    #[test]
    fn a_folder_that_says_nothing_is_looked_at() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().to_path_buf();
        let (tell, signals) = mpsc::channel();
        let mut watch = Watch::new(&root, &root.join("out"), tell.clone(), signals);
        watch.watcher = None;
        watch.settle();
        fs::write(root.join("a.csv"), "1").expect("a file");
        assert_eq!(watch.polls(), None);
        assert!(watch.wait());
        assert_eq!(watch.polls(), Some(INTERVAL));
    }
}
