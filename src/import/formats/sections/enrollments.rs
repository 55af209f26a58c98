//! Courses and terms, which sections name, and who takes them.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::FileKind;
use super::students::Students;
use super::table::{Row, Tables};
use crate::base::{Diagnostic, Origin};
use crate::import::cell::Cell;
use crate::import::formats::broken_reference;
use crate::import::formats::class_without_year::NO_YEAR;
use crate::import::formats::emitter::Emitter;

struct Section<'t> {
    course: Cell<'t>,
    year: Option<Cell<'t>>,
}

/// Gives courses, reporting periods and enrolments. Several sections of one course in one year are
/// one enrolment.
pub(super) fn read<'t>(tables: &Tables<'t>, students: &Students<'t>, emit: &mut Emitter<'t, '_>) {
    let sections = courses(tables, emit);
    periods(tables, emit);
    let mut given = BTreeSet::new();
    let mut without_year: Option<Origin> = None;
    let mut nobody = false;
    for row in tables.rows(FileKind::Enrollments) {
        let Some(student) = students.get(row.text("student")) else {
            if students.is_empty() {
                let cell = row.cell("student");
                broken_reference::report_nobody(emit, &row.line, cell, &mut nobody);
                continue;
            }
            broken_reference::report(emit, &row.line, row.cell("student"), "student");
            continue;
        };
        let Some(section) = sections.get(row.text("section")) else {
            broken_reference::report(emit, &row.line, row.cell("section"), "section");
            continue;
        };
        if section.year.is_none() && !emit.settings.has_default("enrollments", "year") {
            let origin = row.cell("section").map_or(row.line.origin, |cell| cell.origin);
            without_year.get_or_insert(origin);
            emit.set_aside_silently(row.line.row, &NO_YEAR);
            continue;
        }
        let year = section.year.as_ref().map(|year| year.text.to_string()).unwrap_or_default();
        if !given.insert((student.text.to_string(), section.course.text.to_string(), year)) {
            emit.joined(row.line.row);
            continue;
        }
        emit.put(
            row.line.row,
            "enrollments",
            row.line.origin,
            [
                ("student", Some(student.clone())),
                ("course", Some(section.course.clone())),
                ("year", section.year.clone()),
            ],
        );
    }
    if let Some(origin) = without_year {
        let message = "nothing tells the school year of some sections";
        emit.report(
            Diagnostic::error(&NO_YEAR, origin, message)
                .label("who is in them is left out")
                .help("export the sections with the first and last days of their terms")
                .help(
                    "or say which year it is: `defaults = { \"enrollments.year\" = \"2025-26\" }`",
                ),
        );
    }
}

/// Gives the courses that sections name. One that names none is a course of its own.
fn courses<'t>(tables: &Tables<'t>, emit: &mut Emitter<'t, '_>) -> BTreeMap<String, Section<'t>> {
    let mut sections = BTreeMap::new();
    let mut given = BTreeSet::new();
    let mut said = emit.settings.has_default("courses", "credits");
    for row in tables.rows(FileKind::Sections) {
        let code = ["course_number", "course_name", "id"].into_iter().find_map(|at| row.cell(at));
        let Some(code) = code else {
            emit.put(row.line.row, "courses", row.line.origin, [("code", None)]);
            continue;
        };
        let title = row.cell("course_name").or_else(|| row.cell("name"));
        if !said {
            let origin = title.as_ref().map_or(code.origin, |title| title.origin);
            let message = "the export does not say what courses are worth; they give no credit";
            let otherwise = "give them credit: `defaults = { \"courses.credits\" = 1 }`, or a \
                             table `courses` of your own";
            emit.assume(origin, message, otherwise);
            said = true;
        }
        if given.insert(code.text.to_string()) {
            let nothing = Cell::derived("0", Origin::Nowhere);
            emit.put(
                row.line.row,
                "courses",
                row.line.origin,
                [("code", Some(code.clone())), ("title", title), ("credits", Some(nothing))],
            );
        } else {
            emit.joined(row.line.row);
        }
        sections.insert(row.text("id").to_string(), Section { course: code, year: year(row) });
    }
    sections
}

/// Gives the terms as reporting periods: those that hold no other term.
fn periods<'t>(tables: &Tables<'t>, emit: &mut Emitter<'t, '_>) {
    let mut terms: BTreeMap<(Day, Day), (&Row<'t>, Cell<'t>)> = BTreeMap::new();
    for row in tables.rows(FileKind::Sections) {
        if let (Some(name), Some(starts), Some(ends)) =
            (row.cell("term"), day(row.text("starts")), day(row.text("ends")))
        {
            terms.entry((starts, ends)).or_insert((row, name));
        }
    }
    for ((starts, ends), (row, name)) in &terms {
        let holds = |(first, last): &(Day, Day)| {
            (first, last) != (starts, ends) && starts <= first && last <= ends
        };
        if terms.keys().any(holds) {
            continue;
        }
        let title = name.clone();
        let unique = terms.values().filter(|(_, other)| other.text == name.text).count() == 1;
        let year = year(row);
        let code = match (unique, &year) {
            (false, Some(year)) => {
                Cell::derived(format!("{} {}", name.text, year.text), name.origin)
            }
            _ => name.clone(),
        };
        emit.put(
            row.line.row,
            "periods",
            row.line.origin,
            [
                ("code", Some(code)),
                ("title", Some(title)),
                ("year", year),
                ("starts", row.cell("starts")),
                ("ends", row.cell("ends")),
            ],
        );
    }
}

/// Year, month and day, as far as their order goes.
type Day = (u32, u32, u32);

/// A day in the ISO form or in the one of the country these systems are of.
fn day(text: &str) -> Option<Day> {
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u32>().ok());
    if let Some((year, rest)) = text.split_once('-') {
        let mut rest = rest.split('-');
        return Some((number(Some(year))?, number(rest.next())?, number(rest.next())?));
    }
    let mut parts = text.split('/');
    let (month, day) = (number(parts.next())?, number(parts.next())?);
    Some((number(parts.next())?, month, day))
}

/// The school year of a term, `2025-26`: it begins in July at the earliest.
fn year<'t>(row: &Row<'t>) -> Option<Cell<'t>> {
    let starts = row.cell("starts")?;
    let (year, month, _) = day(&starts.text)?;
    let first = if month >= 7 { year } else { year.saturating_sub(1) };
    let text = format!("{first}-{:02}", (first + 1) % 100);
    Some(Cell::derived(text, starts.origin))
}
