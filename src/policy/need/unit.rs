//! The units of amounts.

use crate::base::plural::Plural;

/// A unit as readers say it, in the forms that go with numbers in the school's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The form of every number that has none of its own: "hours".
    pub other: String,
    /// The forms of some numbers: "hour".
    pub forms: Vec<(Plural, String)>,
}

impl Unit {
    /// The word in a form.
    pub fn form(&self, form: Plural) -> &str {
        let own = self.forms.iter().find(|(of, _)| *of == form);
        own.map_or(&self.other, |(_, word)| word)
    }
}
