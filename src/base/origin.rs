//! Values that remember where they were written.

use std::hash::{Hash, Hasher};
use std::ops::Deref;

use super::source::{SourceId, Span};

/// The place that a value came from. It leaves no trace in a hash: what is said at two places is
/// the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A range of a source's text.
    Text(Span),
    /// A source as a whole.
    File(SourceId),
    /// Nowhere in the school's files: a default, or the command line.
    #[default]
    Nowhere,
}

impl Origin {
    /// The source it lies in, if it lies in one.
    pub fn source(self) -> Option<SourceId> {
        match self {
            Origin::Text(span) => Some(span.source),
            Origin::File(source) => Some(source),
            Origin::Nowhere => None,
        }
    }

    /// The same place in another source with the same text.
    pub fn moved(self, source: SourceId) -> Self {
        match self {
            Origin::Text(span) => Origin::Text(Span { source, ..span }),
            Origin::File(_) => Origin::File(source),
            Origin::Nowhere => Origin::Nowhere,
        }
    }
}

impl Hash for Origin {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl From<Span> for Origin {
    fn from(span: Span) -> Self {
        Origin::Text(span)
    }
}

/// A value and the place it was read from. Equality, order and hash look at the
/// value only, so that moving a row in a file changes nothing downstream.
#[derive(Clone, Copy, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub origin: Origin,
}

impl<T> At<T> {
    /// A value read at a place.
    pub fn new(value: T, origin: impl Into<Origin>) -> Self {
        At { value, origin: origin.into() }
    }

    /// A value that was not read from a file.
    pub fn nowhere(value: T) -> Self {
        At { value, origin: Origin::Nowhere }
    }

    /// The same place, another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At { value: f(self.value), origin: self.origin }
    }
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for At<T> {}

impl<T: Hash> Hash for At<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}
