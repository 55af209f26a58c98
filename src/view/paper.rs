//! A view that goes on paper.

use serde::Serialize;

/// The input of the typesetter for a view: its data for the template, and the file's
/// of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Title of the file.
    pub title: String,
    /// Whose document it is: the school.
    pub author: String,
    /// Names the document for the PDF's file identifier, which stays the same when the document is
    /// made again.
    pub ident: String,
    /// Words in the file's properties, by which a program finds it.
    pub keywords: Vec<String>,
    /// Everything it says, as JSON.
    pub data: Vec<u8>,
    /// Names of the things that it carries, as rules of contents use them.
    pub carries: Vec<&'static str>,
    /// A file that it carries, for programs to read.
    pub attachment: Option<Attachment>,
    /// Letters of what stands behind its first page, with what paragraphs take besides, where that
    /// says how close it has to be set.
    pub letters: Option<usize>,
}

/// A file inside a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, by which the template asks for it.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Paper {
    /// The paper of a view. `ident` tells the document from every other of the school.
    pub fn new(view: &impl Serialize, title: &str, author: &str, ident: [&str; 4]) -> Self {
        let [kind, about, lang, edition] = ident;
        Paper {
            title: title.to_string(),
            author: author.to_string(),
            ident: format!("gradus/{kind}/{author}/{about}/{lang}/{edition}"),
            keywords: Vec::new(),
            carries: Vec::new(),
            attachment: None,
            letters: None,
            data: serde_json::to_vec(view).expect("a view is plain data with text keys"),
        }
    }
}
