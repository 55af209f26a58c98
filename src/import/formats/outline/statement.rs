//! Statements of a framework, as a file has them.

use crate::base::Origin;
use crate::import::cell::Cell;
use crate::import::formats::row_id::RowId;

/// A statement of a framework.
#[derive(Debug)]
pub(in crate::import::formats) struct Node<'t> {
    /// For the account of what became of it.
    pub(in crate::import::formats) row: RowId,
    /// The place where it stands.
    pub(in crate::import::formats) origin: Origin,
    /// Its code for people.
    pub(in crate::import::formats) code: Option<Cell<'t>>,
    /// The whole statement.
    pub(in crate::import::formats) statement: Option<Cell<'t>>,
    /// A short form of it.
    pub(in crate::import::formats) short: Option<Cell<'t>>,
    /// The kind of statement.
    pub(in crate::import::formats) kind: Option<Cell<'t>>,
    /// The subject it says it belongs to; what stands above it says so better.
    pub(in crate::import::formats) subject: Option<Cell<'t>>,
    /// The statement it belongs under, by its place in the list.
    pub(in crate::import::formats) parent: Option<usize>,
    /// Its number among those that belong under the same.
    pub(in crate::import::formats) number: Option<i64>,
    /// Its letter or number there, as people write it.
    pub(in crate::import::formats) letter: Option<Cell<'t>>,
    /// The years of school it is for.
    pub(in crate::import::formats) grades: Vec<Cell<'t>>,
    /// Its names in other systems.
    pub(in crate::import::formats) aliases: Vec<Cell<'t>>,
    /// First day it is in force.
    pub(in crate::import::formats) from: Option<Cell<'t>>,
    /// Last day it is in force.
    pub(in crate::import::formats) until: Option<Cell<'t>>,
    /// Why it is not part of the framework, nor anything under it.
    pub(in crate::import::formats) gone: Option<&'static str>,
}

impl Node<'_> {
    /// A statement of which nothing is known yet.
    pub(in crate::import::formats) fn new(row: RowId, origin: Origin) -> Self {
        Node {
            row,
            origin,
            code: None,
            statement: None,
            short: None,
            kind: None,
            subject: None,
            parent: None,
            number: None,
            letter: None,
            grades: Vec::new(),
            aliases: Vec::new(),
            from: None,
            until: None,
            gone: None,
        }
    }
}

/// A framework, or a part of one.
#[derive(Debug)]
pub(in crate::import::formats) struct Outline<'t> {
    /// Its name in messages.
    pub(in crate::import::formats) name: String,
    /// The place where it begins.
    pub(in crate::import::formats) origin: Origin,
    /// Its title.
    pub(in crate::import::formats) title: Option<Cell<'t>>,
    /// Its statements.
    pub(in crate::import::formats) nodes: Vec<Node<'t>>,
}

/// The place that a statement was given.
#[derive(Clone, Debug, Default)]
pub(in crate::import::formats) struct Place<'t> {
    /// Its code as a competency or an indicator.
    pub(in crate::import::formats) target: Option<Cell<'t>>,
    /// The code of the competency that it is or that it belongs to.
    pub(in crate::import::formats) competency: Option<Cell<'t>>,
}
