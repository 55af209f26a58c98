//! A real school's export, read with configuration only, gives the numbers that the system it
//! comes from shows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use gradus::base::{Number, Rounding, RoundingMode};
use gradus::policy;
use gradus::press;

use crate::school::{School, repository};

#[test]
fn performance_levels_and_progress_are_those_of_the_source_system() {
    as_the_source_system_shows(&repository().join("tests/slate"));
}

/// The files are recognised: no column has to be named.
#[test]
fn its_files_need_no_configuration() {
    let configured = fs::read_to_string(repository().join("tests/slate/gradus.toml"));
    let configured = configured.expect("the project");
    let (facts, _) = configured.split_once("[[source]]").expect("sources");
    let files = r#"["framework.csv", "student-portfolios.csv", "demonstrations.csv"]"#;
    let project = format!("{facts}[[source]]\nfiles = {files}\n");
    let school = School::from_dir("tests/slate").write("gradus.toml", project);
    as_the_source_system_shows(school.path());
}

fn as_the_source_system_shows(root: &Path) {
    let load = press::load(root, None);
    assert_eq!(load.diagnostics.errors(), 0, "{:#?}", load.diagnostics);
    let school = load.school.expect("the project loads");
    let model = &school.model;
    assert_eq!(model.framework.subjects.len(), 12);
    assert_eq!(model.framework.competencies.len(), 41);
    assert_eq!(model.framework.indicators.len(), 207);
    let evidence: usize = model.records.iter().map(|records| records.evidence.len()).sum();
    assert_eq!(evidence, 2500);

    let mut outcomes = BTreeMap::new();
    let one_decimal = Rounding { places: 1, mode: RoundingMode::HalfUp };
    let percent = Rounding { places: 0, mode: RoundingMode::HalfUp };
    let mut cases = 0;
    let mut wrong = Vec::new();
    let mut expected = csv::Reader::from_path(root.join("expected.csv")).expect("expected values");
    for row in expected.records() {
        let row = row.expect("a row of expected values");
        let student = model.student(&row[0]).expect("a student");
        let outcome = outcomes.entry(student).or_insert_with(|| {
            let rules = school.rules.choose(&model.students[student], school.occasion.as_of);
            policy::assess(rules, model, student, school.occasion.as_of)
        });
        let competency = model.framework.competency(&row[1]).expect("a competency");
        let found = outcome.of(competency);
        let stage = found.stage.map(|band| model.framework.bands[band].code.value.to_string());
        assert_eq!(stage.as_deref(), Some(&row[2]), "stage of {} in {}", &row[0], &row[1]);
        let level = found.value.as_ref().map(|value| one_decimal.show(value)).unwrap_or_default();
        let wanted = match row[3].parse::<Number>() {
            Ok(value) => value.fixed(1),
            Err(_) => String::new(),
        };
        let share = &found.evidence.share() * &Number::from(100i64);
        let progress = percent.show(&share);
        if (level.as_str(), progress.as_str()) != (wanted.as_str(), &row[4]) {
            wrong.push(format!(
                "{} {}: level {level:?} progress {progress}, expected {wanted:?} {}",
                &row[0], &row[1], &row[4]
            ));
        }
        cases += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(cases, 24);
}

#[test]
fn its_documents_and_catalog_are_built() {
    let school = School::from_dir("tests/slate");
    school.must(&["build"]);
    let count = |folder: &str| fs::read_dir(school.out().join(folder)).expect(folder).count();
    assert_eq!(count("private/2022-12-31/reports"), 2 * 15, "on paper and for a screen");
    assert_eq!(count("private/2022-12-31/transcripts"), 15);
    assert_eq!(count("public/competencies"), 41 + 1, "a folder each, and the index");
}
