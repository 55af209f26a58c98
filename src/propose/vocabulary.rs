//! Names that the inputs define, and names that they ask for.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, is_email};
use super::dictionary::words;
use crate::model::draft::Tables;

/// The kind of thing that has names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entity {
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

impl Entity {
    /// The word that people use for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Entity::Student => "student",
            Entity::Target => "competency",
            Entity::Course => "course",
            Entity::Subject => "subject",
            Entity::Period => "reporting period",
            Entity::Household => "household",
            Entity::Habit => "habit",
            Entity::Band => "stage",
        }
    }

    /// The place where such things are listed, as it goes on after "96 of 96 values are".
    pub(super) fn place(self) -> &'static str {
        match self {
            Entity::Student => "on the roster",
            Entity::Target => "in the framework",
            Entity::Course => "among the courses",
            Entity::Subject => "among the subjects",
            Entity::Period => "among the reporting periods",
            Entity::Household => "among the households",
            Entity::Habit => "among the habits",
            Entity::Band => "among the stages",
        }
    }
}

/// The use that a column of ours makes of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Each row defines one.
    Defines(Entity),
    /// Each row asks for one.
    AsksFor(Entity),
    /// Neither.
    Plain,
}

/// The use that a column of ours makes of names.
pub(super) fn role(table: &str, column: &str) -> Role {
    use Entity::{Band, Course, Habit, Household, Period, Student, Subject, Target};
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

/// An identifier as it is compared: an address of e-mail without regard to case.
pub(super) fn plain(id: &str) -> Cow<'_, str> {
    match is_email(id) {
        true => Cow::Owned(id.to_lowercase()),
        false => Cow::Borrowed(id),
    }
}

/// The names that are known so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    defined: BTreeMap<Entity, BTreeSet<String>>,
    asked: BTreeMap<Entity, BTreeSet<String>>,
    /// The names of students in other systems, by the system; as they are compared.
    pub(super) systems: BTreeMap<String, BTreeSet<String>>,
    /// Competencies by their titles and statements, in small words; those of one alone.
    pub(super) titles: BTreeMap<String, String>,
}

impl Vocabulary {
    /// Those in rows that were read.
    pub(super) fn of(tables: &Tables) -> Self {
        Vocabulary::default().with(tables)
    }

    /// These, and those in other rows.
    pub(super) fn with(mut self, tables: &Tables) -> Self {
        let known = &mut self;
        let mut define = |thing: Entity, name: &str| {
            known.defined.entry(thing).or_default().insert(name.to_string());
        };
        tables.students.iter().for_each(|row| define(Entity::Student, &row.id.value));
        tables.competencies.iter().for_each(|row| define(Entity::Target, &row.code.value));
        tables.indicators.iter().for_each(|row| define(Entity::Target, &row.code.value));
        tables.aliases.iter().for_each(|row| define(Entity::Target, &row.alias.value));
        tables.courses.iter().for_each(|row| define(Entity::Course, &row.code.value));
        tables.subjects.iter().for_each(|row| define(Entity::Subject, &row.code.value));
        tables.periods.iter().for_each(|row| define(Entity::Period, &row.code.value));
        tables.households.iter().for_each(|row| define(Entity::Household, &row.id.value));
        tables.habits.iter().for_each(|row| define(Entity::Habit, &row.code.value));
        tables.bands.iter().for_each(|row| define(Entity::Band, &row.code.value));
        for row in &tables.competencies {
            let statement = row.statement.as_ref().map(|text| text.value.to_string());
            let texts: Vec<String> =
                std::iter::once(row.title.value.to_string()).chain(statement).collect();
            known.define_target(&row.code.value, &texts);
        }
        for row in tables.evidence.iter().flatten() {
            known.ask(Entity::Student, row.student.value);
            known.ask(Entity::Target, row.target.value);
        }
        for row in &tables.identifiers {
            known.learn_system(&row.system.value, &row.id.value);
        }
        self
    }

    /// Adds what a student is called in a system.
    pub(super) fn learn_system(&mut self, system: &str, id: &str) {
        self.systems.entry(system.to_string()).or_default().insert(plain(id).into_owned());
    }

    fn ask(&mut self, thing: Entity, name: &str) {
        self.asked.entry(thing).or_default().insert(name.to_string());
    }

    /// Adds a competency with what it is called. A title that two have tells neither.
    pub(super) fn define_target(&mut self, code: &str, titles: &[String]) {
        self.defined.entry(Entity::Target).or_default().insert(code.to_string());
        for title in titles.iter().map(|title| words(title)).filter(|title| !title.is_empty()) {
            match self.titles.get(&title) {
                Some(other) if other != code => drop(self.titles.remove(&title)),
                _ => drop(self.titles.insert(title, code.to_string())),
            }
        }
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

    /// True when anything of the kind is defined.
    pub(super) fn any(&self, thing: Entity) -> bool {
        self.defined.get(&thing).is_some_and(|names| !names.is_empty())
    }

    /// True when a name is defined.
    pub(super) fn has(&self, thing: Entity, name: &str) -> bool {
        self.defined.get(&thing).is_some_and(|names| names.contains(name))
    }

    /// True when a table that defines such things is likely to have a name: others ask for it, or it is
    /// that of a student. Of students there are several rosters, and each knows many of the same.
    pub(super) fn expects(&self, thing: Entity, name: &str) -> bool {
        self.asks(thing, name) || thing == Entity::Student && self.has(thing, name)
    }

    /// True when a name is asked for.
    pub(super) fn asks(&self, thing: Entity, name: &str) -> bool {
        self.asked.get(&thing).is_some_and(|names| names.contains(name))
    }
}
