//! Guardians: users that students name as their agents. Everybody else who is not a student is
//! passed over.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle::{Bundle, File, list};
use super::kind::FileKind;
use super::people::People;
use crate::import::cell::Cell;
use crate::import::formats::broken_reference::report as broken;
use crate::import::formats::emitter::Emitter;
use crate::import::formats::sheet::Line;

const ROLES: [&str; 3] = ["parent", "guardian", "relative"];

pub(super) fn read<'t>(bundle: &Bundle<'t>, people: &People<'t>, emit: &mut Emitter<'t, '_>) {
    let mut charges = charges(bundle, people);
    let related = related(bundle, people, &mut charges, emit);
    let live = bundle.rows(FileKind::Users).filter(|(_, deleted, _)| !deleted);
    for (file, _, line) in live {
        let id = file.text(line, "sourcedId");
        if people.students.contains_key(id) {
            continue;
        }
        if people.absent(id).is_some() {
            continue;
        }
        let roles = people.roles.get(id).or_else(|| related.get(id));
        let role = ROLES.into_iter().find(|role| roles.is_some_and(|roles| roles.contains(*role)));
        match (charges.get(id), role) {
            (Some(students), Some(role)) => guardian(file, line, students, role, emit),
            (_, Some(_)) => emit.pass_over(line.row, "a guardian of no student here"),
            (_, None) => emit.pass_over(line.row, "neither student nor guardian"),
        }
    }
}

/// The students of each agent, by the agent's `sourcedId`.
fn charges<'t>(bundle: &Bundle<'t>, people: &People<'t>) -> BTreeMap<String, Vec<Cell<'t>>> {
    let mut charges: BTreeMap<String, Vec<Cell<'t>>> = BTreeMap::new();
    for (file, deleted, line) in bundle.rows(FileKind::Users) {
        let Some(student) = people.students.get(file.text(line, "sourcedId")) else { continue };
        if deleted {
            continue;
        }
        for agent in list(file.text(line, "agentSourcedIds")) {
            charges.entry(agent.to_string()).or_default().push(student.clone());
        }
    }
    charges
}

/// The relations that a file of its own names, by the `sourcedId` of the guardian, whose students
/// are added to `charges`.
fn related<'t>(
    bundle: &Bundle<'t>,
    people: &People<'t>,
    charges: &mut BTreeMap<String, Vec<Cell<'t>>>,
    emit: &mut Emitter<'t, '_>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut related: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, line) in bundle.live(FileKind::Relationships, emit) {
        let user = file.text(line, "userSourcedId");
        let Some(student) = people.students.get(user) else {
            match people.absent(user) {
                Some(why) => emit.pass_over(line.row, why),
                None => broken(emit, line, file.cell(line, "userSourcedId"), "student"),
            }
            continue;
        };
        let guardian = file.text(line, "relationshipUserSourcedId").to_string();
        let role = match file.text(line, "relationshipRole").to_lowercase() {
            role if ROLES.contains(&role.as_str()) => role,
            _ => "relative".to_string(),
        };
        let students = charges.entry(guardian.clone()).or_default();
        if students.iter().all(|known| known.text != student.text) {
            students.push(student.clone());
        }
        related.entry(guardian).or_default().insert(role);
        emit.joined(line.row);
    }
    related
}

/// A bundle has no addresses, so every guardian is a household that mail does not reach.
fn guardian<'t>(
    file: &File<'t>,
    line: &Line<'t>,
    students: &[Cell<'t>],
    role: &'static str,
    emit: &mut Emitter<'t, '_>,
) {
    let word = |text: &'static str| Some(Cell::derived(text, line.origin));
    let id = file.cell(line, "sourcedId");
    let email = file.cell(line, "email");
    let name = format!("{} {}", file.text(line, "givenName"), file.text(line, "familyName"));
    let name = Cell::derived(name.trim().to_string(), line.origin);
    let delivery = if email.is_some() { "email" } else { "portal" };
    emit.put(
        line.row,
        "households",
        line.origin,
        [("id", id.clone()), ("addressee", Some(name.clone())), ("delivery", word(delivery))],
    );
    for student in students {
        let phone = file.cell(line, "phone").or_else(|| file.cell(line, "sms"));
        emit.put(
            line.row,
            "guardians",
            line.origin,
            [
                ("student", Some(student.clone())),
                ("household", id.clone()),
                ("name", Some(name.clone())),
                ("relation", word(role)),
                ("email", email.clone()),
                ("phone", phone),
            ],
        );
    }
}
