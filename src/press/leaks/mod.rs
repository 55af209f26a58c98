//! Leaks: text about somebody else in the documents of a student.
//!
//! Every document of a student is searched twice: what it says before it is typeset, and what its
//! pages say afterwards, its title and what it carries too. One pass finds every name, identifier,
//! address, telephone number and e-mail address of the whole school. A document in which one is
//! found that is neither the student's own nor its household's is not written.

mod plain;
mod private;

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::AhoCorasick;

pub(super) use self::plain::{of_json, of_page};
pub(super) use self::private::What;
use self::private::{Private, Whose};
use crate::base::folded::Folded;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Ground, Idx, Origin};
use crate::model::Model;
use crate::model::people::{Household, Student};
use crate::project::documents::Documents;

crate::code!(
    SAYS_ANOTHERS,
    "press/says-anothers",
    "A document of a student says something about somebody else: another student's full name or \
     identifier; the address, a telephone number or an e-mail address of another household, which may be the \
     other household of the same child; or the name of an adult there.\n\nA family would read what is \
     not theirs to know, and it cannot be taken back. So the document is not written, and an older one is put \
     aside. A given name alone, and a number of fewer than five digits, are not searched for; nor is what \
     the school itself prints, such as the name of a teacher who is also a parent.\n\nTake it out of the text \
     it stands in, or give the text to the right student. Where two students may be named together, say so under \
     `[documents.others]` in `gradus.toml`: `siblings = true`, or a group under `together`."
);
crate::code!(
    UNKNOWN_TOGETHER,
    "press/unknown-together",
    "A group of students who may be named together has an identifier that is not on the \
     roster.\n\nThe student who was meant may not be named, and the documents of the others are not \
     made.\n\nCorrect the identifier in `together` under `[documents.others]`."
);

/// Somebody else's, found in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leak {
    /// The student whose document it is.
    pub(super) in_document_of: Idx<Student>,
    /// Whose it is, and what.
    pub(super) what: What,
    /// The words around it.
    pub(super) place: String,
}

/// For whom a document is.
#[derive(Clone, Copy, Debug)]
pub(super) struct For {
    pub(super) student: Idx<Student>,
    pub(super) household: Option<Idx<Household>>,
}

/// Everything that is private in a school, ready to be searched for.
#[derive(Debug)]
pub(super) struct Leaks {
    automaton: AhoCorasick,
    private: Vec<Private>,
    allowed: Allowed,
}

impl Leaks {
    /// Of a school.
    pub(super) fn new(model: &Model, documents: &Documents) -> Self {
        let mut private = private::of(model);
        let automaton = automaton(&private);
        let public = private::public(model, documents.report.foot.as_deref());
        let folded = Folded::new(&public);
        let mut spoken = BTreeSet::new();
        for found in automaton.find_overlapping_iter(&folded.text) {
            let index = found.pattern().as_usize();
            if !spoken.contains(&index) && private[index].is_at(&public, &folded, &found.range()) {
                spoken.insert(index);
            }
        }
        if spoken.is_empty() {
            let allowed = Allowed::new(model, documents);
            return Leaks { automaton, private, allowed };
        }
        let mut index = 0;
        private.retain(|_| {
            index += 1;
            !spoken.contains(&(index - 1))
        });
        let automaton = self::automaton(&private);
        Leaks { automaton, private, allowed: Allowed::new(model, documents) }
    }

    /// The leaks in a text: facts of others than those it is for.
    pub(super) fn in_text(&self, text: &str, reader: For) -> BTreeSet<Leak> {
        let folded = Folded::new(text);
        let mut own: Vec<Range<usize>> = Vec::new();
        let mut others: Vec<(&Private, Range<usize>)> = Vec::new();
        for found in self.automaton.find_overlapping_iter(&folded.text) {
            let (private, range) = (&self.private[found.pattern().as_usize()], found.range());
            if self.allows(private, reader) {
                own.push(range);
            } else if private.is_at(text, &folded, &range) {
                others.push((private, range));
            }
        }
        // "Ana Ruiz" in "Ana Ruiz Soto", who is somebody else.
        let is_part = |range: &Range<usize>| {
            own.iter().any(|own| own.start <= range.start && range.end <= own.end)
        };
        let others = others.into_iter().filter(|(_, range)| !is_part(range));
        others
            .map(|(private, range)| Leak {
                in_document_of: reader.student,
                what: private.what,
                place: around(text, &folded.written(text, &range)),
            })
            .collect()
    }

    fn allows(&self, private: &Private, reader: For) -> bool {
        private.whose.iter().any(|whose| match *whose {
            Whose::Student(student) => {
                student == reader.student || self.allowed.is_named(student, reader.student)
            }
            Whose::Household(home) => reader.household == Some(home),
        })
    }
}

/// The ground of all that is searched for: the same words are found in the same text.
pub(super) fn ground(model: &Model, documents: &Documents) -> Ground {
    let public = private::public(model, documents.report.foot.as_deref());
    Ground::of(&(private::of(model), public, Allowed::new(model, documents)))
}

fn automaton(private: &[Private]) -> AhoCorasick {
    let patterns = private.iter().map(|one| one.folded.text.as_str());
    AhoCorasick::new(patterns).expect("a school's names fit into an automaton")
}

/// Characters beside what was found that a message shows.
const AROUND: usize = 24;

/// The match, in a few of the words around it.
fn around(text: &str, range: &Range<usize>) -> String {
    let before = &text[..range.start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at).max(line_start);
    let after = &text[range.end..];
    let line_end = after.find('\n').unwrap_or(after.len());
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at).min(line_end);
    // No word is shown in part.
    let space = |text: &str| text.find(char::is_whitespace);
    let start = match start > line_start {
        true => start + space(&text[start..range.start]).unwrap_or(0),
        false => start,
    };
    let end = match end < line_end {
        true => after[..end].rfind(char::is_whitespace).unwrap_or(end),
        false => end,
    };
    text[start..range.end + end].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who may be named in whose documents.
#[derive(Debug, Default, Hash)]
pub(super) struct Allowed {
    pairs: BTreeSet<(Idx<Student>, Idx<Student>)>,
}

impl Allowed {
    pub(super) fn new(model: &Model, documents: &Documents) -> Self {
        let others = &documents.others;
        let known = |id: &crate::base::At<String>| model.student(id);
        let mut groups: Vec<Vec<Idx<Student>>> =
            others.together.iter().map(|group| group.iter().filter_map(known).collect()).collect();
        if others.siblings {
            groups.extend(private::families(model).into_values());
        }
        let pair = |group: Vec<Idx<Student>>| {
            let all = group.clone();
            group
                .into_iter()
                .flat_map(move |one| all.clone().into_iter().map(move |two| (one, two)))
        };
        Allowed { pairs: groups.into_iter().flat_map(pair).collect() }
    }

    pub(super) fn is_named(&self, student: Idx<Student>, reader: Idx<Student>) -> bool {
        self.pairs.contains(&(student, reader))
    }
}

/// Finds identifiers in the settings that nobody has.
pub(super) fn check(model: &Model, documents: &Documents) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for id in documents.others.together.iter().flatten() {
        if model.student(id).is_none() {
            let known = model.students.values().map(|student| &*student.id.value);
            let message = format!("student `{}` is not on the roster", id.value);
            diagnostics.push(
                Diagnostic::error(&UNKNOWN_TOGETHER, id.origin, message)
                    .maybe_help(did_you_mean(id, known)),
            );
        }
    }
    diagnostics
}

/// The error for one thing that stands in some documents.
pub(super) fn error(model: &Model, leak: &Leak, paths: &str) -> Diagnostic {
    let Leak { in_document_of, what, place } = leak;
    let own = &model.students[*in_document_of].id.value;
    let message = format!("{} stands in what is about student `{own}`", what.words(model));
    Diagnostic::error(&SAYS_ANOTHERS, Origin::Nowhere, message)
        .help(format!("it stands here: \"{place}\""))
        .help(format!("not made: {paths}"))
        .help("take it out; or allow it under `[documents.others]`, where students may be named together")
}
