//! Waiting until the files are whole, so that none is read half written.
//!
//! A small file is written at one go, and is whole when nothing has happened for a moment. A program
//! that writes a large one in its place empties it first, and may pause on the way: a file that has
//! lost most of what it held, or that goes on growing, has to stand still for longer.

use std::time::{Duration, Instant};

use super::look::Look;

/// The files while something may be on its way.
pub(super) struct Settling<'a> {
    /// The files as they were read last.
    read: &'a Look,
    last: Look,
    start: Instant,
    /// The moment since which nothing has happened.
    since: Instant,
    /// A large file was seen to grow.
    grows: bool,
}

/// The time that nothing happens before files are read.
pub(super) const QUIET: Duration = Duration::from_millis(30);

/// The same, when a file seems to be on its way.
const STALLED: Duration = Duration::from_millis(500);

/// The longest wait, where something happens all the time.
const PATIENCE: Duration = Duration::from_secs(2);

/// The same, when a file seems to be on its way.
const ARRIVAL: Duration = Duration::from_secs(60);

impl<'a> Settling<'a> {
    /// Begins with a first look.
    pub(super) fn new(read: &'a Look, first: Look, now: Instant) -> Self {
        Settling { read, last: first, start: now, since: now, grows: false }
    }

    /// Takes another look, and what was told since the one before; true when all is whole.
    pub(super) fn is_over(&mut self, look: Look, told: bool, now: Instant) -> bool {
        self.grows |= look.grows(&self.last);
        if told || look != self.last {
            self.since = now;
        }
        self.last = look;
        let arrives = self.grows || self.last.is_cut(self.read);
        let (quiet, patience) = if arrives { (STALLED, ARRIVAL) } else { (QUIET, PATIENCE) };
        now - self.since >= quiet || now - self.start > patience
    }

    /// The files as they were seen last.
    pub(super) fn end(self) -> Look {
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks, as milliseconds and the size of the file then, none where it is not there: the moment
    /// at which the wait is over, when a look is taken every 30 ms.
    fn over(read: u64, steps: &[(u64, Option<u64>)]) -> u64 {
        let look = |size: Option<u64>| match size {
            Some(size) => Look::of(&[("a.csv", 9), ("evidence.csv", size)]),
            None => Look::of(&[("a.csv", 9)]),
        };
        let at = |time: u64| {
            let (_, size) = steps.iter().rev().find(|(from, _)| *from <= time).expect("a step");
            look(*size)
        };
        let read = look(Some(read));
        let start = Instant::now();
        let mut settling = Settling::new(&read, at(0), start);
        let mut times = (1..).map(|step| step * 30);
        let end = times
            .find(|&time| settling.is_over(at(time), false, start + Duration::from_millis(time)));
        end.expect("it ends")
    }

    #[test]
    fn small_saves_do_not_wait_and_what_is_on_its_way_arrives() {
        let (table, large) = (1_600_000, 60_000_000);
        for (read, steps, end) in [
            // A row is added, or taken out.
            (table, &[(0, Some(table + 80))][..], 30),
            (table, &[(0, Some(table - 80))], 30),
            (large, &[(0, Some(large + 80))], 30),
            // The file is seen the moment it is empty.
            (table, &[(0, Some(0)), (10, Some(table + 80))], 60),
            (table, &[(0, None), (10, Some(table + 80))], 60),
            // It is written in its place, with pauses.
            (table, &[(0, Some(0)), (300, Some(table / 2)), (700, Some(table))], 750),
            (large, &[(0, Some(0)), (400, Some(large / 2)), (800, Some(large))], 1320),
            // It is shorter from now on, or gone.
            (table, &[(0, Some(700))], 510),
            (40, &[(0, Some(0))], 510),
            (table, &[(0, None)], 510),
            // A large one comes that was not there.
            (0, &[(0, None), (30, Some(large)), (450, Some(2 * large))], 960),
        ] {
            assert_eq!(over(read, steps), end, "{read} {steps:?}");
        }
    }

    #[test]
    fn nobody_waits_for_ever() {
        let grows = |size: u64| (0..3000).map(move |step| (step * 30, Some(size + step)));
        let small: Vec<_> = grows(1000).collect();
        assert_eq!(over(1000, &small), 2010);
        let large: Vec<_> = grows(60_000_000).collect();
        assert_eq!(over(60_000_000, &large), 60_030);
    }
}
