//! Names of people as they compare.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a name in small letters without accents: `O'Brien-Núñez` is `obrien nunez`.
pub fn plain(name: &str) -> String {
    let letters =
        name.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_apostrophe(*letter));
    let letters = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let lower: String = letters.flat_map(char::to_lowercase).map(without_stroke).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ways in which a written name may be meant, the likelier first; in each the given names come
/// before the family name. `Roe, Ana M. (Annie)` has a comma, so the family name comes first.
pub fn readings(written: &str) -> Vec<String> {
    let (written, nick) = without_nick(written);
    let mut readings = match written.split_once(',') {
        Some((family, given)) => {
            let (family, given) = (plain(family), plain(given));
            let nick = nick.map(plain).filter(|nick| !nick.is_empty());
            let short = without_initials(&given);
            let given = [Some(given), Some(short), nick];
            given.into_iter().flatten().map(|given| joined(&given, &family)).collect()
        }
        None => {
            let whole = plain(&written);
            let short = without_initials(&whole);
            let (first, last) = (turned(&whole, true), turned(&whole, false));
            [Some(whole), Some(short), first, last].into_iter().flatten().collect::<Vec<_>>()
        }
    };
    readings.retain(|reading| !reading.is_empty());
    readings.dedup();
    readings
}

/// The ways a person with some given names and a family name may be written: with all given names, with
/// the first, and with the one they go by.
pub fn ways(given: &str, preferred: Option<&str>, family: &str) -> Vec<String> {
    let (given, family) = (plain(given), plain(family));
    let first = given.split(' ').next().unwrap_or_default().to_string();
    let mut ways: Vec<String> = [Some(given.clone()), Some(first), preferred.map(plain)]
        .into_iter()
        .flatten()
        .filter(|given| !given.is_empty())
        .map(|given| joined(&given, &family))
        .collect();
    ways.sort();
    ways.dedup();
    ways
}

fn joined(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_string()
}

/// The words with the first put last, or the last put first: the family name may come first.
fn turned(words: &str, first: bool) -> Option<String> {
    let (one, other) = if first { words.split_once(' ')? } else { words.rsplit_once(' ')? };
    Some(format!("{other} {one}"))
}

/// A name without what stands in brackets, and that.
fn without_nick(written: &str) -> (String, Option<&str>) {
    let found = written.split_once('(').and_then(|(before, rest)| {
        let (nick, after) = rest.split_once(')')?;
        Some((format!("{before} {after}"), Some(nick)))
    });
    found.unwrap_or_else(|| (written.to_string(), None))
}

/// The words without single letters after the first.
fn without_initials(words: &str) -> String {
    let kept = words.split(' ').enumerate();
    let kept = kept.filter(|(at, word)| *at == 0 || word.chars().count() > 1);
    kept.map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

/// Letters whose stroke is not an accent to Unicode.
fn without_stroke(letter: char) -> char {
    match letter {
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        'ø' => 'o',
        'ı' => 'i',
        letter => letter,
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_found_however_the_name_is_written() {
        let ways = ways("Ana María", Some("Annie"), "Núñez-O'Hara");
        for written in [
            "Ana María Núñez-O'Hara",
            "NUNEZ-OHARA, ANA MARIA",
            "Núñez O’Hara, Ana",
            "nunez ohara, ana m.",
            "Núñez-O'Hara, Ann (Annie)",
            "Annie Núñez-O'Hara",
        ] {
            let found = readings(written).iter().any(|reading| ways.contains(reading));
            assert!(found, "{written}");
        }
        for other in ["Ana María Núñez", "Núñez-O'Hara, Anna", "Maria Núñez-O'Hara", ""] {
            let found = readings(other).iter().any(|reading| ways.contains(reading));
            assert!(!found, "{other}");
        }
    }

    #[test]
    fn the_family_name_may_come_first() {
        assert!(readings("Roe Ana").contains(&"ana roe".to_string()));
        assert!(readings("Van Dyke Ana").contains(&"ana van dyke".to_string()));
        assert!(readings("Nguyễn Đức, Thủy").contains(&"thuy nguyen duc".to_string()));
    }
}
