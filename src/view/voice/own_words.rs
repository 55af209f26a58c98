//! Messages of a school's own, held against those of the program that they replace.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::message_files::{built_in, key_of, language_of};

/// The arguments of each message of the program, by its key: those that any language makes use of, in
/// the message itself or in one that it is made of.
static ARGUMENTS: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let mut names: BTreeMap<&str, Names> = BTreeMap::new();
    for (key, found) in built_in().into_values().flat_map(messages) {
        let known = names.entry(key).or_default();
        known.arguments.extend(found.arguments);
        known.messages.extend(found.messages);
    }
    names.keys().map(|key| (*key, arguments(key, &names))).collect()
});

/// The names that a message makes use of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names<'a> {
    arguments: BTreeSet<&'a str>,
    messages: BTreeSet<&'a str>,
}

/// The arguments of a message and of those that it is made of.
fn arguments<'a>(key: &'a str, names: &BTreeMap<&'a str, Names<'a>>) -> BTreeSet<&'a str> {
    let (mut open, mut seen) = (vec![key], BTreeSet::new());
    let mut arguments = BTreeSet::new();
    while let Some(key) = open.pop() {
        let Some(names) = names.get(key).filter(|_| seen.insert(key)) else { continue };
        arguments.extend(&names.arguments);
        open.extend(&names.messages);
    }
    arguments
}

/// The messages that cannot be said with what the program fills in, each as its file and the reason: a
/// reader would see their names, or English.
pub(super) fn faults(
    languages: &BTreeMap<String, FluentBundle<FluentResource>>,
    own: &BTreeMap<String, String>,
) -> Vec<(String, String)> {
    let all = own
        .iter()
        .flat_map(|(name, text)| text.lines().filter_map(key_of).map(move |key| (name, key)));
    all.filter_map(|(name, key)| {
        let message = fault(languages.get(language_of(name))?, key)?;
        Some((name.clone(), message))
    })
    .collect()
}

fn fault(language: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let arguments = ARGUMENTS.get(key)?;
    let pattern = language.get_message(key)?.value()?;
    let args: FluentArgs = arguments.iter().map(|name| (*name, FluentValue::from(1))).collect();
    let mut errors: Vec<FluentError> = Vec::new();
    drop(language.format_pattern(pattern, Some(&args), &mut errors));
    let why = match errors.first()? {
        FluentError::ResolverError(error) => error.to_string(),
        error => error.to_string(),
    };
    let filled: Vec<String> = arguments.iter().map(|name| format!("${name}")).collect();
    let filled = match filled.is_empty() {
        true => String::new(),
        false => format!("; what is filled in is {}", filled.join(", ")),
    };
    Some(format!("`{key}`: {}{filled}", why.to_lowercase()))
}

/// Each message of a Fluent file with the names in it.
fn messages(text: &'static str) -> BTreeMap<&'static str, Names<'static>> {
    let mut messages: BTreeMap<&str, Names> = BTreeMap::new();
    let mut key = None;
    for line in text.lines() {
        key = key_of(line).or(key.filter(|_| line.starts_with([' ', '}']) || line.is_empty()));
        let Some(key) = key else { continue };
        let names = messages.entry(key).or_default();
        names.arguments.extend(line.split('$').skip(1).map(name));
        let inner = line.split('{').skip(1).map(|rest| name(rest.trim_start()));
        names.messages.extend(inner.filter(|name| !name.is_empty()));
    }
    messages
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    &text[..text.find(|c| !is_name(c)).unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_found_on_every_line_and_in_messages_within_messages() {
        let text = "a = { $one } of { b }\nb =\n    { $two ->\n        [one] { $three }\n       *[other] { a }\n    }\n\nc = d\n";
        let names = messages(text);
        let of = |key| arguments(key, &names).into_iter().collect::<Vec<_>>();
        assert_eq!(of("a"), ["one", "three", "two"]);
        assert_eq!(of("b"), ["one", "three", "two"]);
        assert!(of("c").is_empty());
        assert!(ARGUMENTS.values().filter(|arguments| !arguments.is_empty()).count() > 100);
    }
}
