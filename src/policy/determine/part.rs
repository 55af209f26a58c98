//! Ratings that are taken together: those of the competency, or those of one indicator.

use super::candidates::{Candidate, Mark};
use crate::model::evidence::Target;
use crate::model::scale::Scale;
use crate::policy::method::{self, Given};
use crate::policy::outcome::{Part, Progress, Reason, SetAside, Term};
use crate::policy::rules::DeterminationRule;

/// What is taken together, and what the framework asks of it.
pub(crate) struct Whole {
    /// The indicator or the competency.
    pub(crate) of: Target,
    /// Position of its rule.
    pub(crate) rule: usize,
    /// How many ratings the framework asks for.
    pub(crate) required: u32,
    /// Evidence there is, of the evidence asked for.
    pub(crate) evidence: Progress,
}

/// Applies the rule's method to the candidates, and sets aside what has no part in the number.
pub(crate) fn part(
    whole: Whole,
    rule: &DeterminationRule,
    scale: &Scale,
    mut candidates: Vec<Candidate<'_>>,
    aside: &mut Vec<SetAside>,
) -> Part {
    let places = method::has_places(&rule.method) && rule.missed == crate::policy::Missed::Fills;
    candidates.retain(|candidate| {
        let why = match candidate.mark {
            Mark::Number(_) => None,
            Mark::Missed => (!places).then_some(Reason::Missed),
            Mark::Waived => Some(Reason::Waived),
        };
        aside.extend(why.map(|why| SetAside { row: candidate.row, why }));
        why.is_none()
    });
    let given = Given { scale, required: whole.required };
    let figure = method::apply(&rule.method, &candidates, &given);
    aside.extend(
        figure.left.iter().map(|(at, why)| SetAside { row: candidates[*at].row, why: *why }),
    );
    Part {
        of: whole.of,
        rule: whole.rule,
        terms: figure
            .used
            .iter()
            .filter_map(|at| {
                let number = candidates[*at].number()?.clone();
                Some(Term { number, weight: candidates[*at].weight.clone() })
            })
            .collect(),
        used: figure.used.iter().map(|at| candidates[*at].row).collect(),
        value: figure.value,
        evidence: whole.evidence,
    }
}
