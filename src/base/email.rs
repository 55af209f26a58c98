//! Addresses of e-mail.

/// The most letters that an address has.
const LONGEST: usize = 254;

/// True for a text that can be the address of a mailbox: one name, one `@` and the name of a
/// domain.
pub fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let in_name = |c: char| !(c.is_whitespace() || c.is_control() || "@<>()[]\\,;:\"".contains(c));
    let label = |label: &str| {
        let in_label = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty()
            && label.chars().all(in_label)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let dots = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    !name.is_empty()
        && !dots
        && name.chars().all(in_name)
        && domain.contains('.')
        && domain.split('.').all(label)
        && text.len() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_name_and_a_domain() {
        for good in [
            "rosa@example.org",
            "rosa.alvarez+school@mail.example.org",
            "o'neil_2@ex-ample.co",
            "josé@bücher.example",
        ] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "",
            "rosa",
            "rosa@",
            "@example.org",
            "rosa@example",
            "rosa@example..org",
            "rosa@@example.org",
            "rosa@exam ple.org",
            "rosa@example.org, ben@example.org",
            "Rosa <rosa@example.org>",
            "mailto:rosa@example.org",
            "rosa.@example.org",
            "rosa@example.org\nBcc: all@example.org",
            "rosa@-example.org",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
        assert!(!is_email(&format!("{}@example.org", "a".repeat(LONGEST))));
    }
}
