//! Workbooks to tables of text, sheet by sheet.
//!
//! A sheet becomes delimited text, a line for each of its rows, so that everything which reads
//! and points into tables works for sheets as well.

use std::fmt::Display;
use std::io::Cursor;

use calamine::{
    Data, DataRef, DataType, Reader, SheetType, Sheets, Style, open_workbook_auto_from_rs,
};

use super::decode::Invisible;
use super::number_format::NumberFormat;
use crate::base::caught;
use crate::base::text::{is_invisible, tidied};

/// A sheet as delimited text.
#[derive(Debug)]
pub(in crate::import) struct Sheet {
    /// Its name.
    pub(in crate::import) name: String,
    /// Its rows, cells separated by commas.
    pub(in crate::import) text: String,
    /// The place where each row begins. A cell may hold line breaks, so lines would not tell.
    pub(in crate::import) rows: Vec<u32>,
    /// The place where numbers begin that have more digits than a spreadsheet keeps.
    pub(in crate::import) long_numbers: Vec<u32>,
    /// Characters that nobody can see and that were left out.
    pub(in crate::import) invisible: Option<Invisible>,
}

/// Why a workbook cannot be read.
#[derive(Debug)]
pub(in crate::import) enum Unreadable {
    /// The library says why.
    Damaged(String),
    /// Its sheets are larger than allowed.
    Large,
    /// Its cells say one text again and again, so that its sheets are far larger than it is.
    Repeated(u64),
}

/// A workbook keeps a text once, however many cells say it. Its sheets may have so many bytes for
/// each of its own, and some more: a long remark beside each row of a table is well within that.
const BYTES_A_BYTE: u64 = 16;
const AT_LEAST: u64 = 16 << 20;

/// The sheets of a workbook that have cells, in its order. Their texts may have `most` bytes;
/// `unpacked` is the size of its own parts.
pub(in crate::import) fn sheets(
    bytes: &[u8],
    unpacked: u64,
    most: u64,
) -> Result<Vec<Sheet>, Unreadable> {
    let damaged = || Err(Unreadable::Damaged("a part of it is damaged".to_string()));
    let fair = AT_LEAST.saturating_add(unpacked.saturating_mul(BYTES_A_BYTE));
    match caught(|| read(bytes, most.min(fair))).unwrap_or_else(damaged) {
        Err(Unreadable::Large) if fair < most => Err(Unreadable::Repeated(fair)),
        read => read,
    }
}

fn read(bytes: &[u8], most: u64) -> Result<Vec<Sheet>, Unreadable> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let pages = book.sheets_metadata().iter();
    let names: Vec<String> = pages
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut left = most;
    let mut sheets = Vec::new();
    for name in names {
        let mut grid = Grid::new(left);
        fill(&mut grid, &mut book, &name)?;
        if grid.full {
            return Err(Unreadable::Large);
        }
        if grid.disordered {
            return Err(damaged(format!("the cells of the sheet `{name}` are out of order")));
        }
        left -= grid.text.len() as u64;
        if !grid.rows.is_empty() {
            let Grid { text, rows, long_numbers, invisible, .. } = grid;
            sheets.push(Sheet { name, text, rows, long_numbers, invisible });
        }
    }
    Ok(sheets)
}

/// Writes the cells of a sheet, one by one where the library can give them so: one stray cell in
/// the last corner is not a billion of cells.
fn fill(grid: &mut Grid, book: &mut Book<'_>, name: &str) -> Result<(), Unreadable> {
    match book {
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
            let formats: Vec<NumberFormat> = cells.styles().iter().map(number_format).collect();
            while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
                let format = formats.get(style).unwrap_or(&NumberFormat::Plain);
                grid.put_value(cell.get_position(), cell.get_value(), format);
                if grid.full {
                    break;
                }
            }
        }
        Sheets::Xlsb(book) => {
            let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
            while let Some(cell) = cells.next_cell().map_err(damaged)? {
                grid.put_value(cell.get_position(), cell.get_value(), &NumberFormat::Plain);
                if grid.full {
                    break;
                }
            }
        }
        book => {
            let range = book.worksheet_range(name).map_err(damaged)?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = (top + row as u32, left + column as u32);
                match value {
                    Data::Float(number) => grid.put_number(place, *number, &NumberFormat::Plain),
                    other => grid.put(place, &written(other)),
                }
            }
        }
    }
    Ok(())
}

type Book<'b> = Sheets<Cursor<&'b [u8]>>;

fn damaged(error: impl Display) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

/// From here on a number has more than fifteen digits, and a spreadsheet has changed the last ones.
const KEPT: f64 = 1e15;

fn number_format(style: &Style) -> NumberFormat {
    let code = style.number_format.as_ref().map(|format| format.format_code.as_str());
    code.map_or(NumberFormat::Plain, NumberFormat::of)
}

/// Text that is written cell by cell, from the top left to the bottom right.
#[derive(Default)]
struct Grid {
    text: String,
    rows: Vec<u32>,
    long_numbers: Vec<u32>,
    invisible: Option<Invisible>,
    column: u32,
    last: Option<(u32, u32)>,
    most: u64,
    full: bool,
    /// A cell came after one that stands behind it, or twice.
    disordered: bool,
}

impl Grid {
    fn new(most: u64) -> Self {
        Grid { most, ..Grid::default() }
    }

    fn put_value(&mut self, place: (u32, u32), value: &DataRef<'_>, format: &NumberFormat) {
        match value {
            DataRef::SharedString(text) => self.put(place, text),
            DataRef::Float(number) => self.put_number(place, *number, format),
            other => self.put(place, &written(&Data::from(other.clone()))),
        }
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
        if self.last.is_some_and(|last| (row, column) <= last) {
            self.disordered = true;
            return;
        }
        self.last = Some((row, column));
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
