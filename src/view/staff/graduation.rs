//! Credits and the way to the diploma, class by class: for leaders.

use std::collections::BTreeMap;

use serde::Serialize;

use super::explained;
use super::member::Shown;
use crate::base::{Number, Rounding, RoundingMode};
use crate::view::diploma_progress::{self, GraduationBlock, Outlook};
use crate::view::site::Link;
use crate::view::voice::{Phrase, Voice, amount};

/// Credits and the way to the diploma.
#[derive(Clone, Debug, Serialize)]
pub struct GraduationPage {
    /// The states that the diploma of a student may be in, those to look at first.
    pub states: Vec<String>,
    /// Graduating classes, the next to graduate first; last those of no class.
    pub classes: Vec<GraduatingClass>,
}

/// A graduating class.
#[derive(Clone, Debug, Serialize)]
pub struct GraduatingClass {
    /// Its anchor.
    pub id: String,
    /// "Class of 2027".
    pub title: String,
    /// Students.
    pub count: usize,
    /// The credits of a student, on average.
    pub credits: String,
    /// Students by the state of the diploma.
    pub states: Vec<StateCount>,
    /// Students, those to look at first, and of these those with the fewest credits.
    pub students: Vec<GraduatingStudent>,
}

/// Students in a state.
#[derive(Clone, Debug, Serialize)]
pub struct StateCount {
    /// The state, as the style of its part of the bar is named.
    pub kind: &'static str,
    /// The number of them.
    pub students: usize,
    /// The number of those in the states before it.
    pub before: usize,
}

/// A student on the way to the diploma.
#[derive(Clone, Debug, Serialize)]
pub struct GraduatingStudent {
    /// Name and page.
    pub student: Link,
    /// "20.5 of 24.0", and the explanation.
    pub credits: Link,
    /// "20.500", to sort by.
    pub earned: String,
    /// "1.5", the credit of courses that go on.
    pub in_progress: Option<String>,
    /// "4 requirements open", and the explanation.
    pub open: Link,
    /// The number of them.
    pub open_count: usize,
    /// The state of the diploma.
    pub state: String,
    /// "2 requirements open", when all that goes on is done.
    pub then: String,
    /// These requirements: title, and "1.0 to go".
    pub missing: Vec<(Phrase, String)>,
}

/// The states in the order of the page, and the word for each.
const STATES: [(Outlook, &str); 5] = [
    (Outlook::Open, "staff-at-risk"),
    (Outlook::UnderWay, "graduation-under-way"),
    (Outlook::OnCourse, "graduation-on-course"),
    (Outlook::Met, "graduation-met"),
    (Outlook::NotAudited, "graduation-not-audited"),
];

pub(super) fn page(voice: &Voice<'_>, members: &[Shown<'_, '_>]) -> GraduationPage {
    let mut classes: BTreeMap<(bool, u16), Vec<Found<'_, '_>>> = BTreeMap::new();
    // The school of a guest sees to the diploma.
    for member in members.iter().filter(|member| !member.person().guest) {
        let class = member.person().class_on(member.now.as_of, &member.model.calendar);
        let place = (class.is_none(), class.unwrap_or_default());
        classes.entry(place).or_default().push(Found::new(*member));
    }
    let is_found = |outlook: Outlook| {
        let mut all = classes.values().flatten();
        all.any(|found| found.outlook == outlook)
    };
    let states: Vec<(Outlook, &'static str)> =
        STATES.into_iter().filter(|(outlook, _)| is_found(*outlook)).collect();
    GraduationPage {
        states: states.iter().map(|(_, key)| voice.say(key, &[])).collect(),
        classes: classes
            .into_iter()
            .map(|((_, year), found)| class(voice, year, found, &states))
            .collect(),
    }
}

/// A student, and the way to the diploma.
struct Found<'b, 'a> {
    member: Shown<'b, 'a>,
    outlook: Outlook,
    block: GraduationBlock,
}

impl<'b, 'a> Found<'b, 'a> {
    fn new(member: Shown<'b, 'a>) -> Self {
        let (outlook, block) =
            (diploma_progress::outlook(&member), diploma_progress::make(&member));
        Found { member, outlook, block }
    }

    fn credits(&self) -> &Number {
        &self.member.now.credits
    }

    fn state(&self) -> (usize, &'static str) {
        let place = STATES.iter().position(|(outlook, _)| *outlook == self.outlook);
        let place = place.expect("every state is among them");
        (place, STATES[place].1)
    }
}

/// A class by its year; of no class when that is zero.
fn class(
    voice: &Voice<'_>,
    year: u16,
    mut found: Vec<Found<'_, '_>>,
    states: &[(Outlook, &'static str)],
) -> GraduatingClass {
    found.sort_by(|a, b| (a.state(), a.credits()).cmp(&(b.state(), b.credits())));
    let sum: Number = found.iter().map(Found::credits).sum();
    let average = sum.checked_div(&Number::from(found.len())).unwrap_or(Number::ZERO);
    let mut before = 0;
    let count = |(outlook, kind): &(Outlook, &'static str)| {
        let students = found.iter().filter(|one| one.outlook == *outlook).count();
        before += students;
        StateCount { kind, students, before: before - students }
    };
    GraduatingClass {
        id: format!("class-{year}"),
        title: match year {
            0 => voice.say("staff-no-class", &[]),
            year => voice.say("staff-class-of", &[("year", year.to_string().into())]),
        },
        count: found.len(),
        credits: Rounding { places: 1, mode: RoundingMode::HalfUp }.show(&average),
        states: states.iter().map(count).collect(),
        students: found.iter().map(student).collect(),
    }
}

fn student(found: &Found<'_, '_>) -> GraduatingStudent {
    let Found { member, block, .. } = found;
    let outcome = &member.now;
    let earned = amount(&outcome.credits);
    let credits = match &outcome.graduation.total {
        Some(total) => {
            let args = [("count", earned.into()), ("of", amount(&total.required).into())];
            member.say("count-of", &args)
        }
        None => earned,
    };
    let open = |count: usize| member.say("staff-open-requirements", &[("count", count.into())]);
    let explained = |text: String| Link {
        text: Phrase::own(text),
        path: member.explained(explained::GRADUATION),
    };
    let missing = block.rows.iter().filter(|row| row.open);
    let missing: Vec<(Phrase, String)> =
        missing.map(|row| (row.title.clone(), row.state.clone())).collect();
    GraduatingStudent {
        student: member.link(),
        credits: explained(credits),
        earned: Rounding { places: 3, mode: RoundingMode::HalfUp }.show(&outcome.credits),
        in_progress: block.in_progress.clone(),
        open: explained(open(outcome.graduation.open)),
        open_count: outcome.graduation.open,
        state: member.say(found.state().1, &[]),
        then: open(missing.len()),
        missing,
    }
}
