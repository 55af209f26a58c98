//! The names of the files and columns of each system.

use crate::import::formats::sheet;
use crate::import::loaded::Loaded;

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    Schools,
    Students,
    Teachers,
    Sections,
    Enrollments,
    /// Who may receive something of students, and whose they are.
    Guardians,
    Relations,
}

/// The marks by which the files of a system are told, and what their columns are called.
pub(super) struct Layout {
    /// Columns that tell a file, and how its name begins where columns do not tell it; the more
    /// telling first.
    signs: &'static [(FileKind, &'static [&'static str], &'static str)],
    columns: &'static [Column],
}

/// A column: the file it is in, our name, what it is called there, and whether nothing can be read
/// without it.
type Column = (FileKind, &'static str, &'static [&'static str], bool);

impl Layout {
    /// The kind of a file; nothing when it is none of the system's.
    pub(super) fn kind(&self, loaded: &Loaded) -> Option<FileKind> {
        let name = sheet::normalised(loaded.name.rsplit('/').next().unwrap_or_default());
        let tells = |(_, signs, called): &&(FileKind, &[&str], &str)| {
            name.starts_with(called) && sheet::names(loaded, signs)
        };
        self.signs.iter().find(tells).map(|(kind, _, _)| *kind)
    }

    /// The columns of a file: our name, what it is called there, whether it is needed.
    pub(super) fn columns(
        &self,
        kind: FileKind,
    ) -> impl Iterator<Item = (&'static str, &'static [&'static str], bool)> {
        let own = self.columns.iter().filter(move |(of, _, _, _)| *of == kind);
        own.map(|(_, ours, theirs, is_needed)| (*ours, *theirs, *is_needed))
    }
}

pub(super) static CLEVER: Layout = Layout {
    signs: &[
        (FileKind::Enrollments, &["School_id", "Section_id", "Student_id"], ""),
        (FileKind::Sections, &["School_id", "Section_id"], ""),
        (FileKind::Students, &["School_id", "Student_id", "Last_name", "First_name"], ""),
        (FileKind::Teachers, &["School_id", "Teacher_id", "Last_name", "First_name"], ""),
        (FileKind::Teachers, &["School_id", "Staff_id", "Last_name", "First_name"], ""),
        (FileKind::Schools, &["School_id", "School_name"], ""),
        // A column that is missing is named.
        (FileKind::Students, &["School_id", "Student_id"], "student"),
        (FileKind::Enrollments, &["School_id", "Section_id"], "enrollment"),
    ],
    columns: &[
        (FileKind::Schools, "school_name", &["School_name"], false),
        (FileKind::Students, "id", &["Student_id"], true),
        (FileKind::Students, "number", &["Student_number"], false),
        (FileKind::Students, "state", &["State_id"], false),
        (FileKind::Students, "username", &["Username"], false),
        (FileKind::Students, "email", &["Student_email"], false),
        (FileKind::Students, "given", &["First_name"], true),
        (FileKind::Students, "middle", &["Middle_name"], false),
        (FileKind::Students, "family", &["Last_name"], true),
        (FileKind::Students, "preferred", &["Preferred_first_name"], false),
        (FileKind::Students, "born", &["DOB"], false),
        (FileKind::Students, "grade", &["Grade"], false),
        (FileKind::Students, "contact_name", &["Contact_name"], false),
        (FileKind::Students, "contact_relation", &["Contact_relationship"], false),
        (FileKind::Students, "contact_email", &["Contact_email"], false),
        (FileKind::Students, "contact_phone", &["Contact_phone"], false),
        (FileKind::Students, "contact_id", &["Contact_sis_id"], false),
        (FileKind::Sections, "id", &["Section_id"], true),
        (FileKind::Sections, "name", &["Name"], false),
        (FileKind::Sections, "course_number", &["Course_number"], false),
        (FileKind::Sections, "course_name", &["Course_name"], false),
        (FileKind::Sections, "term", &["Term_name"], false),
        (FileKind::Sections, "starts", &["Term_start"], false),
        (FileKind::Sections, "ends", &["Term_end"], false),
        (FileKind::Enrollments, "section", &["Section_id"], true),
        (FileKind::Enrollments, "student", &["Student_id"], true),
    ],
};

pub(super) static SCHOOL_DATA_SYNC: Layout = Layout {
    signs: &[
        (FileKind::Teachers, &["Section SIS ID", "SIS ID"], "teacher"),
        (FileKind::Teachers, &["SIS ID", "School SIS ID", "Username"], "teacher"),
        (FileKind::Enrollments, &["Section SIS ID", "SIS ID"], ""),
        (FileKind::Students, &["SIS ID", "School SIS ID", "Username"], ""),
        (FileKind::Sections, &["SIS ID", "School SIS ID", "Section Name"], ""),
        (FileKind::Relations, &["SIS ID", "Email", "Role"], ""),
        (FileKind::Guardians, &["Email", "First Name", "Last Name", "Phone", "SIS ID"], ""),
        (FileKind::Schools, &["SIS ID", "Name"], "school"),
    ],
    columns: &[
        (FileKind::Schools, "school_name", &["Name"], false),
        (FileKind::Students, "id", &["SIS ID"], true),
        (FileKind::Students, "number", &["Student Number"], false),
        (FileKind::Students, "state", &["State ID"], false),
        (FileKind::Students, "username", &["Username"], false),
        (FileKind::Students, "email", &["Secondary Email", "Email"], false),
        (FileKind::Students, "given", &["First Name"], true),
        (FileKind::Students, "middle", &["Middle Name"], false),
        (FileKind::Students, "family", &["Last Name"], true),
        (FileKind::Students, "born", &["Birthdate"], false),
        (FileKind::Students, "grade", &["Grade"], false),
        (FileKind::Sections, "id", &["SIS ID"], true),
        (FileKind::Sections, "name", &["Section Name"], false),
        (FileKind::Sections, "course_number", &["Course Number", "Course SIS ID"], false),
        (FileKind::Sections, "course_name", &["Course Name"], false),
        (FileKind::Sections, "term", &["Term Name"], false),
        (FileKind::Sections, "starts", &["Term StartDate", "Term Start Date"], false),
        (FileKind::Sections, "ends", &["Term EndDate", "Term End Date"], false),
        (FileKind::Enrollments, "section", &["Section SIS ID"], true),
        (FileKind::Enrollments, "student", &["SIS ID"], true),
        (FileKind::Relations, "student", &["SIS ID"], true),
        (FileKind::Relations, "contact_email", &["Email"], true),
        (FileKind::Relations, "contact_relation", &["Role"], false),
        (FileKind::Guardians, "contact_email", &["Email"], true),
        (FileKind::Guardians, "given", &["First Name"], false),
        (FileKind::Guardians, "family", &["Last Name"], false),
        (FileKind::Guardians, "contact_phone", &["Phone"], false),
    ],
};
