//! A lineup as it became known, day after day.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::candidate::Candidate;
use super::lineup::Lineup;
use super::settle::{Rivals, rivals};
use crate::base::Date;

/// Goes through a lineup day by day. Most days only add ratings after those that count already; on
/// the others, what counts is settled again.
pub(crate) struct Unfolding<'a> {
    lineup: Rc<Lineup<'a>>,
    /// Positions in the lineup that are not known yet, the last to become known first.
    unknown: Vec<u32>,
    /// The last position that counts.
    last: Option<u32>,
    /// By what ratings that became known may have rivals; nothing where none can.
    rivals: Option<BTreeSet<Rivals<'a>>>,
}

/// The change on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Nothing.
    Nothing,
    /// Ratings that count beside and after those that count already.
    More,
    /// Everything that counts.
    Anew,
}

impl<'a> Unfolding<'a> {
    pub(crate) fn new(lineup: Rc<Lineup<'a>>) -> Self {
        let mut unknown: Vec<u32> = (0..lineup.entries.len() as u32).collect();
        unknown.sort_by_key(|at| Reverse((lineup.entries[*at as usize].known, *at)));
        let rivals = lineup.has_rivals.then(BTreeSet::new);
        Unfolding { lineup, unknown, last: None, rivals }
    }

    /// Goes on to a day, which is not before the last one, and puts what it brings into `fresh`,
    /// oldest first.
    pub(crate) fn go_to(&mut self, day: Date, fresh: &mut Vec<Candidate<'a>>) -> Change {
        fresh.clear();
        let mut settled = !self.lineup.grows_old();
        while let Some(&at) = self.unknown.last() {
            let entry = &self.lineup.entries[at as usize];
            if entry.known > day {
                break;
            }
            self.unknown.pop();
            let alone = match &mut self.rivals {
                Some(known) => {
                    let rivals = rivals(self.lineup.rule, &entry.candidate);
                    rivals.filter(|rival| !known.insert(*rival)).count() == 0
                }
                None => true,
            };
            settled &= alone && self.last.is_none_or(|last| last < at);
            self.last = self.last.max(Some(at));
            if settled {
                fresh.push(entry.candidate.clone());
            }
        }
        if !settled {
            *fresh = self.lineup.on(day, &mut Vec::new());
            return Change::Anew;
        }
        if fresh.is_empty() { Change::Nothing } else { Change::More }
    }
}
