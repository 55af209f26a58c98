//! The school's rules, bound to the school.

use super::method::Retry;
use super::{
    About, Attempts, CollegeCredit, CreditRule, Cut, EarnedLevel, GpaRule, Grades, GraduationRule,
    GrowthRule, Letter, Needs, NextRule, PaceRule, Requirement, Rule, SubjectRule,
};
use crate::base::Idx;
use crate::model::course::{Course, CourseLevel};
use crate::model::evidence::EvidenceKind;
use crate::model::framework::{Band, Competency, Indicator};
use crate::model::people::Student;
use crate::model::scale::LevelIdx;

/// A determination rule of the school.
pub type DeterminationRule = Rule<LevelIdx, EvidenceKind, Idx<Band>, Idx<Indicator>>;
/// From the competencies of a subject to the subject.
pub type SubjectRollUp = SubjectRule<LevelIdx, Idx<Competency>>;
/// Evidence that a determination rule asks for.
pub type NeededEvidence = Needs<EvidenceKind, Idx<Band>>;
/// Cut scores.
pub type CutScores = Cut<LevelIdx>;
/// A credit rule of the school.
pub type CourseCreditRule = CreditRule<LevelIdx, EvidenceKind, Idx<Band>>;
/// From levels to letters to points.
pub type GradeTable = Grades<LevelIdx, Idx<CourseLevel>>;
/// A level of courses that is given for results.
pub type LevelByResult = EarnedLevel<LevelIdx, Idx<CourseLevel>, Idx<Course>>;
/// A letter.
pub type LetterBand = Letter<LevelIdx>;
/// The requirements of a diploma.
pub type Diploma =
    GraduationRule<Idx<Course>, Idx<Competency>, LevelIdx, Idx<Student>, Idx<CourseLevel>>;
/// One requirement of a diploma.
pub type DiplomaRequirement = Requirement<Idx<Course>, Idx<Competency>, LevelIdx>;

/// A school's rules, bound to its framework, scale and courses: every reference is an index of
/// the model it was bound to, and only of that one.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The policy's name and when it is in force.
    pub about: About,
    /// Determination rules; positions in this list are used below and in a basis.
    pub determination: Vec<DeterminationRule>,
    /// The rule of each competency, by its position in the framework.
    pub of_competency: Vec<usize>,
    /// The rule of each stage that has its own.
    pub of_stage: Vec<(Idx<Band>, usize)>,
    /// True when the policy names a competency, so that its rule does not depend on the stage.
    pub named: Vec<bool>,
    /// The rule of each indicator whose own differs from its competency's.
    pub of_indicator: Vec<Option<usize>>,
    /// From competencies to subjects; nothing when subjects have no level.
    pub subjects: Option<SubjectRollUp>,
    /// The way that a student has come; nothing when nobody says.
    pub growth: Option<GrowthRule>,
    /// The standing of a student against the milestones.
    pub pace: PaceRule,
    /// The competencies that a student may begin.
    pub next: NextRule,
    /// Credit rules.
    pub credit: Vec<CourseCreditRule>,
    /// The credit rule of each course, by its position.
    pub of_course: Vec<usize>,
    /// The worth of college credits.
    pub college: Option<CollegeCredit<Idx<CourseLevel>>>,
    /// From levels to letters to points.
    pub grades: GradeTable,
    /// Letters of groups of courses that are graded in another way.
    pub graded: Vec<GradeTable>,
    /// The group of each course that is in one, by its position.
    pub graded_as: Vec<Option<usize>>,
    /// Levels of courses that are given for results.
    pub earned_levels: Vec<LevelByResult>,
    /// Grade point averages.
    pub gpa: GpaRule<Idx<CourseLevel>, usize>,
    /// The requirements of the diploma.
    pub graduation: Diploma,
}

impl Rules {
    /// The determination rule of a competency for students who work at its own stage.
    pub fn determination_of(&self, competency: Idx<Competency>) -> &DeterminationRule {
        &self.determination[self.of_competency[competency.position()]]
    }

    /// Position of the rule of a competency for students who work at a stage.
    pub fn rule_at(&self, competency: Idx<Competency>, stage: Option<Idx<Band>>) -> usize {
        let usual = self.of_competency[competency.position()];
        if self.named[competency.position()] {
            return usual;
        }
        let of_stage = self.of_stage.iter().find(|(band, _)| Some(*band) == stage);
        of_stage.map_or(usual, |(_, rule)| *rule)
    }

    /// The rules that can hold for a competency, at whatever stage.
    pub(super) fn possible(
        &self,
        competency: Idx<Competency>,
    ) -> impl Iterator<Item = &DeterminationRule> {
        let position = competency.position();
        let of_stage = self.of_stage.iter().filter(move |_| !self.named[position]);
        let of_stage = of_stage.map(|(_, rule)| *rule);
        std::iter::once(self.of_competency[position])
            .chain(of_stage)
            .map(|rule| &self.determination[rule])
    }

    /// The credit rule of a course.
    pub fn credit_of(&self, course: Idx<Course>) -> &CourseCreditRule {
        &self.credit[self.of_course[course.position()]]
    }

    /// The letters that a course can get.
    pub fn grades_of(&self, course: Idx<Course>) -> &GradeTable {
        let group = self.graded_as[course.position()];
        group.map_or(&self.grades, |group| &self.graded[group])
    }

    /// The effect of another attempt on a level, under the rules in use: the most that it can do.
    pub fn retry(&self) -> Retry {
        let of_stage = self.of_stage.iter().map(|(_, rule)| rule);
        let used = self.of_competency.iter().chain(of_stage);
        let mut used = used.chain(self.of_indicator.iter().flatten());
        let mut all = used.by_ref().map(|at| self.determination[*at].retry());
        let Some(first) = all.next() else { return Retry::Free };
        if all.all(|one| one == first) { first } else { Retry::Counts }
    }
}

impl DeterminationRule {
    /// The effect of another attempt on a level. A later attempt may replace a better one, or push
    /// one out of a window, whatever the method.
    pub fn retry(&self) -> Retry {
        match (self.method.of.retry)(&self.method.with) {
            Retry::Free if self.attempts == Attempts::Latest || self.window.is_some() => {
                Retry::Counts
            }
            retry => retry,
        }
    }
}
