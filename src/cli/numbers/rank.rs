//! The place in the class.

use serde::Serialize;

use crate::policy::ClassRank;

#[derive(Serialize)]
pub(in crate::cli) struct RankNumbers {
    class: Option<u16>,
    place: Option<usize>,
    sharing: usize,
    students: Option<usize>,
}

/// The place in the class.
pub(super) fn rank(found: Option<&ClassRank>) -> RankNumbers {
    RankNumbers {
        class: found.map(|found| found.class),
        place: found.and_then(|found| found.place),
        sharing: found.map_or(0, |found| found.sharing),
        students: found.map(|found| found.of),
    }
}
