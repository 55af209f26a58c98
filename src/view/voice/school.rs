//! The school as it heads every document, and whom to ask.

use serde::Serialize;

use super::{NO_LANGUAGE, Phrase, SOME_LANGUAGE, Sentence, Voice};
use crate::model::{Text, school};

/// The school as it heads a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchoolBlock {
    /// Full name.
    pub name: String,
    /// Postal address, one entry a line.
    pub address: Vec<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// College Board school code.
    pub ceeb: Option<String>,
    /// Who accredits the school, as one phrase.
    pub accreditation: Option<String>,
}

/// A person to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Name.
    pub name: Phrase,
    /// The person's role.
    pub role: Phrase,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
}

impl Voice<'_> {
    /// The contacts for colleges.
    pub fn contacts(&self) -> Vec<Contact> {
        let text = |text: &Option<Text>| text.as_deref().map(str::to_string);
        let contact = |contact: &school::Contact| Contact {
            name: self.written(&contact.name, SOME_LANGUAGE),
            role: self.phrase(&format!("contact:{}", contact.name), "role", &contact.role),
            email: text(&contact.email),
            phone: text(&contact.phone),
        };
        self.model.school.contacts.iter().map(contact).collect()
    }

    /// The school as it heads a document.
    pub fn school_block(&self) -> SchoolBlock {
        let school = &self.model.school;
        let text = |text: &Option<Text>| text.as_deref().map(str::to_string);
        SchoolBlock {
            name: school.name.to_string(),
            address: school.address.iter().map(ToString::to_string).collect(),
            phone: text(&school.phone),
            email: text(&school.email),
            website: text(&school.website),
            ceeb: text(&school.ceeb),
            accreditation: text(&school.accreditation),
        }
    }

    /// The contact for families, as a sentence.
    pub fn contact(&self) -> Sentence {
        let whom = self.whom_to_ask();
        match whom.is_empty() {
            true => vec![Phrase::own(self.say("contact-school", &[]))],
            false => self.sentence("contact", &[], "whom", whom),
        }
    }

    /// Whom families ask: as the school says it, then telephone and e-mail; nothing when it says
    /// none.
    pub fn whom_to_ask(&self) -> Sentence {
        let school = &self.model.school;
        let contact = school.contact.as_deref().map(|text| self.phrase("school", "contact", text));
        let direct = [&school.phone, &school.email].into_iter().filter_map(|part| part.as_deref());
        let direct = direct.map(|part| self.written(part, NO_LANGUAGE));
        let mut parts = contact.into_iter().chain(direct);
        let Some(first) = parts.next() else { return Vec::new() };
        parts.fold(vec![first], |mut whom, part| {
            whom.extend([Phrase::own(" \u{b7} "), part]);
            whom
        })
    }
}
