//! The standing of the students of a school, as far as everybody may know.

use serde::Serialize;

use crate::base::{Number, Rounding, RoundingMode};
use crate::policy::distribution::{Distribution, Group};
use crate::view::voice::{Mark, Phrase, Voice};

/// The standing of students.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// "Class of 2027, 96 students, on 12 June 2026"; or that there are too few students.
    pub who: String,
    /// Students counted.
    pub students: usize,
    /// Averages, the best first.
    pub averages: Vec<AverageRow>,
    /// Levels by subject.
    pub subjects: Vec<SubjectRow>,
}

/// Students with an average in some range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AverageRow {
    /// "3.50 and above".
    pub range: String,
    /// Students; never fewer than ten.
    pub students: usize,
}

/// A subject, and the students at each of its levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SubjectRow {
    /// Title.
    pub title: Phrase,
    /// From the highest.
    pub levels: Vec<LevelCount>,
}

/// Students at a level, or at several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelCount {
    /// "Proficient", "Developing to Proficient".
    pub label: Phrase,
    /// The mark of a level that stands alone.
    pub mark: Option<Mark>,
    /// Students; never fewer than ten.
    pub students: usize,
}

pub(super) fn make(voice: &Voice<'_>, distribution: Option<&Distribution>) -> Figures {
    let Some(found) = distribution else {
        let who = voice.say("profile-too-few", &[]);
        return Figures { who, students: 0, averages: Vec::new(), subjects: Vec::new() };
    };
    let day = voice.date(found.day);
    let args = [("count", found.students.into()), ("date", day.into())];
    let who = match found.class {
        None => voice.say("profile-everybody", &args),
        Some(class) => {
            let [count, date] = args;
            voice.say("profile-class", &[("class", class.to_string().into()), count, date])
        }
    };
    let best = found.gpa.first().map_or(0, |group| group.last);
    let average = |group: &Group| AverageRow {
        range: range(voice, found.steps, group, best),
        students: group.students,
    };
    let subject = |(subject, groups): &(_, Vec<Group>)| SubjectRow {
        title: voice.subject_title(*subject),
        levels: groups.iter().map(|group| level(voice, group)).collect(),
    };
    Figures {
        who,
        students: found.students,
        averages: found.gpa.iter().map(average).collect(),
        subjects: found.subjects.iter().map(subject).collect(),
    }
}

/// The averages of a group of cells: the first cell is of those without one, then come the steps of
/// a point from zero.
fn range(voice: &Voice<'_>, steps: i64, group: &Group, best: usize) -> String {
    let places = voice.rules.gpa.rounding.places.max(2);
    let show = |number: Number| Rounding { places, mode: RoundingMode::HalfUp }.show(&number);
    let points = |cell: usize| Number::ratio(cell as i64, steps);
    let from = show(points(group.first.saturating_sub(1)));
    let below = show(points(group.last));
    let smallest = Number::ONE.checked_div(&Number::from(10_i64).pow(places)).unwrap_or_default();
    let to = show(&points(group.last) - &smallest);
    match (group.first, group.last) {
        (0, 0) => voice.say("profile-gpa-none", &[]),
        (0, _) => voice.say("profile-gpa-below-or-none", &[("below", below.into())]),
        (_, last) if last == best => voice.say("profile-gpa-from", &[("from", from.into())]),
        (1, _) => voice.say("profile-gpa-below", &[("below", below.into())]),
        _ => voice.say("profile-gpa-between", &[("from", from.into()), ("to", to.into())]),
    }
}

/// The levels of a group of cells: the first cell is of those without one.
fn level(voice: &Voice<'_>, group: &Group) -> LevelCount {
    let scale = voice.model.academic_scale();
    let mark = |cell: usize| {
        let found = scale.iter().nth(cell.checked_sub(1)?);
        found.map(|(idx, _)| voice.level_mark(scale, idx))
    };
    let word = |cell: usize| mark(cell).map(|mark| mark.label.text).unwrap_or_default();
    let label = match (group.first, group.last) {
        (0, 0) => Phrase::own(voice.say("profile-level-none", &[])),
        (0, last) => Phrase::own(voice.say("profile-level-up-to", &[("level", word(last).into())])),
        (first, last) if first == last => {
            mark(first).map_or_else(|| Phrase::own(""), |mark| mark.label)
        }
        (first, last) if last == scale.levels.len() => {
            Phrase::own(voice.say("profile-level-from", &[("level", word(first).into())]))
        }
        (first, last) => {
            let args = [("from", word(first).into()), ("to", word(last).into())];
            Phrase::own(voice.say("profile-level-between", &args))
        }
    };
    let mark = mark(group.first).filter(|_| group.first == group.last);
    LevelCount { label, mark, students: group.students }
}
