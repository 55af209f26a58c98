//! `latest`, `highest`, `lowest`: one rating stands for all.

use super::{MadeOf, Running};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The latest rating.
pub(super) fn latest() -> Pick {
    Pick::by(|_, _| true)
}

/// The highest rating; of equals the earliest, which is when it was reached.
pub(super) fn highest() -> Pick {
    Pick::by(|new, old| new > old)
}

/// The lowest rating; of equals the earliest.
pub(super) fn lowest() -> Pick {
    Pick::by(|new, old| new < old)
}

/// One rating, which stands until another wins against it.
pub(super) struct Pick {
    wins: fn(&Number, &Number) -> bool,
    taken: usize,
    chosen: Option<(usize, Number)>,
}

impl Pick {
    fn by(wins: fn(&Number, &Number) -> bool) -> Self {
        Pick { wins, taken: 0, chosen: None }
    }
}

impl<'a> Running<'a> for Pick {
    fn take(&mut self, rating: &Candidate<'a>) {
        if let Some(new) = rating.number()
            && self.chosen.as_ref().is_none_or(|(_, old)| (self.wins)(new, old))
        {
            self.chosen = Some((self.taken, new.clone()));
        }
        self.taken += 1;
    }

    fn value(&self) -> Option<Number> {
        self.chosen.as_ref().map(|(_, number)| number.clone())
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let chosen = self.chosen.as_ref().map(|(at, _)| *at);
        let mut left = Vec::with_capacity(ratings.len());
        left.extend((0..ratings.len()).map(|at| (at, Reason::NotChosen)));
        left.retain(|(at, _)| Some(*at) != chosen);
        MadeOf { used: chosen.into_iter().collect(), left }
    }
}
