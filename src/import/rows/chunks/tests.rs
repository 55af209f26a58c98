use proptest::prelude::*;

use super::super::context::Chunking;
use super::*;
use crate::base::{Diagnostics, Ground, Memory, SourceMap};
use crate::import::columns::header::{self, HeaderSearch};
use crate::import::columns::plan::{Place, Plan};
use crate::import::reading::Counts;
use crate::import::rows::append::Rows;
use crate::import::rows::kept::Kept;
use crate::import::tables;
use crate::model::draft::Tables;

const HEADER: &str =
    "id,student,target,performed,recorded,rating,kind,attempt,stage,weight,comment";

/// Everything that comes of a file of evidence.
type Outcome = (String, Counts, Diagnostics);

fn outcome(text: &str, chunking: Chunking, decimal: char) -> Outcome {
    read_in(text, chunking, decimal, None)
}

/// The same for a reader that may have read a file before.
fn read_in(text: &str, chunking: Chunking, decimal: char, memory: Option<&Memory>) -> Outcome {
    let table = tables::find("evidence").expect("the table");
    let source = SourceMap::default().add("evidence.csv", text);
    let HeaderSearch::Header(header, records) = header::find(source, text, Some(b','), 0) else {
        unreachable!("the text has a header")
    };
    let mut context = Context::new(table.schema, chunking);
    let place = Place { file: "evidence", sheet: "", above: &[], below: &[] };
    let plan = Plan::of_file(table.schema, &header, None, None, place, &mut context.diagnostics);
    let plan = plan.map(|plan| Plan { decimal, ..plan });
    let (damaged, sheet, largest) = (true, false, 200);
    let rows = FileRows {
        kept: memory.map(|memory| Kept { memory, ground: Ground::of(&"evidence") }),
        source,
        text,
        header,
        records,
        plan,
        damaged,
        sheet,
        long_numbers: &[],
        largest,
    };
    let (mut tables, mut counts) = (Tables::default(), Counts::default());
    (table.append)(Rows::File(Box::new(rows)), &mut context, &mut tables, &mut counts);
    let rows: Vec<_> = tables.evidence.iter().flatten().collect();
    assert_eq!(rows.len(), counts.used);
    (format!("{rows:#?} {:?}", tables.set_aside), counts, context.diagnostics)
}

#[test]
fn a_part_is_read_again_only_when_it_has_changed() {
    let rows = |rating: &str| {
        let row = |at: usize| {
            let rating = if at == 70 { rating } else { "PR" };
            format!("r{at:03},s1,A,,2025-06-30,{rating},,,,,\n")
        };
        (0..100).map(row).collect::<String>()
    };
    let memory = Memory::default();
    let parts = |text: &str| {
        let read = read_in(text, chunking(500), '.', Some(&memory));
        assert_eq!(read, outcome(text, chunking(500), '.'));
        memory.count()
    };
    let first = parts(&format!("{HEADER}\n{}", rows("PR")));
    assert!(first > 5, "{first} parts");
    assert_eq!(parts(&format!("{HEADER}\n{}", rows("PR"))), first, "nothing changed");
    assert_eq!(parts(&format!("{HEADER}\n{}", rows("BG"))), first + 1, "one row changed");
    let longer = format!("{HEADER}\n{}r,s1,A,,2025-06-30,PR,,,,,\n", rows("PR"));
    let more = parts(&longer) - first - 1;
    assert!((1..=2).contains(&more), "a row more at the end, read with {more} parts");
}

fn chunking(bytes: usize) -> Chunking {
    Chunking { bytes }
}

/// A row, or something that is found between rows.
fn row() -> impl Strategy<Value = String> {
    let start = (
        "[a-c][0-9]{0,2}",
        prop_oneof!["", " s1", "s[0-9]", "\"s1\"", "\u{e9}"],
        prop_oneof!["A", "\"A.1\""],
        prop_oneof!["", "2025-0[0-9]-1[0-9]", "2025-02-3[0-9] 10:00", "\"2025-01-01\"", "soon"],
        prop_oneof!["2025-06-30", "2025-06-30T08:15", ""],
        prop_oneof!["PR", "m", "missed", "waived", "3.5", "", "\"PR \""],
    );
    let end = (
        prop_oneof!["", "formative", "SELF", "other"],
        prop_oneof!["", "1", "02", "-1", "99999999999"],
        prop_oneof!["", "9", "\"9\""],
        prop_oneof!["", "1.5", "0", "x"],
        prop_oneof![
            "[a-z ]{0,9}",
            "\"a,\r?\nb\"",
            "\"say \"\"no\"\"\"",
            "\"open",
            "clo\"sed",
            "\"two\r?\n,\"\n\"",
            "\u{fffd}",
            "x{201}",
        ],
    );
    let usual = (start, end).prop_map(|((a, b, c, d, e, f), (g, h, i, j, k))| {
        [a, b, c, d, e, f, g, h, i, j, k].join(",")
    });
    prop_oneof![8 => usual, 1 => "", 1 => "a,b", 1 => "\"", 1 => "x,\"y\r\n\r\nz\",,,,\""]
}

fn line() -> impl Strategy<Value = String> {
    let line = (row(), prop_oneof![4 => "\n", 2 => "\r\n", 1 => "\r", 1 => "\n\n"]);
    line.prop_map(|(row, end)| row + &end)
}

fn text() -> impl Strategy<Value = String> {
    let lines = proptest::collection::vec(line(), 0..30);
    lines.prop_map(|lines| format!("{HEADER}\n{}", lines.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// However a file is cut, what comes of it is what comes of reading it from one end to the
    /// other.
    #[test]
    fn parts_give_what_the_whole_gives(text in text(), bytes in 0usize..300) {
        let whole = outcome(&text, chunking(usize::MAX), '.');
        prop_assert_eq!(outcome(&text, chunking(bytes), '.'), whole);
    }

    /// A reader that has read a file before an edit reads the file after it as one that has not.
    #[test]
    fn parts_that_are_kept_give_what_reading_gives(
        lines in proptest::collection::vec(line(), 0..30),
        edited in line(),
        at in 0usize..30,
        removed in 0usize..2,
        bytes in 0usize..300,
    ) {
        let memory = Memory::default();
        let before = format!("{HEADER}\n{}", lines.concat());
        let mut lines = lines;
        let at = at.min(lines.len());
        lines.splice(at..(at + removed).min(lines.len()), [edited]);
        let after = format!("{HEADER}\n{}", lines.concat());
        for text in [&before, &after, &before] {
            let kept = read_in(text, chunking(bytes), '.', Some(&memory));
            prop_assert_eq!(kept, outcome(text, chunking(bytes), '.'));
        }
    }

    /// Rows that are read the quick way are what they are read cell by cell.
    #[test]
    fn plain_rows_are_what_rows_are(text in text()) {
        let quick = outcome(&text, chunking(usize::MAX), '.');
        let cell_by_cell = outcome(&text, chunking(usize::MAX), ',');
        prop_assert_eq!(quick, cell_by_cell);
    }
}
