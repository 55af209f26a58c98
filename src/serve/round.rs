//! One round: the files are read, and what they ask for is built.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::documents::Documents;
use super::snapshot::{Built, Snapshot};
use crate::base::{Date, Memory, disk};
use crate::ledger::Folder;
use crate::press::issue::Moment;
use crate::press::kinds::KINDS;
use crate::press::manifest::Manifest;
use crate::press::place::Place;
use crate::press::share::Part;
use crate::press::{self, Instead, Load, Loaded, Out, Which, outdated, packet, trend};
use crate::project::FILE_NAME;
use crate::propose::questions;

/// The project that is built, and the folder it is built in.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// Folder of the project.
    pub(super) root: PathBuf,
    /// Folder for output; nothing for the project's own.
    pub(super) out: Option<PathBuf>,
    /// The day looked at; nothing for the project's own.
    pub(super) as_of: Option<Date>,
    /// Id of the school, where the project has several.
    pub(super) school: Option<String>,
    /// Documents made at a time.
    pub(super) jobs: NonZeroUsize,
    /// The clock; it is asked for the day of an issue only.
    pub(super) now: fn() -> Moment,
    /// The passphrase of the key, when it was given with the start.
    pub(super) passphrase: Option<String>,
}

/// True when there is a project in a folder.
pub(super) fn has_project(root: &Path) -> bool {
    !matches!(disk::kind(&root.join(FILE_NAME)), Ok(None))
}

/// The name of the mailing run on the command line.
pub(super) const MAIL: &str = "mail";

impl Plan {
    /// The output folder of a school.
    pub(super) fn out(&self, school: Option<&Loaded>) -> PathBuf {
        let own = || school.map_or("out", |school| &*school.project.out);
        self.out.clone().unwrap_or_else(|| self.root.join(own()))
    }

    /// True when there is a project in the folder.
    pub(super) fn has_project(&self) -> bool {
        has_project(&self.root)
    }

    /// The day and the school that are looked at.
    pub(super) fn instead(&self) -> Instead {
        let school = self.school.clone().map_or(Which::Only, Which::Named);
        Instead { as_of: self.as_of, school, ..Instead::default() }
    }

    /// The folder of the ledger, whether it is there or not.
    pub(super) fn ledger(&self) -> Folder {
        Folder::of_school(&self.root, self.school.as_deref())
    }

    /// Reads and builds. `mail` makes the mailing run, too; what is in `memory` is not worked
    /// out again. `progress` is told how many documents are done, of how many.
    pub(super) fn round(
        &self,
        before: &Snapshot,
        mail: bool,
        memory: &Arc<Memory>,
        progress: impl FnMut(usize, usize),
    ) -> Snapshot {
        let start = Instant::now();
        let number = before.number + 1;
        if !self.has_project() {
            return Snapshot { number, ..Snapshot::default() };
        }
        let questions = questions::count(&self.root);
        let Load { sources, mut diagnostics, school } =
            press::load_remembering(&self.root, &self.instead(), memory);
        let Some(school) = school.map(Arc::new) else {
            return Snapshot {
                number,
                project: true,
                questions,
                sources,
                diagnostics,
                last: before.any_school().cloned(),
                before: before.before.clone(),
                documents: before.documents.clone(),
                changed: before.changed.clone(),
                took: start.elapsed(),
                ..Snapshot::default()
            };
        };
        let out = self.out(Some(&school));
        diagnostics.append(trend::compare(&Manifest::last(&out), &school.reading.tables));
        diagnostics.append(packet::check(&school, &sources));
        diagnostics.append(outdated::check(&school));
        let taken = Out::new(&out, &self.root, &school.project);
        let options = taken.map(|out| press::Options {
            kinds: KINDS
                .iter()
                .copied()
                .filter(|kind| !kind.on_request || mail && kind.target == MAIL)
                .collect(),
            students: Vec::new(),
            out,
            jobs: self.jobs,
            part: Part::Whole,
        });
        let earlier = match before.number {
            0 => None,
            _ => Some(before.documents.clone()),
        };
        let mut first = Documents::default();
        if earlier.is_none() {
            first = Documents::read(&out, Some(&Place::new(&school, false).folder()));
        }
        let built = options.and_then(|options| press::build(&school, &options, progress));
        let (built, documents) = match built {
            Ok(mut built) => {
                diagnostics.append(std::mem::take(&mut built.diagnostics));
                let mut made = built.current.clone();
                for (kind, count) in &built.written {
                    *made.entry(kind).or_default() += count;
                }
                let documents = Documents::read(&out, built.folder.as_ref());
                (Some(Built { made, written: built.written.values().sum() }), documents)
            }
            Err(problem) => {
                // What is wrong with the project's own templates was found when it was read.
                if !diagnostics.iter().any(|one| one.code == problem.code) {
                    diagnostics.push(*problem);
                }
                (None, before.documents.clone())
            }
        };
        diagnostics.sort(&sources);
        let then = earlier.as_ref().unwrap_or(&first);
        // The first build of all makes everything, which says nothing.
        let changed = match then.is_empty() {
            true => Vec::new(),
            false => documents.changed_since(then),
        };
        // What a build that changed nothing would say is of no use to anybody.
        let (changed, compared) = match changed.is_empty() && before.number > 0 {
            true => (before.changed.clone(), before.before.clone()),
            false => (changed, before.any_school().cloned()),
        };
        Snapshot {
            number,
            project: true,
            questions,
            sources,
            diagnostics,
            school: Some(school),
            before: compared,
            built,
            documents,
            changed,
            took: start.elapsed(),
            ..Snapshot::default()
        }
    }
}
