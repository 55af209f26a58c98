//! Number formats: the text that a spreadsheet shows of a number where it says more than its
//! digits.

use crate::base::Number;

/// The way the numbers of a cell are shown, as far as it changes what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// By their digits.
    Plain,
    /// In hundredths, with a percent sign.
    Percent,
    /// Digit by digit in the places of a pattern, with zeros in front: `00000`, `000-00`.
    Places(Vec<Place>),
}

/// A place in a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A digit, or a zero.
    Digit,
    /// A letter as it stands.
    Letter(char),
}

impl NumberFormat {
    /// Reads the code of a format: of its sections the first, which is for numbers above zero.
    pub(super) fn of(code: &str) -> Self {
        let mut places = Vec::new();
        let mut letters = code.chars();
        let mut digits_only = true;
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '%' => return NumberFormat::Percent,
                '0' => places.push(Place::Digit),
                '"' => {
                    let quoted = letters.by_ref().take_while(|letter| *letter != '"');
                    places.extend(quoted.map(Place::Letter));
                }
                '\\' => places.extend(letters.next().map(Place::Letter)),
                '-' | ' ' | '/' | '(' | ')' => places.push(Place::Letter(letter)),
                _ => digits_only = false,
            }
        }
        let digits = places.iter().filter(|place| **place == Place::Digit).count();
        match digits_only && (digits > 1 || digits == 1 && places.len() > 1) {
            true => NumberFormat::Places(places),
            false => NumberFormat::Plain,
        }
    }

    /// A number, given by its digits, as it is shown.
    pub(super) fn show(&self, digits: String) -> String {
        match self {
            NumberFormat::Plain => digits,
            NumberFormat::Percent => match digits.parse::<Number>() {
                Ok(number) => format!("{}%", (&number * &Number::from(100i64)).exact()),
                Err(_) => digits,
            },
            NumberFormat::Places(places) => {
                match digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    true => fill(places, &digits),
                    false => digits,
                }
            }
        }
    }
}

/// Digits in their places, from the right; those too many stand before the first place.
fn fill(places: &[Place], digits: &str) -> String {
    let mut left = digits.chars().rev();
    let mut shown: Vec<char> = Vec::new();
    let first = places.iter().position(|place| *place == Place::Digit);
    for (at, place) in places.iter().enumerate().rev() {
        match place {
            Place::Letter(letter) => shown.push(*letter),
            Place::Digit => shown.push(left.next().unwrap_or('0')),
        }
        if Some(at) == first {
            shown.extend(left.by_ref());
        }
    }
    shown.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_the_sheet_shows_them() {
        for (code, digits, shown) in [
            ("General", "417", "417"),
            ("0", "417", "417"),
            ("00000", "417", "00417"),
            ("00000", "1234567", "1234567"),
            ("000\\-00", "417", "004-17"),
            ("\"S\"0000", "417", "S0417"),
            ("00000;-00000", "417", "00417"),
            ("00000", "4.5", "4.5"),
            ("0%", "0.85", "85%"),
            ("0.00%", "0.853", "85.3%"),
            ("0.00", "3.14159", "3.14159"),
            ("#,##0", "1234", "1234"),
        ] {
            assert_eq!(NumberFormat::of(code).show(digits.to_string()), shown, "{code} {digits}");
        }
    }
}
