//! The snapshot that pages show: the school as read last, its problems, and its documents.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::documents::{Changed, Documents};
use crate::base::{Diagnostics, SourceMap};
use crate::press::Loaded;
use crate::press::kind::Kind;

/// The result of one round. It never changes: the next round makes another.
#[derive(Debug, Default)]
pub(super) struct Snapshot {
    /// The rounds until now; 0 before the first.
    pub(super) number: u64,
    /// There is a project in the folder.
    pub(super) project: bool,
    /// Points in the settings that a person has to look at.
    pub(super) questions: usize,
    /// Every file that was read.
    pub(super) sources: SourceMap,
    /// Everything that was found.
    pub(super) diagnostics: Diagnostics,
    /// The school; nothing when its files cannot be read as a whole.
    pub(super) school: Option<Arc<Loaded>>,
    /// The school as it was last read, when it cannot be read now.
    pub(super) last: Option<Arc<Loaded>>,
    /// The school before the last change, to compare with.
    pub(super) before: Option<Arc<Loaded>>,
    /// The result of the build; nothing when nothing could be built.
    pub(super) built: Option<Built>,
    /// The documents in the output folder.
    pub(super) documents: Documents,
    /// The changes of the last build that changed anything.
    pub(super) changed: Vec<Changed>,
    /// The time between two looks at files, where changes are not told.
    pub(super) polls: Option<Duration>,
    /// From the change to the end of the build.
    pub(super) took: Duration,
}

/// A build in numbers.
#[derive(Debug)]
pub(super) struct Built {
    /// Files there are now, by kind.
    pub(super) made: BTreeMap<&'static Kind, usize>,
    /// Files that were written.
    pub(super) written: usize,
}

impl Snapshot {
    /// The school as it is, or as it was last read.
    pub(super) fn any_school(&self) -> Option<&Arc<Loaded>> {
        self.school.as_ref().or(self.last.as_ref())
    }

    /// Folders that the project reads from, wherever they are.
    pub(super) fn folders(&self, root: &Path) -> Vec<std::path::PathBuf> {
        let Some(school) = self.any_school() else { return Vec::new() };
        let project = &school.project;
        let files = school.reading.files.iter().map(|file| file.path.as_str());
        let policies = project.policies.iter().map(|name| name.value.as_str());
        let above =
            files.chain(policies).filter_map(|name| Some(root.join(name).parent()?.to_path_buf()));
        let looks = project.theme.iter().chain(&project.templates);
        above.chain(looks.map(|name| root.join(&name.value))).collect()
    }
}
