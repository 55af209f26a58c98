//! `gradus schema`: JSON Schemas that let an editor check and complete settings files.

use super::args::SchemaArgs;
use super::output::say;
use super::{Exit, failed};
use crate::base::io_reason;
use crate::import;
use crate::project::raw::RawProject;
use crate::project::toml::schema_of;
use crate::propose::schemas;
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
    let Some(folder) = &args.out else {
        super::output::json(&schema_of::<RawProject>());
        return Exit::Done;
    };
    match schemas::write(folder) {
        Ok(paths) => {
            paths.iter().for_each(|path| say!("{}", path.display()));
            Exit::Done
        }
        Err(error) => {
            let message = format!("cannot write to `{}`: {}", folder.display(), io_reason(&error));
            failed(&message, None)
        }
    }
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
