//! JSON Schemas beside the settings, by which an editor completes and checks them.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::disk;
use crate::policy::sections::RawPolicy;
use crate::project::raw::RawProject;
use crate::project::toml::schema_of;
use crate::view::transcript::data::Record;

/// The folder that settings name as that of their schema.
pub const FOLDER: &str = ".schemas";

/// Every schema, with the name of its file.
pub fn texts() -> Vec<(&'static str, String)> {
    let schemas = [
        ("gradus.schema.json", schema_of::<RawProject>()),
        ("policy.schema.json", schema_of::<RawPolicy>()),
        ("record.schema.json", schema_of::<Record>()),
    ];
    let text =
        |schema| serde_json::to_string_pretty(&schema).expect("a schema is plain data") + "\n";
    schemas.into_iter().map(|(name, schema)| (name, text(schema))).collect()
}

/// Writes every schema into a folder, and gives their paths.
///
/// # Errors
/// If one cannot be written; then what was there in its place is as it was.
pub fn write(folder: &Path) -> io::Result<Vec<PathBuf>> {
    disk::make_folder(folder, false)?;
    let write = |(name, text): (&str, String)| {
        let path = folder.join(name);
        disk::replace(&folder.join(format!(".{name}.new")), &path, text.as_bytes(), false)?;
        Ok(path)
    };
    texts().into_iter().map(write).collect()
}
