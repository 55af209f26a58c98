//! Dates in writing.

use jiff::fmt::strtime::BrokenDownTime;

use crate::base::Date;

/// Formats that are offered when a date stands in none of those expected.
const USUAL: [&str; 13] = [
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%m-%d-%Y",
    "%d-%m-%Y",
    "%Y/%m/%d",
    "%Y%m%d",
    "%m/%d/%y",
    "%d/%m/%y",
    "%b %d, %Y",
    "%B %d, %Y",
    "%d %b %Y",
];

/// Times of day that may follow.
const TIMES: [&str; 4] = ["", " %H:%M", " %H:%M:%S", " %I:%M %p"];

/// What a text is, taken as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A date.
    Date(Date),
    /// It has the form of a date, and no calendar has the day.
    Impossible,
    /// It has none of the forms expected.
    Unknown,
}

/// Reads `2025-06-30`, with or without a time of day, or a text in one of the formats, which
/// are tried in order.
pub(super) fn read<'f>(text: &str, formats: impl IntoIterator<Item = &'f str>) -> Reading {
    let mut reading = iso(text);
    for format in formats {
        if reading != Reading::Unknown {
            break;
        }
        if let Ok(parts) = BrokenDownTime::parse(format, text) {
            reading = parts.to_date().map_or(Reading::Impossible, Reading::Date);
        }
    }
    reading
}

/// The usual formats that the text can be read in, with the date that each gives.
pub(super) fn likely(text: &str) -> Vec<(String, Date)> {
    let mut found: Vec<(String, Date)> = Vec::new();
    let formats = USUAL.iter().flat_map(|day| TIMES.iter().map(move |time| format!("{day}{time}")));
    for format in formats {
        let parts = BrokenDownTime::parse(&format, text).and_then(|parts| parts.to_date());
        if let Ok(date) = parts
            && (1900..=2100).contains(&date.year())
            && found.iter().all(|(_, known)| *known != date)
        {
            found.push((format, date));
        }
    }
    found
}

/// Reads `2025-06-30`, with or without a time of day.
pub(super) fn iso(text: &str) -> Reading {
    let Some(&[a, b, c, d, b'-', e, f, b'-', g, h]) = text.as_bytes().first_chunk() else {
        return Reading::Unknown;
    };
    let mut plain = true;
    let mut digit = |byte: u8| {
        plain &= byte.is_ascii_digit();
        i16::from(byte & 0xf)
    };
    let year = digit(a) * 1000 + digit(b) * 100 + digit(c) * 10 + digit(d);
    let month = digit(e) * 10 + digit(f);
    let day = digit(g) * 10 + digit(h);
    if !plain || text.len() > 10 && !is_time_of_day(&text[10..]) {
        return Reading::Unknown;
    }
    Date::new(year, month as i8, day as i8).map_or(Reading::Impossible, Reading::Date)
}

/// True for `T10:15`, ` 10:15:00.5`. A time with an offset from UTC is refused, because the
/// day it falls on depends on where one stands.
fn is_time_of_day(text: &str) -> bool {
    let plain =
        |time: &&str| time.bytes().all(|byte| byte.is_ascii_digit() || b":.".contains(&byte));
    let time = text.strip_prefix(['T', ' ']).filter(plain);
    time.is_some_and(|time| time.parse::<jiff::civil::Time>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, formats: &[&str], expected: &str) {
        let shown = match read(text, formats.iter().copied()) {
            Reading::Date(date) => date.to_string(),
            Reading::Impossible => "impossible".to_string(),
            Reading::Unknown => {
                let likely = likely(text);
                let shown = likely.iter().map(|(format, date)| format!("{format} {date}"));
                shown.collect::<Vec<_>>().join("; ")
            }
        };
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn reads_iso_dates_and_the_formats_given() {
        check("2025-06-30", &[], "2025-06-30");
        check("2025-06-30 08:15:00", &[], "2025-06-30");
        check("2025-06-30T08:15", &[], "2025-06-30");
        check("2025-02-30", &[], "impossible");
        check("2025-13-01", &[], "impossible");
        check("06/30/2025", &["%d.%m.%Y", "%m/%d/%Y"], "2025-06-30");
        check("2/30/2025", &["%m/%d/%Y"], "impossible");
        check("2025-06-30", &["%m/%d/%Y"], "2025-06-30");
    }

    #[test]
    fn knows_what_was_probably_meant() {
        check("06/30/2025", &[], "%m/%d/%Y 2025-06-30");
        check("03/04/2025", &[], "%m/%d/%Y 2025-03-04; %d/%m/%Y 2025-04-03");
        check("30.6.2025", &[], "%d.%m.%Y 2025-06-30");
        check("20250630", &[], "%Y%m%d 2025-06-30");
        check("6/30/25 10:15", &[], "%m/%d/%y %H:%M 2025-06-30");
        check("6/30/2025 1:05 PM", &[], "%m/%d/%Y %I:%M %p 2025-06-30");
        check("Jun 30, 2025", &[], "%b %d, %Y 2025-06-30");
        check("13/45/2025", &[], "");
        check("2025-06-30T23:30:00Z", &[], "");
        check("2025-06-30T23:30:00+02:00", &[], "");
        check("2025-6-3", &[], "%Y-%m-%d 2025-06-03");
        check("45838", &[], "");
        check("é025-06-3", &[], "");
    }
}
