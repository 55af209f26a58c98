//! A file of a mailing run, and the envelopes in it.

use crate::base::Idx;
use crate::model::people::Household;
use crate::press::desk::Desk;
use crate::press::kind::Job;

/// One file of the run.
pub(super) struct Batch<'j> {
    /// Name of the file.
    pub(super) name: String,
    /// Its title.
    pub(super) title: String,
    pub(super) envelopes: Vec<Envelope<'j>>,
}

/// The copies that go to one household at once.
pub(super) struct Envelope<'j> {
    /// Counted over the whole run.
    pub(super) number: usize,
    pub(super) household: Idx<Household>,
    /// The copies, never none.
    pub(super) jobs: Vec<&'j Job>,
}

impl Envelope<'_> {
    pub(super) fn household_id(&self, desk: &Desk<'_>) -> String {
        desk.school.model.households[self.household].id.value.to_string()
    }
}

/// The mark of a sheet: whom it is about, its envelope, and which sheet of that it is.
pub(super) fn mark(key: &str, envelope: usize, number: usize, of: usize) -> String {
    format!("{key} #{envelope} {number}/{of}")
}

/// Longest key of a mark: what the bars have room for.
const LONGEST_KEY: usize = 16;

/// Whom a sheet is about, in characters that bars can show: the identifier, or a part of its hash.
pub(super) fn mark_key(id: &str) -> String {
    let plain = id.len() <= LONGEST_KEY && id.bytes().all(|byte| byte.is_ascii_graphic());
    if plain {
        id.to_string()
    } else {
        blake3::hash(id.as_bytes()).to_hex().as_str()[..8].to_string()
    }
}
