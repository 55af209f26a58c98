//! The way to a level.

use super::trace::{Row, Topic, Trace, day};
use super::{rule, words};
use crate::base::{Idx, Number};
use crate::model::evidence::{Evidence, ExemptFrom, Rating, Target};
use crate::model::framework::{Band, Competency};
use crate::model::scale::LevelIdx;
use crate::policy::outcome::{Determination, RatingGroup, StudentOutcome, Term};
use crate::policy::rules::DeterminationRule;
use crate::policy::{self, Against, Compared, Per, moment_of};
use crate::view::voice::Voice;

/// The way to a student's level in a competency.
pub fn competency(
    voice: &Voice<'_>,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Trace {
    let told = Told::new(voice, outcome, competency);
    let Told { found, rule, .. } = told;
    let what = words::competency(voice, competency);
    let mut trace = Trace::new(voice, outcome, what, words::state(voice, found.state));
    let say = |key| voice.say(key, &[]);
    let name = [("name", rule.name.as_str().into())];
    let title = voice.say("explain-step-rule", &name);
    trace.step(Topic::Rule, title, rule::determination(voice, rule), Vec::new());
    trace.step(Topic::Stage, say("explain-step-stage"), told.stage(), Vec::new());
    for part in &found.basis.parts {
        let rows = part.used.iter().zip(&part.terms);
        let rows = rows.map(|(row, term)| told.used_row(*row, term)).collect();
        let title = voice.say("explain-step-ratings", &[("what", told.name(part).into())]);
        trace.step(Topic::Ratings, title, told.sum(part), rows);
    }
    let aside = found.basis.set_aside.iter();
    let aside = aside.map(|one| told.row(one.row, Some(voice.aside(one.why)))).collect();
    trace.step(Topic::SetAside, say("explain-step-aside"), Vec::new(), aside);
    trace.step(Topic::Number, say("explain-step-number"), told.number(), Vec::new());
    trace.step(Topic::Evidence, say("explain-step-evidence"), told.evidence(), Vec::new());
    trace.step(Topic::Judgements, say("explain-step-judgements"), told.judgements(), Vec::new());
    trace.step(Topic::Growth, say("explain-step-growth"), told.growth(), Vec::new());
    let later = voice.say("explain-step-later", &[("date", day(outcome.as_of).into())]);
    trace.step(Topic::Later, later, Vec::new(), told.later());
    trace
}

struct Told<'a> {
    voice: &'a Voice<'a>,
    outcome: &'a StudentOutcome,
    found: &'a Determination,
    rule: &'a DeterminationRule,
}

/// Records of a student in a competency that are of a day to come.
pub fn later(voice: &Voice<'_>, outcome: &StudentOutcome, competency: Idx<Competency>) -> Vec<Row> {
    Told::new(voice, outcome, competency).later()
}

impl<'a> Told<'a> {
    fn new(voice: &'a Voice<'a>, outcome: &'a StudentOutcome, competency: Idx<Competency>) -> Self {
        let found = outcome.of(competency);
        let rule = &voice.rules.determination[found.basis.rule];
        Told { voice, outcome, found, rule }
    }

    fn evidence_at(&self, row: u32) -> &Evidence {
        &self.voice.model.records(self.outcome.student).evidence[row as usize]
    }

    fn name(&self, part: &RatingGroup) -> String {
        match part.of {
            Target::Competency(_) => self.voice.say("explain-as-a-whole", &[]),
            Target::Indicator(indicator) => {
                let indicator = &self.voice.model.framework.indicators[indicator];
                let code = &indicator.code.value;
                let statement = self.voice.phrase(code, "statement", &indicator.statement);
                words::named(code, &statement.text)
            }
        }
    }

    fn stage(&self) -> Vec<String> {
        let stage = self.found.stage.map(|stage| self.stage_of(stage));
        stage.into_iter().chain(self.other_grade()).collect()
    }

    /// The grades that the competency is kept to, for a student of another one.
    fn other_grade(&self) -> Option<String> {
        let competency = self.voice.competency(self.found.competency);
        let (grades, grade) = competency.grades.zip(self.outcome.grade)?;
        let grade = self.voice.say("grade", &[("grade", grade.to_string().into())]);
        let args = [("grades", grades.to_string().into()), ("grade", grade.into())];
        (!competency.is_for(self.outcome.grade))
            .then(|| self.voice.say("explain-stage-grades", &args))
    }

    fn stage_of(&self, stage: Idx<Band>) -> String {
        let key = match self.found.basis.placement {
            Some(_) => "explain-stage-placed",
            None => "explain-stage-belongs",
        };
        let code = &self.voice.model.framework.bands[stage].code.value;
        let title = self.voice.band_title(stage).text;
        self.voice.say(key, &[("stage", format!("{title} ({code})").into())])
    }

    fn row(&self, row: u32, note: Option<String>) -> Row {
        let voice = self.voice;
        let evidence = self.evidence_at(row);
        let scale = voice.model.academic_scale();
        let value = match &evidence.rating {
            Rating::Level(level) => {
                let level = scale.get(*level);
                format!("{} ({})", level.code, level.points)
            }
            Rating::Points(points) => points.to_string(),
            Rating::Missed => voice.say("rating-missed", &[]),
            Rating::Waived => voice.say("rating-waived", &[]),
        };
        let mut what: Vec<String> = Vec::new();
        what.extend(evidence.task.as_ref().map(|task| task.to_string()));
        what.extend(
            evidence.attempt.map(|attempt| {
                voice.say("explain-attempt", &[("number", i64::from(attempt).into())])
            }),
        );
        what.extend(evidence.kind.map(|kind| voice.say(&format!("kind-{}", kind.code()), &[])));
        what.extend(
            evidence
                .assessor
                .as_deref()
                .map(|by| voice.say("explain-rated-by", &[("by", by.into())])),
        );
        let (day, time) = moment_of(evidence.dates, &self.rule.order);
        let time = time.map(|time| format!(" {time}")).unwrap_or_default();
        Row {
            date: Some(format!("{day}{time}")),
            what: if what.is_empty() { voice.say("explain-rating", &[]) } else { what.join(", ") },
            value: Some(value),
            note,
            id: evidence.id.as_ref().map(|id| id.to_string()),
        }
    }

    /// A rating that counts; how, where it is not with its own number once.
    fn used_row(&self, row: u32, term: &Term) -> Row {
        let voice = self.voice;
        let own = match &self.evidence_at(row).rating {
            Rating::Level(level) => Some(&voice.model.academic_scale().get(*level).points),
            Rating::Points(points) => Some(&**points),
            Rating::Missed | Rating::Waived => None,
        };
        let mut notes = Vec::new();
        if own.is_some_and(|own| *own != term.number) {
            let number = [("number", words::exact(&term.number))];
            notes.push(voice.say("explain-with-second", &number));
        }
        if term.weight != Number::ONE {
            notes.push(voice.say("explain-weight", &[("number", words::exact(&term.weight))]));
        }
        Row { note: (!notes.is_empty()).then(|| notes.join(", ")), ..self.row(row, None) }
    }

    fn sum(&self, part: &RatingGroup) -> Vec<String> {
        let voice = self.voice;
        let rule = &voice.rules.determination[part.rule];
        let mut lines = Vec::new();
        if part.rule != self.found.basis.rule {
            lines.push(voice.say("explain-by-rule", &[("name", rule.name.as_str().into())]));
        }
        if part.evidence.need > 0 {
            lines.push(voice.say("explain-ratings", &words::progress_args(part.evidence)));
        }
        match &part.value {
            Some(value) => {
                let used = part.terms.iter().zip(&part.used);
                let used: Vec<(&Term, &Evidence)> =
                    used.map(|(term, row)| (term, self.evidence_at(*row))).collect();
                let said = rule.method.arithmetic(&used, value, voice.model.academic_scale());
                lines.push(voice.rule_words().said(&said));
            }
            None => lines.push(voice.say("explain-no-number-here", &[])),
        }
        lines
    }

    fn number(&self) -> Vec<String> {
        let voice = self.voice;
        let basis = &self.found.basis;
        let Some(value) = &self.found.value else {
            return vec![voice.say("explain-no-number", &[])];
        };
        let mut lines = Vec::new();
        if self.rule.per == Per::Indicator {
            let values: Vec<&Number> =
                basis.parts.iter().filter_map(|part| part.value.as_ref()).collect();
            let terms: Vec<&Term> = basis.parts.iter().flat_map(|part| &part.terms).collect();
            let (roll_up, rules) = (&self.rule.roll_up, voice.rule_words());
            lines.push(rules.said(&roll_up.of_indicators()));
            lines.extend(roll_up.arithmetic(&values, &terms, value).map(|said| rules.said(&said)));
        }
        lines.extend(words::rounded(voice, value, self.rule.rounding));
        if let (Some(banded), Some(level)) = (&basis.banded, basis.level) {
            let level = words::level(voice, level);
            let args = [("number", words::exact(banded)), ("level", level.into())];
            lines.push(voice.say("explain-number-is", &args));
        }
        lines
    }

    fn evidence(&self) -> Vec<String> {
        let voice = self.voice;
        let ratings = voice.say("explain-ratings", &words::progress_args(self.found.evidence));
        let lacks =
            self.found.basis.lacks.iter().map(|lack| {
                voice.say("explain-missing", &[("what", words::lack(voice, lack).into())])
            });
        std::iter::once(ratings).chain(lacks).collect()
    }

    fn growth(&self) -> Vec<String> {
        let voice = self.voice;
        let Some(rule) = &voice.rules.growth else { return Vec::new() };
        let numbers = match rule.of {
            Compared::Exact => "explain-growth-exact",
            Compared::Shown => "explain-growth-shown",
        };
        let mut lines = Vec::from_iter(voice.rule_words().growth());
        lines.push(voice.say(numbers, &[]));
        let Some(growth) = &self.found.growth else {
            lines.push(voice.say("explain-growth-unknown", &[]));
            return lines;
        };
        let sign = if growth.change.is_negative() { "" } else { "+" };
        let mut args = vec![
            ("from", words::exact(&growth.from)),
            ("change", format!("{sign}{}", rule.rounding.show(&growth.change)).into()),
        ];
        let key = match (growth.since, rule.against) {
            (Some(_), Against::Previous) => "explain-growth-from",
            (Some(_), Against::Baseline) => "explain-growth-from-stored",
            (None, _) => "explain-growth-from-baseline",
        };
        args.extend(growth.since.map(|since| ("date", day(since).into())));
        lines.push(voice.say(key, &args));
        lines
    }

    fn later(&self) -> Vec<Row> {
        let Told { voice, outcome, found, rule } = self;
        let as_of = outcome.as_of;
        let evidence = policy::later(voice.model, outcome.student, found.competency, rule, as_of);
        let mut later: Vec<Row> = evidence.into_iter().map(|row| self.row(row, None)).collect();
        let records = voice.model.records(outcome.student);
        let said = |date, what: String| Row { date: Some(day(date)), what, ..Row::default() };
        let overrides = records.overrides.iter();
        let overrides =
            overrides.filter(|one| one.competency == found.competency && one.date > as_of);
        later.extend(overrides.map(|one| {
            let args = [
                ("level", self.code(one.level).into()),
                ("by", one.by.as_str().into()),
                ("reason", one.reason.as_str().into()),
            ];
            said(one.date, voice.say("explain-judged", &args))
        }));
        let target = ExemptFrom::Competency(found.competency);
        let exemptions = records.exemptions.iter();
        let exemptions = exemptions.filter(|one| one.target == target && one.date > as_of);
        later.extend(exemptions.map(|one| {
            let args = [("by", one.by.as_str().into()), ("reason", one.reason.as_str().into())];
            said(one.date, voice.say("explain-excused-by", &args))
        }));
        let placements = records.placements.iter();
        let placements = placements.filter(|one| one.competency == found.competency);
        later.extend(placements.filter_map(|one| {
            let starts = one.starts.filter(|starts| *starts > as_of)?;
            let code = &voice.model.framework.bands[one.stage].code.value;
            let stage = format!("{} ({code})", voice.band_title(one.stage).text);
            Some(said(starts, voice.say("explain-placed-at", &[("stage", stage.into())])))
        }));
        later
    }

    /// The code of a level; nothing stands for a level that was taken away.
    fn code(&self, level: Option<LevelIdx>) -> String {
        match level {
            Some(level) => self.voice.model.academic_scale().get(level).code.to_string(),
            None => self.voice.say("explain-no-level", &[]),
        }
    }

    fn judgements(&self) -> Vec<String> {
        let voice = self.voice;
        let records = voice.model.records(self.outcome.student);
        let mut lines = Vec::new();
        if let Some(judgement) = self.found.basis.judgement {
            let row = &records.overrides[judgement.row];
            let mut args = vec![
                ("level", self.code(row.level).into()),
                ("by", row.by.as_str().into()),
                ("date", day(row.date).into()),
                ("reason", row.reason.as_str().into()),
            ];
            args.extend(row.until.map(|until| ("until", day(until).into())));
            let key = match (row.until, judgement.decided) {
                (None, true) => "explain-judgement-decided",
                (None, false) => "explain-judgement-told",
                (Some(_), true) => "explain-judgement-until-decided",
                (Some(_), false) => "explain-judgement-until-told",
            };
            lines.push(voice.say(key, &args));
        }
        if let Some(exemption) = self.found.basis.exemption {
            lines.push(words::excused(voice, &records.exemptions[exemption]));
        }
        lines
    }
}
