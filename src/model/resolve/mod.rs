//! From a [`Draft`] to a [`Model`]: references in writing become references that cannot
//! dangle, and everything that contradicts itself is reported.
//!
//! A row that cannot be used is reported and left out; the rest goes on.

mod asked;
mod batch_lookup;
mod course_aliases;
mod course_levels;
mod courses;
mod doubts;
mod evidence;
mod fates;
mod first_year;
mod framework;
mod homes;
mod identity;
mod in_force;
mod judgements;
mod known;
mod lookup;
mod merge;
mod old_codes;
mod outcomes;
mod people;
mod people_by_name;
mod prerequisites;
mod qualified;
mod recorded;
mod records;
mod removed;
mod renamed;
mod rosters;
mod same_person;
mod years;

use super::Model;
use super::calendar::Calendar;
use super::draft::Draft;
use super::scale::Scale;
use crate::base::{Arena, At, Code, Diagnostics, Idx};

use lookup::Lookups;
use removed::Removed;
pub use removed::put_back;

pub use known::grades_known;

/// Every diagnostic code this stage can raise.
pub static CODES: &[&Code] = &[
    &lookup::DUPLICATE,
    &lookup::UNKNOWN_BAND,
    &lookup::UNKNOWN_SUBJECT,
    &lookup::UNKNOWN_COMPETENCY,
    &lookup::UNKNOWN_COURSE,
    &lookup::UNKNOWN_COURSE_LEVEL,
    &lookup::UNKNOWN_HABIT,
    &lookup::UNKNOWN_PERIOD,
    &lookup::UNKNOWN_HOUSEHOLD,
    &lookup::UNKNOWN_STUDENT,
    &lookup::AMBIGUOUS_STUDENT,
    &removed::REMOVED_STUDENT,
    &lookup::UNKNOWN_LEVEL,
    &framework::BAD_MILESTONE,
    &framework::MILESTONE_BEYOND,
    &framework::BAD_REQUIRED,
    &framework::DUPLICATE_DESCRIPTOR,
    &prerequisites::CYCLE,
    &people::BAD_CLASS,
    &years::UNDATED_ROSTER,
    &years::DIFFERENT_GRADES,
    &years::DOUBTFUL_YEAR,
    &known::GRADE_NOT_KNOWN,
    &records::PERIOD_DATES,
    &records::NO_HABIT_SCALE,
    &records::BAD_EMAIL,
    &evidence::DUPLICATE_EVIDENCE,
    &evidence::REPLACED,
    &evidence::MOVED_EVIDENCE,
    &evidence::OFF_SCALE,
    &evidence::SHARE_OF_WHAT,
    &judgements::BAD_DATES,
    &courses::BAD_AMOUNT,
    &doubts::HARDLY,
    &homes::OTHER_ADDRESSEE,
    &homes::NOBODYS_HOUSEHOLD,
    &in_force::NOTHING_IN_FORCE,
    &in_force::NOT_IN_FORCE,
    &courses::VERSIONS_OVERLAP,
    &courses::NOT_OFFERED,
    &courses::WITHDRAWN_UNDATED,
    &merge::DIFFERENT_FACTS,
    &outcomes::FEW_STUDENTS,
    &outcomes::REPEATED,
    &same_person::SAME_PERSON,
    &same_person::TIED_IN_CIRCLE,
    &identity::SHARED_IDENTIFIER,
    &old_codes::OLD_CODE,
    &identity::UNMATCHED_STUDENT,
    &identity::NOT_IN_SYSTEM,
];

/// Resolves a draft. `None` only when there is no scale to rate on.
pub fn resolve(draft: Draft) -> (Option<Model>, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let scales: Arena<Scale> = draft.scales.into_iter().collect();
    let find = |name: &Option<At<super::Text>>| -> Option<Idx<Scale>> {
        let name = name.as_ref()?;
        scales.iter().find(|(_, scale)| scale.id.value == name.value).map(|(idx, _)| idx)
    };
    let Some(scale) = find(&draft.scale).or_else(|| scales.indices().next()) else {
        return (None, diagnostics);
    };
    let habit_scale = find(&draft.habit_scale);
    let mut tables = draft.tables;
    let systems = tables.systems.clone();
    // What rosters tell of years comes behind the rows of the table itself.
    let year_rows = tables.student_years.len();
    rosters::tell_years(&mut tables);
    let tied = same_person::tie(&mut tables, &mut diagnostics);
    let mut removed = Removed::of(&tables);
    let mut lookups = Lookups::default();
    let same =
        identity::match_students(&mut tables, &mut removed, &mut lookups.fates, &mut diagnostics);
    rosters::one_row_each(&mut tables, &mut diagnostics);
    merge::merge(&mut tables, &mut diagnostics);
    old_codes::split(&mut tables, &mut diagnostics);
    let renamed = renamed::resolve(&mut tables, &mut lookups.fates, &mut diagnostics);
    doubts::of_tables(&tables, &mut diagnostics);
    homes::doubt(&tables, &mut diagnostics);
    let mut framework =
        framework::resolve(&tables, &renamed, &scales[scale], &mut lookups, &mut diagnostics);
    identity::aliases(&tables, &mut framework, &mut lookups, &mut diagnostics);
    let habits = framework::habits(&tables.habits, &mut lookups, &mut diagnostics);
    let course_levels =
        course_levels::resolve(&tables.course_levels, &mut lookups, &mut diagnostics);
    let courses = courses::resolve(&tables, &mut lookups, &mut diagnostics);
    let periods = records::periods(&tables.periods, &mut lookups, &mut diagnostics);
    let households = people::households(
        &tables.households,
        &draft.school.country,
        &mut lookups,
        &mut diagnostics,
    );
    let calendar = Calendar::new(periods.values());
    let mut students = people::students(&tables.students, &mut lookups, &mut diagnostics);
    same_person::know(&tied, &mut lookups);
    same_person::point_out(&students, &mut diagnostics);
    lookups.students.without(removed);
    identity::students(&tables, &same, &students, &mut lookups, &mut diagnostics);
    let years = std::mem::take(&mut tables.student_years);
    years::resolve(
        (years, year_rows),
        &systems,
        draft.classes,
        &calendar,
        &mut students,
        &mut lookups,
        &mut diagnostics,
    );
    let renamed = renamed.codes;
    let mut translations =
        framework::translations(&tables.translations, &mut lookups.fates, &mut diagnostics);
    translations.renamed = renamed.clone();
    let outcomes = outcomes::resolve(&tables.outcomes, &mut lookups.fates, &mut diagnostics);
    let mut model = Model {
        school: draft.school,
        scales,
        scale,
        habit_scale,
        framework,
        habits,
        course_levels,
        courses,
        periods,
        calendar,
        households,
        students,
        records: Vec::new(),
        rows_apart: Default::default(),
        outcomes,
        translations,
        renamed,
        tied,
    };
    (model.records, model.rows_apart) =
        records::resolve(tables, &model, &mut lookups, &mut diagnostics);
    first_year::settle(&mut model);
    doubts::of_evidence(&model, &mut diagnostics);
    in_force::courses(&model, &mut diagnostics);
    in_force::evidence(&model, &mut diagnostics);
    identity::report_absent(&lookups, &model, &systems, &mut diagnostics);
    lookups.report(&model.students, &mut diagnostics);
    (Some(model), diagnostics)
}
