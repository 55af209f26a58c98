//! The order of identifiers as people count: `e9` before `e10`, 999 before 1000.

use std::cmp::Ordering;

/// Compares texts in which digits are numbers; of texts that are the same so, as texts.
pub fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        if left.is_empty() || right.is_empty() {
            // A text comes before those that go on after it.
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        }
        let (one, left_rest) = part(left);
        let (other, right_rest) = part(right);
        let order = match (number(one), number(other)) {
            (Some(one), Some(other)) => one.len().cmp(&other.len()).then_with(|| one.cmp(other)),
            _ => one.cmp(other),
        };
        if order.is_ne() {
            return order;
        }
        (left, right) = (left_rest, right_rest);
    }
}

/// The digits, or the text without digits, at the beginning of a text, and the rest.
fn part(text: &str) -> (&str, &str) {
    let is_digit = |c: char| c.is_ascii_digit();
    let first = text.chars().next().is_some_and(is_digit);
    text.split_at(text.find(|c| is_digit(c) != first).unwrap_or(text.len()))
}

/// Digits without the zeros in front.
fn number(part: &str) -> Option<&str> {
    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_are_numbers() {
        let ordered = [
            "",
            "0",
            "9",
            "10",
            "999",
            "999/A.1.9",
            "999/A.1.10",
            "1000/A",
            "99999999999999999999",
            "a",
            "a-2",
            "a-10",
            "e",
            "e09",
            "e9",
            "e10",
            "e10b",
            "\u{e9}9",
            "\u{e9}10",
        ];
        for (at, one) in ordered.iter().enumerate() {
            for other in &ordered[at + 1..] {
                assert_eq!(compare(one, other), Ordering::Less, "{one} {other}");
            }
        }
        assert_eq!(compare("e09b", "e9a"), Ordering::Greater);
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in "[a0-2]{0,5}", b in "[a0-2]{0,5}", c in "[a0-2]{0,5}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b).is_eq(), a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }
    }
}
