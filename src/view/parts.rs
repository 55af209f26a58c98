//! Pieces that several documents share: marks, prose, the school's block.

use std::collections::BTreeMap;

use serde::Serialize;

/// The fixed words of a document (headings, labels) in the reader's language,
/// by message key of the language catalog.
pub type Words = BTreeMap<String, String>;

/// How a level, or the lack of one, is drawn: always a word *and* a shape
/// *and* a colour, so that none of the three is needed to read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Which of the shapes to draw.
    pub kind: MarkKind,
    /// Filled steps, `0..=of`. Zero when there is no level.
    pub step: usize,
    /// Steps of the scale.
    pub of: usize,
    /// The word for it.
    pub label: Phrase,
    /// The level's colour as `#rrggbb`; absent when there is no level.
    pub color: Option<String>,
}

/// The kinds of mark; the four kinds of "no level" stay apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// A level in the scale's proficient set.
    Proficient,
    /// A level below the proficient set.
    NotYet,
    /// Some evidence, but less than the policy asks for: dashed outline.
    Insufficient,
    /// Nothing assessed: empty outline.
    NotAssessed,
    /// Excused from it: a dash.
    Exempt,
}

/// The school as it heads a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchoolBlock {
    /// Full name.
    pub name: String,
    /// Postal address, one entry a line.
    pub address: Vec<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Web address.
    pub website: Option<String>,
    /// College Board school code.
    pub ceeb: Option<String>,
    /// Who accredits the school, as one phrase.
    pub accreditation: Option<String>,
}

/// Text of the school's: in the reader's language or, where that translation is missing, in
/// the language the school wrote it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The text.
    pub text: String,
    /// Its language when it is not the reader's; [`NO_LANGUAGE`] for numbers and addresses,
    /// [`SOME_LANGUAGE`] for names.
    pub lang: Option<String>,
}

/// The BCP 47 tag of what is in no language, such as a telephone number.
pub const NO_LANGUAGE: &str = "zxx";

/// The BCP 47 tag of what is in a language that is not known, such as a person's name.
pub const SOME_LANGUAGE: &str = "und";

impl Phrase {
    /// Text in the reader's own language.
    pub fn own(text: impl Into<String>) -> Self {
        Phrase { text: text.into(), lang: None }
    }
}

/// A sentence with texts of the school's in it: its phrases, to be read one after the other.
pub type Sentence = Vec<Phrase>;

/// A piece of Markdown, parsed: raw HTML in the source stays literal text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    /// Paragraphs and lists in order.
    pub blocks: Vec<Block>,
}

/// A block of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// What it says.
        inlines: Vec<Inline>,
    },
    /// A bulleted or numbered list.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// Each item is a run of blocks.
        items: Vec<Vec<Block>>,
    },
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The characters.
        text: String,
    },
    /// Emphasis.
    Emph {
        /// What is emphasised.
        inlines: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// What is emphasised.
        inlines: Vec<Inline>,
    },
    /// A link with a safe (http, https or mailto) target.
    Link {
        /// Target address.
        url: String,
        /// What is linked.
        inlines: Vec<Inline>,
    },
    /// A line break asked for by the author.
    Break,
}

/// One line of the key to the levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelKey {
    /// The mark, with its word.
    pub mark: Mark,
    /// What it means, as a sentence for families.
    pub meaning: Phrase,
}
