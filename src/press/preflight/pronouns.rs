//! Pronouns in a text that are not the student's.

/// The English pronouns of one kind. Other languages have the same words for things, so that they
/// tell nothing about a student.
const SETS: [&[&str]; 3] = [
    &["she", "her", "hers", "herself"],
    &["he", "him", "his", "himself"],
    &["they", "them", "their", "theirs", "themself", "themselves"],
];

/// The set whose words are also those of several people or things.
const SHARED: usize = 2;

/// The first word of a text that speaks of the student with pronouns that are not theirs. `own` is
/// as the roster has it: "she/her", "he/they". Nothing where a text speaks with the student's own
/// as well, since others may be spoken of.
pub(super) fn other<'t>(own: &str, words: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let own: Vec<usize> = own.split(['/', ',', ' ', ';']).filter_map(set_of).collect();
    if own.is_empty() {
        return None;
    }
    let mut first = None;
    for word in words {
        match set_of(word) {
            Some(set) if own.contains(&set) && set != SHARED => return None,
            Some(set) if !own.contains(&set) && set != SHARED => first = first.or(Some(word)),
            _ => {}
        }
    }
    first
}

fn set_of(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    SETS.iter().position(|set| set.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(own: &str, text: &'static str) -> Option<&'static str> {
        other(own, text.split([' ', '.']))
    }

    #[test]
    fn pronouns_of_another_kind_are_found() {
        assert_eq!(found("she/her", "He planned his project."), Some("He"));
        assert_eq!(found("they/them", "They are kind, and she knows it."), Some("she"));
        assert_eq!(found("he/they", "Her work is careful"), Some("Her"));
    }

    #[test]
    fn others_may_be_spoken_of() {
        for (own, text) in [
            ("she/her", "She read of Newton and of how he worked"),
            ("she/her", "The plans are hers: they hold"),
            ("they/them", "They took time"),
            ("", "He planned"),
            ("xe/xem", "He planned"),
            ("she/they", "Their work, and her plan"),
        ] {
            assert_eq!(found(own, text), None, "{own}: {text}");
        }
    }
}
