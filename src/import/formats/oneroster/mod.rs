//! OneRoster CSV, versions 1.0 to 1.2, and the files of Microsoft's School Data Sync 2: the roster
//! of a school, and results by learning objective.
//!
//! A bundle is a folder or a zip of CSV files. What a file holds is told by its columns, not by
//! its name: bundles exist whose `userProfiles.csv` holds roles.

mod bundle;
mod calendar;
mod courses;
mod guardians;
mod kind;
mod manifest;
mod people;
mod results;
mod schools;

use bundle::Bundle;
use kind::FileKind;

use super::emitter::Emitter;
use super::format::Format;
use super::settings::OptionDoc;
use crate::import::loaded::Loaded;

pub(in crate::import) use manifest::CHANGES_ONLY;

pub(super) static FORMAT: Format = Format {
    name: "oneroster",
    title: "OneRoster",
    doc: "students, guardians, terms, courses, enrolments, and results by learning objective",
    options: &[
        OptionDoc {
            name: "student",
            words: &["identifier", "sourcedId", "username", "email"],
            doc: "column that becomes the student's identifier; without it `identifier`, where \
                  every student has one of their own, else `sourcedId`",
        },
        OptionDoc {
            name: "periods",
            words: &["gradingPeriod", "term", "semester", "schoolYear"],
            doc: "type of academic session that is a reporting period; without it the shortest \
                  there is",
        },
        OptionDoc {
            name: "school",
            words: &[],
            doc: "the only school that is read of a district: its name, `identifier` or \
                  `sourcedId`; without it all are read",
        },
        OptionDoc {
            name: "areas",
            words: &["subjects", "subjectCodes"],
            doc: "column that becomes the credit areas of courses; without it they have none",
        },
    ],
    of_people: true,
    claims: |loaded| FileKind::of(loaded).is_some(),
    read,
};

fn read<'t>(parts: &[&'t Loaded], emit: &mut Emitter<'t, '_>) {
    let bundle = Bundle::open(parts, emit);
    manifest::read(&bundle, emit);
    let Some(schools) = schools::read(&bundle, emit) else { return };
    let calendar = calendar::read(&bundle, &schools, emit);
    let year = people::RosterYear::of(&calendar, courses::year(&bundle, &schools, &calendar));
    let people = people::read(&bundle, &schools, year.as_ref(), emit);
    guardians::read(&bundle, &people, emit);
    let courses = courses::read(&bundle, &schools, &calendar, emit);
    courses::enrollments(&bundle, &people, &courses, &calendar, emit);
    results::read(&bundle, &people, emit);
    for (_, _, line) in bundle.rows(FileKind::Other) {
        emit.pass_over(line.row, "a row that nothing is read of");
    }
}
