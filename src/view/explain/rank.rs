//! The way to a place in the class.

use super::trace::{Topic, Trace};
use super::words;
use crate::policy::outcome::StudentOutcome;
use crate::policy::{ClassRank, ranked_average};
use crate::view::voice::{Arg, Voice};

/// The way to a student's place in the class; nothing where the policy ranks nobody.
pub fn rank(
    voice: &Voice<'_>,
    outcome: &StudentOutcome,
    found: Option<&ClassRank>,
) -> Option<Trace> {
    let rule = voice.rules.gpa.rank.as_ref()?;
    let say = |key| voice.say(key, &[]);
    let result = match found {
        Some(ClassRank { place: Some(place), of, .. }) => {
            let args = [("place", place.to_string().into()), ("of", of.to_string().into())];
            voice.say("explain-rank-place", &args)
        }
        _ => say("explain-none"),
    };
    let mut trace = Trace::new(voice, outcome, say("explain-rank"), result);
    let lines = voice.rule_words().rank();
    trace.step(Topic::Rule, say("explain-step-rule-alone"), lines, Vec::new());
    let average = match ranked_average(rule, &outcome.gpa) {
        Some((average, credits)) => {
            let args = [
                ("average", words::exact(&average)),
                ("shown", rule.rounding.show(&average).into()),
                ("credits", words::exact(&credits)),
            ];
            voice.say("explain-rank-average", &args)
        }
        None => say("explain-no-average"),
    };
    trace.step(Topic::Average, say("explain-step-average"), vec![average], Vec::new());
    let student = &voice.model.students[outcome.student];
    let standing = match (found, student.class_on(outcome.as_of, &voice.model.calendar)) {
        (Some(found), _) => {
            let args =
                [("count", Arg::from(found.of as i64)), ("class", found.class.to_string().into())];
            let shared = match found.place {
                None => say("explain-rank-no-place"),
                Some(_) => {
                    voice.say("explain-rank-sharing", &[("count", (found.sharing as i64).into())])
                }
            };
            vec![voice.say("explain-rank-class", &args), shared]
        }
        (None, None) => vec![say("explain-rank-class-unknown")],
        (None, Some(_)) => vec![say("explain-rank-not-attending")],
    };
    trace.step(Topic::Class, say("explain-step-class"), standing, Vec::new());
    Some(trace)
}
