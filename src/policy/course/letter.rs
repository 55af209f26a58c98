//! From an average to a letter to points.

use crate::base::{Idx, Number};
use crate::model::course::{Course, CourseLevel};
use crate::model::scale::LevelIdx;
use crate::policy::outcome::Grade;
use crate::policy::rules::{GradeTable, LetterBand, Rules};
use crate::policy::{Most, NoCredit, RoundWhen, WeightMethod};

/// Position of the first letter whose conditions hold.
pub(crate) fn band(grades: &GradeTable, average: &Number, levels: &[LevelIdx]) -> Option<usize> {
    let average = banded(grades, average);
    grades.letters.iter().position(|letter| holds(letter, &average, levels))
}

/// The average as letters are read off it.
fn banded(grades: &GradeTable, average: &Number) -> Number {
    match grades.round {
        RoundWhen::Banded => grades.rounding.apply(average),
        RoundWhen::Shown => average.clone(),
    }
}

fn holds(letter: &LetterBand, average: &Number, levels: &[LevelIdx]) -> bool {
    let enough = letter.minimum.as_ref().is_none_or(|minimum| average >= minimum)
        && letter.maximum.as_ref().is_none_or(|maximum| average <= maximum);
    !letter.elsewhere && enough && pattern(letter.most.as_ref(), letter.none_below, levels)
}

/// Position of the first level of courses that is given for the results in a course.
pub(crate) fn earned_level(
    rules: &Rules,
    course: Idx<Course>,
    average: &Number,
    levels: &[LevelIdx],
) -> Option<usize> {
    let average = banded(rules.grades_of(course), average);
    rules.earned_levels.iter().position(|one| {
        one.courses.contains(&course)
            && one.minimum.as_ref().is_none_or(|minimum| average >= *minimum)
            && pattern(one.most.as_ref(), one.none_below, levels)
    })
}

/// True when enough competencies have reached a level, and none lies below another.
fn pattern(
    most: Option<&Most<LevelIdx>>,
    none_below: Option<LevelIdx>,
    levels: &[LevelIdx],
) -> bool {
    let most = most.is_none_or(|most| {
        let counts = |one: &&LevelIdx| match most.exactly {
            true => **one == most.level,
            false => **one >= most.level,
        };
        let reached = Number::from(levels.iter().filter(counts).count());
        let asked = &most.share * &Number::from(levels.len());
        reached > asked || most.at_least && reached == asked
    });
    most && none_below.is_none_or(|floor| levels.iter().all(|one| *one >= floor))
}

/// A letter of the policy for a course of a level.
pub(crate) fn given(grades: &GradeTable, band: usize, level: Idx<CourseLevel>) -> Grade {
    let letter = &grades.letters[band];
    Grade {
        letter: letter.letter.value.as_str().into(),
        band: Some(band),
        points: letter
            .points
            .as_ref()
            .map(|points| (points.clone(), weighted(grades, band, level, points))),
    }
}

/// The letter of a course that is over without credit: the first one whose average is reached.
pub(crate) fn without_credit(grades: &GradeTable, average: Option<&Number>) -> Option<Grade> {
    let average = average.map(|average| banded(grades, average));
    let fits = |one: &&NoCredit| one.minimum.is_none() || average >= one.minimum;
    grades.no_credit.iter().find(fits).map(none)
}

/// A letter without credit by its name, as other schools write it.
pub(crate) fn without_credit_named(
    grades: &GradeTable,
    same: impl Fn(&str) -> bool,
) -> Option<Grade> {
    grades.no_credit.iter().find(|one| same(&one.letter)).map(none)
}

fn none(letter: &NoCredit) -> Grade {
    Grade {
        letter: letter.letter.as_str().into(),
        band: None,
        points: letter.points.as_ref().map(|points| (points.clone(), points.clone())),
    }
}

/// Points with the weight of the course's level, unless the letter lies below the floor.
fn weighted(grades: &GradeTable, band: usize, level: Idx<CourseLevel>, points: &Number) -> Number {
    let weights = match &grades.weights {
        Some(weights) if weights.floor.is_none_or(|floor| band <= floor) => weights,
        _ => return points.clone(),
    };
    let of_level = weights.levels.iter().find(|(one, _)| *one == level).map(|(_, amount)| amount);
    match (weights.method, of_level) {
        (WeightMethod::Add, Some(amount)) => points.clone() + amount,
        (WeightMethod::Multiply, Some(factor)) => points * factor,
        (WeightMethod::Add | WeightMethod::Multiply, None) => points.clone(),
        (WeightMethod::Table, _) => {
            let row = weights.table.iter().find(|(at, one, _)| *at == band && *one == level);
            row.map_or_else(|| points.clone(), |(_, _, weighted)| weighted.clone())
        }
    }
}
