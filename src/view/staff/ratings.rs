//! The agreement of ratings where work was rated twice, and the levels that each person gives: for
//! leaders.

use serde::Serialize;

use super::member::Shown;
use crate::base::{Idx, Number, Rounding, RoundingMode};
use crate::model::framework::Subject;
use crate::model::scale::LevelIdx;
use crate::model::school::FEWEST;
use crate::policy::{Agreement, RatedTwice, given, rated_twice};
use crate::view::voice::{Mark, Phrase, Voice, percent};

/// The agreement of ratings, and the levels that each person gives.
#[derive(Clone, Debug, Serialize)]
pub struct RatingsPage {
    /// "In the school year 2025-26".
    pub year: String,
    /// The levels, lowest first.
    pub levels: Vec<Mark>,
    /// Works by the level of the first rating and that of the second; empty where nothing was rated
    /// twice.
    pub table: Vec<Vec<usize>>,
    /// Agreement: of all work first, then by subject.
    pub subjects: Vec<AgreementLine>,
    /// Agreement by who rated first.
    pub firsts: Vec<AgreementLine>,
    /// Work that cannot be compared.
    pub left_out: Option<String>,
    /// The levels that each person gave.
    pub given: Vec<GivenLine>,
}

/// The agreement of ratings.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementLine {
    /// The subject, or who rated first.
    pub title: Phrase,
    /// Works that were rated twice.
    pub works: usize,
    /// Share that was rated alike.
    pub alike: String,
    /// Share whose ratings are at most one level apart.
    pub within_one: String,
    /// Works whose second rating is higher.
    pub raised: usize,
    /// Works whose second rating is lower.
    pub lowered: usize,
    /// Cohen's kappa with linear weights, where there are enough works to say it.
    pub kappa: Option<String>,
}

/// The levels that somebody gave.
#[derive(Clone, Debug, Serialize)]
pub struct GivenLine {
    /// Name.
    pub name: String,
    /// Ratings.
    pub ratings: usize,
    /// Ratings of each level, lowest first.
    pub levels: Vec<GivenLevel>,
    /// Share of proficient levels.
    pub proficient: String,
}

/// Ratings of a level.
#[derive(Clone, Debug, Serialize)]
pub struct GivenLevel {
    /// The level.
    pub mark: Mark,
    /// The number of them.
    pub ratings: usize,
    /// The number of those of lower levels.
    pub below: usize,
}

pub(super) fn page(voice: &Voice<'_>, members: &[Shown<'_, '_>]) -> RatingsPage {
    let model = voice.model;
    let scale = model.academic_scale();
    let works: Vec<(Shown<'_, '_>, RatedTwice)> = members
        .iter()
        .flat_map(|member| {
            let works = rated_twice(member.rules, model, &member.now);
            works.into_iter().map(move |work| (*member, work))
        })
        .collect();
    let agreement = |takes: &dyn Fn(Shown<'_, '_>, &RatedTwice) -> bool| {
        let taken = works.iter().filter(|(member, work)| takes(*member, work));
        Agreement::new(scale.levels.len(), taken.filter_map(|(_, work)| work.levels))
    };
    let whole = agreement(&|_, _| true);
    let of_subject = |subject: Idx<Subject>| {
        let found = agreement(&|_, work| voice.competency(work.competency).subject == subject);
        line(voice.subject_title(subject), &found)
    };
    let all = line(Phrase::own(voice.say("staff-all-subjects", &[])), &whole);
    let subjects = model.framework.subjects.indices().filter_map(of_subject);
    let first = |member: Shown<'_, '_>, work: &RatedTwice| {
        let rows = &model.records(member.student).evidence;
        rows[work.first as usize].assessor.as_deref().unwrap_or_default().to_string()
    };
    let mut names: Vec<String> = works.iter().map(|(member, work)| first(*member, work)).collect();
    names.sort_unstable();
    names.dedup();
    let firsts = names.iter().filter_map(|name| {
        let found = agreement(&|member, work| first(member, work) == *name);
        line(voice.original(name), &found)
    });
    let left_out = works.iter().filter(|(_, work)| work.levels.is_none()).count();
    let year = members.first().map(|member| model.calendar.year_name(member.now.as_of));
    let given = given(model, members.iter().map(|member| &member.now));
    RatingsPage {
        year: voice.say("staff-in-year", &[("year", year.unwrap_or_default().to_string().into())]),
        levels: scale.iter().map(|(level, _)| voice.level_mark(scale, level)).collect(),
        table: if whole.works() == 0 { Vec::new() } else { whole.table.clone() },
        subjects: all.into_iter().chain(subjects).collect(),
        firsts: firsts.collect(),
        left_out: (left_out > 0)
            .then(|| voice.say("staff-not-compared", &[("count", left_out.into())])),
        given: given.into_iter().map(|(name, levels)| given_line(voice, name, &levels)).collect(),
    }
}

/// The degree to which ratings agree; nothing where there are none.
fn line(title: Phrase, found: &Agreement) -> Option<AgreementLine> {
    let works = found.works();
    let enough = works >= FEWEST;
    let two_places = Rounding { places: 2, mode: RoundingMode::HalfUp };
    (works > 0).then(|| AgreementLine {
        title,
        works,
        alike: share(found.alike(), works),
        within_one: share(found.within_one(), works),
        raised: found.raised(),
        lowered: found.lowered(),
        kappa: found.kappa().filter(|_| enough).map(|kappa| two_places.show(&kappa)),
    })
}

fn given_line(voice: &Voice<'_>, name: &str, levels: &[usize]) -> GivenLine {
    let scale = voice.model.academic_scale();
    let ratings = levels.iter().sum();
    let proficient = scale.iter().zip(levels).filter(|((_, level), _)| level.proficient);
    let mut below = 0;
    let level = |(at, count): (usize, &usize)| {
        let level = GivenLevel {
            mark: voice.level_mark(scale, LevelIdx(at as u8)),
            ratings: *count,
            below,
        };
        below += count;
        level
    };
    GivenLine {
        name: name.to_string(),
        ratings,
        proficient: share(proficient.map(|(_, count)| count).sum(), ratings),
        levels: levels.iter().enumerate().map(level).collect(),
    }
}

fn share(some: usize, of: usize) -> String {
    let share = Number::from(some).checked_div(&Number::from(of));
    percent(&share.unwrap_or(Number::ZERO))
}
