//! A report on paper.

use super::document::Report;
use super::letters;
use crate::view::Paper;

impl Report {
    /// The report as it goes on paper.
    pub fn paper(&self) -> Paper {
        let about = match &self.recipient {
            Some(recipient) => format!("{}/{}", self.student.id, recipient.household),
            None => self.student.id.clone(),
        };
        let ident = ["report", &about, &self.lang, &self.period.text];
        let paper = Paper::new(self, &self.title, &self.school.name, ident);
        Paper { letters: Some(letters::of(self)), ..paper }
    }
}
