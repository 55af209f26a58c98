//! The manifests of an output folder: that of the public tree, and two of the reporting
//! period that is built.

use std::collections::BTreeMap;
use std::io;

use super::entry::Entry;
use super::journal::Line;
use super::manifest::{self, Manifest};
use super::place::{Place, manifest_of};
use super::row_files::RowFiles;
use super::why::Why;
use super::write::Writer;
use crate::base::{Date, Diagnostic, Diagnostics, Origin, OutPath, io_reason};

crate::code!(
    UNREADABLE_MANIFEST,
    "press/unreadable-manifest",
    "A manifest of the last build cannot be read.\n\nIt lists which files in the output folder are \
     Gradus's own. Without it nothing of an earlier build is known, so nothing of it is \
     removed, even when it is no longer due.\n\nRestore it from a copy; or look through the files that \
     are named and delete what is no longer due; or delete the whole output folder, and build again."
);

/// Every file that a build may change, whichever manifest lists it.
#[derive(Clone, Debug)]
pub(super) struct Manifests {
    /// Files by path.
    pub(super) files: BTreeMap<String, Entry>,
    /// Rows of each table that were used.
    pub(super) read: BTreeMap<String, usize>,
    /// The files that the rows about each student came from.
    pub(super) rows: BTreeMap<String, RowFiles>,
    homes: Vec<Home>,
}

/// A manifest.
#[derive(Clone, Debug)]
struct Home {
    path: OutPath,
    /// The day that the last build looked at.
    as_of: Option<Date>,
    /// There is one, and it could be read.
    known: bool,
    /// It lists what is of students and was made for all of them.
    of_all: bool,
}

impl Manifests {
    /// Reads the manifests that a build at a place has to do with.
    ///
    /// # Errors
    /// When something stands in the place of one that would stop the next build too.
    pub(super) fn read(
        writer: &Writer,
        place: &Place,
        diagnostics: &mut Diagnostics,
    ) -> Result<Self, Box<Diagnostic>> {
        let (files, read, rows) = Default::default();
        let mut all = Manifests { files, read, rows, homes: Vec::new() };
        let own = place.manifest();
        for path in place.manifests() {
            let found = last(writer, &path, diagnostics)?;
            let known = found.is_some();
            let mut manifest = found.unwrap_or_default();
            manifest.files.retain(|name, _| manifest_of(name).as_ref() == Some(&path));
            all.files.append(&mut manifest.files);
            all.read.append(&mut manifest.read);
            all.rows.append(&mut manifest.rows);
            let of_all = path == own;
            all.homes.push(Home { path, as_of: manifest.as_of, known, of_all });
        }
        Ok(all)
    }

    /// True when the manifest that would list a file is there.
    pub(super) fn can_tell_of(&self, path: &str) -> bool {
        let home = manifest_of(path);
        self.homes.iter().any(|one| one.known && Some(&one.path) == home.as_ref())
    }

    /// Why the file of a path is made; [`Why::Same`] when it is there as it was written, from the
    /// same key. `says` is the hash of what it says, where that is known apart from the rest.
    pub(super) fn why(
        &self,
        writer: &Writer,
        path: &OutPath,
        key: &str,
        says: Option<&str>,
    ) -> Why {
        let Some(entry) = self.files.get(path.as_str()) else { return Why::New };
        let of_text = says.zip(entry.says.as_deref());
        if entry.key.is_empty() {
            return Why::Unknown;
        }
        if entry.key != key {
            return match of_text {
                Some((now, then)) if now == then => Why::Looks,
                Some(_) => Why::Says,
                None => Why::Either,
            };
        }
        match writer.hash(path) {
            Ok(None) => Why::Gone,
            Ok(Some(hash)) if hash == entry.hash => Why::Same,
            _ => Why::Touched,
        }
    }

    /// The manifests, there or not.
    pub(super) fn paths(&self) -> Vec<OutPath> {
        self.homes.iter().map(|home| home.path.clone()).collect()
    }

    /// Says that a build looks at a day, and may put a file in place.
    pub(super) fn looks_at(&mut self, day: Date, path: &OutPath) {
        let home = manifest_of(path.as_str());
        if let Some(home) = self.homes.iter_mut().find(|one| Some(&one.path) == home.as_ref()) {
            home.as_of = Some(day);
        }
    }

    /// Takes in what builds wrote down that never came to their end. What belongs to other
    /// manifests is entered there; gives what could not be.
    pub(super) fn take_in(&mut self, lines: Vec<Line>, writer: &Writer) -> Vec<Line> {
        let mut elsewhere: BTreeMap<OutPath, Vec<Line>> = BTreeMap::new();
        for line in lines {
            match manifest_of(&line.path) {
                None => {}
                Some(home) if self.homes.iter().any(|one| one.path == home) => {
                    add(&mut self.files, line, writer);
                }
                Some(home) => elsewhere.entry(home).or_default().push(line),
            }
        }
        let mut left = Vec::new();
        for (home, lines) in elsewhere {
            let entered = enter(&home, &lines, writer);
            if entered.is_err() {
                left.extend(lines);
            }
        }
        left
    }

    /// Writes the manifests; when one cannot be written, which, and why.
    pub(super) fn write(&self, writer: &Writer) -> Result<(), (OutPath, io::Error)> {
        for home in &self.homes {
            let of_home = |name: &str| manifest_of(name).as_ref() == Some(&home.path);
            let files = self.files.iter().filter(|(name, _)| of_home(name));
            let files: BTreeMap<String, Entry> =
                files.map(|(name, entry)| (name.clone(), entry.clone())).collect();
            let public = !home.path.is_private();
            if files.is_empty() && !public && !home.known {
                continue;
            }
            let read = if public { self.read.clone() } else { BTreeMap::new() };
            let rows = if home.of_all { self.rows.clone() } else { BTreeMap::new() };
            let gradus = env!("CARGO_PKG_VERSION").to_string();
            let manifest = Manifest { gradus, as_of: home.as_of, read, rows, files };
            manifest.write(writer, &home.path).map_err(|error| (home.path.clone(), error))?;
        }
        Ok(())
    }
}

/// Adds a file that was put in place, if it was.
fn add(files: &mut BTreeMap<String, Entry>, line: Line, writer: &Writer) {
    let Some(path) = OutPath::parse(&line.path) else { return };
    if let Some(entry) = line.entry {
        let bytes = writer.read(&path).ok().flatten();
        if bytes.is_some_and(|bytes| manifest::hash(&bytes) == entry.hash) {
            files.insert(line.path, entry);
        }
        return;
    }
    if files.contains_key(path.as_str()) {
        return;
    }
    if let Ok(Some(bytes)) = writer.read(&path) {
        let (key, hash) = (String::new(), manifest::hash(&bytes));
        let (student, household) = (line.student, None);
        let entry = Entry { key, says: None, hash, pages: None, student, household, kept: true };
        files.insert(line.path, entry);
    }
}

/// Adds files to a manifest that this build has nothing to do with.
fn enter(home: &OutPath, lines: &[Line], writer: &Writer) -> io::Result<()> {
    let mut manifest = Manifest::read(writer.out(), home)?.unwrap_or_default();
    lines.iter().for_each(|line| add(&mut manifest.files, line.clone(), writer));
    manifest.write(writer, home)
}

/// A manifest of the last build; nothing when there is none that can be read.
fn last(
    writer: &Writer,
    path: &OutPath,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Manifest>, Box<Diagnostic>> {
    let error = match Manifest::read(writer.out(), path) {
        Ok(manifest) => return Ok(manifest),
        Err(error) => error,
    };
    let why = io_reason(&error);
    if error.kind() == io::ErrorKind::Other {
        let message = format!("cannot read `{path}` of the last build: {why}");
        diagnostics.push(
            Diagnostic::error(&UNREADABLE_MANIFEST, Origin::Nowhere, message)
                .help("everything is made again; see to the files that are named beside this"),
        );
        return Ok(None);
    }
    // A folder in its place, or a file that may not be opened, would stop the next one too.
    let message = format!("cannot read `{path}` in `{}`: {why}", writer.out().display());
    Err(Box::new(
        Diagnostic::error(&UNREADABLE_MANIFEST, Origin::Nowhere, message)
            .help("see that it is a file that you may open, or delete it, and build again"),
    ))
}
