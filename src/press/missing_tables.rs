//! Tables without a row, where the policy or a document rests on one.

use super::loaded::Loaded;
use crate::base::{Diagnostic, Diagnostics, Origin};
use crate::model::draft::Table;
use crate::policy::{Per, Rules};
use crate::project::documents::Section;

crate::code!(
    NO_ROWS,
    "press/no-rows",
    "A table has no row at all, and the policy or a document rests on it.\n\nThe rule is applied all the same, and \
     comes to nothing for every student: no credit, no habits, a requirement that nobody meets. No page says \
     why.\n\nBring in the file that has the table. If the school does without it, take what rests on it out of \
     `policy.toml` or `gradus.toml`."
);

/// Something that rests on a table.
struct Use {
    table: Table,
    /// True for a school that makes use of the table.
    is_made: fn(&Rules, &Loaded) -> bool,
    /// The use, in words.
    what: &'static str,
    /// The documents without it.
    without: &'static str,
}

static USES: &[Use] = &[
    Use {
        table: Table::Courses,
        is_made: |rules, _| rules.graduation.credits.is_some() || asks_for(rules, Table::Courses),
        what: "the diploma asks for credit",
        without: "transcripts list no course here, and no course gives credit",
    },
    Use {
        table: Table::Enrollments,
        is_made: |rules, school| {
            !school.model.courses.is_empty() && rules.credit.iter().any(|rule| rule.enrollment)
        },
        what: "credit is for students who take a course",
        without: "nobody takes a course, and no course gives credit",
    },
    Use {
        table: Table::Indicators,
        is_made: |rules, _| {
            let mut used = rules.of_competency.iter().map(|at| &rules.determination[*at]);
            used.any(|rule| rule.per == Per::Indicator)
        },
        what: "levels are made of the levels of indicators",
        without: "each competency is taken as a whole",
    },
    Use {
        table: Table::Placements,
        is_made: |rules, _| !rules.of_stage.is_empty(),
        what: "the policy has rules for stages that students work at",
        without: "no student works at a stage, and these rules never apply",
    },
    Use {
        table: Table::Achievements,
        is_made: |rules, _| asks_for(rules, Table::Achievements),
        what: "the diploma asks for something that is not credit",
        without: "nobody has any of it",
    },
    Use {
        table: Table::Habits,
        is_made: |_, school| school.project.habit_scale.is_some(),
        what: "the settings have a scale for habits of work",
        without: "reports have no habits",
    },
    Use {
        table: Table::HabitRatings,
        is_made: |_, school| !school.model.habits.is_empty(),
        what: "the school has habits of work",
        without: "reports say nothing of them",
    },
    Use {
        table: Table::Narratives,
        is_made: |_, school| is_asked_for(school, Section::Narratives),
        what: "reports have a part for the words of teachers",
        without: "it is left out",
    },
    Use {
        table: Table::Goals,
        is_made: |_, school| {
            is_asked_for(school, Section::Goals) || is_asked_for(school, Section::Reflections)
        },
        what: "reports have a part for the goals and the words of students",
        without: "it is left out",
    },
    Use {
        table: Table::Supports,
        is_made: |_, school| is_asked_for(school, Section::Supports),
        what: "reports have a part for supports",
        without: "it is left out",
    },
];

/// Says which tables have no row and are made use of. Of a table that could not be read, the errors
/// of its files tell; of a school without students, nothing needs to be said.
pub(super) fn check(school: &Loaded) -> Diagnostics {
    let rules = school.rules.newest(school.occasion.as_of);
    let settings = Origin::File(school.project.sources.project);
    let lacks = |table: Table| {
        let rows = school.reading.tables.get(table.name()).copied().unwrap_or_default();
        rows == 0 && !school.damage.tells_of(table)
    };
    let mut found = Diagnostics::default();
    if school.model.students.is_empty() {
        return found;
    }
    for Use { table, is_made, what, without } in USES {
        if lacks(*table) && is_made(rules, school) {
            let name = table.name();
            let message = format!("the table `{name}` has no row, and {what}: {without}");
            found.push(Diagnostic::warning(&NO_ROWS, settings, message).help(format!(
                "check that a source gives the table `{name}`; or take what rests on it out of the policy \
                 or the settings"
            )));
        }
    }
    found
}

/// True for a part of the report that the settings name: by themselves, reports have all parts.
fn is_asked_for(school: &Loaded, section: Section) -> bool {
    let sections = &school.project.documents.report.sections;
    *sections != Section::ALL && sections.contains(&section)
}

/// True when a requirement of the diploma rests on a table.
fn asks_for(rules: &Rules, table: Table) -> bool {
    let mut requirements = rules.graduation.requirements.iter();
    requirements.any(|one| one.needs.of.rests_on.contains(&table))
}
