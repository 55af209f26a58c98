//! The school itself.

use super::Text;
use crate::base::{At, Origin};

/// Students that a published figure counts at least. With fewer, people who know them could tell
/// who is meant.
pub const FEWEST: usize = 10;

/// Facts that head every document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct School {
    /// Full name.
    pub name: Text,
    /// Postal address, a line each.
    pub address: Vec<Text>,
    /// Country, a code or a name.
    pub country: Text,
    /// Telephone number.
    pub phone: Option<Text>,
    /// E-mail address.
    pub email: Option<Text>,
    /// Web address of the school.
    pub website: Option<Text>,
    /// Address where the public site is put.
    pub catalog: Option<Text>,
    /// College Board school code.
    pub ceeb: Option<Text>,
    /// Who accredits the school.
    pub accreditation: Option<Text>,
    /// Whom families ask about a report.
    pub contact: Option<Text>,
    /// The kind of school, in Markdown.
    pub about: Option<Text>,
    /// The contacts for colleges.
    pub contacts: Vec<Contact>,
    /// The school's language, BCP 47.
    pub language: Text,
}

/// A person whom colleges ask.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Name.
    pub name: Text,
    /// The person's role at the school.
    pub role: Text,
    /// E-mail address.
    pub email: Option<Text>,
    /// Telephone number.
    pub phone: Option<Text>,
}

/// A result of the school's graduates, as the school states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// Code of the measure.
    pub code: Text,
    /// The thing that is counted.
    pub title: Text,
    /// The graduating class or classes it is about.
    pub class: Text,
    /// The figure, as it is printed.
    pub value: Text,
    /// The school that it is of, in a district.
    pub school: Option<At<Text>>,
    /// The row it was read from.
    pub origin: Origin,
}
