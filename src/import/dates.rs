//! Days and moments in writing: one rule for every file.
//!
//! Read are the ISO form, the forms that the source names, and whatever can only be one day: a year
//! in front (`2025/6/30`), a month in letters (`2-Sep-25`), a spreadsheet's count of days
//! (`45838`). `03/04/2025` is two days, and none of them is guessed.

mod iso;
mod moment;
mod months;
mod without_year;

use jiff::civil::Time;
use jiff::fmt::strtime::BrokenDownTime;

use crate::base::Date;

pub(super) use iso::plain_day;
pub(super) use moment::{Moment, Reading, Told};
pub(super) use without_year::month_and_day;

/// Formats that are offered when a date stands in none of those expected.
const USUAL: [&str; 8] =
    ["%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y", "%m-%d-%Y", "%d-%m-%Y", "%Y%m%d", "%m/%d/%y", "%d/%m/%y"];

/// Times of day that may follow.
const TIMES: [&str; 6] = ["", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p", "T%H:%M:%S"];

/// Reads a day, with or without a time: in the ISO form, in one of the formats, which are tried in
/// order, or in another form that can mean one day only.
pub(super) fn read<'f>(text: &str, formats: impl IntoIterator<Item = &'f str>) -> Reading {
    let mut reading = iso::read(text);
    for format in formats {
        if reading != Reading::Unknown {
            break;
        }
        reading = match BrokenDownTime::parse(format, text) {
            Ok(parts) => of_parts(&parts),
            Err(_) => day_and_clock(format, text),
        };
    }
    for other in [months::read, iso::year_first, serial] {
        if reading != Reading::Unknown {
            break;
        }
        reading = other(text);
    }
    reading
}

/// A day in a format that has no time, and a time after it.
fn day_and_clock(format: &str, text: &str) -> Reading {
    let Some(at) = text.find(['T', ' ']).filter(|_| !format.contains(' ')) else {
        return Reading::Unknown;
    };
    let (day, clock) = text.split_at(at);
    match (BrokenDownTime::parse(format, day), iso::time_and_offset(clock)) {
        (Ok(parts), Some((time, offset))) => match parts.to_date() {
            Ok(date) => iso::moment(date, time, offset),
            Err(_) => Reading::Impossible,
        },
        _ => Reading::Unknown,
    }
}

fn of_parts(parts: &BrokenDownTime) -> Reading {
    let Ok(date) = parts.to_date() else { return Reading::Impossible };
    let time = parts.hour().and_then(|_| parts.to_time().ok());
    let instant = parts.offset().and_then(|_| parts.to_timestamp().ok());
    let told = instant.map_or(Told::Written, Told::Instant);
    Reading::Day(Moment { date, time, told })
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

/// The day of a number in a spreadsheet, from 1990 to 2049; its fraction is the time of day.
fn serial(text: &str) -> Reading {
    let (days, part) = text.split_once('.').unwrap_or((text, ""));
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let days: Option<i32> = days.parse().ok().filter(|days| (32_874..54_789).contains(days));
    let Some(days) = days.filter(|_| is_plain(text.get(..5).unwrap_or("x")) && is_plain(part))
    else {
        return Reading::Unknown;
    };
    let start = jiff::civil::date(1899, 12, 30);
    let Ok(date) = start.checked_add(jiff::Span::new().days(days)) else {
        return Reading::Unknown;
    };
    Reading::Day(Moment { date, time: part_of_day(part), told: Told::Serial })
}

/// The time of day that decimals of a day are, to the second.
fn part_of_day(decimals: &str) -> Option<Time> {
    let decimals = decimals.get(..decimals.len().min(12))?;
    let part: u64 = decimals.parse().ok()?;
    let whole = 10u64.pow(decimals.len() as u32);
    let seconds = (part * 86_400 + whole / 2) / whole;
    let midnight = jiff::civil::time(0, 0, 0, 0);
    midnight.checked_add(jiff::Span::new().seconds(i64::try_from(seconds).ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;

    fn check(text: &str, formats: &[&str], expected: &str) {
        let shown = match read(text, formats.iter().copied()) {
            Reading::Day(moment) => {
                let time = moment.time.map(|time| format!(" {time}")).unwrap_or_default();
                let told = match moment.told {
                    Told::Written => String::new(),
                    Told::Instant(instant) => format!(" = {instant}"),
                    Told::Serial => " counted".to_string(),
                };
                format!("{}{time}{told}", moment.date)
            }
            Reading::Impossible => "impossible".to_string(),
            Reading::Unknown => {
                let likely = likely(text);
                let shown = likely.iter().map(|(format, date)| format!("{format} {date}"));
                format!("? {}", shown.collect::<Vec<_>>().join("; ")).trim_end().to_string()
            }
        };
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn reads_iso_dates_and_the_formats_given() {
        check("2025-06-30", &[], "2025-06-30");
        check("2025-06-30 08:15:00", &[], "2025-06-30 08:15:00");
        check("2025-06-30T08:15", &[], "2025-06-30 08:15:00");
        check("2025-02-30", &[], "impossible");
        check("2025-13-01", &[], "impossible");
        check("06/30/2025", &["%d.%m.%Y", "%m/%d/%Y"], "2025-06-30");
        check("06/30/2025 14:05", &["%m/%d/%Y %H:%M"], "2025-06-30 14:05:00");
        check("6/30/2025 2:05 PM", &["%m/%d/%Y"], "2025-06-30 14:05:00");
        check(
            "06/30/2025 23:05:00 -05:00",
            &["%m/%d/%Y"],
            "2025-06-30 23:05:00 = 2025-07-01T04:05:00Z",
        );
        check("2/30/2025", &["%m/%d/%Y"], "impossible");
        check("2025-06-30", &["%m/%d/%Y"], "2025-06-30");
    }

    #[test]
    fn moments_with_an_offset_are_moments() {
        check("2025-06-30T23:30:00Z", &[], "2025-06-30 23:30:00 = 2025-06-30T23:30:00Z");
        check("2025-06-30T23:30:00+02:00", &[], "2025-06-30 23:30:00 = 2025-06-30T21:30:00Z");
        check("2025-06-30 23:30:00 UTC", &[], "2025-06-30 23:30:00 = 2025-06-30T23:30:00Z");
        check("2025-06-30T23:30Z", &[], "2025-06-30 23:30:00 = 2025-06-30T23:30:00Z");
        check("2025-06-30T23:30:00.5-0500", &[], "2025-06-30 23:30:00.5 = 2025-07-01T04:30:00.5Z");
        // Programs write a day without a time so.
        check("2025-09-01T00:00:00.000Z", &[], "2025-09-01");
        check(
            "2025-06-30T23:30:00Z",
            &["%Y-%m-%dT%H:%M:%SZ"],
            "2025-06-30 23:30:00 = 2025-06-30T23:30:00Z",
        );
        let zone = TimeZone::get("America/New_York").expect("it is built in");
        let Reading::Day(moment) = read("2026-01-17T04:30:00Z", []) else { panic!("a moment") };
        let (day, time, _) = moment.local(Some(&zone));
        assert_eq!(
            (day.to_string(), time),
            ("2026-01-16".into(), Some(jiff::civil::time(23, 30, 0, 0)))
        );
        assert_eq!(moment.local(None).0.to_string(), "2026-01-17");
    }

    #[test]
    fn reads_what_can_only_be_one_day() {
        check("2-Sep-25", &[], "2025-09-02");
        check("02 September 2025", &[], "2025-09-02");
        check("Sept. 2nd, 2025", &[], "2025-09-02");
        check("Tuesday, September 2, 2025 at 3:05 PM", &[], "2025-09-02 15:05:00");
        check("Sep 2, 2025 12:05 AM", &[], "2025-09-02 00:05:00");
        check("2 de septiembre de 2025", &[], "2025-09-02");
        check("30-Feb-25", &[], "impossible");
        check("2025/6/3", &[], "2025-06-03");
        check("2025-6-3", &[], "2025-06-03");
        check("45838", &[], "2025-06-30 counted");
        check("45838.75", &[], "2025-06-30 18:00:00 counted");
        check("Sep 2025", &[], "?");
        check("May", &[], "?");
        check("12345", &[], "?");
    }

    #[test]
    fn knows_what_was_probably_meant() {
        check("06/30/2025", &[], "? %m/%d/%Y 2025-06-30");
        check("03/04/2025", &[], "? %m/%d/%Y 2025-03-04; %d/%m/%Y 2025-04-03");
        check("30.6.2025", &[], "? %d.%m.%Y 2025-06-30");
        check("20250630", &[], "? %Y%m%d 2025-06-30");
        check("6/30/25 10:15", &[], "? %m/%d/%y %H:%M 2025-06-30");
        check("6/30/2025 1:05 PM", &[], "? %m/%d/%Y %I:%M %p 2025-06-30");
        check("13/45/2025", &[], "?");
        check("é025-06-3", &[], "?");
    }
}
