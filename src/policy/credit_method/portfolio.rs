//! `portfolio`: evidence alone.

use super::descriptor::Descriptor;
use crate::policy::said::Said;

/// The way in the table.
pub(super) static CREDIT_METHOD: Descriptor = Descriptor {
    name: "portfolio",
    doc: "The evidence that `needs` asks for is there, whatever the levels are.",
    keys: &[],
    by_evidence: true,
    credit: |_, worth| worth.clone(),
    lacking: |results| results.evidence(),
    lowest_pass: |_| None,
    sentence: |_, _| Said::new("rule-credit-portfolio"),
};
