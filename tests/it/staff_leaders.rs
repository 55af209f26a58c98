//! The part of the private staff site that leaders alone see: the way to the diploma by class, and documents.

use std::collections::BTreeMap;
use std::fs;

use gradus::policy;
use gradus::press;
use gradus::view::voice::amount;

use crate::school::School;
use crate::staff::{SAMPLE, between, pages, sample, text_of_page};

/// The texts of the rows of a table.
fn rows(page: &str, section: &str) -> Vec<String> {
    let part = page.split_once(&format!("<section id=\"{section}\">")).expect("a section").1;
    let body = between(part, "<tbody>", "</tbody>").expect("a table");
    body.split("<tr>").skip(1).map(text_of_page).collect()
}

#[test]
fn credits_and_the_way_to_the_diploma_are_those_of_every_student_of_a_class() {
    let page = &sample("leaders")["graduation.html"];
    let school = press::load(SAMPLE.path(), None).school.expect("a school");
    let (model, day) = (&school.model, school.occasion.as_of);
    let mut counts: BTreeMap<(u16, &str), usize> = BTreeMap::new();
    for (idx, student) in model.students.iter().filter(|(_, one)| one.attends(day)) {
        let rules = school.rules.governing(student, day);
        let outcome = policy::assess(&rules, model, idx, day);
        let then = policy::prospect(rules.rules(), model, &outcome);
        let class = student.class_on(day, &model.calendar).expect("a class");
        // A class graduates in the year after the one in which its last school year begins.
        let is_last = i32::from(class) <= model.calendar.year_of(day) + 1;
        let state = match (outcome.graduation.is_met(), then.graduation.is_met()) {
            (true, _) => "Requirements met",
            (false, true) => "On course",
            (false, false) if is_last => "At risk",
            (false, false) => "Under way",
        };
        let total = outcome.graduation.total.as_ref().expect("credits are asked for");
        let said = format!(
            "{}, {} {state} {} of {}",
            student.family,
            student.called(),
            amount(&outcome.credits),
            amount(&total.required)
        );
        let rows = rows(page, &format!("class-{class}"));
        let row = rows.iter().find(|row| row.starts_with(&said));
        let row = row.unwrap_or_else(|| panic!("{said} is not in\n{}", rows.join("\n")));
        let is_open = !row.ends_with("nothing open");
        assert_eq!(is_open, !then.graduation.is_met(), "{row}");
        *counts.entry((class, state)).or_default() += 1;
    }
    assert!(counts.len() > 4, "{counts:?}");
    let head = between(page, "<thead>", "</thead>").expect("heads");
    let heads: Vec<String> = head.split("<th ").skip(1).map(text_of_page).collect();
    let body = between(page, "<tbody>", "</tbody>").expect("classes");
    for row in body.split("<tr>").skip(1) {
        let cells: Vec<String> = row.split("<td ").map(text_of_page).collect();
        let (title, class) = cells[0].rsplit_once(' ').expect("a class");
        assert_eq!(title, "Class of");
        let class: u16 = class.parse().expect("a year");
        for (state, cell) in heads.iter().zip(&cells).skip(3) {
            let count = counts.remove(&(class, state.as_str())).unwrap_or_default();
            assert_eq!(*cell, count.to_string(), "{class}: {state}");
        }
    }
    assert!(counts.is_empty(), "no class says {counts:?}");
}

#[test]
fn documents_that_wait_and_those_that_were_issued_are_for_leaders() {
    let school = School::from_dir("tests/gallery/base");
    let none = |school: &School| {
        school.must(&["build", "staff"]);
        pages(&school.out().join("private/p2/staff"))
    };
    let before = none(&school);
    assert!(before["leaders/documents.html"].contains("No official transcript was issued."));
    let order = |student: &'static str| {
        ["issue", student, "--to", "Bay College", "--purpose", "application"]
    };
    school.must(&["key", "new"]);
    school.must(&order("s-1"));
    let corrected = ["--replaces", "2", "--reason", "corrected title"];
    school.must(&[&order("s-1")[..], &corrected[..]].concat());
    school.must(&order("s-2"));
    school.must(&["issue", "--withdraw", "4", "--reason", "sent by mistake"]);
    let staff = none(&school);
    let page = &staff["leaders/documents.html"];
    let issued = rows(page, "issued");
    let said = [
        ("4 ", " Brown, Ben Bay College application Withdrawn: sent by mistake"),
        ("3 ", " Alvarez, Ana Bay College application Stands"),
        ("2 ", " Alvarez, Ana Bay College application Replaced by number 3: corrected title"),
    ];
    assert_eq!(issued.len(), said.len(), "{issued:?}");
    for (row, (begins, ends)) in issued.iter().zip(said) {
        assert!(row.starts_with(begins) && row.ends_with(ends), "{row}");
    }
    // What was issued and stands is held against what would be issued today.
    let edited = school.edit("courses.csv", "ALG,Algebra,", "ALG,Algebra One,");
    let staff = none(&edited);
    let issued = rows(&staff["leaders/documents.html"], "issued");
    assert!(
        issued[1].contains("Stands Would say something else today")
            && issued[1].ends_with("ALG &gt; title: Algebra → Algebra One"),
        "{issued:?}"
    );
    for row in [&issued[0], &issued[2]] {
        assert!(!row.contains("today"), "{row}");
    }
    let school = edited.edit("courses.csv", "Algebra One", "Algebra");
    // The same as the page that is made with the reports.
    school.must(&["build", "preflight"]);
    let preflight = &pages(&school.out().join("private/p2/preflight"))["index.html"];
    let list = |page: &str| {
        let list = page.split("<summary>").skip(1);
        list.map(|part| text_of_page(part.split("</details>").next().unwrap_or_default()))
            .collect::<Vec<String>>()
    };
    assert!(!list(page).is_empty());
    assert_eq!(list(page), list(preflight));
    // A record that is lost is no document that could not be made.
    fs::remove_file(school.path().join("ledger/documents/000003.json")).expect("it was issued");
    let lost = none(&school);
    let issued = rows(&lost["leaders/documents.html"], "issued");
    let said = "Stands What was issued cannot be read today; `gradus check` says why";
    assert!(issued[1].ends_with(said), "{issued:?}");
    let without = issued.iter().filter(|row| !row.contains("today"));
    assert_eq!(without.count(), 2, "{issued:?}");
    for (path, text) in staff.iter().filter(|(path, _)| !path.starts_with("leaders/")) {
        assert!(!path.contains("documents") && !text.contains("documents.html"), "{path}");
    }
}
