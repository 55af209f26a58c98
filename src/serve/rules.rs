//! Other rules, tried: who would change by a policy that somebody dropped on the page.

use serde::Serialize;

use super::compared::{self, Compared};
use super::problems::{self, Problems};
use super::round::Plan;
use super::snapshot::Snapshot;
use super::words::Speaker;
use crate::base::{Diagnostic, Diagnostics};
use crate::press::{self, Instead, OtherPolicy};

/// The result of trying a policy. Nothing is written.
#[derive(Debug, Default, Serialize)]
pub(super) struct Tried {
    /// Something was tried.
    tried: bool,
    /// The problems of the policy.
    problems: Option<Problems>,
    compared: Option<Compared>,
    /// Why nothing can be compared.
    refused: Option<String>,
}

/// The name of the policy in messages.
const NAME: &str = "policy";

/// Who would change.
pub(super) fn tried(
    snapshot: &Snapshot,
    plan: &Plan,
    text: &[u8],
    speaker: &Speaker<'_>,
    root: &str,
) -> Tried {
    let refused =
        |key| Tried { tried: true, refused: Some(speaker.text(key, &[])), ..Tried::default() };
    let Some(school) = &snapshot.school else { return refused("office-rules-unreadable") };
    let Ok(text) = std::str::from_utf8(text) else { return refused("office-rules-no-text") };
    let policy = OtherPolicy::Text { name: NAME.to_string(), text: text.to_string() };
    let instead = Instead { policy: Some(policy), ..plan.instead() };
    let press::Load { sources, diagnostics, school: other } =
        press::load_with(&plan.root, &instead);
    let of_policy = |one: &&Diagnostic| {
        one.primary.origin.source().is_some_and(|id| sources.get(id).path == NAME)
    };
    let own: Diagnostics = diagnostics.iter().filter(of_policy).cloned().collect();
    let problems = (!own.is_empty()).then(|| problems::of(&own, &sources, speaker));
    match other {
        Some(other) => Tried {
            tried: true,
            problems,
            compared: Some(compared::of(school, &other, speaker, root)),
            refused: None,
        },
        None => Tried { problems, ..refused("office-rules-unusable") },
    }
}
