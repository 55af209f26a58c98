//! The school's texts in the reader's language, or as the school wrote them.

use super::rules::policy_title;
use super::{Phrase, Sentence, Voice};
use crate::base::{Date, Idx};
use crate::model::calendar::Period;
use crate::model::course::{Course, CourseLevel};
use crate::model::framework::{Band, Competency, Habit, Subject};
use crate::policy::rules::DiplomaRequirement;

impl<'a> Voice<'a> {
    /// A text as the school wrote it.
    pub fn original(&self, text: &str) -> Phrase {
        self.written(text, &self.model.school.language)
    }

    /// A text in some language.
    pub fn written(&self, text: &str, language: &str) -> Phrase {
        Phrase { text: text.to_string(), lang: self.foreign(language) }
    }

    /// A language, when it is not the reader's.
    pub fn foreign(&self, language: &str) -> Option<String> {
        (language != self.language.tag()).then(|| language.to_string())
    }

    /// A text that can be translated: in the reader's language, or as the school wrote it.
    /// Translations name it by a code and a field.
    pub fn phrase(&self, code: &str, field: &str, original: &str) -> Phrase {
        match self.translation(code, field, None) {
            Some(text) => Phrase::own(text),
            None => self.original(original),
        }
    }

    /// A text of the framework as it was on a day.
    pub fn phrase_on(&self, day: Date, code: &str, field: &str, original: &str) -> Phrase {
        match self.translation(code, field, Some(day)) {
            Some(text) => Phrase::own(text),
            None => self.original(original),
        }
    }

    /// A translation into the reader's language, as it is or as it was on a day.
    pub(super) fn translation(
        &self,
        code: &str,
        field: &str,
        day: Option<Date>,
    ) -> Option<&'a str> {
        let tag = self.language.tag();
        if tag == &*self.model.school.language {
            return None;
        }
        let primary = tag.split('-').next().unwrap_or(tag);
        let translations = &self.model.translations;
        let get = |tag: &str| match day {
            Some(day) => translations.on(day, tag, code, field),
            None => translations.get(tag, code, field),
        };
        get(tag).or_else(|| get(primary))
    }

    /// The competency of an index.
    pub fn competency(&self, competency: Idx<Competency>) -> &'a Competency {
        &self.model.framework.competencies[competency]
    }

    /// The title of a subject.
    pub fn subject_title(&self, subject: Idx<Subject>) -> Phrase {
        let subject = &self.model.framework.subjects[subject];
        self.phrase(&subject.code, "title", &subject.title)
    }

    /// The title of a band.
    pub fn band_title(&self, band: Idx<Band>) -> Phrase {
        let band = &self.model.framework.bands[band];
        self.phrase(&band.code, "title", &band.title)
    }

    /// The title of a reporting period.
    pub fn period_title(&self, period: Idx<Period>) -> Phrase {
        let period = &self.model.periods[period];
        self.phrase(&period.code.value, "title", &period.title)
    }

    /// The title of a competency.
    pub fn competency_title(&self, competency: Idx<Competency>) -> Phrase {
        let competency = self.competency(competency);
        self.phrase(&competency.code, "title", &competency.title)
    }

    /// The statement of a competency, "I can ...".
    pub fn statement(&self, competency: Idx<Competency>) -> Phrase {
        let competency = self.competency(competency);
        self.phrase(&competency.code, "statement", &competency.statement)
    }

    /// How the family can help with a competency.
    pub fn home_tip(&self, competency: Idx<Competency>) -> Option<Phrase> {
        let competency = self.competency(competency);
        Some(self.phrase(&competency.code, "home", competency.home.as_deref()?))
    }

    /// The extension for those who are done with a competency.
    pub fn extension(&self, competency: Idx<Competency>) -> Option<Phrase> {
        let competency = self.competency(competency);
        Some(self.phrase(&competency.code, "extension", competency.extension.as_deref()?))
    }

    /// The title of a habit of work.
    pub fn habit_title(&self, habit: Idx<Habit>) -> Phrase {
        let habit = &self.model.habits[habit];
        self.phrase(&habit.code, "title", &habit.title)
    }

    /// The meaning of a habit of work.
    pub fn habit_description(&self, habit: Idx<Habit>) -> Option<Phrase> {
        let habit = &self.model.habits[habit];
        Some(self.phrase(&habit.code, "description", habit.description.as_deref()?))
    }

    /// The title of a version of a course, as it was when that held.
    pub fn course_title(&self, course: &Course) -> Phrase {
        let last = course.validity.until.or(course.validity.from);
        match last.filter(|_| !self.model.translations.shows(course.validity)) {
            Some(day) => self.phrase_on(day, &course.code, "title", &course.title),
            None => self.phrase(&course.code, "title", &course.title),
        }
    }

    /// The level of a course in short, "AP"; nothing for regular courses.
    pub fn course_level(&self, level: Idx<CourseLevel>) -> Option<String> {
        self.level_of_courses(level, "course-level")
    }

    /// The level of a course in full, "Advanced Placement"; nothing for regular courses.
    pub fn course_level_in_full(&self, level: Idx<CourseLevel>) -> Option<String> {
        self.level_of_courses(level, "site-course-level")
    }

    /// A level by the school's title for it, or by its usual name.
    fn level_of_courses(&self, level: Idx<CourseLevel>, usual: &str) -> Option<String> {
        let of = &self.model.course_levels[level];
        match &of.title {
            Some(title) => Some(self.phrase(&of.translated_as(), "title", title).text),
            None if level == self.model.regular() => None,
            None => Some(self.say(&format!("{usual}-{}", of.code), &[])),
        }
    }

    /// A credit area as readers know it: the title of the requirement that asks for it alone or
    /// has its code, else the code.
    pub fn area_title(&self, code: &str) -> String {
        let alone = |requirement: &&DiplomaRequirement| {
            let areas = requirement.needs.credit_areas();
            areas.is_some_and(|areas| areas.len() == 1 && *areas[0].value == *code)
        };
        let requirements = || self.rules.graduation.requirements.iter();
        let found = requirements().find(alone);
        found.or_else(|| requirements().find(|other| other.code.value == code)).map_or_else(
            || code.to_string(),
            |requirement| self.requirement_title(requirement).text,
        )
    }

    /// The title of a requirement for the diploma.
    pub fn requirement_title(&self, requirement: &DiplomaRequirement) -> Phrase {
        self.phrase(&requirement.code, "title", &requirement.title)
    }

    /// The rules that were applied: "Assessment policy 2025-26, in force since 1 July 2025".
    pub fn policy(&self) -> Sentence {
        let about = &self.rules.about;
        let title = vec![policy_title(about, |code| self.phrase(code, "title", &about.title))];
        match about.since {
            Some(since) => {
                let args = [("date", self.date(since).into())];
                self.sentence("policy-since", &args, "title", title)
            }
            None => self.sentence("policy", &[], "title", title),
        }
    }
}
