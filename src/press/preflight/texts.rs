//! Texts about students that somebody should read again: with another student's name, with a name
//! or pronouns that are not the student's, or longer than there is room for.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::names::{Names, first_name, words};
use super::person::person;
use super::pronouns;
use crate::base::person::plain;
use crate::base::{Diagnostic, Diagnostics, Ground, Idx, Origin};
use crate::model::Model;
use crate::model::people::Student;
use crate::press::leaks::Allowed;
use crate::press::loaded::Loaded;
use crate::view::preflight::Doubtful;

crate::code!(
    OTHER_NAME,
    "press/other-name",
    "What a teacher wrote about a student names another student by the given name.\n\nA text that was \
     entered in the wrong row tells a family of somebody else's child, and two texts that were swapped tell \
     two of them. Where a given name alone is used, nothing else shows it.\n\nRead the text, and give it to the \
     right student or take the name out. Where students may be named together, say so under \
     `[documents.others]`: `siblings = true`, or a group under `together`. Names that are other words too \
     count only where they cannot be meant as such, and names of months never."
);
crate::code!(
    FORMER_NAME,
    "press/former-name",
    "What a teacher wrote about a student uses a given name that the student does not go by.\n\nThe rest of \
     the document uses the other. For some students and families the old name hurts.\n\nWrite the name in the \
     column `preferred` of `students`, or correct that."
);
crate::code!(
    OTHER_PRONOUN,
    "press/other-pronoun",
    "What a teacher wrote about a student has pronouns that are not those on the roster, and none that \
     are.\n\nIt may be about somebody else, or speak of the student in a way that hurts. English texts are \
     looked at; in many languages the same words stand for things.\n\nCorrect the text, or the column \
     `pronouns` of `students`."
);
crate::code!(
    LONG_TEXT,
    "press/long-text",
    "A narrative, a remark, or a goal has more characters than it should.\n\nIt pushes what a family looks for \
     off the page, or onto a page more.\n\nShorten it, or allow more under `[documents.preflight]`: \
     `narrative`, `comment` and `goal` count characters, and 0 is no limit."
);

/// A text in a document of a student.
#[derive(Clone, Copy)]
struct Text<'m> {
    student: Idx<Student>,
    kind: TextKind,
    by: Option<&'m str>,
    language: &'m str,
    origin: Origin,
    text: &'m str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TextKind {
    Narrative,
    Remark,
    /// In the student's own words.
    Goal,
}

impl TextKind {
    fn name(self) -> &'static str {
        match self {
            TextKind::Narrative => "narrative",
            TextKind::Remark => "remark",
            TextKind::Goal => "goal or reflection",
        }
    }

    fn setting(self) -> &'static str {
        match self {
            TextKind::Narrative => "narrative",
            TextKind::Remark => "comment",
            TextKind::Goal => "goal",
        }
    }
}

/// Something doubtful in a text.
#[derive(Clone)]
enum Doubt {
    /// It names others.
    Other {
        name: String,
        who: Vec<Idx<Student>>,
        /// Where a text about one of them names this student.
        swapped: Option<Origin>,
    },
    Former(String),
    Pronoun(String),
    Long {
        characters: usize,
        most: usize,
    },
}

/// Warnings about the texts of some students.
pub(super) fn check(school: &Loaded, students: &[Idx<Student>]) -> Diagnostics {
    let found = find(school, students);
    found.iter().map(|(text, doubt)| warning(&school.model, text, doubt)).collect()
}

/// The same as facts.
pub(super) fn facts(school: &Loaded, students: &[Idx<Student>]) -> Vec<Doubtful> {
    let found = find(school, students);
    let fact = |(text, doubt): &(Text<'_>, Doubt)| {
        let (what, found) = match doubt {
            Doubt::Other { name, swapped: None, .. } => ("other-name", name.to_string()),
            Doubt::Other { name, swapped: Some(_), .. } => ("swapped", name.to_string()),
            Doubt::Former(name) => ("former-name", name.to_string()),
            Doubt::Pronoun(word) => ("other-pronoun", word.to_string()),
            Doubt::Long { characters, .. } => ("long", characters.to_string()),
        };
        Doubtful {
            teacher: text.by.map(str::to_string),
            student: person(&school.model, text.student),
            what,
            found,
        }
    };
    found.iter().map(fact).collect()
}

fn find<'m>(school: &'m Loaded, students: &[Idx<Student>]) -> Vec<(Text<'m>, Doubt)> {
    let allowed = Allowed::new(&school.model, &school.project.documents);
    let mut names = Names::default();
    students.iter().for_each(|idx| names.add(*idx, &school.model.students[*idx]));
    let reader = Reader { school, allowed, names };
    let ground = school.memory().map(|_| Ground::of(&(&reader.names, &reader.allowed)));
    // Most students have no text that is doubtful.
    let of_student = |student: &Idx<Student>| {
        let doubts = || reader.doubts_about(*student);
        let doubts = school.of_student(*student, &("doubtful texts", ground), doubts);
        let texts = if doubts.is_empty() { Vec::new() } else { texts(school, *student) };
        doubts.into_iter().map(|(at, doubt)| (texts[at], doubt)).collect::<Vec<_>>()
    };
    let found: Vec<_> = students.par_iter().map(of_student).collect();
    let mut found: Vec<(Text<'_>, Doubt)> = found.into_iter().flatten().collect();
    swapped(&mut found);
    found
}

/// Reads the texts about students.
struct Reader<'m> {
    school: &'m Loaded,
    allowed: Allowed,
    names: Names,
}

impl Reader<'_> {
    /// Everything doubtful in the texts about a student, each with the place of the text among them.
    fn doubts_about(&self, student: Idx<Student>) -> Vec<(usize, Doubt)> {
        let texts = texts(self.school, student).into_iter().enumerate();
        let doubts = texts
            .flat_map(|(at, text)| self.doubts(&text).into_iter().map(move |doubt| (at, doubt)));
        doubts.collect()
    }

    fn doubts(&self, text: &Text<'_>) -> Vec<Doubt> {
        let model = &self.school.model;
        let config = &self.school.project.documents.preflight;
        let mut doubts = Vec::new();
        let most = match text.kind {
            TextKind::Narrative => config.narrative,
            TextKind::Remark => config.comment,
            TextKind::Goal => config.goal,
        };
        let characters = text.text.chars().count();
        if let Some(most) = most.filter(|most| characters > *most) {
            doubts.push(Doubt::Long { characters, most });
        }
        // Students may write of their friends, and of themselves as they like.
        if text.kind == TextKind::Goal {
            return doubts;
        }
        let own = own_names(model, text.student, text.by);
        for (name, mut who) in self.names.in_text(text.text, &own) {
            who.retain(|other| !self.allowed.is_named(*other, text.student));
            if !who.is_empty() {
                doubts.push(Doubt::Other { name: name.to_string(), who, swapped: None });
            }
        }
        let student = &model.students[text.student];
        doubts.extend(former(student, text.text).map(|name| Doubt::Former(name.to_string())));
        let pronouns = student.pronouns.as_deref().filter(|_| is_english(text.language));
        let words = words(text.text);
        let words = words.iter().map(|word| word.written);
        let other = pronouns.and_then(|own| pronouns::other(own, words));
        doubts.extend(other.map(|word| Doubt::Pronoun(word.to_string())));
        doubts
    }
}

/// Two texts that each name the other's student.
fn swapped(found: &mut [(Text<'_>, Doubt)]) {
    let mut named: BTreeMap<(Idx<Student>, Idx<Student>), Origin> = BTreeMap::new();
    for (text, doubt) in found.iter() {
        if let Doubt::Other { who, .. } = doubt {
            named.extend(who.iter().map(|other| ((text.student, *other), text.origin)));
        }
    }
    for (text, doubt) in found {
        if let Doubt::Other { who, swapped, .. } = doubt {
            *swapped = who.iter().find_map(|one| named.get(&(*one, text.student)).copied());
        }
    }
}

/// The texts about a student that are printed in the period of the build.
fn texts(school: &Loaded, student: Idx<Student>) -> Vec<Text<'_>> {
    let (model, occasion) = (&school.model, school.occasion);
    let records = model.records(student);
    let own = &*model.school.language;
    let narratives = records.narratives.iter();
    let narratives = narratives
        .filter(|one| Some(one.period) == occasion.period && one.date <= occasion.as_of)
        .map(|one| Text {
            student,
            kind: TextKind::Narrative,
            by: Some(&*one.by),
            language: one.language.as_deref().unwrap_or(own),
            origin: one.origin,
            text: &one.text,
        });
    let habits = records.habits.iter().filter(|one| Some(one.period) == occasion.period);
    let remarks = habits.filter_map(|one| {
        let (by, text) = (one.by.as_deref(), one.comment.as_deref()?);
        let (kind, language) = (TextKind::Remark, own);
        Some(Text { student, kind, by, language, origin: one.origin, text })
    });
    let since = occasion.previous;
    let goals = records.goals.iter();
    let goals = goals
        .filter(|one| one.date <= occasion.as_of && since.is_none_or(|since| one.date > since))
        .map(|one| Text {
            student,
            kind: TextKind::Goal,
            by: None,
            language: own,
            origin: one.origin,
            text: &one.text,
        });
    narratives.chain(remarks).chain(goals).collect()
}

/// Names that may stand in a text: the student's own, the writer's, and those of the adults at
/// home.
fn own_names(model: &Model, student: Idx<Student>, by: Option<&str>) -> BTreeSet<String> {
    let one = &model.students[student];
    let own = [
        Some(&*one.given),
        one.preferred.as_deref(),
        Some(&*one.family),
        one.legal.as_deref(),
        one.latin.as_deref(),
    ];
    let adults = model.records(student).guardians.iter().map(|adult| &*adult.name);
    let all = own.into_iter().flatten().chain(by).chain(adults);
    let words = all.flat_map(|name| {
        let each = name.split_whitespace().map(plain);
        each.chain(plain(name).split(' ').map(str::to_string).collect::<Vec<_>>())
    });
    words.collect()
}

/// A given name in a text that the student does not go by.
fn former<'t>(student: &Student, text: &'t str) -> Option<&'t str> {
    let called: BTreeSet<String> = [student.called(), &student.family]
        .iter()
        .flat_map(|name| plain(name).split(' ').map(str::to_string).collect::<Vec<_>>())
        .collect();
    let legal = student.legal.as_deref().filter(|_| student.preferred.is_some());
    let others: BTreeSet<String> = [Some(&*student.given), legal]
        .into_iter()
        .flatten()
        .map(first_name)
        .filter(|name| name.chars().count() > 1 && !called.contains(name))
        .collect();
    if others.is_empty() {
        return None;
    }
    let words = words(text).into_iter().map(|word| word.written);
    words
        .filter(|word| !word.starts_with(char::is_lowercase))
        .find(|word| others.contains(&plain(word)))
}

fn is_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-")
}

fn warning(model: &Model, text: &Text<'_>, doubt: &Doubt) -> Diagnostic {
    let id = |idx: Idx<Student>| format!("`{}`", model.students[idx].id.value);
    let (what, student) = (text.kind.name(), id(text.student));
    match doubt {
        Doubt::Other { name, who, swapped } => {
            let who: Vec<String> = who.iter().map(|idx| id(*idx)).collect();
            let message = format!(
                "a {what} about student {student} names `{name}`, as student {} is called",
                who.join(" or ")
            );
            let said = Diagnostic::warning(&OTHER_NAME, text.origin, message);
            match swapped {
                Some(other) => said
                    .label("this may be about somebody else")
                    .related(*other, "and this names the student of the other text")
                    .help(
                        "the two texts may have been swapped: read both, and put each in its row",
                    ),
                None => said.label("this may be about somebody else").help(
                    "put it in the right row, or take the name out; \
                     or allow it under `[documents.others]`",
                ),
            }
        }
        Doubt::Former(name) => {
            let called = model.students[text.student].called();
            let message =
                format!("a {what} about student {student}, who goes by `{called}`, has `{name}`");
            Diagnostic::warning(&FORMER_NAME, text.origin, message)
                .label("another name of the student's")
                .help(format!("write `{called}`, or correct `preferred` in the table `students`"))
        }
        Doubt::Pronoun(word) => {
            let own = model.students[text.student].pronouns.as_deref().unwrap_or_default();
            let message = format!("a {what} about student {student} ({own}) has `{word}`");
            Diagnostic::warning(&OTHER_PRONOUN, text.origin, message)
                .label("and none of the student's own pronouns")
                .help("correct the text, or `pronouns` in the table `students`")
        }
        Doubt::Long { characters, most } => {
            let message = format!(
                "a {what} about student {student} has {characters} characters; {most} are allowed"
            );
            Diagnostic::warning(&LONG_TEXT, text.origin, message)
                .label("longer than there is room for")
                .help(format!(
                    "shorten it, or raise `{}` under `[documents.preflight]`",
                    text.kind.setting()
                ))
        }
    }
}
