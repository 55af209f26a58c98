//! Requirements of states, as the policies in `tests/policy` say them.

use std::fs;
use std::path::Path;

use gradus::base::Number;
use gradus::policy::CreditUse;
use serde_json::Value;

use super::super::literate::first_policy;
use super::{Found, number, same};

/// The credits of the policy are those of the set: area by area, and in all.
pub(super) fn run(case: &Value) -> Found {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/policy");
    let file = folder.join(case["policy"].as_str().expect("a file"));
    let text = fs::read_to_string(file).expect("a rule test");
    let graduation = first_policy(&text).graduation;
    same("credits in all", &graduation.credits, &number(&case["total"]))?;
    let own = || graduation.requirements.iter().filter(|one| !one.part && !one.distinction);
    let mut areas: Vec<Number> = own()
        .filter(|one| one.needs.of.credit == CreditUse::Amount)
        .map(|one| one.needs.with.amount.clone())
        .collect();
    areas.sort();
    let wanted = case["areas"].as_array().expect("areas").iter();
    let mut wanted: Vec<Number> = wanted.filter_map(|area| number(&area[1])).collect();
    wanted.sort();
    same("credits by area", &areas, &wanted)?;
    let other = own().filter(|one| one.needs.of.credit != CreditUse::Amount).count() as u64;
    match case["non_credit"].as_u64() {
        Some(count) if other < count => Err(format!("{other} of {count} other requirements")),
        _ => Ok(()),
    }
}
