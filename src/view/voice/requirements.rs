//! The requirements of the diploma, in words.

use super::{Arg, Voice, plain};
use crate::base::Number;
use crate::base::plural::Plural;
use crate::policy::rules::DiplomaRequirement;

impl Voice<'_> {
    /// "4 credits", "credit in all of these courses".
    pub fn asks(&self, requirement: &DiplomaRequirement) -> String {
        let amount = &requirement.needs.with.amount;
        match self.unit(requirement, amount) {
            Some(unit) => format!("{} {unit}", amount.exact()),
            None => self.rule_words().said(&requirement.needs.sentence()),
        }
    }

    /// The unit in which a requirement is counted, where the school names one, in the form that goes
    /// with a number: "hours".
    pub fn unit(&self, requirement: &DiplomaRequirement, number: &Number) -> Option<String> {
        let unit = requirement.needs.with.unit.as_ref()?;
        let shown = plain(number);
        let form = Plural::of(&shown, self.language.tag()).name();
        let own = |field: &str| self.translation(&requirement.code, field, None);
        let translated = own(&format!("unit:{form}")).or_else(|| own("unit"));
        let as_written = || unit.form(Plural::of(&shown, &self.model.school.language));
        Some(translated.unwrap_or_else(as_written).to_string())
    }

    /// "1 credit".
    pub fn credits(&self, credits: &Number) -> String {
        self.say("site-credits", &[("count", Arg::try_number(&credits.exact()))])
    }
}
