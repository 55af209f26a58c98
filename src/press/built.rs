//! The things to build, and what a build came to.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::num::NonZeroUsize;

use super::apart::Places;
use super::kind::{Kind, Making};
use super::known_output::KnownOutput;
use super::leaks::{self, Leak};
use super::maker::{Done, State};
use super::manifests::Manifests;
use super::out::Out;
use super::record::Left;
use super::share::{Part, Sent};
use super::why::Why;
use super::write::NOT_WRITTEN;
use crate::base::disk::Asked;
use crate::base::{Diagnostic, Diagnostics, Origin, OutPath, io_reason, quoted_few};
use crate::model::Model;

/// The things to build, and the way to build them.
#[derive(Clone, Debug)]
pub struct Options {
    /// Kinds of documents.
    pub kinds: BTreeSet<&'static Kind>,
    /// Identifiers of students; empty for all who attend.
    pub students: Vec<String>,
    /// Output folder.
    pub out: Out,
    /// Documents made at a time.
    pub jobs: NonZeroUsize,
    /// The part of it that is made.
    pub part: Part,
}

/// The result of a build.
#[derive(Debug, Default)]
pub struct Built {
    /// Folder of what is private in it.
    pub folder: Option<OutPath>,
    /// Files written, by kind.
    pub written: BTreeMap<&'static Kind, usize>,
    /// Files that were up to date, by kind.
    pub current: BTreeMap<&'static Kind, usize>,
    /// Files that could not be made, by kind.
    pub failed: BTreeMap<&'static Kind, usize>,
    /// Files of an earlier build that are no longer part of the output.
    pub removed: usize,
    /// Files of an earlier build that are old, and must not be sent.
    pub kept: usize,
    /// Files that were to be made and could not be.
    pub(super) missed: BTreeSet<OutPath>,
    /// Files that could not be written or removed, by the reason.
    unwritten: BTreeMap<String, Vec<String>>,
    /// Documents in which characters are missing, and which.
    pub(super) missing: BTreeMap<String, BTreeSet<char>>,
    /// The leaks, and the documents that were not made for them.
    leaks: BTreeMap<Leak, Vec<String>>,
    /// Documents with more pages than their budget.
    pub too_long: Vec<String>,
    /// The diagnostics of the build.
    pub diagnostics: Diagnostics,
    /// The reason that each file was made, or not.
    pub why: BTreeMap<OutPath, Why>,
    /// The documents of a share, and those that could not be made.
    pub share: (BTreeMap<String, Sent>, BTreeSet<String>),
    /// Its questions to the disk, with the answers.
    pub asked: Asked,
    /// The state that it left, for the next build to be compared with; nothing when that would say
    /// something else even if nothing changed.
    pub left: Option<Left>,
}

impl Built {
    /// True for a file that may be written; says why another one may not.
    pub(super) fn takes(&mut self, places: &mut Places, path: &OutPath) -> bool {
        let Err(refused) = places.take(path) else { return true };
        self.diagnostics.push(*refused);
        if let Some(KnownOutput { kind, .. }) = KnownOutput::parse(path.as_str()) {
            *self.failed.entry(kind).or_default() += 1;
        }
        false
    }

    pub(super) fn note(&mut self, path: &OutPath, done: Done, after: &mut Manifests) {
        let Some(KnownOutput { kind, .. }) = KnownOutput::parse(path.as_str()) else { return };
        let failed = matches!(done.state, State::Failed);
        self.why.insert(path.clone(), if failed { Why::Failed } else { done.why });
        let count = match done.state {
            State::Written => &mut self.written,
            State::Current => &mut self.current,
            State::Failed => {
                self.missed.insert(path.clone());
                &mut self.failed
            }
        };
        // The copy for a screen goes with the one on paper, and is not counted as another.
        let on_paper = matches!(kind.making, Making::Paper { .. });
        if !(on_paper && path.as_str().ends_with(".html")) || failed {
            *count.entry(kind).or_default() += 1;
        }
        if let Some(entry) = done.entry {
            after.files.insert(path.as_str().to_string(), entry);
        }
        if let Some(problem) = done.problem {
            self.diagnostics.push(problem);
        }
        if let Some(error) = done.unwritten {
            self.unwritten(path.as_str(), &error);
        }
        if let Some(error) = done.unnoted {
            self.unwritten("the journal", &error);
        }
        if !done.missing.is_empty() {
            self.missing.insert(path.as_str().to_string(), done.missing);
        }
        self.leaked(path, done.leaks);
        if done.excess > 0 {
            self.too_long.push(path.as_str().to_string());
        }
    }

    /// The documents of a share that are there, and those that are not.
    pub(super) fn sent(
        &self,
        planned: &BTreeSet<OutPath>,
        after: &Manifests,
    ) -> (BTreeMap<String, Sent>, BTreeSet<String>) {
        let (made, failed): (Vec<&OutPath>, Vec<&OutPath>) =
            planned.iter().partition(|path| !self.missed.contains(*path));
        let made = made.into_iter().filter_map(|path| {
            let entry = after.files.get(path.as_str())?.clone();
            let missing = self.missing.get(path.as_str()).into_iter().flatten().collect();
            Some((path.as_str().to_string(), Sent { entry, missing }))
        });
        (made.collect(), failed.into_iter().map(|path| path.as_str().to_string()).collect())
    }

    /// The result of the next build when nothing changes.
    #[must_use]
    pub fn unchanged(&self) -> Built {
        let mut current = self.current.clone();
        for (kind, count) in &self.written {
            *current.entry(*kind).or_default() += count;
        }
        Built {
            folder: self.folder.clone(),
            current,
            too_long: self.too_long.clone(),
            diagnostics: self.diagnostics.clone(),
            ..Built::default()
        }
    }

    /// Notes a file that could not be written or removed.
    pub(super) fn unwritten(&mut self, path: &str, error: &io::Error) {
        self.unwritten.entry(io_reason(error)).or_default().push(path.to_string());
    }

    /// Notes what a document says of others.
    pub(super) fn leaked(&mut self, path: &OutPath, leaks: BTreeSet<Leak>) {
        for leak in leaks {
            self.leaks.entry(leak).or_default().push(path.as_str().to_string());
        }
    }

    /// Says once of everything that stands in the documents of another, which were not made.
    pub(super) fn say_leaks(&mut self, model: &Model) {
        for (leak, mut paths) in std::mem::take(&mut self.leaks) {
            paths.sort_unstable();
            self.diagnostics.push(leaks::error(model, &leak, &quoted_few(&paths)));
        }
    }

    /// Says once, of all files that it is true of, why they could not be written.
    pub(super) fn say_unwritten(&mut self) {
        for (why, mut paths) in std::mem::take(&mut self.unwritten) {
            paths.sort_unstable();
            paths.dedup();
            let message = format!("cannot write {}: {why}", quoted_few(&paths));
            self.diagnostics.push(Diagnostic::error(&NOT_WRITTEN, Origin::Nowhere, message).help(
                "check the space on the disk and that you may write there, then build again",
            ));
        }
    }
}
