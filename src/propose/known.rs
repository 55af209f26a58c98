//! Names that the inputs define, and names that they ask for.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use crate::model::draft::Tables;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Student,
    /// A competency or an indicator.
    Target,
    Course,
    Subject,
    Period,
    Household,
    Habit,
    Band,
}

impl Thing {
    /// What people call it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Thing::Student => "student",
            Thing::Target => "competency",
            Thing::Course => "course",
            Thing::Subject => "subject",
            Thing::Period => "reporting period",
            Thing::Household => "household",
            Thing::Habit => "habit",
            Thing::Band => "stage",
        }
    }

    /// Where such things are listed, as it goes on after "96 of 96 values are".
    pub(super) fn place(self) -> &'static str {
        match self {
            Thing::Student => "on the roster",
            Thing::Target => "in the framework",
            Thing::Course => "among the courses",
            Thing::Subject => "among the subjects",
            Thing::Period => "among the reporting periods",
            Thing::Household => "among the households",
            Thing::Habit => "among the habits",
            Thing::Band => "among the stages",
        }
    }
}

/// What a column of ours does with names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Each row defines one.
    Defines(Thing),
    /// Each row asks for one.
    AsksFor(Thing),
    /// Neither.
    Plain,
}

/// What a column of ours does with names.
pub(super) fn role(table: &str, column: &str) -> Role {
    use Thing::{Band, Course, Habit, Household, Period, Student, Subject, Target};
    match (table, column) {
        ("students", "id") => Role::Defines(Student),
        ("competencies" | "indicators", "code") => Role::Defines(Target),
        ("courses", "code") => Role::Defines(Course),
        ("subjects", "code") => Role::Defines(Subject),
        ("periods", "code") => Role::Defines(Period),
        ("households", "id") => Role::Defines(Household),
        ("habits", "code") => Role::Defines(Habit),
        ("bands", "code") => Role::Defines(Band),
        (_, "student") => Role::AsksFor(Student),
        ("evidence", "target") | (_, "competency" | "requires") | ("aliases", "code") => {
            Role::AsksFor(Target)
        }
        (_, "course") => Role::AsksFor(Course),
        (_, "subject") => Role::AsksFor(Subject),
        (_, "period") => Role::AsksFor(Period),
        (_, "household") => Role::AsksFor(Household),
        (_, "habit") => Role::AsksFor(Habit),
        (_, "band" | "stage") => Role::AsksFor(Band),
        _ => Role::Plain,
    }
}

/// The names that are known so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    defined: BTreeMap<Thing, BTreeSet<String>>,
    asked: BTreeMap<Thing, BTreeSet<String>>,
    /// What other systems call students, by the system.
    pub(super) systems: BTreeMap<String, BTreeSet<String>>,
}

impl Known {
    /// Those in rows that were read.
    pub(super) fn of(tables: &Tables) -> Self {
        let mut known = Known::default();
        let mut define = |thing: Thing, name: &str| {
            known.defined.entry(thing).or_default().insert(name.to_string());
        };
        tables.students.iter().for_each(|row| define(Thing::Student, &row.id.value));
        tables.competencies.iter().for_each(|row| define(Thing::Target, &row.code.value));
        tables.indicators.iter().for_each(|row| define(Thing::Target, &row.code.value));
        tables.aliases.iter().for_each(|row| define(Thing::Target, &row.alias.value));
        tables.courses.iter().for_each(|row| define(Thing::Course, &row.code.value));
        tables.subjects.iter().for_each(|row| define(Thing::Subject, &row.code.value));
        tables.periods.iter().for_each(|row| define(Thing::Period, &row.code.value));
        tables.households.iter().for_each(|row| define(Thing::Household, &row.id.value));
        tables.habits.iter().for_each(|row| define(Thing::Habit, &row.code.value));
        tables.bands.iter().for_each(|row| define(Thing::Band, &row.code.value));
        for row in tables.evidence.iter().flatten() {
            known.ask(Thing::Student, row.student.value);
            known.ask(Thing::Target, row.target.value);
        }
        for row in &tables.identifiers {
            let ids = known.systems.entry(row.system.value.to_string()).or_default();
            ids.insert(row.id.value.to_string());
        }
        known
    }

    fn ask(&mut self, thing: Thing, name: &str) {
        self.asked.entry(thing).or_default().insert(name.to_string());
    }

    /// Adds what a column that plays a role tells.
    pub(super) fn learn(&mut self, role: Role, column: &Column) {
        let names = match role {
            Role::Defines(thing) => self.defined.entry(thing).or_default(),
            Role::AsksFor(thing) => self.asked.entry(thing).or_default(),
            Role::Plain => return,
        };
        names.extend(column.values.keys().cloned());
    }

    /// Whether anything of the kind is defined.
    pub(super) fn any(&self, thing: Thing) -> bool {
        self.defined.get(&thing).is_some_and(|names| !names.is_empty())
    }

    /// Whether a name is defined.
    pub(super) fn has(&self, thing: Thing, name: &str) -> bool {
        self.defined.get(&thing).is_some_and(|names| names.contains(name))
    }

    /// Whether a name is asked for.
    pub(super) fn asks(&self, thing: Thing, name: &str) -> bool {
        self.asked.get(&thing).is_some_and(|names| names.contains(name))
    }
}
