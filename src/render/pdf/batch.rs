//! Several documents as one file that is ready to be printed.
//!
//! Merging finished files would lose their tags, so the documents of a batch are typeset as one.
//! The templates know nothing of it: each document sees them as a package of its own, with its own
//! view at the place where a document by itself has it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use typst::diag::FileResult;
use typst::foundations::{Bytes, Content, Datetime, Duration, Label, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::syntax::{FileId, RootedPath, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, World, comemo};
use typst_layout::{Page, PagedDocument};

use super::place::hundredths;
use super::read_page::ReadPage;
use super::search::Search;
use super::setting::Setting;
use super::world::{DATA, SETTING, Shelf, WORDS, id, not_found, words};
use super::{PdfError, Typesetter};
use crate::view::Paper;

/// The template that puts the documents one after the other.
const MAIN: &str = "mail.typ";

/// The number of documents, and the way they are printed, as that template sees it.
const RUN: &str = "run.json";

/// The manifest that typst asks every package for.
const MANIFEST: &str = "typst.toml";

/// One document of a batch.
#[derive(Clone, Debug)]
pub struct BatchDocument {
    /// The template it is set with.
    pub template: &'static str,
    /// The document.
    pub paper: Paper,
    /// The most pages that it should have.
    pub most: usize,
    /// The mark on its sheets.
    pub mark: Option<SheetMark>,
}

/// The mark on each sheet, besides its number in the envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetMark {
    /// Number of the envelope, counted over the batch.
    pub envelope: usize,
    /// Whom the sheet is about.
    pub key: String,
}

/// A finished batch.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages, read again.
    pub pages: Vec<ReadPage>,
    /// The place where each document lies, in their order.
    pub parts: Vec<Laid>,
}

/// The place where a document of a batch lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Its first page, counted from one.
    pub page: usize,
    /// Its pages, without the empty one that may follow.
    pub pages: usize,
    /// Its address, as it is printed.
    pub address: Option<Block>,
}

/// A rectangle on a sheet, in hundredths of a point from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the four say what they are")]
pub struct Block {
    pub left: i64,
    pub top: i64,
    pub width: i64,
    pub height: i64,
}

impl Typesetter {
    /// Typesets several documents as one file, each on sheets of its own.
    ///
    /// Call it as [`Typesetter::typeset`] is called.
    ///
    /// # Errors
    /// Those of [`Typesetter::typeset`]; none of the documents is there then.
    pub fn batch(
        &self,
        parts: &[BatchDocument],
        title: &str,
        duplex: bool,
        ident: &str,
    ) -> Result<Batch, PdfError> {
        let result = self.batch_cached(parts, title, duplex, ident);
        comemo::evict(0);
        result
    }

    fn batch_cached(
        &self,
        parts: &[BatchDocument],
        title: &str,
        duplex: bool,
        ident: &str,
    ) -> Result<Batch, PdfError> {
        // As for a document by itself, all of them at once.
        let mut searches: Vec<Search> =
            parts.iter().map(|part| Search::new(&part.paper, part.most)).collect();
        let mut laid_out: Option<(Set, Vec<Setting>)> = None;
        let (mut set, settings) = loop {
            let choices: Vec<_> = searches.iter().map(Search::choice).collect();
            let settings: Vec<Setting> =
                choices.iter().map(|choice| choice.unwrap_or_else(|unseen| unseen)).collect();
            let set = match laid_out.take() {
                Some((set, of)) if of == settings => set,
                _ => Set::new(&self.shelf, parts, &settings, duplex)?,
            };
            if choices.iter().all(Result::is_ok) {
                break (set, settings);
            }
            for (index, search) in searches.iter_mut().enumerate() {
                if let Err(unseen) = choices[index] {
                    search.saw(unseen, set.pages_of(&set.laid[index]));
                }
            }
            laid_out = Some((set, settings));
        };
        let info = set.pages.info_mut();
        info.title = Some(title.into());
        info.author =
            parts.first().map(|part| part.paper.author.as_str().into()).into_iter().collect();
        let options = self.options_of(ident, false);
        let desk = BatchDesk::new(&self.shelf, parts, &settings, duplex);
        let bytes =
            typst_pdf::pdf(&set.pages, &options).map_err(|errors| PdfError::new(&desk, &errors))?;
        let pages = set.pages.pages().iter().map(ReadPage::of).collect();
        Ok(Batch { bytes, pages, parts: set.laid })
    }
}

/// A batch that is laid out.
struct Set {
    pages: PagedDocument,
    laid: Vec<Laid>,
}

impl Set {
    fn new(
        shelf: &Shelf,
        parts: &[BatchDocument],
        settings: &[Setting],
        duplex: bool,
    ) -> Result<Self, PdfError> {
        let desk = BatchDesk::new(shelf, parts, settings, duplex);
        let compiled = typst::compile::<PagedDocument>(&desk);
        let pages = compiled.output.map_err(|errors| PdfError::new(&desk, &errors))?;
        let laid = laid(&pages);
        if laid.len() != parts.len() {
            return Err(PdfError::plain(format!(
                "{} documents were to be set as one file, and {} are found in it",
                parts.len(),
                laid.len()
            )));
        }
        Ok(Set { pages, laid })
    }

    /// The pages of a document.
    fn pages_of(&self, laid: &Laid) -> &[Page] {
        let pages = self.pages.pages();
        pages.get(laid.page - 1..laid.page - 1 + laid.pages).unwrap_or_default()
    }
}

/// The place where each document lies: between the marks that the sheet puts at its beginning and its end.
fn laid(pages: &PagedDocument) -> Vec<Laid> {
    let all = pages.introspector();
    let found = |name: &str| {
        let label = Label::new(PicoStr::intern(name)).expect("the name is not empty");
        all.query(&Selector::Label(label))
    };
    let place = |content: &Content| all.position(content.location()?);
    let page = |content: &Content| place(content).map_or(0, |position| position.page.get());
    let ends = found("end");
    let addresses = found("address");
    let block = |content: &Content| {
        let corner = place(content)?.point;
        let size = content.to_packed::<MetadataElem>()?;
        let Value::Dict(size) = &size.value else { return None };
        let length = |name: &str| match size.get(name) {
            Ok(Value::Length(length)) => Some(hundredths(length.abs)),
            _ => None,
        };
        let (left, top) = (hundredths(corner.x), hundredths(corner.y));
        Some(Block { left, top, width: length("width")?, height: length("height")? })
    };
    found("about")
        .iter()
        .zip(ends.iter())
        .map(|(start, end)| {
            let (first, last) = (page(start), page(end));
            let own = addresses.iter().find(|content| page(content) == first);
            Laid { page: first, pages: last + 1 - first, address: own.and_then(block) }
        })
        .collect()
}

/// The shelf, and on it the views of several documents.
struct BatchDesk<'a> {
    shelf: &'a Shelf,
    main: FileId,
    run: (FileId, Bytes),
    parts: Vec<Own<'a>>,
    /// Templates as the documents see them.
    sources: Mutex<HashMap<FileId, Source>>,
}

/// The files that one document sees alone.
struct Own<'a> {
    paper: &'a Paper,
    manifest: Bytes,
    data: Bytes,
    words: Bytes,
    setting: Bytes,
}

impl<'a> BatchDesk<'a> {
    fn new(
        shelf: &'a Shelf,
        parts: &'a [BatchDocument],
        settings: &[Setting],
        duplex: bool,
    ) -> Self {
        let known = |name| id(name).expect("a plain file name is a valid path");
        let own = |(number, (part, setting)): (usize, (&'a BatchDocument, &Setting))| {
            let manifest = format!(
                "[package]\nname = \"p{number}\"\nversion = \"0.0.0\"\nentrypoint = \"{}\"\n",
                part.template
            );
            let run = part.mark.as_ref().map(|mark| {
                serde_json::json!({ "envelope": mark.envelope, "key": mark.key, "duplex": duplex })
            });
            let setting = setting.json(run.as_ref());
            Own {
                paper: &part.paper,
                manifest: Bytes::from_string(manifest),
                data: Bytes::new(part.paper.data.clone()),
                words: Bytes::new(words(&part.paper.data)),
                setting: Bytes::from_string(setting),
            }
        };
        let run = serde_json::json!({ "parts": parts.len(), "duplex": duplex }).to_string();
        BatchDesk {
            shelf,
            main: known(MAIN),
            run: (known(RUN), Bytes::from_string(run)),
            parts: parts.iter().zip(settings).enumerate().map(own).collect(),
            sources: Mutex::default(),
        }
    }

    /// The document that sees a file as its own, and the file as all see it.
    fn own(&self, asked: FileId) -> Option<(&Own<'a>, FileId)> {
        let path = asked.get();
        let VirtualRoot::Package(package) = path.root() else { return None };
        let number: usize = package.name.strip_prefix('p')?.parse().ok()?;
        let shared = RootedPath::new(VirtualRoot::Project, path.vpath().clone()).intern();
        Some((self.parts.get(number)?, shared))
    }
}

impl World for BatchDesk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shelf.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, asked: FileId) -> FileResult<Source> {
        let Some((_, shared)) = self.own(asked) else {
            return self.shelf.sources.get(&asked).cloned().ok_or_else(|| not_found(asked));
        };
        let template = self.shelf.sources.get(&shared).ok_or_else(|| not_found(asked))?;
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Source::new(asked, template.text().to_string());
        Ok(sources.entry(asked).or_insert_with(new).clone())
    }

    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        if asked == self.run.0 {
            return Ok(self.run.1.clone());
        }
        let Some((own, shared)) = self.own(asked) else {
            return self.shelf.files.get(&asked).cloned().ok_or_else(|| not_found(asked));
        };
        let attached = own.paper.attachment.as_ref();
        match shared.get().vpath().get_without_slash() {
            MANIFEST => Ok(own.manifest.clone()),
            DATA => Ok(own.data.clone()),
            WORDS => Ok(own.words.clone()),
            SETTING => Ok(own.setting.clone()),
            name => match attached.filter(|file| file.name == name) {
                Some(file) => Ok(Bytes::new(file.bytes.clone())),
                None => self.shelf.files.get(&shared).cloned().ok_or_else(|| not_found(asked)),
            },
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.shelf.today)
    }
}
