//! The points of a proposed project that a person has to look at, as questions: the settings that
//! each is about, with the values they have, and the same texts with other values. Whatever is not
//! asked stays as it stands, comments too.

mod answer;
mod answered;
mod comment;
mod fields;
mod place;
mod question;
mod sheet;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::review::Review;
use super::rules;
use crate::base::{disk, io_reason};
use crate::project::FILE_NAME;

use place::Subject;

pub use answered::{Answered, Changed, NoAnswer};
pub use fields::{Field, FieldKind};
pub use question::Question;
pub use sheet::Sheet;

/// Every question of a project, and the texts that it was asked of.
#[derive(Debug, Default)]
pub struct Questions {
    /// The questions, in the order of the files.
    pub questions: Vec<Question>,
    /// The mark of the texts: another one when they change.
    pub mark: String,
    texts: BTreeMap<&'static str, String>,
}

/// The settings files in which there may be questions.
const FILES: [&str; 2] = [FILE_NAME, rules::FILE_NAME];

impl Questions {
    /// The questions of the project in a folder. A file that is not there has none.
    ///
    /// # Errors
    /// If a file cannot be read, or is not TOML; says which, and why.
    pub fn of(root: &Path) -> Result<Self, (String, String)> {
        let mut found = Questions::default();
        let mut said = blake3::Hasher::new();
        for file in FILES {
            let text = disk::read_text_if_there(&root.join(file))
                .map_err(|error| (file.to_string(), io_reason(&error)))?
                .unwrap_or_default();
            said.update(text.as_bytes());
            let own = asked(root, file, &text);
            found.questions.extend(own.map_err(|why| (file.to_string(), why))?);
            found.texts.insert(file, text);
        }
        for sheet in found.questions.iter().flat_map(|question| &question.sheets) {
            said.update(sheet.text.as_bytes());
        }
        found.mark = said.finalize().to_hex().as_str()[..32].to_string();
        Ok(found)
    }

    /// The project with some answers: values by the names of fields, which begin with the name of
    /// their question; a question of the name `settled.ID` is asked no more.
    ///
    /// # Errors
    /// If a value cannot be written.
    pub fn answered(&self, answers: &BTreeMap<String, String>) -> Result<Answered, NoAnswer> {
        answer::answered(&self.questions, &self.texts, answers)
    }
}

/// The points to look at that a project has, with their places.
///
/// # Errors
/// If a file of the settings is there and cannot be read.
pub fn reviews(root: &Path) -> io::Result<Vec<Review>> {
    let mut reviews = Vec::new();
    for file in FILES {
        let text = disk::read_text_if_there(&root.join(file))?.unwrap_or_default();
        let comments = comment::all(&text).into_iter();
        reviews.extend(comments.map(|one| Review { file, line: one.line, words: one.words }));
    }
    Ok(reviews)
}

/// The number of points to look at that a project has. What cannot be read has none.
pub fn count(root: &Path) -> usize {
    let texts = FILES.iter().filter_map(|file| disk::read_text(&root.join(file)).ok());
    texts.map(|text| comment::all(&text).len()).sum()
}

fn asked(root: &Path, file: &'static str, text: &str) -> Result<Vec<Question>, String> {
    let places = place::Places::of(text)?;
    let comments = comment::all(text);
    let mut questions = Vec::with_capacity(comments.len());
    let mut heads = false;
    for (nth, comment) in comments.into_iter().enumerate() {
        let mut subject = places.below(text, &comment);
        // Who is asked for the name of the school says the rest of its letterhead as well.
        if matches!(subject, Subject::Entry(..)) && subject.is_of("school") {
            heads = true;
            subject = places.section("school");
        }
        let said = format!("{file}\n{}\n{nth}", comment.words);
        questions.push(Question {
            id: blake3::hash(said.as_bytes()).to_hex().as_str()[..12].to_string(),
            file,
            line: comment.line,
            words: comment.words.clone(),
            fields: fields::of(root, text, &places, &subject, &comment.words),
            of_source: subject.is_of("source"),
            sheets: sheet::all(root, &comment.words),
            comment: Some(comment),
        });
    }
    if file == FILE_NAME && !heads {
        let subject = places.section("school");
        let fields = fields::of(root, text, &places, &subject, "");
        if !fields.is_empty() {
            let id = "school".to_string();
            let words = String::new();
            let school = Question {
                id,
                file,
                line: 1,
                words,
                fields,
                of_source: false,
                sheets: Vec::new(),
                comment: None,
            };
            questions.insert(0, school);
        }
    }
    Ok(questions)
}
