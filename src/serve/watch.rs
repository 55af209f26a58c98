//! Watching the school's files.
//!
//! The system is asked to say when something changes. Some folders never do: shares on a network,
//! disks without room for another watch. So everything is also looked at now and then, by the size
//! and the time of every file; what is found that way and was never announced shows that the folder
//! is such a one.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::round::has_project;
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

/// The time that everything is quiet before files are read, so that none is read half written.
const QUIET: Duration = Duration::from_millis(30);

/// The longest wait for that.
const PATIENCE: Duration = Duration::from_secs(2);

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
    /// A change was found that nobody told of.
    silent: bool,
    /// The server stops.
    stops: bool,
}

/// The look of all files from outside: place, size, time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp(blake3::Hash);

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
            silent: false,
            stops: false,
        }
    }

    /// Looks at folders outside the project as well.
    pub(super) fn outside(&mut self, folders: impl IntoIterator<Item = PathBuf>) {
        let root = disk::real(&self.root);
        self.outside = folders
            .into_iter()
            .map(|folder| disk::real(&folder))
            .filter(|folder| !folder.starts_with(&root))
            .collect();
    }

    /// Takes a folder for the output from now on.
    pub(super) fn output(&mut self, out: &Path) {
        *held(&self.out) = disk::real(out);
    }

    /// The time between two looks at files, when changes are not told.
    pub(super) fn polls(&self) -> Option<Duration> {
        self.silent.then_some(INTERVAL)
    }

    /// Waits until nothing changes for a moment, and says what there is then.
    pub(super) fn settle(&mut self) -> Stamp {
        let start = Instant::now();
        loop {
            self.drain();
            let before = self.stamp();
            std::thread::sleep(QUIET);
            let quiet = !self.drain();
            let after = self.stamp();
            if quiet && before == after || start.elapsed() > PATIENCE {
                return after;
            }
        }
    }

    /// Waits until something is not as it was any more. False when the server stops.
    pub(super) fn wait(&mut self, seen: &Stamp) -> bool {
        let mut pause = INTERVAL;
        while !self.stops {
            match self.signals.recv_timeout(pause) {
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
                Ok(Signal::Disk | Signal::Asked) => return true,
                Err(RecvTimeoutError::Timeout) => {}
            }
            let start = Instant::now();
            if self.stamp() != *seen {
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

    /// The look of all files now. New folders are watched from now on.
    fn stamp(&mut self) -> Stamp {
        let mut look = Look {
            out: held(&self.out).clone(),
            hasher: blake3::Hasher::new(),
            folders: Vec::new(),
        };
        let roots = std::iter::once(self.root.clone()).chain(self.outside.iter().cloned());
        // A folder without a project may hold anything at all, and nothing of it matters.
        let depth = if has_project(&self.root) { DEPTH } else { 1 };
        for root in roots.collect::<Vec<_>>() {
            look.folder(&root, depth);
        }
        let seen: BTreeSet<PathBuf> = look.folders.into_iter().collect();
        if let Some(watcher) = &mut self.watcher {
            for gone in self.watched.difference(&seen) {
                let _ = watcher.unwatch(gone);
            }
            // A folder that cannot be watched is looked at all the same.
            self.watched.retain(|folder| seen.contains(folder));
            for folder in &seen {
                if !self.watched.contains(folder)
                    && watcher.watch(folder, RecursiveMode::NonRecursive).is_ok()
                {
                    self.watched.insert(folder.clone());
                }
            }
            self.silent |= self.watched.len() < seen.len();
        }
        Stamp(look.hasher.finalize())
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

/// One look at all files.
struct Look {
    out: PathBuf,
    hasher: blake3::Hasher,
    folders: Vec<PathBuf>,
}

impl Look {
    fn folder(&mut self, folder: &Path, depth: usize) {
        let real = disk::real(folder);
        if real == self.out || depth == 0 || self.folders.contains(&real) {
            return;
        }
        self.folders.push(real);
        let Ok(entries) = fs::read_dir(folder) else { return };
        let mut entries: Vec<(String, PathBuf)> = entries
            .flatten()
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
            .filter(|(name, _)| !is_passing(name))
            .collect();
        entries.sort();
        for (name, path) in entries {
            let Ok(data) = fs::metadata(&path) else { continue };
            if data.is_dir() {
                self.folder(&path, depth - 1);
            } else {
                self.file(&name, &path, &data);
            }
        }
    }

    fn file(&mut self, name: &str, path: &Path, data: &Metadata) {
        let line =
            format!("{name}\n{}\n{}\n{:?}\n", path.display(), data.len(), data.modified().ok());
        self.hasher.update(line.as_bytes());
    }
}

/// True for what editors and systems put beside files while they are open.
fn is_passing(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') || name.ends_with(".swp")
}

#[cfg(test)]
mod tests {
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
        let seen = watch.settle();
        fs::write(out.join("public/x.html"), "new").expect("a file");
        fs::write(root.join(".a.csv.swp"), "new").expect("a file");
        assert_eq!(watch.settle(), seen);
        fs::create_dir(root.join("more")).expect("a folder");
        fs::write(root.join("more/b.csv"), "1").expect("a file");
        assert!(watch.wait(&seen));
        let seen = watch.settle();
        fs::write(root.join("more/b.csv"), "22").expect("a file");
        assert!(watch.wait(&seen));
        let seen = watch.settle();
        tell.send(Signal::Stop).expect("it listens");
        assert!(!watch.wait(&seen));
    }

    #[test]
    fn a_folder_that_says_nothing_is_looked_at() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().to_path_buf();
        let (tell, signals) = mpsc::channel();
        let mut watch = Watch::new(&root, &root.join("out"), tell.clone(), signals);
        watch.watcher = None;
        let seen = watch.settle();
        fs::write(root.join("a.csv"), "1").expect("a file");
        assert_eq!(watch.polls(), None);
        assert!(watch.wait(&seen));
        assert_eq!(watch.polls(), Some(INTERVAL));
    }
}
