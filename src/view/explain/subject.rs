//! The way to a student's standing in a subject.

use super::trace::{Row, Topic, Trace};
use super::words;
use crate::policy::RoundWhen;
use crate::policy::outcome::{Determination, State, StudentOutcome, SubjectLevel, SubjectOutcome};
use crate::view::voice::Voice;

/// The standing of a student in a subject, against what is usually reached by now, and the level of the
/// subject where the school gives one.
pub fn subject(voice: &Voice<'_>, outcome: &StudentOutcome, found: &SubjectOutcome) -> Trace {
    let code = &voice.model.framework.subjects[found.subject].code.value;
    let what = words::named(code, &voice.subject_title(found.subject).text);
    let mut trace = Trace::new(voice, outcome, what, result(voice, outcome, found));
    let say = |key| voice.say(key, &[]);
    let rules = voice.rule_words();
    trace.step(Topic::Rule, say("explain-step-rule-alone"), vec![rules.pace()], Vec::new());
    let (expected, others): (Vec<&Determination>, Vec<&Determination>) =
        asked(voice, outcome, found).partition(|one| one.expected);
    for (topic, key, found) in [
        (Topic::Expected, "explain-step-expected", expected),
        (Topic::NotExpected, "explain-step-not-expected", others),
    ] {
        let rows = found.into_iter().map(|one| row(voice, one)).collect();
        trace.step(topic, say(key), Vec::new(), rows);
    }
    let level = found.level.as_ref().map(|level| number(voice, level));
    let lines = rules.subjects().into_iter().chain(level.into_iter().flatten()).collect();
    trace.step(Topic::Number, say("explain-step-number"), lines, Vec::new());
    trace
}

/// The standing in a sentence.
pub(super) fn result(
    voice: &Voice<'_>,
    outcome: &StudentOutcome,
    found: &SubjectOutcome,
) -> String {
    let pace = outcome.pace_in(&voice.model.framework, found);
    let pace = pace.map_or("not-assessed".to_string(), |pace| format!("pace-{}", pace.name()));
    let count = |count: usize| (count as i64).into();
    let args = [
        ("reached", count(found.proficient_of_expected)),
        ("expected", count(found.expected)),
        ("proficient", count(found.proficient)),
        ("of", count(found.total)),
        ("pace", voice.say(&pace, &[]).into()),
    ];
    voice.say("explain-subject", &args)
}

/// The competencies of the subject that are in force, but for those the student is excused from.
fn asked<'a>(
    voice: &Voice<'a>,
    outcome: &'a StudentOutcome,
    found: &'a SubjectOutcome,
) -> impl Iterator<Item = &'a Determination> {
    let framework = &voice.model.framework;
    outcome.competencies.iter().filter(move |one| {
        let competency = &framework.competencies[one.competency];
        competency.subject == found.subject
            && competency.in_force(outcome.as_of)
            && one.state != State::Exempt
    })
}

fn row(voice: &Voice<'_>, found: &Determination) -> Row {
    let competency = &voice.model.framework.competencies[found.competency];
    let title = voice.phrase(&competency.code, "title", &competency.title).text;
    Row {
        date: found.latest.map(|day| day.to_string()),
        what: words::named(&competency.code.value, &title),
        value: Some(words::state(voice, found.state)),
        ..Row::default()
    }
}

fn number(voice: &Voice<'_>, found: &SubjectLevel) -> Vec<String> {
    let banded = voice.rules.subjects.as_ref().filter(|rule| rule.round == RoundWhen::Banded);
    let rounded = banded.map(|rule| rule.rounding.apply(&found.value));
    let read = rounded.as_ref().unwrap_or(&found.value);
    let level = words::level(voice, found.level);
    let args = [("number", words::exact(read)), ("level", level.into())];
    let is = voice.say("explain-number-is", &args);
    let shown = banded.and_then(|rule| words::rounded(voice, &found.value, rule.rounding));
    shown.into_iter().chain([is]).collect()
}
