//! A theme: type, colours, fonts and logo, shared by paper and web.
//!
//! The built-in theme is part of the program. A school's theme folder has the
//! same layout and replaces what it names: `theme.toml` key by key, every
//! other file (`fonts/*`, the logo) by its name.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};

use crate::base::{disk, io_reason, strict};

static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

const THEME_FILE: &str = "theme.toml";

/// Names that the logo may have; the first that is there is taken.
const LOGOS: [&str; 6] = ["logo.svg", "logo.png", "logo.jpg", "logo.jpeg", "logo.gif", "logo.webp"];

/// Least contrast of text against paper (WCAG 2.2, success criterion 1.4.3).
const TEXT_CONTRAST: f64 = 4.5;

/// The look of every page.
#[derive(Clone, Debug)]
pub struct Theme {
    style: Style,
    files: Files,
}

/// Files of a folder by path relative to it, `/` between the parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The contents of `theme.toml`; complete in a [`Theme`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Style {
    /// Typefaces and sizes.
    #[serde(rename = "type")]
    pub text: TextStyle,
    /// Colours on light and on dark paper.
    pub colors: Colors,
}

/// Typefaces and sizes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct TextStyle {
    /// Font families, tried in order for each glyph.
    pub families: Vec<String>,
    /// Sizes in points.
    pub sizes: BTreeMap<TextSize, f64>,
}

/// The three sizes of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSize {
    /// Notes and labels.
    Small,
    /// Running text.
    Body,
    /// The one thing a page says.
    Large,
}

/// Colours on light and on dark paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Colors {
    /// For print, and screens in daylight.
    pub light: BTreeMap<Role, Color>,
    /// For screens whose reader prefers dark.
    pub dark: BTreeMap<Role, Color>,
}

/// The use of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The page.
    Paper,
    /// Text.
    Ink,
    /// Text that steps back.
    Quiet,
    /// Text and bars that stand out.
    Accent,
    /// Lines.
    Rule,
    /// The tint behind a group.
    Wash,
}

/// An opaque colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color([u8; 3]);

/// Why a theme cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeError {
    /// The fault and the remedy.
    pub message: String,
    /// The file, relative to the theme folder.
    pub file: String,
    /// Line and column in it, counted from one.
    pub place: Option<(usize, usize)>,
}

impl Theme {
    /// The theme that is part of the program.
    pub fn built_in() -> Theme {
        let files = embedded_files(&BUILT_IN);
        let style = parse(&files[THEME_FILE]).expect("the built-in theme parses");
        Theme { style, files }
    }

    /// The built-in theme under what a school's theme folder replaces.
    ///
    /// # Errors
    /// If the folder cannot be read, when its `theme.toml` has an unknown
    /// key or a value of the wrong kind, or when text would be too faint.
    pub fn load(folder: &Path) -> Result<Theme, ThemeError> {
        let own = disk::read_folder(folder).map_err(|error| ThemeError {
            message: format!(
                "the theme folder `{}` cannot be read: {}",
                folder.display(),
                io_reason(&error)
            ),
            file: String::new(),
            place: None,
        })?;
        Theme::built_in().overlaid(own)
    }

    /// This theme with `own` files laid over it.
    ///
    /// # Errors
    /// Those of [`Theme::load`].
    pub fn overlaid(mut self, own: Files) -> Result<Theme, ThemeError> {
        if let Some(text) = own.get(THEME_FILE) {
            self.style.take(parse(text)?);
            self.style.check_contrast()?;
        }
        self.files.extend(own);
        Ok(self)
    }

    /// The contents of `theme.toml`, with nothing missing.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// The font files, in the order of their names.
    pub fn fonts(&self) -> impl Iterator<Item = &[u8]> {
        self.files.iter().filter(|(name, _)| is_font(name)).map(|(_, bytes)| bytes.as_slice())
    }

    /// True for a file of a theme's folder that is used.
    pub fn uses(name: &str) -> bool {
        let of_pages = name.starts_with("fonts/web/");
        name == THEME_FILE || LOGOS.contains(&name) || is_font(name) || of_pages || is_note(name)
    }

    /// The names of the files that a theme may have, but for its fonts.
    pub fn names() -> Vec<&'static str> {
        [THEME_FILE].into_iter().chain(LOGOS).collect()
    }

    /// Every file of the theme by its path in it, in order.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The logo's file name and content, when the theme has one.
    pub fn logo(&self) -> Option<(&str, &[u8])> {
        let (name, bytes) = LOGOS.iter().find_map(|name| self.files.get_key_value(*name))?;
        Some((name, bytes))
    }
}

impl Style {
    /// Replaces what `own` names.
    fn take(&mut self, own: Style) {
        if !own.text.families.is_empty() {
            self.text.families = own.text.families;
        }
        self.text.sizes.extend(own.text.sizes);
        self.colors.light.extend(own.colors.light);
        self.colors.dark.extend(own.colors.dark);
    }

    fn check_contrast(&self) -> Result<(), ThemeError> {
        for (scheme, colors) in [("light", &self.colors.light), ("dark", &self.colors.dark)] {
            let paper = colors[&Role::Paper];
            for (name, role) in
                [("ink", Role::Ink), ("quiet", Role::Quiet), ("accent", Role::Accent)]
            {
                let contrast = colors[&role].contrast(paper);
                if contrast < TEXT_CONTRAST {
                    return Err(ThemeError {
                        message: format!(
                            "`{name}` = `{}` is too faint on `paper` = `{paper}` in `colors.{scheme}`: \
                             the contrast is {contrast:.1} to 1 and text needs {TEXT_CONTRAST}; \
                             choose a colour further from the paper's",
                            colors[&role]
                        ),
                        file: THEME_FILE.to_owned(),
                        place: None,
                    });
                }
            }
        }
        Ok(())
    }
}

#[expect(clippy::float_arithmetic, reason = "contrast is defined with powers")]
impl Color {
    /// Contrast ratio against `other`, 1 to 21 (WCAG 2.2, relative luminance).
    pub fn contrast(self, other: Color) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl TryFrom<String> for Color {
    type Error = String;

    fn try_from(text: String) -> Result<Color, String> {
        text.strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .map(|value| value.to_be_bytes())
            .map(|[_, r, g, b]| Color([r, g, b]))
            .ok_or_else(|| format!("`{text}` is not a colour; write it as `#rrggbb`"))
    }
}

impl From<Color> for String {
    fn from(color: Color) -> String {
        color.to_string()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Color([r, g, b]) = self;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}", self.file)?;
            if let Some((line, column)) = self.place {
                write!(f, ":{line}:{column}")?;
            }
            write!(f, ": ")?;
        }
        write!(f, "{}", self.message)
    }
}

impl std::error::Error for ThemeError {}

/// Every file of a folder that is part of the program.
pub fn embedded_files(dir: &Dir) -> Files {
    fn walk(dir: &Dir, files: &mut Files) {
        for file in dir.files() {
            let name = file.path().to_string_lossy().replace('\\', "/");
            files.insert(name, file.contents().to_vec());
        }
        for inner in dir.dirs() {
            walk(inner, files);
        }
    }
    let mut files = Files::new();
    walk(dir, &mut files);
    files
}

fn parse(bytes: &[u8]) -> Result<Style, ThemeError> {
    let failed =
        |message: String, place| ThemeError { message, file: THEME_FILE.to_owned(), place };
    let text = std::str::from_utf8(bytes)
        .map_err(|_| failed("the file is not UTF-8 text; save it as UTF-8".to_owned(), None))?;
    let read = toml::Deserializer::parse(text).and_then(strict::deserialize);
    let style: Style = read.map_err(|error| {
        let place = error.span().map(|span| line_and_column(text, span.start));
        failed(error.message().trim_end().to_owned(), place)
    })?;
    match style.text.sizes.values().find(|size| !(4.0..=72.0).contains(*size)) {
        Some(size) => Err(failed(
            format!("a type size of `{size}` is out of range; give points between 4 and 72"),
            None,
        )),
        None => Ok(style),
    }
}

/// True for what is only for people to read: a licence, a note.
/// True for a font that documents are set in.
fn is_font(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let ends = [".ttf", ".otf", ".ttc"].iter().any(|end| name.ends_with(end));
    name.starts_with("fonts/") && ends
}

/// True for a file that people read, such as the licence of a font.
pub fn is_note(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    last.ends_with(".txt") || last.ends_with(".md") || !last.contains('.')
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(toml: &str) -> Result<Theme, ThemeError> {
        Theme::built_in().overlaid(Files::from([(THEME_FILE.to_owned(), toml.into())]))
    }

    #[test]
    fn built_in_is_complete_and_legible() {
        let theme = Theme::built_in();
        let style = theme.style();
        assert_eq!(style.text.sizes.len(), 3);
        assert_eq!(style.colors.light.len(), 6);
        assert_eq!(style.colors.dark.len(), 6);
        assert_eq!(theme.fonts().count(), 12);
        style.check_contrast().unwrap();
    }

    #[test]
    fn a_school_replaces_only_what_it_names() {
        let theme = with("[colors.light]\naccent = \"#7a1f5c\"").unwrap();
        let light = &theme.style().colors.light;
        assert_eq!(light[&Role::Accent].to_string(), "#7a1f5c");
        assert_eq!(light[&Role::Ink], Theme::built_in().style().colors.light[&Role::Ink]);
    }

    #[test]
    fn unknown_key_is_an_error_with_its_place() {
        let error = with("[type]\nfont = \"Inter\"").unwrap_err();
        assert_eq!(error.place, Some((2, 1)));
        assert!(error.message.contains("`font`"), "{error}");
    }

    #[test]
    fn faint_text_is_an_error() {
        let error = with("[colors.light]\nquiet = \"#aaaaaa\"").unwrap_err();
        assert!(error.message.contains("2.3 to 1"), "{error}");
    }

    #[test]
    fn contrast_of_black_on_white_is_21() {
        let color = |text: &str| Color::try_from(text.to_owned()).unwrap();
        assert!((color("#000000").contrast(color("#ffffff")) - 21.0).abs() < 1e-9);
        assert!(Color::try_from("#12345".to_owned()).is_err());
    }
}
