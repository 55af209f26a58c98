//! The figures of a transcript.

use std::ops::Range;

use serde_json::Value;

use super::{Explained, Sheet, count, level_word, pattern, printed, short_date};

/// The figures of a transcript, and its legend.
pub(super) struct Found {
    pub(super) figures: usize,
    /// The place of the legend, which is made of the policy alone.
    pub(super) legend: usize,
}

/// Requirements of the sample school's distinctions, which a transcript does not list.
const OF_DISTINCTIONS: [&str; 3] = [
    "Seal of science and mathematics",
    "Five competencies of mathematics at Extending",
    "Five competencies of science at Extending",
];

/// Open requirements that the box on page one names.
const NAMED: u64 = 4;

/// Compares a transcript with what is explained.
pub(super) fn compare(told: &Explained, text: &str) -> Result<Found, String> {
    let legend = text.find("How to read this transcript").ok_or("no legend")?;
    let mut sheet = Sheet::new(&told.who, &text[..legend]);
    let whole = 0..legend;
    // The foot of a page may stand between rows.
    sheet.drop_all(
        &whole,
        r" · ID S\d{4} · [^·]* · Unofficial transcript · Record as of [^·]*? Page \d of \d",
    );
    head(told, &mut sheet)?;
    record(told, &mut sheet)?;
    graduation(told, &mut sheet)?;
    competencies(told, &mut sheet)?;
    Ok(Found { figures: sheet.done()?, legend })
}

fn head(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let place = sheet.between("GPA, weighted", "Academic record")?;
    let (gpa, diploma) = (told.one("gpa"), told.one("graduation"));
    for which in ["weighted", "unweighted"] {
        let average = gpa[which]["printed"].as_str().unwrap_or("\u{2013}");
        let scale = printed(&gpa[format!("{which}_scale")]);
        sheet.take(&place, &format!("GPA, {which} {average} {scale} scale"))?;
    }
    let credits = &diploma["credits"];
    let (earned, required) = (printed(&credits["earned"]), printed(&credits["required"]));
    sheet.take(&place, &format!("{earned} of {required} credits earned"))?;
    let counted = printed(&gpa["credits"]);
    match counted {
        "0.0" => sheet.take(&place, "No letter counts in an average yet.")?,
        _ => sheet.take(&place, &format!("{counted} credits counted"))?,
    }
    sheet.take(&place, &format!("{} credits attempted", printed(&gpa["credits_attempted"])))?;
    let progress = printed(&diploma["credits_in_progress"]);
    if progress != "0.0" {
        sheet.take(&place, &format!("{earned} earned + {progress} in progress of {required}"))?;
    }
    // The box names what is missing when there are no years to come.
    let open = count(&diploma["open_then"]);
    let noun = if open == 1 { "requirement" } else { "requirements" };
    if !(sheet.has(&place, "requirements open") || sheet.has(&place, "requirement open")) {
        return Ok(());
    }
    sheet.take(&place, &format!("{open} {noun} open"))?;
    let mut named = 0;
    for (title, one) in requirements(diploma) {
        if sheet.has(&place, &format!("{title}:")) {
            sheet.take(&place, &format!("{title}: {}", state(title, one)))?;
            named += 1;
        }
    }
    assert_eq!(named, open.min(NAMED), "{}", told.who);
    if open > NAMED {
        sheet.take(&place, &format!("{} more open", open - NAMED))?;
    }
    Ok(())
}

/// The requirements that a transcript lists, and the credits in all.
fn requirements(diploma: &Value) -> Vec<(&str, &Value)> {
    let rows = diploma["requirements"].as_array().expect("requirements").iter();
    let rows = rows.map(|one| (one["title"].as_str().expect("a title"), one));
    let rows = rows.filter(|(title, _)| !OF_DISTINCTIONS.contains(title));
    rows.chain([("All credits", &diploma["credits"])]).collect()
}

/// The unit in which a requirement is counted, as it stands behind a number.
fn unit(title: &str, number: &str) -> &'static str {
    match (title, number) {
        ("Community service", "1") => " hour",
        ("Community service", _) => " hours",
        _ => "",
    }
}

/// The state of a requirement, in words.
fn state(title: &str, one: &Value) -> String {
    let (missing, progress) = (&one["missing"], &one["in_progress"]);
    let words = |number: &Value| format!("{}{}", printed(number), unit(title, printed(number)));
    let is_zero = |number: &Value| number["exact"] == "0";
    match one["state"].as_str() {
        Some("exempt") => "exempt".to_string(),
        _ if is_zero(missing) => "met".to_string(),
        _ if missing == progress => format!("{} in progress", words(missing)),
        _ if is_zero(progress) => format!("{} to go", words(missing)),
        _ => format!("{} to go, {} of it in progress", words(missing), words(progress)),
    }
}

fn graduation(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let place = sheet.between(" Graduation Requirement Progress State", "Competency record")?;
    for (title, one) in requirements(told.one("graduation")) {
        let (earned, required) = (printed(&one["earned"]), printed(&one["required"]));
        let wanted = format!(
            "{title} {earned} of {required}{} {}",
            unit(title, required),
            state(title, one)
        );
        sheet.take(&place, &wanted)?;
    }
    Ok(())
}

/// The courses, year by year.
fn record(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let record = sheet.between("Academic record", " Graduation Requirement Progress State")?;
    let heading = r"(\d{4}-\d{2})(?: · Grade \d+)?(?: (\S+) credits(?: · GPA (\d\S*))?)?";
    let text = sheet.text()[record.clone()].to_string();
    let headings: Vec<_> = pattern(heading).captures_iter(&text).collect();
    let years = told.one("gpa")["years"].as_array().expect("years");
    let mut rows: Vec<&Value> = told.numbers("course").chain(told.numbers("given")).collect();
    for (at, found) in headings.iter().enumerate() {
        let start = found.get(0).expect("a heading").start();
        let end = headings.get(at + 1).and_then(|next| next.get(0));
        let end = end.map_or(text.len(), |next| next.start());
        let block = record.start + start..record.start + end;
        let own = years.iter().find(|one| one["year"] == found[1]);
        let own = own.ok_or_else(|| format!("{}: no year {}", told.who, &found[1]))?;
        let (credits, average) = (printed(&own["credits"]), own["unweighted"]["printed"].as_str());
        // A year in which nothing was earned may have no sum.
        let sum = found.get(2).map_or("0.0", |one| one.as_str());
        if (sum, found.get(3).map(|one| one.as_str())) != (credits, average) {
            return Err(format!("{}: {}: {credits} {average:?}", told.who, &found[0]));
        }
        sheet.take_match(&block, heading)?;
        let of_year = rows.extract_if(.., |row| row["year"] == found[1]);
        for row in of_year.collect::<Vec<_>>() {
            course(row, sheet, &block)?;
        }
    }
    match rows.first() {
        None => Ok(()),
        Some(row) => Err(format!("{}: the page lacks {row}", told.who)),
    }
}

fn course(row: &Value, sheet: &mut Sheet<'_>, block: &Range<usize>) -> Result<(), String> {
    let title = regex::escape(row["title"].as_str().expect("a title"));
    let code = row["course"].as_str().map(|code| format!("{} ", regex::escape(code)));
    let of = count_of(row);
    let (note, tail) = match row["status"].as_str() {
        Some("exempt") => (" exempt".to_string(), vec![]),
        Some("withdrawn") => (" withdrawn".to_string(), vec![]),
        Some("in-progress") => (format!(" in progress{of}"), vec![offered(row)]),
        Some("partial") => (format!(" partial credit{of}"), vec![offered(row), credit(row)]),
        Some("not-yet") => {
            let again = "a repeated attempt counts instead|taken again later";
            (format!("(?: not yet complete{of}| {again})"), vec![offered(row)])
        }
        // A course that is earned, and one that is taken as it was given.
        Some(_) => {
            ("(?: a repeated attempt counts instead)?".to_string(), vec![offered(row), credit(row)])
        }
        None => {
            let attempted = printed(&row["attempted"]).to_string();
            ("(?: a repeated attempt counts instead)?".to_string(), vec![attempted, credit(row)])
        }
    };
    let letter = row["letter"].as_str().map(str::to_string);
    let tail: Vec<String> =
        tail.into_iter().chain(letter).chain(short_date(&row["earned"])).collect();
    let tail: String = tail.iter().map(|one| format!(" {}", regex::escape(one))).collect();
    // A term may stand behind the title, then the institution and the level of the course.
    let words = format!(
        r"\b{}{title}(?: \([^()]*\))?{note}(?: [^\d|]+?)??{tail}",
        code.unwrap_or_default()
    );
    sheet.take_match(block, &format!(r"{words}(?: |$)"))
}

fn credit(row: &Value) -> String {
    printed(&row["credit"]).to_string()
}

fn offered(row: &Value) -> String {
    printed(&row["credit_offered"]).to_string()
}

/// The progress of a course and its lack, as a pattern.
fn count_of(row: &Value) -> String {
    let (Some(have), Some(of)) = (row["proficient"].as_u64(), row["competencies"].as_u64()) else {
        return String::new();
    };
    let many = |count: u64| if count == 1 { "one".to_string() } else { count.to_string() };
    let lacks = &row["lacks"];
    let lacks = match lacks["of"].as_str() {
        None => String::new(),
        Some("proficient") => format!(r" \({} needed\)", lacks["needed"]),
        Some("floor") => {
            let level = level_word(lacks["level"].as_str().expect("a level"));
            format!(r" \({} must reach {level}\)", many(count(&lacks["below"])))
        }
        Some(other) => panic!("{other}"),
    };
    match of {
        0 => String::new(),
        _ => format!(", {have} of {of} competencies{lacks}"),
    }
}

/// In each subject so many competencies are proficient, so many have no level, and each of the
/// others stands under its level.
fn competencies(told: &Explained, sheet: &mut Sheet<'_>) -> Result<(), String> {
    let start = sheet.text().find("Competency record").ok_or("no competencies")?;
    let place = start..sheet.text().len();
    for one in told.numbers("subject").filter(|one| count(&one["competencies"]) > 0) {
        let level = one["level"].as_str().map(|code| format!("{} \u{b7} ", level_word(code)));
        let kinds = [
            ("insufficient", "with too little evidence"),
            ("not_assessed", "not yet assessed"),
            ("exempt", "exempt"),
        ];
        let rest = kinds.iter().filter(|(key, _)| count(&one[*key]) > 0);
        let rest: Vec<_> = rest.map(|(key, words)| format!("{} {words}", one[*key])).collect();
        let rest = rest.join(", ");
        let rest = if rest.is_empty() { rest } else { format!(" \u{b7} {rest}") };
        let title = one["title"].as_str().expect("a title");
        let (have, of) = (&one["proficient"], &one["competencies"]);
        sheet
            .take(&place, &format!("{title} {}{have} of {of}{rest}", level.unwrap_or_default()))?;
        let found = told.competencies(one["subject"].as_str().expect("a code"));
        for level in ["EX", "PR", "DV", "BG"] {
            let titles = found.iter().filter(|(one, _)| one["level"] == level);
            let titles: Vec<&str> = titles.map(|(_, title)| *title).collect();
            if !titles.is_empty() {
                sheet.take(&place, &format!("{} {}", level_word(level), titles.join("; ")))?;
            }
        }
    }
    Ok(())
}
