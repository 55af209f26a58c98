//! The way to what a report says of a student over all subjects.

use super::trace::{Row, Topic, Trace};
use super::{subject, words};
use crate::policy::outcome::SubjectOutcome;
use crate::view::overall::Overall;

/// A student over all subjects: on track or not, by which rule, and each subject behind it.
pub fn overall(found: &Overall<'_>) -> Trace {
    let Overall { voice, now, .. } = *found;
    let say = |key| voice.say(key, &[]);
    let mut trace = Trace::new(voice, now, say("explain-overall"), found.sentence());
    let rule = found.has_milestones().then(|| voice.rule_words().pace());
    trace.step(Topic::Rule, say("explain-step-rule-alone"), rule.into_iter().collect(), Vec::new());
    trace.step(Topic::Number, say("explain-step-number"), found.details(), Vec::new());
    let rows = now.subjects.iter().filter(|subject| subject.total > 0);
    let rows = rows.map(|subject| row(found, subject)).collect();
    trace.step(Topic::Counted, say("explain-step-counted"), Vec::new(), rows);
    trace
}

fn row(found: &Overall<'_>, subject: &SubjectOutcome) -> Row {
    let voice = found.voice;
    let code = &voice.model.framework.subjects[subject.subject].code.value;
    Row {
        what: words::named(code, &voice.subject_title(subject.subject).text),
        value: Some(subject::result(voice, found.now, subject)),
        ..Row::default()
    }
}
