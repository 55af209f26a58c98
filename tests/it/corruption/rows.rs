//! Rows and cells that are wrong.

use super::Damage::{Append, Bytes, Edit};
use super::{Case, Left, swap};

const EVIDENCE: &str = "evidence/evidence.csv";
const OVERRIDES: &str = "evidence/overrides.csv";
const STUDENTS: &str = "school/students.csv";
const GUARDIANS: &str = "school/guardians.csv";
const HOUSEHOLDS: &str = "school/households.csv";
const ENROLLMENTS: &str = "school/enrollments.csv";
const PERIODS: &str = "school/periods.csv";
const COURSES: &str = "framework/courses.csv";
const PREREQUISITES: &str = "framework/prerequisites.csv";

pub(super) const CASES: &[Case] = &[
    Case {
        name: "unknown competency",
        file: EVIDENCE,
        damage: Edit("e000001,S1008,AR.05.a,2024-08-28,", "e000001,S1008,AR.5.a,2024-08-28,"),
        finds: &[(
            "error[model/unknown-competency]: competency `AR.5.a` is not in the framework",
            "evidence/evidence.csv:2:15",
        )],
        left: Left::Both,
    },
    Case {
        name: "unknown student",
        file: EVIDENCE,
        damage: Edit("e000001,S1008", "e000001,S1O08"),
        finds: &[(
            "error[model/unknown-student]: student `S1O08` is not on the roster",
            "evidence/evidence.csv:2:9",
        )],
        left: Left::Both,
    },
    Case {
        name: "unknown level in an override",
        file: OVERRIDES,
        damage: Append("S1008,EN.01,Profficient,Daniel Pelletier,2026-06-04,,Seen\n"),
        finds: &[(
            "error[model/unknown-level]: `Profficient` is not a level of the scale `mastery`",
            "evidence/overrides.csv:5:13",
        )],
        left: Left::Both,
    },
    Case {
        name: "unknown rating",
        file: EVIDENCE,
        damage: Edit("2024-08-30,PR,performance", "2024-08-30,Px,performance"),
        finds: &[(
            "error[model/unknown-level]: `Px` is not a level of the scale `mastery`",
            "evidence/evidence.csv:2:67",
        )],
        left: Left::Both,
    },
    Case {
        name: "no date",
        file: EVIDENCE,
        damage: Edit("e000001,S1008,AR.05.a,2024-08-28,", "e000001,S1008,AR.05.a,soon,"),
        finds: &[(
            "error[import/bad-date]: column `performed`: `soon` is not a date",
            "evidence/evidence.csv:2:23",
        )],
        left: Left::Both,
    },
    Case {
        name: "impossible date",
        file: EVIDENCE,
        damage: Edit("e000001,S1008,AR.05.a,2024-08-28,", "e000001,S1008,AR.05.a,2024-02-30,"),
        finds: &[(
            "error[import/impossible-date]: column `performed`: `2024-02-30` is not a day of the calendar",
            "evidence/evidence.csv:2:23",
        )],
        left: Left::Both,
    },
    Case {
        name: "date in another format",
        file: EVIDENCE,
        damage: Edit("e000001,S1008,AR.05.a,2024-08-28,", "e000001,S1008,AR.05.a,8/28/2024,"),
        finds: &[(
            "error[import/bad-date]: column `performed`: `8/28/2024` is not a date",
            "evidence/evidence.csv:2:23",
        )],
        left: Left::Both,
    },
    Case {
        name: "evidence identifier twice",
        file: EVIDENCE,
        damage: Append("e000001,S1008,AR.05.a,2026-06-01,,,,BG,summative,Mural,,,,,,,\n"),
        finds: &[(
            "error[model/duplicate-evidence]: evidence `e000001` is there twice, and says different things",
            "evidence/evidence.csv:10940:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "student twice",
        file: STUDENTS,
        damage: Append("S1008,Tyler,Gagné,,,,,,,,,,,\n"),
        finds: &[(
            "error[model/duplicate]: student `S1008` is there twice",
            "school/students.csv:50:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "rating in points off the scale",
        file: EVIDENCE,
        damage: Edit("2024-08-30,PR,performance", "2024-08-30,5,performance"),
        finds: &[(
            "error[model/off-scale]: a rating of 5 is off the scale, which goes from 1 to 4",
            "evidence/evidence.csv:2:67",
        )],
        left: Left::Both,
    },
    Case {
        name: "rating in points below the scale",
        file: EVIDENCE,
        damage: Edit("2024-08-30,PR,performance", "2024-08-30,-1,performance"),
        finds: &[(
            "error[model/off-scale]: a rating of -1 is off the scale, which goes from 1 to 4",
            "evidence/evidence.csv:2:67",
        )],
        left: Left::Both,
    },
    Case {
        name: "quote that is never closed",
        file: EVIDENCE,
        damage: Append("e999999,S1008,AR.05.a,2026-06-01,,,,BG,summative,\"Mural,,,,,,,\n"),
        finds: &[(
            "error[import/unclosed-quote]: the quote that opens here is never closed",
            "evidence/evidence.csv:10940:50",
        )],
        left: Left::Both,
    },
    Case {
        name: "quote that another one closes much later",
        file: EVIDENCE,
        damage: Edit(
            "PR,performance,Portfolio review at adoption of the new system,1,exhibition,Jamal",
            "PR,performance,\"Portfolio review at adoption of the new system,1,exhibition,Jamal",
        ),
        finds: &[(
            "error[import/unclosed-quote]: the quote that opens here is never closed",
            "evidence/evidence.csv:2:82",
        )],
        left: Left::Both,
    },
    Case {
        name: "row with too many cells",
        file: EVIDENCE,
        damage: Edit("Jamal Whitaker,,,", "Whitaker, Jamal,,,"),
        finds: &[(
            "error[model/unknown-band]: band `Jamal` is not in the table `bands`",
            "evidence/evidence.csv:2:152",
        )],
        left: Left::Both,
    },
    Case {
        name: "comma in a text that is not in quotes",
        file: EVIDENCE,
        damage: Edit("s1008/ar.05,", "s1008/ar.05,Clear, and well said"),
        finds: &[(
            "error[import/ragged-row]: this row has 18 cells, the header names 17 columns",
            "evidence/evidence.csv:2:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "row with too few cells",
        file: EVIDENCE,
        damage: Append("e999999,S1008,AR.05.a,2026-06-01\n"),
        finds: &[(
            "error[import/ragged-row]: this row has 4 cells, the header names 17 columns",
            "evidence/evidence.csv:10940:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "prerequisites in a circle",
        file: PREREQUISITES,
        damage: Append("EN.01,EN.04\n"),
        finds: &[(
            "error[model/prerequisite-cycle]: prerequisites go in a circle: `EN.01` before `EN.04` before `EN.01`",
            "framework/prerequisites.csv:2:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "prerequisite of itself",
        file: PREREQUISITES,
        damage: Append("EN.01,EN.01\n"),
        finds: &[(
            "error[model/prerequisite-cycle]: `EN.01` is its own prerequisite",
            "framework/prerequisites.csv:91:1",
        )],
        left: Left::Both,
    },
    Case {
        name: "cell of five megabytes",
        file: EVIDENCE,
        damage: Bytes(|bytes| swap(&bytes, b"Portfolio review", &[b'x'; 5_000_000])),
        finds: &[(
            "error[import/oversized-cell]: a cell is larger than 1 MiB",
            "evidence/evidence.csv:2:82",
        )],
        left: Left::Both,
    },
    Case {
        name: "period that ends before it begins",
        file: PERIODS,
        damage: Edit("2024-08-28,2025-01-17", "2025-08-28,2025-01-17"),
        finds: &[
            (
                "error[model/unknown-period]: reporting period `2024-25.1` is not in the table `periods`: its own row is left out",
                "evidence/habit_ratings.csv:2:15",
            ),
            (
                "error[model/period-dates]: period `2024-25.1` ends before it begins",
                "school/periods.csv:2:40",
            ),
        ],
        left: Left::WithoutFile,
    },
    Case {
        name: "periods that overlap",
        file: PERIODS,
        damage: Edit("2025-08-27,2026-01-16", "2025-06-01,2026-01-16"),
        finds: &[
            (
                "error[model/unknown-period]: reporting period `2025-26.1` is not in the table `periods`: its own row is left out",
                "evidence/habit_ratings.csv:4:15",
            ),
            (
                "error[model/period-dates]: periods `2024-25.2` and `2025-26.1` overlap",
                "school/periods.csv:4:29",
            ),
        ],
        left: Left::WithoutFile,
    },
    Case {
        name: "credits below zero",
        file: COURSES,
        damage: Edit("CALC-AP,AP Calculus AB,MA,1", "CALC-AP,AP Calculus AB,MA,-1"),
        finds: &[
            (
                "error[model/unknown-course]: course `CALC-AP` is not in the table `courses`: its own row is left out",
                "framework/course_competencies.csv:35:1",
            ),
            (
                "error[model/bad-amount]: column `credits`: `-1` is below zero",
                "framework/courses.csv:11:27",
            ),
        ],
        left: Left::Both,
    },
    Case {
        name: "course that nobody offers",
        file: ENROLLMENTS,
        damage: Append("S1008,ASTRO,2025-26,2025-08-27,2026-06-12,active\n"),
        finds: &[(
            "error[model/unknown-course]: course `ASTRO` is not in the table `courses`",
            "school/enrollments.csv:799:7",
        )],
        left: Left::Both,
    },
    Case {
        name: "enrolment that ends before it begins",
        file: ENROLLMENTS,
        damage: Append("S1008,ART1,2025-26,2026-06-12,2025-08-27,active\n"),
        finds: &[(
            "error[model/bad-dates]: the enrolment ends before it begins",
            "school/enrollments.csv:799:31",
        )],
        left: Left::Both,
    },
    Case {
        name: "household that is not there",
        file: GUARDIANS,
        damage: Append("S1008,H1O08,Brenda Gagnon,,,,\n"),
        finds: &[(
            "error[model/unknown-household]: household `H1O08` is not in the table `households`",
            "school/guardians.csv:88:7",
        )],
        left: Left::Both,
    },
    Case {
        name: "word that a column does not know",
        file: ENROLLMENTS,
        damage: Edit(
            "S1008,THEATER,2025-26,2025-08-27,2026-01-16,completed",
            "S1008,THEATER,2025-26,2025-08-27,2026-01-16,complete",
        ),
        finds: &[(
            "error[import/unknown-word]: column `status`: `complete` is not a word it knows",
            "school/enrollments.csv:229:45",
        )],
        left: Left::Both,
    },
    Case {
        name: "neither yes nor no",
        file: GUARDIANS,
        damage: Edit(
            "h1008.1@example.org,207-555-0187,",
            "h1008.1@example.org,207-555-0187,perhaps",
        ),
        finds: &[(
            "error[import/unknown-word]: column `court_order`: `perhaps` is not a word it knows",
            "school/guardians.csv:16:67",
        )],
        left: Left::Both,
    },
    Case {
        name: "grade that is not a number",
        file: STUDENTS,
        damage: Edit(
            "S1008,Tyler,Gagnon,,Tyler James Gagnon,he/him,2008-07-20,12",
            "S1008,Tyler,Gagnon,,Tyler James Gagnon,he/him,2008-07-20,Year 12",
        ),
        finds: &[
            (
                "warning[model/grade-not-known]: the grade of student `S1008` in 2025-26 is not known",
                "school/students.csv:9:1",
            ),
            (
                "error[import/bad-grade]: column `grade`: `Year 12` is not a grade",
                "school/students.csv:9:58",
            ),
        ],
        left: Left::Both,
    },
    Case {
        name: "student without a name",
        file: STUDENTS,
        damage: Edit("S1008,Tyler,Gagnon", "S1008,,Gagnon"),
        finds: &[
            ("error[press/unknown-student]: student `S1008` is not on the roster", ""),
            (
                "error[model/unknown-student]: student `S1008` is not on the roster",
                "school/student_years.csv:23:1",
            ),
            (
                "error[import/empty-cell]: column `given` is empty, and every row needs it",
                "school/students.csv:9:1",
            ),
        ],
        left: Left::Other,
    },
    Case {
        name: "unknown language of a household",
        file: HOUSEHOLDS,
        damage: Edit(
            "301 Cannery Road,Harbor Point,ME,04600,US,en",
            "301 Cannery Road,Harbor Point,ME,04600,US,eng",
        ),
        finds: &[(
            "warning[press/unknown-language]: there are no words in the language `eng`",
            "school/households.csv:10:63",
        )],
        left: Left::Fine,
    },
    Case {
        name: "decimal comma",
        file: COURSES,
        damage: Append("CHOIR,Choir,AR,\"0,5\",ART,regular,,\n"),
        finds: &[(
            "error[import/bad-number]: column `credits`: `0,5` is not a number",
            "framework/courses.csv:36:17",
        )],
        left: Left::Both,
    },
    Case {
        name: "cell that a spreadsheet would calculate",
        file: EVIDENCE,
        damage: Edit(
            "PR,performance,Portfolio review at adoption of the new system,1,exhibition,Jamal",
            "PR,performance,=HYPERLINK(1),1,exhibition,Jamal",
        ),
        finds: &[],
        left: Left::Same,
    },
];
