//! How a level came about, day after day, is what looking at each day by itself finds.

use gradus::base::{Date, Number};
use gradus::policy::outcome::{Determination, State};
use gradus::policy::{assess, history, levels};
use proptest::prelude::*;
use proptest::sample::select;

use super::literate::rules;
use super::school::Tables;

/// Every method, with and without each of its parameters.
const METHODS: [&str; 25] = [
    "method = \"latest\"",
    "method = \"highest\"",
    "method = \"lowest\"",
    "method = \"mean\"",
    "method = \"median\"",
    "method = \"mode\"",
    "method = \"mode\"\nties = \"lower\"",
    "method = \"mode\"\nties = \"latest\"",
    "method = \"mode\"\nties = \"no-value\"",
    "method = \"best\"\ncount = 2",
    "method = \"best\"\ncount = \"required\"",
    "method = \"drop-lowest\"\ncount = 2",
    "method = \"recent\"\ncount = 2",
    "method = \"recent\"\ncount = \"required\"",
    "method = \"n-times\"\ncount = 2",
    "method = \"n-times\"\ncount = 1\nat = \"DV\"",
    "method = \"latest-against-mean\"",
    "method = \"decaying-average\"\nformula = \"step-by-step\"",
    "method = \"power-law\"",
    "method = \"power-law\"\nminimum = 2\nor_mean = true",
    "method = \"by-kind\"\nweights = { formative = 30, summative = 70 }",
    "method = \"conjunctive\"\nshare = 0.75",
    "method = \"conjunctive\"\nshare = 0.5\nslack = 1",
    "method = \"sustained\"\ncount = 2\nacross = \"tasks\"",
    "method = \"sustained\"\ncount = 2\nacross = \"contexts\"\nover_days = 5",
];

/// Everything else that a rule can say about what counts and what it comes to.
const OPTIONS: [&[&str]; 13] = [
    &[
        "",
        "",
        "per = \"indicator\"\nroll_up = \"mean\"",
        "per = \"indicator\"\nroll_up = \"lowest\"",
        "per = \"indicator\"\nroll_up = \"highest\"",
        "per = \"indicator\"\nroll_up = \"median\"",
        "per = \"indicator\"\nroll_up = \"all\"",
        "per = \"indicator\"\nroll_up = \"sum\"\ncut = { levels = { DV = 3, PR = 6 } }",
        "per = \"indicator\"\nroll_up = { by = \"share\", share = 0.6 }",
        "per = \"indicator\"\nroll_up = { by = \"weighted\", weights = { \"C.a\" = 3 } }",
        "per = \"indicator\"\nroll_up = { by = \"points\", points = { \"C.a\" = 2, \"C.b\" = 1 } }\ncut = { levels = { DV = 1, PR = 2 } }",
    ],
    &["", "kinds = [\"summative\", \"formative\"]"],
    &["", "stage = \"working\""],
    &["", "attempts = \"latest\"", "attempts = \"best\"", "attempts = \"first\""],
    &["", "", "window_days = 9"],
    &["", "missed = \"lowest\""],
    &["", "moderation = \"second\"", "moderation = \"higher\"", "moderation = \"mean\""],
    &["", "evidence_weights = \"ignored\""],
    &["", "known = [\"recorded\"]", "order = [\"recorded\"]"],
    &[
        "",
        "needs = { ratings = 2 }",
        "needs = { ratings = \"required\" }",
        "needs = { tasks = 2, assessors = 2 }",
        "needs = { kinds = { summative = 1 }, contexts = 2 }",
    ],
    &["", "when_insufficient = \"provisional\"", "when_insufficient = \"level\""],
    &["", "overrides = \"cap\"", "overrides = \"inform\""],
    &["", "", "window = 1", "window = 3"],
];

#[test]
fn every_method_is_in_the_laws() {
    for method in gradus::policy::method::METHODS {
        let named = format!("method = \"{}\"", method.name);
        assert!(METHODS.iter().any(|one| one.starts_with(&named)), "{} is missing", method.name);
    }
}

#[test]
fn every_roll_up_is_in_the_laws() {
    for roll_up in gradus::policy::roll_up::ROLL_UPS {
        let named = ["roll_up", "by"].map(|key| format!("{key} = \"{}\"", roll_up.name));
        let mut all = OPTIONS[0].iter().chain(&[POOLED]);
        let is_there = all.any(|one| named.iter().any(|named| one.contains(named)));
        assert!(is_there, "{} is missing", roll_up.name);
    }
}

/// Which method, and which of each option.
fn rule() -> impl Strategy<Value = String> {
    let options: Vec<_> = OPTIONS.iter().map(|options| select(*options)).collect();
    let fills = any::<bool>();
    (select(&METHODS[..]), options, fills).prop_map(|(method, options, fills)| {
        let mut options: Vec<&str> = options.into_iter().filter(|one| !one.is_empty()).collect();
        let places =
            |one: &&str| one.contains("best") || one.contains("recent") || one.contains("window =");
        if fills && std::iter::once(&method).chain(&options).any(places) {
            options.retain(|one| !one.starts_with("missed"));
            options.push("missed = \"fills\"");
        }
        format!("{method}\n{}\n", options.join("\n"))
    })
}

const POOLED: &str = "per = \"indicator\"\nroll_up = \"pool\"";

/// The methods that keep ratings, the mean of which can be taken over all indicators.
fn pooling_rule() -> impl Strategy<Value = String> {
    let methods =
        &[METHODS[0], METHODS[1], METHODS[2], METHODS[3], METHODS[9], METHODS[11], METHODS[12]];
    let attempts = select(OPTIONS[3]);
    (select(methods.to_vec()), attempts)
        .prop_map(|(method, attempts)| format!("{method}\n{POOLED}\n{attempts}\n"))
}

/// A row of evidence after its identifier; `{moderates}` is filled by the row it is a second rating
/// of.
fn evidence() -> impl Strategy<Value = Vec<String>> {
    let rating = select(&["BG", "DV", "PR", "EX", "1.5", "2.25", "M", "W"][..]);
    let names = (0usize..3, 0usize..3, 0usize..3);
    let rest = (select(&["", "", "1", "2"][..]), select(&["", "", "2", "0.5"][..]));
    let second = prop::option::weighted(0.2, any::<prop::sample::Index>());
    let kind = select(&["formative", "summative", "self", ""][..]);
    let attempt = select(&["", "1", "2"][..]);
    let row = (0usize..3, 0i64..25, -1i64..4, rating, kind, names, attempt, rest, second);
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        let mut targets: Vec<usize> = Vec::new();
        let mut table = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            let (target, day, later, rating, kind, names, attempt, (stage, weight), second) = row;
            let first = second.filter(|_| at > 0).map(|second| second.index(at));
            let target = first.map_or(target, |first| targets[first]);
            targets.push(target);
            let name =
                |what: &str, at: usize| if at == 0 { String::new() } else { format!("{what}{at}") };
            table.push(format!(
                "{at},{},{},{},{rating},{kind},{},{},{},{attempt},{stage},{weight},{}",
                ["C.a", "C.b", "C"][target],
                on(day),
                on(day + later),
                name("task", names.0),
                name("context", names.1),
                name("assessor", names.2),
                first.map_or(String::new(), |first| first.to_string()),
            ));
        }
        table
    })
}

fn on(day: i64) -> Date {
    let first: Date = "2026-01-10".parse().expect("a day");
    first.checked_add(jiff::Span::new().days(day)).expect("a day")
}

/// Words of people: a judgement with or without an end, an exemption, placements at two stages.
fn said() -> impl Strategy<Value = [String; 3]> {
    let judgement =
        prop::option::of((select(&["BG", "PR"][..]), 0i64..25, prop::option::of(0i64..9)));
    let excused = prop::option::weighted(0.1, 0i64..25);
    let placed = prop::option::of((0i64..25, select(&["1", "2"][..])));
    (judgement, excused, placed.clone(), placed).prop_map(|(judgement, excused, one, other)| {
        let judgements = judgement.map_or(String::new(), |(level, day, lasts)| {
            let until = lasts.map_or(String::new(), |lasts| on(day + lasts).to_string());
            format!("{level},{},{until}\n", on(day))
        });
        let excused = excused.map_or(String::new(), |day| format!("C,{}\n", on(day)));
        let placed = [one, other].into_iter().flatten();
        let placed = placed.map(|(day, stage)| format!("{stage},{}\n", on(day))).collect();
        [judgements, excused, placed]
    })
}

fn agrees(
    rule: &str,
    evidence: &[String],
    said: &[String; 3],
    first_stage: Option<&str>,
) -> Result<(), TestCaseError> {
    let header = "id,target,performed,recorded,rating,kind,task,context,assessor,attempt,stage,weight,moderates\n";
    let evidence = format!("{header}{}\n", evidence.join("\n"));
    let [judgements, excused, placed] = said;
    let judgements = format!("level,date,until\n{judgements}");
    let excused = format!("target,date\n{excused}");
    let placed = format!("stage,starts\n{placed}");
    let model = Tables(vec![
        ("students", "id\nana\n"),
        ("competencies", "code,band\nC,1\nD,2\n"),
        ("indicators", "code,competency,required\nC.a,C,2\nC.b,C,1\n"),
        ("evidence", &evidence),
        ("overrides", &judgements),
        ("exemptions", &excused),
        ("placements", &placed),
        ("courses", "code,competencies\nX,C\n"),
        ("enrollments", "course,year\nX,2025-26\n"),
    ])
    .school();
    let own = match first_stage {
        Some(method) => format!(
            "[determination]\nrule = \"law\"\nstages = {{ \"2\" = \"second\" }}\n\
             [determination.rules.law]\n{rule}[determination.rules.second]\n{method}\n"
        ),
        None => format!("[determination.rules.law]\n{rule}"),
    };
    let rules = rules(&own, &model);
    let student = model.student("ana").expect("the student");
    let competency = model.framework.competency("C").expect("the competency");
    let moments = history(&rules, &model, student, competency, on(40));
    for day in (-5..=40).map(on) {
        let found = levels(&rules, &model, student, &[competency], day).remove(0);
        let last = moments.iter().rev().find(|moment| moment.since <= day);
        let told: (State, Option<&Number>) =
            last.map_or((State::NotAssessed, None), |last| (last.state, last.value.as_ref()));
        prop_assert_eq!(told, (found.state, found.value.as_ref()), "on {} by\n{}", day, own);
    }
    // With a course to look back for, the level and all that it rests on are the same.
    for day in [0, 12, 24, 40].map(on) {
        let alone = levels(&rules, &model, student, &[competency], day).remove(0);
        let outcome = assess(&rules, &model, student, day);
        // Whether it is asked of the student is known where the student's grade is looked at.
        let found = outcome.of(competency);
        let alone = Determination { asked: found.asked, counted: found.counted, ..alone };
        prop_assert_eq!(found, &alone);
    }
    for pair in moments.windows(2) {
        prop_assert!(pair[0].since < pair[1].since);
        let [one, other] = [0, 1].map(|at| (&pair[at].state, &pair[at].value));
        prop_assert!(one != other, "nothing changed on {}", pair[1].since);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 768, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_day_is_as_if_it_were_looked_at_alone(
        rule in rule(),
        evidence in evidence(),
        said in said(),
        second in prop::option::of(select(&METHODS[..])),
    ) {
        agrees(&rule, &evidence, &said, second)?;
    }

    #[test]
    fn so_it_is_with_pooled_ratings(rule in pooling_rule(), evidence in evidence(), said in said()) {
        agrees(&rule, &evidence, &said, None)?;
    }
}
