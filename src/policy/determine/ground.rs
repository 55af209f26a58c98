//! By what a competency is determined.

use super::judgement::Said;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::framework::{Band, Competency, Indicator};
use crate::model::scale::Scale;
use crate::policy::Overrides;
use crate::policy::rules::{DeterminationRule, Rules};

/// The rule by which a student's level in a competency is determined, and the stage that the
/// student works at.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(super) rules: &'a Rules,
    pub(super) model: &'a Model,
    pub(super) competency: Idx<Competency>,
    pub(super) stage: Option<Idx<Band>>,
    /// The placement that says so.
    pub(super) placement: Option<usize>,
    /// Position of the rule.
    pub(super) at: usize,
    /// The day on which the framework is looked at.
    pub(in crate::policy) day: Date,
}

impl<'a> Ground<'a> {
    /// The ground at a stage.
    pub(crate) fn at(
        rules: &'a Rules,
        model: &'a Model,
        competency: Idx<Competency>,
        stage: Option<Idx<Band>>,
        day: Date,
    ) -> Self {
        let at = rules.rule_at(competency, stage);
        Ground { rules, model, competency, stage, placement: None, at, day }
    }

    /// The ground on a day. The stage is the competency's own without a placement; which placement
    /// it is says the rule of the competency's own stage.
    pub(super) fn on(
        rules: &'a Rules,
        model: &'a Model,
        competency: Idx<Competency>,
        said: &Said<'_>,
        day: Date,
    ) -> Self {
        let which = rules.determination_of(competency).placement;
        let placement = said.placement(which, day);
        let stage = match placement {
            Some(row) => Some(said.records.placements[row].stage),
            None => model.framework.competencies[competency].band,
        };
        Ground { placement, ..Ground::at(rules, model, competency, stage, day) }
    }

    /// Ratings that each indicator asks for, in order.
    pub(in crate::policy) fn wanted(&self) -> impl Iterator<Item = (Idx<Indicator>, u32)> {
        let framework = &self.model.framework;
        let indicators = framework.competencies[self.competency].indicators.iter();
        let Ground { stage, day, .. } = *self;
        indicators.map(move |idx| (*idx, framework.indicators[*idx].wanted(stage, day)))
    }

    /// True where the rule and the framework ask for the same on both days.
    pub(super) fn asks_as(&self, other: &Ground<'_>) -> bool {
        self.stage == other.stage && self.wanted().eq(other.wanted())
    }

    pub(super) fn rule(&self) -> &'a DeterminationRule {
        &self.rules.determination[self.at]
    }

    /// The say of a judgement, and the scale of its levels.
    pub(super) fn overrides(&self) -> (Overrides, &'a Scale) {
        (self.rule().overrides, self.scale())
    }

    pub(super) fn scale(&self) -> &'a Scale {
        self.model.academic_scale()
    }
}
