//! TOML with places: from a parse error or a spanned value to a diagnostic or an [`At`].

mod decimal;
mod list;
mod schema;
mod text;

pub use decimal::Decimal;
pub use list::distinct;
pub use schema::{Day, schema_of};
pub use text::Words;

use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::value::Datetime;

use crate::base::{At, Date, Diagnostic, Diagnostics, Origin, SourceId, Span, nearest, strict};

crate::code!(
    BAD_TOML,
    "project/bad-toml",
    "A settings file is not well-formed TOML, or a value has the wrong type.\n\nNothing of the \
     file can be trusted until it reads as a whole, so the run stops here.\n\nMend the place \
     shown. An editor that knows the schema (`gradus schema`) shows such mistakes while typing."
);
crate::code!(
    UNKNOWN_KEY,
    "project/unknown-key",
    "A settings file has a key that Gradus does not know.\n\nA misspelt key would otherwise be a \
     setting that is silently ignored, and a rule the school believes in that nobody \
     applies.\n\nCorrect the key, or remove it; the keys that are possible at the place are listed."
);
crate::code!(
    BAD_VALUE,
    "project/bad-value",
    "A setting has a value that cannot be meant: a date that does not exist, a number out of \
     range, a word that is none of the possible ones.\n\nGuessing what was meant could put a wrong \
     number on a transcript.\n\nWrite one of the values that the message names."
);

/// Reads a TOML text into a raw type; the one mistake that stops it becomes a diagnostic.
pub fn parse<T: DeserializeOwned>(text: &str, source: SourceId) -> Result<T, Box<Diagnostic>> {
    toml::Deserializer::parse(text)
        .and_then(strict::deserialize)
        .map_err(|error| Box::new(diagnose(&error, source)))
}

/// A spanned value of a source, with its place.
pub fn at<T>(value: Spanned<T>, source: SourceId) -> At<T> {
    let range = value.span();
    At::new(value.into_inner(), Span::new(source, range.start, range.end))
}

/// The place of a spanned value.
pub fn place<T>(value: &Spanned<T>, source: SourceId) -> Origin {
    Span::new(source, value.span().start, value.span().end).into()
}

/// A time zone by its name.
pub fn zone(
    value: Spanned<String>,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<TimeZone> {
    let name = at(value, source);
    let zone = TimeZone::get(&name.value).ok();
    if zone.is_none() {
        let message = format!("`{}` is not a time zone", name.value);
        diagnostics.push(
            Diagnostic::error(&BAD_VALUE, name.origin, message)
                .help("name it by a large city in it, as in `America/Denver`"),
        );
    }
    zone
}

/// A day written as a TOML date.
pub fn date(
    value: &Spanned<Datetime>,
    source: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<At<Date>> {
    let written = value.get_ref();
    let day = match (written.date, written.time) {
        (Some(d), None) => Date::new(d.year as i16, d.month as i8, d.day as i8).ok(),
        _ => None,
    };
    if day.is_none() {
        let message = format!("`{written}` is not a day of the calendar");
        diagnostics.push(
            Diagnostic::error(&BAD_VALUE, place(value, source), message)
                .help("write the day as 2026-06-12, without quotes and without a time"),
        );
    }
    day.map(|day| At::new(day, place(value, source)))
}

fn diagnose(error: &toml::de::Error, source: SourceId) -> Diagnostic {
    let origin = error
        .span()
        .map_or(Origin::File(source), |range| Span::new(source, range.start, range.end).into());
    let message = error.message();
    if let Some((key, known)) = not_among(message, "unknown field `") {
        Diagnostic::error(&UNKNOWN_KEY, origin, format!("unknown key `{key}`"))
            .maybe_help(nearest::did_you_mean(key, known.iter().copied()))
            .help(format!("possible here: {}", list(&known)))
    } else if let Some((word, known)) = not_among(message, "unknown variant `") {
        Diagnostic::error(
            &BAD_VALUE,
            origin,
            format!("`{word}` is none of the words possible here"),
        )
        .maybe_help(nearest::did_you_mean(word, known.iter().copied()))
        .help(format!("possible here: {}", list(&known)))
    } else if let Some(key) = message.strip_prefix("missing field `") {
        let key = key.trim_end_matches('`');
        Diagnostic::error(&BAD_TOML, origin, format!("`{key}` is missing"))
            .label("in what begins here")
            .help(format!("add `{key}`; `gradus schema` says what it may be"))
    } else if message.contains("` as i128") || message.contains("` as u128") {
        Diagnostic::error(&BAD_VALUE, origin, "no number as large as this can be meant here")
            .help("write the number or the date that is meant")
    } else if message.contains("expected a nonzero") {
        Diagnostic::error(&BAD_VALUE, origin, "0 cannot be meant here")
            .help("write a whole number from 1 on")
    } else if let Some((found, wanted)) = wrong_type(message) {
        let quotes = wanted == TEXT && !found.starts_with("a ");
        Diagnostic::error(&BAD_TOML, origin, format!("{found} stands where {wanted} is expected"))
            .maybe_help(quotes.then(|| "put it in quotes".to_string()))
    } else if message.contains("recursion") {
        Diagnostic::error(&BAD_TOML, origin, "lists and tables are nested too deep here").help(
            "put what stands in each other side by side; nobody follows more than a few levels",
        )
    } else if message.starts_with(text::BLANK) {
        Diagnostic::error(&BAD_VALUE, origin, message)
            .help("write the words: they are printed on documents")
    } else if message.starts_with(strict::LONG) {
        Diagnostic::error(&BAD_VALUE, origin, message)
            .help("shorten it, or look for a quote that is closed much later")
    } else if message.starts_with(list::EMPTY) {
        Diagnostic::error(&BAD_VALUE, origin, message)
            .help("name what is wanted, or leave the key out for what is usual")
    } else if message.starts_with(list::TWICE) {
        Diagnostic::error(&BAD_VALUE, origin, message).help("name each once")
    } else if message.starts_with(strict::UNSEEN) {
        Diagnostic::error(&BAD_TOML, origin, message)
            .help("take it out: type the text again, or look for a `\\u` in it")
    } else {
        let message = message.trim_end_matches('.').replace("basic string", "text in quotes");
        Diagnostic::error(&BAD_TOML, origin, lower_first(&message))
    }
}

/// Takes serde's message on a name it does not know apart: the name, and those that are possible.
fn not_among<'m>(message: &'m str, start: &str) -> Option<(&'m str, Vec<&'m str>)> {
    let (name, rest) = message.strip_prefix(start)?.split_once('`')?;
    let mut known: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
    known.sort_unstable();
    Some((name, known))
}

fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

const TEXT: &str = "a text in quotes";

/// Puts serde's message on a value of the wrong type into words: what there is, and what
/// there should be.
fn wrong_type(message: &str) -> Option<(String, String)> {
    let rest = ["invalid type: ", "invalid value: "]
        .iter()
        .find_map(|start| message.strip_prefix(start))?;
    let (found, wanted) = rest.split_once(", expected ")?;
    let (kind, value) = found.split_once(['`', '"']).unwrap_or((found, ""));
    let value = value.trim_end_matches(['`', '"']);
    let found = match kind.trim() {
        "integer" => format!("the whole number `{value}`"),
        "floating point" => format!("the number `{value}`"),
        "boolean" => format!("`{value}`"),
        "string" => format!("the text `{value}`"),
        "sequence" => "a list".to_string(),
        "map" => "a table".to_string(),
        other => other.to_string(),
    };
    let wanted = match wanted {
        "a string" => TEXT,
        "a boolean" => "`true` or `false`",
        "a sequence" => "a list in brackets",
        "u8" => "a whole number from 0 to 255",
        "u16" | "u32" | "usize" => "a whole number",
        wanted if wanted == "a map" || wanted.starts_with("struct ") => "a table",
        other => other,
    };
    Some((found, wanted.to_string()))
}

fn lower_first(message: &str) -> String {
    let mut chars = message.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}
