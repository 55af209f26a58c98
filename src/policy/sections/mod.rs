//! `policy.toml`: the school's rules, as data.
//!
//! One file a section. Each holds the section as it is written, as it is meant, and the way from
//! the one to the other. Nothing is known of the school here: levels, courses and competencies are
//! codes with their places, and types that hold them are generic, so that binding can put indices
//! in their stead.

mod bonus;
mod by_name;
mod codes;
mod college;
mod credit;
mod cut;
mod determination;
mod earned_level;
mod evidence;
mod find_rule;
mod gpa;
mod grades;
mod graduation;
mod groups;
mod growth;
mod letter;
mod limit;
mod method;
mod most;
mod next;
mod nothing;
mod pace;
mod requirement;
mod roll_up;
mod rule;
mod subjects;
mod substitution;
mod totals;
mod value;
mod written_requirement;
mod written_unit;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::base::{At, Date, Diagnostics, SourceId};
use crate::project::toml::Day;

pub use bonus::{BonusPer, GpaBonus};
pub use codes::CODES;
pub use college::{CollegeCredit, Conversion};
pub use credit::{Credit, CreditRule, LevelsUntil, RawCredit};
pub use cut::Cut;
pub use determination::{Determination, Needs, RawDetermination, Rule, WrittenRule};
pub use earned_level::EarnedLevel;
pub use evidence::{
    Attempts, DateOf, Missed, Moderation, Overrides, Per, Placed, RelativeTo, RoundWhen,
    SourceWeights, StageFilter, WhenInsufficient,
};
pub use gpa::{GpaRank, GpaRule, RankBy, RankTies, RawGpa, Repeats};
pub use grades::{AverageOf, Grades, RawGrades, WeightMethod, Weights};
pub use graduation::{GraduationRule, RawGraduation, WrittenGraduation};
pub use groups::GradedGroup;
pub use growth::{Against, Compared, GrowthRule, RawGrowth};
pub use letter::{Letter, NoCredit};
pub use limit::CreditLimit;
pub use most::Most;
pub use next::{NextRule, Opens};
pub(super) use nothing::doubt as asks_for_nothing;
pub use pace::{ExpectedFrom, PaceRule, RawPace};
pub use requirement::{BAD_REQUIREMENT, Requirement, SeveralAreas};
pub use subjects::{RawSubjects, SubjectRule};
pub use substitution::{Stands, Substitution};
pub use totals::CREDITS_DO_NOT_SUM;
pub use value::{Names, RawRounding};

/// A school's rules.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "policy.toml")]
pub struct RawPolicy {
    /// The name of the policy and its days in force.
    policy: RawAbout,
    /// From evidence to a level.
    determination: RawDetermination,
    /// From the competencies of a subject to the subject. Default: subjects have no level.
    #[schemars(with = "Option<RawSubjects>")]
    subjects: Option<RawSubjects>,
    /// The way that a student has come. Default: nobody says.
    #[schemars(with = "Option<RawGrowth>")]
    growth: Option<RawGrowth>,
    /// The standing of a student against the milestones.
    pace: RawPace,
    /// The competencies that a student may begin.
    next: NextRule,
    /// From the levels of a course's competencies to credit.
    credit: RawCredit,
    /// From the levels of a course to a letter and to points.
    grades: RawGrades,
    /// Grade point averages.
    gpa: RawGpa,
    /// The requirements of the diploma.
    graduation: RawGraduation,
}

/// The name of a policy and its days in force, as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawAbout {
    /// Title, printed on reports and transcripts.
    title: Option<String>,
    /// First day it is in force, as 2025-07-01.
    #[schemars(with = "Option<Day>")]
    since: Option<Spanned<Datetime>>,
    /// Graduating classes it holds for. Default: all.
    cohorts: Vec<u16>,
    /// By which day a version is chosen where the school has several: the day being looked at
    /// (`current`), or the day the student entered (`entry`), so that a student keeps the policy of
    /// that day. The same in all.
    applies: Applies,
}

/// By which day a version of the policy is chosen for a student.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// The day being looked at.
    #[default]
    Current,
    /// The day the student entered.
    Entry,
}

/// A school's rules, resolved as far as they can be without the school.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Its name and when it is in force.
    pub about: About,
    /// From evidence to a level.
    pub determination: Determination,
    /// From competencies to subjects.
    pub subjects: Option<SubjectRule<At<String>, At<String>>>,
    /// The way that a student has come.
    pub growth: Option<GrowthRule>,
    /// The standing of a student against the milestones.
    pub pace: PaceRule,
    /// The competencies that a student may begin.
    pub next: NextRule,
    /// From levels to credit.
    pub credit: Credit,
    /// From levels to letters to points.
    pub grades: Grades<At<String>, At<String>>,
    /// Grade point averages.
    pub gpa: GpaRule<At<String>, At<String>>,
    /// The requirements of the diploma.
    pub graduation: WrittenGraduation,
}

/// The name of a policy and its days in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Title, printed on reports and transcripts.
    pub title: String,
    /// First day it is in force.
    pub since: Option<Date>,
    /// Graduating classes it holds for; empty for all.
    pub cohorts: Vec<u16>,
    /// By which day it is chosen for a student.
    pub applies: Applies,
}

impl About {
    /// True when the policy holds for a graduating class on a day.
    pub fn holds(&self, cohort: Option<u16>, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day)
            && (self.cohorts.is_empty()
                || cohort.is_some_and(|class| self.cohorts.contains(&class)))
    }
}

/// Checks a policy as far as it can be without the school, and gives absent settings their
/// defaults.
pub fn resolve(raw: RawPolicy, source: SourceId, diags: &mut Diagnostics) -> Policy {
    let about = About {
        title: raw.policy.title.unwrap_or_else(|| "Assessment policy".to_string()),
        since: raw
            .policy
            .since
            .and_then(|day| crate::project::toml::date(&day, source, diags))
            .map(|day| day.value),
        cohorts: raw.policy.cohorts,
        applies: raw.policy.applies,
    };
    Policy {
        about,
        determination: raw.determination.resolve(source, diags),
        subjects: raw.subjects.map(|raw| raw.resolve(source, diags)),
        growth: raw.growth.map(|raw| raw.resolve(source, diags)),
        pace: raw.pace.resolve(source, diags),
        next: raw.next,
        credit: raw.credit.resolve(source, diags),
        grades: raw.grades.resolve(source, diags),
        gpa: raw.gpa.resolve(source, diags),
        graduation: raw.graduation.resolve(source, diags),
    }
}
