//! Each method on the school's own evidence, with everything else in its rules as
//! it is: kinds, requirements of evidence, cut scores, roll-up.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rayon::prelude::*;
use serde::Serialize;

use crate::base::{Idx, Number};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::policy::method::DeterminationMethod;
use crate::policy::outcome::State;
use crate::policy::{self, Per, Rules};
use crate::press::Loaded;
use crate::view::voice::{Language, RuleWords};

/// A competency of a student.
pub type Cell = (Idx<Student>, Idx<Competency>);

/// A method that is tried, under a short name.
type Tried = (&'static str, DeterminationMethod);

/// The results of one method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The method with its parameters, as short as it can be said.
    pub method: String,
    /// The method in a sentence.
    pub words: String,
    /// The result for each cell; nothing where it does not go with the school's roll-up.
    pub found: Vec<Option<MethodResult>>,
}

/// The result of a method for one competency of one student.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodResult {
    /// The level, or the kind of "no level".
    pub state: State,
    /// The exact number, where the method makes one.
    pub exact: Option<Number>,
    /// The number as it is shown.
    pub rounded: Option<String>,
}

/// The results of each method for some cells, in their order. The first row is the school's own
/// rule.
pub fn table(school: &Loaded, cells: &[Cell]) -> Vec<Row> {
    let methods: Vec<Tried> = DeterminationMethod::usual().collect();
    let mut by_student: BTreeMap<Idx<Student>, Vec<usize>> = BTreeMap::new();
    for (at, (student, _)) in cells.iter().enumerate() {
        by_student.entry(*student).or_default().push(at);
    }
    let students: Vec<(Idx<Student>, Vec<usize>)> = by_student.into_iter().collect();
    let found: Vec<Vec<Vec<Option<MethodResult>>>> = students
        .par_iter()
        .map(|(student, at)| {
            let wanted: Vec<Idx<Competency>> = at.iter().map(|at| cells[*at].1).collect();
            of_student(school, *student, &wanted, &methods)
        })
        .collect();
    let own = ("own rule".to_string(), own_words(school, cells));
    let said = |rules: &Rules, method: &DeterminationMethod| {
        let (model, language) = (&school.model, Language::english());
        RuleWords { model, rules, language }.method(method)
    };
    let any = school.rules.all().next().expect("there are rules");
    let others = methods.iter().map(|(name, method)| (name.to_string(), said(any, method)));
    let rows = std::iter::once(own).chain(others).enumerate().map(|(row, (method, words))| {
        let mut column: Vec<Option<MethodResult>> = vec![None; cells.len()];
        for ((_, at), found) in students.iter().zip(&found) {
            for (at, found) in at.iter().zip(&found[row]) {
                column[*at] = found.clone();
            }
        }
        Row { method, words, found: column }
    });
    rows.collect()
}

/// The rules that hold for a student.
fn own_rules(school: &Loaded, student: Idx<Student>) -> &Rules {
    school.rules.choose(&school.model.students[student], school.occasion.as_of)
}

/// The school's own method for some cells in words; where they have several, all of them.
fn own_words(school: &Loaded, cells: &[Cell]) -> String {
    let words = cells.iter().map(|(student, competency)| {
        let (model, rules) = (&school.model, own_rules(school, *student));
        let method = &rules.determination_of(*competency).method;
        RuleWords { model, rules, language: Language::english() }.method(method)
    });
    let mut words: Vec<String> = words.collect();
    words.sort_unstable();
    words.dedup();
    words.join(" Or: ")
}

/// The spread of the levels that a method gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// The number of each kind of "no level" and of each level, by its code.
    pub levels: IndexMap<String, usize>,
    /// The number of proficient ones.
    pub proficient: usize,
    /// The number of those that differ from what the school's own rule gives.
    pub changed: usize,
    /// The number of those that have a roll-up that the method does not go with.
    pub left_out: usize,
}

/// The spread of the levels of a row; `own` is the row of the school's own rule.
pub fn spread(row: &Row, own: &Row, model: &Model) -> Spread {
    let codes = model.academic_scale().levels.iter().map(|level| level.code.to_string());
    let before = [NOT_ASSESSED, INSUFFICIENT].map(str::to_string);
    let columns = before.into_iter().chain(codes).chain([EXEMPT.to_string()]);
    let mut levels: IndexMap<String, usize> = columns.map(|column| (column, 0)).collect();
    for found in row.found.iter().flatten() {
        let column = match found.state {
            State::NotAssessed => NOT_ASSESSED,
            State::Insufficient { .. } => INSUFFICIENT,
            State::NotYet(level) | State::Proficient(level) => {
                &model.academic_scale().get(level).code
            }
            State::Exempt => EXEMPT,
        };
        *levels.entry(column.to_string()).or_default() += 1;
    }
    let differs = |(mine, theirs): &(&Option<MethodResult>, &Option<MethodResult>)| {
        let states = mine.as_ref().zip(theirs.as_ref());
        states.is_some_and(|(mine, theirs)| mine.state != theirs.state)
    };
    Spread {
        levels,
        proficient: row.found.iter().flatten().filter(|one| one.state.is_proficient()).count(),
        changed: row.found.iter().zip(&own.found).filter(differs).count(),
        left_out: row.found.iter().filter(|found| found.is_none()).count(),
    }
}

const NOT_ASSESSED: &str = "not assessed";
const INSUFFICIENT: &str = "not enough evidence";
const EXEMPT: &str = "exempt";

/// The results of the school's own rule and then of each method for some competencies of a student.
fn of_student(
    school: &Loaded,
    student: Idx<Student>,
    competencies: &[Idx<Competency>],
    methods: &[Tried],
) -> Vec<Vec<Option<MethodResult>>> {
    let own = own_rules(school, student);
    let alternatives = methods.iter().map(|(_, method)| {
        let mut rules = own.clone();
        for rule in &mut rules.determination {
            rule.method = method.clone();
        }
        rules
    });
    let assess = |rules: &Rules, method: Option<&DeterminationMethod>| {
        let (model, day) = (&school.model, school.occasion.as_of);
        let levels = policy::levels(rules, model, student, competencies, day);
        let found = levels.into_iter().map(|one| {
            let rule = rules.determination_of(one.competency);
            let pooled = rule.per == Per::Indicator && rule.roll_up.of.pools;
            if pooled && method.is_some_and(|method| !method.of.pools) {
                return None;
            }
            let rounded = one.value.as_ref().map(|value| rule.rounding.show(value));
            Some(MethodResult { state: one.state, exact: one.value, rounded })
        });
        found.collect()
    };
    let first = assess(own, None);
    let others = alternatives.zip(methods).map(|(rules, (_, method))| assess(&rules, Some(method)));
    std::iter::once(first).chain(others).collect()
}
