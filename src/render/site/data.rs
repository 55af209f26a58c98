//! The framework as files that other programs read.

use super::{Artifact, at_root};
use crate::view::site::Downloads;

/// `framework.csv` and `framework.json`.
pub(super) fn artifacts(downloads: &Downloads) -> [Artifact; 2] {
    let mut json = serde_json::to_vec_pretty(&downloads.package).expect("JSON values serialise");
    json.push(b'\n');
    [
        Artifact { path: at_root(Downloads::CSV), bytes: csv(&downloads.table) },
        Artifact { path: at_root(Downloads::JSON), bytes: json },
    ]
}

/// A table as CSV with CRLF line ends, as spreadsheets expect it.
fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| harmless(cell)))
            .expect("rows are as long as the first, and memory takes them");
    }
    writer.into_inner().expect("memory takes all")
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula is
/// put after an apostrophe.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_begin_like_formulas_are_defused() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let bytes = csv(&[row(&["code", "title"]), row(&["=1+1", "a, \"b\" -c"])]);
        assert_eq!(bytes, b"code,title\r\n'=1+1,\"a, \"\"b\"\" -c\"\r\n");
    }
}
