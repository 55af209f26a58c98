//! Class rank.

use super::outcome::StudentOutcome;
use super::{GpaRank, RankBy, RankTies};
use crate::base::Number;

/// The average of a student that ranks, and the credits that count in it; nothing without any credit.
pub fn ranked_average(rule: &GpaRank, outcome: &StudentOutcome) -> Option<(Number, Number)> {
    let average = match rule.by {
        RankBy::Weighted => &outcome.gpa.weighted,
        RankBy::Unweighted => &outcome.gpa.unweighted,
    };
    Some((average.value()?, average.credits.clone()))
}

/// The place of each student of a class, in the order given. Averages are rounded as the rule says and then
/// compared; equals share a place. Who has no average, or too few credits in it, has no place and
/// takes none.
pub fn rank(rule: &GpaRank, averages: &[Option<(Number, Number)>]) -> Vec<Option<usize>> {
    let compared = |average: &Option<(Number, Number)>| {
        let (average, credits) = average.as_ref()?;
        if rule.credits.as_ref().is_some_and(|needed| credits < needed) {
            return None;
        }
        let rounded = rule.rounding.apply(average);
        Some(match &rule.top {
            Some(top) if rounded > *top => top.clone(),
            _ => rounded,
        })
    };
    let compared: Vec<Option<Number>> = averages.iter().map(compared).collect();
    let mut better: Vec<&Number> = compared.iter().flatten().collect();
    better.sort_unstable_by(|a, b| b.cmp(a));
    if rule.ties == RankTies::Dense {
        better.dedup();
    }
    let place = |own: &Number| better.partition_point(|other| *other > own) + 1;
    compared.iter().map(|own| own.as_ref().map(place)).collect()
}
