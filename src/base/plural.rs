//! The forms that a word has beside a number.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// A form, as CLDR names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Of 0, in Arabic.
    Zero,
    /// Of 1, and of 21 in Russian.
    One,
    /// Of 2, in Arabic.
    Two,
    /// Of 3 to 10 in Arabic, of 2 to 4 in Russian.
    Few,
    /// Of 11 to 99 in Arabic, of 5 to 20 in Russian.
    Many,
    /// Of every number that has no form of its own.
    Other,
}

impl Plural {
    /// Those that not every language has.
    pub const SOME: [Plural; 5] =
        [Plural::Zero, Plural::One, Plural::Two, Plural::Few, Plural::Many];

    /// The form that goes with a number, as it is written, in the language of a tag.
    pub fn of(number: &str, tag: &str) -> Plural {
        let rules = || {
            let language: LanguageIdentifier = tag.parse().ok()?;
            let plain = LanguageIdentifier::from_parts(language.language, None, None, &[]);
            let rules = |of| PluralRules::create(of, PluralRuleType::CARDINAL).ok();
            rules(language).or_else(|| rules(plain))?.select(number).ok()
        };
        match rules() {
            Some(PluralCategory::ZERO) => Plural::Zero,
            Some(PluralCategory::ONE) => Plural::One,
            Some(PluralCategory::TWO) => Plural::Two,
            Some(PluralCategory::FEW) => Plural::Few,
            Some(PluralCategory::MANY) => Plural::Many,
            Some(PluralCategory::OTHER) | None => Plural::Other,
        }
    }

    /// Its name: `few`.
    pub fn name(self) -> &'static str {
        match self {
            Plural::Zero => "zero",
            Plural::One => "one",
            Plural::Two => "two",
            Plural::Few => "few",
            Plural::Many => "many",
            Plural::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Plural::{self, Few, Many, One, Other, Two, Zero};

    #[test]
    fn numbers_have_the_forms_of_their_language() {
        let cases: [(&str, &[(&str, Plural)]); 5] = [
            ("en", &[("0", Other), ("1", One), ("1.5", Other), ("2", Other)]),
            ("fr-CA", &[("0", One), ("1.5", One), ("2", Other)]),
            (
                "ar",
                &[("0", Zero), ("1", One), ("2", Two), ("3", Few), ("11", Many), ("100", Other)],
            ),
            ("ru", &[("1", One), ("3", Few), ("5", Many), ("21", One)]),
            ("zh-Hans", &[("1", Other), ("2", Other)]),
        ];
        for (language, numbers) in cases {
            for (number, form) in numbers {
                assert_eq!(Plural::of(number, language), *form, "{number} in {language}");
            }
        }
        assert_eq!(Plural::of("1", "no tag"), Other);
        assert_eq!(Plural::of("a third", "en"), Other);
    }
}
