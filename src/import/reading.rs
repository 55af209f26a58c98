//! The account of what was read: files, and what became of their rows.

use std::collections::BTreeMap;

use crate::base::{Code, SourceId};

/// The files that were read, in the order they were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Every file, and every `[[source]]` with rows in place.
    pub files: Vec<FileReading>,
    /// Rows of each table that were used, over all files.
    pub tables: BTreeMap<String, usize>,
    /// Schools that the files name, in the order they were met.
    pub schools: Vec<String>,
    /// The words for competencies that stand beside ratings, by their codes.
    pub titles: BTreeMap<String, Titled>,
}

/// The words for a competency beside a rating of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titled {
    /// Its title.
    pub title: String,
    /// The group that it is in; empty where none is named.
    pub group: String,
}

/// The account of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReading {
    /// The tables its rows belong to.
    pub tables: Vec<&'static str>,
    /// The known format that it has; nothing for one table of any kind.
    pub format: Option<&'static str>,
    /// Its path, relative to the project; that of gradus.toml for rows in place.
    pub path: String,
    /// The text that was read, as places of its rows name it.
    pub source: Option<SourceId>,
    /// The name of the `[[source]]`, where it has one.
    pub name: Option<String>,
    /// The fates of its rows. A row is used, not wanted, repeated or set aside.
    pub counts: Counts,
    /// Its encoding; nothing for rows in place and for files that could not be read.
    pub encoding: Option<&'static str>,
    /// The sign that separates its cells.
    pub delimiter: Option<char>,
}

/// The fates of rows, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows there are.
    pub rows: usize,
    /// Rows that are used.
    pub used: usize,
    /// Rows that `where` does not want, or that hold nothing a known format is read for.
    pub not_wanted: usize,
    /// The kinds of rows of a known format that were passed over, and how many.
    pub passed_over: BTreeMap<&'static str, usize>,
    /// Rows that are the same as an earlier one, where `distinct` makes them one.
    pub repeated: usize,
    /// Rows that are set aside, by the id of the code that says why.
    pub set_aside: BTreeMap<&'static str, usize>,
}

impl Counts {
    /// Adds the counts of other rows.
    pub(in crate::import) fn add(&mut self, other: Counts) {
        self.rows += other.rows;
        self.used += other.used;
        self.not_wanted += other.not_wanted;
        self.repeated += other.repeated;
        for (what, rows) in other.passed_over {
            *self.passed_over.entry(what).or_default() += rows;
        }
        for (why, rows) in other.set_aside {
            *self.set_aside.entry(why).or_default() += rows;
        }
    }

    /// Counts a row that is set aside.
    pub(in crate::import) fn set_aside(&mut self, why: &'static Code) {
        *self.set_aside.entry(why.id).or_default() += 1;
    }
}
