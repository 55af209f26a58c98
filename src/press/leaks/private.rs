//! Private facts of a school: the student or household they are of, and how they are written.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::Idx;
use crate::base::folded::Folded;
use crate::model::Model;
use crate::model::people::{Household, Student};

/// A text that only some may read.
#[derive(Debug, Hash)]
pub(super) struct Private {
    pub(super) folded: Folded,
    written: String,
    /// The fact; of several people that share it, the first.
    pub(super) what: What,
    /// Everybody whose it is.
    pub(super) whose: Vec<Whose>,
}

/// The owner of a private fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Whose {
    /// A student's, in every household.
    Student(Idx<Student>),
    /// A household's, whoever of its students a document is about.
    Household(Idx<Household>),
}

/// The kind of a private fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::press) enum What {
    /// A student's full name.
    Name(Idx<Student>),
    /// A student's identifier.
    Identifier(Idx<Student>),
    /// An adult's name.
    Adult(Idx<Household>),
    /// A household's identifier.
    Home(Idx<Household>),
    /// The place where it lives.
    Address(Idx<Household>),
    /// A telephone number.
    Phone(Idx<Household>),
    /// An e-mail address.
    Email(Idx<Household>),
}

impl What {
    /// The fact and its owner, in words.
    pub(super) fn words(self, model: &Model) -> String {
        let student = |idx| &*model.students[idx].id.value;
        let home = |idx| &*model.households[idx].id.value;
        match self {
            What::Name(idx) => format!("the full name of student `{}`", student(idx)),
            What::Identifier(idx) => format!("the identifier of student `{}`", student(idx)),
            What::Adult(idx) => format!("the name of an adult of household `{}`", home(idx)),
            What::Home(idx) => format!("the identifier of household `{}`", home(idx)),
            What::Address(idx) => format!("the address of household `{}`", home(idx)),
            What::Phone(idx) => format!("a telephone number of household `{}`", home(idx)),
            What::Email(idx) => format!("an e-mail address of household `{}`", home(idx)),
        }
    }

    fn whose(self) -> Whose {
        match self {
            What::Name(idx) | What::Identifier(idx) => Whose::Student(idx),
            What::Adult(idx)
            | What::Home(idx)
            | What::Address(idx)
            | What::Phone(idx)
            | What::Email(idx) => Whose::Household(idx),
        }
    }
}

impl Private {
    /// True when it is really what stands at a place that folds to the same.
    pub(super) fn is_at(&self, text: &str, folded: &Folded, range: &Range<usize>) -> bool {
        if !folded.is_whole(range) {
            return false;
        }
        match self.what {
            What::Phone(_) => true,
            What::Identifier(_) | What::Home(_) | What::Email(_) => {
                text[folded.written(text, range)].to_lowercase()
                    == self.written.trim().to_lowercase()
            }
            What::Address(_) => self.has_its_words(folded, range),
            What::Name(_) | What::Adult(_) => {
                self.has_its_words(folded, range) && self.has_its_capitals(text, folded, range)
            }
        }
    }

    /// True for "Will Power", and not for "will power". Scripts without capitals have nothing to
    /// tell by.
    fn has_its_capitals(&self, text: &str, folded: &Folded, range: &Range<usize>) -> bool {
        let ends = [0, self.folded.breaks().last().unwrap_or(0)];
        let small = |text: &str, folded: &Folded, range: Range<usize>| {
            text[folded.written(text, &range)].starts_with(char::is_lowercase)
        };
        let own = |at: usize| at..self.folded.text.len();
        ends.into_iter().all(|at| {
            small(&self.written, &self.folded, own(at))
                || !small(text, folded, range.start + at..range.end)
        })
    }

    /// True when words begin where its own do: "Tim Ely" is not "timely".
    fn has_its_words(&self, folded: &Folded, range: &Range<usize>) -> bool {
        self.folded.breaks().all(|at| folded.begins_at(range.start + at))
    }
}

/// Everything private in a school.
pub(super) fn of(model: &Model) -> Vec<Private> {
    let mut all = All::default();
    for (idx, student) in model.students.iter() {
        let given = [Some(&student.given), student.preferred.as_ref()].into_iter().flatten();
        let family = &*student.family;
        for given in given.filter(|_| !family.is_empty()) {
            all.add(What::Name(idx), &format!("{given} {family}"));
            all.add(What::Name(idx), &format!("{family}, {given}"));
        }
        for whole in student.legal.iter().chain(&student.latin) {
            all.add(What::Name(idx), whole);
        }
        all.add(What::Identifier(idx), &student.id.value);
    }
    for (idx, home) in model.households.iter() {
        all.add(What::Adult(idx), &home.addressee);
        all.add(What::Home(idx), &home.id.value);
        let numbered = home.address.iter().find(|line| line.contains(|c: char| c.is_numeric()));
        if let Some(line) = numbered.or(home.address.first()) {
            all.add(What::Address(idx), line);
        }
    }
    for student in model.students.indices() {
        for adult in &model.records(student).guardians {
            all.add(What::Adult(adult.household), &adult.name);
            adult.email.iter().for_each(|email| all.add(What::Email(adult.household), email));
            adult.phone.iter().for_each(|phone| all.add(What::Phone(adult.household), phone));
        }
    }
    all.found.into_values().collect()
}

/// The students of every household.
pub(super) fn families(model: &Model) -> BTreeMap<Idx<Household>, Vec<Idx<Student>>> {
    let mut families: BTreeMap<Idx<Household>, Vec<Idx<Student>>> = BTreeMap::new();
    for student in model.students.indices() {
        for adult in &model.records(student).guardians {
            families.entry(adult.household).or_default().push(student);
        }
    }
    families
}

/// The school's own public text: its address, its staff, its courses. A name that stands
/// there is nobody's secret, and would be found on every page.
pub(super) fn public(model: &Model, foot: Option<&str>) -> String {
    let school = &model.school;
    let mut texts: Vec<&str> = vec![&school.name];
    texts.extend(school.address.iter().map(|line| &**line));
    let own = [&school.phone, &school.email, &school.website, &school.contact, &school.about];
    texts.extend(own.into_iter().flatten().map(|text| &**text));
    texts.extend(foot);
    for contact in &school.contacts {
        texts.push(&contact.name);
        texts.extend(contact.email.iter().chain(&contact.phone).map(|text| &**text));
    }
    let framework = &model.framework;
    texts.extend(framework.subjects.values().map(|subject| &*subject.title));
    for competency in framework.competencies.values() {
        texts.extend([&*competency.title, &*competency.statement]);
    }
    texts.extend(model.courses.values().map(|course| &*course.title));
    for (idx, student) in model.students.iter() {
        texts.extend(student.years.told().iter().filter_map(|year| year.advisor.as_deref()));
        let records = model.records(idx);
        texts.extend(records.evidence.iter().filter_map(|one| one.assessor.as_deref()));
        texts.extend(records.narratives.iter().map(|one| &*one.by));
        texts.extend(records.habits.iter().filter_map(|one| one.by.as_deref()));
        texts.extend(records.overrides.iter().map(|one| &*one.by));
    }
    texts.sort_unstable();
    texts.dedup();
    texts.join("\n")
}

/// Everything that was found so far, by what it folds to.
#[derive(Default)]
struct All {
    found: BTreeMap<String, Private>,
}

impl All {
    fn add(&mut self, what: What, written: &str) {
        let folded = Folded::new(written);
        if !can_be_told(what, written, &folded) {
            return;
        }
        let new = || Private {
            folded: folded.clone(),
            written: written.to_string(),
            what,
            whose: Vec::new(),
        };
        let private = self.found.entry(folded.text.clone()).or_insert_with(new);
        if !private.whose.contains(&what.whose()) {
            private.whose.push(what.whose());
        }
    }
}

/// True for what is nothing else by chance: a name of more than one word; an identifier that is not
/// a small number or a word.
fn can_be_told(what: What, written: &str, folded: &Folded) -> bool {
    let digits = written.chars().filter(|c| c.is_numeric()).count();
    let letters = written.chars().any(char::is_alphabetic);
    match what {
        What::Name(_) | What::Adult(_) => folded.breaks().next().is_some(),
        What::Identifier(_) | What::Home(_) => digits >= 5 || digits >= 1 && letters,
        What::Address(_) => folded.text.chars().count() >= 6 && folded.breaks().next().is_some(),
        What::Phone(_) => digits >= 7,
        What::Email(_) => written.contains('@'),
    }
}
