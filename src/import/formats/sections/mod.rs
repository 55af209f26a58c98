//! Rosters whose sections name the course: those that Clever takes, and those of Microsoft's School
//! Data Sync 1. One file has the students, one the sections, one says who is in which.

mod contacts;
mod enrollments;
mod layout;
mod students;
mod table;

use layout::{FileKind, Layout};
use table::Tables;

use super::emitter::Emitter;
use super::format::Format;
use super::settings::OptionDoc;
use crate::import::loaded::Loaded;

const OPTIONS: &[OptionDoc] = &[OptionDoc {
    name: "student",
    words: &["number", "id", "state", "username", "email"],
    doc: "what becomes the student's identifier: the number of the school, the identifier of the \
          system, that of the state, the name or the address used to sign in; without it the number, \
          where every student has one of their own, else the identifier of the system",
}];

pub(super) static CLEVER: Format = Format {
    name: "clever",
    title: "Clever",
    doc: "students and their contacts, courses, terms and enrolments, as files for Clever have them",
    options: OPTIONS,
    of_people: true,
    claims: |loaded| layout::CLEVER.kind(loaded).is_some(),
    read: |parts, emit| read(&layout::CLEVER, parts, emit),
};

pub(super) static SCHOOL_DATA_SYNC: Format = Format {
    name: "sds",
    title: "School Data Sync",
    doc: "students and their guardians, courses, terms and enrolments, as files for version 1 of \
          Microsoft's School Data Sync have them; version 2 is read as OneRoster",
    options: OPTIONS,
    of_people: true,
    claims: |loaded| layout::SCHOOL_DATA_SYNC.kind(loaded).is_some(),
    read: |parts, emit| read(&layout::SCHOOL_DATA_SYNC, parts, emit),
};

fn read<'t>(layout: &'static Layout, parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    emit.dates(&["%m/%d/%Y"]);
    let tables = Tables::open(layout, parts, emit);
    let students = students::read(&tables, emit);
    contacts::read(&tables, &students, emit);
    enrollments::read(&tables, &students, emit);
    for line in tables.rows(FileKind::Schools) {
        emit.school(line.text("school_name"));
        emit.joined(line.line.row);
    }
    for line in tables.rows(FileKind::Teachers) {
        emit.pass_over(line.line.row, "somebody who teaches");
    }
}
