//! `[documents]`: what each document shows.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::toml::{BAD_VALUE, at};
use crate::base::{At, Diagnostic, Diagnostics, SourceId};

/// Documents as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RawDocuments {
    /// The progress report.
    report: RawReport,
    /// The transcript.
    transcript: RawTranscript,
    /// The school profile.
    profile: RawProfile,
    /// The public site.
    site: RawSite,
}

/// The progress report as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawReport {
    /// Pages a report should not exceed; one that does is a warning.
    pages: usize,
    /// Which competencies are listed: `current` (expected by now, or touched since the last report), `started`
    /// (anything with evidence, or expected by now) or `all`.
    show: Show,
    /// Competencies in need of attention come first in their subject.
    attention_first: bool,
    /// Most competencies listed in one subject; the rest are counted in a line. 0 is no limit.
    most: usize,
    /// Which competencies are listed with their statement and not only their title: those that are not done
    /// (`open`), or `all`. Where the pages have no room for them, those that page one names.
    statements: Statements,
    /// Decimals of an average shown beside the level; leave out to show levels only.
    #[schemars(with = "Option<u8>")]
    average: Option<Spanned<u8>>,
    /// The average of a subject as a level stands in its heading, where the policy gives one (`[subjects]`). It may
    /// say another thing than the count of competencies beside it.
    subject_level: bool,
}

impl Default for RawReport {
    fn default() -> Self {
        RawReport {
            pages: 2,
            show: Show::Current,
            attention_first: true,
            most: 6,
            statements: Statements::Open,
            average: None,
            subject_level: false,
        }
    }
}

/// The transcript as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawTranscript {
    /// Pages a transcript should not exceed; one that does is a warning.
    pages: usize,
}

impl Default for RawTranscript {
    fn default() -> Self {
        RawTranscript { pages: 2 }
    }
}

/// The school profile as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct RawProfile {
    /// Pages a profile should not exceed; one that does is a warning.
    pages: usize,
    /// Which students its figures count, at the end of the last school year that is over: the class that
    /// graduates next (`class`), everybody (`school`) or nobody (`none`). Choose once: both figures for the
    /// same year tell more about the rest than either.
    figures: Figures,
}

impl Default for RawProfile {
    fn default() -> Self {
        RawProfile { pages: 2, figures: Figures::Class }
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
    /// Languages it can be read in (BCP 47), that of its front page first. Default: the school's language.
    #[schemars(with = "Vec<String>")]
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

/// Which competencies are listed with their statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Statements {
    /// Those that are not done.
    #[default]
    Open,
    /// All.
    All,
}

/// Documents, resolved.
#[derive(Clone, Debug)]
pub struct Documents {
    /// The progress report.
    pub report: ReportConfig,
    /// The transcript.
    pub transcript: TranscriptConfig,
    /// The school profile.
    pub profile: ProfileConfig,
    /// The public site.
    pub site: SiteConfig,
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
}

/// The transcript, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct TranscriptConfig {
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
        Documents {
            report: ReportConfig {
                pages: self.report.pages,
                show: self.report.show,
                attention_first: self.report.attention_first,
                most: (self.report.most > 0).then_some(self.report.most),
                statements: self.report.statements,
                subject_level: self.report.subject_level,
                average: average.map(|places| usize::from(places.value.min(4))),
            },
            transcript: TranscriptConfig { pages: self.transcript.pages },
            profile: ProfileConfig { pages: self.profile.pages, figures: self.profile.figures },
            site: SiteConfig {
                languages: self.site.languages.into_iter().map(|tag| at(tag, source)).collect(),
            },
        }
    }
}
