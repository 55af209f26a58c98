//! A look for the evidence that a credit rule asks for.

use std::rc::Rc;

use crate::base::Date;
use crate::model::Model;
use crate::model::course::Certifies;
use crate::policy::Count;
use crate::policy::determine::candidate::Candidate;
use crate::policy::determine::ground::Ground;
use crate::policy::determine::lineup::Lineup;
use crate::policy::determine::needs::Tally;
use crate::policy::determine::rows::Rows;
use crate::policy::determine::unfolding::{Change, Unfolding};
use crate::policy::outcome::Progress;
use crate::policy::rules::{NeededEvidence, Rules};

/// The evidence for all competencies of a course, day after day.
pub(super) struct Shown<'a> {
    needs: &'a NeededEvidence,
    /// In the course's order.
    competencies: Vec<OfCompetency<'a>>,
    /// The count over all of them.
    all: Tally<'a>,
    /// The candidates of a day.
    fresh: Vec<Candidate<'a>>,
}

struct OfCompetency<'a> {
    ground: Ground<'a>,
    unfolding: Unfolding<'a>,
    /// The candidates that count so far.
    kept: Vec<Candidate<'a>>,
    tally: Tally<'a>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        model: &'a Model,
        rows: &Rows<'a>,
        certified: &[&Certifies],
        needs: &'a NeededEvidence,
    ) -> Self {
        let competencies = certified.iter().map(|certifies| {
            let competency = &model.framework.competencies[certifies.competency];
            let (idx, stage) = (certifies.competency, competency.band);
            let ground = Ground::at(rules, model, idx, stage, Date::MIN);
            let lineup = Rc::new(Lineup::new(&ground, rows));
            OfCompetency {
                ground,
                unfolding: Unfolding::new(lineup),
                kept: Vec::new(),
                tally: Tally::new(needs),
            }
        });
        let competencies = competencies.collect();
        Shown { needs, competencies, all: Tally::new(needs), fresh: Vec::new() }
    }

    /// True when it is there on a day, which is not before the last one.
    pub(super) fn on(&mut self, day: Date) -> bool {
        let mut fresh = false;
        for own in &mut self.competencies {
            own.ground.day = day;
            let change = own.unfolding.go_to(day, &mut self.fresh);
            if change == Change::Anew {
                fresh = true;
                own.kept.clear();
                own.tally = Tally::new(self.needs);
            }
            for candidate in self.fresh.drain(..) {
                own.tally.take(&candidate);
                self.all.take(&candidate);
                own.kept.push(candidate);
            }
        }
        if fresh {
            self.all = Tally::new(self.needs);
            let kept = self.competencies.iter().flat_map(|own| &own.kept);
            kept.for_each(|candidate| self.all.take(candidate));
        }
        self.all.lacks(self.ratings()).next().is_none()
    }

    /// Progress in the ratings asked for.
    fn ratings(&self) -> Progress {
        match self.needs.ratings {
            Count::Required => {
                let competencies = self.competencies.iter();
                competencies
                    .fold(Progress::default(), |sum, own| sum + own.tally.ratings(&own.ground))
            }
            Count::Fixed(need) => Progress { have: self.all.all().rated.min(need), need },
        }
    }
}
