//! The documents in the output folder, as its manifests list them.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::OutPath;
use crate::press::entry::Entry;
use crate::press::kind::{Kind, Scope};
use crate::press::kinds::KINDS;
use crate::press::manifest::{self, Manifest};
use crate::press::place::Tree;

/// The files of the output: what is public, and what is of the reporting period.
#[derive(Clone, Debug, Default)]
pub(super) struct Documents {
    files: BTreeMap<String, Entry>,
    /// Folder of what is private.
    folder: Option<OutPath>,
}

/// A document of a student.
#[derive(Debug)]
pub(super) struct Document<'a> {
    /// Which.
    pub(super) kind: &'static Kind,
    /// Its path in the output.
    pub(super) pdf: &'a str,
    /// That of the copy for a screen.
    pub(super) page: Option<&'a str>,
    /// Tag of its language; nothing for what is in the school's.
    pub(super) language: Option<&'a str>,
    /// Identifier of the household that gets it.
    pub(super) household: Option<&'a str>,
    /// It is of an earlier build, and must not be sent.
    pub(super) old: bool,
}

/// A file that a build made, made again, or took away.
#[derive(Clone, Debug)]
pub(super) struct Changed {
    /// Its path in the output.
    pub(super) path: String,
    /// The student it is about.
    pub(super) student: Option<String>,
    /// Which document; nothing for what is not a document of a student.
    pub(super) kind: Option<&'static Kind>,
    /// The fate of it.
    pub(super) how: How,
}

/// The language that the name of a document tells; nothing for what is in the school's.
pub(super) fn language<'p>(kind: &Kind, path: &'p str) -> Option<&'p str> {
    let told = kind.scope == Scope::Households;
    path.strip_suffix(".pdf")?.rsplit('.').next().filter(|_| told)
}

/// The fate of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// It was not there.
    New,
    /// It says something else.
    Other,
    /// It is no longer due.
    Gone,
}

impl Documents {
    /// Reads the manifests of an output folder. `folder` is that of what is private.
    pub(super) fn read(out: &Path, folder: Option<&OutPath>) -> Self {
        let mut files = Manifest::last(out).files;
        let path = folder.map(|folder| format!("{folder}/{}", manifest::FILE_NAME));
        let private = path.and_then(|path| OutPath::parse(&path));
        let private = private.and_then(|path| Manifest::read(out, &path).ok().flatten());
        files.extend(private.unwrap_or_default().files);
        Documents { files, folder: folder.cloned() }
    }

    /// Documents on paper of students, by the identifier, in the order of kinds.
    pub(super) fn by_student(&self) -> BTreeMap<&str, Vec<Document<'_>>> {
        let mut found: BTreeMap<&str, Vec<Document<'_>>> = BTreeMap::new();
        for (path, entry) in &self.files {
            let (Some(student), Some(kind)) = (&entry.student, self.kind(path)) else { continue };
            let Some(stem) = path.strip_suffix(".pdf") else { continue };
            let page = self.files.get_key_value(&format!("{stem}.html"));
            found.entry(student).or_default().push(Document {
                kind,
                pdf: path,
                page: page.map(|(path, _)| path.as_str()),
                language: language(kind, path),
                household: entry.household.as_deref(),
                old: entry.kept,
            });
        }
        let place = |kind: &Kind| KINDS.iter().position(|other| *other == kind);
        found.values_mut().for_each(|list| list.sort_by_key(|one| (place(one.kind), one.pdf)));
        found
    }

    /// Files of a kind, in the order of their names.
    pub(super) fn of_kind(&self, target: &str) -> impl Iterator<Item = &str> {
        let own = move |path: &&String| self.kind(path).is_some_and(|kind| kind.target == target);
        self.files.keys().filter(own).map(String::as_str)
    }

    /// True when nothing was built yet.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The documents that are not as they were before.
    pub(super) fn changed_since(&self, before: &Documents) -> Vec<Changed> {
        let changed = |path: &String, entry: &Entry, how| Changed {
            path: path.clone(),
            student: entry.student.clone(),
            kind: self.kind(path),
            how,
        };
        let here = self.files.iter().filter_map(|(path, entry)| match before.files.get(path) {
            None => Some(changed(path, entry, How::New)),
            Some(old) if old.hash != entry.hash => Some(changed(path, entry, How::Other)),
            Some(_) => None,
        });
        let gone = before.files.iter().filter(|(path, _)| !self.files.contains_key(*path));
        here.chain(gone.map(|(path, entry)| changed(path, entry, How::Gone))).collect()
    }

    /// The kind of a private document that was made for all.
    fn kind(&self, path: &str) -> Option<&'static Kind> {
        let rest = path.strip_prefix(self.folder.as_ref()?.as_str())?.strip_prefix('/')?;
        let folder = rest.split_once('/')?.0;
        KINDS.iter().copied().find(|kind| kind.tree == Tree::Private && kind.folder == folder)
    }
}
