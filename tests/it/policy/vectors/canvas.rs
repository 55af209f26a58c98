//! Outcome scores of Canvas.

use gradus::base::Number;
use gradus::policy::outcome::State;
use serde_json::Value;

use super::super::mistakes::said;
use super::{Assess, Found, competency_by, day, number, ratings, same, show, texts};

pub(super) fn run(case: &Value, assess: Assess) -> Found {
    match case["kind"].as_str().expect("a kind") {
        "score" => score(case, assess),
        "published-worked-example" => worked_example(case, assess),
        "parameter-validation" => parameter(case),
        "status-band" => status(case, assess),
        "rating-distribution" => distribution(case, assess),
        other => Err(format!("{other} comes before or after what a policy does")),
    }
}

/// The score of an outcome result: its points, or its share of the points of the outcome. The
/// questions of one quiz share their weighted mean, except for the methods that look at single
/// ratings.
fn value(case: &Value, result: &Value) -> Option<Number> {
    let score = number(&result["score"])?;
    let Some(percent) = number(&result["percent"]) else { return Some(score) };
    let whole = number(&case["possible"]).filter(|n| !n.is_zero()).or(number(&case["mastery"]))?;
    let single = matches!(case["method"].as_str(), Some("highest" | "n-times"));
    if single || result["quiz"].is_null() {
        return Some(&percent * &whole);
    }
    let all = case["results"].as_array().expect("results").iter();
    let (mut sum, mut weight) = (Number::ZERO, Number::ZERO);
    for other in all.filter(|other| other["quiz"] == result["quiz"]) {
        let possible = number(&other["possible"]).expect("possible points");
        sum = sum + &(&number(&other["percent"]).expect("a percentage") * &possible);
        weight = weight + &possible;
    }
    Some(&(&sum / &weight) * &whole)
}

/// The results as the export of Canvas has them, for a school that is read from files.
fn results(case: &Value) -> String {
    let mut table = "score,possible,quiz,day\n".to_string();
    for result in case["results"].as_array().expect("results") {
        let (mut score, mut possible) = (number(&result["score"]), number(&case["possible"]));
        if let (Some(percent), Some(of)) = (number(&result["percent"]), number(&result["possible"]))
        {
            (score, possible) = (Some(&percent * &of), Some(of));
        }
        let text =
            |number: Option<Number>| number.map_or(String::new(), |number| number.to_string());
        let day = result["day"].as_i64().map_or(String::new(), |after| day(after).to_string());
        let quiz = result["quiz"].as_str().unwrap_or_default();
        table += &format!("{},{},{quiz},{day}\n", text(score), text(possible));
    }
    table
}

/// How they are to be read. Without a time a result is the oldest.
fn options(case: &Value) -> String {
    let whole = number(&case["possible"]).filter(|n| !n.is_zero()).or(number(&case["mastery"]));
    let single = matches!(case["method"].as_str(), Some("highest" | "n-times"));
    let questions = if single { "single" } else { "mean" };
    let points = whole.expect("points of the outcome");
    format!("points = \"{points}\", questions = \"{questions}\", date = \"2000-01-01\"")
}

fn policy(case: &Value) -> String {
    let method = case["method"].as_str().expect("a method");
    let parameter = match (method, case["param"].as_i64()) {
        ("decaying-average", percent) => {
            format!("formula = \"step-by-step\"\npercent = {}", percent.unwrap_or(65))
        }
        (_, None) => String::new(),
        ("n-times", Some(count)) => format!("count = {count}"),
        (_, Some(percent)) => format!("percent = {percent}"),
    };
    format!("[determination.rules.canvas]\nmethod = \"{method}\"\n{parameter}\n")
}

fn scale(case: &Value) -> String {
    let mastery = number(&case["mastery"]).expect("mastery points");
    format!("code,points,proficient,lowest,highest\nN,0,,0,100\nM,{mastery},yes,,\n")
}

fn score(case: &Value, assess: Assess) -> Found {
    let mut evidence = "id,target,performed,rating\n".to_string();
    for (at, result) in case["results"].as_array().expect("results").iter().enumerate() {
        let Some(score) = value(case, result) else { continue };
        // Without a time a result is the oldest.
        let day = result["day"]
            .as_i64()
            .map_or_else(|| "2000-01-01".to_string(), |after| day(after).to_string());
        // A source writes decimals.
        evidence += &format!("{at},C,{day},{}\n", show(&score, 12));
    }
    let (scale, results, options) = (scale(case), results(case), options(case));
    let tables = vec![
        ("scale", &*scale),
        ("evidence", &*evidence),
        ("results", &*results),
        ("options", &*options),
    ];
    let found = competency_by(assess, &policy(case), tables).value;
    let expected = number(&case["expected"]).map(|expected| show(&expected, 2));
    same("the score", &found.map(|found| show(&found, 2)), &expected)
}

fn worked_example(case: &Value, assess: Assess) -> Found {
    let scores = [&case["others"], &case["latest"]];
    let scores: Vec<String> =
        scores.iter().filter_map(|one| number(one)).map(|one| one.to_string()).collect();
    let scale = "code,points,proficient,lowest,highest\nN,0,,0,10\nM,3,yes,,\n";
    let evidence = ratings(&scores);
    let tables = vec![("scale", scale), ("evidence", &*evidence)];
    let found = competency_by(assess, &policy(case), tables).value.map(|found| show(&found, 2));
    same("the score", &found, &number(&case["expected"]).map(|n| n.to_string()))
}

/// A parameter is refused exactly where Canvas refuses it.
fn parameter(case: &Value) -> Found {
    let method = case["method"].as_str().expect("a method");
    let key = if method == "n-times" { "count" } else { "percent" };
    let mut policy = format!("[determination.rules.canvas]\nmethod = \"{method}\"\n");
    if method == "decaying-average" {
        policy += "formula = \"step-by-step\"\n";
    }
    if let Some(parameter) = case["param"].as_i64() {
        policy += &format!("{key} = {parameter}\n");
    }
    same("accepted", &said(&policy).is_empty(), &case["expected"].as_bool().expect("yes or no"))
}

/// The bands of the gradebook are cut scores at a half, once and one and a half times mastery.
fn status(case: &Value, assess: Assess) -> Found {
    let mastery = number(&case["mastery"]).expect("mastery points");
    let [near, exceeds] = [Number::ratio(1, 2), Number::ratio(3, 2)].map(|by| &mastery * &by);
    let policy = format!(
        "[determination.rules.canvas]\ncut = {{ levels = {{ near = {near}, mastery = {mastery}, exceeds = {exceeds} }} }}\n"
    );
    let scale = "code,points,proficient,lowest,highest\nremedial,0,,0,100\nnear,1,,,\nmastery,2,yes,,\nexceeds,3,yes,,\n";
    let evidence = ratings(&[number(&case["score"]).expect("a score").to_string()]);
    let tables = vec![("scale", scale), ("evidence", &*evidence)];
    let found = competency_by(assess, &policy, tables).state;
    let bands = ["remedial", "near", "mastery", "exceeds"];
    let found = found.level().map(|level| bands[level.0 as usize].to_string());
    same("the band", &found, &case["expected"].as_str().map(str::to_string))
}

/// Each student's level, and the share of students at each, rounded by itself.
fn distribution(case: &Value, assess: Assess) -> Found {
    let points = texts(&case["points"]);
    let mut scale = "code,points,proficient,lowest,highest\n".to_string();
    for (at, points) in points.iter().enumerate() {
        let more = if at == 0 { ",0,100" } else { ",," };
        let proficient = if at + 1 == points.len().max(1) { "" } else { "yes" };
        scale += &format!("L{at},{points},{proficient}{more}\n");
    }
    let scores = texts(&case["scores"]);
    let mut at_level = vec![0i64; points.len()];
    for score in &scores {
        let evidence = ratings(std::slice::from_ref(score));
        let tables = vec![("scale", &*scale), ("evidence", &*evidence)];
        match competency_by(assess, "", tables).state {
            State::NotYet(level) | State::Proficient(level) => at_level[level.0 as usize] += 1,
            other => return Err(format!("{score} is {other:?}")),
        }
    }
    let all = scores.len() as i64;
    let found: Vec<String> =
        at_level.iter().map(|n| show(&Number::ratio(n * 100, all), 0)).collect();
    same("the distribution", &found, &texts(&case["expected"]))
}
