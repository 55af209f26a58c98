//! How the credit and the letter of a course came about.

use super::source::source;
use super::trace::{Row, Topic, Trace, day};
use super::{rule, words};
use crate::base::{Idx, Number};
use crate::model::framework::Competency;
use crate::model::records::{EnrollmentStatus, Records};
use crate::policy::outcome::{CourseOutcome, CourseStatus, Loss, LossCause, State, StudentOutcome};
use crate::policy::{AverageOf, Governing, RoundWhen};
use crate::view::voice::Voice;

/// How a course's outcome came about; `at` is its position in the outcome's courses. The rules are
/// those of the version that governs the course.
pub fn course<'a>(
    voice: &Voice<'_>,
    governing: impl Into<Governing<'a>>,
    outcome: &StudentOutcome,
    at: usize,
) -> Trace {
    let found = &outcome.courses[at];
    let governing = governing.into();
    let voice = &Voice { rules: governing.at(found.basis.version), ..*voice };
    let course = &voice.model.courses[found.course];
    let what = format!("{}, {}", words::course(voice, found.course), found.year);
    let mut args = vec![
        ("status", words::status(voice, found.status).into()),
        ("credit", words::exact(&found.credit)),
        ("of", words::exact(&course.credits)),
    ];
    let key = match &found.grade {
        Some(_) => "explain-course-result-letter",
        None => "explain-course-result",
    };
    args.extend(found.grade.as_ref().map(|grade| ("letter", grade.letter.as_str().into())));
    let mut trace = Trace::new(voice, outcome, what, voice.say(key, &args));
    let credit_rule = &voice.rules.credit[found.basis.rule];
    let title = voice.say("explain-step-rule", &[("name", credit_rule.name.as_str().into())]);
    trace.step(Topic::Rule, title, rule::credit(voice, credit_rule), Vec::new());
    let levels_on = [("date", day(found.basis.levels_on).into())];
    let proficient =
        [("have", found.proficient.to_string().into()), ("need", found.of.to_string().into())];
    trace.step(
        Topic::Competencies,
        voice.say("explain-step-competencies", &levels_on),
        vec![voice.say("explain-proficient-of", &proficient)],
        contributions(voice, found),
    );
    let say = |key| voice.say(key, &[]);
    trace.step(
        Topic::Credit,
        say("explain-step-credit"),
        credit(voice, outcome, found),
        Vec::new(),
    );
    trace.step(Topic::Letter, say("explain-step-letter"), letter(voice, found), Vec::new());
    if let Some(at) = found.basis.earned_level {
        let code = voice.model.course_levels[found.level].code.to_string();
        let level = voice.course_level(found.level).unwrap_or(code);
        let asks = rule::earned_level(voice, &voice.rules.earned_levels[at]);
        let line =
            voice.say("explain-earned-level", &[("level", level.into()), ("asks", asks.into())]);
        trace.step(Topic::CourseLevel, say("explain-step-course-level"), vec![line], Vec::new());
    }
    trace
}

fn contributions(voice: &Voice<'_>, found: &CourseOutcome) -> Vec<Row> {
    let rows = found.basis.contributions.iter().map(|one| {
        let left_out = (one.state == State::Exempt).then(|| voice.say("explain-left-out", &[]));
        let weight = || voice.say("explain-weight", &[("number", words::exact(&one.weight))]);
        let weight = (one.weight != Number::ONE).then(weight);
        Row {
            what: words::competency_on(voice, one.competency, found.basis.levels_on),
            value: Some(words::state(voice, one.state)),
            note: left_out.or(weight),
            ..Row::default()
        }
    });
    rows.collect()
}

fn credit(voice: &Voice<'_>, outcome: &StudentOutcome, found: &CourseOutcome) -> Vec<String> {
    let records = voice.model.records(outcome.student);
    let mut lines = Vec::new();
    match (found.earned, &found.basis.lost) {
        (Some(earned), _) => {
            lines.push(voice.say("explain-credit-since", &[("date", day(earned).into())]));
        }
        (None, None) if found.status == CourseStatus::Withdrawn => {
            lines.push(voice.say("explain-credit-given-up-before", &[]));
        }
        (None, None) if found.status != CourseStatus::Exempt => {
            lines.push(voice.say("explain-credit-not-so-far", &[]));
        }
        (None, _) => {}
    }
    lines.extend(found.basis.lost.iter().flat_map(|lost| lost_lines(voice, records, lost)));
    let enrollment = found.enrollment.map(|at| &records.enrollments[at]);
    let given_up = enrollment.is_some_and(|one| one.status == EnrollmentStatus::Withdrawn);
    if given_up && found.earned.is_some() {
        lines.push(voice.say("explain-credit-given-up-after", &[]));
    }
    if let Some(exemption) = found.basis.exemption {
        lines.push(words::excused(voice, &records.exemptions[exemption]));
    }
    if let Some(other) = found.superseded_by {
        let (other, _, _) = source(voice, outcome, other);
        lines.push(words::superseded(voice, other));
    }
    if let Some(again) = found.basis.taken_again {
        lines.push(voice.say("explain-credit-taken-again", &[("date", day(again).into())]));
    }
    let rule = &voice.rules.credit[found.basis.rule];
    if rule.kept && found.earned.is_some() && found.basis.levels_on < outcome.as_of {
        let levels_on = [("date", day(found.basis.levels_on).into())];
        lines.push(voice.say("explain-credit-stays", &levels_on));
    }
    lines
}

/// The credit of a course that was earned and is there no longer, with the day and the cause; `at`
/// is the position of the course in the outcome's courses. Empty where none was lost.
pub fn lost(voice: &Voice<'_>, outcome: &StudentOutcome, at: usize) -> Vec<String> {
    let records = voice.model.records(outcome.student);
    let lost = outcome.courses[at].basis.lost.iter();
    lost.flat_map(|lost| lost_lines(voice, records, lost)).collect()
}

/// The loss of credit: its amount, day and cause.
fn lost_lines(voice: &Voice<'_>, records: &Records, lost: &Loss) -> Vec<String> {
    let Loss { credit, earned, on, cause } = lost;
    let said = |key, more: Option<String>| {
        let mut args = vec![
            ("credit", words::exact(credit)),
            ("earned", day(*earned).into()),
            ("lost", day(*on).into()),
        ];
        args.extend(more.map(|ids| ("ids", ids.into())));
        voice.say(key, &args)
    };
    match cause {
        LossCause::Withdrawn => vec![said("explain-lost-given-up", None)],
        LossCause::Policy => vec![said("explain-lost-policy", None)],
        LossCause::Correction(rows) => {
            let ids = rows.iter().filter_map(|row| records.evidence[*row as usize].id.as_ref());
            let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
            vec![said("explain-lost-correction", Some(ids.join(", ")))]
        }
        LossCause::Levels(changes) => {
            let change = |(competency, before, now): &(Idx<Competency>, State, State)| {
                let args = [
                    ("what", words::competency_on(voice, *competency, *on).into()),
                    ("before", words::state(voice, *before).into()),
                    ("now", words::state(voice, *now).into()),
                ];
                voice.say("explain-lost-change", &args)
            };
            let told = std::iter::once(said("explain-lost-levels", None));
            told.chain(changes.iter().map(change)).collect()
        }
    }
}

fn letter(voice: &Voice<'_>, found: &CourseOutcome) -> Vec<String> {
    let grades = &voice.rules.grades;
    let mut lines = Vec::new();
    if let Some(average) = &found.average {
        let with_number = found.basis.contributions.iter();
        let terms = with_number.filter_map(|one| {
            let number = one.number.as_ref()?;
            Some(if one.weight == Number::ONE {
                number.to_string()
            } else {
                format!("{} x {number}", one.weight)
            })
        });
        let weights = found.basis.contributions.iter().filter(|one| one.number.is_some());
        let weights: Number = weights.map(|one| &one.weight).sum();
        let sum = terms.collect::<Vec<_>>().join(" + ");
        lines.push(match grades.average {
            AverageOf::Levels => voice.say("explain-average-levels", &[]),
            AverageOf::Values => voice.say("explain-average-values", &[]),
        });
        lines.push(format!("({sum}) / {weights} = {average}"));
        if grades.round == RoundWhen::Banded {
            lines.extend(words::rounded(voice, average, grades.rounding));
        }
    }
    let Some(grade) = &found.grade else { return lines };
    let has_credit = matches!(found.status, CourseStatus::Earned | CourseStatus::Partial);
    let mut letters = voice.rules.grades_of(found.course).letters.iter();
    let fits = letters.find(|one| has_credit && *one.letter.value == *grade.letter);
    let own = ("letter", grade.letter.as_str().into());
    lines.push(match fits {
        Some(fits) => {
            let asks = rule::letter(voice, fits).into();
            voice.say("explain-letter-first", &[own, ("asks", asks)])
        }
        None => voice.say("explain-letter-no-credit", &[own]),
    });
    lines.push(words::points(voice, &grade.points, found.level));
    lines
}
