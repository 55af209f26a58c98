//! Questions about a student: the values there are, and how each came about.

use std::cell::OnceCell;
use std::num::NonZeroUsize;

use super::loaded::Loaded;
use super::ranks;
use crate::base::Idx;
use crate::base::nearest::did_you_mean;
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::policy::{self, ClassRank, ClassRanks, Governing, Rules, StudentOutcome};
use crate::view::explain::{self, Trace};
use crate::view::overall::Overall;
use crate::view::voice::{Language, Voice};

/// A value of a student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The level in a competency.
    Level(Idx<Competency>),
    /// The student over all subjects.
    Overall,
    /// How far the student is in a subject, by its place in the outcome's subjects.
    Subject(usize),
    /// A course, by its place in the outcome's courses.
    Course(usize),
    /// A course whose result is taken as it was given, by its place in the outcome's transfers.
    Given(usize),
    /// Grade point averages.
    Gpa,
    /// The place in the class.
    Rank,
    /// Progress towards the diploma.
    Graduation,
}

/// Why something cannot be asked, and what may have been meant.
pub type Unknown = (String, Option<String>);

/// A student of whom something is asked.
#[derive(Debug)]
pub struct Person<'a> {
    school: &'a Loaded,
    governing: Governing<'a>,
    outcome: StudentOutcome,
    before: Option<StudentOutcome>,
    ranks: OnceCell<ClassRanks>,
}

impl<'a> Person<'a> {
    /// The student with an identifier.
    ///
    /// # Errors
    /// When nobody on the roster has it.
    pub fn find(school: &'a Loaded, id: &str) -> Result<Self, Unknown> {
        let model = &school.model;
        let Some(student) = model.student(id) else {
            let known = model.students.values().map(|student| &*student.id.value);
            let help = did_you_mean(id, known);
            return Err((format!("student `{id}` is not on the roster"), help));
        };
        let as_of = school.occasion.as_of;
        let governing = school.rules.governing(&model.students[student], as_of);
        let outcome = policy::assess(&governing, model, student, as_of);
        let assess = |day| policy::assess(governing.rules(), model, student, day);
        let before = school.occasion.previous.map(assess);
        Ok(Person { school, governing, outcome, before, ranks: OnceCell::new() })
    }

    /// The student.
    pub fn student(&self) -> Idx<Student> {
        self.outcome.student
    }

    /// The outcome of the student under the rules.
    pub fn outcome(&self) -> &StudentOutcome {
        &self.outcome
    }

    /// The outcome of the student on the day of the report before, where there is one.
    pub fn before(&self) -> Option<&StudentOutcome> {
        self.before.as_ref()
    }

    /// The rules that hold for the student.
    pub fn rules(&self) -> &Rules {
        self.governing.rules()
    }

    /// The rules of a course.
    pub fn rules_of_course(&self, at: usize) -> &Rules {
        self.governing.at(self.outcome.courses[at].basis.version)
    }

    /// Every level, subject and course, then all subjects, the averages and the diploma.
    pub fn everything(&self) -> Vec<Asked> {
        let competencies = self.school.model.framework.competencies.indices();
        let subjects = (0..self.outcome.subjects.len()).map(Asked::Subject);
        let levels = competencies.map(Asked::Level).chain(subjects).chain(self.courses());
        levels.chain([Asked::Overall, Asked::Gpa, Asked::Graduation]).collect()
    }

    /// The courses, those of earlier records first.
    fn courses(&self) -> impl Iterator<Item = Asked> {
        let before = (0..self.outcome.transfers.len()).map(Asked::Given);
        before.chain((0..self.outcome.courses.len()).map(Asked::Course))
    }

    /// The code by which a value can be asked for; nothing for credit from elsewhere that has none.
    pub fn word(&self, asked: Asked) -> Option<&str> {
        let model = &self.school.model;
        match asked {
            Asked::Level(idx) => Some(&model.framework.competencies[idx].code.value),
            Asked::Overall => Some("overall"),
            Asked::Subject(at) => {
                let subject = self.outcome.subjects[at].subject;
                Some(&model.framework.subjects[subject].code.value)
            }
            Asked::Course(at) => Some(&model.courses[self.outcome.courses[at].course].code.value),
            Asked::Given(at) => {
                let row = &model.records(self.student()).transfers[self.outcome.transfers[at].row];
                let own = row.here().and_then(|taken| taken.code.as_deref());
                own.or(row.course.map(|course| &*model.courses[course].code.value))
            }
            Asked::Gpa | Asked::Rank => Some("gpa"),
            Asked::Graduation => Some("graduation"),
        }
    }

    /// The first of the courses that are the same learning as the one that is asked for.
    fn learning(&self, asked: Asked) -> Option<Idx<Course>> {
        let model = &self.school.model;
        let course = match asked {
            Asked::Course(at) => Some(self.outcome.courses[at].course),
            Asked::Given(at) => {
                model.records(self.student()).transfers[self.outcome.transfers[at].row].course
            }
            _ => None,
        };
        course.map(|course| model.courses[course].learning)
    }

    /// Everything that a word asks for: `overall`, `gpa`, `graduation`, or the code of a competency, of a
    /// course with every attempt at it, or at one that is the same learning, or of a subject.
    ///
    /// # Errors
    /// When there is no such thing, or the student has none of it.
    pub fn about(&self, word: &str) -> Result<Vec<Asked>, Unknown> {
        match word {
            "overall" => Ok(vec![Asked::Overall]),
            "gpa" if self.rules().gpa.rank.is_some() => Ok(vec![Asked::Gpa, Asked::Rank]),
            "gpa" => Ok(vec![Asked::Gpa]),
            "graduation" => Ok(vec![Asked::Graduation]),
            code => self.by_code(code),
        }
    }

    fn by_code(&self, code: &str) -> Result<Vec<Asked>, Unknown> {
        let model = &self.school.model;
        if let Some(competency) = model.framework.competency(code) {
            return Ok(vec![Asked::Level(competency)]);
        }
        let mut asked: Vec<Asked> =
            self.courses().filter(|one| self.word(*one) == Some(code)).collect();
        let now = model.now(code);
        let mut courses = model.courses.values();
        let course = courses.find(|course| [code, now].contains(&&*course.code.value));
        if let Some(course) = course.filter(|_| asked.is_empty()) {
            let same = |one: &Asked| self.learning(*one) == Some(course.learning);
            asked = self.courses().filter(same).collect();
        }
        let subjects = (0..self.outcome.subjects.len()).map(Asked::Subject);
        if asked.is_empty()
            && let Some(subject) = subjects.into_iter().find(|one| self.word(*one) == Some(code))
        {
            return Ok(vec![subject]);
        }
        if course.is_none() && asked.is_empty() {
            let competencies = model.framework.competencies.values().map(|one| &*one.code.value);
            let courses = model.courses.values().map(|one| &*one.code.value);
            let subjects = model.framework.subjects.values().map(|one| &*one.code.value);
            let known =
                competencies.chain(courses).chain(subjects).chain(["overall", "gpa", "graduation"]);
            let help = did_you_mean(code, known);
            return Err((format!("`{code}` is not a competency, course or subject"), help));
        }
        if asked.is_empty() {
            let name = model.students[self.student()].name();
            return Err((format!("{name} does not take the course `{code}`"), None));
        }
        Ok(asked)
    }

    /// The place in the class, where the school ranks.
    pub fn rank(&self) -> Option<&ClassRank> {
        let ranks = || ranks::of(self.school, &[self.student()], NonZeroUsize::MIN);
        self.ranks.get_or_init(ranks).of(self.student())
    }

    /// How a value came about; nothing for a place in a class that nobody ranks.
    pub fn trace(&self, asked: Asked, language: Language<'_>) -> Option<Trace> {
        let outcome = &self.outcome;
        let voice = &Voice { model: &self.school.model, rules: self.rules(), language };
        Some(match asked {
            Asked::Level(competency) => explain::competency(voice, outcome, competency),
            Asked::Overall => {
                explain::overall(&Overall { voice, now: outcome, before: self.before() })
            }
            Asked::Subject(at) => explain::subject(voice, outcome, &outcome.subjects[at]),
            Asked::Course(at) => explain::course(voice, &self.governing, outcome, at),
            Asked::Given(at) => explain::given(voice, outcome, at),
            Asked::Gpa => explain::gpa(voice, outcome),
            Asked::Rank => return explain::rank(voice, outcome, self.rank()),
            Asked::Graduation => explain::graduation(voice, outcome),
        })
    }
}
