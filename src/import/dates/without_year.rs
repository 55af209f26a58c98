//! Days that are written without their year: `9/12`, `12-Sep`, `Sept. 12`.

use super::moment::Reading;
use super::months;
use crate::base::Date;

/// A year that has every day.
const LEAP: i16 = 2024;

/// Month and day of a text, read with the month first and with the day first.
pub(in crate::import) fn month_and_day(text: &str) -> [Option<(i8, i8)>; 2] {
    let text = text.trim();
    if text.chars().any(char::is_alphabetic) {
        return match months::read(&format!("{text} {LEAP}")) {
            Reading::Day(day) if day.time.is_none() => {
                [Some((day.date.month(), day.date.day())); 2]
            }
            _ => [None; 2],
        };
    }
    let there = |(month, day): &(i8, i8)| Date::new(LEAP, *month, *day).is_ok();
    // With points, the day comes first wherever such days are written.
    if let Some((day, month)) = text.strip_suffix('.').and_then(|text| two_numbers(text, '.')) {
        return [Some((month, day)).filter(there); 2];
    }
    let Some((one, other)) = two_numbers(text, '/') else { return [None; 2] };
    [Some((one, other)).filter(there), Some((other, one)).filter(there)]
}

fn two_numbers(text: &str, sign: char) -> Option<(i8, i8)> {
    let (one, other) = text.split_once(sign)?;
    let number = |text: &str| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<i8>().ok()).flatten()
    };
    Some((number(one)?, number(other)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_without_their_year() {
        let both = |month, day| [Some((month, day)); 2];
        let cases = [
            ("9/12", [Some((9, 12)), Some((12, 9))]),
            ("9/9", both(9, 9)),
            ("10/31", [Some((10, 31)), None]),
            ("31/10", [None, Some((10, 31))]),
            ("12-Sep", both(9, 12)),
            ("Sept. 12", both(9, 12)),
            ("12.9.", both(9, 12)),
            ("31/31", [None; 2]),
            ("Unit 3", [None; 2]),
            ("9/12/2025", [None; 2]),
            ("3", [None; 2]),
        ];
        for (text, expected) in cases {
            assert_eq!(month_and_day(text), expected, "{text}");
        }
    }
}
