//! Courses, and who takes them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::bundle::{Bundle, FileKind, broken, list};
use super::calendar::Calendar;
use super::people::People;
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

/// What classes are classes of.
pub(super) struct Courses<'t> {
    /// Course and school year of each class, by `sourcedId`.
    classes: BTreeMap<String, Class<'t>>,
}

struct Class<'t> {
    course: Cell<'t>,
    year: Option<Cell<'t>>,
}

/// Gives the courses.
pub(super) fn read<'t>(
    bundle: &Bundle<'t>,
    calendar: &Calendar<'t>,
    emit: &mut Emitter<'t, '_>,
) -> Courses<'t> {
    let live = bundle.live(FileKind::Courses, emit);
    let mut seen = BTreeSet::new();
    let unique = live.iter().all(|(file, line)| {
        let code = file.text(line, "courseCode");
        !code.is_empty() && seen.insert(code)
    });
    let mut codes: BTreeMap<String, Cell<'t>> = BTreeMap::new();
    let mut by_code: BTreeMap<String, Cell<'t>> = BTreeMap::new();
    let areas = emit.settings.option("areas");
    let credits = live.first().map(|(_, line)| line.origin);
    for (file, line) in live {
        let code = file.cell(line, if unique { "courseCode" } else { "sourcedId" });
        if let Some(code) = &code {
            codes.insert(file.text(line, "sourcedId").to_string(), code.clone());
            by_code.insert(file.text(line, "courseCode").to_string(), code.clone());
        }
        let areas = areas.and_then(|column| file.cell(line, column)).map(semicolons);
        let sced = file.cell(line, "subjectCodes").filter(|codes| !codes.text.contains(','));
        emit.put(
            line.row,
            "courses",
            line.origin,
            [
                ("code", code),
                ("title", file.cell(line, "title")),
                // The format has no credit; a table that has it fills the gap.
                ("credits", Some(nothing("0"))),
                ("areas", areas),
                ("sced", sced),
            ],
        );
    }
    if let Some(origin) = credits.filter(|_| !emit.settings.has_default("courses", "credits")) {
        let message = "the export does not say what courses are worth; they give no credit";
        let otherwise = "give them credit: `defaults = { \"courses.credits\" = 1 }`, or a table \
                         `courses` of your own";
        emit.assume(origin, message, otherwise);
    }
    let mut classes = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::Classes, emit) {
        let named = file.text(line, "courseSourcedId");
        // Some producers write the code of the course in place of its identifier.
        let Some(course) = codes.get(named).or_else(|| by_code.get(named)) else {
            broken(emit, line.row, file.cell(line, "courseSourcedId"), line, "course");
            continue;
        };
        let mut terms = list(file.text(line, "termSourcedIds"));
        let year = terms.find_map(|term| calendar.year(term)).or_else(|| calendar.latest());
        let class = Class { course: course.clone(), year };
        classes.insert(file.text(line, "sourcedId").to_string(), class);
        emit.joined(line.row);
    }
    Courses { classes }
}

/// Gives the enrolments of students. Several classes of one course in one year are one enrolment.
pub(super) fn enrollments<'t>(
    bundle: &Bundle<'t>,
    people: &People<'t>,
    courses: &Courses<'t>,
    emit: &mut Emitter<'t, '_>,
) {
    let mut joined: BTreeMap<(String, String, String), Enrollment<'_, 't>> = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::Enrollments, emit) {
        if !file.text(line, "role").eq_ignore_ascii_case("student") {
            emit.pass_over(line.row, "an enrolment of somebody who teaches");
            continue;
        }
        let Some(student) = people.students.get(file.text(line, "userSourcedId")) else {
            broken(emit, line.row, file.cell(line, "userSourcedId"), line, "student");
            continue;
        };
        let Some(class) = courses.classes.get(file.text(line, "classSourcedId")) else {
            broken(emit, line.row, file.cell(line, "classSourcedId"), line, "class");
            continue;
        };
        let year = class.year.as_ref().map(|year| year.text.to_string()).unwrap_or_default();
        let key = (student.text.to_string(), class.course.text.to_string(), year);
        let (starts, ends) = (file.cell(line, "beginDate"), file.cell(line, "endDate"));
        match joined.get_mut(&key) {
            None => {
                let enrollment = Enrollment { line, student, class, starts, ends };
                joined.insert(key, enrollment);
            }
            Some(known) => {
                known.widen(starts, ends);
                emit.joined(line.row);
            }
        }
    }
    for enrollment in joined.into_values() {
        emit.put(
            enrollment.line.row,
            "enrollments",
            enrollment.line.origin,
            [
                ("student", Some(enrollment.student.clone())),
                ("course", Some(enrollment.class.course.clone())),
                ("year", enrollment.class.year.clone()),
                ("starts", enrollment.starts),
                ("ends", enrollment.ends),
            ],
        );
    }
}

struct Enrollment<'b, 't> {
    line: &'b Line<'t>,
    student: &'b Cell<'t>,
    class: &'b Class<'t>,
    starts: Option<Cell<'t>>,
    ends: Option<Cell<'t>>,
}

impl<'t> Enrollment<'_, 't> {
    /// From the first day of any to the last day of any. Days in the ISO form are in order as texts.
    fn widen(&mut self, starts: Option<Cell<'t>>, ends: Option<Cell<'t>>) {
        let earlier = |one: &Cell<'t>, other: &Cell<'t>| one.text < other.text;
        self.starts = match (self.starts.take(), starts) {
            (Some(one), Some(other)) => Some(if earlier(&other, &one) { other } else { one }),
            _ => None,
        };
        self.ends = match (self.ends.take(), ends) {
            (Some(one), Some(other)) => Some(if earlier(&one, &other) { other } else { one }),
            _ => None,
        };
    }
}

/// A value that the format does not have, so that any other source may give it.
fn nothing(text: &'static str) -> Cell<'static> {
    Cell::derived(text, Origin::Nowhere)
}

fn semicolons(cell: Cell<'_>) -> Cell<'_> {
    let text = Cow::Owned(cell.text.replace(',', ";"));
    Cell::derived(text, cell.origin)
}
