//! The options of a progress report.

use serde::Serialize;

/// The options of a progress report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Which competencies are listed.
    pub show: Show,
    /// Those in need of attention come first in their subject.
    pub attention_first: bool,
    /// Most competencies listed in one subject.
    pub most: Option<usize>,
    /// Which are listed with their statement and not only their title.
    pub statements: Statements,
    /// Decimals of an average shown beside the level; nothing shows levels only.
    pub average: Option<usize>,
    /// The level of a subject, where the policy gives one, stands in its heading, and is said to be
    /// an average.
    pub subject_level: bool,
    /// The parts, in order.
    pub sections: Vec<Section>,
    /// The table shows how the number of proficient competencies went.
    pub trend: bool,
    /// A line of the school's own at the foot of page one.
    pub foot: Option<String>,
    /// Languages of the catalog by BCP 47 tag; the pages of the first are at its root, those of each
    /// other in a folder of its name.
    pub catalog_languages: Vec<String>,
}

/// A part of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The three lists: goes well, needs time, comes next.
    Lists,
    /// A line a subject.
    Table,
    /// Habits of work.
    Habits,
    /// The teachers' words on the whole student.
    Narratives,
    /// The student's goals.
    Goals,
    /// The student's own words.
    Reflections,
    /// Supports in place.
    Supports,
    /// Each subject in detail.
    Subjects,
    /// The key to the report.
    Key,
}

impl ReportOptions {
    /// Those of a project that says nothing of them, without a limit to the competencies of a
    /// subject.
    pub const DEFAULT: ReportOptions = ReportOptions {
        show: Show::Current,
        attention_first: true,
        most: None,
        statements: Statements::Open,
        average: None,
        subject_level: false,
        sections: Vec::new(),
        trend: true,
        foot: None,
        catalog_languages: Vec::new(),
    };

    /// The parts, in order: all of them where none is named.
    pub(super) fn parts(&self) -> Vec<Section> {
        match self.sections.is_empty() {
            true => Section::ALL.to_vec(),
            false => self.sections.clone(),
        }
    }
}

impl Section {
    /// All, in the usual order.
    const ALL: [Section; 9] = [
        Section::Lists,
        Section::Table,
        Section::Habits,
        Section::Narratives,
        Section::Goals,
        Section::Reflections,
        Section::Supports,
        Section::Subjects,
        Section::Key,
    ];
}

/// Which competencies a report lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Expected by now and not done, or changed or with new evidence since the last report.
    Current,
    /// With evidence, or expected by now.
    Started,
    /// All.
    All,
}

/// Which competencies are listed with their statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statements {
    /// Those that are not done.
    Open,
    /// All.
    All,
    /// None.
    None,
}
