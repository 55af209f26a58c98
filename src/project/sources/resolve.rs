//! The settings in `[sources]` and `[[source]]`, checked and resolved.

use std::collections::BTreeMap;

use encoding_rs::Encoding;
use indexmap::IndexMap;
use jiff::civil::{self, DateTime};
use jiff::fmt::strtime::{self, BrokenDownTime};
use jiff::tz::TimeZone;
use toml::Spanned;

use super::condition::{Condition, RawCondition, Test};
use super::raw::{RawColumn, RawLimits, RawRecipe, RawRow, RawSource, RawSources};
use super::scalar::{Scalar, Strings};
use super::settings::{
    Data, Export, Formatted, Ingredient, InlineRow, Limits, Mapping, NameOf, Piece, Sources,
    Syntax, Values,
};
use super::wide::{PARTS, RawWide, Wide};
use crate::base::{At, Code, Diagnostic, Diagnostics, Origin, SourceId, Span};
use crate::project::toml::zone as time_zone;

crate::code!(
    SOURCE_DATA,
    "project/source-data",
    "A `[[source]]` says where its rows are, in `files` or in `rows`; and what they are: rows of \
one `table`, or an export in a known `format`.

Without any of it there is nothing to read, and with too much it would be unclear which counts.

Give `files = \"exports/*.csv\"`, or write the rows in place with `rows = [{ ... }]`; for both, \
write two `[[source]]` tables. Columns are mapped only where there is a `table`."
);

crate::code!(
    SOURCE_OPTION,
    "project/source-option",
    "An option of a `[[source]]` has a value that Gradus does not know.

A delimiter is one character, an encoding goes by its usual name, and the decimal separator is \
a point or a comma. Guessing here would change what every cell of the file means.

Correct the value, or leave the option out: delimiter and encoding are then detected."
);

crate::code!(
    SOURCE_MAPPING,
    "project/source-mapping",
    "An entry of `[source.columns]` does not say clearly what the column is made of.

A column is made of exactly one of `column`, `value`, `template` and `name_of`; a pattern is a regular \
expression; a template names columns in braces. An entry that says less, or more, cannot be read.

Correct the entry. The short form `student = \"Student ID\"` is enough where their column is \
taken as it is."
);

crate::code!(
    DATE_FORMAT,
    "project/date-format",
    "A format of dates is not one that a whole date can be read with.

A format gives year, month and day: `%Y` `%m` `%d`, with the separators that stand in the \
file. A time of day may follow (`%H:%M:%S`) and is not kept.

Compare the format with a cell of the file: `06/30/2025` is `%m/%d/%Y`, `30.6.2025` is \
`%d.%m.%Y`, `Jun 30, 2025` is `%b %d, %Y`."
);

/// The codes of this part of the project file.
pub static CODES: &[&Code] = &[&SOURCE_DATA, &SOURCE_OPTION, &SOURCE_MAPPING, &DATE_FORMAT];

/// Folders that are read when the project names none.
const FOLDERS: [&str; 3] = ["framework", "school", "evidence"];

/// Makes sense of both tables of the project file. A source that cannot be understood is
/// reported and left out.
pub fn resolve(
    sources: RawSources,
    exports: Vec<RawSource>,
    zone: Option<TimeZone>,
    project: SourceId,
    diagnostics: &mut Diagnostics,
) -> Sources {
    let mut resolver = Resolver { project, zone: zone.clone(), diagnostics };
    let folders = match sources.folders {
        Some(folders) => folders.into_iter().map(|folder| resolver.at(folder)).collect(),
        None => FOLDERS.map(|folder| At::nowhere(folder.to_string())).into(),
    };
    let limits = sources.limits.into();
    let precedence = sources.precedence.map(|names| resolver.strings(names)).unwrap_or_default();
    let mut sources = Sources {
        project,
        folders,
        exports: Vec::new(),
        formatted: Vec::new(),
        precedence,
        limits,
        zone,
    };
    for (place, raw) in exports.into_iter().enumerate() {
        if raw.table.is_some() {
            sources.exports.extend(resolver.export(place, raw));
        } else {
            sources.formatted.extend(resolver.formatted(place, raw));
        }
    }
    sources
}

impl From<RawLimits> for Limits {
    fn from(raw: RawLimits) -> Self {
        Limits {
            // Places in a text are counted in 32 bits.
            file: (u64::from(raw.file_mib) << 20).min(u64::from(u32::MAX)),
            cell: (raw.cell_kib as usize) << 10,
            entries: raw.archive_files as usize,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        RawLimits::default().into()
    }
}

struct Resolver<'a> {
    project: SourceId,
    zone: Option<TimeZone>,
    diagnostics: &'a mut Diagnostics,
}

impl Resolver<'_> {
    fn formatted(&mut self, place: usize, raw: RawSource) -> Option<Formatted> {
        let before = self.diagnostics.errors();
        let format = raw.format.map(|format| self.at(format));
        let foreign = [
            ("rows", raw.rows.is_some()),
            ("columns", raw.columns.is_some()),
            ("where", !raw.conditions.is_empty()),
            ("distinct", raw.distinct),
            ("sheet", raw.sheet.is_some()),
            ("wide", raw.wide.is_some()),
        ];
        let file = raw.files.as_ref().map(|files| self.origin(files));
        let origin = format.as_ref().map(|format| format.origin).or(file);
        let origin = origin.unwrap_or(Origin::File(self.project));
        for (key, _) in foreign.into_iter().filter(|(_, given)| *given) {
            let message = format!("a source with `{key}` needs a `table`");
            let help = format!("say which table its rows belong to, or leave `{key}` out");
            self.error(&SOURCE_DATA, origin, message, Some(help));
        }
        if raw.files.is_none() {
            let message = "a source has `files` or `rows`; this one has neither".to_string();
            let help = "say where its rows are: `files = \"exports/oneroster.zip\"`";
            self.error(&SOURCE_DATA, origin, message, Some(help.to_string()));
        }
        let delimiter = raw.delimiter.and_then(|text| self.delimiter(text));
        let encoding = raw.encoding.and_then(|label| self.encoding(label));
        let decimal = raw.decimal.and_then(|text| self.decimal(text));
        let dates = self.formats(raw.dates);
        let texts =
            |values: IndexMap<Spanned<String>, Spanned<Scalar>>| -> BTreeMap<String, At<String>> {
                let values = values.into_iter();
                values.map(|(theirs, ours)| (theirs.into_inner(), self.scalar(ours))).collect()
            };
        let values = raw.values.into_iter();
        let values = values.map(|(column, map)| (self.at(column), texts(map))).collect();
        let defaults = raw.defaults.into_iter();
        let defaults =
            defaults.map(|(column, value)| (self.at(column), self.scalar(value))).collect();
        let options = raw.options.into_iter();
        let options =
            options.map(|(option, chosen)| (self.at(option), self.strings(chosen))).collect();
        let files = raw.files.map(|files| self.strings(files)).unwrap_or_default();
        let keys = raw.keys.map(|keys| self.strings(keys)).unwrap_or_default();
        let tables = raw.tables.map(|tables| self.strings(tables));
        let ignore = raw.ignore;
        let skip_lines = raw.skip_lines;
        let zone = self.zone(raw.zone);
        let syntax = Syntax { delimiter, encoding, skip_lines, ignore, dates, decimal, zone };
        let name = raw.name;
        (self.diagnostics.errors() == before).then_some(Formatted {
            name,
            place,
            format,
            files,
            syntax,
            keys,
            tables,
            options,
            values,
            defaults,
        })
    }

    fn export(&mut self, place: usize, raw: RawSource) -> Option<Export> {
        let before = self.diagnostics.errors();
        let table = self.at(raw.table?);
        let foreign = [
            ("format", raw.format.is_some()),
            ("tables", raw.tables.is_some()),
            ("options", !raw.options.is_empty()),
            ("values", !raw.values.is_empty()),
            ("defaults", !raw.defaults.is_empty()),
        ];
        for (key, _) in foreign.into_iter().filter(|(_, given)| *given) {
            let message = format!("a source has `table` or `{key}`, not both");
            let help = "leave `table` out where the files are in a known format".to_string();
            self.error(&SOURCE_DATA, table.origin, message, Some(help));
        }
        let data = match (raw.files, raw.rows) {
            (Some(files), None) => Some(Data::Files(self.strings(files))),
            (None, Some(rows)) => {
                Some(Data::Rows(rows.into_iter().map(|row| self.row(row)).collect()))
            }
            (files, _) => {
                let (message, help) = match files {
                    Some(_) => (
                        "a source has `files` or `rows`, not both",
                        "for both, write two `[[source]]` tables",
                    ),
                    None => (
                        "a source has `files` or `rows`; this one has neither",
                        "say where its rows are: `files = \"exports/*.csv\"`",
                    ),
                };
                self.error(&SOURCE_DATA, table.origin, message.to_string(), Some(help.to_string()));
                None
            }
        };
        let delimiter = raw.delimiter.and_then(|text| self.delimiter(text));
        let encoding = raw.encoding.and_then(|label| self.encoding(label));
        let decimal = raw.decimal.map_or(Some('.'), |text| self.decimal(text));
        let conditions = raw.conditions.into_iter();
        let conditions = conditions
            .filter_map(|(column, condition)| self.condition(column, condition))
            .collect();
        let wide = raw.wide.and_then(|wide| self.wide(wide, table.origin));
        let dates = self.formats(raw.dates);
        let zone = self.zone(raw.zone);
        let keys = raw.keys.map(|keys| self.strings(keys)).unwrap_or_default();
        let sheet = raw.sheet.map(|sheet| self.at(sheet));
        if matches!(data, Some(Data::Rows(_))) && raw.columns.is_some() {
            let message = "rows in place have the names of our columns already";
            let help = "leave `[source.columns]` out";
            self.error(&SOURCE_DATA, table.origin, message.to_string(), Some(help.to_string()));
        }
        let columns: Option<Vec<Mapping>> = raw.columns.map(|columns| {
            columns.into_iter().filter_map(|(ours, from)| self.mapping(ours, from)).collect()
        });
        (self.diagnostics.errors() == before).then_some(Export {
            name: raw.name,
            place,
            keys,
            table,
            data: data?,
            sheet,
            delimiter,
            encoding,
            skip_lines: raw.skip_lines,
            conditions,
            distinct: raw.distinct,
            ignore: raw.ignore,
            dates,
            decimal: decimal?,
            zone,
            wide,
            columns,
        })
    }

    fn condition(
        &mut self,
        column: Spanned<String>,
        condition: Spanned<RawCondition>,
    ) -> Option<Condition> {
        let origin = self.origin(&condition);
        let column = self.at(column);
        let texts = |list: Vec<At<String>>| list.into_iter().map(|one| one.value).collect();
        let test = match condition.into_inner() {
            RawCondition::Values(values) => Test::Values(texts(self.list(values, origin))),
            RawCondition::Rule(rule) => Test::Rule {
                not: rule.not.map(|not| texts(self.strings(not))).unwrap_or_default(),
                empty: rule.empty,
                pattern: match rule.pattern {
                    Some(pattern) => Some(self.pattern(pattern)?),
                    None => None,
                },
            },
        };
        Some(Condition { column, test })
    }

    fn wide(&mut self, raw: RawWide, table: Origin) -> Option<Wide> {
        if raw.columns.is_none() && raw.pattern.is_none() {
            let message = "`wide` does not say which columns become rows".to_string();
            let help = "name them in `columns`, or give a `pattern` that their headings match";
            self.error(&SOURCE_MAPPING, table, message, Some(help.to_string()));
        }
        let columns = raw.columns.map(|columns| self.strings(columns));
        let pattern = match raw.pattern {
            Some(pattern) => Some(self.pattern(pattern)?),
            None => None,
        };
        let map = raw.map.into_iter();
        let map = map.map(|(theirs, ours)| (theirs.into_inner(), self.scalar(ours))).collect();
        let blank = raw.blank.map(|blank| self.strings(blank)).unwrap_or_default();
        let blank = blank.into_iter().map(|one| one.value).collect();
        let along = raw.along.into_iter();
        let along = along.map(|(name, column)| (self.at(name), self.at(column))).collect();
        let second_line = raw.header_lines.is_some_and(|lines| self.second_line(lines));
        let merged = raw.merged;
        let wide = Wide { columns, pattern, map, blank, second_line, merged, along };
        self.distinct_parts(&wide);
        Some(wide)
    }

    /// True for a header of two lines.
    fn second_line(&mut self, lines: Spanned<i64>) -> bool {
        let origin = self.origin(&lines);
        let lines = lines.into_inner();
        if !(1..=2).contains(&lines) {
            let message = format!("a header of {lines} lines cannot be read");
            let help = "a header has 1 line or 2; step over those before it with `skip_lines`";
            self.error(&SOURCE_OPTION, origin, message, Some(help.to_string()));
        }
        lines == 2
    }

    /// Reports a name that a wide table gives to two things.
    fn distinct_parts(&mut self, wide: &Wide) {
        let group = |name: &str| Some((name.to_string(), wide.pattern.as_ref()?.origin));
        let groups = wide.groups().filter_map(group);
        let along = wide.along.iter().map(|(name, _)| (name.value.clone(), name.origin));
        let mut known: Vec<String> = PARTS.into_iter().map(str::to_string).collect();
        for (name, origin) in groups.chain(along).collect::<Vec<_>>() {
            if known.iter().any(|other| other.eq_ignore_ascii_case(name.trim())) {
                let message = format!("`{name}` names two things of a wide table");
                let help =
                    "give it a name of its own; `heading`, `cell`, `above` and `below` are taken";
                self.error(&SOURCE_MAPPING, origin, message, Some(help.to_string()));
            }
            known.push(name.trim().to_string());
        }
    }

    fn row(&self, row: Spanned<RawRow>) -> InlineRow {
        let origin = self.origin(&row);
        let cells = row.into_inner().into_iter();
        let cells = cells.map(|(column, cell)| (self.at(column), self.scalar(cell))).collect();
        InlineRow { origin, cells }
    }

    fn mapping(&mut self, ours: Spanned<String>, from: Spanned<RawColumn>) -> Option<Mapping> {
        let origin = self.origin(&from);
        let ours = self.at(ours);
        let recipe = match from.into_inner() {
            RawColumn::Recipe(recipe) => *recipe,
            RawColumn::Name(name) => {
                let from = Ingredient::Column(At::new(name, origin));
                return Some(Mapping {
                    ours,
                    from,
                    pattern: None,
                    values: None,
                    default: None,
                    dates: Vec::new(),
                });
            }
        };
        self.recipe(ours, origin, recipe)
    }

    fn recipe(&mut self, ours: At<String>, origin: Origin, raw: RawRecipe) -> Option<Mapping> {
        let from = match (raw.column, raw.value, raw.template, raw.name_of) {
            (Some(column), None, None, None) => Ingredient::Column(self.at(column)),
            (None, Some(value), None, None) => Ingredient::Constant(self.scalar(value)),
            (None, None, Some(template), None) => Ingredient::Template(self.template(template)?),
            (None, None, None, Some(what)) => Ingredient::NameOf(self.name_of(what)?),
            _ => {
                let message = format!("`{}` is not made of exactly one thing", *ours);
                let help = "give one of `column`, `value`, `template` and `name_of`";
                self.error(&SOURCE_MAPPING, origin, message, Some(help.to_string()));
                return None;
            }
        };
        let keep = raw.keep;
        let values = raw.map.map(|map| Values {
            origin: self.origin(&map),
            map: map
                .into_inner()
                .into_iter()
                .map(|(theirs, value)| (theirs.into_inner(), self.scalar(value)))
                .collect(),
            keep,
        });
        if keep && values.is_none() {
            let message = format!("`{}` has `keep` and no `map`", *ours);
            let help = "`keep` is about values that are not in `map`; leave it out";
            self.error(&SOURCE_MAPPING, origin, message, Some(help.to_string()));
        }
        let pattern = match raw.pattern {
            Some(pattern) => Some(self.pattern(pattern)?),
            None => None,
        };
        let default = raw.default.map(|default| self.scalar(default));
        Some(Mapping { ours, from, pattern, values, default, dates: self.formats(raw.date) })
    }

    fn name_of(&mut self, what: Spanned<String>) -> Option<NameOf> {
        let what = self.at(what);
        match what.as_str() {
            "file" => Some(NameOf::File),
            "sheet" => Some(NameOf::Sheet),
            _ => {
                let message = format!("`{}` has no name that could be taken", *what);
                let help = "give `\"file\"` or `\"sheet\"`".to_string();
                self.error(&SOURCE_MAPPING, what.origin, message, Some(help));
                None
            }
        }
    }

    fn pattern(&mut self, pattern: Spanned<String>) -> Option<At<regex::Regex>> {
        let pattern = self.at(pattern);
        match regex::Regex::new(&pattern) {
            Ok(regex) => Some(At::new(regex, pattern.origin)),
            Err(error) => {
                let message = format!("`{}` is not a regular expression", *pattern);
                let reason = error.to_string();
                let reason = reason.lines().last().unwrap_or_default();
                let help = reason.strip_prefix("error: ").unwrap_or(reason).to_string();
                self.error(&SOURCE_MAPPING, pattern.origin, message, Some(help));
                None
            }
        }
    }

    /// Splits `no. {Student ID}` into text and columns.
    fn template(&mut self, template: Spanned<String>) -> Option<At<Vec<Piece>>> {
        let template = self.at(template);
        let mut pieces = Vec::new();
        let mut rest = template.as_str();
        while let Some((text, tail)) = rest.split_once('{') {
            let Some((column, tail)) = tail.split_once('}') else {
                let message = format!("`{}` opens a brace and does not close it", *template);
                let help = "write the name of a column between braces: `{Student ID}`";
                self.error(&SOURCE_MAPPING, template.origin, message, Some(help.to_string()));
                return None;
            };
            pieces.push(Piece::Text(text.to_string()));
            pieces.push(Piece::Column(column.trim().to_string()));
            rest = tail;
        }
        pieces.push(Piece::Text(rest.to_string()));
        pieces.retain(|piece| *piece != Piece::Text(String::new()));
        Some(At::new(pieces, template.origin))
    }

    fn delimiter(&mut self, text: Spanned<String>) -> Option<u8> {
        let text = self.at(text);
        match text.as_bytes() {
            [byte] if byte.is_ascii() && !b"\"\r\n".contains(byte) => Some(*byte),
            _ => {
                let message = format!("`{}` cannot separate cells", *text);
                let help = "give one character, such as `,` or `;` or a tab, `\"\\t\"`";
                self.error(&SOURCE_OPTION, text.origin, message, Some(help.to_string()));
                None
            }
        }
    }

    fn encoding(&mut self, label: Spanned<String>) -> Option<At<&'static Encoding>> {
        let label = self.at(label);
        let encoding = Encoding::for_label(label.as_bytes());
        if encoding.is_none() {
            let message = format!("`{}` is not the name of an encoding", *label);
            let help = "usual ones are `utf-8`, `utf-16le`, `windows-1252` and `macintosh`; \
                        leave the option out to have it detected";
            self.error(&SOURCE_OPTION, label.origin, message, Some(help.to_string()));
        }
        encoding.map(|encoding| At::new(encoding, label.origin))
    }

    fn decimal(&mut self, text: Spanned<String>) -> Option<char> {
        let text = self.at(text);
        match text.as_str() {
            "." => Some('.'),
            "," => Some(','),
            _ => {
                let message = format!("`{}` cannot separate whole and fraction", *text);
                let help = "give `\".\"` or `\",\"`".to_string();
                self.error(&SOURCE_OPTION, text.origin, message, Some(help));
                None
            }
        }
    }

    /// The zone that a source names, or that of the school.
    fn zone(&mut self, name: Option<Spanned<String>>) -> Option<TimeZone> {
        match name {
            Some(name) => time_zone(name, self.project, self.diagnostics),
            None => self.zone.clone(),
        }
    }

    fn formats(&mut self, formats: Option<Spanned<Strings>>) -> Vec<String> {
        let formats = formats.map(|formats| self.strings(formats)).unwrap_or_default();
        let mut good = Vec::new();
        for format in formats {
            if reads_dates(&format) {
                good.push(format.value);
            } else {
                let message = format!("`{}` does not read a whole date", *format);
                let help = "give year, month and day, such as `%m/%d/%Y`".to_string();
                self.error(&DATE_FORMAT, format.origin, message, Some(help));
            }
        }
        good
    }

    fn strings(&self, strings: Spanned<Strings>) -> Vec<At<String>> {
        let origin = self.origin(&strings);
        self.list(strings.into_inner(), origin)
    }

    fn list(&self, strings: Strings, origin: Origin) -> Vec<At<String>> {
        match strings {
            Strings::One(one) => vec![At::new(one, origin)],
            Strings::Many(many) => many.into_iter().map(|one| self.scalar(one)).collect(),
        }
    }

    fn scalar(&self, scalar: Spanned<Scalar>) -> At<String> {
        let origin = self.origin(&scalar);
        At::new(scalar.into_inner().0, origin)
    }

    fn at(&self, value: Spanned<String>) -> At<String> {
        let origin = self.origin(&value);
        At::new(value.into_inner(), origin)
    }

    fn origin<T>(&self, value: &Spanned<T>) -> Origin {
        let range = value.span();
        Origin::Text(Span::new(self.project, range.start, range.end))
    }

    fn error(
        &mut self,
        code: &'static Code,
        origin: Origin,
        message: String,
        help: Option<String>,
    ) {
        self.diagnostics.push(Diagnostic::error(code, origin, message).maybe_help(help));
    }
}

/// True for a format that a date survives being written and read with.
fn reads_dates(format: &str) -> bool {
    const SAMPLE: DateTime = civil::date(2019, 11, 23).at(4, 5, 6, 0);
    let written = strtime::format(format, SAMPLE);
    let read = written.and_then(|text| BrokenDownTime::parse(format, text)?.to_date());
    read.is_ok_and(|date| date == SAMPLE.date())
}
