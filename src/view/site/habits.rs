//! Habits of work: what each means, and the words they are rated with.

use serde::Serialize;

use super::builder::Builder;
use super::folders::{FAMILIES, HABITS};
use super::page::{Link, Page, Section};
use crate::view::voice::{LevelKey, Phrase};

/// The page about habits of work.
#[derive(Clone, Debug, Serialize)]
pub struct HabitsPage {
    /// Every habit.
    pub habits: Vec<HabitCard>,
    /// The scale they are rated on, lowest first.
    pub levels: Vec<LevelKey>,
    /// Other pages to read.
    pub onward: Vec<Link>,
}

/// A habit of work.
#[derive(Clone, Debug, Serialize)]
pub struct HabitCard {
    /// Title.
    pub title: Phrase,
    /// The meaning.
    pub description: Option<Phrase>,
}

/// The page, in a school that has habits.
pub(super) fn page(builder: &Builder) -> Option<Page<HabitsPage>> {
    let habits = cards(builder);
    if habits.is_empty() {
        return None;
    }
    let body = HabitsPage {
        habits,
        levels: builder.habit_keys(),
        onward: vec![builder.fixed_link("site-for-families", &FAMILIES)],
    };
    let title = builder.say("site-habits", &[]);
    let about = builder.say("site-habits-note", &[]);
    Some(builder.page(&HABITS, Section::HowItWorks, title, about, Vec::new(), body))
}

/// Every habit of the school.
pub(super) fn cards(builder: &Builder) -> Vec<HabitCard> {
    let habits = builder.model.habits.indices().map(|habit| HabitCard {
        title: builder.habit_title(habit),
        description: builder.habit_description(habit),
    });
    habits.collect()
}
