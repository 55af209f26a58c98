//! The requirements of the diploma, in words.

use super::{Arg, Voice, amount};
use crate::base::Number;
use crate::policy::Need;
use crate::policy::rules::DiplomaRequirement;

impl Voice<'_> {
    /// "4 credits", "credit in all of these courses".
    pub fn asks(&self, requirement: &DiplomaRequirement) -> String {
        match &requirement.needs {
            Need::Credits { credits, areas: Some(_), .. } => self.credits(credits),
            Need::Credits { credits, areas: None, .. } => {
                let credits = self.credits(credits);
                self.say("site-credits-of-any-area", &[("credits", credits.into())])
            }
            Need::Years { count: Some(count), .. } => {
                self.say("site-asks-years", &[("count", (*count).into())])
            }
            Need::Years { count: None, .. } => self.say("site-asks-every-year", &[]),
            Need::Courses { courses, count } => {
                self.some_or_all("site-asks-courses", *count, courses.len())
            }
            Need::Competencies { competencies, count, at, .. } => {
                let all = competencies.len();
                let asks = self.some_or_all("site-asks-competencies", count.unwrap_or(all), all);
                match at {
                    None => asks,
                    Some(level) => {
                        let level = self.rule_words().level(*level);
                        let args = [("asks", asks.into()), ("level", level.into())];
                        self.say("site-asks-at-level", &args)
                    }
                }
            }
            Need::Amount { amount: wanted, unit: Some(unit) } => {
                format!("{} {unit}", wanted.exact())
            }
            Need::Amount { amount: wanted, unit: None } if *wanted == Number::ONE => {
                self.say("site-asks-once", &[])
            }
            Need::Amount { amount: wanted, unit: None } => amount(wanted),
            Need::Of { parts, count } => self.some_or_all("site-asks-parts", *count, parts.len()),
        }
    }

    /// "1 credit".
    pub fn credits(&self, credits: &Number) -> String {
        self.say("site-credits", &[("count", Arg::try_number(&credits.exact()))])
    }

    /// "all of these courses", "2 of these 5 courses".
    fn some_or_all(&self, key: &str, count: usize, of: usize) -> String {
        let key = if count >= of { format!("{key}-all") } else { format!("{key}-some") };
        self.say(&key, &[("count", count.into()), ("of", of.into())])
    }
}
