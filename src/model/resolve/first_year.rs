//! The first school year that anything tells of a student whose entry is not known.

use std::collections::BTreeMap;

use super::super::Model;
use super::super::evidence::Evidence;
use super::super::records::{Place, Records};
use crate::base::Date;

/// Says of each student without a day of entry since when the school knows of them: a newcomer who is
/// on no roster of an earlier year, and of whom nothing is recorded in one, was not there yet.
pub(super) fn settle(model: &mut Model) {
    // Few years, and a day for each is searched for once.
    let mut openings: BTreeMap<i32, Option<Date>> = BTreeMap::new();
    let firsts: Vec<Option<Date>> = model
        .students
        .iter()
        .map(|(idx, student)| {
            if student.stays.entered().is_some() {
                return None;
            }
            let of_rows = student.years.told().iter().map(|row| row.year).min()?;
            let year = recorded(model, &model.records[idx.position()]).chain([of_rows]).min()?;
            *openings.entry(year).or_insert_with(|| model.calendar.opening(year))
        })
        .collect();
    for (student, first) in model.students.values_mut().zip(firsts) {
        student.known_from = first;
    }
}

/// The school years in which something is recorded of a student at this school.
fn recorded<'r>(model: &'r Model, records: &'r Records) -> impl Iterator<Item = i32> + 'r {
    let calendar = &model.calendar;
    let days = |one: &'r Evidence| {
        let dates = one.dates;
        [dates.performed, dates.submitted, dates.assessed, dates.recorded].into_iter().flatten()
    };
    let evidence = records.evidence.iter().flat_map(days).min().map(|day| calendar.year_of(day));
    let courses = records.enrollments.iter().map(|one| &one.year);
    let past = records.transfers.iter().filter_map(|one| match &one.place {
        Place::Here(taken) => Some(&taken.year),
        Place::Elsewhere(_) => None,
    });
    let periods = (records.habits.iter().map(|one| one.period))
        .chain(records.narratives.iter().map(|one| one.period))
        .chain(records.attendance.iter().map(|one| one.period));
    let periods = periods.map(|idx| &model.periods[idx].year);
    let named = courses.chain(past).chain(periods);
    evidence.into_iter().chain(named.filter_map(|year| calendar.beginning(year)))
}
