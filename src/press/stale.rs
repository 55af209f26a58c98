//! What becomes of files of earlier builds that this one did not make.
//!
//! A file is removed when it is known that it is no longer due. Where the tables that would tell
//! could not be read as a whole it stays, is marked in the manifest, and is named.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::damage::Damage;
use super::kinds::{self, Kind};
use super::listed::listed;
use super::load::Loaded;
use super::manifest::Manifest;
use super::plan;
use super::run::{Built, Options};
use super::write::Writer;
use crate::base::{Diagnostic, Diagnostics, Origin, OutPath, disk, io_reason};

crate::code!(
    KEPT,
    "press/kept",
    "Files of an earlier build were kept, although this one did not make them.\n\nIt cannot be told \
     whether they are still due: the table that would tell could not be read as a whole. Or they are \
     due and could not be made again. They say what held then, and must not be sent to \
     anybody.\n\nMend what is said of the table, or of the documents, and build again. Where the \
     table is empty on purpose, delete the output folder first."
);
crate::code!(
    UNLISTED,
    "press/unlisted",
    "Files in the output folder look like documents of Gradus, but no manifest lists them.\n\nThey may \
     be of students who left, or in the language of a household that may no longer receive them. \
     Without the manifest it is not known that they are Gradus's own, so they are not \
     removed.\n\nLook at them, and delete them or move them elsewhere. Or delete the whole output \
     folder, and build again."
);

/// What a build is about, and what it knows.
pub(super) struct Scope<'a> {
    pub(super) school: &'a Loaded,
    pub(super) options: &'a Options,
    /// Identifiers of the students it is about; nothing for all.
    pub(super) students: Option<BTreeSet<&'a str>>,
    /// Everything it was to make.
    pub(super) planned: &'a BTreeSet<OutPath>,
    pub(super) damage: &'a Damage,
    /// Kinds of which not every file could be made.
    pub(super) incomplete: BTreeSet<&'static Kind>,
}

/// Removes what is no longer due, and marks what is kept.
pub(super) fn settle(scope: &Scope<'_>, writer: &Writer, built: &mut Built, after: &mut Manifest) {
    let mut kept: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let names: Vec<String> = after.files.keys().cloned().collect();
    for name in names {
        let Some((path, kind)) = OutPath::parse(&name).zip(Kind::of(&name)) else { continue };
        if !scope.options.kinds.contains(kind) {
            continue;
        }
        let student = after.files[&name].student.clone();
        match scope.fate(&path, kind, student.as_deref(), built) {
            Fate::Stays => {}
            Fate::Removed => match writer.remove(&path) {
                Ok(()) => {
                    after.files.remove(&name);
                    built.removed += 1;
                }
                Err(error) => built.unwritten(&name, &error),
            },
            Fate::Kept(why) => {
                if let Ok(None) = writer.read(&path) {
                    after.files.remove(&name);
                    continue;
                }
                if let Some(entry) = after.files.get_mut(&name) {
                    entry.kept = true;
                }
                built.kept += 1;
                kept.entry(why).or_default().push(name);
            }
        }
    }
    for (why, names) in kept {
        let (first, verb) = match names.len() {
            1 => ("a file".to_string(), "is"),
            many => (format!("{many} files"), "are"),
        };
        let message = format!("{first} of an earlier build {verb} kept, and old: {why}");
        built.diagnostics.push(
            Diagnostic::error(&KEPT, Origin::Nowhere, message)
                .help(format!("do not send {}", listed(&names)))
                .help("mend what is said above and build again"),
        );
    }
}

/// What becomes of a file.
enum Fate {
    /// It is made, or this build is not about it.
    Stays,
    /// It is known that it is no longer due.
    Removed,
    /// It may be due; why that is not known.
    Kept(String),
}

impl Scope<'_> {
    fn fate(&self, path: &OutPath, kind: &Kind, student: Option<&str>, built: &Built) -> Fate {
        if self.planned.contains(path) {
            return match built.missed.contains(path) {
                true => Fate::Kept("they could not be made again".to_string()),
                false => Fate::Stays,
            };
        }
        if kind.scope == kinds::Scope::School {
            return match (&self.students, self.incomplete.contains(kind)) {
                (Some(_), _) => Fate::Stays,
                (None, true) => Fate::Kept("not every page could be made".to_string()),
                (None, false) => self.judge(&FRAMEWORK),
            };
        }
        let about = |id| self.students.as_ref().is_none_or(|students| students.contains(id));
        let Some(id) = student else {
            return match self.students {
                Some(_) => Fate::Stays,
                None => self.judge(&[ROSTER, GUARDIANS, HOUSEHOLDS]),
            };
        };
        if !about(id) {
            return Fate::Stays;
        }
        match self.school.model.student(id) {
            None => self.judge(&[ROSTER]),
            Some(idx) if !self.school.model.students[idx].attends(self.school.occasion.as_of) => {
                self.judge(&[ROSTER])
            }
            Some(idx) if plan::is_withdrawn(self.school, idx, kind, path) => Fate::Removed,
            Some(_) => self.judge(&[ROSTER, GUARDIANS, HOUSEHOLDS]),
        }
    }

    fn judge(&self, tables: &[&str]) -> Fate {
        self.damage.of(tables).map_or(Fate::Removed, Fate::Kept)
    }
}

const ROSTER: &str = "students";
const GUARDIANS: &str = "guardians";
const HOUSEHOLDS: &str = "households";

/// Tables that the school's own documents and pages are about.
const FRAMEWORK: [&str; 5] = ["bands", "subjects", "competencies", "indicators", "courses"];

/// Warns of files that look like Gradus's own where no manifest can tell.
pub(super) fn warn_of_unlisted(
    scope: &Scope<'_>,
    writer: &Writer,
    listed_files: &Manifest,
    diagnostics: &mut Diagnostics,
) {
    let mut found = Vec::new();
    for folder in ["public", "private"] {
        if let Err(error) = walk(&writer.out().join(folder), folder, &mut found) {
            let message = format!("cannot look through the output folder: {}", io_reason(&error));
            diagnostics.push(
                Diagnostic::error(&UNLISTED, Origin::Nowhere, message)
                    .help("see that its folders may be opened, and build again"),
            );
        }
    }
    let ours = |name: &String| {
        Kind::of(name).is_some_and(|kind| scope.options.kinds.contains(kind))
            && !listed_files.files.contains_key(name)
            && OutPath::parse(name).is_some_and(|path| !scope.planned.contains(&path))
    };
    let names: Vec<String> = found.into_iter().filter(ours).collect();
    if names.is_empty() {
        return;
    }
    let message = match names.len() {
        1 => "a file in the output folder is in no manifest".to_string(),
        many => format!("{many} files in the output folder are in no manifest"),
    };
    diagnostics.push(
        Diagnostic::warning(&UNLISTED, Origin::Nowhere, message)
            .help(format!("look at {}, and delete what is no longer due", listed(&names))),
    );
}

/// Every file at or below a path, links not followed.
fn walk(path: &Path, name: &str, found: &mut Vec<String>) -> io::Result<()> {
    match disk::kind(path)? {
        Some(kind) if kind.is_dir() => {
            for inner in disk::list(path)? {
                if let Some(last) = inner.file_name().and_then(|name| name.to_str()) {
                    walk(&inner, &format!("{name}/{last}"), found)?;
                }
            }
        }
        Some(kind) if kind.is_file() => found.push(name.to_string()),
        _ => {}
    }
    Ok(())
}
