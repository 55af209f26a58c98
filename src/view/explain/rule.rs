//! Rules in full: the sentences of documents, and after them what else a rule settles.

use super::words;
use crate::base::{Number, Rounding};
use crate::model::scale::LevelIdx;
use crate::policy::roll_up::Key;
use crate::policy::rules::{
    CourseCreditRule, DeterminationRule, LetterBand, LevelByResult, NeededEvidence,
};
use crate::policy::{
    Attempts, Count, DateOf, LevelsUntil, Missed, Moderation, Most, Overrides, Per, RelativeTo,
    RoundWhen, SourceWeights, StageFilter, WhenInsufficient,
};
use crate::view::voice::{Arg, Voice};

/// A determination rule, a sentence a line.
pub(super) fn determination(voice: &Voice<'_>, rule: &DeterminationRule) -> Vec<String> {
    let mut lines = voice.rule_words().determination(rule);
    lines.extend(roll_up(voice, rule));
    lines.push(match &rule.kinds {
        Some(kinds) => {
            let kinds = kinds.iter().map(|kind| voice.say(&format!("kind-{}", kind.code()), &[]));
            let kinds = kinds.collect::<Vec<_>>().join(", ");
            voice.say("explain-rule-kinds", &[("kinds", kinds.into())])
        }
        None => voice.say("explain-rule-all-kinds", &[]),
    });
    if rule.stage == StageFilter::Working {
        lines.push(voice.say("explain-rule-stage", &[]));
    }
    let attempts = match rule.attempts {
        Attempts::All => None,
        Attempts::Latest => Some("explain-rule-attempts-latest"),
        Attempts::Best => Some("explain-rule-attempts-best"),
        Attempts::First => Some("explain-rule-attempts-first"),
    };
    lines.extend(attempts.map(|key| voice.say(key, &[])));
    lines
        .extend(rule.window_days.map(|days| {
            voice.say("explain-rule-window-days", &[("days", i64::from(days).into())])
        }));
    let moderation = match rule.moderation {
        Moderation::First => None,
        Moderation::Second => Some("explain-rule-moderation-second"),
        Moderation::Higher => Some("explain-rule-moderation-higher"),
        Moderation::Mean => Some("explain-rule-moderation-mean"),
    };
    lines.extend(moderation.map(|key| voice.say(key, &[])));
    if rule.evidence_weights == SourceWeights::Ignored {
        lines.push(voice.say("explain-rule-weights-ignored", &[]));
    }
    let missed = match rule.missed {
        Missed::Ignored => "explain-rule-missed-ignored",
        Missed::Fills => "explain-rule-missed-fills",
        Missed::Lowest => "explain-rule-missed-lowest",
    };
    lines.push(voice.say(missed, &[]));
    let order = rule.order.iter().map(|date| voice.say(date_key(*date), &[]));
    let order = order.collect::<Vec<_>>().join(", ");
    lines.push(voice.say("explain-rule-order", &[("days", order.into())]));
    lines.push(needs(voice, rule));
    lines.push(cut(voice, rule));
    lines.push(rounding(voice, rule.rounding, rule.round));
    let overrides = match rule.overrides {
        Overrides::Win => "explain-rule-overrides-win",
        Overrides::Cap => "explain-rule-overrides-cap",
        Overrides::Inform => "explain-rule-overrides-inform",
    };
    lines.push(voice.say(overrides, &[]));
    lines
}

/// The weights, points and musts of a roll-up of indicators, which documents leave out.
fn roll_up(voice: &Voice<'_>, rule: &DeterminationRule) -> Vec<String> {
    if rule.per != Per::Indicator {
        return Vec::new();
    }
    let code = |at| &*voice.model.framework.indicators[at].code.value;
    let with = &rule.roll_up.with;
    let listed = |numbers: &[(_, Number)]| {
        let each = numbers.iter().map(|(one, number)| format!("{} {number}", code(*one)));
        each.collect::<Vec<_>>().join(", ")
    };
    let line = |key: &Key| match key {
        Key::Weights => {
            let weights = [("weights", listed(&with.weights).into())];
            Some(voice.say("explain-rule-weights", &weights))
        }
        Key::Points => {
            Some(voice.say("explain-rule-points", &[("points", listed(&with.points).into())]))
        }
        Key::Require => (!with.require.is_empty()).then(|| {
            let must = with.require.iter().map(|one| code(*one)).collect::<Vec<_>>().join(", ");
            voice.say("explain-rule-required", &[("codes", must.into())])
        }),
        // The sentence has it.
        Key::Share => None,
    };
    rule.roll_up.of.keys.iter().filter_map(line).collect()
}

fn date_key(date: DateOf) -> &'static str {
    match date {
        DateOf::Performed => "explain-day-performed",
        DateOf::Submitted => "explain-day-submitted",
        DateOf::Assessed => "explain-day-assessed",
        DateOf::Recorded => "explain-day-recorded",
    }
}

/// The needs beyond the sentences of documents, and the result without them.
fn needs(voice: &Voice<'_>, rule: &DeterminationRule) -> String {
    let key = match rule.when_insufficient {
        WhenInsufficient::NoLevel => "explain-rule-without-none",
        WhenInsufficient::Provisional => "explain-rule-without-provisional",
        WhenInsufficient::Level => "explain-rule-without-level",
    };
    voice.say(key, &[("needs", needed(voice, &rule.needs).into())])
}

fn needed(voice: &Voice<'_>, needs: &NeededEvidence) -> String {
    let count = |count: u32| ("count", Arg::from(i64::from(count)));
    let mut parts = vec![match needs.ratings {
        Count::Fixed(ratings) => voice.say("explain-need-ratings", &[count(ratings)]),
        Count::Required => voice.say("explain-need-required", &[]),
    }];
    for (band, at_stage) in &needs.by_stage {
        let stage = voice.band_title(*band).text.into();
        parts.push(voice.say("explain-need-stage", &[count(*at_stage), ("stage", stage)]));
    }
    for (kind, of_kind) in &needs.kinds {
        let kind = voice.say(&format!("kind-{}", kind.code()), &[]).into();
        parts.push(voice.say("explain-need-kind", &[count(*of_kind), ("kind", kind)]));
    }
    for (key, distinct) in [
        ("explain-need-tasks", needs.tasks),
        ("explain-need-assessors", needs.assessors),
        ("explain-need-contexts", needs.contexts),
    ] {
        if distinct > 0 {
            parts.push(voice.say(key, &[count(distinct)]));
        }
    }
    parts.join(", ")
}

fn cut(voice: &Voice<'_>, rule: &DeterminationRule) -> String {
    let scale = voice.model.academic_scale();
    let from = |code: &str, score: &Number| {
        let args = [("level", code.to_string().into()), ("number", words::exact(score))];
        voice.say("explain-level-from", &args)
    };
    let scores: Vec<String> = match &rule.cut.levels {
        Some(levels) => {
            levels.iter().map(|(level, score)| from(&scale.get(*level).code, score)).collect()
        }
        None => scale.levels.iter().map(|level| from(&level.code, &level.points)).collect(),
    };
    let key = match rule.cut.relative_to {
        RelativeTo::Scale => "explain-rule-levels",
        RelativeTo::Stage => "explain-rule-levels-stage",
    };
    voice.say(key, &[("levels", scores.join(", ").into())])
}

fn rounding(voice: &Voice<'_>, rounding: Rounding, when: RoundWhen) -> String {
    let key = match when {
        RoundWhen::Shown => "explain-rule-rounded-shown",
        RoundWhen::Banded => "explain-rule-rounded-banded",
    };
    voice.say(key, &[("rounding", voice.rule_words().rounding(rounding).into())])
}

/// A credit rule, a sentence a line.
pub(super) fn credit(voice: &Voice<'_>, rule: &CourseCreditRule) -> Vec<String> {
    let mut lines = voice.rule_words().credit_rule(rule);
    if let Some(step) = &rule.method.with.step {
        lines.push(voice.say("explain-rule-steps", &[("step", words::exact(step))]));
    }
    // The other kinds of evidence are among the sentences above.
    let more =
        rule.needs.iter().find(|needs| !needs.by_stage.is_empty() || !needs.kinds.is_empty());
    if let Some(needs) = more {
        let needs = needed(voice, needs).into();
        lines.push(voice.say("explain-rule-needs-in-all", &[("needs", needs)]));
    }
    let until = match rule.levels {
        LevelsUntil::Open => "explain-rule-levels-open",
        LevelsUntil::CourseEnd => "explain-rule-levels-end",
    };
    let kept = if rule.kept { "explain-rule-kept" } else { "explain-rule-not-kept" };
    lines.extend([voice.say(until, &[]), voice.say(kept, &[])]);
    lines
}

/// The needs of a letter, in a few words.
pub(super) fn letter(voice: &Voice<'_>, letter: &LetterBand) -> String {
    let number = |key, number: &Number| voice.say(key, &[("number", words::exact(number))]);
    let minimum = letter.minimum.as_ref().map(|least| number("explain-average-from", least));
    let maximum = letter.maximum.as_ref().map(|most| number("explain-average-to", most));
    let pattern = pattern(voice, letter.most.as_ref(), letter.none_below);
    let parts: Vec<String> = minimum.into_iter().chain(maximum).chain(pattern).collect();
    match (letter.elsewhere, parts.is_empty()) {
        (true, _) => voice.say("explain-letter-elsewhere", &[]),
        (false, true) => voice.say("explain-letter-else", &[]),
        (false, false) => parts.join(", "),
    }
}

/// The needs of a level of courses that is given for results.
pub(super) fn earned_level(voice: &Voice<'_>, one: &LevelByResult) -> String {
    let minimum = one.minimum.as_ref();
    let minimum =
        minimum.map(|least| voice.say("explain-average-from", &[("number", words::exact(least))]));
    let pattern = pattern(voice, one.most.as_ref(), one.none_below);
    minimum.into_iter().chain(pattern).collect::<Vec<_>>().join(", ")
}

fn pattern(
    voice: &Voice<'_>,
    most: Option<&Most<LevelIdx>>,
    none_below: Option<LevelIdx>,
) -> Vec<String> {
    voice.rule_words().pattern(most, none_below)
}
