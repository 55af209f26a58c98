//! Readers of cells, and the faults of cells that cannot be read.

use std::borrow::Cow;

use jiff::civil::Time;

use super::row::{Field, Row};
use crate::base::nearest::did_you_mean;
use crate::base::{At, Code, Date, Diagnostic, Number, Origin, Span};
use crate::import::cell::{Cell, shown};
use crate::import::columns::kind::ValueKind;
use crate::import::dates::{self, Reading};
use crate::import::grades;
use crate::import::rows::row::Value;
use crate::model::Text;
use crate::model::evidence::EvidenceKind;
use crate::model::grade::{Grade, Grades};
use crate::model::people::Delivery;
use crate::model::records::{EnrollmentStatus, GoalKind};

crate::code!(
    BAD_DATE,
    "import/bad-date",
    "A cell of a date column does not hold a date in a form that Gradus was told to expect.

Dates are written `2025-06-30`; what can only be one day is read as well, such as `2-Sep-25`, \
`2025/6/30` or `2025-06-30T21:15:00Z`. Other forms are not guessed, because `03/04/2025` is two \
different days in two countries, and the day decides which evidence counts.

Write the date in the ISO form, or give the form of the file: `date = \"%m/%d/%Y\"` for a \
column, `dates = [\"%m/%d/%Y\"]` for a whole source."
);

crate::code!(
    IMPOSSIBLE_DATE,
    "import/impossible-date",
    "A date has the right form, and no calendar has the day.

`2025-02-30` was typed by hand, or its day and month changed places on the way. Moving it to a \
day nearby would be a guess.

Correct the date in the source."
);

crate::code!(
    BAD_NUMBER,
    "import/bad-number",
    "A cell of a number column does not hold a plain decimal number, or a whole number where \
one is needed.

Numbers are written `12` or `0.5`: no thousands separator, no percent sign, no unit. They are \
kept exactly, so that nothing is rounded before the policy says so.

Write the number plainly. For a source that writes `0,5`, give it `decimal = \",\"`."
);

crate::code!(
    UNKNOWN_WORD,
    "import/unknown-word",
    "A cell holds a word that is not among those its column knows.

Such columns steer what is done with the row: whether an enrolment counts, whether a household \
may be written to. A word that is not known cannot be acted on.

Use one of the words that the message lists, or translate the source's own: \
`status = { column = \"Status\", map = { Enrolled = \"active\" } }`."
);

crate::code!(
    BAD_GRADE,
    "import/bad-grade",
    "A cell of a column of grades does not hold a year of school.

Pace, milestones and the heading of documents depend on it; the student or the competency is used \
without it.

Write `PK`, `TK`, `K` or a number; `09`, `10th`, `Grade 10` and `Senior` are read as well. Leave the \
cell empty for a student without a grade. Other words are translated with `map` in the source's \
columns, or with `values` for a known format. A year of another country's schools (`Year 9`) is not a \
grade of the same number. A range of grades has the lowest and the highest: `K-5`, `9-12`."
);

impl Value for Text {
    const KIND: ValueKind = ValueKind::Text;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        Some(row.context.interner.get(row.position(), &cell.text))
    }
}

impl Value for Date {
    const KIND: ValueKind = ValueKind::Date;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        Some(day_and_time(row, cell)?.0)
    }
}

/// A day, with the time of day where the cell has one.
pub(super) fn day_and_time(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<(Date, Option<Time>)> {
    let formats = &row.plan.formats[row.position()];
    match dates::read(&cell.text, formats.iter().copied()) {
        Reading::Day(moment) => {
            let (date, time, assumed) = moment.local(row.plan.zone);
            if let Some(assumption) = assumed {
                row.context.assume(assumption, cell.origin);
            }
            Some((date, time))
        }
        Reading::Impossible => {
            let message = message(row, cell, "a day of the calendar");
            let problem = Diagnostic::error(&IMPOSSIBLE_DATE, cell.origin, message);
            row.report(problem.label("no such day").help("correct the date in the source"));
            None
        }
        Reading::Unknown => {
            let problem = bad_date(row, cell);
            row.report(problem);
            None
        }
    }
}

impl Value for Number {
    const KIND: ValueKind = ValueKind::Number;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let text = &*cell.text;
        let number = decimal_point(text, row.plan.decimal).parse();
        if number.is_err() {
            let message = message(row, cell, "a number");
            let problem = Diagnostic::error(&BAD_NUMBER, cell.origin, message);
            row.report(problem.label("not a plain decimal").help(number_help(text)));
        }
        number.ok()
    }
}

impl Value for u32 {
    const KIND: ValueKind = ValueKind::WholeNumber;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let text = &*cell.text;
        let number = whole(text);
        if number.is_none() {
            let message = message(row, cell, "a whole number");
            let help = match text.split_once('.') {
                Some((whole, zeros)) if zeros.bytes().all(|byte| byte == b'0') => {
                    format!("write it as `{whole}`")
                }
                _ => "write digits only, such as `9`".to_string(),
            };
            let problem = Diagnostic::error(&BAD_NUMBER, cell.origin, message);
            row.report(problem.label("not a whole number").help(help));
        }
        number
    }
}

impl Value for Grade {
    const KIND: ValueKind = ValueKind::Grade;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let grade = grades::read(&cell.text);
        if grade.is_none() && !grades::is_ungraded(&cell.text) {
            let problem = bad_grade(row, cell, "a grade", "not a year of school");
            row.report(problem.help(
                "write `PK`, `TK`, `K` or a number from 1 to 20; leave it empty where there is none",
            ));
        }
        grade
    }
}

impl Value for Grades {
    const KIND: ValueKind = ValueKind::Grades;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let range = grades::read_range(&cell.text);
        if range.is_none() {
            let problem = bad_grade(row, cell, "a range of grades", "not years of school");
            row.report(problem.help(
                "write the lowest and the highest, `K-5` or `9-12`, or a single one; leave it empty for all",
            ));
        }
        range
    }
}

impl Value for bool {
    const KIND: ValueKind = ValueKind::YesOrNo;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        word(
            row,
            cell,
            &[
                ("yes", true),
                ("no", false),
                ("true", true),
                ("false", false),
                ("y", true),
                ("n", false),
                ("1", true),
                ("0", false),
            ],
        )
    }
}

impl Value for EvidenceKind {
    const KIND: ValueKind =
        ValueKind::OneOf("`diagnostic`, `formative`, `summative`, `performance` or `self`");

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let known = EvidenceKind::from_code(&cell.text);
        known.or_else(|| word(row, cell, &EvidenceKind::ALL.map(|kind| (kind.code(), kind))))
    }
}

impl Value for Delivery {
    const KIND: ValueKind = ValueKind::OneOf("`mail`, `email`, `portal` or `none`");

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        word(
            row,
            cell,
            &[
                ("mail", Delivery::Mail),
                ("email", Delivery::Email),
                ("portal", Delivery::Portal),
                ("none", Delivery::Nothing),
            ],
        )
    }
}

impl Value for EnrollmentStatus {
    const KIND: ValueKind = ValueKind::OneOf("`active`, `completed` or `withdrawn`");

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        word(
            row,
            cell,
            &[
                ("active", EnrollmentStatus::Active),
                ("completed", EnrollmentStatus::Completed),
                ("withdrawn", EnrollmentStatus::Withdrawn),
            ],
        )
    }
}

impl Value for GoalKind {
    const KIND: ValueKind = ValueKind::OneOf("`goal` or `reflection`");

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        word(row, cell, &[("goal", GoalKind::Goal), ("reflection", GoalKind::Reflection)])
    }
}

/// A rating in writing: only the scale knows what it is.
pub(in crate::import) struct Rating(pub(in crate::import) Text);

impl Value for Rating {
    const KIND: ValueKind = ValueKind::Rating;

    fn read(row: &mut Row<'_>, cell: &Cell<'_>) -> Option<Self> {
        let number = match cell.text.contains(['%', '/']) {
            true => shares_point(&cell.text, row.plan.decimal),
            false => decimal_point(&cell.text, row.plan.decimal),
        };
        Some(Rating(row.context.interner.get(row.position(), &number)))
    }
}

/// A number that is written with a decimal comma, with a point; any other text as it is.
fn decimal_point(text: &str, decimal: char) -> Cow<'_, str> {
    if decimal == '.' || !text.contains(decimal) {
        return Cow::Borrowed(text);
    }
    let point = text.replacen(decimal, ".", 1);
    match point.parse::<Number>() {
        Ok(_) => Cow::Owned(point),
        Err(_) => Cow::Borrowed(text),
    }
}

/// A part of a whole, such as `85,5%` or `8,5/10`, with points before decimals.
fn shares_point(text: &str, decimal: char) -> Cow<'_, str> {
    let is_share = |c: char| c.is_ascii_digit() || matches!(c, '%' | '/' | ' ') || c == decimal;
    match decimal != '.' && text.chars().all(is_share) {
        true => Cow::Owned(text.replace(decimal, ".")),
        false => Cow::Borrowed(text),
    }
}

/// A number of digits alone.
pub(in crate::import) fn whole(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// A list inside one cell, its members separated by `;`.
impl Field for Vec<At<Text>> {
    const REQUIRED: bool = false;
    const KIND: ValueKind = ValueKind::List;

    fn read(row: &mut Row<'_>, cell: Option<Cell<'_>>) -> Option<Self> {
        let Some(cell) = cell else { return Some(Vec::new()) };
        let mut members = Vec::new();
        let mut at = 0;
        for member in cell.text.split(';') {
            let text = member.trim();
            let start = at + (member.len() - member.trim_start().len());
            at += member.len() + 1;
            if text.is_empty() {
                continue;
            }
            let origin = match cell.origin {
                Origin::Text(span) if cell.verbatim => {
                    let start = span.start as usize + start;
                    Span::new(span.source, start, start + text.len()).into()
                }
                whole => whole,
            };
            members.push(At::new(row.context.interner.get(row.position(), text), origin));
        }
        Some(members)
    }
}

fn message(row: &Row<'_>, cell: &Cell<'_>, what: &str) -> String {
    format!("column `{}`: `{}` is not {what}", row.column().name, shown(&cell.text))
}

fn word<V: Copy>(row: &mut Row<'_>, cell: &Cell<'_>, words: &[(&str, V)]) -> Option<V> {
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(&cell.text));
    if found.is_none() {
        let known: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let column = row.column().name;
        let message = format!("column `{column}`: `{}` is not a word it knows", shown(&cell.text));
        row.report(
            Diagnostic::error(&UNKNOWN_WORD, cell.origin, message)
                .label("not known")
                .maybe_help(did_you_mean(&cell.text, words.iter().map(|(word, _)| *word)))
                .help(format!("the words are {}", known.join(", "))),
        );
    }
    found.map(|(_, value)| *value)
}

fn bad_grade(row: &Row<'_>, cell: &Cell<'_>, what: &str, label: &str) -> Diagnostic {
    Diagnostic::error(&BAD_GRADE, cell.origin, message(row, cell, what)).label(label)
}

fn bad_date(row: &Row<'_>, cell: &Cell<'_>) -> Diagnostic {
    static CODE: &Code = &BAD_DATE;
    let formats = &row.plan.formats[row.position()];
    let expected: Vec<String> = std::iter::once("`2025-06-30`".to_string())
        .chain(formats.iter().map(|format| format!("`{format}`")))
        .collect();
    let likely = dates::likely(&cell.text);
    let help = match likely.as_slice() {
        [] => "write it as `2025-06-30`, or give the source's format with \
               `date = \"%d/%m/%Y\"`"
            .to_string(),
        [(format, date)] => format!(
            "probably {date}: write it as `{date}`, or give the source's format with \
             `date = \"{format}\"`"
        ),
        [(first, one), (second, other), ..] => format!(
            "it may be {one} or {other}: write it as one of these, or give the source's format \
             with `date = \"{first}\"` or `date = \"{second}\"`"
        ),
    };
    Diagnostic::error(CODE, cell.origin, message(row, cell, "a date"))
        .label(format!("expected {}", expected.join(" or ")))
        .help(help)
}

fn number_help(text: &str) -> String {
    let reads = |text: &str| text.parse::<Number>().is_ok();
    let comma = text.replacen(',', ".", 1);
    let bare = text.trim_end_matches('%').trim_end();
    let joined = text.replace([',', ' ', '\u{a0}'], "");
    if bare.len() < text.len() && reads(bare) {
        format!("write it without the percent sign, as a part of what the column counts: `{bare}`")
    } else if text.matches(',').count() == 1 && reads(&comma) {
        format!("write it as `{comma}`, or give the source `decimal = \",\"`")
    } else if reads(&joined) {
        format!("write it as `{joined}`")
    } else {
        "write digits, and a point before decimals: `12` or `0.5`".to_string()
    }
}
