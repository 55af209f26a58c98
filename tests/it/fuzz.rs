//! A bounded run of the fuzz targets: the files of the tests, damaged in every way, always in the
//! same order. `GRADUS_FUZZ=5000` damages each file that many times.

use std::fs;
use std::path::{Path, PathBuf};

use crate::school::{folders, repository, zipped};
use crate::workbooks;

#[path = "../fuzz/targets.rs"]
mod targets;

/// The number of times that each file is damaged.
const TIMES: usize = 30;

#[test]
fn no_damage_to_a_file_in_a_known_format_does_harm() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for case in cases() {
        let files: Vec<(String, Vec<u8>)> = inputs(&case);
        let format = case.parent().and_then(Path::file_name).expect("a folder of a format");
        let format = format.to_string_lossy().into_owned();
        for damaged in 0..files.len() {
            for _ in 0..times() {
                let bytes = random.damage(&files[damaged].1, &files);
                let given: Vec<(&str, &[u8])> = files
                    .iter()
                    .enumerate()
                    .map(|(at, (name, whole))| {
                        (name.as_str(), if at == damaged { &bytes } else { whole.as_slice() })
                    })
                    .collect();
                targets::formats(&given);
            }
            let alone = random.damage(&files[damaged].1, &files);
            targets::format(&format, &[(&files[damaged].0, &alone)]);
        }
    }
}

#[test]
fn no_damage_to_a_table_does_harm() {
    let mut random = Random(0xd1b5_4a32_d192_ed03);
    let tables = [
        "sample-data/school/students.csv",
        "sample-data/school/households.csv",
        "sample-data/framework/courses.csv",
        "tests/gallery/base/evidence.csv",
    ];
    let files: Vec<(String, Vec<u8>)> = tables
        .iter()
        .map(|name| (name.to_string(), fs::read(repository().join(name)).expect("a table")))
        .collect();
    for (_, whole) in &files {
        for _ in 0..times() {
            targets::table(&random.damage(whole, &files));
        }
    }
}

/// The parts are damaged before they are packed: a zip that is damaged is seldom opened at all.
#[test]
fn no_damage_to_a_part_of_a_workbook_does_harm() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>given</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c>\
        <c r=\"B2\" t=\"b\"><v>1</v></c></row></sheetData></worksheet>";
    let cell =
        "<table:table-cell office:value-type=\"string\"><text:p>id</text:p></table:table-cell>";
    let row = format!("<table:table-row table:number-rows-repeated=\"2\">{cell}</table:table-row>");
    let cells = [(0, 0, "id"), (0, 1, "given"), (1, 0, "7"), (1, 1, "Student A")];
    for whole in [workbooks::xlsx(sheet), workbooks::xlsb(&cells), workbooks::ods(&row)] {
        for at in 0..whole.len() {
            for _ in 0..times() {
                let mut parts = whole.clone();
                parts[at].1 = random.damage(&whole[at].1, &whole);
                targets::table(&zipped(&parts));
            }
        }
        let packed = zipped(&whole);
        for _ in 0..times() {
            targets::table(&random.damage(&packed, &whole));
        }
    }
}

#[test]
fn no_damage_to_a_gradebook_does_harm() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let files = gradebooks();
    for (_, whole) in &files {
        for _ in 0..times() {
            targets::wide(&random.damage(whole, &files));
        }
    }
}

#[test]
fn no_damage_to_names_does_harm() {
    let mut random = Random(0x9fb2_1c65_1e98_df25);
    let table = "student,target,rating,performed\n\"Núñez-O'Hara, Ana\",MA.1,PR,2025-10-01\n\
                 Annie Nunez O’Hara,MA.1,NY,2025-10-02\n\"Park, Lee (Lee)\",MA.1,3,2025-10-03\n7,MA.2,PR,2025-10-04\n";
    let files = [("names.csv".to_string(), table.as_bytes().to_vec())];
    for _ in 0..times() {
        targets::names(&random.damage(&files[0].1, &files));
    }
}

#[test]
fn no_damage_to_a_file_keeps_a_project_from_being_proposed() {
    let mut random = Random(0xda94_2042_e4dd_58b5);
    let files = gradebooks();
    for (name, whole) in &files {
        for _ in 0..times().div_ceil(PROPOSED) {
            targets::proposal(name, &random.damage(whole, &files));
        }
    }
}

/// A proposal takes so many times as long as reading a file.
const PROPOSED: usize = 20;

/// Gradebooks of the tests, and a workbook.
fn gradebooks() -> Vec<(String, Vec<u8>)> {
    let inputs = [
        "days-over-competencies/inputs/Moreno grade book.csv",
        "days-over-competencies/inputs/Haddad.xlsx",
        "days-under-competencies/inputs/Boateng.csv",
        "days-under-competencies/inputs/Osman.csv",
        "platform-gradebooks/inputs/2025-10-17T0914_Grades-Mathematics_10.csv",
        "results-by-test/inputs/Algebra 1 results.csv",
        "wide-gradebooks/inputs/reading.csv",
    ];
    let read = |name: &str| {
        let path = repository().join("tests/new").join(name);
        let own = path.file_name().expect("a name").to_string_lossy().into_owned();
        (own, fs::read(path).expect("a gradebook"))
    };
    inputs.into_iter().map(read).collect()
}

#[test]
fn no_damage_to_the_settings_does_harm() {
    let mut random = Random(0xa076_1d64_78bd_642f);
    let names = ["gradus.toml", "policy.toml"];
    let files: Vec<(String, Vec<u8>)> = names
        .iter()
        .map(|name| {
            let path = repository().join("sample-data").join(name);
            (name.to_string(), fs::read(path).expect("settings"))
        })
        .collect();
    for (_, whole) in &files {
        for _ in 0..times() {
            let bytes = random.damage(whole, &files);
            targets::settings(&String::from_utf8_lossy(&bytes));
        }
    }
}

fn times() -> usize {
    let asked = std::env::var("GRADUS_FUZZ").ok().and_then(|times| times.parse().ok());
    asked.unwrap_or(TIMES)
}

fn cases() -> Vec<PathBuf> {
    folders(&repository().join("tests/formats")).iter().flat_map(|format| folders(format)).collect()
}

/// The files of a case that are exports, by their names.
fn inputs(case: &Path) -> Vec<(String, Vec<u8>)> {
    let ours = ["gradus.toml", "policy.toml", "expected.txt", "NOTICE"];
    let files = crate::school::files(case).into_iter();
    files.filter(|(name, _)| !ours.contains(&name.as_str())).collect()
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A copy of a file with one to four places changed.
    fn damage(&mut self, whole: &[u8], files: &[(String, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        for _ in 0..=self.below(4) {
            let start = self.below(bytes.len() + 1);
            let length = [1, 4, 64, 1024][self.below(4)];
            let end = (start + self.below(length)).min(bytes.len());
            match self.below(8) {
                0 => bytes.truncate(start),
                1 => drop(bytes.drain(start..end)),
                2 => {
                    let copy = bytes[start..end].to_vec();
                    bytes.splice(start..start, copy);
                }
                3 => {
                    let other = &files[self.below(files.len())].1;
                    let from = self.below(other.len() + 1);
                    let to = (from + length).min(other.len());
                    bytes.splice(start..end, other[from..to].iter().copied());
                }
                4 => {
                    if let Some(byte) = bytes.get_mut(start) {
                        *byte ^= 1 << self.below(8);
                    }
                }
                _ => {
                    let token = TOKENS[self.below(TOKENS.len())];
                    bytes.splice(start..end.min(start + 8), token.iter().copied());
                }
            }
        }
        bytes
    }
}

/// Pieces of text that files break on.
const TOKENS: [&[u8]; 36] = [
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    "\u{feff}".as_bytes(),
    "\u{202e}".as_bytes(),
    "é".as_bytes(),
    "😀".as_bytes(),
    b"=1+1",
    b"{",
    b"}",
    b"[",
    b"]",
    b"[[[[[[[[[[[[[[[[",
    b"{\"a\":",
    b"null",
    b"<",
    b"</",
    b"<!DOCTYPE a [",
    b"&a;",
    b"&#x0;",
    b"-1",
    b"1e309",
    b"99999999999999999999",
    b"2025-02-30",
    b"../../",
    b"PK\x03\x04",
    b"%PDF-",
    b"0001-01-01",
];
