//! Students and the households they belong to.

use super::Text;
use super::calendar::Calendar;
use super::year::{Stays, Years};
use crate::base::{At, Date, Idx};

/// A student.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Student {
    /// The school's identifier, unique.
    pub id: At<Text>,
    /// Given name.
    pub given: Text,
    /// Family name; may be empty.
    pub family: Text,
    /// Given name the student goes by.
    pub preferred: Option<Text>,
    /// Full legal name when it is not given and family name.
    pub legal: Option<Text>,
    /// Full legal name in Latin letters, where it is written in others.
    pub latin: Option<Text>,
    /// Pronouns.
    pub pronouns: Option<Text>,
    /// Date of birth.
    pub born: Option<Date>,
    /// Year of the graduating class, as the newest roster tells it.
    pub cohort: Option<u16>,
    /// The times at the school.
    pub stays: Stays,
    /// The first day of the school year from which on anything tells of a student whose day of entry
    /// is not known.
    pub known_from: Option<Date>,
    /// Grade, advisor and what else holds for one school year.
    pub years: Years,
    /// The student is of another school of the district, and comes to this one as well.
    pub guest: bool,
}

impl Student {
    /// The given name to use when speaking of the student.
    pub fn called(&self) -> &str {
        self.preferred.as_deref().unwrap_or(&self.given)
    }

    /// The name on what families and staff read: preferred given name and family name.
    pub fn name(&self) -> String {
        join(self.called(), &self.family)
    }

    /// The name on what leaves the school.
    pub fn legal_name(&self) -> String {
        self.legal.as_deref().map_or_else(|| join(&self.given, &self.family), str::to_string)
    }

    /// The name in Latin letters, where the legal name is in another script: as the school spells it,
    /// or else one of the other names.
    pub fn latin_name(&self) -> Option<String> {
        if is_latin(&self.legal_name()) {
            return None;
        }
        let names = [&self.given].into_iter().chain(&self.preferred);
        let names = names.map(|given| join(given, &self.family));
        self.latin.iter().map(ToString::to_string).chain(names).find(|name| is_latin(name))
    }

    /// True when the student is at the school on a day.
    pub fn attends(&self, day: Date) -> bool {
        self.stays.has(day) && self.known_from.is_none_or(|first| first <= day)
    }

    /// True when the student is at the school on a day as one of its own.
    pub fn belongs(&self, day: Date) -> bool {
        self.attends(day) && !self.guest
    }

    /// The year of the graduating class as it is in the school year of a day.
    pub fn class_on(&self, day: Date, calendar: &Calendar) -> Option<u16> {
        self.years.cohort(calendar.year_of(day), day).or(self.cohort)
    }
}

/// True when every letter of a text is Latin.
fn is_latin(text: &str) -> bool {
    let latin = |c: char| matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    text.chars().filter(|c| c.is_alphabetic()).all(latin)
}

fn join(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_string()
}

/// People who live together and get one copy of what is sent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Household {
    /// Identifier.
    pub id: At<Text>,
    /// First line of the address block.
    pub addressee: Text,
    /// Lines of the postal address, without the addressee.
    pub address: Vec<Text>,
    /// Postal code, by which mail is sorted; empty where there is none.
    pub postcode: Text,
    /// Language of its copies; nothing means the school's.
    pub language: Option<At<Text>>,
    /// The way its copies travel.
    pub delivery: Delivery,
    /// Nothing may be sent to it.
    pub no_contact: bool,
    /// It has given up copies on paper.
    pub paper_waiver: bool,
}

/// The way a household gets its copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// On paper, by post.
    #[default]
    Mail,
    /// By e-mail.
    Email,
    /// Through the school's portal.
    Portal,
    /// Not at all.
    Nothing,
}

/// An adult's tie to a student.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guardian {
    /// Household the adult lives in.
    pub household: Idx<Household>,
    /// Name.
    pub name: Text,
    /// Relation to the student.
    pub relation: Option<Text>,
    /// E-mail address.
    pub email: Option<Text>,
    /// Telephone number.
    pub phone: Option<Text>,
    /// A court has ordered that nothing be sent to this adult.
    pub court_order: bool,
}
