//! The school itself.

use super::Text;

/// Facts that head every document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct School {
    /// Full name.
    pub name: Text,
    /// Postal address, a line each.
    pub address: Vec<Text>,
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
    /// The school's language, BCP 47.
    pub language: Text,
}
