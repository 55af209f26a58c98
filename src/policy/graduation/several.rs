//! Courses that count in several areas and may be used in one of them only.

use super::flow::{Demand, Flow, Supply, assign, served};
use crate::base::Number;

/// Steps after which the best way found so far is taken. A student would need dozens of courses
/// that each count in several areas, all of them short of credit, to come near it.
const STEPS: usize = 4096;

/// Gives credit to demands so that each supply is used in one of its areas at most; what is left
/// over of it may go where any area counts. Of all such ways it is one that gives the most credit,
/// and of those one that serves earlier demands first: the way without the restriction bounds every
/// choice, so that most are never looked at.
pub(super) fn assign_whole(supplies: &[Supply], demands: &[Demand]) -> Flow {
    let mut search = Search { demands, best: None, steps: STEPS };
    search.branch(supplies.to_vec());
    search.best.map_or_else(|| assign(supplies, demands), |(_, flow)| flow)
}

/// The credits given in all, then to each demand in order: more is better.
type Given = (Number, Vec<Number>);

struct Search<'a> {
    demands: &'a [Demand],
    best: Option<(Given, Flow)>,
    steps: usize,
}

impl Search<'_> {
    fn branch(&mut self, mut supplies: Vec<Supply>) {
        let flow = assign(&supplies, self.demands);
        let given = self.given(&flow);
        let bounded = self.best.as_ref().is_some_and(|(best, _)| given <= *best);
        if bounded || self.steps == 0 {
            return;
        }
        self.steps -= 1;
        let Some(split) = (0..supplies.len()).find(|at| self.is_split(&supplies[*at], &flow[*at]))
        else {
            self.best = Some((given, flow));
            return;
        };
        for area in std::mem::take(&mut supplies[split].areas) {
            let mut chosen = supplies.clone();
            chosen[split].areas = vec![area];
            self.branch(chosen);
        }
    }

    fn given(&self, flow: &Flow) -> Given {
        let mut served = served(flow, self.demands);
        for (amount, demand) in served.iter_mut().zip(self.demands) {
            if demand.shared {
                *amount = Number::ZERO;
            }
        }
        (served.iter().sum(), served)
    }

    /// True when no single area explains where the credit of a supply went.
    fn is_split(&self, supply: &Supply, row: &[Number]) -> bool {
        let by_area = self.demands.iter().zip(row).filter(|(demand, amount)| {
            let named = supply.course.is_some_and(|course| demand.courses.contains(&course));
            !amount.is_zero() && !demand.shared && demand.areas.is_some() && !named
        });
        let used: Vec<&Demand> = by_area.map(|(demand, _)| demand).collect();
        !supply.areas.iter().any(|area| used.iter().all(|demand| demand.takes_area(area)))
            && !used.is_empty()
    }
}
