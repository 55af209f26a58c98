//! `gradus explain --methods`: what each method would give.

use serde_json::Value;

use crate::school::School;

const BASE: &str = "tests/gallery/base";

#[track_caller]
fn methods(school: &School, words: &[&str]) -> Vec<Value> {
    let text = school.must(&[&["explain", "--methods", "--format", "json"], words].concat());
    let found: Value = serde_json::from_str(&text).expect("JSON");
    found["methods"].as_array().expect("a list of methods").clone()
}

#[track_caller]
fn of<'v>(methods: &'v [Value], name: &str) -> &'v Value {
    methods.iter().find(|one| one["method"] == name).expect(name)
}

/// s-1 has Developing (2) and then Proficient (3) in MA.1.
#[test]
fn one_competency_by_every_method() {
    let school = School::from_dir(BASE);
    let found = methods(&school, &["s-1", "MA.1"]);
    for (method, exact, rounded, level) in [
        ("own rule", "3", "3.00", "PR"),
        ("latest", "3", "3.00", "PR"),
        ("lowest", "2", "2.00", "DV (not yet)"),
        ("mean", "2.5", "2.50", "DV (not yet)"),
        ("median", "2.5", "2.50", "DV (not yet)"),
        ("best 2", "2.5", "2.50", "DV (not yet)"),
        ("latest-against-mean 65", "2.65", "2.65", "DV (not yet)"),
        ("decaying-average 65", "2.65", "2.65", "DV (not yet)"),
        ("by-kind, alike", "2.5", "2.50", "DV (not yet)"),
    ] {
        let one = of(&found, method);
        let row = ["exact", "rounded", "level"].map(|key| one[key].as_str().expect(key));
        assert_eq!(row, [exact, rounded, level], "{method}");
    }
    let often = of(&found, "n-times 3");
    assert_eq!((&often["exact"], &often["level"]), (&Value::Null, &"not enough evidence".into()));
    assert!(found.len() >= 15, "{found:?}");
    let text = school.must(&["explain", "--methods", "s-1", "MA.1"]);
    assert!(
        text.contains("\n  mean                    DV (not yet)         2.50     2.5\n"),
        "{text}"
    );
    assert!(
        text.contains("\n  own rule                The level is the highest one shown.\n"),
        "{text}"
    );
}

#[test]
fn the_school_keeps_its_other_settings() {
    let cut = "method = \"highest\"\ncut = { levels = { DV = 1.5, PR = 2.5 } }";
    let school = School::from_dir(BASE).edit(
        "policy.toml",
        "method = \"highest\"",
        &format!("{cut}\nkinds = [\"summative\"]"),
    );
    let found = methods(&school, &["s-1", "MA.1"]);
    // The quiz does not count, so that one rating is left for every method.
    assert_eq!(of(&found, "lowest")["exact"], "3");
    let school = School::from_dir(BASE).edit("policy.toml", "method = \"highest\"", cut);
    assert_eq!(of(&methods(&school, &["s-1", "MA.1"]), "mean")["level"], "PR");
}

#[test]
fn a_spread_counts_everybody_once() {
    let school = School::from_dir(BASE);
    let found = methods(&school, &["MA.1"]);
    let mean = of(&found, "mean");
    let levels = serde_json::json!({
        "not assessed": 1, "not enough evidence": 0, "BG": 0, "DV": 1, "PR": 0, "exempt": 0
    });
    assert_eq!(mean["levels"], levels);
    assert_eq!((&mean["proficient"], &mean["changed"]), (&0.into(), &1.into()));
    let own = of(&found, "own rule");
    assert_eq!((&own["proficient"], &own["changed"]), (&1.into(), &0.into()));

    let sample = School::sample();
    for words in [&["MA.07"][..], &["ALG1"], &["S1001"]] {
        let totals = |one: &Value| -> u64 {
            let levels = one["levels"].as_object().expect("levels").values();
            levels.map(|count| count.as_u64().expect("a count")).sum()
        };
        let found = methods(&sample, words);
        let all = totals(&found[0]);
        assert!(all > 1 && found.iter().all(|one| totals(one) == all), "{words:?}");
        assert_eq!(found[0]["changed"], 0);
        // The sample school takes the highest rating of each skill.
        assert_eq!(of(&found, "highest")["changed"], 0);
        assert!(of(&found, "lowest")["proficient"].as_u64() <= found[0]["proficient"].as_u64());
    }
    let text = sample.must(&["explain", "--methods", "ALG1"]);
    assert!(text.contains("proficient  changed\n") && text.contains("\n  own rule  "), "{text}");
}

#[test]
fn a_method_that_cannot_be_pooled_says_so() {
    let school = School::from_dir(BASE).edit(
        "policy.toml",
        "method = \"highest\"",
        "method = \"highest\"\nper = \"indicator\"\nroll_up = \"pool\"",
    );
    let found = methods(&school, &["s-1", "MA.1"]);
    assert_eq!(of(&found, "median")["level"], Value::Null);
    assert_eq!(of(&found, "mean")["level"], "DV (not yet)");
    let text = school.must(&["explain", "--methods", "MA.1"]);
    assert!(text.contains("2 left out: does not go with the roll-up `pool`"), "{text}");
}

#[test]
fn what_does_not_exist_is_named() {
    let school = School::from_dir(BASE);
    for (words, says) in [
        (&["s-1", "MA.9"][..], "`MA.9` is neither a competency nor a course"),
        (&["s-3", "MA.1"], "student `s-3` is not on the roster"),
        (&["nothing"], "`nothing` is neither a competency nor a course"),
    ] {
        let run = school.run(&[&["explain", "--methods"], words].concat());
        assert_eq!(run.status, 2);
        assert!(run.stderr.contains(says), "{}", run.stderr);
    }
}
