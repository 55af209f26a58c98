//! From a project's folder to files: load, plan, render in parallel, write.
//!
//! Only this layer and the reading of sources touch the disk. A file is written under a
//! temporary name and renamed, so that none is ever seen half written; only files that the
//! last manifest or the journal lists are ever deleted.

mod apart;
pub mod asked;
mod asset_texts;
mod assets;
mod before_sending;
pub mod built;
mod contents;
mod damage;
mod desk;
pub mod district;
mod draft;
mod edition;
pub mod entry;
pub mod figures;
mod glyphs;
mod grades;
mod held_back;
pub mod issue;
pub mod journal;
pub mod kind;
pub mod kinds;
mod known;
mod known_output;
mod languages;
mod leaks;
pub mod leavers;
pub mod load;
pub mod loaded;
mod lost_rows;
mod mail;
mod maker;
pub mod manifest;
mod manifests;
mod missing_tables;
mod nothing_known;
pub mod out;
pub mod outdated;
mod own_pages;
pub mod own_templates;
pub mod packet;
pub mod place;
pub mod plan;
pub mod preflight;
mod program;
pub mod ranks;
pub mod rebuild;
mod recall;
mod recipients;
pub mod record;
mod refused;
mod remembering;
pub mod row_files;
mod run;
mod seen;
pub mod share;
mod stale;
mod student_groups;
pub mod students;
#[cfg(test)]
mod tests;
pub mod translations;
pub mod trend;
pub mod unread;
pub mod unserved;
mod unused_assets;
pub mod verify;
pub mod why;
pub mod write;

use crate::base::Code;

pub use assets::languages;
pub use before_sending::check as before_sending;
pub use built::{Built, Options};
pub use district::Which;
pub use draft::draft;
pub use load::{
    Instead, Load, Loads, OtherPolicy, load, load_remembering, load_schools, load_with,
};
pub use loaded::Loaded;
pub use out::Out;
pub use remembering::remembering;
pub use run::build;

/// Every diagnostic code this layer can raise.
pub static CODES: &[&Code] = &[
    &apart::SAME_FILE,
    &assets::BAD_ASSET,
    &unused_assets::UNUSED_ASSET,
    &contents::FORBIDDEN,
    &contents::NOT_LISTED,
    &contents::LACKING,
    &glyphs::NO_GLYPH,
    &own_pages::OWN_PAGE,
    &load::UNREADABLE,
    &load::NO_AS_OF,
    &load::UNKNOWN_AS_OF_PERIOD,
    &load::NO_STUDENTS,
    &load::NO_WORDS,
    &nothing_known::NO_COMPETENCIES,
    &nothing_known::NO_EVIDENCE,
    &nothing_known::FEW_RATED,
    &load::HALF_WORDED,
    &district::WHICH_SCHOOL,
    &district::UNKNOWN_SCHOOL,
    &students::UNKNOWN_STUDENT,
    &plan::UNKNOWN_LANGUAGE,
    &plan::NOBODY_RECEIVES,
    &plan::NO_TRANSCRIPT,
    &mail::ADDRESS_OUTSIDE,
    &mail::NO_WAY,
    &mail::marks::SHEETS_MIXED_UP,
    &leaks::SAYS_ANOTHERS,
    &leaks::UNKNOWN_TOGETHER,
    &student_groups::UNKNOWN_GROUP,
    &preflight::OTHER_NAME,
    &preflight::FORMER_NAME,
    &preflight::OTHER_PRONOUN,
    &preflight::LONG_TEXT,
    &refused::NOT_RENDERED,
    &unread::TABLE_NOT_READ,
    &out::BAD_OUTPUT,
    &write::NOT_WRITTEN,
    &run::TOO_LONG,
    &manifests::UNREADABLE_MANIFEST,
    &run::WAS_OPEN,
    &share::NOT_MERGED,
    &rebuild::NOT_AS_BUILT,
    &outdated::ISSUED_DIFFERS,
    &outdated::LEDGER_DAMAGED,
    &stale::KEPT,
    &stale::UNLISTED,
    &trend::FEWER_ROWS,
    &translations::UNTRANSLATED,
    &translations::UNREVIEWED_LANGUAGE,
    &held_back::NOTHING_READ,
    &missing_tables::NO_ROWS,
];

/// Every diagnostic code of every layer, in the order of their ids.
pub fn all_codes() -> Vec<&'static Code> {
    let layers = [
        crate::project::CODES,
        crate::project::sources::CODES,
        crate::policy::sections::CODES,
        crate::import::CODES,
        crate::model::resolve::CODES,
        crate::policy::CODES,
        CODES,
    ];
    let mut codes: Vec<&'static Code> = layers.into_iter().flatten().copied().collect();
    codes.sort_by_key(|code| code.id);
    codes
}
