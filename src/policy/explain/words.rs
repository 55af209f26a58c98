//! Rules in words.

use crate::base::{Idx, Number, Rounding};
use crate::model::Model;
use crate::model::framework::{Competency, Indicator};
use crate::model::scale::{Level, LevelIdx};
use crate::policy::outcome::{CourseStatus, Lack, Reason, State};
use crate::policy::rules::{
    CourseCreditRule, DeterminationRule, LetterBand, LevelByResult, NeededEvidence, Rules,
};
use crate::policy::{
    Against, Asks, Attempts, AverageOf, BonusPer, Compared, Count, DateOf, GrowthRule, LevelsUntil,
    Missed, Moderation, Most, Overrides, Per, RankBy, RankTies, RelativeTo, RollUp, RoundWhen,
    SourceWeights, StageFilter, WhenInsufficient,
};

/// A determination rule, a sentence a line.
pub fn determination_rule(rule: &DeterminationRule, model: &Model) -> Vec<String> {
    let mut lines = vec![rule.method.words(model.academic_scale())];
    if rule.per == Per::Indicator {
        lines.push("it is applied to each indicator".to_string());
        lines.push(roll_up_indicators(&rule.roll_up, model));
    }
    lines.extend(which(rule));
    lines.extend(needs(rule, model));
    lines.push(cut(rule, model));
    lines.push(rounding(rule.rounding, rule.round));
    lines.push(overrides(rule.overrides).to_string());
    lines
}

/// How a competency follows from its indicators.
pub(super) fn roll_up_indicators(how: &RollUp<Idx<Indicator>>, model: &Model) -> String {
    let code = |idx: &Idx<Indicator>| model.framework.indicators[*idx].code.value.to_string();
    roll_up(how, ("competency", "indicator", "indicators"), code)
}

/// How a whole follows from its parts: what the whole is called, one part and several of them.
fn roll_up<P>(
    how: &RollUp<P>,
    (whole, part, parts): (&str, &str, &str),
    code: impl Fn(&P) -> String,
) -> String {
    let list = |all: &[(P, Number)]| {
        let all: Vec<String> = all.iter().map(|(one, n)| format!("{} {n}", code(one))).collect();
        all.join(", ")
    };
    match how {
        RollUp::Mean => format!("the {whole} is the mean of its {parts}"),
        RollUp::Weighted(weights) => {
            format!("the {whole} is the weighted mean of its {parts}: {}", list(weights))
        }
        RollUp::Median => format!("the {whole} is the middle one of its {parts}"),
        RollUp::Highest => format!("the {whole} is as its highest {part}"),
        RollUp::Lowest => format!("the {whole} is as its lowest {part}"),
        RollUp::All => {
            format!("every {part} needs a number, and the {whole} is as the lowest of them")
        }
        RollUp::Sum => format!("every {part} needs a number, and the {whole} is the sum of them"),
        RollUp::Share(share) => {
            format!(
                "the {whole} is at the highest level that {} of its {parts} reach",
                percent(share)
            )
        }
        RollUp::Points { points, require } => {
            let must = match require.is_empty() {
                true => String::new(),
                false => {
                    let all: Vec<String> = require.iter().map(&code).collect();
                    format!("; {} must be proficient", all.join(", "))
                }
            };
            format!("each proficient {part} gives its points: {}{must}", list(points))
        }
        RollUp::Pool => format!("the {whole} is the mean of all ratings that are kept"),
    }
}

/// How a subject follows from its competencies, where the policy says so.
pub fn subject_rule(rules: &Rules, model: &Model) -> Option<String> {
    let rule = rules.subjects.as_ref()?;
    let code = |idx: &Idx<Competency>| model.framework.competencies[*idx].code.value.to_string();
    let how = roll_up(&rule.roll_up, ("subject", "competency", "competencies"), code);
    Some(match rule.minimum {
        0 | 1 => how,
        count => format!("{how}, once {count} of them have a level"),
    })
}

/// How growth is told, in a sentence.
pub fn growth_rule(rule: &GrowthRule) -> String {
    let against = match rule.against {
        Against::Previous => "the end of the reporting period before",
        Against::Baseline => "the number with which the student began",
    };
    let minimum = match rule.minimum {
        0 | 1 => String::new(),
        count => format!(", once {count} ratings count"),
    };
    let of = match rule.of {
        Compared::Exact => "exact numbers",
        Compared::Shown => "numbers as they are shown",
    };
    format!("growth is counted from {against}, in {of}{minimum}")
}

/// Class rank in a sentence, where the policy ranks.
pub fn rank_rule(rules: &Rules) -> Option<String> {
    let rule = rules.gpa.rank.as_ref()?;
    let by = match rule.by {
        RankBy::Weighted => "weighted",
        RankBy::Unweighted => "unweighted",
    };
    let ties = match rule.ties {
        RankTies::Shared => "equals share a place and take as many as they are",
        RankTies::Dense => "equals share a place and take one",
    };
    let top = rule
        .top
        .as_ref()
        .map_or(String::new(), |top| format!("; everybody with {top} or more has rank 1"));
    let credits = rule.credits.as_ref().map_or(String::new(), |credits| {
        format!("; nobody is ranked with fewer than {credits} credits")
    });
    let places = rule.rounding.places;
    Some(format!(
        "rank is by the {by} average, rounded to {places} places, {}; {ties}{top}{credits}",
        rule.rounding.mode
    ))
}

/// What is added to a weighted average once it is made, where the policy adds anything.
pub(super) fn bonus_rule(rules: &Rules, model: &Model) -> Option<String> {
    let bonus = rules.gpa.bonus.as_ref()?;
    let per = match bonus.per {
        BonusPer::Course => "course",
        BonusPer::Credit => "credit",
    };
    let levels: Vec<String> = bonus
        .levels
        .iter()
        .map(|(level, n)| format!("{} {n}", model.course_levels[*level].code))
        .collect();
    let floor = bonus.floor.map_or(String::new(), |floor| {
        format!(", from the letter {} upward", rules.grades.letters[floor].letter.value)
    });
    let most = bonus.most.as_ref().map_or(String::new(), |most| format!(", at most {most} in all"));
    Some(format!(
        "each {per} that counts adds to the weighted average: {}{floor}{most}",
        levels.join(", ")
    ))
}

fn which(rule: &DeterminationRule) -> Vec<String> {
    let mut lines = Vec::new();
    lines.push(match &rule.kinds {
        Some(kinds) => {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
            format!("evidence that counts: {}", kinds.join(", "))
        }
        None => "all evidence counts but the student's own ratings".to_string(),
    });
    if rule.stage == StageFilter::Working {
        lines.push("only evidence at the stage the student works at counts".to_string());
    }
    let attempts = match rule.attempts {
        Attempts::All => None,
        Attempts::Latest => Some("latest"),
        Attempts::Best => Some("best"),
        Attempts::First => Some("first"),
    };
    lines.extend(attempts.map(|one| format!("of several attempts at a task the {one} counts")));
    lines.extend(rule.window.map(|count| match count {
        1 => "only the most recent rating is looked at".to_string(),
        count => format!("only the {count} most recent ratings are looked at"),
    }));
    lines.extend(
        rule.window_days.map(|days| format!("evidence older than {days} days does not count")),
    );
    let moderation = match rule.moderation {
        Moderation::First => None,
        Moderation::Second => Some("of two ratings of the same work the second counts"),
        Moderation::Higher => Some("of two ratings of the same work the higher counts"),
        Moderation::Mean => Some("two ratings of the same work count as one, with their mean"),
    };
    lines.extend(moderation.map(str::to_string));
    if rule.evidence_weights == SourceWeights::Ignored {
        lines.push("every rating counts once, whatever weight it was given".to_string());
    }
    lines.push(match rule.missed {
        Missed::Ignored => "missed occasions do nothing".to_string(),
        Missed::Fills => "missed occasions take a place and have no part in the mean".to_string(),
        Missed::Lowest => {
            "missed occasions are rated with the lowest number of the scale".to_string()
        }
    });
    let order: Vec<&str> = rule.order.iter().map(|date| date_word(*date)).collect();
    lines.push(format!("the day of evidence is the first one known of: {}", order.join(", ")));
    lines
}

fn date_word(date: DateOf) -> &'static str {
    match date {
        DateOf::Performed => "performed",
        DateOf::Submitted => "submitted",
        DateOf::Assessed => "assessed",
        DateOf::Recorded => "recorded",
    }
}

fn needs(rule: &DeterminationRule, model: &Model) -> Vec<String> {
    let parts = needed(&rule.needs, model);
    let otherwise = match rule.when_insufficient {
        WhenInsufficient::NoLevel => "no level is given",
        WhenInsufficient::Provisional => "the level is provisional",
        WhenInsufficient::Level => "the level is given all the same",
    };
    vec![format!("evidence asked for: {}; without it {otherwise}", parts.join(", "))]
}

fn needed(needs: &NeededEvidence, model: &Model) -> Vec<String> {
    let mut parts = vec![match needs.ratings {
        Count::Fixed(1) => "1 rating".to_string(),
        Count::Fixed(count) => format!("{count} ratings"),
        Count::Required => "the ratings that the framework asks of each indicator".to_string(),
    }];
    for (band, count) in &needs.by_stage {
        let stage = &model.framework.bands[*band].code.value;
        parts.push(format!("{count} at stage {stage}"));
    }
    parts
        .extend(needs.kinds.iter().map(|(kind, count)| format!("{count} of kind {}", kind.code())));
    let distinct =
        [(needs.tasks, "tasks"), (needs.assessors, "assessors"), (needs.contexts, "contexts")];
    let distinct = distinct.iter().filter(|(count, _)| *count > 0);
    parts.extend(distinct.map(|(count, what)| format!("{count} different {what}")));
    parts
}

fn cut(rule: &DeterminationRule, model: &Model) -> String {
    let scale = model.academic_scale();
    let scores: Vec<String> = match &rule.cut.levels {
        Some(levels) => levels
            .iter()
            .map(|(level, score)| format!("{} from {score}", scale.get(*level).code))
            .collect(),
        None => scale
            .levels
            .iter()
            .map(|level| format!("{} from {}", level.code, level.points))
            .collect(),
    };
    let from = match rule.cut.relative_to {
        RelativeTo::Scale => "",
        RelativeTo::Stage => ", counted from the stage the student works at",
    };
    format!("levels: {}{from}", scores.join(", "))
}

pub(super) fn rounding(rounding: Rounding, when: RoundWhen) -> String {
    let when = match when {
        RoundWhen::Shown => "where it is shown",
        RoundWhen::Banded => "before a level is read off it",
    };
    format!("the number is rounded to {} places, {}, {when}", rounding.places, rounding.mode)
}

fn overrides(overrides: Overrides) -> &'static str {
    match overrides {
        Overrides::Win => "a judgement decides the level as long as it stands",
        Overrides::Cap => "a judgement limits the level as long as it stands",
        Overrides::Inform => "a judgement informs and changes nothing",
    }
}

/// A credit rule in a sentence.
pub fn credit_rule(rule: &CourseCreditRule, model: &Model) -> String {
    let scale = model.academic_scale();
    let floor = |floor: &Option<LevelIdx>| {
        floor.map_or(String::new(), |floor| {
            format!(", and each is at {} or above", scale.get(floor).code)
        })
    };
    let proficient = match rule.at {
        Some(at) => format!("at or above {}", scale.get(at).code),
        None => "proficient".to_string(),
    };
    let asks = match &rule.asks {
        Asks::Portfolio => "credit is earned by evidence alone".to_string(),
        Asks::All => format!("credit is earned when every competency is {proficient}"),
        Asks::Mean { mean, lowest, floor: level } => {
            let lowest =
                lowest.as_ref().map_or(String::new(), |n| format!(", each is {n} or more"));
            format!("credit is earned when the mean is at least {mean}{lowest}{}", floor(level))
        }
        Asks::Share { share, floor: level } => {
            format!(
                "credit is earned when {} of the competencies are {proficient}{}",
                percent(share),
                floor(level)
            )
        }
        Asks::Proportional { step: Some(step) } => {
            format!("each competency that is {proficient} earns its part, in steps of {step}")
        }
        Asks::Proportional { step: None } => {
            format!("each competency that is {proficient} earns its part")
        }
    };
    let until = match rule.levels {
        LevelsUntil::Open => "levels may rise after the course is over",
        LevelsUntil::CourseEnd => "levels are those of the last day of the course",
    };
    let kept = if rule.kept { "credit once earned stays" } else { "credit can be lost again" };
    let mut parts = vec![asks];
    parts.extend(rule.needs.as_ref().map(|needs| {
        format!("evidence asked for over all competencies: {}", needed(needs, model).join(", "))
    }));
    if !rule.enrollment {
        parts.push("no enrolment is needed".to_string());
    }
    parts.extend([until.to_string(), kept.to_string()]);
    parts.join("; ")
}

/// What a letter asks for, in a few words.
pub fn letter_rule(letter: &LetterBand, model: &Model) -> String {
    let mut parts = Vec::new();
    parts
        .extend(letter.minimum.as_ref().map(|minimum| format!("an average of at least {minimum}")));
    parts.extend(letter.maximum.as_ref().map(|maximum| format!("of at most {maximum}")));
    parts.extend(pattern(letter.most.as_ref(), letter.none_below, model));
    match (letter.elsewhere, parts.is_empty()) {
        (true, _) => "only for credit from other schools".to_string(),
        (false, true) => "everything else".to_string(),
        (false, false) => parts.join(", "),
    }
}

/// What a level of courses asks for that is given for results.
pub(super) fn earned_level(one: &LevelByResult, model: &Model) -> String {
    let minimum = one.minimum.as_ref().map(|least| format!("an average of at least {least}"));
    let pattern = pattern(one.most.as_ref(), one.none_below, model);
    minimum.into_iter().chain(pattern).collect::<Vec<_>>().join(", ")
}

fn pattern(
    most: Option<&Most<LevelIdx>>,
    none_below: Option<LevelIdx>,
    model: &Model,
) -> Vec<String> {
    let scale = model.academic_scale();
    let mut parts = Vec::new();
    parts.extend(most.map(|most| {
        let how_many = if most.at_least { "at least" } else { "more than" };
        let where_to = if most.exactly { "at" } else { "at or above" };
        let (share, code) = (percent(&most.share), &scale.get(most.level).code);
        format!("{how_many} {share} of the competencies {where_to} {code}")
    }));
    parts.extend(none_below.map(|level| format!("none below {}", scale.get(level).code)));
    parts
}

/// The rule on pace in a sentence.
pub fn pace_rule(rules: &Rules) -> String {
    let pace = &rules.pace;
    format!(
        "on pace: at least {} of the competencies expected by now are proficient; ahead: all of them, and {} more",
        percent(&pace.on_pace),
        pace.ahead
    )
}

pub(super) fn average_of(average: AverageOf) -> &'static str {
    match average {
        AverageOf::Levels => "the points of the levels are averaged",
        AverageOf::Values => "the numbers behind the levels are averaged",
    }
}

pub(super) fn state(state: State, model: &Model) -> String {
    let label = |idx: LevelIdx| level(model.academic_scale().get(idx));
    match state {
        State::NotAssessed => "not assessed".to_string(),
        State::Insufficient { provisional: None } => "not enough evidence".to_string(),
        State::Insufficient { provisional: Some(level) } => {
            format!("not enough evidence, so far {}", label(level))
        }
        State::NotYet(level) => format!("not yet proficient: {}", label(level)),
        State::Proficient(level) => format!("proficient: {}", label(level)),
        State::Exempt => "exempt".to_string(),
    }
}

pub(super) fn status(status: CourseStatus) -> &'static str {
    match status {
        CourseStatus::Earned => "earned",
        CourseStatus::Partial => "earned in part",
        CourseStatus::InProgress => "in progress",
        CourseStatus::NotYet => "not yet earned",
        CourseStatus::Exempt => "exempt",
        CourseStatus::Withdrawn => "withdrawn",
    }
}

pub(super) fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Kind => "its kind of evidence does not count",
        Reason::Stage => "rated at another stage than the one the student works at",
        Reason::TooOld => "older than the rule looks back",
        Reason::Moderated => "the same work was rated twice, and the other rating counts",
        Reason::OtherAttempt => "another attempt at the task counts",
        Reason::Missed => "a missed occasion does nothing",
        Reason::MissedPlace => "it takes a place and has no part in the mean",
        Reason::MissedButWaived => "forgotten, because a rating was waived",
        Reason::Waived => "a waiver carries no level",
        Reason::NotAmongBest => "there are enough better ratings",
        Reason::NotRecent => "there are enough more recent ratings",
        Reason::BelowLevel => "below the level that counts",
        Reason::NotChosen => "another rating is taken",
        Reason::Corrected => "it was corrected; the later row with its identifier counts",
    }
}

pub(super) fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Ratings(progress) => format!("ratings: {} of {}", progress.have, progress.need),
        Lack::Kind(kind, progress) => {
            format!("ratings of kind {}: {} of {}", kind.code(), progress.have, progress.need)
        }
        Lack::Tasks(progress) => format!("different tasks: {} of {}", progress.have, progress.need),
        Lack::Assessors(progress) => {
            format!("different assessors: {} of {}", progress.have, progress.need)
        }
        Lack::Contexts(progress) => {
            format!("different contexts: {} of {}", progress.have, progress.need)
        }
        Lack::Method => "what the method itself asks for".to_string(),
        Lack::Indicators(progress) => {
            format!("indicators as the roll-up asks: {} of {}", progress.have, progress.need)
        }
    }
}

/// What the rounding makes of a number, when it makes something else of it.
pub(super) fn rounded(number: &Number, rounding: Rounding) -> Option<String> {
    let rounded = rounding.apply(number);
    (rounded != *number).then(|| format!("{number} is shown as {}", rounding.show(number)))
}

/// A code with its title, once where they are the same.
pub(super) fn named(code: &str, title: &str) -> String {
    if code == title { code.to_string() } else { format!("{code} {title}") }
}

/// A level's word with its code.
pub(super) fn level(level: &Level) -> String {
    if *level.label == *level.code {
        level.code.to_string()
    } else {
        format!("{} ({})", level.label, level.code)
    }
}

fn percent(share: &Number) -> String {
    format!("{} %", share * &Number::from(100i64))
}
