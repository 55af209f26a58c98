//! Days whose month is written in letters: `2-Sep-25`, `September 2, 2025`.

use jiff::civil::Time;

use super::iso;
use super::moment::{Moment, Reading};
use crate::base::Date;

/// Names of months and how they are shortened, in the languages of exports: English, Spanish,
/// Portuguese and French. None stands for two months.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene", "janeiro", "janvier", "janv"],
    &["february", "feb", "febrero", "fevereiro", "fev", "février", "févr", "fév"],
    &["march", "mar", "marzo", "março", "mars"],
    &["april", "apr", "abril", "abr", "avril", "avr"],
    &["may", "mayo", "maio", "mai"],
    &["june", "jun", "junio", "junho", "juin"],
    &["july", "jul", "julio", "julho", "juillet", "juil"],
    &["august", "aug", "agosto", "ago", "août"],
    &["september", "sep", "sept", "septiembre", "setiembre", "setembro", "set", "septembre"],
    &["october", "oct", "octubre", "outubro", "out", "octobre"],
    &["november", "nov", "noviembre", "novembro", "novembre"],
    &["december", "dec", "diciembre", "dic", "dezembro", "dez", "décembre", "déc"],
];

/// Words that may stand beside: days of the week, and what joins the parts.
const BESIDE: [&str; 19] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "at",
    "of",
    "de",
    "del",
    "the",
];

/// Reads a day with a month in letters. Of two numbers of two digits the first is the day, as
/// spreadsheets write it.
pub(super) fn read(text: &str) -> Reading {
    if !text.contains(|c: char| c.is_alphabetic()) || text.len() > 60 {
        return Reading::Unknown;
    }
    parts(text).map_or(Reading::Unknown, |(year, month, day, time)| {
        let date = Date::new(year, month, day);
        date.map_or(Reading::Impossible, |date| Reading::Day(Moment::written(date, time)))
    })
}

fn parts(text: &str) -> Option<(i16, i8, i8, Option<Time>)> {
    let (mut numbers, mut month, mut clock, mut half) = (Vec::new(), None, None, None);
    let tokens = text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | ','));
    for token in tokens.filter(|token| !token.is_empty()) {
        let token = token.trim_end_matches('.').to_lowercase();
        let digits = token.bytes().take_while(u8::is_ascii_digit).count();
        let rest = &token[digits..];
        match () {
            () if token.contains(':') => {
                let bare = token.trim_end_matches(|c: char| c.is_alphabetic());
                half = half.or(half_of_day(&token[bare.len()..]));
                if clock.replace(bare.to_string()).is_some() {
                    return None;
                }
            }
            () if half_of_day(&token).is_some() && clock.is_some() => half = half_of_day(&token),
            () if digits > 0 && matches!(rest, "" | "st" | "nd" | "rd" | "th") => {
                numbers.push((token[..digits].parse::<i16>().ok()?, digits));
            }
            () if digits == 0 && month.is_none() && month_of(&token).is_some() => {
                month = month_of(&token);
            }
            () if BESIDE.contains(&token.as_str()) => {}
            () => return None,
        }
    }
    let (day, year) = match numbers.as_slice() {
        [(day, 1..=2), (year, 4)] | [(year, 4), (day, 1..=2)] => (*day, *year),
        [(day, 1..=2), (year, 2)] => (*day, 2000 + *year),
        _ => return None,
    };
    let time = match clock {
        Some(clock) => Some(iso::clock(&clock, half)?),
        None => None,
    };
    Some((year, month?, day as i8, time))
}

fn month_of(word: &str) -> Option<i8> {
    let found = MONTHS.iter().position(|names| names.contains(&word));
    found.map(|at| at as i8 + 1)
}

/// Hours added by `am` and `pm`.
fn half_of_day(word: &str) -> Option<i8> {
    match word {
        "am" | "a.m" => Some(0),
        "pm" | "p.m" => Some(12),
        _ => None,
    }
}
