//! Names, states and reasons in the reader's words.

use super::trace::day;
use crate::base::{Date, Idx, Number, Rounding};
use crate::model::course::{Course, CourseLevel};
use crate::model::evidence::Exemption;
use crate::model::framework::Competency;
use crate::model::scale::LevelIdx;
use crate::policy::outcome::{CourseStatus, Lack, Progress, State};
use crate::view::voice::{Arg, Voice};

/// A competency's level, or the kind of "no level".
pub fn state(voice: &Voice<'_>, state: State) -> String {
    let with = |key, at| voice.say(key, &[("level", level(voice, at).into())]);
    match state {
        State::NotAssessed => voice.say("explain-not-assessed", &[]),
        State::Insufficient { provisional: None } => voice.say("explain-insufficient", &[]),
        State::Insufficient { provisional: Some(level) } => {
            with("explain-insufficient-so-far", level)
        }
        State::NotYet(level) => with("explain-not-yet", level),
        State::Proficient(level) => with("explain-proficient", level),
        State::Exempt => voice.say("explain-exempt", &[]),
    }
}

pub(super) fn status(voice: &Voice<'_>, status: CourseStatus) -> String {
    let key = match status {
        CourseStatus::Earned => "explain-course-earned",
        CourseStatus::Partial => "explain-course-partial",
        CourseStatus::InProgress => "explain-course-in-progress",
        CourseStatus::NotYet => "explain-course-not-yet",
        CourseStatus::Exempt => "explain-course-exempt",
        CourseStatus::Withdrawn => "explain-course-withdrawn",
    };
    voice.say(key, &[])
}

/// Evidence that is lacking.
pub(super) fn lack(voice: &Voice<'_>, lack: &Lack) -> String {
    let of = |key, progress: &Progress| voice.say(key, &progress_args(*progress));
    match lack {
        Lack::Ratings(progress) => of("explain-ratings", progress),
        Lack::Kind(kind, progress) => {
            let mut args = progress_args(*progress).to_vec();
            args.push(("kind", voice.say(&format!("kind-{}", kind.code()), &[]).into()));
            voice.say("explain-ratings-of-kind", &args)
        }
        Lack::Tasks(progress) => of("explain-tasks", progress),
        Lack::Assessors(progress) => of("explain-assessors", progress),
        Lack::Contexts(progress) => of("explain-contexts", progress),
        Lack::Method => voice.say("explain-lack-method", &[]),
        Lack::Indicators(progress) => of("explain-indicators", progress),
    }
}

pub(super) fn progress_args(progress: Progress) -> [(&'static str, Arg<'static>); 2] {
    [("have", i64::from(progress.have).into()), ("need", i64::from(progress.need).into())]
}

/// The rounded number, when rounding changes it.
pub(super) fn rounded(voice: &Voice<'_>, number: &Number, rounding: Rounding) -> Option<String> {
    let args = [("number", exact(number)), ("shown", rounding.show(number).into())];
    (rounding.apply(number) != *number).then(|| voice.say("explain-shown-as", &args))
}

/// A number without any rounding.
pub(super) fn exact(number: &Number) -> Arg<'static> {
    number.to_string().into()
}

/// A code with its title, once where they are the same.
pub(super) fn named(code: &str, title: &str) -> String {
    if code == title { code.to_string() } else { format!("{code} {title}") }
}

/// A competency by code and title.
pub(super) fn competency(voice: &Voice<'_>, competency: Idx<Competency>) -> String {
    let code = &voice.competency(competency).code.value;
    named(code, &voice.competency_title(competency).text)
}

/// A competency by the code and the title that it had on a day.
pub(super) fn competency_on(voice: &Voice<'_>, competency: Idx<Competency>, on: Date) -> String {
    let versions = voice.competency(competency).versions.iter();
    match versions.min_by_key(|version| version.validity.distance(on)) {
        Some(version) => {
            let code = &version.code.value;
            named(code, &voice.phrase_on(on, code, "title", &version.title).text)
        }
        None => self::competency(voice, competency),
    }
}

/// A course by code and title.
pub(super) fn course(voice: &Voice<'_>, course: Idx<Course>) -> String {
    let course: &Course = &voice.model.courses[course];
    named(&course.code.value, &voice.course_title(course).text)
}

/// A level's word with its code.
pub(super) fn level(voice: &Voice<'_>, level: LevelIdx) -> String {
    let code = &voice.model.academic_scale().get(level).code;
    let word = voice.rule_words().level(level);
    if *word == **code { word } else { format!("{word} ({code})") }
}

/// Who excused a student, when and why.
pub(super) fn excused(voice: &Voice<'_>, row: &Exemption) -> String {
    let args = [
        ("by", row.by.as_str().into()),
        ("date", day(row.date).into()),
        ("reason", row.reason.as_str().into()),
    ];
    voice.say("explain-excused", &args)
}

/// The worth of a letter; `level` is that of the course.
pub(super) fn points(
    voice: &Voice<'_>,
    points: &Option<(Number, Number)>,
    level: Idx<CourseLevel>,
) -> String {
    match points {
        Some((points, weighted)) if points == weighted => {
            voice.say("explain-points", &[("points", exact(points))])
        }
        Some((points, weighted)) => {
            let code = voice.model.course_levels[level].code.to_string();
            let level = voice.course_level(level).unwrap_or(code);
            let args =
                [("points", exact(points)), ("weighted", exact(weighted)), ("level", level.into())];
            voice.say("explain-points-weighted", &args)
        }
        None => voice.say("explain-no-points", &[]),
    }
}

/// Another attempt that counts instead.
pub(super) fn superseded(voice: &Voice<'_>, other: String) -> String {
    voice.say("explain-superseded", &[("what", other.into())])
}
