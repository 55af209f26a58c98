//! A check that the credits of the requirements are the credits of the diploma.

use super::requirement::Requirement;
use crate::base::{At, Diagnostic, Diagnostics, Number};
use crate::policy::need::CreditUse;

crate::code!(
    CREDITS_DO_NOT_SUM,
    "policy/credits-do-not-sum",
    "The credits that the requirements ask for sum to more or to fewer than the diploma asks for in \
     all.\n\nA student who has all of the credits would still miss some in an area, or one who has every area \
     would still miss some in all; and the page would say both.\n\nLet them sum to the total. Credit that may \
     be of any area is a requirement too: `any_area = true`."
);

/// Credit is used once, so what the requirements ask for together has to be what is asked for in
/// all. Nothing is said where other requirements may ask for credit too.
pub(super) fn check<C, K, L>(
    total: &At<Number>,
    requirements: &[Requirement<C, K, L>],
    diags: &mut Diagnostics,
) {
    let mut asked = (Number::ZERO, Number::ZERO);
    let mut open = false;
    for (at, requirement) in requirements.iter().enumerate() {
        if !requirement.part && !requirement.distinction {
            let (fewest, most) = credits(requirements, at, &mut open);
            asked = (asked.0 + &fewest, asked.1 + &most);
        }
    }
    let (fewest, most) = asked;
    if most.is_zero() {
        return;
    }
    let diagnostic =
        |message: String| Diagnostic::warning(&CREDITS_DO_NOT_SUM, total.origin, message);
    if fewest > total.value {
        let message = format!(
            "the requirements ask for {fewest} credits together, the diploma for {}",
            total.value
        );
        diags.push(diagnostic(message).help(format!(
            "write `credits = {fewest}`, ask for less in an area, or mark credit that is used twice \
             with `shared = true`"
        )));
    } else if most < total.value && !open {
        let left = &total.value - &most;
        let message = format!(
            "the requirements ask for {most} credits together, the diploma for {}",
            total.value
        );
        diags.push(diagnostic(message).help(format!(
            "write `credits = {most}`, or add a requirement for the other {left}: \
             `credits = {left}` with `any_area = true` for electives"
        )));
    }
}

/// The fewest and the most credits that a requirement takes; `open` when it may take others.
fn credits<C, K, L>(
    requirements: &[Requirement<C, K, L>],
    at: usize,
    open: &mut bool,
) -> (Number, Number) {
    let need = &requirements[at].needs;
    match need.of.credit {
        CreditUse::Amount if !need.with.shared => {
            (need.with.amount.clone(), need.with.amount.clone())
        }
        CreditUse::Open => {
            *open = true;
            (Number::ZERO, Number::ZERO)
        }
        CreditUse::Amount | CreditUse::Nothing => {
            let parts = &need.with.parts;
            let all = parts.iter().map(|part| credits(requirements, *part, open));
            let (mut fewest, mut most): (Vec<Number>, Vec<Number>) = all.unzip();
            fewest.sort_unstable();
            most.sort_unstable();
            let count = need.with.count.unwrap_or(parts.len());
            let most = most.iter().rev().take(count).sum();
            (fewest.iter().take(count).sum(), most)
        }
    }
}
