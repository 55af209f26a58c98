//! Grade point averages: points times credits over credits.

use crate::base::{Idx, Number};
use crate::model::course::CourseLevel;
use crate::model::{Model, Text};
use crate::policy::outcome::{
    Average, CourseOutcome, CreditSource, Gpa, GpaRow, Grade, NotCounted, TransferOutcome,
};
use crate::policy::rules::Rules;
use crate::policy::{BonusPer, Repeats};

/// The averages over everything, or over a school year.
pub(crate) fn gpa(
    rules: &Rules,
    model: &Model,
    courses: &[CourseOutcome],
    transfers: &[TransferOutcome],
    year: Option<&Text>,
) -> Gpa {
    let zero = || Average { points: Number::ZERO, credits: Number::ZERO, bonus: Number::ZERO };
    let rounding = rules.gpa.rounding;
    let wanted = |of: Option<&Text>| year.is_none() || of == year;
    let mut gpa = Gpa { unweighted: zero(), weighted: zero(), rounding, rows: Vec::new() };
    for (at, course) in courses.iter().enumerate().filter(|(_, one)| wanted(Some(&one.year))) {
        let repeated = course.superseded_by.is_some() && rules.gpa.repeats != Repeats::All;
        let worth = weight(&course.credit, &model.courses[course.course].credits);
        let counted = match (&course.grade, repeated) {
            (None, _) => Err(NotCounted::NoLetter),
            (Some(_), true) => Err(NotCounted::Repeated),
            (Some(grade), false) => count(&mut gpa, grade, worth, NotCounted::NoPoints),
        };
        if let (Ok(credits), Some(grade)) = (&counted, &course.grade) {
            add_bonus(rules, &mut gpa.weighted, grade, course.level, credits);
        }
        gpa.rows.push(GpaRow { source: CreditSource::Course(at), counted });
    }
    let given = transfers.iter().enumerate().filter(|(_, one)| wanted(Some(&one.year)));
    for (at, transfer) in given {
        let repeated = transfer.superseded_by.is_some() && rules.gpa.repeats != Repeats::All;
        let counted = match &transfer.grade {
            _ if !transfer.here && !rules.gpa.transfers => Err(NotCounted::Transfer),
            None => Err(NotCounted::NoLetter),
            Some(_) if repeated => Err(NotCounted::Repeated),
            Some(grade) => {
                let why = match transfer.known {
                    true => NotCounted::NoPoints,
                    false => NotCounted::UnknownLetter,
                };
                count(&mut gpa, grade, weight(&transfer.credit, &transfer.attempted), why)
            }
        };
        if let (Ok(credits), Some(grade)) = (&counted, &transfer.grade) {
            add_bonus(rules, &mut gpa.weighted, grade, transfer.level, credits);
        }
        gpa.rows.push(GpaRow { source: CreditSource::Transfer(at), counted });
    }
    if let Some(most) = rules.gpa.bonus.as_ref().and_then(|bonus| bonus.most.as_ref()) {
        gpa.weighted.bonus = gpa.weighted.bonus.min(most.clone());
    }
    gpa
}

/// The weight of a course: its credit. One without credit that counts with points weighs what it would
/// have been worth.
fn weight<'n>(credit: &'n Number, attempted: &'n Number) -> &'n Number {
    if credit.is_zero() { attempted } else { credit }
}

/// Adds the bonus of a course that counts to a finished average, unless its letter lies below the
/// floor.
fn add_bonus(
    rules: &Rules,
    average: &mut Average,
    grade: &Grade,
    level: Idx<CourseLevel>,
    credits: &Number,
) {
    let Some(bonus) = &rules.gpa.bonus else { return };
    let earned = bonus.floor.is_none_or(|floor| grade.band.is_some_and(|band| band <= floor));
    let of_level = bonus.levels.iter().find(|(one, _)| *one == level);
    if let (true, Some((_, amount))) = (earned, of_level) {
        let amount = match bonus.per {
            BonusPer::Course => amount.clone(),
            BonusPer::Credit => amount * credits,
        };
        average.bonus = std::mem::replace(&mut average.bonus, Number::ZERO) + &amount;
    }
}

fn count(
    gpa: &mut Gpa,
    grade: &Grade,
    credits: &Number,
    without_points: NotCounted,
) -> Result<Number, NotCounted> {
    let (points, weighted) = grade.points.as_ref().ok_or(without_points)?;
    if credits.is_zero() {
        return Err(NotCounted::NoCredit);
    }
    for (average, points) in [(&mut gpa.unweighted, points), (&mut gpa.weighted, weighted)] {
        average.points = std::mem::replace(&mut average.points, Number::ZERO) + &(points * credits);
        average.credits = std::mem::replace(&mut average.credits, Number::ZERO) + credits;
    }
    Ok(credits.clone())
}
