//! The private site for teachers and leaders: who needs what, by class, by student and in lists.
//!
//! An edition is a folder that works by itself: the leaders' one holds everybody and everything, a
//! teacher's one their own students and no word about others. In the school year of the day, the
//! students whom they advise are there whole, those whose work they rated with the subjects in
//! which they did. Nothing here compares students with each other on the page that is for the
//! student.

mod builder;
mod cell;
mod class;
mod documents;
mod edition;
mod equity;
mod explained;
mod graduation;
mod lists;
mod member;
mod overview;
mod person;
mod places;
mod ratings;

pub use cell::{Cell, Column};
pub use class::{ClassPage, ClassRow};
pub use documents::{Change, DocumentsPage, IssuedDocument, IssuedLine, Office, Today};
pub use edition::{Body, Edition, Page, Section};
pub use equity::{EquityOptions, EquityPage, MeasureCell, MeasureRow, MeasureTable, NamedGroup};
pub use explained::{ExplainedPage, ExplainedRule, ExplainedValue};
pub use graduation::{GraduatingClass, GraduatingStudent, GraduationPage, StateCount};
pub use lists::{Group, List, ListLine, ListsPage};
pub use overview::{ClassLine, CohortLine, Overview, PersonLine};
pub use person::{
    EvidenceGroup, EvidenceLine, GrowthLine, Note, OwnPage, PersonPage, Shared, Step, SubjectRow,
    Value,
};
pub use ratings::{AgreementLine, GivenLevel, GivenLine, RatingsPage};

use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::Thresholds;
use crate::view::Context;
use crate::view::voice::{Language, Voice};
use builder::Builder;
use member::{Member, Shown, by_teacher};
use places::Places;

/// The leaders' edition, then one for each teacher by name.
pub fn build<'a>(
    context: &Context<'a>,
    students: &[Idx<Student>],
    language: Language<'a>,
    thresholds: Thresholds,
    equity: &EquityOptions,
    office: &Office,
) -> Vec<Edition> {
    let rules = context.rulebook.newest(context.occasion.as_of);
    let voice = Voice { model: context.model, rules, language };
    let places = &Places::new(context.model);
    let mut members: Vec<Member<'a>> = students
        .iter()
        .map(|student| Member::new(context, *student, language, thresholds, places))
        .collect();
    members.sort_by_key(Member::by_name);
    let everybody: Vec<Shown<'_, 'a>> = members.iter().map(Shown::whole).collect();
    let equity = equity::page(context, &voice, equity);
    let builder = |members, teacher, equity| Builder {
        voice,
        places,
        occasion: context.occasion,
        members,
        teacher,
        thresholds,
        equity,
        office,
    };
    let teachers = by_teacher(&everybody).into_iter();
    let teachers = teachers.map(|(teacher, own)| builder(own, Some(teacher), None).edition());
    let teachers: Vec<Edition> = teachers.collect();
    std::iter::once(builder(everybody, None, equity).edition()).chain(teachers).collect()
}
