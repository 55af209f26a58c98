//! Workbooks to tables of text, sheet by sheet.
//!
//! A sheet becomes delimited text, a line for each of its rows, so that everything which reads
//! and points into tables works for sheets as well.

use std::io::Cursor;

use calamine::{
    Data, DataRef, DataType, Reader, SheetType, Sheets, Style, open_workbook_auto_from_rs,
};

use super::decode::Invisible;
use super::number_format::NumberFormat;
use crate::base::text::{is_invisible, tidied};

/// A sheet as delimited text.
#[derive(Debug)]
pub(in crate::import) struct Sheet {
    /// Its name.
    pub(in crate::import) name: String,
    /// Its rows, cells separated by commas.
    pub(in crate::import) text: String,
    /// Where each row begins. A cell may hold line breaks, so lines would not tell.
    pub(in crate::import) rows: Vec<u32>,
    /// Where numbers begin that have more digits than a spreadsheet keeps.
    pub(in crate::import) long_numbers: Vec<u32>,
    /// Characters that nobody can see and that were left out.
    pub(in crate::import) invisible: Option<Invisible>,
}

/// Why a workbook cannot be read.
#[derive(Debug)]
pub(in crate::import) enum Unreadable {
    /// The library says why.
    Damaged(String),
    /// A sheet is larger than allowed.
    Large,
}

/// The sheets of a workbook that have cells, in its order. A text may have `most` bytes.
pub(in crate::import) fn sheets(bytes: &[u8], most: u64) -> Result<Vec<Sheet>, Unreadable> {
    let damaged = |error: &dyn std::fmt::Display| Unreadable::Damaged(error.to_string());
    let mut book =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let pages = book.sheets_metadata().iter();
    let names: Vec<String> = pages
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut sheets = Vec::new();
    for name in names {
        let mut grid = Grid::new(most);
        if let Sheets::Xlsx(book) = &mut book {
            // Cell by cell: one stray cell in the last corner of a sheet is no billion of cells.
            let mut cells = book.worksheet_cells_reader(&name).map_err(|error| damaged(&error))?;
            let formats: Vec<NumberFormat> = cells.styles().iter().map(number_format).collect();
            while let Some((cell, style)) =
                cells.next_cell_with_style_id().map_err(|error| damaged(&error))?
            {
                let place = cell.get_position();
                match cell.get_value() {
                    DataRef::SharedString(text) => grid.put(place, text),
                    DataRef::Float(number) => {
                        let plain = &NumberFormat::Plain;
                        let format = formats.get(style).unwrap_or(plain);
                        grid.put_number(place, *number, format);
                    }
                    other => grid.put(place, &written(&Data::from(other.clone()))),
                }
            }
        } else {
            let range = book.worksheet_range(&name).map_err(|error| damaged(&error))?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = (top + row as u32, left + column as u32);
                match value {
                    Data::Float(number) => grid.put_number(place, *number, &NumberFormat::Plain),
                    other => grid.put(place, &written(other)),
                }
            }
        }
        if grid.full {
            return Err(Unreadable::Large);
        }
        if !grid.rows.is_empty() {
            let Grid { text, rows, long_numbers, invisible, .. } = grid;
            sheets.push(Sheet { name, text, rows, long_numbers, invisible });
        }
    }
    Ok(sheets)
}

/// From here on a number has more than fifteen digits, and a spreadsheet has changed the last ones.
const KEPT: f64 = 1e15;

fn number_format(style: &Style) -> NumberFormat {
    let code = style.number_format.as_ref().map(|format| format.format_code.as_str());
    code.map_or(NumberFormat::Plain, NumberFormat::of)
}

/// Text that is written cell by cell, from the top left to the bottom right.
struct Grid {
    text: String,
    rows: Vec<u32>,
    long_numbers: Vec<u32>,
    invisible: Option<Invisible>,
    column: u32,
    most: u64,
    full: bool,
}

impl Grid {
    fn new(most: u64) -> Self {
        let (text, rows, long_numbers, invisible) = Default::default();
        Grid { text, rows, long_numbers, invisible, column: 0, most, full: false }
    }

    fn put_number(&mut self, place: (u32, u32), number: f64, format: &NumberFormat) {
        let shown = format.show(digits(number));
        self.put(place, &shown);
        if number.abs() >= KEPT && !self.full {
            self.long_numbers.push((self.text.len() - shown.len()) as u32);
        }
    }

    fn put(&mut self, (row, column): (u32, u32), cell: &str) {
        if cell.is_empty() || self.full {
            return;
        }
        if self.rows.is_empty() {
            self.rows.push(0);
        }
        let missing = u64::from(row).saturating_sub(self.rows.len() as u64 - 1);
        let commas = if missing > 0 { column } else { column.saturating_sub(self.column) };
        let size = self.text.len() as u64 + missing + u64::from(commas) + 2 * cell.len() as u64;
        if size + 2 > self.most {
            self.full = true;
            return;
        }
        for _ in 0..missing {
            self.text.push('\n');
            self.rows.push(self.text.len() as u32);
            self.column = 0;
        }
        for _ in self.column..column {
            self.text.push(',');
        }
        self.column = column;
        for c in cell.chars().filter(|c| is_invisible(*c)) {
            Invisible::note(&mut self.invisible, c, self.text.len());
        }
        let cell = &*tidied(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}

/// A value as its reader would write it: days in the ISO form, numbers with the fifteen digits
/// that spreadsheets show.
fn written(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => digits(*number),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            match (hour, minute, second) {
                (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_string(),
        Data::Error(error) => error.to_string(),
        other => other.as_string().unwrap_or_default(),
    }
}

fn digits(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}
