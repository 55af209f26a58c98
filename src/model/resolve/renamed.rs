//! Codes that are used no longer lead to what they are called now.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::Tables;
use super::course_aliases;
use super::fates::Fates;
use crate::base::{At, Date, Diagnostics};

/// The codes that are used no longer.
pub(super) struct Renamed {
    /// The present code of each.
    pub(super) codes: BTreeMap<Text, Text>,
}

impl Renamed {
    /// The present code of what has a code.
    pub(super) fn now<'a>(&'a self, code: &'a Text) -> &'a Text {
        self.codes.get(code).unwrap_or(code)
    }
}

/// Puts the code of today in the place of an old one, in every table that belongs to the framework
/// and the courses; and says which old code is which now. An old code is an alias that is nobody's
/// own code, or that of a competency which ends before the one begins that it is an alias of: that
/// is an earlier version of it, and keeps its code. Aliases of courses are taken out, since they
/// are done with.
pub(super) fn resolve(
    tables: &mut Tables,
    fates: &mut Fates,
    diagnostics: &mut Diagnostics,
) -> Renamed {
    let versions = Versions::of(tables);
    let competencies = tables.competencies.iter().map(|row| &row.code.value);
    let indicators = tables.indicators.iter().map(|row| &row.code.value);
    let courses = tables.courses.iter().map(|row| &row.code.value);
    let mut own: BTreeSet<Text> = competencies.chain(indicators).chain(courses).cloned().collect();
    own.retain(|code| !versions.old.contains(code));
    let mut names: BTreeMap<&Text, BTreeSet<&Text>> = BTreeMap::new();
    for row in tables.aliases.iter().filter(|row| !own.contains(&row.alias.value)) {
        names.entry(&row.alias.value).or_default().insert(&row.code.value);
    }
    let next = |name: &Text| match names.get(name) {
        Some(codes) if codes.len() == 1 => codes.first().map(|code| (*code).clone()),
        _ => None,
    };
    let mut renamed = BTreeMap::new();
    for alias in names.keys() {
        let mut code = next(alias);
        // No chain of names is longer than there are names.
        for _ in 0..names.len() {
            match code {
                Some(now) if !own.contains(&now) => code = next(&now),
                _ => break,
            }
        }
        if let Some(code) = code.filter(|code| own.contains(code)) {
            renamed.insert((*alias).clone(), code);
        }
    }
    versions.date(tables, &renamed);
    let rename = |name: &mut At<Text>| {
        if let Some(code) = renamed.get(&name.value) {
            name.value = code.clone();
        }
    };
    tables.indicators.iter_mut().for_each(|row| rename(&mut row.competency));
    tables.rubrics.iter_mut().for_each(|row| rename(&mut row.competency));
    tables.alignments.iter_mut().for_each(|row| rename(&mut row.competency));
    tables.translations.iter_mut().for_each(|row| rename(&mut row.code));
    tables.enrollments.iter_mut().for_each(|row| rename(&mut row.course));
    tables.exemptions.iter_mut().for_each(|row| rename(&mut row.target));
    tables.transfer_credits.iter_mut().filter_map(|row| row.course.as_mut()).for_each(rename);
    tables.past_courses.iter_mut().filter_map(|row| row.course.as_mut()).for_each(rename);
    for row in &mut tables.prerequisites {
        rename(&mut row.competency);
        rename(&mut row.requires);
    }
    for row in &mut tables.course_competencies {
        rename(&mut row.course);
        rename(&mut row.competency);
    }
    tables.courses.iter_mut().flat_map(|row| &mut row.same_as).for_each(rename);
    tables.aliases.iter_mut().for_each(|row| rename(&mut row.code));
    course_aliases::take(tables, &renamed, fates, diagnostics);
    Renamed { codes: renamed }
}

/// The days of the codes of competencies, and those that are earlier versions of others.
struct Versions {
    /// First and last day, by code; open where nothing is said.
    days: BTreeMap<Text, Days>,
    /// Codes that another one came after.
    old: BTreeSet<Text>,
}

/// First and last day.
type Days = (Option<At<Date>>, Option<At<Date>>);

impl Versions {
    fn of(tables: &Tables) -> Self {
        let mut days: BTreeMap<Text, Days> = BTreeMap::new();
        for row in &tables.competencies {
            let own = || (row.valid_from, row.valid_until);
            let (from, until) = days.entry(row.code.value.clone()).or_insert_with(own);
            let begins = |day: &Option<At<Date>>| day.as_ref().map(|day| day.value);
            if begins(&row.valid_from) < begins(from) {
                *from = row.valid_from;
            }
            let ends = |day: &Option<At<Date>>| day.as_ref().map_or(Date::MAX, |day| day.value);
            if ends(&row.valid_until) > ends(until) {
                *until = row.valid_until;
            }
        }
        let ends_before = |alias: &Text, code: &Text| {
            let ends = days.get(alias)?.1.as_ref()?;
            Some(ends.value < days.get(code)?.0.as_ref()?.value)
        };
        let aliases = tables.aliases.iter();
        let old = aliases
            .filter(|row| ends_before(&row.alias.value, &row.code.value) == Some(true))
            .map(|row| row.alias.value.clone())
            .collect();
        Versions { days, old }
    }

    /// Rows that say of no days hold while the code held that they are written under, where there
    /// are rows for the same place under several.
    fn date(&self, tables: &mut Tables, renamed: &BTreeMap<Text, Text>) {
        if self.old.is_empty() {
            return;
        }
        let now = |code: &Text| renamed.get(code).unwrap_or(code).clone();
        self.date_rows(&mut tables.rubrics, |row| Dated {
            place: (now(&row.competency.value), row.level.value.clone()),
            code: &row.competency.value,
            from: &mut row.valid_from,
            until: &mut row.valid_until,
        });
        self.date_rows(&mut tables.translations, |row| Dated {
            place: (now(&row.code.value), row.field.value.clone(), row.language.value.clone()),
            code: &row.code.value,
            from: &mut row.valid_from,
            until: &mut row.valid_until,
        });
        self.date_rows(&mut tables.course_competencies, |row| Dated {
            place: (row.course.value.clone(), now(&row.competency.value)),
            code: &row.competency.value,
            from: &mut row.valid_from,
            until: &mut row.valid_until,
        });
    }

    fn date_rows<R, P: Ord>(
        &self,
        rows: &mut [R],
        dated: impl for<'r> Fn(&'r mut R) -> Dated<'r, P>,
    ) {
        let mut codes: BTreeMap<P, BTreeSet<Text>> = BTreeMap::new();
        for row in rows.iter_mut() {
            let row = dated(row);
            codes.entry(row.place).or_default().insert(row.code.clone());
        }
        for row in rows {
            let row = dated(row);
            let is_undated = row.from.is_none() && row.until.is_none();
            if is_undated
                && codes[&row.place].len() > 1
                && let Some((from, until)) = self.days.get(row.code)
            {
                *row.from = *from;
                *row.until = *until;
            }
        }
    }
}

/// A row that may say on which days it holds.
struct Dated<'r, P> {
    /// Its place under the code of today.
    place: P,
    /// The code of a competency that it is written under.
    code: &'r Text,
    from: &'r mut Option<At<Date>>,
    until: &'r mut Option<At<Date>>,
}
