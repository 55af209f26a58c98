//! The transcript as it goes on paper, with its data inside once it is official.

use super::data;
use super::document::Transcript;
use crate::view::{Attachment, Head, Paper};

impl Transcript {
    /// The transcript as it goes on paper.
    pub fn paper(&self) -> Paper {
        let Head { heading, .. } = &self.head;
        let paper = self.head.paper(self, "transcript", heading, self.items());
        let Some(official) = &self.official else { return paper };
        Paper {
            ident: format!("{}/{}", paper.ident, official.code),
            keywords: official.keywords.clone(),
            attachment: Some(Attachment {
                name: data::FILE_NAME,
                bytes: data::file(self, official),
            }),
            ..paper
        }
    }
}
