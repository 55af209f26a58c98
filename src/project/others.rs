//! `[documents.others]`: whose names may stand in the documents of a student.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::toml::at;
use crate::base::{At, SourceId};

/// Others as they are written.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawOthers {
    /// Brothers and sisters who live in one household may be named in each other's documents.
    siblings: bool,
    /// Students who worked together, by their identifiers: each group may be named in the documents
    /// of its members.
    #[schemars(with = "Vec<Vec<String>>")]
    together: Vec<Vec<Spanned<String>>>,
}

/// Others, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct OthersConfig {
    pub siblings: bool,
    pub together: Vec<Vec<At<String>>>,
}

impl RawOthers {
    /// With the places of identifiers, which only the roster can check.
    pub(super) fn resolve(self, source: SourceId) -> OthersConfig {
        let group =
            |group: Vec<Spanned<String>>| group.into_iter().map(|id| at(id, source)).collect();
        OthersConfig {
            siblings: self.siblings,
            together: self.together.into_iter().map(group).collect(),
        }
    }
}
