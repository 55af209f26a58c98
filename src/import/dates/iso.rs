//! Days and moments with the year in front.

use jiff::civil::Time;
use jiff::tz::Offset;

use super::moment::{Moment, Reading, Told};
use crate::base::Date;

/// Reads `2025-06-30`, with or without a time of day and an offset from UTC.
pub(super) fn read(text: &str) -> Reading {
    let Some((day, rest)) = plain_parts(text) else { return Reading::Unknown };
    let Some(date) = day else {
        let is_rest = rest.is_empty() || time_and_offset(rest).is_some();
        return if is_rest { Reading::Impossible } else { Reading::Unknown };
    };
    if rest.is_empty() {
        return Reading::Day(Moment::written(date, None));
    }
    match time_and_offset(rest) {
        Some((time, offset)) => moment(date, time, offset),
        None => Reading::Unknown,
    }
}

/// The day of `2025-06-30` and nothing else; very many cells are so.
pub(in crate::import) fn plain_day(text: &str) -> Option<Date> {
    plain_parts(text).filter(|(_, rest)| rest.is_empty())?.0
}

/// Reads `2025/6/30` and the like.
pub(super) fn year_first(text: &str) -> Reading {
    let (day, rest) = text.split_at(text.find(['T', ' ']).unwrap_or(text.len()));
    let mut parts = day.split(['-', '/', '.']);
    let mut number = |longest: usize| {
        let part = parts.next()?;
        let is_plain = !part.is_empty() && part.len() <= longest;
        if is_plain && part.bytes().all(|byte| byte.is_ascii_digit()) {
            part.parse::<i16>().ok().map(|number| (number, part.len()))
        } else {
            None
        }
    };
    let (Some((year, 4)), Some((month, _)), Some((day, _)), None) =
        (number(4), number(2), number(2), parts.next())
    else {
        return Reading::Unknown;
    };
    let time = match rest {
        "" => None,
        rest => match time_and_offset(rest) {
            Some(time) => Some(time),
            None => return Reading::Unknown,
        },
    };
    match (Date::new(year, month as i8, day as i8), time) {
        (Err(_), _) => Reading::Impossible,
        (Ok(date), None) => Reading::Day(Moment::written(date, None)),
        (Ok(date), Some((time, offset))) => moment(date, time, offset),
    }
}

/// A day and a time. One that is written with an offset is a moment all over the world; but
/// midnight of UTC is how programs write a day that has no time.
pub(super) fn moment(date: Date, time: Time, offset: Option<Offset>) -> Reading {
    let instant = offset.and_then(|offset| offset.to_timestamp(date.to_datetime(time)).ok());
    Reading::Day(match instant {
        Some(_) if time == Time::midnight() && offset == Some(Offset::UTC) => {
            Moment::written(date, None)
        }
        Some(instant) => Moment { date, time: Some(time), told: Told::Instant(instant) },
        None => Moment::written(date, Some(time)),
    })
}

/// The day at the beginning of a text, when it has the ISO form, and what follows it.
fn plain_parts(text: &str) -> Option<(Option<Date>, &str)> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes().first_chunk()? else { return None };
    let mut plain = true;
    let mut digit = |byte: u8| {
        plain &= byte.is_ascii_digit();
        i16::from(byte & 0xf)
    };
    let year = digit(a) * 1000 + digit(b) * 100 + digit(c) * 10 + digit(d);
    let month = digit(e) * 10 + digit(f);
    let day = digit(g) * 10 + digit(h);
    plain.then(|| (Date::new(year, month as i8, day as i8).ok(), &text[10..]))
}

/// `T10:15`, ` 10:15:00.5`, ` 2:15 PM`, `T10:15:00Z`, `T10:15:00+02:00`.
pub(super) fn time_and_offset(text: &str) -> Option<(Time, Option<Offset>)> {
    let text = text.strip_prefix(['T', 't', ' '])?;
    let halves = [("am", 0), ("pm", 12)];
    if let Some((bare, half)) = halves.iter().find_map(|(word, hours)| {
        let (bare, end) = text.split_at_checked(text.len().checked_sub(2)?)?;
        end.eq_ignore_ascii_case(word).then_some((bare.trim_end(), *hours))
    }) {
        return Some((clock(bare, Some(half))?, None));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.');
    let (time, offset) = text.split_at(end.unwrap_or(text.len()));
    let offset = match offset.trim_start() {
        "" if offset.is_empty() => None,
        "Z" | "z" | "UTC" | "GMT" => Some(Offset::UTC),
        other => Some(offset_of(other)?),
    };
    Some((clock(time, None)?, offset))
}

/// `9:05`, `21:05:30.5`; `half` are the hours that the half of the day adds.
pub(super) fn clock(text: &str, half: Option<i8>) -> Option<Time> {
    let (hour, rest) = text.split_once(':')?;
    let hour: i8 = hour.parse().ok()?;
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    match *rest.as_bytes() {
        [a, b] => plain_clock(hour, [a, b, b'0', b'0']),
        [a, b, b':', c, d] => plain_clock(hour, [a, b, c, d]),
        _ => None,
    }
    .or_else(|| format!("{hour:02}:{rest}").parse().ok())
}

/// The time of minutes and seconds in digits; very many cells have one.
fn plain_clock(hour: i8, digits: [u8; 4]) -> Option<Time> {
    let is_plain = digits.iter().all(u8::is_ascii_digit);
    let [a, b, c, d] = digits.map(|digit| (digit & 0xf) as i8);
    if is_plain { Time::new(hour, a * 10 + b, c * 10 + d, 0).ok() } else { None }
}

/// `+02:00`, `-0500`, `+02`.
fn offset_of(text: &str) -> Option<Offset> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits.get(2..4).map_or(Ok(0), str::parse).ok()?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn offsets_are_read_as_they_are_written() {
        let at = |text| match read(text) {
            Reading::Day(Moment { told: Told::Instant(instant), .. }) => Some(instant),
            _ => None,
        };
        let utc: Timestamp = "2025-01-31T22:30:00Z".parse().expect("a moment");
        for text in
            ["2025-02-01T00:30:00+02:00", "2025-02-01 00:30:00 +0200", "2025-01-31T17:30-05"]
        {
            assert_eq!(at(text), Some(utc), "{text}");
        }
        for text in ["2025-02-01T00:30:00+2", "2025-02-01T00:30:00 soon", "2025-02-01T"] {
            assert_eq!(read(text), Reading::Unknown, "{text}");
        }
    }
}
