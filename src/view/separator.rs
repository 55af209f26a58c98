//! The sheet before an envelope's documents in a mailing run.

use serde::Serialize;

use super::voice::{Language, Voice, Words};
use super::{Context, Paper};

/// The sheet that separates one envelope's documents from those of the one before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Separator {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// "Envelope 3 of 40".
    pub title: String,
    /// Fixed words.
    pub words: Words,
    /// Who gets the envelope.
    pub addressee: String,
    /// The copies in it.
    pub copies: Vec<String>,
    /// Whose mail it is.
    pub school: String,
}

/// The text of a separator.
#[derive(Clone, Debug)]
pub struct Says<'a> {
    /// Number of the envelope.
    pub number: usize,
    /// Envelopes of the run.
    pub total: usize,
    /// Who gets it.
    pub addressee: &'a str,
    /// The copies in it.
    pub copies: Vec<String>,
}

/// The separator before an envelope.
pub fn make<'a>(context: &Context<'a>, language: Language<'a>, says: Says<'_>) -> Separator {
    let rules = context.rulebook.newest(context.occasion.as_of);
    let voice = Voice { model: context.model, rules, language };
    let (number, total) = (says.number.to_string(), says.total.to_string());
    Separator {
        lang: language.tag().to_string(),
        dir: language.dir(),
        title: voice.say("envelope-of", &[("number", number.into()), ("total", total.into())]),
        words: voice.paper_words(),
        addressee: says.addressee.to_string(),
        copies: says.copies,
        school: context.model.school.name.to_string(),
    }
}

impl Separator {
    /// The separator as it goes on paper.
    pub fn paper(&self) -> Paper {
        Paper::new(self, &self.title, &self.school, ["separator", &self.title, &self.lang, ""])
    }
}
