//! The result of evidence: a number, and a level or the reason why there is none.

use super::candidate::Candidate;
use super::cut;
use super::ground::Ground;
use super::judgement;
use super::needs::Tally;
use super::part::Whole;
use super::roll_up::{self, Numbered};
use crate::base::{Date, Idx, Number};
use crate::model::evidence::Target;
use crate::model::framework::Indicator;
use crate::model::scale::LevelIdx;
use crate::policy::outcome::{Lack, Progress, RatingGroup, SetAside, State};
use crate::policy::{Per, RoundWhen, WhenInsufficient};

/// The result of the evidence taken so far.
pub(super) struct Standing<'a> {
    ground: Ground<'a>,
    tally: Tally<'a>,
    /// The competency as a whole, or each indicator in order and then what is about the whole.
    parts: Vec<Whole<'a>>,
    /// The day of the latest evidence.
    latest: Option<Date>,
    number: Reading,
    /// The number was never made out.
    unread: bool,
}

/// The number of the competency, and the level that it is read as.
#[derive(Default)]
pub(super) struct Reading {
    /// The exact number.
    pub(super) value: Option<Number>,
    /// The number that the level was read off.
    pub(super) banded: Option<Number>,
    /// The level.
    pub(super) level: Option<LevelIdx>,
    /// The need of the roll-up that is not met.
    missing: Option<Progress>,
}

impl<'a> Standing<'a> {
    /// Nothing yet.
    pub(super) fn new(ground: Ground<'a>) -> Self {
        let Ground { rules, competency, at, .. } = ground;
        let scale = ground.scale();
        let parts = match ground.rule().per {
            Per::Competency => {
                let has_parts = ground.wanted().next().is_some();
                let required: u32 = ground.wanted().map(|(_, count)| count).sum();
                let required = required.max(u32::from(!has_parts));
                let of = Target::Competency(competency);
                vec![Whole::new(of, (at, ground.rule()), scale, required, 0)]
            }
            Per::Indicator => {
                let part = |(indicator, need): (Idx<Indicator>, u32)| {
                    let at = rules.of_indicator[indicator.position()].unwrap_or(at);
                    let of = Target::Indicator(indicator);
                    Whole::new(of, (at, &rules.determination[at]), scale, need, need)
                };
                ground.wanted().map(part).collect()
            }
        };
        let tally = Tally::new(&ground.rule().needs);
        Standing { ground, tally, parts, latest: None, number: Reading::default(), unread: true }
    }

    /// Takes the next piece of evidence; they come oldest first.
    pub(super) fn take(&mut self, candidate: Candidate<'a>) {
        self.tally.take(&candidate);
        self.latest = Some(candidate.date);
        let ground = &self.ground;
        let at = match ground.rule().per {
            Per::Competency => 0,
            Per::Indicator => {
                let whole = Target::Competency(ground.competency);
                let of = |target| self.parts.iter().position(|part| part.of == target);
                of(candidate.evidence.target).or_else(|| of(whole)).unwrap_or_else(|| {
                    let rule = (ground.at, ground.rule());
                    self.parts.push(Whole::new(whole, rule, ground.scale(), 1, 0));
                    self.parts.len() - 1
                })
            }
        };
        self.parts[at].take(candidate);
    }

    /// Brings the number up to date with what was taken. It stays when no part has another number
    /// than before.
    pub(super) fn refresh(&mut self) {
        let changed = self.parts.iter_mut().fold(false, |any, part| part.refresh() | any);
        if changed || self.unread || self.pools() {
            self.number = self.read();
            self.unread = false;
        }
    }

    /// The number and its level, as of the last refresh.
    pub(super) fn number(&self) -> &Reading {
        &self.number
    }

    fn pools(&self) -> bool {
        self.ground.rule().per == Per::Indicator && self.ground.rule().roll_up.of.pools
    }

    fn read(&self) -> Reading {
        let (rule, scale) = (self.ground.rule(), self.ground.scale());
        let (value, missing) = match rule.per {
            Per::Competency => (self.parts[0].value().cloned(), None),
            Per::Indicator if rule.roll_up.of.pools => (roll_up::pool(&self.parts), None),
            Per::Indicator => roll_up::roll_up(&rule.roll_up, &self.rolled(), scale),
        };
        let banded = value.as_ref().map(|value| match rule.round {
            RoundWhen::Banded => rule.rounding.apply(value),
            RoundWhen::Shown => value.clone(),
        });
        let base = cut::base(&rule.cut, &self.ground.model.framework, self.ground.stage);
        let level = banded.as_ref().map(|number| cut::level(&rule.cut, scale, number, &base));
        Reading { value, banded, level, missing }
    }

    /// The parts with their numbers, as a roll-up looks at them.
    fn rolled(&self) -> Vec<Numbered<'_, Idx<Indicator>>> {
        let rolled = self.parts.iter().map(|part| match part.of {
            Target::Indicator(idx) => {
                Numbered { part: Some(idx), number: part.value(), wanted: part.evidence().need > 0 }
            }
            Target::Competency(_) => Numbered { part: None, number: part.value(), wanted: false },
        });
        rolled.collect()
    }

    /// The day of the latest evidence.
    pub(super) fn latest(&self) -> Option<Date> {
        self.latest
    }

    /// Evidence there is, of the evidence the rule asks for.
    pub(super) fn evidence(&self) -> Progress {
        self.tally.ratings(&self.ground)
    }

    /// The lacks of the evidence.
    pub(super) fn lacks(&self, evidence: Progress) -> impl Iterator<Item = Lack> {
        let Reading { value, missing, .. } = &self.number;
        let silent = value.is_none() && missing.is_none() && self.tally.all().rated > 0;
        self.tally
            .lacks(evidence)
            .chain(missing.map(Lack::Indicators))
            .chain(silent.then_some(Lack::Method))
    }

    /// The level or the kind of "no level", before anybody's judgement.
    pub(super) fn state(&self, evidence: Progress) -> State {
        let seen = self.tally.all();
        if seen.is_empty() {
            return State::NotAssessed;
        }
        if seen.waived > 0 && seen.rated == 0 && evidence.missing() == 0 {
            return State::Exempt;
        }
        let insufficient = self.ground.rule().when_insufficient;
        let enough =
            insufficient == WhenInsufficient::Level || self.lacks(evidence).next().is_none();
        match self.number.level {
            Some(level) if enough => judgement::at(self.ground.scale(), level),
            level if insufficient == WhenInsufficient::Provisional => {
                State::Insufficient { provisional: level }
            }
            _ => State::Insufficient { provisional: None },
        }
    }

    /// The parts, and what has no part in their numbers.
    pub(super) fn parts(self, aside: &mut Vec<SetAside>) -> (Vec<RatingGroup>, Reading) {
        let day = self.ground.day;
        let indicators = &self.ground.model.framework.indicators;
        let is_past = |part: &Whole<'_>| match part.of {
            Target::Indicator(idx) => part.is_untouched() && indicators[idx].on(day).is_none(),
            Target::Competency(_) => false,
        };
        let parts = self.parts.into_iter().filter(|part| !is_past(part));
        (parts.map(|part| part.part(aside)).collect(), self.number)
    }
}
