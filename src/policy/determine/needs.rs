//! Evidence that a rule asks for, apart from the number.

use std::collections::BTreeSet;

use super::candidate::{Candidate, Mark};
use super::ground::Ground;
use crate::model::evidence::{EvidenceKind, Target};
use crate::policy::Count;
use crate::policy::outcome::{Lack, Progress};
use crate::policy::rules::NeededEvidence;

/// Evidence beside the needs of a rule, counted one by one.
pub(crate) struct Tally<'a> {
    needs: &'a NeededEvidence,
    all: Ratings,
    targets: Vec<(Target, Ratings)>,
    kinds: [u32; EvidenceKind::ALL.len()],
    tasks: Names<'a>,
    assessors: Names<'a>,
    contexts: Names<'a>,
}

/// The number of ratings, and whether one was waived.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ratings {
    pub(crate) rated: u32,
    pub(crate) waived: u32,
    pub(crate) missed: u32,
}

/// Different names, no more than are asked for; what has no name is not told apart.
struct Names<'a> {
    need: u32,
    found: BTreeSet<Option<&'a str>>,
}

impl<'a> Tally<'a> {
    pub(crate) fn new(needs: &'a NeededEvidence) -> Self {
        let names = |need| Names { need, found: BTreeSet::new() };
        Tally {
            needs,
            all: Ratings::default(),
            targets: Vec::new(),
            kinds: [0; EvidenceKind::ALL.len()],
            tasks: names(needs.tasks),
            assessors: names(needs.assessors),
            contexts: names(needs.contexts),
        }
    }

    /// Counts a piece of evidence.
    pub(crate) fn take(&mut self, candidate: &Candidate<'a>) {
        let evidence = candidate.evidence;
        self.all.take(&candidate.mark);
        match self.targets.iter_mut().find(|(target, _)| *target == evidence.target) {
            Some((_, ratings)) => ratings.take(&candidate.mark),
            None => {
                let mut ratings = Ratings::default();
                ratings.take(&candidate.mark);
                self.targets.push((evidence.target, ratings));
            }
        }
        if candidate.number().is_some() {
            if let Some(kind) = evidence.kind {
                self.kinds[kind as usize] += 1;
            }
            self.tasks.take(evidence.task.as_deref());
            self.assessors.take(evidence.assessor.as_deref());
            self.contexts.take(evidence.context.as_deref());
        }
    }

    /// All that was counted.
    pub(crate) fn all(&self) -> Ratings {
        self.all
    }

    /// Progress in the ratings asked for.
    pub(crate) fn ratings(&self, ground: &Ground<'_>) -> Progress {
        let of_stage = self.needs.by_stage.iter().find(|(band, _)| Some(*band) == ground.stage);
        match (of_stage, self.needs.ratings) {
            (Some((_, need)), _) => at_most(self.all.there(), *need),
            (None, Count::Fixed(need)) => at_most(self.all.there(), need),
            (None, Count::Required) => self.required(ground),
        }
    }

    /// Progress in the ratings that the framework asks for, over all indicators.
    fn required(&self, ground: &Ground<'_>) -> Progress {
        if ground.wanted().next().is_none() {
            return at_most(self.all.there(), 1);
        }
        let progress = ground.wanted().map(|(indicator, need)| {
            let of = Target::Indicator(indicator);
            let found = self.targets.iter().find(|(target, _)| *target == of);
            found.map(|(_, found)| *found).unwrap_or_default().of(need)
        });
        progress.fold(Progress::default(), |sum, one| sum + one)
    }

    /// Everything that the evidence lacks, apart from what the method asks for.
    pub(crate) fn lacks(&self, ratings: Progress) -> impl Iterator<Item = Lack> {
        let kinds = self.needs.kinds.iter().map(|(kind, need)| {
            let progress = at_most(self.kinds[*kind as usize], *need);
            (progress.missing() > 0).then_some(Lack::Kind(*kind, progress))
        });
        let lack = |names: &Names<'_>, lack: fn(Progress) -> Lack| {
            let progress = at_most(names.found.len() as u32, names.need);
            (progress.missing() > 0).then(|| lack(progress))
        };
        let names = [
            lack(&self.tasks, Lack::Tasks),
            lack(&self.assessors, Lack::Assessors),
            lack(&self.contexts, Lack::Contexts),
        ];
        let ratings = (ratings.missing() > 0).then_some(Lack::Ratings(ratings));
        std::iter::once(ratings).chain(kinds).chain(names).flatten()
    }
}

impl Ratings {
    pub(crate) fn take(&mut self, mark: &Mark) {
        match mark {
            Mark::Number(_) => self.rated += 1,
            Mark::Waived => self.waived += 1,
            Mark::Missed => self.missed += 1,
        }
    }

    /// Progress towards so many ratings; a waiver fills all of them.
    pub(crate) fn of(self, need: u32) -> Progress {
        at_most(if self.waived > 0 { need } else { self.rated }, need)
    }

    /// True when there is nothing at all.
    pub(crate) fn is_empty(self) -> bool {
        self.there() + self.missed == 0
    }

    /// The number of ratings and waivers.
    fn there(self) -> u32 {
        self.rated + self.waived
    }
}

impl<'a> Names<'a> {
    fn take(&mut self, name: Option<&'a str>) {
        if (self.found.len() as u32) < self.need {
            self.found.insert(name);
        }
    }
}

fn at_most(have: u32, need: u32) -> Progress {
    Progress { have: have.min(need), need }
}
