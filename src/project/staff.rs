//! `[documents.staff]`: whom the lists of the private staff site name.

use schemars::JsonSchema;
use serde::Deserialize;

/// The private staff site as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawStaff {
    /// Ratings of one competency that did not raise its level, after which a student who is still
    /// below proficient is listed as stuck.
    tries: u16,
    /// Weeks since the first of these ratings before a student is listed as stuck; the latest of
    /// them is no older than this.
    stuck_weeks: u16,
    /// Weeks without evidence after which a student is listed as not seen.
    unseen_weeks: u16,
}

impl Default for RawStaff {
    fn default() -> Self {
        RawStaff { tries: 3, stuck_weeks: 6, unseen_weeks: 6 }
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
        StaffConfig { tries, stuck_weeks, unseen_weeks }
    }
}
