//! `gradus schema`: JSON Schemas that let an editor check and complete settings files.

use std::path::Path;

use schemars::Schema;

use super::Exit;
use super::args::SchemaArgs;
use super::output::{complain, say};
use crate::import;
use crate::policy::sections::RawPolicy;
use crate::project::raw::RawProject;
use crate::project::toml::schema_of;
use crate::view::transcript::data::Record;

pub(super) fn run(args: &SchemaArgs) -> Exit {
    if args.tables {
        tables();
        return Exit::Done;
    }
    if args.formats {
        formats();
        return Exit::Done;
    }
    if args.record {
        super::output::json(&schema_of::<Record>());
        return Exit::Done;
    }
    let project = schema_of::<RawProject>();
    let Some(folder) = &args.out else {
        super::output::json(&project);
        return Exit::Done;
    };
    let files = [
        ("gradus.schema.json", project),
        ("policy.schema.json", schema_of::<RawPolicy>()),
        ("record.schema.json", schema_of::<Record>()),
    ];
    for (name, schema) in files {
        if let Err(error) = write(folder, name, &schema) {
            complain!("error: cannot write `{}`: {error}", folder.join(name).display());
            return Exit::Failed;
        }
        say!("{}", folder.join(name).display());
    }
    Exit::Done
}

fn write(folder: &Path, name: &str, schema: &Schema) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut text = serde_json::to_string_pretty(schema).expect("a schema is plain data");
    text.push('\n');
    std::fs::write(folder.join(name), text)
}

/// The native tables, as a person reads them.
fn tables() {
    for table in import::columns_reference() {
        say!("{}: {}", table.name, table.doc);
        for column in &table.columns {
            let need = if column.required { " (needed)" } else { "" };
            say!("  {:12} {}{need}", column.name, column.doc);
        }
        say!("");
    }
}

/// The known formats of exports, as a person reads them.
fn formats() {
    for format in import::formats_reference() {
        say!("{}: {}; {}", format.name, format.title, format.doc);
        for option in format.options {
            let words: Vec<String> = option.words.iter().map(|word| format!("`{word}`")).collect();
            let words =
                if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) };
            say!("  {:12} {}{words}", option.name, option.doc);
        }
        say!("");
    }
}
