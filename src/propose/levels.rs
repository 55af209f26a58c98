//! From ratings to a scale.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use indexmap::IndexMap;
use serde::Deserialize;

use super::column::is_number;
use super::dictionary::words;
use crate::base::Number;

/// Whole numbers that a scale has a level for each of, at most.
const MOST: i64 = 13;

/// A word that the reader of evidence knows for work that was missed.
const MISSED: &str = "missed";
/// A word that the reader of evidence knows for what is vouched for.
const WAIVED: &str = "waived";

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("levels.toml")).expect("the dictionary of levels is well-formed")
});

#[derive(Debug, Deserialize)]
struct Words {
    below: Vec<Vec<String>>,
    proficient: Vec<Vec<String>>,
    letters: Vec<String>,
    letters_proficient: String,
    habits: Vec<Vec<String>>,
    missed: Vec<String>,
    waived: Vec<String>,
    nothing: Vec<String>,
}

/// A scale that fits some ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Proposal {
    /// Its levels, lowest first.
    pub(super) levels: Vec<Level>,
    /// Smallest and largest number, where they are not those of its lowest and highest level.
    pub(super) range: Option<(Number, Number)>,
    /// What ratings become, where they are no level as they stand.
    pub(super) map: IndexMap<String, String>,
    /// How it came about, in a sentence.
    pub(super) why: String,
    /// What a person has to look at.
    pub(super) review: Vec<String>,
}

/// A level of a proposed scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    /// Its code.
    pub(super) code: String,
    /// Its word.
    pub(super) label: String,
    /// Its worth.
    pub(super) points: Number,
    /// It counts as proficient.
    pub(super) proficient: bool,
}

/// Whether a text is what levels are called, or a number.
pub(super) fn is_rating(text: &str) -> bool {
    is_number(&text.replacen(',', ".", 1)) || numbered(text).is_some() || rank(text).is_some() || {
        let word = plain(text);
        [&WORDS.missed, &WORDS.waived, &WORDS.nothing, &WORDS.letters]
            .iter()
            .any(|list| list.contains(&word))
    }
}

/// A scale for ratings, each with how often it was given; nothing when there are none.
pub(super) fn propose(ratings: &BTreeMap<String, usize>) -> Option<Proposal> {
    let mut map = IndexMap::new();
    let mut rated: Vec<&str> = ratings.keys().map(String::as_str).collect();
    // A bare M is a level where the other ratings are words, and none of them is Meets or Proficient.
    let others: Vec<&str> = rated.iter().copied().filter(|text| !is_no_level(text)).collect();
    let first = WORDS.below.len();
    let in_middle = |text: &&str| rank(text).is_some_and(|rank| (first..first + 2).contains(&rank));
    let m_is_level = !others.is_empty()
        && others.iter().all(|text| number(text).is_none())
        && !others.iter().all(|text| letter(text))
        && !others.iter().any(in_middle);
    let is_level = |text: &str| m_is_level && plain(text) == "m";
    let outside: Vec<&str> =
        rated.iter().copied().filter(|text| is_no_level(text) && !is_level(text)).collect();
    for text in &outside {
        let ours = no_level(text).unwrap_or_default();
        let known = text.eq_ignore_ascii_case(ours) || text.eq_ignore_ascii_case("m");
        if !known {
            map.insert((*text).to_string(), ours.to_string());
        }
    }
    rated.retain(|text| !outside.contains(text));
    // Among more numbers, a word for a level is one of theirs.
    let numbers_given = rated.iter().filter(|text| number(text).is_some()).count();
    let is_word = |text: &&str| number(text).is_none() && rank(text).is_some();
    let mut among: Vec<&str> = rated.iter().copied().filter(is_word).collect();
    if numbers_given < among.len().max(2) {
        among.clear();
    }
    rated.retain(|text| !among.contains(text));
    // Among numbers, a word that nobody knows is a remark and no level.
    let strange: Vec<&str> = rated
        .iter()
        .copied()
        .filter(|text| number(text).is_none() && rank(text).is_none())
        .collect();
    let numbers_only = rated.iter().filter(|text| number(text).is_some()).count();
    let remarks =
        !strange.is_empty() && numbers_only >= 2 && numbers_only + strange.len() == rated.len();
    if remarks {
        rated.retain(|text| !strange.contains(text));
        map.extend(strange.iter().map(|text| ((*text).to_string(), String::new())));
    }
    if rated.is_empty() {
        return None;
    }
    let mut proposal = if rated.iter().all(|text| number(text).is_some()) {
        numbers(&rated)
    } else if rated.iter().all(|text| letter(text)) {
        letters(&rated)
    } else {
        in_words(&rated)
    };
    map.extend(std::mem::take(&mut proposal.map));
    for text in among {
        let Some(code) = among_numbers(text, &proposal.levels) else { continue };
        proposal.review.push(format!("`{text}` stands among numbers; it is taken for `{code}`"));
        map.insert(text.to_string(), code);
    }
    if remarks {
        let listed: Vec<String> = strange.iter().map(|text| format!("`{text}`")).collect();
        let review = format!(
            "{} stands where others have a number; such rows are not read",
            listed.join(", ")
        );
        proposal.review.push(review);
    }
    let meaning = |text: &&str| match no_level(text) {
        Some("") | None => format!("`{text}` is taken for no rating"),
        Some(ours) => format!("`{text}` is taken for work that was {ours}"),
    };
    if !outside.is_empty() {
        proposal.review.push(outside.iter().map(meaning).collect::<Vec<_>>().join(", "));
    }
    proposal.map = map;
    Some(proposal)
}

/// A scale for ratings of habits; nothing when there are none.
pub(super) fn habits(ratings: &BTreeMap<String, usize>) -> Option<Proposal> {
    let place = |text: &str| {
        let word = plain(text);
        WORDS.habits.iter().position(|group| group.contains(&word)).or_else(|| rank(text))
    };
    let mut found: Vec<(Option<Number>, Option<usize>, &str)> =
        ratings.keys().map(|text| (number(text), place(text), text.as_str())).collect();
    found.sort();
    let mut proposal = Proposal::default();
    for (number, place, text) in found {
        if number.is_none() && place.is_none() {
            proposal.review.push(format!(
                "`{text}` is a word for a habit that is not known; it is put lowest, move it to its place"
            ));
        }
        let known = place.filter(|_| text.chars().count() == 1).and_then(|at| WORDS.habits.get(at));
        let label = capital(known.map_or(text, |group| &group[0]));
        let points = Number::from(proposal.levels.len() + 1);
        proposal.levels.push(Level { code: text.to_string(), label, points, proficient: false });
    }
    (!proposal.levels.is_empty()).then_some(proposal)
}

/// The level of a scale of numbers that a word is: the highest, the first that is proficient, the
/// one below, or the lowest.
fn among_numbers(word: &str, levels: &[Level]) -> Option<String> {
    /// Words from here on are for more than is asked: strong, exceeds.
    const ABOVE: usize = 3;
    /// Words up to here are for beginners.
    const LOWEST: usize = 4;
    let (rank, proficient) = (rank(word)?, WORDS.below.len());
    let first = levels.iter().position(|level| level.proficient)?;
    let level = match rank {
        rank if rank >= proficient + ABOVE => levels.len() - 1,
        rank if rank >= proficient => first,
        rank if rank >= LOWEST => first.saturating_sub(1),
        _ => 0,
    };
    Some(levels[level].code.clone())
}

/// What a text that is no level means: missed, waived, or nothing.
fn no_level(text: &str) -> Option<&'static str> {
    let word = plain(text);
    let dashes = !text.is_empty() && text.chars().all(|letter| "-–—".contains(letter));
    let lists = [(&WORDS.missed, MISSED), (&WORDS.waived, WAIVED), (&WORDS.nothing, "")];
    let found = lists.into_iter().find(|(list, _)| list.contains(&word));
    found.map(|(_, ours)| ours).or(dashes.then_some(""))
}

fn is_no_level(text: &str) -> bool {
    no_level(text).is_some()
}

fn letter(text: &str) -> bool {
    WORDS.letters.contains(&text.trim().to_lowercase())
}

/// A rating as the dictionary writes it.
fn plain(text: &str) -> String {
    match text.to_lowercase().as_str() {
        "n/a" => "n/a".to_string(),
        _ => words(text),
    }
}

/// The place of a word among all words for levels.
fn rank(text: &str) -> Option<usize> {
    let word = plain(text);
    let all = WORDS.below.iter().chain(&WORDS.proficient);
    all.clone().position(|group| group.contains(&word)).or_else(|| {
        // `Meets the standard` begins with a word that is known.
        all.enumerate().find_map(|(at, group)| {
            group
                .iter()
                .any(|known| known.len() > 3 && word.starts_with(&format!("{known} ")))
                .then_some(at)
        })
    })
}

/// The number of a rating: `3`, `3,5`, `3 - Meets`.
fn number(text: &str) -> Option<Number> {
    text.replacen(',', ".", 1).parse().ok().or_else(|| numbered(text).map(|(number, _)| number))
}

/// `3 - Meets`, `3: Meets`, `Level 3`: a number and what it is called.
fn numbered(text: &str) -> Option<(Number, String)> {
    let digits: String = text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let (before, after) = text.split_once(digits.as_str()).filter(|_| !digits.is_empty())?;
    let separators: &[char] = &[' ', '-', '–', '—', ':', '.', '=', '(', ')'];
    let label = if before.trim().is_empty() { after } else { before };
    let both = !before.trim().is_empty() && !after.trim().is_empty();
    let label = label.trim_matches(separators);
    let is_word = label.len() > 1 && !label.chars().any(|letter| letter.is_ascii_digit());
    (is_word && !both && digits.len() < 4)
        .then(|| (digits.parse().ok(), label.to_string()))
        .and_then(|(number, label)| Some((number?, label)))
}

/// One level for each whole number; where there are too many, five that divide the range.
fn numbers(rated: &[&str]) -> Proposal {
    let mut proposal = Proposal::default();
    let values: Vec<Number> = rated.iter().filter_map(|text| number(text)).collect();
    let (lowest, highest) =
        (values.iter().min().expect("some"), values.iter().max().expect("some"));
    let mut labels: BTreeMap<Number, String> = BTreeMap::new();
    for text in rated {
        if is_number(text) {
            continue;
        }
        let value = number(text).expect("all are numbers");
        proposal.map.insert((*text).to_string(), value.exact());
        if let Some((number, label)) = numbered(text) {
            labels.entry(number).or_insert(label);
        }
    }
    let first = lowest.floor().to_integer().unwrap_or_default().min(1);
    let last = -(-highest.clone()).floor();
    let last = last.to_integer().unwrap_or(i64::MAX);
    if last.saturating_sub(first) >= MOST {
        return wide(proposal, lowest, highest);
    }
    // A school that rates from 1 has given no 4 yet, but it will.
    let last = if first == 1 { last.max(4) } else { last.max(first + 1) };
    let proficient = (first..=last).find(|level| level * 10 >= last * 7).unwrap_or(last);
    for level in first..=last {
        let points = Number::from(level);
        let known = labels.remove(&points);
        let label = known.unwrap_or_else(|| usual_label(level, first, last));
        let proficient = level >= proficient;
        proposal.levels.push(Level { code: level.to_string(), label, points, proficient });
    }
    proposal.why =
        format!("Ratings are numbers from {lowest} to {highest}: a level for each whole number.");
    proposal
}

/// The words that many schools use for four levels.
fn usual_label(level: i64, first: i64, last: i64) -> String {
    let words = ["No evidence", "Beginning", "Developing", "Proficient", "Extending"];
    match usize::try_from(level) {
        Ok(at) if (first, last) == (1, 4) || (first, last) == (0, 4) => words[at].to_string(),
        _ => format!("Level {level}"),
    }
}

fn wide(mut proposal: Proposal, lowest: &Number, highest: &Number) -> Proposal {
    let hundred = Number::from(100i64);
    let top = if *highest <= hundred && !lowest.is_negative() { hundred } else { highest.clone() };
    let words = ["Beginning", "Emerging", "Developing", "Proficient", "Extending"];
    for (at, (word, share)) in words.into_iter().zip([0, 60, 70, 80, 90]).enumerate() {
        let points = &top * &Number::ratio(share, 100);
        let (code, label) = ((at + 1).to_string(), word.to_string());
        // The codes must not be numbers that are ratings themselves.
        let code = format!("L{code}");
        proposal.levels.push(Level { code, label, points, proficient: share >= 80 });
    }
    let bottom = if lowest.is_negative() { lowest.clone() } else { Number::ZERO };
    proposal.range = Some((bottom, top));
    proposal.why =
        format!("Ratings are numbers from {lowest} to {highest}, too many for a level each.");
    proposal
        .review
        .push("where each level begins is a guess: at 60, 70, 80 and 90 percent".to_string());
    proposal
}

fn letters(rated: &[&str]) -> Proposal {
    let place = |letter: &str| WORDS.letters.iter().position(|known| known == letter);
    let proficient = place(&WORDS.letters_proficient);
    let mut found: Vec<(Option<usize>, &str)> =
        rated.iter().map(|text| (place(&text.to_lowercase()), *text)).collect();
    found.sort();
    let mut proposal = Proposal { why: "Ratings are letters.".to_string(), ..Proposal::default() };
    for (place, text) in found {
        let (code, label) = (text.to_uppercase(), text.to_uppercase());
        if proposal.levels.iter().any(|level| level.code == code) {
            continue;
        }
        let points = Number::from(proposal.levels.len() + 1);
        let proficient = place >= proficient;
        proposal.levels.push(Level { code, label, points, proficient });
    }
    ensure_proficient(&mut proposal);
    proposal
}

/// Levels in the order of the dictionary, words that it does not know first.
fn in_words(rated: &[&str]) -> Proposal {
    let mut proposal = Proposal::default();
    let mut groups: BTreeMap<(bool, usize, String), Vec<&str>> = BTreeMap::new();
    // Where M and AM are levels, EM is one that exceeds M, and not "emerging".
    let has = |word: &str| rated.iter().any(|text| plain(text) == word);
    let (is_ladder, exceeds) = (has("m") && has("am"), rank("exceeds"));
    let beside = |text: &str| is_ladder && plain(text) == "em";
    for text in rated {
        let name = numbered(text).map_or_else(|| (*text).to_string(), |(_, label)| label);
        let rank = if beside(&name) { exceeds } else { rank(&name) };
        if beside(text) {
            let said = "stands beside `M` and `AM`, and is taken for the level above `M`";
            proposal.review.push(format!("`{text}` {said}"));
        }
        let own = if rank.is_some() { String::new() } else { words(&name) };
        groups.entry((rank.is_some(), rank.unwrap_or_default(), own)).or_default().push(text);
    }
    let below = WORDS.below.len();
    for ((known, rank, _), mut texts) in groups {
        // Of `Meets`, `MEETS` and `MT`, the longest is the word, and the first is the code.
        texts.sort_by_key(|text| (Reverse(text.len()), *text));
        let short = texts[0].len() <= 4 && texts[0].to_uppercase() == texts[0];
        let word = WORDS.below.iter().chain(&WORDS.proficient).nth(rank).filter(|_| known && short);
        let label = capital(word.map_or(texts[0], |group| &group[0]));
        // A bare M is work that was missed to the reader of evidence.
        let code = texts.last().filter(|text| text.len() > 1).unwrap_or(&texts[0]);
        let code = if code.eq_ignore_ascii_case("m") { "MEETS" } else { code };
        for text in &texts {
            if !text.eq_ignore_ascii_case(code) {
                proposal.map.insert((*text).to_string(), code.to_string());
            }
        }
        if !known {
            proposal.review.push(format!(
                "`{label}` is a word for a level that is not known; it is put lowest, move it to its place"
            ));
        }
        let points = Number::from(proposal.levels.len() + 1);
        let proficient = known && rank >= below;
        proposal.levels.push(Level { code: code.to_string(), label, points, proficient });
    }
    proposal.why = "Ratings are words, put in the usual order.".to_string();
    ensure_proficient(&mut proposal);
    proposal
}

/// The word with a capital letter.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A scale needs a level that counts as proficient.
fn ensure_proficient(proposal: &mut Proposal) {
    if proposal.levels.iter().any(|level| level.proficient) {
        return;
    }
    if let Some(top) = proposal.levels.last_mut() {
        top.proficient = true;
        let label = &top.label;
        let review =
            format!("none of the ratings given is usually proficient; `{label}` is marked so");
        proposal.review.push(review);
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
    fn ratings_make_a_scale() {
        check(&["1", "2", "3"], "1=1 2=2 3=3* 4=4*");
        check(&["0", "4", "2.5"], "0=0 1=1 2=2 3=3* 4=4*");
        check(&["2", "3,5"], "1=1 2=2 3=3* 4=4* 3,5>3.5");
        check(&["M", "3"], "1=1 2=2 3=3* 4=4*");
        check(&["55", "98.5"], "L1=0 L2=60 L3=70 L4=80* L5=90*");
        check(
            &["Exceeds", "Meets", "Not yet", "Approaching"],
            "Not yet=1 Approaching=2 Meets=3* Exceeds=4*",
        );
        check(&["EX", "PR", "DV", "BG", "M"], "BG=1 DV=2 PR=3* EX=4*");
        check(&["E", "M", "AP", "B"], "B=1 AP=2 MEETS=3* E=4* M>MEETS");
        check(&["1 - Beginning", "3 - Meets"], "1=1 2=2 3=3* 4=4* 1 - Beginning>1 3 - Meets>3");
        check(&["M", "AM", "NY", "EM", "m"], "NY=1 AM=2 MEETS=3* EM=4* M>MEETS m>MEETS");
        check(&["PR", "EM", "BG"], "BG=1 EM=2 PR=3*");
        check(&["A", "B+", "F"], "F=1 B+=2* A=3*");
        check(
            &["Meets", "Excused", "N/A", "Missing"],
            "Meets=1* Excused>waived Missing>missed N/A>",
        );
        check(&["Sunny", "Meets"], "Sunny=1 Meets=2*");
        check(&["10", "9", "O", "M"], "1=1 2=2 3=3 4=4 5=5 6=6 7=7* 8=8* 9=9* 10=10* O>");
        check(&["0", "1", "3", "4", "Exceeds", "Meets"], "0=0 1=1 2=2 3=3* 4=4* Exceeds>4 Meets>3");
        check(&["M"], "nothing");
        check(&[], "nothing");
    }

    #[test]
    fn no_word_for_a_level_has_two_places() {
        let mut seen = std::collections::BTreeSet::new();
        for word in WORDS.below.iter().chain(&WORDS.proficient).flatten() {
            assert!(seen.insert(word), "{word}");
        }
    }
}
