//! A way to earn credit, told whole: its name, its parameters, its arithmetic and how it is put into
//! words.

use super::lacking::Lacking;
use crate::base::Number;
use crate::model::scale::{LevelIdx, Scale};
use crate::policy::outcome::{Contribution, State};
use crate::policy::said::Said;

/// A way to earn credit with its parameters. `L` is a level: its code with its place, an index
/// once it is bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditMethod<L> {
    /// The way.
    pub of: &'static Descriptor,
    /// Its parameters; those that it does not take have their usual values.
    pub with: Parameters<L>,
}

/// Parameters of ways to earn credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters<L> {
    /// The smallest mean.
    pub mean: Number,
    /// The smallest number of any competency.
    pub lowest: Option<Number>,
    /// The lowest level of any competency.
    pub floor: Option<L>,
    /// A share of proficient competencies, from 0 to 1.
    pub share: Number,
    /// Credit is cut to whole multiples of this, when given.
    pub step: Option<Number>,
}

/// A key of a credit rule that ways to earn credit take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The smallest mean.
    Mean,
    /// The smallest number of any competency.
    Lowest,
    /// The lowest level of any competency.
    Floor,
    /// A share of proficient competencies.
    Share,
    /// The smallest step of partial credit.
    Step,
}

/// Everything that is known of a way to earn credit.
pub struct Descriptor {
    /// Its name in `policy.toml`.
    pub name: &'static str,
    /// The way in a sentence, for the reference.
    pub doc: &'static str,
    /// The keys of a rule that it takes.
    pub keys: &'static [Key],
    /// It asks for nothing but evidence, and the rule has to say which.
    pub by_evidence: bool,
    /// The credit that results give, of the credit that the course is worth.
    pub(in crate::policy) credit: fn(&Results<'_>, &Number) -> Number,
    /// The lack of results without credit; nothing where the number of proficient competencies
    /// tells it.
    pub(in crate::policy) lacking: fn(&Results<'_>) -> Option<Lacking>,
    /// The lowest results that earn credit, all competencies but few at one level: the lowest level
    /// and the average. Nothing where any results do.
    pub(in crate::policy) lowest_pass: fn(&Passing<'_>) -> Option<(LevelIdx, Number)>,
    /// The way in a sentence, with the level that counts as proficient.
    pub sentence: fn(&Parameters<LevelIdx>, Option<LevelIdx>) -> Said,
}

/// The results of a course under a credit rule. Competencies that the student is excused from
/// neither help nor hinder.
pub(in crate::policy) struct Results<'a> {
    /// The parameters of the rule.
    pub(in crate::policy) with: &'a Parameters<LevelIdx>,
    /// The level that counts as proficient; nothing means the proficient set of the scale.
    pub(in crate::policy) at: Option<LevelIdx>,
    /// The rule asks for evidence apart from levels.
    pub(in crate::policy) asks_for_evidence: bool,
    /// Every competency of the course.
    pub(in crate::policy) contributions: &'a [Contribution],
}

/// Results that just pass.
pub(in crate::policy) struct Passing<'a> {
    /// The parameters of the rule.
    pub(in crate::policy) with: &'a Parameters<LevelIdx>,
    /// The lowest level that counts as proficient.
    pub(in crate::policy) proficient: LevelIdx,
    /// The scale.
    pub(in crate::policy) scale: &'a Scale,
    /// The smallest number with which a competency at a level can enter an average.
    pub(in crate::policy) number: &'a dyn Fn(LevelIdx) -> Number,
}

impl<'a> Results<'a> {
    /// The competencies that the student is not excused from.
    pub(in crate::policy) fn asked(&self) -> impl Iterator<Item = &'a Contribution> {
        self.contributions.iter().filter(|one| one.state != State::Exempt)
    }

    /// Those of them that are proficient.
    pub(super) fn proficient(&self) -> impl Iterator<Item = &'a Contribution> {
        let at = self.at;
        self.asked().filter(move |one| one.state.is_at(at))
    }

    /// True when all of them are.
    pub(super) fn are_all_proficient(&self) -> bool {
        self.proficient().count() == self.asked().count()
    }

    /// True when fewer than the share asked for are.
    pub(super) fn are_short_of_share(&self) -> bool {
        let needed = &self.with.share * &Number::from(self.asked().count());
        Number::from(self.proficient().count()) < needed
    }

    /// The lack of competencies below the level that all must reach.
    pub(super) fn below_floor(&self) -> Option<Lacking> {
        let level = self.with.floor?;
        let below = |one: &&Contribution| one.state.level().is_none_or(|own| own < level);
        let count = self.asked().filter(below).count();
        (count > 0).then_some(Lacking::Floor { count, level })
    }

    /// The lack of evidence, where the rule asks for some.
    pub(super) fn evidence(&self) -> Option<Lacking> {
        self.asks_for_evidence.then_some(Lacking::Evidence)
    }
}

/// All of the credit of a course, or none.
pub(super) fn all_if(holds: bool, worth: &Number) -> Number {
    if holds { worth.clone() } else { Number::ZERO }
}

impl CreditMethod<LevelIdx> {
    /// The way in a sentence, with the level that counts as proficient.
    pub fn sentence(&self, at: Option<LevelIdx>) -> Said {
        (self.of.sentence)(&self.with, at)
    }
}

impl<L> Parameters<L> {
    /// The same with a level of the school.
    pub(in crate::policy) fn bound<M>(&self, level: impl FnOnce(&L) -> Option<M>) -> Parameters<M> {
        let Parameters { mean, lowest, floor, share, step } = self;
        Parameters {
            mean: mean.clone(),
            lowest: lowest.clone(),
            floor: floor.as_ref().and_then(level),
            share: share.clone(),
            step: step.clone(),
        }
    }
}

impl Key {
    /// The key as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Key::Mean => "mean",
            Key::Lowest => "lowest",
            Key::Floor => "floor",
            Key::Share => "share",
            Key::Step => "step",
        }
    }

    /// True when a rule whose way takes it cannot do without.
    pub fn is_needed(self) -> bool {
        match self {
            Key::Mean | Key::Share => true,
            Key::Lowest | Key::Floor | Key::Step => false,
        }
    }
}

impl<L> Default for Parameters<L> {
    fn default() -> Self {
        let (lowest, floor, step) = (None, None, None);
        Parameters { mean: Number::ZERO, lowest, floor, share: Number::ONE, step }
    }
}
