//! Worked examples of other systems' documentation.

use gradus::base::Number;
use serde_json::Value;

use super::{Found, competency, number, ratings, same, show, texts};

const SCALE: &str =
    "code,points,proficient,lowest,highest\nA,1,,0,100\nB,2,,,\nC,3,yes,,\nD,4,yes,,\n";

pub(super) fn run(case: &Value) -> Found {
    match case["id"].as_str().expect("an id") {
        "decay-weights-3" => weights(case),
        "cut-masteryconnect" => cuts(case),
        _ if case["weights"].is_object() => by_kind(case),
        _ => scores(case),
    }
}

fn scores(case: &Value) -> Found {
    let method = case["method"].as_str().expect("a method");
    let param = &case["param"];
    let more = match method {
        "decaying-average" => format!("formula = \"step-by-step\"\npercent = {param}"),
        "best" => format!("count = {param}"),
        // A window of the most recent scores takes all of them when there are fewer.
        "median" => String::new(),
        "mode" if param == "tie=no_score" => "ties = \"no-value\"".to_string(),
        "mode" => "ties = \"higher\"".to_string(),
        "power-law" => format!("or_mean = {}", case["or_mean"]),
        _ => String::new(),
    };
    let policy = format!("[determination.rules.theirs]\nmethod = \"{method}\"\n{more}\n");
    let evidence = ratings(&texts(&case["scores"]));
    let found = competency(&policy, vec![("scale", SCALE), ("evidence", &evidence)]).value;
    let expected = number(&case["expected"]).map(|expected| show(&expected, 2));
    same("the score", &found.map(|found| show(&found, 2)), &expected)
}

/// The weight of each of three scores: 100 in its place and 0 elsewhere gives its percentage.
fn weights(case: &Value) -> Found {
    let policy = "[determination.rules.theirs]\nmethod = \"decaying-average\"\nformula = \"step-by-step\"\npercent = 65\n";
    let mut found = Vec::new();
    for at in 0..3 {
        let scores: Vec<String> =
            (0..3).map(|other| if other == at { "100" } else { "0" }.to_string()).collect();
        let evidence = ratings(&scores);
        let value = competency(policy, vec![("scale", SCALE), ("evidence", &evidence)]).value;
        found.extend(value.map(|value| show(&value, 0)));
    }
    same("the weights", &found, &texts(&case["expected"]))
}

/// The kinds of the district under names of ours: practice is diagnostic here.
fn by_kind(case: &Value) -> Found {
    let kind = |name: &str| if name == "practice" { "diagnostic" } else { name }.to_string();
    let mut weights = Vec::new();
    for (name, weight) in case["weights"].as_object().expect("weights") {
        weights.push(format!("{} = {weight}", kind(name)));
    }
    let policy = format!(
        "[determination.rules.theirs]\nmethod = \"by-kind\"\nweights = {{ {} }}\nrounding = {{ places = 0 }}\nround = \"banded\"\n",
        weights.join(", ")
    );
    let mut evidence = "id,target,performed,rating,kind\n".to_string();
    for (name, mean) in case["means"].as_object().expect("means") {
        if let Some(mean) = number(mean) {
            evidence += &format!("{name},C,2026-01-10,{mean},{}\n", kind(name));
        }
    }
    let found = competency(&policy, vec![("scale", SCALE), ("evidence", &evidence)]);
    let value = found.value.as_ref().map(|value| show(value, 2));
    same("the mean", &value, &number(&case["expected"]).map(|n| show(&n, 2)))?;
    let level = found.state.level().map(|level| i64::from(level.0) + 1);
    same("the level", &level, &case["level"].as_i64())
}

/// Each tier begins at its percentage and not below.
fn cuts(case: &Value) -> Found {
    for tiers in case["expected"].as_object().expect("sets of tiers").values() {
        let mut tiers: Vec<(&String, i64)> = tiers
            .as_object()
            .expect("tiers")
            .iter()
            .map(|(name, from)| (name, from.as_i64().expect("a percentage")))
            .collect();
        tiers.sort_by_key(|(_, from)| *from);
        let mut scale = "code,points,proficient,lowest,highest\n".to_string();
        for (at, (name, _)) in tiers.iter().enumerate() {
            let more = if at == 0 { ",,0,100" } else { ",yes,," };
            scale += &format!("{name},{}{more}\n", at + 1);
        }
        let levels: Vec<String> =
            tiers[1..].iter().map(|(name, from)| format!("{name} = {from}")).collect();
        let policy =
            format!("[determination.rules.theirs.cut]\nlevels = {{ {} }}\n", levels.join(", "));
        let level_of = |score: &Number| {
            let evidence = ratings(&[score.to_string()]);
            let found = competency(&policy, vec![("scale", &scale), ("evidence", &evidence)]);
            found.state.level().map(|level| level.0 as usize)
        };
        for (at, (name, from)) in tiers.iter().enumerate() {
            same(name, &level_of(&Number::from(*from)), &Some(at))?;
            if at > 0 {
                let below = &Number::from(*from) - &Number::ratio(1, 100);
                same("just below", &level_of(&below), &Some(at - 1))?;
            }
        }
    }
    Ok(())
}
