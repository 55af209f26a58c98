//! The requirements of the diploma, in words.

use super::{Arg, Voice};
use crate::base::Number;
use crate::policy::rules::DiplomaRequirement;

impl Voice<'_> {
    /// "4 credits", "credit in all of these courses".
    pub fn asks(&self, requirement: &DiplomaRequirement) -> String {
        match self.unit(requirement) {
            Some(unit) => format!("{} {unit}", requirement.needs.with.amount.exact()),
            None => self.rule_words().said(&requirement.needs.sentence()),
        }
    }

    /// The unit in which a requirement is counted, where the school names one: "hours".
    pub fn unit(&self, requirement: &DiplomaRequirement) -> Option<String> {
        let unit = requirement.needs.with.unit.as_ref()?;
        Some(self.phrase(&requirement.code, "unit", unit).text)
    }

    /// "1 credit".
    pub fn credits(&self, credits: &Number) -> String {
        self.say("site-credits", &[("count", Arg::try_number(&credits.exact()))])
    }
}
