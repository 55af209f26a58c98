//! Grade point averages: points times credits over credits.

use crate::base::Number;
use crate::model::Model;
use crate::policy::Repeats;
use crate::policy::outcome::{
    Average, CourseOutcome, CreditSource, Gpa, GpaRow, Grade, NotCounted, TransferOutcome,
};
use crate::policy::rules::Rules;

/// The averages over the courses that are asked for, and over credit from elsewhere.
pub(crate) fn gpa(
    rules: &Rules,
    model: &Model,
    courses: &[CourseOutcome],
    wanted: impl Fn(&CourseOutcome) -> bool,
    transfers: &[TransferOutcome],
) -> Gpa {
    let zero = || Average { points: Number::ZERO, credits: Number::ZERO };
    let rounding = rules.gpa.rounding;
    let mut gpa = Gpa { unweighted: zero(), weighted: zero(), rounding, rows: Vec::new() };
    for (at, course) in courses.iter().enumerate().filter(|(_, course)| wanted(course)) {
        let repeated = course.superseded_by.is_some() && rules.gpa.repeats != Repeats::All;
        // A course without credit that counts with points weighs what it would have been worth.
        let worth = if course.credit.is_zero() {
            &model.courses[course.course].credits
        } else {
            &course.credit
        };
        let counted = match (&course.grade, repeated) {
            (None, _) => Err(NotCounted::NoLetter),
            (Some(_), true) => Err(NotCounted::Repeated),
            (Some(grade), false) => count(&mut gpa, grade, worth, NotCounted::NoPoints),
        };
        gpa.rows.push(GpaRow { source: CreditSource::Course(at), counted });
    }
    for (at, transfer) in transfers.iter().enumerate() {
        let counted = match &transfer.grade {
            _ if !rules.gpa.transfers => Err(NotCounted::Transfer),
            None => Err(NotCounted::NoLetter),
            Some(grade) => {
                let why = match grade.band {
                    Some(_) => NotCounted::NoPoints,
                    None => NotCounted::UnknownLetter,
                };
                count(&mut gpa, grade, &transfer.credit, why)
            }
        };
        gpa.rows.push(GpaRow { source: CreditSource::Transfer(at), counted });
    }
    gpa
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
