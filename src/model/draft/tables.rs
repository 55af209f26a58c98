//! The tables of the native layout.

use std::collections::BTreeMap;

use super::evidence::EvidenceRows;
use super::rows::{
    AchievementRow, AliasRow, AlignmentRow, AttendanceRow, BandRow, CompetencyRow,
    CourseCompetencyRow, CourseLevelRow, CourseRow, EnrollmentRow, ExemptionRow, GoalRow,
    GuardianRow, HabitRatingRow, HabitRow, HouseholdRow, IdentifierRow, IndicatorRow, NarrativeRow,
    OutcomeRow, OverrideRow, PastCourseRow, PeriodRow, PlacementRow, PrerequisiteRow,
    RemovedStudentRow, RubricRow, StudentRow, StudentYearRow, SubjectRow, SupportRow, System,
    TransferRow, TranslationRow,
};
use crate::base::SourceId;
use crate::model::Text;

/// Declares the tables, each with its kind, its name and the type of its rows, in the order users
/// meet them; and the field that holds the rows, of a table that is kept in pieces.
macro_rules! tables {
    (count $rows:expr) => { $rows.len() };
    (count $pieces:expr, $rows:ident) => {
        $pieces.iter().map(|piece| piece.$rows.len()).sum()
    };
    ($($table:ident $name:ident: $row:ty $(, $rows:ident)?;)*) => {
        /// A kind of table. Whoever must say something of each matches on it, so that a new one is
        /// not forgotten.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the row of each is documented")]
        pub enum Table { $($table),* }

        impl Table {
            /// Every kind.
            pub const ALL: &[Table] = &[$(Table::$table),*];

            /// Its name, which is the name of its file in the native layout.
            pub fn name(self) -> &'static str {
                match self { $(Table::$table => stringify!($name)),* }
            }
        }

        /// Rows of every table, each in the order it was read.
        #[derive(Debug, Default)]
        #[expect(missing_docs, reason = "each field holds the rows that its type documents")]
        pub struct Tables {
            $(pub $name: Vec<$row>,)*
            /// The student that a row names which could not be read, a member for each such row.
            pub set_aside: Vec<Text>,
            /// The system that a file comes from. A file that is not here is the school's own.
            pub systems: BTreeMap<SourceId, System>,
        }

        impl Tables {
            /// The number of rows of each table.
            pub fn sizes(&self) -> Vec<(&'static str, usize)> {
                vec![$((stringify!($name), tables!(count self.$name $(, $rows)?))),*]
            }
        }
    };
}

tables! {
    Bands bands: BandRow;
    Subjects subjects: SubjectRow;
    Competencies competencies: CompetencyRow;
    Indicators indicators: IndicatorRow;
    Rubrics rubrics: RubricRow;
    Prerequisites prerequisites: PrerequisiteRow;
    Alignments alignments: AlignmentRow;
    Aliases aliases: AliasRow;
    Translations translations: TranslationRow;
    CourseLevels course_levels: CourseLevelRow;
    Courses courses: CourseRow;
    CourseCompetencies course_competencies: CourseCompetencyRow;
    Habits habits: HabitRow;
    Periods periods: PeriodRow;
    Students students: StudentRow;
    StudentYears student_years: StudentYearRow;
    RemovedStudents removed_students: RemovedStudentRow;
    Identifiers identifiers: IdentifierRow;
    Households households: HouseholdRow;
    Guardians guardians: GuardianRow;
    Enrollments enrollments: EnrollmentRow;
    Placements placements: PlacementRow;
    // By far the largest table: it is never copied, and is given back piece by piece.
    Evidence evidence: EvidenceRows, rows;
    Overrides overrides: OverrideRow;
    Exemptions exemptions: ExemptionRow;
    HabitRatings habit_ratings: HabitRatingRow;
    Narratives narratives: NarrativeRow;
    Goals goals: GoalRow;
    Supports supports: SupportRow;
    Attendance attendance: AttendanceRow;
    TransferCredits transfer_credits: TransferRow;
    PastCourses past_courses: PastCourseRow;
    Achievements achievements: AchievementRow;
    Outcomes outcomes: OutcomeRow;
}

impl Table {
    /// The kind with a name.
    pub fn named(name: &str) -> Option<Table> {
        Table::ALL.iter().copied().find(|table| table.name() == name)
    }
}
