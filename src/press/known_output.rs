//! Files of the output by their paths: the kind of document that each is.

use super::kind::Kind;
use super::kinds::KINDS;
use super::place::{OLD, REQUESTED, Tree};
use crate::base::OutPath;

/// A file of the output, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownOutput<'p> {
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

impl<'p> KnownOutput<'p> {
    /// Reads a path of the output; nothing for paths that no kind of document has.
    pub(super) fn parse(path: &'p str) -> Option<Self> {
        let below = |tree: Tree| path.strip_prefix(tree.folder())?.strip_prefix('/');
        if let Some(rest) = below(Tree::Public) {
            let (kind, file) = kind_in(Tree::Public, rest)?;
            return Some(KnownOutput { kind, period: None, requested: false, old: false, file });
        }
        let (period, rest) = below(Tree::Private)?.split_once('/')?;
        let (requested, rest) = enter(rest, REQUESTED);
        let (old, rest) = enter(rest, OLD);
        let (kind, file) = kind_in(Tree::Private, rest)?;
        Some(KnownOutput { kind, period: Some(period), requested, old, file })
    }

    /// Its path when it must not lie among what is sent; nothing for what is public.
    pub(super) fn aside(&self) -> Option<OutPath> {
        self.period?;
        KnownOutput { old: true, ..self.clone() }.path()
    }

    /// The same document among those that were made for all and for named students, put aside or
    /// not.
    pub(super) fn current(&self) -> [Option<OutPath>; 2] {
        [false, true].map(|requested| KnownOutput { requested, old: false, ..self.clone() }.path())
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

/// True for a path that leads through a folder, with the rest of it.
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
    use crate::press::place::{Place, manifest_of};

    fn place(period: &str, requested: bool) -> Place {
        Place::of_period(period, requested)
    }

    #[test]
    fn a_path_says_what_it_is_of() {
        for kind in KINDS {
            for requested in [false, true] {
                for period in ["2025-26.2", "Fall 2025", "requested", "old", "../x"] {
                    let place = place(period, requested);
                    let path = kind.path(&place, "a file.pdf");
                    let found = KnownOutput::parse(path.as_str()).expect("a file of a kind");
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
                        let found = KnownOutput::parse(aside.as_str()).expect("a file of a kind");
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
            assert_eq!(KnownOutput::parse(path), None, "{path}");
        }
        for kind in KINDS {
            assert!(
                ![REQUESTED, OLD, crate::press::manifest::FILE_NAME].contains(&kind.folder),
                "{}",
                kind.target
            );
        }
    }
}
