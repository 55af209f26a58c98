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
mod statement;
mod tree;

use super::settings::OptionDoc;
use crate::import::cell::Cell;

pub(super) use by_code::by_code;
pub(in crate::import) use codes::DUPLICATE_CODE;
pub(super) use emit::give;
pub(super) use short_title::title;
pub(in crate::import) use tree::MISPLACED;

pub(super) use statement::{Node, Outline, Place};

/// The options of gradus.toml about a framework's levels.
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
