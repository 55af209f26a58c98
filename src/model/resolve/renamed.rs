//! Codes that are used no longer lead to what they are called now.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::Tables;
use crate::base::At;

/// Puts the code of today in the place of an old one, in every table that belongs to the framework
/// and the courses; and says which old code is which now. An old code is an alias that is nobody's
/// own code; aliases of courses are taken out, since they are done with.
pub(super) fn resolve(tables: &mut Tables) -> BTreeMap<Text, Text> {
    let competencies = tables.competencies.iter().map(|row| &row.code.value);
    let indicators = tables.indicators.iter().map(|row| &row.code.value);
    let courses: BTreeSet<Text> = tables.courses.iter().map(|row| row.code.value.clone()).collect();
    let mut own: BTreeSet<Text> = competencies.chain(indicators).cloned().collect();
    own.extend(courses.iter().cloned());
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
    tables.aliases.retain(|row| !courses.contains(&row.code.value));
    renamed
}
