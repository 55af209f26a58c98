//! The diploma of one student, with substitutes approved for parts of it.

use std::borrow::Cow;

use crate::base::{Date, Diagnostic, Diagnostics, Idx};
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::rules::Diploma;
use crate::policy::{Rulebook, Stands};

crate::code!(
    SUBSTITUTION_ELSEWHERE,
    "policy/substitution-elsewhere",
    "A substitution for a student stands in a policy, and another version of the policy holds for that \
     student.\n\nWhat was approved has no effect, and nobody would notice before the student wants to \
     graduate.\n\nMove it into the policy that holds for the student."
);

/// Says which substitutions stand in a version of the rules that does not hold for their student on
/// a day.
pub fn misplaced_substitutions(rulebook: &Rulebook, model: &Model, day: Date) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for rules in rulebook.all() {
        let known = rules.graduation.substitutions.iter().filter(|one| one.date <= day);
        for one in known {
            let student = &model.students[one.student];
            let holding = rulebook.choose(student, day);
            if !std::ptr::eq(holding, rules) {
                let (here, there) = (&rules.about.title, &holding.about.title);
                let id = &student.id.value;
                let message =
                    format!("this stands in `{here}`, and `{there}` holds for student `{id}`");
                diagnostics.push(
                    Diagnostic::warning(&SUBSTITUTION_ELSEWHERE, one.origin, message)
                        .help(format!("move the substitution into `{there}`")),
                );
            }
        }
    }
    diagnostics
}

/// Positions of the substitutions that hold for a student on a day.
pub(in crate::policy) fn of(diploma: &Diploma, student: Idx<Student>, as_of: Date) -> Vec<usize> {
    let all = diploma.substitutions.iter().enumerate();
    all.filter(|(_, one)| one.student == student && one.date <= as_of).map(|(at, _)| at).collect()
}

/// The diploma with substitutions in it.
pub(in crate::policy) fn applied<'a>(
    diploma: &'a Diploma,
    substitutions: &[usize],
) -> Cow<'a, Diploma> {
    if substitutions.is_empty() {
        return Cow::Borrowed(diploma);
    }
    let mut own = diploma.clone();
    for at in substitutions {
        let substitution = &diploma.substitutions[*at];
        let with = &mut own.requirements[substitution.requirement].needs.with;
        match &substitution.stands {
            Stands::Credits(share) => with.substitutes.push(share.clone()),
            Stands::Course { asked, by } => {
                with.courses
                    .iter_mut()
                    .filter(|course| *course == asked)
                    .for_each(|course| *course = *by);
            }
        }
    }
    Cow::Owned(own)
}
