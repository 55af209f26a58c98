//! Lists of students with the reason why each is there, and groups for the next weeks.

use serde::Serialize;

use super::cell::anchor;
use super::member::Shown;
use crate::base::Idx;
use crate::model::framework::Competency;
use crate::policy::{Attention, Thresholds, Why, groups};
use crate::view::site::Link;
use crate::view::voice::{Phrase, Sentence, Voice};

/// Lists of students.
#[derive(Clone, Debug, Serialize)]
pub struct ListsPage {
    /// The lists, those without anybody included.
    pub lists: Vec<List>,
    /// Groups, those of most students first.
    pub groups: Vec<Group>,
}

/// A list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Its anchor.
    pub id: &'static str,
    /// Its title.
    pub title: String,
    /// The reason why a student is on it.
    pub note: String,
    /// Students.
    pub lines: Vec<ListLine>,
}

/// A student of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ListLine {
    /// Name and page.
    pub student: Link,
    /// Advisor.
    pub advisor: String,
    /// The competency and where its level is explained.
    pub competency: Option<Link>,
    /// Its code.
    pub code: String,
    /// Why.
    pub why: Sentence,
}

/// Students who need the same.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// Code of the competency.
    pub code: String,
    /// Its title.
    pub title: Phrase,
    /// "5 students".
    pub count: String,
    /// Students, each with where the level is explained.
    pub students: Vec<Link>,
}

/// True when a reason puts a student on a list.
type Takes = fn(&Why) -> bool;

/// The lists in their order; each takes some of what there is to look at.
const LISTS: [(&str, Takes); 6] = [
    ("stuck-alone", |why| matches!(why, Why::Stuck { supported: false, .. })),
    ("stuck", |why| matches!(why, Why::Stuck { supported: true, .. })),
    ("unseen", |why| matches!(why, Why::Unseen { .. })),
    ("prerequisite", |why| matches!(why, Why::Prerequisite { .. })),
    ("one-more", |why| matches!(why, Why::OneMore)),
    ("ready", |why| matches!(why, Why::Ready { .. })),
];

pub(super) fn page(
    voice: &Voice<'_>,
    members: &[Shown<'_, '_>],
    thresholds: Thresholds,
) -> ListsPage {
    let weeks = [("weeks", (thresholds.unseen / 7).into())];
    let lists = LISTS.iter().map(|(id, takes)| List {
        id,
        title: voice.say(&format!("staff-{id}"), &[]),
        note: voice.say(&format!("staff-{id}-note"), &weeks),
        lines: members
            .iter()
            .flat_map(|member| {
                let taken = member.attention().filter(|one| takes(&one.why));
                taken.map(|one| line(*member, one))
            })
            .collect(),
    });
    let groups =
        groups(voice.model, members.iter().map(|member| (&member.now, |idx| member.shows(idx))));
    let groups = groups.into_iter().map(|(competency, students)| Group {
        code: voice.competency(competency).code.to_string(),
        title: voice.competency_title(competency),
        count: voice.say("staff-count-students", &[("count", students.len().into())]),
        students: members
            .iter()
            .filter(|member| students.contains(&member.student))
            .map(|member| Link {
                text: member.listed(),
                path: member.explained(&anchor(competency)),
            })
            .collect(),
    });
    ListsPage { lists: lists.collect(), groups: groups.collect() }
}

pub(super) fn line(member: Shown<'_, '_>, attention: &Attention) -> ListLine {
    ListLine {
        student: member.link(),
        advisor: member.advisor.unwrap_or_default().to_string(),
        competency: attention.competency.map(|idx| Link {
            text: member.competency_title(idx),
            path: member.explained(&anchor(idx)),
        }),
        code: attention
            .competency
            .map_or(String::new(), |idx| member.competency(idx).code.to_string()),
        why: why(member, attention),
    }
}

fn why(member: Shown<'_, '_>, attention: &Attention) -> Sentence {
    let own = |text: String| vec![Phrase::own(text)];
    match &attention.why {
        Why::Stuck { ratings, since, .. } => {
            let args = [("count", (*ratings).into()), ("date", member.short_date(*since).into())];
            own(member.say("staff-why-stuck", &args))
        }
        Why::Ready { after } => named(member, "staff-why-ready", after),
        Why::Prerequisite { missing } => named(member, "staff-why-prerequisite", missing),
        Why::OneMore => {
            let found = attention.competency.map(|idx| member.now.of(idx));
            own(found.and_then(|found| member.need(found)).unwrap_or_default())
        }
        Why::Unseen { last: None } => own(member.say("staff-why-never", &[])),
        Why::Unseen { last: Some(last) } => {
            own(member.say("staff-why-unseen", &[("date", member.short_date(*last).into())]))
        }
    }
}

/// A sentence that names competencies.
fn named(member: Shown<'_, '_>, key: &str, competencies: &[Idx<Competency>]) -> Sentence {
    let mut names = Vec::new();
    for (at, idx) in competencies.iter().enumerate() {
        if at > 0 {
            names.push(Phrase::own(" \u{b7} "));
        }
        names.push(member.competency_title(*idx));
    }
    member.sentence(key, &[], "names", names)
}
