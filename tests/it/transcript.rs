//! A transcript on days on which courses are under way.

use std::collections::BTreeSet;

use gradus::base::Date;
use gradus::policy;
use gradus::press::{self, Loaded};
use gradus::view::transcript::official::Issuance;
use gradus::view::transcript::{self, Layout, Transcript};
use gradus::view::voice::{Catalog, Voice};
use gradus::view::{audit, explain};

use crate::numbers::text;
use crate::school::{School, files, repository};

/// A day in the middle of a school year.
const WINTER: &str = "2026-02-15";

/// The sample school on a day.
fn on(day: &str) -> Loaded {
    let day: Date = day.parse().expect("a day");
    let load = press::load(&repository().join("sample-data"), Some(day));
    load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics))
}

/// The transcripts of everybody, with the year of their class.
fn transcripts(school: &Loaded) -> Vec<(Option<u16>, Transcript)> {
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let students = school.model.students.iter();
    let make = |(idx, student): (_, &gradus::model::people::Student)| {
        let class = student.class_on(school.occasion.as_of, &school.model.calendar);
        (class, transcript::make(&school.context(), idx, catalog.language("en"), None))
    };
    students.map(make).collect()
}

#[test]
fn the_box_counts_the_rows_that_are_open() {
    let school = on(WINTER);
    let mut seen = BTreeSet::new();
    for (class, transcript) in transcripts(&school) {
        let graduation = &transcript.graduation;
        let open = graduation.rows.iter().filter(|row| row.open).count();
        let id = &transcript.head.student.id;
        seen.insert(match graduation.status.as_str() {
            "Requirements met" => {
                assert!(graduation.rows.iter().all(|row| row.met), "{id}");
                "met"
            }
            "On course" => {
                assert_eq!(open, 0, "{id}");
                "on course"
            }
            "Under way" => {
                assert!(class.is_some_and(|class| class > 2026), "{id} is in the last year");
                "under way"
            }
            status => {
                let counted = match open {
                    1 => "1 requirement open".to_string(),
                    open => format!("{open} requirements open"),
                };
                assert_eq!(status, counted, "{id}");
                "open"
            }
        });
    }
    assert!(seen.contains("open") && seen.contains("under way"), "{seen:?}");
}

#[test]
fn a_senior_whose_courses_cover_all_that_is_missing_is_on_course() {
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let make = |school: &Loaded| {
        let student = school.model.student("S1002").expect("a student");
        transcript::make(&school.context(), student, catalog.language("en"), None).graduation
    };
    let before = make(&on(WINTER));
    assert_eq!(before.status, "3 requirements open");
    assert_eq!(before.in_progress.as_deref(), Some("7.5"));
    let open: Vec<&str> =
        before.rows.iter().filter(|row| row.open).map(|row| row.title.text.as_str()).collect();
    assert_eq!(open, ["Science", "Health and wellness", "Capstone project"]);

    // What no course under way gives is approved to be done.
    let school = School::sample();
    let file = school.path().join("evidence/exemptions.csv");
    let mut rows = std::fs::read_to_string(&file).expect("the table");
    for requirement in ["SCI", "HW", "CAPSTONE"] {
        rows += &format!("S1002,{requirement},Ingrid Solheim,2026-01-15,Approved\n");
    }
    let school = school.write("evidence/exemptions.csv", rows);
    let load = press::load(school.path(), Some(WINTER.parse().expect("a day")));
    let after = make(&load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics)));
    assert_eq!(after.status, "On course");
    assert_eq!(after.expected.as_deref(), Some("June 2026"));
    let sentence: String = after.sentence.iter().map(|phrase| phrase.text.as_str()).collect();
    assert_eq!(
        sentence,
        "18.0 earned + 7.5 in progress of 24; expected June 2026; Standard Diploma"
    );
}

#[test]
fn every_row_keeps_its_credit_and_says_what_it_lacks() {
    let school = on(WINTER);
    let all = transcripts(&school);
    let rows = || all.iter().flat_map(|(_, one)| &one.record).flat_map(|block| &block.rows);
    let with = |words: &str| {
        rows().filter(|row| row.note.as_ref().is_some_and(|note| note.contains(words))).count()
    };
    for words in ["in progress, ", "not yet complete, ", " needed)"] {
        assert!(with(words) > 0, "nobody has {words}");
    }
    for row in rows() {
        let note = row.note.as_deref().unwrap_or_default();
        let none = note.contains("exempt") || note.contains("withdrawn");
        assert!(none || row.attempted.is_some(), "{} is worth nothing: {note}", row.title);
    }
}

#[test]
fn a_row_of_partial_credit_has_what_was_earned() {
    let school = School::from_dir("tests/gallery/base")
        .edit("policy.toml", "method = \"all\"", "method = \"proportional\"")
        .edit("enrollments.csv", "s-1,ALG,2025-26,active", "s-1,ALG,2025-26,completed");
    school.must(&["build", "transcripts", "--student", "s-1"]);
    let built = files(&school.out()).into_iter().find(|(name, _)| name.ends_with(".pdf"));
    let (name, _) = built.expect("a transcript");
    let text = text(&school.out().join(name), &["-layout"]);
    let row =
        text.lines().find(|line| line.starts_with("ALG ")).unwrap_or_else(|| panic!("{text}"));
    let row = row.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(row, "ALG Algebra partial credit, 1 of 2 competencies 1.0 0.5 A 2 Feb 2026");
}

#[test]
fn credit_from_elsewhere_stands_in_its_year_and_the_layout_changes_no_row() {
    let school = on("2026-06-12");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let student = school.model.student("S1002").expect("a student");
    let make = |layout| {
        let language = catalog.language("en");
        transcript::laid_out(&school.context(), student, language, None, layout)
    };
    let by_year = make(Layout::Year);
    let year = by_year.record.iter().find(|block| block.title.starts_with("2024-25"));
    let year = year.expect("the school year");
    let college = year.rows.last().expect("a row");
    assert_eq!(college.title, "PSY 101 Introduction to Psychology");
    assert_eq!(college.institution.as_deref(), Some("Downeast Bay Community College"));
    assert_eq!(year.credits, "6.0 credits");

    let by_area = make(Layout::Area);
    let titles: Vec<&str> = by_area.record.iter().map(|block| block.title.as_str()).collect();
    assert_eq!(titles[..3], ["English language arts", "Mathematics", "Science"]);
    let rows = |of: &Transcript| {
        let rows = of.record.iter().flat_map(|block| &block.rows);
        let mut rows: Vec<String> =
            rows.map(|row| format!("{} {:?} {:?}", row.title, row.grade, row.attempted)).collect();
        rows.sort();
        rows
    };
    assert_eq!(rows(&by_year), rows(&by_area));
}

#[test]
fn the_legend_leads_from_levels_to_grade_points() {
    let school = on("2026-06-12");
    let all = transcripts(&school);
    let (_, one) = all.iter().find(|(_, one)| one.head.student.id == "S1002").expect("a student");
    let rows: Vec<String> = one
        .legend
        .rows
        .iter()
        .filter(|row| !row.levels.is_empty())
        .map(|row| {
            let levels = row.levels.iter().map(|level| level.key.mark.label.text.as_str());
            let levels = levels.collect::<Vec<_>>().join(", ");
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            format!("{levels}: {}, {}, {}", text(&row.range), text(&row.letter), text(&row.points))
        })
        .collect();
    assert_eq!(
        rows,
        [
            "Extending: 3.50 and above, A, 4.0",
            "Proficient: 3.00 to below 3.20, B+, 3.3",
            "Developing, Beginning: no credit earned, NC, \u{2013}",
        ]
    );
    let letters: Vec<&str> =
        one.legend.rows.iter().filter_map(|row| row.letter.as_deref()).collect();
    assert!(!letters.contains(&"P") && !letters.contains(&"F"), "{letters:?}: neither occurs");
    let gpa = one.gpa.as_ref().expect("averages");
    let scales: Vec<_> = gpa.averages.iter().map(|one| one.scale.as_deref()).collect();
    assert_eq!(scales, [Some("5.0 scale"), Some("4.0 scale")]);
}

#[test]
fn what_a_requirement_counts_has_the_form_that_goes_with_the_number() {
    let cases = [
        ("en", "1", "0 of 1 hour", "1 hour to go"),
        ("en", "40", "0 of 40 hours", "40 hours to go"),
        ("ar", "3", "3 ساعات", "3 ساعات"),
        ("ar", "40", "40 ساعة", "40 ساعة"),
        // The school's own word, as its language has it, where there is no translation.
        ("fr", "1", "1 hour", "1 hour"),
    ];
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    for (language, amount, progress, state) in cases {
        let unit = "unit = { one = \"hour\", other = \"hours\" }";
        let service =
            format!("requirements = [{{ code = \"SERVICE\", amount = \"{amount}\", {unit} }}, ");
        let translations =
            "code,field,language,text\nSERVICE,unit,ar,ساعة\nSERVICE,unit:few,ar,ساعات\n";
        let school = School::from_dir("tests/gallery/base")
            .edit("policy.toml", "requirements = [", &service)
            .write("translations.csv", translations);
        let load = press::load(school.path(), None);
        let school = load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics));
        let student = school.model.student("s-1").expect("a student");
        let language = catalog.language(language);
        let transcript = transcript::make(&school.context(), student, language, None);
        let row = &transcript.graduation.rows[0];
        assert!(row.progress.contains(progress), "{language:?}: {row:?}");
        assert!(row.state.contains(state), "{language:?}: {row:?}");
    }
}

#[test]
fn where_there_are_no_letters_nothing_is_said_of_them() {
    let school = School::from_dir("tests/gallery/base");
    let policy = "[policy]\ntitle = \"Without letters\"\n\n[determination.rules.all]\nmethod = \"highest\"\n\n\
                  [credit.rules.all]\nmethod = \"all\"\n";
    let school = school.write("policy.toml", policy);
    let load = press::load(school.path(), None);
    let school = load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics));
    for (_, transcript) in transcripts(&school) {
        assert_eq!(transcript.gpa, None);
        assert!(!transcript.legend.has_letters && !transcript.legend.has_points);
        let rules = transcript.legend.rules.join(" ");
        for word in ["letter", "GPA", "rank"] {
            assert!(!rules.contains(word), "{rules}");
        }
    }
}

/// The transcript, the record that it carries, the figures of its seal, the audit and what
/// `explain` says have the same numbers for everybody, in the middle of a year and at its end.
#[test]
fn every_paper_has_the_same_numbers() {
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let language = catalog.language("en");
    let mut compared = 0;
    for day in [WINTER, "2026-06-12"] {
        let school = on(day);
        for (student, person) in school.model.students.iter() {
            let id = &*person.id.value;
            let context = school.context();
            let transcript = transcript::make(&context, student, language, None);
            let official = transcript.clone().official(language, &issuance(day));
            let record = official.paper().attachment.expect("the record").bytes;
            let record: serde_json::Value = serde_json::from_slice(&record).expect("JSON");
            let audit = audit::make(&context, student, language);
            let governing = school.rules.governing(person, school.occasion.as_of);
            let outcome = policy::assess(&governing, &school.model, student, school.occasion.as_of);
            let voice = Voice { model: &school.model, rules: governing.rules(), language };
            let explained = explain::gpa(&voice, &outcome).result;
            let figures = official.figures();
            let sealed = |value: &str| figures.iter().any(|(_, figure)| figure == value);

            assert_eq!(audit.graduation, transcript.graduation, "{id}");
            assert_eq!(audit.credits, transcript.credits, "{id}");
            assert_eq!(record["credits"], transcript.credits.as_str(), "{id}");
            assert_eq!(record["graduation"]["status"], transcript.graduation.status.as_str());
            assert!(sealed(&transcript.credits) && sealed(&transcript.graduation.status), "{id}");
            for average in &transcript.gpa.as_ref().expect("averages").averages {
                let Some(value) = average.value.as_deref() else { continue };
                let which = if average.weighted { "weighted" } else { "unweighted" };
                assert_eq!(record["averages"][which], value, "{id}");
                assert!(sealed(value) && explained.contains(value), "{id}: {value}: {explained}");
                compared += 1;
            }
            let rows = transcript.graduation.rows.iter();
            let not_met = rows.filter(|row| !row.met).count();
            assert_eq!(outcome.graduation.open, not_met, "{id}");
            let in_record = record["graduation"]["requirements"].as_array().expect("rows");
            let rows = transcript.graduation.rows.iter().zip(in_record).zip(&audit.requirements);
            for ((row, told), own) in rows {
                assert_eq!(&own.row, row, "{id}");
                let same = told["progress"] == row.progress.as_str()
                    && told["state"] == row.state.as_str()
                    && told["met"] == row.met;
                assert!(same, "{id}: {told}: {row:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "only {compared} numbers were compared");
}

fn issuance(day: &str) -> Issuance {
    Issuance {
        number: 2,
        version: 1,
        on: day.parse().expect("a day"),
        replaces: None,
        recipient: "Bay College".to_string(),
        purpose: "application".to_string(),
        code: "0000-0000-0000-0000".to_string(),
        page: None,
    }
}

/// The list under a requirement of an audit adds up to what it says is there.
#[test]
fn the_credit_an_audit_lists_adds_up() {
    let school = on(WINTER);
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let mut sums = 0;
    for student in school.model.students.indices() {
        let audit = audit::make(&school.context(), student, catalog.language("en"));
        for own in &audit.requirements {
            let Some((earned, _)) = own.row.progress.split_once(" of ") else { continue };
            let amounts = own.uses.iter().filter_map(|one| one.amount.as_deref());
            let listed: Vec<gradus::base::Number> =
                amounts.map(|amount| amount.parse().expect("a number")).collect();
            if listed.is_empty() || !earned.contains('.') {
                continue;
            }
            let sum: gradus::base::Number = listed.iter().sum();
            let earned: gradus::base::Number = earned.parse().expect("a number");
            assert_eq!(sum, earned, "{}: {:?}", audit.head.student.id, own.row);
            sums += 1;
        }
    }
    assert!(sums > 100, "only {sums} requirements were added up");
}

/// The lines of a transcript that say how school went on: the state of the diploma, distinctions,
/// years, and courses with their year, letter and note.
fn lines(transcript: &Transcript) -> Vec<String> {
    let mut lines = vec![transcript.graduation.status.clone()];
    lines.extend(transcript.distinctions.iter().map(|one| one.text.clone()));
    for block in &transcript.record {
        lines.push(block.title.clone());
        lines.extend(block.rows.iter().map(|row| {
            let cells =
                [&row.code, &row.grade, &row.note].map(|cell| cell.as_deref().unwrap_or("-"));
            format!("{}: {}", block.title, cells.join(" "))
        }));
    }
    lines
}

#[test]
fn the_sample_school_shows_how_school_can_go_on() {
    let all = transcripts(&on("2026-06-12"));
    for (student, lines_of) in [
        ("S1005", &["Requirements met"][..]),
        ("S1011", &["Requirements met", "Seal of science and mathematics"]),
        // A year that was repeated, with an F of then, and courses that were taken again.
        (
            "S1027",
            &[
                "2023-24 · Grade 9",
                "2024-25 · Grade 9",
                "2023-24 · Grade 9: KEYB F -",
                "2023-24 · Grade 9: ALG1 F a repeated attempt counts instead",
                "2023-24 · Grade 9: ENG9 NC a repeated attempt counts instead",
                "2024-25 · Grade 9: ALG1 B- -",
            ],
        ),
        ("S1008", &["2025-26 · Grade 12: BOATENG - withdrawn"]),
        ("S1016", &["2025-26 · Grade 11: PORTFOLIO - in progress, 1 of 5 competencies (4 needed)"]),
    ] {
        let of = |one: &Transcript| one.head.student.id.ends_with(student);
        let (_, transcript) = all.iter().find(|(_, one)| of(one)).expect("a student");
        let shown = lines(transcript);
        for line in lines_of {
            assert!(shown.iter().any(|one| one == line), "{student}: {line}: {shown:#?}");
        }
    }
}

#[test]
fn credit_that_was_attempted_stands_beside_what_was_earned_of_it() {
    let header = "student,year,code,title,areas,attempted,credits,grade\n";
    let rows = "s-1,2024-25,HIS8,History,MA,1,0.5,A\ns-1,2024-25,SCI8,Science,MA,1,0,B\n\
                s-1,2024-25,ART8,Art,MA,,1,B\n";
    let school =
        School::from_dir("tests/gallery/base").write("past_courses.csv", format!("{header}{rows}"));
    let loaded = press::load(school.path(), None).school.expect("a school");
    let (_, transcript) = transcripts(&loaded).remove(0);
    let rows: Vec<[Option<&str>; 3]> = transcript.record[0]
        .rows
        .iter()
        .map(|row| [&row.code, &row.attempted, &row.credits].map(Option::as_deref))
        .collect();
    let row = |code, attempted, earned| [Some(code), Some(attempted), Some(earned)];
    assert_eq!(
        rows,
        [row("ART8", "1.0", "1.0"), row("HIS8", "1.0", "0.5"), row("SCI8", "1.0", "0.0")]
    );
    assert_eq!(transcript.attempted, "3.0 credits attempted");
    let averages = transcript.gpa.expect("an average").averages;
    // 4 x 0.5 + 3 x 1 + 3 x 1 over 2.5 credits.
    assert_eq!(averages[0].value.as_deref(), Some("3.20"));
}
