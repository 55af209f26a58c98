//! How the grade point averages came about.

use super::{Row, Trace, words};
use crate::model::Model;
use crate::model::records::Place;
use crate::policy::outcome::{
    Average, CreditSource, Gpa, GpaRow, Grade, NotCounted, StudentOutcome,
};
use crate::policy::rules::Rules;

/// How a student's grade point averages came about.
pub fn gpa(rules: &Rules, model: &Model, outcome: &StudentOutcome) -> Trace {
    let gpa = &outcome.gpa;
    let title = format!(
        "grade point average, {}, on {}",
        model.students[outcome.student].name(),
        outcome.as_of
    );
    let shown = |average: &Average| {
        average.value().map_or_else(|| "none".to_string(), |value| gpa.rounding.show(&value))
    };
    let result =
        format!("{} unweighted, {} weighted", shown(&gpa.unweighted), shown(&gpa.weighted));
    let mut trace = Trace::new(rules, title, result);
    let rule = format!(
        "points times credits over credits, rounded to {} places, {}",
        gpa.rounding.places, gpa.rounding.mode
    );
    let transfers = if rules.gpa.transfers { "count" } else { "do not count" };
    let transfers = format!("letters of other schools {transfers}");
    let lines = [rule, transfers].into_iter().chain(words::bonus_rule(rules, model));
    trace.step("rule", lines.collect(), Vec::new());
    let counts = |row: &&GpaRow| row.counted.is_ok();
    let told = |row: &GpaRow| told(model, outcome, row);
    let (counted, left): (Vec<&GpaRow>, Vec<&GpaRow>) = gpa.rows.iter().partition(counts);
    trace.step("what counts", Vec::new(), counted.into_iter().map(told).collect());
    trace.step("what does not", Vec::new(), left.into_iter().map(told).collect());
    trace.step("unweighted", sum(&gpa.unweighted, gpa), Vec::new());
    trace.step("weighted", sum(&gpa.weighted, gpa), Vec::new());
    trace
}

fn sum(average: &Average, gpa: &Gpa) -> Vec<String> {
    match average.value() {
        Some(value) => {
            let Average { points, credits, bonus } = average;
            let sum = match bonus.is_zero() {
                true => format!("{points} points / {credits} credits = {value}"),
                false => {
                    format!("{points} points / {credits} credits, plus a bonus of {bonus}: {value}")
                }
            };
            vec![sum, format!("shown as {}", gpa.rounding.show(&value))]
        }
        None => vec!["no credit counts, so there is no average".to_string()],
    }
}

fn told(model: &Model, outcome: &StudentOutcome, row: &GpaRow) -> Row {
    let (what, date, grade) = source(model, outcome, row.source);
    let letter = grade.map(|grade| grade.letter.to_string());
    let (value, note) = match &row.counted {
        Ok(credits) => {
            let points = grade.and_then(|grade| grade.points.as_ref());
            let told = points.map(|(points, weighted)| match points == weighted {
                true => format!("{points} x {credits}"),
                false => format!("{points} x {credits}, weighted {weighted} x {credits}"),
            });
            (letter, told)
        }
        Err(why) => (letter, Some(why_not(*why).to_string())),
    };
    Row { date, what, value, note, id: None }
}

/// Where credit comes from, in words; its day; its letter.
pub(super) fn source<'a>(
    model: &Model,
    outcome: &'a StudentOutcome,
    source: CreditSource,
) -> (String, Option<String>, Option<&'a Grade>) {
    match source {
        CreditSource::Course(at) => {
            let found = &outcome.courses[at];
            let course = &model.courses[found.course];
            let what =
                format!("{}, {}", words::named(&course.code.value, &course.title), found.year);
            (what, found.earned.map(|day| day.to_string()), found.grade.as_ref())
        }
        CreditSource::Transfer(at) => {
            let found = &outcome.transfers[at];
            let row = &model.records(outcome.student).transfers[found.row];
            // The grade as it was given, where another letter stands for it here.
            let letter = found.grade.as_ref().map(|grade| &grade.letter);
            let given = row.grade.as_ref().map(|grade| &grade.value);
            let given = given.filter(|given| Some(*given) != letter);
            let given = given.map_or(String::new(), |given| format!(", graded {given}"));
            let college = match row.credits == found.credit || found.superseded_by.is_some() {
                true => String::new(),
                false => format!(", {} credits there", row.credits),
            };
            let place = match &row.place {
                Place::Elsewhere(institution) => institution.clone(),
                Place::Here(taken) => taken.year.clone(),
            };
            let what = format!("{}, {place}{given}{college}", row.title);
            (what, Some(row.earned.to_string()), found.grade.as_ref())
        }
    }
}

fn why_not(why: NotCounted) -> &'static str {
    match why {
        NotCounted::NoLetter => "there is no letter",
        NotCounted::NoPoints => "its letter has no points",
        NotCounted::Repeated => "another attempt at the course counts",
        NotCounted::Transfer => "the policy leaves other schools' letters out",
        NotCounted::UnknownLetter => "the policy knows no letter for this grade",
        NotCounted::NoCredit => "it is worth no credit",
    }
}
