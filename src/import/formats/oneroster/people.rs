//! Students.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::bundle::{Bundle, DELETED, File, list};
use super::calendar::Calendar;
use super::kind::FileKind;
use super::schools::{ELSEWHERE, Schools};
use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;
use crate::import::grades;
use crate::model::grade::Grade;

/// Who is who in the bundle.
pub(super) struct People<'t> {
    /// The identifier that a student has with us, by `sourcedId`.
    pub(super) students: FxHashMap<String, Cell<'t>>,
    /// Roles of everybody, by `sourcedId`, in lower case.
    pub(super) roles: BTreeMap<String, BTreeSet<String>>,
    /// Why nothing is read of others that the bundle has, by `sourcedId`.
    absent: FxHashMap<String, &'static str>,
}

impl People<'_> {
    /// Why a row about somebody is passed over: the bundle has them, and nothing is read of them.
    pub(super) fn absent(&self, id: &str) -> Option<&'static str> {
        self.absent.get(id).copied()
    }
}

/// The school year that a roster is of, where the bundle tells.
pub(super) struct RosterYear<'t> {
    year: Cell<'t>,
    /// The sign that tells it, as it goes on after "grades are those of 2025-26,".
    told_by: &'static str,
}

impl<'t> RosterYear<'t> {
    /// The only year there is, else that of all classes.
    pub(super) fn of(calendar: &Calendar<'t>, of_classes: Option<Cell<'t>>) -> Option<Self> {
        let only = calendar.only().map(|year| (year, "the only school year there is"));
        let of_classes = || of_classes.map(|year| (year, "the school year of all classes"));
        let (year, told_by) = only.or_else(of_classes)?;
        Some(RosterYear { year, told_by })
    }
}

/// The reason to pass over a row of somebody whom the bundle has as no student.
const OF_DELETED: &str = "of somebody who is marked for deletion";

/// Gives the students.
pub(super) fn read<'t>(
    bundle: &Bundle<'t>,
    schools: &Schools,
    year: Option<&RosterYear<'t>>,
    emit: &mut Emitter<'t, '_>,
) -> People<'t> {
    let (roles, grades_of_roles) = roles(bundle, emit);
    let is_student = |file: &File<'t>, line: &Line<'t>| {
        let id = file.text(line, "sourcedId");
        roles.get(id).is_some_and(|roles| roles.contains("student"))
    };
    let mut absent: FxHashMap<String, &'static str> = FxHashMap::default();
    let mut students: Vec<(&File<'t>, &Line<'t>)> = Vec::new();
    let mut removed: Vec<(&File<'t>, &Line<'t>)> = Vec::new();
    let were_students = were_students(bundle);
    for (file, deleted, line) in bundle.rows(FileKind::Users) {
        let id = file.text(line, "sourcedId");
        if deleted {
            let was_student = were_students.contains(id);
            removed.extend((was_student && schools.has_user(file, line)).then_some((file, line)));
            emit.pass_over(line.row, DELETED);
            absent.insert(id.to_string(), OF_DELETED);
        } else if is_student(file, line) {
            if schools.has_user(file, line) {
                students.push((file, line));
            } else {
                emit.pass_over(line.row, ELSEWHERE);
                absent.insert(id.to_string(), ELSEWHERE);
            }
        }
    }
    // Somebody may be there twice, and hold once.
    for (file, line) in &students {
        absent.remove(file.text(line, "sourcedId"));
    }
    let key = key(&students, emit);
    give_removed(&removed, &students, key, emit);
    let born = born(bundle, emit);
    let mut people = People { students: FxHashMap::default(), roles, absent };
    // Nowhere, so that gradus.toml may say otherwise.
    let of_year = year.map(|year| Cell::derived(year.year.text.clone(), Origin::Nowhere));
    let mut said = emit.settings.has_default("students", "year")
        || emit.settings.has_default("students", "as_of");
    let mut other_grades = BTreeMap::new();
    for (file, line) in students {
        let id = file.cell(line, key).or_else(|| file.cell(line, "sourcedId"));
        let sourced = file.text(line, "sourcedId").to_string();
        let given = preferred(file, line);
        let written = file.cell(line, "grades");
        let written = written.or_else(|| grades_of_roles.get(sourced.as_str()).cloned());
        let grade = written.and_then(|cell| match grade(&cell) {
            Ok(grade) => Some(grade),
            Err(word) => {
                other_grades.entry(word).or_insert(cell.origin);
                None
            }
        });
        if let (Some(grade), Some(year), false) = (&grade, year, said) {
            let message = format!("grades are those of {}, {}", year.year.text, year.told_by);
            let otherwise = "say otherwise: `defaults = { \"students.year\" = \"2026-27\" }`";
            emit.assume(grade.origin, message, otherwise);
            said = true;
        }
        let mut schools = schools.names_of_user(file, line).into_iter();
        let school = schools.next().map(|name| Cell::derived(name.to_string(), line.origin));
        let others = schools.collect::<Vec<_>>().join(";");
        let others = (!others.is_empty()).then(|| Cell::derived(others, line.origin));
        emit.put(
            line.row,
            "students",
            line.origin,
            [
                ("id", id.clone()),
                ("given", file.cell(line, "givenName")),
                ("family", file.cell(line, "familyName")),
                ("preferred", given),
                ("legal", legal(file, line)),
                ("pronouns", file.cell(line, "pronouns")),
                ("born", born.get(sourced.as_str()).cloned()),
                ("year", grade.as_ref().or(school.as_ref()).and(of_year.clone())),
                ("grade", grade),
                ("school", school),
                ("also_at", others),
            ],
        );
        let Some(id) = id else { continue };
        give_identifiers(&id, file, line, key, emit);
        people.students.insert(sourced, id);
    }
    for (grade, origin) in other_grades {
        let message = format!("grade `{grade}` is not one year of school; its students have none");
        let otherwise =
            format!("give it one: `values = {{ \"students.grade\" = {{ \"{grade}\" = \"K\" }} }}`");
        emit.assume(origin, message, otherwise);
    }
    people
}

/// Gives the students whom the system has marked for deletion, so that rows of other exports about
/// them are known as theirs. One of two accounts of a student who goes on is not one of them.
fn give_removed<'t>(
    removed: &[(&File<'t>, &Line<'t>)],
    students: &[(&File<'t>, &Line<'t>)],
    key: &'static str,
    emit: &mut Emitter<'t, '_>,
) {
    const OWN: [&str; 4] = ["sourcedId", "identifier", "username", "email"];
    let own = |(file, line): &(&File<'t>, &Line<'t>)| {
        OWN.map(|name| (name, file.text(line, name).to_lowercase()))
    };
    let known: BTreeSet<_> =
        students.iter().flat_map(own).filter(|(_, id)| !id.is_empty()).collect();
    for row in removed.iter().filter(|row| own(row).iter().all(|own| !known.contains(own))) {
        let (file, line) = *row;
        let id = file.cell(line, key).or_else(|| file.cell(line, "sourcedId"));
        emit.put(
            line.row,
            "removed_students",
            line.origin,
            [
                ("id", id.clone()),
                ("given", file.cell(line, "givenName")),
                ("family", file.cell(line, "familyName")),
                ("preferred", preferred(file, line)),
            ],
        );
        if let Some(id) = id {
            give_identifiers(&id, file, line, key, emit);
        }
    }
}

/// Gives everything else that a student is known by.
fn give_identifiers<'t>(
    id: &Cell<'t>,
    file: &File<'t>,
    line: &Line<'t>,
    key: &str,
    emit: &mut Emitter<'t, '_>,
) {
    for (system, other) in
        others(file, line, key).into_iter().filter(|(_, one)| one.text != id.text)
    {
        let system = Cell::derived(system, other.origin);
        let cells = [("student", Some(id.clone())), ("system", Some(system)), ("id", Some(other))];
        emit.put(line.row, "identifiers", line.origin, cells);
    }
}

/// The roles of everybody, and the grades that some systems put beside them: a column of `users`
/// until version 1.1, a file of its own since.
fn roles<'t>(
    bundle: &Bundle<'t>,
    emit: &mut Emitter<'t, '_>,
) -> (BTreeMap<String, BTreeSet<String>>, FxHashMap<String, Cell<'t>>) {
    let mut roles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut grades = FxHashMap::default();
    let mut add = |user: &str, role: &str| {
        roles.entry(user.to_string()).or_default().insert(role.to_lowercase());
    };
    for (file, deleted, line) in bundle.rows(FileKind::Users) {
        let role = file.text(line, "role");
        if !deleted && !role.is_empty() {
            add(file.text(line, "sourcedId"), role);
        }
    }
    for (file, line) in bundle.live(FileKind::Roles, emit) {
        let user = file.text(line, "userSourcedId");
        add(user, file.text(line, "role"));
        if let Some(grade) = file.cell(line, "grades") {
            grades.insert(user.to_string(), grade);
        }
        emit.joined(line.row);
    }
    (roles, grades)
}

/// Those who are or were students, by `sourcedId`: what is marked for deletion tells it as well.
fn were_students<'b>(bundle: &'b Bundle<'_>) -> BTreeSet<&'b str> {
    let with_role = [(FileKind::Users, "sourcedId"), (FileKind::Roles, "userSourcedId")];
    let of_kind = with_role.into_iter().flat_map(|(kind, id)| {
        let rows = bundle.rows(kind);
        let rows =
            rows.filter(|(file, _, line)| file.text(line, "role").eq_ignore_ascii_case("student"));
        rows.map(move |(file, _, line)| file.text(line, id))
    });
    of_kind.collect()
}

/// The column that becomes the identifier: what gradus.toml chooses, else `identifier` where it
/// tells students apart.
fn key<'t>(students: &[(&File<'t>, &Line<'t>)], emit: &mut Emitter<'t, '_>) -> &'static str {
    const KEYS: [&str; 4] = ["identifier", "sourcedId", "username", "email"];
    if let Some(chosen) = emit.settings.option("student") {
        return KEYS.into_iter().find(|key| *key == chosen).unwrap_or("sourcedId");
    }
    let mut seen = BTreeSet::new();
    let good = students.iter().all(|(file, line)| {
        let id = file.text(line, "identifier");
        !id.is_empty() && seen.insert(id)
    });
    let key = if good { "identifier" } else { "sourcedId" };
    if let Some((file, line)) = students.first() {
        let message = format!("students go by their `{key}`");
        let otherwise = "choose another: `options = { student = \"username\" }`";
        let origin = file.cell(line, key).map_or(line.origin, |cell| cell.origin);
        emit.assume(origin, message, otherwise);
    }
    key
}

/// The days of birth, by `sourcedId`.
fn born<'t>(bundle: &Bundle<'t>, emit: &mut Emitter<'t, '_>) -> BTreeMap<String, Cell<'t>> {
    let mut born = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::Demographics, emit) {
        if let Some(day) = file.cell(line, "birthDate") {
            born.insert(file.text(line, "sourcedId").to_string(), day);
        }
        emit.joined(line.row);
    }
    born
}

/// The grade of a list that has one; the word that is none, or the list when it has several.
fn grade<'t>(cell: &Cell<'t>) -> Result<Cell<'t>, String> {
    let mut grades: Vec<Grade> = Vec::new();
    for word in list(&cell.text) {
        grades.push(grades::read(word).ok_or_else(|| word.to_string())?);
    }
    grades.dedup();
    match grades[..] {
        [grade] => Ok(Cell::derived(grade.to_string(), cell.origin)),
        _ => Err(cell.text.to_string()),
    }
}

/// A given name that is preferred over the one in the books.
fn preferred<'t>(file: &File<'t>, line: &Line<'t>) -> Option<Cell<'t>> {
    // One producer writes the header with two f.
    file.cell(line, "preferredGivenName").or_else(|| file.cell(line, "prefferedGivenName"))
}

/// The full name of somebody who has a middle name.
fn legal<'t>(file: &File<'t>, line: &Line<'t>) -> Option<Cell<'t>> {
    let middle = file.cell(line, "middleName")?;
    let (given, family) = (file.text(line, "givenName"), file.text(line, "familyName"));
    let text = format!("{given} {} {family}", middle.text);
    Some(Cell::derived(text.trim().to_string(), middle.origin))
}

/// Everything else that a student is known by.
fn others<'t>(file: &File<'t>, line: &Line<'t>, key: &str) -> Vec<(Cow<'t, str>, Cell<'t>)> {
    let mut others: Vec<(Cow<'t, str>, Cell<'t>)> = Vec::new();
    for name in ["sourcedId", "identifier", "username", "email"] {
        if name != key
            && let Some(cell) = file.cell(line, name)
        {
            others.push((Cow::Borrowed(name), cell));
        }
    }
    let Some(ids) = file.cell(line, "userIds") else { return others };
    for pair in list(&ids.text) {
        let pair = pair.trim_start_matches('{').trim_end_matches('}');
        if let Some((system, id)) = pair.split_once(':') {
            let (system, id) = (system.trim().to_string(), id.trim().to_string());
            let cell = Cell::derived(id, ids.origin);
            others.push((Cow::Owned(system), cell));
        }
    }
    others
}
