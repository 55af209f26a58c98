//! Families on the rows of another table: guardians and an address beside a student, or guardians
//! beside a household.

use std::collections::BTreeSet;

use super::column::{Column, Columns, is_email, is_number};
use super::column_mapping::{ColumnMapping, Mapped, MappedFrom};
use super::dictionary::DICTIONARY;
use super::guess::Guess;
use super::plan::{Rows, Source, SourceKind};
use super::sheet;
use super::value_match::match_values;
use super::vocabulary::Vocabulary;
use crate::import::columns_reference;

/// Words for an adult, as the names of their columns begin.
const ADULTS: [&str; 23] = [
    "guardian",
    "parent",
    "mother",
    "father",
    "contact",
    "guardian 1",
    "guardian 2",
    "parent 1",
    "parent 2",
    "contact 1",
    "contact 2",
    "primary guardian",
    "emergency contact",
    "tutor",
    "tutor 1",
    "tutor 2",
    "tutora",
    "apoderado",
    "acudiente",
    "responsable",
    "responsavel",
    "madre",
    "padre",
];
/// Words that say the relation themselves.
const RELATIONS: [&str; 4] = ["mother", "father", "madre", "padre"];
/// Ends of the names of an adult's columns.
const EMAIL: [&str; 4] = ["email", "e mail", "email address", "correo"];
const PHONE: [&str; 6] = ["phone", "cell", "mobile", "phone number", "telephone", "telefono"];

/// The columns about an adult.
struct Adult<'c> {
    name: &'c Column,
    /// The family name, where it has a column of its own.
    family: Option<&'c Column>,
    relation: Option<ColumnMapping>,
    email: Option<&'c Column>,
    phone: Option<&'c Column>,
}

/// Sources for the families that a table has beside its own rows: `source` reads the table.
pub(super) fn families(source: &mut Source, columns: &Columns, known: &Vocabulary) -> Vec<Source> {
    let found = found(source, columns, known);
    let read = |name: &String| {
        let of = |source: &Source| {
            let columns = source.guess().into_iter().flat_map(|guess| &guess.columns);
            columns.filter_map(|one| one.mapping.reads()).any(|column| column == name)
        };
        found.iter().any(of)
    };
    if let SourceKind::Table { guess, .. } = &mut source.kind {
        guess.ignore.retain(|name| !read(name));
    }
    found
}

fn found(source: &Source, columns: &Columns, known: &Vocabulary) -> Vec<Source> {
    let Some(guess) = source.guess() else { return Vec::new() };
    let used: BTreeSet<&str> = guess.columns.iter().filter_map(|one| one.mapping.reads()).collect();
    let free: Vec<&Column> = columns
        .columns
        .iter()
        .filter(|column| column.filled > 0 && !column.is_twice)
        .filter(|column| !used.contains(column.name.as_str()))
        .collect();
    match guess.table {
        "students" => beside_students(source, guess, &free),
        "households" => beside_households(source, guess, columns, &free, known),
        "guardians" => beside_guardians(source, guess, columns, &free),
        _ => Vec::new(),
    }
}

/// A roster with the adults of each student.
fn beside_students(source: &Source, guess: &Guess, free: &[&Column]) -> Vec<Source> {
    let adults = adults(free);
    let Some(student) = guess.column("id").filter(|_| !adults.is_empty()) else {
        return Vec::new();
    };
    let named = called(free, "households", "id");
    let household =
        named.map_or_else(|| student.mapping.clone(), |column| ColumnMapping::column(&column.name));
    let review = named.is_none().then(|| {
        "no column says which students live together; each student's family is taken for a household \
         of its own"
            .to_string()
    });
    let mut made = vec![Mapped { review, ..mapped("id", household.clone()) }];
    made.extend(addressee(free, &adults, guess));
    made.extend(address(free));
    if !made.iter().any(|one| one.ours == "addressee") {
        return Vec::new();
    }
    let rows = |adult: &Adult<'_>| Some((adult.name.name.clone(), Rows::Filled));
    let only = match adults.as_slice() {
        [adult] => rows(adult),
        _ => None,
    };
    let homes = made_of(source, Guess::made("households", made), only, named.is_some());
    let adults = adults.iter().map(|adult| {
        let mut made = vec![
            mapped("student", student.mapping.clone()),
            mapped("household", household.clone()),
        ];
        made.extend(adult.columns());
        made_of(source, Guess::made("guardians", made), rows(adult), false)
    });
    std::iter::once(homes).chain(adults).collect()
}

/// Households with the student and an adult on each row.
fn beside_households(
    source: &Source,
    guess: &Guess,
    columns: &Columns,
    free: &[&Column],
    known: &Vocabulary,
) -> Vec<Source> {
    let used: BTreeSet<&str> = guess.columns.iter().filter_map(|one| one.mapping.reads()).collect();
    let Some(id) = guess.column("id") else { return Vec::new() };
    let Some((student, keys)) = sheet::student(columns, known, &used) else { return Vec::new() };
    let of_student = |column: &&&Column| student.reads() != Some(column.name.as_str());
    let free: Vec<&Column> = free.iter().filter(of_student).copied().collect();
    let adults = adults(&free);
    let made = adults.iter().map(|adult| {
        let mut made =
            vec![mapped("student", student.clone()), mapped("household", id.mapping.clone())];
        made.extend(adult.columns());
        let only = Some((adult.name.name.clone(), Rows::Filled));
        Source {
            keys: keys.clone(),
            ..made_of(source, Guess::made("guardians", made), only, false)
        }
    });
    made.collect()
}

/// Adults with the address of their household on each row.
fn beside_guardians(
    source: &Source,
    guess: &Guess,
    columns: &Columns,
    free: &[&Column],
) -> Vec<Source> {
    let (Some(household), Some(name)) = (guess.column("household"), guess.column("name")) else {
        return Vec::new();
    };
    let address = address(free);
    if !address.iter().any(|one| one.ours == "street") {
        return Vec::new();
    }
    let own = called(free, "households", "addressee");
    let to = own.map_or_else(|| name.mapping.clone(), |column| ColumnMapping::column(&column.name));
    let mut made = vec![mapped("id", household.mapping.clone()), mapped("addressee", to)];
    made.extend(address);
    let once =
        household.mapping.reads().and_then(|name| columns.get(name)).is_some_and(Column::is_unique);
    vec![made_of(source, Guess::made("households", made), None, !once)]
}

/// A source that reads the same file for another table.
fn made_of(source: &Source, guess: Guess, only: Option<(String, Rows)>, distinct: bool) -> Source {
    let kind = SourceKind::Table { guess: Box::new(guess), native: false };
    Source { only: only.or_else(|| source.only.clone()), distinct, kind, ..source.clone() }
}

/// The adults that columns name.
fn adults<'c>(free: &[&'c Column]) -> Vec<Adult<'c>> {
    let find = |words: String| free.iter().copied().find(|column| column.words == words);
    let any = |adult: &str, ends: &[&str]| {
        ends.iter().find_map(|end| find(format!("{adult} {end}").trim().to_string()))
    };
    let is_name = |column: &&Column| !column.all(is_number) && !column.all(is_email);
    let adult = |word: &&str| {
        let word = *word;
        let whole = any(word, &["name", "full name", ""]).filter(is_name);
        let given = any(word, &["first name", "given name"]).filter(is_name);
        let family = any(word, &["last name", "surname", "family name"]).filter(is_name);
        let (name, family) = match (whole, given) {
            (Some(whole), _) => (whole, None),
            (None, Some(given)) => (given, Some(family?)),
            (None, None) => return None,
        };
        let relation = match RELATIONS.contains(&word) {
            true => Some(ColumnMapping::value(word)),
            false => any(word, &["relation", "relationship", "parentesco"])
                .map(|column| ColumnMapping::column(&column.name)),
        };
        let email = any(word, &EMAIL);
        let phone = any(word, &PHONE);
        Some(Adult { name, family, relation, email, phone })
    };
    let mut found: Vec<Adult<'c>> = ADULTS.iter().filter_map(adult).collect();
    // `Email` and `Phone` beside a single adult are that adult's; so is `Guardian Email`.
    if let [only] = found.as_mut_slice() {
        let of_any = |ends: &[&str]| ADULTS.iter().find_map(|adult| any(adult, ends));
        only.email = only.email.or_else(|| of_any(&EMAIL));
        only.phone = only.phone.or_else(|| of_any(&PHONE));
        let own = |ours| called(free, "guardians", ours);
        only.email = only.email.or_else(|| own("email")).filter(|column| column.all(is_email));
        only.phone = only.phone.or_else(|| own("phone"));
        only.relation = only
            .relation
            .take()
            .or_else(|| own("relation").map(|column| ColumnMapping::column(&column.name)));
    }
    found
}

impl Adult<'_> {
    fn name(&self) -> ColumnMapping {
        match self.family {
            Some(family) => {
                ColumnMapping::template(&format!("{{{}}} {{{}}}", self.name.name, family.name))
            }
            None => ColumnMapping::column(&self.name.name),
        }
    }

    fn columns(&self) -> Vec<Mapped> {
        let column = |ours, column: Option<&Column>| {
            column.map(|column| mapped(ours, ColumnMapping::column(&column.name)))
        };
        let name = Some(mapped("name", self.name()));
        let relation = self.relation.clone().map(|relation| mapped("relation", relation));
        let others = [column("email", self.email), column("phone", self.phone)];
        [name, relation].into_iter().chain(others).flatten().collect()
    }
}

/// The first line of the address: as a column says, else the adult; of several adults any may be
/// missing, and the family of the student is written to.
fn addressee(free: &[&Column], adults: &[Adult<'_>], guess: &Guess) -> Option<Mapped> {
    let names = ["addressee", "mail to", "mailing name", "household name", "salutation"];
    if let Some(own) = free.iter().find(|column| names.contains(&column.words.as_str())) {
        return Some(mapped("addressee", ColumnMapping::column(&own.name)));
    }
    if let [adult] = adults {
        let why = "the only adult".to_string();
        return Some(Mapped { why, ..mapped("addressee", adult.name()) });
    }
    let column = |ours| guess.column(ours).and_then(|one| one.mapping.reads());
    let student = match (column("given")?, column("family")) {
        (given, Some(family)) if family != given => format!("{{{given}}} {{{family}}}"),
        (whole, _) => format!("{{{whole}}}"),
    };
    let template = ColumnMapping::template(&format!("The family of {student}"));
    let review = "no column says whom mail is addressed to, and a student may have several adults; \
                  it goes to the family of the student";
    Some(Mapped { review: Some(review.to_string()), ..mapped("addressee", template) })
}

/// The columns of an address, and the language of a household.
fn address(free: &[&Column]) -> Vec<Mapped> {
    let reference = columns_reference();
    let households = reference.iter().find(|table| table.name == "households");
    let parts = ["street", "city", "region", "postcode", "country", "language"];
    let docs = households.into_iter().flat_map(|table| &table.columns);
    let docs = docs.filter(|doc| parts.contains(&doc.name));
    let one = |doc: &crate::import::ColumnDoc| {
        let column = called(free, "households", doc.name)
            .or_else(|| prefixed(free, "households", doc.name))?;
        let found = match_values("households", doc, column)?;
        let ours = parts.iter().find(|part| **part == doc.name)?;
        let why = found.told.unwrap_or_default();
        Some(Mapped { review: found.review, why, ..mapped(ours, found.mapping) })
    };
    docs.filter_map(one).collect()
}

fn called<'c>(free: &[&'c Column], table: &str, ours: &str) -> Option<&'c Column> {
    let names = &DICTIONARY.tables[table].columns[ours];
    names.iter().find_map(|name| free.iter().copied().find(|column| column.words == *name))
}

/// `Mailing Street`, `Home City`.
fn prefixed<'c>(free: &[&'c Column], table: &str, ours: &str) -> Option<&'c Column> {
    let names = &DICTIONARY.tables[table].columns[ours];
    ["mailing", "home"].into_iter().find_map(|place| {
        names.iter().find_map(|name| {
            let words = format!("{place} {name}");
            free.iter().copied().find(|column| column.words == words)
        })
    })
}

fn mapped(ours: &'static str, mapping: ColumnMapping) -> Mapped {
    let why = match &mapping.from {
        MappedFrom::Column(_) => "by its name".to_string(),
        MappedFrom::Template(_) | MappedFrom::Value(_) => String::new(),
    };
    Mapped { ours, mapping, why, review: None }
}
