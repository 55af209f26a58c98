//! Tables that lie where no setting reads them.
//!
//! A table, or a whole year of them, may have been put one folder too deep. Nothing in it counts, and
//! no document shows that.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::loaded::Loaded;
use crate::base::{Diagnostic, Diagnostics, Origin, SourceMap, disk, quoted_few};
use crate::model::draft::Table;

crate::code!(
    TABLE_NOT_READ,
    "press/table-not-read",
    "A folder of the project has files with names of tables, and no setting reads them.\n\nTheir rows are in no \
     document. That is as it should be for old copies, and a loss for a table that was put into the wrong \
     folder.\n\nMove the files to the other tables, name their folder under `folders` in `[sources]`, or move them out of \
     the project."
);

/// How many folders deep is looked.
const DEPTH: usize = 4;

/// The most folders that are looked into: a project with more keeps something else in them.
const FOLDERS: usize = 1000;

/// Names of files and folders by which one is known that a build made, or that is a project of its own.
const OF_OTHERS: [&str; 2] = [".gradus-tmp", "gradus.toml"];

/// Says which folders of a project have tables that none of its schools reads.
pub fn check(root: &Path, schools: &[Loaded], sources: &mut SourceMap) -> Diagnostics {
    let files = || schools.iter().flat_map(|school| &school.reading.files);
    let read: BTreeSet<String> = files().map(|file| file.path.to_lowercase()).collect();
    let tables: BTreeSet<&str> = files().flat_map(|file| file.tables.iter().copied()).collect();
    let outs: BTreeSet<PathBuf> =
        schools.iter().map(|school| disk::real(&root.join(&*school.project.out))).collect();
    let mut diagnostics = Diagnostics::default();
    let mut next = vec![(root.to_path_buf(), String::new(), 0)];
    let mut looked = 0;
    while let Some((folder, prefix, depth)) = next.pop() {
        looked += 1;
        // One that cannot be listed is none that anything could be read in.
        let Ok(paths) = disk::list(&folder) else { continue };
        if depth > 0 && paths.iter().any(|path| OF_OTHERS.contains(&&*name(path))) {
            continue;
        }
        let is_unread = |name: &String| !read.contains(&format!("{prefix}{name}").to_lowercase());
        let names = paths.iter().filter(|path| !disk::is_folder(path)).map(|path| name(path));
        let found: Vec<(Table, String)> =
            names.filter(is_unread).filter_map(|name| Some((table(&name)?, name))).collect();
        if !found.is_empty() {
            let is_missing = found.iter().any(|(table, _)| !tables.contains(table.name()));
            diagnostics.push(not_read(&prefix, &found, is_missing, sources));
        }
        if depth == DEPTH {
            continue;
        }
        for path in paths.iter().rev().filter(|path| is_plain_folder(path)) {
            if looked + next.len() < FOLDERS && !outs.contains(&disk::real(path)) {
                next.push((path.clone(), format!("{prefix}{}/", name(path)), depth + 1));
            }
        }
    }
    diagnostics
}

fn not_read(
    prefix: &str,
    found: &[(Table, String)],
    is_missing: bool,
    sources: &mut SourceMap,
) -> Diagnostic {
    let names: Vec<String> = found.iter().map(|(_, name)| name.clone()).collect();
    let (are, them) = match names.len() {
        1 => ("is not read, although it looks like a table", "it"),
        _ => ("are not read, although they look like tables", "them"),
    };
    let message = format!("{} {are}", quoted_few(&names));
    let place = format!("{prefix}{}", names[0]);
    let source = Origin::File(sources.add(place, ""));
    match is_missing {
        true => Diagnostic::warning(&TABLE_NOT_READ, source, message).help(format!(
            "put {them} beside the other tables, or name the folder under `folders` in `[sources]`"
        )),
        false => Diagnostic::note(&TABLE_NOT_READ, source, message).help(format!(
            "other files give the same tables; if the rows of {them} count, name the folder under \
             `folders` in `[sources]`, and otherwise move {them} out of the project"
        )),
    }
}

/// True for a folder that is no link and not hidden.
fn is_plain_folder(path: &Path) -> bool {
    !name(path).starts_with(['.', '~'])
        && matches!(disk::kind(path), Ok(Some(kind)) if kind.is_dir())
}

/// The table whose name a file has.
fn table(name: &str) -> Option<Table> {
    Table::named(name.to_lowercase().strip_suffix(".csv")?)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
