//! Small tables that were written for the school: their cells, and their order.

use std::path::Path;

use super::answered::{Changed, NoAnswer};
use crate::base::disk;

/// A table that a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its path in the project.
    pub path: String,
    /// Names of its columns.
    pub header: Vec<String>,
    /// Its rows; the first cell of each is what other tables call it.
    pub rows: Vec<Vec<String>>,
    pub(super) text: String,
}

/// Rows of a table that can be edited on a page; a longer one is for a spreadsheet.
const MOST: usize = 100;

/// The tables that the words of a question name.
pub(super) fn all(root: &Path, words: &str) -> Vec<Sheet> {
    let quoted = words.split('`').skip(1).step_by(2);
    let named = quoted.filter(|name| name.ends_with(".csv") && !name.contains(".."));
    named.filter_map(|name| read(root, name)).collect()
}

fn read(root: &Path, name: &str) -> Option<Sheet> {
    let text = disk::read_text_if_there(&root.join(name)).ok()??;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_string).collect();
    let header: Vec<String> = cells(reader.headers().ok()?);
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|record| record.map(|own| cells(&own)))
        .collect::<Result<_, _>>()
        .ok()?;
    let fits = rows.len() <= MOST && rows.iter().all(|row| row.len() == header.len());
    fits.then(|| Sheet { path: name.to_string(), header, rows, text })
}

impl Sheet {
    /// The table with other cells: `cell` gives what is said of one, by row and column; `place`
    /// the place of a row, counted from 1.
    pub(super) fn edited<'a>(
        &self,
        cell: impl Fn(usize, usize) -> Option<&'a str>,
        place: impl Fn(usize) -> Option<&'a str>,
    ) -> Result<(String, Vec<Changed>), NoAnswer> {
        let mut changed = Vec::new();
        let mut rows: Vec<(usize, Vec<String>)> = Vec::with_capacity(self.rows.len());
        for (at, row) in self.rows.iter().enumerate() {
            let key = row.first().cloned().unwrap_or_default();
            let mut own = row.clone();
            for (column, value) in own.iter_mut().enumerate().skip(1) {
                let said = cell(at, column).map(|said| said.replace("\r\n", "\n"));
                let said = said.map(|said| said.trim().to_string());
                if let Some(said) = said.filter(|said| said != value.trim()) {
                    let name = format!("{key}: {}", self.header[column]);
                    let (before, after) = (value.clone(), said.clone());
                    changed.push(Changed { name, before, after });
                    *value = said;
                }
            }
            let said = place(at).map(str::trim).filter(|said| !said.is_empty());
            let number = match said {
                Some(said) => said
                    .parse::<usize>()
                    .map_err(|_| NoAnswer { of: key, value: said.to_string() })?,
                None => at + 1,
            };
            rows.push((number, own));
        }
        let before: Vec<String> = rows.iter().map(|(_, row)| row[0].clone()).collect();
        rows.sort_by_key(|(number, _)| *number);
        let after: Vec<String> = rows.iter().map(|(_, row)| row[0].clone()).collect();
        if before != after {
            let (before, after) = (before.join(", "), after.join(", "));
            changed.push(Changed { name: self.path.clone(), before, after });
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        let lines = std::iter::once(&self.header).chain(rows.iter().map(|(_, row)| row));
        for line in lines {
            // Writing into memory does not fail.
            let _ = writer.write_record(line);
        }
        let bytes = writer.into_inner().unwrap_or_default();
        Ok((String::from_utf8_lossy(&bytes).into_owned(), changed))
    }
}
