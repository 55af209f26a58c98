//! The next competencies of a student.

use super::Opens;
use super::outcome::{Closest, Determination, State};
use super::rules::Rules;
use crate::base::Idx;
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::grade::Grade;

/// Competencies asked of the student that are not begun and whose prerequisites are all done; those
/// that are usually reached earliest first. Nothing waits for what was never begun in grades that
/// the student has left behind.
pub(super) fn ready(
    rules: &Rules,
    model: &Model,
    found: &[Determination],
    grade: Option<Grade>,
) -> Vec<Idx<Competency>> {
    let competencies = &model.framework.competencies;
    let done = |other: Idx<Competency>| {
        let one = &found[other.position()];
        one.state.is_done() || one.state == State::NotAssessed && competencies[other].is_past(grade)
    };
    let mut ready: Vec<Idx<Competency>> = competencies
        .iter()
        .filter(|(idx, competency)| {
            let one = &found[idx.position()];
            let opened = || match rules.next.opens {
                Opens::Prerequisites => true,
                Opens::StageComplete => before(model, competency, found).all(done),
            };
            one.asked
                && one.state == State::NotAssessed
                && competency.prerequisites.iter().copied().all(done)
                && opened()
        })
        .map(|(idx, _)| idx)
        .collect();
    ready.sort_by_key(|idx| {
        let milestone = competencies[*idx].milestone;
        (milestone.is_none(), milestone, *idx)
    });
    ready
}

/// The competencies of the same subject that count at the stages before a competency's own.
fn before<'m>(
    model: &'m Model,
    competency: &'m Competency,
    found: &'m [Determination],
) -> impl Iterator<Item = Idx<Competency>> + 'm {
    let all = model.framework.of_subject(competency.subject);
    all.filter(move |(idx, one)| {
        found[idx.position()].counted && one.band.is_some() && one.band < competency.band
    })
    .map(|(idx, _)| idx)
}

/// Competencies asked of the student that are begun, not proficient and within the policy's distance of it:
/// fewest levels first, then fewest missing ratings, then the higher number.
pub(super) fn closest(rules: &Rules, model: &Model, found: &[Determination]) -> Vec<Closest> {
    let Some(goal) = model.academic_scale().lowest_proficient() else { return Vec::new() };
    let mut closest: Vec<(Closest, &Determination)> = found
        .iter()
        .filter(|one| one.asked)
        .filter_map(|one| {
            let level = match one.state {
                State::NotYet(level) => level,
                State::Insufficient { .. } => one.basis.level?,
                State::NotAssessed | State::Proficient(_) | State::Exempt => return None,
            };
            let levels = goal.0.saturating_sub(level.0);
            let missing = one.evidence.missing();
            let close = levels <= rules.pace.close;
            close.then_some((Closest { competency: one.competency, levels, missing }, one))
        })
        .collect();
    closest.sort_by(|(a, of_a), (b, of_b)| {
        (a.levels, a.missing)
            .cmp(&(b.levels, b.missing))
            .then_with(|| of_b.value.cmp(&of_a.value))
            .then_with(|| a.competency.cmp(&b.competency))
    });
    closest.into_iter().map(|(closest, _)| closest).collect()
}
