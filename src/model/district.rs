//! A district, taken apart into its schools.

use super::course::Course;
use super::people::Student;
use super::school::School;
use super::{Model, Text};
use crate::base::{Arena, Idx};

/// A school of a district, to be taken out of it.
#[derive(Clone, Debug)]
pub struct MemberSchool {
    /// The facts that head its documents.
    pub school: School,
    /// Its students and its guests, in the order of the roster.
    pub members: Vec<Member>,
}

/// A student at a school of a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// The student.
    pub student: Idx<Student>,
    /// The student is of another school, and comes to this one as well.
    pub guest: bool,
}

/// Takes a district apart: each school has its own students with their records, and a copy of what
/// all have in common. `name` gives the full name of the school that a file calls so.
pub fn take_apart(
    mut district: Model,
    parts: Vec<MemberSchool>,
    name: impl Fn(&str) -> Option<Text>,
) -> Vec<Model> {
    let mut left = vec![0_usize; district.students.len()];
    for member in parts.iter().flat_map(|part| &part.members) {
        left[member.student.position()] += 1;
    }
    let mut schools = Vec::with_capacity(parts.len());
    for MemberSchool { school, members } in parts {
        let (mut students, mut records) = (Vec::new(), Vec::new());
        for Member { student, guest } in members {
            let at = student.position();
            left[at] -= 1;
            // The records of a student at one school, the most by far, are not copied.
            records.push(match left[at] {
                0 => std::mem::take(&mut district.records[at]),
                _ => district.records[at].clone(),
            });
            let mut student = district.students[student].clone();
            student.guest = guest;
            student.years.name_schools(&school.name, &name);
            students.push(student);
        }
        let is_own = |written: &Text| name(written).as_ref() == Some(&school.name);
        let outcomes = district.outcomes.iter();
        let outcomes = outcomes
            .filter(|one| one.school.as_ref().is_some_and(|written| is_own(&written.value)));
        schools.push(Model {
            scales: district.scales.clone(),
            scale: district.scale,
            habit_scale: district.habit_scale,
            framework: district.framework.clone(),
            habits: district.habits.clone(),
            course_levels: district.course_levels.clone(),
            courses: courses(&district.courses, is_own),
            periods: district.periods.clone(),
            calendar: district.calendar.clone(),
            households: district.households.clone(),
            students: students.into_iter().collect(),
            records,
            rows_apart: district.rows_apart.clone(),
            outcomes: outcomes.cloned().collect(),
            translations: district.translations.clone(),
            renamed: district.renamed.clone(),
            tied: district.tied.clone(),
            school,
        });
    }
    schools
}

/// The courses of the district, as one of its schools has them.
fn courses(all: &Arena<Course>, is_own: impl Fn(&Text) -> bool) -> Arena<Course> {
    let here = |course: &Course| {
        course.schools.is_empty() || course.schools.iter().any(|school| is_own(&school.value))
    };
    all.values().map(|course| Course { elsewhere: !here(course), ..course.clone() }).collect()
}
