//! The way to a level, in the reader's language: what the HTML copy of a report opens.

use serde::Serialize;

use super::page::Page;
use crate::base::Rounding;
use crate::base::RoundingMode;
use crate::model::evidence::Rating;
use crate::policy::moment_of;
use crate::policy::outcome::{Determination, Reason};
use crate::view::voice::Phrase;

/// The way to a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The rule, a sentence each.
    pub rule: Vec<String>,
    /// The ratings that count, in the order in which the rule takes them.
    pub counted: Vec<RatingLine>,
    /// Ratings that are known and do not count, each with the reason.
    pub aside: Vec<RatingLine>,
    /// "The number behind the level: 2.75", where the rule makes one.
    pub number: Option<String>,
}

/// One rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatingLine {
    /// Its day.
    pub date: String,
    /// The task.
    pub task: Option<Phrase>,
    /// The kind of occasion.
    pub kind: Option<String>,
    /// The rating.
    pub rating: Phrase,
    /// Why it does not count.
    pub why: Option<String>,
}

/// Decimals of a number behind a level: enough to see on which side of a cut score it lies.
const PLACES: usize = 2;

pub(super) fn make(page: &Page<'_>, found: &Determination) -> Explained {
    let rule = &page.rules.determination[found.basis.rule];
    let used = found.basis.parts.iter().flat_map(|part| &part.used);
    let aside = found.basis.set_aside.iter();
    let number = found.value.as_ref().map(|value| {
        let shown = Rounding { places: PLACES, mode: RoundingMode::HalfUp }.show(value);
        page.say("explained-number", &[("number", page.decimal(&shown).into())])
    });
    Explained {
        rule: page.rule_words().determination(rule),
        counted: used.map(|row| line(page, found, *row, None)).collect(),
        aside: aside.map(|one| line(page, found, one.row, Some(one.why))).collect(),
        number,
    }
}

fn line(page: &Page<'_>, found: &Determination, row: u32, why: Option<Reason>) -> RatingLine {
    let evidence = &page.model.records(page.student).evidence[row as usize];
    let rule = &page.rules.determination[found.basis.rule];
    let (day, _) = moment_of(evidence.dates, &rule.order);
    let rating = match &evidence.rating {
        Rating::Level(level) => page.level_mark(page.model.academic_scale(), *level).label,
        Rating::Points(points) => Phrase::own(page.decimal(&points.to_string())),
        Rating::Missed => Phrase::own(page.say("rating-missed", &[])),
        Rating::Waived => Phrase::own(page.say("rating-waived", &[])),
    };
    RatingLine {
        date: page.short_date(day),
        task: evidence.task.as_deref().map(|task| page.original(task)),
        kind: evidence.kind.map(|kind| page.say(&format!("kind-{}", kind.code()), &[])),
        rating,
        why: why.map(|why| page.aside(why)),
    }
}
