//! Which files there are.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use glob::Pattern;

use super::load::UNREADABLE_FILE;
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceMap, disk, io_reason};
use crate::import::tables::{self, Table, UNKNOWN_TABLE};
use crate::project::sources::{Data, Export, Formatted, Sources};

crate::code!(
    MISSING_FILE,
    "import/missing-file",
    "A file or folder that gradus.toml names is not there, or a pattern matches no file.

An export that was not made this time would otherwise go unnoticed, and its rows would be \
missing from every document.

Put the file in its place or correct the name. Paths are relative to the folder of gradus.toml. \
A source that is no longer used is deleted from gradus.toml."
);

crate::code!(
    SPREADSHEET,
    "import/spreadsheet",
    "A workbook lies in a folder in the native layout, where tables are read from CSV files.

Which of its sheets is which table cannot be told. It may have been put there in the belief \
that it counts.

Say what it is with a `[[source]]`: its `files`, the `table` and the `sheet`. Or save its sheet \
as CSV, or move the workbook elsewhere."
);

crate::code!(
    NEARLY_A_TABLE,
    "import/nearly-a-table",
    "A file has the name of a table, but not the ending `.csv`: `evidence.csv.txt`, `evidence.tsv`, \
`evidence.csv.bak`.

Some systems add an ending of their own and hide it. Such a file is not read, and its rows would be \
missing from every document.

Call it as the table is called, read it with a `[[source]]`, or move it out of the folder."
);

/// Endings of what lies beside a table and is none: notes, settings, pictures.
const OTHERS: [&str; 14] = [
    ".md", ".toml", ".pdf", ".html", ".png", ".jpg", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers",
    ".py", ".sh", ".sql",
];

/// Something to read.
#[derive(Debug)]
pub(in crate::import) enum Task<'a> {
    /// A file.
    File {
        /// Its table.
        table: &'static Table,
        /// Its place.
        path: PathBuf,
        /// Its path relative to the project, with `/`.
        shown: String,
        /// The file in it that is meant, where it is an archive.
        inside: Option<At<String>>,
        /// The way it is read; nothing means natively.
        export: Option<&'a Export>,
    },
    /// Rows in gradus.toml.
    Inline(&'static Table, &'a Export),
    /// Files in a known format: where each is, and its path relative to the project.
    Formatted(&'a Formatted, Vec<(PathBuf, String)>),
}

/// Everything there is to read, in an order that does not depend on the file system.
pub(in crate::import) fn discover<'a>(
    root: &Path,
    sources: &'a Sources,
    map: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<Task<'a>> {
    let mut finder = Finder { root, map, diagnostics, claimed: BTreeSet::new() };
    let mut exports: Vec<(usize, Task<'a>)> = Vec::new();
    for export in &sources.exports {
        exports.extend(finder.export(export).into_iter().map(|task| (export.place, task)));
    }
    for formatted in &sources.formatted {
        exports.push((formatted.place, finder.formatted(formatted)));
    }
    exports.sort_by_key(|(place, _)| *place);
    let mut tasks: Vec<Task<'a>> =
        sources.folders.iter().flat_map(|folder| finder.folder(folder)).collect();
    tasks.extend(exports.into_iter().map(|(_, task)| task));
    tasks
}

struct Finder<'m> {
    root: &'m Path,
    map: &'m mut SourceMap,
    diagnostics: &'m mut Diagnostics,
    /// Files that a `[[source]]` reads, which are then not native ones.
    claimed: BTreeSet<PathBuf>,
}

impl Finder<'_> {
    fn folder<'a>(&mut self, folder: &At<String>) -> Vec<Task<'a>> {
        let path = self.root.join(&folder.value);
        let paths = match disk::list(&path) {
            Ok(paths) => paths,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if folder.origin != Origin::Nowhere {
                    let message = format!("there is no folder `{}`", folder.value);
                    self.missing(folder, message, &path);
                }
                return Vec::new();
            }
            Err(error) => {
                let message =
                    format!("cannot list the folder `{}`: {}", folder.value, io_reason(&error));
                self.diagnostics.push(
                    Diagnostic::error(&UNREADABLE_FILE, folder.origin, message)
                        .help("see that the folder may be opened, and build again"),
                );
                return Vec::new();
            }
        };
        let tasks: Vec<Task<'a>> =
            paths.iter().filter_map(|path| self.native(path.clone())).collect();
        self.nearly(&paths);
        tasks
    }

    fn native<'a>(&mut self, path: PathBuf) -> Option<Task<'a>> {
        let extension = path.extension()?.to_string_lossy().to_lowercase();
        let name = path.file_stem()?.to_string_lossy().into_owned();
        let hidden = name.starts_with(['.', '~']);
        if hidden || self.claimed.contains(&normal(&path)) {
            return None;
        }
        let shown = shown(self.root, &path);
        // A thing that is not a file is refused where it is read, if it has the name of a table.
        if disk::is_folder(&path) && tables::find(&name).is_none() {
            return None;
        }
        if ["xlsx", "xlsm", "xls", "ods", "numbers"].contains(&extension.as_str()) {
            let message = format!("`{shown}` is a workbook and is not read");
            let source = Origin::File(self.map.add(shown, ""));
            self.diagnostics.push(
                Diagnostic::warning(&SPREADSHEET, source, message).help(
                    "read it with a `[[source]]`, save its sheet as CSV, or move it elsewhere",
                ),
            );
            return None;
        }
        if extension != "csv" {
            return None;
        }
        let table = tables::find(&name);
        if table.is_none() {
            let message = format!("`{name}` is not the name of a table");
            let source = Origin::File(self.map.add(shown.clone(), ""));
            let mut problem = Diagnostic::error(&UNKNOWN_TABLE, source, message);
            problem.help = tables::help(&name);
            self.diagnostics.push(problem.help("or read it with a `[[source]]`"));
        }
        table.map(|table| Task::File { table, path, shown, inside: None, export: None })
    }

    /// Points out files that have a table's name but not its ending, as some systems and programs
    /// save them.
    fn nearly(&mut self, paths: &[PathBuf]) {
        let names = paths.iter().map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = name.to_lowercase();
            // A file that a cloud holds, and has not brought to this computer.
            let away = name.strip_prefix('.').filter(|name| name.ends_with(".icloud"));
            (path, away.map(str::to_string).unwrap_or(name))
        });
        let names: Vec<(&PathBuf, String)> = names.collect();
        for (path, name) in &names {
            let end = name.find(['.', '~', ' ']).unwrap_or(name.len());
            let (stem, ending) = name.split_at(end);
            let Some(table) = tables::find(stem) else { continue };
            let own = format!("{stem}.csv");
            let other = OTHERS.iter().any(|other| ending.ends_with(other));
            if *name == own
                || other
                || disk::is_folder(path)
                || self.claimed.contains(&normal(path))
            {
                continue;
            }
            let shown = shown(self.root, path);
            let message = format!(
                "`{shown}` is not read, although it looks like the table `{}`",
                table.schema.name
            );
            let source = Origin::File(self.map.add(shown, ""));
            let beside = names.iter().any(|(_, name)| *name == own);
            self.diagnostics.push(match beside {
                true => Diagnostic::note(&NEARLY_A_TABLE, source, message)
                    .help(format!("`{own}` beside it is read; move this one elsewhere")),
                false => Diagnostic::warning(&NEARLY_A_TABLE, source, message).help(format!(
                    "call it `{own}`, read it with a `[[source]]`, or move it elsewhere"
                )),
            });
        }
    }

    fn export<'a>(&mut self, export: &'a Export) -> Vec<Task<'a>> {
        let table = tables::find(&export.table);
        if table.is_none() {
            let message = format!("`{}` is not the name of a table", *export.table);
            let mut problem = Diagnostic::error(&UNKNOWN_TABLE, export.table.origin, message);
            problem.help = tables::help(&export.table);
            self.diagnostics.push(problem);
        }
        let patterns = match (&export.data, table) {
            (Data::Files(patterns), _) => patterns,
            (Data::Rows(_), Some(table)) => return vec![Task::Inline(table, export)],
            (Data::Rows(_), None) => return Vec::new(),
        };
        let mut found: BTreeMap<(PathBuf, Option<String>), Option<At<String>>> = BTreeMap::new();
        for pattern in patterns {
            let (files, inside) = in_archive(pattern);
            for path in self.matches(&files, false) {
                let name = inside.as_ref().map(|inside| inside.value.clone());
                found.insert((path, name), inside.clone());
            }
        }
        self.claimed.extend(found.keys().map(|(path, _)| normal(path)));
        let Some(table) = table else { return Vec::new() };
        let task = |((path, _), inside): ((PathBuf, Option<String>), Option<At<String>>)| {
            let shown = shown(self.root, &path);
            Task::File { table, path, shown, inside, export: Some(export) }
        };
        found.into_iter().map(task).collect()
    }

    fn formatted<'a>(&mut self, source: &'a Formatted) -> Task<'a> {
        let mut paths = BTreeSet::new();
        for pattern in &source.files {
            for path in self.matches(pattern, true) {
                if !disk::is_folder(&path) {
                    paths.insert(path);
                    continue;
                }
                let found = data_files(&path);
                if found.is_empty() {
                    let message =
                        format!("there is nothing to read in the folder `{}`", pattern.value);
                    self.missing(pattern, message, &path.join("."));
                }
                paths.extend(found);
            }
        }
        self.claimed.extend(paths.iter().map(|path| normal(path)));
        let files = paths.into_iter().map(|path| {
            let shown = shown(self.root, &path);
            (path, shown)
        });
        Task::Formatted(source, files.collect())
    }

    /// The files that a pattern matches, and `folders` too; a pattern that
    /// matches none is reported.
    fn matches(&mut self, pattern: &At<String>, folders: bool) -> Vec<PathBuf> {
        // A thing that is neither file nor folder is refused where it is read, and so is one that
        // may not be looked at.
        let there = |path: &PathBuf| match disk::kind(path) {
            Ok(kind) => kind.is_some(),
            Err(error) => error.kind() == ErrorKind::PermissionDenied,
        };
        let wanted = |path: &PathBuf| if disk::is_folder(path) { folders } else { there(path) };
        let plain = self.root.join(&pattern.value);
        if wanted(&plain) {
            return vec![plain];
        }
        let root = Pattern::escape(&self.root.to_string_lossy());
        let full = Path::new(&root).join(&pattern.value);
        let found = match disk::patterns::matches(&full.to_string_lossy()) {
            Ok(found) => found,
            Err(error) => {
                let what = match error.kind() {
                    ErrorKind::InvalidInput => "is not a pattern",
                    _ => "cannot be looked for",
                };
                let message = format!("`{}` {what}: {}", pattern.value, io_reason(&error));
                self.missing(pattern, message, &plain);
                return Vec::new();
            }
        };
        let found: Vec<PathBuf> = found.into_iter().filter(wanted).collect();
        if found.is_empty() {
            let message = if pattern.contains(['*', '?', '[']) {
                format!("no file matches `{}`", pattern.value)
            } else {
                format!("there is no file `{}`", pattern.value)
            };
            self.missing(pattern, message, &plain);
        }
        found
    }

    fn missing(&mut self, name: &At<String>, message: String, path: &Path) {
        let neighbours = path.parent().and_then(|folder| disk::list(folder).ok());
        let neighbours = neighbours.unwrap_or_default();
        let names = neighbours.iter().filter_map(|path| path.file_name()?.to_str());
        let wanted = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        self.diagnostics.push(
            Diagnostic::error(&MISSING_FILE, name.origin, message)
                .label("named here")
                .maybe_help(did_you_mean(&wanted, names))
                .help("paths are relative to the folder of gradus.toml"),
        );
    }
}

/// The archive that a pattern names, and the file in it: `exports/all.zip/users.csv`.
fn in_archive(pattern: &At<String>) -> (At<String>, Option<At<String>>) {
    const END: &str = ".zip/";
    match pattern.to_lowercase().find(END) {
        Some(at) if pattern.is_char_boundary(at + END.len()) => {
            let (archive, inside) = pattern.split_at(at + END.len());
            let archive = archive.trim_end_matches('/').to_string();
            let inside = At::new(inside.to_string(), pattern.origin);
            (At::new(archive, pattern.origin), Some(inside))
        }
        _ => (pattern.clone(), None),
    }
}

/// The files of a folder that may hold data, in the order of their names.
fn data_files(folder: &Path) -> Vec<PathBuf> {
    const DATA: [&str; 10] =
        ["csv", "txt", "tsv", "tab", "json", "xml", "zip", "xlsx", "xls", "ods"];
    let entries = disk::list(folder).unwrap_or_default().into_iter();
    entries
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            let extension = extension.unwrap_or_default().to_lowercase();
            let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
            let hidden = name.starts_with(['.', '~']);
            !disk::is_folder(path) && !hidden && DATA.contains(&extension.as_str())
        })
        .collect()
}

/// A path without `.` and without steps into folders and out again.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(normal.components().next_back(), Some(Component::Normal(_))) =>
            {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}

/// A path as users write it: relative to the project, with `/`.
fn shown(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> =
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}
