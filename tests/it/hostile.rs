//! Files that are made to do harm, or might as well be.

use gradus::base::{Diagnostics, SourceMap};
use gradus::import;
use gradus::model::draft::Tables;
use gradus::project;

use crate::school::{School, zipped};
use crate::workbooks::{Parts, xlsb, xlsx};

/// Reads one file as the sources of some settings do.
fn read(sources: &str, name: &str, bytes: &[u8]) -> (Tables, Diagnostics) {
    let mut map = SourceMap::default();
    let head = "[school]\nname = \"S\"\naddress = []\n[[scale]]\nid = \"s\"\nlevels = [\
                { code = \"P\", label = \"P\", family = \"P\", proficient = true },\
                { code = \"E\", label = \"E\", family = \"E\", proficient = true }]\n";
    let source = map.add("gradus.toml", format!("{head}{sources}"));
    let (project, found) = project::read(source, &map);
    assert_eq!(found.errors(), 0, "{found:?}");
    let project = project.expect("a project");
    let (tables, _, diagnostics) = import::read_bytes(&project.sources, &[(name, bytes)], &mut map);
    (tables, diagnostics)
}

fn messages(diagnostics: &Diagnostics) -> Vec<&str> {
    diagnostics.iter().map(|one| one.message.as_str()).collect()
}

const ANY: &str = "[[source]]\nfiles = \"x\"\n";
const ROSTER: &str = "[[source]]\ntable = \"students\"\nfiles = \"x\"\n";
const USERS: &[u8] = b"sourcedId,status,role,username,givenName,familyName,identifier\n\
                       1,,student,a,Student,A,1\n";

#[test]
fn a_bundle_is_read_from_a_zip_with_folders_and_what_systems_add() {
    let bytes = zipped(&[
        ("export/users.csv", USERS),
        ("__MACOSX/export/._users.csv", b"\0\0"),
        (".DS_Store", b"\0"),
    ]);
    let (tables, diagnostics) = read(ANY, "oneroster.zip", &bytes);
    assert_eq!(tables.students.len(), 1);
    assert_eq!(diagnostics.errors() + diagnostics.warnings(), 0, "{:?}", messages(&diagnostics));
}

#[test]
fn what_is_no_table_is_called_what_it_is() {
    let page = "\u{feff}\n<!DOCTYPE html><html><head><title>Sign in</title></head></html>";
    for (bytes, what) in [
        (page.as_bytes(), "a page of the web"),
        (b"<HTML><body><table><tr><td>id</td></tr></table></body></HTML>", "a page of the web"),
        (b"{\\rtf1\\ansi id,given\\par 1,Ana}", "a letter of a word processor"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "packed"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "packed"),
        (b"Rar!\x1a\x07\x01\x00", "packed"),
    ] {
        let (_, diagnostics) = read(ROSTER, "a.csv", bytes);
        assert_eq!(messages(&diagnostics), [format!("`a.csv` is not text but {what}")]);
    }
}

#[test]
fn an_archive_that_unpacks_to_more_than_is_allowed_is_not_read() {
    let bomb = zipped(&[("users.csv", &vec![b'a'; 8 << 20])]);
    assert!(bomb.len() < 64 << 10);
    let limits = "[sources.limits]\nfile_mib = 4\n";
    let (tables, diagnostics) = read(&format!("{limits}{ANY}"), "bomb.zip", &bomb);
    assert_eq!(messages(&diagnostics), ["`bomb.zip` holds more than 4 MiB once it is unpacked"]);
    assert!(tables.students.is_empty());
    let many: Vec<(String, &[u8])> = (0..65).map(|at| (format!("{at}.csv"), USERS)).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    let limits = "[sources.limits]\narchive_files = 64\n";
    let (_, diagnostics) = read(&format!("{limits}{ANY}"), "many.zip", &zipped(&many));
    assert_eq!(messages(&diagnostics), ["`many.zip` has 65 files in it"]);
}

#[test]
fn an_entry_whose_path_leads_out_of_the_archive_is_not_read() {
    for path in ["../../users.csv", "export/../../users.csv"] {
        let (tables, diagnostics) = read(ANY, "a.zip", &zipped(&[(path, USERS)]));
        let message = format!("`{path}` in `a.zip` has a path that leads out of the archive");
        assert_eq!(messages(&diagnostics), [message]);
        assert!(tables.students.is_empty());
    }
}

#[test]
fn a_stray_cell_in_the_last_corner_of_a_sheet_costs_nothing() {
    let sheet = "<worksheet><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>given</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Student A</t></is></c>\
        </row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
    let (tables, diagnostics) =
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.xlsx", &zipped(&xlsx(sheet)));
    assert_eq!(tables.students.len(), 1);
    assert_eq!(&*tables.students[0].id.value, "7");
    let said = messages(&diagnostics);
    assert_eq!(said, ["this row has 16384 cells, the header names 2 columns"]);
}

#[test]
fn numbers_and_dates_of_a_sheet_are_read_as_they_are_shown() {
    let sheet = "<worksheet><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>title</t></is></c>\
        <c r=\"C1\" t=\"inlineStr\"><is><t>credits</t></is></c>\
        <c r=\"D1\" t=\"inlineStr\"><is><t>description</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\"><v>101</v></c>\
        <c r=\"B2\" t=\"inlineStr\"><is><t>Physics, \"first\" part</t></is></c>\
        <c r=\"C2\"><v>0.30000000000000004</v></c></row></sheetData></worksheet>";
    let (tables, diagnostics) =
        read("[[source]]\ntable = \"courses\"\nfiles = \"x\"\n", "a.xlsx", &zipped(&xlsx(sheet)));
    assert!(diagnostics.is_empty(), "{:?}", messages(&diagnostics));
    let course = &tables.courses[0];
    assert_eq!((&*course.code.value, &*course.title.value), ("101", "Physics, \"first\" part"));
    assert_eq!(course.credits.value, "0.3".parse().expect("a number"));
}

#[test]
fn what_nobody_can_see_in_a_sheet_is_left_out_and_letters_are_composed() {
    let sheet = "<worksheet><sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>given</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>\u{feff}s-1</t></is></c>\
        <c r=\"B2\" t=\"inlineStr\"><is><t>Zoe\u{308}\u{200b}</t></is></c></row>\
        </sheetData></worksheet>";
    let (tables, diagnostics) =
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.xlsx", &zipped(&xlsx(sheet)));
    let student = &tables.students[0];
    assert_eq!((&*student.id.value, &*student.given.value), ("s-1", "Zoë"));
    let said = "2 characters that nobody can see are left out; the first is U+FEFF";
    assert_eq!(messages(&diagnostics), [said]);
}

#[test]
fn a_stray_cell_in_the_last_corner_of_a_binary_sheet_costs_nothing() {
    let cells = [(0, 0, "id"), (0, 1, "given"), (1, 0, "7"), (1, 1, "Student A")];
    let (tables, diagnostics) = read(ROSTER, "a.xlsb", &zipped(&xlsb(&cells)));
    assert!(diagnostics.is_empty(), "{:?}", messages(&diagnostics));
    assert_eq!(
        (&*tables.students[0].id.value, &*tables.students[0].given.value),
        ("7", "Student A")
    );
    let cells = [&cells[..], &[(1_048_575, 16_383, "1")]].concat();
    let (tables, diagnostics) = read(ROSTER, "a.xlsb", &zipped(&xlsb(&cells)));
    assert_eq!(tables.students.len(), 1);
    let said = messages(&diagnostics);
    assert_eq!(said, ["this row has 16384 cells, the header names 2 columns"]);
}

/// A cell that is written after one that stands behind it is nowhere: read in turn, it would be in
/// another row, and so of another student.
#[test]
fn cells_out_of_order_are_no_table() {
    for (what, second) in [("before", (1, 0)), ("there twice", (2, 1)), ("in the header", (0, 1))] {
        let cells = [(0, 0, "id"), (0, 1, "given"), (2, 0, "8"), (2, 1, "Student B")];
        let cells = [&cells[..], &[(second.0, second.1, "7")]].concat();
        let (tables, diagnostics) = read(ROSTER, "a.xlsb", &zipped(&xlsb(&cells)));
        let said = "cannot open all of `a.xlsb`: the cells of the sheet `one` are out of order";
        assert_eq!(messages(&diagnostics), [said], "{what}");
        assert!(tables.students.is_empty());
    }
}

/// Damage that the library for workbooks did not foresee is said as any other damage is.
#[test]
fn a_workbook_that_points_to_what_is_not_there_is_said() {
    let mut parts = xlsb(&[(0, 0, "id")]);
    let sheet = &mut parts.last_mut().expect("a sheet").1;
    let end = sheet.len() - 3;
    let a_text_of_many = [&[0x07, 12][..], &[0; 8], &[9, 0, 0, 0]].concat();
    sheet.splice(end..end, a_text_of_many);
    let (_, diagnostics) = read(ROSTER, "a.xlsb", &zipped(&parts));
    let said = "cannot open all of `a.xlsb`: a part of it is damaged";
    assert_eq!(messages(&diagnostics), [said]);
}

const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(
        "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
         2006/relationships/{kind}\" Target=\"{target}\"/>"
    )
}

/// Puts more into a part of a workbook, before a text of it.
fn add(parts: &mut Parts, part: &str, before: &str, more: &str) {
    let (_, bytes) = parts.iter_mut().find(|(path, _)| path == part).expect("a part");
    let text = std::str::from_utf8(bytes).expect("XML");
    assert!(text.contains(before), "{text}");
    *bytes = text.replace(before, &format!("{more}{before}")).into_bytes();
}

/// A workbook whose cells, one a row, share a text of 600 KiB: it is written once, and read as often
/// as there are cells.
fn sharing(cells: usize) -> Parts {
    let cells: String = (1..=cells)
        .map(|at| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let mut parts = xlsx(&format!("<worksheet><sheetData>{cells}</sheetData></worksheet>"));
    let long = "x".repeat(600 << 10);
    parts
        .push(("xl/sharedStrings.xml".into(), format!("<sst><si><t>{long}</t></si></sst>").into()));
    let shared = relation("r2", "sharedStrings", "sharedStrings.xml");
    add(&mut parts, RELATIONS, "</Relationships>", &shared);
    parts
}

#[test]
fn cells_that_share_a_long_text_without_end_are_said() {
    let (_, diagnostics) = read(ROSTER, "a.xlsx", &zipped(&sharing(5000)));
    let said = messages(&diagnostics).join("\n");
    assert!(said.contains("the cells of `a.xlsx` say long texts again and again"), "{said}");
}

#[test]
fn sheets_are_limited_as_a_whole() {
    let mut parts = sharing(4);
    let limits = format!("[sources.limits]\nfile_mib = 4\n{ROSTER}");
    let said = |parts: &[(String, Vec<u8>)]| {
        let (_, diagnostics) = read(&limits, "a.xlsx", &zipped(parts));
        messages(&diagnostics).join("\n")
    };
    let large = "`a.xlsx` holds more than 4 MiB once it is unpacked";
    assert!(!said(&parts).contains(large), "one sheet is not too much");
    let second = relation("r3", "worksheet", "worksheets/sheet2.xml");
    add(&mut parts, RELATIONS, "</Relationships>", &second);
    let named = "<sheet name=\"Two\" sheetId=\"2\" r:id=\"r3\"/>";
    add(&mut parts, "xl/workbook.xml", "</sheets>", named);
    let (_, sheet) = parts.iter().find(|(path, _)| path.ends_with("sheet1.xml")).expect("a sheet");
    parts.push(("xl/worksheets/sheet2.xml".into(), sheet.clone()));
    assert_eq!(said(&parts), large);
}

#[test]
fn names_that_are_code_stay_text() {
    let names = ["<script>alert(1)</script>", "#eval(\"1\")", "../../../etc/passwd", "=1+1", "$x$"];
    let rows: String = names
        .iter()
        .enumerate()
        .map(|(at, name)| format!("{at},\"{}\"\n", name.replace('"', "\"\"")))
        .collect();
    let csv = format!("id,given\n{rows}");
    let (tables, diagnostics) =
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.csv", csv.as_bytes());
    assert!(diagnostics.is_empty());
    let given: Vec<&str> = tables.students.iter().map(|row| &*row.given.value).collect();
    assert_eq!(given, names);
}

#[test]
fn a_chain_or_circle_as_long_as_the_table_takes_no_long_time() {
    let count = 20_000;
    let competencies: String =
        (0..count).map(|at| format!("C{at},S,Title {at},I can.\n")).collect();
    let chain: String = (1..count).map(|at| format!("C{at},C{}\n", at - 1)).collect();
    let school = School::from_dir("tests/gallery/base")
        .write("subjects.csv", "code,title\nMA,Mathematics\nS,Subject\n")
        .write("more.csv", format!("code,subject,title,statement\n{competencies}"))
        .write("prerequisites.csv", format!("competency,requires\n{chain}"));
    let settings = std::fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let source = "\n[[source]]\ntable = \"competencies\"\nfiles = \"more.csv\"\n";
    let school = school.write("gradus.toml", settings + source);
    let run = school.run(&["check"]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let school = school
        .write("prerequisites.csv", format!("competency,requires\n{chain}C0,C{}\n", count - 1));
    let run = school.run(&["check"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(run.stderr.contains("[model/prerequisite-cycle]"), "{}", run.stderr);
    assert!(run.stderr.len() < 20_000, "{} bytes", run.stderr.len());
}

#[test]
fn one_file_in_two_encodings_loses_no_row_silently() {
    let mut csv = "id,given\n1,Zoë\n2,José\n3,Ana\n4,".as_bytes().to_vec();
    csv.extend(b"Ren\xe9\n5,Ben\n");
    let (tables, diagnostics) =
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.csv", &csv);
    assert_eq!(tables.students.len(), 4);
    assert_eq!(messages(&diagnostics), ["the bytes here are not a character in UTF-8"]);
}
