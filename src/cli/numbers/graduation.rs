//! The numbers of the diploma.

use serde::Serialize;

use super::credit::source;
use super::shown::Shown;
use crate::base::Number;
use crate::policy::outcome::{Prospect, RequirementState, StudentOutcome};
use crate::policy::{self, CreditUse, Rules};
use crate::press::Loaded;

#[derive(Serialize)]
pub(in crate::cli) struct GraduationNumbers {
    /// Requirements that are open, the total of credits included.
    open: usize,
    /// Those that stay open when courses that are going on give their credit.
    open_then: usize,
    /// The credit that courses that are going on will give.
    credits_in_progress: Shown,
    credits: Option<ProgressNumbers>,
    requirements: Vec<RequirementNumbers>,
    /// Credit that was earned and does not count.
    limited: Vec<LimitedNumbers>,
}

#[derive(Serialize)]
struct LimitedNumbers {
    /// Code of the limit.
    limit: String,
    /// Code of the course, or title of credit from elsewhere.
    row: String,
    /// How much of it does not count.
    credits: Shown,
}

#[derive(Serialize)]
struct RequirementNumbers {
    requirement: String,
    title: String,
    state: &'static str,
    #[serde(flatten)]
    progress: ProgressNumbers,
}

#[derive(Serialize)]
struct ProgressNumbers {
    earned: Shown,
    required: Shown,
    missing: Shown,
    /// As much of what is missing as courses that are going on will give.
    in_progress: Shown,
}

/// The numbers of the diploma.
pub(super) fn graduation(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
) -> GraduationNumbers {
    let found = &outcome.graduation;
    let Prospect { credits, graduation: prospect } =
        policy::prospect(rules, &school.model, outcome);
    let rows = found.rows.iter().zip(&prospect.rows);
    let requirements = rows.map(|(row, then)| RequirementNumbers {
        requirement: rules.graduation.requirements[row.requirement].code.value.clone(),
        title: rules.graduation.requirements[row.requirement].title.clone(),
        state: match row.state {
            RequirementState::Met => "met",
            RequirementState::Short => "short",
            RequirementState::Exempt => "exempt",
        },
        progress: progress(
            match rules.graduation.requirements[row.requirement].needs.of.credit {
                CreditUse::Amount => Shown::amount,
                CreditUse::Open | CreditUse::Nothing => Shown::plain,
            },
            [&row.earned, &row.required, &row.remaining, &then.remaining],
        ),
    });
    let limited = found.limited.iter().map(|one| LimitedNumbers {
        limit: rules.graduation.limits[one.limit].code.value.clone(),
        row: source(&school.model, outcome, one.source),
        credits: Shown::amount(&one.credits),
    });
    let total = found.total.as_ref().zip(prospect.total.as_ref()).map(|(now, then)| {
        progress(Shown::amount, [&now.earned, &now.required, &now.remaining, &then.remaining])
    });
    GraduationNumbers {
        open: found.open,
        open_then: prospect.open,
        credits_in_progress: Shown::amount(&credits),
        credits: total,
        requirements: requirements.collect(),
        limited: limited.collect(),
    }
}

/// An amount that is asked for is a plain number on every page.
fn progress(show: fn(&Number) -> Shown, numbers: [&Number; 4]) -> ProgressNumbers {
    let [earned, required, missing, left] = numbers;
    ProgressNumbers {
        earned: show(earned),
        required: Shown::plain(required),
        missing: show(missing),
        in_progress: show(&(missing - left)),
    }
}
