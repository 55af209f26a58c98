//! Ratings that are taken together: those of the competency, or those of one indicator.

use super::candidate::{Candidate, Mark};
use super::needs::Ratings;
use crate::base::Number;
use crate::model::evidence::Target;
use crate::model::scale::Scale;
use crate::policy::Missed;
use crate::policy::method::{Given, MadeOf, Running, Window};
use crate::policy::outcome::{Progress, RatingGroup, Reason, SetAside, Term};
use crate::policy::rules::DeterminationRule;

/// Ratings taken together, and the result of the method so far.
pub(super) struct Whole<'a> {
    /// The indicator or the competency.
    pub(super) of: Target,
    /// Its rule and the position of it.
    rule: (usize, &'a DeterminationRule),
    given: Given<'a>,
    /// Ratings that are asked for one by one; none where they are asked for over all indicators.
    need: u32,
    ratings: Ratings,
    /// The method, once it took something.
    method: Option<Box<dyn Running<'a> + 'a>>,
    /// The ratings that the method took.
    taken: Vec<Candidate<'a>>,
    /// The ratings that it was not given.
    left: Vec<SetAside>,
    value: Option<Number>,
    /// The method took more since `value` was asked for.
    stale: bool,
}

impl<'a> Whole<'a> {
    /// Nothing yet of what is taken together under a rule; `required` is how many ratings the
    /// framework asks for, and `need` how many are asked for of this part alone.
    pub(super) fn new(
        of: Target,
        rule: (usize, &'a DeterminationRule),
        scale: &'a Scale,
        required: u32,
        need: u32,
    ) -> Self {
        Whole {
            of,
            rule,
            given: Given { scale, required },
            need,
            ratings: Ratings::default(),
            method: None,
            taken: Vec::new(),
            left: Vec::new(),
            value: None,
            stale: false,
        }
    }

    pub(super) fn take(&mut self, candidate: Candidate<'a>) {
        self.ratings.take(&candidate.mark);
        let why = match candidate.mark {
            Mark::Number(_) => None,
            Mark::Missed => (!self.has_places()).then_some(Reason::Missed),
            Mark::Waived => Some(Reason::Waived),
        };
        match why {
            Some(why) => self.left.push(SetAside { row: candidate.row, why }),
            None => {
                let (rule, given) = (self.rule.1, self.given);
                self.method.get_or_insert_with(|| start(rule, given)).take(&candidate);
                self.taken.push(candidate);
                self.stale = true;
            }
        }
    }

    /// True when nothing was ever rated.
    pub(super) fn is_untouched(&self) -> bool {
        self.ratings.is_empty()
    }

    /// True when a missed occasion can take a place.
    fn has_places(&self) -> bool {
        let rule = self.rule.1;
        let places = rule.method.of.places || rule.window.is_some();
        places && rule.missed == Missed::Fills
    }

    /// Asks the method for its number, where it took more since it was last asked. True when the
    /// number changed.
    pub(super) fn refresh(&mut self) -> bool {
        if !std::mem::take(&mut self.stale) {
            return false;
        }
        let now = self.method.as_ref().and_then(|method| method.value());
        let before = std::mem::replace(&mut self.value, now);
        before != self.value
    }

    /// The exact number, as of the last time the method was asked.
    pub(super) fn value(&self) -> Option<&Number> {
        self.value.as_ref()
    }

    /// Evidence there is, of the evidence asked for.
    pub(super) fn evidence(&self) -> Progress {
        self.ratings.of(self.need)
    }

    /// The number and the weight of each rating that the method's number is made of.
    pub(super) fn terms(&self) -> Vec<Term> {
        self.made_of().used.into_iter().filter_map(|at| term(&self.taken[at])).collect()
    }

    fn made_of(&self) -> MadeOf {
        self.method.as_ref().map(|method| method.made_of(&self.taken)).unwrap_or_default()
    }

    /// The part, and what has no part in its number.
    pub(super) fn part(self, aside: &mut Vec<SetAside>) -> RatingGroup {
        let made_of = self.made_of();
        let row = |at: &usize| self.taken[*at].row;
        let left = made_of.left.iter().map(|(at, why)| SetAside { row: row(at), why: *why });
        aside.extend(self.left.iter().copied().chain(left));
        RatingGroup {
            of: self.of,
            rule: self.rule.0,
            used: made_of.used.iter().map(row).collect(),
            terms: made_of.used.iter().filter_map(|at| term(&self.taken[*at])).collect(),
            evidence: self.evidence(),
            value: self.value,
        }
    }
}

/// The method of a rule before its first rating, behind the rule's window.
fn start<'a>(rule: &'a DeterminationRule, given: Given<'a>) -> Box<dyn Running<'a> + 'a> {
    match rule.window {
        Some(count) => Box::new(Window::new(count as usize, &rule.method, given)),
        None => rule.method.start(&given),
    }
}

fn term(candidate: &Candidate<'_>) -> Option<Term> {
    let number = candidate.number()?.clone();
    Some(Term { number, weight: candidate.weight.clone() })
}
