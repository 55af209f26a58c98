//! A roll-up, told whole: its name, its parameters, its arithmetic and how it is put into words.

use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::outcome::{Progress, Term};
use crate::policy::said::{Said, Value};

/// A roll-up with its parameters: how parts come to a whole. `P` is a part: its code with its
/// place, an index once it is bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp<P> {
    /// The roll-up.
    pub of: &'static Descriptor,
    /// Its parameters; those that it does not take have their usual values.
    pub with: Parameters<P>,
}

/// Parameters of roll-ups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters<P> {
    /// The weights of parts; one that is not named weighs 1.
    pub weights: Vec<(P, Number)>,
    /// The worth of parts in points.
    pub points: Vec<(P, Number)>,
    /// Parts that have to be proficient.
    pub require: Vec<P>,
    /// A share of the parts, from 0 to 1.
    pub share: Number,
}

/// A key of the table of a roll-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Weights by part.
    Weights,
    /// Points by part.
    Points,
    /// Parts that have to be proficient.
    Require,
    /// A share of the parts.
    Share,
}

/// Everything that is known of a roll-up.
pub struct Descriptor {
    /// Its name in `policy.toml`.
    pub name: &'static str,
    /// The roll-up in a sentence, for the reference.
    pub doc: &'static str,
    /// The keys of its table that it takes.
    pub keys: &'static [Key],
    /// The number of the whole, and what keeps it from having one.
    pub(in crate::policy) whole: fn(&Parts<'_>) -> Rolled,
    /// The numbers that it can make.
    pub numbers: Numbers,
    /// It takes ratings together instead of the numbers of the parts.
    pub pools: bool,
    /// The key of its sentence for the indicators of a competency.
    pub of_indicators: &'static str,
    /// The key of its sentence for the competencies of a subject.
    pub of_competencies: &'static str,
    /// The arithmetic in writing, where it does not go without saying.
    pub(in crate::policy) arithmetic: fn(&Worked<'_>) -> Option<Said>,
}

/// The numbers that a roll-up can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// Those of the scale.
    OfScale,
    /// Those of the scale, added up; cut scores have to say which level they are.
    Added,
    /// Points of the parts; cut scores have to say which level they are.
    Points,
}

/// A number, and what keeps the whole from having one.
pub(in crate::policy) type Rolled = (Option<Number>, Option<Progress>);

/// Parts with their numbers, as a roll-up looks at them.
pub(in crate::policy) struct Parts<'a> {
    /// All of them.
    pub(in crate::policy) all: Vec<Part<'a>>,
    /// The worth of those that are worth points, and their numbers.
    pub(in crate::policy) points: Vec<(&'a Number, Option<&'a Number>)>,
    /// The numbers of those that have to be proficient.
    pub(in crate::policy) required: Vec<Option<&'a Number>>,
    /// The share that is asked for.
    pub(in crate::policy) share: &'a Number,
    /// The scale.
    pub(in crate::policy) scale: &'a Scale,
}

/// A part.
#[derive(Clone, Copy)]
pub(in crate::policy) struct Part<'a> {
    /// Its number, where it has one.
    pub(in crate::policy) number: Option<&'a Number>,
    /// A part that asks for nothing and has nothing is not in the way.
    pub(in crate::policy) wanted: bool,
    /// Its weight, where it is named.
    pub(in crate::policy) weight: Option<&'a Number>,
}

/// A number that a roll-up made.
pub(in crate::policy) struct Worked<'a> {
    /// The numbers of the parts.
    pub(in crate::policy) numbers: &'a [&'a Number],
    /// The ratings that these are made of.
    pub(in crate::policy) terms: &'a [&'a Term],
    /// The number.
    pub(in crate::policy) value: &'a Number,
}

impl<'a> Parts<'a> {
    /// The numbers there are.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &'a Number> {
        self.all.iter().filter_map(|part| part.number)
    }

    /// The parts that are asked for, or have something all the same.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Part<'a>> {
        self.all.iter().filter(|part| part.wanted || part.number.is_some())
    }

    /// A number, once every part that is asked for has one.
    pub(super) fn complete(&self, value: impl Fn() -> Option<Number>) -> Rolled {
        let need = self.counted().count() as u32;
        let have = self.numbers().count() as u32;
        if have < need {
            return (None, Some(Progress { have, need }));
        }
        (value(), None)
    }
}

/// The arithmetic of a roll-up whose number stands among those of the parts.
pub(super) fn among_them(_: &Worked<'_>) -> Option<Said> {
    None
}

/// The numbers of the parts, and the one that was made of them.
pub(super) fn of_numbers(worked: &Worked<'_>) -> Option<Said> {
    let numbers: Vec<String> = worked.numbers.iter().map(|number| number.to_string()).collect();
    let said = Said::new("explain-of-numbers").with("numbers", Value::Text(numbers.join(", ")));
    Some(said.with("number", Value::Number(worked.value.clone())))
}

impl<P> RollUp<P> {
    /// The roll-up of indicators in a sentence.
    pub fn of_indicators(&self) -> Said {
        self.sentence(self.of.of_indicators)
    }

    /// The roll-up of competencies in a sentence.
    pub fn of_competencies(&self) -> Said {
        self.sentence(self.of.of_competencies)
    }

    /// The arithmetic from the numbers of the parts to a number, in writing; `terms` are the ratings behind them.
    pub fn arithmetic(&self, numbers: &[&Number], terms: &[&Term], value: &Number) -> Option<Said> {
        (self.of.arithmetic)(&Worked { numbers, terms, value })
    }

    fn sentence(&self, key: &'static str) -> Said {
        let said = Said::new(key);
        match self.of.keys.contains(&Key::Share) {
            true => said.with("share", Value::Share(self.with.share.clone())),
            false => said,
        }
    }
}

impl Key {
    /// The key as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Key::Weights => "weights",
            Key::Points => "points",
            Key::Require => "require",
            Key::Share => "share",
        }
    }

    /// True when a roll-up that takes it cannot do without.
    pub fn is_needed(self) -> bool {
        match self {
            Key::Weights | Key::Points => true,
            Key::Require | Key::Share => false,
        }
    }
}

impl<P> Default for Parameters<P> {
    fn default() -> Self {
        let (weights, points, require) = (Vec::new(), Vec::new(), Vec::new());
        Parameters { weights, points, require, share: Number::ONE }
    }
}
