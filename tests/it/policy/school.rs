//! A small school out of tables in a test's text.

use std::collections::BTreeSet;
use std::str::FromStr;

use gradus::base::{At, Date, Number, Origin};
use gradus::model::draft::*;
use gradus::model::evidence::{Dates, EvidenceKind, Extras, TimeOfDay, Times};
use gradus::model::scale::{Level, Scale};
use gradus::model::{Model, Text, resolve};

/// Tables by name, each a CSV text with a header row.
#[derive(Default)]
pub(super) struct Tables<'a>(pub(super) Vec<(&'a str, &'a str)>);

/// A row of a table.
struct Row {
    header: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    fn get(&self, column: &str) -> Option<&str> {
        let at = self.header.iter().position(|name| name == column)?;
        Some(self.cells[at].as_str()).filter(|cell| !cell.is_empty())
    }

    fn text(&self, column: &str) -> Option<At<Text>> {
        self.get(column).map(at)
    }

    fn need(&self, column: &str) -> At<Text> {
        self.text(column).unwrap_or_else(|| panic!("column `{column}` of {:?}", self.header))
    }

    fn read<T: FromStr>(&self, column: &str) -> Option<T> {
        let cell = self.get(column)?;
        Some(cell.parse().ok().unwrap_or_else(|| panic!("`{cell}` in column `{column}`")))
    }

    fn list(&self, column: &str) -> Vec<At<Text>> {
        self.get(column).into_iter().flat_map(|cell| cell.split(';')).map(at).collect()
    }
}

impl Tables<'_> {
    fn rows(&self, name: &str) -> Vec<Row> {
        let Some((_, text)) = self.0.iter().find(|(table, _)| *table == name) else {
            return Vec::new();
        };
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
        let header: Vec<String> =
            reader.headers().expect("a header").iter().map(str::to_string).collect();
        let rows = reader.records().map(|record| {
            let cells =
                record.expect("a row as long as the header").iter().map(str::to_string).collect();
            Row { header: header.clone(), cells }
        });
        rows.collect()
    }

    /// The school. What is only mentioned exists too: students, subjects, stages, and competencies
    /// that evidence is about.
    pub(super) fn school(&self) -> Model {
        let mut draft = Draft { scales: vec![self.scale()], ..Draft::default() };
        let tables = &mut draft.tables;
        tables.competencies = self.rows("competencies").iter().map(competency).collect();
        tables.indicators = self.rows("indicators").iter().map(indicator).collect();
        tables.evidence = vec![self.rows("evidence").iter().map(evidence).collect()];
        tables.course_levels = self.rows("course_levels").iter().map(course_level).collect();
        tables.courses = self.rows("courses").iter().map(course).collect();
        tables.placements = self.rows("placements").iter().map(placement).collect();
        tables.overrides = self.rows("overrides").iter().map(judgement).collect();
        tables.exemptions = self.rows("exemptions").iter().map(exemption).collect();
        tables.enrollments = self.rows("enrollments").iter().map(enrollment).collect();
        tables.transfer_credits = self.rows("transfers").iter().map(transfer).collect();
        tables.past_courses = self.rows("past_courses").iter().map(past_course).collect();
        tables.achievements = self.rows("achievements").iter().map(achievement).collect();
        tables.periods = self.rows("periods").iter().map(period).collect();
        tables.students = self.rows("students").iter().map(student).collect();
        tables.student_years = self.rows("student_years").iter().map(student_year).collect();
        for row in self.rows("courses") {
            for competency in row.list("competencies") {
                let course = row.need("code");
                let origin = Origin::Nowhere;
                tables.course_competencies.push(CourseCompetencyRow {
                    origin,
                    course,
                    competency,
                    weight: None,
                    valid_from: row.read("valid_from").map(At::nowhere),
                    valid_until: row.read("valid_until").map(At::nowhere),
                });
            }
        }
        for row in self.rows("prerequisites") {
            tables.prerequisites.push(PrerequisiteRow {
                origin: Origin::Nowhere,
                competency: row.need("competency"),
                requires: row.need("requires"),
            });
        }
        mention(tables);
        let (model, diagnostics) = resolve::resolve(draft);
        let said: Vec<String> = diagnostics.iter().map(|d| d.message.clone()).collect();
        assert!(said.is_empty(), "the test's school is not in order: {said:#?}");
        model.expect("a school with a scale")
    }

    /// The scale that is given, else Beginning, Developing, Proficient, Extending.
    fn scale(&self) -> Scale {
        let rows = self.rows("scale");
        let mut levels: Vec<Level> = rows
            .iter()
            .map(|row| level(&row.need("code"), row.read("points"), row.get("proficient")))
            .collect();
        if levels.is_empty() {
            let usual =
                [("BG", 1, None), ("DV", 2, None), ("PR", 3, Some("yes")), ("EX", 4, Some("yes"))];
            levels = usual.map(|(code, n, p)| level(code, Some(Number::from(n as i64)), p)).into();
        }
        let first = rows.first();
        let bound = |column: &str, usual: &Number| {
            first.and_then(|row| row.read(column)).unwrap_or_else(|| usual.clone())
        };
        let lowest = bound("lowest", &levels[0].points);
        let highest = bound("highest", &levels[levels.len() - 1].points);
        Scale { id: at("levels"), title: "Levels".into(), levels, lowest, highest }
    }
}

fn level(code: &str, points: Option<Number>, proficient: Option<&str>) -> Level {
    Level {
        code: code.into(),
        label: code.into(),
        family: code.into(),
        points: points.expect("points of a level"),
        proficient: proficient == Some("yes"),
        color: "#000000".into(),
    }
}

fn at(text: impl AsRef<str>) -> At<Text> {
    At::nowhere(text.as_ref().into())
}

fn mention(tables: &mut gradus::model::draft::Tables) {
    let known: BTreeSet<Text> = tables
        .competencies
        .iter()
        .map(|row| row.code.value.clone())
        .chain(tables.indicators.iter().map(|row| row.code.value.clone()))
        .collect();
    let mut wanted: Vec<Text> =
        tables.indicators.iter().map(|row| row.competency.value.clone()).collect();
    wanted.extend(tables.evidence.iter().flatten().map(|row| row.target.value.clone()));
    wanted.extend(tables.overrides.iter().map(|row| row.competency.value.clone()));
    let mut missing: Vec<Text> = wanted.into_iter().filter(|code| !known.contains(code)).collect();
    missing.sort();
    missing.dedup();
    for code in missing {
        tables.competencies.push(plain_competency(&code));
    }
    let mut subjects: Vec<Text> =
        tables.competencies.iter().map(|row| row.subject.value.clone()).collect();
    subjects.sort();
    subjects.dedup();
    for code in subjects {
        tables.subjects.push(SubjectRow {
            origin: Origin::Nowhere,
            code: at(code),
            title: None,
            description: None,
        });
    }
    let stages = tables.competencies.iter().filter_map(|row| row.band.clone());
    let stages = stages.chain(tables.placements.iter().map(|row| row.stage.clone()));
    let stages = stages.chain(
        tables
            .evidence
            .iter()
            .flatten()
            .filter_map(|row| row.stage)
            .map(|stage| stage.map(Text::clone)),
    );
    let mut stages: Vec<Text> = stages.map(|stage| stage.value).collect();
    stages.sort_by_key(|stage| (stage.len(), stage.clone()));
    stages.dedup();
    for code in stages {
        tables.bands.push(BandRow { origin: Origin::Nowhere, code: at(code), title: None });
    }
    let known: BTreeSet<Text> = tables.students.iter().map(|row| row.id.value.clone()).collect();
    let students = tables.evidence.iter().flatten().map(|row| row.student.value.clone());
    let students = students.chain(tables.enrollments.iter().map(|row| row.student.value.clone()));
    let students =
        students.chain(tables.transfer_credits.iter().map(|row| row.student.value.clone()));
    let missing: BTreeSet<Text> = students.filter(|id| !known.contains(id)).collect();
    for id in missing {
        tables.students.push(plain_student(&id));
    }
}

fn plain_competency(code: &str) -> CompetencyRow {
    CompetencyRow {
        origin: Origin::Nowhere,
        code: at(code),
        subject: at("S"),
        title: at(code),
        statement: None,
        band: None,
        milestone: None,
        grades: None,
        home: None,
        extension: None,
        version: None,
        valid_from: None,
        valid_until: None,
    }
}

fn plain_student(id: &str) -> StudentRow {
    StudentRow {
        origin: Origin::Nowhere,
        id: at(id),
        given: at(id),
        family: None,
        preferred: None,
        legal: None,
        latin_name: None,
        pronouns: None,
        born: None,
        cohort: None,
        entered: None,
        left: None,
        year: None,
        as_of: None,
        grade: None,
        advisor: None,
        homeroom: None,
        program: None,
        school: None,
        also_at: Vec::new(),
        groups: Vec::new(),
    }
}

fn competency(row: &Row) -> CompetencyRow {
    CompetencyRow {
        subject: row.text("subject").unwrap_or_else(|| at("S")),
        band: row.text("band"),
        milestone: row.text("milestone"),
        grades: row.read("grades").map(At::nowhere),
        valid_from: row.read("valid_from").map(At::nowhere),
        valid_until: row.read("valid_until").map(At::nowhere),
        ..plain_competency(&row.need("code"))
    }
}

fn student(row: &Row) -> StudentRow {
    StudentRow {
        year: row.text("year"),
        grade: row.read("grade").map(At::nowhere),
        ..plain_student(&row.need("id"))
    }
}

fn student_year(row: &Row) -> StudentYearRow {
    StudentYearRow {
        origin: Origin::Nowhere,
        student: row.need("student"),
        year: row.text("year"),
        as_of: row.read("as_of").map(At::nowhere),
        grade: row.read("grade").map(At::nowhere),
        cohort: None,
        advisor: row.text("advisor"),
        homeroom: row.text("homeroom"),
        program: row.text("program"),
        school: row.text("school"),
        also_at: Vec::new(),
        groups: Vec::new(),
        entered: row.read("entered").map(At::nowhere),
        left: row.read("left").map(At::nowhere),
    }
}

fn indicator(row: &Row) -> IndicatorRow {
    IndicatorRow {
        origin: Origin::Nowhere,
        code: row.need("code"),
        competency: row.need("competency"),
        statement: None,
        required: row.text("required"),
        valid_from: row.read("valid_from").map(At::nowhere),
        valid_until: row.read("valid_until").map(At::nowhere),
    }
}

/// A day, and the time of day where one is written: `2026-03-02 08:50`.
fn moment(row: &Row, column: &str) -> (Option<Date>, Option<TimeOfDay>) {
    let Some(cell) = row.get(column) else { return (None, None) };
    let (day, time) = cell.split_once(' ').map_or((cell, None), |(day, time)| (day, Some(time)));
    let time = time.map(|time| time.parse().expect("a time of day"));
    (Some(day.parse().expect("a day")), time.and_then(TimeOfDay::new))
}

fn evidence(row: &Row) -> EvidenceRow {
    let rating = match row.get("rating") {
        Some("W") => At::nowhere("waived".into()),
        _ => row.need("rating"),
    };
    let [performed, submitted, assessed, recorded] =
        ["performed", "submitted", "assessed", "recorded"].map(|column| moment(row, column));
    let dates = Dates {
        performed: performed.0,
        submitted: submitted.0,
        assessed: assessed.0,
        recorded: recorded.0,
        times: Times {
            performed: performed.1,
            submitted: submitted.1,
            assessed: assessed.1,
            recorded: recorded.1,
        },
    };
    EvidenceRow {
        origin: Origin::Nowhere,
        id: row.text("id").map(|id| id.value),
        student: row.text("student").unwrap_or_else(|| at("ana")),
        target: row.text("target").unwrap_or_else(|| at("C")),
        rating,
        dates,
        kind: row
            .get("kind")
            .map(|code| EvidenceKind::from_code(code).expect("a kind of evidence")),
        task: row.text("task").map(|task| task.value),
        attempt: row.read("attempt"),
        context: row.text("context").map(|context| context.value),
        assessor: row.text("assessor").map(|assessor| assessor.value),
        stage: row.text("stage").map(Box::new),
        extras: Extras {
            moderates: row.text("moderates").map(|id| id.value),
            weight: row.read("weight"),
            ..Extras::default()
        }
        .shared(),
    }
}

fn course_level(row: &Row) -> CourseLevelRow {
    CourseLevelRow { origin: Origin::Nowhere, code: row.need("code"), title: row.need("title") }
}

fn course(row: &Row) -> CourseRow {
    CourseRow {
        origin: Origin::Nowhere,
        code: row.need("code"),
        title: row.need("code"),
        subject: None,
        credits: At::nowhere(row.read("credits").unwrap_or(Number::ONE)),
        areas: row.list("areas"),
        level: row.text("level"),
        sced: None,
        description: None,
        valid_from: row.read("valid_from").map(At::nowhere),
        valid_until: row.read("valid_until").map(At::nowhere),
        same_as: row.list("same_as"),
        schools: row.list("schools"),
    }
}

fn placement(row: &Row) -> PlacementRow {
    PlacementRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        competency: row.text("competency").unwrap_or_else(|| at("C")),
        stage: row.need("stage"),
        baseline: row.read("baseline").map(At::nowhere),
        starts: row.read("starts").map(At::nowhere),
    }
}

fn judgement(row: &Row) -> OverrideRow {
    OverrideRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        competency: row.text("competency").unwrap_or_else(|| at("C")),
        level: row.need("level"),
        by: at("J. Rivera"),
        date: At::nowhere(row.read("date").expect("a date")),
        until: row.read("until").map(At::nowhere),
        reason: at("a reason"),
    }
}

fn exemption(row: &Row) -> ExemptionRow {
    ExemptionRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        target: row.need("target"),
        by: at("J. Rivera"),
        date: At::nowhere(row.read("date").expect("a date")),
        reason: at("a reason"),
    }
}

fn enrollment(row: &Row) -> EnrollmentRow {
    use gradus::model::records::EnrollmentStatus::{Active, Completed, Withdrawn};
    EnrollmentRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        course: row.need("course"),
        year: row.need("year"),
        starts: row.read("starts").map(At::nowhere),
        ends: row.read("ends").map(At::nowhere),
        status: row.get("status").map(|status| {
            At::nowhere(match status {
                "completed" => Completed,
                "withdrawn" => Withdrawn,
                _ => Active,
            })
        }),
        level: row.text("level"),
    }
}

fn transfer(row: &Row) -> TransferRow {
    TransferRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        title: row.need("title"),
        institution: at("Elsewhere High"),
        areas: row.list("areas"),
        credits: At::nowhere(row.read("credits").unwrap_or(Number::ONE)),
        grade: row.text("grade"),
        level: row.text("level"),
        earned: At::nowhere(row.read("earned").expect("a date")),
        course: row.text("course"),
        attempted: row.read("attempted").map(At::nowhere),
    }
}

fn past_course(row: &Row) -> PastCourseRow {
    PastCourseRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        year: row.need("year"),
        term: row.text("term"),
        code: row.text("code"),
        title: row.need("title"),
        areas: row.list("areas"),
        level: None,
        attempted: row.read("attempted").map(At::nowhere),
        credits: At::nowhere(row.read("credits").expect("credits")),
        grade: row.text("grade"),
        earned: row.read("earned").map(At::nowhere),
        course: row.text("course"),
    }
}

fn achievement(row: &Row) -> AchievementRow {
    AchievementRow {
        origin: Origin::Nowhere,
        student: row.text("student").unwrap_or_else(|| at("ana")),
        requirement: row.need("requirement"),
        amount: row.read("amount").map(At::nowhere),
        date: At::nowhere(row.read("date").expect("a date")),
        note: None,
    }
}

fn period(row: &Row) -> PeriodRow {
    PeriodRow {
        origin: Origin::Nowhere,
        code: row.need("code"),
        title: None,
        year: row.need("year"),
        starts: At::nowhere(row.read::<Date>("starts").expect("a date")),
        ends: At::nowhere(row.read::<Date>("ends").expect("a date")),
    }
}
