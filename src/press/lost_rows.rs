//! Students of whom rows are lost: there were some in a file at the last build, and nothing can be
//! read of that file now. No document that rests on them takes the place of a good one.

use std::collections::{BTreeMap, BTreeSet};

use super::damage::Damage;
use super::held_back::NOTHING_READ;
use super::kind::{Kind, Making, Scope};
use super::row_files::RowFiles;
use crate::base::{Diagnostic, Origin, quoted_few};
use crate::model::draft::Table;

/// A file, and the table that its rows are of.
type FileOf = (Table, String);

/// The files that are lost, by student.
#[derive(Debug, Default)]
pub(super) struct LostRows<'a> {
    of: BTreeMap<&'a str, BTreeSet<FileOf>>,
}

impl<'a> LostRows<'a> {
    /// The rows that there were at the last build, by student, in files that have none now.
    pub(super) fn new(
        damage: &Damage,
        before: &'a BTreeMap<String, RowFiles>,
        now: &BTreeMap<String, RowFiles>,
    ) -> Self {
        if damage.keep_going {
            return LostRows::default();
        }
        let there: BTreeSet<FileOf> = now.values().flat_map(files).collect();
        let is_lost = |file: &FileOf| !there.contains(file) && damage.may_lack(file, &there);
        let of = before.iter().filter(|(student, _)| now.contains_key(*student));
        let of = of.map(|(student, own)| (&**student, files(own).filter(is_lost).collect()));
        LostRows { of: of.filter(|(_, lost): &(_, BTreeSet<_>)| !lost.is_empty()).collect() }
    }

    /// True for a kind of which the document of a student is held back.
    pub(super) fn hold_back(&self, kind: &Kind, student: &str) -> bool {
        let mut lost = self.of.get(student).into_iter().flatten();
        lost.any(|(table, _)| (kind.rests_on)(*table))
    }

    /// The reason to hold back a document about all students. A mailing run is made of what there is.
    pub(super) fn hold_back_for_all(&self, kind: &Kind) -> Option<String> {
        let mut lost = self.of.values().flatten().filter(|_| is_one_of_all(kind));
        let (_, path) = lost.find(|(table, _)| (kind.rests_on)(*table))?;
        Some(format!("nothing could be read of `{path}`"))
    }

    /// The files of a student at this build, to compare the next one with: what is lost stays known.
    pub(super) fn keep(&self, student: &str, own: &RowFiles) -> RowFiles {
        let mut own = own.clone();
        for (table, path) in self.of.get(student).into_iter().flatten() {
            own.entry(table.name().to_string()).or_default().insert(path.clone());
        }
        own
    }

    /// Says of each file whose documents are not made.
    pub(super) fn said<'k>(
        &self,
        kinds: impl Iterator<Item = &'k &'static Kind> + Clone,
    ) -> Vec<Diagnostic> {
        let mut students: BTreeMap<&FileOf, Vec<String>> = BTreeMap::new();
        for (student, lost) in &self.of {
            let mut note = |file| students.entry(file).or_default().push(student.to_string());
            lost.iter().for_each(&mut note);
        }
        let say = |((table, path), students): (&FileOf, Vec<String>)| {
            let targets = |scope: fn(&Kind) -> bool| {
                let found = kinds.clone().filter(|kind| scope(kind) && (kind.rests_on)(*table));
                found.map(|kind| kind.target).collect::<Vec<_>>()
            };
            let own = targets(|kind| kind.scope != Scope::School);
            let own = (!own.is_empty())
                .then(|| format!("{} of {}", own.join(", "), quoted_few(&students)));
            let parts: Vec<String> = own
                .into_iter()
                .chain(targets(is_one_of_all).iter().map(ToString::to_string))
                .collect();
            if parts.is_empty() {
                return None;
            }
            let had = match students.len() {
                1 => "1 student".to_string(),
                many => format!("{many} students"),
            };
            let message = format!(
                "nothing could be read of `{path}`, in which {had} had rows at the last build; not \
                 made are {}",
                parts.join(", ")
            );
            Some(
                Diagnostic::error(&NOTHING_READ, Origin::Nowhere, message)
                    .help("mend the file; what was built before is kept")
                    .help("to make them all the same, without its rows: `--keep-going`"),
            )
        };
        students.into_iter().filter_map(say).collect()
    }
}

/// True for a document about all students together.
fn is_one_of_all(kind: &Kind) -> bool {
    kind.scope == Scope::School && !matches!(kind.making, Making::Run(_))
}

/// The files of a student, each with its table.
fn files(own: &RowFiles) -> impl Iterator<Item = FileOf> {
    let of_table = |(table, paths): (&String, &BTreeSet<String>)| {
        let table = Table::named(table)?;
        Some(paths.iter().map(move |path| (table, path.clone())).collect::<Vec<_>>())
    };
    own.iter().filter_map(of_table).flatten()
}
