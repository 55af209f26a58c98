//! Each household gets its own copy, and none gets another's.

use std::collections::BTreeSet;

use crate::school::{School, files, text_of};

/// The reports of a school's output, by name.
fn reports(school: &School) -> BTreeSet<String> {
    let names = files(&school.out()).into_iter().map(|(name, _)| name);
    let mut reports: BTreeSet<String> = BTreeSet::new();
    for name in names.filter(|name| name.contains("/reports/") && name.ends_with(".pdf")) {
        reports.insert(name.rsplit('/').next().expect("a name").to_string());
    }
    reports
}

/// A school in which one student has two households that read the same language.
fn two_homes(households: &str, guardians: &str) -> School {
    let head =
        "id,addressee,street,city,region,postcode,language,delivery,no_contact,paper_waiver\n";
    School::from_dir("tests/gallery/base")
        .write("households.csv", format!("{head}{households}"))
        .write("guardians.csv", format!("student,household,name,email,court_order\n{guardians}"))
}

const HOMES: &str = "h-1,Rosa Alvarez,1 First Street,Town,ME,04000,en,mail,,\n\
                     h-2,Luis Alvarez,2 Second Street,Town,ME,04000,en,mail,,\n";
const ADULTS: &str = "s-1,h-1,Rosa Alvarez,rosa@example.org,\ns-1,h-2,Luis Alvarez,,\n";

fn text(school: &School, name: &str) -> String {
    let all = files(&school.out());
    let found = all.iter().find(|(path, _)| path.ends_with(&format!("/reports/{name}")));
    text_of(&found.unwrap_or_else(|| panic!("no report {name}")).1)
}

#[test]
fn a_country_is_named_on_mail_abroad_alone() {
    let school = School::sample().edit(
        "school/households.csv",
        "33 Compass Court,Harbor Point,ME,04600,US",
        "33 Compass Court,Harbor Point,ME,04600,Canada",
    );
    school.must(&["build", "reports", "--student", "S1021", "--student", "S1031"]);
    let folder = school.out().join("private/2025-26.2/requested/reports");
    let said = |name: &str| text_of(&std::fs::read(folder.join(name)).expect("a report"));
    assert!(said("S1021.es.pdf").contains("ME 04600 · Canada"));
    let domestic = said("S1031.fr.pdf");
    assert!(domestic.contains("ME 04600") && !domestic.contains("ME 04600 · US"));
}

#[test]
fn two_households_of_one_language_get_a_copy_each_with_their_own_address_alone() {
    let school = two_homes(HOMES, ADULTS);
    school.must(&["build", "reports"]);
    let both = BTreeSet::from(["s-1.h-1.en.pdf", "s-1.h-2.en.pdf", "s-2.en.pdf"].map(String::from));
    assert_eq!(reports(&school), both);
    let (first, second) = (text(&school, "s-1.h-1.en.pdf"), text(&school, "s-1.h-2.en.pdf"));
    for (own, other, street, elsewhere) in [
        (&first, &second, "1 First Street", "Rosa Alvarez"),
        (&second, &first, "2 Second Street", "Luis Alvarez"),
    ] {
        assert!(own.contains(street) && own.contains(elsewhere), "{own}");
        assert!(!other.contains(street) && !other.contains(elsewhere), "{other}");
    }
}

#[test]
fn an_address_stands_on_paper_only() {
    for how in ["email,,", "portal,,", "none,,", "mail,,yes"] {
        let homes = HOMES.replacen("mail,,", how, 1);
        let school = two_homes(&homes, ADULTS);
        school.must(&["build", "reports"]);
        let copy = text(&school, "s-1.h-1.en.pdf");
        assert!(copy.contains("Rosa Alvarez") && !copy.contains("First Street"), "{how}: {copy}");
    }
}

#[test]
fn a_household_that_may_not_receive_has_no_copy() {
    for (homes, adults) in [
        (HOMES.replacen("mail,,", "mail,yes,", 1), ADULTS.to_string()),
        (HOMES.to_string(), ADULTS.replacen("example.org,", "example.org,yes", 1)),
        // Another adult of the same household, who is under no order, does not open its letter box.
        (HOMES.to_string(), format!("{ADULTS}s-1,h-1,Raul Alvarez,,yes\n")),
    ] {
        let school = two_homes(&homes, &adults);
        school.must(&["build", "reports"]);
        let left = BTreeSet::from(["s-1.h-2.en.pdf", "s-2.en.pdf"].map(String::from));
        assert_eq!(reports(&school), left, "{homes}{adults}");
    }
}

#[test]
fn a_student_whose_copies_may_go_nowhere_is_listed_and_not_printed() {
    let homes = HOMES.replace("mail,,", "mail,yes,");
    let school = two_homes(&homes, ADULTS);
    let run = school.run(&["build", "reports"]);
    assert_eq!(run.status, 0);
    assert!(run.stderr.contains("[press/nobody-receives]"), "{}", run.stderr);
    assert!(run.stderr.contains("`s-1`"), "{}", run.stderr);
    assert_eq!(reports(&school), BTreeSet::from(["s-2.en.pdf".to_string()]));
}

#[test]
fn the_sample_has_a_copy_for_every_household_that_may_receive() {
    let school = School::sample();
    school.must(&["build", "reports"]);
    let reports = reports(&school);
    assert_eq!(reports.len(), 52, "{reports:?}");
    assert!(!reports.iter().any(|name| name.contains("H1017B")));
}
