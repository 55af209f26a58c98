//! "Did you mean": the known name nearest to one that is not known.

/// The candidate most like `name`, when one is close enough to be worth offering.
///
/// Case and surrounding space do not count as differences. Ties go to the
/// candidate that comes first. Names that differ in digits only are different
/// things, such as two students or two periods, and are not offered for each other.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.trim().to_lowercase();
    let length = wanted.chars().count();
    // A name that has nothing in common with a name of one letter is not like it.
    let allowed = (length / 3).max(1).min(length.saturating_sub(1));
    if length > LONGEST {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let known = candidate.to_lowercase();
        if known.chars().count().abs_diff(length) > allowed {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&wanted, &known);
        if distance > 0 && without_digits(&wanted) == without_digits(&known) {
            continue;
        }
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Letters of the longest name that is compared: the time for it grows with their square.
const LONGEST: usize = 256;

/// The name with one digit in the place of all.
fn without_digits(name: &str) -> String {
    name.replace(|c: char| c.is_ascii_digit(), "0")
}

/// The help line for an unknown name: the nearest known one, or nothing.
pub fn did_you_mean<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let found = nearest(name, candidates)?;
    let mut help = format!("did you mean `{found}`?");
    let odd = |text: &str, other: &str| -> Vec<String> {
        let is_odd = |c: char| c > LAST_LATIN || !c.is_ascii() && !c.is_alphanumeric();
        let odd = text.chars().filter(|c| is_odd(*c) && !other.contains(*c));
        odd.map(|c| format!("U+{:04X}", u32::from(c))).collect()
    };
    for (text, other, which) in [(name, found, "what is written"), (found, name, "that one")] {
        let odd = odd(text, other);
        if !odd.is_empty() {
            help.push_str(&format!(" {which} has the character {}", odd.join(", ")));
        }
    }
    Some(help)
}

/// The last letter that readers of Latin script tell from its like.
const LAST_LATIN: char = '\u{24f}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_are_told_apart_by_their_codes() {
        let help = |name| did_you_mean(name, ["MA.1"]).expect("it is near");
        assert_eq!(help("MA.l"), "did you mean `MA.1`?");
        assert_eq!(
            help("M\u{410}.1"),
            "did you mean `MA.1`? what is written has the character U+0410"
        );
        // A soft hyphen, which is not drawn.
        assert_eq!(
            help("MA\u{ad}.1"),
            "did you mean `MA.1`? what is written has the character U+00AD"
        );
        assert_eq!(nearest(&"MA.1".repeat(1 << 18), ["MA.1"]), None);
    }

    #[test]
    fn finds_the_likely_name_and_only_that() {
        let known = ["ALG.1", "ALG.2", "GEO.1"];
        assert_eq!(nearest("alg.2 ", known), Some("ALG.2"));
        assert_eq!(nearest("AGL.1", known), Some("ALG.1"));
        assert_eq!(nearest("ALG.7", known), None);
        assert_eq!(nearest("ALG.l", known), Some("ALG.1"));
        assert_eq!(nearest("CHEM.7", known), None);
        assert_eq!(nearest("", known), None);
    }
}
