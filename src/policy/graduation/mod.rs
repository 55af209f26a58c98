//! Progress towards the diploma.

mod choices;
pub(super) mod demand;
pub(super) mod flow;
mod limits;
pub(super) mod prospect;
mod several;
pub(super) mod substitutions;

use super::determine::judgement::exempt;
use super::outcome::{
    CourseOutcome, CourseStatus, CreditSource, CreditTotal, Graduation, Limited,
    RequirementOutcome, RequirementState, State, Towards, TransferOutcome,
};
use super::rules::{Diploma, DiplomaRequirement};
use super::{Need, SeveralAreas};
use crate::base::{At, Date, Idx, Number};
use crate::model::course::Course;
use crate::model::evidence::ExemptFrom;
use crate::model::framework::Competency;
use crate::model::records::Records;
use crate::model::scale::LevelIdx;
use crate::model::{Model, Text};

/// The facts about a student.
pub(super) struct Known<'a> {
    /// The diploma.
    pub(super) diploma: &'a Diploma,
    /// Positions of the substitutions in it.
    pub(super) substitutions: &'a [usize],
    pub(super) model: &'a Model,
    pub(super) records: &'a Records,
    /// The state of each competency, by its position.
    pub(super) states: &'a [State],
    pub(super) courses: &'a [CourseOutcome],
    pub(super) transfers: &'a [TransferOutcome],
    pub(super) credits: &'a Number,
    pub(super) as_of: Date,
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
        let courses = self.courses.iter().enumerate().map(|(at, outcome)| flow::Supply {
            source: CreditSource::Course(at),
            credits: outcome.credit.clone(),
            areas: area_codes(&self.model.courses[outcome.course].areas),
            course: Some(self.learning(outcome.course)),
        });
        let transfers = self.transfers.iter().enumerate().map(|(at, outcome)| flow::Supply {
            source: CreditSource::Transfer(at),
            credits: outcome.credit.clone(),
            areas: self.records.transfers[outcome.row]
                .areas
                .iter()
                .map(|area| area.to_string())
                .collect(),
            course: self.records.transfers[outcome.row].course.map(|own| self.learning(own)),
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
                courses: one.courses.iter().map(|course| self.learning(*course)).collect(),
                shared: one.shared || shared,
                ..one
            }));
        }
        demands
    }

    /// The course that stands for a course and all that are the same learning.
    fn learning(&self, course: Idx<Course>) -> Idx<Course> {
        self.model.courses[course].learning
    }

    fn exemption(&self, requirement: &DiplomaRequirement) -> Option<usize> {
        let code = requirement.code.as_str();
        exempt(
            self.records,
            self.as_of,
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
        let (required, from) = match &requirement.needs {
            Need::Credits { credits, .. } => (credits.clone(), credit.to(at)),
            Need::Years { areas, count } => {
                let (all, with) = self.years(areas);
                (Number::from(count.unwrap_or(all)), with)
            }
            Need::Courses { courses, count } => (Number::from(*count), self.courses(courses)),
            Need::Competencies { competencies, count, at, .. } => {
                let asked: Vec<_> = self.asked(competencies);
                let count = count.map_or(asked.len(), |count| count.min(asked.len()));
                (Number::from(count), self.competencies(&asked, *at))
            }
            Need::Amount { amount, .. } => (amount.clone(), self.achievements(&requirement.code)),
            Need::Of { parts, count } => {
                for part in parts {
                    self.row(*part, rows, credit);
                }
                let done =
                    |part: &&usize| rows[**part].as_ref().is_some_and(|row| row.state.is_done());
                let met = parts.iter().filter(done).map(|part| Towards::Requirement(*part));
                (Number::from(*count), met.collect())
            }
        };
        let there: Number = from.iter().fold(Number::ZERO, |sum, one| match one {
            Towards::Credit(_, amount) | Towards::Achievement(_, amount) => sum + amount,
            Towards::Competency(_) | Towards::Requirement(_) | Towards::Year(_) => {
                sum + &Number::ONE
            }
        });
        let there = match &requirement.needs {
            Need::Courses { .. } => Number::from(from.len()),
            _ => there,
        };
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

    /// Named courses with all of their credit; a course that the student is excused from counts,
    /// and so does one that was taken elsewhere or before and is worth as much.
    fn courses(&self, wanted: &[Idx<Course>]) -> Vec<Towards> {
        use super::outcome::CourseStatus::{Earned, Exempt};
        let found = wanted.iter().filter_map(|wanted| {
            let learning = self.learning(*wanted);
            let own = self.courses.iter().position(|one| {
                self.learning(one.course) == learning
                    && one.superseded_by.is_none()
                    && matches!(one.status, Earned | Exempt)
            });
            let given = || {
                self.transfers.iter().position(|one| {
                    let course = self.records.transfers[one.row].course;
                    course.is_some_and(|course| {
                        self.learning(course) == learning
                            && one.superseded_by.is_none()
                            && !one.credit.is_zero()
                            && one.credit >= self.model.courses[course].credits
                    })
                })
            };
            own.map(CreditSource::Course).or_else(|| given().map(CreditSource::Transfer))
        });
        let credit = |source| match source {
            CreditSource::Course(at) => self.courses[at].credit.clone(),
            CreditSource::Transfer(at) => self.transfers[at].credit.clone(),
        };
        found.map(|source| Towards::Credit(source, credit(source))).collect()
    }

    /// The competencies that are in force, or that the student has reached all the same.
    fn asked(&self, wanted: &[Idx<Competency>]) -> Vec<Idx<Competency>> {
        let asked = wanted.iter().copied().filter(|competency| {
            let in_force = self.model.framework.competencies[*competency].in_force(self.as_of);
            in_force || self.states[competency.position()].is_done()
        });
        asked.collect()
    }

    fn competencies(&self, wanted: &[Idx<Competency>], at: Option<LevelIdx>) -> Vec<Towards> {
        let done = |competency: &&Idx<Competency>| {
            let state = self.states[competency.position()];
            match at {
                Some(at) => {
                    state == State::Exempt || state.level().is_some_and(|level| level >= at)
                }
                None => state.is_done(),
            }
        };
        wanted.iter().filter(done).map(|competency| Towards::Competency(*competency)).collect()
    }

    /// In how many school years the student took a course, and those with one in an area.
    fn years(&self, areas: &[At<String>]) -> (usize, Vec<Towards>) {
        let taken = self.courses.iter().filter(|one| one.status != CourseStatus::Withdrawn);
        let own = taken.map(|one| {
            let of = self.model.courses[one.course].areas.iter().map(|area| &area.value);
            (&one.year, of.collect::<Vec<&Text>>())
        });
        let before = self.transfers.iter().filter(|one| one.here).map(|one| {
            let areas = self.records.transfers[one.row].areas.iter();
            (&one.year, areas.collect())
        });
        let mut all: Vec<(&Text, bool)> = Vec::new();
        for (year, of) in own.chain(before) {
            let counts = of.iter().any(|own| areas.iter().any(|area| ***own == *area.value));
            match all.iter_mut().find(|(other, _)| *other == year) {
                Some((_, with)) => *with |= counts,
                None => all.push((year, counts)),
            }
        }
        let with = all.iter().filter(|(_, with)| *with);
        (all.len(), with.map(|(year, _)| Towards::Year((*year).clone())).collect())
    }

    fn achievements(&self, code: &str) -> Vec<Towards> {
        let achievements = self.records.achievements.iter().enumerate();
        achievements
            .filter(|(_, one)| *one.requirement == *code && one.date <= self.as_of)
            .map(|(row, one)| Towards::Achievement(row, one.amount.clone()))
            .collect()
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
