//! Grade point averages, and the credit that they are made of.

use serde::Serialize;

use super::credit::source;
use super::given::{GivenNumbers, given};
use super::shown::Shown;
use crate::base::Number;
use crate::policy::Rules;
use crate::policy::outcome::{Gpa, StudentOutcome};
use crate::press::Loaded;
use crate::view::voice::{Language, Voice};

#[derive(Serialize)]
pub(in crate::cli) struct GpaNumbers {
    unweighted: Option<Shown>,
    /// The best average there can be without weights.
    unweighted_scale: Option<Shown>,
    weighted: Option<Shown>,
    /// The best average there can be with weights; nothing where it has no end.
    weighted_scale: Option<Shown>,
    /// Credits that count in the average.
    credits: Shown,
    /// Credits earned in all.
    credits_earned: Shown,
    /// Credits of all that was finished, with or without success.
    credits_attempted: Shown,
    years: Vec<YearNumbers>,
    transfers: Vec<GivenNumbers>,
    rows: Vec<RowNumbers>,
}

#[derive(Serialize)]
struct YearNumbers {
    year: String,
    credits: Shown,
    unweighted: Option<Shown>,
    weighted: Option<Shown>,
}

#[derive(Serialize)]
struct RowNumbers {
    /// Code of the course, or title of credit from elsewhere.
    row: String,
    /// Credits with which it counts; nothing when it does not.
    credits: Option<Shown>,
}

/// The numbers of grade point averages, and of the credit that they are made of.
pub(super) fn gpa(school: &Loaded, rules: &Rules, outcome: &StudentOutcome) -> GpaNumbers {
    let voice = Voice { model: &school.model, rules, language: Language::english() };
    let (best, weighted_best) = voice.rule_words().tops();
    let averages = |gpa: &Gpa| {
        let shown = |value: Option<Number>| value.map(|value| Shown::rounded(&value, gpa.rounding));
        (shown(gpa.unweighted.value()), shown(gpa.weighted.value()))
    };
    let (unweighted, weighted) = averages(&outcome.gpa);
    let years = outcome.years.iter().map(|year| {
        let (unweighted, weighted) = averages(&year.gpa);
        let credits = Shown::amount(&year.credits);
        YearNumbers { year: year.year.to_string(), credits, unweighted, weighted }
    });
    let rows = outcome.gpa.rows.iter().map(|row| RowNumbers {
        row: source(&school.model, outcome, row.source),
        credits: row.counted.as_ref().ok().map(Shown::amount),
    });
    GpaNumbers {
        unweighted,
        unweighted_scale: best.as_ref().map(Shown::amount),
        weighted,
        weighted_scale: weighted_best.as_ref().map(Shown::amount),
        credits: Shown::amount(&outcome.gpa.unweighted.credits),
        credits_earned: Shown::amount(&outcome.credits),
        credits_attempted: Shown::amount(&outcome.attempted(&school.model)),
        years: years.collect(),
        transfers: (0..outcome.transfers.len()).map(|at| given(school, outcome, at)).collect(),
        rows: rows.collect(),
    }
}
