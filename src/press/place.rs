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

use super::kinds::{KINDS, Kind, Tree};
use super::load::Loaded;
use super::manifest;
use crate::base::OutPath;

/// Folder of what was made for named students.
const REQUESTED: &str = "requested";

/// Folder of what could not be made again.
const OLD: &str = "old";

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

    /// The folder of private files.
    pub fn folder(&self) -> OutPath {
        OutPath::new(self.folders())
    }

    /// Where a file of a kind goes.
    pub(super) fn path(&self, kind: &Kind, file: &str) -> OutPath {
        let folders = match kind.tree {
            Tree::Public => vec![kind.tree.folder()],
            Tree::Private => self.folders(),
        };
        let parts = folders.into_iter().chain([kind.folder, file]);
        OutPath::new(parts.filter(|part| !part.is_empty()))
    }

    /// The manifests of everything that a build here may change.
    pub(super) fn manifests(&self) -> [OutPath; 3] {
        let of = |requested| {
            let place = Place { requested, ..self.clone() };
            OutPath::new(place.folders().into_iter().chain([manifest::FILE_NAME]))
        };
        [OutPath::new([manifest::FILE_NAME]), of(false), of(true)]
    }

    fn folders(&self) -> Vec<&str> {
        let requested = self.requested.then_some(REQUESTED);
        [Tree::Private.folder(), &self.period].into_iter().chain(requested).collect()
    }
}

/// A file of the output, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found<'p> {
    pub(super) kind: &'static Kind,
    /// Folder of its period; nothing for what is public.
    period: Option<&'p str>,
    /// It was made for named students.
    pub(super) requested: bool,
    /// It was put aside.
    pub(super) old: bool,
    /// Its path in the folder of its kind.
    file: &'p str,
}

impl<'p> Found<'p> {
    /// Reads a path of the output; nothing for paths that no kind of document has.
    pub(super) fn parse(path: &'p str) -> Option<Self> {
        let below = |tree: Tree| path.strip_prefix(tree.folder())?.strip_prefix('/');
        if let Some(rest) = below(Tree::Public) {
            let (kind, file) = kind_in(Tree::Public, rest)?;
            return Some(Found { kind, period: None, requested: false, old: false, file });
        }
        let (period, rest) = below(Tree::Private)?.split_once('/')?;
        let (requested, rest) = enter(rest, REQUESTED);
        let (old, rest) = enter(rest, OLD);
        let (kind, file) = kind_in(Tree::Private, rest)?;
        Some(Found { kind, period: Some(period), requested, old, file })
    }

    /// Where it is put when it must not lie among what is sent; nothing for what is public.
    pub(super) fn aside(&self) -> Option<OutPath> {
        self.period?;
        Found { old: true, ..self.clone() }.path()
    }

    /// The same document among those that were made for all and for named students, put aside or
    /// not.
    pub(super) fn current(&self) -> [Option<OutPath>; 2] {
        [false, true].map(|requested| Found { requested, old: false, ..self.clone() }.path())
    }

    /// Its path.
    fn path(&self) -> Option<OutPath> {
        let parts = [
            Some(self.kind.tree.folder()),
            self.period,
            self.requested.then_some(REQUESTED),
            self.old.then_some(OLD),
            Some(self.kind.folder).filter(|folder| !folder.is_empty()),
            Some(self.file),
        ];
        OutPath::parse(&parts.into_iter().flatten().collect::<Vec<_>>().join("/"))
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

/// Whether a path leads through a folder, and the rest of it.
fn enter<'p>(path: &'p str, folder: &str) -> (bool, &'p str) {
    match path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')) {
        Some(rest) => (true, rest),
        None => (false, path),
    }
}

/// The kind of a file in a tree, and its path in the folder of the kind.
fn kind_in(tree: Tree, path: &str) -> Option<(&'static Kind, &str)> {
    let kinds = KINDS.iter().filter(|kind| kind.tree == tree);
    let own = kinds.filter_map(|kind| match kind.folder {
        "" => Some((*kind, path)),
        folder => Some((*kind, path.strip_prefix(folder)?.strip_prefix('/')?)),
    });
    own.max_by_key(|(kind, _)| kind.folder.len()).filter(|(_, file)| !file.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(period: &str, requested: bool) -> Place {
        Place { period: period.to_string(), requested }
    }

    #[test]
    fn a_path_says_what_it_is_of() {
        for kind in KINDS {
            for requested in [false, true] {
                for period in ["2025-26.2", "Fall 2025", "requested", "old", "../x"] {
                    let place = place(period, requested);
                    let path = place.path(kind, "a file.pdf");
                    let found = Found::parse(path.as_str()).expect("a file of a kind");
                    assert_eq!(found.kind, *kind);
                    let private = kind.tree == Tree::Private;
                    assert_eq!(found.requested, requested && private);
                    assert_eq!(found.path(), Some(path.clone()));
                    let home = manifest_of(path.as_str()).expect("a manifest");
                    assert_eq!(home.is_private(), private);
                    assert!(place.manifests().contains(&home), "{path} is listed in {home}");
                    let aside = found.aside();
                    assert_eq!(aside.is_some(), private);
                    if let Some(aside) = aside {
                        let found = Found::parse(aside.as_str()).expect("a file of a kind");
                        assert!(found.old && found.requested == requested);
                        assert!(found.current().contains(&Some(path)));
                        assert_eq!(manifest_of(aside.as_str()), Some(home));
                    }
                }
            }
        }
    }

    #[test]
    fn what_no_kind_has_is_of_none() {
        for path in [
            "manifest.json",
            "private/notes.txt",
            "private/2025-26.2/manifest.json",
            "private/2025-26.2/requested/manifest.json",
            "private/reports/x.pdf",
            "private/2025-26.2/reports/",
        ] {
            assert_eq!(Found::parse(path), None, "{path}");
        }
        for kind in KINDS {
            assert!(
                ![REQUESTED, OLD, manifest::FILE_NAME].contains(&kind.folder),
                "{}",
                kind.target
            );
        }
    }
}
