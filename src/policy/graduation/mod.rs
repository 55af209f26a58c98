//! Progress towards the diploma.

mod choices;
pub(super) mod demand;
pub(super) mod flow;
mod limits;
pub(super) mod prospect;
mod several;
pub(super) mod substitutions;

use super::SeveralAreas;
use super::determine::judgement::exempt;
use super::need::{Asked, Facts, Found};
use super::outcome::{
    CreditSource, CreditTotal, Graduation, Limited, RequirementOutcome, RequirementState, Towards,
};
use super::rules::{Diploma, DiplomaRequirement};
use crate::base::{At, Number};
use crate::model::Text;
use crate::model::evidence::ExemptFrom;

/// A student, and what the diploma asks of them.
pub(super) struct Known<'a> {
    /// The diploma.
    pub(super) diploma: &'a Diploma,
    /// Positions of the substitutions in it.
    pub(super) substitutions: &'a [usize],
    /// The credits in all.
    pub(super) credits: &'a Number,
    pub(super) facts: Facts<'a>,
}

impl Known<'_> {
    /// Every requirement, and how many of those of the diploma are open. Where alternatives ask for
    /// credit, those are chosen with which the fewest requirements stay open, and then the least is
    /// missing.
    pub(super) fn graduation(&self) -> Graduation {
        let mut supplies = self.supplies();
        let limited = self.limit(&mut supplies);
        supplies.retain(|supply| !supply.credits.is_zero());
        let tried = choices::choices(&self.diploma.requirements)
            .into_iter()
            .map(|left_out| self.attempt(&supplies, &limited, &left_out));
        let best = tried.min_by(|a, b| (a.0.open, &a.1).cmp(&(b.0.open, &b.1)));
        best.map(|(graduation, _)| graduation).expect("there is always one choice")
    }

    /// Progress, and what is missing in all, when some alternatives are left out.
    fn attempt(
        &self,
        supplies: &[flow::Supply],
        limited: &[Limited],
        left_out: &[usize],
    ) -> (Graduation, Number) {
        let requirements = &self.diploma.requirements;
        let demands = self.demands(left_out);
        let flow = match self.diploma.several_areas {
            SeveralAreas::Split => flow::assign(supplies, &demands),
            SeveralAreas::One => several::assign_whole(supplies, &demands),
        };
        let credit = Given { supplies, demands: &demands, flow };
        let mut rows: Vec<Option<RequirementOutcome>> = vec![None; requirements.len()];
        for at in 0..requirements.len() {
            self.row(at, &mut rows, &credit);
        }
        let rows: Vec<RequirementOutcome> = rows.into_iter().flatten().collect();
        let too_much: Number = limited.iter().map(|one| &one.credits).sum();
        let counted = self.credits - &too_much;
        let total = self.diploma.credits.as_ref().map(|required| CreditTotal {
            required: required.clone(),
            earned: counted.clone(),
            remaining: missing(required, &counted),
        });
        let of_diploma = |row: &&RequirementOutcome| {
            let requirement = &requirements[row.requirement];
            !requirement.part && !requirement.distinction && !row.state.is_done()
        };
        let short_of_total = total.as_ref().is_some_and(|total| !total.remaining.is_zero());
        let open = rows.iter().filter(of_diploma).count() + usize::from(short_of_total);
        let chosen = rows.iter().filter(|row| {
            let left = left_out.contains(&row.requirement);
            !left && !requirements[row.requirement].distinction && !row.state.is_done()
        });
        let lacking = chosen.map(|row| &row.remaining).sum();
        (Graduation { rows, total, limited: limited.to_vec(), open }, lacking)
    }

    /// Everything that carries credit, with the areas it can be used in, the preferred one first.
    fn supplies(&self) -> Vec<flow::Supply> {
        let courses = self.facts.courses.iter().enumerate().map(|(at, outcome)| flow::Supply {
            source: CreditSource::Course(at),
            credits: outcome.credit.clone(),
            areas: area_codes(&self.facts.model.courses[outcome.course].areas),
            course: Some(self.facts.learning(outcome.course)),
        });
        let transfers = self.facts.transfers.iter().enumerate().map(|(at, outcome)| flow::Supply {
            source: CreditSource::Transfer(at),
            credits: outcome.credit.clone(),
            areas: self.facts.records.transfers[outcome.row]
                .areas
                .iter()
                .map(|area| area.to_string())
                .collect(),
            course: self.facts.records.transfers[outcome.row]
                .course
                .map(|own| self.facts.learning(own)),
        });
        courses.chain(transfers).filter(|supply| !supply.credits.is_zero()).collect()
    }

    /// The demands for credits of requirements; one that the student is excused from takes none,
    /// and one that is left out takes none away.
    fn demands(&self, left_out: &[usize]) -> Vec<flow::Demand> {
        let requirements = self.diploma.requirements.iter().enumerate();
        let mut demands = Vec::new();
        for (at, requirement) in requirements {
            let shared = requirement.distinction || left_out.contains(&at);
            let excused = self.exemption(requirement).is_some();
            demands.extend(demand::demands(at, requirement).into_iter().map(|one| flow::Demand {
                credits: if excused { Number::ZERO } else { one.credits.clone() },
                courses: one.courses.iter().map(|course| self.facts.learning(*course)).collect(),
                shared: one.shared || shared,
                ..one
            }));
        }
        demands
    }

    fn exemption(&self, requirement: &DiplomaRequirement) -> Option<usize> {
        let code = requirement.code.as_str();
        exempt(
            self.facts.records,
            self.facts.as_of,
            |target| matches!(target, ExemptFrom::Requirement(named) if **named == *code),
        )
    }

    fn substituted(&self, requirement: usize) -> Vec<usize> {
        let of = |at: &usize| self.diploma.substitutions[*at].requirement == requirement;
        self.substitutions.iter().copied().filter(of).collect()
    }

    /// Works out a requirement, and before it those it is made of.
    fn row(&self, at: usize, rows: &mut Vec<Option<RequirementOutcome>>, credit: &Given<'_>) {
        if rows[at].is_some() {
            return;
        }
        let requirement = &self.diploma.requirements[at];
        let parts = &requirement.needs.with.parts;
        parts.iter().for_each(|part| self.row(*part, rows, credit));
        let is_met = |part: &usize| rows[*part].as_ref().is_some_and(|row| row.state.is_done());
        let met: Vec<usize> = parts.iter().copied().filter(is_met).collect();
        let Found { required, there, from } = (requirement.needs.of.found)(&Asked {
            code: requirement.code.as_str(),
            with: &requirement.needs.with,
            facts: &self.facts,
            credit: &|| credit.to(at),
            met: &met,
        });
        let remaining = missing(&required, &there);
        let exemption = self.exemption(requirement);
        let state = match (exemption, remaining.is_zero()) {
            (Some(_), _) => RequirementState::Exempt,
            (None, true) => RequirementState::Met,
            (None, false) => RequirementState::Short,
        };
        rows[at] = Some(RequirementOutcome {
            requirement: at,
            earned: there.min(required.clone()),
            required,
            remaining,
            state,
            from,
            exemption,
            substitutions: self.substituted(at),
        });
    }
}

/// Credit that was given to demands.
struct Given<'a> {
    supplies: &'a [flow::Supply],
    demands: &'a [flow::Demand],
    flow: flow::Flow,
}

impl Given<'_> {
    /// The credits given to a requirement, over all its parts.
    fn to(&self, requirement: usize) -> Vec<Towards> {
        let rows = self.supplies.iter().zip(&self.flow);
        let given = rows.filter_map(|(supply, row)| {
            let own = row.iter().zip(self.demands).filter(|(_, to)| to.requirement == requirement);
            let amount: Number = own.map(|(amount, _)| amount).sum();
            (!amount.is_zero()).then(|| Towards::Credit(supply.source, amount))
        });
        given.collect()
    }
}

fn area_codes(areas: &[At<Text>]) -> Vec<String> {
    areas.iter().map(|area| area.value.to_string()).collect()
}

fn missing(required: &Number, there: &Number) -> Number {
    if there >= required { Number::ZERO } else { required - there }
}
