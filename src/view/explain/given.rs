//! The effect of a course whose result is taken as it was given.

use super::source::source;
use super::trace::{Row, Topic, Trace, day};
use super::words;
use crate::model::records::{Place, Transfer};
use crate::policy::outcome::{StudentOutcome, TransferOutcome};
use crate::view::voice::Voice;

/// The effect of credit from elsewhere, or of a course of the record before; `at` is its position in the
/// outcome's transfers.
pub fn given(voice: &Voice<'_>, outcome: &StudentOutcome, at: usize) -> Trace {
    let found = &outcome.transfers[at];
    let row = &voice.model.records(outcome.student).transfers[found.row];
    let taken = row.here();
    let code = taken.and_then(|taken| taken.code.as_deref());
    let named = code.map_or_else(|| row.title.to_string(), |code| words::named(code, &row.title));
    let place = match &row.place {
        Place::Elsewhere(institution) => institution.to_string(),
        Place::Here(taken) => taken.year.to_string(),
    };
    let mut args = vec![("credit", words::exact(&found.credit))];
    let key = match &found.grade {
        Some(_) => "explain-given-result-letter",
        None => "explain-given-result",
    };
    args.extend(found.grade.as_ref().map(|grade| ("letter", grade.letter.as_str().into())));
    let result = voice.say(key, &args);
    let mut trace = Trace::new(voice, outcome, format!("{named}, {place}"), result);
    let say = |key| voice.say(key, &[]);
    trace.step(Topic::Entered, say("explain-step-entered"), Vec::new(), vec![entered(voice, row)]);
    let lines = credit(voice, outcome, found, row);
    trace.step(Topic::Credit, say("explain-step-credit"), lines, Vec::new());
    trace.step(Topic::Letter, say("explain-step-letter"), letter(voice, found, row), Vec::new());
    trace
}

fn entered(voice: &Voice<'_>, row: &Transfer) -> Row {
    let attempted = || voice.say("explain-attempted", &[("credits", words::exact(&row.attempted))]);
    Row {
        date: Some(day(row.earned)),
        what: voice.say("explain-credits", &[("credits", words::exact(&row.credits))]),
        value: row.grade.as_ref().map(|grade| grade.value.to_string()),
        note: (row.attempted != row.credits).then(attempted),
        id: None,
    }
}

fn credit(
    voice: &Voice<'_>,
    outcome: &StudentOutcome,
    found: &TransferOutcome,
    row: &Transfer,
) -> Vec<String> {
    let mut lines = vec![match row.course {
        Some(course) => {
            let course = words::course(voice, course).into();
            voice.say("explain-same-as", &[("course", course)])
        }
        None => voice.say("explain-same-as-none", &[]),
    }];
    lines.push(if let Some(other) = found.superseded_by {
        let (other, _, _) = source(voice, outcome, other);
        words::superseded(voice, other)
    } else if row.credits != found.credit {
        let args =
            [("college", words::exact(&row.credits)), ("school", words::exact(&found.credit))];
        voice.say("explain-college", &args)
    } else {
        voice.say("explain-as-entered", &[])
    });
    lines
}

fn letter(voice: &Voice<'_>, found: &TransferOutcome, row: &Transfer) -> Vec<String> {
    let Some(grade) = &found.grade else { return vec![voice.say("explain-no-mark", &[])] };
    let given = row.grade.as_ref().map_or("", |grade| &grade.value);
    let args = [("mark", given.into()), ("letter", grade.letter.as_str().into())];
    let key = match (found.known, *given == *grade.letter) {
        (false, _) => "explain-mark-unknown",
        (true, true) => "explain-mark-is-letter",
        (true, false) => "explain-mark-stands-for",
    };
    let mut lines = vec![voice.say(key, &args)];
    if found.known || grade.points.is_some() {
        lines.push(words::points(voice, &grade.points, found.level));
    }
    lines
}
