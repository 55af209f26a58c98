//! Competencies that are kept to a range of grades, as a family, a teacher and a visitor of the
//! catalog meet them.

use std::fs;

use gradus::press;
use gradus::view::report::{self, Report, ReportOptions, Show};
use gradus::view::voice::Catalog;
use serde_json::{Value, json};

use crate::school::School;

/// Students of grade 9; MA.3 is begun, and the other two of other grades are not.
const KEPT: &str = "code,subject,title,statement,band,milestone,grades\n\
    MA.0,MA,Tying numbers,I can tie numbers.,b1,5.1,K-5\n\
    MA.1,MA,Counting,I can count things.,b1,9.1,9-12\n\
    MA.2,MA,Adding,I can add numbers.,b2,9.2,\n\
    MA.3,MA,Taking apart,I can take numbers apart.,b1,5.2,K-5\n\
    MA.4,MA,Proving,I can prove things.,b2,12.1,11-12\n";

#[test]
fn nobody_needs_time_in_what_is_of_other_grades() {
    let kept = report_of(&school(KEPT));
    assert_eq!(codes(&kept), (vec!["MA.2"], vec!["MA.2"], vec!["MA.1", "MA.2", "MA.3"]));
    assert_eq!(kept.subjects[0].standing.count, "1 of 2");
    assert_eq!(kept.sections[0].competencies.iter().filter(|one| one.pace.is_some()).count(), 0);

    // The same without ranges, which is why there are some.
    let rows = KEPT.lines().map(|row| row.rsplit_once(',').expect("cells").0);
    let for_all = report_of(&school(&rows.collect::<Vec<_>>().join("\n")));
    assert_eq!(codes(&for_all).0, ["MA.0", "MA.3", "MA.2"]);
    assert_eq!(for_all.subjects[0].standing.count, "1 of 4");
}

#[test]
fn the_range_is_explained_and_in_the_catalog() {
    let school = school(KEPT);
    let told = school.must(&["explain", "s-1", "MA.0"]);
    assert!(told.contains("kept to grades K-5 and not asked of a student in Grade 9"), "{told}");
    assert!(!school.must(&["explain", "s-1", "MA.1"]).contains("kept to grades"));
    school.must(&["build", "site"]);
    let page = |name: &str| {
        let path = school.out().join("public").join(name);
        fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is there", path.display()))
    };
    let competency = page("competencies/MA.0/index.html");
    assert!(competency.contains("<h2>Grades</h2>\n<p>K-5</p>"), "{competency}");
    let table = page("framework.csv");
    assert!(table.lines().any(|row| row.starts_with("MA.0,") && row.contains(",K-5,")), "{table}");
    // CASE has the codes of the Common Education Data Standards.
    let package: Value = serde_json::from_str(&page("framework.json")).expect("JSON");
    let items = package["CFItems"].as_array().expect("items");
    let item = |code| items.iter().find(|item| item["humanCodingScheme"] == code).expect("an item");
    let grades = json!(["KG", "01", "02", "03", "04", "05"]);
    assert_eq!(item("MA.0")["educationLevel"], grades);
    assert_eq!(item("MA.1")["educationLevel"], json!(["09", "10", "11", "12"]));
    assert_eq!(item("MA.2")["educationLevel"].as_array().expect("a band").len(), 1);
}

fn school(competencies: &str) -> School {
    let evidence = "student,target,performed,rating,kind,task\n\
        s-1,MA.1,2025-10-01,PR,summative,Test\n\
        s-1,MA.3,2025-10-02,BG,summative,Test\n";
    School::from_dir("tests/gallery/base")
        .write("competencies.csv", competencies)
        .write("evidence.csv", evidence)
        .write("prerequisites.csv", "competency,requires\nMA.2,MA.0\nMA.2,MA.1\n")
}

fn report_of(school: &School) -> Report {
    let loaded = press::load(school.path(), None).school.expect("a school");
    let student = loaded.model.student("s-1").expect("a student");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let options = ReportOptions { show: Show::All, ..ReportOptions::DEFAULT };
    report::make(&loaded.context(), student, catalog.language("en"), &options)
}

/// The competencies that need time, that come next and that are listed inside, by code.
fn codes(report: &Report) -> (Vec<&str>, Vec<&str>, Vec<&str>) {
    let glance = &report.glance;
    let section = report.sections[0].competencies.iter().map(|one| &*one.code);
    let mut listed: Vec<&str> = section.collect();
    listed.sort_unstable();
    (
        glance.needs_time.iter().map(|one| &*one.code).collect(),
        glance.next.iter().map(|one| &*one.code).collect(),
        listed,
    )
}
