//! The words of documents, in the reader's language.
//!
//! Messages are Fluent files under `lang/<language>/`. All files of a language
//! are one catalog; a message that a language lacks is taken from English.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use super::message_files::{ENGLISH, built_in, key_of, keys, language_of};
use super::{Phrase, Sentence, Words, own_words};
use crate::base::Date;
use crate::base::nearest::did_you_mean;

pub use fluent_bundle::FluentValue as Arg;

/// Letters of a language's code at most.
const LONGEST_CODE: usize = 3;

/// The keys of its messages.
static ENGLISH_KEYS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let english = built_in().into_iter().filter(|(name, _)| language_of(name) == ENGLISH);
    english.flat_map(|(_, text)| keys(text)).collect()
});

const RIGHT_TO_LEFT: [&str; 9] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"];

/// Stands in a message where a text of the school's is to be put.
const PLACE: char = '\u{fffc}';

/// The messages of every language.
pub struct Catalog {
    languages: BTreeMap<String, FluentBundle<FluentResource>>,
}

/// A file of messages that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogError {
    /// The file, relative to the folder of languages.
    pub file: String,
    /// The first fault.
    pub message: String,
}

/// One language of a [`Catalog`].
#[derive(Clone, Copy)]
pub struct Language<'a> {
    tag: &'a str,
    own: Option<&'a FluentBundle<FluentResource>>,
    english: &'a FluentBundle<FluentResource>,
}

impl Catalog {
    /// The messages that are part of the program.
    pub fn built_in() -> Catalog {
        let catalog = Catalog::new(&BTreeMap::new());
        catalog.unwrap_or_else(|errors| unreachable!("built-in words: {errors:?}"))
    }

    /// The messages that are part of the program, under those of `overrides`: texts of
    /// Fluent files by name, `es/site.ftl`. A message of an override replaces the one of
    /// the same key; the others stay.
    ///
    /// # Errors
    /// One for every override that cannot be read as Fluent or whose folder is not a language, and for
    /// every message that cannot be said: it has an argument that nothing fills in, or goes round.
    pub fn new(overrides: &BTreeMap<String, String>) -> Result<Catalog, Vec<CatalogError>> {
        let mut catalog = Catalog { languages: BTreeMap::new() };
        let mut errors = Vec::new();
        let built_in = built_in();
        let own = overrides.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in built_in.iter().map(|(name, text)| (name.as_str(), *text)).chain(own) {
            if let Err(message) = catalog.add(name, text) {
                errors.push(CatalogError { file: name.to_string(), message });
            }
        }
        if errors.is_empty() {
            let faults = own_words::faults(&catalog.languages, overrides);
            errors =
                faults.into_iter().map(|(file, message)| CatalogError { file, message }).collect();
        }
        if errors.is_empty() { Ok(catalog) } else { Err(errors) }
    }

    /// The language of a BCP 47 tag: that very one, else the same without region or
    /// script, else English.
    pub fn language<'a>(&'a self, tag: &'a str) -> Language<'a> {
        let primary = tag.split('-').next().unwrap_or(tag);
        let own = self.languages.get(tag).or_else(|| self.languages.get(primary));
        Language { tag, own, english: &self.languages[ENGLISH] }
    }

    /// True when there are messages in a language, with or without its region.
    pub fn has(&self, tag: &str) -> bool {
        self.language(tag).own.is_some()
    }

    /// The tags of the languages there are messages in, in order.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(|tag| &**tag)
    }

    /// The messages of `overrides` that the program has not, each with the name of its file and its line.
    pub fn unknown(overrides: &BTreeMap<String, String>) -> Vec<(&str, &str, usize)> {
        let all = overrides.iter().flat_map(|(name, text)| {
            let lines = text.lines().zip(1..);
            lines.filter_map(move |(text, line)| Some((name.as_str(), key_of(text)?, line)))
        });
        all.filter(|(_, key, _)| !ENGLISH_KEYS.contains(key)).collect()
    }

    /// The name of a message of the program that is like another one.
    pub fn like(key: &str) -> Option<String> {
        did_you_mean(key, ENGLISH_KEYS.iter().copied())
    }

    fn add(&mut self, name: &str, text: &str) -> Result<(), String> {
        let tag = language_of(name);
        let id: LanguageIdentifier =
            tag.parse().map_err(|_| format!("`{tag}` is not the code of a language"))?;
        if id.language.as_str().len() > LONGEST_CODE {
            return Err(format!("`{tag}` is not the code of a language, such as `{ENGLISH}`"));
        }
        let resource = FluentResource::try_new(text.to_string()).map_err(|(_, errors)| {
            let first = errors.first().expect("a failed parse has an error");
            let line = text[..first.pos.start.min(text.len())].matches('\n').count() + 1;
            format!("line {line}: {}", first.kind)
        })?;
        let bundle = self.languages.entry(tag.to_string()).or_insert_with(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation marks would end up in PDFs and search indexes.
            bundle.set_use_isolating(false);
            bundle
        });
        bundle.add_resource_overriding(resource);
        Ok(())
    }
}

impl Language<'static> {
    /// English, as it is part of the program.
    pub fn english() -> Self {
        static BUILT_IN: LazyLock<Catalog> = LazyLock::new(Catalog::built_in);
        BUILT_IN.language(ENGLISH)
    }
}

impl fmt::Debug for Language<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag)
    }
}

impl Language<'_> {
    /// The tag the language was asked for by.
    pub fn tag(&self) -> &str {
        self.tag
    }

    /// True when a message with a prefix is not in the language itself, and taken from English.
    pub fn lacks(&self, prefix: &str) -> bool {
        let own = |key: &str| self.own.is_some_and(|own| own.has_message(key));
        ENGLISH_KEYS.iter().any(|key| key.starts_with(prefix) && !own(key))
    }

    /// False for a language whose words say that nobody whose own language it is has read them.
    pub fn is_reviewed(&self) -> bool {
        let said = self.own.and_then(|own| format(own, "language-reviewed", &FluentArgs::new()));
        said.is_none_or(|said| said != "no")
    }

    /// `rtl` for languages written from right to left, else `ltr`.
    pub fn dir(&self) -> &'static str {
        let primary = self.tag.split('-').next().unwrap_or(self.tag);
        if RIGHT_TO_LEFT.contains(&primary) { "rtl" } else { "ltr" }
    }

    /// A message with its arguments filled in; from English when the language lacks it.
    /// The key itself when no language has it.
    pub fn text(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.own
            .and_then(|bundle| format(bundle, key, &args))
            .or_else(|| format(self.english, key, &args))
            .unwrap_or_else(|| key.to_string())
    }

    /// A message with one argument that is a text of the school's.
    pub fn sentence(
        &self,
        key: &str,
        args: &[(&str, Arg)],
        name: &str,
        phrases: Vec<Phrase>,
    ) -> Sentence {
        let mut args = args.to_vec();
        args.push((name, PLACE.to_string().into()));
        let said = self.text(key, &args);
        let (before, after) = said.split_once(PLACE).unwrap_or((&said, ""));
        let around = |text: &str| (!text.is_empty()).then(|| Phrase::own(text));
        around(before).into_iter().chain(phrases).chain(around(after)).collect()
    }

    /// The fixed messages (those without arguments) whose key starts with `prefix`, by the
    /// rest of their key.
    pub fn words(&self, prefix: &str) -> Words {
        let of_prefix =
            ENGLISH_KEYS.iter().filter_map(|key| Some((*key, key.strip_prefix(prefix)?)));
        of_prefix
            .filter_map(|(key, rest)| {
                format(self.english, key, &FluentArgs::new())?;
                Some((rest.to_string(), self.text(key, &[])))
            })
            .collect()
    }

    /// A number as it is written here, with a point before its decimals, as the reader writes it.
    pub fn decimal(&self, number: &str) -> String {
        number.replacen('.', &self.text("decimal-mark", &[]), 1)
    }

    /// A date in full.
    pub fn date(&self, date: Date) -> String {
        self.date_as("date-long", "month", date)
    }

    /// A date with the month cut short.
    pub fn date_short(&self, date: Date) -> String {
        self.date_as("date-short", "month-short", date)
    }

    /// The month of a date, and the year.
    pub fn month(&self, date: Date) -> String {
        self.date_as("date-month", "month", date)
    }

    fn date_as(&self, key: &str, month: &str, date: Date) -> String {
        let month = self.text(&format!("{month}-{}", date.month()), &[]);
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.text(key, &[("day", day.into()), ("month", month.into()), ("year", year.into())])
    }
}

/// A message of a bundle; nothing when it is not there or lacks an argument.
fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors: Vec<FluentError> = Vec::new();
    let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn catalog() -> Catalog {
        Catalog::new(&BTreeMap::new()).unwrap_or_else(|errors| panic!("{errors:?}"))
    }

    fn keys_of(language: &str) -> BTreeSet<&'static str> {
        let files = built_in().into_iter().filter(|(name, _)| language_of(name) == language);
        files.flat_map(|(_, text)| keys(text)).collect()
    }

    #[test]
    fn the_program_can_say_every_message_of_its_own() {
        let own = built_in().into_iter().map(|(name, text)| (name, text.to_string())).collect();
        let errors = Catalog::new(&own).err().unwrap_or_default();
        assert!(errors.is_empty(), "{errors:#?}");
    }

    #[test]
    fn other_languages_have_no_key_that_english_lacks() {
        let english = keys_of(ENGLISH);
        for language in catalog().languages.keys() {
            let unknown: Vec<_> = keys_of(language).difference(&english).copied().collect();
            assert!(unknown.is_empty(), "{language}: {unknown:?}");
        }
    }

    /// Languages that have the words of reports and transcripts alone, and of how a value came about; the
    /// others are taken from English.
    const PAPERS_ALONE: [&str; 2] = ["ru", "zh"];
    const OF_PAPERS: [&str; 6] =
        ["annotated", "dates", "documents", "explain", "rules", "sentences"];

    #[test]
    fn no_language_lacks_a_word() {
        let files = built_in();
        let of_papers =
            |name: &str| OF_PAPERS.iter().any(|file| name.ends_with(&format!("/{file}.ftl")));
        for language in catalog().languages.keys() {
            let asked = files.iter().filter(|(name, _)| language_of(name) == ENGLISH);
            let asked = asked
                .filter(|(name, _)| of_papers(name) || !PAPERS_ALONE.contains(&language.as_str()));
            let own = keys_of(language);
            let lacking: Vec<&str> =
                asked.flat_map(|(_, text)| keys(text)).filter(|key| !own.contains(key)).collect();
            assert!(lacking.is_empty(), "{language}: {lacking:?}");
        }
    }

    #[test]
    fn plurals_and_dates_are_those_of_the_language() {
        let catalog = catalog();
        let day = jiff::civil::date(2026, 6, 2);
        let needs = |tag: &str, count: i64| {
            catalog.language(tag).text("need-ratings", &[("count", count.into())])
        };
        assert_eq!(needs("ru", 1), "нужна ещё 1 оценка");
        assert_eq!(needs("ru", 3), "нужны ещё 3 оценки");
        assert_eq!(needs("ru", 11), "нужно ещё 11 оценок");
        assert_eq!(needs("ru", 21), "нужна ещё 21 оценка");
        assert_eq!(needs("zh-Hans", 2), "还需 2 次评定");
        assert_eq!(catalog.language("ru").date(day), "2 июня 2026 г.");
        assert_eq!(catalog.language("zh").date(day), "2026年6月2日");
        let lacks = |tag: &str, prefix: &str| catalog.language(tag).lacks(prefix);
        assert!(lacks("zh-Hans", "site-") && !lacks("zh", "doc-") && !lacks("es", "site-"));
    }

    #[test]
    fn a_language_is_reviewed_when_it_says_so() {
        assert!(catalog().language("en").is_reviewed());
        assert!(!catalog().language("ru").is_reviewed());
        let own =
            BTreeMap::from([("ru/own.ftl".to_string(), "language-reviewed = yes".to_string())]);
        let catalog = Catalog::new(&own).unwrap_or_else(|errors| panic!("{errors:?}"));
        assert!(catalog.language("ru").is_reviewed());
    }

    #[test]
    fn no_language_gives_a_key_twice() {
        for language in catalog().languages.keys() {
            let files = built_in().into_iter().filter(|(name, _)| language_of(name) == language);
            let mut seen = BTreeSet::new();
            for key in files.flat_map(|(_, text)| keys(text)) {
                assert!(seen.insert(key), "{language}: `{key}` twice");
            }
        }
    }

    /// Every key that the sources of views say, and every `words["key"]` in the templates of
    /// the site.
    #[test]
    fn every_key_in_use_exists_in_english() {
        let english = keys_of(ENGLISH);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut used = 0;
        for (folder, before, prefix) in [
            ("src/view", ".text(\"", ""),
            ("src/view", ".say(\"", ""),
            ("src/view", ".sentence(\"", ""),
            ("src/policy", "Said::new(\"", ""),
            ("templates/site", "words[\"", "site-"),
            ("templates/staff", "words[\"", "staff-"),
            ("templates/site", "doc[\"", "doc-"),
            ("templates/site", "said[\"", "preflight-"),
            ("templates/site", "labels[\"", "screen-"),
            ("src/serve", ".text(\"", ""),
            ("src/serve", ".count(\"", ""),
            ("templates/serve", "shell.words[\"", "office-"),
        ] {
            for_each_file(&root.join(folder), &mut |path, text| {
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                for rest in text.split(before).skip(1) {
                    let key = format!("{prefix}{}", rest.split('"').next().unwrap_or_default());
                    assert!(english.contains(key.as_str()), "{}: `{key}`", path.display());
                    used += 1;
                }
            });
        }
        assert!(used > 300, "only {used} keys found");
    }

    #[test]
    fn every_message_about_how_a_value_came_about_is_used() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut sources = String::new();
        for folder in ["src/view", "src/policy"] {
            for_each_file(&root.join(folder), &mut |_, text| sources.push_str(text));
        }
        let text = built_in()["en/explain.ftl"];
        let unused: Vec<&str> =
            keys(text).filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }

    fn for_each_file(folder: &Path, f: &mut impl FnMut(&Path, &str)) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                for_each_file(&path, f);
            } else if let Ok(text) = fs::read_to_string(&path) {
                f(&path, &text);
            }
        }
    }

    #[test]
    fn falls_back_key_by_key_and_from_region_to_language() {
        let own = BTreeMap::from([("fr/own.ftl".to_string(), "month-1 = janvier".to_string())]);
        let catalog = Catalog::new(&own).unwrap_or_else(|errors| panic!("{errors:?}"));
        let french = catalog.language("fr-CA");
        assert_eq!(french.text("month-1", &[]), "janvier");
        assert_eq!(
            french.text("date-long", &[]),
            "date-long",
            "a message that lacks its arguments"
        );
        assert_eq!(catalog.language("xx").date(jiff::civil::date(2026, 6, 12)), "12 June 2026");
        assert_eq!(catalog.language("en").date_short(jiff::civil::date(2026, 12, 3)), "3 Dec 2026");
    }

    #[test]
    fn an_override_replaces_a_message_and_a_bad_one_is_reported() {
        let own = |text: &str| BTreeMap::from([("en/own.ftl".to_string(), text.to_string())]);
        let catalog = Catalog::new(&own("month-1 = Jan.")).unwrap_or_else(|e| panic!("{e:?}"));
        assert_eq!(catalog.language("en").text("month-1", &[]), "Jan.");
        for (text, said) in [
            ("date-month = { $moth } { $year }", "`date-month`: unknown variable: $moth"),
            ("month-1 = { month-2 }\nmonth-2 = { month-1 }", "`month-1`: cyclical dependency"),
            ("month-1 = { no-such }", "`month-1`: unknown message: no-such"),
        ] {
            let errors = Catalog::new(&own(text)).err().unwrap();
            assert!(errors[0].message.to_lowercase().starts_with(said), "{errors:?}");
        }
        assert_eq!(
            Catalog::unknown(&own("moth-1 = Jan.\nmonth-2 = Feb.")),
            [("en/own.ftl", "moth-1", 1)]
        );
        let english =
            BTreeMap::from([("english/own.ftl".to_string(), "month-1 = Jan.".to_string())]);
        assert!(Catalog::new(&english).is_err());
        let errors = Catalog::new(&own("fine = yes\nwrong = { $")).err().unwrap();
        assert_eq!(errors[0].file, "en/own.ftl");
        assert!(errors[0].message.starts_with("line 2"), "{errors:?}");
    }

    #[test]
    fn plural_forms_and_direction() {
        let own = "n = { $n ->\n    [one] one\n   *[other] { $n } many\n}".to_string();
        let catalog = Catalog::new(&BTreeMap::from([("en/n.ftl".to_string(), own)]));
        let catalog = catalog.unwrap_or_else(|errors| panic!("{errors:?}"));
        let english = catalog.language("en");
        assert_eq!(english.text("n", &[("n", 1.into())]), "one");
        assert_eq!(english.text("n", &[("n", Arg::try_number("0.5"))]), "0.5 many");
        assert_eq!((english.dir(), catalog.language("ar-EG").dir()), ("ltr", "rtl"));
    }
}
