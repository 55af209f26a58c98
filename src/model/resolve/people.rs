//! Students and households.

use super::super::Text;
use super::super::draft::{HouseholdRow, StudentRow};
use super::super::people::{Household, Student};
use super::lookup::{Lookups, text};
use crate::base::{Arena, At, Diagnostic, Diagnostics};

crate::code!(
    BAD_GRADE,
    "model/bad-grade",
    "A student's grade or graduating class is out of range.\n\nPace and the heading of documents \
     depend on it; the student is used without it.\n\nWrite a grade from 0 to 20 and a class year of \
     four digits."
);

/// Students in the order of their identifiers, so that the order of rows never shows.
pub(super) fn students(
    rows: &[StudentRow],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Student> {
    let mut rows: Vec<&StudentRow> = rows.iter().collect();
    rows.sort_by(|a, b| (&a.id.value, a.origin).cmp(&(&b.id.value, b.origin)));
    let mut students = Arena::default();
    for row in rows {
        if !lookups.students.is_new(&row.id, diagnostics) {
            continue;
        }
        let idx = students.push(Student {
            id: row.id.clone(),
            given: row.given.value.clone(),
            family: text(&row.family).unwrap_or_default(),
            preferred: text(&row.preferred),
            legal: text(&row.legal),
            pronouns: text(&row.pronouns),
            born: row.born.as_ref().map(|date| date.value),
            grade: in_range(&row.grade, 0..=20, "grade", diagnostics).map(|grade| grade as u8),
            cohort: in_range(&row.cohort, 1900..=2200, "graduating class", diagnostics)
                .map(|year| year as u16),
            entered: row.entered.as_ref().map(|date| date.value),
            left: row.left.as_ref().map(|date| date.value),
            advisor: text(&row.advisor),
        });
        lookups.students.insert(&row.id, idx);
    }
    students
}

pub(super) fn households(
    rows: &[HouseholdRow],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Household> {
    let mut rows: Vec<&HouseholdRow> = rows.iter().collect();
    rows.sort_by(|a, b| (&a.id.value, a.origin).cmp(&(&b.id.value, b.origin)));
    let mut households = Arena::default();
    for row in rows {
        if !lookups.households.is_new(&row.id, diagnostics) {
            continue;
        }
        let idx = households.push(Household {
            id: row.id.clone(),
            addressee: row.addressee.value.clone(),
            address: address(row),
            language: row.language.clone(),
            delivery: row.delivery.as_ref().map(|delivery| delivery.value).unwrap_or_default(),
            no_contact: row.no_contact.as_ref().is_some_and(|flag| flag.value),
        });
        lookups.households.insert(&row.id, idx);
    }
    households
}

/// Street; city, region and postcode in one line; country.
fn address(row: &HouseholdRow) -> Vec<Text> {
    let part = |cell: &Option<At<Text>>| text(cell).unwrap_or_default();
    let (city, region, postcode) = (part(&row.city), part(&row.region), part(&row.postcode));
    let place = match (city.is_empty(), region.is_empty()) {
        (false, false) => format!("{city}, {region} {postcode}"),
        _ => format!("{city}{region} {postcode}"),
    };
    [part(&row.street), Text::from(place.trim()), part(&row.country)]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

fn in_range(
    cell: &Option<At<u32>>,
    range: std::ops::RangeInclusive<u32>,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Option<u32> {
    let cell = cell.as_ref()?;
    if range.contains(&cell.value) {
        return Some(cell.value);
    }
    let message = format!("`{}` is not a {what}", cell.value);
    diagnostics.push(
        Diagnostic::error(&BAD_GRADE, cell.origin, message)
            .label("the student is used without it")
            .help(format!("write a number from {} to {}", range.start(), range.end())),
    );
    None
}
