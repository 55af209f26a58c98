//! A district: which of its schools are meant, and whose its students are.

use std::collections::BTreeMap;

use super::draft;
use crate::base::nearest::did_you_mean;
use crate::base::{Date, Diagnostic, Diagnostics, Idx, Origin, quoted_few};
use crate::model::district::{self, Member, MemberSchool};
use crate::model::people::Student;
use crate::model::year::StudentYear;
use crate::model::{Model, Text};
use crate::project::Project;
use crate::project::schools::DistrictSchool;

crate::code!(
    WHICH_SCHOOL,
    "press/which-school",
    "The project has several schools, and it is not clear which one is meant.\n\nDocuments have the name, the rules \
     and the key of one school; one that is guessed would be the wrong one.\n\nName it with `--school` and its id, \
     which stands under `[[schools]]` in `gradus.toml`. `gradus build` and `gradus check` without it look at all schools."
);
crate::code!(
    UNKNOWN_SCHOOL,
    "press/unknown-school",
    "In a district, a row names a school that the settings do not have, or none.\n\nIt is not known whose name would stand on the \
     student's documents and whose rules hold, so none are made of the student; a result of graduates is on \
     no school's profile, and a course on no school's site.\n\nCorrect the column `school`, or `schools` of a course; it has the id of a school, its name, or what is listed \
     as `called` under `[[schools]]`. Or add the school there."
);

/// The schools of a project that are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// The only one there is.
    #[default]
    Only,
    /// Each, on its own.
    Each,
    /// All of a district together, as if they were one.
    Together,
    /// The one with an id or a name.
    Named(String),
}

/// The settings of each school that is meant.
///
/// # Errors
/// A diagnostic when it is not clear which are.
pub(super) fn choose(project: &Project, which: &Which) -> Result<Vec<Project>, Box<Diagnostic>> {
    let schools = &project.schools;
    let unclear = |message: String| {
        let ids: Vec<String> = schools.iter().map(|one| format!("`{}`", one.id.value)).collect();
        let named = format!("name one with `--school`: {}", ids.join(", "));
        let help = if ids.is_empty() { "leave out `--school`".to_string() } else { named };
        (Diagnostic::error(&WHICH_SCHOOL, Origin::Nowhere, message), help)
    };
    match which {
        Which::Only if schools.is_empty() => Ok(vec![project.clone()]),
        Which::Each if schools.is_empty() => Ok(vec![project.clone()]),
        Which::Together => Ok(vec![project.clone()]),
        Which::Each => Ok(schools.iter().map(|school| project.of_school(school)).collect()),
        Which::Only => {
            let (error, help) = unclear(format!("the project has {} schools", schools.len()));
            Err(Box::new(error.help(help)))
        }
        Which::Named(name) => match schools.iter().find(|school| school.is_called(name)) {
            Some(school) => Ok(vec![project.of_school(school)]),
            None => {
                let (error, help) = unclear(format!("the project has no school `{name}`"));
                let known = schools.iter().map(|school| school.id.value.as_str());
                Err(Box::new(error.maybe_help(did_you_mean(name, known)).help(help)))
            }
        },
    }
}

/// The model of each school, in the order of their settings. Students of whom it is not known which
/// school they are of are in none, and reported. Without a day there is none to look at, and the
/// district stays whole.
pub(super) fn models(
    district: Model,
    projects: &[Project],
    day: Option<Date>,
    diagnostics: &mut Diagnostics,
) -> Vec<Model> {
    let Some(schools) = projects.iter().find(|project| project.id.is_some()) else {
        return vec![district];
    };
    let (Some(day), schools) = (day, &schools.schools) else { return vec![district] };
    let mut finding = Finding { schools, members: BTreeMap::new(), unknown: BTreeMap::new() };
    for (idx, student) in district.students.iter() {
        finding.student(idx, student, district.calendar.year_of(day), day);
    }
    for outcome in &district.outcomes {
        let told = outcome.school.as_ref().map_or(outcome.origin, |school| school.origin);
        let called = outcome.school.as_ref().map(|school| &*school.value);
        finding.school(called, told, outcome.code.to_string());
    }
    for course in district.courses.values() {
        for school in &course.schools {
            finding.school(Some(&*school.value), school.origin, course.code.value.to_string());
        }
    }
    let Finding { mut members, unknown, .. } = finding;
    unknown.into_iter().for_each(|(name, found)| diagnostics.push(report(name, &found, schools)));
    let parts = projects.iter().map(|project| MemberSchool {
        school: draft::school(&project.school),
        members: project.id.as_ref().and_then(|id| members.remove(id)).unwrap_or_default(),
    });
    let name = |written: &str| {
        let school = schools.iter().find(|school| school.is_called(written))?;
        Some(Text::from(school.school.name.as_str()))
    };
    district::take_apart(district, parts.collect(), name)
}

/// The search for everybody's schools.
struct Finding<'s> {
    schools: &'s [DistrictSchool],
    /// By the id of the school.
    members: BTreeMap<String, Vec<Member>>,
    /// Everything that is of a school that is not known, by its name; or of none.
    unknown: BTreeMap<Option<String>, Unknown>,
}

/// The first place, and everything that is of that school.
struct Unknown {
    first: Origin,
    what: Vec<String>,
}

impl<'s> Finding<'s> {
    fn student(&mut self, idx: Idx<Student>, student: &Student, year: i32, day: Date) {
        let now = student.years.school_row(year, day);
        // Of who is there no more, the school is the one they left.
        let last = || student.years.last_school_row().filter(|_| !student.attends(day));
        let row = now.or_else(last);
        let what = || student.id.value.to_string();
        let school = row.and_then(|row| row.school.as_deref());
        let home = self.school(school, row.map_or(student.id.origin, |row| row.origin), what());
        let Some((home, StudentYear { origin, also_at, .. })) = home.zip(row) else { return };
        let mut at = vec![home];
        for other in also_at {
            at.extend(
                self.school(Some(other), *origin, what()).filter(|other| !at.contains(other)),
            );
        }
        for id in at {
            let guest = id != home;
            self.members.entry(id.to_string()).or_default().push(Member { student: idx, guest });
        }
    }

    /// The id of the school that something is of; when there is none, it is noted.
    fn school(&mut self, called: Option<&str>, origin: Origin, what: String) -> Option<&'s str> {
        let found = self.schools.iter().find(|one| called.is_some_and(|name| one.is_called(name)));
        if found.is_none() {
            let unknown = self.unknown.entry(called.map(str::to_string));
            unknown.or_insert(Unknown { first: origin, what: Vec::new() }).what.push(what);
        }
        found.map(|school| school.id.value.as_str())
    }
}

fn report(name: Option<String>, found: &Unknown, schools: &[DistrictSchool]) -> Diagnostic {
    let Unknown { first, what } = found;
    let what = quoted_few(what);
    let ids: Vec<String> = schools.iter().map(|one| format!("`{}`", one.id.value)).collect();
    let known = format!("the schools there are: {}", ids.join(", "));
    match name {
        Some(name) => {
            let names = schools.iter().flat_map(DistrictSchool::names);
            let message = format!("no school is called `{name}`, as it is said of {what}");
            Diagnostic::error(&UNKNOWN_SCHOOL, *first, message)
                .maybe_help(did_you_mean(&name, names))
                .help(known)
                .help("correct it, or add `called` to the school under `[[schools]]`")
        }
        None => Diagnostic::error(&UNKNOWN_SCHOOL, *first, format!("no school is told of {what}"))
            .help("write the school of the year into the column `school`")
            .help(known),
    }
}
