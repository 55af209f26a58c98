//! Places in the output.
//!
//! ```text
//! manifest.json                          of everything public
//! public/                                for everybody
//! private/PERIOD/manifest.json           of everything private of a reporting period
//! private/PERIOD/reports/...             made for all students
//! private/PERIOD/old/reports/...         could not be made again, and must not be sent
//! private/PERIOD/requested/...           the same for what was made for named students
//! ```
//!
//! Building one period touches nothing of another. What was made for named students stays, and is
//! no part of what is made for all.

use super::loaded::Loaded;
use super::manifest;
use crate::base::OutPath;

/// Folder of what was made for named students.
pub(super) const REQUESTED: &str = "requested";

/// Folder of what could not be made again.
pub(super) const OLD: &str = "old";

/// The readers of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Everybody; nothing in it is about a student.
    Public,
    /// Those whom the school gives it to.
    Private,
}

impl Tree {
    /// Its folder in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Tree::Public => "public",
            Tree::Private => "private",
        }
    }
}

/// Where the files of one build go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Name of the reporting period, or the day when there is no period.
    period: String,
    /// It is of named students.
    pub(super) requested: bool,
}

impl Place {
    /// The place of a build of some students, when they are `requested`, or of all.
    pub fn new(school: &Loaded, requested: bool) -> Self {
        let periods = &school.model.periods;
        let Some(idx) = school.occasion.period else {
            return Place { period: school.occasion.as_of.to_string(), requested };
        };
        let code = &*periods[idx].code.value;
        // Some systems do not tell names apart that differ in nothing but case.
        let alike = |other: &str| other != code && other.to_lowercase() == code.to_lowercase();
        let period = match periods.values().any(|period| alike(&period.code.value)) {
            true => format!("{code}-{}", &manifest::hash(code.as_bytes())[..8]),
            false => code.to_string(),
        };
        Place { period, requested }
    }

    /// A place in a period.
    #[cfg(test)]
    pub(super) fn of_period(period: &str, requested: bool) -> Self {
        Place { period: period.to_string(), requested }
    }

    /// The folder of private files.
    pub fn folder(&self) -> OutPath {
        OutPath::new(self.folders())
    }

    /// The path of a file, by its tree and its folder there.
    pub(super) fn path(&self, tree: Tree, folder: &str, file: &str) -> OutPath {
        let folders = match tree {
            Tree::Public => vec![tree.folder()],
            Tree::Private => self.folders(),
        };
        let parts = folders.into_iter().chain([folder, file]);
        OutPath::new(parts.filter(|part| !part.is_empty()))
    }

    /// The manifests of everything that a build here may change.
    pub(super) fn manifests(&self) -> [OutPath; 3] {
        [OutPath::new([manifest::FILE_NAME]), self.manifest(), self.manifest_in(true)]
    }

    /// The manifest of what is of students and was made for all of them.
    pub(super) fn manifest(&self) -> OutPath {
        self.manifest_in(false)
    }

    fn manifest_in(&self, requested: bool) -> OutPath {
        let place = Place { requested, ..self.clone() };
        OutPath::new(place.folders().into_iter().chain([manifest::FILE_NAME]))
    }

    fn folders(&self) -> Vec<&str> {
        let requested = self.requested.then_some(REQUESTED);
        [Tree::Private.folder(), &self.period].into_iter().chain(requested).collect()
    }
}

/// The path of the manifest that lists a file.
pub(super) fn manifest_of(path: &str) -> Option<OutPath> {
    let mut parts = path.split('/');
    if parts.next() != Some(Tree::Private.folder()) {
        return Some(OutPath::new([manifest::FILE_NAME]));
    }
    let period = parts.next()?;
    let folder = match parts.next()? {
        REQUESTED => format!("{}/{period}/{REQUESTED}", Tree::Private.folder()),
        _ => format!("{}/{period}", Tree::Private.folder()),
    };
    OutPath::parse(&format!("{folder}/{}", manifest::FILE_NAME))
}
