//! Why a rating does not count.

use super::Voice;
use crate::policy::outcome::Reason;

impl Voice<'_> {
    /// The reason for which a rating does not count, in a few words.
    pub fn aside(&self, reason: Reason) -> String {
        let key = match reason {
            Reason::Kind => "aside-kind",
            Reason::Stage => "aside-stage",
            Reason::TooOld => "aside-too-old",
            Reason::OtherAttempt => "aside-other-attempt",
            Reason::Moderated => "aside-moderated",
            Reason::Missed => "aside-missed",
            Reason::MissedPlace => "aside-missed-place",
            Reason::MissedButWaived => "aside-missed-waived",
            Reason::Waived => "aside-waived",
            Reason::NotAmongBest => "aside-not-among-best",
            Reason::NotRecent => "aside-not-recent",
            Reason::BelowLevel => "aside-below-level",
            Reason::NotChosen => "aside-not-chosen",
            Reason::Corrected => "aside-corrected",
        };
        self.say(key, &[])
    }
}
