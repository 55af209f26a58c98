//! Performance levels, progress, growth and completion of slate-cbl.

use gradus::base::{Number, Rounding, RoundingMode};
use gradus::policy::outcome::{Determination, Reason};
use serde_json::Value;

use super::{Assess, Found, Tables, number, same, show};

/// Best ratings of each skill up to its requirement, their mean over the competency; a level is
/// complete when all required ratings are there and the mean is at most half a level below it.
const POLICY: &str = r#"
[determination.rules.portfolio]
method = "best"
count = "required"
per = "indicator"
roll_up = "pool"
stage = "working"
placement = "highest"
missed = "fills"
needs = { ratings = "required" }
rounding = { places = 1 }
cut = { relative_to = "stage", levels = { PR = -0.5 } }

[growth]
against = "baseline"
first_ratings = 0.5
of = "shown"
rounding = { places = 1 }
"#;

pub(super) fn run(case: &Value, assess: Assess) -> Found {
    match case.get("event") {
        Some(skill) => transition(case, skill.as_str().expect("a skill"), assess),
        None => expected(case, assess),
    }
}

/// The determination of a case; with an event, the skill is waived on the last day.
fn determination(case: &Value, event: Option<&str>, assess: Assess) -> Determination {
    let level = case["level"].to_string();
    let mut indicators = "code,competency,required\n".to_string();
    let mut evidence = "id,target,performed,rating,stage\n".to_string();
    for skill in case["skills"].as_array().expect("skills") {
        let code = skill["code"].as_str().expect("a code");
        indicators += &format!("{code},C,{level}:{}\n", skill["required"]);
        for rating in skill["ratings"].as_array().expect("ratings") {
            let mark = rating[0].as_str().map_or_else(|| rating[0].to_string(), str::to_string);
            let day = rating[1].as_str().expect("a day");
            evidence += &format!("{}{code},{code},{day},{mark},{level}\n", rating[2]);
        }
    }
    if let Some(skill) = event {
        evidence += &format!("event,{skill},2026-06-01,W,{level}\n");
    }
    let baseline = number(&case["baseline"]).map_or(String::new(), |n| n.to_string());
    let placements = format!("stage,baseline\n{level},{baseline}\n");
    let tables = Tables(vec![
        ("scale", "code,points,proficient,lowest,highest\nNY,0,,0,12\nPR,1,yes,,\n"),
        ("indicators", &indicators),
        ("evidence", &evidence),
        ("placements", &placements),
        ("students", "id\nana\n"),
    ]);
    assess(POLICY, &tables).competencies.remove(0)
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_string)
}

/// Percentages of the required ratings, to the whole.
fn percent(part: usize, of: u32) -> String {
    show(&Number::ratio(part as i64 * 100, i64::from(of)), 0)
}

fn expected(case: &Value, assess: Assess) -> Found {
    let expected = &case["expected"];
    let found = determination(case, None, assess);
    let one_place = |n: &Number| Rounding { places: 1, mode: RoundingMode::HalfUp }.show(n);
    let level = found.value.as_ref().map(one_place);
    if !expected["complete"].is_null() {
        same("the level", &level, &text(&expected["level"]).map(|level| format!("{level}.0")))?;
        let have = (u64::from(found.evidence.have), u64::from(found.evidence.need));
        let asked = |key: &str| expected[key].as_u64().unwrap_or_default();
        same("complete", &have, &(asked("complete"), asked("required")))?;
        let logged: usize = found.basis.parts.iter().map(|part| part.used.len()).sum();
        same("logged", &(logged as u64), &asked("logged"))?;
        let from = found.growth.as_ref().map(|growth| growth.from.to_string());
        return same("the baseline", &from, &text(&expected["baseline"]));
    }
    same("the level", &level, &text(&expected["level"]))?;
    let progress = percent(found.evidence.have as usize, found.evidence.need);
    same("progress", &progress, &expected["progress"].to_string())?;
    let growth = found.growth.as_ref().map(|growth| one_place(&growth.change));
    same("growth", &growth, &text(&expected["growth"]))?;
    if let (Some(stored), Some(growth)) = (text(&expected["baseline"]), &found.growth) {
        same("the baseline", &one_place(&growth.from), &stored)?;
    }
    if !expected["missed"].is_null() {
        let missed = found.basis.set_aside.iter().filter(|one| one.why == Reason::MissedPlace);
        let missed = percent(missed.count(), found.evidence.need);
        same("missed", &missed, &expected["missed"].to_string())?;
    }
    Ok(())
}

/// Before and after a teacher vouches for a skill; a level that is complete leads to the next.
fn transition(case: &Value, skill: &str, assess: Assess) -> Found {
    let mut level = case["level"].as_i64().expect("a level");
    for (key, event) in [("before", None), ("after", Some(skill))] {
        let (found, expected) = (determination(case, event, assess), &case[key]);
        let shown = found.value.as_ref().map(|n| show(n, 1));
        same("the level", &shown, &number(&expected["level"]).map(|n| n.to_string()))?;
        let growth = found.growth.as_ref().map(|growth| show(&growth.change, 1));
        same("growth", &growth, &number(&expected["growth"]).map(|n| n.to_string()))?;
        let have = (Some(found.evidence.have.into()), Some(found.evidence.need.into()));
        same("complete", &have, &(expected["complete"].as_u64(), expected["required"].as_u64()))?;
        let done = found.state.is_done();
        same("done", &Some(done), &expected["done"].as_bool())?;
        level = level.max(case["level"].as_i64().expect("a level") + i64::from(done));
    }
    same("the next level", &Some(level), &case["new_level"].as_i64())
}
