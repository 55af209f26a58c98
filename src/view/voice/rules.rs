//! The school's rules in the reader's words: how a level, credit, a letter and an
//! average come about. Nothing here is about any student.

use super::number::{amount, percent, plain};
use super::{Arg, BandRow, Fact, Language, Phrase};
use crate::base::{Idx, Number, Rounding, RoundingMode};
use crate::model::Model;
use crate::model::course::{Course, CourseLevel};
use crate::model::framework::{Competency, Indicator};
use crate::model::scale::LevelIdx;
use crate::policy::method::Retry;
use crate::policy::rules::{
    CourseCreditRule, DeterminationMethod, DeterminationRule, GradeTable, LetterBand,
    NeededEvidence,
};
use crate::policy::said::{Said, Value};
use crate::policy::{
    About, Against, Asks, AverageOf, BonusPer, Conversion, Count, CreditLimit, EarnedLevel,
    ExpectedFrom, Most, Per, RankBy, RankTies, Repeats, RollUp, Rules, WeightMethod,
};

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
    /// What they hold for, in order.
    pub holds_for: Vec<Idx<T>>,
}

impl RuleWords<'_> {
    /// How levels come about, the rule of most competencies first.
    pub fn levels(&self) -> Vec<Stated<Competency>> {
        let of = |at: usize| {
            let all = self.model.framework.competencies.indices();
            all.filter(|idx| self.rules.of_competency[idx.position()] == at).collect()
        };
        let rules = self.rules.determination.iter().enumerate();
        stated(rules.map(|(at, rule)| (self.determination(rule), of(at))))
    }

    /// What another attempt can do to a level, under the methods in use.
    pub fn another_attempt(&self) -> String {
        match self.rules.retry() {
            Retry::Free => self.say("retry-never-lowers", &[]),
            Retry::Replaces => self.say("retry-latest", &[]),
            Retry::Counts => self.say("retry-counts", &[]),
        }
    }

    /// What "on track" means.
    pub fn pace(&self) -> String {
        let pace = &self.rules.pace;
        let when = match pace.expected {
            ExpectedFrom::PeriodStart => self.say("rule-expected-start", &[]),
            ExpectedFrom::PeriodEnd => self.say("rule-expected-end", &[]),
        };
        if pace.on_pace == Number::ONE {
            self.say("rule-on-track-all", &[("when", when.into())])
        } else {
            let share = percent(&pace.on_pace).into();
            self.say("rule-on-track", &[("when", when.into()), ("share", share)])
        }
    }

    /// How credit is earned, the rule of most courses first.
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

    /// Letters, best first.
    pub fn letters(&self) -> Vec<BandRow> {
        let grades = &self.rules.grades;
        let points = |points: &Option<Number>| {
            points.as_ref().map_or_else(|| "\u{2013}".to_string(), amount)
        };
        let rows = grades.letters.iter().enumerate().map(|(at, letter)| BandRow {
            range: self.letter(letter, at.checked_sub(1).map(|above| &grades.letters[above])),
            letter: letter.letter.value.clone(),
            points: points(&letter.points),
        });
        let own = self.rules.graded.iter().flat_map(|group| &group.no_credit);
        let own = own.filter(|none| !grades.no_credit.iter().any(|one| one.letter == none.letter));
        let none = grades.no_credit.iter().chain(own).map(|none| BandRow {
            range: match &none.minimum {
                Some(from) => {
                    let from = grades.rounding.show(from).into();
                    self.say("band-no-credit-from", &[("from", from)])
                }
                None => self.say("band-no-credit", &[]),
            },
            letter: none.letter.clone(),
            points: points(&none.points),
        });
        rows.chain(none).collect()
    }

    /// Courses that are graded in another way, and how.
    fn graded_otherwise(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        for (group, table) in self.rules.graded.iter().enumerate() {
            let courses = self.model.courses.iter();
            let courses =
                courses.filter(|(idx, _)| self.rules.graded_as[idx.position()] == Some(group));
            let courses = courses.map(|(idx, _)| self.title(idx)).collect::<Vec<_>>().join(", ");
            if courses.is_empty() {
                continue;
            }
            let given = |table: &GradeTable| -> Vec<String> {
                let given = table.letters.iter().filter(|letter| !letter.elsewhere);
                let none = table.no_credit.iter().map(|none| &none.letter);
                given.map(|letter| &letter.letter.value).chain(none).cloned().collect()
            };
            let letters = given(table);
            if letters != given(&self.rules.grades) {
                let args =
                    [("courses", courses.as_str().into()), ("letters", letters.join(", ").into())];
                sentences.push(self.say("rule-graded-otherwise", &args));
            }
            let counts = |table: &GradeTable| {
                let given = table.letters.iter().filter(|letter| !letter.elsewhere);
                given.clone().any(|letter| letter.points.is_some())
                    || table.no_credit.iter().any(|none| none.points.is_some())
            };
            if counts(&self.rules.grades) && !counts(table) {
                sentences.push(self.say("rule-outside-average", &[("courses", courses.into())]));
            }
        }
        sentences
    }

    /// What honors and college-level courses add, "+0.5".
    pub fn weights(&self) -> Vec<Fact> {
        let Some(weights) = &self.rules.grades.weights else { return Vec::new() };
        let sign = match weights.method {
            WeightMethod::Add => "+",
            WeightMethod::Multiply => "\u{d7}",
            WeightMethod::Table => return Vec::new(),
        };
        let fact = |(level, number): &(Idx<CourseLevel>, Number)| {
            Some(Fact {
                label: self.course_level(*level)?,
                value: format!("{sign}{}", amount(number)),
            })
        };
        weights.levels.iter().filter_map(fact).collect()
    }

    /// How letters and averages come about.
    pub fn grading(&self) -> Vec<String> {
        let Rules { grades, gpa, .. } = self.rules;
        let floor = grades.weights.as_ref().and_then(|weights| weights.floor).map(|floor| {
            let letter = grades.letters[floor].letter.value.clone();
            self.say("rule-weight-floor", &[("letter", letter.into())])
        });
        let letter = match grades.average {
            AverageOf::Levels => self.say("rule-letter-levels", &[]),
            AverageOf::Values => self.say("rule-letter-values", &[]),
        };
        let rounding = self.rounding(gpa.rounding).into();
        let repeats = match gpa.repeats {
            Repeats::Highest => self.say("rule-repeats-highest", &[]),
            Repeats::Last => self.say("rule-repeats-last", &[]),
            Repeats::All => self.say("rule-repeats-all", &[]),
        };
        let counts = grades.no_credit.iter().any(|none| none.points.is_some());
        let not_yet = match counts {
            true => self.say("rule-not-yet-counts", &[]),
            false => self.say("rule-not-yet", &[]),
        };
        [letter, self.say("rule-gpa", &[("rounding", rounding)])]
            .into_iter()
            .chain(self.graded_otherwise())
            .chain(self.earned_levels())
            .chain(floor)
            .chain(self.bonus())
            .chain(self.college())
            .chain([repeats, not_yet])
            .chain(self.limits())
            .chain(self.rank())
            .collect()
    }

    /// What certain courses add to the weighted average once it is made.
    pub(in crate::view) fn bonus(&self) -> Vec<String> {
        let Some(bonus) = &self.rules.gpa.bonus else { return Vec::new() };
        let levels = bonus.levels.iter();
        let levels = levels.filter_map(|(of, added)| {
            Some(format!("{} +{}", self.course_level(*of)?, added.exact()))
        });
        let levels = levels.collect::<Vec<_>>().join(", ");
        let key = match bonus.per {
            BonusPer::Course => "rule-bonus-course",
            BonusPer::Credit => "rule-bonus-credit",
        };
        let floor = bonus.floor.map(|floor| {
            let letter = self.rules.grades.letters[floor].letter.value.clone();
            self.say("rule-bonus-floor", &[("letter", letter.into())])
        });
        let most = bonus.most.as_ref();
        let most = most.map(|most| self.say("rule-bonus-most", &[("most", plain(most).into())]));
        let added = self.say(key, &[("levels", levels.into())]);
        [added].into_iter().chain(floor).chain(most).collect()
    }

    /// What credits of a college are worth, where the policy converts them.
    fn college(&self) -> Option<String> {
        let said = |college: &Number, school: &Number| {
            let args = [("college", plain(college).into()), ("school", plain(school).into())];
            self.say("rule-college-equals", &args)
        };
        let pairs = match &self.rules.college.as_ref()?.conversion {
            Conversion::Ratio { college, school, .. } => said(college, school),
            Conversion::Table(rows) => {
                let rows = rows.iter().map(|(college, school)| said(college, school));
                rows.collect::<Vec<_>>().join(", ")
            }
        };
        Some(self.say("rule-college", &[("pairs", pairs.into())]))
    }

    /// How students are ranked, or that they are not.
    pub(in crate::view) fn rank(&self) -> Vec<String> {
        let Some(rank) = &self.rules.gpa.rank else {
            return vec![self.say("rule-rank-none", &[])];
        };
        let by = match rank.by {
            RankBy::Weighted => self.say("rank-by-weighted", &[]),
            RankBy::Unweighted => self.say("rank-by-unweighted", &[]),
        };
        let ties = match rank.ties {
            RankTies::Shared => self.say("rank-ties-shared", &[]),
            RankTies::Dense => self.say("rank-ties-dense", &[]),
        };
        let rounding = self.rounding(rank.rounding);
        let args = [("average", by.into()), ("rounding", rounding.into()), ("ties", ties.into())];
        let top = rank.top.as_ref().map(|top| {
            let args = [("average", rank.rounding.show(top).into())];
            self.say("rule-rank-top", &args)
        });
        let credits = rank
            .credits
            .as_ref()
            .map(|credits| self.say("rule-rank-credits", &[("credits", plain(credits).into())]));
        [self.say("rule-rank", &args)].into_iter().chain(top).chain(credits).collect()
    }

    /// How the level of a subject comes about, where subjects have one.
    pub fn subjects(&self) -> Option<String> {
        let rule = self.rules.subjects.as_ref()?;
        let how = match &rule.roll_up {
            // Competencies cannot be pooled, which is an error of the policy.
            RollUp::Mean | RollUp::Pool => self.say("rule-subject-mean", &[]),
            RollUp::Weighted(_) => self.say("rule-subject-weighted", &[]),
            RollUp::Median => self.say("rule-subject-median", &[]),
            RollUp::Highest => self.say("rule-subject-highest", &[]),
            RollUp::Lowest => self.say("rule-subject-lowest", &[]),
            RollUp::All => self.say("rule-subject-all", &[]),
            RollUp::Sum => self.say("rule-subject-sum", &[]),
            RollUp::Points { .. } => self.say("rule-subject-points", &[]),
            RollUp::Share(share) => {
                self.say("rule-subject-share", &[("share", percent(share).into())])
            }
        };
        Some(match rule.minimum {
            0 | 1 => how,
            count => {
                let count = [("count", i64::from(count).into())];
                format!("{how} {}", self.say("rule-subject-minimum", &count))
            }
        })
    }

    /// What growth is, where the school says how far a student has come.
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
            sentences.push(self.roll_up(&rule.roll_up));
        }
        sentences.extend(self.needs(rule));
        sentences
    }

    /// How a method makes a level of ratings, in a sentence.
    pub fn method(&self, method: &DeterminationMethod) -> String {
        self.said(&method.sentence())
    }

    pub(in crate::view) fn roll_up(&self, roll_up: &RollUp<Idx<Indicator>>) -> String {
        match roll_up {
            RollUp::Mean => self.say("rule-per-indicator-mean", &[]),
            RollUp::Weighted(_) => self.say("rule-per-indicator-weighted", &[]),
            RollUp::Median => self.say("rule-per-indicator-median", &[]),
            RollUp::Highest => self.say("rule-per-indicator-highest", &[]),
            RollUp::Lowest => self.say("rule-per-indicator-lowest", &[]),
            RollUp::All => self.say("rule-per-indicator-all", &[]),
            RollUp::Sum => self.say("rule-per-indicator-sum", &[]),
            RollUp::Share(share) => {
                self.say("rule-per-indicator-share", &[("share", percent(share).into())])
            }
            RollUp::Points { .. } => self.say("rule-per-indicator-points", &[]),
            RollUp::Pool => self.say("rule-per-indicator-pool", &[]),
        }
    }

    /// What policy says of a rule, in the reader's language.
    pub(in crate::view) fn said(&self, said: &Said) -> String {
        let arg = |value: &Value| match value {
            Value::Whole(count) | Value::Count(Count::Fixed(count)) => i64::from(*count).into(),
            Value::Count(Count::Required) => self.say("rule-count-required", &[]).into(),
            Value::Share(share) => percent(share).into(),
            Value::Level(level) => self.at(*level).into(),
            Value::Said(said) => self.said(said).into(),
            Value::List(all, between) => {
                let all = all.iter().map(|one| self.said(one));
                all.collect::<Vec<_>>().join(between).into()
            }
            Value::Number(number) => number.to_string().into(),
            Value::Text(text) => text.clone().into(),
        };
        let args: Vec<(&str, Arg)> =
            said.args.iter().map(|(name, value)| (*name, arg(value))).collect();
        self.say(said.key, &args)
    }

    /// What a rule asks for before there is a level.
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
        let level = Arg::from(self.at(rule.at));
        let (sentence, lowest, floor) = match &rule.asks {
            Asks::Portfolio => (self.say("rule-credit-portfolio", &[]), None, None),
            Asks::All => (self.say("rule-credit-all", &[("level", level)]), None, None),
            Asks::Mean { mean, lowest, floor } => {
                let sentence = self.say("rule-credit-mean", &[("mean", plain(mean).into())]);
                (sentence, lowest.as_ref(), *floor)
            }
            Asks::Share { share, floor } => {
                let args = [("share", percent(share).into()), ("level", level)];
                (self.say("rule-credit-share", &args), None, *floor)
            }
            Asks::Proportional { .. } => {
                (self.say("rule-credit-proportional", &[("level", level)]), None, None)
            }
        };
        let lowest =
            lowest.map(|lowest| self.say("rule-lowest", &[("lowest", plain(lowest).into())]));
        let floor =
            floor.map(|level| self.say("rule-floor", &[("level", self.level(level).into())]));
        let evidence = rule.needs.as_ref().map(|needs| self.evidence_needed(needs));
        let enrollment = (!rule.enrollment).then(|| self.say("rule-credit-no-enrollment", &[]));
        let more = lowest.into_iter().chain(floor).chain(evidence.into_iter().flatten());
        [sentence].into_iter().chain(more).chain(enrollment).collect()
    }

    /// The word of a level of courses; nothing for that of courses without another.
    fn course_level(&self, level: Idx<CourseLevel>) -> Option<String> {
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

    /// What a letter asks for: an average, a pattern of levels, or both.
    fn letter(&self, letter: &LetterBand, above: Option<&LetterBand>) -> String {
        let here = |table: &GradeTable| {
            let same = |one: &&LetterBand| one.letter.value == letter.letter.value;
            table.letters.iter().find(same).is_some_and(|one| !one.elsewhere)
        };
        if letter.elsewhere {
            return match self.rules.graded.iter().any(here) {
                true => self.say("band-some-courses", &[]),
                false => self.say("band-elsewhere", &[]),
            };
        }
        let rounding = self.rules.grades.rounding;
        let mut parts = Vec::new();
        if let Some(minimum) = &letter.minimum {
            let from = rounding.show(minimum).into();
            parts.push(match above.and_then(|above| above.minimum.as_ref()) {
                Some(above) => {
                    let to = rounding.show(above).into();
                    self.say("band-between", &[("from", from), ("to", to)])
                }
                None => self.say("band-from", &[("from", from)]),
            });
        }
        parts.extend(self.pattern(letter.most.as_ref(), letter.none_below));
        parts.join("; ")
    }

    /// A share of the competencies at a level, and a level that none is below.
    pub(in crate::view) fn pattern(
        &self,
        most: Option<&Most<LevelIdx>>,
        none_below: Option<LevelIdx>,
    ) -> Vec<String> {
        let mut parts = Vec::new();
        if let Some(most) = most {
            let share = percent(&most.share).into();
            let args = [("share", share), ("level", self.level(most.level).into())];
            parts.push(match (most.at_least, most.exactly) {
                (false, false) => self.say("band-most", &args),
                (true, false) => self.say("band-at-least", &args),
                (false, true) => self.say("band-most-exactly", &args),
                (true, true) => self.say("band-at-least-exactly", &args),
            });
        }
        if let Some(level) = none_below {
            parts.push(self.say("band-none-below", &[("level", self.level(level).into())]));
        }
        parts
    }

    /// Levels of courses that are given for results.
    fn earned_levels(&self) -> Vec<String> {
        let grades = &self.rules.grades;
        let sentence = |one: &EarnedLevel<LevelIdx, Idx<CourseLevel>, Idx<Course>>| {
            let mut asks = Vec::new();
            if let Some(minimum) = &one.minimum {
                let from = grades.rounding.show(minimum).into();
                asks.push(self.say("band-from", &[("from", from)]));
            }
            asks.extend(self.pattern(one.most.as_ref(), one.none_below));
            let mut titles: Vec<String> = one.courses.iter().map(|idx| self.title(*idx)).collect();
            titles.dedup();
            let args = [
                ("level", self.course_level(one.level)?.into()),
                ("courses", titles.join(", ").into()),
                ("asks", asks.join("; ").into()),
            ];
            Some(self.say("rule-earned-level", &args))
        };
        self.rules.earned_levels.iter().filter_map(sentence).collect()
    }

    /// What credit of a kind counts for the diploma at most.
    fn limits(&self) -> Vec<String> {
        let limits = self.rules.graduation.limits.iter();
        let sentence = |limit: &CreditLimit<Idx<Course>, Idx<CourseLevel>>| {
            let title = self.model.translations.get(self.language.tag(), &limit.code, "title");
            let kind = title.unwrap_or(&limit.title).to_string();
            let mut said = Vec::new();
            for (key, most) in [("rule-limit-year", &limit.per_year), ("rule-limit", &limit.in_all)]
            {
                if let Some(most) = most {
                    let args = [("kind", kind.as_str().into()), ("credits", plain(most).into())];
                    said.push(self.say(key, &args));
                }
            }
            said
        };
        limits.flat_map(sentence).collect()
    }

    fn title(&self, course: Idx<Course>) -> String {
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
    fn at(&self, level: Option<LevelIdx>) -> String {
        let level = level.or_else(|| self.model.academic_scale().lowest_proficient());
        level.map(|level| self.level(level)).unwrap_or_default()
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
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
