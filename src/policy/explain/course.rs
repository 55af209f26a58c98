//! How the credit and the letter of a course came about.

use super::{Row, Trace, words};
use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::records::{EnrollmentStatus, Records};
use crate::policy::outcome::{CourseOutcome, CourseStatus, Loss, LossCause, State, StudentOutcome};
use crate::policy::rules::Rules;
use crate::policy::{Governing, RoundWhen};

/// How a course's outcome came about; `at` is its position in the outcome's courses.
pub fn course<'a>(
    governing: impl Into<Governing<'a>>,
    model: &Model,
    outcome: &StudentOutcome,
    at: usize,
) -> Trace {
    let found = &outcome.courses[at];
    let rules = governing.into().at(found.basis.version);
    let named = &model.courses[found.course];
    let title = format!(
        "{}, {}, {}, on {}",
        words::named(&named.code.value, &named.title),
        found.year,
        model.students[outcome.student].name(),
        outcome.as_of
    );
    let letter = found.grade.as_ref().map_or(String::new(), |grade| format!(", {}", grade.letter));
    let result = format!(
        "{}: {} of {} credits{letter}",
        words::status(found.status),
        found.credit,
        named.credits
    );
    let mut trace = Trace::new(rules, title, result);
    let rule = &rules.credit[found.basis.rule];
    trace.step(format!("rule `{}`", rule.name), vec![words::credit_rule(rule, model)], Vec::new());
    trace.step(
        format!("competencies of the course on {}", found.basis.levels_on),
        vec![format!("proficient: {} of {}", found.proficient, found.of)],
        contributions(model, found),
    );
    trace.step("credit", credit(rules, model, outcome, found), Vec::new());
    trace.step("letter", letter_steps(rules, model, found), Vec::new());
    if let Some(at) = found.basis.earned_level {
        let level = &model.course_levels[found.level].code;
        let asks = words::earned_level(&rules.earned_levels[at], model);
        let line = format!("the course is one of level {level}, given for its results: {asks}");
        trace.step("level of the course", vec![line], Vec::new());
    }
    trace
}

fn contributions(model: &Model, found: &CourseOutcome) -> Vec<Row> {
    let rows = found.basis.contributions.iter().map(|one| {
        let competency = &model.framework.competencies[one.competency];
        let left_out = (one.state == State::Exempt).then(|| "excused, so left out".to_string());
        let weight = (one.weight != Number::ONE).then(|| format!("weight {}", one.weight));
        Row {
            date: None,
            what: words::named(&competency.code.value, &competency.title),
            value: Some(words::state(one.state, model)),
            note: left_out.or(weight),
            id: None,
        }
    });
    rows.collect()
}

fn credit(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    found: &CourseOutcome,
) -> Vec<String> {
    let records = model.records(outcome.student);
    let mut lines = Vec::new();
    match (found.earned, &found.basis.lost) {
        (Some(day), _) => lines.push(format!("the rule held for the first time on {day}")),
        (None, None) if found.status == CourseStatus::Withdrawn => {
            lines.push("the course was given up before the rule held".to_string());
        }
        (None, None) if found.status != CourseStatus::Exempt => {
            lines.push("the rule has not held so far".to_string());
        }
        (None, _) => {}
    }
    lines.extend(found.basis.lost.iter().flat_map(|lost| lost_lines(model, records, lost)));
    let enrollment = found.enrollment.map(|at| &records.enrollments[at]);
    let given_up = enrollment.is_some_and(|one| one.status == EnrollmentStatus::Withdrawn);
    if given_up && found.earned.is_some() {
        lines.push(
            "the course was closed as given up after that; what was earned stays".to_string(),
        );
    }
    if let Some(exemption) = found.basis.exemption {
        let row = &records.exemptions[exemption];
        lines.push(format!("excused by {} on {}: {}", row.by, row.date, row.reason));
    }
    if let Some(other) = found.superseded_by {
        let (other, _, _) = super::gpa::source(model, outcome, other);
        lines.push(format!("another attempt counts instead, so this one has no credit: {other}"));
    }
    let rule = &rules.credit[found.basis.rule];
    if rule.kept && found.earned.is_some() && found.basis.levels_on < outcome.as_of {
        lines.push(format!(
            "what was earned stays: it is shown as it was on {}",
            found.basis.levels_on
        ));
    }
    lines
}

/// How much was lost, when and why.
fn lost_lines(model: &Model, records: &Records, lost: &Loss) -> Vec<String> {
    let Loss { credit, earned, on, cause } = lost;
    let what = format!("credit of {credit} was earned on {earned} and lost on {on}");
    let why = match cause {
        LossCause::Withdrawn => "the course was given up, and the policy takes its credit back",
        LossCause::Policy => {
            "another policy came into force, and the one before lets credit be lost"
        }
        LossCause::Correction(rows) => {
            let ids = rows.iter().filter_map(|row| records.evidence[*row as usize].id.as_ref());
            let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
            return vec![format!("{what}, by a correction of the rating {}", ids.join(", "))];
        }
        LossCause::Levels(changes) => {
            let change = |(competency, before, now): &(Idx<Competency>, State, State)| {
                let competency = &model.framework.competencies[*competency];
                let named = words::named(&competency.code.value, &competency.title);
                let (before, now) = (words::state(*before, model), words::state(*now, model));
                format!("{named}: {before} before, {now} since")
            };
            let told = std::iter::once(format!("{what}: the policy lets credit be lost"));
            return told.chain(changes.iter().map(change)).collect();
        }
    };
    vec![format!("{what}: {why}")]
}

fn letter_steps(rules: &Rules, model: &Model, found: &CourseOutcome) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(average) = &found.average {
        let with_number = found.basis.contributions.iter();
        let terms = with_number.filter_map(|one| {
            let number = one.number.as_ref()?;
            Some(if one.weight == Number::ONE {
                number.to_string()
            } else {
                format!("{} x {number}", one.weight)
            })
        });
        let weights = found.basis.contributions.iter().filter(|one| one.number.is_some());
        let weights: Number = weights.map(|one| &one.weight).sum();
        let sum = terms.collect::<Vec<_>>().join(" + ");
        lines.push(words::average_of(rules.grades.average).to_string());
        lines.push(format!("({sum}) / {weights} = {average}"));
        if rules.grades.round == RoundWhen::Banded {
            lines.extend(words::rounded(average, rules.grades.rounding));
        }
    }
    let Some(grade) = &found.grade else { return lines };
    let has_credit = matches!(found.status, CourseStatus::Earned | CourseStatus::Partial);
    let mut letters = rules.grades_of(found.course).letters.iter();
    let letter = letters.find(|one| has_credit && *one.letter.value == *grade.letter);
    match letter {
        Some(letter) => {
            let asks = words::letter_rule(letter, model);
            lines.push(format!("{} is the first letter that fits: {asks}", grade.letter));
        }
        None => lines.push(format!("{} is the letter of a course without credit", grade.letter)),
    }
    match &grade.points {
        Some((points, weighted)) if points == weighted => lines.push(format!("{points} points")),
        Some((points, weighted)) => {
            let level = &model.course_levels[found.level].code;
            lines.push(format!(
                "{points} points, {weighted} with the weight of a course of level {level}"
            ));
        }
        None => lines.push("it has no points and takes no part in averages".to_string()),
    }
    lines
}
