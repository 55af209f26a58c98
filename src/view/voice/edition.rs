//! Editions of the public catalog, a language each.

/// The address of the catalog's edition in a language, `root` being that of the catalog. Pages in the
/// first of its languages are at the root, those in each other in a folder of its name. A language
/// that it has no edition in is led to the root.
pub fn edition_address(root: &str, languages: &[String], language: &str) -> String {
    match languages.iter().skip(1).any(|one| one == language) {
        true => format!("{}/{language}/", root.trim_end_matches('/')),
        false => root.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_led_to_their_own_edition() {
        let languages = ["en", "es"].map(String::from);
        for (root, language, expected) in [
            ("https://a.example/learning", "en", "https://a.example/learning"),
            ("https://a.example/learning", "es", "https://a.example/learning/es/"),
            ("https://a.example/learning/", "es", "https://a.example/learning/es/"),
            ("https://a.example/learning", "ar", "https://a.example/learning"),
        ] {
            assert_eq!(edition_address(root, &languages, language), expected, "{language}");
        }
        assert_eq!(edition_address("https://a.example", &[], "es"), "https://a.example");
    }
}
