//! Who gets a copy of what is sent to families: in which language, and by which way.
//!
//! Everything that prints, sends or lists copies asks here, so that they cannot disagree.

use super::loaded::Loaded;
use crate::base::Idx;
use crate::model::Model;
use crate::model::people::{Delivery, Guardian, Household, Student};
use crate::view::voice::Catalog;

/// The copies that are due of what is about one student, and those that may not go out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipients {
    /// One for each household that may receive, in the order of the households.
    pub(super) copies: Vec<Copy>,
    /// Households that get none, and why.
    pub(super) withheld: Vec<(Idx<Household>, Withheld)>,
}

/// One copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Copy {
    /// Who gets it; nothing for a student of whom no household is on record.
    pub(super) household: Option<Idx<Household>>,
    /// Its language.
    pub(super) language: String,
    /// The way it travels.
    pub(super) way: Way,
}

/// The way a copy travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// On paper, by post.
    Post,
    /// By e-mail.
    Email,
    /// Through the school's portal.
    Portal,
    /// By hand: no household is on record.
    Hand,
    /// Not at all: the household wants none sent, and may have it where it asks for it.
    Unsent,
}

/// Why a household gets no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Withheld {
    /// Nothing may be sent to it.
    NoContact,
    /// A court has ordered that nothing be sent to an adult who lives there.
    CourtOrder,
}

/// The copies of what is about a student.
pub(super) fn of(school: &Loaded, student: Idx<Student>, catalog: &Catalog) -> Recipients {
    let model = &school.model;
    let homes = homes(model, student);
    let own = |language: &str| catalog.has(language).then(|| language.to_string());
    let schools = || model.school.language.to_string();
    let mut found = Recipients::default();
    for home in &homes {
        let household = &model.households[*home];
        if let Some(why) = withheld(model, student, *home) {
            found.withheld.push((*home, why));
            continue;
        }
        let language = household.language.as_ref().and_then(|language| own(&language.value));
        found.copies.push(Copy {
            household: Some(*home),
            language: language.unwrap_or_else(schools),
            way: way(model, student, *home),
        });
    }
    if homes.is_empty() {
        found.copies.push(Copy { household: None, language: schools(), way: Way::Hand });
    }
    found
}

/// The households of a student, each once, in their order.
pub(super) fn homes(model: &Model, student: Idx<Student>) -> Vec<Idx<Household>> {
    let guardians = model.records(student).guardians.iter();
    let mut homes: Vec<Idx<Household>> = guardians.map(|guardian| guardian.household).collect();
    homes.sort_unstable();
    homes.dedup();
    homes
}

/// Why a household gets nothing about a student; nothing when it may receive. One adult under a
/// court order bars the household: what lies in its letter box, all who live there can read.
pub(super) fn withheld(
    model: &Model,
    student: Idx<Student>,
    home: Idx<Household>,
) -> Option<Withheld> {
    let household = &model.households[home];
    if adults(model, student, home).any(|adult| adult.court_order) {
        return Some(Withheld::CourtOrder);
    }
    household.no_contact.then_some(Withheld::NoContact)
}

/// The adults of a household who are tied to a student.
pub(super) fn adults(
    model: &Model,
    student: Idx<Student>,
    home: Idx<Household>,
) -> impl Iterator<Item = &Guardian> {
    model.records(student).guardians.iter().filter(move |adult| adult.household == home)
}

/// Who has given up paper is written to, or else finds the copy in the portal.
pub(super) fn way(model: &Model, student: Idx<Student>, home: Idx<Household>) -> Way {
    let household = &model.households[home];
    match household.delivery {
        Delivery::Email => Way::Email,
        Delivery::Portal => Way::Portal,
        Delivery::Nothing => Way::Unsent,
        Delivery::Mail if !household.paper_waiver => Way::Post,
        Delivery::Mail => {
            let can_be_written_to = adults(model, student, home).any(|adult| adult.email.is_some());
            if can_be_written_to { Way::Email } else { Way::Portal }
        }
    }
}

impl Way {
    /// A word for machines.
    pub(super) fn code(self) -> &'static str {
        match self {
            Way::Post => "post",
            Way::Email => "email",
            Way::Portal => "portal",
            Way::Hand => "by-hand",
            Way::Unsent => "none",
        }
    }
}

impl Withheld {
    /// A word for machines.
    pub(super) fn code(self) -> &'static str {
        match self {
            Withheld::NoContact => "no-contact",
            Withheld::CourtOrder => "court-order",
        }
    }

    /// Why, in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Withheld::NoContact => "nothing may be sent to it",
            Withheld::CourtOrder => "an adult there is under a court order",
        }
    }
}
