//! A file of the output, as a manifest and the journal list it.

use serde::{Deserialize, Serialize};

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Hash of everything the file was made from: what it says, templates, theme, version. Empty
    /// when that is not known.
    pub key: String,
    /// Hash of what it says, for a document on paper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub says: Option<String>,
    /// Hash of its bytes.
    pub hash: String,
    /// Pages, for a PDF.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<usize>,
    /// Identifier of the student it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub student: Option<String>,
    /// Identifier of the household that it goes to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub household: Option<String>,
    /// It is of an earlier build, and was kept because it could not be told whether it is still
    /// due, or because it could not be made again. It must not be mailed.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub kept: bool,
}
