//! Grade point averages and the place in the class.

use serde::Serialize;

use super::page::Page;
use crate::policy::ClassRank;
use crate::policy::outcome;
use crate::view::voice::{Arg, amount};

/// Grade point averages, shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GpaBlock {
    /// The weighted one, where the school weights, and the unweighted one.
    pub averages: Vec<Average>,
    /// "2 decimals, half up; 17.5 credits counted".
    pub note: String,
    /// The place in the class, where the school ranks.
    pub rank: Option<RankBlock>,
}

/// One average.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Average {
    /// "GPA, weighted".
    pub label: String,
    /// It is the weighted one.
    pub weighted: bool,
    /// "3.62"; nothing as long as no letter counts.
    pub value: Option<String>,
    /// "5.0 scale"; nothing where it has no end.
    pub scale: Option<String>,
}

/// A place in the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankBlock {
    /// "3 of 24"; nothing for who has no place.
    pub place: Option<String>,
    /// "class of 2027, shared with 1 other student", or why there is no place.
    pub note: String,
}

/// Nothing where the school gives no grade points.
pub(super) fn make(page: &Page<'_>) -> Option<GpaBlock> {
    let rules = page.rule_words();
    if !rules.has_points() {
        return None;
    }
    let gpa = &page.now.gpa;
    let (best, weighted_best) = rules.tops();
    let scale =
        |top: Option<&_>| top.map(|top| page.say("gpa-scale", &[("scale", amount(top).into())]));
    let average = |label: &str, weighted, of: &outcome::Average, scale| Average {
        label: page.say(label, &[]),
        weighted,
        value: of.value().map(|value| gpa.rounding.show(&value)),
        scale,
    };
    let averages = match rules.has_weights() {
        true => vec![
            average("doc-gpa-weighted", true, &gpa.weighted, scale(weighted_best.as_ref())),
            average("doc-gpa-unweighted", false, &gpa.unweighted, scale(best.as_ref())),
        ],
        false => vec![average("doc-gpa", false, &gpa.unweighted, scale(best.as_ref()))],
    };
    let counted = &gpa.unweighted.credits;
    let note = match counted.is_zero() {
        true => page.say("gpa-none", &[]),
        false => page.say(
            "gpa-note",
            &[
                ("rounding", rules.rounding(gpa.rounding).into()),
                ("credits", amount(counted).into()),
            ],
        ),
    };
    let rank = page.rank.as_ref().map(|rank| rank_block(page, rank));
    Some(GpaBlock { averages, note, rank })
}

fn rank_block(page: &Page<'_>, rank: &ClassRank) -> RankBlock {
    let number = |number: usize| Arg::from(number.to_string());
    let class = page.say("rank-class", &[("year", rank.class.to_string().into())]);
    let shared = || page.say("rank-shared", &[("count", rank.sharing.into())]);
    let note = match (rank.place, rank.sharing) {
        (None, _) => page.say("rank-too-few-credits", &[]),
        (Some(_), 0) => class,
        (Some(_), _) => format!("{class}, {}", shared()),
    };
    let place = |place| page.say("amount-of", &[("count", number(place)), ("of", number(rank.of))]);
    RankBlock { place: rank.place.map(place), note }
}
