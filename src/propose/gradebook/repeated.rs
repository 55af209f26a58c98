//! Several columns of one competency in a gradebook: of several periods, of several works, or several
//! facts of one rating.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::target::Target;
use crate::import::survey::is_day;
use crate::propose::column::Columns;
use crate::propose::column_mapping::{ColumnMapping, Mapped};
use crate::propose::dictionary::words;
use crate::propose::levels;
use crate::propose::rated_days::RatedDays;
use crate::propose::sheet::{self, Days};

/// Days of headings, written as a source reads them.
pub(super) fn of_headings(
    targets: &[Target],
    days: Vec<String>,
    why: &str,
    review: Option<String>,
) -> RatedDays {
    let named = targets.iter().map(|target| target.name.clone());
    let mapping = ColumnMapping {
        map: named.zip(days.iter().cloned()).collect(),
        ..ColumnMapping::column("heading")
    };
    let mapped = Mapped { ours: "performed", mapping, why: why.to_string(), review };
    RatedDays {
        mapped,
        own: Some(days.into_iter().map(Some).collect()),
        in_headings: false,
        by_heading: true,
    }
}

/// The last days of the reporting periods that headings name, as in `MA.1 Q2`; nothing unless
/// each names one, and not all the same.
pub(super) fn of_periods(targets: &[Target], days: &Days<'_>) -> Option<RatedDays> {
    let last = |target: &Target| {
        let rest = target.told.strip_prefix(&target.code).unwrap_or(&target.told);
        let period = sheet::period(rest, days).filter(|period| period.is_in_words(rest))?;
        Some(period.row.ends.value.to_string())
    };
    let ends: Vec<String> = targets.iter().map(last).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = ends.iter().collect();
    let why = "the last day of the period that each heading names";
    (different.len() > 1).then(|| of_headings(targets, ends, why, None))
}

/// Where several columns tell one thing of each competency, such as its level and its percent,
/// leaves the levels, and says so.
pub(super) fn one_facet(
    columns: &Columns,
    targets: &mut Vec<Target>,
    days: &Days<'_>,
) -> Option<String> {
    let mut facets: IndexMap<String, Vec<&Target>> = IndexMap::new();
    for target in targets.iter() {
        facets.entry(facet(&target.told)?).or_default().push(target);
    }
    let codes = |targets: &[&Target]| -> BTreeSet<String> {
        targets.iter().map(|target| target.code.clone()).collect()
    };
    let all = codes(&facets.first()?.1[..]);
    let same = facets.values().all(|own| own.len() == all.len() && codes(own) == all);
    let is_period =
        |name: &String| sheet::period(name, days).is_some_and(|period| period.is_in_words(name));
    let is_number = |name: &String| name.bytes().all(|byte| byte.is_ascii_digit());
    let other = facets.keys().any(|name| is_period(name) || is_day(name) || is_number(name));
    if facets.len() < 2 || all.len() < 2 || !same || other {
        return None;
    }
    let in_words = |own: &[&Target]| {
        own.iter().all(|target| !columns.columns[target.at].all(levels::is_amount))
    };
    let read = facets.iter().find(|(_, own)| in_words(own)).or_else(|| facets.first())?.0.clone();
    let left: Vec<String> =
        facets.keys().filter(|name| **name != read).map(|name| format!("`{name}`")).collect();
    targets.retain(|target| facet(&target.told).is_some_and(|name| name == read));
    Some(format!(
        "each competency has columns for `{read}` and {}; `{read}` is taken for the rating, and the \
         others are not read",
        left.join(", ")
    ))
}

/// The last part of a heading after a dash or in brackets, in small words: `MA.1 Data - Level`.
fn facet(heading: &str) -> Option<String> {
    let dash = [" - ", " – ", " — ", ": "].into_iter().find_map(|dash| heading.rsplit_once(dash));
    let bracket = || heading.trim_end().strip_suffix(')')?.rsplit_once('(');
    let (_, last) = bracket().or(dash)?;
    Some(words(last)).filter(|words| !words.is_empty())
}
