//! Which statements are subjects, competencies and indicators.
//!
//! The word of gradus.toml comes first, then types of item that have one meaning everywhere, then
//! the levels of the tree: those at the top are subjects. In a tree of two levels the second is
//! the competencies; in a deeper one the last is the indicators and the last but one the
//! competencies, for that is where standards have the statements that are rated.

use super::tree::Spot;
use super::{Node, Outline};
use crate::base::nearest::did_you_mean;
use crate::base::{At, Diagnostic};
use crate::import::formats::emitter::Emitter;
use crate::import::formats::settings::FORMAT_OPTION;
use crate::import::formats::sheet::normalised;

/// The role of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A subject.
    Subject,
    /// A competency of the subject at a spot; of the one it names, or of the framework
    /// itself, when there is none.
    Competency(Option<usize>),
    /// An indicator of the competency at a spot.
    Indicator(usize),
    /// A statement between, above or beside them.
    Heading,
}

/// The role that a statement is meant to have, whatever stands above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    Subject,
    Competency,
    Indicator,
}

/// Types of item with one meaning everywhere.
const KNOWN: [(Wanted, &[&str]); 3] = [
    (Wanted::Subject, &["subject", "subjectarea", "contentarea", "learningarea", "discipline"]),
    (
        Wanted::Competency,
        &[
            "competency",
            "competence",
            "standard",
            "learningstandard",
            "contentstandard",
            "graduationstandard",
            "prioritystandard",
            "powerstandard",
            "performanceexpectation",
        ],
    ),
    (
        Wanted::Indicator,
        &[
            "indicator",
            "performanceindicator",
            "component",
            "element",
            "learningtarget",
            "substandard",
        ],
    ),
];

const NAMES: [(Wanted, &str); 3] = [
    (Wanted::Subject, "subject"),
    (Wanted::Competency, "competency"),
    (Wanted::Indicator, "indicator"),
];

/// The role of every spot. How they were found is said, once for the framework.
pub(super) fn roles<'t>(
    outline: &Outline<'t>,
    spots: &[Spot],
    emit: &mut Emitter<'t, '_>,
) -> Vec<Role> {
    let chosen: Vec<(Wanted, &At<String>)> = NAMES
        .iter()
        .flat_map(|(wanted, name)| emit.settings.choices(name).iter().map(|word| (*wanted, word)))
        .collect();
    if !chosen.is_empty() {
        report_unused(outline, spots, &chosen, emit);
        let means = |spot: &Spot, node: &Node<'_>| {
            let found = chosen.iter().find(|(_, word)| fits(word, spot, node));
            found.map(|(wanted, _)| *wanted)
        };
        return by_meaning(outline, spots, &means);
    }
    let means = |_: &Spot, node: &Node<'_>| {
        let kind = normalised(node.kind.as_ref().map_or("", |kind| &kind.text));
        let found = KNOWN.iter().find(|(_, kinds)| kinds.contains(&kind.as_str()));
        found.map(|(wanted, _)| *wanted)
    };
    let nodes = || spots.iter().map(|spot| (spot, &outline.nodes[spot.node]));
    if nodes().any(|(spot, node)| means(spot, node) == Some(Wanted::Competency)) {
        say_types(outline, spots, &means, emit);
        return by_meaning(outline, spots, &means);
    }
    let roles = by_level(spots);
    say(outline, spots, emit);
    roles
}

/// True when a word of gradus.toml is the type or the level of a statement.
fn fits(word: &str, spot: &Spot, node: &Node<'_>) -> bool {
    let word = normalised(word);
    let kind = node.kind.as_ref().map(|kind| normalised(&kind.text));
    kind.is_some_and(|kind| kind == word) || word == format!("level{}", spot.depth)
}

fn report_unused<'t>(
    outline: &Outline<'t>,
    spots: &[Spot],
    chosen: &[(Wanted, &At<String>)],
    emit: &mut Emitter<'t, '_>,
) {
    for (_, word) in chosen {
        if !spots.iter().any(|spot| fits(word, spot, &outline.nodes[spot.node])) {
            let kinds = kinds(outline, spots);
            let message = format!("no item of {} is of type `{}`", outline.name, word.value);
            emit.report(
                Diagnostic::warning(&FORMAT_OPTION, word.origin, message)
                    .maybe_help(did_you_mean(word, kinds.iter().map(String::as_str)))
                    .help(types(&kinds)),
            );
        }
    }
}

/// Roles by what statements are meant to be.
fn by_meaning(
    outline: &Outline<'_>,
    spots: &[Spot],
    means: &dyn Fn(&Spot, &Node<'_>) -> Option<Wanted>,
) -> Vec<Role> {
    let wanted: Vec<Option<Wanted>> =
        spots.iter().map(|spot| means(spot, &outline.nodes[spot.node])).collect();
    let indicators = wanted.contains(&Some(Wanted::Indicator));
    let mut roles = vec![Role::Heading; spots.len()];
    // The subject and the competency that each spot stands in, itself included.
    let mut inside: Vec<(Option<usize>, Option<usize>)> = Vec::with_capacity(spots.len());
    for (at, spot) in spots.iter().enumerate() {
        let (mut subject, mut competency) =
            spot.parent.map_or((None, None), |parent| inside[parent]);
        roles[at] = match (wanted[at], competency) {
            (Some(Wanted::Indicator | Wanted::Competency), Some(of)) => Role::Indicator(of),
            (None, Some(of)) if spot.leaf && !indicators => Role::Indicator(of),
            (None | Some(Wanted::Subject), Some(_)) | (None, None) => Role::Heading,
            (Some(Wanted::Subject), None) => {
                subject = Some(at);
                Role::Subject
            }
            (Some(Wanted::Competency | Wanted::Indicator), None) => {
                // If no subject is named, each node at the top is one.
                let of = subject.or_else(|| Some(top(spots, at)).filter(|top| *top != at));
                if let Some(of) = of {
                    roles[of] = Role::Subject;
                }
                competency = Some(at);
                Role::Competency(of)
            }
        };
        inside.push((subject, competency));
    }
    roles
}

/// Roles by level.
fn by_level(spots: &[Spot]) -> Vec<Role> {
    let deepest = spots.iter().map(|spot| spot.depth).max().unwrap_or_default();
    let role = |(at, spot): (usize, &Spot)| match spot.parent {
        None if spot.leaf => Role::Competency(None),
        None => Role::Subject,
        Some(parent) if deepest > 2 && spot.depth == deepest => Role::Indicator(parent),
        Some(_) if spot.leaf || deepest <= 2 || spot.depth + 1 == deepest => {
            Role::Competency(Some(top(spots, at)))
        }
        Some(_) => Role::Heading,
    };
    spots.iter().enumerate().map(role).collect()
}

/// Says how the types were read.
fn say_types<'t>(
    outline: &Outline<'t>,
    spots: &[Spot],
    means: &dyn Fn(&Spot, &Node<'_>) -> Option<Wanted>,
    emit: &mut Emitter<'t, '_>,
) {
    let names = [
        (Wanted::Subject, "subjects"),
        (Wanted::Competency, "competencies"),
        (Wanted::Indicator, "indicators"),
    ];
    let listed = names.iter().filter_map(|(wanted, name)| {
        let mut kinds: Vec<String> = Vec::new();
        for spot in
            spots.iter().filter(|spot| means(spot, &outline.nodes[spot.node]) == Some(*wanted))
        {
            let kind =
                outline.nodes[spot.node].kind.as_ref().map(|kind| format!("`{}`", kind.text));
            kinds.extend(kind.filter(|kind| !kinds.contains(kind)));
        }
        (!kinds.is_empty()).then(|| format!("{} as {name}", kinds.join(", ")))
    });
    let listed: Vec<String> = listed.collect();
    let message = format!("{} is read by its types of item: {}", outline.name, listed.join("; "));
    emit.assume(outline.origin, message, otherwise(outline, spots));
}

/// Says how the levels were read.
fn say<'t>(outline: &Outline<'t>, spots: &[Spot], emit: &mut Emitter<'t, '_>) {
    let deepest = spots.iter().map(|spot| spot.depth).max().unwrap_or_default();
    let name = &outline.name;
    let message = match deepest {
        0 => return,
        1 => format!("{name} has one level, read as competencies"),
        2 => format!("{name} has two levels, read as subjects and competencies"),
        3 => format!("{name} has three levels, read as subjects, competencies and indicators"),
        _ => format!(
            "{name} has {deepest} levels, of which the first is read as subjects, the last but \
             one as competencies, and the last as indicators"
        ),
    };
    emit.assume(outline.origin, message, otherwise(outline, spots));
}

/// The setting by which a tree is read otherwise.
fn otherwise(outline: &Outline<'_>, spots: &[Spot]) -> String {
    let types = types(&kinds(outline, spots));
    format!(
        "to read it otherwise, say which types of item or which levels are what: \
         `options = {{ competency = [\"level 2\"] }}`; {types}"
    )
}

/// Every type of item, in the order they are met.
fn kinds(outline: &Outline<'_>, spots: &[Spot]) -> Vec<String> {
    let mut kinds: Vec<String> = Vec::new();
    for spot in spots {
        if let Some(kind) = &outline.nodes[spot.node].kind
            && kinds.len() < 20
            && !kinds.iter().any(|known| *known == *kind.text)
        {
            kinds.push(kind.text.to_string());
        }
    }
    kinds
}

fn types(kinds: &[String]) -> String {
    let listed: Vec<String> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
    match listed.is_empty() {
        true => "its items have no types".to_string(),
        false => format!("its types are {}", listed.join(", ")),
    }
}

fn top(spots: &[Spot], spot: usize) -> usize {
    let mut top = spot;
    while let Some(parent) = spots[top].parent {
        top = parent;
    }
    top
}
