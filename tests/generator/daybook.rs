//! Rows sorted by day with little memory.
//!
//! Rows of one day keep the order in which they came. Each day has its own
//! small buffer, which spills to a file of its own when it has grown.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use super::calendar::Day;

const SPILL: usize = 64 * 1024;

/// Lines that are kept by day until they are written out.
pub struct Daybook {
    dir: PathBuf,
    days: BTreeMap<Day, Vec<u8>>,
    spilled: BTreeMap<Day, PathBuf>,
}

impl Daybook {
    /// An empty book that may keep files in this folder, which it makes and removes.
    pub fn new(dir: &Path) -> io::Result<Daybook> {
        if dir.exists() {
            // A run that was cut short left it.
            fs::remove_dir_all(dir)?;
        }
        Ok(Daybook { dir: dir.to_path_buf(), days: BTreeMap::new(), spilled: BTreeMap::new() })
    }

    /// Adds a row, which must be one line of CSV with its line feed.
    pub fn add(&mut self, day: Day, row: &[u8]) -> io::Result<()> {
        let buffer = self.days.entry(day).or_default();
        buffer.extend_from_slice(row);
        if buffer.len() < SPILL {
            return Ok(());
        }
        fs::create_dir_all(&self.dir)?;
        let path = self.spilled.entry(day).or_insert_with(|| self.dir.join(format!("{day}.csv")));
        OpenOptions::new().create(true).append(true).open(path)?.write_all(buffer)?;
        buffer.clear();
        Ok(())
    }

    /// Writes all rows, oldest first, each with its number before it.
    pub fn write(self, out: &mut impl Write) -> io::Result<()> {
        let mut number = 0_u64;
        for (day, rest) in &self.days {
            if let Some(path) = self.spilled.get(day) {
                number_lines(BufReader::new(File::open(path)?), &mut number, out)?;
            }
            number_lines(rest.as_slice(), &mut number, out)?;
        }
        if self.dir.exists() { fs::remove_dir_all(&self.dir) } else { Ok(()) }
    }
}

fn number_lines(lines: impl BufRead, number: &mut u64, out: &mut impl Write) -> io::Result<()> {
    for line in lines.split(b'\n') {
        *number += 1;
        write!(out, "e{number:06},")?;
        out.write_all(&line?)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
