//! One student, course or competency that several systems tell of becomes one row.
//!
//! The system that is trusted most is believed; the others fill what it leaves empty. Two rows of
//! one system are not merged: one of them is a mistake, which is reported as such.

use std::collections::BTreeMap;

use super::super::Text;
use super::super::draft::{
    BandRow, CompetencyRow, CourseRow, HouseholdRow, IndicatorRow, PeriodRow, StudentRow,
    SubjectRow, System, Tables,
};
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceId};

crate::code!(
    DIFFERENT_FACTS,
    "model/different-facts",
    "Two systems tell different facts of the same student, course or competency: two dates of \
birth, two titles.

Only one can be printed. The one of the system that is trusted more is: the school's own tables \
first, then the sources as `precedence` under `[sources]` orders them, then as they are written.

Correct the system that is wrong. Where the other one is right, put it first in `precedence`, or \
take the table of the wrong one out with `tables`."
);

/// A row that another system may tell of as well.
pub(super) trait Facts {
    /// The word that people use for it.
    const KIND: &'static str;

    fn key(&self) -> &At<Text>;

    fn origin(&self) -> Origin;

    /// Takes over what is missing here. Facts that differ are given to `differ`: the column, the
    /// place here and the place there.
    fn fill(&mut self, other: Self, differ: &mut dyn FnMut(&'static str, Origin, Origin));
}

/// One fact of a row.
trait Fact: Sized {
    /// Takes over the other when there is nothing here; the two places when the facts differ.
    fn fill(&mut self, other: Self) -> Option<(Origin, Origin)>;
}

impl<T: PartialEq> Fact for At<T> {
    fn fill(&mut self, other: Self) -> Option<(Origin, Origin)> {
        if self.value == other.value || other.origin == Origin::Nowhere {
            return None;
        }
        // A value that a format does not have, and that a reader had to put somewhere, is not a fact.
        if self.origin == Origin::Nowhere {
            *self = other;
            return None;
        }
        Some((self.origin, other.origin))
    }
}

impl<T: PartialEq> Fact for Option<At<T>> {
    fn fill(&mut self, other: Self) -> Option<(Origin, Origin)> {
        match (self.as_mut(), other) {
            (Some(own), Some(other)) => own.fill(other),
            (Some(_), None) => None,
            (None, other) => {
                *self = other;
                None
            }
        }
    }
}

impl Fact for Vec<At<Text>> {
    fn fill(&mut self, other: Self) -> Option<(Origin, Origin)> {
        match (self.first(), other.first()) {
            (Some(own), Some(there)) if *self != other => Some((own.origin, there.origin)),
            (None, Some(_)) => {
                *self = other;
                None
            }
            _ => None,
        }
    }
}

macro_rules! facts {
    ($($row:ident $kind:literal by $key:ident: $($column:ident)*;)*) => {$(
        impl Facts for $row {
            const KIND: &'static str = $kind;

            fn key(&self) -> &At<Text> {
                &self.$key
            }

            fn origin(&self) -> Origin {
                self.origin
            }

            fn fill(
                &mut self,
                other: Self,
                differ: &mut dyn FnMut(&'static str, Origin, Origin),
            ) {
                $(if let Some((here, there)) = self.$column.fill(other.$column) {
                    differ(stringify!($column), here, there);
                })*
            }
        }
    )*};
}

facts! {
    BandRow "bands" by code: title;
    SubjectRow "subjects" by code: title description;
    CompetencyRow "competencies" by code:
        subject title statement band milestone grades home extension version valid_from valid_until;
    IndicatorRow "indicators" by code: competency statement required valid_from valid_until;
    CourseRow "courses" by code:
        title subject credits areas level sced description valid_from valid_until same_as;
    PeriodRow "reporting periods" by code: title year starts ends;
    StudentRow "students" by id:
        given family preferred legal latin_name pronouns born cohort entered left;
    HouseholdRow "households" by id:
        addressee street city region postcode country language delivery no_contact paper_waiver;
}

/// Merges the rows of every table that several systems may tell of.
pub(super) fn merge(tables: &mut Tables, diagnostics: &mut Diagnostics) {
    if tables.systems.is_empty() {
        return;
    }
    let systems = &tables.systems;
    rows(&mut tables.bands, systems, diagnostics);
    rows(&mut tables.subjects, systems, diagnostics);
    rows(&mut tables.competencies, systems, diagnostics);
    rows(&mut tables.indicators, systems, diagnostics);
    rows(&mut tables.courses, systems, diagnostics);
    rows(&mut tables.periods, systems, diagnostics);
    rows(&mut tables.students, systems, diagnostics);
    rows(&mut tables.households, systems, diagnostics);
}

/// The place in the order of trust of what was read at a place.
pub(super) fn rank(systems: &BTreeMap<SourceId, System>, origin: Origin) -> usize {
    let system = origin.source().and_then(|source| systems.get(&source));
    system.map_or(0, |system| system.rank)
}

fn rows<R: Facts>(
    rows: &mut Vec<R>,
    systems: &BTreeMap<SourceId, System>,
    diagnostics: &mut Diagnostics,
) {
    let mut trusted: Vec<(usize, R)> =
        rows.drain(..).map(|row| (rank(systems, row.origin()), row)).collect();
    trusted.sort_by_key(|(rank, _)| *rank);
    let mut first: BTreeMap<Text, (usize, usize)> = BTreeMap::new();
    for (rank, row) in trusted {
        let key = row.key().value.clone();
        match first.get(&key) {
            Some((of, at)) if *of != rank => {
                rows[*at].fill(row, &mut |column, here, there| {
                    let message =
                        format!("two systems tell different facts of {}: `{column}`", R::KIND);
                    diagnostics.push(
                        Diagnostic::warning(&DIFFERENT_FACTS, here, message)
                            .label("this is believed")
                            .related(there, "this is not")
                            .help("correct the system that is wrong")
                            .help("or say whom to believe: `precedence` under `[sources]`"),
                    );
                });
            }
            Some(_) => rows.push(row),
            None => {
                first.insert(key, (rank, rows.len()));
                rows.push(row);
            }
        }
    }
}
