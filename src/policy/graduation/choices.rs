//! Which alternatives are chosen.

use crate::policy::need::CreditUse;
use crate::policy::rules::DiplomaRequirement;

/// Ways of choosing that are looked at; the first ones of those there are, in the policy's order.
const MOST: usize = 512;

/// Every way of choosing among alternatives that ask for credit, as the requirements that are left
/// out; one way, with nothing left out, when there is nothing to choose.
pub(super) fn choices(requirements: &[DiplomaRequirement]) -> Vec<Vec<usize>> {
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for requirement in requirements {
        let parts = &requirement.needs.with.parts;
        let count = requirement.needs.with.count.unwrap_or(parts.len());
        let competing = parts.iter().any(|part| asks_for_credit(requirements, *part));
        if !competing || count >= parts.len() {
            continue;
        }
        let mut more = Vec::new();
        for way in &ways {
            for chosen in combinations(parts, count) {
                let rest = parts.iter().filter(|part| !chosen.contains(part));
                let rest = rest.filter(|part| requirements[**part].part).copied();
                let mut left_out = way.clone();
                rest.for_each(|part| leave_out(requirements, part, &mut left_out));
                more.push(left_out);
            }
        }
        more.truncate(MOST);
        ways = more;
    }
    ways
}

fn asks_for_credit(requirements: &[DiplomaRequirement], at: usize) -> bool {
    let need = &requirements[at].needs;
    (need.of.credit == CreditUse::Amount && !need.with.shared)
        || need.with.parts.iter().any(|part| asks_for_credit(requirements, *part))
}

fn leave_out(requirements: &[DiplomaRequirement], at: usize, left_out: &mut Vec<usize>) {
    left_out.push(at);
    let parts = &requirements[at].needs.with.parts;
    parts.iter().for_each(|part| leave_out(requirements, *part, left_out));
}

/// Every choice of `count` parts, earlier parts first.
fn combinations(parts: &[usize], count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let mut found = Vec::new();
    for (at, first) in parts.iter().enumerate() {
        for rest in combinations(&parts[at + 1..], count - 1) {
            found.push([vec![*first], rest].concat());
            if found.len() >= MOST {
                return found;
            }
        }
    }
    found
}
