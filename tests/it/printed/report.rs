//! The figures of a progress report.

use std::ops::Range;

use serde_json::Value;

use super::{Attendance, Explained, Sheet, count, level_word, pattern, short_date};

/// Compares a report in English with what is explained, and with the table of attendance.
pub(super) fn compare(
    told: &Explained,
    attendance: Option<&Attendance>,
    text: &str,
) -> Result<usize, String> {
    let mut sheet = Sheet::new(&told.who, text);
    let whole = 0..text.len();
    sheet.drop_all(&whole, r" · ID S\d{4} Page \d of \d");
    if let Some([present, absent, late]) = attendance {
        let days =
            |count: &str| if count == "1" { "1 day".into() } else { format!("{count} days") };
        let late = if late == "1" { "once".into() } else { format!("{late} times") };
        let wanted = format!("Present {}, absent {}, late {late}.", days(present), days(absent));
        sheet.take(&whole, &wanted)?;
    }
    overall(told.one("overall"), &mut sheet, &whole)?;
    // The list of next steps is numbered.
    let next = sheet.between(" Next ", "Subject Proficient").unwrap_or(0..0);
    sheet.drop_all(&next, r"\b[123] ");
    subjects(told, &mut sheet)?;
    competencies(told, &mut sheet)?;
    sheet.done()
}

fn overall(all: &Value, sheet: &mut Sheet<'_>, place: &Range<usize>) -> Result<(), String> {
    if sheet.has(place, "There is no evidence of") {
        return Ok(());
    }
    let number = |key: &str| count(&all[key]);
    let (on_track, subjects) = (number("on_track"), number("subjects"));
    let sentence = match on_track {
        _ if subjects < 2 => None,
        0 => Some(format!("needs time in all {subjects} subjects")),
        all if all == subjects => Some(format!("is on track in all {subjects} subjects")),
        some => Some(format!("is on track in {some} of {subjects} subjects")),
    };
    let (reached, expected) = (number("proficient_of_expected"), number("expected"));
    let expected = (expected > 1)
        .then(|| format!("{reached} of the {expected} competencies usually reached by now are"));
    let ahead = match number("ahead_of_time") {
        0 => None,
        1 => Some("One more is proficient ahead of time".to_string()),
        more => Some(format!("{more} more are proficient ahead of time")),
    };
    let newly = all["newly_proficient"].as_u64().map(|newly| match newly {
        0 => "None was newly reached since".to_string(),
        1 => "One was newly reached since".to_string(),
        more => format!("{more} were newly reached since"),
    });
    for wanted in [sentence, expected, ahead, newly].into_iter().flatten() {
        sheet.take(place, &wanted)?;
    }
    Ok(())
}

/// A line a subject on page one, and its heading inside.
fn subjects(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let table = sheet.between("Subject Proficient, of those expected by now", "Habits of work")?;
    let inside = table.end..sheet.text().len();
    for one in told.numbers("subject").filter(|one| count(&one["competencies"]) > 0) {
        let pace = match one["pace"].as_str().expect("a word") {
            "not-assessed" => "not yet assessed".to_string(),
            "unknown" => "nothing expected yet".to_string(),
            pace => pace.replace('-', " "),
        };
        let counts = match count(&one["expected"]) {
            0 => String::new(),
            expected => format!("{} of {expected} ", one["proficient_of_expected"]),
        };
        let standing = format!("{} {counts}{pace}", one["title"].as_str().expect("a title"));
        let change = |key: &str| one[key].as_u64();
        let change = match (change("newly_proficient"), change("no_longer_proficient")) {
            (Some(0), Some(0)) => " 0".to_string(),
            (Some(reached), Some(0)) => format!(" +{reached}"),
            (Some(0), Some(lost)) => format!(" \u{2212}{lost}"),
            (Some(reached), Some(lost)) => format!(" +{reached} \u{2212}{lost}"),
            _ => String::new(),
        };
        sheet.take(&table, &format!("{standing}{change}"))?;
        // A subject of which there is nothing to say has no heading.
        if sheet.has(&inside, &standing) {
            sheet.take(&inside, &standing)?;
        }
    }
    Ok(())
}

/// Each competency that a report lists: its level, the lack of ratings, the day, the growth.
fn competencies(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let codes = pattern(r"\b[A-Z]{2}\.\d{2}\b");
    let text = sheet.text().to_string();
    let places: Vec<Range<usize>> = codes.find_iter(&text).map(|found| found.range()).collect();
    for (at, code) in places.iter().enumerate() {
        let end = places.get(at + 1).map_or(text.len(), |next| next.start);
        let place = code.start..end;
        let code = &text[code.clone()];
        let own = told.numbers("competency").find(|one| one["competency"] == code);
        let own = own.ok_or_else(|| format!("{}: {code} is not explained", told.who))?;
        let word = match (own["state"].as_str(), own["level"].as_str()) {
            (_, Some(level)) => level_word(level),
            (Some("not-assessed"), _) => "not yet assessed",
            (Some("insufficient"), _) => "needs more evidence",
            (Some("exempt"), _) => "exempt",
            other => panic!("{}: {code}: {other:?}", told.who),
        };
        // The change may stand before the level.
        let change = r"(?:(?:new|up from \w+|down from \w+|growth \S+)[, \u{b7}]+)*";
        sheet.must_match(&place, &format!(r"^{code} {change}{word}\b"))?;
        sheet.take(&place, code)?;
        let missing = count(&own["ratings_needed"]).saturating_sub(count(&own["ratings"]));
        let missing = match missing {
            1 => "needs one more rating".to_string(),
            more => format!("needs {more} more ratings"),
        };
        let latest = short_date(&own["latest_evidence"]);
        let latest = format!("latest evidence {}", latest.unwrap_or_default());
        let growth = own["growth"]["printed"].as_str().unwrap_or_default();
        let growth = match growth.strip_prefix('-') {
            Some(less) => format!("growth \u{2212}{less}"),
            None => format!("growth +{growth}"),
        };
        for (sign, wanted) in [
            (r"needs \S+ more rating", missing),
            ("latest evidence ", latest),
            ("growth [+\u{2212}]", growth),
        ] {
            let said = pattern(sign).is_match(&sheet.text()[place.clone()]);
            if said {
                sheet.take(&place, &wanted)?;
            }
        }
    }
    Ok(())
}
