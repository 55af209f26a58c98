//! `latest`, `highest`, `lowest`: one rating stands for all.

use super::descriptor::{Descriptor, MadeOf, Retry, Running};
use super::parameters::Parameters;
use super::writing::alone;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::outcome::Reason;
use crate::policy::said::Said;

/// `latest` in the table.
pub(super) static LATEST: Descriptor = Descriptor {
    name: "latest",
    alias: None,
    doc: "The latest rating.",
    keys: &[],
    start: |_, _| Box::new(latest()),
    arithmetic: alone,
    sentence: |_| Said::new("rule-level-latest"),
    retry: |_| Retry::Replaces,
    places: false,
    pools: true,
    monotone: true,
    usual: || vec![("latest", Parameters::default())],
};

/// `highest` in the table.
pub(super) static HIGHEST: Descriptor = Descriptor {
    name: "highest",
    alias: None,
    doc: "The highest rating.",
    keys: &[],
    start: |_, _| Box::new(highest()),
    arithmetic: alone,
    sentence: |_| Said::new("rule-level-highest"),
    retry: |_| Retry::Free,
    places: false,
    pools: true,
    monotone: true,
    usual: || vec![("highest", Parameters::default())],
};

/// `lowest` in the table.
pub(super) static LOWEST: Descriptor = Descriptor {
    name: "lowest",
    alias: None,
    doc: "The lowest rating.",
    keys: &[],
    start: |_, _| Box::new(lowest()),
    arithmetic: alone,
    sentence: |_| Said::new("rule-level-lowest"),
    retry: |_| Retry::Counts,
    places: false,
    pools: true,
    monotone: true,
    usual: || vec![("lowest", Parameters::default())],
};

/// The latest rating.
fn latest() -> Pick {
    Pick::by(|_, _| true)
}

/// The highest rating; of equals the earliest, which is when it was reached.
fn highest() -> Pick {
    Pick::by(|new, old| new > old)
}

/// The lowest rating; of equals the earliest.
fn lowest() -> Pick {
    Pick::by(|new, old| new < old)
}

/// One rating, which stands until another wins against it.
struct Pick {
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
