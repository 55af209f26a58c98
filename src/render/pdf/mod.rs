//! PDF documents, typeset by typst.
//!
//! A [`Typesetter`] is built once for a run: fonts, templates and theme. Each
//! document then costs one layout. What makes that fast is that typst caches
//! layout by content *and* style, so the templates keep everything that
//! belongs to one student out of styles (set and show rules, page furniture),
//! and the title of the file is set here, after layout.

mod bars;
pub mod batch;
#[cfg(test)]
mod cached;
mod error;
pub mod glyphs;
#[cfg(test)]
mod measured;
mod place;
pub mod pool;
pub mod read_page;
mod search;
mod setting;
mod sparse;
#[cfg(test)]
mod tests;
mod text;
mod world;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use typst::comemo;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use self::error::PdfError;
use self::search::Search;
use self::setting::Setting;
pub use self::world::Sheet;
use self::world::{Desk, Shelf};
use crate::render::theme::Theme;
use crate::view::Paper;

/// Documents for which typst keeps what it has laid out. Fewer lose parts that
/// repeat from one student to the next; each costs some three megabytes.
const CACHED_DOCUMENTS: usize = 10;

/// Documents from one eviction of the cache to the next: it looks at everything that is kept.
const EVICTED_EVERY: usize = 4;

/// Typesets documents of one build: same templates, theme and date.
pub struct Typesetter {
    shelf: Shelf,
    as_of: Datetime,
    in_flight: AtomicUsize,
    finished: AtomicUsize,
}

/// A finished file that conforms to PDF/UA-1 and PDF/A-2a, or PDF/A-3a when it carries a file.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file; equal input gives equal bytes, on any thread and in any order.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// The number of its layouts, until a setting had few enough pages and no more room than that.
    pub layouts: usize,
    /// The text on them.
    pub text: String,
    /// The doubts of typst, such as a font family that is missing.
    pub warnings: Vec<String>,
    /// The time that it took.
    pub time: Time,
}

/// The time that the two parts of typesetting took.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    /// From the view to pages.
    pub layout: Duration,
    /// From pages to the file.
    pub export: Duration,
}

impl Typesetter {
    /// Gathers fonts and templates.
    ///
    /// `as_of` is the date the documents bear; the clock is never read. Files
    /// in `templates`, when given, replace the built-in ones of the same name.
    ///
    /// # Errors
    /// If `templates` cannot be read, or a font of the theme is not a font.
    pub fn new(
        theme: &Theme,
        templates: Option<&Path>,
        as_of: Date,
    ) -> Result<Typesetter, PdfError> {
        let as_of = Datetime::from_ymd(
            as_of.year().into(),
            as_of.month().unsigned_abs(),
            as_of.day().unsigned_abs(),
        )
        .expect("a civil date is a valid date");
        let shelf = Shelf::new(theme, templates, as_of)?;
        Ok(Typesetter {
            shelf,
            as_of,
            in_flight: AtomicUsize::new(0),
            finished: AtomicUsize::new(0),
        })
    }

    /// The same on another sheet.
    #[must_use]
    pub fn on(mut self, sheet: Sheet) -> Self {
        self.shelf.set_sheet(sheet);
        self
    }

    /// The files that every document of a run sees, by name: templates, theme and sheet.
    pub fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.shelf.files.iter().map(|(id, bytes)| (world::name(*id), &**bytes))
    }

    /// Looks for mistakes that would cost every document: a template that is not typst, a logo that
    /// is not a picture.
    ///
    /// # Errors
    /// The first of them.
    pub fn check(&self) -> Result<(), PdfError> {
        let desk = Desk::bare(&self.shelf);
        desk.syntax()?;
        match self.shelf.has_logo() {
            true => SetDocument::new(desk).map(drop),
            false => Ok(()),
        }
    }

    /// Typesets one document with the template of a name: with room or, where it has more than
    /// `most` pages then and it saves some, smaller and closer.
    ///
    /// Call it from [`pool::in_worker`] or [`pool::each_in_parallel`]: deeply
    /// nested content needs more stack than a plain thread has.
    ///
    /// # Errors
    /// If a template has a mistake, or the document cannot be made to
    /// conform, for instance because no font has one of its characters.
    pub fn typeset(
        &self,
        template: &'static str,
        paper: &Paper,
        most: usize,
    ) -> Result<Pdf, PdfError> {
        let running = self.in_flight.fetch_add(1, Ordering::Relaxed) + 1;
        let result = self.typeset_cached(template, paper, most);
        self.in_flight.fetch_sub(1, Ordering::Relaxed);
        // The cache is shared and ages at each eviction, so what a document has
        // laid out must outlive the evictions of those running beside it.
        if self.finished.fetch_add(1, Ordering::Relaxed).is_multiple_of(EVICTED_EVERY) {
            comemo::evict((CACHED_DOCUMENTS + 2 * running).div_ceil(EVICTED_EVERY));
        }
        result
    }

    fn typeset_cached(
        &self,
        template: &'static str,
        paper: &Paper,
        most: usize,
    ) -> Result<Pdf, PdfError> {
        let start = Instant::now();
        let mut search = Search::new(paper, most);
        let mut sets: [Option<SetDocument<'_>>; Setting::ALL.len()] = Default::default();
        let chosen = loop {
            let setting = match search.choice() {
                Ok(setting) => break setting,
                Err(unseen) => unseen,
            };
            let set = SetDocument::new(Desk::new(&self.shelf, template, paper, setting))?;
            search.saw(setting, set.pages.pages());
            sets[setting as usize] = Some(set);
        };
        let set = sets[chosen as usize].take().expect("what is chosen was laid out");
        let layouts = search.layouts();
        let SetDocument { desk, mut pages, warnings } = set;
        let info = pages.info_mut();
        info.title = Some(paper.title.as_str().into());
        info.author = vec![paper.author.as_str().into()];
        info.keywords = paper.keywords.iter().map(|word| word.as_str().into()).collect();
        let laid_out = Instant::now();
        let bytes = typst_pdf::pdf(&pages, &self.options(paper))
            .map_err(|errors| PdfError::new(&desk, &errors))?;
        let time = Time { layout: laid_out - start, export: laid_out.elapsed() };
        let text = text::of(pages.pages());
        Ok(Pdf { time, bytes, pages: pages.pages().len(), layouts, text, warnings })
    }

    fn options(&self, paper: &Paper) -> PdfOptions {
        self.options_of(&paper.ident, paper.attachment.is_some())
    }

    fn options_of(&self, ident: &str, carries_a_file: bool) -> PdfOptions {
        // A file that carries another one cannot be PDF/A-2.
        let archive = if carries_a_file { PdfStandard::A_3a } else { PdfStandard::A_2a };
        PdfOptions {
            ident: Smart::Custom(ident.to_string()),
            creator: Smart::Custom(Some("Gradus".to_owned())),
            timestamp: Some(Timestamp::new_utc(self.as_of)),
            standards: PdfStandards::new(&[PdfStandard::Ua_1, archive])
                .expect("PDF/UA-1 and PDF/A are compatible"),
            ..PdfOptions::default()
        }
    }
}

/// A document that is laid out, and what it was laid out from.
struct SetDocument<'a> {
    desk: Desk<'a>,
    pages: PagedDocument,
    warnings: Vec<String>,
}

impl<'a> SetDocument<'a> {
    fn new(desk: Desk<'a>) -> Result<Self, PdfError> {
        let compiled = typst::compile::<PagedDocument>(&desk);
        let pages = compiled.output.map_err(|errors| PdfError::new(&desk, &errors))?;
        let warnings = compiled.warnings.iter().map(|one| error::line(&desk, one)).collect();
        Ok(SetDocument { desk, pages, warnings })
    }
}
