//! The answer of the disk to a question, asked again.

use super::asked::{Question, content, failure, found, kind_in_words};
use crate::base::disk::{self, patterns};

impl Question {
    /// The answer of the disk now: words that are equal when the answer is the same.
    pub fn answer(&self) -> String {
        match self {
            Question::File(path) => match disk::read(path) {
                Ok(bytes) => content(&bytes),
                Err(error) => failure(&error),
            },
            Question::Names(path) => found(&disk::list(path)),
            Question::Kind(path) => match disk::kind(path) {
                Ok(kind) => kind_in_words(kind),
                Err(error) => failure(&error),
            },
            Question::Folder(path) => path.is_dir().to_string(),
            Question::Matches(pattern) => found(&patterns::matches(pattern)),
        }
    }
}
