use proptest::prelude::*;

use super::*;

/// Content and source text of every cell.
type Cells = Vec<Vec<(String, String)>>;

fn cells(text: &str, delimiter: u8) -> (Cells, Step) {
    let mut records = Records::new(text, 0, delimiter);
    let mut record = Record::default();
    let mut all = Vec::new();
    loop {
        match records.read(&mut record) {
            Step::Record => all.push(
                (0..record.len())
                    .map(|cell| {
                        let (start, end) = record.span(cell);
                        assert!(record.start <= start && end <= record.end);
                        (record.cell(text, cell).to_string(), text[start..end].to_string())
                    })
                    .collect(),
            ),
            end => return (all, end),
        }
    }
}

/// Checks the cells of a text, a record a line, cells between bars. A cell whose content is
/// not its text is written `content<text`.
fn check(text: &str, expected: &[&str]) {
    let (records, end) = cells(text, b',');
    let show = |(content, raw): &(String, String)| match content == raw {
        true => content.clone(),
        false => format!("{content}<{raw}"),
    };
    let mut shown: Vec<String> = records
        .iter()
        .map(|record| record.iter().map(show).collect::<Vec<_>>().join("|"))
        .collect();
    if let Step::Unclosed(at) = end {
        shown.push(format!("unclosed at {at}"));
    }
    assert_eq!(shown, expected, "{text:?}");
}

#[test]
fn goes_on_with_the_line_after_an_unclosed_quote() {
    for text in ["a\n\"b,c\nd,\"e,f\"\n", "a\n\"b,c\nd\ne"] {
        let mut records = Records::new(text, 0, b',');
        let mut record = Record::default();
        assert_eq!(records.read(&mut record), Step::Record);
        assert_eq!(records.read(&mut record), Step::Unclosed(2));
        assert_eq!(records.read(&mut record), Step::Record);
        assert_eq!(record.cell(text, 0), "d");
    }
}

#[test]
fn finds_every_cell_and_its_place() {
    check("a,b\nc,d\n", &["a|b", "c|d"]);
    check("a,b\r\nc,d", &["a|b", "c|d"]);
    check("a,b\rc,d\r", &["a|b", "c|d"]);
    check("\n\r\n a ,\n\n,\n", &[" a |", "|"]);
    check("\"a,1\",\"\",x\n", &["a,1||x"]);
    check("\"a\"\"1\",b\n\"x\ny\",z\r\n", &["a\"1<\"a\"\"1\"|b", "x\ny|z"]);
    check("\"a\"b,c\n", &["ab<\"a\"b|c"]);
    check("\"a\"b\",c\n", &["ab\"<\"a\"b\"|c"]);
    check("a\"b,\"c", &["unclosed at 4"]);
    check("é,\"ü\"\n", &["é|ü"]);
    check("a\nb,\"c\nd\n", &["a", "unclosed at 4"]);
    check("a\n\"b,c\nd,\"e,f\"\n", &["a", "unclosed at 2"]);
    check("\"a\nb\" ,c\n", &["a\nb <\"a\nb\" |c"]);
    check("a\n\"x\n", &["a", "unclosed at 2"]);
    check("a\n\"", &["a", "unclosed at 2"]);
    check("a\n\"\"", &["a", ""]);
    check("a\n\"b\"\"", &["a", "unclosed at 2"]);
    check("a\n\"b\",", &["a", "b|"]);
    check("\u{feff}a,\"b\"\n\u{feff}\"c\"\n", &["\u{feff}a|b", "\u{feff}\"c\""]);
    check("", &[]);
}

#[test]
fn records_larger_than_the_buffers_are_read_whole() {
    let wide = vec!["x"; 5000].join(",");
    let long = format!("\"{}\"", "y,\"\"".repeat(10_000));
    let text = format!("{wide}\n{long}\n{wide}");
    let (records, end) = cells(&text, b',');
    assert_eq!(end, Step::End);
    assert_eq!(records.iter().map(Vec::len).collect::<Vec<_>>(), [5000, 1, 5000]);
    assert_eq!(records[1][0].0, "y,\"".repeat(10_000));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Text of the characters that matter: the `csv` crate finds the same cells.
    #[test]
    fn the_csv_crate_finds_the_same_cells(
        text in "[ab;,\"\"\n\r é]{0,40}",
        delimiter in prop_oneof![Just(b','), Just(b';')],
    ) {
        let (ours, end) = cells(&text, delimiter);
        let theirs: Vec<Vec<String>> = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes())
            .records()
            .map(|record| record.unwrap().iter().map(str::to_string).collect())
            .collect();
        let ours: Vec<Vec<String>> = ours
            .into_iter()
            .map(|record| record.into_iter().map(|(content, _)| content).collect())
            .collect();
        match end {
            Step::End => prop_assert_eq!(ours, theirs),
            _ => prop_assert!(theirs.starts_with(&ours)),
        }
    }

    /// Every cell of a table that was written as CSV is found where it stands.
    #[test]
    fn what_was_written_is_found_where_it_stands(
        rows in proptest::collection::vec(
            proptest::collection::vec("[ab,\" \né]{0,6}", 1..5), 1..6),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let (ours, end) = cells(&text, b',');
        prop_assert_eq!(end, Step::End);
        let contents: Vec<Vec<String>> = ours
            .iter()
            .map(|record| record.iter().map(|(content, _)| content.clone()).collect())
            .collect();
        prop_assert_eq!(contents, rows);
        for (content, raw) in ours.iter().flatten() {
            let quoted = format!("\"{}\"", content.replace('"', "\"\""));
            prop_assert!(raw == content || *raw == quoted);
        }
    }
}
