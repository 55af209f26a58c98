//! The way to the grade point averages.

use super::source::source;
use super::trace::{Row, Topic, Trace};
use super::words;
use crate::policy::outcome::{Average, Gpa, GpaRow, NotCounted, StudentOutcome};
use crate::view::voice::Voice;

/// The way to a student's grade point averages.
pub fn gpa(voice: &Voice<'_>, outcome: &StudentOutcome) -> Trace {
    let gpa = &outcome.gpa;
    let shown = |average: &Average| {
        let value = average.value().map(|value| gpa.rounding.show(&value));
        value.unwrap_or_else(|| voice.say("explain-none", &[]))
    };
    let args =
        [("unweighted", shown(&gpa.unweighted).into()), ("weighted", shown(&gpa.weighted).into())];
    let say = |key| voice.say(key, &[]);
    let result = voice.say("explain-gpa-result", &args);
    let mut trace = Trace::new(voice, outcome, say("explain-gpa"), result);
    let rules = voice.rule_words();
    let rounding = [("rounding", rules.rounding(gpa.rounding).into())];
    let transfers = match voice.rules.gpa.transfers {
        true => "explain-transfers-count",
        false => "explain-transfers-do-not",
    };
    let lines = [voice.say("rule-gpa", &rounding), say(transfers)];
    let lines = lines.into_iter().chain(rules.bonus()).collect();
    trace.step(Topic::Rule, say("explain-step-rule-alone"), lines, Vec::new());
    let counts = |row: &&GpaRow| row.counted.is_ok();
    let told = |row: &GpaRow| told(voice, outcome, row);
    let (counted, left): (Vec<&GpaRow>, Vec<&GpaRow>) = gpa.rows.iter().partition(counts);
    let counted = counted.into_iter().map(told).collect();
    trace.step(Topic::Counted, say("explain-step-counted"), Vec::new(), counted);
    let left = left.into_iter().map(told).collect();
    trace.step(Topic::NotCounted, say("explain-step-not-counted"), Vec::new(), left);
    for (topic, key, average) in [
        (Topic::Unweighted, "explain-step-unweighted", &gpa.unweighted),
        (Topic::Weighted, "explain-step-weighted", &gpa.weighted),
    ] {
        trace.step(topic, say(key), sum(voice, average, gpa), Vec::new());
    }
    trace
}

fn sum(voice: &Voice<'_>, average: &Average, gpa: &Gpa) -> Vec<String> {
    let Some(value) = average.value() else { return vec![voice.say("explain-no-average", &[])] };
    let Average { points, credits, bonus } = average;
    let mut args = vec![
        ("points", words::exact(points)),
        ("credits", words::exact(credits)),
        ("average", words::exact(&value)),
    ];
    let key = if bonus.is_zero() { "explain-gpa-sum" } else { "explain-gpa-sum-bonus" };
    args.push(("bonus", words::exact(bonus)));
    let shown = gpa.rounding.show(&value).into();
    vec![voice.say(key, &args), voice.say("explain-gpa-shown", &[("shown", shown)])]
}

fn told(voice: &Voice<'_>, outcome: &StudentOutcome, row: &GpaRow) -> Row {
    let (what, date, grade) = source(voice, outcome, row.source);
    let value = grade.map(|grade| grade.letter.to_string());
    let note = match &row.counted {
        Ok(credits) => grade.and_then(|grade| grade.points.as_ref()).map(|(points, weighted)| {
            if points == weighted {
                return format!("{points} x {credits}");
            }
            let args = [
                ("plain", format!("{points} x {credits}").into()),
                ("weighted", format!("{weighted} x {credits}").into()),
            ];
            voice.say("explain-gpa-term-weighted", &args)
        }),
        Err(why) => Some(voice.say(why_not(*why), &[])),
    };
    Row { date, what, value, note, id: None }
}

fn why_not(why: NotCounted) -> &'static str {
    match why {
        NotCounted::NoLetter => "explain-out-no-letter",
        NotCounted::NoPoints => "explain-out-no-points",
        NotCounted::Repeated => "explain-out-repeated",
        NotCounted::Transfer => "explain-out-transfer",
        NotCounted::UnknownLetter => "explain-out-unknown-letter",
        NotCounted::NoCredit => "explain-out-no-credit",
    }
}
