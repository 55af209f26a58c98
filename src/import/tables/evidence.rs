//! Evidence and the judgements that stand beside it.

use crate::base::{Arena, At, Date, Diagnostic, Idx, Number};
use crate::import::cell::{Cell, shown};
use crate::import::rows::fast_row::FastRow;
use crate::import::rows::moments::Moment;
use crate::import::rows::row::{Expected, Row};
use crate::import::rows::table_row::{Kept, table};
use crate::import::rows::values::{Rating, whole};
use crate::model::Text;
use crate::model::draft::{EvidenceRow, EvidenceRows, ExemptionRow, OverrideRow, PlacementRow};
use crate::model::evidence::{Dates, EvidenceKind, Extras, Times};

crate::code!(
    NO_RATING,
    "import/no-rating",
    "A row of evidence has no rating yet.

Learning systems export work that was handed in and not looked at. It is not evidence of a \
level, and above all not of a low one. The row is set aside.

Nothing needs to be done: rate the work, and the next export brings it. Work that was missed \
has the rating `missed`. A word that the `map` of the column, or `values` of a known format, turns \
into nothing, such as `N/A`, is no rating either; if it is a level, the settings have to say which."
);

crate::code!(
    NO_DATE,
    "import/no-date",
    "A row of evidence has no date at all.

Which evidence counts for a report, and which of two ratings is the newer, is decided by \
dates. The row is set aside.

Fill in one of `performed`, `submitted`, `assessed` and `recorded`. In an export, look for the \
column that holds the day of the work or of the rating and name it in `[source.columns]`."
);

crate::code!(
    NO_POINTS_POSSIBLE,
    "import/no-points-possible",
    "A row of evidence has points and does not say out of how many, while its source has a column \
for that.

Nine points are much out of ten and little out of a hundred. The row is set aside.

Fill in the points possible; or leave `out_of` out of `[source.columns]` if all ratings are on the \
scale of the school."
);

table! { EvidenceRow<Idx<Text>> as evidence: "ratings of pieces of work, one a row; each has at least one date";
    id: Option<Text>, "identifier in the system it comes from";
    student: At<Text>, "identifier of the student";
    target: At<Text>, "code of the indicator or competency that it shows";
    performed: Option<Moment>, "day the work was done, with the time of day where it is known";
    submitted: Option<Moment>, "day it was handed in, with or without time";
    assessed: Option<Moment>, "day it was rated, with or without time";
    recorded: Option<Moment>, "day the rating was entered, with or without time";
    rating: Expected<At<Rating>>, "what it was rated; a row without is set aside";
    out_of: Option<At<Number>>, "points there were to get, where the rating is points of these: 9 of 10 and 45 of 50 are the same share of the scale";
    kind: Option<EvidenceKind>, "kind of occasion";
    task: Option<Text>, "the task";
    attempt: Option<u32>, "which attempt at the task, counted from 1";
    moderates: Option<Text>, "identifier of the evidence of which this is a second rating; it never counts twice";
    context: Option<Text>, "where it happened";
    assessor: Option<Text>, "who rated it";
    stage: Option<At<Text>>, "code of the stage it was rated at; the competency's when empty";
    weight: Option<Number>, "weight given to it; 1 when empty";
    link: Option<Text>, "where the work can be seen";
    comment: Option<Text>, "a remark";
    => |row| {
        let dates = dates([performed, submitted, assessed, recorded]);
        let rating = check(row, rating, dates)?;
        let rating = out_of_points(row, rating, out_of)?;
        let made = EvidenceRow {
            origin: row.origin(), id, student, target, rating: rating.map(|rating| rating.0), dates, kind, task, attempt, context,
            assessor,
            stage: stage.map(Box::new),
            extras: Extras { moderates, weight, link, comment }.shared(),
        };
        made.map(|text: Text| row.list(&text))
    },
    fast: read_fast
}

/// A row of evidence that has what it needs.
fn read_fast(row: &mut FastRow<'_>) -> Option<EvidenceRow<Idx<Text>>> {
    let id = row.text();
    let student = row.listed()?;
    let student = row.at(student);
    let target = row.listed()?;
    let target = row.at(target);
    let dates = dates([row.moment(), row.moment(), row.moment(), row.moment()]);
    let rating = row.listed()?;
    let rating = row.at(rating);
    if !row.is_absent() {
        return None;
    }
    let kind = row.value(EvidenceKind::from_code);
    let task = row.listed();
    let attempt = row.value(whole);
    let moderates = row.text();
    let context = row.listed();
    let assessor = row.listed();
    let stage = row.listed().map(|stage| Box::new(row.at(stage)));
    let weight = row.value(|text| text.parse().ok());
    let (link, comment) = (row.text(), row.text());
    if !row.is_plain() || dates == Dates::default() {
        return None;
    }
    let origin = row.origin();
    let extras = Extras { moderates, weight, link, comment }.shared();
    Some(EvidenceRow {
        origin,
        id,
        student,
        target,
        rating,
        dates,
        kind,
        task,
        attempt,
        context,
        assessor,
        stage,
        extras,
    })
}

impl Kept<EvidenceRow<Idx<Text>>> for Vec<EvidenceRows> {
    fn add(&mut self, rows: Vec<EvidenceRow<Idx<Text>>>, texts: Arena<Text>) {
        self.push(EvidenceRows { texts, rows });
    }
}

/// Days and times: of the work, of handing it in, of rating it, of entering the rating.
fn dates(moments: [Option<Moment>; 4]) -> Dates {
    let [performed, submitted, assessed, recorded] = moments.map(|one| one.map(|one| one.day));
    let times = moments.map(|one| one.and_then(|one| one.time));
    let times =
        Times { performed: times[0], submitted: times[1], assessed: times[2], recorded: times[3] };
    Dates { performed, submitted, assessed, recorded, times }
}

/// The rating, with the points there were to get where it is points.
fn out_of_points(
    row: &mut Row<'_>,
    rating: At<Rating>,
    out_of: Option<At<Number>>,
) -> Option<At<Rating>> {
    let is_points = rating.value.0.parse::<Number>().is_ok();
    if !is_points || !row.has("out_of") {
        return Some(rating);
    }
    match out_of {
        Some(out_of) if out_of.value > Number::ZERO => {
            let share = format!("{}/{}", rating.value.0, out_of.value.exact());
            Some(At::new(Rating(share.as_str().into()), rating.origin))
        }
        _ => {
            let message = format!(
                "`{}` is a number of points, and out of how many is not said",
                rating.value.0
            );
            let origin = out_of.map_or(rating.origin, |out_of| out_of.origin);
            row.report(
                Diagnostic::error(&NO_POINTS_POSSIBLE, origin, message)
                    .label("`out_of` is empty or zero")
                    .help("fill in the points there were to get"),
            );
            None
        }
    }
}

/// The rating of a row that has one, and a date.
fn check(row: &mut Row<'_>, rating: Expected<At<Rating>>, dates: Dates) -> Option<At<Rating>> {
    let Some(rating) = rating.0 else {
        let problem = no_rating(row);
        row.report(problem);
        return None;
    };
    if dates == Dates::default() {
        let message = "this evidence has no date";
        row.report(
            Diagnostic::error(&NO_DATE, row.origin(), message)
                .label("`performed`, `submitted`, `assessed` and `recorded` are all empty")
                .help("fill in the day of the work or of its rating"),
        );
        return None;
    }
    Some(rating)
}

/// A row without a rating: it says none, or the settings translate it into none.
fn no_rating(row: &Row<'_>) -> Diagnostic {
    match row.written("rating") {
        Some(cell) => {
            taken_for_none(&cell, "if it is a level, say which in the `map` of the column `rating`")
        }
        None => Diagnostic::warning(&NO_RATING, row.origin(), "this evidence has no rating yet")
            .label("`rating` is empty")
            .help("rate the work, or write `missed` when it was not handed in"),
    }
}

/// A rating that the settings turn into nothing; `help` says where.
pub(in crate::import) fn taken_for_none(cell: &Cell<'_>, help: &'static str) -> Diagnostic {
    let message = format!("`{}` is taken for no rating", shown(&cell.text));
    Diagnostic::warning(&NO_RATING, cell.origin, message)
        .label("the settings give it no level")
        .help(help)
}

table! { OverrideRow in overrides: "professional judgements of a student's level";
    student: At<Text>, "identifier of the student";
    competency: At<Text>, "code of the competency";
    level: At<Text>, "code of the level; `none` takes the level away";
    by: At<Text>, "who judged";
    date: At<Date>, "when";
    until: Option<At<Date>>, "last day it holds";
    reason: At<Text>, "why";
}

table! { ExemptionRow in exemptions: "what students are excused from";
    student: At<Text>, "identifier of the student";
    target: At<Text>, "code of a competency, a course or a graduation requirement";
    by: At<Text>, "who excused";
    date: At<Date>, "since when";
    reason: At<Text>, "why";
}

table! { PlacementRow in placements: "stages that students work at, where it is not the competency's own";
    student: At<Text>, "identifier of the student";
    competency: At<Text>, "code of the competency";
    stage: At<Text>, "code of the stage";
    baseline: Option<At<Number>>, "level of performance at the beginning, in points";
    starts: Option<At<Date>>, "since when";
}
