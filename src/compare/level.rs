//! Changes of levels.

use super::cause::causes;
use super::change::{Change, ComparedValue};
use super::side::Case;
use crate::base::Idx;
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;
use crate::policy::outcome::State;
use crate::view::explain;

/// Competencies that both sides have and in which the student's level is not the same.
pub(super) fn changes(from: &Case<'_>, to: &Case<'_>, changes: &mut Vec<Change>) {
    for (after, competency) in to.model.framework.competencies.iter() {
        let code = &*competency.code.value;
        let Some(before) = earlier(from.model, to.model, code) else { continue };
        let earlier = words(from.outcome.of(before).state, from.model);
        let later = words(to.outcome.of(after).state, to.model);
        if earlier == later {
            continue;
        }
        let traces = [
            explain::competency(&from.voice(), &from.outcome, before),
            explain::competency(&to.voice(), &to.outcome, after),
        ];
        let change = to.change(ComparedValue::Level, Some(code), earlier, later);
        changes.push(Change { because: causes(&traces[0], &traces[1]), ..change });
    }
}

/// The competency that has a code on the side that is looked at, on the other one, where it may
/// have another.
fn earlier(from: &Model, to: &Model, code: &str) -> Option<Idx<Competency>> {
    let is_it = |one: &Competency| to.now(&one.code.value) == to.now(code);
    let renamed = || from.framework.competencies.iter().find(|(_, one)| is_it(one));
    from.framework.competency(code).or_else(|| Some(renamed()?.0))
}

/// A level's code, or the kind of "no level", in a few words.
pub fn words(state: State, model: &Model) -> String {
    let code = |level: LevelIdx| model.academic_scale().get(level).code.to_string();
    match state {
        State::NotAssessed => "not assessed".to_string(),
        State::Insufficient { provisional: None } => "not enough evidence".to_string(),
        State::Insufficient { provisional: Some(level) } => {
            format!("not enough evidence ({} so far)", code(level))
        }
        State::NotYet(level) => format!("{} (not yet)", code(level)),
        State::Proficient(level) => code(level),
        State::Exempt => "exempt".to_string(),
    }
}
