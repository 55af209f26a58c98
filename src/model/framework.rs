//! The competency framework: bands, subjects, competencies, indicators.

use std::collections::BTreeSet;

use super::Text;
use super::grade::{Grade, Grades};
use super::old_code::is_code;
use super::scale::LevelIdx;
use super::validity::Validity;
use crate::base::{Arena, At, Date, Idx};

/// The whole framework. Every list is in the school's own order.
#[derive(Clone, Debug, Default, Hash)]
pub struct Framework {
    /// Level bands (stages), lowest first.
    pub bands: Arena<Band>,
    /// Subjects (content areas).
    pub subjects: Arena<Subject>,
    /// Competencies, grouped by subject in the order of subjects.
    pub competencies: Arena<Competency>,
    /// Indicators (skills), grouped by competency.
    pub indicators: Arena<Indicator>,
}

impl Framework {
    /// The competencies of a subject, in order.
    pub fn of_subject(
        &self,
        subject: Idx<Subject>,
    ) -> impl Iterator<Item = (Idx<Competency>, &Competency)> {
        self.competencies.iter().filter(move |(_, competency)| competency.subject == subject)
    }

    /// Shows every text as it is on a day.
    pub(super) fn show(&mut self, day: Date) {
        for competency in self.competencies.values_mut() {
            competency.show(day);
        }
        for indicator in self.indicators.values_mut() {
            indicator.show(day);
        }
    }

    /// The indicators of a competency that are in force on a day, in order.
    pub fn indicators_on(
        &self,
        competency: &Competency,
        day: Date,
    ) -> impl Iterator<Item = (&Indicator, &IndicatorVersion)> {
        let indicators = competency.indicators.iter().map(|idx| &self.indicators[*idx]);
        indicators.filter_map(move |indicator| Some((indicator, indicator.on(day)?)))
    }

    /// A competency by its code, in whatever version it has that code.
    pub fn competency(&self, code: &str) -> Option<Idx<Competency>> {
        self.competencies
            .iter()
            .find(|(_, one)| one.codes().any(|own| own == code))
            .map(|(idx, _)| idx)
    }
}

/// A stage of the framework, a step of the way and not an age.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Band {
    /// Code.
    pub code: At<Text>,
    /// Title.
    pub title: Text,
}

/// A content area.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// Code.
    pub code: At<Text>,
    /// Title.
    pub title: Text,
    /// The description for readers.
    pub description: Option<Text>,
}

/// Something a student can show to be able to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Competency {
    /// Code.
    pub code: At<Text>,
    /// Subject.
    pub subject: Idx<Subject>,
    /// Short title.
    pub title: Text,
    /// "I can ..."; the title when the school gives none.
    pub statement: Text,
    /// Stage it belongs to.
    pub band: Option<Idx<Band>>,
    /// The time by which it is usually reached.
    pub milestone: Option<Milestone>,
    /// The grades it is kept to; nothing when it is for all.
    pub grades: Option<Grades>,
    /// The tip for a family at home.
    pub home: Option<Text>,
    /// For those who are done.
    pub extension: Option<Text>,
    /// Version of the text.
    pub version: Option<Text>,
    /// First day it is in force.
    pub valid_from: Option<Date>,
    /// Last day it is in force.
    pub valid_until: Option<Date>,
    /// Indicators, in order.
    pub indicators: Vec<Idx<Indicator>>,
    /// The look of work at each level, lowest first; at most one descriptor a level.
    pub rubric: Vec<Descriptor>,
    /// Competencies to reach first, in order. The graph has no cycle.
    pub prerequisites: Vec<Idx<Competency>>,
    /// Competencies that this one is a prerequisite of, in order.
    pub opens: Vec<Idx<Competency>>,
    /// External standards it is aligned to.
    pub alignments: Vec<Alignment>,
    /// Its texts in every version, oldest first; those above are of one of them. Empty where there
    /// is but one version.
    pub versions: Vec<Version>,
    /// Every description of a level, with the days on which it holds.
    pub descriptors: Vec<(Validity, Descriptor)>,
    /// Names that it has elsewhere, or had.
    pub other_names: Vec<Text>,
}

/// The texts of a competency while they hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Version {
    /// The days on which they hold.
    pub validity: Validity,
    /// Code.
    pub code: At<Text>,
    /// Short title.
    pub title: Text,
    /// "I can ...".
    pub statement: Text,
    /// Stage.
    pub band: Option<Idx<Band>>,
    /// The time by which it is usually reached.
    pub milestone: Option<Milestone>,
    /// The grades it is kept to; nothing when it is for all.
    pub grades: Option<Grades>,
    /// The tip for a family at home.
    pub home: Option<Text>,
    /// For those who are done.
    pub extension: Option<Text>,
    /// The school's name for the version.
    pub version: Option<Text>,
}

impl Competency {
    /// Its code, and those of its other versions.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        let versions = self.versions.iter().map(|version| &*version.code.value);
        std::iter::once(&*self.code.value).chain(versions)
    }

    /// Codes that it had, or has elsewhere, in order.
    pub fn old_codes(&self) -> BTreeSet<&str> {
        let other = self.other_names.iter().map(|name| &**name).filter(|name| is_code(name));
        let mut codes: BTreeSet<&str> = self.codes().chain(other).collect();
        codes.remove(&*self.code.value);
        codes
    }

    /// The code that it had first; it stays the same when the code changes.
    pub fn first_code(&self) -> &Text {
        self.versions.first().map_or(&self.code.value, |version| &version.code.value)
    }

    /// The version that it shows.
    pub fn shown(&self) -> Version {
        Version {
            validity: Validity { from: self.valid_from, until: self.valid_until },
            code: self.code.clone(),
            title: self.title.clone(),
            statement: self.statement.clone(),
            band: self.band,
            milestone: self.milestone,
            grades: self.grades,
            home: self.home.clone(),
            extension: self.extension.clone(),
            version: self.version.clone(),
        }
    }

    /// True on the days the competency is in force, in whatever version.
    pub fn in_force(&self, day: Date) -> bool {
        self.validities().any(|validity| validity.holds(day))
    }

    /// The days on which each of its versions holds.
    pub fn validities(&self) -> impl Iterator<Item = Validity> {
        let own = Validity { from: self.valid_from, until: self.valid_until };
        let versions = self.versions.iter().map(|version| version.validity);
        versions.chain(self.versions.is_empty().then_some(own))
    }

    /// True for a student of a grade it is kept to, for any when it is for all, and for a student
    /// whose grade is not known.
    pub fn is_for(&self, grade: Option<Grade>) -> bool {
        self.grades.zip(grade).is_none_or(|(grades, grade)| grades.contains(grade))
    }

    /// True for a student who has left the grades it is kept to behind.
    pub fn is_past(&self, grade: Option<Grade>) -> bool {
        self.grades.zip(grade).is_some_and(|(grades, grade)| grades.last < grade)
    }

    /// Shows the texts that hold on a day; where none do, those nearest to it.
    fn show(&mut self, day: Date) {
        if let Some(version) = self.versions.iter().min_by_key(|one| one.validity.distance(day)) {
            let version = version.clone();
            self.code = version.code;
            self.title = version.title;
            self.statement = version.statement;
            self.band = version.band;
            self.milestone = version.milestone;
            self.grades = version.grades;
            self.home = version.home;
            self.extension = version.extension;
            self.version = version.version;
            self.valid_from = version.validity.from;
            self.valid_until = version.validity.until;
        }
        let mut nearest: Vec<&(Validity, Descriptor)> = self.descriptors.iter().collect();
        nearest.sort_by_key(|(validity, one)| (one.level, validity.distance(day)));
        nearest.dedup_by_key(|(_, one)| one.level);
        self.rubric = nearest.into_iter().map(|(_, one)| one.clone()).collect();
    }
}

/// A part of a competency that evidence is collected for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Indicator {
    /// Code.
    pub code: At<Text>,
    /// Competency it is part of.
    pub competency: Idx<Competency>,
    /// The code that it had first; it stays the same when the code changes.
    pub first_code: Text,
    /// The statement.
    pub statement: Text,
    /// Its versions, oldest first; there is always one. The statement is that of one of them.
    pub versions: Vec<IndicatorVersion>,
}

/// The demands of an indicator while a version of it holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IndicatorVersion {
    /// The days on which it holds.
    pub validity: Validity,
    /// The statement.
    pub statement: Text,
    /// Ratings that the school wants to see.
    pub required: Required,
}

impl Indicator {
    /// Its version on a day, when it is in force.
    pub fn on(&self, day: Date) -> Option<&IndicatorVersion> {
        self.versions.iter().find(|version| version.validity.holds(day))
    }

    /// Ratings that it asks for on a day, from those who work at a stage: one where the framework
    /// does not say, none while it is not in force.
    pub fn wanted(&self, stage: Option<Idx<Band>>, day: Date) -> u32 {
        self.on(day).map_or(0, |version| version.required.at(stage).unwrap_or(1))
    }

    /// Shows the statement that holds on a day; where none does, the one nearest to it.
    fn show(&mut self, day: Date) {
        let nearest = self.versions.iter().min_by_key(|one| one.validity.distance(day));
        if let Some(version) = nearest {
            self.statement = version.statement.clone();
        }
    }
}

/// The number of ratings that are wanted, for all stages or by stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Required {
    /// The number for stages without one of their own; nothing when the framework does not say.
    pub default: Option<u32>,
    /// By stage, lowest first.
    pub by_stage: Vec<(Idx<Band>, u32)>,
}

impl Required {
    /// The number for a stage.
    pub fn at(&self, stage: Option<Idx<Band>>) -> Option<u32> {
        let of_stage = self.by_stage.iter().find(|(band, _)| Some(*band) == stage);
        of_stage.map(|(_, count)| *count).or(self.default)
    }
}

/// The look of work at a level.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Descriptor {
    /// The level.
    pub level: LevelIdx,
    /// The words.
    pub text: Text,
}

/// A link to an external standard.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Alignment {
    /// The standard's code.
    pub standard: Text,
    /// A title for it.
    pub title: Option<Text>,
    /// Its address.
    pub uri: Option<Text>,
}

/// The time by which a competency is usually reached: by the end of a reporting period of a grade.
/// Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Milestone {
    /// Grade (year of school).
    pub grade: Grade,
    /// Reporting period of that year, counted from 1.
    pub period: u8,
}

/// A habit of work. Habits have a type of their own, so that no academic rule can take one in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Habit {
    /// Code.
    pub code: At<Text>,
    /// Title.
    pub title: Text,
    /// The meaning, to families.
    pub description: Option<Text>,
}
