//! The table on page one: a line a subject.

use serde::Serialize;

use super::page::Page;
use crate::base::Idx;
use crate::model::framework::Subject;
use crate::policy;
use crate::policy::outcome::{self, StudentOutcome, SubjectOutcome};
use crate::view::voice::Phrase;

/// A subject's line in the table on page one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectLine {
    /// Subject title.
    pub title: Phrase,
    /// How the student stands in it.
    #[serde(flatten)]
    pub standing: Standing,
    /// "+2", "0", "+1 −2": competencies reached, and lost, since the last report.
    pub change: String,
    /// Proficient competencies at the end of each reporting period so far, oldest first, for a
    /// spark line.
    pub trend: Vec<usize>,
    /// The trend in words, for those who do not see it.
    pub trend_words: String,
}

/// How a student stands in a subject. The table on page one and the heading inside say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Expected by now and proficient.
    pub proficient: usize,
    /// Expected by now (the bar's length).
    pub expected: usize,
    /// "8 of 11".
    pub count: String,
    /// The pace against the milestones; nothing in a school that has none, where
    /// the count is of all competencies.
    pub pace: Option<Pace>,
}

/// Pace against milestones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// Which symbol to draw.
    pub kind: PaceKind,
    /// The word.
    pub label: String,
}

/// The kinds of pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaceKind {
    /// More proficient than expected.
    Ahead,
    /// As expected.
    OnPace,
    /// Fewer than expected.
    NeedsTime,
    /// Nothing is expected yet, or nothing was assessed.
    Unknown,
}

/// Points of time that a trend goes back at most.
const TREND: usize = 6;

pub(super) fn make(page: &Page<'_>) -> Vec<SubjectLine> {
    let past = if page.options.trend { past(page) } else { Vec::new() };
    page.now
        .subjects
        .iter()
        .filter(|subject| subject.total > 0)
        .map(|subject| {
            let trend = past
                .iter()
                .map(|outcome| outcome.subjects[subject.subject.position()].proficient)
                .chain([subject.proficient])
                .collect();
            line(page, subject, trend)
        })
        .collect()
}

fn line(page: &Page<'_>, subject: &SubjectOutcome, trend: Vec<usize>) -> SubjectLine {
    let words = trend.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    SubjectLine {
        title: page.subject_title(subject.subject),
        standing: standing(page, subject),
        change: change(page, subject.subject),
        trend_words: page.say("trend-words", &[("numbers", words.into())]),
        trend,
    }
}

pub(super) fn standing(page: &Page<'_>, subject: &SubjectOutcome) -> Standing {
    let has_milestones = page.has_milestones();
    let (proficient, expected) = match has_milestones {
        true => (subject.proficient_of_expected, subject.expected),
        false => (subject.proficient, subject.total),
    };
    let counts = [("count", proficient.into()), ("of", expected.into())];
    Standing {
        proficient,
        expected,
        // The pace beside it says already that nothing is expected.
        count: match expected {
            0 => String::new(),
            _ => page.say("count-of", &counts),
        },
        // Nobody is early or late in what is not asked for.
        pace: (has_milestones && subject.total > 0).then(|| subject_pace(page, subject)),
    }
}

/// Competencies reached since the report before, and those that are proficient no more.
fn change(page: &Page<'_>, subject: Idx<Subject>) -> String {
    let Some((reached, lost)) = page.overall().changes(subject) else { return String::new() };
    match (reached, lost) {
        (0, 0) => "0".to_string(),
        (reached, 0) => format!("+{reached}"),
        (0, lost) => format!("\u{2212}{lost}"),
        (reached, lost) => format!("+{reached} \u{2212}{lost}"),
    }
}

/// Pace, where something of the subject was assessed.
fn subject_pace(page: &Page<'_>, subject: &SubjectOutcome) -> Pace {
    match page.now.pace_in(&page.model.framework, subject) {
        Some(found) => pace(page, found),
        None => Pace { kind: PaceKind::Unknown, label: page.say("not-assessed", &[]) },
    }
}

pub(super) fn pace(page: &Page<'_>, pace: outcome::Pace) -> Pace {
    let (kind, key) = match pace {
        outcome::Pace::Ahead => (PaceKind::Ahead, "pace-ahead"),
        outcome::Pace::OnPace => (PaceKind::OnPace, "pace-on-pace"),
        outcome::Pace::NeedsTime => (PaceKind::NeedsTime, "pace-needs-time"),
        outcome::Pace::Unknown => (PaceKind::Unknown, "pace-unknown"),
    };
    Pace { kind, label: page.say(key, &[]) }
}

/// The student at the end of each reporting period before the current one, oldest first.
fn past(page: &Page<'_>) -> Vec<StudentOutcome> {
    let entered = page.model.students[page.student].stays.entered();
    let days: Vec<_> = page
        .model
        .periods
        .iter()
        .filter(|(idx, period)| {
            page.occasion.period.is_some_and(|current| *idx < current)
                && period.ends < page.occasion.as_of
                && entered.is_none_or(|entered| entered <= period.ends)
        })
        .map(|(_, period)| period.ends)
        .collect();
    let skip = days.len().saturating_sub(TREND - 1);
    days[skip..]
        .iter()
        .map(|day| match &page.before {
            Some(before) if before.as_of == *day => before.clone(),
            _ => policy::assess(page.rules, page.model, page.student, *day),
        })
        .collect()
}
