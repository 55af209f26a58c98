//! Writes the tables of people: students, households, guardians, enrolments.

use std::io;

use super::calendar::Day;
use super::courses;
use super::endings;
use super::framework::Framework;
use super::rng::Rng;
use super::student::{Household, Student};
use super::tables::Tables;

/// Writes one student and the household it brings with it.
pub fn write(
    student: &Student,
    framework: &Framework,
    tables: &mut Tables,
    rng: &mut Rng,
) -> io::Result<()> {
    tables.students.row(&[
        &student.id,
        &student.given,
        &student.family,
        &student.preferred,
        &student.legal,
        student.pronouns,
        &student.born.to_string(),
        &student.grade().to_string(),
        &student.cohort.to_string(),
        &endings::entered(student).to_string(),
        &student.left.map_or(String::new(), |day| day.to_string()),
        student.advisor(),
        "2025-26",
        &groups(student),
    ])?;
    // The roster is that of the last year; earlier ones are told apart.
    for ending in student.cohort - 3..2026 {
        if student.entered < Day::new(ending, 7, 1) {
            let year = format!("{}-{}", ending - 1, ending % 100);
            let grade = student.grade_in(ending).to_string();
            let groups = groups(student);
            tables.student_years.row(&[&student.id, &year, &grade, student.advisor(), &groups])?;
        }
    }
    for home in &student.homes {
        household(student, home, tables)?;
    }
    for row in courses::enrollments(student, framework, rng) {
        let (starts, ends) = (row.starts.to_string(), row.ends.to_string());
        tables.enrollments.row(&[
            &student.id,
            row.course,
            &row.year,
            &starts,
            &ends,
            row.status,
        ])?;
    }
    Ok(())
}

/// The codes of the groups that a student is in.
pub fn groups(student: &Student) -> String {
    let number: usize = student.id.trim_start_matches('S').parse().unwrap_or_default();
    let groups = [("multilingual", number % 3 == 1), ("first-generation", number % 5 < 2)];
    let groups: Vec<&str> =
        groups.iter().filter(|(_, is_in)| *is_in).map(|(code, _)| *code).collect();
    groups.join(";")
}

fn household(student: &Student, home: &Household, tables: &mut Tables) -> io::Result<()> {
    let yes_if = |condition: bool| if condition { "yes" } else { "" };
    if home.first_seen {
        let addressee: Vec<&str> =
            home.guardians.iter().map(|guardian| guardian.0.as_str()).collect();
        tables.households.row(&[
            &home.id,
            &addressee.join(" & "),
            &home.street,
            "Harbor Point",
            "ME",
            "04600",
            "US",
            home.language,
            home.delivery,
            yes_if(home.no_contact),
        ])?;
    }
    for (place, (name, relation)) in home.guardians.iter().enumerate() {
        // By household, so that siblings' rows name the same address and number.
        let email = format!("{}.{}@example.org", home.id.to_lowercase(), place + 1);
        let digits: usize =
            home.id.bytes().map(usize::from).fold(place * 37, |sum, byte| sum * 3 + byte) % 100;
        let phone = format!("207-555-01{digits:02}");
        let court_order = yes_if(home.no_contact);
        tables.guardians.row(&[
            &student.id,
            &home.id,
            name,
            relation,
            &email,
            &phone,
            court_order,
        ])?;
    }
    Ok(())
}
