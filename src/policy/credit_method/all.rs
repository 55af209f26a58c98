//! `all`: every competency is proficient.

use super::descriptor::{Descriptor, Results, all_if};
use super::lacking::Lacking;
use crate::policy::said::{Said, Value};

/// The way in the table.
pub(super) static CREDIT_METHOD: Descriptor = Descriptor {
    name: "all",
    doc: "Every competency is proficient.",
    keys: &[],
    by_evidence: false,
    credit: |results, worth| all_if(results.are_all_proficient(), worth),
    lacking,
    lowest_pass: |pass| Some((pass.proficient, (pass.number)(pass.proficient))),
    sentence: |_, at| Said::new("rule-credit-all").with("level", Value::Level(at)),
};

fn lacking(results: &Results<'_>) -> Option<Lacking> {
    results.are_all_proficient().then(|| results.evidence()).flatten()
}
