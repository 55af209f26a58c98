//! Students and households.

use std::ops::RangeInclusive;

use super::super::Text;
use super::super::draft::{HouseholdRow, StudentRow};
use super::super::people::{Household, Student};
use super::super::year::{Stay, Stays, Years};
use super::lookup::{Lookups, text};
use crate::base::{Arena, At, Date, Diagnostic, Diagnostics};

crate::code!(
    BAD_CLASS,
    "model/bad-class",
    "A student's graduating class is not a year.\n\nClass rank, the version of the policy and the heading \
     of documents depend on it; the student is used without it.\n\nWrite the year of four digits in \
     which the student graduates."
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
            lookups.fates.leave_out("students", row.origin);
            continue;
        }
        report_class(&row.cohort, diagnostics);
        let idx = students.push(Student {
            id: row.id.clone(),
            given: one_line(row.given.value.clone()),
            family: text(&row.family).map(one_line).unwrap_or_default(),
            preferred: text(&row.preferred).map(one_line),
            legal: text(&row.legal).map(one_line),
            latin: text(&row.latin_name).map(one_line),
            pronouns: text(&row.pronouns),
            born: row.born.as_ref().map(|date| date.value),
            cohort: class_year(&row.cohort),
            stays: stays(row),
            known_from: None,
            years: Years::default(),
            guest: false,
        });
        lookups.students.insert(&row.id, idx);
    }
    students
}

/// A name without line breaks and tabs, which some systems put into cells.
fn one_line(name: Text) -> Text {
    if !name.contains(['\n', '\r', '\t']) {
        return name;
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

pub(super) fn households(
    rows: &[HouseholdRow],
    home: &str,
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<Household> {
    let mut rows: Vec<&HouseholdRow> = rows.iter().collect();
    rows.sort_by(|a, b| (&a.id.value, a.origin).cmp(&(&b.id.value, b.origin)));
    let mut households = Arena::default();
    for row in rows {
        if !lookups.households.is_new(&row.id, diagnostics) {
            lookups.fates.leave_out("households", row.origin);
            continue;
        }
        let idx = households.push(Household {
            id: row.id.clone(),
            addressee: row.addressee.value.clone(),
            address: address(row, home),
            language: row.language.clone(),
            delivery: row.delivery.as_ref().map(|delivery| delivery.value).unwrap_or_default(),
            no_contact: row.no_contact.as_ref().is_some_and(|flag| flag.value),
            paper_waiver: row.paper_waiver.as_ref().is_some_and(|flag| flag.value),
            postcode: text(&row.postcode).unwrap_or_default(),
        });
        lookups.households.insert(&row.id, idx);
    }
    households
}

/// Street; city, region and postcode in one line; the country, for mail abroad.
fn address(row: &HouseholdRow, home: &str) -> Vec<Text> {
    let part = |cell: &Option<At<Text>>| text(cell).unwrap_or_default();
    let (city, region, postcode) = (part(&row.city), part(&row.region), part(&row.postcode));
    let place = match (city.is_empty(), region.is_empty()) {
        (false, false) => format!("{city}, {region} {postcode}"),
        _ => format!("{city}{region} {postcode}"),
    };
    let country = part(&row.country);
    let abroad = if is_same_country(&country, home) { Text::default() } else { country };
    [part(&row.street), Text::from(place.trim()), abroad]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// True when two writings are of one country.
fn is_same_country(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let letters: String =
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        if UNITED_STATES.contains(&letters.as_str()) {
            UNITED_STATES[0].to_string()
        } else {
            letters
        }
    };
    plain(one) == plain(other)
}

/// The one country whose schools write it in several ways.
const UNITED_STATES: [&str; 4] = ["us", "usa", "unitedstates", "unitedstatesofamerica"];

/// The time at the school that a roster without years tells of.
fn stays(row: &StudentRow) -> Stays {
    let date = |cell: &Option<At<Date>>| cell.as_ref().map(|date| date.value);
    let (entered, left) = (date(&row.entered), date(&row.left));
    let known = entered.is_some() || left.is_some();
    Stays(known.then_some(Stay { entered, left }).into_iter().collect())
}

/// The year of a graduating class, when it is one.
pub(super) fn class_year(cell: &Option<At<u32>>) -> Option<u16> {
    let year = cell.as_ref()?.value;
    u16::try_from(year).ok().filter(|year| CLASSES.contains(year))
}

/// Years that a class may graduate in.
const CLASSES: RangeInclusive<u16> = 1900..=2200;

fn report_class(cell: &Option<At<u32>>, diagnostics: &mut Diagnostics) {
    if let Some(cell) = cell
        && class_year(&Some(*cell)).is_none()
    {
        let message = format!("`{}` is not a graduating class", cell.value);
        diagnostics.push(
            Diagnostic::error(&BAD_CLASS, cell.origin, message)
                .label("the student is used without it")
                .help(format!("write a number from {} to {}", CLASSES.start(), CLASSES.end())),
        );
    }
}
