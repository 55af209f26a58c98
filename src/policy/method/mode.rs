//! `mode`: the most frequent rating.

use super::descriptor::{Descriptor, Retry, Running};
use super::parameters::{Key, ModeTies, Parameters};
use super::writing::Worked;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "mode",
    alias: None,
    doc: "The most frequent rating.",
    keys: &[Key::Ties],
    start: |with, _| Box::new(Mode::new(with.ties)),
    arithmetic,
    sentence: |with| {
        let ties = match with.ties {
            ModeTies::Higher => Said::new("rule-ties-higher"),
            ModeTies::Lower => Said::new("rule-ties-lower"),
            ModeTies::Latest => Said::new("rule-ties-latest"),
            ModeTies::NoValue => Said::new("rule-ties-none"),
        };
        Said::new("rule-level-mode").with("ties", Value::Said(ties))
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    // A better rating can break up what was most frequent.
    monotone: false,
    usual: || vec![("mode", Parameters::default())],
};

fn arithmetic(worked: &Worked<'_>) -> Said {
    let (value, numbers) = (worked.value, worked.numbers());
    let times = numbers.iter().filter(|number| **number == value).count();
    Said::new("explain-most-frequent")
        .with("number", Value::Number(value.clone()))
        .with("count", Value::Whole(times as u32))
        .with("of", Value::Text(numbers.len().to_string()))
}

/// The most frequent rating; the policy says what wins when several are.
pub(super) struct Mode {
    ties: ModeTies,
    /// Each number that was given and how often, the one given last at the end.
    found: Vec<(Number, usize)>,
}

impl Mode {
    pub(super) fn new(ties: ModeTies) -> Self {
        Mode { ties, found: Vec::new() }
    }
}

impl<'a> Running<'a> for Mode {
    fn take(&mut self, rating: &Candidate<'a>) {
        let Some(number) = rating.number() else { return };
        let known = self.found.iter().position(|(one, _)| one == number);
        let before = known.map_or(0, |at| self.found.remove(at).1);
        self.found.push((number.clone(), before + 1));
    }

    fn value(&self) -> Option<Number> {
        let most = self.found.iter().map(|(_, times)| *times).max()?;
        let frequent = self.found.iter().filter(|(_, times)| *times == most);
        let mut frequent = frequent.map(|(number, _)| number);
        let won = match self.ties {
            ModeTies::Higher => frequent.max(),
            ModeTies::Lower => frequent.min(),
            ModeTies::Latest => frequent.next_back(),
            ModeTies::NoValue => frequent.next().filter(|_| frequent.next().is_none()),
        };
        won.cloned()
    }
}
