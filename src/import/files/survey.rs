//! The kinds of files, before anything has been said of them.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::load::Loader;
use super::second_line::{SecondLine, are_days};
use crate::base::{Diagnostics, Memory, SourceId, SourceMap, disk};
use crate::import::columns::header::{self, HeaderSearch};
use crate::import::formats;
use crate::import::grades;
use crate::import::loaded::Loaded;
use crate::import::syntax::archive;
use crate::import::syntax::csv::{Record, Records, Step};
use crate::import::syntax::json::is_no_table;
use crate::project::sources::Limits;

pub use super::days::{counted_day, date_forms, date_in, is_day, month_and_day};

/// Lines before a header that are looked at.
const TITLE_LINES: usize = 12;

/// Rows after a header that are looked at.
const FIRST_ROWS: usize = 12;

/// A text that was found: a file, a file of an archive, or a sheet of a workbook.
#[derive(Debug)]
pub struct SurveyedText {
    /// Position of its file among those looked at.
    pub file: usize,
    /// Its path in an archive, or the name of its sheet; nothing for a whole file.
    pub inside: Option<Inside>,
    /// The known format that it has: its name in gradus.toml, and what people call it.
    pub format: Option<(&'static str, &'static str)>,
    /// Its cells, when it is in no known format and looks like a table.
    pub grid: Option<Grid>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inside {
    /// A file of an archive, by its path there.
    Entry(String),
    /// A sheet of a workbook, by its name.
    Sheet(String),
}

/// A table of cells.
#[derive(Clone, Debug)]
pub struct Grid {
    /// Lines before its header.
    pub skip_lines: usize,
    /// Names of its columns.
    pub header: Vec<String>,
    /// The cells of the second line of its header, each under its column; none where it has one line.
    pub below: Vec<String>,
    /// The sign that separates its cells.
    pub delimiter: char,
    text: Arc<String>,
    source: SourceId,
}

/// Looks at files: which known format each text in them has, or which cells. Each file is given
/// with its path and with what messages call it. What cannot be read is reported.
pub fn survey(
    files: &[(PathBuf, String)],
    map: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Vec<SurveyedText> {
    let forgetful = Memory::of_one_round();
    let mut loader = Loader::new(Limits::default(), &forgetful);
    let mut parts = Vec::new();
    for (file, (path, shown)) in files.iter().enumerate() {
        for loaded in loader.parts(path, shown, None, map, diagnostics) {
            let entry = map.get(loaded.source).path.strip_prefix(&format!("{shown}/"));
            let inside = match loaded.sheet {
                true => Some(Inside::Sheet(loaded.name.clone())),
                false => entry.map(|entry| Inside::Entry(entry.to_string())),
            };
            let format = formats::claimed_by(&loaded);
            let grid = if format.is_none() { grid(&loaded) } else { None };
            parts.push(SurveyedText { file, inside, format, grid });
        }
    }
    parts
}

/// The files of an archive that can be unpacked, by their paths in it. None of these leads out
/// of a folder they are put in.
///
/// # Errors
/// If the archive cannot be read from the disk.
pub fn unpack(archive: &Path) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let limits = Limits::default();
    let bytes = disk::read(archive)?;
    let (entries, _) = archive::unpack(&bytes, limits.file, limits.entries);
    Ok(entries.into_iter().map(|entry| (entry.name, entry.bytes)).collect())
}

/// True when a text is a grade (year of school).
pub fn is_grade(text: &str) -> bool {
    grades::read(text).is_some()
}

/// The cells of a text that looks like a table: its header is the first line with as many names
/// as the line after it has cells.
fn grid(loaded: &Loaded) -> Option<Grid> {
    if is_no_table(&loaded.text) {
        return None;
    }
    // A title above the table has fewer cells than the lines after it.
    let (skip_lines, header, below) = (0..TITLE_LINES).find_map(|skip_lines| {
        let HeaderSearch::Header(header, mut records) =
            header::find(loaded.source, &loaded.text, None, skip_lines)
        else {
            return None;
        };
        let first = first_rows(&mut records, &loaded.text);
        let next = first.first().map_or(0, |row| filled(row));
        let named = header.names.iter().filter(|name| !name.is_empty()).count();
        // A line of days alone stands over the headings.
        let names: Vec<&str> = header.names.iter().map(|name| name.as_str()).collect();
        let second = SecondLine::of(&names, &first);
        let fits = match second {
            SecondLine::Below => named >= 2,
            SecondLine::Row | SecondLine::Header => {
                named >= 2 && named * 2 > header.names.len() && next <= header.names.len()
            }
        };
        let below = match second {
            SecondLine::Below => first.into_iter().next().unwrap_or_default(),
            SecondLine::Header | SecondLine::Row => Vec::new(),
        };
        let stands = fits && !are_days(&names) && second != SecondLine::Header;
        stands.then_some((skip_lines, header, below))
    })?;
    let mut names: Vec<String> = header.names.into_iter().map(|name| name.value).collect();
    // A heading over several columns stands over the first of them.
    names.resize(names.len().max(filled(&below)), String::new());
    Some(Grid {
        skip_lines,
        header: names,
        below,
        delimiter: char::from(header.delimiter),
        text: loaded.text.clone(),
        source: loaded.source,
    })
}

/// The cells of the first rows after a header.
fn first_rows(records: &mut Records<'_>, text: &str) -> Vec<Vec<String>> {
    let mut record = Record::default();
    let mut rows = Vec::new();
    while let Step::Record = records.read(&mut record)
        && rows.len() < FIRST_ROWS
    {
        if !record.is_blank(text) {
            let cells = (0..record.len()).map(|at| record.cell(text, at).trim().to_string());
            rows.push(cells.collect());
        }
    }
    rows
}

fn filled(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

impl Grid {
    /// The cells that stand above the header.
    pub fn above(&self) -> Vec<String> {
        let lines = self.text.lines().take(self.skip_lines);
        let cells = lines.flat_map(|line| line.split(self.delimiter));
        let cells = cells.map(|cell| cell.trim().trim_matches('"').trim().to_string());
        cells.filter(|cell| !cell.is_empty()).collect()
    }

    /// The cells of the line over the header, each over its column.
    pub fn over(&self) -> Vec<String> {
        let found =
            header::find(self.source, &self.text, Some(self.delimiter as u8), self.skip_lines);
        let HeaderSearch::Header(header, _) = found else { return Vec::new() };
        let cells = header::above(self.source, &self.text, &header).into_iter();
        cells.map(|cell| cell.value).collect()
    }

    /// Calls `row` with the cells of each row, without space around them; as many as the header
    /// has. Rows that cannot be told apart are left out.
    pub fn rows(&self, mut row: impl FnMut(&[Cow<'_, str>])) {
        let HeaderSearch::Header(_, mut records) =
            header::find(self.source, &self.text, Some(self.delimiter as u8), self.skip_lines)
        else {
            return;
        };
        let mut record = Record::default();
        if !self.below.is_empty() {
            header::below(self.source, &self.text, &mut records);
        }
        loop {
            match read(&mut records, &mut record) {
                None => return,
                Some(false) => {}
                Some(true) if record.is_blank(&self.text) => {}
                Some(true) => {
                    let cell = |at: usize| match at < record.len() {
                        true => Cow::Borrowed(record.cell(&self.text, at).trim()),
                        false => Cow::Borrowed(""),
                    };
                    let cells: Vec<Cow<'_, str>> = (0..self.header.len()).map(cell).collect();
                    row(&cells);
                }
            }
        }
    }
}

/// Reads a record: false for one with an open quote, nothing at the end.
fn read(records: &mut Records<'_>, record: &mut Record) -> Option<bool> {
    match records.read(record) {
        Step::End => None,
        Step::Unclosed(_) => Some(false),
        Step::Record => Some(true),
    }
}
