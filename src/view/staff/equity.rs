//! Mastery, growth and evidence of groups that the school names, period by period: for leaders.

use serde::Serialize;

use crate::base::{Number, Rounding, RoundingMode};
use crate::policy::subgroup::{OfPeriod, Progress, Subgroup, subgroups};
use crate::view::Context;
use crate::view::voice::{Phrase, Voice, percent};

/// The groups to compare, and how few students a figure may count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquityOptions {
    /// The smallest number of students.
    pub fewest: usize,
    /// The groups.
    pub groups: Vec<NamedGroup>,
}

/// A group that the school names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedGroup {
    /// The word of the column `groups`.
    pub code: String,
    /// Its name.
    pub title: String,
    /// The mastery that the school wants of it, in percent.
    pub target: Option<u8>,
}

/// The state of groups.
#[derive(Clone, Debug, Serialize)]
pub struct EquityPage {
    /// Periods, oldest first.
    pub periods: Vec<Phrase>,
    /// A table a measure.
    pub tables: Vec<MeasureTable>,
    /// "A dash stands for fewer than 10 students ...".
    pub note: String,
}

/// A measure of every group.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureTable {
    /// The measure.
    pub title: String,
    /// Its definition.
    pub about: String,
    /// Some group has a target.
    pub has_targets: bool,
    /// A row a group.
    pub rows: Vec<MeasureRow>,
}

/// A measure of a group.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureRow {
    /// The group.
    pub group: String,
    /// A cell a period; nothing where too few students would be counted.
    pub cells: Vec<Option<MeasureCell>>,
    /// The target as it is read.
    pub target: Option<String>,
    /// Its place on the bar, of a hundred.
    pub target_place: Option<u8>,
}

/// A measure of a group in a period.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureCell {
    /// The number.
    pub value: String,
    /// "12 students".
    pub students: String,
    /// The length of its bar, of a hundred.
    pub length: usize,
}

/// A measure: the beginning of its words, its value, and how it is read.
struct Measure {
    key: &'static str,
    value: fn(&Progress) -> Option<Number>,
    shown: fn(&Number) -> String,
    /// The measure that targets are of.
    has_targets: bool,
}

const MEASURES: [Measure; 3] = [
    Measure { key: "mastery", value: Progress::mastery, shown: percent, has_targets: true },
    Measure { key: "growth", value: Progress::growth, shown: one_place, has_targets: false },
    Measure { key: "evidence", value: Progress::evidence, shown: one_place, has_targets: false },
];

/// The page; nothing while no period is over.
pub(super) fn page(
    context: &Context<'_>,
    voice: &Voice<'_>,
    options: &EquityOptions,
) -> Option<EquityPage> {
    let codes: Vec<&str> = options.groups.iter().map(|group| &*group.code).collect();
    let day = context.occasion.as_of;
    let found = subgroups(context.model, context.rulebook, &codes, options.fewest, day);
    if found.is_empty() {
        return None;
    }
    let mut rows: Vec<Subgroup> =
        found.iter().flat_map(|(_, of_period)| of_period.keys().cloned()).collect();
    rows.sort_by_key(|subgroup| match subgroup {
        Subgroup::Everybody => (0, 0, 0),
        Subgroup::Class(year) => (1, usize::from(*year), 0),
        Subgroup::Named(at) => (2, *at, 0),
        Subgroup::Others(at) => (2, *at, 1),
    });
    rows.dedup();
    let table = |measure: &Measure| table(voice, measure, &rows, &found, options);
    let fewest = [("count", options.fewest.into())];
    Some(EquityPage {
        periods: found.iter().map(|(period, _)| voice.period_title(*period)).collect(),
        tables: MEASURES.iter().map(table).collect(),
        note: voice.say("staff-equity-few", &fewest),
    })
}

fn table(
    voice: &Voice<'_>,
    measure: &Measure,
    rows: &[Subgroup],
    found: &[OfPeriod],
    options: &EquityOptions,
) -> MeasureTable {
    let progress =
        |subgroup: &Subgroup, of_period: &OfPeriod| of_period.1.get(subgroup).cloned().flatten();
    let all = rows.iter().flat_map(|row| found.iter().filter_map(move |one| progress(row, one)));
    // Shares are of a hundred; other numbers of the greatest.
    let most = match measure.has_targets {
        true => Number::ONE,
        false => all.filter_map(|one| (measure.value)(&one)).max().unwrap_or(Number::ONE),
    };
    // As long as nothing is expected, there is no share of it.
    let cell = |progress: Progress| {
        let value = (measure.value)(&progress);
        MeasureCell {
            value: value.as_ref().map_or_else(|| "\u{2013}".to_string(), measure.shown),
            students: voice.say("staff-count-students", &[("count", progress.students.into())]),
            length: value.map_or(0, |value| length(&value, &most)),
        }
    };
    let row = |subgroup: &Subgroup| {
        let target = target(subgroup, options).filter(|_| measure.has_targets);
        MeasureRow {
            group: name(voice, subgroup, options),
            cells: found.iter().map(|one| progress(subgroup, one).map(cell)).collect(),
            target: target.map(|target| format!("{target}%")),
            target_place: target,
        }
    };
    let rows: Vec<MeasureRow> = rows.iter().map(row).collect();
    MeasureTable {
        title: voice.say(&format!("staff-equity-{}", measure.key), &[]),
        about: voice.say(&format!("staff-equity-{}-note", measure.key), &[]),
        has_targets: rows.iter().any(|row| row.target.is_some()),
        rows,
    }
}

fn target(subgroup: &Subgroup, options: &EquityOptions) -> Option<u8> {
    match subgroup {
        Subgroup::Named(at) => options.groups[*at].target,
        _ => None,
    }
}

fn name(voice: &Voice<'_>, subgroup: &Subgroup, options: &EquityOptions) -> String {
    match subgroup {
        Subgroup::Everybody => voice.say("staff-everybody", &[]),
        Subgroup::Class(year) => voice.say("staff-class-of", &[("year", year.to_string().into())]),
        Subgroup::Named(at) => options.groups[*at].title.clone(),
        Subgroup::Others(at) => {
            let title = options.groups[*at].title.clone();
            voice.say("staff-everybody-else", &[("group", title.into())])
        }
    }
}

/// The length of a bar, of a hundred; what is less than nothing has none.
fn length(value: &Number, most: &Number) -> usize {
    let share = value.checked_div(most).unwrap_or(Number::ZERO);
    let hundred = (&share * &Number::from(100_i64)).floor();
    hundred.to_integer().and_then(|one| usize::try_from(one).ok()).unwrap_or(0).min(100)
}

fn one_place(value: &Number) -> String {
    Rounding { places: 1, mode: RoundingMode::HalfUp }.show(value)
}
