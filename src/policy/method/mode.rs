//! `mode`: the most frequent rating.

use super::Running;
use crate::base::Number;
use crate::policy::ModeTies;
use crate::policy::determine::candidates::Candidate;

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
