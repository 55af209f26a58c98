//! A number that is shown or that a level is read off is the exact one, rounded once.

use gradus::base::{Date, Number};
use gradus::policy::assess;
use gradus::view::explain;
use gradus::view::voice::{Language, Voice};
use proptest::prelude::*;
use proptest::sample::select;

use super::literate::rules;
use super::school::Tables;

const METHODS: [&str; 6] = [
    "method = \"mean\"",
    "method = \"latest-against-mean\"\npercent = 61",
    "method = \"decaying-average\"\nformula = \"step-by-step\"\npercent = 77",
    "method = \"median\"",
    "method = \"by-kind\"\nweights = { formative = 35, summative = 65 }",
    "method = \"power-law\"",
];
const PER: [&str; 3] = ["", "per = \"indicator\"", "per = \"indicator\"\nroll_up = \"lowest\""];
const MODES: [&str; 3] = ["half-up", "half-even", "truncate"];

/// The number with so many decimals, by way of long division. Numbers here are never below zero.
fn rounded_once(number: &Number, places: usize, mode: &str) -> String {
    let mut whole = number.floor();
    let mut rest = number - &whole;
    let mut digits = Vec::new();
    let ten = Number::from(10i64);
    for _ in 0..places {
        let next = &rest * &ten;
        digits.push(next.floor());
        rest = &next - &next.floor();
    }
    let last_is_odd = {
        let last = digits.last().unwrap_or(&whole).to_integer().expect("a small number");
        last % 2 == 1
    };
    let half = Number::ratio(1, 2);
    let up = match mode {
        "half-up" => rest >= half,
        "half-even" => rest > half || (rest == half && last_is_odd),
        _ => false,
    };
    let mut carry = up;
    for digit in digits.iter_mut().rev() {
        if carry {
            *digit = digit.clone() + &Number::ONE;
        }
        carry = *digit == ten;
        if carry {
            *digit = Number::ZERO;
        }
    }
    if carry {
        whole = whole + &Number::ONE;
    }
    let point = if places > 0 { "." } else { "" };
    let digits: String = digits.iter().map(Number::to_string).collect();
    format!("{whole}{point}{digits}")
}

fn number(text: &str) -> Number {
    text.parse().expect("a decimal")
}

/// A rating in hundredths between 1 and 4, on a day, of an indicator and a kind.
fn ratings() -> impl Strategy<Value = Vec<(i64, i64, usize, usize)>> {
    prop::collection::vec((100i64..=400, 0i64..28, 0usize..2, 0usize..2), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_level_is_read_off_the_exact_number_rounded_once(
        ratings in ratings(),
        method in select(&METHODS[..]),
        per in select(&PER[..]),
        places in 0usize..4,
        mode in select(&MODES[..]),
        banded in any::<bool>(),
    ) {
        let mut evidence = "id,target,performed,rating,kind\n".to_string();
        for (at, (hundredths, day, indicator, kind)) in ratings.iter().enumerate() {
            let target = ["C.a", "C.b"][*indicator];
            let kind = ["formative", "summative"][*kind];
            let rating = Number::ratio(*hundredths, 100);
            evidence += &format!("{at},{target},2026-01-{:02},{rating},{kind}\n", day + 1);
        }
        let model = Tables(vec![
            ("students", "id\nana\n"),
            ("indicators", "code,competency\nC.a,C\nC.b,C\n"),
            ("courses", "code,credits,competencies\nX,1,C\n"),
            ("enrollments", "course,year\nX,2025-26\n"),
            ("evidence", &evidence),
        ])
        .school();
        let when = if banded { "banded" } else { "shown" };
        let policy = |places: usize| {
            let rounding = format!("rounding = {{ places = {places}, mode = \"{mode}\" }}");
            let letters = "letters = [{ letter = \"A\", minimum = 2.5, points = 3.37 }, \
                 { letter = \"B\", minimum = 0, points = 1.73 }]";
            format!(
                "[determination.rules.law]\n{method}\n{per}\n{rounding}\nround = \"{when}\"\n\
                 [credit.rules.law]\nmethod = \"proportional\"\nat = \"BG\"\nkept = false\n\
                 [grades]\naverage = \"values\"\n{rounding}\nround = \"{when}\"\n{letters}\n\
                 [gpa]\n{rounding}\n"
            )
        };
        let student = model.student("ana").expect("the student");
        let competency = model.framework.competency("C").expect("the competency");
        let day: Date = "2026-06-30".parse().expect("a day");
        let rules_of = |places| rules(&policy(places), &model);
        let outcome_by = |places| assess(&rules_of(places), &model, student, day);
        let outcome = outcome_by(places);
        let found = outcome.of(competency);
        let Some(exact) = &found.value else { return Ok(()) };

        // The exact number knows nothing of rounding.
        let finest = outcome_by(6);
        prop_assert_eq!(&finest.of(competency).value, &found.value);
        if !banded {
            prop_assert_eq!(finest.gpa.unweighted.value(), outcome.gpa.unweighted.value());
        }

        // The level is read off the number that was rounded once, or not at all.
        let shown = rounded_once(exact, places, mode);
        let read = if banded { number(&shown) } else { exact.clone() };
        prop_assert_eq!(found.basis.banded.as_ref(), Some(&read));
        let reached = model.academic_scale().levels.iter().filter(|level| level.points <= read);
        let position = found.basis.level.map(|level| usize::from(level.0));
        prop_assert_eq!(position, Some(reached.count().saturating_sub(1)));

        // What is shown is the exact number rounded once.
        let own = rules_of(places);
        let voice = Voice { model: &model, rules: &own, language: Language::english() };
        let trace = explain::competency(&voice, &outcome, competency);
        let says = format!("{exact} is shown as {shown}");
        let said = trace.steps.iter().flat_map(|step| &step.lines).any(|line| *line == says);
        prop_assert_eq!(said, number(&shown) != *exact, "{:?} should say {}", trace, says);

        // The letter is read off the exact average in the same way, and the average of points is
        // shown in the same way.
        let course = &outcome.courses[0];
        let average = course.average.as_ref().expect("an average");
        prop_assert_eq!(average, exact);
        if let Some(grade) = &course.grade {
            let letter = if read >= number("2.5") { "A" } else { "B" };
            prop_assert_eq!(&*grade.letter, letter);
            let points = outcome.gpa.unweighted.value().expect("points");
            let trace = explain::gpa(&voice, &outcome);
            prop_assert!(trace.result.contains(&rounded_once(&points, places, mode)), "{:?}", trace);
        }
    }
}
