//! The school's rules in the reader's words: how a level, credit, a letter and an
//! average come about. Nothing here is about any student.

use super::number::{percent, plain};
use super::{Arg, Language, Phrase};
use crate::base::{Idx, Number, Rounding, RoundingMode};
use crate::model::Model;
use crate::model::course::{Course, CourseLevel};
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;
use crate::policy::method::{DeterminationMethod, Retry};
use crate::policy::rules::{CourseCreditRule, DeterminationRule, NeededEvidence};
use crate::policy::said::{Said, Value};
use crate::policy::{About, Against, Count, ExpectedFrom, Per, Rules};

/// Says what the rules of a school are, in a language.
#[derive(Clone, Copy)]
pub struct RuleWords<'a> {
    /// The school.
    pub model: &'a Model,
    /// Its rules.
    pub rules: &'a Rules,
    /// The reader's language.
    pub language: Language<'a>,
}

/// Sentences, and what they hold for.
pub struct Stated<T> {
    /// The sentences.
    pub sentences: Vec<String>,
    /// The things they hold for, in order.
    pub holds_for: Vec<Idx<T>>,
}

impl RuleWords<'_> {
    /// The way levels come about, the rule of most competencies first.
    pub fn levels(&self) -> Vec<Stated<Competency>> {
        let of = |at: usize| {
            let all = self.model.framework.competencies.indices();
            all.filter(|idx| self.rules.of_competency[idx.position()] == at).collect()
        };
        let rules = self.rules.determination.iter().enumerate();
        stated(rules.map(|(at, rule)| (self.determination(rule), of(at))))
    }

    /// The effect of another attempt on a level, under the methods in use.
    pub fn another_attempt(&self) -> String {
        match self.rules.retry() {
            Retry::Free => self.say("retry-never-lowers", &[]),
            Retry::Replaces => self.say("retry-latest", &[]),
            Retry::Counts => self.say("retry-counts", &[]),
        }
    }

    /// The meaning of "on track".
    pub fn pace(&self) -> String {
        let pace = &self.rules.pace;
        let when = match pace.expected {
            ExpectedFrom::PeriodStart => self.say("rule-expected-start", &[]),
            ExpectedFrom::PeriodEnd => self.say("rule-expected-end", &[]),
        };
        if pace.on_pace == Number::ONE {
            self.say("rule-on-track-all", &[("when", when.into())])
        } else {
            let share = self.language.decimal(&percent(&pace.on_pace)).into();
            self.say("rule-on-track", &[("when", when.into()), ("share", share)])
        }
    }

    /// The way credit is earned, the rule of most courses first.
    pub fn credit(&self) -> Vec<Stated<Course>> {
        let of = |at: usize| {
            // Versions of one course are one.
            let all = self.model.courses.indices();
            let code = |idx: Idx<Course>| &self.model.courses[idx].code.value;
            let all = all.filter(|idx| {
                self.model.courses.indices().find(|one| code(*one) == code(*idx)) == Some(*idx)
            });
            all.filter(|idx| self.rules.of_course[idx.position()] == at).collect()
        };
        let rules = self.rules.credit.iter().enumerate();
        stated(rules.map(|(at, rule)| (self.credit_rule(rule), of(at))))
    }

    /// The way the level of a subject comes about, where subjects have one.
    pub fn subjects(&self) -> Option<String> {
        let rule = self.rules.subjects.as_ref()?;
        let how = self.said(&rule.roll_up.of_competencies());
        Some(match rule.minimum {
            0 | 1 => how,
            count => {
                let count = [("count", i64::from(count).into())];
                format!("{how} {}", self.say("rule-subject-minimum", &count))
            }
        })
    }

    /// The meaning of growth, where the school says how far a student has come.
    pub fn growth(&self) -> Option<String> {
        let rule = self.rules.growth.as_ref()?;
        let from = match rule.against {
            Against::Previous => self.say("rule-growth-previous", &[]),
            Against::Baseline => self.say("rule-growth-baseline", &[]),
        };
        Some(match rule.minimum {
            0 | 1 => from,
            count => {
                let count = [("count", i64::from(count).into())];
                format!("{from} {}", self.say("rule-growth-minimum", &count))
            }
        })
    }

    /// The word of a level of the scale of competencies.
    pub fn level(&self, level: LevelIdx) -> String {
        let scale = self.model.academic_scale();
        let level = scale.get(level);
        let code = format!("{}:{}", scale.id.value, level.code);
        let translated = self.model.translations.get(self.language.tag(), &code, "label");
        translated.unwrap_or(&level.label).to_string()
    }

    pub(in crate::view) fn determination(&self, rule: &DeterminationRule) -> Vec<String> {
        let mut sentences = vec![self.method(&rule.method)];
        if let Some(count) = rule.window {
            sentences.push(self.say("rule-window", &[("count", i64::from(count).into())]));
        }
        if rule.per == Per::Indicator {
            sentences.push(self.said(&rule.roll_up.of_indicators()));
        }
        sentences.extend(self.needs(rule));
        sentences
    }

    /// The way a method makes a level of ratings, in a sentence.
    pub fn method(&self, method: &DeterminationMethod) -> String {
        self.said(&method.sentence())
    }

    /// A rule in the reader's language.
    pub(in crate::view) fn said(&self, said: &Said) -> String {
        let arg = |value: &Value| match value {
            Value::Whole(count) | Value::Count(Count::Fixed(count)) => i64::from(*count).into(),
            Value::Count(Count::Required) => self.say("rule-count-required", &[]).into(),
            Value::Share(share) => self.language.decimal(&percent(share)).into(),
            Value::Level(level) => self.at(*level).into(),
            Value::Said(said) => self.said(said).into(),
            Value::List(all, between) => {
                let all = all.iter().map(|one| self.said(one));
                all.collect::<Vec<_>>().join(between).into()
            }
            Value::Number(number) => number.to_string().into(),
            Value::Quantity(number) => Arg::try_number(&number.exact()).into_owned(),
            Value::Text(text) => text.clone().into(),
        };
        let args: Vec<(&str, Arg)> =
            said.args.iter().map(|(name, value)| (*name, arg(value))).collect();
        self.say(said.key, &args)
    }

    /// The needs of a rule before there is a level.
    fn needs(&self, rule: &DeterminationRule) -> Vec<String> {
        self.evidence_needed(&rule.needs)
    }

    fn evidence_needed(&self, needs: &NeededEvidence) -> Vec<String> {
        let number = |count: u32| [("count", Arg::from(i64::from(count)))];
        let mut sentences = Vec::new();
        match needs.ratings {
            Count::Fixed(0 | 1) => {}
            Count::Fixed(count) => sentences.push(self.say("rule-needs-ratings", &number(count))),
            Count::Required => sentences.push(self.say("rule-needs-required", &[])),
        }
        for (key, count) in [
            ("rule-needs-tasks", needs.tasks),
            ("rule-needs-assessors", needs.assessors),
            ("rule-needs-contexts", needs.contexts),
        ] {
            if count > 1 {
                sentences.push(self.say(key, &number(count)));
            }
        }
        sentences
    }

    pub(in crate::view) fn credit_rule(&self, rule: &CourseCreditRule) -> Vec<String> {
        let sentence = self.said(&rule.method.sentence(rule.at));
        let with = &rule.method.with;
        let lowest = with.lowest.as_ref();
        let lowest =
            lowest.map(|lowest| self.say("rule-lowest", &[("lowest", plain(lowest).into())]));
        let floor =
            with.floor.map(|level| self.say("rule-floor", &[("level", self.level(level).into())]));
        let evidence = rule.needs.as_ref().map(|needs| self.evidence_needed(needs));
        let enrollment = (!rule.enrollment).then(|| self.say("rule-credit-no-enrollment", &[]));
        let more = lowest.into_iter().chain(floor).chain(evidence.into_iter().flatten());
        [sentence].into_iter().chain(more).chain(enrollment).collect()
    }

    /// The word of a level of courses; nothing for that of courses without another.
    pub(super) fn course_level(&self, level: Idx<CourseLevel>) -> Option<String> {
        let of = &self.model.course_levels[level];
        match &of.title {
            Some(title) => {
                let code = of.translated_as();
                let found = self.model.translations.get(self.language.tag(), &code, "title");
                Some(found.unwrap_or(title).to_string())
            }
            None if level == self.model.regular() => None,
            None => Some(self.say(&format!("course-level-{}", of.code), &[])),
        }
    }

    pub(super) fn title(&self, course: Idx<Course>) -> String {
        let course = &self.model.courses[course];
        let translated =
            self.model.translations.get(self.language.tag(), &course.code.value, "title");
        translated.unwrap_or(&course.title).to_string()
    }

    /// "2 decimals, half up".
    pub fn rounding(&self, rounding: Rounding) -> String {
        let places = [("places", rounding.places.into())];
        match rounding.mode {
            RoundingMode::HalfUp => self.say("rounding-half-up", &places),
            RoundingMode::HalfEven => self.say("rounding-half-even", &places),
            RoundingMode::Truncate => self.say("rounding-cut", &places),
        }
    }

    /// The word of a level, or of the lowest proficient one.
    pub(super) fn at(&self, level: Option<LevelIdx>) -> String {
        let level = level.or_else(|| self.model.academic_scale().lowest_proficient());
        level.map(|level| self.level(level)).unwrap_or_default()
    }

    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language.text(key, args)
    }
}

/// The title of a policy. Translations call it `policy`, or `policy:` and the day since which it is
/// in force where a school has several; `phrase` is what they say of such a code.
pub(crate) fn policy_title(about: &About, phrase: impl Fn(&str) -> Phrase) -> Phrase {
    let dated = about.since.map(|since| phrase(&format!("policy:{since}")));
    dated.filter(|title| title.lang.is_none()).unwrap_or_else(|| phrase("policy"))
}

/// Rules that hold for something, the widest first; of equals the earlier one.
fn stated<T>(rules: impl Iterator<Item = (Vec<String>, Vec<Idx<T>>)>) -> Vec<Stated<T>> {
    let mut stated: Vec<Stated<T>> = rules
        .filter(|(_, holds_for)| !holds_for.is_empty())
        .map(|(sentences, holds_for)| Stated { sentences, holds_for })
        .collect();
    stated.sort_by_key(|rule| std::cmp::Reverse(rule.holds_for.len()));
    stated
}
