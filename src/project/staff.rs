//! `[documents.staff]`: whom the lists of the private staff site name, and which groups it compares.

use std::num::{NonZeroU8, NonZeroU16};

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
    /// The smallest number of students that a figure about a group counts. What is smaller is not
    /// shown, and neither is what it could be worked out of.
    fewest: NonZeroU16,
    /// Groups whose mastery, growth and evidence are compared, in the order of the page.
    groups: Vec<RawStudentGroup>,
}

/// A group of students as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RawStudentGroup {
    /// The word that stands for it in the column `groups` of `students` or `student_years`.
    code: String,
    /// Its name on the page.
    title: String,
    /// The share of expected competencies that the school wants it to be proficient in, in percent.
    target: Option<Percent>,
}

/// A share in whole percent, from 1 to 100.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(try_from = "NonZeroU8")]
#[schemars(extend("maximum" = 100))]
struct Percent(NonZeroU8);

impl TryFrom<NonZeroU8> for Percent {
    type Error = String;

    fn try_from(percent: NonZeroU8) -> Result<Self, String> {
        match percent.get() {
            ..=100 => Ok(Percent(percent)),
            more => Err(format!("a share of {more} percent is more than all; give 1 to 100")),
        }
    }
}

impl Default for RawStaff {
    fn default() -> Self {
        const SIX: NonZeroU16 = NonZeroU16::new(6).expect("it is not zero");
        const THREE: NonZeroU16 = NonZeroU16::new(3).expect("it is not zero");
        const TEN: NonZeroU16 = NonZeroU16::new(10).expect("it is not zero");
        RawStaff {
            tries: THREE,
            stuck_weeks: SIX,
            unseen_weeks: SIX,
            fewest: TEN,
            groups: Vec::new(),
        }
    }
}

/// The private staff site, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct StaffConfig {
    pub tries: u16,
    pub stuck_weeks: u16,
    pub unseen_weeks: u16,
    pub fewest: u16,
    pub groups: Vec<StudentGroup>,
}

/// A group of students, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct StudentGroup {
    pub code: String,
    pub title: String,
    pub target: Option<u8>,
}

impl RawStaff {
    pub(super) fn resolve(self) -> StaffConfig {
        let RawStaff { tries, stuck_weeks, unseen_weeks, fewest, groups } = self;
        let group = |RawStudentGroup { code, title, target }| StudentGroup {
            code,
            title,
            target: target.map(|Percent(percent)| percent.get()),
        };
        StaffConfig {
            tries: tries.get(),
            stuck_weeks: stuck_weeks.get(),
            unseen_weeks: unseen_weeks.get(),
            fewest: fewest.get(),
            groups: groups.into_iter().map(group).collect(),
        }
    }
}
