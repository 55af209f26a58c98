//! The settings of a source in a known format, checked against the format.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic, Diagnostics};
use crate::import::columns::plan::UNKNOWN_COLUMN;
use crate::import::tables;
use crate::project::sources::{Formatted, Syntax};

crate::code!(
    FORMAT_OPTION,
    "import/format-option",
    "A key under `options`, `values` or `defaults` of a `[[source]]` is not one that its format \
has, or has a value that it cannot have.

An option that is silently ignored would be believed in and not applied.

Correct it; the message lists what there is. `gradus schema --formats` describes every option."
);

/// A choice that a format leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionDoc {
    /// Its name.
    pub name: &'static str,
    /// The words it can be given; none means any text.
    pub words: &'static [&'static str],
    /// The meaning, and the value that is taken when none is given.
    pub doc: &'static str,
}

/// The settings of a source in a known format, checked against the format.
pub(in crate::import) struct Settings<'a> {
    /// The way texts are read.
    pub(in crate::import) syntax: &'a Syntax,
    /// The zone in which moments become days.
    pub(in crate::import) zone: Option<TimeZone>,
    /// Tables that are taken; nothing means all.
    pub(super) tables: Option<Vec<&'static str>>,
    options: BTreeMap<&'static str, &'a [At<String>]>,
    pub(super) values: BTreeMap<(&'static str, usize), &'a BTreeMap<String, At<String>>>,
    pub(super) defaults: BTreeMap<(&'static str, usize), &'a At<String>>,
}

impl<'a> Settings<'a> {
    /// Checks what is said of a source against its format. What cannot be meant is a problem, and
    /// the source is not read; what can be done without is only reported.
    pub(in crate::import) fn new(
        source: &'a Formatted,
        title: &str,
        known_options: &[OptionDoc],
        problems: &mut Vec<Diagnostic>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut options = BTreeMap::new();
        for (name, chosen) in &source.options {
            let known = known_options.iter().find(|option| option.name == name.value);
            let Some(option) = known else {
                let names = known_options.iter().map(|option| option.name);
                let listed: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
                let message = format!("{} has no option `{}`", title, name.value);
                let problem = Diagnostic::error(&FORMAT_OPTION, name.origin, message)
                    .maybe_help(did_you_mean(name, names));
                problems.push(match listed.is_empty() {
                    true => problem.help("it has none at all"),
                    false => problem.help(format!("its options are {}", listed.join(", "))),
                });
                continue;
            };
            let foreign = chosen.iter().find(|one| {
                !option.words.is_empty() && !option.words.contains(&one.value.as_str())
            });
            if let Some(word) = foreign {
                let words: Vec<String> =
                    option.words.iter().map(|word| format!("`{word}`")).collect();
                let message = format!("option `{}` cannot be `{}`", option.name, word.value);
                problems.push(
                    Diagnostic::error(&FORMAT_OPTION, word.origin, message)
                        .maybe_help(did_you_mean(word, option.words.iter().copied()))
                        .help(format!("it can be {}", words.join(", "))),
                );
                continue;
            }
            options.insert(option.name, chosen.as_slice());
        }
        let zone = match options.get("zone").and_then(|chosen: &&[At<String>]| chosen.first()) {
            Some(name) => {
                let zone = TimeZone::get(&name.value).ok();
                if zone.is_none() {
                    let message = format!("`{}` is not a time zone", name.value);
                    diagnostics.push(
                        Diagnostic::error(&FORMAT_OPTION, name.origin, message)
                            .label("moments are read as the day that is written")
                            .help("name it by a large city in it, as in `America/Denver`"),
                    );
                }
                zone
            }
            None => source.syntax.zone.clone(),
        };
        let tables = source.tables.as_ref().map(|names| {
            let found = names.iter().filter_map(|name| match tables::find(name) {
                Some(table) => Some(table.schema.name),
                None => {
                    let message = format!("`{}` is not the name of a table", name.value);
                    let code = &tables::UNKNOWN_TABLE;
                    let mut problem = Diagnostic::error(code, name.origin, message);
                    problem.help = tables::help(name);
                    problems.push(problem);
                    None
                }
            });
            found.collect()
        });
        let values =
            source.values.iter().filter_map(|(name, map)| Some((column(name, problems)?, map)));
        let values = values.collect();
        let defaults = source.defaults.iter();
        let defaults = defaults.filter_map(|(name, text)| Some((column(name, problems)?, text)));
        let defaults = defaults.collect();
        Settings { syntax: &source.syntax, zone, tables, options, values, defaults }
    }

    /// The choice for an option; nothing when it is left open.
    pub(in crate::import) fn option(&self, name: &str) -> Option<&'a str> {
        self.choices(name).first().map(|chosen| chosen.value.as_str())
    }

    /// All that is chosen for an option that takes a list.
    pub(in crate::import) fn choices(&self, name: &str) -> &'a [At<String>] {
        self.options.get(name).copied().unwrap_or_default()
    }
}

impl Settings<'_> {
    /// True when gradus.toml says what stands in a column where the format gives nothing.
    pub(in crate::import) fn has_default(&self, table: &str, column: &str) -> bool {
        let position = tables::find(table).and_then(|table| table.schema.position(column));
        self.defaults.keys().any(|(of, at)| *of == table && Some(*at) == position)
    }
}

/// The column that `table.column` names.
fn column(name: &At<String>, problems: &mut Vec<Diagnostic>) -> Option<(&'static str, usize)> {
    let (table, column) = name.split_once('.').unwrap_or((name, ""));
    let Some(table) = tables::find(table) else {
        let message = format!("`{}` names no column of a table", name.value);
        let mut problem = Diagnostic::error(&FORMAT_OPTION, name.origin, message)
            .help("write the table and the column, as in `\"courses.credits\"`");
        problem.help.extend(tables::help(table));
        problems.push(problem);
        return None;
    };
    let table = table.schema;
    let position = table.position(column);
    if position.is_none() {
        let names = table.columns.iter().map(|column| column.name);
        let listed: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
        let message = format!("table `{}` has no column `{column}`", table.name);
        problems.push(
            Diagnostic::error(&UNKNOWN_COLUMN, name.origin, message)
                .maybe_help(did_you_mean(column, names))
                .help(format!("its columns are {}", listed.join(", "))),
        );
    }
    Some((table.name, position?))
}
