//! Puts narratives, goals and reflections together from what a record shows.

use super::calendar::Day;
use super::framework::Framework;
use super::narratives as say;
use super::picture::SubjectPicture;
use super::prose::{Words, subject_in_sentence};
use super::rng::Rng;
use super::roster::Case;
use super::student::Student;
use super::student_voice as voice;

/// A goal or reflection.
pub struct Note {
    /// `goal` or `reflection`.
    pub kind: &'static str,
    /// When it was written.
    pub date: Day,
    /// Place of the competency it is about.
    pub competency: Option<usize>,
    /// In the student's words.
    pub text: String,
    /// Its state; empty for a reflection.
    pub status: &'static str,
}

/// The advisor's narrative about the whole student, 80 to 120 words.
pub fn advisor(
    student: &Student,
    framework: &Framework,
    pictures: &[SubjectPicture],
    rng: &mut Rng,
) -> String {
    let words = Words::about(student);
    match student.case {
        Case::JustArrived => return words.fill(say::JUST_ARRIVED),
        Case::Insufficient => return words.fill(say::INSUFFICIENT),
        Case::Left => return words.fill(say::LEFT),
        _ => {}
    }
    let strong = pictures.iter().find(|picture| picture.done_this_year());
    let growth = pictures.iter().rev().find(|picture| {
        picture.next.is_some() && strong.is_none_or(|strong| strong.subject != picture.subject)
    });
    let subject =
        |picture: &SubjectPicture| subject_in_sentence(&framework.subjects[picture.subject].title);
    let title = |at: usize| framework.competencies[at].title.clone();
    let mut words = words;
    if let Some(picture) = strong {
        words = words
            .with("strong", &subject(picture))
            .with("done", &picture.done.map(title).unwrap_or_default());
    }
    if let Some(picture) = growth {
        words = words
            .with("growth", &subject(picture))
            .with("growth_start", &framework.subjects[picture.subject].title)
            .with("next", &picture.next.map(title).unwrap_or_default());
    }
    // Drawn again until the length fits; the lists make that likely at once.
    let mut text = String::new();
    for _ in 0..12 {
        let mut parts = vec![choose(&say::OPENINGS, student, rng)];
        parts.extend(strong.map(|_| choose(&say::STRENGTHS, student, rng)));
        parts.push(match growth {
            Some(_) => choose(&say::GROWTH, student, rng),
            None => choose(&say::BEYOND, student, rng),
        });
        let closing = choose(&say::CLOSINGS, student, rng);
        text = format!("{}\n\n{}", words.fill(&parts.join(" ")), words.fill(closing));
        if (80..=120).contains(&text.split_whitespace().count()) {
            break;
        }
    }
    text
}

/// A teacher's narrative about one subject, 30 to 60 words; nothing if there is
/// nothing to praise. Another `start` gives other sentences.
pub fn teacher(
    student: &Student,
    framework: &Framework,
    picture: &SubjectPicture,
    start: usize,
) -> Option<String> {
    let title = |at: usize| framework.competencies[at].title.as_str();
    let words = Words::about(student)
        .with("subject", &subject_in_sentence(&framework.subjects[picture.subject].title))
        .with("done", title(picture.done?))
        .with("next", picture.next.map(title).unwrap_or_default());
    let rest: &[&str] =
        if picture.next.is_some() { &say::SUBJECT_NEXT } else { &say::SUBJECT_BEYOND };
    let fitting: Vec<&str> =
        rest.iter().copied().filter(|sentence| suits(sentence, student)).collect();
    let texts = (start..start + say::SUBJECT_DONE.len()).map(|place| {
        let first = say::SUBJECT_DONE[place % say::SUBJECT_DONE.len()];
        words.fill(&format!("{first} {}", fitting[place % fitting.len()]))
    });
    // Titles differ in length: the first text that fits.
    let mut texts = texts.skip_while(|text| !(30..=60).contains(&text.split_whitespace().count()));
    texts.next()
}

/// The student's own words: one or two goals and a reflection.
pub fn notes(
    student: &Student,
    framework: &Framework,
    pictures: &[SubjectPicture],
    rng: &mut Rng,
) -> Vec<Note> {
    if student.case == Case::JustArrived {
        let date = Day::new(2026, 6, 3);
        let note = |kind, text: &str, status| Note {
            kind,
            date,
            competency: None,
            text: text.to_string(),
            status,
        };
        return vec![
            note("goal", voice::FIRST_GOAL, "in progress"),
            note("reflection", voice::FIRST_REFLECTION, ""),
        ];
    }
    let subject =
        |picture: &SubjectPicture| subject_in_sentence(&framework.subjects[picture.subject].title);
    let title = |at: usize| framework.competencies[at].title.as_str();
    let date = |from: Day, rng: &mut Rng| {
        from.plus(rng.between(0, 20)).on_school_day().min(student.last_day())
    };
    let mut notes = Vec::new();
    let open: Vec<&SubjectPicture> =
        pictures.iter().rev().filter(|picture| picture.next.is_some()).collect();
    let goals = if rng.chance(45) { 2 } else { 1 };
    let mut from = rng.below(voice::GOALS.len());
    for picture in open.iter().take(goals) {
        let words = Words::about(student)
            .with("subject", &subject(picture))
            .with("next", picture.next.map(title).unwrap_or_default());
        let text = words.fill(voice::GOALS[from % voice::GOALS.len()]);
        from += 5;
        let date = date(Day::new(2026, 2, 2), rng);
        notes.push(Note {
            kind: "goal",
            date,
            competency: picture.next,
            text,
            status: "in progress",
        });
    }
    if let (true, Some(picture)) = (open.is_empty(), pictures.first()) {
        let text = Words::about(student)
            .with("subject", &subject(picture))
            .fill(rng.pick(&voice::GOALS_BEYOND));
        let date = date(Day::new(2026, 2, 2), rng);
        notes.push(Note { kind: "goal", date, competency: None, text, status: "in progress" });
    }
    let done: Vec<&SubjectPicture> =
        pictures.iter().filter(|picture| picture.done_this_year()).take(3).collect();
    if done.is_empty() {
        let text = rng.pick(&voice::REFLECTIONS_OPEN).to_string();
        let date = date(Day::new(2026, 5, 18), rng);
        notes.push(Note { kind: "reflection", date, competency: None, text, status: "" });
        return notes;
    }
    let picture = rng.pick(&done);
    let competency = picture.done;
    let words = Words::about(student)
        .with("subject", &subject(picture))
        .with("done", competency.map(title).unwrap_or_default());
    let text = words.fill(rng.pick(&voice::REFLECTIONS));
    notes.push(Note {
        kind: "reflection",
        date: date(Day::new(2026, 5, 18), rng),
        competency,
        text,
        status: "",
    });
    if notes.len() < 3 && rng.chance(40) {
        // A goal of the year before, with what became of it.
        if let Some(at) =
            done.iter().rev().find_map(|picture| picture.done).filter(|&at| Some(at) != competency)
        {
            let subject =
                subject_in_sentence(&framework.subjects[framework.competencies[at].subject].title);
            let words = Words::about(student).with("subject", &subject).with("next", title(at));
            let text = words.fill(rng.pick(&voice::GOALS));
            let date = date(Day::new(2025, 9, 22), rng);
            notes.insert(
                0,
                Note { kind: "goal", date, competency: Some(at), text, status: "reached" },
            );
        }
    }
    notes
}

/// One of the sentences that suit the student.
fn choose(from: &'static [&'static str], student: &Student, rng: &mut Rng) -> &'static str {
    loop {
        let sentence = rng.pick(from);
        if suits(sentence, student) {
            return sentence;
        }
    }
}

/// To a senior, nobody speaks of a next year at the school.
fn suits(sentence: &str, student: &Student) -> bool {
    let looks_ahead = [" fall", "coming term", "coming weeks", "this summer", "the summer"];
    student.grade() < 12 || !looks_ahead.iter().any(|words| sentence.contains(words))
}
