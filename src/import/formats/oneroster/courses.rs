//! Courses, and who takes them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::bundle::{Bundle, DELETED, File, list};
use super::calendar::Calendar;
use super::kind::FileKind;
use super::people::People;
use super::schools::{ELSEWHERE, Schools};
use crate::base::{Diagnostic, Origin, quoted};
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::{self, report as broken};
use crate::import::formats::class_without_year::NO_YEAR;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

/// The courses of classes.
pub(super) struct Courses<'t> {
    /// Course and school year of each class, by `sourcedId`.
    classes: BTreeMap<String, Class<'t>>,
    /// Why nothing is read of the others that the bundle has.
    absent: BTreeMap<String, &'static str>,
}

struct Class<'t> {
    course: Cell<'t>,
    /// Its year, as its terms or its course tell.
    year: Option<Cell<'t>>,
    origin: Origin,
}

/// The courses of a bundle, by what classes call them.
#[derive(Default)]
struct Known<'t> {
    codes: BTreeMap<String, Cell<'t>>,
    by_code: BTreeMap<String, Cell<'t>>,
    /// School years that courses are of.
    years: BTreeMap<String, Cell<'t>>,
    /// Why nothing is read of others that the bundle has.
    absent: BTreeMap<String, &'static str>,
}

/// Gives the courses.
pub(super) fn read<'t>(
    bundle: &Bundle<'t>,
    schools: &Schools,
    calendar: &Calendar<'t>,
    emit: &mut Emitter<'t, '_>,
) -> Courses<'t> {
    let known = courses(bundle, schools, calendar, emit);
    let has_courses = bundle.rows(FileKind::Courses).next().is_some();
    let mut found = Courses { classes: BTreeMap::new(), absent: BTreeMap::new() };
    for (file, deleted, line) in bundle.rows(FileKind::Classes) {
        let id = file.text(line, "sourcedId");
        let named = file.text(line, "courseSourcedId");
        let why = match (deleted, schools.has_class(file, line)) {
            (true, _) => Some(DELETED),
            (_, false) => Some(ELSEWHERE),
            _ => known.absent.get(named).copied(),
        };
        if let Some(why) = why {
            emit.pass_over(line.row, why);
            found.absent.insert(id.to_string(), why);
            continue;
        }
        // Some producers write the code of the course in place of its identifier.
        let course = known.codes.get(named).or_else(|| known.by_code.get(named)).cloned();
        let course = match course {
            None if !has_courses => course_of_its_own(file, line, emit),
            course => course,
        };
        let Some(course) = course else {
            broken(emit, line, file.cell(line, "courseSourcedId"), "course");
            continue;
        };
        let mut terms = list(file.text(line, "termSourcedIds"));
        let year = terms.find_map(|term| calendar.year(term));
        let year = year.or_else(|| known.years.get(named).cloned()).or_else(|| calendar.only());
        let origin = file.cell(line, "sourcedId").map_or(line.origin, |cell| cell.origin);
        found.classes.insert(id.to_string(), Class { course, year, origin });
        emit.joined(line.row);
    }
    found
}

/// The school year that all classes are of; nothing where they are of several.
pub(super) fn year<'t>(
    bundle: &Bundle<'t>,
    schools: &Schools,
    calendar: &Calendar<'t>,
) -> Option<Cell<'t>> {
    let live = bundle.rows(FileKind::Classes).filter(|(_, deleted, _)| !deleted);
    let own = live.filter(|(file, _, line)| schools.has_class(file, line));
    let mut years = own.map(|(file, _, line)| {
        list(file.text(line, "termSourcedIds")).find_map(|term| calendar.year(term))
    });
    let first = years.next()??;
    years.all(|year| year.is_some_and(|year| year.text == first.text)).then_some(first)
}

/// Gives the courses that have a file of their own.
fn courses<'t>(
    bundle: &Bundle<'t>,
    schools: &Schools,
    calendar: &Calendar<'t>,
    emit: &mut Emitter<'t, '_>,
) -> Known<'t> {
    let mut known = Known::default();
    let mut live: Vec<(&File<'t>, &Line<'t>)> = Vec::new();
    for (file, deleted, line) in bundle.rows(FileKind::Courses) {
        let why = match (deleted, schools.has_course(file, line)) {
            (true, _) => DELETED,
            (_, false) => ELSEWHERE,
            _ => {
                live.push((file, line));
                continue;
            }
        };
        emit.pass_over(line.row, why);
        known.absent.insert(file.text(line, "sourcedId").to_string(), why);
    }
    let mut seen = BTreeSet::new();
    let unique = live.iter().all(|(file, line)| {
        let code = file.text(line, "courseCode");
        !code.is_empty() && seen.insert(code)
    });
    let areas = emit.settings.option("areas").map(|column| match column {
        "subjectCodes" => "subjectCodes",
        _ => "subjects",
    });
    let first = live.first().and_then(|(file, line)| file.cell(line, "title"));
    for (file, line) in live {
        let id = file.text(line, "sourcedId").to_string();
        let code = file.cell(line, if unique { "courseCode" } else { "sourcedId" });
        if let Some(code) = &code {
            known.codes.insert(id.clone(), code.clone());
            known.by_code.insert(file.text(line, "courseCode").to_string(), code.clone());
        }
        if let Some(year) = calendar.year(file.text(line, "schoolYearSourcedId")) {
            known.years.insert(id, year);
        }
        let areas = areas.and_then(|column| file.cell(line, column)).map(semicolons);
        let schools = schools.names_of_course(file, line).join(";");
        let schools = (!schools.is_empty()).then(|| Cell::derived(schools, line.origin));
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
                ("schools", schools),
            ],
        );
    }
    say_no_credit(first, emit);
    known
}

/// Gives a class as the course that it is, where the bundle has no courses.
fn course_of_its_own<'t>(
    file: &File<'t>,
    line: &Line<'t>,
    emit: &mut Emitter<'t, '_>,
) -> Option<Cell<'t>> {
    let code = file.cell(line, "classCode").or_else(|| file.cell(line, "sourcedId"))?;
    emit.put(
        line.row,
        "courses",
        line.origin,
        [
            ("code", Some(code.clone())),
            ("title", file.cell(line, "title")),
            ("credits", Some(nothing("0"))),
        ],
    );
    Some(code)
}

/// Says that courses have no credit, unless gradus.toml says what they are worth.
fn say_no_credit(title: Option<Cell<'_>>, emit: &mut Emitter<'_, '_>) {
    if let Some(title) = title.filter(|_| !emit.settings.has_default("courses", "credits")) {
        let message = "the export does not say what courses are worth; they give no credit";
        let otherwise = "give them credit: `defaults = { \"courses.credits\" = 1 }`, or a table \
                         `courses` of your own";
        emit.assume(title.origin, message, otherwise);
    }
}

/// Gives the enrolments of students. Several classes of one course in one year are one enrolment.
pub(super) fn enrollments<'t>(
    bundle: &Bundle<'t>,
    people: &People<'t>,
    courses: &Courses<'t>,
    calendar: &Calendar<'t>,
    emit: &mut Emitter<'t, '_>,
) {
    let mut joined: BTreeMap<(String, String, String), Enrollment<'_, 't>> = BTreeMap::new();
    let mut nobody = false;
    let mut guessed: BTreeMap<&str, &Class<'t>> = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::Enrollments, emit) {
        if !file.text(line, "role").eq_ignore_ascii_case("student") {
            emit.pass_over(line.row, "an enrolment of somebody who teaches");
            continue;
        }
        let (user, named) = (file.text(line, "userSourcedId"), file.text(line, "classSourcedId"));
        let Some(student) = people.students.get(user) else {
            match people.absent(user) {
                Some(why) => emit.pass_over(line.row, why),
                None if people.students.is_empty() => {
                    let cell = file.cell(line, "userSourcedId");
                    broken_reference::report_nobody(emit, line, cell, &mut nobody);
                }
                None => broken(emit, line, file.cell(line, "userSourcedId"), "student"),
            }
            continue;
        };
        let Some(class) = courses.classes.get(named) else {
            match courses.absent.get(named) {
                Some(&DELETED) => emit.pass_over(line.row, "of a class marked for deletion"),
                Some(why) => emit.pass_over(line.row, why),
                None => broken(emit, line, file.cell(line, "classSourcedId"), "class"),
            }
            continue;
        };
        let (starts, ends) = (file.cell(line, "beginDate"), file.cell(line, "endDate"));
        let days = [&starts, &ends].into_iter().flatten();
        let year = class.year.clone();
        let year = year.or_else(|| days.map(|day| calendar.year_on(&day.text)).find_map(|one| one));
        let year = year.or_else(|| {
            guessed.entry(named).or_insert(class);
            calendar.latest()
        });
        if year.is_none() && !emit.settings.has_default("enrollments", "year") {
            emit.set_aside_silently(line.row, &NO_YEAR);
            continue;
        }
        let key_year = year.as_ref().map(|year| year.text.to_string()).unwrap_or_default();
        let key = (student.text.to_string(), class.course.text.to_string(), key_year);
        match joined.get_mut(&key) {
            None => {
                let enrollment = Enrollment { line, student, class, year, starts, ends };
                joined.insert(key, enrollment);
            }
            Some(known) => {
                known.widen(starts, ends);
                emit.joined(line.row);
            }
        }
    }
    say_guessed(&guessed, calendar, emit);
    for enrollment in joined.into_values() {
        emit.put(
            enrollment.line.row,
            "enrollments",
            enrollment.line.origin,
            [
                ("student", Some(enrollment.student.clone())),
                ("course", Some(enrollment.class.course.clone())),
                ("year", enrollment.year),
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
    year: Option<Cell<'t>>,
    starts: Option<Cell<'t>>,
    ends: Option<Cell<'t>>,
}

impl<'t> Enrollment<'_, 't> {
    /// From the first day of any to the last day of any. Days in the ISO form are in order as
    /// texts.
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

/// Says of which classes nothing tells the year.
fn say_guessed(
    guessed: &BTreeMap<&str, &Class<'_>>,
    calendar: &Calendar<'_>,
    emit: &mut Emitter<'_, '_>,
) {
    let Some(first) = guessed.values().next() else { return };
    let listed = quoted(guessed.keys(), NAMED);
    let message = format!("nothing tells the school year of the classes {listed}");
    let terms = "export the classes with their terms (`termSourcedIds`)";
    let said = match calendar.latest() {
        Some(year) => Diagnostic::warning(&NO_YEAR, first.origin, message)
            .label(format!("who takes them is put into {}, the latest year there is", year.text)),
        None if emit.settings.has_default("enrollments", "year") => return,
        None => Diagnostic::error(&NO_YEAR, first.origin, message)
            .label("who takes them is left out: the export has no school year at all")
            .help("say which year it is: `defaults = { \"enrollments.year\" = \"2025-26\" }`"),
    };
    emit.report(said.help(terms));
}

/// A value that the format does not have, so that any other source may give it.
fn nothing(text: &'static str) -> Cell<'static> {
    Cell::derived(text, Origin::Nowhere)
}

fn semicolons(cell: Cell<'_>) -> Cell<'_> {
    let text = Cow::Owned(cell.text.replace(',', ";"));
    Cell::derived(text, cell.origin)
}

/// Classes that a message names.
const NAMED: usize = 5;
