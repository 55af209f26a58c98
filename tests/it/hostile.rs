//! Files that are made to do harm, or might as well be.

use gradus::base::{Diagnostics, SourceMap};
use gradus::import;
use gradus::model::draft::Tables;
use gradus::project;

use crate::school::{School, zipped};

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
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.xlsx", &workbook(sheet));
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
        read("[[source]]\ntable = \"courses\"\nfiles = \"x\"\n", "a.xlsx", &workbook(sheet));
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
        read("[[source]]\ntable = \"students\"\nfiles = \"x\"\n", "a.xlsx", &workbook(sheet));
    let student = &tables.students[0];
    assert_eq!((&*student.id.value, &*student.given.value), ("s-1", "Zoë"));
    let said = "2 characters that nobody can see are left out; the first is U+FEFF";
    assert_eq!(messages(&diagnostics), [said]);
}

/// A workbook with one sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{document}\"><sheets>\
         <sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" \
             Type=\"{document}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let sheet = sheet.replacen("<worksheet>", &format!("<worksheet xmlns=\"{main}\">"), 1);
    zipped(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
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
    assert_eq!(messages(&diagnostics), ["the bytes here are no character in UTF-8"]);
}
