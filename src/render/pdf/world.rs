//! The files that typst may see: the templates, the theme, the fonts and one view.
//!
//! Nothing else: no file system, no system fonts, no network, no clock.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

use super::error::PdfError;
use super::setting::Setting;
use crate::base::{disk, io_reason};
use crate::render::theme::{self, Theme};
use crate::view::Paper;

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates/typst");

/// The view, as the templates see it. One name serves every student, because
/// typst never forgets a file name.
pub(super) const DATA: &str = "data.json";
/// The words of the reader's language, as the templates see them. Typst keeps what it made of
/// templates that see nothing of one student.
pub(super) const WORDS: &str = "words.json";
/// The theme, as the templates see it.
const THEME: &str = "theme.json";

/// A document with nothing in it but the logo: a logo that is not a picture would cost every document.
const LOGO: &str = "logo.typ";

/// The sheet, as the templates see it.
const SHEET: &str = "sheet.json";

/// The way the document is to be set, as the templates see it.
pub(super) const SETTING: &str = "setting.json";

/// The files that all documents of a run share.
pub(super) struct Shelf {
    pub(super) library: LazyHash<Library>,
    pub(super) fonts: FontStore,
    pub(super) files: HashMap<FileId, Bytes>,
    pub(super) sources: HashMap<FileId, Source>,
    pub(super) today: Datetime,
}

impl Shelf {
    /// Gathers it; the errors are those of [`super::Typesetter::new`].
    pub(super) fn new(
        theme: &Theme,
        templates: Option<&Path>,
        today: Datetime,
    ) -> Result<Shelf, PdfError> {
        let mut shelf = Shelf {
            // Row headers of tables need `pdf.header-cell`.
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            fonts: fonts(theme)?,
            files: HashMap::new(),
            sources: HashMap::new(),
            today,
        };
        let mut files = theme::embedded_files(&TEMPLATES);
        if let Some(folder) = templates {
            let own = disk::read_folder(folder).map_err(|error| {
                PdfError::plain(format!(
                    "the template folder `{}` cannot be read: {}",
                    folder.display(),
                    io_reason(&error)
                ))
            })?;
            files.extend(own);
        }
        for (name, bytes) in files {
            shelf.put(&name, bytes)?;
        }
        if let Some((name, bytes)) = theme.logo() {
            shelf.put(name, bytes.to_vec())?;
        }
        if let Some((name, _)) = theme.logo() {
            shelf.put(LOGO, format!("#image(\"{name}\")\n").into_bytes())?;
        }
        shelf.put(THEME, theme_json(theme))?;
        shelf.put(SHEET, Sheet::default().json())?;
        Ok(shelf)
    }

    /// Puts another sheet in the place of the usual one.
    pub(super) fn set_sheet(&mut self, sheet: Sheet) {
        if let Some(id) = id(SHEET) {
            self.files.insert(id, Bytes::new(sheet.json()));
        }
    }

    /// True when the theme has a logo.
    pub(super) fn has_logo(&self) -> bool {
        id(LOGO).is_some_and(|id| self.sources.contains_key(&id))
    }

    fn put(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), PdfError> {
        let id = id(name).ok_or_else(|| {
            PdfError::plain(format!("`{name}` cannot be a template's file name; rename the file"))
        })?;
        if name.ends_with(".typ") {
            let text = String::from_utf8(bytes).map_err(|_| {
                PdfError::plain(format!("`{name}` is not UTF-8 text; save it as UTF-8"))
            })?;
            self.files.insert(id, Bytes::from_string(text.clone()));
            self.sources.insert(id, Source::new(id, text));
        } else {
            self.files.insert(id, Bytes::new(bytes));
        }
        Ok(())
    }
}

/// The sheet that documents are set on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// It is an A4 sheet, not US Letter.
    pub a4: bool,
    /// Millimetres of margin at both sides; nothing for the usual one.
    pub margin: Option<u8>,
}

impl Sheet {
    fn json(self) -> Vec<u8> {
        let paper = if self.a4 { "a4" } else { "us-letter" };
        serde_json::json!({ "paper": paper, "margin": self.margin }).to_string().into_bytes()
    }
}

/// The shelf, and on it the view and template of one document.
pub(super) struct Desk<'a> {
    shelf: &'a Shelf,
    main: FileId,
    own: Vec<(FileId, Bytes)>,
}

impl<'a> Desk<'a> {
    /// `template` and the names of the files in it are names that typst accepts.
    pub(super) fn new(
        shelf: &'a Shelf,
        template: &'static str,
        paper: &Paper,
        setting: Setting,
    ) -> Desk<'a> {
        let known = |name| id(name).expect("a plain file name is a valid path");
        let setting = setting.json(None);
        let data = Bytes::new(paper.data.clone());
        let mut own = vec![
            (known(DATA), data),
            (known(WORDS), Bytes::new(words(&paper.data))),
            (known(SETTING), Bytes::from_string(setting)),
        ];
        if let Some(attachment) = &paper.attachment {
            own.push((known(attachment.name), Bytes::new(attachment.bytes.clone())));
        }
        Desk { shelf, main: known(template), own }
    }
}

impl<'a> Desk<'a> {
    /// A desk without a view, to look at what every document shares.
    pub(super) fn bare(shelf: &'a Shelf) -> Self {
        let main = id(LOGO).expect("a plain file name is a valid path");
        Desk { shelf, main, own: Vec::new() }
    }

    /// The first mistake in the syntax of a template.
    pub(super) fn syntax(&self) -> Result<(), PdfError> {
        let mut sources: Vec<&Source> = self.shelf.sources.values().collect();
        sources.sort_by_key(|source| source.id().vpath().get_without_slash().to_string());
        for source in sources {
            let (errors, _) = source.root().errors_and_warnings();
            if let Some(error) = errors.into_iter().next() {
                return Err(PdfError::new(self, &[error.into()]));
            }
        }
        Ok(())
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shelf.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shelf.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let own = self.own.iter().find(|(name, _)| *name == id).map(|(_, bytes)| bytes);
        own.or_else(|| self.shelf.files.get(&id)).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.shelf.today)
    }
}

/// The part of a view that all documents in a language share.
#[derive(Deserialize, Serialize)]
#[serde(default)]
struct Spoken {
    lang: String,
    dir: String,
    words: BTreeMap<String, String>,
}

impl Default for Spoken {
    fn default() -> Self {
        Spoken { lang: "en".to_string(), dir: "ltr".to_string(), words: BTreeMap::new() }
    }
}

/// The words in a view, as the templates see them.
pub(super) fn words(view: &[u8]) -> Vec<u8> {
    let spoken: Spoken = serde_json::from_slice(view).unwrap_or_default();
    serde_json::to_vec(&spoken).expect("texts are plain data")
}

pub(super) fn id(name: &str) -> Option<FileId> {
    VirtualPath::new(name).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The name of a file, as the templates write it.
pub(super) fn name(id: FileId) -> String {
    id.get().vpath().get_without_slash().to_string()
}

pub(super) fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

fn fonts(theme: &Theme) -> Result<FontStore, PdfError> {
    let mut store = FontStore::new();
    for bytes in theme.fonts() {
        let faces: Vec<Font> = Font::iter(Bytes::new(bytes.to_vec())).collect();
        if faces.is_empty() {
            return Err(PdfError::plain(
                "a file in the theme's `fonts` folder is not a TrueType or OpenType font; remove it",
            ));
        }
        for face in faces {
            let info = face.info().clone();
            store.push((face, info));
        }
    }
    Ok(store)
}

/// The part of the theme that templates need: type, the colours of paper, the logo's name.
fn theme_json(theme: &Theme) -> Vec<u8> {
    let style = theme.style();
    let value = serde_json::json!({
        "type": style.text,
        "colors": style.colors.light,
        "logo": theme.logo().map(|(name, _)| name),
    });
    value.to_string().into_bytes()
}
