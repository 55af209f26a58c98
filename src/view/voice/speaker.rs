//! The school's texts, titles, levels and rules in one language.

use super::phrase::{Phrase, Sentence, Words};
use super::rules::RuleWords;
use super::words::{Arg, Language};
use crate::base::Date;
use crate::model::Model;
use crate::policy::Rules;

/// The school's texts, titles, levels and rules in one language.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The school.
    pub model: &'a Model,
    /// Its rules.
    pub rules: &'a Rules,
    /// The reader's language.
    pub language: Language<'a>,
}

impl<'a> Voice<'a> {
    /// A message of the reader's language.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language.text(key, args)
    }

    /// A message with one argument that is a text of the school's.
    pub fn sentence(
        &self,
        key: &str,
        args: &[(&str, Arg)],
        name: &str,
        phrases: Vec<Phrase>,
    ) -> Sentence {
        self.language.sentence(key, args, name, phrases)
    }

    /// The fixed words of papers. The number of a page is filled in by the template.
    pub fn paper_words(&self) -> Words {
        let mut words = self.language.words("doc-");
        let args = [("page", "{page}".into()), ("pages", "{pages}".into())];
        words.insert("page-of".to_string(), self.say("doc-page-of", &args));
        words
    }

    /// A number with the reader's mark before its decimals.
    pub fn decimal(&self, number: &str) -> String {
        self.language.decimal(number)
    }

    /// A date in full.
    pub fn date(&self, date: Date) -> String {
        self.language.date(date)
    }

    /// A date with the month cut short.
    pub fn short_date(&self, date: Date) -> String {
        self.language.date_short(date)
    }

    /// The school's rules in the reader's words.
    pub fn rule_words(&self) -> RuleWords<'a> {
        RuleWords { model: self.model, rules: self.rules, language: self.language }
    }
}
