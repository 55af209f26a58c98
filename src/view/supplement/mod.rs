//! The supplement to the diploma: what was shown in each competency, with how much evidence and
//! when.

use std::collections::BTreeSet;

use serde::Serialize;

use super::head::there;
use super::student::StudentPage;
use super::voice::{Language, LevelKey, Mark, Phrase, Sentence};
use super::{Context, Head, Paper};
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::outcome::Determination;

/// One student's supplement to the diploma.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Supplement {
    /// The document's head.
    #[serde(flatten)]
    pub head: Head,
    /// The purpose of the sheet, and the limits of it.
    pub about: String,
    /// The competencies by subject.
    pub subjects: Vec<Subject>,
    /// The levels, highest first.
    pub levels: Vec<LevelKey>,
    /// The way a level comes about, by the rules of most competencies.
    pub rules: Vec<String>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    /// Title.
    pub title: Phrase,
    /// The level of the subject, where the school gives one.
    pub level: Option<Mark>,
    /// "9 of 11", the proficient competencies.
    pub count: String,
    /// Competencies with a level, in the framework's order.
    pub rows: Vec<Shown>,
}

/// The level shown in one competency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// "I can ...".
    pub statement: Phrase,
    /// The level.
    pub mark: Mark,
    /// "4 ratings of 3 tasks".
    pub evidence: String,
    /// The day of the latest evidence.
    pub latest: Option<String>,
}

impl Supplement {
    /// The supplement as it goes on paper.
    pub fn paper(&self) -> Paper {
        let items = there([
            ("rules", !self.rules.is_empty()),
            ("grading-scale", !self.levels.is_empty()),
            ("competencies", !self.subjects.is_empty()),
        ]);
        self.head.paper(self, "supplement", &self.head.as_of, items)
    }
}

/// The supplement of a student in a language.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
) -> Supplement {
    let page = &StudentPage::new(context, student, language);
    let mut levels = page.level_keys();
    levels.reverse();
    let usual = page.rule_words().levels().into_iter().next().map(|rule| rule.sentences);
    Supplement {
        head: Head::new(page, "supplement-title", "supplement"),
        about: page.say("supplement-about", &[]),
        subjects: subjects(page),
        levels,
        rules: usual.unwrap_or_default(),
        policy: page.policy(),
    }
}

/// Subjects in which there is a level to show.
fn subjects(page: &StudentPage<'_>) -> Vec<Subject> {
    let framework = &page.model.framework;
    let subjects = page.now.subjects.iter().filter_map(|subject| {
        let found = framework.of_subject(subject.subject).map(|(idx, _)| page.now.of(idx));
        let rows: Vec<Shown> = found
            .filter(|found| found.state.level().is_some())
            .map(|found| shown(page, found))
            .collect();
        let count = [("count", subject.proficient.into()), ("of", subject.total.into())];
        (!rows.is_empty()).then(|| Subject {
            title: page.subject_title(subject.subject),
            level: page.subject_mark(subject),
            count: page.say("count-of", &count),
            rows,
        })
    });
    subjects.collect()
}

fn shown(page: &StudentPage<'_>, found: &Determination) -> Shown {
    let evidence = &page.model.records(page.student).evidence;
    let rows: BTreeSet<u32> =
        found.basis.parts.iter().flat_map(|part| &part.used).copied().collect();
    let tasks: BTreeSet<&str> =
        rows.iter().filter_map(|row| evidence[*row as usize].task.as_deref()).collect();
    let ratings = page.say("evidence-ratings", &[("count", rows.len().into())]);
    let of_tasks = page.say("evidence-tasks", &[("count", tasks.len().into())]);
    let both = [("ratings", ratings.as_str().into()), ("tasks", of_tasks.into())];
    Shown {
        code: page.competency(found.competency).code.value.to_string(),
        title: page.competency_title(found.competency),
        statement: page.statement(found.competency),
        mark: page.mark(found),
        evidence: match tasks.is_empty() {
            true => ratings.clone(),
            false => page.say("evidence-of", &both),
        },
        latest: found.latest.map(|date| page.short_date(date)),
    }
}
