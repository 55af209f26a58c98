//! Laws of credit, whatever way it is earned in.

use gradus::base::{Date, Number};
use gradus::policy::credit_method::CREDIT_METHODS;
use gradus::policy::outcome::CourseOutcome;
use gradus::policy::{Rules, assess, lacking};
use proptest::prelude::*;
use proptest::sample::select;

use super::literate::rules;
use super::school::Tables;

/// Every way to earn credit, with and without each of its parameters.
const RULES: [&str; 12] = [
    "method = \"all\"",
    "method = \"all\"\nat = \"DV\"",
    "method = \"all\"\nneeds = { ratings = 4 }",
    "method = \"mean\"\nmean = 2.5",
    "method = \"mean\"\nmean = 2\nlowest = 1.5\nfloor = \"DV\"",
    "method = \"mean\"\nmean = 2.5\nneeds = { ratings = 4 }",
    "method = \"share\"\nshare = 0.5",
    "method = \"share\"\nshare = 0.75\nfloor = \"DV\"",
    "method = \"share\"\nshare = 0.5\nneeds = { ratings = 4 }",
    "method = \"proportional\"",
    "method = \"proportional\"\nstep = 0.5",
    "method = \"portfolio\"\nneeds = { ratings = 4 }",
];

/// Ways of which the number of proficient competencies can tell the lack.
const TOLD_BY_NUMBER: [&str; 3] = ["all", "proportional", "share"];

/// The credits that the course is worth.
const WORTH: i64 = 3;

const LEVELS: [&str; 4] = ["BG", "DV", "PR", "EX"];
const COMPETENCIES: [&str; 3] = ["A", "B", "C"];

/// A rating: which competency, and which level.
type Rating = (usize, usize);

#[test]
fn every_way_to_earn_credit_is_in_the_laws() {
    for way in CREDIT_METHODS {
        let named = format!("method = \"{}\"", way.name);
        assert!(RULES.iter().any(|rule| rule.starts_with(&named)), "{} is missing", way.name);
        for key in way.keys {
            let given = format!("\n{} = ", key.name());
            let mut own = RULES.iter().filter(|rule| rule.starts_with(&named));
            assert!(own.any(|rule| rule.contains(&given)), "{} without {}", way.name, key.name());
        }
    }
}

/// The course of a student with ratings, all of one day, and the rules.
fn course(rule: &str, ratings: &[Rating]) -> (Rules, CourseOutcome) {
    let mut evidence = "id,target,performed,rating\n".to_string();
    for (at, (competency, level)) in ratings.iter().enumerate() {
        evidence += &format!("{at},{},2026-01-08,{}\n", COMPETENCIES[*competency], LEVELS[*level]);
    }
    let courses = format!("code,credits,competencies\nX,{WORTH},A;B;C\n");
    let model = Tables(vec![
        ("students", "id\nana\n"),
        ("competencies", "code\nA\nB\nC\n"),
        ("courses", &courses),
        ("enrollments", "course,year\nX,2025-26\n"),
        ("evidence", &evidence),
    ])
    .school();
    let rules = rules(&format!("[credit.rules.law]\n{rule}\n"), &model);
    let day: Date = "2026-06-30".parse().expect("a day");
    let student = model.student("ana").expect("the student");
    let course = assess(&rules, &model, student, day).courses.remove(0);
    (rules, course)
}

fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    prop::collection::vec((0..COMPETENCIES.len(), 0..LEVELS.len()), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// A rating more, whose level the rule takes for the highest, never costs credit, and there is
    /// no more than the course is worth.
    #[test]
    fn another_rating_never_takes_credit_away(
        rule in select(&RULES[..]), ratings in ratings(), more in (0..3usize, 0..4usize),
    ) {
        let before = course(rule, &ratings).1.credit;
        let longer = [ratings, vec![more]].concat();
        let after = course(rule, &longer).1.credit;
        prop_assert!(before <= after, "{before} became {after}");
        prop_assert!(Number::ZERO <= before && after <= Number::from(WORTH), "{after} credits");
    }

    /// Who has all of the credit lacks nothing; who has none of it is told what is lacking, or
    /// sees it in the number of proficient competencies.
    #[test]
    fn a_lack_is_told_where_there_is_no_credit(rule in select(&RULES[..]), ratings in ratings()) {
        let (rules, course) = course(rule, &ratings);
        let lack = lacking(&rules, &course);
        if !course.credit.is_zero() {
            prop_assert_eq!(lack, None);
        } else if course.proficient == course.of {
            prop_assert!(lack.is_some(), "all are proficient, and nothing is said");
        } else {
            let way = rules.credit[0].method.of.name;
            let is_told = lack.is_some() || TOLD_BY_NUMBER.contains(&way);
            prop_assert!(is_told, "nothing is said");
        }
    }
}
