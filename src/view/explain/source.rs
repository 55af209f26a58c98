//! The origin of credit.

use super::trace::day;
use super::words;
use crate::model::records::Place;
use crate::policy::outcome::{CreditSource, Grade, StudentOutcome};
use crate::view::voice::Voice;

/// The origin of credit, in words; its day; its letter.
pub(super) fn source<'a>(
    voice: &Voice<'_>,
    outcome: &'a StudentOutcome,
    source: CreditSource,
) -> (String, Option<String>, Option<&'a Grade>) {
    match source {
        CreditSource::Course(at) => {
            let found = &outcome.courses[at];
            let what = format!("{}, {}", words::course(voice, found.course), found.year);
            (what, found.earned.map(day), found.grade.as_ref())
        }
        CreditSource::Transfer(at) => {
            let found = &outcome.transfers[at];
            let row = &voice.model.records(outcome.student).transfers[found.row];
            // The grade as it was given, where another letter stands for it here.
            let letter = found.grade.as_ref().map(|grade| &grade.letter);
            let given = row.grade.as_ref().map(|grade| &grade.value);
            let given = given.filter(|given| Some(*given) != letter);
            let place = match &row.place {
                Place::Elsewhere(institution) => institution.clone(),
                Place::Here(taken) => taken.year.clone(),
            };
            let mut what = vec![format!("{}, {place}", row.title)];
            what.extend(
                given.map(|given| voice.say("explain-graded", &[("mark", given.as_str().into())])),
            );
            if row.credits != found.credit && found.superseded_by.is_none() {
                let credits = [("credits", words::exact(&row.credits))];
                what.push(voice.say("explain-credits-there", &credits));
            }
            (what.join(", "), Some(day(row.earned)), found.grade.as_ref())
        }
    }
}
