//! The rows of each file that were read and do not count.

use crate::base::SourceId;
use crate::import::{FileReading, Reading};
use crate::model::records::{Apart, RowsApart};

/// The rows apart of each file, in the order of the files. Where several sources read one file, those
/// of a table are of the source that gives the table.
pub(super) fn of_files(reading: &Reading, apart: &Apart) -> Vec<RowsApart> {
    let mut left = apart.clone();
    let gives = |source: SourceId, table: &str| {
        let mut files = reading.files.iter().filter(|file| file.source == Some(source));
        files.any(|file| file.tables.contains(&table))
    };
    let mut of_file = |file: &FileReading| {
        let mut room = file.counts.used;
        let mut all = RowsApart::default();
        for ((source, table), rows) in &mut left {
            let is_own = file.tables.contains(table) || !gives(*source, table);
            if file.source == Some(*source) && is_own {
                let RowsApart { left_out, replaced, repeated, of_removed } = rows;
                all.left_out += take(left_out, &mut room);
                all.replaced += take(replaced, &mut room);
                all.repeated += take(repeated, &mut room);
                all.of_removed += take(of_removed, &mut room);
            }
        }
        all
    };
    reading.files.iter().map(&mut of_file).collect()
}

/// Takes as many rows as there is room for.
fn take(rows: &mut usize, room: &mut usize) -> usize {
    let taken = (*rows).min(*room);
    *rows -= taken;
    *room -= taken;
    taken
}
