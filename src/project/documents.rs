//! `[documents]`: what each document shows.

use std::num::NonZeroUsize;

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::letter::{LetterConfig, RawLetter};
use super::mail::{MailConfig, RawMail};
use super::others::{OthersConfig, RawOthers};
use super::preflight::{PreflightConfig, RawPreflight};
use super::staff::{RawStaff, StaffConfig};
use super::toml::{BAD_VALUE, at, distinct};
use crate::base::{At, Diagnostic, Diagnostics, SourceId};

/// Documents as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawDocuments {
    /// The sheet that documents are set on: `letter` or `a4`.
    paper: SheetSize,
    /// Margin at both sides of a sheet, in millimetres, from 5 to 40; those at the top and at the
    /// foot follow it.
    #[schemars(with = "Option<u8>")]
    margin: Option<Spanned<u8>>,
    /// The progress report.
    report: RawReport,
    /// The transcript.
    transcript: RawTranscript,
    /// The graduation audit.
    audit: RawAudit,
    /// The competency supplement to the diploma.
    supplement: RawSupplement,
    /// The transfer-out sheet.
    #[serde(rename = "transfer-sheet")]
    transfer_sheet: RawTransferSheet,
    /// The cover letter to a college or another school.
    letter: RawLetter,
    /// The school profile.
    profile: RawProfile,
    /// The public site.
    site: RawSite,
    /// The mailing run.
    mail: RawMail,
    /// The private site for teachers and leaders.
    staff: RawStaff,
    /// Whose names may stand in a student's documents.
    others: RawOthers,
    /// Settings of the pre-flight.
    preflight: RawPreflight,
}

/// The progress report as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawReport {
    /// Pages a report should not exceed; one that does is a warning.
    pages: NonZeroUsize,
    /// Which competencies are listed: `current` (expected by now, or touched since the last
    /// report), `started` (anything with evidence, or expected by now) or `all`.
    show: Show,
    /// Competencies in need of attention come first in their subject.
    attention_first: bool,
    /// Most competencies listed in one subject; the rest are counted in a line. 0 is no limit.
    most: usize,
    /// Which competencies are listed with their statement and not only their title: those that are
    /// not done (`open`), `all` or `none`. Where the pages have no room for them, those that page
    /// one names.
    statements: Statements,
    /// Decimals of an average shown beside the level; leave out to show levels only.
    #[schemars(with = "Option<u8>")]
    average: Option<Spanned<u8>>,
    /// The average of a subject as a level stands in its heading, where the policy gives one
    /// (`[subjects]`). It may say another thing than the count of competencies beside it.
    subject_level: bool,
    /// The parts of the report and their order: `lists` (going well, needs time, next), `table` (a
    /// line a subject), `habits`, `narratives`, `goals`, `reflections`, `supports`, `subjects` (in
    /// detail) and `key`. The first three are as wide as the page and come first; `key` stands at
    /// the foot of page one. Without what is not named here a report can be kept to one page.
    #[serde(deserialize_with = "distinct")]
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    sections: Vec<Section>,
    /// The table shows in a small line how the number of proficient competencies went.
    trend: bool,
    /// A line of the school's own at the foot of page one.
    foot: Option<String>,
}

/// A number of pages.
const fn pages(count: usize) -> NonZeroUsize {
    NonZeroUsize::new(count).expect("a document has pages")
}

impl Default for RawReport {
    fn default() -> Self {
        RawReport {
            pages: pages(2),
            show: Show::Current,
            attention_first: true,
            most: 6,
            statements: Statements::Open,
            average: None,
            subject_level: false,
            sections: Section::ALL.to_vec(),
            trend: true,
            foot: None,
        }
    }
}

/// The transcript as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawTranscript {
    /// Pages a transcript should not exceed; one that does is a warning.
    pages: NonZeroUsize,
    /// The layout of the academic record: by school year (`year`) or by credit area (`area`).
    layout: Layout,
    /// The grades that have transcripts, such as `9-12`. Without it every grade has them.
    #[schemars(with = "Option<String>")]
    grades: Option<Spanned<String>>,
    /// Whose transcripts are made in a build of everybody, besides those who are there: of nobody
    /// (`none`), or of those who left in the school year of its day (`this-year`).
    left: Left,
}

impl Default for RawTranscript {
    fn default() -> Self {
        RawTranscript { pages: pages(2), layout: Layout::Year, grades: None, left: Left::None }
    }
}

/// The graduation audit as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawAudit {
    /// Pages an audit should not exceed; one that does is a warning.
    pages: NonZeroUsize,
}

impl Default for RawAudit {
    fn default() -> Self {
        RawAudit { pages: pages(2) }
    }
}

/// The competency supplement to the diploma as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawSupplement {
    /// Pages a supplement should not exceed; one that does is a warning.
    pages: NonZeroUsize,
}

impl Default for RawSupplement {
    fn default() -> Self {
        RawSupplement { pages: pages(6) }
    }
}

/// The transfer-out sheet as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawTransferSheet {
    /// Pages a sheet should not exceed; one that does is a warning.
    pages: NonZeroUsize,
}

impl Default for RawTransferSheet {
    fn default() -> Self {
        RawTransferSheet { pages: pages(2) }
    }
}

/// The layout of the academic record of a transcript.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// By school year.
    #[default]
    Year,
    /// By credit area.
    Area,
}

/// Who left and has a transcript made in a build of everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// Nobody.
    #[default]
    None,
    /// Those who left in the school year of the day.
    ThisYear,
}

/// The school profile as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawProfile {
    /// Pages a profile should not exceed; one that does is a warning.
    pages: NonZeroUsize,
    /// Which students its figures count, at the end of the last school year that is over: the class
    /// that graduates next (`class`), everybody (`school`) or nobody (`none`). Choose once: both
    /// figures for the same year tell more about the rest than either.
    figures: Figures,
}

impl Default for RawProfile {
    fn default() -> Self {
        RawProfile { pages: pages(2), figures: Figures::Class }
    }
}

/// Which students the figures of a profile count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Figures {
    /// The class that graduates next.
    #[default]
    Class,
    /// Everybody.
    School,
    /// Nobody: there are no figures.
    None,
}

/// The public site as it is written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawSite {
    /// Languages it can be read in (BCP 47), that of its front page first. Default: the school's
    /// language.
    #[serde(deserialize_with = "distinct")]
    #[schemars(with = "Vec<String>", length(min = 1), extend("uniqueItems" = true))]
    languages: Vec<Spanned<String>>,
}

/// Which competencies a report lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// Expected by now and not proficient, or touched since the last report.
    #[default]
    Current,
    /// Anything with evidence, or expected by now.
    Started,
    /// Everything.
    All,
}

/// The size of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SheetSize {
    /// US Letter.
    #[default]
    Letter,
    /// ISO A4.
    A4,
}

/// A part of a progress report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
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
    /// How to read the report.
    Key,
}

impl Section {
    /// All of them, in the order of a report that says nothing else.
    pub const ALL: [Section; 9] = [
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

/// Which competencies are listed with their statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Statements {
    /// Those that are not done.
    #[default]
    Open,
    /// All.
    All,
    /// None.
    None,
}

/// Documents, resolved.
#[derive(Clone, Debug)]
pub struct Documents {
    /// The size of a sheet.
    pub paper: SheetSize,
    /// The margin at both sides, in millimetres; nothing for the usual one.
    pub margin: Option<u8>,
    /// The progress report.
    pub report: ReportConfig,
    /// The transcript.
    pub transcript: TranscriptConfig,
    /// The graduation audit.
    pub audit: PagesConfig,
    /// The competency supplement to the diploma.
    pub supplement: PagesConfig,
    /// The transfer-out sheet.
    pub transfer_sheet: PagesConfig,
    /// The cover letter to a college or another school.
    pub letter: LetterConfig,
    /// The school profile.
    pub profile: ProfileConfig,
    /// The public site.
    pub site: SiteConfig,
    /// The mailing run.
    pub mail: MailConfig,
    /// The private site for teachers and leaders.
    pub staff: StaffConfig,
    /// Whose names may stand in a student's documents.
    pub others: OthersConfig,
    /// Settings of the pre-flight.
    pub preflight: PreflightConfig,
}

/// The progress report, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct ReportConfig {
    pub pages: usize,
    pub show: Show,
    pub attention_first: bool,
    pub most: Option<usize>,
    pub statements: Statements,
    pub average: Option<usize>,
    pub subject_level: bool,
    pub sections: Vec<Section>,
    pub trend: bool,
    pub foot: Option<String>,
}

/// The transcript, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct TranscriptConfig {
    pub pages: usize,
    pub layout: Layout,
    pub grades: Option<At<String>>,
    pub left: Left,
}

/// A document of which nothing but its length is set, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct PagesConfig {
    pub pages: usize,
}

/// The school profile, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct ProfileConfig {
    pub pages: usize,
    pub figures: Figures,
}

/// The public site, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct SiteConfig {
    pub languages: Vec<At<String>>,
}

/// Millimetres of margin that printers can do and that leave room for text.
const MARGINS: std::ops::RangeInclusive<u8> = 5..=40;

impl RawDocuments {
    /// Checks the values.
    pub fn resolve(self, source: SourceId, diagnostics: &mut Diagnostics) -> Documents {
        let average = self.report.average.map(|places| at(places, source));
        if let Some(places) = average.filter(|places| places.value > 4) {
            let message = format!("an average with {} decimals cannot be meant", places.value);
            diagnostics.push(
                Diagnostic::error(&BAD_VALUE, places.origin, message)
                    .help("write a number from 0 to 4"),
            );
        }
        let margin = self.margin.map(|margin| at(margin, source));
        if let Some(margin) = margin.filter(|margin| !MARGINS.contains(&margin.value)) {
            let message = format!("a margin of {} mm leaves no page to print on", margin.value);
            diagnostics.push(
                Diagnostic::error(&BAD_VALUE, margin.origin, message)
                    .help("write a number of millimetres from 5 to 40"),
            );
        }
        Documents {
            paper: self.paper,
            margin: margin.map(|margin| margin.value).filter(|margin| MARGINS.contains(margin)),
            report: ReportConfig {
                pages: self.report.pages.get(),
                show: self.report.show,
                attention_first: self.report.attention_first,
                most: (self.report.most > 0).then_some(self.report.most),
                statements: self.report.statements,
                subject_level: self.report.subject_level,
                sections: self.report.sections,
                trend: self.report.trend,
                foot: self.report.foot.filter(|foot| !foot.trim().is_empty()),
                average: average.map(|places| usize::from(places.value.min(4))),
            },
            transcript: TranscriptConfig {
                pages: self.transcript.pages.get(),
                layout: self.transcript.layout,
                grades: self.transcript.grades.map(|grades| at(grades, source)),
                left: self.transcript.left,
            },
            audit: PagesConfig { pages: self.audit.pages.get() },
            supplement: PagesConfig { pages: self.supplement.pages.get() },
            transfer_sheet: PagesConfig { pages: self.transfer_sheet.pages.get() },
            letter: self.letter.resolve(),
            profile: ProfileConfig {
                pages: self.profile.pages.get(),
                figures: self.profile.figures,
            },
            mail: self.mail.resolve(source, diagnostics),
            staff: self.staff.resolve(),
            others: self.others.resolve(source),
            preflight: self.preflight.resolve(),
            site: SiteConfig {
                languages: self.site.languages.into_iter().map(|tag| at(tag, source)).collect(),
            },
        }
    }
}
