//! From levels to letters, points and averages, in words.

use super::RuleWords;
use super::number::{amount, percent, plain};
use super::{BandRow, Fact};
use crate::base::{Idx, Number};
use crate::model::course::{Course, CourseLevel};
use crate::model::scale::LevelIdx;
use crate::policy::rules::{GradeTable, LetterBand};
use crate::policy::{
    AverageOf, BonusPer, Conversion, CreditLimit, EarnedLevel, Most, RankBy, RankTies, Repeats,
    Rules, WeightMethod,
};

/// The things that occur in a record, so that rules of anything else need not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurring {
    /// Courses of levels that weigh more.
    pub weighted: bool,
    /// Credit from elsewhere.
    pub elsewhere: bool,
    /// Several attempts at one course.
    pub repeated: bool,
    /// Courses without credit.
    pub not_yet: bool,
}

impl Occurring {
    /// Anything.
    pub const ALL: Occurring =
        Occurring { weighted: true, elsewhere: true, repeated: true, not_yet: true };
}

impl RuleWords<'_> {
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

    /// The weights of honors and college-level courses, "+0.5".
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

    /// The way letters and averages come about, as far as they occur; nothing where there are none.
    pub fn grading(&self, on: Occurring) -> Vec<String> {
        let Rules { grades, gpa, .. } = self.rules;
        let has_points = self.has_points();
        let letter = (!grades.letters.is_empty()).then(|| match grades.average {
            AverageOf::Levels => self.say("rule-letter-levels", &[]),
            AverageOf::Values => self.say("rule-letter-values", &[]),
        });
        let average = has_points.then(|| {
            let rounding = self.rounding(gpa.rounding).into();
            self.say("rule-gpa", &[("rounding", rounding)])
        });
        let floor = grades.weights.as_ref().and_then(|weights| weights.floor);
        let floor = floor.filter(|_| on.weighted && has_points).map(|floor| {
            let letter = grades.letters[floor].letter.value.clone();
            self.say("rule-weight-floor", &[("letter", letter.into())])
        });
        let transfers = (on.elsewhere && has_points).then(|| match gpa.transfers {
            true => self.say("explain-transfers-count", &[]),
            false => self.say("explain-transfers-do-not", &[]),
        });
        let repeats = on.repeated.then(|| match gpa.repeats {
            Repeats::Highest => self.say("rule-repeats-highest", &[]),
            Repeats::Last => self.say("rule-repeats-last", &[]),
            Repeats::All => self.say("rule-repeats-all", &[]),
        });
        let counts = grades.no_credit.iter().any(|none| none.points.is_some());
        let not_yet = (on.not_yet && has_points).then(|| match counts {
            true => self.say("rule-not-yet-counts", &[]),
            false => self.say("rule-not-yet", &[]),
        });
        let bonus = if on.weighted { self.bonus() } else { Vec::new() };
        let rank = if has_points { self.rank() } else { Vec::new() };
        letter
            .into_iter()
            .chain(average)
            .chain(self.graded_otherwise())
            .chain(self.earned_levels())
            .chain(floor)
            .chain(bonus)
            .chain(transfers)
            .chain(self.college().filter(|_| on.elsewhere))
            .chain(repeats)
            .chain(not_yet)
            .chain(self.limits())
            .chain(rank)
            .collect()
    }

    /// True where a letter has grade points, so that there are averages.
    pub fn has_points(&self) -> bool {
        let letters = self.rules.grades.letters.iter();
        let groups = self.rules.graded.iter().flat_map(|group| &group.letters);
        letters.chain(groups).any(|letter| letter.points.is_some())
    }

    /// True where courses of some levels weigh more than others in an average of its own.
    pub fn has_weights(&self) -> bool {
        self.rules.grades.weights.is_some() || self.rules.gpa.bonus.is_some()
    }

    /// The points of the best letter: without weights, and with the greatest weight there is.
    /// Nothing for the second where a bonus has no end.
    pub fn tops(&self) -> (Option<Number>, Option<Number>) {
        let grades = &self.rules.grades;
        let best = grades.letters.iter().filter_map(|letter| letter.points.clone()).max();
        let Some(best) = best else { return (None, None) };
        let weighted = match &grades.weights {
            None => best.clone(),
            Some(weights) => {
                let most = weights.levels.iter().map(|(_, number)| number).max();
                match (weights.method, most) {
                    (WeightMethod::Table, _) => {
                        let points = weights.table.iter().map(|(_, _, points)| points);
                        points.max().unwrap_or(&best).clone()
                    }
                    (WeightMethod::Add, Some(most)) => &best + most,
                    (WeightMethod::Multiply, Some(most)) => &best * most,
                    (_, None) => best.clone(),
                }
            }
        };
        let weighted = weighted.max(best.clone());
        let top = match &self.rules.gpa.bonus {
            None => Some(weighted),
            Some(bonus) => bonus.most.as_ref().map(|most| &weighted + most),
        };
        (Some(best), top)
    }

    /// The bonus of certain courses to the weighted average once it is made.
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

    /// The worth of college credits, where the policy converts them.
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

    /// The way students are ranked, or that they are not.
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

    /// The needs of a letter: an average, a pattern of levels, or both.
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

    /// The most credit of a kind that counts for the diploma.
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
}
