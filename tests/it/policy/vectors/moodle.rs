//! Competency rules and evidence of Moodle. Values of its scales are positions, counted from 1.

use serde_json::Value;

use super::super::literate::said_in;
use super::{Assess, Found, Tables, same};

pub(super) fn run(case: &Value, assess: Assess) -> Found {
    match case["kind"].as_str().expect("a kind") {
        "rule-all" => all(case, assess),
        "rule-points" => points(case, assess),
        "rule-points-validation" => validation(case),
        "evidence-action" => actions(case, assess),
        "override-sequence" => sequence(case, assess),
        "rule-outcome" => rule_outcome(case, assess),
        other => Err(format!("{other} is about what the software refuses, not about results")),
    }
}

const ALL: &str = "[determination.rules.moodle]\nper = \"indicator\"\nroll_up = \"all\"\n";

/// Whether the parent is proficient; nothing when it has no level.
fn parent(policy: &str, children: &Value, assess: Assess) -> Option<bool> {
    let mut indicators = "code,competency,required\n".to_string();
    let mut evidence = "id,target,performed,rating\n".to_string();
    for (child, proficient) in children.as_object().expect("children") {
        indicators += &format!("{child},C,1\n");
        if let Some(proficient) = proficient.as_bool() {
            let level = if proficient { "PR" } else { "DV" };
            evidence += &format!("{child},{child},2026-01-10,{level}\n");
        }
    }
    let tables = Tables(vec![
        ("students", "id\nana\n"),
        ("competencies", "code\nC\n"),
        ("indicators", &indicators),
        ("evidence", &evidence),
    ]);
    let found = assess(policy, &tables).competencies.remove(0).state;
    found.level().map(|_| found.is_proficient())
}

fn all(case: &Value, assess: Assess) -> Found {
    let found = parent(ALL, &case["children_proficient"], assess).unwrap_or(false);
    same("proficient", &Some(found), &case["expected"].as_bool())
}

fn rule_outcome(case: &Value, assess: Assess) -> Found {
    let expected = &case["expected"];
    if case["rule_outcome"] != "complete" || expected["parent_status"] != "idle" {
        return Err("a review that somebody has to confirm is not a level".to_string());
    }
    let found = parent(ALL, &case["children_proficient"], assess);
    same("proficient", &found, &expected["parent_proficient"].as_bool())
}

/// Points of the children that are proficient, and children that have to be.
fn policy(children: &[Value], required: &Value) -> String {
    let id = |child: &Value| child["id"].as_str().expect("an id").to_string();
    let points: Vec<String> =
        children.iter().map(|child| format!("{} = {}", id(child), child["points"])).collect();
    let require: Vec<String> = children
        .iter()
        .filter(|child| child["required"] == 1)
        .map(|child| format!("{:?}", id(child)))
        .collect();
    format!(
        "[determination.rules.moodle]\nper = \"indicator\"\nroll_up = {{ by = \"points\", points = {{ {} }}, require = [{}] }}\ncut = {{ levels = {{ PR = {required} }} }}\n",
        points.join(", "),
        require.join(", ")
    )
}

fn points(case: &Value, assess: Assess) -> Found {
    let children = case["children"].as_array().expect("children");
    let policy = policy(children, &case["points_required"]);
    let found = parent(&policy, &case["proficient"], assess).unwrap_or(false);
    same("proficient", &Some(found), &case["expected"].as_bool())
}

/// A rule is refused, or doubted, exactly where Moodle refuses it.
fn validation(case: &Value) -> Found {
    let mut indicators = "code,competency,required\n".to_string();
    for child in case["children_of_parent"].as_array().expect("children") {
        indicators += &format!("{},c1,1\n", child.as_str().expect("a code"));
    }
    let model = Tables(vec![("competencies", "code\nc1\ncx\n"), ("indicators", &indicators)]);
    let empty = Vec::new();
    let children = case["config"]["competencies"].as_array().unwrap_or(&empty);
    let policy = policy(children, &case["config"]["base"]["points"]);
    let said = said_in(&policy, &model.school());
    same("accepted", &said.is_empty(), &case["expected"].as_bool().expect("yes or no"))
}

/// Tables of evidence and judgements: completing something rates it with the default of the scale,
/// a person's grade is a judgement, a remark rates nothing.
#[derive(Default)]
struct Told {
    evidence: String,
    overrides: String,
    day: i64,
}

impl Told {
    fn complete(&mut self, value: i64) {
        self.day += 1;
        let day = super::day(self.day);
        self.evidence += &format!("{},C,{day},{value}\n", self.day);
    }

    fn grade(&mut self, value: i64, until: &str) {
        self.day += 1;
        self.overrides += &format!("L{value},{},{until}\n", super::day(self.day));
    }

    /// The value and whether it is proficient.
    fn found(
        &self,
        values: i64,
        proficient: &[i64],
        assess: Assess,
    ) -> (Option<i64>, Option<bool>) {
        let mut scale = "code,points,proficient,lowest,highest\n".to_string();
        for value in 1..=values {
            let yes = if proficient.contains(&value) { "yes" } else { "" };
            scale += &format!("L{value},{value},{yes},,\n");
        }
        let evidence = format!("id,target,performed,rating\n{}", self.evidence);
        let overrides = format!("level,date,until\n{}", self.overrides);
        let tables = Tables(vec![
            ("scale", &scale),
            ("students", "id\nana\n"),
            ("competencies", "code\nC\n"),
            ("evidence", &evidence),
            ("overrides", &overrides),
        ]);
        let policy = "[determination.rules.moodle]\nmethod = \"latest\"\n";
        let state = assess(policy, &tables).competencies.remove(0).state;
        let value = state.level().map(|level| i64::from(level.0) + 1);
        (value, value.map(|_| state.is_proficient()))
    }
}

fn actions(case: &Value, assess: Assess) -> Found {
    let mut told = Told::default();
    for action in case["actions"].as_array().expect("actions") {
        match (action["action"].as_str(), action["grade"].as_i64()) {
            (Some("complete"), _) => told.complete(case["scale_default"].as_i64().expect("one")),
            (Some("override"), Some(grade)) => told.grade(grade, ""),
            _ => {}
        }
    }
    let proficient = case["proficient_values"].as_array().expect("values").iter();
    let proficient: Vec<i64> = proficient.filter_map(Value::as_i64).collect();
    let found = told.found(4, &proficient, assess);
    let expected = &case["expected"];
    same("the grade", &found, &(expected["grade"].as_i64(), expected["proficient"].as_bool()))
}

/// Undoing a completion takes no rating back, and a person's grade stands until it is told to end.
fn sequence(case: &Value, assess: Assess) -> Found {
    let mut told = Told::default();
    let value = case["scale_default"].as_i64().expect("the default value");
    let mut found = Vec::new();
    for (at, _) in case["steps"].as_array().expect("steps").iter().enumerate() {
        match at {
            1 | 4 => told.complete(value),
            2 => told.grade(2, ""),
            5 => {
                let until = super::day(told.day).to_string();
                told.overrides = told.overrides.replace(",\n", &format!(",{until}\n"));
                told.complete(value);
            }
            _ => {}
        }
        found.push(told.found(3, &[2, 3], assess).0.unwrap_or(0));
    }
    let expected = case["steps"].as_array().expect("steps").iter();
    let expected: Vec<i64> = expected.filter_map(|step| step["grade"].as_i64()).collect();
    same("the grades", &found, &expected)
}
