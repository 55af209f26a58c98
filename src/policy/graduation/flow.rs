//! Gives credit to requirements in the best possible way.
//!
//! Credit is a flow from sources to requirements, and one that takes as much as can be taken. The
//! requirements are served in the policy's order: each gets all it can get without taking from
//! those before it, if need be by moving credit of theirs to another source (an augmenting path). A
//! flow that is grown so is a largest one, and of all largest ones the one that serves earlier
//! requirements first. All numbers are exact.

use std::collections::VecDeque;

use crate::base::{Idx, Number};
use crate::model::course::Course;
use crate::policy::outcome::CreditSource;

/// Something that carries credit.
#[derive(Clone)]
pub(in crate::policy) struct Supply {
    pub(in crate::policy) source: CreditSource,
    pub(in crate::policy) credits: Number,
    /// Areas it can be used in, the preferred one first.
    pub(in crate::policy) areas: Vec<String>,
    /// The course, for requirements that name it.
    pub(in crate::policy) course: Option<Idx<Course>>,
}

/// A part of a requirement that asks for credit.
#[derive(Clone)]
pub(in crate::policy) struct Demand {
    pub(in crate::policy) requirement: usize,
    pub(in crate::policy) credits: Number,
    /// Areas that count; nothing means every one.
    pub(in crate::policy) areas: Option<Vec<String>>,
    /// Courses that count, whatever their areas.
    pub(in crate::policy) courses: Vec<Idx<Course>>,
    /// It takes no credit away from other requirements.
    pub(in crate::policy) shared: bool,
}

impl Demand {
    /// The degree to which a supply would rather be used elsewhere; nothing when it cannot be used here.
    fn preference(&self, supply: &Supply) -> Option<usize> {
        if supply.course.is_some_and(|course| self.courses.contains(&course)) {
            return Some(0);
        }
        match &self.areas {
            Some(areas) => supply.areas.iter().position(|area| areas.contains(area)),
            None => Some(supply.areas.len()),
        }
    }

    /// True when it takes a supply because of one of its areas.
    pub(in crate::policy) fn takes_area(&self, area: &str) -> bool {
        self.areas.as_ref().is_some_and(|areas| areas.iter().any(|one| one == area))
    }
}

/// Credit from each supply to each demand.
pub(in crate::policy) type Flow = Vec<Vec<Number>>;

/// Gives credit to demands: those that share nothing compete, those of a shared requirement are
/// served from everything there is.
pub(in crate::policy) fn assign(supplies: &[Supply], demands: &[Demand]) -> Flow {
    let mut flow = vec![vec![Number::ZERO; demands.len()]; supplies.len()];
    let mut serve = |chosen: Vec<usize>| {
        let own: Vec<Demand> = chosen.iter().map(|at| demands[*at].clone()).collect();
        let mut network = Network::new(supplies, &own);
        (0..own.len()).for_each(|at| network.fill(at));
        for (row, found) in flow.iter_mut().zip(network.flow) {
            for (at, amount) in chosen.iter().zip(found) {
                row[*at] = amount;
            }
        }
    };
    serve((0..demands.len()).filter(|at| !demands[*at].shared).collect());
    let mut shared: Vec<usize> =
        demands.iter().filter(|one| one.shared).map(|one| one.requirement).collect();
    shared.dedup();
    for requirement in shared {
        let of = |at: &usize| demands[*at].shared && demands[*at].requirement == requirement;
        serve((0..demands.len()).filter(of).collect());
    }
    flow
}

/// The amount that each demand is given.
pub(in crate::policy) fn served(flow: &Flow, demands: &[Demand]) -> Vec<Number> {
    (0..demands.len()).map(|at| flow.iter().map(|row| &row[at]).sum()).collect()
}

struct Network<'a> {
    supplies: &'a [Supply],
    demands: &'a [Demand],
    /// Credit from each supply to each demand.
    flow: Vec<Vec<Number>>,
    /// Credit of each supply that is not used.
    left: Vec<Number>,
    /// Credit that each demand still asks for.
    open: Vec<Number>,
}

impl<'a> Network<'a> {
    fn new(supplies: &'a [Supply], demands: &'a [Demand]) -> Self {
        Network {
            supplies,
            demands,
            flow: vec![vec![Number::ZERO; demands.len()]; supplies.len()],
            left: supplies.iter().map(|supply| supply.credits.clone()).collect(),
            open: demands.iter().map(|demand| demand.credits.clone()).collect(),
        }
    }

    /// Brings credit to a requirement along shortest paths until it has enough or none is left.
    fn fill(&mut self, demand: usize) {
        while !self.open[demand].is_zero() {
            let Some(path) = self.path(demand) else { return };
            self.send(&path, demand);
        }
    }

    /// The shortest way by which credit can reach a demand: pairs of a supply and the demand it
    /// would newly serve, from the demand backwards. The last supply has credit to spare; every
    /// other one takes it from the demand of the next pair.
    fn path(&self, demand: usize) -> Option<Vec<(usize, usize)>> {
        let mut reached: Vec<Option<usize>> = vec![None; self.supplies.len()];
        let mut seen = vec![false; self.demands.len()];
        let mut queue = VecDeque::from([demand]);
        // For each demand but the first: the supply whose credit would leave it.
        let mut through: Vec<Option<usize>> = vec![None; self.demands.len()];
        seen[demand] = true;
        while let Some(to) = queue.pop_front() {
            for supply in self.by_preference(to) {
                if reached[supply].is_some() {
                    continue;
                }
                reached[supply] = Some(to);
                if !self.left[supply].is_zero() {
                    return Some(self.back(supply, &reached, &through));
                }
                for other in 0..self.demands.len() {
                    let gives = !self.flow[supply][other].is_zero();
                    if gives && !std::mem::replace(&mut seen[other], true) {
                        through[other] = Some(supply);
                        queue.push_back(other);
                    }
                }
            }
        }
        None
    }

    /// Supplies that a demand can use: those that prefer it first, those with credit to spare first
    /// among them, then in their order.
    fn by_preference(&self, demand: usize) -> Vec<usize> {
        let usable = |at: usize| self.demands[demand].preference(&self.supplies[at]);
        let mut supplies: Vec<(bool, usize, usize)> = (0..self.supplies.len())
            .filter_map(|at| Some((self.left[at].is_zero(), usable(at)?, at)))
            .collect();
        supplies.sort_unstable();
        supplies.into_iter().map(|(_, _, at)| at).collect()
    }

    fn back(
        &self,
        last: usize,
        reached: &[Option<usize>],
        through: &[Option<usize>],
    ) -> Vec<(usize, usize)> {
        let mut path = Vec::new();
        let mut supply = last;
        loop {
            let to = reached[supply].expect("every supply of a path was reached from a demand");
            path.push((supply, to));
            match through[to] {
                Some(before) => supply = before,
                None => return path,
            }
        }
    }

    /// Moves as much credit along a path as it can carry.
    fn send(&mut self, path: &[(usize, usize)], demand: usize) {
        let mut amount = self.open[demand].clone().min(self.left[path[0].0].clone());
        for pair in path.windows(2) {
            let [(_, from), (supply, _)] = pair else { continue };
            amount = amount.min(self.flow[*supply][*from].clone());
        }
        self.left[path[0].0] = &self.left[path[0].0] - &amount;
        for (at, (supply, to)) in path.iter().enumerate() {
            if at > 0 {
                let from = path[at - 1].1;
                self.flow[*supply][from] = &self.flow[*supply][from] - &amount;
            }
            self.flow[*supply][*to] = self.flow[*supply][*to].clone() + &amount;
        }
        self.open[demand] = &self.open[demand] - &amount;
    }
}
