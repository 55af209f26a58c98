//! From ratings to a scale. What has no place in one order is never put into it: it is asked.

mod habits;
mod ladder;
mod numbers;
mod proposal;
mod rating;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use ladder::{in_words, letters};
use numbers::{among_numbers, are_percents};
use rating::{RatingKind, WORDS, is_no_level, letter, no_level, number, plain, rank};

pub(super) use habits::{habits, is_habit_rating};
pub(super) use proposal::{Level, Proposal, usual};
pub(super) use rating::{is_amount, is_rating};

/// Ratings that a comment lists, at most.
const LISTED: usize = 8;

/// A scale for ratings, each with how often it was given; nothing when there are none.
pub(super) fn propose(ratings: &BTreeMap<String, usize>) -> Option<Proposal> {
    let mut map = IndexMap::new();
    let mut rated: Vec<&str> = ratings.keys().map(String::as_str).collect();
    let m_is_level = is_m_level(&rated);
    let is_level = |text: &str| m_is_level && plain(text) == "m";
    let mut outside: Vec<&str> =
        rated.iter().copied().filter(|text| is_no_level(text) && !is_level(text)).collect();
    for text in &outside {
        let ours = no_level(text).unwrap_or_default();
        let known = text.eq_ignore_ascii_case(ours) || text.eq_ignore_ascii_case("m");
        if !known {
            map.insert((*text).to_string(), ours.to_string());
        }
    }
    rated.retain(|text| !outside.contains(text));
    if rated.is_empty() {
        return None;
    }
    let (mut proposal, others) = leading(&rated, ratings);
    map.extend(std::mem::take(&mut proposal.map));
    let mut asked = Vec::new();
    for text in others {
        let code = match proposal.levels.first() {
            Some(lowest) if number(&lowest.code).is_some() || proposal.range.is_some() => {
                among_numbers(text, &proposal.levels)
            }
            _ => None,
        };
        match code {
            Some(code) => {
                let review = format!("`{text}` stands among numbers; it is taken for `{code}`");
                proposal.review.push(review);
                map.insert(text.to_string(), code);
            }
            None => {
                asked.push(text);
                map.insert(text.to_string(), String::new());
            }
        }
    }
    if !asked.is_empty() {
        proposal.review.push(question(&asked, proposal.levels.is_empty()));
    }
    if proposal.levels.is_empty() {
        proposal.levels = usual();
    }
    let meaning = |text: &&str| match no_level(text) {
        Some("") | None => format!("`{text}` is taken for no rating"),
        Some(ours) => format!("`{text}` is taken for work that was {ours}"),
    };
    outside.retain(|text| no_level(text) != Some(text));
    if !outside.is_empty() {
        proposal.review.push(outside.iter().map(meaning).collect::<Vec<_>>().join(", "));
    }
    proposal.map = map;
    Some(proposal)
}

/// A bare M is a level where the other ratings are words, and none of them is Meets or Proficient.
fn is_m_level(rated: &[&str]) -> bool {
    let others: Vec<&str> = rated.iter().copied().filter(|text| !is_no_level(text)).collect();
    let first = WORDS.below.len();
    let in_middle = |text: &&str| rank(text).is_some_and(|rank| (first..first + 2).contains(&rank));
    let counts = |text: &&str| RatingKind::Number.fits(text) || RatingKind::Share.fits(text);
    !others.is_empty()
        && !others.iter().any(counts)
        && !others.iter().all(|text| letter(text).is_some())
        && !others.iter().any(in_middle)
}

/// The scale of the kind that most ratings are of, and the ratings that are of no such kind.
fn leading<'t>(rated: &[&'t str], given: &BTreeMap<String, usize>) -> (Proposal, Vec<&'t str>) {
    let rows = |kind: RatingKind| -> usize {
        rated.iter().filter(|text| kind.fits(text)).map(|text| given[*text]).sum()
    };
    let mut best: Option<(RatingKind, usize)> = None;
    for kind in RatingKind::ALL {
        let rows = rows(kind);
        if best.map_or(0, |(_, most)| most) < rows {
            best = Some((kind, rows));
        }
    }
    let Some((mut kind, _)) = best else { return (Proposal::default(), rated.to_vec()) };
    let numbers: Vec<_> = rated.iter().filter_map(|text| number(text)).collect();
    let has_shares = rated.iter().any(|text| RatingKind::Share.fits(text));
    let among_percents = has_shares && are_percents(&numbers);
    if kind == RatingKind::Number && among_percents {
        kind = RatingKind::Share;
    }
    let fits = |text: &&str| {
        kind.fits(text)
            || kind == RatingKind::Share && among_percents && RatingKind::Number.fits(text)
    };
    let (those, others): (Vec<&str>, Vec<&str>) = rated.iter().copied().partition(fits);
    let proposal = match kind {
        RatingKind::Number => numbers::numbers(&those),
        RatingKind::Share => numbers::shares(&those),
        RatingKind::Letter => letters(&those),
        RatingKind::Word => in_words(&those),
    };
    (proposal, others)
}

/// The question about ratings whose place nobody can tell.
fn question(asked: &[&str], all: bool) -> String {
    let mut listed: Vec<String> =
        asked.iter().take(LISTED).map(|text| format!("`{text}`")).collect();
    if asked.len() > LISTED {
        listed.push(format!("{} more", asked.len() - LISTED));
    }
    let listed = listed.join(", ");
    match all {
        true => format!(
            "nobody can tell the order of {listed}, and such rows are not read: write them into \
             `levels`, lowest first, and take them out of `map`"
        ),
        false => format!(
            "nobody can tell the place of {listed} beside the other ratings, and such rows are not \
             read: say in `map` which level each is"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ratings: &[&str], expected: &str) {
        let ratings = ratings.iter().map(|text| ((*text).to_string(), 1)).collect();
        let shown = propose(&ratings).map_or("nothing".to_string(), |proposal| {
            let level = |level: &Level| {
                let mark = if level.proficient { "*" } else { "" };
                format!("{}={}{mark}", level.code, level.points)
            };
            let levels: Vec<String> = proposal.levels.iter().map(level).collect();
            let map: Vec<String> =
                proposal.map.iter().map(|(from, to)| format!("{from}>{to}")).collect();
            format!("{} {}", levels.join(" "), map.join(" ")).trim().to_string()
        });
        assert_eq!(shown, expected, "{ratings:?}");
    }

    #[test]
    fn numbers_make_a_scale() {
        check(&["1", "2", "3"], "1=1 2=2 3=3* 4=4*");
        check(&["0", "4", "2.5"], "0=0 1=1 2=2 3=3* 4=4*");
        check(&["2", "3,5"], "1=1 2=2 3=3* 4=4* 3,5>3.5");
        check(&["M", "3"], "1=1 2=2 3=3* 4=4*");
        check(&["55", "98.5"], "L1=0 L2=60 L3=70 L4=80* L5=90*");
        check(&["1 - Beginning", "3 - Meets"], "1=1 2=2 3=3* 4=4* 1 - Beginning>1 3 - Meets>3");
        check(&["10", "9", "M"], "1=1 2=2 3=3 4=4 5=5 6=6 7=7* 8=8* 9=9* 10=10*");
        check(&["0", "1", "3", "4", "Exceeds", "Meets"], "0=0 1=1 2=2 3=3* 4=4* Exceeds>4 Meets>3");
    }

    #[test]
    fn points_and_percents_are_shares_of_a_scale() {
        let percents = "L1=0 L2=60 L3=70 L4=80* L5=90*";
        check(&["20/50", "3/10", "45/50", "9/10"], percents);
        check(&["100%", "64%", "85,5 %", "9%"], percents);
        check(&["9 of 10", "85%", "72"], percents);
        check(&["3/4", "2/4"], "1=1 2=2 3=3* 4=4*");
        check(&["3/3", "0/3"], "0=0 1=1 2=2 3=3*");
        check(&["85%", "90%", "missing"], &format!("{percents} missing>missed"));
    }

    #[test]
    fn words_and_letters_stand_in_their_order() {
        check(
            &["Exceeds", "Meets", "Not yet", "Approaching"],
            "Not yet=1 Approaching=2 Meets=3* Exceeds=4*",
        );
        check(&["EX", "PR", "DV", "BG", "M"], "BG=1 DV=2 PR=3* EX=4*");
        check(&["E", "M", "AP", "B"], "B=1 AP=2 MEETS=3* E=4* M>MEETS");
        check(&["M", "AM", "NY", "EM", "m"], "NY=1 AM=2 MEETS=3* EM=4* M>MEETS m>MEETS");
        check(&["PR", "EM", "BG"], "BG=1 EM=2 PR=3*");
        check(&["me", "BE", "ME", "ap", "AP"], "BE=1 AP=2 ME=3*");
        check(&["A", "B+", "F"], "F=1 B+=2* A=3*");
        check(
            &["A-", "A", "A+", "b", "B +", "C–"],
            "C-=1 B=2* B+=3* A-=4* A=5* A+=6* C–>C- B +>B+",
        );
        check(
            &["Meets", "Excused", "N/A", "Missing"],
            "Meets=1* Excused>waived Missing>missed N/A>",
        );
        check(&["M"], "nothing");
        check(&[], "nothing");
    }

    #[test]
    fn a_mixture_without_an_order_is_asked() {
        check(&["1", "2", "3", "4", "A", "B+"], "1=1 2=2 3=3* 4=4* A> B+>");
        check(&["A", "A-", "B+", "F", "3"], "F=1 B+=2* A-=3* A=4* 3>");
        check(&["A", "A-", "B+", "Meets"], "B+=1* A-=2* A=3* Meets>");
        check(&["1", "2", "3", "85%"], "1=1 2=2 3=3* 4=4* 85%>");
        check(&["PR", "PR+", "EX"], "PR=1* EX=2* PR+>");
        check(&["Sunny", "Meets"], "Meets=1* Sunny>");
        check(&["Sunny", "Cloudy"], "BG=1 DV=2 PR=3* EX=4* Cloudy> Sunny>");
        check(&["10", "9", "O"], "1=1 2=2 3=3 4=4 5=5 6=6 7=7* 8=8* 9=9* 10=10* O>");
    }
}
