//! Words and numbers as the reader reads them.

use super::Page;
use crate::base::{Date, Idx};
use crate::model::course::CourseLevel;
use crate::model::framework::{Band, Competency, Habit, Subject};
use crate::model::school::School;
use crate::policy::rules::DiplomaRequirement;
use crate::view::parts::{Phrase, SchoolBlock, Sentence, Words};
use crate::view::rules::{RuleWords, policy_title};
use crate::view::words::Arg;

impl<'a> Page<'a> {
    /// A message of the reader's language.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language.text(key, args)
    }

    /// The fixed words of documents. The number of a page is filled in by the template.
    pub(super) fn words(&self) -> Words {
        let mut words = self.language.words("doc-");
        let args = [("page", "{page}".into()), ("pages", "{pages}".into())];
        words.insert("page-of".to_string(), self.say("doc-page-of", &args));
        words
    }

    /// A message with one argument that is a text of the school's.
    pub(super) fn sentence(
        &self,
        key: &str,
        args: &[(&str, Arg)],
        name: &str,
        phrases: Vec<Phrase>,
    ) -> Sentence {
        self.language.sentence(key, args, name, phrases)
    }

    /// A text as the school wrote it.
    pub(super) fn original(&self, text: &str) -> Phrase {
        self.written(text, &self.model.school.language)
    }

    /// A text in some language.
    pub(super) fn written(&self, text: &str, language: &str) -> Phrase {
        Phrase { text: text.to_string(), lang: self.foreign(language) }
    }

    /// A language, when it is not the reader's.
    pub(super) fn foreign(&self, language: &str) -> Option<String> {
        (language != self.language.tag()).then(|| language.to_string())
    }

    /// A framework text in the reader's language, or as the school wrote it.
    pub(super) fn phrase(&self, code: &str, field: &str, original: &str) -> Phrase {
        match self.translation(code, field) {
            Some(text) => Phrase::own(text),
            None => self.original(original),
        }
    }

    fn translation(&self, code: &str, field: &str) -> Option<&'a str> {
        let tag = self.language.tag();
        if tag == &*self.model.school.language {
            return None;
        }
        let primary = tag.split('-').next().unwrap_or(tag);
        let translations = &self.model.translations;
        translations.get(tag, code, field).or_else(|| translations.get(primary, code, field))
    }

    pub(super) fn subject_title(&self, subject: Idx<Subject>) -> Phrase {
        let subject = &self.model.framework.subjects[subject];
        self.phrase(&subject.code.value, "title", &subject.title)
    }

    pub(super) fn band_title(&self, band: Idx<Band>) -> Phrase {
        let band = &self.model.framework.bands[band];
        self.phrase(&band.code.value, "title", &band.title)
    }

    pub(super) fn competency_title(&self, competency: Idx<Competency>) -> Phrase {
        let competency = self.competency(competency);
        self.phrase(&competency.code.value, "title", &competency.title)
    }

    pub(super) fn statement(&self, competency: Idx<Competency>) -> Phrase {
        let competency = self.competency(competency);
        self.phrase(&competency.code.value, "statement", &competency.statement)
    }

    pub(super) fn home_tip(&self, competency: Idx<Competency>) -> Option<Phrase> {
        let competency = self.competency(competency);
        let tip = competency.home.as_deref()?;
        Some(self.phrase(&competency.code.value, "home", tip))
    }

    pub(super) fn extension(&self, competency: Idx<Competency>) -> Option<Phrase> {
        let competency = self.competency(competency);
        let text = competency.extension.as_deref()?;
        Some(self.phrase(&competency.code.value, "extension", text))
    }

    pub(super) fn habit_title(&self, habit: Idx<Habit>) -> Phrase {
        let habit = &self.model.habits[habit];
        self.phrase(&habit.code.value, "title", &habit.title)
    }

    pub(super) fn habit_description(&self, habit: Idx<Habit>) -> Option<Phrase> {
        let habit = &self.model.habits[habit];
        let text = habit.description.as_deref()?;
        Some(self.phrase(&habit.code.value, "description", text))
    }

    /// A text of a level (`label` or `family`); translations name the level `SCALE:LEVEL`.
    pub(super) fn level_text(
        &self,
        scale: &str,
        level: &str,
        field: &str,
        original: &str,
    ) -> Phrase {
        self.phrase(&format!("{scale}:{level}"), field, original)
    }

    /// A credit area as readers know it: the requirement of its code, or else the code.
    pub(super) fn area_title(&self, code: &str) -> String {
        let mut requirements = self.rules.graduation.requirements.iter();
        let named = requirements.find(|requirement| requirement.code.value == code);
        named.map_or(code, |requirement| &requirement.title).to_string()
    }

    /// Does the school say by when competencies are usually reached? If not, nobody is on track or
    /// behind.
    pub(super) fn has_milestones(&self) -> bool {
        self.model.framework.competencies.values().any(|one| one.milestone.is_some())
    }

    pub(super) fn competency(&self, competency: Idx<Competency>) -> &'a Competency {
        &self.model.framework.competencies[competency]
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.language.date(date)
    }

    pub(super) fn short_date(&self, date: Date) -> String {
        self.language.date_short(date)
    }

    pub(super) fn school(&self) -> SchoolBlock {
        school(&self.model.school)
    }

    /// "Honors", "AP"; nothing for regular courses.
    pub(super) fn course_level(&self, level: CourseLevel) -> Option<String> {
        (level != CourseLevel::Regular)
            .then(|| self.say(&format!("course-level-{}", level.code()), &[]))
    }

    /// A title of the policy's requirements.
    pub(super) fn requirement_title(&self, requirement: &DiplomaRequirement) -> Phrase {
        self.phrase(&requirement.code.value, "title", &requirement.title)
    }

    /// The rules that were applied: "Assessment policy 2025-26, in force since 1 July 2025".
    pub(super) fn policy(&self) -> Sentence {
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

    /// The school's rules in the reader's words.
    pub(super) fn rule_words(&self) -> RuleWords<'a> {
        RuleWords { model: self.model, rules: self.rules, language: self.language }
    }
}

/// The school as it heads a document.
pub(super) fn school(school: &School) -> SchoolBlock {
    let text = |text: &Option<crate::model::Text>| text.as_deref().map(str::to_string);
    SchoolBlock {
        name: school.name.to_string(),
        address: school.address.iter().map(|line| line.to_string()).collect(),
        phone: text(&school.phone),
        email: text(&school.email),
        website: text(&school.website),
        ceeb: text(&school.ceeb),
        accreditation: text(&school.accreditation),
    }
}
