//! `[documents.staff]`: whom the lists of the private staff site name.

use std::num::NonZeroU16;

use schemars::JsonSchema;
use serde::Deserialize;

/// The private staff site as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawStaff {
    /// Ratings of one competency that did not raise its level, after which a student who is still
    /// below proficient is listed as stuck.
    tries: NonZeroU16,
    /// Weeks since the first of these ratings before a student is listed as stuck; the latest of
    /// them is no older than this.
    stuck_weeks: NonZeroU16,
    /// Weeks without evidence after which a student is listed as not seen.
    unseen_weeks: NonZeroU16,
}

impl Default for RawStaff {
    fn default() -> Self {
        const SIX: NonZeroU16 = NonZeroU16::new(6).expect("it is not zero");
        const THREE: NonZeroU16 = NonZeroU16::new(3).expect("it is not zero");
        RawStaff { tries: THREE, stuck_weeks: SIX, unseen_weeks: SIX }
    }
}

/// The private staff site, resolved.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct StaffConfig {
    pub tries: u16,
    pub stuck_weeks: u16,
    pub unseen_weeks: u16,
}

impl RawStaff {
    pub(super) fn resolve(self) -> StaffConfig {
        let RawStaff { tries, stuck_weeks, unseen_weeks } = self;
        StaffConfig {
            tries: tries.get(),
            stuck_weeks: stuck_weeks.get(),
            unseen_weeks: unseen_weeks.get(),
        }
    }
}
