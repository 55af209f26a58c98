//! A tree of statements as subjects, competencies and indicators.
//!
//! Standards for frameworks leave the number of levels and what they mean to whoever writes one.
//! Whatever file a tree comes from, it becomes rows of our tables here.

mod by_code;
mod codes;
mod emit;
mod grades;
mod roles;
mod short_title;
mod tree;

use super::emitter::RowId;
use super::settings::OptionDoc;
use crate::base::Origin;
use crate::import::cell::Cell;

pub(super) use by_code::by_code;
pub(in crate::import) use codes::DUPLICATE_CODE;
pub(super) use emit::give;
pub(super) use grades::grade;
pub(super) use short_title::title;
pub(in crate::import) use tree::MISPLACED;

/// A statement of a framework.
#[derive(Debug)]
pub(super) struct Node<'t> {
    /// For the account of what became of it.
    pub(super) row: RowId,
    /// Where it stands.
    pub(super) origin: Origin,
    /// Its code for people.
    pub(super) code: Option<Cell<'t>>,
    /// The whole statement.
    pub(super) statement: Option<Cell<'t>>,
    /// A short form of it.
    pub(super) short: Option<Cell<'t>>,
    /// What kind of statement it is.
    pub(super) kind: Option<Cell<'t>>,
    /// The subject it says it belongs to; what stands above it says so better.
    pub(super) subject: Option<Cell<'t>>,
    /// The statement it belongs under, by its place in the list.
    pub(super) parent: Option<usize>,
    /// Its number among those that belong under the same.
    pub(super) number: Option<i64>,
    /// Its letter or number there, as people write it.
    pub(super) letter: Option<Cell<'t>>,
    /// The years of school it is for.
    pub(super) grades: Vec<Cell<'t>>,
    /// What systems call it.
    pub(super) aliases: Vec<Cell<'t>>,
    /// First day it is in force.
    pub(super) from: Option<Cell<'t>>,
    /// Last day it is in force.
    pub(super) until: Option<Cell<'t>>,
    /// Why it is no part of the framework, nor anything under it.
    pub(super) gone: Option<&'static str>,
}

impl Node<'_> {
    /// A statement of which nothing is known yet.
    pub(super) fn new(row: RowId, origin: Origin) -> Self {
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
pub(super) struct Outline<'t> {
    /// What messages call it.
    pub(super) name: String,
    /// Where it begins.
    pub(super) origin: Origin,
    /// Its title.
    pub(super) title: Option<Cell<'t>>,
    /// Its statements.
    pub(super) nodes: Vec<Node<'t>>,
}

/// What became of a statement.
#[derive(Clone, Debug, Default)]
pub(super) struct Place<'t> {
    /// Its code as a competency or an indicator.
    pub(super) target: Option<Cell<'t>>,
    /// The code of the competency that it is or that it belongs to.
    pub(super) competency: Option<Cell<'t>>,
}

/// What gradus.toml may say of a framework's levels.
pub(super) const OPTIONS: [OptionDoc; 4] = [
    OptionDoc {
        name: "subject",
        words: &[],
        doc: "types of item, or levels of the tree such as `level 1`, that are subjects",
    },
    OptionDoc {
        name: "competency",
        words: &[],
        doc: "types of item, or levels of the tree, that are competencies; without any of the \
              three the types tell, and where they do not, the levels",
    },
    OptionDoc {
        name: "indicator",
        words: &[],
        doc: "types of item, or levels of the tree, that are indicators; without it whatever \
              has nothing under it and stands under a competency",
    },
    OptionDoc {
        name: "bands",
        words: &["grades", "none"],
        doc: "what the stages of competencies are made of: the years of school they are for, \
              which are taken where those of no two competencies overlap in part",
    },
];
