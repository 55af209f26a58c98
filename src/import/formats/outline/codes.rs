//! Codes of statements: their own, or made of their place.

use std::collections::{BTreeMap, BTreeSet};

use super::Outline;
use super::roles::Role;
use super::tree::{self, Spot};
use crate::base::{Diagnostic, Origin};
use crate::import::cell::Cell;
use crate::import::formats::emitter::Emitter;

crate::code!(
    DUPLICATE_CODE,
    "import/duplicate-code",
    "Two items of a framework have the same code.

Evidence names what it shows by its code, and could not tell the two apart. The first keeps the \
code; the second is called by the code with `-2` behind it, and evidence that names the code is \
taken for the first.

Give each item a code of its own where the framework is kept."
);

/// Codes that are taken, and the number that the next of the same gets.
#[derive(Debug, Default)]
struct Taken {
    codes: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

/// Codes that are given out, in all files of a source.
#[derive(Debug, Default)]
pub(super) struct Codes {
    subjects: Taken,
    targets: Taken,
}

impl Codes {
    /// The code of every spot that is not a heading. Codes that are made and codes that are
    /// taken twice are said.
    pub(super) fn all<'t>(
        &mut self,
        outline: &Outline<'t>,
        spots: &[Spot],
        roles: &[Role],
        emit: &mut Emitter<'t, '_>,
    ) -> Vec<Option<Cell<'t>>> {
        let mut made: Option<Origin> = None;
        let mut codes = Vec::with_capacity(spots.len());
        for (at, spot) in spots.iter().enumerate() {
            let node = &outline.nodes[spot.node];
            let taken = match roles[at] {
                Role::Heading => {
                    codes.push(None);
                    continue;
                }
                Role::Subject => &mut self.subjects,
                Role::Competency(_) | Role::Indicator(_) => &mut self.targets,
            };
            let own = node.code.clone();
            let code =
                own.clone().unwrap_or_else(|| Cell::derived(tree::path(spots, at), node.origin));
            let given = taken.give(&code.text);
            if own.is_none() {
                made.get_or_insert(node.origin);
            } else if given != *code.text {
                emit.report(
                    Diagnostic::warning(
                        &DUPLICATE_CODE,
                        code.origin,
                        "an item before this one has the same code",
                    )
                    .label("called by this code and a number, as in `A-2`")
                    .help("give each item a code of its own where the framework is kept"),
                );
            }
            let verbatim = code.verbatim && given == *code.text;
            let text = if verbatim { code.text } else { given.into() };
            codes.push(Some(Cell { text, origin: code.origin, verbatim }));
        }
        if let Some(origin) = made {
            let message = format!(
                "items of {} have no code, and are called by their place in the tree",
                outline.name
            );
            emit.assume(
                origin,
                message,
                "give them codes where the framework is kept; a place changes when items are \
                 moved, and evidence that names it would go astray",
            );
        }
        codes
    }

    /// A code for a subject that has none, made of its title.
    pub(super) fn subject(&mut self, title: &str) -> String {
        let mut code = String::new();
        let words = title.split(|one: char| !one.is_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            let longer = code.chars().count() + word.chars().count() + 1;
            if !code.is_empty() && longer > 24 {
                break;
            }
            if !code.is_empty() {
                code.push('-');
            }
            code.extend(word.chars().take(24));
        }
        self.subjects.give(if code.is_empty() { "framework" } else { &code })
    }
}

impl Taken {
    /// The code, or the first with a number behind it that is free.
    fn give(&mut self, code: &str) -> String {
        if self.codes.insert(code.to_string()) {
            return code.to_string();
        }
        let count = self.next.entry(code.to_string()).or_insert(2);
        loop {
            let next = format!("{code}-{count}");
            *count += 1;
            if self.codes.insert(next.clone()) {
                return next;
            }
        }
    }
}
