//! The school profile: what a college has to know of a school to read its transcripts.
//!
//! Everything in it is of the school, its rules and its classes; no type of this folder can hold a
//! student.

mod figures;

use serde::Serialize;

use super::voice::{
    BandRow, Contact, Fact, Language, LevelKey, NO_LANGUAGE, Occurring, Passage, Phrase,
    SchoolBlock, Sentence, Voice, Words, amount, edition_address, qr,
};
use super::{Context, Paper};
use crate::base::Date;
use crate::model::school::FEWEST;
use crate::policy::distribution::Distribution;

pub use figures::{AverageRow, Figures, LevelCount, SubjectRow};

/// The profile of a school in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// BCP 47 language.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Title of the file.
    pub title: String,
    /// Headings and labels.
    pub words: Words,
    /// The school.
    pub school: SchoolBlock,
    /// "2025-26".
    pub year: String,
    /// "as of 12 June 2026".
    pub as_of: String,
    /// "47 students in grades 9 to 12"; nothing with few students.
    pub size: Option<String>,
    /// The kind of school, in the school's words.
    pub about: Option<Passage>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// The way students advance, sentence by sentence.
    pub advancing: Vec<String>,
    /// The levels with their points, lowest first.
    pub levels: Vec<LevelRow>,
    /// Letters, best first.
    pub letters: Vec<BandRow>,
    /// The weights of honors and college-level courses.
    pub weights: Vec<Fact>,
    /// The way letters and averages come about.
    pub grading: Vec<String>,
    /// The number of courses of each level.
    pub courses: Vec<Fact>,
    /// "24 credits", when a number of credits is asked for in all.
    pub credits: Option<String>,
    /// The requirements of the diploma.
    pub requirements: Vec<Requirement>,
    /// Seals and distinctions.
    pub distinctions: Vec<Phrase>,
    /// The standing of students.
    pub figures: Option<Figures>,
    /// The paths of graduates, as the school states them.
    pub outcomes: Outcomes,
    /// The catalog's address.
    pub catalog_url: Option<String>,
    /// A QR code to it, as SVG.
    pub catalog_qr: Option<String>,
    /// The policy that these rules are of.
    pub policy: Sentence,
}

/// A level and its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelRow {
    /// The level and what it means.
    pub key: LevelKey,
    /// Its points.
    pub points: String,
}

/// A requirement for the diploma.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// Title.
    pub title: Phrase,
    /// "4 credits".
    pub asks: String,
}

/// Results of graduates: a row a measure, a column a class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outcomes {
    /// Classes in the order of the school's rows.
    pub classes: Vec<Phrase>,
    /// Measures in the order of the school's rows.
    pub rows: Vec<OutcomeRow>,
}

/// A measure of graduates' results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeRow {
    /// The thing that is counted.
    pub title: Phrase,
    /// The figure for each class, where there is one.
    pub values: Vec<Option<Phrase>>,
}

impl Profile {
    /// The profile as it goes on paper.
    pub fn paper(&self) -> Paper {
        let ident = ["profile", "school", &self.lang, &self.year];
        Paper::new(self, &self.title, &self.school.name, ident)
    }
}

/// The school profile in a language. `figures` is what can be published of where students stand,
/// which is nothing with few students; it is not given where the school wants no figures.
/// `catalog_languages` are those of the public catalog, the one at its root first.
pub fn make<'a>(
    context: &Context<'a>,
    language: Language<'a>,
    figures: Option<&Option<Distribution>>,
    catalog_languages: &[String],
) -> Profile {
    let as_of = context.occasion.as_of;
    let rules = context.rulebook.newest(as_of);
    let voice = &Voice { model: context.model, rules, language };
    let model = context.model;
    let school = &model.school;
    let catalog = school.catalog.as_deref();
    let catalog = catalog.map(|root| edition_address(root, catalog_languages, language.tag()));
    let rule_words = voice.rule_words();
    let mut words = voice.paper_words();
    words.extend(voice.language.words("profile-"));
    let shown = |distinction: bool| {
        let all = rules.graduation.requirements.iter();
        all.filter(move |one| one.distinction == distinction && !one.part)
    };
    let requirement =
        |one| Requirement { title: voice.requirement_title(one), asks: voice.asks(one) };
    Profile {
        lang: language.tag().to_string(),
        dir: language.dir(),
        title: voice.say("profile-title", &[("school", school.name.to_string().into())]),
        words,
        school: voice.school_block(),
        year: context
            .occasion
            .period
            .map_or_else(String::new, |idx| model.periods[idx].year.to_string()),
        as_of: voice.say("as-of", &[("date", voice.date(as_of).into())]),
        size: size(voice, context),
        about: school.about.as_deref().map(|text| voice.passage("school", "about", text)),
        contacts: voice.contacts(),
        advancing: advancing(voice),
        levels: levels(voice),
        letters: rule_words.letters(),
        weights: rule_words.weights(),
        grading: rule_words.grading(Occurring::ALL),
        courses: courses(voice, as_of),
        credits: rules.graduation.credits.as_ref().map(|credits| voice.credits(credits)),
        requirements: shown(false).map(requirement).collect(),
        distinctions: shown(true).map(|one| voice.requirement_title(one)).collect(),
        figures: figures.map(|figures| figures::make(voice, figures.as_ref())),
        outcomes: outcomes(voice),
        catalog_qr: catalog.as_deref().and_then(qr),
        catalog_url: catalog,
        policy: voice.policy(),
    }
}

/// The number of students, and their grades.
fn size(voice: &Voice<'_>, context: &Context<'_>) -> Option<String> {
    let day = context.occasion.as_of;
    let students = || voice.model.students.values().filter(|student| student.belongs(day));
    let year = voice.model.calendar.year_of(day);
    let count = students().count();
    let grades = || students().filter_map(|student| student.years.grade(year, day));
    let (from, to) = (grades().min()?, grades().max()?);
    let args =
        [("count", count.into()), ("from", from.to_string().into()), ("to", to.to_string().into())];
    (count >= FEWEST).then(|| voice.say("profile-size", &args))
}

/// The usual rule for levels and for credit, and what another attempt can do.
fn advancing(voice: &Voice<'_>) -> Vec<String> {
    let words = voice.rule_words();
    let levels = words.levels().into_iter().next().map(|rule| rule.sentences);
    let credit = words.credit().into_iter().next().map(|rule| rule.sentences);
    levels
        .into_iter()
        .flatten()
        .chain([words.another_attempt(), voice.say("not-yet-meaning", &[])])
        .chain(credit.into_iter().flatten())
        .chain(words.subjects())
        .collect()
}

fn levels(voice: &Voice<'_>) -> Vec<LevelRow> {
    let levels = &voice.model.academic_scale().levels;
    let rows = voice.level_keys().into_iter().zip(levels);
    rows.map(|(key, level)| LevelRow { key, points: amount(&level.points) }).collect()
}

/// Courses on offer by level, where there are any.
fn courses(voice: &Voice<'_>, day: Date) -> Vec<Fact> {
    let offered = || voice.model.courses.values().filter(|course| course.is_offered(day));
    let of = |level| offered().filter(|course| course.level == level).count();
    let levels = voice.model.course_levels.indices().map(|level| (level, of(level)));
    levels
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| Fact {
            label: voice
                .course_level_in_full(level)
                .unwrap_or_else(|| voice.say("profile-course-regular", &[])),
            value: voice.say("site-course-count", &[("count", count.into())]),
        })
        .collect()
}

fn outcomes(voice: &Voice<'_>) -> Outcomes {
    let outcomes = &voice.model.outcomes;
    let mut classes = Vec::new();
    let mut codes = Vec::new();
    for outcome in outcomes {
        if !classes.contains(&&outcome.class) {
            classes.push(&outcome.class);
        }
        if !codes.contains(&&outcome.code) {
            codes.push(&outcome.code);
        }
    }
    let row = |code: &crate::model::Text| {
        let of_code = || outcomes.iter().filter(|outcome| outcome.code == *code);
        let name = format!("outcome:{code}");
        let value = |class: &&crate::model::Text| {
            let found = of_code().find(|outcome| outcome.class == **class)?;
            Some(voice.written(&found.value, NO_LANGUAGE))
        };
        OutcomeRow {
            title: voice.phrase(&name, "title", &of_code().next().expect("it has a row").title),
            values: classes.iter().map(value).collect(),
        }
    };
    Outcomes {
        rows: codes.into_iter().map(row).collect(),
        classes: classes.iter().map(|class| voice.written(class, NO_LANGUAGE)).collect(),
    }
}
