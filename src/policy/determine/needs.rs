//! Evidence that a rule asks for, apart from the number.

use super::candidates::{Candidate, Mark};
use crate::base::Idx;
use crate::model::evidence::Target;
use crate::model::framework::{Band, Competency, Framework};
use crate::policy::Count;
use crate::policy::outcome::{Lack, Progress};
use crate::policy::rules::NeededEvidence;

/// What there is of the ratings asked for.
pub(crate) fn ratings(
    needs: &NeededEvidence,
    framework: &Framework,
    competency: &Competency,
    stage: Option<Idx<Band>>,
    candidates: &[Candidate<'_>],
) -> Progress {
    let of_stage = needs.by_stage.iter().find(|(band, _)| Some(*band) == stage);
    let need = match (of_stage, needs.ratings) {
        (Some((_, need)), _) => *need,
        (None, Count::Fixed(need)) => need,
        (None, Count::Required) => return required(framework, competency, stage, candidates),
    };
    let there = candidates.iter().filter(|candidate| candidate.mark != Mark::Missed).count();
    Progress { have: need.min(there as u32), need }
}

/// What there is of the ratings that the framework asks for, over all indicators.
fn required(
    framework: &Framework,
    competency: &Competency,
    stage: Option<Idx<Band>>,
    candidates: &[Candidate<'_>],
) -> Progress {
    let mut progress = Progress::default();
    for indicator in &competency.indicators {
        let need = framework.indicators[*indicator].required.at(stage).unwrap_or(1);
        progress = progress + of_indicator(Target::Indicator(*indicator), need, candidates);
    }
    if competency.indicators.is_empty() {
        let there = candidates.iter().filter(|candidate| candidate.mark != Mark::Missed).count();
        progress = Progress { have: there.min(1) as u32, need: 1 };
    }
    progress
}

/// What there is of the ratings asked for of one target; a waiver fills all of them.
pub(crate) fn of_indicator(target: Target, need: u32, candidates: &[Candidate<'_>]) -> Progress {
    let mut have = 0;
    for candidate in candidates.iter().filter(|candidate| candidate.evidence.target == target) {
        match candidate.mark {
            Mark::Number(_) => have += 1,
            Mark::Waived => have = need.max(have),
            Mark::Missed => {}
        }
    }
    Progress { have: have.min(need), need }
}

/// Everything that the evidence lacks, apart from what the method asks for.
pub(crate) fn lacks(
    needs: &NeededEvidence,
    ratings: Progress,
    candidates: &[Candidate<'_>],
) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut check = |have: usize, need: u32, lack: &dyn Fn(Progress) -> Lack| {
        let progress = Progress { have: need.min(have as u32), need };
        if progress.missing() > 0 {
            lacks.push(lack(progress));
        }
    };
    let rated = || candidates.iter().filter(|candidate| candidate.number().is_some());
    check(ratings.have as usize, ratings.need, &Lack::Ratings);
    for (kind, need) in &needs.kinds {
        let have = rated().filter(|candidate| candidate.evidence.kind == Some(*kind)).count();
        check(have, *need, &|progress| Lack::Kind(*kind, progress));
    }
    if needs.tasks > 0 {
        check(distinct(rated().map(|c| c.evidence.task.as_deref())), needs.tasks, &Lack::Tasks);
    }
    if needs.assessors > 0 {
        let assessors = rated().map(|c| c.evidence.assessor.as_deref());
        check(distinct(assessors), needs.assessors, &Lack::Assessors);
    }
    if needs.contexts > 0 {
        check(
            distinct(rated().map(|c| c.evidence.context.as_deref())),
            needs.contexts,
            &Lack::Contexts,
        );
    }
    lacks
}

/// How many different names there are; what has no name is not told apart.
pub(crate) fn distinct<'a>(names: impl Iterator<Item = Option<&'a str>>) -> usize {
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}
