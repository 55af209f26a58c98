//! Documents about four students of the sample school, as outlines in `tests/golden` to be read
//! against their evidence: one who was exempt, one with too little evidence, one with credit of a
//! college, and one with credit from another school, whose family reads Arabic. The first is told
//! in Russian and Chinese as well.
//!
//! `BLESS=1 cargo test --test it golden` writes them again; then read what changed.

mod outline;

use std::env;
use std::fs;
use std::num::NonZeroUsize;

use gradus::policy::distribution::Counted;
use gradus::press::{self, Loaded, figures};
use gradus::view::letter::{self, Enclosure, LetterOptions};
use gradus::view::report::{self, ReportOptions};
use gradus::view::voice::Catalog;
use gradus::view::{audit, profile, supplement, transcript, transfer};
use serde::Serialize;

use crate::school::repository;
use outline::outline;

/// The student and the language of each report.
const REPORTS: [(&str, &str); 5] =
    [("S1015", "en"), ("S1039", "en"), ("S1013", "ar"), ("S1015", "ru"), ("S1015", "zh")];

/// The student of each transcript.
const TRANSCRIPTS: [&str; 2] = ["S1002", "S1013"];

#[test]
fn reports_say_what_was_reviewed() {
    let school = sample();
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    for (student, language) in REPORTS {
        let idx = school.model.student(student).expect("a student");
        let mut report =
            report::make(&school.context(), idx, catalog.language(language), &options());
        // The fixed words are those of the catalog, and the code is a drawing.
        report.words.clear();
        report.key.catalog_qr = report.key.catalog_qr.map(|_| "an image".to_string());
        check(&format!("{student}.report.{language}.txt"), &report);
    }
}

#[test]
fn transcripts_say_what_was_reviewed() {
    let school = sample();
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    for student in TRANSCRIPTS {
        let idx = school.model.student(student).expect("a student");
        let mut transcript = transcript::make(&school.context(), idx, catalog.language("en"), None);
        transcript.head.words.clear();
        check(&format!("{student}.transcript.txt"), &transcript);
    }
}

#[test]
fn what_goes_with_a_transcript_says_what_was_reviewed() {
    let school = sample();
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let idx = school.model.student("S1002").expect("a student");
    let language = catalog.language("en");
    let mut audit = audit::make(&school.context(), idx, language);
    audit.head.words.clear();
    check("S1002.audit.txt", &audit);
    let mut supplement = supplement::make(&school.context(), idx, language);
    supplement.head.words.clear();
    check("S1002.supplement.txt", &supplement);
    let mut sheet = transfer::make(&school.context(), idx, language);
    sheet.head.words.clear();
    // The rest is as on the transcript.
    assert_eq!(sheet.record, transcript::make(&school.context(), idx, language, None).record);
    check("S1002.transfer-sheet.txt", &sheet.unfinished);
    let options = LetterOptions {
        text: Some("Ask us about the *capstone*.".to_string()),
        enclosed: vec![Enclosure::Transcript, Enclosure::TransferSheet],
    };
    let mut letter = letter::make(&school.context(), idx, language, &options);
    letter.head.words.clear();
    check("S1002.letter.txt", &letter);
}

#[test]
fn the_profile_says_what_was_reviewed() {
    let school = sample();
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let figures = figures::of(&school, Counted::School, NonZeroUsize::MIN);
    for language in ["en", "ar"] {
        let language = catalog.language(language);
        let mut profile = profile::make(&school.context(), language, Some(&figures), &[]);
        profile.words.clear();
        profile.catalog_qr = profile.catalog_qr.map(|_| "an image".to_string());
        check(&format!("profile.{}.txt", language.tag()), &profile);
    }
}

#[test]
fn without_milestones_nobody_is_on_track_or_behind() {
    let mut school = sample();
    let all: Vec<_> = school.model.framework.competencies.indices().collect();
    for idx in all {
        school.model.framework.competencies[idx].milestone = None;
    }
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let idx = school.model.student("S1013").expect("a student");
    let report = report::make(&school.context(), idx, catalog.language("en"), &options());
    let count: usize = report.subjects.iter().map(|line| line.standing.proficient).sum();
    let of: usize = report.subjects.iter().map(|line| line.standing.expected).sum();
    assert_eq!(
        report.glance.sentence,
        format!("{} is proficient in {count} of {of} competencies.", report.student.given)
    );
    assert!(count > 0 && of > count);
    assert_eq!(report.glance.rule, "");
    for line in &report.subjects {
        assert_eq!(line.standing.pace, None);
        assert_eq!(
            line.standing.count,
            format!("{} of {}", line.standing.proficient, line.standing.expected)
        );
    }
}

fn sample() -> Loaded {
    let load = press::load(&repository().join("sample-data"), None);
    load.school.unwrap_or_else(|| panic!("{:#?}", load.diagnostics))
}

/// The options a project has that says nothing of them, but for the length.
fn options() -> ReportOptions {
    ReportOptions { most: Some(4), ..ReportOptions::DEFAULT }
}

/// Compares a view with its golden file, or writes that.
fn check(name: &str, view: &impl Serialize) {
    let path = repository().join("tests/golden").join(name);
    let found = outline(view);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, found).expect("golden files can be written");
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let mut lines = golden.lines().zip(found.lines()).enumerate();
    if let Some((at, (was, is))) = lines.find(|(_, (was, is))| was != is) {
        panic!("{name}:{}\n  was {was}\n  is  {is}\nBLESS=1 writes it again", at + 1);
    }
    assert!(golden == found, "{name} has another length; BLESS=1 writes it again");
}
