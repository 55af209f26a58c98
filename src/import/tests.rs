//! Whole projects in temporary folders: files in, diagnostics and counts out.

use std::collections::BTreeMap;
use std::fs;

use super::*;
use crate::base::{Diagnostics, Origin, SourceMap};
use crate::model::draft::Tables;
use crate::project::sources::raw::{RawSource, RawSources};
use crate::project::sources::resolve;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Toml {
    #[serde(default)]
    sources: RawSources,
    #[serde(default)]
    source: Vec<RawSource>,
}

struct Run {
    tables: Tables,
    reading: Reading,
    diagnostics: Diagnostics,
    map: SourceMap,
}

fn run(toml: &str, files: &[(&str, &[u8])]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("school [1]");
    fs::create_dir(&root).unwrap();
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let mut map = SourceMap::default();
    let project = map.add("gradus.toml", toml);
    let raw: Toml = toml::from_str(toml).unwrap();
    let mut diagnostics = Diagnostics::default();
    let sources = resolve(raw.sources, raw.source, None, project, &mut diagnostics);
    let (tables, reading, found) = read(&root, &sources, &mut map);
    diagnostics.append(found);
    diagnostics.sort(&map);
    for file in &reading.files {
        let counts = &file.counts;
        let set_aside: usize = counts.set_aside.values().sum();
        let sum = counts.used + counts.not_wanted + counts.repeated + set_aside;
        assert_eq!(sum, counts.rows, "every row of {} is accounted for", file.path);
    }
    Run { tables, reading, diagnostics, map }
}

/// A place as `path:line:column` and the text there, for places in a text.
fn place(origin: Origin, map: &SourceMap) -> String {
    match origin {
        Origin::Text(span) => {
            let source = map.get(span.source);
            let (line, column) = source.line_column(span.start as usize);
            let text = map.slice(span).lines().next().unwrap_or_default();
            format!("{}:{line}:{column} `{text}`", source.path)
        }
        Origin::File(source) => map.get(source).path.clone(),
        Origin::Nowhere => "nowhere".to_string(),
    }
}

/// Checks the diagnostics of a project: the code and place of each, a line each.
fn check(toml: &str, files: &[(&str, &str)], expected: &[&str]) -> Run {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    check_bytes(toml, &files, expected)
}

fn check_bytes(toml: &str, files: &[(&str, &[u8])], expected: &[&str]) -> Run {
    let run = run(toml, files);
    let shown: Vec<String> = run
        .diagnostics
        .iter()
        .map(|d| format!("{} {}", d.code.id, place(d.primary.origin, &run.map)))
        .collect();
    assert_eq!(shown, expected, "{toml}");
    for diagnostic in run.diagnostics.iter() {
        assert!(!diagnostic.help.is_empty(), "{} says what to do", diagnostic.message);
        let first = diagnostic.message.chars().next().unwrap();
        assert!(!first.is_uppercase() && !diagnostic.message.ends_with('.'));
    }
    run
}

fn counts(run: &Run) -> Vec<String> {
    let shown = run.reading.files.iter().map(|file| {
        let Counts { rows, used, not_wanted, repeated, set_aside, .. } = &file.counts;
        let path = &file.path;
        let set_aside: Vec<String> =
            set_aside.iter().map(|(why, count)| format!(", {count} {why}")).collect();
        let table = file.tables.join(" ");
        format!(
            "{path} {table}: {rows} rows, {used} used, {not_wanted} not wanted, {repeated} \
             repeated{}",
            set_aside.concat()
        )
    });
    shown.collect()
}

const EVIDENCE: &str = "student,target,performed,rating";

#[test]
fn the_native_layout_is_read_without_a_word_of_configuration() {
    let run = check(
        "",
        &[
            ("school/students.csv", "id,given,family,grade,born\n7,Ada,Nunez,9,2011-03-04\n"),
            ("framework/bands.csv", "Code , TITLE\nB1,One\n\n,\nB2,\n"),
            ("evidence/evidence.csv", "student,target,performed,rating\n7,A.1,2025-09-02,M\n"),
            ("evidence/readme.txt", "not a table"),
        ],
        &[],
    );
    let student = &run.tables.students[0];
    assert_eq!(&**student.given, "Ada");
    assert_eq!(place(student.born.as_ref().unwrap().origin, &run.map), {
        "school/students.csv:2:15 `2011-03-04`"
    });
    assert_eq!(run.tables.bands.len(), 2);
    assert!(run.tables.bands[1].title.is_none());
    assert_eq!(
        counts(&run),
        [
            "framework/bands.csv bands: 2 rows, 2 used, 0 not wanted, 0 repeated",
            "school/students.csv students: 1 rows, 1 used, 0 not wanted, 0 repeated",
            "evidence/evidence.csv evidence: 1 rows, 1 used, 0 not wanted, 0 repeated",
        ]
    );
}

#[test]
fn a_row_that_ends_before_its_student_is_set_aside() {
    let text = "id,student,target,performed,rating\nTotal\n7,s1,A,2025-01-01,PR\n";
    let run = check(
        "",
        &[("evidence/evidence.csv", text)],
        &["import/ragged-row evidence/evidence.csv:2:1 `Total`"],
    );
    assert_eq!(run.tables.evidence[0].rows.len(), 1);
    assert!(run.tables.set_aside.is_empty());
}

#[test]
fn every_bad_cell_is_pointed_at_and_the_other_rows_are_used() {
    let text = "id,student,target,performed,rating,kind,attempt,weight\r\n\
                1,s1,A.1,2025-09-01,PR,formative,1,1\r\n\
                2,s1,A.1,13/45/2025,PR,,,\r\n\
                3,s1,A.1,2025-02-30,PR,,,\r\n\
                4,,A.1,2025-09-01,PR,,,\r\n\
                5,s1,A.1,,PR,,,\r\n\
                6,s1,A.1,2025-09-01,,,,\r\n\
                7,s1,A.1,2025-09-01,PR,formativ,one,\"1,5\"\r\n\
                8,s1,A.1,2025-09-01,PR\r\n\
                9,s1,A.1,2025-09-01,PR,,,,, \r\n\
                10,s1,A.1,2025-09-01,PR,,,,,x\r\n\
                11,s1,=A.1,2025-09-01,@PR,,,+1\r\n";
    let run = check(
        "",
        &[("evidence/evidence.csv", text)],
        &[
            "import/bad-date evidence/evidence.csv:3:10 `13/45/2025`",
            "import/impossible-date evidence/evidence.csv:4:10 `2025-02-30`",
            "import/empty-cell evidence/evidence.csv:5:1 `4,,A.1,2025-09-01,PR,,,`",
            "import/no-date evidence/evidence.csv:6:1 `5,s1,A.1,,PR,,,`",
            "import/no-rating evidence/evidence.csv:7:1 `6,s1,A.1,2025-09-01,,,,`",
            "import/unknown-word evidence/evidence.csv:8:24 `formativ`",
            "import/bad-number evidence/evidence.csv:8:33 `one`",
            "import/bad-number evidence/evidence.csv:8:38 `1,5`",
            "import/ragged-row evidence/evidence.csv:9:1 `8,s1,A.1,2025-09-01,PR`",
            "import/ragged-row evidence/evidence.csv:11:1 `10,s1,A.1,2025-09-01,PR,,,,,x`",
        ],
    );
    assert_eq!(
        counts(&run),
        ["evidence/evidence.csv evidence: 11 rows, 3 used, 0 not wanted, 0 repeated, \
          1 import/bad-date, 1 import/empty-cell, 1 import/impossible-date, 1 import/no-date, \
          1 import/no-rating, 2 import/ragged-row, 1 import/unknown-word"]
    );
    let helps: Vec<&str> = run.diagnostics.iter().map(|found| found.help[0].as_str()).collect();
    assert_eq!(helps[5], "did you mean `formative`?");
    assert_eq!(helps[7], "write it as `1.5`, or give the source `decimal = \",\"`");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    check_bytes(
        "",
        &[
            ("school/periods.csv", b""),
            ("school/students.csv", b"PK\x03\x04 a workbook"),
            ("school/studnets.csv", b"id,given\n"),
            ("school/Students.xlsx", b"PK\x03\x04"),
            ("school/households.csv", b"id,addressee\n1,a\0b\n"),
            ("school/guardians.csv", b"student,household,name,shoe\n"),
            ("school/placements.csv", b"student,competency,stage,stage\na,b,c,d\n"),
            ("school/enrollments.csv", b"student,cuorse,year\ns,c,2025-26\nt,c,2025-26\n"),
            ("evidence/goals.csv", "student,kind,date,text\né,goal,2025-01-01,é\n".as_bytes()),
            ("evidence/overrides.csv", b"student,\"competency\n"),
        ],
        &[
            "import/unclosed-quote evidence/overrides.csv:1:9 `\"`",
            "import/spreadsheet school/Students.xlsx",
            "import/missing-column school/enrollments.csv:1:1 `student,cuorse,year`",
            "import/unknown-column school/enrollments.csv:1:9 `cuorse`",
            "import/unknown-column school/guardians.csv:1:24 `shoe`",
            "import/not-text school/households.csv",
            "import/empty-file school/periods.csv",
            "import/duplicate-column school/placements.csv:1:26 `stage`",
            "import/damaged-archive school/students.csv",
            "import/unknown-table school/studnets.csv",
        ],
    );
}

#[test]
fn only_the_line_with_an_unclosed_quote_is_set_aside() {
    let text =
        format!("{EVIDENCE}\ns1,A,2025-09-01,PR\ns1,\"A,2025-09-02,PR\ns1,A,2025-09-03,PR\n");
    let run = check(
        "",
        &[("evidence/evidence.csv", &text)],
        &["import/unclosed-quote evidence/evidence.csv:3:4 `\"`"],
    );
    assert_eq!(run.tables.evidence[0].rows.len(), 2);
}

#[test]
fn rows_with_undecodable_bytes_are_set_aside() {
    let mut bytes = "id,given\n1,Zoë\n2,Renée\n".as_bytes().to_vec();
    bytes.extend(b"3,Ren\xe9\n4,Ada\n");
    let run = check_bytes(
        "",
        &[("school/students.csv", &bytes)],
        &["import/undecodable school/students.csv:4:6 `\u{fffd}`"],
    );
    assert_eq!(run.tables.students.len(), 3);
}

#[test]
fn a_cell_larger_than_the_limit_is_set_aside() {
    let large = format!("id,given\n1,\"{}\"\n2,Ada\n", "x".repeat((1 << 20) + 1));
    let run = check(
        "",
        &[("school/students.csv", &large)],
        &["import/oversized-cell school/students.csv:2:4 ``"],
    );
    assert_eq!(run.tables.students.len(), 1);
}

const EXPORT: &str = r#"
[[source]]
name = "demonstrations"
table = "evidence"
files = ["exports/*.csv"]
where = { Type = ["Skill", "Competency"] }
ignore = ["Comment"]
dates = "%m/%d/%Y"
decimal = ","
[source.columns]
weight = "Weight"
student = { template = "S {Student ID}" }
target = { column = "Code", pattern = '^(\w+\.\d+)-' }
performed = "Demonstrated"
recorded = { column = "Entered", date = ["%d.%m.%Y %H:%M"] }
rating = { column = "Rating", map = { Meets = "PR", O = "waived", 9 = 4 }, default = "BG" }
assessor = { value = "A. Teacher" }
stage = { column = "Level", map = { L9 = "9" }, keep = true }
"#;

#[test]
fn an_export_is_read_as_it_is_described() {
    let rows = "Type;Student ID;Code;Demonstrated;Entered;Rating;Level;Weight;Comment;Other\r\n\
                Skill;4;MA.1-x;06/30/2025;01.07.2025 10:15;Meets;L9;1,5;no;?\r\n\
                Skill;4;MA.2-x;2025-06-30;;O;L10;;no;?\r\n\
                Homework;4;MA.2;never;;?;;;;\r\n\
                Skill;4;MA.3;06/30/2025;;Meets;;;;\r\n\
                Competency;4;MA.4-x;06/30/2025;;M;;;;\r\n";
    let run = check(
        EXPORT,
        &[("exports/2025.csv", rows)],
        &["import/pattern-mismatch exports/2025.csv:5:9 `MA.3`"],
    );
    let evidence: Vec<_> = run.tables.evidence[0].into_iter().collect();
    assert_eq!(
        counts(&run),
        ["exports/2025.csv evidence: 5 rows, 3 used, 1 not wanted, 0 repeated, \
          1 import/pattern-mismatch"]
    );
    let first = &evidence[0];
    assert_eq!(*first.student, "S 4");
    assert_eq!(*first.target, "MA.1");
    assert_eq!(place(first.target.origin, &run.map), "exports/2025.csv:2:9 `MA.1`");
    assert_eq!(first.dates.performed, first.dates.recorded.map(|day| day.yesterday().unwrap()));
    assert_eq!(*first.rating, "PR");
    let extras = first.extras.as_ref().unwrap();
    assert_eq!(extras.weight.as_ref().unwrap().exact(), "1.5");
    assert_eq!(extras.comment, None);
    assert_eq!(first.assessor.map(|text| text.as_str()), Some("A. Teacher"));
    assert_eq!(first.stage.as_ref().map(|stage| stage.value.as_str()), Some("9"));
    assert_eq!(*evidence[1].rating, "waived");
    assert_eq!(evidence[1].stage.as_ref().map(|stage| stage.value.as_str()), Some("L10"));
    assert_eq!(*evidence[2].rating, "BG");
    let file = &run.reading.files[0];
    assert_eq!((file.encoding, file.delimiter), (Some("UTF-8"), Some(';')));
    assert_eq!(file.name.as_deref(), Some("demonstrations"));
}

#[test]
fn a_value_without_a_place_in_the_map_is_reported() {
    let toml = r#"
[[source]]
table = "evidence"
files = "e.csv"
[source.columns]
rating = { column = "rating", map = { Meets = "PR", Exceeds = "EX" } }
performed = "performed"
"#;
    let text = format!("{EVIDENCE}\ns1,A,2025-09-01,Meets\ns1,A,2025-09-01,Exceds\n");
    let run = check(toml, &[("e.csv", &text)], &["import/value-not-mapped e.csv:3:17 `Exceds`"]);
    let found = run.diagnostics.iter().next().unwrap();
    assert_eq!(found.help[0], "did you mean `Exceeds`?");
    assert_eq!(
        place(found.related[0].origin, &run.map),
        "gradus.toml:6:37 `{ Meets = \"PR\", Exceeds = \"EX\" }`"
    );
}

#[test]
fn what_gradus_toml_names_wrongly_is_pointed_at_there() {
    let toml = r#"
[sources]
folders = ["schol"]
[[source]]
table = "students"
files = "../roster/*.csv"
[[source]]
table = "evidnce"
files = "school/students.csv"
[[source]]
table = "students"
files = ["school/student.csv", "school/students.csv"]
where = { Year = 2025 }
[source.columns]
id = "Student Id"
given = "Frist"
familly = "Last"
"#;
    let run = check(
        toml,
        &[("school/students.csv", "student id,First,Last\n1,Ada,Nunez\n")],
        &[
            "import/missing-file gradus.toml:3:12 `\"schol\"`",
            "import/missing-file gradus.toml:6:9 `\"../roster/*.csv\"`",
            "import/unknown-table gradus.toml:8:9 `\"evidnce\"`",
            "import/missing-file gradus.toml:12:10 `\"school/student.csv\"`",
            "import/missing-column gradus.toml:13:11 `Year`",
            "import/missing-column gradus.toml:16:9 `\"Frist\"`",
            "import/unknown-column gradus.toml:17:1 `familly`",
        ],
    );
    let helps: Vec<&str> = run.diagnostics.iter().map(|found| found.help[0].as_str()).collect();
    assert_eq!(helps[0], "did you mean `school`?");
    assert_eq!(helps[2], "did you mean `evidence`?");
    assert_eq!(helps[3], "did you mean `students.csv`?");
    assert_eq!(helps[5], "did you mean `First`?");
    assert_eq!(helps[6], "did you mean `family`?");
}

#[test]
fn one_export_can_feed_several_tables_and_is_then_not_native() {
    let toml = r#"
[sources]
folders = "framework.d"
"#;
    assert!(toml::from_str::<Toml>(toml).is_err());
    let toml = r#"
[sources]
folders = ["data"]
[[source]]
table = "students"
files = "data/evidence.csv"
distinct = true
[source.columns]
id = "Learner"
given = { value = "Student" }
[[source]]
table = "bands"
rows = [{ code = 9, title = "Nine" }, { code = "10", tilte = "Ten" }, { title = "None" }]
[[source]]
table = "evidence"
files = ["data/evidence.csv", "data/*.csv"]
encoding = "windows-1252"
delimiter = ","
[source.columns]
student = "Learner"
performed = "performed"
"#;
    let text = "Learner,target,performed,rating\n1,A,2025-09-01,PR\n2,A,2025-09-01,PR\n\
                1,B,2025-09-01,PR\n";
    let run = check(
        toml,
        &[("data/evidence.csv", text)],
        &[
            "import/unknown-column gradus.toml:13:54 `tilte`",
            "import/empty-cell gradus.toml:13:71 `{ title = \"None\" }`",
        ],
    );
    assert_eq!(
        counts(&run),
        [
            "data/evidence.csv students: 3 rows, 2 used, 0 not wanted, 1 repeated",
            "gradus.toml bands: 3 rows, 1 used, 0 not wanted, 0 repeated, 1 import/empty-cell, \
             1 import/unknown-column",
            "data/evidence.csv evidence: 3 rows, 3 used, 0 not wanted, 0 repeated",
        ]
    );
    assert_eq!(&**run.tables.bands[0].code, "9");
    let student = &run.tables.students[0];
    assert_eq!(place(student.given.origin, &run.map), "gradus.toml:10:19 `\"Student\"`");
}

#[test]
fn every_column_is_explained_and_named_as_its_field() {
    let mut seen = BTreeMap::new();
    for table in columns_reference() {
        assert!(!table.doc.is_empty() && !table.columns.is_empty());
        for column in &table.columns {
            assert!(!column.doc.is_empty(), "{}.{}", table.name, column.name);
            assert!(!column.doc.ends_with('.') && !column.kind.to_string().is_empty());
        }
        let twice = seen.insert(table.name, table.columns.len());
        assert_eq!(twice, None, "{} is one table", table.name);
    }
    assert_eq!(seen.len(), 34);
    assert_eq!(seen["evidence"], 19);
}

#[test]
fn every_code_is_explained_in_three_paragraphs() {
    for code in CODES.iter().chain(crate::project::sources::CODES) {
        assert_eq!(code.explanation.split("\n\n").count(), 3, "{}", code.id);
    }
}

/// The rows of evidence of an export of many rows, of which every 5,000th has no day: all others
/// are used, in their order.
fn check_long(name: &str, text: &str, rows: usize) {
    let run = run("[[source]]\nfiles = \"export/*\"\n", &[(name, text.as_bytes())]);
    let counts = &run.reading.files[0].counts;
    let bad = BTreeMap::from([("import/bad-date", rows / 5000)]);
    assert_eq!((counts.rows, counts.used, &counts.set_aside), (rows, rows - rows / 5000, &bad));
    let origins: Vec<Origin> = run.tables.evidence.iter().flatten().map(|row| row.origin).collect();
    assert_eq!(origins.len(), counts.used);
    assert!(origins.is_sorted(), "rows stay in their order");
}

#[test]
fn rows_of_a_long_export_stay_in_their_order() {
    let rows = 30_000;
    let day = |row: usize| if row % 5000 == 7 { "soon" } else { "2025-09-01" };
    let mut table = "student id,student sis id,assessment id,submission date,learning outcome id,\
                     outcome score\n"
        .to_string();
    let mut xml = "<InterchangeStudentAssessment>".to_string();
    for row in 0..rows {
        let (day, student) = (day(row), row % 90);
        table.push_str(&format!("{student},s{student},{row},{day},7,3.0\n"));
        xml.push_str(&format!(
            "<StudentAssessment><StudentUniqueId>s{student}</StudentUniqueId>\
             <AdministrationDate>{day}</AdministrationDate><StudentObjectiveAssessment>\
             <ObjectiveAssessmentReference><IdentificationCode>MA.{row}</IdentificationCode>\
             </ObjectiveAssessmentReference><PerformanceLevel>PR\
             </PerformanceLevel></StudentObjectiveAssessment></StudentAssessment>"
        ));
    }
    xml.push_str("</InterchangeStudentAssessment>");
    check_long("export/results.csv", &table, rows);
    check_long("export/results.xml", &xml, rows);
}

#[test]
fn lines_inside_a_cell_are_no_rows_wherever_a_chunk_begins() {
    let rows = 20_000;
    let mut table =
        "Demonstration ID,Student Number,Skill,Demonstrated,Rating,Portfolio,Comments\n"
            .to_string();
    for row in 0..rows {
        let day = if row % 5000 == 7 { "soon" } else { "2025-09-01" };
        table.push_str(&format!("{row},s1,MA.{row},{day},4,9,\"as said\n"));
        table.push_str(&format!("x{row},s2,EN.{row},2025-09-02,1,9,\n\"\"so\"\"\"\n"));
    }
    check_long("export/demonstrations.csv", &table, rows);
}
