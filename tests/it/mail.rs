//! The mailing run: what lies in the envelopes, on which sheets, and what the lists say of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::school::{School, files, pages_of};

type Row = BTreeMap<String, String>;

/// A mailing run, read back from its files.
struct Run {
    sheets: Vec<Row>,
    gone: Vec<Row>,
    /// The texts of the pages of each file.
    pages: BTreeMap<String, Vec<String>>,
    /// The names of the reports that were made for paper.
    reports: BTreeSet<String>,
}

impl Run {
    fn of(school: &School) -> Self {
        school.must(&["build", "mail"]);
        Run::read(school)
    }

    fn read(school: &School) -> Self {
        let all = files(&school.out());
        let in_run = |name: &str| {
            let found = all.iter().find(|(path, _)| path.ends_with(&format!("/mail/{name}")));
            found.unwrap_or_else(|| panic!("no {name}")).1.clone()
        };
        let pdfs = all.iter().filter(|(path, _)| path.contains("/mail/") && path.ends_with(".pdf"));
        let name = |path: &str| path.rsplit('/').next().expect("a name").to_string();
        let reports = all.iter().map(|(path, _)| path);
        let reports = reports.filter(|path| path.contains("/reports/") && path.ends_with(".pdf"));
        Run {
            sheets: rows(&in_run("sheets.csv")),
            gone: rows(&in_run("not-posted.csv")),
            pages: pdfs.map(|(path, bytes)| (name(path), pages_of(bytes))).collect(),
            reports: reports.map(|path| name(path)).collect(),
        }
    }

    fn page(&self, file: &str, number: &str) -> &str {
        let number: usize = number.parse().expect("a page number");
        &self.pages[file][number - 1]
    }
}

fn rows(table: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(table);
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// A school with a pair of siblings in one household and a student in two.
fn school() -> School {
    let households = "id,addressee,street,city,region,postcode,language,delivery\n\
                      h-1,Rosa Alvarez,1 First Street,Town,ME,04000,en,mail\n\
                      h-2,Luis Alvarez,2 Second Street,Town,ME,04001,es,mail\n\
                      h-3,Ines Alvarez,3 Third Street,Town,ME,04001,en,email\n";
    let guardians = "student,household,name,email\n\
                     s-1,h-1,Rosa Alvarez,\n\
                     s-1,h-2,Luis Alvarez,\n\
                     s-2,h-1,Rosa Alvarez,\n\
                     s-2,h-3,Ines Alvarez,ines@example.org\n";
    School::from_dir("tests/gallery/base")
        .write("households.csv", households)
        .write("guardians.csv", guardians)
}

fn with(school: School, settings: &str) -> School {
    let file = school.path().join("gradus.toml");
    let text = fs::read_to_string(&file).expect("settings");
    school.write("gradus.toml", format!("{text}\n[documents.mail]\n{settings}\n"))
}

#[test]
fn every_sheet_is_listed_and_every_copy_goes_somewhere() {
    let school = School::sample();
    let run = Run::of(&school);
    let mut fronts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for sheet in &run.sheets {
        fronts.entry(&sheet["file"]).or_default().push(sheet["front"].parse().expect("a page"));
        let front = run.page(&sheet["file"], &sheet["front"]);
        assert!(front.contains(&sheet["mark"]), "{sheet:?}\n{front}");
        assert!(sheet["mark"].contains(&format!(" #{} ", sheet["envelope"])), "{sheet:?}");
        assert!(front.contains(&format!("ID {}", sheet["student"])) || sheet["language"] != "en");
        if !sheet["back"].is_empty() {
            let back = run.page(&sheet["file"], &sheet["back"]);
            assert!(back.contains(&sheet["student"]) && !back.contains(&sheet["mark"]), "{back}");
        }
        if sheet["sheet_of_envelope"] == "1" {
            // Long names are set over two lines.
            let words: Vec<&str> = sheet["addressee"].split_whitespace().collect();
            assert!(words.iter().all(|word| front.contains(word)), "{sheet:?}\n{front}");
        }
    }
    for (file, fronts) in fronts {
        let odd: Vec<usize> = (1..=run.pages[file].len()).step_by(2).collect();
        assert_eq!(fronts, odd, "{file}: each sheet once, in its order");
    }
    let copy = |row: &Row| (row["student"].clone(), row["household"].clone());
    let posted: BTreeSet<_> = run.sheets.iter().map(copy).collect();
    let others = run.gone.iter().filter(|row| row["way"] != "withheld");
    let elsewhere: BTreeSet<_> = others.map(copy).collect();
    assert!(posted.is_disjoint(&elsewhere));
    assert_eq!(posted.len() + elsewhere.len(), run.reports.len(), "every copy, once");
}

#[test]
fn an_envelope_holds_what_its_household_gets_and_nothing_else() {
    let run = Run::of(&school());
    let homes: BTreeSet<&str> = run.sheets.iter().map(|sheet| &*sheet["household"]).collect();
    assert_eq!(homes, BTreeSet::from(["h-1", "h-2"]));
    for sheet in &run.sheets {
        let front = run.page(&sheet["file"], &sheet["front"]);
        for (home, street) in
            [("h-1", "1 First Street"), ("h-2", "2 Second Street"), ("h-3", "3 Third Street")]
        {
            let expected = sheet["household"] == home && sheet["sheet_of_envelope"] == "1";
            assert_eq!(front.contains(street), expected, "{sheet:?}");
        }
    }
    let [mailed] = &run.gone[..] else { panic!("{:?}", run.gone) };
    assert_eq!((&*mailed["way"], &*mailed["address"]), ("email", "ines@example.org"));
    assert!(run.reports.contains(mailed["file"].rsplit('/').next().expect("a name")));
}

#[test]
fn siblings_share_an_envelope_where_the_school_says_so() {
    let apart = Run::of(&school());
    let together = Run::of(&with(school(), "siblings = true\nseparators = true"));
    let envelopes = |run: &Run| {
        let numbers: BTreeSet<String> =
            run.sheets.iter().map(|sheet| sheet["envelope"].clone()).collect();
        numbers.len()
    };
    assert_eq!((envelopes(&apart), envelopes(&together)), (3, 2));
    let first: Vec<(&str, &str, &str)> = together
        .sheets
        .iter()
        .filter(|sheet| sheet["household"] == "h-1")
        .map(|sheet| (&*sheet["what"], &*sheet["student"], &*sheet["mark"]))
        .collect();
    let expected = [
        ("separator", "", ""),
        ("progress report", "s-1", "s-1 #1 1/2"),
        ("progress report", "s-2", "s-2 #1 2/2"),
    ];
    assert_eq!(first, expected);
}

#[test]
fn batches_have_an_order_and_a_largest_size() {
    let run = Run::of(&with(school(), "order = \"postcode\""));
    let names: Vec<&String> = run.pages.keys().collect();
    assert_eq!(names, ["001-postcode-04000.pdf", "002-postcode-04001.pdf"]);
    let run = Run::of(&with(school(), "largest = 1"));
    assert_eq!(run.pages.len(), 3);
    // On one side, every page is a sheet.
    let run = Run::of(&with(school(), "duplex = false"));
    assert_eq!(run.sheets.len(), run.pages.values().map(Vec::len).sum::<usize>());
}

/// A fault that a template of the school's own may have: the template, what stands in it, what stands there
/// instead, and what is said of the file.
type MixUp = (&'static str, &'static str, &'static str, &'static str);

const MIX_UPS: [MixUp; 7] = [
    // By itself the report is well; among others its end is not told from that of the next.
    (
        "report.typ",
        "#about(student.name, student.id)",
        "#if window == none or student.id != \"s-2\" { about(student.name, student.id) }",
        "cannot render `001-households.pdf`",
    ),
    (
        "mail.typ",
        "range(run.parts)",
        "range(1, run.parts)",
        "cannot render `001-households.pdf`: 3 documents were to be set as one file, and 2 are found in it",
    ),
    (
        "mail.typ",
        "\"@part/p\" + str(number)",
        "\"@part/p\" + str(run.parts - 1 - number)",
        "`001-households.pdf` is not as the list of its sheets says: page 1 has the mark `s-1 #3 1/1`, \
         and should have `s-1 #1 1/1`",
    ),
    (
        "run.typ",
        "{ return }",
        "or now == 3 { return }",
        "page 3 has no mark, and should have `s-2 #2 1/1`",
    ),
    (
        "run.typ",
        "let mark = run.key",
        "let mark = \"s-9\"",
        "page 1 has no mark, and should have `s-1 #1 1/1`",
    ),
    (
        "run.typ",
        "code128(mark,",
        "code128(run.key + \" #2 1/1\",",
        "page 1 has the bars `s-1 #2 1/1`, and should have `s-1 #1 1/1`",
    ),
    (
        "code128.typ",
        "211412 211214",
        "211412 211241",
        "page 1 has no bars, and should have `s-1 #1 1/1`",
    ),
];

/// A school whose reports are printed with a template of its own.
fn with_template(school: School, name: &str, text: &str) -> School {
    fs::create_dir_all(school.path().join("templates/typst")).expect("a folder");
    school.write(&format!("templates/typst/{name}"), text).edit(
        "gradus.toml",
        "period = \"p2\"",
        "period = \"p2\"\ntemplates = \"templates\"",
    )
}

#[test]
fn a_batch_whose_sheets_are_mixed_up_is_not_mailed() {
    for (name, written, instead, said) in MIX_UPS {
        let path = crate::school::repository().join("templates/typst").join(name);
        let template = fs::read_to_string(path).expect("the built-in template");
        assert!(template.contains(written), "{name} has no {written}");
        let school = with_template(school(), name, &template.replace(written, instead));
        let run = school.run(&["build", "mail"]);
        assert!(run.status == 1 && run.stderr.contains(said), "{said}\n{}", run.stderr);
        let run = Run::read(&school);
        assert!(run.pages.is_empty() && run.sheets.is_empty(), "{:?}", run.sheets);
        assert_eq!(run.gone.len(), 4, "{:?}", run.gone);
    }
}

#[test]
fn a_template_that_changes_no_mark_is_mailed() {
    let template = include_str!("../../templates/typst/run.typ");
    let moved = template.replace("dy: 12pt", "dy: 14pt");
    assert_ne!(moved, template);
    assert_eq!(Run::of(&with_template(school(), "run.typ", &moved)).sheets.len(), 3);
}

#[test]
fn a_mark_says_nothing_of_others() {
    // "2075550 #1 1/1" has the digits of a telephone number of the other family.
    let rename = |school: School, table: &str| {
        let text = fs::read_to_string(school.path().join(table)).expect("a table");
        school.write(table, text.replace("s-1", "2075550"))
    };
    let tables = ["students.csv", "enrollments.csv", "evidence.csv", "habit_ratings.csv"];
    let school = tables.into_iter().fold(school(), rename);
    let guardians = "student,household,name,phone\n\
                     2075550,h-1,Rosa Alvarez,\n\
                     s-2,h-1,Rosa Alvarez,\n\
                     s-2,h-2,Luis Alvarez,207-555-0111\n";
    let school = school.write("guardians.csv", guardians);
    let run = Run::of(&school);
    assert!(run.sheets.iter().any(|sheet| sheet["mark"] == "2075550 #1 1/1"), "{:?}", run.sheets);
}

#[test]
fn a_run_of_what_reports_said_before_is_not_left_to_be_mailed() {
    let school = school();
    let before = Run::of(&school);
    let in_run = |school: &School| -> Vec<PathBuf> {
        let names = files(&school.out()).into_iter().map(|(name, _)| PathBuf::from(name));
        names.filter(|name| name.iter().any(|part| part == "mail")).collect()
    };
    assert!(!in_run(&school).is_empty());
    let school = school.edit("students.csv", "Ana", "Anabel");
    school.must(&["build"]);
    assert_eq!(in_run(&school), Vec::<PathBuf>::new());
    let after = Run::of(&school);
    assert_eq!(before.sheets.len(), after.sheets.len());
    let texts: String = after.pages.values().flatten().map(String::as_str).collect();
    assert!(texts.contains("Anabel"));
}

/// A change, the build after it, and the folder in which the run then lies.
type Withdrawal = (fn(School) -> School, &'static [&'static str], Option<&'static str>);

const WITHDRAWALS: [Withdrawal; 4] = [
    (keeps_from, &["build", "transcripts"], None),
    (keeps_from, &["build", "--student", "s-1"], None),
    (|school| leaves(school, "s-2"), &["build"], None),
    // The table that would tell cannot be read: nothing is removed, and nothing is mailed.
    (|school| school.edit("students.csv", "id,", "nr,"), &["build"], Some("private/p2/old/mail")),
];

/// A court keeps a household from everything about the student.
fn keeps_from(school: School) -> School {
    school.edit("households.csv", ",delivery\n", ",delivery,no_contact\n").edit(
        "households.csv",
        ",es,mail\n",
        ",es,mail,yes\n",
    )
}

fn leaves(school: School, student: &str) -> School {
    let of_student = format!("{student},");
    ["students.csv", "guardians.csv", "enrollments.csv", "evidence.csv"].into_iter().fold(
        school,
        |school, table| {
            let text = fs::read_to_string(school.path().join(table)).expect("a table");
            let rows = text.lines().filter(|row| !row.starts_with(&of_student));
            let rows: String = rows.map(|row| format!("{row}\n")).collect();
            school.write(table, rows)
        },
    )
}

#[test]
fn a_run_with_a_copy_that_nobody_may_receive_is_not_left_to_be_mailed() {
    for (change, command, expected) in WITHDRAWALS {
        let school = school();
        school.must(&["build", "reports", "mail"]);
        let school = change(school);
        school.run(command);
        let names = files(&school.out()).into_iter().map(|(name, _)| name);
        let folders: BTreeSet<String> = names
            .filter_map(|name| Some(name.rsplit_once('/')?.0.to_string()))
            .filter(|folder| folder.ends_with("/mail"))
            .collect();
        assert_eq!(folders, expected.map(str::to_string).into_iter().collect(), "{command:?}");
    }
}

#[test]
fn what_else_was_asked_for_stays_when_reports_change() {
    let school = school();
    school.must(&["build"]);
    school.must(&["build", "audits", "staff"]);
    let asked_for = |school: &School| -> Vec<String> {
        let names = files(&school.out()).into_iter().map(|(name, _)| name);
        let is_one = |name: &String| name.contains("/audits/") || name.contains("/staff/");
        names.filter(is_one).collect()
    };
    let before = asked_for(&school);
    assert!(before.len() > 5, "{before:?}");
    let school = school.edit("students.csv", "Ana", "Anabel");
    school.must(&["build"]);
    assert_eq!(asked_for(&school), before);
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let bytes = |jobs: &str| {
        let school = with(school(), "largest = 1");
        school.must(&["build", "mail", "--jobs", jobs]);
        // What the next build looks at first has paths and times.
        let made = files(&school.out()).into_iter();
        made.filter(|(name, _)| !name.starts_with(".gradus-tmp/")).collect::<Vec<_>>()
    };
    assert!(bytes("1") == bytes("3"), "the bytes depend on the number of threads");
}
