//! The transcript as a whole.

use super::{Page, graduation, legend, record};
use crate::base::Number;
use crate::policy::ClassRank;
use crate::policy::outcome::{Determination, State};
use crate::view::rules::{amount, plain};
use crate::view::transcript::{
    CompetencyRow, DomainBlock, Fact, GpaBlock, RankBlock, Transcript, TranscriptStudent,
};
use crate::view::words::Arg;

pub(super) fn make(page: &Page<'_>) -> Transcript {
    let student = &page.model.students[page.student];
    let day = page.date(page.occasion.as_of);
    Transcript {
        lang: page.language.tag().to_string(),
        dir: page.language.dir(),
        title: page.say("transcript-title", &[("name", student.legal_name().into())]),
        words: page.words(),
        status: page.say("transcript-unofficial", &[]),
        status_note: page.say("transcript-unofficial-note", &[]),
        watermark: Some(page.say("transcript-watermark", &[])),
        as_of: page.say("record-as-of", &[("date", day.into())]),
        school: page.school(),
        student: student_block(page),
        gpa: gpa(page),
        credits: credits(page),
        graduation: graduation::make(page),
        years: record::make(page),
        competencies: competencies(page),
        distinctions: graduation::distinctions(page),
        legend: legend::make(page),
    }
}

fn student_block(page: &Page<'_>) -> TranscriptStudent {
    let student = &page.model.students[page.student];
    let date = |date: Option<crate::base::Date>| date.map(|date| page.date(date));
    let facts = [
        ("fact-born", date(student.born)),
        ("fact-id", Some(student.id.value.to_string())),
        ("fact-grade", page.now.grade.map(|grade| grade.to_string())),
        ("fact-entered", date(student.entered)),
        ("fact-class", student.cohort.map(|year| year.to_string())),
        ("fact-left", date(student.left.filter(|left| *left <= page.occasion.as_of))),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(key, value)| Some(Fact { label: page.say(key, &[]), value: value? }));
    let (name, usual) = (student.legal_name(), student.name());
    TranscriptStudent {
        preferred: (usual != name).then_some(usual),
        id: student.id.value.to_string(),
        name,
        facts: facts.collect(),
    }
}

fn gpa(page: &Page<'_>) -> GpaBlock {
    let gpa = &page.now.gpa;
    let show = |value: Option<Number>| value.map(|value| gpa.rounding.show(&value));
    let best = page.rules.grades.letters.iter().filter_map(|letter| letter.points.as_ref()).max();
    let counted = &gpa.unweighted.credits;
    let note = match best {
        Some(_) if counted.is_zero() => page.say("gpa-none", &[]),
        Some(best) => page.say(
            "gpa-note",
            &[
                ("scale", amount(best).into()),
                ("rounding", page.rule_words().rounding(gpa.rounding).into()),
                ("credits", amount(counted).into()),
            ],
        ),
        None => page.say("gpa-no-points", &[]),
    };
    GpaBlock {
        unweighted: show(gpa.unweighted.value()),
        weighted: show(gpa.weighted.value()),
        note,
        rank: page.rank.as_ref().map(|rank| rank_block(page, rank)),
    }
}

fn rank_block(page: &Page<'_>, rank: &ClassRank) -> RankBlock {
    let number = |number: usize| Arg::from(number.to_string());
    let class = page.say("rank-class", &[("year", rank.class.to_string().into())]);
    let shared = || page.say("rank-shared", &[("count", rank.sharing.into())]);
    let note = match (rank.place, rank.sharing) {
        (None, _) => page.say("rank-too-few-credits", &[]),
        (Some(_), 0) => class,
        (Some(_), _) => format!("{class}, {}", shared()),
    };
    let place = |place| page.say("amount-of", &[("count", number(place)), ("of", number(rank.of))]);
    RankBlock { place: rank.place.map(place), note }
}

fn credits(page: &Page<'_>) -> String {
    let earned = amount(&page.now.credits).into();
    match &page.now.graduation.total {
        Some(total) => {
            let required = plain(&total.required).into();
            page.say("credits-of", &[("earned", earned), ("required", required)])
        }
        None => page.say("credits-earned", &[("earned", earned)]),
    }
}

fn competencies(page: &Page<'_>) -> Vec<DomainBlock> {
    let framework = &page.model.framework;
    let blocks = page.now.subjects.iter().filter(|subject| subject.total > 0).map(|subject| {
        let found: Vec<&Determination> = framework
            .of_subject(subject.subject)
            .filter(|(_, competency)| competency.in_force(page.occasion.as_of))
            .map(|(idx, _)| page.now.of(idx))
            .collect();
        let rows: Vec<CompetencyRow> = found
            .iter()
            .filter(|found| found.state.level().is_some())
            .map(|found| CompetencyRow {
                code: page.competency(found.competency).code.value.to_string(),
                title: page.competency_title(found.competency),
                mark: page.mark(found),
            })
            .collect();
        DomainBlock {
            title: page.subject_title(subject.subject),
            level: page.subject_mark(subject),
            proficient: subject.proficient,
            total: subject.total,
            count: page.say(
                "count-of",
                &[("count", subject.proficient.into()), ("of", subject.total.into())],
            ),
            rest: rest(page, &found),
            rows,
        }
    });
    blocks.collect()
}

/// Competencies without a level, counted by kind.
fn rest(page: &Page<'_>, found: &[&Determination]) -> Option<String> {
    let count = |kind: fn(State) -> bool| found.iter().filter(|found| kind(found.state)).count();
    let parts = [
        ("rest-insufficient", count(|state| matches!(state, State::Insufficient { .. }))),
        ("rest-not-assessed", count(|state| state == State::NotAssessed)),
        ("rest-exempt", count(|state| state == State::Exempt)),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| page.say(key, &[("count", count.into())]))
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
