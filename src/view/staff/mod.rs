//! The private site for teachers and leaders: who needs what, by class, by student and in lists.
//!
//! An edition is a folder that works by itself: the leaders' one holds everybody, a teacher's one
//! holds their own students and no word about others. A student is a teacher's own who is advised
//! by them, or whose work they rated, in the school year of the day. Nothing here compares students
//! with each other on the page that is for the student.

mod builder;
mod cell;
mod class;
mod edition;
mod explained;
mod lists;
mod member;
mod overview;
mod person;

pub use cell::{Cell, Column};
pub use class::{ClassPage, ClassRow};
pub use edition::{Body, Edition, Page, Section};
pub use explained::{ExplainedPage, ExplainedValue};
pub use lists::{Group, List, ListLine, ListsPage};
pub use overview::{ClassLine, CohortLine, Overview, PersonLine};
pub use person::{
    EvidenceGroup, EvidenceLine, GrowthLine, Note, OwnPage, PersonPage, Shared, Step, SubjectRow,
    Value,
};

use std::collections::BTreeSet;

use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::Thresholds;
use crate::view::Context;
use crate::view::voice::{Language, Voice};
use builder::Builder;
use member::Member;

/// The leaders' edition, then one for each teacher by name.
pub fn build<'a>(
    context: &Context<'a>,
    students: &[Idx<Student>],
    language: Language<'a>,
    thresholds: Thresholds,
) -> Vec<Edition> {
    let rules = context.rulebook.newest(context.occasion.as_of);
    let voice = Voice { model: context.model, rules, language };
    let mut members: Vec<Member<'a>> = students
        .iter()
        .map(|student| Member::new(context, *student, language, thresholds))
        .collect();
    members.sort_by_key(Member::by_name);
    let teachers: BTreeSet<&str> =
        members.iter().flat_map(|member| member.teachers.iter().copied()).collect();
    let everybody = Builder::new(voice, context.occasion, members.iter().collect(), None);
    let mut editions = vec![everybody.edition()];
    editions.extend(teachers.into_iter().map(|teacher| {
        let own = members.iter().filter(|member| member.teachers.contains(teacher));
        Builder::new(voice, context.occasion, own.collect(), Some(teacher)).edition()
    }));
    editions
}
