//! Levels of courses: those that every school has, and the school's own.

use super::super::course::CourseLevel;
use super::super::draft::CourseLevelRow;
use super::lookup::Lookups;
use crate::base::{Arena, At, Diagnostics, Idx, Origin};
use crate::model::Text;

/// The usual levels in their order, then those of the school. A row about a usual one gives it a
/// title.
pub(super) fn resolve(
    rows: &[CourseLevelRow],
    lookups: &mut Lookups,
    diagnostics: &mut Diagnostics,
) -> Arena<CourseLevel> {
    let mut levels = CourseLevel::usual();
    for row in rows {
        let code = small(&row.code);
        if !lookups.course_levels.is_new(&code, diagnostics) {
            lookups.fates.leave_out("course_levels", row.origin);
            continue;
        }
        let title = Some(row.title.value.clone());
        let usual = levels.iter().find(|(_, level)| level.code == code.value).map(|(idx, _)| idx);
        let idx = match usual {
            Some(idx) => {
                levels[idx].title = title;
                idx
            }
            None => levels.push(CourseLevel { code: row.code.value.clone(), title }),
        };
        lookups.course_levels.insert(&code, idx);
    }
    for (idx, level) in levels.iter() {
        if lookups.course_levels.get(&level.code.to_lowercase()).is_none() {
            lookups.course_levels.insert(&At::new(level.code.clone(), Origin::Nowhere), idx);
        }
    }
    levels
}

/// The level that a cell names, in whatever case. One that is not known is reported, and costs the
/// weight of the course, not its credit.
pub(super) fn find(cell: Option<&At<Text>>, lookups: &mut Lookups) -> Option<Idx<CourseLevel>> {
    let cell = cell?;
    let known = lookups.course_levels.get(&small(cell).value);
    known.or_else(|| lookups.course_levels.find_optional(cell))
}

fn small(code: &At<Text>) -> At<Text> {
    At::new(code.value.to_lowercase(), code.origin)
}
