//! Guardians: contacts on the rows of students, or in files of their own. The files have no postal
//! addresses, so every guardian is a household that mail does not reach.

use std::collections::BTreeMap;

use super::layout::FileKind;
use super::students::Students;
use super::table::{Row, Tables};
use crate::import::cell::Cell;
use crate::import::formats::broken_reference;
use crate::import::formats::emitter::Emitter;

/// Relations that make somebody a guardian; a row may name others, such as a doctor.
const GUARDIANS: [&str; 12] = [
    "parent",
    "guardian",
    "mother",
    "father",
    "stepmother",
    "stepfather",
    "grandmother",
    "grandfather",
    "grandparent",
    "foster parent",
    "aunt",
    "uncle",
];

/// Gives households and guardians.
pub(super) fn read<'t>(tables: &Tables<'t>, students: &Students<'t>, emit: &mut Emitter<'t, '_>) {
    let mut households = BTreeMap::new();
    for row in tables.rows(FileKind::Students) {
        let Some(student) = students.get(row.text("id")) else { continue };
        let Some(name) = row.cell("contact_name") else { continue };
        let email = row.cell("contact_email");
        let id = row.cell("contact_id").or_else(|| email.clone()).unwrap_or_else(|| {
            let text = format!("{}/{}", student.text, name.text);
            Cell::derived(text, name.origin)
        });
        let contact = Contact { id, name, email, phone: row.cell("contact_phone") };
        give(row, student, &contact, &mut households, emit);
    }
    let people: BTreeMap<String, &Row<'t>> = tables
        .rows(FileKind::Guardians)
        .map(|row| (row.text("contact_email").to_lowercase(), row))
        .collect();
    tables.rows(FileKind::Guardians).for_each(|row| emit.joined(row.line.row));
    for row in tables.rows(FileKind::Relations) {
        let Some(student) = students.get(row.text("student")) else {
            broken_reference::report(emit, &row.line, row.cell("student"), "student");
            continue;
        };
        let Some(email) = row.cell("contact_email") else {
            emit.pass_over(row.line.row, "a guardian without an address");
            continue;
        };
        let person = people.get(&email.text.to_lowercase());
        let name = person.map(|person| {
            let text = format!("{} {}", person.text("given"), person.text("family"));
            Cell::derived(text.trim().to_string(), person.line.origin)
        });
        let name = name.filter(|name| !name.text.is_empty()).unwrap_or_else(|| email.clone());
        let phone = person.and_then(|person| person.cell("contact_phone"));
        let contact = Contact { id: email.clone(), name, email: Some(email), phone };
        give(row, student, &contact, &mut households, emit);
    }
}

struct Contact<'t> {
    id: Cell<'t>,
    name: Cell<'t>,
    email: Option<Cell<'t>>,
    phone: Option<Cell<'t>>,
}

fn give<'t>(
    row: &Row<'t>,
    student: &Cell<'t>,
    contact: &Contact<'t>,
    households: &mut BTreeMap<String, ()>,
    emit: &mut Emitter<'t, '_>,
) {
    let relation = row.cell("contact_relation");
    let said = relation.as_ref().map(|cell| cell.text.to_lowercase()).unwrap_or_default();
    let is_guardian = said.is_empty() || GUARDIANS.contains(&said.as_str());
    if !is_guardian {
        return emit.pass_over(row.line.row, "a contact who is not a guardian");
    }
    let word = |text: &'static str| Some(Cell::derived(text, contact.name.origin));
    if households.insert(contact.id.text.to_lowercase(), ()).is_none() {
        let delivery = if contact.email.is_some() { "email" } else { "portal" };
        emit.put(
            row.line.row,
            "households",
            row.line.origin,
            [
                ("id", Some(contact.id.clone())),
                ("addressee", Some(contact.name.clone())),
                ("delivery", word(delivery)),
            ],
        );
    }
    let relation = relation.map(|cell| Cell::derived(said, cell.origin));
    emit.put(
        row.line.row,
        "guardians",
        row.line.origin,
        [
            ("student", Some(student.clone())),
            ("household", Some(contact.id.clone())),
            ("name", Some(contact.name.clone())),
            ("relation", relation.or_else(|| word("guardian"))),
            ("email", contact.email.clone()),
            ("phone", contact.phone.clone()),
        ],
    );
}
