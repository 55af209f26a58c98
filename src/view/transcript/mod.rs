//! The transcript: what an admissions officer reads.

pub mod data;
mod graduation;
mod items;
mod legend;
pub mod official;
mod record;

use std::ops::Deref;

use serde::Serialize;

use super::student::StudentPage;
use super::voice::{Arg, Fact, Language, Mark, Phrase, SchoolBlock, Words, amount, plain};
use super::{Attachment, Context, Paper};
use crate::base::{Date, Idx, Number};
use crate::model::people::Student;
use crate::policy::ClassRank;
use crate::policy::outcome::{Determination, State};

pub use graduation::{GraduationBlock, RequirementRow};
pub use legend::Legend;
use official::OfficialBlock;
pub use record::{CourseRow, YearBlock};

/// One student's transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transcript {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// "UNOFFICIAL TRANSCRIPT": what the document is, large.
    pub status: String,
    /// "Not valid unless issued ...": what that means.
    pub status_note: String,
    /// The word set diagonally across the page when it is not official.
    pub watermark: Option<String>,
    /// Its number, date and seal, when it is official.
    pub official: Option<OfficialBlock>,
    /// "Record as of 12 June 2026".
    pub as_of: String,
    /// Who sends it.
    pub school: SchoolBlock,
    /// Whom it is about.
    pub student: TranscriptStudent,
    /// Grade point averages and how they are made.
    pub gpa: GpaBlock,
    /// "18.5 of 24 credits earned".
    pub credits: String,
    /// Graduation progress.
    pub graduation: GraduationBlock,
    /// The academic record, oldest year first.
    pub years: Vec<YearBlock>,
    /// The competency record by subject.
    pub competencies: Vec<DomainBlock>,
    /// Seals and distinctions.
    pub distinctions: Vec<Phrase>,
    /// How to read it.
    pub legend: Legend,
    /// Names of what it carries that cannot be told from the rest.
    #[serde(skip)]
    pub carried: Vec<&'static str>,
}

impl Transcript {
    /// The transcript as it goes on paper.
    pub fn paper(&self) -> Paper {
        let ident = ["transcript", &self.student.id, &self.lang, &self.status];
        let paper = Paper::new(self, &self.title, &self.school.name, ident);
        let Some(official) = &self.official else { return paper };
        Paper {
            ident: format!("{}/{}", paper.ident, official.code),
            keywords: official.keywords.clone(),
            attachment: Some(Attachment {
                name: data::FILE_NAME,
                bytes: data::file(self, official),
            }),
            ..paper
        }
    }
}

/// The student block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TranscriptStudent {
    /// Legal name.
    pub name: String,
    /// Name the student goes by, when it differs.
    pub preferred: Option<String>,
    /// The school's identifier, for the foot of each page.
    pub id: String,
    /// Label and value pairs in order: born, ID, grade, programme, school, entered, class of, left.
    pub facts: Vec<Fact>,
}

/// Grade point averages, shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GpaBlock {
    /// "3.41", or a dash with the reason in `note`.
    pub unweighted: Option<String>,
    /// "3.62".
    pub weighted: Option<String>,
    /// "4.0 scale, 2 places, half up; 17.5 credits counted".
    pub note: String,
    /// The place in the class, where the school ranks.
    pub rank: Option<RankBlock>,
}

/// A place in the class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankBlock {
    /// "3 of 24"; nothing for who has no place.
    pub place: Option<String>,
    /// "class of 2027, shared with 1 other student", or why there is no place.
    pub note: String,
}

/// One subject of the competency record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainBlock {
    /// Subject title.
    pub title: Phrase,
    /// The level of the subject, where the school gives one and enough competencies have theirs.
    pub level: Option<Mark>,
    /// Proficient.
    pub proficient: usize,
    /// All the subject's competencies in force.
    pub total: usize,
    /// "9 of 11".
    pub count: String,
    /// Competencies with a level, in order.
    pub rows: Vec<CompetencyRow>,
    /// "2 not yet assessed", when some have no level.
    pub rest: Option<String>,
}

/// One competency with its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompetencyRow {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Phrase,
    /// Level.
    pub mark: Mark,
}

/// What the parts of a transcript are made from.
struct Page<'a> {
    page: StudentPage<'a>,
    /// The student's standing in the class.
    rank: Option<ClassRank>,
}

impl<'a> Deref for Page<'a> {
    type Target = StudentPage<'a>;

    fn deref(&self) -> &StudentPage<'a> {
        &self.page
    }
}

/// The transcript of a student in a language; `rank` is the student's standing in the class, where
/// it is known.
pub fn make<'a>(
    context: &Context<'a>,
    student: Idx<Student>,
    language: Language<'a>,
    rank: Option<ClassRank>,
) -> Transcript {
    transcript(&Page { page: StudentPage::new(context, student, language), rank })
}

fn transcript(page: &Page<'_>) -> Transcript {
    let student = &page.model.students[page.student];
    let day = page.date(page.occasion.as_of);
    Transcript {
        lang: page.language.tag().to_string(),
        dir: page.language.dir(),
        title: page.say("transcript-title", &[("name", student.legal_name().into())]),
        words: page.paper_words(),
        status: page.say("transcript-unofficial", &[]),
        status_note: page.say("transcript-unofficial-note", &[]),
        watermark: Some(page.say("transcript-watermark", &[])),
        official: None,
        as_of: page.say("record-as-of", &[("date", day.into())]),
        school: page.school_block(),
        student: student_block(page),
        gpa: gpa(page),
        credits: credits(page),
        graduation: graduation::make(page),
        years: record::make(page),
        competencies: competencies(page),
        distinctions: graduation::distinctions(page),
        legend: legend::make(page),
        carried: items::told(page),
    }
}

fn student_block(page: &Page<'_>) -> TranscriptStudent {
    let student = &page.model.students[page.student];
    let date = |date: Option<Date>| date.map(|date| page.date(date));
    let day = page.occasion.as_of;
    let year = page.model.calendar.year_of(day);
    let text = |text: Option<&str>| text.map(str::to_string);
    let grade = page.now.grade.map(|grade| grade.to_string());
    let class = student.class_on(day, &page.model.calendar);
    let facts = [
        ("fact-born", date(student.born)),
        ("fact-id", Some(student.id.value.to_string())),
        ("fact-grade", grade.map(|grade| page.say("grade-alone", &[("grade", grade.into())]))),
        ("fact-program", text(student.years.program(year, day))),
        ("fact-campus", text(student.years.school(year, day))),
        ("fact-entered", date(student.stays.entered())),
        ("fact-class", class.map(|year| year.to_string())),
        ("fact-left", date(student.stays.left_by(day))),
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
