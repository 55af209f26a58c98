//! What a transcript says, on days on which courses are under way.

use std::collections::BTreeSet;

use gradus::base::Date;
use gradus::press::{self, Loaded};
use gradus::view::transcript::{self, Transcript};
use gradus::view::voice::Catalog;

use crate::school::{School, repository};

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
        let id = &transcript.student.id;
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
