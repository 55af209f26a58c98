//! Tables written for spreadsheets.

/// A table as CSV with CRLF line ends, as spreadsheets expect it. No cell can be taken for a
/// formula: see [`harmless`].
pub fn write<R, C>(rows: R) -> Vec<u8>
where
    R: IntoIterator,
    R::Item: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer
            .write_record(row.into_iter().map(|cell| harmless(cell.as_ref())))
            .expect("memory takes all rows");
    }
    writer.into_inner().expect("memory takes all")
}

/// A cell that no spreadsheet takes for a formula: one that begins like a formula is
/// put after an apostrophe.
pub fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_begin_like_formulas_are_defused() {
        let bytes = write([["code", "title"], ["=1+1", "a, \"b\" -c"]]);
        assert_eq!(bytes, b"code,title\r\n'=1+1,\"a, \"\"b\"\" -c\"\r\n");
    }
}
