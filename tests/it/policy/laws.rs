//! Laws that hold for every student and every rule.

use gradus::base::{Date, Number};
use gradus::policy::assess;
use gradus::policy::method::{DeterminationMethod, METHODS, Retry};
use gradus::policy::outcome::{Determination, State, StudentOutcome, Towards};
use proptest::prelude::*;

use super::literate::rules;
use super::school::Tables;

/// A rating: indicator, level 0 to 3 (4 missed, 5 waived), day, kind, task, attempt.
type Rating = (usize, usize, i64, usize, usize, Option<u32>);

const LEVELS: [&str; 6] = ["BG", "DV", "PR", "EX", "M", "W"];
const KINDS: [&str; 4] = ["formative", "summative", "performance", "self"];

/// A method of the table with parameters that it is mostly used with, and a window or none.
fn method(
    fits: fn(&DeterminationMethod) -> bool,
) -> impl Strategy<Value = (DeterminationMethod, Option<u32>)> {
    let usual: Vec<DeterminationMethod> =
        DeterminationMethod::usual().map(|(_, method)| method).filter(fits).collect();
    (prop::sample::select(usual), prop::option::of(1u32..4))
}

#[test]
fn every_method_is_in_the_laws() {
    for method in METHODS {
        assert!(!(method.usual)().is_empty(), "{} has no usual parameters", method.name);
    }
}

fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let attempt = prop::option::of(1u32..4);
    prop::collection::vec((0usize..3, 0usize..6, 0i64..40, 0usize..4, 0usize..3, attempt), 0..10)
}

fn table<'a>(ratings: impl Iterator<Item = (usize, &'a Rating)>) -> String {
    let mut table = "id,target,performed,rating,kind,task,attempt\n".to_string();
    for (id, (target, level, day, kind, task, attempt)) in ratings {
        let target = ["C.a", "C.b", "C"][*target];
        let attempt = attempt.map_or(String::new(), |attempt| attempt.to_string());
        let day = on(*day);
        table += &format!(
            "{id},{target},{day},{},{},task {task},{attempt}\n",
            LEVELS[*level], KINDS[*kind]
        );
    }
    table
}

fn on(day: i64) -> Date {
    let first: Date = "2026-01-01".parse().expect("a day");
    first.checked_add(jiff::Span::new().days(day)).expect("a day")
}

fn outcome(
    (method, window): &(DeterminationMethod, Option<u32>),
    more: &str,
    evidence: &str,
    day: Date,
) -> StudentOutcome {
    let model = Tables(vec![
        ("students", "id\nana\n"),
        ("competencies", "code\nC\n"),
        ("indicators", "code,competency,required\nC.a,C,2\nC.b,C,1\n"),
        ("evidence", evidence),
    ])
    .school();
    let policy = format!("[determination.rules.law]\n{more}\n");
    let mut rules = rules(&policy, &model);
    for rule in &mut rules.determination {
        (rule.method, rule.window) = (method.clone(), *window);
    }
    let student = model.student("ana").expect("the student");
    assess(&rules, &model, student, day)
}

fn at_end(
    method: &(DeterminationMethod, Option<u32>),
    more: &str,
    ratings: &[Rating],
) -> Determination {
    outcome(method, more, &table(ratings.iter().enumerate()), on(100)).competencies.remove(0)
}

const PER: [&str; 3] = ["", "per = \"indicator\"", "per = \"indicator\"\nroll_up = \"lowest\""];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(
        ratings in ratings(),
        seed in any::<u64>(),
        method in method(|_| true),
        per in 0usize..PER.len(),
    ) {
        let rows: Vec<(usize, &Rating)> = ratings.iter().enumerate().collect();
        let mut shuffled = rows.clone();
        shuffled.sort_by_key(|(at, _)| (*at as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        let per = PER[per];
        let first = outcome(&method, per, &table(rows.into_iter()), on(100));
        let second = outcome(&method, per, &table(shuffled.into_iter()), on(100));
        prop_assert_eq!(first, second);
    }

    #[test]
    fn a_better_rating_does_no_harm(
        ratings in ratings(),
        which in any::<prop::sample::Index>(),
        method in method(|method| method.of.monotone),
        per in 0usize..PER.len(),
    ) {
        let below_top: Vec<usize> = (0..ratings.len()).filter(|at| ratings[*at].1 < 3).collect();
        prop_assume!(!below_top.is_empty());
        let at = below_top[which.index(below_top.len())];
        let mut raised = ratings.clone();
        raised[at].1 += 1;
        let before = at_end(&method, PER[per], &ratings);
        let after = at_end(&method, PER[per], &raised);
        prop_assert!(after.value >= before.value, "{:?} became {:?}", before.value, after.value);
    }

    #[test]
    fn trying_again_is_free_where_it_is_said_to_be(
        ratings in ratings(),
        again in 0usize..5,
        which in any::<prop::sample::Index>(),
        per in 0usize..PER.len(),
        method in method(|method| (method.of.retry)(&method.with) == Retry::Free),
    ) {
        let counted: Vec<usize> =
            (0..ratings.len()).filter(|at| ratings[*at].1 < 4 && ratings[*at].3 != 3).collect();
        prop_assume!(!counted.is_empty());
        let tried = ratings[counted[which.index(counted.len())]];
        let mut more = ratings.clone();
        more.push((tried.0, again, 60, tried.3, tried.4, None));
        // A window is another matter: what is pushed out of it is gone.
        let method = (method.0, None);
        let before = at_end(&method, PER[per], &ratings);
        let after = at_end(&method, PER[per], &more);
        prop_assert!(after.value >= before.value, "{:?} became {:?}", before.value, after.value);
        prop_assert!(after.state.level() >= before.state.level());
    }

    #[test]
    fn what_became_known_later_does_not_exist(
        ratings in ratings(),
        day in 0i64..40,
        method in method(|_| true),
        per in 0usize..PER.len(),
    ) {
        let per = PER[per];
        let known = ratings.iter().enumerate().filter(|(_, rating)| rating.2 <= day);
        let then = outcome(&method, per, &table(ratings.iter().enumerate()), on(day));
        let only = outcome(&method, per, &table(known), on(day));
        let (then, only) = (&then.competencies[0], &only.competencies[0]);
        prop_assert_eq!(then.state, only.state);
        prop_assert_eq!(&then.value, &only.value);
        prop_assert_eq!(then.evidence, only.evidence);
    }

    #[test]
    fn a_window_is_the_most_recent_ratings_alone(
        levels in prop::collection::vec(0usize..4, 0..8),
        window in 1usize..5,
        method in method(|_| true),
    ) {
        // A rating a day, each of a task of its own, on the competency as a whole.
        let rated = |at: usize| (2, levels[at], at as i64, 1 + at % 2, at, None);
        let all: Vec<Rating> = (0..levels.len()).map(rated).collect();
        let recent = &all[all.len().saturating_sub(window)..];
        let windowed = at_end(&(method.0.clone(), Some(window as u32)), "", &all);
        let alone = at_end(&(method.0, None), "", recent);
        prop_assert_eq!(windowed.state, alone.state);
        prop_assert_eq!(windowed.value, alone.value);
    }

    #[test]
    fn no_level_without_a_rating(ratings in ratings(), method in method(|_| true)) {
        let found = at_end(&method, "", &ratings);
        let rated = ratings.iter().any(|rating| rating.1 < 4 && rating.3 != 3);
        prop_assert!(rated || found.state.level().is_none());
        if ratings.is_empty() {
            prop_assert_eq!(found.state, State::NotAssessed);
        }
    }

    #[test]
    fn credit_goes_where_it_helps_most(
        credits in prop::collection::vec((1i64..4, 1usize..16), 0..7),
        asked in prop::collection::vec(0i64..5, 4),
    ) {
        let areas = ["A", "B", "C", "D"];
        // A row without credit makes every area known.
        let mut transfers = "title,credits,areas,earned\nall,0,A;B;C;D,2025-01-01\n".to_string();
        for (at, (halves, mask)) in credits.iter().enumerate() {
            let of: Vec<&str> = (0..4).filter(|bit| mask & (1 << bit) != 0).map(|bit| areas[bit]).collect();
            let worth = Number::ratio(*halves, 2);
            transfers += &format!("course {at},{worth},{},2025-01-01\n", of.join(";"));
        }
        let mut policy = String::new();
        for (area, halves) in areas.iter().zip(&asked) {
            let worth = Number::ratio(*halves, 2);
            policy += &format!("[[graduation.requirements]]\ncode = \"{area}\"\ncredits = {worth}\n");
        }
        let model = Tables(vec![("transfers", &transfers)]).school();
        let student = model.student("ana").expect("the student");
        let found = assess(&rules(&policy, &model), &model, student, on(100));
        let given: Number = found.graduation.rows.iter().map(|row| &row.earned).sum();
        // The largest flow is the smallest cut: some requirements are served in full, and the others
        // get everything that can be used there.
        let smallest = (0usize..16).map(|cut| {
            let full: i64 = (0..4).filter(|at| cut & (1 << at) == 0).map(|at| asked[at]).sum();
            let usable: i64 = credits.iter().filter(|(_, mask)| mask & cut != 0).map(|(n, _)| *n).sum();
            full + usable
        });
        prop_assert_eq!(given, Number::ratio(smallest.min().unwrap_or(0), 2));
        // No credit is used twice, and none in an area it does not count in.
        for (at, (halves, mask)) in credits.iter().enumerate() {
            let mut used = Number::ZERO;
            for (area, row) in found.graduation.rows.iter().enumerate() {
                for towards in &row.from {
                    let Towards::Credit(source, amount) = towards else { continue };
                    let gradus::policy::outcome::CreditSource::Transfer(transfer) = source else { continue };
                    let row = found.transfers[*transfer].row;
                    let title = &model.records(student).transfers[row].title;
                    if **title == format!("course {at}") {
                        prop_assert!(mask & (1 << area) != 0);
                        used = used + amount;
                    }
                }
            }
            prop_assert!(used <= Number::ratio(*halves, 2));
        }
    }

    #[test]
    fn a_credit_that_counts_in_one_area_goes_where_it_helps_most(
        credits in prop::collection::vec((1i64..4, 1usize..8), 0..5),
        asked in prop::collection::vec(0i64..4, 3),
        electives in 0i64..4,
    ) {
        let areas = ["A", "B", "C"];
        let mut transfers = "title,credits,areas,earned\nall,0,A;B;C,2025-01-01\n".to_string();
        for (at, (halves, mask)) in credits.iter().enumerate() {
            let of: Vec<&str> = (0..3).filter(|bit| mask & (1 << bit) != 0).map(|bit| areas[bit]).collect();
            transfers += &format!("course {at},{},{},2025-01-01\n", Number::ratio(*halves, 2), of.join(";"));
        }
        let mut policy = "[graduation]\nseveral_areas = \"one\"\n".to_string();
        for (area, halves) in areas.iter().zip(&asked) {
            let worth = Number::ratio(*halves, 2);
            policy += &format!("[[graduation.requirements]]\ncode = \"{area}\"\ncredits = {worth}\n");
        }
        let worth = Number::ratio(electives, 2);
        policy += &format!("[[graduation.requirements]]\ncode = \"EL\"\nany_area = true\ncredits = {worth}\n");
        let model = Tables(vec![("transfers", &transfers)]).school();
        let student = model.student("ana").expect("the student");
        let found = assess(&rules(&policy, &model), &model, student, on(100));
        let given: Vec<Number> = found.graduation.rows.iter().map(|row| row.earned.clone()).collect();
        // Every way of choosing one area for each course, and what it gives: in all, then in order.
        let mut best: Option<(i64, Vec<i64>)> = None;
        for mut way in 0..3usize.pow(credits.len() as u32) {
            let (mut of_area, mut allowed) = (vec![0i64; 3], true);
            for (halves, mask) in &credits {
                let area = way % 3;
                way /= 3;
                allowed &= mask & (1 << area) != 0;
                of_area[area] += halves;
            }
            if !allowed {
                continue;
            }
            let mut served: Vec<i64> = (0..3).map(|area| of_area[area].min(asked[area])).collect();
            let left: i64 = of_area.iter().sum::<i64>() - served.iter().sum::<i64>();
            served.push(left.min(electives));
            let one = (served.iter().sum(), served);
            best = best.max(Some(one));
        }
        let best = best.map(|(_, served)| served).unwrap_or_default();
        let best: Vec<Number> = best.into_iter().map(|halves| Number::ratio(halves, 2)).collect();
        prop_assert_eq!(given, best);
    }

    #[test]
    fn a_second_rating_never_counts_twice(
        ratings in ratings(),
        which in any::<prop::sample::Index>(),
        method in method(|_| true),
    ) {
        prop_assume!(!ratings.is_empty());
        let plain = table(ratings.iter().enumerate());
        let again = which.index(ratings.len());
        let mut lines = plain.lines();
        let mut moderated = format!("{},moderates\n", lines.next().expect("a header"));
        for line in lines {
            moderated += &format!("{line},\n");
        }
        let (target, level, day, kind, task, _) = ratings[again];
        let target = ["C.a", "C.b", "C"][target];
        let (level, kind) = (LEVELS[(level + 1) % 4], KINDS[kind]);
        moderated += &format!("again,{target},{},{level},{kind},task {task},9,{again}\n", on(day + 1));
        let before = outcome(&method, "", &plain, on(100)).competencies.remove(0);
        let after = outcome(&method, "", &moderated, on(100)).competencies.remove(0);
        prop_assert_eq!(before.state, after.state);
        prop_assert_eq!(before.value, after.value);
        prop_assert_eq!(before.evidence, after.evidence);
    }
}
