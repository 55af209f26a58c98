//! The fate of files of earlier builds that this one did not make.
//!
//! A file is removed when it is known that it is no longer due. Where the tables that would tell
//! could not be read as a whole, or it could not be made again, it is old: a document of a student
//! is put aside, so that it does not lie among what is sent; it is marked in the manifest, and
//! named.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use super::built::{Built, Options};
use super::damage::Damage;
use super::entry::Entry;
use super::journal::Line;
use super::kind::{self, Kind, Making};
use super::kinds;
use super::known_output::KnownOutput;
use super::loaded::Loaded;
use super::lost_rows::LostRows;
use super::manifest;
use super::manifests::Manifests;
use super::place::{Place, Tree};
use super::recipients;

use super::write::Writer;
use crate::base::{Diagnostic, Diagnostics, Idx, Origin, OutPath, disk, io_reason, quoted_few};
use crate::model::draft::Table;
use crate::model::people::Household;

crate::code!(
    KEPT,
    "press/kept",
    "Files of an earlier build are old, and were not removed.\n\nIt cannot be told \
     whether they are still due: the table that would tell could not be read as a whole. Or they are \
     due and could not be made again. They say what held then, and must not be sent to \
     anybody: documents of students were put aside into a folder `old`, pages of the site stay where they \
     are.\n\nMend what is said of the table, or of the documents, and build again. Where the \
     table is empty on purpose, build once with `--keep-going`."
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

/// The reach of a build, and its knowledge.
pub(super) struct Scope<'a> {
    pub(super) school: &'a Loaded,
    pub(super) options: &'a Options,
    /// Identifiers of the students it is about; nothing for all.
    pub(super) students: Option<BTreeSet<&'a str>>,
    /// The place of its files.
    pub(super) place: &'a Place,
    /// Everything it was to make.
    pub(super) planned: &'a BTreeSet<OutPath>,
    pub(super) damage: &'a Damage,
    pub(super) lost: &'a LostRows<'a>,
    /// Households by their identifiers.
    pub(super) homes: BTreeMap<&'a str, Idx<Household>>,
    /// Kinds of which not every file could be made.
    pub(super) incomplete: BTreeSet<&'static Kind>,
}

/// Removes what is no longer due, and puts aside what may be or could not be made again.
pub(super) fn settle(scope: &Scope<'_>, writer: &Writer, built: &mut Built, after: &mut Manifests) {
    let mut old: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let names: Vec<String> = after.files.keys().cloned().collect();
    let mut fates: Vec<(OutPath, Fate)> =
        names.iter().filter_map(|name| scope.fate(name, after, built)).collect();
    if let Some(fate) = scope.of_runs(&fates, built) {
        let runs = names.iter().filter(|name| scope.is_unmade_run(name));
        fates.extend(runs.filter_map(|name| Some((OutPath::parse(name)?, fate.clone()))));
    }
    let aside = |path: &OutPath| KnownOutput::parse(path.as_str())?.aside().filter(|to| to != path);
    let moves = fates.iter().filter(|(_, fate)| matches!(fate, Fate::Old(_)));
    let announced: Vec<Line> = moves
        .filter_map(|(path, _)| {
            let student = after.files[path.as_str()].student.clone();
            Some(Line { path: aside(path)?.as_str().to_string(), student, entry: None })
        })
        .collect();
    // Where it cannot be written down, nothing is put aside: it stays, and is marked.
    let announced = writer.announce(&announced);
    for (path, fate) in fates {
        let name = path.as_str();
        match fate {
            Fate::Removed => match writer.remove(&path) {
                Ok(()) => {
                    after.files.remove(name);
                    built.removed += 1;
                }
                Err(error) => built.unwritten(name, &error),
            },
            Fate::Old(why) => {
                if let Ok(None) = writer.read(&path) {
                    after.files.remove(name);
                    continue;
                }
                let Some(mut entry) = after.files.remove(name) else { continue };
                entry.kept = true;
                let moved = aside(&path).filter(|_| announced.is_ok()).and_then(|to| match writer
                    .put_aside(&path, &to)
                {
                    Ok(()) => Some(to),
                    Err(error) => {
                        built.unwritten(name, &error);
                        None
                    }
                });
                let name = moved.unwrap_or(path).as_str().to_string();
                old.entry(why).or_default().insert(name.clone());
                after.files.insert(name, entry);
            }
        }
    }
    if let Err(error) = announced {
        built.unwritten(manifest::FILE_NAME, &error);
    }
    built.kept = old.values().map(BTreeSet::len).sum();
    old.into_iter().for_each(|(why, names)| built.diagnostics.push(kept(&why, names)));
}

/// The error for files that are old.
fn kept(why: &str, names: BTreeSet<String>) -> Diagnostic {
    let names: Vec<String> = names.into_iter().collect();
    let (first, verb) = match names.len() {
        1 => ("a file".to_string(), "is"),
        many => (format!("{many} files"), "are"),
    };
    let message = format!("{first} of an earlier build {verb} kept, and old: {why}");
    Diagnostic::error(&KEPT, Origin::Nowhere, message)
        .help(format!("do not send {}", quoted_few(&names)))
        .help("mend what is said above and build again")
}

/// The fate of a file that this build did not make.
#[derive(Clone)]
enum Fate {
    /// It is known that it is no longer due.
    Removed,
    /// It may be due; why that is not known. Or it could not be made again.
    Old(String),
}

impl Scope<'_> {
    /// The path of a file and what becomes of it; nothing when it stays as it is.
    fn fate(&self, name: &str, after: &Manifests, built: &Built) -> Option<(OutPath, Fate)> {
        let (path, found) = OutPath::parse(name).zip(KnownOutput::parse(name))?;
        let entry = &after.files[name];
        // What nobody may receive any more goes, whatever the build was to make.
        let fate = if self.is_withdrawn(entry) && !self.is_made(&path, built) {
            Some(Fate::Removed)
        } else if self.options.kinds.contains(found.kind) && found.requested == self.place.requested
        {
            self.of_this_run(&path, &found, entry, built)
        } else {
            None
        };
        Some((path, fate?))
    }

    /// Of a file that was made for all, in a build of all; or of one that was made for named
    /// students, in such a build.
    fn of_this_run(
        &self,
        path: &OutPath,
        found: &KnownOutput<'_>,
        entry: &Entry,
        built: &Built,
    ) -> Option<Fate> {
        let [all, requested] = found.current();
        let current = if found.requested { requested } else { all };
        if let Some(current) = current.filter(|current| self.planned.contains(current)) {
            return match built.missed.contains(&current) {
                true => Some(Fate::Old("they could not be made again".to_string())),
                // It was put aside by an earlier build, and there is a new one now.
                false => (*path != current).then_some(Fate::Removed),
            };
        }
        let lost = || self.lost.hold_back_for_all(found.kind);
        if let Some(why) = self.damage.holds_back(found.kind.rests_on).or_else(lost) {
            return self.students.is_none().then_some(Fate::Old(why));
        }
        if found.kind.scope == kind::Scope::School {
            return match (&self.students, self.incomplete.contains(found.kind)) {
                (Some(_), _) => None,
                (None, true) => Some(Fate::Old("not every page could be made".to_string())),
                (None, false) => Some(self.judge(found.kind.rests_on)),
            };
        }
        if found.requested {
            return None;
        }
        let roster = |table| table == Table::Students;
        let everybody =
            |table| matches!(table, Table::Students | Table::Guardians | Table::Households);
        let Some(idx) = entry.student.as_deref().map(|id| self.school.model.student(id)) else {
            return Some(self.judge(everybody));
        };
        Some(match idx {
            None => self.judge(roster),
            Some(idx) if !self.school.model.students[idx].belongs(self.school.occasion.as_of) => {
                self.judge(roster)
            }
            Some(_) => self.judge(everybody),
        })
    }

    /// True for a file of a mailing run that this build was not to make.
    fn is_unmade_run(&self, name: &str) -> bool {
        KnownOutput::parse(name).is_some_and(|found| {
            matches!(found.kind.making, Making::Run(_))
                && !found.requested
                && !self.options.kinds.contains(found.kind)
        })
    }

    /// The fate of a mailing run that is not made again: it is not mailed once a report that lies
    /// in it is another, is gone or is old. Nothing else is made of what reports say.
    fn of_runs(&self, fates: &[(OutPath, Fate)], built: &Built) -> Option<Fate> {
        let reports = kinds::find("reports")?;
        let lies_in_it = |path: &OutPath| {
            KnownOutput::parse(path.as_str())
                .is_some_and(|found| found.kind == reports && !found.requested && !found.old)
        };
        let of_reports = fates.iter().filter(|(path, _)| lies_in_it(path)).map(|(_, fate)| fate);
        let (gone, old): (Vec<&Fate>, Vec<&Fate>) =
            of_reports.partition(|fate| matches!(fate, Fate::Removed));
        let fresh = built.written.get(reports).is_some_and(|count| *count > 0);
        match (gone.is_empty(), old.first()) {
            (false, _) => Some(Fate::Removed),
            (true, Some(old)) => Some((*old).clone()),
            (true, None) => (fresh && !self.place.requested).then_some(Fate::Removed),
        }
    }

    /// True when the build put a file in place.
    fn is_made(&self, path: &OutPath, built: &Built) -> bool {
        self.planned.contains(path) && !built.missed.contains(path)
    }

    /// True for the copy of a household that may no longer receive it.
    fn is_withdrawn(&self, entry: &Entry) -> bool {
        let model = &self.school.model;
        let (Some(student), Some(home)) = (&entry.student, &entry.household) else { return false };
        let about = self.students.as_ref().is_none_or(|all| all.contains(student.as_str()));
        let both = model.student(student).zip(self.homes.get(home.as_str())).filter(|_| about);
        both.is_some_and(|(student, home)| recipients::withheld(model, student, *home).is_some())
    }

    fn judge(&self, rests_on: impl Fn(Table) -> bool) -> Fate {
        self.damage.of(rests_on).map_or(Fate::Removed, Fate::Old)
    }
}

/// Warns of files that look like Gradus's own where no manifest can tell.
pub(super) fn warn_of_unlisted(
    scope: &Scope<'_>,
    writer: &Writer,
    before: &Manifests,
    after: &Manifests,
    diagnostics: &mut Diagnostics,
) {
    let mut found = Vec::new();
    let private = scope.place.folder();
    for folder in [Tree::Public.folder(), private.as_str()] {
        if let Err(error) = walk(&writer.out().join(folder), folder, &mut found) {
            let message = format!("cannot look through the output folder: {}", io_reason(&error));
            diagnostics.push(
                Diagnostic::error(&UNLISTED, Origin::Nowhere, message)
                    .help("see that its folders may be opened, and build again"),
            );
        }
    }
    let ours = |name: &String| {
        KnownOutput::parse(name).is_some_and(|found| scope.options.kinds.contains(found.kind))
            && !before.can_tell_of(name)
            && !after.files.contains_key(name)
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
            .help(format!("look at {}, and delete what is no longer due", quoted_few(&names))),
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
