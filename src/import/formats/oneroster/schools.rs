//! Schools of a district: what of a bundle is of which, and of the one that is read.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::{Bundle, File, list};
use super::kind::FileKind;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Origin, quoted};
use crate::import::formats::emitter::Emitter;
use crate::import::formats::settings::FORMAT_OPTION;
use crate::import::formats::sheet::Line;

/// The reason to pass over a row of a school which is not read.
pub(super) const ELSEWHERE: &str = "of another school";

/// The schools of a bundle, and which of them is read.
#[derive(Default)]
pub(super) struct Schools {
    /// The `sourcedId` of the only school that is read.
    only: Option<String>,
    /// Names of the schools by `sourcedId`, where students of several are read.
    names: BTreeMap<String, String>,
    /// The schools that roles name, by the `sourcedId` of the student; the primary one first.
    of_roles: BTreeMap<String, Vec<String>>,
    /// Schools that have classes of a course, by the `sourcedId` of the course.
    of_classes: BTreeMap<String, BTreeSet<String>>,
    /// Sessions that classes of the school name.
    sessions: Option<BTreeSet<String>>,
    /// Courses of its classes.
    courses: BTreeSet<String>,
}

/// Finds the school that gradus.toml names; nothing when there is none.
pub(super) fn read<'t>(bundle: &Bundle<'t>, emit: &mut Emitter<'t, '_>) -> Option<Schools> {
    let mut schools = Vec::new();
    for (file, line) in bundle.live(FileKind::Orgs, emit) {
        if file.text(line, "type").eq_ignore_ascii_case("school") {
            schools.push((file, line));
            emit.joined(line.row);
        } else {
            emit.pass_over(line.row, "no school");
        }
    }
    let mut found = Schools { of_roles: of_roles(bundle), ..Schools::default() };
    let [chosen] = emit.settings.choices("school") else {
        schools.iter().for_each(|(file, line)| emit.school(file.text(line, "name")));
        say_several(bundle, &schools, emit);
        let names = schools.iter().map(|(file, line)| {
            (file.text(line, "sourcedId").to_string(), file.text(line, "name").to_string())
        });
        found.tell_apart(bundle, names.filter(|(_, name)| !name.is_empty()).collect());
        return Some(found);
    };
    let is_chosen = |(file, line): &&(&File<'t>, &Line<'t>)| {
        ["name", "identifier", "sourcedId"].into_iter().any(|column| {
            let text = file.text(line, column);
            !text.is_empty() && text.eq_ignore_ascii_case(chosen.trim())
        })
    };
    let Some((file, line)) = schools.iter().find(is_chosen) else {
        let names: Vec<&str> = schools.iter().map(|(file, line)| file.text(line, "name")).collect();
        let listed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("the export has no school `{}`", chosen.value);
        emit.report(
            Diagnostic::error(&FORMAT_OPTION, chosen.origin, message)
                .label("nothing is read of the export")
                .maybe_help(did_you_mean(chosen, names))
                .help(format!("its schools are {}", listed.join(", "))),
        );
        return None;
    };
    emit.school(file.text(line, "name"));
    let only = file.text(line, "sourcedId").to_string();
    let mut sessions = BTreeSet::new();
    for (file, deleted, line) in bundle.rows(FileKind::Classes) {
        if !deleted && file.text(line, "schoolSourcedId") == only {
            sessions.extend(list(file.text(line, "termSourcedIds")).map(str::to_string));
            found.courses.insert(file.text(line, "courseSourcedId").to_string());
        }
    }
    found.sessions = (!sessions.is_empty()).then(|| with_parents(bundle, sessions));
    found.only = Some(only);
    Some(found)
}

impl Schools {
    /// Is somebody of the school that is read?
    pub(super) fn has_user<'t>(&self, file: &File<'t>, line: &Line<'t>) -> bool {
        let Some(only) = &self.only else { return true };
        self.of_user(file, line).any(|school| school == only)
    }

    /// The organisations that somebody is of, the primary one first.
    fn of_user<'a, 't>(
        &'a self,
        file: &'a File<'t>,
        line: &'a Line<'t>,
    ) -> impl Iterator<Item = &'a str> {
        let of_roles = self.of_roles.get(file.text(line, "sourcedId"));
        let primary = Some(file.text(line, "primaryOrgSourcedId")).filter(|id| !id.is_empty());
        let of_roles = of_roles.into_iter().flatten().map(String::as_str);
        primary.into_iter().chain(of_roles).chain(list(file.text(line, "orgSourcedIds")))
    }

    /// Names of the schools of a student, the primary one first; none where all are of one school.
    pub(super) fn names_of_user<'t>(&self, file: &File<'t>, line: &Line<'t>) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for name in self.of_user(file, line).filter_map(|id| self.names.get(id)) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }

    /// Names of the schools that have a course: its own, and those that have classes of it; none
    /// where all do, or all students are of one school.
    pub(super) fn names_of_course<'t>(&self, file: &File<'t>, line: &Line<'t>) -> Vec<&str> {
        let own = [file.text(line, "orgSourcedId")];
        let with_classes = ["sourcedId", "courseCode"].into_iter();
        let with_classes =
            with_classes.filter_map(|column| self.of_classes.get(file.text(line, column)));
        let ids = own.into_iter().chain(with_classes.flatten().map(String::as_str));
        let names: BTreeSet<&str> =
            ids.filter_map(|id| self.names.get(id)).map(String::as_str).collect();
        names.into_iter().collect()
    }

    /// Takes the names of the schools, where students of more than one are read.
    fn tell_apart(&mut self, bundle: &Bundle<'_>, names: BTreeMap<String, String>) {
        let mut attended: BTreeSet<&str> = BTreeSet::new();
        for (file, deleted, line) in bundle.rows(FileKind::Users) {
            let by_role = self.of_roles.contains_key(file.text(line, "sourcedId"));
            if !deleted && (by_role || is_student(file, line)) {
                let own = self.of_user(file, line).filter_map(|id| names.get_key_value(id));
                attended.extend(own.map(|(id, _)| id.as_str()));
            }
        }
        if attended.len() < 2 {
            return;
        }
        for (file, deleted, line) in bundle.rows(FileKind::Classes) {
            if !deleted {
                let course = file.text(line, "courseSourcedId").to_string();
                let school = file.text(line, "schoolSourcedId").to_string();
                self.of_classes.entry(course).or_default().insert(school);
            }
        }
        self.names = names;
    }

    /// Is a class of the school that is read?
    pub(super) fn has_class<'t>(&self, file: &File<'t>, line: &Line<'t>) -> bool {
        self.only.as_ref().is_none_or(|only| file.text(line, "schoolSourcedId") == only)
    }

    /// Is a course of the school that is read, or has one of its classes?
    pub(super) fn has_course<'t>(&self, file: &File<'t>, line: &Line<'t>) -> bool {
        self.only.as_ref().is_none_or(|only| {
            file.text(line, "orgSourcedId") == only
                || self.courses.contains(file.text(line, "sourcedId"))
        })
    }

    /// Is a session one of the school that is read, as far as its classes tell?
    pub(super) fn has_session(&self, id: &str) -> bool {
        self.sessions.as_ref().is_none_or(|sessions| sessions.contains(id))
    }
}

/// The schools that roles name, by student; the primary one first.
fn of_roles(bundle: &Bundle<'_>) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, deleted, line) in bundle.rows(FileKind::Roles) {
        if !deleted && is_student(file, line) {
            let of = found.entry(file.text(line, "userSourcedId").to_string()).or_default();
            let is_primary = file.text(line, "roleType").eq_ignore_ascii_case("primary");
            let at = if is_primary { 0 } else { of.len() };
            of.insert(at, file.text(line, "orgSourcedId").to_string());
        }
    }
    found
}

/// True for a row with the role of a student.
fn is_student<'t>(file: &File<'t>, line: &Line<'t>) -> bool {
    file.text(line, "role").eq_ignore_ascii_case("student")
}

/// Sessions and those they are part of.
fn with_parents(bundle: &Bundle<'_>, mut sessions: BTreeSet<String>) -> BTreeSet<String> {
    let parents: BTreeMap<&str, &str> = bundle
        .rows(FileKind::Sessions)
        .map(|(file, _, line)| (file.text(line, "sourcedId"), file.text(line, "parentSourcedId")))
        .collect();
    let mut open: Vec<String> = sessions.iter().cloned().collect();
    while let Some(session) = open.pop() {
        if let Some(parent) = parents.get(session.as_str()).filter(|parent| !parent.is_empty())
            && sessions.insert((*parent).to_string())
        {
            open.push((*parent).to_string());
        }
    }
    sessions
}

/// Says that students of several schools are read, when there are.
fn say_several<'t>(
    bundle: &Bundle<'t>,
    schools: &[(&File<'t>, &Line<'t>)],
    emit: &mut Emitter<'t, '_>,
) {
    let mut with_classes = BTreeSet::new();
    for (file, deleted, line) in bundle.rows(FileKind::Classes) {
        if !deleted {
            with_classes.insert(file.text(line, "schoolSourcedId"));
        }
    }
    let names: Vec<&str> = schools
        .iter()
        .filter(|(file, line)| with_classes.contains(file.text(line, "sourcedId")))
        .map(|(file, line)| file.text(line, "name"))
        .collect();
    if let [first, _, ..] = names[..] {
        let listed = quoted(&names, NAMED);
        let message = format!("{} schools are read together: {listed}", names.len());
        let origin = schools.first().map_or(Origin::Nowhere, |(_, line)| line.origin);
        emit.assume(
            origin,
            message,
            format!("to read one of them: `options = {{ school = \"{first}\" }}`"),
        );
    }
}

/// Schools that a message names.
const NAMED: usize = 5;
