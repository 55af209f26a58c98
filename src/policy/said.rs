//! A rule in words, before it is put into a language: the key of a message and the arguments it is
//! given.

use super::count::Count;
use crate::base::Number;
use crate::model::scale::LevelIdx;

/// A message by its key, with what it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The key in the language files.
    pub key: &'static str,
    /// The arguments, by name.
    pub args: Vec<(&'static str, Value)>,
}

/// Something that a message is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number, which decides between one and many.
    Whole(u32),
    /// A number of ratings, or as many as the framework asks for.
    Count(Count),
    /// A share from 0 to 1.
    Share(Number),
    /// A level; nothing means the lowest proficient one.
    Level(Option<LevelIdx>),
    /// A message of its own.
    Said(Said),
    /// Several messages, and what stands between them.
    List(Vec<Said>, &'static str),
    /// A number, exactly.
    Number(Number),
    /// A number, exactly, which decides between one and many.
    Quantity(Number),
    /// Text that is the same in every language, such as a sum in writing.
    Text(String),
}

impl Value {
    /// A number of things, which decides between one and many.
    pub(super) fn whole(count: usize) -> Self {
        Value::Whole(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

impl Said {
    /// A message that is given nothing.
    pub fn new(key: &'static str) -> Self {
        Said { key, args: Vec::new() }
    }

    /// A message of text that is the same in every language.
    pub(super) fn text(text: String) -> Self {
        Said::new("explain-as-written").with("text", Value::Text(text))
    }

    /// The message with something more that it is given.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.args.push((name, value));
        self
    }
}
