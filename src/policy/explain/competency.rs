//! How a level came about.

use super::{Row, Trace, words};
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::evidence::{Evidence, ExemptFrom, Rating, Target};
use crate::model::framework::Competency;
use crate::policy::determine::candidates::moment_of;
use crate::policy::determine::rows::Rows;
use crate::policy::method::{Worked, mean_in_writing, weighed};
use crate::policy::outcome::{Determination, Part, StudentOutcome, Term};
use crate::policy::rules::{DeterminationRule, Rules};
use crate::policy::{Against, Per, RollUp};

/// How a student's level in a competency came about.
pub fn competency(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Trace {
    let told = Told::new(rules, model, outcome, competency);
    let Told { found, rule, .. } = told;
    let named = &model.framework.competencies[competency];
    let title = format!(
        "{}, {}, on {}",
        words::named(&named.code.value, &named.title),
        model.students[outcome.student].name(),
        outcome.as_of
    );
    let mut trace = Trace::new(rules, title, words::state(found.state, model));
    trace.step(format!("rule `{}`", rule.name), words::determination_rule(rule, model), Vec::new());
    trace.step("stage", told.stage(), Vec::new());
    for part in &found.basis.parts {
        let rows = part.used.iter().zip(&part.terms);
        let rows = rows.map(|(row, term)| told.used_row(*row, term)).collect();
        trace.step(format!("ratings that count for {}", told.name(part)), told.sum(part), rows);
    }
    let aside = found.basis.set_aside.iter();
    let aside = aside.map(|one| told.row(one.row, Some(words::reason(one.why)))).collect();
    trace.step("set aside", Vec::new(), aside);
    trace.step("number", told.number(), Vec::new());
    trace.step("evidence", told.evidence(), Vec::new());
    trace.step("judgements", told.judgements(), Vec::new());
    trace.step("growth", told.growth(), Vec::new());
    trace.step(format!("later than {}, so not looked at", outcome.as_of), Vec::new(), told.later());
    trace
}

struct Told<'a> {
    rules: &'a Rules,
    model: &'a Model,
    outcome: &'a StudentOutcome,
    found: &'a Determination,
    rule: &'a DeterminationRule,
}

/// What is in the files about a student in a competency, and is of a day to come.
pub fn later(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Vec<Row> {
    Told::new(rules, model, outcome, competency).later()
}

impl<'a> Told<'a> {
    fn new(
        rules: &'a Rules,
        model: &'a Model,
        outcome: &'a StudentOutcome,
        competency: Idx<Competency>,
    ) -> Self {
        let found = outcome.of(competency);
        let rule = &rules.determination[found.basis.rule];
        Told { rules, model, outcome, found, rule }
    }

    fn evidence_at(&self, row: u32) -> &Evidence {
        &self.model.records(self.outcome.student).evidence[row as usize]
    }

    fn name(&self, part: &Part) -> String {
        match part.of {
            Target::Competency(_) => "the competency as a whole".to_string(),
            Target::Indicator(indicator) => {
                let indicator = &self.model.framework.indicators[indicator];
                words::named(&indicator.code.value, &indicator.statement)
            }
        }
    }

    fn stage(&self) -> Vec<String> {
        let Some(stage) = self.found.stage else { return Vec::new() };
        let stage = &self.model.framework.bands[stage];
        let why = match self.found.basis.placement {
            Some(_) => "the student was placed there",
            None => "the competency belongs there",
        };
        vec![format!("the student works at {} ({}): {why}", stage.title, stage.code.value)]
    }

    fn row(&self, row: u32, note: Option<&str>) -> Row {
        let evidence = self.evidence_at(row);
        let scale = self.model.academic_scale();
        let value = match &evidence.rating {
            Rating::Level(level) => {
                let level = scale.get(*level);
                format!("{} ({})", level.code, level.points)
            }
            Rating::Points(points) => points.to_string(),
            Rating::Missed => "missed".to_string(),
            Rating::Waived => "waived".to_string(),
        };
        let mut what: Vec<String> = Vec::new();
        what.extend(evidence.task.as_ref().map(|task| task.to_string()));
        what.extend(evidence.attempt.map(|attempt| format!("attempt {attempt}")));
        what.extend(evidence.kind.map(|kind| kind.code().to_string()));
        what.extend(evidence.assessor.as_ref().map(|by| format!("rated by {by}")));
        let (day, time) = moment_of(evidence.dates, &self.rule.order);
        let time = time.map(|time| format!(" {time}")).unwrap_or_default();
        Row {
            date: Some(format!("{day}{time}")),
            what: if what.is_empty() { "rating".to_string() } else { what.join(", ") },
            value: Some(value),
            note: note.map(str::to_string),
            id: evidence.id.as_ref().map(|id| id.to_string()),
        }
    }

    /// A rating that counts; how, where it is not with its own number once.
    fn used_row(&self, row: u32, term: &Term) -> Row {
        let own = match &self.evidence_at(row).rating {
            Rating::Level(level) => Some(&self.model.academic_scale().get(*level).points),
            Rating::Points(points) => Some(&**points),
            Rating::Missed | Rating::Waived => None,
        };
        let mut notes = Vec::new();
        if own.is_some_and(|own| *own != term.number) {
            notes.push(format!("with its second rating it counts as {}", term.number));
        }
        if term.weight != Number::ONE {
            notes.push(format!("weight {}", term.weight));
        }
        let note = (!notes.is_empty()).then(|| notes.join(", "));
        Row { note, ..self.row(row, None) }
    }

    fn used<'b>(&'b self, part: &'b Part) -> Vec<(&'b Term, &'b Evidence)> {
        let used = part.terms.iter().zip(&part.used);
        used.map(|(term, row)| (term, self.evidence_at(*row))).collect()
    }

    fn sum(&self, part: &Part) -> Vec<String> {
        let rule = &self.rules.determination[part.rule];
        let mut lines = Vec::new();
        if part.rule != self.found.basis.rule {
            lines.push(format!("by rule `{}`", rule.name));
        }
        if part.evidence.need > 0 {
            lines.push(format!("ratings: {} of {}", part.evidence.have, part.evidence.need));
        }
        match &part.value {
            Some(value) => {
                let scale = self.model.academic_scale();
                let (with, used) = (&rule.method.with, &self.used(part));
                lines.push((rule.method.of.arithmetic)(&Worked { with, used, value, scale }));
            }
            None => lines.push("no number".to_string()),
        }
        lines
    }

    fn number(&self) -> Vec<String> {
        let basis = &self.found.basis;
        let Some(value) = &self.found.value else { return vec!["there is no number".to_string()] };
        let mut lines = Vec::new();
        if self.rule.per == Per::Indicator {
            lines.push(words::roll_up_indicators(&self.rule.roll_up, self.model));
            let values: Vec<&Number> =
                basis.parts.iter().filter_map(|part| part.value.as_ref()).collect();
            match &self.rule.roll_up {
                RollUp::Mean => lines.push(mean_in_writing(&values, value)),
                RollUp::Pool => {
                    let all = basis.parts.iter().flat_map(|part| &part.terms);
                    lines.push(weighed(&all.collect::<Vec<_>>(), value));
                }
                RollUp::Lowest | RollUp::Highest | RollUp::All => {}
                RollUp::Weighted(_)
                | RollUp::Median
                | RollUp::Sum
                | RollUp::Share(_)
                | RollUp::Points { .. } => {
                    let all: Vec<String> = values.iter().map(|n| n.to_string()).collect();
                    lines.push(format!("of {}: {value}", all.join(", ")));
                }
            }
        }
        lines.extend(words::rounded(value, self.rule.rounding));
        if let (Some(banded), Some(level)) = (&basis.banded, basis.level) {
            let level = self.model.academic_scale().get(level);
            lines.push(format!("{banded} is {}", words::level(level)));
        }
        lines
    }

    fn evidence(&self) -> Vec<String> {
        let progress = self.found.evidence;
        let mut lines = vec![format!("ratings: {} of {}", progress.have, progress.need)];
        lines.extend(
            self.found.basis.lacks.iter().map(|lack| format!("missing: {}", words::lack(lack))),
        );
        lines
    }

    fn growth(&self) -> Vec<String> {
        let Some(rule) = &self.rules.growth else { return Vec::new() };
        let Some(growth) = &self.found.growth else {
            return vec![words::growth_rule(rule), "not enough evidence to say".to_string()];
        };
        let from = match (growth.since, rule.against) {
            (Some(since), Against::Previous) => format!("{} on {since}", growth.from),
            (Some(since), Against::Baseline) => {
                format!("the baseline {}, stored on {since}", growth.from)
            }
            (None, _) => format!("the baseline {}", growth.from),
        };
        let sign = if growth.change.is_negative() { "" } else { "+" };
        vec![
            words::growth_rule(rule),
            format!("from {from}: {sign}{}", rule.rounding.show(&growth.change)),
        ]
    }

    fn later(&self) -> Vec<Row> {
        let Told { model, outcome, found, rule, .. } = self;
        let day = outcome.as_of;
        let rows = Rows::new(model, outcome.student, day);
        let evidence = rows.later(model, found.competency, &rule.known);
        let mut later: Vec<Row> = evidence.map(|row| self.row(row, None)).collect();
        let records = model.records(outcome.student);
        let said =
            |date: Date, what: String| Row { date: Some(date.to_string()), what, ..Row::default() };
        let overrides = records.overrides.iter();
        let overrides =
            overrides.filter(|one| one.competency == found.competency && one.date > day);
        later.extend(overrides.map(|one| {
            let level = one.level.map_or("no level", |at| &*model.academic_scale().get(at).code);
            said(one.date, format!("judged {level} by {}: {}", one.by, one.reason))
        }));
        let target = ExemptFrom::Competency(found.competency);
        let exemptions = records.exemptions.iter();
        let exemptions = exemptions.filter(|one| one.target == target && one.date > day);
        later.extend(
            exemptions.map(|one| said(one.date, format!("excused by {}: {}", one.by, one.reason))),
        );
        let placements = records.placements.iter();
        let placements = placements.filter(|one| one.competency == found.competency);
        later.extend(placements.filter_map(|one| {
            let starts = one.starts.filter(|starts| *starts > day)?;
            let stage = &model.framework.bands[one.stage];
            Some(said(starts, format!("placed at {} ({})", stage.title, stage.code.value)))
        }));
        later
    }

    fn judgements(&self) -> Vec<String> {
        let records = self.model.records(self.outcome.student);
        let scale = self.model.academic_scale();
        let mut lines = Vec::new();
        if let Some(judgement) = self.found.basis.judgement {
            let row = &records.overrides[judgement.row];
            let until = row.until.map_or(String::new(), |until| format!(" until {until}"));
            let effect =
                if judgement.decided { "it decided the level" } else { "it changed nothing" };
            lines.push(format!(
                "{}: {} on {}{until}: {}; {effect}",
                row.level.map_or("no level", |level| &*scale.get(level).code),
                row.by,
                row.date,
                row.reason
            ));
        }
        if let Some(exemption) = self.found.basis.exemption {
            let row = &records.exemptions[exemption];
            lines.push(format!("excused by {} on {}: {}", row.by, row.date, row.reason));
        }
        lines
    }
}
